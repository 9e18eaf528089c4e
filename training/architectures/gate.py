"""The nucleus gate: small layers beside a trunk that tell from colours how much of each place is nucleus.

They see a pixel, its neighbourhood, and the whole image. Their weights are learnt from generated fields
(`training.nucleus_gate`), stand in a file beside, and are constants of every network that has a gate.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

if TYPE_CHECKING:
    import keras

GATE_FILE = Path(__file__).parents[1] / "nucleus_gate.json"

GATE = "nucleus_gate"
"""Name of the gate's output, and what the names of its layers with weights begin with."""
LOCAL, IMAGE, HIDDEN, CHANCE = (f"{GATE}_{part}" for part in ("local", "image", "hidden", "chance"))
"""Its layers with weights: of the colours near a pixel, of the whole image's, of both, and the nucleus' probability."""

PIXEL_PX = 2
"""A pixel of the gate is so many of the input's wide."""
NEIGHBOURHOODS = (5, 15)
"""Sides of the squares around it, in pixels of the gate."""
WIDTHS = (64, 32)
"""Of the gate's two inner layers."""


class GateWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The gate's weights, and how well it tells the pixels of generated fields it has not learnt from.

    Attributes:
        fields: how many generated fields it has learnt from.
        area_under_curve: for the pixels of others.
        local, local_bias: (9, 64) and (64,), of the colours near a pixel.
        image: (12, 64), of the mean, standard deviation, maximum and minimum of red, green and blue.
        hidden, hidden_bias: (64, 32) and (32,).
        chance, chance_bias: (32, 1) and (1,).
    """

    fields: int
    area_under_curve: float
    local: list[list[float]]
    local_bias: list[float]
    image: list[list[float]]
    hidden: list[list[float]]
    hidden_bias: list[float]
    chance: list[list[float]]
    chance_bias: list[float]


def gate_inputs(image: keras.KerasTensor) -> tuple[keras.KerasTensor, keras.KerasTensor]:
    """What the gate knows: colours near each pixel (batch, h/2, w/2, 9) and of the whole image (batch, 12)."""
    from keras import layers, ops

    pixel = layers.AveragePooling2D(PIXEL_PX, name="gate_pixel")(image)
    near = [
        layers.AveragePooling2D(side, 1, padding="same", name=f"gate_near_{side}")(pixel) for side in NEIGHBOURHOODS
    ]
    of_image = [of(pixel, axis=(1, 2)) for of in (ops.mean, ops.std, ops.max, ops.min)]
    return layers.Concatenate(name="gate_colours")([pixel, *near]), layers.Concatenate(name="gate_light")(of_image)


def nucleus_gate(image: keras.KerasTensor, stride: int) -> keras.KerasTensor:
    """How much of each square of the image is nucleus, (batch, h/stride, w/stride, 1) in 0…1; none of it is trained."""
    from keras import layers

    def pointwise(width: int, name: str, activation: str | None) -> Any:
        return layers.Conv2D(width, 1, activation=activation, name=name, trainable=False)

    colours, light = gate_inputs(image)
    of_image = layers.Dense(WIDTHS[0], use_bias=False, name=IMAGE, trainable=False)(light)
    of_image = layers.Reshape((1, 1, WIDTHS[0]), name="gate_everywhere")(of_image)
    x = layers.ReLU(name="gate_relu")(pointwise(WIDTHS[0], LOCAL, None)(colours) + of_image)
    x = pointwise(WIDTHS[1], HIDDEN, "relu")(x)
    x = pointwise(1, CHANCE, "sigmoid")(x)
    return layers.AveragePooling2D(stride // PIXEL_PX, name=GATE)(x)


def load_gate(model: keras.Model, path: Path = GATE_FILE) -> None:
    """Gives the gate of a network the weights of a file, by itself those that belong to this version.

    Raises:
        ValueError: the network has no gate, or the file is none of a gate.
    """
    weights = msgspec.json.decode(path.read_bytes(), type=GateWeights)

    def pointwise(kernel: list[list[float]]) -> Any:
        return np.array(kernel, np.float32)[np.newaxis, np.newaxis]

    model.get_layer(LOCAL).set_weights([pointwise(weights.local), np.array(weights.local_bias, np.float32)])
    model.get_layer(IMAGE).set_weights([np.array(weights.image, np.float32)])
    model.get_layer(HIDDEN).set_weights([pointwise(weights.hidden), np.array(weights.hidden_bias, np.float32)])
    model.get_layer(CHANCE).set_weights([pointwise(weights.chance), np.array(weights.chance_bias, np.float32)])
