"""What baselines see of an image: nine mean colours, or the features of a network that was never trained on smears."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.audit.traits import mean_colours
from leukodesk.core.files import file_made_whole
from leukodesk.core.labelled.data_set import LabelledData, LabelledImage
from leukodesk.core.labelled.pixels import pixels_of
from leukodesk.core.manifest import MaskCorner, Preprocessing
from leukodesk.core.preprocessing import prepare_pixels
from training.architectures import ARCHITECTURES
from training.benchmark.place import Place
from training.networks import build_network, pooled_features, preprocessing_of
from training.recipe import Recipe

COLOUR = Recipe(architecture="mobilenet_v2", input_px=224, phases=(), mask_corner=True)
GREY = Recipe(
    architecture="mobilenet_v2", input_px=224, phases=(), mask_corner=True, colour="grey", clahe_clip_limit=2.0
)


def colours_of(place: Place, data: LabelledData) -> NDArray[np.float32]:
    """(n, 9) mean L, a and b of background, red cells and nuclei; the rows with the scale bar are left out."""

    def computed() -> NDArray[np.float32]:
        return np.array([mean_colours(pixels_of(image)) for image in data.images], np.float32)

    return _kept(place.work, "mean-colours", data, None, computed)


def frozen_features_of(
    place: Place, data: LabelledData, recipe: Recipe, *, masked: MaskCorner | None
) -> NDArray[np.float32]:
    """(n, 1280) pooled features of ImageNet's MobileNetV2.

    Args:
        place: where its weights are, and where features are kept; data: the images.
        recipe: `COLOUR` or `GREY`, how an image is prepared.
        masked: the corner that is painted over; None where nothing is burnt in.
    """
    steps = preprocessing_of(recipe, masked)

    def computed() -> NDArray[np.float32]:
        model, _ = build_network(recipe, 2, place.pretrained)
        layer = ARCHITECTURES[recipe.architecture].feature_layer
        pixels = _PreparedWhenAsked(data.images, steps)
        return pooled_features(model, pixels, np.arange(len(data.images)), steps, (layer,))[1]

    return _kept(place.work, f"mobilenet-{recipe.colour}", data, steps, computed)


@dataclass(frozen=True)
class _PreparedWhenAsked:
    """`Pixels` that are read when they are wanted: each is wanted once."""

    images: Sequence[LabelledImage] = field(repr=False)
    steps: Preprocessing

    def __len__(self) -> int:
        return len(self.images)

    def __getitem__(self, index: int, /) -> NDArray[np.uint8]:
        return prepare_pixels(pixels_of(self.images[index]), self.steps)


def _kept(
    folder: Path,
    name: str,
    data: LabelledData,
    steps: Preprocessing | None,
    computed: Callable[[], NDArray[np.float32]],
) -> NDArray[np.float32]:
    """What was computed of the same images in the same way before, or what is computed now."""
    key = hashlib.sha256(msgspec.json.encode([data.sha256.tolist(), steps])).hexdigest()[:16]
    path = folder / f"{name}-{key}.npy"
    if not path.is_file():
        with file_made_whole(path) as file:
            np.save(file, computed())
    found: NDArray[np.float32] = np.load(path, allow_pickle=False)
    return found
