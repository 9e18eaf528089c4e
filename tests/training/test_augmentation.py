"""Random changes keep an image an image, depend on the seed alone, and can each be switched off."""

from dataclasses import fields, replace

import numpy as np
import pytest

from leukodesk.core.synthetic import synthetic_field
from training.augmentation import Augmentation, augment

NOTHING = Augmentation(**{field.name: False if field.name == "rotate" else 0.0 for field in fields(Augmentation)})


@pytest.fixture(scope="module")
def pixels():
    return synthetic_field(3, 160, 160)


def test_same_seed_same_image_and_another_seed_another(pixels):
    one, same, other = (augment(pixels, Augmentation(), np.random.default_rng(seed)) for seed in (5, 5, 6))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)


def test_the_original_is_left_alone_and_the_result_fits_it(pixels):
    before = pixels.copy()
    changed = augment(pixels, Augmentation(), np.random.default_rng(1))
    assert np.array_equal(pixels, before)
    assert (changed.shape, changed.dtype) == (pixels.shape, np.uint8)


def test_everything_switched_off_changes_at_most_a_grey_level(pixels):
    changed = augment(pixels, NOTHING, np.random.default_rng(1))
    assert np.abs(changed.astype(int) - pixels).max() <= 1


@pytest.mark.parametrize("name", [field.name for field in fields(Augmentation) if field.name != "greatest_blur_px"])
def test_each_change_alone_changes_the_image(pixels, name):
    strength = {"rotate": True, "grey_share": 1.0, "blur_share": 1.0, "noise": 8.0}.get(name, 0.3)
    alone = replace(NOTHING, **{name: strength, "greatest_blur_px": 2.0})
    changed = [augment(pixels, alone, np.random.default_rng(seed)) for seed in range(4)]
    assert any(np.abs(image.astype(int) - pixels).mean() > 1 for image in changed)


def test_grey_share_of_one_takes_all_colour(pixels):
    grey = augment(pixels, replace(NOTHING, grey_share=1.0), np.random.default_rng(2))
    assert np.ptp(grey.astype(int), axis=2).max() <= 1


def test_restaining_leaves_white_white():
    white = np.full((40, 40, 3), 255, np.uint8)
    stained = augment(white, replace(NOTHING, stain=0.3), np.random.default_rng(2))
    assert stained.min() >= 253
