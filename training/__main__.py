"""Makes models from labelled images: `python -m training COMMAND`. `COMMAND --help` says more of each."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from types import ModuleType

import cv2

from training.commands import architectures, audit, benchmark, gate, recipe, run, ship

COMMANDS: Mapping[str, ModuleType] = {
    "ship": ship,
    "benchmark": benchmark,
    "recipe": recipe,
    "run": run,
    "gate": gate,
    "architectures": architectures,
    "audit": audit,
}


def main(arguments: Sequence[str] | None = None, commands: Mapping[str, ModuleType] = COMMANDS) -> int:
    """Run one of the commands; the exit code is 0 if it did what was asked."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parsers = parser.add_subparsers(dest="command", required=True, title="commands", metavar="COMMAND")
    for name, module in commands.items():
        summary = str(module.__doc__).partition(": ")[2]
        description = summary[:1].upper() + summary[1:]
        module.add_arguments(parsers.add_parser(name, help=summary.rstrip("."), description=description))
    options = parser.parse_args(arguments)
    # An image is small, and the network has the cores: OpenCV's own threads would only make it wait (18 ms a batch
    # instead of 40 on two busy cores).
    cv2.setNumThreads(1)
    code: int = commands[options.command].run(options)
    return code


if __name__ == "__main__":
    sys.exit(main())
