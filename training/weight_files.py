"""The weights in a file of Keras, by layer name: `.keras`, `.weights.h5`, and the older `.h5` of its ImageNet files."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import WeightsError

Arrays = Sequence[NDArray[Any]]


def layers_of(path: Path) -> dict[str, Arrays]:
    """The weights of every layer, those of networks within the network too, each in the layer's own order.

    Layers that Keras has named by itself are numbered from zero, as `training.architectures` does it.

    Raises:
        WeightsError: the file is of another kind, or cannot be read.
    """
    if path.suffix not in (".keras", ".h5", ".hdf5"):
        raise WeightsError(f"{path.name} is none of the kinds of file with weights: .keras, .h5, .tflite.", str(path))
    import h5py

    try:
        if path.suffix == ".keras":
            return _renumbered(_of_keras_file(path))
        with h5py.File(path, "r") as file:
            group = file.get("model_weights", file)
            return _renumbered(_of_legacy_h5(group) if "layer_names" in group.attrs else _of_weights_h5(file))
    # What a damaged or foreign file makes of Keras' and HDF5's readers is one of these.
    except (OSError, KeyError, ValueError, TypeError, IndexError) as error:
        raise WeightsError(f"{path.name} cannot be read as weights of a network.", f"{path}: {error}") from error


def network_name(path: Path) -> str:
    """What the network in a `.keras` file calls itself: a name of `training.architectures`, if it was built there.

    Raises:
        WeightsError: the file cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as file:
            return str(json.loads(file.read("config.json"))["config"]["name"])
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, TypeError) as error:
        raise WeightsError(f"{path.name} cannot be read as a network.", f"{path}: {error!r}") from error


def _renumbered(found: Mapping[str, Arrays]) -> dict[str, Arrays]:
    """`conv2d_94`, `conv2d_95`, … become `conv2d_0`, `conv2d_1`, …: Keras counts unnamed layers through a process."""
    result, unnamed = {}, []
    for name, arrays in found.items():
        match = re.fullmatch(r"(conv2d|batch_normalization)(?:_(\d+))?", name)
        if match:
            unnamed.append((match[1], int(match[2] or 0), arrays))
        else:
            result[name] = arrays
    counts: dict[str, int] = {}
    for kind, _, arrays in sorted(unnamed, key=lambda one: one[:2]):
        result[f"{kind}_{counts.get(kind, 0)}"] = arrays
        counts[kind] = counts.get(kind, 0) + 1
    return result


def _of_keras_file(path: Path) -> dict[str, Arrays]:
    import keras

    model = keras.saving.load_model(path, compile=False)
    return {layer.name: layer.get_weights() for layer in _leaves(model) if layer.weights}


def _leaves(model: Any) -> list[Any]:
    """The layers of a model and of the models within it, in order."""
    import keras

    return [leaf for layer in model.layers for leaf in (_leaves(layer) if isinstance(layer, keras.Model) else [layer])]


def _of_legacy_h5(group: Any) -> dict[str, Arrays]:
    """The older format. A network within a network has all its weights in one group, with its layers in their names."""
    found: dict[str, list[NDArray[Any]]] = {}
    for layer in _strings(group.attrs["layer_names"]):
        for weight in _strings(group[layer].attrs["weight_names"]):
            # "conv1_conv/kernel:0", within another network "resnet50/conv1_conv/kernel"
            name = weight.split("/")[-2] if "/" in weight else layer
            found.setdefault(name, []).append(np.asarray(group[layer][weight]))
    return dict(found)


def _of_weights_h5(file: Any) -> dict[str, Arrays]:
    """The format of `save_weights`: a tree of groups whose attribute says the layer's name."""
    found: dict[str, Arrays] = {}

    def visit(path: str, item: Any) -> None:
        if path.endswith("/vars") and "name" in item.attrs:
            found[str(item.attrs["name"])] = [np.asarray(item[key]) for key in sorted(item, key=int)]

    file.visititems(visit)
    return found


def _strings(values: Any) -> list[str]:
    return [value.decode() if isinstance(value, bytes) else str(value) for value in values]
