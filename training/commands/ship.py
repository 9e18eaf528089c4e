"""`ship`: fit a shipped model's last layer on all that it may learn from, and write its bundle."""

import argparse
from pathlib import Path

from training.benchmark.place import Place
from training.commands.benchmark import PREDICTIONS
from training.shipped.recipe import SHIPPED


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("name", choices=list(SHIPPED), help="which model")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="the folder of real images")
    parser.add_argument("--version", required=True, help="of the bundle, such as 2.0.0; none is ever overwritten")
    parser.add_argument("--models", type=Path, metavar="DIR", default=Path("models"), help="where the bundle goes")
    parser.add_argument("--predictions", type=Path, metavar="DIR", default=PREDICTIONS, help="kept predictions")
    parser.add_argument(
        "--work", type=Path, metavar="DIR", default=Path("build/training"), help="features, kept for the next time"
    )
    parser.add_argument(
        "--tables",
        type=Path,
        metavar="FILE",
        help="the benchmark's tables, for the model card: docs/benchmarks/models.md",
    )


def run(options: argparse.Namespace) -> int:
    """Does it; 0 if the bundle was written and verified."""
    from training.benchmark.divisions import read_set
    from training.shipped.bundle import ship_model
    from training.shipped.card_tables import tables_of

    recipe = SHIPPED[options.name]
    place = Place(options.data, options.models, options.predictions, options.work)
    tables = tables_of(options.tables.read_text(encoding="utf-8"), recipe.name) if options.tables else ""
    bundle = ship_model(recipe, read_set(options.data, recipe.data), place, options.version, tables)
    print(f"{bundle.manifest.name} {bundle.manifest.version} written and verified: {bundle.sha256}")
    return 0
