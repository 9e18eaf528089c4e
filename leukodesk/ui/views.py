"""From an analysis to what the widgets show."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from leukodesk.ui.sentences import said
from leukodesk.ui.view_data import Badge, ClassBar, ImageRow, ModelStanding, ModelView, VerdictView

if TYPE_CHECKING:  # these import OpenCV, for which the window does not wait
    from leukodesk.core.bundle import Bundle
    from leukodesk.core.manifest import ClassInfo, Manifest
    from leukodesk.services.analyse import Analysis
    from leukodesk.ui.session import Item


def verdict_view(analysis: Analysis, manifest: Manifest | None) -> VerdictView:
    """What the banner says of an analysis.

    Args:
        manifest: of the model that was asked; None if none was.
    """
    model = f"{analysis.model.name} {analysis.model.version}" if analysis.model else ""
    info = class_of(analysis, manifest)
    if info is None or analysis.prediction is None:
        return VerdictView(analysis.verdict.value, reasons=tuple(map(said, analysis.reasons)), model=model)
    malignant = {"yes": True, "no": False}.get(info.malignant)
    return VerdictView(
        verdict=analysis.verdict.value,
        headline=said(info.display_name),
        badge=Badge(info.letter, info.colour, info.shape),
        confidence=float(analysis.prediction.probabilities[analysis.prediction.class_index]),
        reasons=tuple(map(said, analysis.reasons)),
        malignant=malignant,
        model=model,
        explanation=said(info.does_not_mean),
    )


def class_of(analysis: Analysis, manifest: Manifest | None) -> ClassInfo | None:
    """The class an analysis ended with, or None."""
    if manifest is None or analysis.label is None:
        return None
    return next((info for info in manifest.classes if info.key == analysis.label), None)


def class_bars(analysis: Analysis, manifest: Manifest | None) -> tuple[ClassBar, ...]:
    """One bar a class, in the manifest's order; none if no model saw the image."""
    if manifest is None or analysis.prediction is None:
        return ()
    values = analysis.prediction.probabilities
    return tuple(
        ClassBar(
            name=said(info.display_name),
            letter=info.letter,
            colour=info.colour,
            shape=info.shape,
            probability=float(value),
            explanation=said(info.means),  # what it does not mean stands at the verdict
        )
        for info, value in zip(manifest.classes, values, strict=True)
    )


def model_view(bundle: Bundle, standing: ModelStanding = "active") -> ModelView:
    """What the model panel says of a bundle; its card is read from the disk.

    Raises:
        BundleError: the card has changed or cannot be read.
    """
    from leukodesk.core.manifest import CARD_FILE

    manifest = bundle.manifest
    text = bundle.read_file(CARD_FILE).decode(errors="replace") if CARD_FILE in manifest.files else ""
    return ModelView(manifest.name, manifest.version, manifest.task, manifest.title, text, bundle.sha256, standing)


def image_row(item: Item, analysing: bool) -> ImageRow:
    """One line of the image list."""
    name = item.path if item.pasted is not None else os.path.basename(item.path)  # noqa: PTH119 (5,000 a folder)
    if item.result is None:
        return ImageRow(name, item.path, "analysing" if analysing else "waiting")
    info = class_of(item.result, item.manifest)
    return ImageRow(name, item.path, item.result.verdict.value, said(info.display_name) if info else "")
