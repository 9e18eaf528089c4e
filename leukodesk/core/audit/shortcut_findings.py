"""What a shortcut means for the technician, in plain words."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.audit.divisions import Division
from leukodesk.core.audit.finding import Finding, FindingVerdict
from leukodesk.core.audit.shortcuts import CLEAR_SHORTCUT, CORNER_KEYS, Shortcut, ShortcutFeatures, measure_shortcuts

_TITLES = {"colour": "Shortcut: colours", "border": "Shortcut: border and corners", "metadata": "Shortcut: files"}
_CORNER_TITLE = "Shortcut: a corner"

_REMEDIES = {
    "colour": "Stain all classes alike and photograph them with one light; or choose the full training, which varies "
    "the stain of what it learns from.",
    "border": "Have the border and the corners masked, where scale bars and dates stand, when a model is made.",
    "metadata": "Save all images with the same program, size and quality. Where cells stand on a blank background, the "
    "size of a file is also that of its cell.",
}

_STANDARD_ERRORS = 2


class ShortcutRow(msgspec.Struct, frozen=True):
    """A measured shortcut as it is kept in the report; see `Shortcut`."""

    key: str
    name: str
    division: str
    balanced_accuracy: float
    accuracy: float
    standard_error: float
    chance: float
    leaky: bool


def measured_rows(
    features: ShortcutFeatures, labels: NDArray[np.int64], divisions: Sequence[Division]
) -> tuple[ShortcutRow, ...]:
    """Every kind, and the most telling corner, on each division; the most honest division first.

    Which corner is the most telling is seen on the first fold alone.
    """
    if not divisions:
        return ()
    corners = ShortcutFeatures(features.corners)
    tried = measure_shortcuts(corners, labels, divisions[0].splits[:1])
    best = max(tried, key=lambda one: one.balanced_accuracy).key
    tested = ShortcutFeatures({**features.values, best: features.corners[best]})
    return tuple(
        _row(one)
        for division in divisions
        for one in measure_shortcuts(tested, labels, division.splits, division=division.title)
    )


def shortcut_findings(rows: Sequence[ShortcutRow]) -> tuple[Finding, ...]:
    """One for each kind, by the most honest division; figures of the others are said beside it."""
    if not rows:
        sentence = "Shortcuts could not be measured: a class has fewer than two images. Add images."
        return (Finding("shortcuts", "Shortcuts", "look", sentence),)
    keys = list(dict.fromkeys(row.key for row in rows))
    return tuple(_finding([row for row in rows if row.key == key]) for key in keys)


def _finding(rows: Sequence[ShortcutRow]) -> Finding:
    row = rows[0]
    is_clear = row.balanced_accuracy >= row.chance + CLEAR_SHORTCUT
    is_certain = row.balanced_accuracy - _STANDARD_ERRORS * row.standard_error > row.chance
    verdict: FindingVerdict = "fine"
    if is_clear:
        verdict = "serious" if is_certain else "look"
    remedy = _REMEDIES.get(row.key, _REMEDIES["border"])
    chance = _percent(row.chance)
    sentences = {
        "fine": f"The class cannot well be told from {row.name} (by chance: {chance}).",
        "look": f"The class may be told from {row.name} (by chance: {chance}); there are too few images to be sure.",
        "serious": f"The class can be told from {row.name} (by chance: {chance}).",
    }
    said = [sentences[verdict]]
    said += [
        f"Balanced accuracy {_percent(one.balanced_accuracy)}, accuracy {_percent(one.accuracy)} ({one.division})."
        for one in rows
    ]
    if verdict != "fine":
        said += ["A model trained on these images may learn that instead of cells.", remedy]
    numbers = {"chance": row.chance}
    for one in rows:
        numbers |= {f"balanced accuracy, {one.division}": one.balanced_accuracy}
        numbers |= {f"accuracy, {one.division}": one.accuracy}
    return Finding(
        f"shortcut_{row.key}",
        _TITLES.get(row.key, _CORNER_TITLE),
        verdict,
        " ".join(said),
        numbers=numbers,
        remedy="mask border" if verdict == "serious" and row.key in ("border", *CORNER_KEYS) else "",
    )


def _row(one: Shortcut) -> ShortcutRow:
    if one.accuracy is None or one.standard_error is None:
        raise ValueError(f"{one.name} was not measured here")
    return ShortcutRow(
        one.key,
        one.name,
        one.division,
        one.balanced_accuracy,
        one.accuracy,
        one.standard_error,
        one.chance,
        one.leaky,
    )


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
