"""One process works on a run at a time: RUN/lock.json names it, see `core.claims`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from leukodesk.core.claims import AlreadyClaimed, Holder, holder_of_claim, take_claim
from leukodesk.core.files import is_folder
from leukodesk.core.training_runs.folder import TrainingRunError

LOCK_FILE: Final = "lock.json"


@contextmanager
def claim_run(run: Path) -> Iterator[None]:
    """Work on a run as the only process, until the block is left. A dead process's claim is taken over.

    Args:
        run: its folder.

    Raises:
        TrainingRunError: another living process works on it, or the folder is gone or cannot be written to.
    """
    try:
        claim = take_claim(run / LOCK_FILE)
    except AlreadyClaimed as error:
        raise TrainingRunError(
            "This training is already running. Wait until it has ended, or stop it.", str(error)
        ) from error
    except OSError as error:
        sentence = (
            "The folder of the training is gone." if not is_folder(run) else "The training cannot be written here."
        )
        raise TrainingRunError(sentence, str(error)) from error
    with claim:
        yield


def holder_of(run: Path) -> Holder | None:
    """The living process that works on a run, or None."""
    return holder_of_claim(run / LOCK_FILE)
