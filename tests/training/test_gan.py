"""The GAN invents images of the class it is asked for, the same for the same seed."""

import numpy as np
import pytest

from training.gan import train_gan


def bright_and_dark(count=16):
    random = np.random.default_rng(0)
    labels = np.arange(count) % 2
    pixels = random.integers(0, 60, (count, 40, 48, 3)) + (180 * labels)[:, None, None, None]
    return pixels.astype(np.uint8), labels


@pytest.fixture(scope="module")
def invented():
    """Images of a GAN that was trained for a while on two classes, of three."""
    return train_gan(*bright_and_dark(), 3, epochs=40, seed=1, batch=8)(6)


def test_images_are_of_the_size_and_of_the_classes_given(invented):
    images, labels = invented
    assert images.shape == (12, 40, 48, 3) and images.dtype == np.uint8
    np.testing.assert_array_equal(labels, np.repeat([0, 1], 6))


def test_each_class_looks_like_its_own(invented):
    images, labels = invented
    dark, bright = (images[labels == label].mean() for label in (0, 1))
    assert bright > dark + 30


def test_images_of_a_class_differ(invented):
    images, labels = invented
    assert images[labels == 0].std(0).max() > 0


def test_the_same_seed_invents_the_same_and_another_one_does_not():
    first, second, other = (train_gan(*bright_and_dark(8), 2, 2, seed, batch=4)(2)[0] for seed in (3, 3, 4))
    np.testing.assert_array_equal(first, second)
    assert not np.array_equal(first, other)


def test_a_second_call_goes_on_drawing():
    generate = train_gan(*bright_and_dark(8), 2, 1, 1, batch=4)
    assert not np.array_equal(generate(2)[0], generate(2)[0])
    assert generate(0)[0].shape == (0, 40, 48, 3)
