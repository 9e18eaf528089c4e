"""A convolutional autoencoder as pretraining (paper C): a network's own convolutions learn to keep what an image shows.

No labels are needed. The encoder *is* the network's backbone, so that its weights need not be copied.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from leukodesk.core.labelled.splits import TRAIN, Split
from training.architectures import ARCHITECTURES, Architecture
from training.batches import augmented_batches
from training.networks import build_network
from training.prepared import PreparedImages
from training.recipe import Recipe

if TYPE_CHECKING:
    import keras

EPOCHS = 5
GREATEST_WIDTH = 128


def with_decoder(model: keras.Model, architecture: Architecture) -> keras.Model:
    """The network's backbone and, behind its feature map, a decoder that draws the image again.

    Args:
        model: of this architecture.

    Returns:
        A model from images (b, h, w, channels) to images of the same size, sharing the backbone's layers with `model`.
    """
    import keras
    from keras import layers

    height, width, channels = model.input_shape[1:]
    bottleneck, behind = _last_of_the_backbone(model, architecture.feature_layer)
    x = (behind if isinstance(behind, layers.BatchNormalization) else bottleneck).output
    filters = min(GREATEST_WIDTH, x.shape[-1])
    step = 0
    while 2 * x.shape[1] <= height and 2 * x.shape[2] <= width:
        step += 1
        x = layers.UpSampling2D(name=f"decoder_up{step}")(x)
        x = layers.Conv2D(max(16, filters >> step), 3, padding="same", activation="relu", name=f"decoder_conv{step}")(x)
    if x.shape[1:3] != (height, width):  # an odd size was rounded down on the way
        x = layers.Resizing(height, width, name="decoder_resize")(x)
    drawn = layers.Conv2D(channels, 3, padding="same", dtype="float32", name="drawn")(x)
    return keras.Model(model.input, drawn, name=f"{model.name}_autoencoder")


def _last_of_the_backbone(model: keras.Model, feature_layer: str) -> tuple[Any, Any]:
    """The layer of the feature map, and the one behind it: a normalisation there belongs to the backbone as well."""
    place = [layer.name for layer in model.layers].index(feature_layer)
    return model.layers[place], model.layers[place + 1]


def autoencoder_weights(
    images: PreparedImages, division: Split, recipe: Recipe, folder: Path, epochs: int = EPOCHS
) -> Path:
    """A file with the network of a recipe whose backbone has learnt to draw the training part, made only once.

    Args:
        images, division: of the data set; labels are not looked at.
        recipe: names the network, its augmentation and seed.
        folder: where the file is kept.
        epochs: passes over the training part.

    Returns:
        A `.keras` file to name as pretrained weights.
    """
    path = folder / "autoencoder.keras"
    if path.is_file():
        return path
    classes = len(images.data.classes)
    model, _ = build_network(recipe, classes, None)
    batches = augmented_batches(
        images.pixels,
        division.indices(TRAIN),
        images.labels,
        classes,
        images.steps,
        recipe,
        model.output_shape[-1],
    )
    pretrain(model, ARCHITECTURES[recipe.architecture], batches, epochs)
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name("unfinished.keras")
    model.save(unfinished)
    unfinished.replace(path)
    return path


def pretrain(
    model: keras.Model, architecture: Architecture, batches: Any, epochs: int, rate: float = 1e-3
) -> list[float]:
    """Train the backbone of a network to draw its input; the head stays as it is.

    Args:
        model: of this architecture; changed in place.
        batches: a `keras.utils.PyDataset` whose items begin with images (b, h, w, channels), scaled as the network
            wants them; what follows in an item, such as labels, is not looked at.
        epochs: passes over it.
        rate: learning rate of Adam.

    Returns:
        The mean squared error of each epoch, in squared units of the network's input.

    Source: Masci et al. 2011, "Stacked Convolutional Auto-Encoders for Hierarchical Feature Extraction".
    """
    import keras

    class ImagesTwice(keras.utils.PyDataset):
        """Each batch's images, as input and as what is to be drawn."""

        def __len__(self) -> int:
            return len(batches)

        def __getitem__(self, index: int) -> tuple[Any, Any]:
            images = batches[index][0]
            return images, images

        def on_epoch_end(self) -> None:
            batches.on_epoch_end()

    autoencoder = with_decoder(model, architecture)
    autoencoder.compile(optimizer=keras.optimizers.Adam(rate), loss="mse", jit_compile=False)
    history = autoencoder.fit(ImagesTwice(), epochs=epochs, shuffle=False, verbose=0)
    return [float(loss) for loss in history.history["loss"]]
