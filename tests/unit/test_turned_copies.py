"""Copies of labelled images: the eight ways a square can lie, and how many of them are worth their time."""

import numpy as np
import pytest

from leukodesk.core.turned_copies import MOST_LOOKS, copies_for, turned


def test_the_eight_ways_are_all_different_and_hold_the_same_pixels() -> None:
    image = np.arange(4 * 4 * 3, dtype=np.float32).reshape(4, 4, 3)
    found = [turned(image, kind) for kind in range(8)]
    assert len({one.tobytes() for one in found}) == 8
    assert all(one.flags.c_contiguous and np.array_equal(np.sort(one, None), image.ravel()) for one in found)
    np.testing.assert_array_equal(found[0], image)


def test_an_input_that_is_no_square_keeps_its_shape() -> None:
    image = np.zeros((4, 6, 3), np.float32)
    kinds = copies_for(10, 4, 6)
    assert len(kinds) == 3 and all(turned(image, kind).shape == image.shape for kind in kinds)


@pytest.mark.parametrize("images", [1, 25, 100, 200, 400, 401, 801, 20_000])
def test_few_images_have_many_copies_and_many_have_none(images: int) -> None:
    kinds = copies_for(images, 160, 160)
    assert 0 not in kinds and len(set(kinds)) == len(kinds) <= 7
    assert images * (1 + len(kinds)) <= max(MOST_LOOKS, images)
    # What fewer images have begins with what more have, so that features are found again when images are added.
    assert copies_for(max(1, images // 2), 160, 160)[: len(kinds)] == kinds
