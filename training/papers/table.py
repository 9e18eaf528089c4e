"""The table of a system, beside what its paper reports, made from kept predictions alone."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.confidence import probabilities
from training.papers.system import PaperSplit, System, Variant
from training.predictions import FoldPredictions, predictions_path, read_predictions

LYMPHOBLAST = 0
"""Place of the folder `all` among the classes of C-NMC: the positive class of the systems with two."""

FALSE_POSITIVES = 0.05
"""Share of false alarms at which the sensitivity of system P is read off: 95 % specificity."""


def table_of(system: System, folder: Path) -> str:
    """A system's section: its figures, the paper's, and how the paper was read, as Markdown."""
    rows = [
        row
        for split in system.splits
        for variant in system.variants
        for name, title in _rows_of(variant)
        if (row := _row(system, split, variant, name, title, folder)) is not None
    ]
    binary = system.data == "cnmc"
    head = ["network", "split", "folds", *(_BINARY if binary else _MANY), "epochs", "minutes a fold"]
    lines = [f"## {system.letter} · {system.title}", "", _line(head), _line(["---"] * len(head))]
    lines += [_line(row) for row in rows] if rows else ["", "*Not run yet.*"]
    lines += ["", "The paper reports:", ""]
    lines += [f"- {one.what}: {one.figures}" for one in system.reported]
    lines += ["", "How it was read:", "", *(f"- {sentence}" for sentence in system.reading)]
    return "\n".join(lines) + "\n"


_BINARY = ("accuracy", "sensitivity", "specificity", "F1", "AUC", "sensitivity at 95 % specificity")
_MANY = ("accuracy", "balanced accuracy", "macro F1", "lowest recall", "macro AUC")


def _rows_of(variant: Variant) -> list[tuple[str, str]]:
    """Name and title of the variant, and of its rivals."""
    titles = {"svm": "SVM", "random_forest": "random forest", "knn": "k-NN", "hybrid": "hybrid: features + forest"}
    return [(variant.name, variant.title), *((rival, titles[rival]) for rival in variant.rivals)]


def _row(system: System, split: PaperSplit, variant: Variant, name: str, title: str, folder: Path) -> list[str] | None:
    place = folder / system.letter / name
    folds = read_predictions(place, split.name)
    if not folds:
        return None
    figures_of = _binary_figures if system.data == "cnmc" else _many_figures
    values = np.array([figures_of(fold) for fold in folds])
    facts = [_facts(place, split.name, fold.fold) for fold in folds]
    epochs = [fact["epochs"] for fact in facts]
    if variant.untrained:
        title += " (*untrained weights, one epoch*)"
    return [
        title,
        split.title + (", *leaky*" if split.leaky else ""),
        f"{len(folds)} of {1 if variant.untrained else split.folds}",
        *_mean_and_sd(values),
        f"{min(epochs)}–{max(epochs)}" if min(epochs) < max(epochs) else f"{epochs[0]}",
        f"{np.mean([fact['seconds'] for fact in facts]) / 60:.1f}",
    ]


def _mean_and_sd(values: NDArray[np.float64]) -> list[str]:
    """Of each column: the mean over folds ± its standard deviation, with each fold where there are three or fewer."""
    told = []
    for column in values.T:
        mean = f"{np.nanmean(column):.3f}"
        if len(column) == 1:
            told.append(mean)
        elif len(column) <= 3:
            told.append(f"{mean} ({' '.join(f'{value:.2f}' for value in column)})")
        else:
            told.append(f"{mean} ± {np.nanstd(column, ddof=1):.3f}")
    return told


def _binary_figures(fold: FoldPredictions) -> list[float]:
    from sklearn.metrics import f1_score, roc_auc_score, roc_curve

    score = probabilities(fold.logits, 1.0)[:, LYMPHOBLAST]
    truth, said = fold.labels == LYMPHOBLAST, fold.logits.argmax(axis=1) == LYMPHOBLAST
    false_alarms, hits, _ = roc_curve(truth, score)
    return [
        float((truth == said).mean()),
        float(said[truth].mean()),
        float((~said[~truth]).mean()),
        float(f1_score(truth, said)),
        float(roc_auc_score(truth, score)),
        float(hits[false_alarms <= FALSE_POSITIVES].max()),
    ]


def _many_figures(fold: FoldPredictions) -> list[float]:
    from sklearn.metrics import f1_score, roc_auc_score

    said, shares = fold.logits.argmax(axis=1), probabilities(fold.logits, 1.0)
    classes = range(fold.logits.shape[1])
    recall = [float((said[fold.labels == one] == one).mean()) for one in classes]
    auc = [roc_auc_score(fold.labels == one, shares[:, one]) for one in classes]
    return [
        float((said == fold.labels).mean()),
        float(np.mean(recall)),
        float(f1_score(fold.labels, said, average="macro")),
        min(recall),
        float(np.mean(auc)),
    ]


def _facts(place: Path, split: str, fold: int) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(predictions_path(place, split, fold).with_suffix(".json").read_bytes())
    return facts


def machines_of(folder: Path) -> list[str]:
    """Every machine that the kept predictions were made on."""
    return sorted({json.loads(path.read_bytes())["machine"] for path in folder.glob("*/*/*.json")})


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
