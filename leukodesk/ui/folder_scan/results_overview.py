"""What is counted and drawn of a scan beside its rows; read in the thread of the reader."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.verdict import Verdict
from leukodesk.services.other_model import scan_in_words
from leukodesk.store.scan_file import ScanReader, ScanSummary
from leukodesk.store.scan_query import EVERYTHING, Filter, Sorting
from leukodesk.store.scan_rows import Rank
from leukodesk.ui.folder_scan.results_facts import ScanFacts
from leukodesk.ui.folder_scan.results_filters import Part, cleared, parts
from leukodesk.ui.workers import Job

MOST_POINTS = 6000
"""Drawn in the scatter; of more, every place where there are some keeps one."""
MOST_NAMED = 50_000
"""Files of one name that are handed on one by one."""
LEAST_TIMES = 1 / 64
"""Of the limit of the distance: the left end of the scatter."""


class NameSearch:
    """Which files have a name, found once for list, counts and points: every path has to be looked at for it.

    Used in the thread of the reader.
    """

    def __init__(self) -> None:
        self._found: NDArray[np.int64] | None = None

    def narrow(self, reader: ScanReader, wanted: Filter) -> Filter:
        """A filter that means the same and is quick, if not too many files have the name."""
        if not wanted.name:
            return wanted
        if self._found is None:
            self._found = reader.file_ids(Filter(name=wanted.name), Sorting())
        if len(self._found) > MOST_NAMED:
            return wanted
        known = self._found if wanted.file_ids is None else np.intersect1d(self._found, wanted.file_ids)
        return replace(wanted, name="", file_ids=tuple(known.tolist()))


@dataclass(frozen=True)
class Counts:
    """How many fields there are.

    Attributes:
        whole: of all of them; part key → in each list, of all and of those that are asked for.
        labels: class key → of those in the list, whatever class is asked for.
        other_model: a sentence, if most of the files are what another model is made for.
    """

    whole: ScanSummary
    all_of: Mapping[str, int]
    asked_of: Mapping[str, int]
    labels: Mapping[str, int]
    other_model: str = ""


def read_counts(reader: ScanReader, job: Job, wanted: Filter, part: Part) -> Counts:
    """All of them; `wanted` without the ranks of the part."""
    whole = reader.summary()
    all_of = _by_part(reader, EVERYTHING, whole)
    job.check()
    asked_of = all_of if wanted == cleared(wanted) else _by_part(reader, wanted, reader.summary(wanted))
    job.check()
    labels = reader.summary(replace(wanted, labels=(), ranks=part.ranks)).labels
    job.check()
    return Counts(whole, all_of, asked_of, labels, scan_in_words(reader))


def _by_part(reader: ScanReader, wanted: Filter, summary: ScanSummary) -> dict[str, int]:
    """Ranks follow from verdicts, but for what is worrying."""
    verdicts = summary.verdicts
    worrying = reader.summary(replace(wanted, ranks=(Rank.WORRYING,))).verdicts
    classified = verdicts.get(Verdict.ACCEPTED, 0) + verdicts.get(Verdict.UNCERTAIN, 0)
    of_rank = {
        Rank.WORRYING: sum(worrying.values()),
        Rank.ACCEPTED: classified - sum(worrying.values()),
        Rank.REJECTED: verdicts.get(Verdict.REJECTED, 0),
        Rank.FAILED: verdicts.get(Verdict.FAILED, 0),
    }
    return {part.key: sum(of_rank[rank] for rank in part.ranks or Rank) for part in parts()}


@dataclass(frozen=True)
class ClassPoints:
    """The fields of one class in the scatter.

    Attributes:
        label: of the class.
        ids: (n,) of files; times: (n,) distances as multiples of the limit; shares: (n,) probabilities.
    """

    label: str
    ids: NDArray[np.int64] = field(repr=False)
    times: NDArray[np.float32] = field(repr=False)
    shares: NDArray[np.float32] = field(repr=False)


@dataclass(frozen=True)
class Points:
    """The scatter: what is drawn, and of how many."""

    classes: tuple[ClassPoints, ...]
    total: int

    @property
    def drawn(self) -> int:
        return sum(len(one.ids) for one in self.classes)


def read_points(reader: ScanReader, job: Job, facts: ScanFacts, wanted: Filter, part: Part) -> Points:
    """Of the fields of a list, whatever probability and distance is asked for."""
    wanted = replace(
        wanted, ranks=part.ranks, least_probability=None, most_probability=None, least_distance=None, most_distance=None
    )
    found: list[ClassPoints] = []
    labels = [info.key for info in facts.setup.classes if not wanted.labels or info.key in wanted.labels]
    total = 0
    for label in labels:
        job.check()
        ids, shares, distances = reader.points(replace(wanted, labels=(label,)))
        times = np.maximum(facts.times_the_limit(1.0) * distances, LEAST_TIMES).astype(np.float32)
        total += len(ids)
        kept = thinned(np.log2(times), shares, MOST_POINTS // max(len(labels), 1))
        found.append(ClassPoints(label, ids[kept], times[kept], shares[kept]))
    return Points(tuple(found), total)


def thinned(x: NDArray[np.float32], y: NDArray[np.float32], most: int) -> NDArray[np.int64]:
    """Which points to draw: all, or one of every cell of a grid that is made coarser until they are few enough."""
    if len(x) <= most:
        return np.arange(len(x))
    cells = 512
    while True:
        kept = np.unique(_cells(x, cells) * (cells + 1) + _cells(y, cells), return_index=True)[1]
        if len(kept) <= most or cells <= 1:
            return np.sort(kept)
        cells //= 2


def _cells(values: NDArray[np.float32], cells: int) -> NDArray[np.int64]:
    """Each value's place among so many steps from the least to the greatest."""
    low, high = float(values.min()), float(values.max())
    return ((values - low) / max(high - low, 1e-9) * cells).astype(np.int64)
