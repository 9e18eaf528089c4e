"""The state of a training after an epoch, in one file: from it, a broken training ends where an unbroken one would."""

import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.files import file_made_whole
from leukodesk.core.training_runs.events import Epoch
from leukodesk.core.training_runs.folder import TrainingRunError

FILE = "checkpoint.npz"


@dataclass(frozen=True)
class CallbackState:
    """What Keras' EarlyStopping and ReduceLROnPlateau remember between epochs."""

    stopping_wait: int = 0
    stopping_best: float | None = None
    stopping_best_epoch: int = 0
    stopped: bool = False
    rate_wait: int = 0
    rate_best: float | None = None
    rate_cooldown: int = 0


@dataclass(frozen=True)
class Progress:
    """How far a training is.

    Attributes:
        recipe_sha256: of the recipe and the images it belongs to.
        phase: number of the phase; epoch: epochs of it that are finished.
        history: of all epochs so far, over all phases.
    """

    recipe_sha256: str
    phase: int = 0
    epoch: int = 0
    callbacks: CallbackState = CallbackState()
    history: tuple[Epoch, ...] = ()


@dataclass(frozen=True)
class Checkpoint:
    """Progress, and every number that goes with it.

    Attributes:
        model: of all variables, random states included; optimiser: of all variables; best: of the weights that early
            stopping would restore; empty where there are none.
    """

    progress: Progress
    model: tuple[NDArray[Any], ...] = field(repr=False)
    optimiser: tuple[NDArray[Any], ...] = field(default=(), repr=False)
    best: tuple[NDArray[Any], ...] = field(default=(), repr=False)


def write_checkpoint(folder: Path, checkpoint: Checkpoint) -> None:
    """Replaces the checkpoint in a folder, whole or not at all.

    Raises:
        OSError: the disk is full, or cannot be written; the checkpoint before is still there then.
    """
    progress = np.frombuffer(msgspec.json.encode(checkpoint.progress), np.uint8)
    arrays = {
        f"{part}_{number}": array
        for part in ("model", "optimiser", "best")
        for number, array in enumerate(getattr(checkpoint, part))
    }
    with file_made_whole(folder / FILE) as file:
        np.savez(file, progress=progress, **arrays)


def read_checkpoint(folder: Path) -> Checkpoint | None:
    """The checkpoint in a folder, or None if there is none yet.

    Raises:
        TrainingRunError: it is damaged.
    """
    path = folder / FILE
    if not path.is_file():
        return None
    try:
        # Opened here, since NumPy leaves a damaged file open.
        with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
            progress = msgspec.json.decode(file["progress"].tobytes(), type=Progress)
            arrays = {name: file[name] for name in file.files}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        sentence = "What this training had finished cannot be read: its file is damaged. Begin a new training."
        raise TrainingRunError(sentence, f"{path}: {error}") from error

    def part(name: str) -> tuple[NDArray[Any], ...]:
        count = sum(one.startswith(f"{name}_") for one in arrays)
        return tuple(arrays[f"{name}_{number}"] for number in range(count))

    return Checkpoint(progress, part("model"), part("optimiser"), part("best"))
