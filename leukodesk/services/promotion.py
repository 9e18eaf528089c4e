"""A candidate becomes the active model of its task, and the one before comes back: one step each, logged, nothing lost.

The order of the steps is what keeps a kill harmless. The bundle is copied whole and under its own name before anything
refers to it. Writing `active.json` is the one moment at which the change happens. The log is written after that; the
change stands in `active.json` too, from where a log that was left short is completed the next time.
"""

import getpass
import logging
import os
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

import msgspec

from leukodesk.core.bases import base_of
from leukodesk.core.bundle import Bundle, copy_bundle, holds_already, put_aside, read_bundle, read_manifest_of
from leukodesk.core.errors import BundleError, LeukoDeskError
from leukodesk.core.files import is_folder
from leukodesk.core.golden import verify_bundle
from leukodesk.core.manifest import Task
from leukodesk.core.training_runs.folder import TrainingRequest, TrainingResult, read_request, read_result
from leukodesk.core.verdict import ModelIdentity
from leukodesk.services.active_file import ActiveModels, Change, TaskModels, read_active, write_active
from leukodesk.services.model_library import (
    KINDS,
    InstalledModel,
    Library,
    active_model,
    list_models,
    newest_shipped,
    promoted_model,
    read_model,
)

log = logging.getLogger(__name__)


class PromotionError(LeukoDeskError):
    """A promotion or rollback that is refused; what was active stays active."""


def promote(
    candidate: Path, library: Library, *, who: str, run: Path | None = None, although_not_offered: bool = False
) -> Change:
    """Make a candidate the active model of its task, after verifying it and copying it among the user's models.

    The base of a "head" bundle is copied too: an update of LeukoDesk may take the shipped one away.

    Args:
        candidate: folder of the bundle; or of one that is installed already.
        library: where the user's models are.
        who: for the log; see `user_name`.
        run: the training that made it; looked for among the library's if None.
        although_not_offered: promote it even if its training does not offer it. For the command line only.

    Returns:
        What was written to the log.

    Raises:
        PromotionError: it is not offered, or was compared with another model than the one that is active now, or is
            active already.
        BundleError: it is damaged, or cannot be copied.
    """
    bundle = read_bundle(candidate)
    task = bundle.manifest.task
    identity = ModelIdentity(bundle.manifest.name, bundle.manifest.version, bundle.sha256)
    state = read_active(library.active_file)
    before = _now_active(task, library)
    if before == identity:
        raise PromotionError(f"The model {_label(identity)} is active already.")
    training = _training_of(bundle, library, run)
    if not although_not_offered:
        _refuse_not_offered(identity, training, before)
    base = base_of(bundle, library.roots)
    verify_bundle(bundle, base)
    for one in (base, bundle):
        if one is not None:
            _copy_among_models(one, library.models)
    history = state.of(task)
    models = TaskModels(identity, (*history.before, history.active))
    return _change(
        library, state, task, models, "promoted", before, identity, training.result.offered if training else None, who
    )


def roll_back(task: Task, library: Library, *, who: str) -> Change:
    """Make the model active that was active before; one step each time. Nothing is deleted.

    Returns:
        What was written to the log.

    Raises:
        PromotionError: there is none before.
        BundleError: it is gone or damaged; what is active stays active.
    """
    state = read_active(library.active_file)
    history = state.of(task)
    target = model_before(task, library)
    if target is None:
        raise PromotionError(f"There is no model for {KINDS[task]} to go back to.")
    bundle = read_model(target)
    verify_bundle(bundle, base_of(bundle, library.roots))
    models = TaskModels(history.before[-1], history.before[:-1])
    before = _now_active(task, library)
    return _change(library, state, task, models, "went back", before, target.identity, None, who)


def model_before(task: Task, library: Library) -> InstalledModel | None:
    """The model that `roll_back` would make active; None if there is none.

    Raises:
        BundleError: it is gone or damaged.
    """
    if library.data is None:
        return None
    history = read_active(library.active_file).of(task)
    if not history.before:
        return None
    models, wanted = list_models(library), history.before[-1]
    return newest_shipped(task, models) if wanted is None else promoted_model(wanted, task, models)


def read_changes(library: Library) -> tuple[Change, ...]:
    """Every promotion and rollback, the first one first.

    Raises:
        PromotionError: the log cannot be read.
    """
    lines = _complete_lines(library.log_file)
    try:
        changes = tuple(msgspec.json.decode(line, type=Change) for line in lines)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise PromotionError("The log of promotions is damaged.", f"{library.log_file}: {error}") from error
    last = read_active(library.active_file).last_change
    missing = () if last is None or last.number in {change.number for change in changes} else (last,)
    return (*changes, *missing)


def user_name() -> str:
    """Who is at the computer, as the operating system calls them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, or no way to ask
        return "unknown"


def _now_active(task: Task, library: Library) -> ModelIdentity | None:
    """None also where the active model cannot be used: that is no reason not to replace it."""
    try:
        return active_model(task, library).identity
    except BundleError as error:
        log.info("no usable model was active: %s (%s)", error.message, error.details)
        return None


def _label(identity: ModelIdentity) -> str:
    return f"{identity.name}/{identity.version}"


@dataclass(frozen=True)
class _Training:
    request: TrainingRequest
    result: TrainingResult


def _training_of(candidate: Bundle, library: Library, run: Path | None) -> _Training | None:
    """The finished training that made a candidate; None if there is none."""
    runs = [run] if run is not None else sorted(library.runs.glob("*")) if is_folder(library.runs) else []
    for one in runs:
        try:
            result = read_result(one)
            if result is not None and _sha256_in(result.candidate) == candidate.sha256:
                return _Training(read_request(one), result)
        except LeukoDeskError as error:
            log.warning("passed over: %s (%s)", error.message, error.details)
    return None


def _refuse_not_offered(candidate: ModelIdentity, training: _Training | None, active: ModelIdentity | None) -> None:
    """An offer holds against the model that it was compared with, and no other."""
    label = _label(candidate)
    if training is None:
        raise PromotionError(
            f"The model {label} cannot be promoted: no finished training here has compared it with the active model."
        )
    if not training.result.offered:
        raise PromotionError(" ".join((f"The model {label} is not offered for promotion.", *training.result.sentences)))
    compared_with = _sha256_in(training.request.active)
    if compared_with != (active.sha256 if active is not None else ""):
        now = "no model that can be used is active" if active is None else f"{_label(active)} is active"
        raise PromotionError(
            f"The model {label} was compared with another model than the one at work now: {now}. Train once more.",
            f"compared with {training.request.active or 'none'}, SHA-256 {compared_with}",
        )


def _sha256_in(folder: str) -> str:
    """Of the bundle in a folder; empty without a folder, and none for a bundle that is gone."""
    try:
        return read_manifest_of(Path(folder)).sha256 if folder else ""
    except BundleError as error:
        log.info("what was compared with is gone: %s (%s)", error.message, error.details)
        return "gone"


def _copy_among_models(bundle: Bundle, models: Path) -> None:
    folder = models / bundle.manifest.name / bundle.manifest.version
    if not holds_already(folder, bundle.sha256):
        put_aside(folder)
        copy_bundle(bundle, folder)


def _change(
    library: Library,
    state: ActiveModels,
    task: Task,
    models: TaskModels,
    action: Literal["promoted", "went back"],
    before: ModelIdentity | None,
    after: ModelIdentity,
    offered: bool | None,
    who: str,
) -> Change:
    if read_active(library.active_file) != state:
        raise PromotionError("The active model was just changed by another program. Look at it, and try again.")
    _complete_log(library.log_file, state.last_change)
    number = 1 if state.last_change is None else state.last_change.number + 1
    time = datetime.now(UTC).isoformat(timespec="seconds")
    change = Change(number, time, action, task, before, after, offered, who)
    write_active(library.active_file, replace(state, tasks={**state.tasks, task: models}, last_change=change))
    try:
        _complete_log(library.log_file, change)
    except LeukoDeskError as error:  # it stands in active.json; the next change writes it to the log
        log.warning("%s (%s)", error.message, error.details)
    return change


def _complete_log(path: Path, last: Change | None) -> None:
    """Append a change to the log, if it is not there yet. A line that a kill has cut short is no line.

    Raises:
        BundleError: the log cannot be written.
    """
    if last is None:
        return
    lines = _complete_lines(path)
    if any(_number_of(line) == last.number for line in lines):
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as file:
            file.truncate(sum(len(line) + 1 for line in lines))
            file.write(msgspec.json.encode(last) + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise BundleError("The log of promotions cannot be written. Nothing has changed.", str(error)) from error


def _complete_lines(path: Path) -> list[bytes]:
    try:
        return path.read_bytes().split(b"\n")[:-1]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise PromotionError("The log of promotions cannot be read.", f"{path}: {error}") from error


def _number_of(line: bytes) -> int:
    """Of a line of the log; 0 for one that is none."""
    try:
        return msgspec.json.decode(line, type=Change).number
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return 0
