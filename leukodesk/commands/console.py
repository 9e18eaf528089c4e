"""What all commands share: exit codes, and how they speak to a terminal."""

import sys

OK, SOME_NOT, USAGE = 0, 1, 2
STOPPED, NO_READER = 130, 141
"""As a shell reports a program ended by Ctrl-C, or by the other end of a pipe."""


class UsageError(Exception):
    """What was asked for cannot be meant: said together with the command's usage, and ended with `USAGE`."""


def say(line: str) -> None:
    """One line on standard output, at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def complain(line: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"leukodesk: {line}\n")


def printable(text: str) -> str:
    """File names may hold line breaks and orders to the terminal; they are shown, not obeyed."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def percent(probability: float) -> str:
    """99.97 % is not certainty, and is not to look like it."""
    return "> 99.9 %" if probability > 0.999 else f"{probability:.1%}".replace("%", " %")
