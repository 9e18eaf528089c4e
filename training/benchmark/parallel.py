"""One model on all cores: a few threads, each with a classifier of its own, as in the folder scan."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

from leukodesk.core.bases import base_of
from leukodesk.core.bundle import Bundle
from leukodesk.core.inference import Classifier
from leukodesk.core.read_ahead import read_ahead

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
    idle: SimpleQueue[Classifier] = SimpleQueue()
    for _ in range(os.cpu_count() or 1):
        idle.put(Classifier(bundle, base, threads=1))

    def one(item: Item) -> Result:
        classifier = idle.get()
        try:
            return work(classifier, item)
        finally:
            idle.put(classifier)

    return list(read_ahead(one, items, len(items), on_progress))
