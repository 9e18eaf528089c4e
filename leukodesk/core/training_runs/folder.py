"""A training run as a folder: what was asked for, how far it is, and what came of it. Window and processes share it.

RUN/request.json     what was asked for: `TrainingRequest`
RUN/lock.json        which process works on it, see `core.training_runs.lock`
RUN/events.jsonl     every event so far, see `core.training_runs.events`
RUN/split.json       which image is in which part, see `core.training_runs.images`
RUN/checkpoint/      of a full training until it is finished: the last finished epoch; beside it RUN/pixels/
RUN/report.html, RUN/report.json
RUN/result.json      what came of it: `TrainingResult`; it is written last
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.files import write_atomically
from leukodesk.core.manifest import ClassInfo, Task

REQUEST_FILE, RESULT_FILE, EVENTS_FILE = "request.json", "result.json", "events.jsonl"
REPORT_HTML_FILE, REPORT_JSON_FILE = "report.html", "report.json"


T = TypeVar("T")


class TrainingRunError(LeukoDeskError):
    """A run folder that cannot be read, or a run that cannot be done."""


@dataclass(frozen=True)
class RequestedClass:
    """A label of the data set (folder or text of the table), and what the model will call it."""

    label: str
    info: ClassInfo


@dataclass(frozen=True)
class SplitChoice:
    """How the images are divided.

    Attributes:
        kind: "shares" 70/15/15, "blocks" contiguous, or "column": a fold column of the table.
        column, test_fold: of the table, for "column".
        ungrouped: do not look at patients although they are known; leaky, and labelled so.
    """

    kind: Literal["shares", "blocks", "column"] = "shares"
    column: str = ""
    test_fold: str = ""
    ungrouped: bool = False
    seed: int = 1


@dataclass(frozen=True)
class TrainingRequest:
    """Everything that decides a run.

    Attributes:
        method: "adaptation": a new linear head on the base's features; "training": a network by a recipe.
        data: folder or CSV; table, group_pattern: see `read_labelled_data`.
        task: what the images show.
        name, version, title: of the bundle to be made.
        classes: in the order of the logits.
        mask_border: paint over the border and the corners, in learning and ever after.
        left_out: labels of the classes of the data that are not learnt.
        base: folder of the full bundle whose features or weights are built upon; empty: from scratch.
        active: folder of the bundle at work for the task, to be compared with; empty if there is none.
        earlier: folders of models (each holding name/version) whose frozen test parts are kept.
        candidates: the folder that the bundle is written below, as name/version.
        recipe: of "training": a name among the trainer's recipes.
        epochs: of "training": at most so many; None for the recipe's own.
        data_name, citation, licence: of the images, for the model card.
        serious: what an audit of the images found that is to be read beside the figures; whoever goes on with the run
            must see it too.
    """

    method: Literal["adaptation", "training"]
    data: str
    task: Task
    name: str
    version: str
    title: str
    classes: tuple[RequestedClass, ...]
    candidates: str
    table: str = ""
    group_pattern: str = ""
    split: SplitChoice = SplitChoice()
    base: str = ""
    active: str = ""
    earlier: tuple[str, ...] = ()
    recipe: str = "fine_tune"
    epochs: int | None = None
    mask_border: bool = False
    left_out: tuple[str, ...] = ()
    data_name: str = ""
    citation: str = ""
    licence: str = ""
    serious: tuple[str, ...] = ()


@dataclass(frozen=True)
class TrainingResult:
    """What came of a run.

    Attributes:
        candidate: folder of the bundle that was made.
        report: path of report.html.
        offered: whether the candidate is offered for promotion.
        sentences: why, or why not; for the technician, the most important one first.
        headline: figures to show large: (name, candidate's value, active's or baseline's value or None), shares 0–1.
        cautions: sentences to be read whatever the verdict is.
        against: what the candidate was compared with, in words.
    """

    candidate: str
    report: str
    offered: bool
    sentences: tuple[str, ...]
    headline: tuple[tuple[str, float, float | None], ...] = ()
    cautions: tuple[str, ...] = ()
    against: str = ""


def write_request(run: Path, request: TrainingRequest) -> None:
    """Write `request.json`, atomically; the run folder is made.

    Raises:
        TrainingRunError: it cannot be written.
    """
    write_part(run / REQUEST_FILE, request)


def write_result(run: Path, result: TrainingResult) -> None:
    """Write `result.json`, atomically. A run that has one is finished.

    Raises:
        TrainingRunError: it cannot be written.
    """
    write_part(run / RESULT_FILE, result)


def read_request(run: Path) -> TrainingRequest:
    """What was asked for.

    Raises:
        TrainingRunError: it cannot be read.
    """
    return read_part(run / REQUEST_FILE, TrainingRequest)


def read_result(run: Path) -> TrainingResult | None:
    """What came of a run, or None if it is not finished.

    Raises:
        TrainingRunError: it cannot be read.
    """
    return read_part(run / RESULT_FILE, TrainingResult) if (run / RESULT_FILE).is_file() else None


def write_part(path: Path, value: Any) -> None:
    """Write one of a run's JSON files, atomically.

    Raises:
        TrainingRunError: it cannot be written.
    """
    try:
        write_atomically(path, msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")
    except OSError as error:
        raise TrainingRunError(
            "The training cannot be written here. See that the disk has room.", str(error)
        ) from error


def read_part(path: Path, kind: type[T]) -> T:
    """What one of a run's JSON files says.

    Raises:
        TrainingRunError: it cannot be read.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise TrainingRunError(
            "This training cannot be read: its folder is damaged or gone.", f"{path}: {error}"
        ) from error
