"""What a network sees of images and of their augmented copies, by the application's runtime."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.files import file_made_whole
from leukodesk.core.labelled.data_set import LabelledData, LabelledImage
from leukodesk.core.labelled.pixels import pixels_of
from leukodesk.core.preprocessing import prepare_pixels, scale_pixels
from training.architectures import ARCHITECTURES
from training.augmentation import augment
from training.benchmark.parallel import each_with_a_tool
from training.export import export_tflite
from training.networks import build_network
from training.shipped.recipe import ShippedRecipe


@dataclass(frozen=True)
class Seen:
    """Of n images, float32.

    Attributes:
        features: (n, d) that the last layer decides by; copies: (n, copies, d) the same of augmented copies.
        middle: (n, m) that the distance is taken on.
    """

    features: NDArray[np.float32] = field(repr=False)
    copies: NDArray[np.float32] = field(repr=False)
    middle: NDArray[np.float32] = field(repr=False)


def network_of(recipe: ShippedRecipe, pretrained: Path) -> tuple[Any, str]:
    """The network with the weights of a file and an untrained last layer, and a sentence on where they come from."""
    return build_network(recipe.network, len(recipe.description.classes), pretrained)


def see(
    recipe: ShippedRecipe,
    data: LabelledData,
    pretrained: Path,
    work: Path,
    on_progress: Callable[[int, int], None] | None = None,
) -> Seen:
    """What the recipe's network sees, from the last time if images, network and recipe are the same.

    Args:
        recipe: network, preprocessing and augmentation.
        data: the images; pretrained: weights of the network.
        work: where it is kept for the next time.
        on_progress: told how many of how many images have been seen.
    """
    model, _ = network_of(recipe, pretrained)
    architecture = ARCHITECTURES[recipe.network.architecture]
    layers = (architecture.feature_layer, architecture.middle_layers)
    path = work / f"seen-{recipe.name}-{_key(recipe, data, layers, model.get_weights())}.npz"
    if not path.is_file():
        tflite = export_tflite(model, *layers)
        rows = each_with_a_tool(lambda: _runner(tflite), partial(_seen, recipe), data.images, on_progress)
        features, middle = (np.stack([row[part] for row in rows]) for part in (0, 1))
        with file_made_whole(path) as file:
            np.savez(file, features=features, middle=middle[:, 0])
    with np.load(path, allow_pickle=False) as found:
        everything = found["features"]
        return Seen(everything[:, 0], everything[:, 1:], found["middle"])


def _key(
    recipe: ShippedRecipe, data: LabelledData, layers: tuple[str, tuple[str, ...]], weights: list[NDArray[np.float32]]
) -> str:
    """Another one as soon as anything is different that decides what is seen."""
    network = recipe.network
    shown = [data.sha256.tolist(), recipe.steps, network.augmentation, recipe.copies]
    told = msgspec.json.encode([shown, network.architecture, layers])
    return hashlib.sha256(told + b"".join(one.tobytes() for one in weights)).hexdigest()[:16]


def _runner(tflite: bytes) -> Any:
    """Runs the network in one thread."""
    from ai_edge_litert.interpreter import Interpreter

    return Interpreter(model_content=tflite, num_threads=1).get_signature_runner("classify")


def _seen(recipe: ShippedRecipe, run: Any, image: LabelledImage) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """(1 + copies, d) features and (1 + copies, m) middle features; the image itself comes first."""
    steps = recipe.steps
    prepared = prepare_pixels(pixels_of(image), steps)
    # By content, not by place: a data set that grows keeps its copies.
    random = np.random.default_rng(int(image.sha256[:16], 16))
    copies = [augment(prepared, recipe.network.augmentation, random) for _ in range(recipe.copies)]
    found = [run(image=scale_pixels(one, steps)[np.newaxis]) for one in (prepared, *copies)]
    return np.concatenate([one["features"] for one in found]), np.concatenate([one["middle_features"] for one in found])
