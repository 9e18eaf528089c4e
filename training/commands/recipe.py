"""`recipe`: run the system of a paper (R, T, C, S or P) as its paper describes it, and print its table."""

import argparse
from pathlib import Path

from leukodesk.core.labelled.data_set import LabelledData, read_labelled_data
from leukodesk.core.training_runs.events import Epoch
from training.papers import SYSTEMS, System
from training.papers.curves import curves_page
from training.papers.jobs import jobs_of, run_job
from training.papers.table import machines_of, table_of

PREDICTIONS = Path("docs/benchmarks/predictions/papers")
TABLE_NAMES = {"cnmc": "subjects.csv", "taleghani": "groups.csv"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("system", choices=[*SYSTEMS, "all"], help="letter of the paper's system")
    parser.add_argument(
        "--data", type=Path, help="the folder of its images, with the table of folds beside the classes"
    )
    parser.add_argument("--pretrained", type=Path, help="weights of MobileNetV2, for the variants that start with some")
    parser.add_argument(
        "--predictions", type=Path, help=f"where predictions are kept: {PREDICTIONS}, or below --work if --quick"
    )
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="prepared images and checkpoints")
    parser.add_argument(
        "--table",
        type=Path,
        help="write the tables of all systems to this Markdown file, and their curves to a page beside it",
    )
    parser.add_argument("--only", nargs="*", default=(), help="only these variants")
    parser.add_argument("--splits", nargs="*", default=(), help="only these splits")
    parser.add_argument("--folds", nargs="*", type=int, default=(), help="only these folds")
    parser.add_argument("--gan", action="store_true", help="with the variant that doubles the training part by a GAN")
    parser.add_argument("--quick", action="store_true", help="two folds, at most 32 images, one epoch, two networks")


def run(options: argparse.Namespace) -> int:
    """Runs what is not kept yet, if a folder of images is given, and prints the table."""
    systems = list(SYSTEMS.values()) if options.system == "all" else [SYSTEMS[options.system]]
    # What was run quickly says nothing of a system, and must never be taken for what was run in full.
    work = options.work / "quick" if options.quick else options.work
    predictions = options.predictions or (work / "predictions" if options.quick else PREDICTIONS)
    if options.data is not None:
        if len(systems) > 1:
            raise SystemExit("The systems have different data: name one.")
        _run_system(systems[0], _read(options.data, systems[0]), predictions, work, options)
    for system in systems:
        print(table_of(system, predictions))
    if options.table is not None:
        page = options.table.with_name(f"{options.table.stem}-curves.html")
        options.table.write_text(_document(predictions, page.name), encoding="utf-8")
        page.write_text(curves_page(SYSTEMS.values(), predictions), encoding="utf-8")
    return 0


def _run_system(system: System, data: LabelledData, predictions: Path, work: Path, options: argparse.Namespace) -> None:
    print(f"{len(data.images)} images, {len(data.skipped)} unreadable", flush=True)
    for job in jobs_of(system, data, quick=options.quick, gan=options.gan):
        wanted = (
            (not options.only or job.variant.name in options.only)
            and (not options.splits or job.split.name in options.splits)
            and (not options.folds or job.fold in options.folds)
        )
        if not wanted:
            continue
        print(job.title, flush=True)
        if job.variant.pretrained and options.pretrained is None:
            print("  without --pretrained, it starts from random weights", flush=True)
        if not run_job(job, data, predictions, work, options.pretrained, _print_epoch):
            print("  kept from before", flush=True)


def _print_epoch(epoch: Epoch) -> None:
    validation = f", validation {epoch.validation_loss:.4f}" if epoch.validation_loss is not None else ""
    print(
        f"  epoch {epoch.epoch} of {epoch.epochs}: loss {epoch.loss:.4f}{validation}, "
        f"{epoch.images_per_s:.0f} images/s",
        flush=True,
    )


def _read(folder: Path, system: System) -> LabelledData:
    table = folder / TABLE_NAMES[system.data]
    return read_labelled_data(folder, table=table if table.is_file() else None)


def _document(predictions: Path, curves: str) -> str:
    head = [
        "# The five papers' systems, run here",
        "",
        "Every row is made again by `python -m training recipe all --table docs/benchmarks/papers.md` from the "
        "predictions kept in `docs/benchmarks/predictions/papers`; `python -m training recipe LETTER --data FOLDER` "
        f"(and `--pretrained`) trains whatever is not kept. Loss and accuracy curves are in [{curves}]({curves}).",
        "",
        "Figures are means over folds (each fold in brackets, or ± standard deviation). *Leaky*: images of the same "
        "patients, or near-duplicates, are on both sides; such figures are too good, and are given because the papers' "
        "are measured so. *Untrained weights*: no pretrained weights are at hand; one epoch shows that the system "
        "runs, and its figures mean nothing. Minutes are from the images to the figures, preparing them included, on a "
        "machine that had other work too; those of a rival include the network whose features it judges by.",
        "",
        f"Machine: {'; '.join(machines_of(SYSTEMS.values(), predictions)) or 'none yet'}.",
        "",
    ]
    return "\n".join(head) + "\n" + "\n".join(table_of(system, predictions) for system in SYSTEMS.values())
