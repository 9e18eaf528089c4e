"""What belongs together among the images that figures are given for: kept beside the predictions, by hash alone."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import DataSetError
from leukodesk.core.evaluation.bootstrap import group_codes
from leukodesk.core.files import write_atomically
from leukodesk.core.labelled.data_set import LabelledData
from training.benchmark.divisions import near_duplicates
from training.papers.system import DataSetName
from training.predictions import packed_hashes, unpacked_hashes

FOLDER = "groups"
"""Below that of the recipes' predictions."""

NEAR_DUPLICATES, SESSIONS, SUBJECTS = "near_duplicates", "sessions", "subjects"


@dataclass(frozen=True)
class Groups:
    """Numbers of groups for every image of a data set.

    Attributes:
        sha256: (n,); codes: kind of group → (n,) number of the image's group.
    """

    sha256: NDArray[np.str_] = field(repr=False)
    codes: Mapping[str, NDArray[np.int64]] = field(repr=False)

    def of(self, sha256: NDArray[np.str_], kind: str) -> NDArray[np.int64]:
        """The groups of some images, numbered from 0 without gaps.

        Raises:
            KeyError: no such kind of groups, or an image of another data set.
        """
        known = dict(zip(self.sha256.tolist(), self.codes[kind].tolist(), strict=True))
        numbers = np.array([known[one] for one in sha256.tolist()], np.int64)
        return np.unique(numbers, return_inverse=True)[1].astype(np.int64)


def groups_of(name: DataSetName, data: LabelledData) -> Groups:
    """Of a data set's table: near-duplicates and colour clusters of Taleghani, subjects of C-NMC."""
    if name == "cnmc":
        return Groups(data.sha256, {SUBJECTS: group_codes(data.groups)})
    sessions = np.array(data.columns["colour_cluster"], np.str_)
    return Groups(data.sha256, {NEAR_DUPLICATES: group_codes(near_duplicates(data)), SESSIONS: group_codes(sessions)})


def write_groups(folder: Path, name: DataSetName, groups: Groups) -> None:
    """Keeps them below the predictions, so that intervals can be told where the images are not at hand."""
    content = io.BytesIO()
    codes = {kind: one.astype(np.int16) for kind, one in groups.codes.items()}
    np.savez_compressed(content, sha256=packed_hashes(groups.sha256), **codes)  # type: ignore[arg-type]
    write_atomically(_path(folder, name), content.getvalue())


def read_groups(folder: Path, name: DataSetName) -> Groups:
    """What `write_groups` kept.

    Raises:
        DataSetError: nothing.
    """
    if not _path(folder, name).is_file():
        raise DataSetError(f"No groups of {name} are kept in {folder}. Use --retrain, with the images, first.")
    with np.load(_path(folder, name), allow_pickle=False) as file:
        return Groups(
            unpacked_hashes(file["sha256"]),
            {kind: file[kind].astype(np.int64) for kind in file.files if kind != "sha256"},
        )


def _path(folder: Path, name: DataSetName) -> Path:
    return folder / FOLDER / f"{name}.npz"
