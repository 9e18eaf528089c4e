"""The paper's HSV rule: its table 7, its limits and its order."""

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from leukodesk.core.checks import run_checks
from leukodesk.core.checks.paper import BRIGHTNESS_MESSAGE, COLOUR_MESSAGE, SATURATION_MESSAGE
from leukodesk.core.checks.report import Outcome

Pixels = NDArray[np.uint8]


def of_hsv(hue: float, saturation: float, value: float, size: int = 64) -> Pixels:
    """One colour in OpenCV's 8-bit units, as RGB."""
    hsv = np.full((size, size, 3), (hue, saturation, value), np.uint8)
    return cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)


def genuine_smear() -> Pixels:
    image = of_hsv(150, 30, 225, 128)
    for x, y in ((30, 30), (80, 40), (50, 90), (100, 100)):
        cv2.circle(image, (x, y), 14, (110, 50, 150), -1)
    return image


def landscape_photograph() -> Pixels:
    return np.vstack([of_hsv(105, 120, 220), of_hsv(60, 150, 120)])


def text_document() -> Pixels:
    page = np.full((128, 128, 3), 235, np.uint8)
    for line in range(8, 128, 12):
        page[line : line + 4, 8:120:3] = 20
    return page


def unstained_microscopy() -> Pixels:
    image = of_hsv(40, 40, 170, 128)
    cv2.circle(image, (64, 64), 30, (150, 155, 120), 3)
    return image


def random_colour_photograph() -> Pixels:
    random = np.random.default_rng(7)
    blocks = [of_hsv(random.uniform(5, 110), random.uniform(80, 200), random.uniform(60, 220), 16) for _ in range(16)]
    return np.vstack([np.hstack(blocks[place : place + 4]) for place in range(0, 16, 4)])


TABLE_7 = [
    ("genuine blood smear (stained)", genuine_smear(), None),
    ("landscape photograph", landscape_photograph(), COLOUR_MESSAGE),
    ("text document / screenshot", text_document(), SATURATION_MESSAGE),
    ("blank white image", np.full((64, 64, 3), 255, np.uint8), SATURATION_MESSAGE),
    ("very dark / black image", np.zeros((64, 64, 3), np.uint8), BRIGHTNESS_MESSAGE),
    ("non-stained microscopy image", unstained_microscopy(), COLOUR_MESSAGE),
    ("random colour photograph", random_colour_photograph(), COLOUR_MESSAGE),
]


@pytest.mark.parametrize(("pixels", "message"), [row[1:] for row in TABLE_7], ids=[row[0] for row in TABLE_7])
def test_table_7_by_the_first_failure(pixels: Pixels, message: str | None) -> None:
    failures = run_checks("paper", pixels).sentences(Outcome.FAIL)
    assert (failures[0] if failures else None) == message


def test_messages_are_the_papers_words() -> None:
    assert BRIGHTNESS_MESSAGE == "Abnormal brightness levels"
    assert SATURATION_MESSAGE == "Image lacks colour saturation"
    assert COLOUR_MESSAGE == "No blood smear colour profile detected"


def test_every_failure_is_reported_in_the_papers_order() -> None:
    black = run_checks("paper", np.zeros((40, 40, 3), np.uint8)).sentences(Outcome.FAIL)
    white = run_checks("paper", np.full((40, 40, 3), 255, np.uint8)).sentences(Outcome.FAIL)
    assert black == (BRIGHTNESS_MESSAGE, SATURATION_MESSAGE, COLOUR_MESSAGE)
    assert white == (SATURATION_MESSAGE, BRIGHTNESS_MESSAGE, COLOUR_MESSAGE)


@pytest.mark.parametrize(
    ("hsv", "outcome"),
    [
        ((150, 200, 29), Outcome.FAIL),
        ((150, 200, 30), Outcome.PASS),
        ((150, 19, 200), Outcome.FAIL),
        ((150, 60, 240), Outcome.PASS),
        ((150, 60, 241), Outcome.FAIL),
    ],
)
def test_limits_themselves_still_pass(hsv: tuple[int, int, int], outcome: Outcome) -> None:
    pixels = of_hsv(*hsv)
    assert run_checks("paper", pixels).outcome is outcome


@pytest.mark.parametrize(("stained_rows", "outcome"), [(4, Outcome.FAIL), (5, Outcome.PASS)])
def test_five_percent_of_stain_hue_are_enough(stained_rows: int, outcome: Outcome) -> None:
    pixels = of_hsv(60, 100, 150, 100)
    pixels[:stained_rows] = of_hsv(150, 100, 150, 100)[:stained_rows]
    assert run_checks("paper", pixels).checks[3].outcome is outcome


@pytest.mark.parametrize(("hue", "stained"), [(119, False), (121, True), (178, True), (2, False)])
def test_hues_of_a_stain(hue: int, stained: bool) -> None:
    assert (run_checks("paper", of_hsv(hue, 200, 200)).checks[3].value == 100.0) is stained


def test_it_accepts_noise_and_flat_purple_as_the_paper_would() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (100, 100, 3), dtype=np.uint8)
    assert run_checks("paper", noise).outcome is Outcome.PASS
    assert run_checks("paper", of_hsv(140, 120, 180)).outcome is Outcome.PASS
