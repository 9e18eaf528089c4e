"""The measure to focus by: the sharp frame wins, whatever noise and lamp do."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from leukodesk.core.focus import focus_measure
from leukodesk.core.images import read_image
from leukodesk.core.synthetic import synthetic_field
from tests.data import require_data

Pixels = NDArray[np.uint8]
STEPS_PX = (0.0, 0.5, 1.0, 2.0, 4.0, 10.0, 25.0)


def series(field: Pixels, noise_sd: float, lamp: float = 0.0, exposure: float = 1.0) -> list[float]:
    """The measure of a field blurred in steps, the sharp one first; the noise comes after the blur."""
    random = np.random.default_rng(7)
    found = []
    for step in STEPS_PX:
        light = field.astype(np.float32) * exposure * random.uniform(1 - lamp, 1 + lamp)
        frame = cv2.GaussianBlur(light, (0, 0), step) if step else light
        frame = frame + random.normal(0, noise_sd, frame.shape)
        found.append(focus_measure(np.clip(np.rint(frame), 0, 255).astype(np.uint8)))
    return found


@pytest.mark.parametrize("noise_sd", [0, 2, 4, 8])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_it_falls_with_every_step_of_blur_however_noisy_the_camera(seed: int, noise_sd: float) -> None:
    found = series(synthetic_field(seed, 400, 300), noise_sd)
    assert found == sorted(found, reverse=True)


def test_a_flickering_lamp_does_not_win() -> None:
    found = series(synthetic_field(4, 400, 300), noise_sd=3, lamp=0.05)
    assert found == sorted(found, reverse=True)


def test_a_field_is_as_sharp_at_half_the_light() -> None:
    field = synthetic_field(5, 400, 300)
    bright, dim = series(field, 2)[0], series(field, 2, exposure=0.5)[0]
    assert dim == pytest.approx(bright, rel=0.1)


def test_an_empty_or_dark_frame_is_less_sharp_than_any_field() -> None:
    random = np.random.default_rng(1)
    sharp = focus_measure(synthetic_field(6, 400, 300))
    for level in (0, 3, 30, 230):
        empty = np.clip(level + random.normal(0, 4, (300, 400, 3)), 0, 255).astype(np.uint8)
        assert focus_measure(empty) < 0.1 * sharp
    assert focus_measure(np.full((64, 64, 3), 200, np.uint8)) == 0


@settings(max_examples=60, deadline=None)
@given(st.integers(8, 90), st.integers(8, 90), st.integers(0, 255), st.sampled_from([0, 2, 90]), st.integers(0, 99))
def test_any_frame_gives_a_number(height: int, width: int, level: int, noise_sd: float, seed: int) -> None:
    noise = np.random.default_rng(seed).normal(0, noise_sd, (height, width, 3))
    found = focus_measure(np.clip(level + noise, 0, 255).astype(np.uint8))
    assert np.isfinite(found)
    assert found >= 0


@pytest.mark.parametrize("folder", ["taleghani/Pre", "taleghani/Pro", "bccd/JPEGImages", "chula"])
def test_real_fields_are_sharpest_as_they_are(folder: str) -> None:
    files = sorted(require_data(*folder.split("/")).glob("*.jpg"))
    for path in files[:: len(files) // 3]:
        found = series(read_image(path).pixels, noise_sd=3)
        assert found == sorted(found, reverse=True)
