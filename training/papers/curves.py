"""Loss and accuracy curves of every network, and what first convolutions see, as one page made from what is kept."""

import base64
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from leukodesk.core.evaluation.html_style import STYLE
from leukodesk.core.evaluation.svg_charts import Axis, Series, legend, line_chart
from training.papers.kept import Row, rows_of
from training.papers.system import System
from training.predictions import predictions_path

TRAINING, VALIDATION = "#2a5f9e", "#b4472b"
TITLE = "The five papers' systems: curves"


def curves_page(systems: Iterable[System], folder: Path) -> str:
    """A self-contained HTML page.

    Args:
        systems: in the order wanted; folder: of the predictions of all systems.
    """
    sections = "".join(_section(system, folder) for system in systems)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title><style>{STYLE}</style>'
        f"</head><body><h1>{TITLE}</h1><p>Folds differ in dashes. Training figures are of augmented images, and may "
        f"lie below validation.</p>{sections}</body></html>\n"
    )


def _section(system: System, folder: Path) -> str:
    # Rivals have the curves of the network whose features they judge by.
    rows = [row for row in rows_of(system, folder) if row.folds and row.name == row.variant.name]
    parts = [f"<h2>{escape(f'{system.letter} · {system.title}')}</h2>"]
    for row in rows:
        leaky = '<span class="leaky">leaky split</span>' if row.split.leaky else ""
        parts.append(f"<h3>{escape(f'{row.title}, {row.split.title}')}{leaky}</h3>")
        parts.append(f'<div class="charts">{_chart(row, "loss")}{_chart(row, "accuracy")}{_maps(row, folder)}</div>')
    return "".join(parts) if rows else parts[0] + "<p>Not run yet.</p>"


def _chart(row: Row, curve: str) -> str:
    """Of all folds; empty if none of them has kept that curve."""
    series = [
        *_series(row, curve, "training", TRAINING),
        *_series(row, f"validation_{curve}", "validation", VALIDATION),
    ]
    values = [value for one in series for _, value in one.points]
    if not values:
        return ""
    epochs = Axis("epoch", 0.5, max(fact["epochs"] for fact in row.facts) + 0.5, percent=False, whole=True)
    up = Axis("accuracy") if curve == "accuracy" else Axis("loss", 0, max(values) * 1.05 or 1.0, percent=False)
    return f"<figure>{line_chart(f'{row.title}: {curve}', epochs, up, series)}{legend(series)}</figure>"


def _series(row: Row, curve: str, part: str, colour: str) -> Sequence[Series]:
    lines = []
    for number, (fold, fact) in enumerate(zip(row.folds, row.facts, strict=True)):
        points = [(epoch, value) for epoch, value in enumerate(fact.get(curve, ()), 1) if value is not None]
        # A mark at each point, so that one epoch alone is seen too.
        lines.append(Series(f"{part}, fold {fold.fold}", points, colour, number, [2.5] * len(points)))
    return lines


def _maps(row: Row, folder: Path) -> str:
    """What the first convolution of the first fold's network makes of a generated cell, if that was drawn."""
    path = predictions_path(folder / row.system.letter / row.name, row.split.name, row.folds[0].fold)
    picture = path.with_suffix(".png")
    if not picture.is_file():
        return ""
    content = base64.b64encode(picture.read_bytes()).decode()
    return (
        f'<figure><img alt="First-layer feature maps" src="data:image/png;base64,{content}" style="max-width:100%">'
        "<figcaption>What the first convolution makes of a generated cell, fold "
        f"{row.folds[0].fold}.</figcaption></figure>"
    )
