"""Labelled images, prepared for one network."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.pixels import pixels_of
from leukodesk.core.manifest import MaskCorner, Preprocessing, StainNormalisation
from leukodesk.core.stain_normalisation import reference_of
from training.networks import preprocessing_of
from training.pixel_file import Pixels, prepare_pixel_file
from training.recipe import Recipe


@dataclass(frozen=True)
class PreparedImages:
    """What networks of one recipe learn from and are judged by.

    Attributes:
        data: the images, in the order of `pixels`.
        pixels: prepared as `steps` say, not yet scaled.
    """

    data: LabelledData
    steps: Preprocessing
    pixels: Pixels = field(repr=False)

    @property
    def labels(self) -> NDArray[np.int64]:
        return self.data.labels


def prepare(
    data: LabelledData,
    recipe: Recipe,
    folder: Path,
    *,
    mask_corner: MaskCorner | None = None,
    train: NDArray[np.int64] | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> PreparedImages:
    """Prepares every image for the network of a recipe, or finds that done.

    Args:
        data: images; recipe: names the network, its input size and preprocessing.
        folder: where prepared pixels are kept.
        mask_corner: where the scale bar may be, if the recipe masks it.
        train: images that a stain normalisation takes its reference from; all, if None.
        on_progress: told how many of how many are done.
    """
    stain = None
    if recipe.stain_normalisation:
        chosen = np.arange(len(data.images)) if train is None else train
        stain = _reference(data, chosen, recipe.stain_normalisation)
    steps = preprocessing_of(recipe, mask_corner, stain)
    return PreparedImages(data, steps, prepare_pixel_file(folder, data.images, steps, on_progress))


def _reference(
    data: LabelledData, chosen: NDArray[np.int64], method: Literal["reinhard", "macenko"]
) -> StainNormalisation:
    """Of the image whose mean colour is nearest to the median of some two hundred, evenly taken and read one by one."""
    some = [data.images[int(index)] for index in chosen[:: max(1, len(chosen) // 200)]]
    colours = np.stack([pixels_of(image).reshape(-1, 3).mean(axis=0) for image in some])
    nearest = int(np.abs(colours - np.median(colours, axis=0)).sum(axis=1).argmin())
    return reference_of(pixels_of(some[nearest]), method)
