"""What has been kept of a recipe on a split: its folds, how each was calibrated, and which folds are missing."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.calibration import Calibration, accepted
from leukodesk.core.files import write_atomically
from leukodesk.core.labelled.splits import TEST, TRAIN, Split
from leukodesk.core.manifest import Thresholds
from training.benchmark.divisions import Measured
from training.predictions import FoldPredictions, predictions_path, read_predictions, write_predictions

Facts = Mapping[str, Any]
"""Of a fold: how it was made, and what was fitted on its own validation images, never on its test part: "temperature",
"least_probability" and "greatest_distance"."""


@dataclass(frozen=True)
class KeptFolds:
    """One recipe on one split.

    Attributes:
        folds: those that were made; facts: of each of them, empty where none were kept.
    """

    split: Measured
    folds: tuple[FoldPredictions, ...] = field(repr=False)
    facts: tuple[Facts, ...] = field(repr=False)

    @property
    def missing(self) -> tuple[int, ...]:
        """Numbers of the folds that were not made."""
        made = {fold.fold for fold in self.folds}
        return tuple(number for number in range(self.split.folds) if number not in made)

    @property
    def made(self) -> str:
        """How many of how many folds, for a table."""
        told = f"{len(self.folds)} of {self.split.folds}"
        if self.folds and self.missing:
            told += f" (missing: {', '.join(map(str, self.missing))})"
        return told

    def only(self, number: int) -> "KeptFolds":
        """One fold by itself, if it was made."""
        kept = [(fold, facts) for fold, facts in zip(self.folds, self.facts, strict=True) if fold.fold == number]
        return KeptFolds(self.split, tuple(fold for fold, _ in kept), tuple(facts for _, facts in kept))


@dataclass(frozen=True)
class Answers:
    """What was said of all images of the folds, each by the network that had not seen it.

    Attributes:
        sha256, labels: (n,).
        logits: (n, classes), as the networks give them.
        scaled: (n, classes), each fold's divided by its own temperature; None where a fold has none.
        accepted: (n,) by each fold's own temperature and thresholds; None where a fold has none.
        fold: (n,) numbers.
    """

    sha256: NDArray[np.str_] = field(repr=False)
    labels: NDArray[np.int64] = field(repr=False)
    logits: NDArray[np.float64] = field(repr=False)
    scaled: NDArray[np.float64] | None = field(repr=False)
    accepted: NDArray[np.bool_] | None = field(repr=False)
    fold: NDArray[np.int64] = field(repr=False)

    @property
    def predicted(self) -> NDArray[np.int64]:
        """(n,) the most probable class."""
        return np.asarray(self.logits.argmax(axis=1), np.int64)


def read_kept(folder: Path, split: Measured) -> KeptFolds:
    """What a recipe's folder holds of a split: <split>_<fold>.npz, and .json beside each."""
    folds = tuple(read_predictions(folder, split.name))
    return KeptFolds(split, folds, tuple(_read_facts(predictions_path(folder, split.name, one.fold)) for one in folds))


def keep_fold(folder: Path, predictions: FoldPredictions, facts: Facts) -> None:
    """Writes a fold: the predictions last, since they are what says that it is done."""
    path = predictions_path(folder, predictions.split, predictions.fold)
    write_atomically(path.with_suffix(".json"), (json.dumps(facts, indent=1) + "\n").encode())
    write_predictions(folder, predictions)


def is_kept(folder: Path, split: Measured, fold: int) -> bool:
    """Whether a fold need not be made again."""
    return predictions_path(folder, split.name, fold).is_file()


def answers_of(kept: KeptFolds) -> Answers:
    """The images of all folds that were made, one after the other.

    Raises:
        ValueError: none was made.
    """
    if not kept.folds:
        raise ValueError(f"no fold of {kept.split.name} was made")
    folds = kept.folds
    calibrations = [one for facts in kept.facts if (one := calibration_of(facts)) is not None]
    complete = len(calibrations) == len(folds)
    pairs = list(zip(folds, calibrations, strict=True)) if complete else []
    logits = np.concatenate([fold.logits for fold in folds]).astype(np.float64)
    return Answers(
        sha256=np.concatenate([fold.sha256 for fold in folds]),
        labels=np.concatenate([fold.labels for fold in folds]),
        logits=logits,
        scaled=np.concatenate([fold.logits.astype(np.float64) / one.temperature for fold, one in pairs])
        if complete
        else None,
        accepted=np.concatenate([accepted(fold.logits, fold.distances, one) for fold, one in pairs])
        if complete
        else None,
        fold=np.concatenate([np.full(len(fold.labels), fold.fold) for fold in folds]),
    )


def fold_facts(calibration: Calibration, tested_on: str, parts: Split, seconds: float) -> Facts:
    """What is kept of every fold, whatever made it; `calibration_of` reads it again.

    Args:
        calibration: by the images that the fold has learnt from, each judged in inner folds.
        tested_on: what the table calls the fold; parts: the fold itself.
        seconds: that it took.
    """
    limits, learnt = calibration.thresholds, len(parts.indices(TRAIN))
    return {
        "tested_on": tested_on,
        "temperature": calibration.temperature,
        "least_probability": limits.least_probability,
        "greatest_distance": limits.greatest_distance,
        "rule": limits.rule,
        "validation_images": learnt,
        "images": {TRAIN: learnt, TEST: len(parts.indices(TEST))},
        "seconds": round(seconds, 1),
    }


def calibration_of(facts: Facts) -> Calibration | None:
    """What a fold's own validation images have set; None where none did."""
    if not {"temperature", "least_probability", "greatest_distance"} <= facts.keys():
        return None
    limits = Thresholds(facts["least_probability"], facts["greatest_distance"], "of the fold's own validation images")
    return Calibration(facts["temperature"], limits)


def _read_facts(predictions: Path) -> Facts:
    path = predictions.with_suffix(".json")
    facts: Facts = json.loads(path.read_bytes()) if path.is_file() else {}
    return facts
