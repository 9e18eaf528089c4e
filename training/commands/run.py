"""`run`: the full training that a run folder asks for, as the wizard starts it; events on standard output."""

import argparse
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leukodesk.core.training_runs.process import Channel, conduct


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("run", type=Path, help="the run folder, with request.json in it")
    parser.add_argument("--resume", action="store_true", help="go on at the last finished epoch, which is done anyway")
    parser.add_argument("--estimate", action="store_true", help="say what it will take, from a measured step, and end")


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
