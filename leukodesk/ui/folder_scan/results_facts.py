"""What the list of results needs to know of a scan besides its rows, and how it writes what is in them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QLocale

from leukodesk.core.manifest import ClassInfo
from leukodesk.core.verdict import Verdict
from leukodesk.services.scan_exports.records import ShownPaths
from leukodesk.store.scan_rows import ScanRow, ScanSetup
from leukodesk.ui.sentences import said
from leukodesk.ui.view_data import Badge
from leukodesk.ui.wording import SPACE, percent

CONTEXT = "ScanResults"
TIMES = "×"


def tr(text: str) -> str:
    """A text of the results in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


@dataclass(frozen=True)
class ScanFacts:
    """Of a scan as a whole.

    Attributes:
        setup: with what the fields were judged.
        checks: key → name on the screen, of the smear checks.
        paths: what files are called, here as in the exports.
    """

    setup: ScanSetup
    checks: Mapping[str, str]
    paths: ShownPaths = field(repr=False)

    def info(self, label: str | None) -> ClassInfo | None:
        """The class of a label; None for none, and for one that the model of the last run does not know."""
        return next((info for info in self.setup.classes if info.key == label), None)

    def class_name(self, label: str) -> str:
        """A class as the window shows it."""
        info = self.info(label)
        return said(info.display_name) if info else label

    def check_name(self, key: str) -> str:
        """A smear check as the window shows it."""
        return said(self.checks.get(key, key))

    def badge(self, label: str | None) -> Badge | None:
        """A class's mark."""
        info = self.info(label)
        return Badge(info.letter, info.colour, info.shape) if info else None

    def name_of(self, row: ScanRow) -> str:
        """Where a file lies below the scanned folder, which is named where there are several."""
        return self.paths.file(row.place)

    def found_in_words(self, row: ScanRow) -> str:
        """What the scan made of a file: verdict, class and how sure, in one line."""
        pieces = [verdict_word(row.verdict)]
        if row.label:
            distance = tr("distance {times}").format(times=distance_in_words(self, row.distance))
            pieces += [self.class_name(row.label), share_in_words(row.probability), distance]
        elif why := checks_in_words(self, row):
            pieces.append(why)
        return " · ".join(pieces)

    def times_the_limit(self, distance: float) -> float:
        """A distance as a multiple of the one from which on a field is unlike what the model knows."""
        limit = self.setup.thresholds.greatest_distance
        return distance / limit if limit > 0 else distance

    def distance_of(self, times: float) -> float:
        """The reverse."""
        limit = self.setup.thresholds.greatest_distance
        return times * limit if limit > 0 else times


def verdict_word(verdict: Verdict) -> str:
    """A verdict as everywhere in the window."""
    return {
        Verdict.ACCEPTED: tr("Accepted"),
        Verdict.UNCERTAIN: tr("Uncertain"),
        Verdict.REJECTED: tr("Rejected"),
        Verdict.FAILED: tr("Failed"),
    }[verdict]


def share_in_words(share: float | None, written: Callable[[float], str] = percent) -> str:
    """A probability; a dash where there is none."""
    return "–" if share is None else written(share)


def times_in_words(times: float) -> str:
    """A multiple of the limit, so that 1 is never written for what lies beyond it."""
    decimals = 2 if times < 10 else 1 if times < 100 else 0
    shown = max(times, 1.01) if times > 1 else times
    return f"{QLocale().toString(float(shown), 'f', decimals)}{SPACE}{TIMES}"


def distance_in_words(facts: ScanFacts, distance: float | None) -> str:
    """How unlike the known fields one is; a dash where no model saw it."""
    if distance is None:
        return "–"
    times = facts.times_the_limit(distance)
    return tr("{times}, unlike").format(times=times_in_words(times)) if times > 1 else times_in_words(times)


def checks_in_words(facts: ScanFacts, row: ScanRow) -> str:
    """What failed or warned, the first of it by name; of a failed file, why."""
    if not row.failed_checks:
        return said(row.reasons[0]) if row.verdict is Verdict.FAILED and row.reasons else ""
    first, others = facts.check_name(row.failed_checks[0]), len(row.failed_checks) - 1
    return tr("{check} and {count} more").format(check=first, count=others) if others else first
