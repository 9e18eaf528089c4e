"""What the audit wrote, as the page shows it. Qt-free."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

ItemVerdict = Literal["fail", "warn", "pass"]
WORST_FIRST: tuple[ItemVerdict, ...] = ("fail", "warn", "pass")


@dataclass(frozen=True)
class AuditItem:
    """One thing that was looked for.

    Attributes:
        verdict: "fail" is serious.
        images: paths of the files behind it, as far as there are any.
    """

    title: str
    verdict: ItemVerdict
    sentence: str
    images: tuple[str, ...] = ()


def read_audit(path: Path) -> tuple[AuditItem, ...]:
    """The items of the audit's JSON, the worst first.

    Raises:
        LeukoDeskError: the file cannot be read.
    """
    raise NotImplementedError(path)


def serious_sentences(items: Iterable[AuditItem]) -> tuple[str, ...]:
    """What is to be said again before a training is started."""
    return tuple(item.sentence for item in items if item.verdict == "fail")
