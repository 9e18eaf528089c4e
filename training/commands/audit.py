"""`audit`: look for what is wrong with a folder of labelled images, as `leukodesk audit` does."""

import argparse

from leukodesk.core.audit import arguments


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    arguments.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Audits; 0: nothing serious, 1: something serious, 2: it could not be done."""
    from leukodesk.core.audit import command_line

    return command_line.run(options)
