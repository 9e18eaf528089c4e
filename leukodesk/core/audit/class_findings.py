"""Whether there is enough of each class, and of how many patients it is."""

import numpy as np

from leukodesk.core.audit.finding import Finding, FindingVerdict, as_texts
from leukodesk.core.files import as_text
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import Split
from leukodesk.core.phrases import counted, listed, sizes_of

UNBALANCED = 3.0
FEW_IMAGES, HARDLY_ANY_IMAGES = 50, 10
FEW_PATIENTS = 5


def class_findings(data: LabelledData, split: Split | None = None) -> tuple[Finding, ...]:
    """On the sizes of the classes and on patients; on both sides of a split only if there is one."""
    findings = [imbalance(data), too_few_images(data), patients_unknown(data)]
    if (data.groups != "").any():
        findings += [few_patients(data), classes_are_patients(data)]
        if split is not None:
            findings.append(patients_across_split(data, split))
    return tuple(findings)


def imbalance(data: LabelledData) -> Finding:
    """Classes of very unlike size."""
    counts = _images_of_classes(data)
    ratio = float(counts.max() / max(counts.min(), 1))
    most, least = data.classes[int(counts.argmax())], data.classes[int(counts.argmin())]
    sentence = f"“{most}” has {counts.max():,} images, “{least}” {counts.min():,}: {ratio:.1f} times as many."
    if counts.max() == counts.min():
        sentence = f"Every class has {counts.max():,} images."
    numbers = {"ratio": ratio, **{f"images of {name}": float(n) for name, n in zip(data.classes, counts, strict=True)}}
    if ratio < UNBALANCED:
        return Finding("imbalance", "Balance of the classes", "fine", sentence, numbers=numbers)
    more = " Training makes up for it with weights, but the small class is known from few images; add some."
    return Finding("imbalance", "Balance of the classes", "look", sentence + more, numbers=numbers)


def too_few_images(data: LabelledData) -> Finding:
    """Classes too small to learn, or to be tested on."""
    title = "Images in each class"
    counts = _images_of_classes(data)
    few = [name for name, count in zip(data.classes, counts, strict=True) if count < FEW_IMAGES]
    numbers = {"fewest": float(counts.min())}
    if not few:
        return Finding("too_few", title, "fine", f"Every class has at least {FEW_IMAGES} images.", numbers=numbers)
    hardly = bool(counts.min() < HARDLY_ANY_IMAGES)
    verdict: FindingVerdict = "serious" if hardly else "look"
    said = f"Fewer than {FEW_IMAGES} images are of {listed(few)} (the smallest class: {counts.min()})."
    outcome = (
        "Nothing dependable can be learnt or measured from so few; add more."
        if hardly
        else "What is measured is uncertain; add more."
    )
    images = [image.path for image in data.images if data.classes[image.label] in few]
    return Finding(
        "too_few",
        title,
        verdict,
        f"{said} {outcome}",
        as_texts(images),
        numbers=numbers,
    )


def patients_unknown(data: LabelledData) -> Finding:
    """Images of which nobody knows whose they are."""
    title = "Patients"
    groups = data.groups
    known = len(set(groups.tolist()) - {""})
    unknown = [image.path for image in data.images if not image.group]
    if not unknown:
        sentence = f"The images are of {counted(known, 'patient')}, known from {_SOURCES[data.groups_from]}."
        return Finding("patients_unknown", title, "fine", sentence, numbers={"patients": known, "unknown": 0})
    what = "It is not known of which patients the images are."
    if known:
        what = f"Of some it is not known of which patient they are: {counted(len(unknown), 'image')}."
    return Finding(
        "patients_unknown",
        title,
        "look",
        f"{what} {_UNKNOWN_PATIENTS}",
        () if not known else as_texts(unknown),
        numbers={"patients": known, "unknown": len(unknown)},
    )


def few_patients(data: LabelledData) -> Finding:
    """Classes of so few patients that one of them decides the figures."""
    title = "Patients in each class"
    counts = {
        name: len({image.group for image in data.images if image.label == label} - {""})
        for label, name in enumerate(data.classes)
    }
    numbers = {f"patients of {name}": float(count) for name, count in counts.items()}
    few = [name for name, count in counts.items() if count < FEW_PATIENTS]
    said = f"Known patients in each class: {sizes_of(counts)}."
    if not few:
        return Finding("few_patients", title, "fine", said, numbers=numbers)
    verdict: FindingVerdict = "serious" if min(counts.values()) < 2 else "look"
    return Finding(
        "few_patients",
        title,
        verdict,
        f"{said} {_FEW_PATIENTS}",
        numbers=numbers,
    )


def classes_are_patients(data: LabelledData) -> Finding:
    """Whether each patient has images of one class only: then what differs between patients tells the class."""
    title = "Classes and patients"
    labels_of: dict[str, set[int]] = {}
    for image in data.images:
        if image.group:
            labels_of.setdefault(image.group, set()).add(image.label)
    mixed = sum(len(labels) > 1 for labels in labels_of.values())
    numbers = {"patients": float(len(labels_of)), "patients of several classes": float(mixed)}
    if mixed:
        sentence = f"Of {counted(len(labels_of), 'patient')}, {mixed} have images of more than one class."
        return Finding("classes_are_patients", title, "fine", sentence, numbers=numbers)
    return Finding(
        "classes_are_patients",
        title,
        "look",
        "Each patient has images of one class only. Whatever else differs between patients (stain, day, age) goes with "
        "the class and may be learnt in its place; only a test on other patients shows whether it was.",
        numbers=numbers,
    )


def patients_across_split(data: LabelledData, split: Split) -> Finding:
    """Patients whose images stand in more than one part of the split."""
    title = "Patients on both sides of the split"
    parts_of: dict[str, set[str]] = {}
    for image, part in zip(data.images, split.parts.tolist(), strict=True):
        if image.group and part:
            parts_of.setdefault(image.group, set()).add(part)
    torn = {group for group, parts in parts_of.items() if len(parts) > 1}
    if not torn:
        return Finding("patients_across_split", title, "fine", "Every patient stands in one part of the split only.")
    return Finding(
        "patients_across_split",
        title,
        "serious",
        f"In more than one part of the split ({as_text(split.title)}): {counted(len(torn), 'patient')} of "
        f"{len(parts_of)}. A model is then tested on patients it has learnt, and its figures are too good.",
        as_texts(image.path for image in data.images if image.group in torn),
        numbers={"patients": len(torn)},
    )


_UNKNOWN_PATIENTS = (
    "Images of one patient may then both train and test, and the figures are too good. Give patients in a table, in "
    "folders or in the files' names."
)
_FEW_PATIENTS = "With so few, one patient decides how good a model seems; add images of others."
_SOURCES = {"none": "the data", "column": "the table", "folder": "the folders", "file name": "the files' names"}


def _images_of_classes(data: LabelledData) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.bincount(data.labels, minlength=len(data.classes))
