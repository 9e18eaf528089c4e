"""`fit`: how a shipped model is made: every fold of every split is trained and tested, then the bundle written."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import msgspec

from leukodesk.core.labelled.data_set import only_classes, read_labelled_data
from training.commands.figures import add_description_arguments
from training.cross_validation import column_split, cross_validate, fold_numbers, train_fold
from training.description import Description, read_description
from training.figures import figures_table, split_figures
from training.prepared import PreparedImages, prepare
from training.recipe import Recipe
from training.recipes import recipe_named
from training.shipping import facts_of_description, metrics_of, ship


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "--data", type=Path, required=True, metavar="DIR", help="images: a folder with one folder for each class"
    )
    parser.add_argument(
        "--pretrained",
        type=Path,
        metavar="PATH",
        help="weights to start with, a file or a model bundle; without, training starts from random weights",
    )
    parser.add_argument(
        "--recipe",
        default="fine_tune",
        metavar="NAME",
        help="how to train: a name in training/recipes.py, or changes to fine_tune as JSON (default: %(default)s)",
    )
    parser.add_argument(
        "--splits", nargs="*", metavar="COLUMN", help="only these fold columns of the description's table"
    )
    parser.add_argument(
        "--version", help="also train and write a bundle of this version, such as 1.1.0; without, only predictions"
    )
    parser.add_argument(
        "--models", type=Path, metavar="DIR", default=Path("models"), help="where bundles go (default: %(default)s)"
    )
    parser.add_argument(
        "--work",
        type=Path,
        metavar="DIR",
        default=Path("build/training"),
        help="where prepared images are kept for the next time (default: %(default)s)",
    )
    add_description_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Does it; 0 if all folds were trained, and the bundle, if one was asked for, verified."""
    description = read_description(options.description)
    recipe = recipe_named(options.recipe)
    print(f"reading {options.data}", flush=True)
    table = options.data / description.table if description.table else None
    everything = read_labelled_data(options.data, table=table)
    data = only_classes(everything, description.folders)
    others = len(everything.images) - len(data.images)
    print(f"{len(data.images)} images, {len(data.skipped)} unreadable, {others} of other classes", flush=True)
    _keep_recipe(options.predictions, recipe)
    images = prepare(data, recipe, options.work, mask_corner=description.masked_corner)
    for split in description.splits:
        if not options.splits or split.column in options.splits:
            cross_validate(
                images,
                split.column,
                leaky=split.leaky,
                recipe=recipe,
                pretrained=options.pretrained,
                folder=options.predictions,
            )
    if options.version:
        _ship(options, description, images, recipe)
    return 0


def _ship(options: argparse.Namespace, description: Description, images: PreparedImages, recipe: Recipe) -> None:
    figures = split_figures(description, options.predictions)
    names = [described.info.display_name for described in description.classes]
    metrics = [
        metric
        for split in description.splits
        if split.column in figures
        for metric in metrics_of(split.column, split.title, split.leaky, figures[split.column], names)
    ]
    headline = description.splits[0].column
    last_fold = int(fold_numbers(images.data, headline).max())
    print(f"training the bundle's network on all but fold {last_fold} of {headline}", flush=True)
    split = column_split(images.data, headline, last_fold, leaky=False)
    trained = train_fold(images, split, headline, last_fold, recipe, options.pretrained)
    facts = facts_of_description(description, options.version, trained, images, metrics)
    bundle = ship(options.models, facts, trained, images.steps, recipe)
    print(f"{bundle.manifest.name} {bundle.manifest.version} written and verified: {bundle.sha256}")
    print(figures_table(description, figures))


def _keep_recipe(folder: Path, recipe: Recipe) -> None:
    """Write the recipe beside its predictions, or refuse to mix predictions of two recipes."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "recipe.json"
    if path.is_file():
        kept = msgspec.json.decode(path.read_bytes(), type=Recipe)
        if kept != recipe:
            raise SystemExit(f"{folder} holds predictions of another recipe; choose another folder.")
    path.write_text(json.dumps(asdict(recipe), indent=2) + "\n", encoding="utf-8")
