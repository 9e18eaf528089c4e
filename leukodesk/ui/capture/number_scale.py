"""Between the values of a number and the places of its slider: even steps, or even ratios for what spans decades."""

from __future__ import annotations

import math
from dataclasses import dataclass

from leukodesk.capture.source import EXPOSURE_MS, Property

PLACES = 1000
LEAST_RATIO = 500
"""From this ratio of greatest to least value on, equal ways along the slider are equal ratios."""
LEAST_SHARE = 1e-6
"""Of the greatest value, where a time may be 0 and the driver does not say what is the least that makes sense."""
MOST_DECIMALS = 4


@dataclass(frozen=True)
class NumberScale:
    """A range with its step.

    Attributes:
        step: of the value; 0 where any value is allowed.
        by_ratio: whether equal ways are equal ratios; from `minimum` on, or from `floor` where that is 0.
    """

    minimum: float
    maximum: float
    step: float = 0.0
    by_ratio: bool = False
    floor: float = 0.0

    @property
    def places(self) -> int:
        """How many steps the slider has."""
        steps = (self.maximum - self.minimum) / self.step if self.step else math.inf
        return max(1, round(steps)) if steps < PLACES and not self.by_ratio else PLACES

    @property
    def decimals(self) -> int:
        """How many are worth showing."""
        even = self.step or (self.maximum - self.minimum) / PLACES
        finest = max(max(self.step, self._bottom) if self.by_ratio else even, 10.0**-MOST_DECIMALS)
        decimals = max(0, math.ceil(-math.log10(finest) - 1e-9))
        while decimals < MOST_DECIMALS and not math.isclose(round(finest, decimals), finest) and self.step:
            decimals += 1
        return min(MOST_DECIMALS, decimals)

    @property
    def _bottom(self) -> float:
        """The least value that has a ratio."""
        return max(self.minimum, self.floor)

    @property
    def single_step(self) -> float:
        """Of the arrows beside the number."""
        return max(self.step, 10.0**-self.decimals)

    def place_of(self, value: float) -> int:
        """Where on the slider a value lies."""
        value = min(max(value, self.minimum), self.maximum)
        if self.by_ratio:
            share = math.log(max(value, self._bottom) / self._bottom) / math.log(self.maximum / self._bottom)
        else:
            share = (value - self.minimum) / (self.maximum - self.minimum)
        return round(share * self.places)

    def value_at(self, place: int) -> float:
        """The value at a place; the ends exactly."""
        share = place / self.places
        if place <= 0 or place >= self.places:
            return self.minimum if place <= 0 else self.maximum
        if self.by_ratio:
            value: float = self._bottom * (self.maximum / self._bottom) ** share
        else:
            value = self.minimum + share * (self.maximum - self.minimum)
        if self.step:
            value = self.minimum + round((value - self.minimum) / self.step) * self.step
        return min(value, self.maximum)


def scale_of(number: Property) -> NumberScale | None:
    """The scale of a number; None where the driver does not say how far it goes."""
    low, high = number.minimum, number.maximum
    if low is None or high is None or not math.isfinite(high - low) or high <= low:
        return None
    floor = high * LEAST_SHARE if number.key == EXPOSURE_MS and low <= 0 else low
    return NumberScale(low, high, number.step or 0.0, floor > 0 and high / floor >= LEAST_RATIO, floor)
