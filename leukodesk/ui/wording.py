"""Numbers, and which model is active, as the window writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from leukodesk.core.checks.report import Limits

if TYPE_CHECKING:  # these import NumPy, for which the window does not wait
    from leukodesk.services.model_library import InstalledModel

THIN_SPACE = "\u202f"
"""At which no line is broken."""
SPACE = "\u00a0"
"""Keeps a number and its unit on one line."""

LEAST_PROBABILITY = 1e-9
"""No model is surer than that, though a number of its precision may be rounded to 0 or 1."""


def count_in_words(count: int) -> str:
    """A count, its thousands told apart by a space, which no language takes for a decimal sign (ISO 80000-1)."""
    return f"{count:,}".replace(",", THIN_SPACE)


def percent(share: float) -> str:
    """A probability in percent with one decimal; never a bare 100 or 0 for what is only nearly so."""
    value = share * 100
    if 99.95 <= value < 100:
        return f">{SPACE}{_number(99.9, 1)}{SPACE}%"
    if 0 < value < 0.05:
        return f"<{SPACE}{_number(0.1, 1)}{SPACE}%"
    return f"{_number(value, 1)}{SPACE}%"


def probability_percent(probability: float) -> str:
    """A model's probability in percent: never a bare 100 or 0, which it is only by the rounding of its numbers."""
    return percent(min(max(probability, LEAST_PROBABILITY), 1 - LEAST_PROBABILITY))


def whole_percent(share: float) -> str:
    """A probability in whole percent, as a worklist is sorted by; never a bare 100 or 0 for what is only nearly so."""
    value = round(share * 100)
    if value == 100 and share < 1:
        return f">{SPACE}99{SPACE}%"
    if value == 0 and share > 0:
        return f"<{SPACE}1{SPACE}%"
    return f"{value}{SPACE}%"


def measurement(value: float, unit: str = "") -> str:
    """A measured value to three significant digits, with its unit."""
    size = abs(value)
    decimals = 0 if size >= 100 or value == int(value) else 1 if size >= 10 else 2 if size >= 1 else 3
    return _number(value, decimals) + (SPACE + unit if unit else "")


def limits_in_words(limits: Limits) -> str:
    """What a check asks for: "at least 20, better 25", "30 to 240", empty where there are no limits."""
    translate = QCoreApplication.translate
    needed = _range(limits.fail_below, limits.fail_above)
    if limits.warn_below is None and limits.warn_above is None:
        return needed
    same_side = (limits.fail_below is None) == (limits.warn_below is None) and (limits.fail_above is None) == (
        limits.warn_above is None
    )
    only = limits.warn_below if limits.warn_above is None else limits.warn_above
    both = limits.warn_below is not None and limits.warn_above is not None
    better = (
        measurement(only)
        if same_side and not both and only is not None
        else _range(limits.warn_below, limits.warn_above)
    )
    if needed:
        return translate("Limits", "{needed}, better {better}").format(needed=needed, better=better)
    return translate("Limits", "better {better}").format(better=better)


def with_active_mark(text: str, model: InstalledModel) -> str:
    """The name of an active model in a list of models, with what it is active for."""
    translate = QCoreApplication.translate
    if model.manifest is not None and model.manifest.task == "cell":
        return translate("Models", "{model} (active for single cells)").format(model=text)
    return translate("Models", "{model} (active for fields)").format(model=text)


def _range(low: float | None, high: float | None) -> str:
    translate = QCoreApplication.translate
    if low is not None and high is not None:
        return translate("Limits", "{low} to {high}").format(low=measurement(low), high=measurement(high))
    if low is not None:
        return translate("Limits", "at least {low}").format(low=measurement(low))
    if high is not None:
        return translate("Limits", "at most {high}").format(high=measurement(high))
    return ""


def _number(value: float, decimals: int) -> str:
    return QLocale().toString(float(value), "f", decimals)
