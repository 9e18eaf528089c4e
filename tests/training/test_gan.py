"""The GAN invents images of the class it is asked for, the same for the same seed."""

from pathlib import Path

import numpy as np
import pytest

from leukodesk.core.labelled.data_set import LabelledData, LabelledImage
from leukodesk.core.labelled.splits import Split
from leukodesk.core.manifest import Preprocessing
from tests.training.eager import eagerly
from training.gan import train_gan, with_generated
from training.prepared import PreparedImages


def bright_and_dark(count=16):
    random = np.random.default_rng(0)
    labels = np.arange(count) % 2
    pixels = random.integers(0, 60, (count, 40, 48, 3)) + (180 * labels)[:, None, None, None]
    return pixels.astype(np.uint8), labels


@pytest.fixture(scope="module")
def invented():
    """Images of a GAN that was trained for a while on two classes, of three."""
    return train_gan(*bright_and_dark(), 3, epochs=40, seed=1, batch=8)(6)


def test_images_are_of_the_classes_given(invented):
    images, labels = invented
    assert images.shape == (12, 64, 64, 3) and images.dtype == np.uint8
    np.testing.assert_array_equal(labels, np.repeat([0, 1], 6))


def test_each_class_looks_like_its_own(invented):
    images, labels = invented
    dark, bright = (images[labels == label].mean() for label in (0, 1))
    assert bright > dark + 30


def test_images_of_a_class_differ(invented):
    images, labels = invented
    assert images[labels == 0].std(0).max() > 0


@eagerly()
def test_the_same_seed_invents_the_same_and_another_one_does_not():
    first, second, other = (train_gan(*bright_and_dark(4), 2, 1, seed, batch=4)(2)[0] for seed in (3, 3, 4))
    np.testing.assert_array_equal(first, second)
    assert not np.array_equal(first, other)


@eagerly()
def test_the_training_part_alone_is_doubled():
    pixels, labels = bright_and_dark(12)
    listed = tuple(LabelledImage(Path(f"{n}.png"), int(label), str(n), 48, 40, 1) for n, label in enumerate(labels))
    data = LabelledData(Path("somewhere"), ("dark", "bright"), listed)
    division = Split("by hand", np.array(["train"] * 8 + ["test"] * 4), grouped=False, leaky=False)
    images, doubled = with_generated(
        PreparedImages(data, Preprocessing(48, 40, 1.0, 0.0), pixels), division, 1, epochs=1
    )
    assert len(images.pixels) == len(images.labels) == len(doubled.parts) == 20
    np.testing.assert_array_equal(doubled.indices("test"), division.indices("test"))
    assert np.bincount(images.labels[doubled.indices("train")]).tolist() == [8, 8]
    np.testing.assert_array_equal(images.pixels[11], pixels[11])
    assert images.pixels[19].shape == (40, 48, 3)


@eagerly()
def test_a_second_call_goes_on_drawing():
    generate = train_gan(*bright_and_dark(8), 2, 1, 1, batch=4)
    assert not np.array_equal(generate(2)[0], generate(2)[0])
    assert generate(0)[0].shape == (0, 64, 64, 3)
