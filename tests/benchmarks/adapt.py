"""The quick adaptation on real images: how long the whole command takes, and how good the new last layer is.

    python tests/benchmarks/adapt.py [times] [folds]

Prints the tables of docs/benchmarks/adaptation.md. `times` runs `leukodesk adapt` with nothing in its cache; `folds`
runs it on `taleghani` by block and on `cnmc` by subject. What few labels reach is measured by `python -m training
benchmark --section few-labels`.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command does

from leukodesk.core.bundle import Bundle, read_manifest_of
from leukodesk.core.image_folders import image_files_in
from leukodesk.core.labelled.class_infos import suggest_classes
from leukodesk.core.manifest import Task
from leukodesk.core.training_runs.events import Failed, decode_event
from leukodesk.core.training_runs.folder import RequestedClass, SplitChoice, TrainingRequest, read_result, write_request
from leukodesk.services.model_library import choose_model
from tests.data import ROOT, data_folder

TIMED = (200, 2600)
FIELD_FOLDERS = ("Benign", "Early", "Pre", "Pro")


def request_for(base: Bundle, data: Path, task: Task, labels: list[str], scratch: Path) -> TrainingRequest:
    """A request of the four or two classes of a folder; candidates go to the scratch folder."""
    known = base.manifest.classes if task == base.manifest.task else ()
    return TrainingRequest(
        method="adaptation",
        data=str(data),
        task=task,
        name="benchmark",
        version="1.0.0",
        title="Made by the benchmark",
        classes=tuple(map(RequestedClass, labels, suggest_classes(labels, known))),
        candidates=str(scratch / "candidates"),
        base=str(base.folder),
        active=str(base.folder) if task == base.manifest.task else "",
    )


def adapted(request: TrainingRequest, scratch: Path, cache: Path) -> float:
    """Seconds that `leukodesk adapt` takes for a request."""
    run = scratch / "run"
    write_request(run, request)
    began = time.perf_counter()
    command = [sys.executable, "-m", "leukodesk", "adapt", str(run), "--cache", str(cache)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        failures = [event for line in process.stdout if isinstance(event := decode_event(line), Failed)]
    if process.returncode or failures:
        sys.exit(f"adapt ended with {process.returncode}: {failures}")
    return time.perf_counter() - began


def print_times(base: Bundle, data: Path) -> None:
    """Whole command on links to so many fields, an empty cache each time."""
    print("| images | seconds, whole command | images/s |\n|---|---|---|", flush=True)
    files = {label: image_files_in(data / "taleghani" / label) for label in FIELD_FOLDERS}
    total = sum(map(len, files.values()))
    for count in TIMED:
        with tempfile.TemporaryDirectory() as name:
            scratch = Path(name)
            for label, some in files.items():
                folder = scratch / "fields" / label
                folder.mkdir(parents=True)
                for path in some[: round(count * len(some) / total)]:
                    (folder / path.name).symlink_to(path)
            request = request_for(base, scratch / "fields", "field", list(FIELD_FOLDERS), scratch)
            seconds = adapted(request, scratch, scratch / "cache")
        print(f"| {count} | {seconds:.1f} | {count / seconds:.0f} |", flush=True)


def print_folds(base: Bundle, data: Path, cache: Path) -> None:
    """Accuracy on whole folds, as the candidate's manifest holds it, and the verdict."""
    print("| data | test part | accuracy | balanced | seconds | offered |\n|---|---|---|---|---|---|", flush=True)
    cases: list[tuple[str, Task, list[str], str, str, str]] = [
        ("taleghani", "field", list(FIELD_FOLDERS), "groups.csv", "block_fold", "4")
    ]
    cases += [("cnmc", "cell", ["all", "hem"], "subjects.csv", "subject_fold", str(fold)) for fold in range(3)]
    for name, task, labels, table, column, fold in cases:
        with tempfile.TemporaryDirectory() as scratch_name:
            scratch = Path(scratch_name)
            split = SplitChoice("column", column, fold)
            request = request_for(base, data / name, task, labels, scratch)
            request = replace(request, table=str(data / name / table), split=split)
            seconds = adapted(request, scratch, cache)
            result = read_result(scratch / "run")
            assert result is not None
            metrics = {one.name: one for one in read_manifest_of(Path(result.candidate)).manifest.metrics}
        accuracy, balanced = metrics["accuracy"], metrics["balanced accuracy"]
        print(
            f"| {name} | {column} {fold}{' (*leaky*)' if accuracy.leaky else ''} | {accuracy.value:.3f} | "
            f"{balanced.value:.3f} ({balanced.note}) | {seconds:.0f} | {result.offered}: {result.sentences[0]} |",
            flush=True,
        )


def main() -> int:
    """Print the tables asked for; all of them by default."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="*", default=["times", "folds"], help="times, folds")
    options = parser.parse_args()
    data = data_folder()
    if data is None:
        print("There is no data folder: set LEUKODESK_DATA.", file=sys.stderr)
        return 2
    base = choose_model(task="field")
    print(f"base: {base.manifest.name} {base.manifest.version}, {base.sha256}\n")
    with tempfile.TemporaryDirectory() as cache:
        if "times" in options.tables:
            print_times(base, data)
        if "folds" in options.tables:
            print_folds(base, data, Path(cache))
    return 0


if __name__ == "__main__":
    sys.exit(main())
