"""What a smear check says: a measurement, its limits, an outcome and a sentence."""

import math
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """Ordered from best to worst."""

    PASS = "pass"  # noqa: S105
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True)
class Limits:
    """The range a value should lie in. None means no limit on that side.

    Outside the `fail` limits is a fail, outside the `warn` limits a warning, else a pass. A limit itself still passes;
    what is not a number never does.
    """

    fail_below: float | None = None
    warn_below: float | None = None
    warn_above: float | None = None
    fail_above: float | None = None

    def judge(self, value: float) -> Outcome:
        if math.isnan(value):
            return Outcome.FAIL
        if self.fail_below is not None and value < self.fail_below:
            return Outcome.FAIL
        if self.fail_above is not None and value > self.fail_above:
            return Outcome.FAIL
        if self.warn_below is not None and value < self.warn_below:
            return Outcome.WARN
        if self.warn_above is not None and value > self.warn_above:
            return Outcome.WARN
        return Outcome.PASS

    def scaled(self, factor: float) -> "Limits":
        """The same limits for values in another unit, which are `factor` times as large."""
        four = (self.fail_below, self.warn_below, self.warn_above, self.fail_above)
        return Limits(*(None if limit is None else limit * factor for limit in four))


@dataclass(frozen=True)
class SmearCheck:
    """One measurement on one image.

    Attributes:
        key: stable name for files and tests ("focus").
        name: on the screen ("Focus").
        value: the measurement, in `unit` (empty for a ratio without unit).
        limits: what it was held against.
        outcome: pass, warn or fail.
        sentence: what it means and, if not a pass, what to do.
    """

    key: str
    name: str
    value: float
    unit: str
    limits: Limits
    outcome: Outcome
    sentence: str


@dataclass(frozen=True)
class CheckReport:
    """All checks of one profile on one image. fail → the image is rejected; warn → its verdict is uncertain."""

    profile: str
    checks: tuple[SmearCheck, ...]

    @property
    def outcome(self) -> Outcome:
        outcomes = {check.outcome for check in self.checks}
        for worst in (Outcome.FAIL, Outcome.WARN):
            if worst in outcomes:
                return worst
        return Outcome.PASS

    def sentences(self, outcome: Outcome) -> tuple[str, ...]:
        """The sentences of the checks that ended so, in the profile's order."""
        return tuple(check.sentence for check in self.checks if check.outcome is outcome)
