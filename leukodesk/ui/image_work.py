"""What the worker thread does with images. Heavy imports are made here, so that the window stands before they begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from leukodesk.core.errors import LeukoDeskError
from leukodesk.ui.session import Item, Opened

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from leukodesk.core.images import ImageRecord
    from leukodesk.ui.models import Models
    from leukodesk.ui.workers import Job

LEAST_LEVEL_PX = 512
"""The viewer needs no level whose longer side is shorter."""


@dataclass(frozen=True)
class Found:
    """What a request to open came to.

    Attributes:
        asked: the paths as the user gave them; paths: image files, those in folders included.
        problems: sentences on what could not be used.
    """

    asked: tuple[str, ...]
    paths: tuple[str, ...]
    problems: tuple[str, ...]


@dataclass(frozen=True)
class Attention:
    """The attention map of one class, ready to be laid over the image."""

    class_index: int
    rgba: NDArray[np.uint8] = field(repr=False)
    outlines: Sequence[NDArray[np.float32]] = field(repr=False)


def open_image(job: Job, item: Item, models: Models, profile: str | None) -> Opened:
    """Read, check and classify one image, and make the levels the viewer shows.

    Args:
        profile: of the smear checks of the model at work; None for the one that it wants.
    """
    from leukodesk.services.analyse import analyse

    model = models.wanted()
    if item.task is not None:
        model, profile = models.active_of(job, item.task), None
    source = item.path if item.pasted is None else record_of(item.pasted, item.path)
    analysis = analyse(source, model.classifier, profile, on_stage=job.stage)
    job.stage("draw")
    levels = () if analysis.image is None else pyramid(analysis.image.pixels)
    return Opened(analysis, levels, model)


def explain(job: Job, opened: Opened, class_index: int) -> Attention:
    """Where the model looked for one class, from the prediction that is kept."""
    from leukodesk.core.explanation import attention_map
    from leukodesk.core.overlay import attention_outline, attention_rgba, screen_size

    if opened.model is None or opened.analysis.prediction is None or opened.analysis.image is None:
        raise LeukoDeskError("There is no prediction to explain.")
    job.stage("explain")
    attention = attention_map(opened.model.classifier, opened.analysis.prediction, class_index)
    job.stage("draw")
    image = opened.analysis.image
    width_px, height_px = image.width_px, image.height_px
    rgba = attention_rgba(attention, *screen_size(width_px, height_px))
    return Attention(class_index, rgba, attention_outline(attention, width_px, height_px))


def failed(path: str, error: LeukoDeskError) -> Opened:
    """An image that could not be analysed for a reason that is not its own."""
    from leukodesk.core.verdict import Verdict
    from leukodesk.services.analyse import Analysis
    from leukodesk.ui.workers import UnexpectedError

    kind = "internal" if isinstance(error, UnexpectedError) else "model"
    analysis = Analysis(path, Verdict.FAILED, (error.message,), error_kind=kind, error_details=error.details)
    return Opened(analysis, (), None)


def record_of(image: QImage, name: str) -> ImageRecord:
    """A pasted image as `core` knows images."""
    import numpy as np

    from leukodesk.core.images import record_from_pixels

    rgba = image.convertToFormat(QImage.Format.Format_RGBA8888)
    pixels = np.frombuffer(rgba.constBits(), np.uint8).reshape(rgba.height(), rgba.width(), 4)
    return record_from_pixels(pixels, name)


def pyramid(pixels: NDArray[np.uint8]) -> tuple[NDArray[np.uint8], ...]:
    """The pixels, then each level half the size of the one before."""
    import cv2
    import numpy as np

    levels = [pixels]
    while max(levels[-1].shape[:2]) >= 2 * LEAST_LEVEL_PX:
        height, width = levels[-1].shape[:2]
        half = cv2.resize(levels[-1], (width // 2, height // 2), interpolation=cv2.INTER_AREA)
        levels.append(np.asarray(half, np.uint8))
    return tuple(levels)


def find_images(job: Job, asked: Sequence[str]) -> Found:
    """The files that are meant: those that were named, and those in the folders that were named."""
    from leukodesk.core import image_folders

    named = [Path(name).absolute() for name in asked]
    found = image_folders.find_images(named, lambda: job.stage("files"))
    return Found(tuple(map(str, named)), tuple(map(str, found.files)), found.complaints)
