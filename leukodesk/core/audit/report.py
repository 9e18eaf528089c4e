"""The audit of a data set: every item with its verdict, the worst first."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import msgspec

from leukodesk.core.audit.class_findings import class_findings
from leukodesk.core.audit.divisions import divisions_of
from leukodesk.core.audit.duplicate_findings import duplicate_findings
from leukodesk.core.audit.duplicates import near_duplicate_sets, set_names
from leukodesk.core.audit.file_findings import file_findings
from leukodesk.core.audit.finding import WORST_FIRST, Finding, FindingVerdict, as_texts
from leukodesk.core.audit.reading import Looks, look_at_images
from leukodesk.core.audit.shortcut_findings import ShortcutRow, measured_rows, shortcut_findings
from leukodesk.core.audit.shortcuts import features_of
from leukodesk.core.files import as_text
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import Split


class AuditedClass(msgspec.Struct, frozen=True):
    """A class, its images, and its patients as far as they are known."""

    name: str
    images: int
    patients: int


class AuditReport(msgspec.Struct, frozen=True):
    """What the audit found; as JSON by `encode_report`.

    Attributes:
        root: folder of the images.
        classes: in the order of the data set.
        split: title of the split that was looked at too; empty without one.
        left_out: classes that were not looked at.
        findings: one for each item, the worst first.
        shortcuts: every measurement behind the findings on shortcuts.
    """

    root: str
    classes: tuple[AuditedClass, ...]
    images: int
    skipped: int
    findings: tuple[Finding, ...]
    shortcuts: tuple[ShortcutRow, ...]
    split: str = ""
    left_out: tuple[str, ...] = ()

    @property
    def verdict(self) -> FindingVerdict:
        """The worst of all."""
        return self.findings[0].verdict if self.findings else "fine"

    def finding(self, key: str) -> Finding:
        """The item of that key.

        Raises:
            KeyError: the audit had no such item.
        """
        for finding in self.findings:
            if finding.key == key:
                return finding
        raise KeyError(key)


def audit(
    data: LabelledData,
    split: Split | None = None,
    looks: Looks | None = None,
    on_progress: Callable[[int, int], None] | None = None,
) -> AuditReport:
    """Says what is wrong with a set of images before anything learns from it.

    Args:
        data: at least two classes.
        split: to look for patients and duplicates on both sides; any texts may name its parts.
        looks: what a look at each left when they were listed; None: they are looked at now.
        on_progress: told how many of how many images have been looked at, in the calling thread; what it raises ends
            the audit. Shortcuts are measured after the last image, for some seconds.

    Raises:
        DataSetError: an image that could be read when the folder was listed cannot be read any more.
    """
    looks = look_at_images(data, on_progress) if looks is None else looks
    data = replace(data, classes=as_texts(data.classes))
    near = near_duplicate_sets(looks.appearance, data.sha256)
    divisions = divisions_of(data.labels, data.groups, set_names(near, len(data.images)))
    rows = measured_rows(features_of(looks), data.labels, divisions)
    findings = (
        *shortcut_findings(rows),
        *duplicate_findings(data, near, split),
        *class_findings(data, split),
        *file_findings(data),
    )
    return AuditReport(
        root=as_text(data.root),
        classes=_classes(data),
        images=len(data.images),
        skipped=len(data.skipped),
        findings=tuple(sorted(findings, key=lambda finding: WORST_FIRST.index(finding.verdict))),
        shortcuts=rows,
        split="" if split is None else as_text(split.title),
    )


def encode_report(report: AuditReport) -> bytes:
    """As JSON, with its line feed."""
    return msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n"


def decode_report(content: bytes) -> AuditReport:
    """The report in a JSON file.

    Raises:
        msgspec.MsgspecError: it is none.
    """
    report: AuditReport = msgspec.json.decode(content, type=AuditReport)
    return report


def _classes(data: LabelledData) -> tuple[AuditedClass, ...]:
    images = Counter(image.label for image in data.images)
    patients = Counter(label for label, group in {(image.label, image.group) for image in data.images} if group)
    return tuple(AuditedClass(name, images[label], patients[label]) for label, name in enumerate(data.classes))
