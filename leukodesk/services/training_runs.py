"""The trainings that were begun on this machine: where they lie, what became of them, and getting rid of one."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

import msgspec

from leukodesk.core.files import is_folder
from leukodesk.core.image_folders import natural_key
from leukodesk.core.training_runs.events import Epoch, Event, Failed, Progress, decode_event
from leukodesk.core.training_runs.folder import (
    EVENTS_FILE,
    TrainingRequest,
    TrainingRunError,
    read_request,
    read_result,
    write_request,
)
from leukodesk.core.training_runs.lock import holder_of

RunState = Literal["finished", "interrupted", "running"]

_LONGEST_NAME: Final = 64


@dataclass(frozen=True)
class RunSummary:
    """What is known of a run.

    Attributes:
        folder: of the run.
        request: what was asked for; None if that cannot be read.
        state: "finished": it has its result; "running": a living process works on it; "interrupted": neither.
        last_epoch: that has ended, or None.
        failure: the sentence that its process ended with, if that was the last of it.
        error: why the folder cannot be read; empty if it can.
    """

    folder: Path
    request: TrainingRequest | None
    state: RunState
    last_epoch: Epoch | None = None
    failure: str = ""
    error: str = ""


def new_run(root: Path, request: TrainingRequest) -> Path:
    """A folder for a run, named after date, time and model, with its request in it.

    Args:
        root: `Library.runs`; made if it is not there.
        request: what is asked for.

    Raises:
        TrainingRunError: it cannot be written.
    """
    name = "".join(char if char.isalnum() or char in "-_" else "-" for char in request.name)[:_LONGEST_NAME]
    stem = f"{datetime.now().astimezone():%Y-%m-%d_%H%M%S}_{name}"
    number = 1
    while True:
        run = root / (stem if number == 1 else f"{stem}-{number}")
        try:
            root.mkdir(parents=True, exist_ok=True)
            run.mkdir()
        except FileExistsError as error:
            if not is_folder(root):
                raise _cannot_be_made(error) from error
            number += 1
            continue
        except OSError as error:
            raise _cannot_be_made(error) from error
        write_request(run, request)
        return run


def list_runs(root: Path) -> tuple[RunSummary, ...]:
    """All runs, the newest first. Those that cannot be read are among them, with their error.

    Raises:
        TrainingRunError: the folder of runs may not be looked into. That there is none yet is no error.
    """
    try:
        folders = [path for path in root.iterdir() if path.is_dir() and not path.name.startswith(".")]
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise TrainingRunError("The folder of the trainings may not be looked into.", str(error)) from error
    return tuple(map(summarise_run, sorted(folders, key=lambda path: natural_key(path.name), reverse=True)))


def summarise_run(run: Path) -> RunSummary:
    """What is known of one run; a damaged folder is no error."""
    state: RunState = "running" if holder_of(run) is not None else "interrupted"
    try:
        request = read_request(run)
    except TrainingRunError as error:
        return RunSummary(run, None, state, error=error.message)
    last_epoch, failure = None, ""
    for event in _events(run):
        failure = event.sentence if isinstance(event, Failed) else ""
        last_epoch = event if isinstance(event, Epoch) else last_epoch
    try:
        if state != "running" and read_result(run) is not None:
            return RunSummary(run, request, "finished", last_epoch)
    except TrainingRunError as error:
        return RunSummary(run, request, state, last_epoch, failure, error.message)
    return RunSummary(run, request, state, last_epoch, failure)


def delete_run(run: Path) -> None:
    """Remove a run with all that it kept. The model that came of it is not in it, and stays.

    Raises:
        TrainingRunError: it is running, or cannot be removed.
    """
    if holder_of(run) is not None:
        raise TrainingRunError("This training is running. Stop it before it is deleted.", str(run))
    try:
        shutil.rmtree(run)
    except FileNotFoundError:
        return
    except OSError as error:
        raise TrainingRunError("The training could not be deleted completely.", str(error)) from error


def _events(run: Path) -> Iterator[Event]:
    """What the run has said so far, without its progress; what a kill has cut in two is passed over."""
    progress = msgspec.json.encode(Progress(0, 0, 0.0)).partition(b",")[0]
    try:
        with (run / EVENTS_FILE).open("rb") as lines:
            for line in lines:
                if not line.startswith(progress):
                    try:
                        yield decode_event(line)
                    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                        continue
    except OSError:
        return


def _cannot_be_made(error: OSError) -> TrainingRunError:
    return TrainingRunError("A folder for the training cannot be made. See that the disk has room.", str(error))
