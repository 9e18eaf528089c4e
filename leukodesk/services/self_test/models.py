"""Models: every installed bundle is verified, and the active one is asked about a generated field."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np

from leukodesk.core.bases import load_classifier, verify_model
from leukodesk.core.bundle import read_bundle
from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.explanation import attention_map
from leukodesk.core.inference import Classifier
from leukodesk.core.overlay import draw_attention
from leukodesk.core.verdict import Verdict
from leukodesk.services.analyse import Analysis, analyse
from leukodesk.services.model_library import InstalledModel, Library, choose_model, list_models
from leukodesk.services.self_test.generated import write_field, write_ramp
from leukodesk.services.self_test.steps import SelfTestError, Step

_SIZE_PX = (640, 480)


def model_steps(library: Library, folder: Path) -> Iterator[Step]:
    """One for each installed bundle, then those of a field.

    Args:
        library: the models; folder: for what is generated.
    """
    try:
        models = list_models(library)
    except LeukoDeskError as error:
        yield Step("Models", partial(_complain, error))
    else:
        if not models:
            yield Step("Models", partial(_complain, SelfTestError("No model is installed. Install LeukoDesk again.")))
        for model in models:
            yield Step(f"Model {model.label}", partial(verify, model, library))
    yield Step("Analysis of a generated field", partial(analyse_a_field, library, folder))
    yield Step("Refusal of what is no smear", partial(refuse_a_ramp, library, folder))
    yield Step("Attention map", partial(draw_a_map, library, folder))


def verify(model: InstalledModel, library: Library) -> str:
    """Hold every file against its hash, and the model against its golden cases."""
    if model.error is not None:
        raise model.error
    bundle = read_bundle(model.folder)
    verify_model(bundle, library.roots)
    return f"{len(bundle.manifest.files)} files and {len(bundle.manifest.golden_cases)} golden cases hold."


def analyse_a_field(library: Library, folder: Path) -> str:
    """Take a file with a generated field the whole way to its verdict."""
    classifier = _active(library)
    analysis = _analysed_field(classifier, folder)
    prediction = analysis.prediction
    if prediction is None or analysis.verdict not in {Verdict.ACCEPTED, Verdict.UNCERTAIN}:
        raise SelfTestError(
            f"A generated field was {analysis.verdict}, though it is one. {' '.join(analysis.reasons)}",
            analysis.error_details,
        )
    total = float(prediction.probabilities.sum())
    if not abs(total - 1) < 1e-6 or analysis.model != classifier.identity or not analysis.cells:
        found = f"sum {total}, model {analysis.model}, {len(analysis.cells)} white cells"
        raise SelfTestError("The result of a generated field is incomplete.", found)
    return f"{str(analysis.verdict).capitalize()}, with {len(analysis.cells)} white cells found, by the active model."


def refuse_a_ramp(library: Library, folder: Path) -> str:
    """What is no smear must not get a result."""
    analysis = analyse(write_ramp(folder / "ramp.png"), _active(library))
    if analysis.verdict is not Verdict.REJECTED or analysis.prediction is not None:
        raise SelfTestError("A grey ramp is no smear, and was not rejected all the same.", str(analysis.verdict))
    return f"A grey ramp was rejected, with {len(analysis.reasons)} reasons."


def draw_a_map(library: Library, folder: Path) -> str:
    """Ask where the model looked, for each class, and draw it over the field."""
    classifier = _active(library)
    analysis = _analysed_field(classifier, folder)
    if analysis.prediction is None or analysis.image is None:
        raise SelfTestError(
            "A generated field was not judged: there is nothing to draw a map of.", str(analysis.verdict)
        )
    prediction, pixels = analysis.prediction, analysis.image.pixels
    maps = [attention_map(classifier, prediction, index) for index in range(len(prediction.probabilities))]
    if not all(np.isfinite(one).all() and one.min() >= 0 and one.max() <= 1 for one in maps):
        raise SelfTestError("An attention map holds what is no number between 0 and 1.")
    drawn = draw_attention(pixels, maps[prediction.class_index])
    if not maps[prediction.class_index].any() or np.array_equal(drawn, pixels):
        raise SelfTestError("The attention map of the most probable class is empty.")
    return f"Drawn for {len(maps)} classes."


def _complain(error: LeukoDeskError) -> str:
    raise error


def _active(library: Library) -> Classifier:
    return load_classifier(choose_model(None, "field", library), library.roots)


def _analysed_field(classifier: Classifier, folder: Path) -> Analysis:
    return analyse(write_field(folder / "generated_field.png", 1, _SIZE_PX), classifier)
