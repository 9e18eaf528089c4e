"""The autoencoder learns to draw its input, and what it learns is in the network it was made for."""

import numpy as np
import pytest

from training.architectures import ARCHITECTURES
from training.autoencoder import pretrain, with_decoder


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
