"""Where light is at the limit."""

import numpy as np

from leukodesk.core.clipped import clipped_mask


def test_one_channel_at_its_limit_is_enough() -> None:
    pixels = np.full((2, 3, 3), 253, np.uint8)
    pixels[0, 1] = (254, 10, 10)
    pixels[1, 0] = (0, 0, 255)
    pixels[1, 2] = 255
    assert clipped_mask(pixels).tolist() == [[0, 255, 0], [255, 0, 255]]


def test_neither_black_nor_bright_is_clipped() -> None:
    assert not clipped_mask(np.zeros((5, 4, 3), np.uint8)).any()
    assert not clipped_mask(np.full((5, 4, 3), 253, np.uint8)).any()


def test_a_part_of_a_frame_can_be_looked_at_without_a_copy() -> None:
    frame = np.zeros((10, 10, 3), np.uint8)
    frame[4, 5] = 255
    assert clipped_mask(frame[3:6, 4:8]).tolist() == [[0, 0, 0, 0], [0, 255, 0, 0], [0, 0, 0, 0]]
