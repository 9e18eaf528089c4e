"""A full training from a folder of generated fields, as its own process, for the benchmarks of the trainer."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import cv2

from leukodesk.core.labelled.class_infos import suggest_classes
from leukodesk.core.synthetic import synthetic_field
from leukodesk.core.training_runs.folder import RequestedClass, TrainingRequest, write_request
from tests.data import ROOT

TRAINER = ("-m", "training", "run")
ADAPTER = ("-m", "leukodesk", "adapt")

SHIPPED = next((ROOT / "models" / "all-subtypes").iterdir())
"""The model of fields that comes with the program, in its one version."""

LABELS = {"many": 6, "few": 1}
"""Classes, and the white cells in a field of each."""


def short_trainer(input_px: int) -> tuple[str, ...]:
    """The trainer with inputs so small that an epoch takes little time; the usual one for 0."""
    short = Path(__file__).parent / "children" / "short_training.py"
    return (str(short), str(input_px), "run") if input_px else TRAINER


def write_fields(root: Path, images: int, size_px: int = 96) -> Path:
    """So many fields of each class, one folder a class."""
    for label, cells in LABELS.items():
        (root / label).mkdir(parents=True)
        for seed in range(images):
            field = synthetic_field(seed + 10_000 * cells, size_px, size_px, white_cells=cells, red_cells=12)
            cv2.imwrite(str(root / label / f"{seed}.png"), field[..., ::-1])
    return root


def write_run(run: Path, data: Path, *, recipe: str, epochs: int, base: Path | None = None) -> TrainingRequest:
    """A run folder that asks for a training; the candidate is to lie beside it."""
    request = TrainingRequest(
        method="training",
        data=str(data),
        task="field",
        name="benchmark",
        version="1.0.0",
        title="Made by the benchmark",
        classes=tuple(map(RequestedClass, LABELS, suggest_classes(tuple(LABELS)))),
        candidates=str(run.parent / "candidates"),
        recipe=recipe,
        epochs=epochs,
    )
    if base is not None:
        request = replace(request, base=str(base))
    write_request(run, request)
    return request


@contextmanager
def started(
    run: Path, *options: str, program: Sequence[str] = TRAINER, temporary: Path | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """A program that works on a run, in a process group of its own, of which nothing is left at the end.

    Args:
        run: the run folder; options: of the command.
        program: after `python`.
        temporary: where the process is to make its temporary files.
    """
    environment = os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3"} | ({"TMPDIR": str(temporary)} if temporary else {})
    process = subprocess.Popen(
        [sys.executable, *program, str(run), *options],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,  # kept open: a training whose window is gone stops
        stdout=subprocess.PIPE,
        stderr=(run / "stderr.log").open("ab"),
        start_new_session=True,
    )
    with process:
        try:
            yield process
        finally:
            kill_group(process)


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """SIGKILL to the process and all that it started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
