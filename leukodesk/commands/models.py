"""`leukodesk models`: which models are installed, and whether they are sound; carried, promoted and rolled back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from leukodesk.commands.console import OK, SOME_NOT, UsageError, complain, printable, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from leukodesk.core.verdict import ModelIdentity
    from leukodesk.services.model_library import InstalledModel, Library

SYNTAX = "models"
SUMMARY = "list the installed models and verify them; export, import, promote"
DESCRIPTION = """\
List the installed models and candidates and verify each: the hash of every file, and its golden cases.
With an ACTION: carry a model to another computer, or change which model is active. A candidate is a model that was
trained here and not promoted yet; the active model is the one that is used unless another is chosen."""
EPILOG = """\
exit codes:
  0  done; every model is sound
  1  a model is not sound, none is installed, or what was asked for is refused
  2  wrong usage
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `leukodesk models`."""
    _add_folders(parser)
    actions = parser.add_subparsers(dest="action", title="actions", metavar="ACTION")
    export = _add_action(actions, "export", "write a model as one file, to carry it to another computer")
    export.add_argument("model", metavar="NAME/VERSION", help="an installed model or a candidate")
    export.add_argument("file", metavar="FILE", help="file to write, or a folder to put it into")
    export.add_argument(
        "--without-base",
        action="store_true",
        help="leave out the model that it builds upon; it can only be installed where that is already",
    )
    imported = _add_action(actions, "import", "install a model from such a file; it does not become active by that")
    imported.add_argument("file", metavar="FILE", help="a .leukodesk-model file")
    promote = _add_action(
        actions, "promote", "make a candidate the active model, for fields or for single cells as it was made for"
    )
    promote.add_argument("model", metavar="NAME/VERSION", help="a candidate, or an installed model")
    promote.add_argument(
        "--although-not-offered",
        action="store_true",
        help="promote it even if it was not better than the active model; the log says so",
    )
    rollback = _add_action(actions, "rollback", "go back to the model that was active before; no model is deleted")
    rollback.add_argument("--task", choices=("field", "cell"), required=True, help="what the model is for")
    _add_action(actions, "log", "print every promotion and rollback")


def _add_action(
    actions: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str
) -> argparse.ArgumentParser:
    action = actions.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
    _add_folders(action)
    return action


def _add_folders(parser: argparse.ArgumentParser) -> None:
    # SUPPRESS, or an action's default would undo what was said before the action.
    parser.add_argument(
        "--models-folder",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="folder of the models (default: LeukoDesk's own, and the user's)",
    )
    parser.add_argument(
        "--data-folder",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="folder of the user's own models and candidates (default: the user's, unless --models-folder is given)",
    )


def run(options: argparse.Namespace) -> int:
    """List and verify, or do what was asked for; returns the exit code."""
    from leukodesk.core.errors import LeukoDeskError

    actions: dict[str | None, Callable[[argparse.Namespace, Library], int]] = {
        None: _list,
        "export": _export,
        "import": _import,
        "promote": _promote,
        "rollback": _roll_back,
        "log": _log,
    }
    library = _library(options)
    if options.action not in (None, "export") and library.data is None:
        raise UsageError("with --models-folder, say with --data-folder where the user's own models are")
    try:
        return actions[options.action](options, library)
    except LeukoDeskError as error:
        complain(f"{error.message} {error.details}".strip())
        return SOME_NOT


def _library(options: argparse.Namespace) -> Library:
    from leukodesk.services.model_library import Library, models_folder
    from leukodesk.services.user_folders import data_folder

    models, data = getattr(options, "models_folder", None), getattr(options, "data_folder", None)
    if data is None and models is None:
        data = data_folder()
    return Library(Path(models_folder() if models is None else models), None if data is None else Path(data))


def _list(_options: argparse.Namespace, library: Library) -> int:
    from leukodesk.services.model_library import list_candidates, list_models

    models = (*list_models(library), *list_candidates(library))
    if not models:
        complain("No model is installed.")
        return SOME_NOT
    active, problems = _active(library)
    width = max(len(model.label) for model in models)
    for model in models:
        problem = _problem_of(model, library)
        title = "" if model.manifest is None else f"{model.manifest.task:<5}  {model.manifest.title}"
        mark = "  (candidate)" if model.place == "candidate" else "  (active)" if model.identity in active else ""
        say(f"{'bad' if problem else 'sound':<5}  {model.label:<{width}}  {title}{mark}".rstrip())
        if problem:
            problems += 1
            say(f"{'':<7}{problem}")
    return SOME_NOT if problems else OK


def _active(library: Library) -> tuple[set[ModelIdentity], int]:
    """The active models, and how many tasks have none although one was promoted; each is complained of."""
    from leukodesk.core.errors import BundleError
    from leukodesk.services.active_file import read_active
    from leukodesk.services.model_library import KINDS, active_model

    active: set[ModelIdentity] = set()
    if library.data is None:  # a folder that is only looked at
        return active, 0
    promoted, problems = read_active(library.active_file).tasks, 0
    for task in KINDS:
        try:
            active.add(active_model(task, library).identity)
        except BundleError as error:
            if task in promoted:
                problems += 1
                complain(error.message)
    return active, problems


def _problem_of(model: InstalledModel, library: Library) -> str:
    """What is wrong with a model; empty if it is sound."""
    from leukodesk.core.bases import verify_model
    from leukodesk.core.bundle import read_bundle
    from leukodesk.core.errors import BundleError

    try:
        if model.error is not None:
            raise model.error
        verify_model(read_bundle(model.folder), library.roots)
    except BundleError as error:
        return f"{error.message} {error.details}".strip()
    return ""


def _export(options: argparse.Namespace, library: Library) -> int:
    from leukodesk.services.model_archives import export_model
    from leukodesk.services.model_library import find_model

    model = find_model(options.model, library)
    path = export_model(model, Path(options.file), library, include_base=not options.without_base)
    say(f"Written: {printable(str(path))}")
    return OK


def _import(options: argparse.Namespace, library: Library) -> int:
    from leukodesk.services.model_archives import import_model

    manifest = import_model(Path(options.file), library).manifest
    say(f"Installed: {manifest.name}/{manifest.version}")
    return OK


def _promote(options: argparse.Namespace, library: Library) -> int:
    from leukodesk.services.model_library import find_model
    from leukodesk.services.promotion import promote, user_name

    folder = find_model(options.model, library).folder
    change = promote(folder, library, who=user_name(), although_not_offered=options.although_not_offered)
    say(f"Active for the task {change.task}: {_name(change.after)}. Before it: {_name(change.before)}.")
    return OK


def _roll_back(options: argparse.Namespace, library: Library) -> int:
    from leukodesk.services.promotion import roll_back, user_name

    change = roll_back(options.task, library, who=user_name())
    say(f"Active for the task {change.task}: {_name(change.after)}. Before it: {_name(change.before)}.")
    return OK


def _log(_options: argparse.Namespace, library: Library) -> int:
    from leukodesk.services.promotion import read_changes

    changes = read_changes(library)
    for change in changes:
        offered = {True: "offered", False: "not offered", None: ""}[change.offered]
        models = f"{_name(change.before)} → {_name(change.after)}"
        line = f"{change.time}  {change.task:<5}  {change.action:<9}  {models}  {offered:<11}  {printable(change.who)}"
        say(line.rstrip())
    if not changes:
        say("No model was ever promoted.")
    return OK


def _name(identity: ModelIdentity | None) -> str:
    return "none" if identity is None else f"{identity.name}/{identity.version}"
