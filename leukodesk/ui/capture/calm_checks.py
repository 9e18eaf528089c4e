"""Checks of frames as they are shown: calm enough to be read, yet each a check that was made on one of the frames."""

import math
from collections import deque
from collections.abc import Sequence

from leukodesk.core.checks.report import Outcome, SmearCheck

FRAMES = 5
"""The median of so many is shown."""
SAME_SHARE = 0.02
"""A value that differs by no more than this share from the one that is shown does not replace it."""


class CalmChecks:
    """Of every check the median of the last frames; a light changes when it was so twice in a row."""

    def __init__(self) -> None:
        self._frames: deque[Sequence[SmearCheck]] = deque(maxlen=FRAMES)
        self._shown: dict[str, SmearCheck] = {}
        self._turning: dict[str, Outcome] = {}

    def add(self, checks: Sequence[SmearCheck]) -> None:
        """Take the checks of one more frame."""
        self._frames.append(checks)

    def look(self) -> tuple[SmearCheck, ...]:
        """What to show now; asked at a steady pace."""
        return tuple(self._calm(self._median(check)) for check in self._frames[-1]) if self._frames else ()

    def settle(self) -> tuple[SmearCheck, ...]:
        """What to show when no more frames come: the checks of the last one, as they are."""
        last = self._frames[-1] if self._frames else ()
        self._frames.clear()
        self._turning.clear()
        self._shown = {check.key: check for check in last}
        return tuple(last)

    def forget(self) -> None:
        """Begin anew."""
        self._frames.clear()
        self.settle()

    def _median(self, newest: SmearCheck) -> SmearCheck:
        """The middle one of the last checks that measured the same as the newest."""
        alike = [
            check
            for checks in self._frames
            for check in checks
            if (check.key, check.unit, check.limits) == (newest.key, newest.unit, newest.limits)
        ]
        by_value = sorted(alike, key=lambda check: (math.isnan(check.value), check.value))
        return by_value[len(by_value) // 2]

    def _calm(self, check: SmearCheck) -> SmearCheck:
        shown = self._shown.get(check.key)
        turns = shown is not None and shown.outcome != check.outcome
        if turns and self._turning.get(check.key) != check.outcome:
            self._turning[check.key] = check.outcome
        elif shown is None or turns or not _nearly_same(shown, check):
            self._shown[check.key] = check
            self._turning.pop(check.key, None)
        else:
            self._turning.pop(check.key, None)
        return self._shown[check.key]


def _nearly_same(one: SmearCheck, other: SmearCheck) -> bool:
    what_is_said = (one.unit, one.limits, one.sentence) == (other.unit, other.limits, other.sentence)
    return what_is_said and math.isclose(one.value, other.value, rel_tol=SAME_SHARE)
