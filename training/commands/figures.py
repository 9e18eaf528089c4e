"""`figures`: print a model's tables again from kept predictions."""

import argparse
from pathlib import Path

from training.description import read_description
from training.figures import figures_table, split_figures


def add_description_arguments(parser: argparse.ArgumentParser) -> None:
    """Which model is spoken of, and where its predictions are kept."""
    parser.add_argument("--description", default="all-subtypes", help="name or file of a model description")
    parser.add_argument("--predictions", type=Path, default=Path("docs/benchmarks/predictions/all-subtypes"))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_description_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Prints the tables."""
    description = read_description(options.description)
    print(figures_table(description, split_figures(description, options.predictions)))
    return 0
