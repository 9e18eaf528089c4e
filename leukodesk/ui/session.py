"""The images on the list and what is known of each; the pixels of a few of them, never of all."""

from __future__ import annotations

import itertools
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:  # these import OpenCV, for which the window does not wait
    import numpy as np
    from numpy.typing import NDArray

    from leukodesk.core.manifest import Manifest, Task
    from leukodesk.services.analyse import Analysis
    from leukodesk.ui.models import LoadedModel

KEPT_BYTES = 96 * 2**20
"""Of images kept open for stepping back without reading again; 12 megapixels with their smaller levels are 48 MB."""


@dataclass(frozen=True)
class Opened:
    """One image, ready to be shown.

    Attributes:
        levels: the pixels, then ever smaller ones for the viewer; empty if the image could not be read.
        model: the one that was asked; None if none was.
    """

    analysis: Analysis
    levels: tuple[NDArray[np.uint8], ...] = field(repr=False)
    model: LoadedModel | None = field(repr=False)

    @property
    def manifest(self) -> Manifest | None:
        return self.model.classifier.manifest if self.model else None

    @property
    def size_bytes(self) -> int:
        """Of the pixels, and of what is kept to explain the prediction, which is more where the image is small."""
        prediction = self.analysis.prediction
        explained_by = (prediction.feature_map, prediction.model_input) if prediction else ()
        return sum(array.nbytes for array in (*self.levels, *explained_by))


@dataclass
class Item:
    """One image of the list.

    Attributes:
        number: its own for as long as the window is open.
        path: of the file, or a name for a pasted image.
        pasted: the pasted image itself, which cannot be read again; else None.
        task: whose active model was chosen for this image alone; None for the model at work.
        result: its analysis without arrays and checks, which would fill the memory with thousands of images.
        manifest: of the model that was asked for it.
    """

    number: int
    path: str
    pasted: Any = field(default=None, repr=False)
    task: Task | None = None
    result: Analysis | None = None
    manifest: Manifest | None = field(default=None, repr=False)


class Walk(Protocol):
    """Something that is gone through image by image in place of the list: a scan."""

    @property
    def count(self) -> int:
        """Of images."""

    @property
    def position(self) -> int:
        """Of the current one."""

    def step(self, by: int) -> None:
        """Show one that comes later or earlier, if there is one."""

    def leave(self) -> None:
        """The current one is to be closed."""


class Session:
    """The list, the current position in it (-1 if it is empty) and the images kept open."""

    def __init__(self, kept_bytes: int = KEPT_BYTES) -> None:
        self.items: list[Item] = []
        self.position = -1
        self.kept_bytes = kept_bytes
        self._kept: OrderedDict[int, Opened] = OrderedDict()
        self._numbers = itertools.count(1)
        self._tasks: dict[str, Task | None] = {}

    @property
    def current(self) -> Item | None:
        return self.items[self.position] if self.position >= 0 else None

    @property
    def done_count(self) -> int:
        return sum(item.result is not None for item in self.items)

    def add(self, paths: Iterable[str]) -> int | None:
        """Put files at the end of the list; one that is on it already stays where it is.

        Returns:
            The position of the first of them, or None if there was none.
        """
        positions = {item.path: index for index, item in enumerate(self.items) if item.pasted is None}
        first: int | None = None
        for path in paths:
            position = positions.get(path)
            if position is None:
                position = positions[path] = len(self.items)
                self.items.append(Item(next(self._numbers), path))
            first = position if first is None else first
        return first

    def add_pasted(self, name: str, image: object) -> int:
        """Put an image without a file at the end of the list; returns its position."""
        self.items.append(Item(next(self._numbers), name, pasted=image))
        return len(self.items) - 1

    def remove_current(self) -> None:
        """Take the current image off the list; the one after it, else the one before it, becomes the current one."""
        item = self.items.pop(self.position)
        self._kept.pop(item.number, None)
        self.position = min(self.position, len(self.items) - 1)

    def keep_only(self, paths: Sequence[str]) -> None:
        """Let these files be the list, the first of them current. What is known of those that were on it stays.

        Of those that were on it before, what was chosen for them alone is known.
        """
        known = {item.path: item for item in self.items}
        self._tasks.update((item.path, item.task) for item in self.items)
        self.items = [
            known.get(path) or Item(next(self._numbers), path, task=self._tasks.get(path))
            for path in dict.fromkeys(paths)
        ]
        self._kept = OrderedDict(
            (item.number, self._kept[item.number]) for item in self.items if item.number in self._kept
        )
        self.position = 0 if self.items else -1

    def clear(self) -> None:
        self.items.clear()
        self._kept.clear()
        self.position = -1

    def forget_results(self) -> None:
        """Every image waits again, because another model or other checks have been chosen for all of them."""
        self._kept.clear()
        self._tasks.clear()
        for item in self.items:
            item.result = item.task = None

    def forget(self, item: Item) -> None:
        self._kept.pop(item.number, None)
        item.result = None

    def keep(self, item: Item, opened: Opened) -> None:
        """Note a result, and keep the image open for as long as there is room for it and it has been seen lately."""
        item.result = replace(opened.analysis, image=None, checks=None, prediction=None, cells=())
        item.manifest = opened.manifest
        self._kept[item.number] = opened
        self._kept.move_to_end(item.number)
        current = self.current
        while len(self._kept) > 1 and sum(one.size_bytes for one in self._kept.values()) > self.kept_bytes:
            oldest = next(number for number in self._kept if current is None or number != current.number)
            del self._kept[oldest]

    def opened(self, item: Item) -> Opened | None:
        """What is kept of an image, which counts as seeing it."""
        if item.number in self._kept:
            self._kept.move_to_end(item.number)
        return self._kept.get(item.number)

    def position_of(self, number: int) -> int | None:
        return next((index for index, item in enumerate(self.items) if item.number == number), None)

    def next_waiting(self) -> Item | None:
        """The image without a verdict that comes first after the current one, going round."""
        start = max(self.position, 0)
        ahead = itertools.chain(range(start, len(self.items)), range(start))
        return next((self.items[index] for index in ahead if self.items[index].result is None), None)
