"""Command line of the training engine: `python -m training fit` and `python -m training figures`."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import msgspec

from leukodesk.core.manifest import Preprocessing
from training.cross_validation import cross_validate, train_fold
from training.dataset import DataSet, read_data_set
from training.description import Description, read_description
from training.figures import figures_table, split_figures
from training.fit import preprocessing_of
from training.recipe import Recipe
from training.shipping import metrics_of, ship


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 if it did what was asked."""
    options = _parser().parse_args(arguments)
    description = read_description(options.description)
    if options.command == "figures":
        print(figures_table(description, split_figures(description, options.predictions)))
        return 0
    recipe = _recipe(options.recipe)
    steps = preprocessing_of(recipe, description.mask_corner.as_fractions() if description.mask_corner else None)
    table = options.data / description.table if description.table else None
    print(f"reading {options.data}", flush=True)
    data = read_data_set(options.data, description.folders, steps, table)
    print(f"{len(data.paths)} images, {len(data.unreadable)} unreadable", flush=True)
    _keep_recipe(options.predictions, recipe)
    for split in description.splits:
        if not options.splits or split.column in options.splits:
            cross_validate(data, split.column, steps, recipe, options.pretrained, options.predictions)
    if options.version:
        _ship(options, description, data, steps, recipe)
    return 0


def _ship(
    options: argparse.Namespace, description: Description, data: DataSet, steps: Preprocessing, recipe: Recipe
) -> None:
    figures = split_figures(description, options.predictions)
    names = [described.info.display_name for described in description.classes]
    metrics = [
        metric
        for split in description.splits
        if split.column in figures
        for metric in metrics_of(split.column, split.title, split.leaky, figures[split.column], names)
    ]
    headline = description.splits[0].column
    last_fold = int(data.fold_numbers(headline).max())
    print(f"training the bundle's network on all but fold {last_fold} of {headline}", flush=True)
    trained = train_fold(data, headline, last_fold, steps, recipe, options.pretrained)
    bundle = ship(options.models, options.version, trained, data, description, steps, recipe, metrics)
    print(f"{bundle.manifest.name} {bundle.manifest.version} written and verified: {bundle.sha256}")
    print(figures_table(description, figures))


def _recipe(changes: str) -> Recipe:
    """The standard recipe with the changes of a JSON object."""
    standard = Recipe()
    changed = json.loads(changes)
    augmentation = replace(standard.augmentation, **changed.pop("augmentation", {}))
    return replace(standard, augmentation=augmentation, **changed)


def _keep_recipe(folder: Path, recipe: Recipe) -> None:
    """Write the recipe beside its predictions, or refuse to mix predictions of two recipes."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "recipe.json"
    if path.is_file():
        kept = msgspec.json.decode(path.read_bytes(), type=Recipe)
        if kept != recipe:
            raise SystemExit(f"{folder} holds predictions of another recipe; choose another folder.")
    path.write_text(json.dumps(asdict(recipe), indent=2) + "\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    fit = commands.add_parser("fit", help="cross-validate a recipe on every split, then train and write a bundle")
    fit.add_argument("--data", type=Path, required=True, help="a folder with one folder for each class")
    fit.add_argument("--pretrained", type=Path, help="quantised MobileNetV2 TFLite file; without it, random weights")
    fit.add_argument("--recipe", default="{}", help="JSON with changes to the standard recipe")
    fit.add_argument("--splits", nargs="*", help="only these columns of the table")
    fit.add_argument("--version", help="write a bundle of this version; without it, only predictions are made")
    fit.add_argument("--models", type=Path, default=Path("models"), help="where bundles are written")
    figures = commands.add_parser("figures", help="print the tables again from kept predictions")
    for command in (fit, figures):
        command.add_argument("--description", default="all-subtypes", help="name or file of a model description")
        command.add_argument("--predictions", type=Path, default=Path("docs/benchmarks/predictions/all-subtypes"))
    return parser


if __name__ == "__main__":
    sys.exit(main())
