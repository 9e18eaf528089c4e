"""Another model is offered for what it is made for, and never for anything else."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from leukodesk.core.bundle import Bundle
from leukodesk.core.images import record_from_pixels
from leukodesk.core.synthetic import synthetic_cell, synthetic_field
from leukodesk.core.verdict import Verdict
from leukodesk.services.advice import advise
from leukodesk.services.analyse import Analysis
from leukodesk.services.model_library import InstalledModel
from tests.bundles import tiny_manifest

FIELD_MODEL = tiny_manifest()
CELL_MODEL = replace(FIELD_MODEL, name="tiny-cells", task="cell", checks_profile="cell")


def rejected(pixels: "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]") -> Analysis:
    return Analysis("image", Verdict.REJECTED, ("Not usable.",), record_from_pixels(pixels, "image"))


def installed(name: str, manifest: object) -> InstalledModel:
    return InstalledModel(Path("models") / name / "1.0.0", manifest, None)  # type: ignore[arg-type]


def test_a_cell_shown_to_a_field_model_names_the_installed_cell_models() -> None:
    models = [installed("tiny", FIELD_MODEL), installed("tiny-cells", CELL_MODEL), installed("broken", None)]

    sentence = advise(rejected(synthetic_cell(3)), FIELD_MODEL, models)

    assert "a single segmented cell" in sentence and "tiny-cells/1.0.0" in sentence
    assert "broken" not in sentence and " tiny/" not in sentence


def test_a_cell_is_told_from_a_field_even_if_no_model_for_it_is_installed() -> None:
    sentence = advise(rejected(synthetic_cell(3)), FIELD_MODEL, [installed("tiny", FIELD_MODEL)])

    assert "No model for single cells is installed" in sentence


def test_a_field_shown_to_a_cell_model_names_the_field_models() -> None:
    sentence = advise(rejected(synthetic_field(3)), CELL_MODEL, [installed("tiny", FIELD_MODEL)])

    assert "a field of a smear" in sentence and "tiny/1.0.0" in sentence


def test_what_is_neither_gets_no_advice() -> None:
    grey = np.full((200, 200, 3), 128, np.uint8)

    assert advise(rejected(grey), FIELD_MODEL, [installed("tiny-cells", CELL_MODEL)]) == ""


def test_only_a_rejected_image_gets_advice(make_tiny_bundle: Callable[..., Bundle]) -> None:
    bundle = make_tiny_bundle()
    accepted = replace(rejected(synthetic_cell(3)), verdict=Verdict.ACCEPTED)

    assert advise(accepted, bundle.manifest, ()) == ""
    assert advise(Analysis("gone", Verdict.FAILED), bundle.manifest, ()) == ""
