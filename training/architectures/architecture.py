"""What the registry knows about a network: how to build it and what its input and its feature map are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import keras


@dataclass(frozen=True)
class Architecture:
    """A network that `training` can build, train and export.

    Attributes:
        name: key in the registry and in a bundle's manifest.
        paper: the system it comes from (letters of the papers) or the publication.
        build: `build(input_shape (height, width, channels), classes, *, dropout, frozen_batch_norm) -> keras.Model`
            with random weights, ending in logits: one per class, or a single one for a network of one output, whose
            logit is that of the second of two classes. Both options have defaults.
        default_input_px: side of the square input it was designed for.
        feature_layer: name of the layer whose output (1, h, w, d) is the feature map that attention maps are drawn on.
            Everything up to it is the backbone, what follows it the head.
        middle_layers: names of the layers whose pooled outputs say how far an image is from known ones; none where the
            pooled feature map must do.
        head: "gap" if nothing but global average pooling, dropout and one dense layer follows the feature map,
            else "other".
        input_factor, input_offset: network input = pixel (0–255) · factor + offset.
        parameters: how many there are at the default input size with the usual number of classes.
        usual_classes: how many classes it was published with.
        smallest_input_px: smallest side of the input that leaves a feature map.
        backbone: name of the `keras.applications` function whose layers it has up to the feature map; empty for a
            network of its own.
        cached_weights: how the file of the backbone's ImageNet weights is called in Keras' cache (a glob pattern);
            empty where there is none.
    """

    name: str
    paper: str
    build: Callable[..., keras.Model]
    default_input_px: int
    feature_layer: str
    head: Literal["gap", "other"]
    input_factor: float
    input_offset: float
    parameters: int
    middle_layers: tuple[str, ...] = ()
    usual_classes: int = 4
    smallest_input_px: int = 32
    backbone: str = ""
    cached_weights: str = ""
