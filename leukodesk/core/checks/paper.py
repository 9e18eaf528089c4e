"""The `paper` profile: the HSV rule of the four-block-CNN paper ("system S"), kept literally.

It is here to be compared with and to be chosen, not to be relied on: it accepts noise and flat purple, and refuses most
fields of the Taleghani set.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.checks.report import CheckReport, Limits, Outcome, SmearCheck

BRIGHTNESS_MESSAGE = "Abnormal brightness levels"
SATURATION_MESSAGE = "Image lacks colour saturation"
COLOUR_MESSAGE = "No blood smear colour profile detected"

LEAST_BRIGHTNESS = 30.0
GREATEST_BRIGHTNESS = 240.0
LEAST_SATURATION = 20.0
LEAST_STAIN_SHARE_PERCENT = 5.0
STAIN_HUES = (120, 179)
"""OpenCV's 8-bit hue (half degrees), both ends included: blue-violet to red."""


def check_paper(pixels: NDArray[np.uint8]) -> CheckReport:
    """The HSV rule of system S, in the paper's order, with the paper's messages.

    Args:
        pixels: (height, width, 3) uint8 RGB.

    Returns:
        A report of four checks; every failure is in it, not only the first. The rule knows no warnings.
    """
    hsv = cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV)
    _, saturation, brightness, _ = cv2.mean(hsv)
    stained = cv2.countNonZero(cv2.inRange(hsv, (STAIN_HUES[0], 0, 0), (STAIN_HUES[1], 255, 255)))
    stained_percent = 100.0 * stained / (hsv.shape[0] * hsv.shape[1])
    return CheckReport(
        "paper",
        (
            _check(
                "brightness_low", "Mean brightness, not too dark", brightness, "of 255",
                Limits(fail_below=LEAST_BRIGHTNESS), BRIGHTNESS_MESSAGE,
            ),
            _check(
                "saturation", "Mean saturation", saturation, "of 255",
                Limits(fail_below=LEAST_SATURATION), SATURATION_MESSAGE,
            ),
            _check(
                "brightness_high", "Mean brightness, not too bright", brightness, "of 255",
                Limits(fail_above=GREATEST_BRIGHTNESS), BRIGHTNESS_MESSAGE,
            ),
            _check(
                "stain_hue", "Pixels of a stain's hue", stained_percent, "%",
                Limits(fail_below=LEAST_STAIN_SHARE_PERCENT), COLOUR_MESSAGE,
            ),
        ),
    )  # fmt: skip


def _check(key: str, name: str, value: float, unit: str, limits: Limits, failure: str) -> SmearCheck:
    outcome = limits.judge(value)
    sentence = failure if outcome is Outcome.FAIL else f"{name}: within the paper's limits"
    return SmearCheck(key, name, value, unit, limits, outcome, sentence)
