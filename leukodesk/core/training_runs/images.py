"""The images that a training run asks for, in the order of its classes, and how they are divided."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.bundle import find_bundles, read_manifest_of
from leukodesk.core.errors import BundleError, DataSetError
from leukodesk.core.labelled.data_set import LabelledData, only_classes, read_labelled_data
from leukodesk.core.labelled.reading import WhileOpen
from leukodesk.core.labelled.splits import (
    TEST,
    TRAIN,
    VALIDATION,
    Split,
    split_by_blocks,
    split_by_column,
    split_by_shares,
)
from leukodesk.core.manifest import DataPart, Manifest, TrainingData
from leukodesk.core.training_runs.folder import SplitChoice, TrainingRequest, read_part, write_part

SPLIT_FILE = "split.json"

VALIDATION_SHARE = 0.15
"""Of the images that do not test, where a column of folds says which do."""


def read_requested(
    request: TrainingRequest,
    on_progress: Callable[[int, int], None] | None = None,
    while_open: WhileOpen | None = None,
) -> LabelledData:
    """Reads the data set; classes that were not asked for are left out.

    Args:
        request: of the run.
        on_progress: told how many of how many files have been read; what it raises ends the reading.
        while_open: for what else is wanted of the pixels; see `WhileOpen`.

    Raises:
        DataSetError: the data cannot be read, or a class that was asked for is not there.
    """
    data = read_labelled_data(
        request.data,
        table=request.table or None,
        group_pattern=request.group_pattern,
        on_progress=on_progress,
        while_open=while_open,
    )
    return only_classes(data, [one.label for one in request.classes])


def divide(request: TrainingRequest, data: LabelledData, duplicates: NDArray[np.str_] | None = None) -> Split:
    """Divides the images as the request says.

    By shares, what an earlier training has frozen for testing stays so. Blocks and columns of folds are the same
    whenever they are asked for.

    Args:
        request: of the run.
        data: as `read_requested` gave it.
        duplicates: (n,) a name shared by near-duplicates, which stay on one side; empty text for the others.

    Raises:
        DataSetError: the images cannot be divided like that; the message says what can be done.
    """
    choice = request.split
    if choice.kind == "blocks":
        return _by_blocks(data, duplicates)
    if choice.kind == "column":
        return _by_column(choice, data, duplicates)
    frozen = frozen_test_hashes([request.candidates, *request.earlier], request.task)
    return split_by_shares(
        data.labels,
        data.groups,
        seed=choice.seed,
        ungrouped=choice.ungrouped,
        always_test=np.flatnonzero(np.isin(data.sha256, list(frozen))).tolist(),
        keep_together=duplicates,
        class_names=data.classes,
    )


def kept_split(
    run: Path, request: TrainingRequest, data: LabelledData, duplicates: NDArray[np.str_] | None = None
) -> Split:
    """The division that a run began with; made, and kept in its folder, if there is none of these images.

    A later model may have frozen other test images meanwhile, which a resumed run must not notice.

    Args:
        run: the run folder.
        request, data, duplicates: see `divide`.

    Raises:
        DataSetError: as `divide`.
        TrainingRunError: the division that was kept cannot be read, or the new one cannot be written.
    """
    path = run / SPLIT_FILE
    hashes = data.sha256.tolist()
    if path.is_file():
        kept = read_part(path, _KeptSplit)
        if set(kept.parts) == set(hashes):
            parts = np.array([kept.parts[one] for one in hashes], np.str_)
            return Split(kept.title, parts, kept.grouped, kept.leaky, kept.seed)
    split = divide(request, data, duplicates)
    parts_by_hash = dict(zip(hashes, split.parts.tolist(), strict=True))
    kept = _KeptSplit(split.title, split.grouped, split.leaky, split.seed, parts_by_hash)
    write_part(path, kept)
    return split


@dataclass(frozen=True)
class _KeptSplit:
    """A split by image hash, as it lies in the run folder."""

    title: str
    grouped: bool
    leaky: bool
    seed: int
    parts: dict[str, str]


def _by_blocks(data: LabelledData, duplicates: NDArray[np.str_] | None) -> Split:
    """Blocks do not look at patients; where they tear one apart, they leak."""
    split = split_by_blocks(data.labels, keep_together=duplicates, class_names=data.classes)
    tested = split.parts == TEST
    if not set(data.groups[tested]) & set(data.groups[~tested]) - {""}:
        return split
    return replace(split, title=f"{split.title}, leaky: patients are on both sides", leaky=True)


def _by_column(choice: SplitChoice, data: LabelledData, duplicates: NDArray[np.str_] | None) -> Split:
    if choice.column not in data.columns:
        raise DataSetError(f"The table has no column {choice.column}.", ", ".join(data.columns))
    groups = np.full(len(data.images), "", np.str_) if choice.ungrouped else data.groups
    return split_by_column(
        data.columns[choice.column],
        choice.test_fold,
        VALIDATION_SHARE,
        data.labels,
        groups,
        seed=choice.seed,
        leaky=choice.ungrouped,
        keep_together=duplicates,
        column=choice.column,
        class_names=data.classes,
    )


def told_of_base(split: Split, test_sha256: NDArray[np.str_], base: Manifest) -> Split:
    """A split whose test part the network that is built upon has learnt from leaks, and says so in its title.

    Args:
        split: of the images of a run.
        test_sha256: (n,) of its test part.
        base: of the model whose network, or whose weights, are used.
    """
    # "calibration" chose a temperature and thresholds, which are not used here.
    learnt = base.images_of(TRAIN, VALIDATION)
    count = int(np.isin(test_sha256, list(learnt)).sum())
    if not count:
        return split
    title = f"{split.title}; {count} of {len(test_sha256)} test images had trained the network it builds upon"
    return replace(split, title=title, leaky=True)


def own_data(request: TrainingRequest, data: LabelledData, split: Split) -> TrainingData:
    """What a run's bundle says of its images, with those of each part.

    Args:
        request: names and credits them.
        data, split: the images, and how they were divided.
    """
    hashes = data.sha256
    parts = tuple(DataPart(part, tuple(hashes[split.indices(part)].tolist())) for part in (TRAIN, VALIDATION, TEST))
    count = sum(len(part.image_sha256) for part in parts)
    name = request.data_name or Path(request.data).name
    rights = request.citation or "none stated", request.licence or "none stated"
    return TrainingData(name, count, *rights, parts, request.left_out)


def frozen_test_hashes(roots: Iterable[str], task: str) -> set[str]:
    """SHA-256 of the images that earlier models of a task were tested on, and that must train none after them.

    Args:
        roots: folders of models, each holding name/version; those that are not there hold none.
        task: "field" or "cell".
    """
    found: set[str] = set()
    for root in filter(None, roots):
        for folder in find_bundles(Path(root)):
            try:
                manifest = read_manifest_of(folder).manifest
            except BundleError:
                continue  # a damaged model is told of where models are listed
            if manifest.task == task:
                found.update(manifest.images_of(TEST))
    return found
