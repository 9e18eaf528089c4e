"""Whether a paper's accuracy is reached here, and what its additions are worth: in sentences, from kept predictions."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from training.papers.kept import Row
from training.papers.system import Variant


def reached(rows: Sequence[Row]) -> list[str]:
    """A sentence for every network of which the paper reports an accuracy.

    Args:
        rows: of one system.
    """
    return [
        _sentence(variant, variant.reported, own) for variant, own in _by_variant(rows) if variant.reported is not None
    ]


def added(rows: Sequence[Row]) -> list[str]:
    """A sentence for every addition to a network, such as a GAN's images: the same folds with and without it.

    Args:
        rows: of one system.
    """
    without = {(row.name, row.split.name): row for row in rows}
    return [_difference(row, without[row.variant.against, row.split.name]) for row in rows if row.variant.against]


def _by_variant(rows: Sequence[Row]) -> Iterator[tuple[Variant, list[Row]]]:
    """Each network with its rows, one a split; rivals on its features are none of them."""
    names = dict.fromkeys(row.name for row in rows if row.name == row.variant.name)
    for name in names:
        own = [row for row in rows if row.name == name]
        yield own[0].variant, own


def _sentence(variant: Variant, accuracies: tuple[float, float], rows: Sequence[Row]) -> str:
    lowest, highest = accuracies
    reported = f"{100 * lowest:.4g}" if lowest == highest else f"{100 * lowest:.4g}–{100 * highest:.4g}"
    told = f"**{variant.title}**: reported {reported} %; "
    if variant.untrained:
        return told + "its pretrained weights are not at hand, and one epoch from random ones says nothing of it."
    run = [row for row in rows if row.folds]
    if not run:
        return told + "not run here yet."
    means = [float(np.mean(list(row.accuracies.values()))) for row in run]
    told += "reached here " + ", ".join(
        f"{100 * mean:.1f} % {_where(row)}" for mean, row in zip(means, run, strict=True)
    )
    for row in rows:
        if not row.folds:
            told += f"; not run {_where(row)}"
    return f"{told}. {_judged(means, run, lowest)}"


def _judged(means: Sequence[float], rows: Sequence[Row], lowest: float) -> str:
    """The honest split first; a leaky one that reaches the figure alone proves little."""
    parts = []
    for mean, row in zip(means, rows, strict=True):
        short = 100 * (lowest - mean)
        verdict = "Reached" if short <= 0 else f"Not reached, by {short:.1f} points,"
        parts.append(f"{verdict} {_where(row)}.")
    return " ".join(parts)


def _where(row: Row) -> str:
    """The split in a few words, as in “at random (leaky)”, and how many folds were run if not all."""
    place = {"subject_fold": "on unseen subjects", "block_fold": "on unseen blocks"}.get(row.split.name, "at random")
    notes = ["leaky"] if row.split.leaky else []
    if row.folds and row.missing:
        notes.append(f"{len(row.folds)} of {len(row.expected)} folds")
    return f"{place} ({', '.join(notes)})" if notes else place


def _difference(row: Row, without: Row) -> str:
    told = f"**{row.title}**, against the {without.title} without it, {_where(row)}: "
    both = sorted(row.accuracies.keys() & without.accuracies.keys())
    if not both:
        return told + "not run yet."
    accuracy = _effect("accuracy", row.accuracies, without.accuracies, both)
    # A network may rank as before and only draw its line elsewhere, which the area under the curve does not see.
    return f"{told}{accuracy} {_effect('AUC', row.areas, without.areas, both)}"


def _effect(figure: str, own: Mapping[int, float], without: Mapping[int, float], folds: Sequence[int]) -> str:
    points = [100 * (own[fold] - without[fold]) for fold in folds]
    mean = f"{figure} {np.mean(points):+.1f} points"
    if len(points) == 1:
        return f"{mean}, on one fold, which proves nothing."
    spread = float(np.std(points, ddof=1))
    each = " ".join(f"{point:+.1f}" for point in points)
    effect = "no effect beyond" if abs(np.mean(points)) <= spread else "more than"
    return f"{mean} (folds: {each}): {effect} the spread over folds, {spread:.1f} points."
