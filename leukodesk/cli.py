"""The command line. Says the same as the window, to people or, with --json, to programs.

Nothing heavy is imported before it is needed: `leukodesk --help` loads neither OpenCV nor Qt.
"""

from __future__ import annotations

import argparse
import difflib
import io
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

import leukodesk
from leukodesk.commands import adapt, analyse, audit, models, scan
from leukodesk.commands.console import NO_READER, STOPPED, UsageError, complain, printable


class Command(Protocol):
    """What a module of `leukodesk.commands` holds."""

    SYNTAX: str
    SUMMARY: str
    DESCRIPTION: str
    EPILOG: str

    def add_arguments(self, parser: argparse.ArgumentParser) -> None: ...

    def run(self, options: argparse.Namespace) -> int: ...


COMMANDS: Mapping[str, Command] = {"analyse": analyse, "scan": scan, "models": models, "audit": audit, "adapt": adapt}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _never_fail_on_a_character()
    try:
        code = _run_command(given[0], given[1:]) if given and given[0] in COMMANDS else _window_command(given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        complain("Stopped.")
        return STOPPED
    except BrokenPipeError:
        # Python would flush once more at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NO_READER
    return code


def _run_command(name: str, given: list[str]) -> int:
    command = COMMANDS[name]
    parser = argparse.ArgumentParser(
        prog=f"leukodesk {name}",
        description=command.DESCRIPTION,
        epilog=command.EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_arguments(parser)
    try:
        return command.run(parser.parse_args(given))
    except UsageError as error:
        parser.error(str(error))


def _window_command(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="leukodesk",
        description=f"Open the window, and images in it. {leukodesk.INTENDED_USE}",
        epilog="commands (see `leukodesk COMMAND --help`):\n"
        + "".join(f"  {command.SYNTAX:<16} {command.SUMMARY}\n" for command in COMMANDS.values()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="image or folder to open in the window")
    parser.add_argument("--new-window", action="store_true", help="do not use the window that is open already")
    _add_self_test(parser)
    parser.add_argument("--version", action="version", version=f"LeukoDesk {leukodesk.__version__}")
    options = parser.parse_args(given)
    if options.self_test:
        return _self_test(options)
    if options.scenarios:
        parser.error("--scenarios belongs to --self-test")
    meant = _command_meant(options.files)
    if meant:
        parser.error(f"there is no file and no command “{printable(options.files[0])}”; did you mean `{meant}`?")
    from leukodesk.ui.app import run_window

    return run_window(options.files, options.new_window)


def _add_self_test(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--self-test", action="store_true", help="try every part of LeukoDesk on this computer, print what is found")
    add("--scenarios", action="store_true", help="with --self-test: use the window as a technician does, instead")
    # How the process is started that does the steps; see `leukodesk.ui.self_test.language`.
    add("--within", metavar="HOME", help=argparse.SUPPRESS)
    add("--hidden", action="store_true", help=argparse.SUPPRESS)


def _self_test(options: argparse.Namespace) -> int:
    if options.within:
        from leukodesk.core.training_runs.process import end_with_input

        end_with_input()  # before anything else is loaded: whoever stops it does not wait
        from leukodesk.ui.self_test.running import run_here

        return run_here(Path(options.within), scenarios=options.scenarios, hidden=options.hidden)
    from leukodesk.ui.self_test.command import run_self_test

    return run_self_test(scenarios=options.scenarios)


def _command_meant(files: Sequence[str]) -> str:
    """The command that a mistyped one resembles; empty if the first argument may well be a file."""
    if not files or os.path.lexists(files[0]):
        return ""
    return next(iter(difflib.get_close_matches(files[0].lower(), COMMANDS)), "")


def _never_fail_on_a_character() -> None:
    """A console that cannot show “≥” or a name in Persian gets its number instead."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
