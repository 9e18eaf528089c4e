"""What a finished training leaves behind, without training."""

from pathlib import Path

from leukodesk.core.bundle import read_manifest_of
from leukodesk.core.errors import BundleError
from leukodesk.core.training_runs.folder import TrainingRequest, TrainingResult, write_request, write_result
from leukodesk.services.model_library import Library, active_model

NOT_OFFERED = "It finds fewer lymphoblasts."


def finish_training(library: Library, candidate: Path, offered: bool | None) -> Path:
    """Write the run that made a candidate and compared it with the model that is active now; returns its folder.

    Args:
        offered: for promotion; None for a run that did not get that far.
    """
    manifest = read_manifest_of(candidate).manifest
    try:
        active = str(active_model(manifest.task, library).folder)
    except BundleError:
        active = ""
    run = library.runs / f"{manifest.name}-{manifest.version}"
    names = {"name": manifest.name, "version": manifest.version, "title": manifest.title}
    places = {"data": "fields", "candidates": str(library.candidates), "active": active}
    write_request(run, TrainingRequest(method="training", task=manifest.task, classes=(), **names, **places))
    if offered is not None:
        write_result(run, TrainingResult(str(candidate), "report.html", offered, (NOT_OFFERED,)))
    return run
