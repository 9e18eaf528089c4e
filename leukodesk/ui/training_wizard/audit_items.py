"""What the audit wrote, as the page shows it. Qt-free."""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from leukodesk.core.audit.finding import WORST_FIRST, Finding
from leukodesk.core.errors import LeukoDeskError

MOST_IMAGES = 200
"""Of one finding that are listed."""


class _Report(msgspec.Struct):
    """As much of `core.audit.report.AuditReport` as is shown; that module imports what measures."""

    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class ListedImage:
    """An image behind a finding, and the number of the set it belongs to (duplicates); 0 if to none."""

    path: str
    number: int = 0


def read_findings(path: Path) -> tuple[Finding, ...]:
    """The findings in the JSON of an audit, the worst first.

    Raises:
        LeukoDeskError: it cannot be read.
    """
    try:
        report = msgspec.json.decode(path.read_bytes(), type=_Report)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise LeukoDeskError("What the audit found cannot be read.", f"{path}: {error}") from error
    return tuple(sorted(report.findings, key=lambda finding: WORST_FIRST.index(finding.verdict)))


def images_of(finding: Finding) -> tuple[ListedImage, ...]:
    """The images behind a finding, set by set where they belong together; not more than can be looked at."""
    in_sets = [ListedImage(path, number) for number, paths in enumerate(finding.sets, 1) for path in paths]
    return tuple((in_sets or [ListedImage(path) for path in finding.images])[:MOST_IMAGES])
