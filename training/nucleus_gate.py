"""Learns the gate of `mobilenet_v2_gated`: which pixels are of a nucleus, told from colours alone.

A table of pixels of generated fields (`training.gate_fields`), a small perceptron, and a text file of its weights. No
real image is learnt from: no division of real images can leak through the weights. The ranges of the stains were set
by hand after a look at two laboratories' smears (`docs/benchmarks/trials-gate.md`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import msgspec
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.files import write_atomically
from training.architectures.gate import GATE_FILE, NEIGHBOURHOODS, PIXEL_PX, WIDTHS, GateWeights
from training.architectures.mobilenet_v2 import BACKBONE
from training.gate_fields import GateField, gate_field

Floats = NDArray[np.float32]

FIELDS = 2500
HELD_OUT_FIELDS = 150
_PIXELS_OF_A_FIELD = 300
_EPOCHS = 8
_SMALLEST_SD = 1e-3
_DIGITS = 5


@dataclass(frozen=True)
class PixelTable:
    """What the gate knows of each pixel, (n, 21) float32, and whether it is of a nucleus, (n,)."""

    inputs: Floats = field(repr=False)
    nucleus: NDArray[np.bool_] = field(repr=False)


def learn_gate(fields: int = FIELDS, held_out_fields: int = HELD_OUT_FIELDS) -> GateWeights:
    """Learns the gate anew, from so many generated fields, and tries it on so many others; always with one result."""
    from sklearn.metrics import roc_auc_score
    from sklearn.neural_network import MLPClassifier

    table = pixel_table(gate_field(number) for number in range(fields))
    others = pixel_table(gate_field(number) for number in range(fields, fields + held_out_fields))
    mean, sd = table.inputs.mean(0), table.inputs.std(0) + _SMALLEST_SD
    network = MLPClassifier(WIDTHS, alpha=1e-3, batch_size=1024, random_state=0)
    for _ in range(_EPOCHS):
        network.partial_fit((table.inputs - mean) / sd, table.nucleus, classes=[False, True])
    chances = network.predict_proba((others.inputs - mean) / sd)[:, 1]
    area = float(roc_auc_score(others.nucleus, chances))
    return _folded(network.coefs_, network.intercepts_, mean, sd, fields, area)


def write_gate(weights: GateWeights, path: Path = GATE_FILE) -> None:
    """Writes the weights as text, five significant digits each, a row of a matrix to a line."""
    lines = [f'  "{name}": {_text(value)}' for name, value in msgspec.to_builtins(weights).items()]
    write_atomically(path, ("{\n" + ",\n".join(lines) + "\n}\n").encode())


def pixel_table(fields: Iterable[GateField]) -> PixelTable:
    """Some pixels of each field, chosen at random but always the same."""
    inputs, nucleus = [], []
    for number, one in enumerate(fields):
        colours, light = gate_colours(one.pixels)
        chosen = np.random.default_rng([3, number]).choice(len(colours), _PIXELS_OF_A_FIELD, replace=False)
        inputs.append(np.hstack([colours[chosen], np.repeat(light[np.newaxis], len(chosen), 0)]))
        nucleus.append(_pooled(one.nuclei).ravel()[chosen] > 0.5)
    return PixelTable(np.concatenate(inputs), np.concatenate(nucleus))


def gate_colours(pixels: NDArray[np.uint8]) -> tuple[Floats, Floats]:
    """What `gate_inputs` gives the network, for one image: (pixels of the gate, 9) and (12,)."""
    scaling = BACKBONE.scaling
    pixel = _pooled(pixels.astype(np.float32) * np.float32(scaling.factor) + np.float32(scaling.offset))
    colours = np.concatenate([pixel, *(_mean_near(pixel, side) for side in NEIGHBOURHOODS)], axis=2)
    flat = pixel.reshape(-1, 3)
    return colours.reshape(-1, colours.shape[2]), np.concatenate([flat.mean(0), flat.std(0), flat.max(0), flat.min(0)])


def _pooled(values: Floats) -> Floats:
    height, width = values.shape[0] // PIXEL_PX, values.shape[1] // PIXEL_PX
    squares = values.reshape(height, PIXEL_PX, width, PIXEL_PX, *values.shape[2:])
    return np.asarray(squares.mean((1, 3)), np.float32)


def _mean_near(values: Floats, side: int) -> Floats:
    """Means of squares; beyond the border nothing counts, as in average pooling."""

    def sums(of: Floats) -> Floats:
        return np.asarray(cv2.boxFilter(of, -1, (side, side), normalize=False, borderType=cv2.BORDER_CONSTANT))

    return sums(values) / sums(np.ones_like(values))


def _folded(kernels: list[Any], biases: list[Any], mean: Floats, sd: Floats, fields: int, area: float) -> GateWeights:
    """The perceptron's weights, for inputs that are not standardised."""
    first = kernels[0] / sd[:, np.newaxis]
    local = 3 * (1 + len(NEIGHBOURHOODS))
    return GateWeights(
        fields=fields,
        area_under_curve=area,
        local=first[:local].tolist(),
        local_bias=(biases[0] - mean @ first).tolist(),
        image=first[local:].tolist(),
        hidden=kernels[1].tolist(),
        hidden_bias=biases[1].tolist(),
        chance=kernels[2].tolist(),
        chance_bias=biases[2].tolist(),
    )


def _text(value: Any) -> str:
    if isinstance(value, list) and isinstance(value[0], list):
        return "[\n    " + ",\n    ".join(_text(row) for row in value) + "\n  ]"
    if isinstance(value, list):
        return "[" + ", ".join(_text(one) for one in value) + "]"
    return json.dumps(float(f"{value:.{_DIGITS}g}") if isinstance(value, float) else value)
