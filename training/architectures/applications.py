"""Networks of `keras.applications` under a head of ours: random weights, names that never change, input scaling inside.

Nothing is downloaded; `training.pretrained` gives a backbone the weights of a file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from training.architectures.architecture import Architecture
from training.architectures.layers import flatten_head, freeze_batch_norm, gap_head

if TYPE_CHECKING:
    import keras

_IMAGENET_MEAN, _IMAGENET_SD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


@dataclass(frozen=True)
class Scaling:
    """How a backbone wants its pixels: what the manifest says of it, and what the network does itself.

    Attributes:
        factor, offset: network input = pixel (0–255) · factor + offset.
        mean, sd: of each of the channels red, green and blue of the network's input, taken off by the network's first
            layer; none where the network takes the input as it is.
        blue_first: the backbone wants blue, green, red.
    """

    factor: float
    offset: float
    mean: tuple[float, ...] = ()
    sd: tuple[float, ...] = ()
    blue_first: bool = False


# The "tf", "caffe" and "torch" modes of keras.applications.imagenet_utils.preprocess_input.
MINUS_ONE_TO_ONE = Scaling(1 / 127.5, -1.0)
BLUE_FIRST_LESS_MEAN = Scaling(1.0, 0.0, (123.68, 116.779, 103.939), (1.0, 1.0, 1.0), blue_first=True)
IMAGENET_UNITS = Scaling(1 / 255, 0.0, _IMAGENET_MEAN, _IMAGENET_SD)
# EfficientNet divides by 255 itself; its own normalisation stays the identity it is before it is adapted.
IMAGENET_UNITS_TIMES_255 = Scaling(1.0, 0.0, tuple(255 * mean for mean in _IMAGENET_MEAN), _IMAGENET_SD)


@dataclass(frozen=True)
class Backbone:
    """A network of `keras.applications` without its top.

    Attributes:
        application: name of the function that builds it.
        scaling: how it wants its pixels.
        feature_layer: name of its last layer, or of an earlier one behind which it is cut.
        middle_layers: one layer at an eighth of the input's size and one at a sixteenth: the first sees colour, texture
            and scale, the second has learnt from smears when the network was fine-tuned.
        cached_weights: see `Architecture`.
        smallest_input_px: see `Architecture`.
        options: for the function.
    """

    application: str
    scaling: Scaling
    feature_layer: str
    middle_layers: tuple[str, ...]
    cached_weights: str
    smallest_input_px: int = 32
    options: tuple[tuple[str, Any], ...] = ()


def on_backbone(
    backbone: Backbone,
    *,
    name: str,
    paper: str,
    parameters: int,
    default_input_px: int = 224,
    head: Literal["gap", "flatten"] = "gap",
    dropout: float = 0.3,
    usual_classes: int = 4,
) -> Architecture:
    """The architecture of a backbone with a linear head, on globally pooled features or on the flattened map."""
    add_head: Callable[..., keras.KerasTensor] = gap_head if head == "gap" else flatten_head

    def build(
        input_shape: tuple[int, int, int],
        classes: int,
        *,
        dropout: float = dropout,
        frozen_batch_norm: bool = False,
        **options: Any,
    ) -> keras.Model:
        """Builds the network with random weights.

        Args:
            input_shape: (height, width, 3).
            classes: number of logits.
            dropout: before the dense layer.
            frozen_batch_norm: keep batch normalisation as loaded while fine-tuning.
            options: more of them for the backbone, such as MobileNet's width `alpha`.
        """
        import keras

        base = build_backbone(backbone, input_shape, options)
        if frozen_batch_norm:
            freeze_batch_norm(base)
        features = base.get_layer(backbone.feature_layer).output
        return keras.Model(base.input, add_head(features, classes, dropout), name=name)

    return Architecture(
        name=name,
        paper=paper,
        build=build,
        default_input_px=default_input_px,
        feature_layer=backbone.feature_layer,
        head="gap" if head == "gap" else "other",
        input_factor=backbone.scaling.factor,
        input_offset=backbone.scaling.offset,
        parameters=parameters,
        middle_layers=backbone.middle_layers,
        usual_classes=usual_classes,
        smallest_input_px=backbone.smallest_input_px,
        backbone=backbone.application,
        cached_weights=backbone.cached_weights,
    )


def build_backbone(backbone: Backbone, input_shape: tuple[int, int, int], options: dict[str, Any]) -> keras.Model:
    """The backbone with random weights, from the image to its last layer; options are for the function."""
    import keras
    from keras import layers

    scaling = backbone.scaling
    x = image = keras.Input(input_shape, name="image")
    if scaling.mean:
        x = layers.Normalization(mean=scaling.mean, variance=[sd**2 for sd in scaling.sd], name="scaling")(x)
    if scaling.blue_first:
        x = keras.ops.flip(x, axis=-1)
    application = getattr(keras.applications, backbone.application)
    base = application(input_tensor=x, include_top=False, weights=None, **dict(backbone.options) | options)
    fix_names(base)
    return keras.Model(image, base.output)


def fix_names(model: keras.Model) -> None:
    """Numbers what Keras has named by itself from zero in each network.

    Keras counts through the whole process: the second InceptionV3 of a process would begin with `conv2d_94`, and
    weights, feature layers and checkpoints go by name.
    """
    unnamed: dict[str, list[tuple[int, Any]]] = {}
    for operation in model.operations:
        kind, _, number = operation.name.rpartition("_")
        if not number.isdigit():
            kind, number = operation.name, "0"
        if kind.replace("_", "") == type(operation).__name__.lower():
            unnamed.setdefault(kind, []).append((int(number), operation))
    for kind, operations in unnamed.items():
        for place, (_, operation) in enumerate(sorted(operations, key=lambda one: one[0])):
            operation.name = f"{kind}_{place}"
