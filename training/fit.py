"""One training: a fresh network, its head first, then the whole of it."""

import math
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.manifest import MaskCorner, Preprocessing
from leukodesk.core.preprocessing import scale_pixels
from training.architectures import ARCHITECTURES, Architecture
from training.batches import augmented_batches
from training.pretrained import load_mobilenet_weights
from training.recipe import Recipe


def preprocessing_of(recipe: Recipe, mask_corner: MaskCorner | None) -> Preprocessing:
    """What the network of this recipe wants done to an image, in training and ever after."""
    architecture = ARCHITECTURES[recipe.architecture]
    return Preprocessing(
        width_px=recipe.input_px,
        height_px=recipe.input_px,
        factor=architecture.input_factor,
        offset=architecture.input_offset,
        mask_corner=mask_corner,
    )


def build_network(recipe: Recipe, classes: int, pretrained: Path | None) -> Any:
    """A fresh `keras.Model`, with the backbone's weights from a file where one is given.

    Args:
        recipe: names the architecture, its input size, dropout and seed.
        classes: number of logits.
        pretrained: a quantised MobileNetV2 TFLite file; None starts from random weights.

    Raises:
        ValueError: pretrained weights for an architecture that has none.
    """
    import keras

    keras.utils.set_random_seed(recipe.seed)
    architecture = ARCHITECTURES[recipe.architecture]
    shape = (recipe.input_px, recipe.input_px, 3)
    if pretrained is None:
        return architecture.build(shape, classes, dropout=recipe.dropout)
    if recipe.architecture != "mobilenet_v2":
        raise ValueError(f"There are no pretrained weights for {recipe.architecture}.")
    model = architecture.build(shape, classes, dropout=recipe.dropout, frozen_batch_norm=True)
    load_mobilenet_weights(pretrained, model)
    return model


def fit(
    pixels: NDArray[np.uint8],
    labels: NDArray[np.int64],
    classes: int,
    steps: Preprocessing,
    recipe: Recipe,
    pretrained: Path | None,
) -> Any:
    """Train a network on all images given. Nothing is selected by looking at other images: the schedule is fixed.

    Args:
        pixels: (n, h, w, 3) uint8, prepared but not yet scaled.
        labels: (n,) class indices.
        classes: how many classes there are.
        steps: preprocessing, of which only the scaling is left.
        recipe: everything else.
        pretrained: see `build_network`.

    Returns:
        The trained `keras.Model`, image → logits.
    """
    model = build_network(recipe, classes, pretrained)
    batches = augmented_batches(pixels, labels, classes, steps, recipe.augmentation, recipe.batch, recipe.seed)
    if pretrained is not None and recipe.head_epochs:
        frozen = [layer for layer in model.layers if layer.trainable and layer.name != "logits"]
        _set_trainable(frozen, trainable=False)
        _run(model, batches, recipe.head_rate, recipe.head_epochs, recipe.label_smoothing)
        _set_trainable(frozen, trainable=True)
    if recipe.frozen_until and pretrained is not None:
        names = [layer.name for layer in model.layers]
        _set_trainable(model.layers[: names.index(recipe.frozen_until) + 1], trainable=False)
    if recipe.epochs:
        _run(model, batches, recipe.rate, recipe.epochs, recipe.label_smoothing)
    return model


def _set_trainable(layers: list[Any], *, trainable: bool) -> None:
    for layer in layers:
        layer.trainable = trainable


def _run(model: Any, batches: Any, rate: float, epochs: int, label_smoothing: float) -> None:
    import keras

    steps = len(batches) * epochs
    warm_up = min(len(batches) // 2, steps // 10)
    schedule = keras.optimizers.schedules.CosineDecay(
        rate / 10, steps - warm_up, alpha=0.01, warmup_target=rate, warmup_steps=warm_up
    )
    model.compile(
        optimizer=keras.optimizers.AdamW(schedule, weight_decay=1e-4, clipnorm=1.0),
        loss=keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=label_smoothing),
        metrics=["accuracy"],
        jit_compile=False,
    )
    model.fit(batches, epochs=epochs, verbose=2)


def predict(
    model: Any, pixels: NDArray[np.uint8], steps: Preprocessing, architecture: Architecture, batch: int = 64
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Logits (n, classes) of prepared images, not augmented, and the features (n, m) that distances are taken on."""
    import keras

    layers = architecture.middle_layers or (architecture.feature_layer,)
    pooled = [keras.layers.GlobalAveragePooling2D()(model.get_layer(name).output) for name in layers]
    joined = pooled[0] if len(pooled) == 1 else keras.ops.concatenate(pooled, -1)
    both = keras.Model(model.input, [model.output, joined])
    parts = []
    for start in range(0, len(pixels), batch):
        images = np.stack([scale_pixels(image, steps) for image in pixels[start : start + batch]])
        parts.append([np.asarray(output) for output in both.predict_on_batch(images)])
    logits, features = (np.concatenate(outputs) for outputs in zip(*parts, strict=True))
    if not math.isfinite(float(np.abs(logits).max())):
        raise FloatingPointError("Training diverged: the network's outputs are not finite numbers.")
    return logits.astype(np.float32), features.astype(np.float32)
