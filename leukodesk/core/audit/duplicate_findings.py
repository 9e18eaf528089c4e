"""What duplicates mean: harmless within a part, a contradiction across classes, a deceit across a split."""

from collections import Counter
from collections.abc import Sequence

from leukodesk.core.audit.finding import Finding, FindingVerdict, as_texts
from leukodesk.core.files import as_text
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import Split
from leukodesk.core.phrases import counted, sizes_of

_Sets = Sequence[tuple[int, ...]]


def duplicate_findings(data: LabelledData, near: _Sets, split: Split | None = None) -> tuple[Finding, ...]:
    """On images that are there more than once.

    Args:
        data: of n images.
        near: sets of indices that show the same (`near_duplicate_sets`), copies of one file among them.
        split: whose parts are to have no image in common.
    """
    exact = _copies(data)
    across_classes = [members for members in near if len({data.images[index].label for index in members}) > 1]
    findings = [
        _finding(
            data,
            "exact_duplicates",
            "Exact duplicates",
            exact,
            "look",
            "The same file is there more than once: {images} in {sets} ({classes}). They count twice in every figure; "
            "delete the copies.",
            "No file is there twice.",
        ),
        _finding(
            data,
            "near_duplicates",
            "Near-duplicates",
            [members for members in near if _files(data, members) > 1],
            "look",
            "Images that show the same: {images} in {sets} ({classes}). LeukoDesk keeps them on one side of a split.",
            "No two images show the same.",
        ),
        _finding(
            data,
            "duplicates_across_classes",
            "Duplicates across classes",
            across_classes,
            "serious",
            "The same image has two labels: {images} in {sets} ({classes}). One of them is wrong; correct the labels "
            "or delete the images.",
            "No image is there under two labels.",
        ),
    ]
    if split is not None:
        findings.append(
            _finding(
                data,
                "duplicates_across_split",
                "Duplicates across the split",
                [members for members in near if len({split.parts[index] for index in members} - {""}) > 1],
                "serious",
                "The same image stands in more than one part of the split ({split}): {images} in {sets} ({classes}). A "
                "model is then tested on what it has learnt, and its figures are too good.",
                "No image stands in two parts of the split.",
                as_text(split.title),
            )
        )
    return tuple(findings)


def _copies(data: LabelledData) -> list[tuple[int, ...]]:
    by_hash: dict[str, list[int]] = {}
    for index, image in enumerate(data.images):
        by_hash.setdefault(image.sha256, []).append(index)
    return [tuple(members) for members in by_hash.values() if len(members) > 1]


def _files(data: LabelledData, members: Sequence[int]) -> int:
    return len({data.images[index].sha256 for index in members})


def _finding(
    data: LabelledData,
    key: str,
    title: str,
    sets: _Sets,
    verdict: FindingVerdict,
    found: str,
    none: str,
    split: str = "",
) -> Finding:
    if not sets:
        return Finding(key, title, "fine", none, numbers={"sets": 0, "images": 0})
    images = sum(map(len, sets))
    paths = tuple(as_texts(data.images[index].path for index in members) for members in sets)
    return Finding(
        key,
        title,
        verdict,
        found.format(
            images=counted(images, "image"),
            sets=counted(len(sets), "set"),
            classes=sizes_of(Counter(data.classes[data.images[index].label] for members in sets for index in members)),
            split=split,
        ),
        tuple(path for members in paths for path in members),
        paths,
        numbers={"sets": len(sets), "images": images},
    )
