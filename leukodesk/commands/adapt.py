"""`leukodesk adapt`: the quick adaptation that a run folder asks for, as the window starts it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

SYNTAX = "adapt RUN"
SUMMARY = "quick adaptation of a model to one's own images, as the window starts it (F9)"
DESCRIPTION = (
    "Do the quick adaptation that RUN/request.json asks for: a new last layer for an installed model. The window\n"
    "writes run folders and starts this command (F9). It prints how far it is as JSON lines, and stops when a line\n"
    "“stop” comes on standard input or when that is closed. Begun again, it goes on with what it had finished."
)
EPILOG = "exit codes:\n  0  finished\n  1  failed; the last event says why\n  2  wrong usage\n  3  stopped\n"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `leukodesk adapt`."""
    parser.add_argument("run", type=Path, metavar="RUN", help="the run folder, with request.json in it")
    parser.add_argument(
        "--estimate", action="store_true", help="measure a few images, say what the whole run will take, and end"
    )
    parser.add_argument(
        "--cache",
        type=Path,
        metavar="DIR",
        help="where what the network saw in each image is kept for the next time (default: the user's cache)",
    )


def run(options: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    # Before NumPy is imported. Its threads wait for each other wherever another process wants a core, which takes ten
    # times as long as one thread; and one thread gives the same numbers every time.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from leukodesk.core.training_runs.process import Channel, conduct
    from leukodesk.services.adapt import adapt
    from leukodesk.services.adapt_estimate import estimate

    def work(channel: Channel) -> Path | None:
        if options.estimate:
            estimate(options.run, channel)
            return None
        return adapt(options.run, channel, options.cache)

    return conduct(options.run, work)
