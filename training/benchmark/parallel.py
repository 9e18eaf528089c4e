"""One model on all cores: a few threads, each with an interpreter of its own, as in the folder scan."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

from leukodesk.core.bases import base_of
from leukodesk.core.bundle import Bundle
from leukodesk.core.inference import Classifier
from leukodesk.core.read_ahead import read_ahead

Tool = TypeVar("Tool")
Item = TypeVar("Item")
Result = TypeVar("Result")


def in_threads(
    bundle: Bundle,
    roots: Iterable[Path],
    work: Callable[[Classifier, Item], Result],
    items: Sequence[Item],
    on_progress: Callable[[int, int], None] | None = None,
) -> list[Result]:
    """What `work` makes of each item, in order.

    Args:
        bundle: the model; roots: folders of models, for the base that it may need.
        work: called with a classifier that computes in one thread, and no other work uses meanwhile.
        items: images, or whatever stands for them.
        on_progress: told how many of how many are done.

    Raises:
        BundleError: the model cannot be loaded; whatever `work` raises.
    """
    base = base_of(bundle, roots)
    return each_with_a_tool(lambda: Classifier(bundle, base, threads=1), work, items, on_progress)


def each_with_a_tool(
    make: Callable[[], Tool],
    work: Callable[[Tool, Item], Result],
    items: Sequence[Item],
    on_progress: Callable[[int, int], None] | None = None,
) -> list[Result]:
    """What `work` makes of each item, in order, on all cores.

    Args:
        make: makes a tool that one thread uses at a time, such as an interpreter; called once for each core.
        work, items, on_progress: as `in_threads`, with a tool instead of a classifier.
    """
    idle: SimpleQueue[Tool] = SimpleQueue()
    for _ in range(os.cpu_count() or 1):
        idle.put(make())

    def one(item: Item) -> Result:
        tool = idle.get()
        try:
            return work(tool, item)
        finally:
            idle.put(tool)

    return list(read_ahead(one, items, len(items), on_progress))
