"""`leukodesk audit`: what is wrong with a folder of labelled images, before anything learns from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse

SYNTAX = "audit FOLDER"
SUMMARY = "look for what is wrong with a folder of labelled images"
DESCRIPTION = (
    "Look at labelled images before anything learns from them, and say what is wrong: unreadable files, duplicates,\n"
    "too few images or patients, and shortcuts, by which the class can be told without a look at any cell.\n"
    "Nothing is changed."
)
EPILOG = "exit codes:\n  0  nothing serious was found\n  1  something serious was\n  2  the audit could not be done\n"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `leukodesk audit`."""
    from leukodesk.core.audit import arguments

    arguments.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Audit; returns the exit code."""
    from leukodesk.core.audit import command_line

    return command_line.run(options)
