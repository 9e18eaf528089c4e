"""`active.json`: which model is active for a task, and which were before it. Small, and written whole or not at all."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import msgspec

from leukodesk.core.errors import BundleError
from leukodesk.core.files import write_atomically
from leukodesk.core.manifest import Task
from leukodesk.core.verdict import ModelIdentity

SCHEMA_VERSION = 1


@dataclass(frozen=True)
class TaskModels:
    """The models of one task. None stands for the newest version that LeukoDesk came with.

    Attributes:
        active: the one at work.
        before: those that were active before it and can be gone back to, the latest last.
    """

    active: ModelIdentity | None
    before: tuple[ModelIdentity | None, ...] = ()


@dataclass(frozen=True)
class Change:
    """One line of the log of promotions.

    Attributes:
        number: 1, 2, … over all tasks; time: ISO 8601, UTC.
        before, after: the model that was active and the one that is; None if there was none that could be used.
        offered: whether its training offered it for promotion; None if no training stands behind it, and for a
            rollback.
        who: name of the user in the operating system.
    """

    number: int
    time: str
    action: Literal["promoted", "went back"]
    task: Task
    before: ModelIdentity | None
    after: ModelIdentity | None
    offered: bool | None
    who: str


@dataclass(frozen=True)
class ActiveModels:
    """The whole of `active.json`.

    Attributes:
        tasks: task → its models; a task that is missing has never had a promotion.
        last_change: kept here too, so that a kill before it is in the log does not lose it.
    """

    schema_version: int = SCHEMA_VERSION
    tasks: dict[Task, TaskModels] = field(default_factory=dict)
    last_change: Change | None = None

    def of(self, task: Task) -> TaskModels:
        """The models of a task."""
        return self.tasks.get(task, TaskModels(None))


def read_active(path: Path) -> ActiveModels:
    """What `active.json` says; a file that is not there says that nothing was ever promoted.

    Raises:
        BundleError: damaged, or of a newer LeukoDesk. Nothing is assumed in its place.
    """
    try:
        found = msgspec.json.decode(path.read_bytes(), type=ActiveModels)
    except FileNotFoundError:
        return ActiveModels()
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        sentence = (
            "It cannot be read which model is active. To begin again with the models that LeukoDesk came with, "
            "move the file active.json away."
        )
        raise BundleError(sentence, f"{path}: {error}") from error
    if found.schema_version != SCHEMA_VERSION:
        sentence = "Which model is active was written by a newer version of LeukoDesk. Use that one."
        raise BundleError(sentence, f"{path}: schema {found.schema_version}; this version reads {SCHEMA_VERSION}")
    return found


def write_active(path: Path, models: ActiveModels) -> None:
    """Write `active.json`, atomically.

    Raises:
        BundleError: it cannot be written; what it said before still holds.
    """
    try:
        write_atomically(path, msgspec.json.format(msgspec.json.encode(models), indent=2) + b"\n")
    except OSError as error:
        sentence = "Which model is active could not be written. See that the disk has room. Nothing has changed."
        raise BundleError(sentence, f"{path}: {error}") from error
