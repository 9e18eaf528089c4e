"""The folds of a paper's split, each with its validation part."""

from dataclasses import replace

import numpy as np

from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import TEST, Split, k_folds, split_by_column, split_by_shares
from training.papers.system import PaperSplit

SEED = 1


def divisions(data: LabelledData, split: PaperSplit) -> dict[int, Split]:
    """Fold number → which images train, choose and test.

    Patients are kept together where the split is not leaky and they are known.

    Raises:
        DataSetError: the table has no such column, or the folds cannot be made.
    """
    nobody = np.full(len(data.images), "", np.str_)
    groups = nobody if split.leaky else data.groups
    if split.shares is not None:
        return {0: replace(split_by_shares(data.labels, groups, split.shares, seed=SEED), leaky=split.leaky)}
    if split.column:
        folds = data.columns[split.column]
    else:
        drawn = k_folds(data.labels, nobody, split.drawn_folds, seed=SEED)
        number = np.full(len(data.images), "", "<U3")
        for fold, one in enumerate(drawn):
            number[one.indices(TEST)] = str(fold)
        folds = tuple(number.tolist())
    names = sorted({fold for fold in folds if fold}, key=int)[: split.folds]
    return {
        int(name): split_by_column(
            folds, name, split.validation_share, data.labels, groups, seed=SEED, leaky=split.leaky
        )
        for name in names
    }


def a_few(data: LabelledData, split: Split, most: int) -> Split:
    """The same division of at most so many images, taken evenly from every class of every part."""
    parts = np.full(len(split.parts), "", split.parts.dtype)
    cells = [(part, label) for part in np.unique(split.parts) if part for label in range(len(data.classes))]
    for part, label in cells:
        members = np.flatnonzero((split.parts == part) & (data.labels == label))
        some = members[np.linspace(0, len(members) - 1, min(len(members), max(1, most // len(cells)))).astype(int)]
        parts[some] = part
    return Split(f"{split.title}, at most {most} images", parts, split.grouped, split.leaky, split.seed)
