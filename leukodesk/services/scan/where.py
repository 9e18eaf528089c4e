"""`--where`: which files of a scan are meant, in words that can be typed."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.manifest import ClassInfo
from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_query import EVERYTHING, Filter
from leukodesk.store.scan_rows import Rank, ScanSetup

T = TypeVar("T")

_YES_NO: Final = {"yes": True, "no": False}

_CONDITION: Final = re.compile(r"\s*([a-z]+)\s*(>=|<=|=)\s*(.*?)\s*", re.DOTALL | re.IGNORECASE)
_MOST: Final = {"probability": 1.0, "malignant": 1.0, "distance": math.inf}
_KEYS: Final = ("verdict", "rank", "class", "check", "name", "seen", *_MOST)


class WhereError(LeukoDeskError):
    """A condition that cannot be meant; the message says what can be."""


def filter_from(conditions: Iterable[str], setup: ScanSetup) -> Filter:
    """The filter that conditions come to; see `where_help`.

    Args:
        conditions: such as "verdict=uncertain,accepted" and "probability>=0.8"; all must hold.
        setup: of the scan: it says which classes and smear checks there are.

    Raises:
        WhereError: one of them cannot be meant, or no file could ever meet them all.
    """
    wanted = EVERYTHING
    for condition in conditions:
        key, operator, value = _parts(condition)
        if key in _MOST:
            wanted = _with_bound(wanted, key, operator, value)
        elif operator != "=":
            raise WhereError(f"“{key}” is not a number: say {key}=… and not {key}{operator}…")
        else:
            wanted = _with_word(wanted, key, value, setup)
    return wanted


def _parts(condition: str) -> tuple[str, str, str]:
    found = _CONDITION.fullmatch(condition)
    if found is None:
        raise WhereError(f"“{condition}” is no condition: say KEY=VALUE, KEY>=NUMBER or KEY<=NUMBER.")
    key, operator, value = found[1].lower(), found[2], found[3]
    if key not in _KEYS:
        raise WhereError(f"There is no “{key}” to ask for; choose from {', '.join(_KEYS)}.")
    if not value:
        raise WhereError(f"“{condition}” says nothing after “{operator}”.")
    return key, operator, value


def _with_bound(wanted: Filter, key: str, operator: str, value: str) -> Filter:
    """Of two bounds on one side the narrower counts."""
    if operator == "=":
        raise WhereError(f"Hardly any file has just that {key}: say {key}>={value} or {key}<={value}.")
    number = _number(key, value)
    least, most = f"least_{key}", f"most_{key}"
    low, high = getattr(wanted, least), getattr(wanted, most)
    if operator == ">=":
        low = number if low is None else max(low, number)
    else:
        high = number if high is None else min(high, number)
    if low is not None and high is not None and low > high:
        raise WhereError(f"No {key} is at least {low:g} and at most {high:g}.")
    return replace(wanted, **{least: low, most: high})


def _number(key: str, value: str) -> float:
    most = _MOST[key]
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not 0 <= number <= most or math.isinf(number):
        possible = "a number from 0 to 1, such as 0.8" if most == 1 else "a number, 0 or more, such as 12.5"
        raise WhereError(f"“{value}” is no {key}: say {possible}.")
    return number


def _with_word(wanted: Filter, key: str, value: str, setup: ScanSetup) -> Filter:
    if key == "verdict":
        verdicts = _chosen(key, value, {str(one): one for one in Verdict})
        return replace(wanted, verdicts=_both(key, wanted.verdicts, verdicts))
    if key == "rank":
        ranks = _chosen(key, value, {one.name.lower(): one for one in Rank})
        return replace(wanted, ranks=_both(key, wanted.ranks, ranks))
    if key == "class":
        labels = _chosen(key, value, _class_words(setup.classes), [info.key for info in setup.classes])
        return replace(wanted, labels=_both(key, wanted.labels, labels))
    if key == "seen":
        (seen,) = _both(key, () if wanted.seen is None else (wanted.seen,), _chosen(key, value, _YES_NO))
        return replace(wanted, seen=seen)
    if key == "check":
        from leukodesk.core.checks import check_names

        known = check_names(setup.checks_profile)
        if value.lower() not in known:
            raise WhereError(f"“{value}” is no check; choose from {', '.join(known)}.")
        return replace(wanted, failed_check=_once(key, wanted.failed_check, value.lower()))
    return replace(wanted, name=_once(key, wanted.name, value))


def _class_words(classes: Sequence[ClassInfo]) -> dict[str, str]:
    """By key and by name; a key counts before another class's name."""
    return {info.display_name.lower(): info.key for info in classes} | {info.key: info.key for info in classes}


def _chosen(key: str, value: str, known: Mapping[str, T], possible: Iterable[str] = ()) -> tuple[T, ...]:
    """What words between commas stand for, each once, in the order they are known in."""
    words = [word.strip().lower() for word in value.split(",")]
    for word in words:
        if word not in known:
            raise WhereError(f"“{word}” is no {key}; choose from {', '.join(possible or known)}.")
    meant = {known[word] for word in words}
    return tuple(dict.fromkeys(one for one in known.values() if one in meant))


def _both(key: str, before: tuple[T, ...], now: tuple[T, ...]) -> tuple[T, ...]:
    """What two conditions on one thing leave; none before means all."""
    both = tuple(one for one in now if one in before) if before else now
    if not both:
        raise WhereError(f"No file has every {key} that is asked for: the conditions shut each other out.")
    return both


def _once(key: str, before: str, now: str) -> str:
    if before and before != now:
        raise WhereError(f"“{key}” can be asked for once only, not for “{before}” and “{now}”.")
    return now
