"""The tables of a recipe's figures, as Markdown, made again from kept predictions alone."""

from collections.abc import Sequence
from pathlib import Path

from training.description import Description
from training.evaluation import Figures, figures_of
from training.predictions import read_predictions


def split_figures(description: Description, folder: Path) -> dict[str, Figures]:
    """Column → figures, of every split whose folds have all been predicted."""
    found = {}
    for split in description.splits:
        folds = read_predictions(folder, split.column)
        if len(folds) >= 2:
            found[split.column] = figures_of(folds)
    return found


def figures_table(description: Description, figures: dict[str, Figures]) -> str:
    """One row a split, and the confusion matrices behind it."""
    names = [described.info.display_name for described in description.classes]
    head = ["split", "images", "accuracy", "balanced accuracy", *(f"recall {name}" for name in names)]
    head += ["macro F1", "ECE", "ECE scaled", "accepted", "accuracy of accepted", "balanced accuracy by fold"]
    rows = [head, ["---"] * len(head)]
    for split in description.splits:
        if split.column not in figures:
            continue
        one = figures[split.column]
        label = f"`{split.column}` ({split.title})" + (", *leaky*" if split.leaky else "")
        values = [one.accuracy, one.balanced_accuracy, *one.recall, one.macro_f1, one.ece_before, one.ece_after]
        values += [one.accepted_share, one.accepted_accuracy]
        folds = " ".join(f"{value:.3f}" for value in one.fold_balanced_accuracy)
        rows.append([label, str(one.images), *(f"{value:.4f}" for value in values), folds])
    table = "\n".join("| " + " | ".join(row) + " |" for row in rows)
    matrices = [
        _confusion_table(split.column, figures[split.column], names)
        for split in description.splits
        if split.column in figures
    ]
    return "\n\n".join([table, *matrices])


def _confusion_table(column: str, figures: Figures, names: Sequence[str]) -> str:
    rows = [[f"`{column}`: true ↓, predicted →", *names], ["---"] * (len(names) + 1)]
    rows += [[name, *map(str, counts)] for name, counts in zip(names, figures.confusion.tolist(), strict=True)]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
