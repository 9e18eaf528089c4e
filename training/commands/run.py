"""`run`: the full training that a run folder asks for, as the window starts it; tells how far it is as JSON lines."""

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leukodesk.core.training_runs.process import Channel, conduct


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("run", type=Path, metavar="RUN", help="the run folder, with request.json in it")
    parser.add_argument(
        "--resume",
        action="store_true",
        help="go on at the last finished epoch; a run that was begun is resumed without it, too",
    )
    parser.add_argument(
        "--estimate", action="store_true", help="measure a step, say what the whole run will take, and end"
    )


def run(options: argparse.Namespace) -> int:
    """Does it; 0 finished, 1 failed, 3 stopped."""
    from training.estimate import estimate_run
    from training.run import train_run

    work = estimate_run if options.estimate else train_run

    def work_here(channel: Channel) -> Path | None:
        with _temporary_files_in(options.run / "temporary"):
            return work(options.run, channel)

    return conduct(options.run, work_here)


@contextmanager
def _temporary_files_in(folder: Path) -> Iterator[None]:
    """What TensorFlow puts aside while it exports a network: a kill must not leave it in the system's own folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    tempfile.tempdir = str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = None
        shutil.rmtree(folder, ignore_errors=True)
