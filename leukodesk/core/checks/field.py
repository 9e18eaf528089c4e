"""The `field` profile: is this a usable field of a stained blood smear?"""

from collections.abc import Mapping
from dataclasses import asdict

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.checks.fitted import FittedChecks, fitted_checks
from leukodesk.core.checks.measurements import FieldMeasurements, LightMeasurements, measure_field
from leukodesk.core.checks.report import CheckReport, Limits, Outcome, SmearCheck
from leukodesk.core.checks.wording import Wording, judge_all

RESEMBLANCE = "resemblance"

_QUALITY = (
    Wording("shorter_side_px", "Size", "px", "The image is large enough.",
            "The image is too small to show cells well. Take it with more pixels, or do not cut it so closely."),
    Wording("black_share", "Black surroundings", "%", "The field is not surrounded by black.",
            high="Much of the image is black. A single cell cut out on black belongs to a cell model, not to a field "
            "model; else open the field diaphragm or cut the black away.", factor=100),
    Wording("background_brightness", "Background brightness", "of 255", "The empty background is bright.",
            "The empty background is too dark. Give more light or a longer exposure."),
    Wording("clipped_share", "Overexposure", "% of pixels", "Hardly any pixel is white to the limit.",
            high="Much of the image is white to the limit, perhaps pale cells with it. Give less light or a shorter "
            "exposure.", factor=100),
    Wording("illumination", "Even illumination", "%", "The field is evenly lit.",
            "Parts of the field are much darker than others. Centre the condenser, or take a field without folds and "
            "shadows.", factor=100),
    Wording("contrast", "Contrast", "grey levels", "Cells stand out from the background.",
            "Cells hardly stand out. Check staining, exposure and focus."),
    Wording("edge_blur_px", "Focus", "px blur at 256 × 256", "Edges are sharp.",
            high="The image is blurred. Focus again."),
)  # fmt: skip

_LIKENESS = (
    Wording("background_share", "Empty background", "%", "Cells lie on an empty background.",
            "There is hardly any empty background. Choose a thinner part of the smear. Tissue and scenes look like "
            "this too.",
            "The image is almost empty. Move to a part of the smear that has cells.", factor=100),
    Wording("brighter_share", "Brighter than the background", "%", "Nothing is brighter than the background.",
            high="Much of the image is brighter than what should be the background. A stained smear only absorbs "
            "light.", factor=100),
    Wording("background_unrest", "Calm background", "of the edges", "The background is calm.",
            high="The background is as restless as the cells. Clean the slide, or choose a field without precipitate."),
    Wording("stain_strength", "Stain colour", "of the density", "What absorbs light is coloured.",
            "What is dark is grey and not stained. This is no stained smear, or the stain has failed.",
            "The colours are stronger than a blood stain's."),
    Wording("green_share", "Green", "% of the dark", "Nothing is green.",
            high="There is green in the image, which no blood stain gives.", factor=100),
    Wording("nucleus_separation", "Nucleus channel", "separability", "Stained parts separate well by colour.",
            "Nothing separates by the colour of stained nuclei and cells."),
    Wording("nucleus_density", "Nucleus stain", "optical density", "Counts towards the resemblance."),
    Wording("objects", "Separate dark pieces", "", "Counts towards the resemblance."),
    Wording("cell_sized", "Cell-sized pieces", "% of the dark", "Dark pieces have the size of cells.",
            "Hardly any dark piece has the size of a cell. Use the magnification the model was made for.", factor=100),
    Wording("fine_detail", "Fine texture", "% of the dark", "No finer texture than cells have.",
            high="The texture is finer than cells have. Tissue, text and noise look like this.", factor=100),
    Wording("roundness", "Round dark objects", "", "Outlines are those of round dark objects.",
            "Outlines are not those of round dark cells on a bright background."),
    Wording("direction_evenness", "Directions of edges", "evenness", "Edges run in all directions.",
            "Edges run in a few directions, as in text, drawings and buildings."),
)  # fmt: skip

_AGAINST = {
    "objects": "it does not fall into separate dark pieces",
    "nucleus_density": "it has no parts in the colours of stained nuclei",
    "brighter_share": "parts of it are brighter than its background",
    "illumination": "its background is not equally bright everywhere",
    "contrast": "its contrast is not that of stained cells",
    "stain_strength": "its colours are not as strong as a stain's",
    "green_share": "it has green parts",
    "nucleus_separation": "nuclei and cells do not separate by colour",
    "cell_sized": "hardly any dark piece has the size of a cell",
    "fine_detail": "its texture is finer than that of cells",
    "roundness": "its outlines are not those of round dark cells",
    "direction_evenness": "its edges run in a few directions only",
}


def check_field(pixels: NDArray[np.uint8]) -> CheckReport:
    """All checks of the `field` profile.

    Args:
        pixels: (height, width, 3) uint8 RGB, at least 32 px on each side.
    """
    return judge_field(measure_field(pixels), fitted_checks())


def judge_field(measurements: FieldMeasurements, fitted: FittedChecks) -> CheckReport:
    """The checks of measurements already made, against any fit."""
    measured = asdict(measurements)
    limits = fitted.field_limits
    return CheckReport(
        "field",
        (
            *judge_all(_QUALITY, measured, limits),
            *judge_all(_LIKENESS, measured, limits),
            _resemblance(measured, fitted, limits[RESEMBLANCE]),
        ),
    )


def judge_light(measurements: LightMeasurements, limits: Mapping[str, Limits]) -> dict[str, SmearCheck]:
    """The same checks, by their keys, of what can be measured on every frame of a live view."""
    measured = asdict(measurements)
    wordings = tuple(wording for wording in (*_QUALITY, *_LIKENESS) if wording.key in measured)
    return {check.key: check for check in judge_all(wordings, measured, limits)}


def _resemblance(measured: dict[str, float], fitted: FittedChecks, limits: Limits) -> SmearCheck:
    """The fitted combination as a check; its sentence names what speaks most against a smear."""
    probability = fitted.resemblance.probability(measured)
    outcome = limits.judge(probability)
    sentence = "All in all it resembles a field of a stained blood smear."
    if outcome is not Outcome.PASS:
        doubt = "does not resemble" if outcome is Outcome.FAIL else "only partly resembles"
        reason = _AGAINST[fitted.resemblance.most_against(measured)]
        sentence = f"All in all it {doubt} a field of a stained blood smear: above all, {reason}."
    shown = limits.scaled(100)
    return SmearCheck(
        RESEMBLANCE, "Resembles a stained smear", 100 * probability, "%", shown, outcome, sentence
    )  # fmt: skip
