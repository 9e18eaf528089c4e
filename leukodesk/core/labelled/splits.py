"""Which images train, which choose, and which test: always the same for the same images and seed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import DataSetError
from leukodesk.core.image_folders import natural_key
from leukodesk.core.labelled.assignment import FREE, assign, class_counts, units_of
from leukodesk.core.phrases import counted

TRAIN, VALIDATION, TEST = "train", "validation", "test"


@dataclass(frozen=True)
class Split:
    """A part for every image.

    Attributes:
        title: in words, for reports: "70/15/15, stratified, by patient".
        parts: (n,) "train", "validation", "test", or "" for an image that is in none.
        grouped: whether no group is on both sides.
        leaky: whether images of one patient, or near-duplicates, may be on both sides; said wherever figures appear.
        seed: it was drawn with; 0 where nothing was drawn.
    """

    title: str
    parts: NDArray[np.str_] = field(repr=False)
    grouped: bool
    leaky: bool
    seed: int = 0

    def indices(self, *parts: str) -> NDArray[np.int64]:
        """Of the images in any of these parts, in order."""
        return np.flatnonzero(np.isin(self.parts, parts))


def split_by_shares(
    labels: NDArray[np.integer[Any]],
    groups: NDArray[np.str_],
    shares: Sequence[float] = (0.70, 0.15, 0.15),
    *,
    seed: int = 1,
    ungrouped: bool = False,
    always_test: Collection[int] = (),
    keep_together: NDArray[np.str_] | None = None,
    class_names: Sequence[str] = (),
) -> Split:
    """Train, validation and test by shares, stratified by class, by group wherever groups are known.

    Every part has every class. How units are shared out is said in `assignment`.

    Args:
        labels: (n,) class indices; groups: (n,), empty text where unknown (such an image is a group of its own).
        shares: of train, validation and test, or of train and test (then without a validation part); summing to 1.
        seed: of the draw.
        ungrouped: ask for a split that does not look at groups although they exist; the split is then `leaky`.
        always_test: indices of images that an earlier training has frozen as its test part; their whole groups too.
        keep_together: (n,) a name shared by near-duplicates, which stay on one side; empty text: no duplicates.
        class_names: of the class indices, for messages.

    Raises:
        DataSetError: fewer groups of a class than parts, so that a part would be without that class.
        ValueError: shares that are none.
    """
    names, used_shares = _parts_of(shares)
    units, grouped, leaky = _units(labels, groups, ungrouped, keep_together)
    frozen = np.zeros(int(units.max(initial=-1)) + 1, bool)
    frozen[units[np.array(sorted(always_test), np.int64)]] = True
    pinned = np.where(frozen, names.index(TEST), FREE)
    parts = _assigned(_Task(labels, units, grouped, class_names), names, used_shares, pinned, seed)
    title = f"{_percentages(shares)}, stratified, {_by_what(groups, ungrouped)}"
    if always_test:
        title += f", keeping {len(always_test)} test images of installed models"
    return Split(title, parts, grouped, leaky, seed)


def split_by_blocks(
    labels: NDArray[np.integer[Any]],
    shares: Sequence[float] = (0.70, 0.15, 0.15),
    *,
    keep_together: NDArray[np.str_] | None = None,
    class_names: Sequence[str] = (),
) -> Split:
    """Contiguous runs of each class, in the order of the images: for data without ids, whose neighbours are alike.

    The first run trains, the last tests. Near-duplicates on both sides of a border go to the earlier part.

    Args:
        labels: (n,) class indices.
        shares, keep_together, class_names: as in `split_by_shares`.

    Raises:
        DataSetError: fewer images of a class than parts.
        ValueError: shares that are none.
    """
    names, used_shares = _parts_of(shares)
    number = np.zeros(len(labels), np.int64)
    for label in np.unique(labels):
        (places,) = np.nonzero(labels == label)
        ends = np.round(np.cumsum(used_shares)[:-1] * len(places)).astype(np.int64)
        least = np.arange(1, len(names))  # one image for each part
        ends = np.maximum(np.minimum(ends, len(places) - least[::-1]), least)
        number[places] = np.searchsorted(ends, np.arange(len(places)), side="right")
    if keep_together is not None:
        units = units_of(len(labels), [keep_together])
        earliest = np.full(int(units.max(initial=-1)) + 1, len(names))
        np.minimum.at(earliest, units, number)
        number = earliest[units]
    for part, name in enumerate(names):
        for label in np.setdiff1d(labels, labels[number == part]):
            raise DataSetError(_NONE_IN_BLOCK[name].format(name=_class_name(int(label), class_names)))
    return Split(f"{_percentages(shares)}, contiguous blocks", np.array(names)[number], grouped=False, leaky=False)


def split_by_column(
    folds: Sequence[str],
    test_fold: str,
    validation_share: float,
    labels: NDArray[np.integer[Any]],
    groups: NDArray[np.str_],
    *,
    seed: int = 1,
    leaky: bool = False,
    keep_together: NDArray[np.str_] | None = None,
    column: str = "",
    class_names: Sequence[str] = (),
) -> Split:
    """A fold column of a table: one fold tests; validation is cut from the others, by group where known.

    Args:
        folds: (n,) cells of the column; images with an empty cell are never tested on.
        test_fold: the one that tests. It need not have every class.
        validation_share: of the images that are not tested on; 0 for no validation part.
        labels, groups, seed, keep_together, class_names: as in `split_by_shares`; near-duplicates are only kept
            together between train and validation, since the column decides the rest.
        leaky: the column is known to be; a split is also leaky if the column tears a group, or near-duplicates, apart.
        column: its name, for the title.

    Raises:
        DataSetError: no image of that fold or none of the others, or too few groups for a validation part.
    """
    is_test = np.array([fold == test_fold for fold in folds], bool)
    if not test_fold or not is_test.any():
        known = ", ".join(sorted(set(folds) - {""}, key=natural_key)) or "none"
        raise DataSetError(f"No image is of the fold “{test_fold}”. The column has these: {known}.")
    for label in np.setdiff1d(labels, labels[~is_test]):
        raise DataSetError(
            f"All images of {_class_name(int(label), class_names)} are in the fold “{test_fold}”: none is left to "
            "train on. Choose another fold, or another column.",
        )
    ungrouped = _tears(is_test, groups)
    leaky = leaky or ungrouped or (keep_together is not None and _tears(is_test, keep_together))
    parts = _train_or_test(is_test)
    if validation_share > 0:
        rest = np.flatnonzero(~is_test)
        together = None if keep_together is None else keep_together[rest]
        units, grouped, _ = _units(labels[rest], groups[rest], False, together)
        task = _Task(labels[rest], units, grouped, class_names)
        free = np.full(int(units.max(initial=-1)) + 1, FREE)
        parts[rest] = _assigned(task, [TRAIN, VALIDATION], [1 - validation_share, validation_share], free, seed)
    where = f"column “{column}”, " if column else ""
    title = f"{where}fold {test_fold} tests"
    return Split(title + (", leaky" if leaky else ""), parts, bool((groups != "").any()) and not ungrouped, leaky, seed)


def leave_one_group_out(
    labels: NDArray[np.integer[Any]], groups: NDArray[np.str_], *, class_names: Sequence[str] = ()
) -> list[Split]:
    """One split a group, which tests alone; without a validation part. Images without a group always train.

    Raises:
        DataSetError: fewer than two groups, or a class that has images of one group only.
    """
    names = sorted(set(groups.tolist()) - {""}, key=lambda name: (natural_key(name), name))
    if len(names) < 2:
        raise DataSetError("There are no two patients to leave out in turn. Divide the images by shares instead.")
    splits = []
    for name in names:
        is_test = groups == name
        for label in np.setdiff1d(labels, labels[~is_test]):
            raise DataSetError(
                f"All images of {_class_name(int(label), class_names)} are of one patient, “{name}”, who cannot be "
                "left out. Add images of another patient.",
            )
        splits.append(Split(f"patient {name} left out", _train_or_test(is_test), grouped=True, leaky=False))
    return splits


def k_folds(
    labels: NDArray[np.integer[Any]],
    groups: NDArray[np.str_],
    k: int,
    *,
    seed: int = 1,
    ungrouped: bool = False,
    keep_together: NDArray[np.str_] | None = None,
    class_names: Sequence[str] = (),
) -> list[Split]:
    """Stratified folds, by group wherever groups are known; without a validation part. Every fold has every class.

    Args:
        labels, groups, seed, ungrouped, keep_together, class_names: as in `split_by_shares`.
        k: folds, at least 2 and at most `most_folds`.

    Raises:
        DataSetError: fewer groups of a class than folds.
    """
    if k < 2:
        raise ValueError(f"{k} folds")
    units, grouped, leaky = _units(labels, groups, ungrouped, keep_together)
    free = np.full(int(units.max(initial=-1)) + 1, FREE)
    names = [str(number) for number in range(k)]
    folds = _assigned(_Task(labels, units, grouped, class_names), names, [1 / k] * k, free, seed)
    by_what = _by_what(groups, ungrouped)
    return [
        Split(
            f"fold {number + 1} of {k}, stratified, {by_what}",
            _train_or_test(folds == name),
            grouped,
            leaky,
            seed,
        )
        for number, name in enumerate(names)
    ]


def most_folds(
    labels: NDArray[np.integer[Any]],
    groups: NDArray[np.str_],
    *,
    ungrouped: bool = False,
    keep_together: NDArray[np.str_] | None = None,
) -> int:
    """How many folds, or parts, there can be at most: the groups of the class that has the fewest."""
    units, _, _ = _units(labels, groups, ungrouped, keep_together)
    return int((class_counts(units, labels) > 0).sum(axis=0).min(initial=len(labels)))


_NONE_IN_BLOCK = {
    TRAIN: "There are too few images of {name} for contiguous blocks: none is left for training. Add images, or divide "
    "them at random.",
    VALIDATION: "There are too few images of {name} for contiguous blocks: none is left for validation. Add images, or "
    "divide them at random.",
    TEST: "There are too few images of {name} for contiguous blocks: none is left for the test. Add images, or divide "
    "them at random.",
}


@dataclass(frozen=True)
class _Task:
    labels: NDArray[np.integer[Any]]
    units: NDArray[np.int64]
    grouped: bool
    class_names: Sequence[str]


def _parts_of(shares: Sequence[float]) -> tuple[list[str], list[float]]:
    """Names and shares of the parts that there are."""
    if len(shares) not in (2, 3) or not all(0 <= share <= 1 for share in shares) or abs(sum(shares) - 1) > 1e-6:
        raise ValueError(f"shares {shares}")
    if shares[0] == 0 or shares[-1] == 0:
        raise ValueError(f"nothing trains or nothing tests: {shares}")
    names = [TRAIN, VALIDATION, TEST] if len(shares) == 3 else [TRAIN, TEST]
    used = [(name, share) for name, share in zip(names, shares, strict=True) if share > 0]
    return [name for name, _ in used], [share for _, share in used]


def _units(
    labels: NDArray[np.integer[Any]], groups: NDArray[np.str_], ungrouped: bool, keep_together: NDArray[np.str_] | None
) -> tuple[NDArray[np.int64], bool, bool]:
    """What stays together, whether groups do, and whether they should have."""
    known = bool((groups != "").any())
    reasons = [] if keep_together is None else [keep_together]
    if known and not ungrouped:
        reasons.append(groups)
    return units_of(len(labels), reasons), known and not ungrouped, known and ungrouped


def _assigned(
    task: _Task, names: Sequence[str], shares: Sequence[float], pinned: NDArray[np.int64], seed: int
) -> NDArray[np.str_]:
    counts = class_counts(task.units, task.labels)
    free = ((counts > 0) & (pinned == FREE)[:, np.newaxis]).sum(axis=0)
    held = ((counts > 0) & (pinned != FREE)[:, np.newaxis]).any(axis=0)
    for label, available, has_pinned in zip(np.unique(task.labels), free, held, strict=True):
        if available < len(names) - has_pinned:
            raise _too_few(
                _class_name(int(label), task.class_names), int(available), bool(has_pinned), task.grouped, names
            )
    numbers = assign(counts, shares, pinned, seed)
    if numbers is None:
        raise DataSetError(
            "The patients cannot be shared out so that every part has every class. Add images of more patients, or use "
            "fewer parts.",
        )
    return np.array(names)[numbers][task.units]


def _too_few(name: str, available: int, frozen: bool, grouped: bool, names: Sequence[str]) -> DataSetError:
    there = counted(available, "patient" if grouped else "image")
    sentences = [f"There are too few for {len(names)} parts: {there} of {name}."]
    if frozen:
        sentences.append("Others of it are in the test part that an earlier training has frozen.")
    sentences.append("Add images of other patients." if grouped else "Add images.")
    if VALIDATION in names and available + frozen >= 2:
        sentences.append("Or use two parts without validation (80/20).")
    if grouped:
        sentences.append("Or divide by image, which is leaky: the figures are then too good.")
    return DataSetError(" ".join(sentences))


def _tears(is_test: NDArray[np.bool_], names: NDArray[np.str_]) -> bool:
    """Whether images that share a name are on both sides."""
    return bool((np.intersect1d(names[is_test], names[~is_test]) != "").any())


def _train_or_test(is_test: NDArray[np.bool_]) -> NDArray[np.str_]:
    """Room for the longest name is left: numpy cuts texts off without a word."""
    return np.where(is_test, TEST, TRAIN).astype(f"<U{len(VALIDATION)}")


def _class_name(label: int, class_names: Sequence[str]) -> str:
    return f"“{class_names[label]}”" if label < len(class_names) else f"class {label + 1}"


def _percentages(shares: Sequence[float]) -> str:
    return "/".join(f"{100 * share:.3g}" for share in shares)


def _by_what(groups: NDArray[np.str_], ungrouped: bool) -> str:
    if not (groups != "").any():
        return "by image (no patients known)"
    return "by image, leaky: patients may be on both sides" if ungrouped else "by patient"
