"""Which fields are listed, in words: the parts of the worklist, and a chip for everything that is asked of a field."""

from dataclasses import dataclass, replace

from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_query import EVERYTHING, Filter
from leukodesk.store.scan_rows import Rank
from leukodesk.ui.folder_scan.results_facts import ScanFacts, times_in_words, tr, verdict_word
from leukodesk.ui.wording import percent

RANKS_OF: dict[Verdict, tuple[Rank, ...]] = {
    Verdict.ACCEPTED: (Rank.WORRYING, Rank.ACCEPTED),
    Verdict.UNCERTAIN: (Rank.WORRYING,),
    Verdict.REJECTED: (Rank.REJECTED,),
    Verdict.FAILED: (Rank.FAILED,),
}


@dataclass(frozen=True)
class Part:
    """A list of its own.

    Attributes:
        key: stable name; title: on its button; tip: what is in it.
        ranks: of the worklist; empty for all.
    """

    key: str
    title: str
    tip: str
    ranks: tuple[Rank, ...]

    @property
    def classified(self) -> bool:
        """Whether a model may have seen fields of this list."""
        return not self.ranks or not {Rank.REJECTED, Rank.FAILED}.issuperset(self.ranks)


def parts() -> tuple[Part, ...]:
    """The lists there are, the worklist first."""
    return (
        Part(
            "worklist",
            tr("Worklist"),
            tr("Everything that was classified: what needs eyes first, then what was accepted as not malignant"),
            (Rank.WORRYING, Rank.ACCEPTED),
        ),
        Part("eyes", tr("Needs eyes"), tr("Accepted as malignant, or uncertain"), (Rank.WORRYING,)),
        Part(
            "accepted",
            tr("Accepted, not malignant"),
            tr("Accepted as a class that is not malignant, or of which that cannot be said"),
            (Rank.ACCEPTED,),
        ),
        Part("rejected", tr("Rejected"), tr("Not usable, so not classified"), (Rank.REJECTED,)),
        Part("failed", tr("Failed"), tr("Could not be read or analysed"), (Rank.FAILED,)),
        Part("all", tr("All"), tr("Every field, rejected and failed ones too"), ()),
    )


def part_for(wanted: Filter, part: Part) -> Part:
    """The same part, or "All" where none of its fields could have a verdict that is asked for."""
    possible = {rank for verdict in wanted.verdicts for rank in RANKS_OF[verdict]}
    return part if not possible or not part.ranks or possible & set(part.ranks) else parts()[-1]


@dataclass(frozen=True)
class Chip:
    """One thing that is asked of a field.

    Attributes:
        text: of the chip.
        without: the filter without it.
    """

    text: str
    without: Filter


def chips(wanted: Filter, facts: ScanFacts) -> tuple[Chip, ...]:
    """Everything that is asked, but for the part of the worklist."""
    found: list[Chip] = []

    def add(asked: object, text: str, without: Filter) -> None:
        if asked:
            found.append(Chip(text, without))

    add(wanted.name, tr("Name: {name}").format(name=f"“{wanted.name}”"), replace(wanted, name=""))
    words = _or(tuple(verdict_word(verdict) for verdict in wanted.verdicts))
    add(wanted.verdicts, tr("Verdict: {words}").format(words=words), replace(wanted, verdicts=()))
    names = _or(tuple(facts.class_name(label) for label in wanted.labels))
    add(wanted.labels, tr("Class: {words}").format(words=names), replace(wanted, labels=()))
    least, most = wanted.least_probability, wanted.most_probability
    span = _span(_shares(least, most))
    add(
        span,
        tr("Probability: {span}").format(span=span),
        replace(wanted, least_probability=None, most_probability=None),
    )
    span = _span(_shares(wanted.least_malignant, wanted.most_malignant))
    add(span, tr("Malignant: {span}").format(span=span), replace(wanted, least_malignant=None, most_malignant=None))
    times = tuple(
        None if distance is None else times_in_words(facts.times_the_limit(distance))
        for distance in (wanted.least_distance, wanted.most_distance)
    )
    span = _span(times)
    add(span, tr("Distance: {span}").format(span=span), replace(wanted, least_distance=None, most_distance=None))
    check = facts.check_name(wanted.failed_check)
    add(wanted.failed_check, tr("Smear check: {check}").format(check=check), replace(wanted, failed_check=""))
    seen = tr("Seen") if wanted.seen else tr("Not seen")
    add(wanted.seen is not None, seen, replace(wanted, seen=None))
    count = len(wanted.file_ids or ())
    add(wanted.file_ids is not None, tr("{count} chosen fields").format(count=count), replace(wanted, file_ids=None))
    return tuple(found)


def cleared(wanted: Filter) -> Filter:
    """Without anything that a chip says."""
    return replace(EVERYTHING, ranks=wanted.ranks)


def _or(words: tuple[str, ...]) -> str:
    return tr(" or ").join(words)


def _shares(*shares: float | None) -> tuple[str | None, ...]:
    return tuple(None if share is None else percent(share) for share in shares)


def _span(ends: tuple[str | None, ...]) -> str:
    """A range in words; empty where there is none."""
    low, high = ends
    if low is not None and high is not None:
        return tr("{low} to {high}").format(low=low, high=high)
    if low is not None:
        return tr("at least {low}").format(low=low)
    return tr("at most {high}").format(high=high) if high is not None else ""
