"""`benchmark`: print how good the shipped models are, table by table, as docs/benchmarks/models.md has it."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from training.benchmark import first_table
from training.benchmark.divisions import MEASURED
from training.benchmark.place import Place
from training.benchmark.recipes import RECIPES
from training.benchmark.sections import SECTIONS, Asked, Made, made

PREDICTIONS = Path("docs/benchmarks/predictions/models")
"""Of the recipes, fold by fold."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="the folder of real images: taleghani, cnmc and others"
    )
    parser.add_argument("--models", type=Path, metavar="DIR", default=Path("models"), help="model bundles")
    parser.add_argument("--predictions", type=Path, metavar="DIR", default=PREDICTIONS, help="kept predictions")
    parser.add_argument(
        "--work", type=Path, metavar="DIR", default=Path("build/training"), help="features, kept for the next time"
    )
    names = [section.name for section in SECTIONS]
    parser.add_argument("--section", nargs="+", choices=names, default=names, help="only these sections")
    parser.add_argument(
        "--without", nargs="+", default=(), metavar="SET", help="strange sets that are not looked at, such as chula"
    )
    parser.add_argument("--table", type=Path, metavar="FILE", help="write it all to this Markdown file, too")
    parser.add_argument(
        "--retrain", action="store_true", help="first make the folds that are not kept; needs the images"
    )
    recipes = [recipe.name for recipe in RECIPES]
    parser.add_argument("--recipe", nargs="+", choices=recipes, default=(), help="with --retrain: only these")
    parser.add_argument("--split", nargs="+", choices=MEASURED, default=(), help="with --retrain: only these")
    parser.add_argument("--fold", nargs="+", type=int, default=(), help="with --retrain: only these numbers")


def run(options: argparse.Namespace) -> int:
    """Makes what folds are missing, if asked to, and prints the tables."""
    if options.table and len(options.section) < len(SECTIONS):
        raise SystemExit("A file holds all sections: leave --section or --table away.")
    if options.retrain and options.data is None:
        raise SystemExit("To train again, name the folder of images with --data.")
    if options.data is not None and not options.data.is_dir():
        raise SystemExit(f"There is no folder {options.data}.")
    place = Place(options.data or Path(), options.models, options.predictions, options.work)
    if options.retrain:
        _retrain(place, options)
    asked = Asked(tuple(options.without), _tell if sys.stderr.isatty() else None)
    found = dict(_sections(place, asked, options))
    document = _document(found)
    print(document)
    if options.table:
        options.table.write_text(document, encoding="utf-8")
    return 0


def _retrain(place: Place, options: argparse.Namespace) -> None:
    from training.benchmark.retrain import Wanted, retrain

    for line in retrain(place, Wanted(options.recipe, options.split, options.fold)):
        print(line, file=sys.stderr, flush=True)


def _sections(place: Place, asked: Asked, options: argparse.Namespace) -> Sequence[tuple[str, Made]]:
    found = []
    for section in SECTIONS:
        if section.name in options.section:
            began = time.perf_counter()
            found.append((section.name, made(section, place, asked, has_data=options.data is not None)))
            print(f"{section.title}: {time.perf_counter() - began:.0f} s", file=sys.stderr, flush=True)
    return found


def _tell(done: int, total: int) -> None:
    print(f"\r{done} of {total} ", end="", file=sys.stderr, flush=True)


def _document(found: dict[str, Made]) -> str:
    lines = [
        "# The shipped models, measured",
        "",
        "Printed by `python -m training benchmark --data DIR --table docs/benchmarks/models.md`. Splits, folds, and "
        "who may learn from what are fixed by the tables of the data. Figures on folds belong to a *recipe*: for each "
        "fold a fresh last layer, or network, fitted on the others; what each said of its fold is kept in "
        "[predictions/models](predictions/models). Items 3 to 5 run the shipped bundles themselves. *Leaky*: "
        "near-duplicates or patients are on both sides; such figures are too good, and are here because the field "
        "publishes such figures.",
        "",
        "## What was to be reached",
        "",
        first_table.markdown(found),
        "Baselines of the first four rows and of the lymphoblasts are figures of this benchmark: frozen MobileNetV2 "
        "with logistic regression. The others were measured before, by other code. The penalty of the lymphoblasts' "
        "last layer was fixed with the test folds in sight: [trials.md](trials.md) says what an honest choice costs.",
    ]
    for section in SECTIONS:
        if section.name in found:
            lines += ["", f"## {section.title}", "", found[section.name].text.rstrip()]
    return "\n".join(lines) + "\n"
