"""The report's picture of the first convolution shows what that convolution computes."""

import cv2
import numpy as np
import pytest

from training.architectures import ARCHITECTURES
from training.feature_maps import first_convolution, first_layer_maps


def vertical_edge():
    image = np.zeros((32, 32, 3), np.float32)
    image[:, 16:] = 1.0
    return image


@pytest.fixture
def model():
    """Its first filter sees edges between dark on the left and bright on the right."""
    network = ARCHITECTURES["plain_cnn"].build((32, 32, 3), 2)
    kernel, bias = network.get_layer("conv1").get_weights()
    kernel[..., 0] = np.array([[-1, 0, 1]] * 3)[..., None] / 9
    network.get_layer("conv1").set_weights([kernel, bias * 0])
    return network


def test_maps_are_the_first_convolution_of_the_image(model):
    maps = first_convolution(model, vertical_edge())
    assert maps.shape == (32, 32, 32)
    np.testing.assert_allclose(maps[10, 1:-1, 0], np.isin(np.arange(1, 31), (15, 16)), atol=1e-6)


@pytest.mark.parametrize(("greatest_count", "shape"), [(32, (4 * 22 - 2, 8 * 22 - 2)), (5, (20, 8 * 22 - 2))])
def test_the_picture_is_a_grid_of_tiles(model, greatest_count, shape):
    png = first_layer_maps(model, vertical_edge(), greatest_count=greatest_count, tile_px=20)
    grid = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED)
    assert grid.shape == shape
    first = grid[:20, :20]
    assert first.min() == 0 and first.max() == 255
    if greatest_count == 5:
        assert (grid[:, 5 * 22 :] == 255).all()


def test_a_network_without_convolutions_is_told_so():
    import keras

    image = keras.Input((8, 8, 3))
    model = keras.Model(image, keras.layers.Dense(2)(keras.layers.Flatten()(image)), name="flat")
    with pytest.raises(ValueError, match="flat has no convolution"):
        first_convolution(model, np.zeros((8, 8, 3), np.float32))
