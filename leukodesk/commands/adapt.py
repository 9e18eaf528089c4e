"""`leukodesk adapt`: the quick adaptation that a run folder asks for, as the window starts it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

SYNTAX = "adapt RUN"
SUMMARY = "fit a new last layer on one's own labelled images, as a run folder asks for"
DESCRIPTION = (
    "Do the quick adaptation that RUN/request.json asks for. Events are printed as JSON lines. It stops when a line "
    "“stop” comes on standard input, or when that is closed; begun again, it goes on."
)
EPILOG = "exit codes:\n  0  finished\n  1  failed; the last event says why\n  2  wrong usage\n  3  stopped\n"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `leukodesk adapt`."""
    parser.add_argument("run", type=Path, metavar="RUN", help="the run folder, with request.json in it")
    parser.add_argument("--estimate", action="store_true", help="say what it will take, from a few images, and end")
    parser.add_argument("--cache", type=Path, metavar="DIR", help="folder for features (default: the user's cache)")


def run(options: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    # Before NumPy is imported. Its threads wait for each other wherever another process wants a core, which takes ten
    # times as long as one thread; and one thread gives the same numbers every time.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from leukodesk.core.training_runs.process import Channel, conduct
    from leukodesk.services.adapt import adapt, estimate

    def work(channel: Channel) -> Path | None:
        if options.estimate:
            estimate(options.run, channel)
            return None
        return adapt(options.run, channel, options.cache)

    return conduct(options.run, work)
