"""What a model is about: its classes, data set and limits, as a JSON file and not as code."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from leukodesk.core.manifest import ClassInfo, MaskCorner, Task

DESCRIPTIONS = Path(__file__).parent / "descriptions"


@dataclass(frozen=True)
class DescribedClass:
    """A class and the folder its images lie under."""

    folder: str
    info: ClassInfo


@dataclass(frozen=True)
class CornerInPixels:
    """The burnt-in scale bar's corner, `height_px` × `width_px` of an image `of_px` wide and high."""

    height_px: int
    width_px: int
    of_px: int

    def as_fractions(self, value: int = 128) -> MaskCorner:
        """The same corner as the manifest states it, painted with one grey value."""
        return MaskCorner(self.height_px / self.of_px, self.width_px / self.of_px, value)


@dataclass(frozen=True)
class DataSource:
    name: str
    citation: str
    licence: str


@dataclass(frozen=True)
class Description:
    """Everything about a model that is neither learnt nor chosen by a recipe.

    `credit` says whose network it is and under which licence; `data` says so of the images.
    """

    name: str
    title: str
    task: Task
    checks_profile: str
    classes: tuple[DescribedClass, ...]
    mask_corner: CornerInPixels | None
    data: DataSource
    credit: str
    limits: tuple[str, ...]

    @property
    def masked_corner(self) -> MaskCorner | None:
        """Where the scale bar may be, as the manifest states it; None where the images have none."""
        return self.mask_corner.as_fractions() if self.mask_corner else None


def read_description(name: str) -> Description:
    """The description of a shipped model.

    Raises:
        FileNotFoundError: there is none of this name.
    """
    return msgspec.json.decode((DESCRIPTIONS / f"{name.replace('-', '_')}.json").read_bytes(), type=Description)
