"""A network as a recipe wants it, and what a trained one says."""

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import Diverged
from leukodesk.core.manifest import MaskCorner, Preprocessing, StainNormalisation
from leukodesk.core.preprocessing import scale_pixels
from training.architectures import ARCHITECTURES, Architecture
from training.pixel_file import Pixels
from training.precision import dtype_policy, fast_policy
from training.pretrained import load_pretrained
from training.recipe import Recipe

PREDICTED_TOGETHER = 32
"""Images; as many as a step usually has, so that judging a network takes no more memory than training it did."""


def preprocessing_of(
    recipe: Recipe, mask_corner: MaskCorner | None = None, stain: StainNormalisation | None = None
) -> Preprocessing:
    """What the network of this recipe wants done to an image, in training and ever after.

    Args:
        recipe: says whether the corner is masked and stains are normalised.
        mask_corner: where the scale bar may be, if the recipe masks it.
        stain: the reference, if the recipe normalises stains.
    """
    architecture = ARCHITECTURES[recipe.architecture]
    return Preprocessing(
        width_px=recipe.input_px,
        height_px=recipe.input_px,
        factor=architecture.input_factor,
        offset=architecture.input_offset,
        colour=recipe.colour,
        mask_corner=mask_corner if recipe.mask_corner else None,
        clahe_clip_limit=recipe.clahe_clip_limit,
        mask_border_fraction=recipe.mask_border_fraction,
        stain_normalisation=stain if recipe.stain_normalisation else None,
    )


def build_network(
    recipe: Recipe, classes: int, pretrained: Path | None, *, keep_statistics: bool = True
) -> tuple[Any, str]:
    """A fresh `keras.Model`, always the same for the same recipe, and a sentence on the weights it starts with.

    Args:
        recipe: names the architecture, its input size, dropout, precision and seed.
        classes: number of classes.
        pretrained: a file or bundle with weights, see `training.pretrained`; None starts from random weights.
        keep_statistics: normalisations stay as they are loaded; without pretrained weights they are always learnt.
    """
    import keras

    keras.utils.set_random_seed(recipe.seed)
    architecture = ARCHITECTURES[recipe.architecture]
    options: dict[str, Any] = {} if recipe.dropout is None else {"dropout": recipe.dropout}
    with dtype_policy(fast_policy() if recipe.mixed_precision else "float32"):
        frozen = keep_statistics and pretrained is not None
        model = architecture.build((recipe.input_px, recipe.input_px, 3), classes, frozen_batch_norm=frozen, **options)
    return model, load_pretrained(model, architecture, pretrained)


def predict(
    model: Any,
    pixels: Pixels,
    chosen: NDArray[np.int64],
    steps: Preprocessing,
    architecture: Architecture,
    *,
    before_batch: Callable[[], None] | None = None,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Logits (n, classes), and the features (n, m) that distances are taken on. Arguments as `pooled_features`."""
    layers = architecture.middle_layers or (architecture.feature_layer,)
    return pooled_features(model, pixels, chosen, steps, layers, before_batch=before_batch)


def pooled_features(
    model: Any,
    pixels: Pixels,
    chosen: NDArray[np.int64],
    steps: Preprocessing,
    layers: Sequence[str],
    *,
    before_batch: Callable[[], None] | None = None,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """What a network says of prepared images, not augmented, and what some of its layers do.

    Args:
        model: image → logits; a single output *z* is told as (−z/2, z/2).
        pixels: prepared, not yet scaled; chosen: (n,) which of them.
        steps: their preprocessing, of which only the scaling is left.
        layers: names of layers with outputs (batch, h, w, d), whose global averages are wanted.
        before_batch: called before each batch; what it raises ends the work.

    Returns:
        Logits (n, classes), and the averages of all layers side by side (n, m).

    Raises:
        Diverged: the outputs are not finite.
    """
    import keras

    pooled = [keras.layers.GlobalAveragePooling2D(dtype="float32")(model.get_layer(name).output) for name in layers]
    joined = pooled[0] if len(pooled) == 1 else keras.ops.concatenate(pooled, -1)
    both = keras.Model(model.input, [model.output, joined])
    parts = []
    for start in range(0, len(chosen), PREDICTED_TOGETHER):
        if before_batch is not None:
            before_batch()
        images = scale_pixels(np.stack([pixels[int(i)] for i in chosen[start : start + PREDICTED_TOGETHER]]), steps)
        parts.append([np.asarray(output, np.float32) for output in both.predict_on_batch(images)])
    logits, features = (np.concatenate(outputs) for outputs in zip(*parts, strict=True))
    if not math.isfinite(float(np.abs(logits).max())):
        raise Diverged("the network's outputs are not finite numbers")
    if logits.shape[1] == 1:
        logits = np.concatenate([-logits, logits], axis=1) / 2
    return logits.astype(np.float32), features.astype(np.float32)
