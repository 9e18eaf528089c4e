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
        build: `build(input_shape (height, width, channels), classes, **options) -> keras.Model` ending in logits: one
            per class, or a single one for a network of one output, whose logit is that of the second of two classes.
        default_input_px: side of the square input it was designed for.
        feature_layer: name of the layer whose output (1, h, w, d) is the feature map that attention maps are drawn on.
        middle_layers: names of the layers whose pooled outputs say how far an image is from known ones; none where the
            pooled feature map must do.
        head: "gap" if nothing but global average pooling, dropout and one dense layer follows the feature map,
            else "other".
        input_factor, input_offset: network input = pixel (0–255) · factor + offset.
    """

    name: str
    paper: str
    build: Callable[..., keras.Model]
    default_input_px: int
    feature_layer: str
    head: Literal["gap", "other"]
    input_factor: float
    input_offset: float
    middle_layers: tuple[str, ...] = ()
