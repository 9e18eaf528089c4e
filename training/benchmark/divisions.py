"""The splits that recipes are measured on, fold by fold, as the data sets' tables fix them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import DataSetError
from leukodesk.core.image_folders import natural_key
from leukodesk.core.labelled.data_set import LabelledData, read_labelled_data
from leukodesk.core.labelled.splits import TEST, TRAIN, Split, k_folds
from training.papers.system import DataSetName

TABLES: Mapping[DataSetName, str] = MappingProxyType({"taleghani": "groups.csv", "cnmc": "subjects.csv"})

RANDOM_SEED = 1
"""Of the random folds of C-NMC, whose table has none: `k_folds` by cell, blind to subjects."""


@dataclass(frozen=True)
class Measured:
    """A split that figures are given for.

    Attributes:
        data: the data set; name: the column of its table, which predictions are filed under.
        title: in words; leaky: whether near-duplicates or patients are on both sides.
        folds: how many there are.
    """

    data: DataSetName
    name: str
    title: str
    leaky: bool
    folds: int


RANDOM = Measured("taleghani", "random_fold", "random, by image, blind to duplicates", True, 5)
BLOCK = Measured("taleghani", "block_fold", "contiguous blocks of file numbers", False, 5)
CLUSTER = Measured("taleghani", "cluster_fold", "each colour cluster left out in turn", False, 12)
SUBJECT = Measured("cnmc", "subject_fold", "unseen subjects, one healthy subject held out at a time", False, 3)
RANDOM_CELLS = Measured("cnmc", "random", f"random, by cell, five folds of seed {RANDOM_SEED}", True, 5)

MEASURED: Mapping[str, Measured] = MappingProxyType(
    {one.name: one for one in (RANDOM, BLOCK, CLUSTER, SUBJECT, RANDOM_CELLS)}
)


def read_set(folder: Path, name: DataSetName) -> LabelledData:
    """A data set of the data folder, with the table that its splits are columns of."""
    return read_labelled_data(folder / name, table=folder / name / TABLES[name])


def fold_names(data: LabelledData, split: Measured) -> list[str]:
    """What the table calls each fold, in the order of their numbers from 0: blocks by number, clusters by name."""
    if split is RANDOM_CELLS:
        return [str(number) for number in range(split.folds)]
    return sorted(set(data.columns[split.name]) - {""}, key=natural_key)


def division(data: LabelledData, split: Measured, fold: int) -> Split:
    """One fold tests, all other images train: those that are in no fold always do.

    Raises:
        DataSetError: the data set has no such fold.
    """
    if not 0 <= fold < split.folds or len(fold_names(data, split)) != split.folds:
        raise DataSetError(f"{split.name} has no fold {fold} of {split.folds}: the table is another one.")
    if split is RANDOM_CELLS:
        nobody = np.full(len(data.images), "", np.str_)
        return replace(k_folds(data.labels, nobody, split.folds, seed=RANDOM_SEED)[fold], leaky=True)
    name = fold_names(data, split)[fold]
    tests = np.array(data.columns[split.name]) == name
    grouped = split is SUBJECT
    return Split(f"{split.name} {name} tests", np.where(tests, TEST, TRAIN), grouped=grouped, leaky=split.leaky)


def near_duplicates(data: LabelledData) -> NDArray[np.str_]:
    """(n,) a name shared by near-duplicates; empty text where the table tells of none."""
    return np.array(data.columns.get("near_duplicate_group", ("",) * len(data.images)), np.str_)
