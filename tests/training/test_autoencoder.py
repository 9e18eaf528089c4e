"""The autoencoder learns to draw its input, and what it learns is in the network it was made for."""

from pathlib import Path

import numpy as np
import pytest

from leukodesk.core.labelled.data_set import LabelledData, LabelledImage
from leukodesk.core.labelled.splits import Split
from training.architectures import ARCHITECTURES
from training.autoencoder import autoencoder_weights, pretrain, with_decoder
from training.networks import build_network, preprocessing_of
from training.prepared import PreparedImages
from training.recipe import Phase, Recipe


def stripes(side_px, count=16):
    """Images (count, side, side, 3) in 0…1 of stripes whose direction is their label, and the labels."""
    rows, columns = np.mgrid[:side_px, :side_px]
    labels = np.arange(count) % 2
    waves = [np.sin((rows if label else columns) * 0.6 + number) for number, label in enumerate(labels)]
    return np.repeat(((np.array(waves) + 1) / 2)[..., None], 3, -1).astype(np.float32), labels


def batches_of(images, labels):
    import keras

    class Batches(keras.utils.PyDataset):
        epochs = 0

        def __len__(self):
            return 2

        def __getitem__(self, index):
            half = slice(8 * index, 8 * index + 8)
            return images[half], labels[half], np.ones(8)

        def on_epoch_end(self):
            self.epochs += 1

    return Batches()


def test_the_error_falls_and_the_convolutions_of_the_network_are_those_that_learnt():
    import keras

    keras.utils.set_random_seed(0)
    architecture = ARCHITECTURES["plain_cnn"]
    model = architecture.build((32, 32, 3), 2)
    head, first = model.layers[-1].get_weights(), model.get_layer("conv1").get_weights()
    batches = batches_of(*stripes(32))
    losses = pretrain(model, architecture, batches, epochs=6)
    assert len(losses) == 6 and losses[-1] < 0.5 * losses[0]
    assert batches.epochs >= 6
    assert not np.array_equal(model.get_layer("conv1").get_weights()[0], first[0])
    np.testing.assert_equal(model.layers[-1].get_weights(), head)


@pytest.mark.parametrize(("name", "side_px"), [("plain_cnn", 50), ("cnn_lstm", 40), ("residual_se", 32)])
def test_what_is_drawn_has_the_size_of_the_image(name, side_px):
    model = ARCHITECTURES[name].build((side_px, side_px, 3), 2)
    assert with_decoder(model, ARCHITECTURES[name]).output_shape == (None, side_px, side_px, 3)


def test_a_training_can_start_from_its_file(tmp_path):
    pixels, labels = stripes(32, 6)
    listed = tuple(LabelledImage(Path(f"{n}.png"), int(label), str(n), 32, 32, 1) for n, label in enumerate(labels))
    recipe = Recipe(architecture="plain_cnn", input_px=32, phases=(Phase(1, 1e-3),), batch=4)
    data = LabelledData(tmp_path, ("columns", "rows"), listed)
    images = PreparedImages(data, preprocessing_of(recipe), (pixels * 255).astype(np.uint8))
    division = Split("by hand", np.array(["train"] * 4 + ["test"] * 2), grouped=False, leaky=False)
    path = autoencoder_weights(images, division, recipe, tmp_path / "work", epochs=1)
    written = path.stat().st_mtime_ns
    assert autoencoder_weights(images, division, recipe, tmp_path / "work").stat().st_mtime_ns == written
    fresh, _ = build_network(recipe, 2, None)
    model, said = build_network(recipe, 2, path)
    assert "autoencoder.keras" in said
    for name in ("conv1", "last_conv"):
        assert not np.array_equal(model.get_layer(name).get_weights()[0], fresh.get_layer(name).get_weights()[0])
    assert model.get_layer("norm4").get_weights()[2].any()
    np.testing.assert_equal(model.layers[-1].get_weights()[1], fresh.layers[-1].get_weights()[1])
