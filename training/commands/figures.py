"""`figures`: print the tables of how good a shipped model is, from the predictions that were kept when it was made."""

import argparse
from pathlib import Path

from training.description import read_description
from training.figures import figures_table, split_figures


def add_description_arguments(parser: argparse.ArgumentParser) -> None:
    """Which model is spoken of, and where its predictions are kept."""
    parser.add_argument(
        "--description",
        metavar="NAME",
        default="all-subtypes",
        help="model description: a name in training/descriptions, or a JSON file (default: %(default)s)",
    )
    parser.add_argument(
        "--predictions",
        type=Path,
        metavar="DIR",
        default=Path("docs/benchmarks/predictions/all-subtypes"),
        help="folder where predictions on held-out images are kept (default: %(default)s)",
    )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    add_description_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Prints the tables."""
    description = read_description(options.description)
    print(figures_table(description, split_figures(description, options.predictions)))
    return 0
