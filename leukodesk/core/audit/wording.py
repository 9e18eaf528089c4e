"""The audit as text, for a terminal."""

from collections.abc import Iterator, Sequence

from leukodesk.core.audit.finding import Finding
from leukodesk.core.audit.report import AuditReport
from leukodesk.core.phrases import counted

_SHOWN = 5
_WORDS = {"serious": "SERIOUS", "look": "look", "fine": "fine"}


def report_lines(report: AuditReport) -> Iterator[str]:
    """Line by line, the worst first, with a handful of file names for each item."""
    classes = ", ".join(
        f"{one.name} {one.images:,}" + (f" ({counted(one.patients, 'patient')})" if one.patients else "")
        for one in report.classes
    )
    skipped = f", {counted(report.skipped, 'file')} left out" if report.skipped else ""
    others = f". Classes left out: {', '.join(report.left_out)}" if report.left_out else ""
    yield f"{report.root}: {counted(report.images, 'image')}{skipped}: {classes}{others}"
    if report.split:
        yield f"Split: {report.split}"
    for finding in report.findings:
        yield ""
        yield f"{_WORDS[finding.verdict]:<8} {finding.title}"
        yield f"{'':<9}{finding.sentence}"
        yield from (f"{'':<11}{line}" for line in _images(finding, report.root))


def _images(finding: Finding, root: str) -> Iterator[str]:
    groups: Sequence[tuple[str, ...]] = finding.sets or tuple((path,) for path in finding.images)
    for members in groups[:_SHOWN]:
        yield " = ".join(_below(path, root) for path in members[:_SHOWN]) + (" = …" if len(members) > _SHOWN else "")
    if len(groups) > _SHOWN:
        yield f"and {len(groups) - _SHOWN:,} more"


def _below(path: str, root: str) -> str:
    return path.removeprefix(root).lstrip("/\\")
