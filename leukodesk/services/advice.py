"""What might be tried with an image that the model at work is not made for. Only ever offered, never done by itself."""

from collections.abc import Iterable

from leukodesk.core.checks import run_checks
from leukodesk.core.checks.report import Outcome
from leukodesk.core.manifest import Manifest, Task
from leukodesk.core.verdict import Verdict
from leukodesk.services.analyse import Analysis
from leukodesk.services.model_library import InstalledModel

_WORDS: dict[Task, tuple[str, str]] = {
    "field": ("a field of a smear", "fields"),
    "cell": ("a single segmented cell", "single cells"),
}


def advise(analysis: Analysis, asked: Manifest, installed: Iterable[InstalledModel]) -> str:
    """A sentence for an image that was rejected for one task and passes the smear checks of the other.

    Args:
        asked: of the model that the image was meant for.
        installed: the models to choose from.

    Returns:
        The sentence, or nothing if there is nothing to advise.
    """
    if analysis.verdict is not Verdict.REJECTED or analysis.image is None:
        return ""
    other: Task = "cell" if asked.task == "field" else "field"
    if run_checks(other, analysis.image.pixels).outcome is Outcome.FAIL:
        return ""
    looks_like, models_for = _WORDS[other]
    fitting = [model for model in installed if model.manifest is not None and model.manifest.task == other]
    if not fitting:
        return f"This image looks like {looks_like}. No model for {models_for} is installed."
    return (
        f"This image looks like {looks_like}. To analyse it, choose a model for {models_for} in the menu Model: "
        f"{' or '.join(model.label for model in fitting)}."
    )
