"""`leukodesk models`: which models are installed, and whether they are sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from leukodesk.commands.console import OK, SOME_NOT, complain, say

if TYPE_CHECKING:
    import argparse

    from leukodesk.services.model_library import InstalledModel

SYNTAX = "models"
SUMMARY = "list the installed models and verify them"
DESCRIPTION = "List the installed models and verify each: the hash of every file, and its golden cases."
EPILOG = "exit codes:\n  0  every model is sound\n  1  one is not, or none is installed\n  2  wrong usage\n"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `leukodesk models`."""
    parser.add_argument("--models-folder", metavar="DIR", help="folder of the models (default: LeukoDesk's own)")


def run(options: argparse.Namespace) -> int:
    """List and verify; returns the exit code."""
    from leukodesk.core.errors import LeukoDeskError
    from leukodesk.services.model_library import list_models

    try:
        models = list_models(options.models_folder)
    except LeukoDeskError as error:
        complain(error.message)
        return SOME_NOT
    if not models:
        complain("No model is installed.")
        return SOME_NOT
    width = max(len(model.label) for model in models)
    problems = 0
    for model in models:
        problem = _problem_of(model)
        title = "" if model.manifest is None else f"{model.manifest.task:<5}  {model.manifest.title}"
        say(f"{'bad' if problem else 'sound':<5}  {model.label:<{width}}  {title}".rstrip())
        if problem:
            problems += 1
            say(f"{'':<7}{problem}")
    return SOME_NOT if problems else OK


def _problem_of(model: InstalledModel) -> str:
    """What is wrong with a model; empty if it is sound."""
    from leukodesk.core.bundle import read_bundle
    from leukodesk.core.errors import BundleError
    from leukodesk.core.golden import verify_bundle

    try:
        if model.error is not None:
            raise model.error
        verify_bundle(read_bundle(model.folder))
    except BundleError as error:
        return f"{error.message} {error.details}".strip()
    return ""
