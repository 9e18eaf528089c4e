"""Weights for a network's backbone from a file on this machine; the head always starts anew. Nothing is downloaded.

Sources, in the user's words: a `.keras`, `.h5` or `.weights.h5` file of a network with the same backbone, a model
bundle, an int8 MobileNetV2 as `.tflite`, or the file Keras has kept of an earlier download.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leukodesk.core.bundle import read_bundle
from leukodesk.core.errors import WeightsError
from leukodesk.core.manifest import KERAS_FILE
from training.architectures import Architecture
from training.architectures.gate import GATE
from training.quantised_mobilenet import load_mobilenet_weights
from training.weight_files import Arrays, layers_of

if TYPE_CHECKING:
    import keras


def load_pretrained(model: keras.Model, architecture: Architecture, path: Path | None) -> str:
    """Gives the backbone of a fresh network the weights of a file, if there is one.

    Args:
        model: as the architecture builds it, of any input size.
        architecture: of the model.
        path: a file or the folder of a bundle; may be what `weights_at_hand` has found. None keeps the random weights.

    Returns:
        A sentence that says what was loaded, or that training starts from scratch.

    Raises:
        WeightsError: there is no such file, it cannot be read, or its weights are not of this backbone.
        BundleError: the bundle is refused.
    """
    if path is None:
        cached = weights_at_hand(architecture)
        hint = f"; {cached} could be" if cached else f", and none for {architecture.name} are at hand"
        return f"Training starts from scratch: no pretrained weights were named{hint}."
    if path.is_dir():
        bundle = read_bundle(path)
        if KERAS_FILE not in bundle.manifest.files:
            raise WeightsError(f"{path.name} is a head only: choose the model it was made from.", str(path))
        _set_backbone(model, architecture, layers_of(path / KERAS_FILE), path)
        return f"The backbone starts with the weights of {bundle.manifest.name} {bundle.manifest.version}."
    if not path.is_file():
        raise WeightsError(f"There is no file {path.name} with pretrained weights.", str(path))
    if path.suffix == ".tflite":
        if architecture.backbone != "MobileNetV2":
            raise WeightsError(f"{path.name}: only a network on MobileNetV2 can start from a TFLite file.", str(path))
        load_mobilenet_weights(path, model)
    else:
        _set_backbone(model, architecture, layers_of(path), path)
    return f"The backbone starts with the weights of {path.name}."


def weights_at_hand(architecture: Architecture) -> Path | None:
    """The file of the backbone's ImageNet weights in Keras' local cache, if an earlier download has left one there."""
    if not architecture.cached_weights:
        return None
    cache = Path(os.environ.get("KERAS_HOME") or Path.home() / ".keras") / "models"
    return next(iter(sorted(cache.glob(architecture.cached_weights))), None)


def backbone_layers(model: keras.Model, feature_layer: str) -> list[Any]:
    """The layers with weights up to the feature map, in order.

    Normalisation layers behind it count too: they belong to the convolution that makes the feature map. Input scaling
    and a nucleus gate do not: they are the architecture's own.
    """
    from keras import layers

    names = [layer.name for layer in model.layers]
    position = names.index(feature_layer)
    behind = [layer for layer in model.layers[position + 1 :] if isinstance(layer, layers.BatchNormalization)]
    before = [layer for layer in model.layers[: position + 1] if not isinstance(layer, layers.Normalization)]
    return [layer for layer in (*before, *behind) if layer.weights and not layer.name.startswith(GATE)]


def _set_backbone(model: keras.Model, architecture: Architecture, found: Mapping[str, Arrays], path: Path) -> None:
    """Sets every layer of the backbone from the file's layer of the same name."""
    targets = backbone_layers(model, architecture.feature_layer)
    for layer in targets:
        expected = [tuple(weight.shape) for weight in layer.weights]
        shapes = [array.shape for array in found.get(layer.name, ())]
        if shapes != expected:
            raise WeightsError(
                f"{path.name} holds other weights than those of {architecture.name}.",
                f"{layer.name}: {shapes or 'missing'}, not {expected}",
            )
    for layer in targets:
        layer.set_weights(list(found[layer.name]))
