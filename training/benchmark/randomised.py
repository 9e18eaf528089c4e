"""The randomised-weights test (Adebayo et al. 2018, "Sanity Checks for Saliency Maps").

A map that stays the same when the network forgets what it has learnt shows the image's edges, and not what the network
looks for. The frozen network of `model.tflite` cannot be changed, so its Keras twin in the bundle is: from the last
layer down, layer by layer, weights go back to what they were before any training.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.bundle import Bundle
from leukodesk.core.explanation import normalised
from leukodesk.core.manifest import KERAS_FILE

if TYPE_CHECKING:
    import keras

Floats = NDArray[np.float32]

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Of the layers below the head that are randomised beside it, counted from the last."""

SEEDS = (1, 2, 3)
BATCH = 16


@dataclass(frozen=True)
class Unlikeness:
    """How like the original maps are to those of a network with some of its weights randomised.

    Attributes:
        what: is randomised, in words.
        correlation: mean Spearman rank correlation over images and seeds; 1 is the same map, 0 an unrelated one.
        strength: mean of its absolute value: a map turned upside down is related, too.
    """

    what: str
    correlation: float
    strength: float


def load_keras(bundle: Bundle) -> keras.Model:
    """The network of a bundle as Keras has it.

    Raises:
        BundleError: the file has changed since the bundle was read.
        KeyError: the bundle has no such file.
    """
    import keras

    bundle.read_file(KERAS_FILE)  # for the check of its hash
    return keras.saving.load_model(bundle.folder / KERAS_FILE, compile=False)


def cascade(model: keras.Model, inputs: Floats, chosen: NDArray[np.int64]) -> tuple[Unlikeness, ...]:
    """More and more of a network randomised, from its head down to its first layer.

    Args:
        model: with a GAP head.
        inputs: (n, h, w, 3), preprocessed.
        chosen: (n,) class that each map is of.

    Raises:
        ValueError: another head.
    """
    import keras

    from training.export import head_weights

    twin = type(model).from_config(model.get_config())  # the trained one keeps its weights
    network = _feature_network(twin)
    layers = [layer.name for layer in model.layers if layer.weights]
    head, below = layers[-1], layers[-2::-1]

    def maps_with(fresh: Any, forgotten: set[str]) -> list[Floats]:
        for name in layers:
            source = fresh if name in forgotten else model
            twin.get_layer(name).set_weights(source.get_layer(name).get_weights())
        parts = [network.predict_on_batch(inputs[start : start + BATCH]) for start in range(0, len(inputs), BATCH)]
        return maps_of(np.concatenate(parts), head_weights(twin)[0], chosen)

    maps = maps_with(model, set())
    found: dict[float, list[list[Floats]]] = {share: [] for share in SHARES}
    for seed in SEEDS:
        keras.utils.set_random_seed(seed)
        fresh = type(model).from_config(model.get_config())
        for share in SHARES:
            found[share].append(maps_with(fresh, {head, *below[: round(share * len(below))]}))
    said = {0.0: "the last layer", 1.0: "every layer"}
    return tuple(
        unlikeness(said.get(share, f"the last layer and {share:.0%} of those before it"), maps, others)
        for share, others in found.items()
    )


def _feature_network(model: keras.Model) -> Any:
    """From image to feature map: what the last global average is taken of."""
    import keras

    poolings = [layer for layer in model.layers if isinstance(layer, keras.layers.GlobalAveragePooling2D)]
    if not poolings:
        raise ValueError(f"{model.name} has no GAP head.")
    return keras.Model(model.input, poolings[-1].input)


def maps_of(features: Any, weights: Floats, chosen: NDArray[np.int64]) -> list[Floats]:
    """relu(feature map · weights of the class) of each image, maximum 1: `core.explanation` for a GAP head."""
    return [normalised(one @ weights[:, index]) for one, index in zip(features, chosen, strict=True)]


def randomised_heads(features: Sequence[Floats], weights: Floats, chosen: NDArray[np.int64]) -> Unlikeness:
    """The head of the shipped file alone, its weights shuffled, on the shipped network's own feature maps.

    Args:
        features: (h, w, d) of each image; weights: (d, classes), of `head.npz`.
        chosen: (n,) class that each map is of.
    """
    found = []
    for seed in SEEDS:
        shuffled = np.random.default_rng(seed).permuted(weights.ravel()).reshape(weights.shape)
        found.append(maps_of(features, shuffled, chosen))
    return unlikeness("the weights of `head.npz` shuffled", maps_of(features, weights, chosen), found)


def unlikeness(what: str, maps: Sequence[Floats], others: Sequence[Sequence[Floats]]) -> Unlikeness:
    """Of each image's map and what became of it, once for each seed."""
    found = [rank_correlation(one, other) for some in others for one, other in zip(maps, some, strict=True)]
    return Unlikeness(what, float(np.mean(found)), float(np.mean(np.abs(found))))


def rank_correlation(one: Floats, other: Floats) -> float:
    """Spearman's, ties sharing their mean rank; 0 where a map is the same everywhere, which says nothing."""
    first, second = (_centred_ranks(values) for values in (one, other))
    length = float(np.sqrt((first**2).sum() * (second**2).sum()))
    return float((first * second).sum()) / length if length > 0 else 0.0


def _centred_ranks(values: Floats) -> NDArray[np.float64]:
    _, places, counts = np.unique(values.ravel(), return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts + 1) / 2)[places]
    centred: NDArray[np.float64] = ranks - ranks.mean()
    return centred
