"""What a network is shown: every image once an epoch, augmented anew, and every class counted alike."""

from dataclasses import replace

import numpy as np
import pytest

from training.batches import augmented_batches, class_weights, targets_of
from training.networks import preprocessing_of
from training.recipe import Recipe

SMALL = Recipe(architecture="mobilenet_v2", input_px=32, phases=(), batch=4)


def batches_of(**changes):
    random = np.random.default_rng(0)
    pixels, labels = random.integers(0, 256, (10, 32, 32, 3), np.uint8), np.array([0] * 7 + [1] * 3)
    recipe = replace(SMALL, **changes)
    return augmented_batches(pixels, np.arange(10), labels, 2, preprocessing_of(recipe), recipe, 2)


def test_batches_hold_every_image_once_an_epoch_and_change_with_the_epoch():
    batches = batches_of()
    first = [batches[index] for index in range(len(batches))]
    assert sum(targets.argmax(1).sum() for _, targets, _ in first) == 3
    assert [len(images) for images, _, _ in first] == [4, 4, 2]
    batches.on_epoch_end()
    assert not np.array_equal(first[0][0], batches[0][0])


def test_a_resumed_epoch_shows_what_the_unbroken_one_would_have_shown():
    unbroken, resumed = batches_of(), batches_of()
    for _ in range(3):
        unbroken.on_epoch_end()
    resumed.epoch = 3
    for one, other in zip(unbroken[1], resumed[1], strict=True):
        assert np.array_equal(one, other)


def test_balancing_by_augmentation_shows_every_class_as_often_and_no_repeat_is_the_same():
    batches = batches_of(balance="augment")
    parts = [batches[index] for index in range(len(batches))]
    targets = np.concatenate([part[1] for part in parts]).argmax(1)
    assert np.bincount(targets).tolist() == [7, 7]
    assert np.concatenate([part[2] for part in parts]).tolist() == [1.0] * 14
    of_the_rarer = np.concatenate([part[0] for part in parts])[targets == 1]
    assert len({image.tobytes() for image in of_the_rarer}) == 7


def test_a_network_of_one_output_is_shown_the_label_itself():
    assert targets_of(np.array([0, 1, 1]), 1).tolist() == [[0], [1], [1]]
    assert targets_of(np.array([0, 1, 1]), 2).tolist() == [[1, 0], [0, 1], [0, 1]]


def test_class_weights_make_every_class_count_alike():
    labels = np.array([0] * 6 + [1] * 2)
    weights = class_weights(labels, 2)[labels]
    assert weights[labels == 0].sum() == pytest.approx(weights[labels == 1].sum())
    assert weights.mean() == pytest.approx(1)
