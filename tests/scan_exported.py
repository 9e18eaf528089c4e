"""Scan files written by hand, with whatever results a test of exports needs."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np

from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_file import ScanReader, ScanTask, ScanWriter
from leukodesk.store.scan_rows import FieldResult, FilePlace, FileState, Rank
from tests import scan_setups
from tests.bundles import FOUR_CLASSES

SETUP = replace(scan_setups.SETUP, checks_profile="field", application_version="0.9.9")


@dataclass(frozen=True)
class Entry:
    """A file of a scan: what it is called, what is in it, and what came of it (its content is filled in)."""

    path: bytes
    content: bytes | None
    result: FieldResult | None = None
    error: str = ""
    root: bytes = b"/archive/slides"


def classified(label: str, probability: float, verdict: Verdict = Verdict.ACCEPTED, **more: object) -> FieldResult:
    """What a model made of a field; the rest of the probability is shared out evenly."""
    rest = (1 - probability) / (len(FOUR_CLASSES) - 1)
    probabilities = {info.key: probability if info.key == label else rest for info in FOUR_CLASSES}
    malignant = {info.key for info in FOUR_CLASSES if info.malignant == "yes"}
    is_worrying = verdict is Verdict.UNCERTAIN or label in malignant
    result = FieldResult(
        content=b"",
        verdict=verdict,
        rank=Rank.WORRYING if is_worrying else Rank.ACCEPTED,
        label=label,
        probabilities=probabilities,
        malignant_probability=sum(probabilities[key] for key in malignant),
        distance=7.25,
        checks={"edge_blur_px": 1.5, "contrast": -0.25},
        width_px=64,
        height_px=64,
        white_cells=3,
    )
    return replace(result, **more)


def rejected(*reasons: str) -> FieldResult:
    """A field that no model saw."""
    return FieldResult(
        b"", Verdict.REJECTED, Rank.REJECTED, reasons, failed_checks=("contrast",), checks={"contrast": 0.5}
    )


def thumbnail() -> bytes:
    """A small JPEG."""
    return cv2.imencode(".jpg", np.full((96, 128, 3), 200, np.uint8))[1].tobytes()


def attention() -> bytes:
    """A small map, as PNG."""
    return cv2.imencode(".png", np.arange(64, dtype=np.uint8).reshape(8, 8) * 4)[1].tobytes()


def write_scan(path: Path, entries: Sequence[Entry], folders: Sequence[bytes] = (), *, finish: bool = True) -> Path:
    """The scan file, of the folders given or else of those that the entries lie in."""
    roots = tuple(folders) or tuple(dict.fromkeys(entry.root for entry in entries)) or (b"/archive/slides",)
    states, results = [], {}
    for entry in entries:
        digest = None if entry.content is None else hashlib.sha256(entry.content).digest()
        size = -1 if entry.content is None else len(entry.content)
        kind = "vanished" if entry.error else ""
        states.append(FileState(FilePlace(entry.root, entry.path), size, 1, digest, kind, entry.error))
        if digest is not None and entry.result is not None:
            results[digest] = replace(entry.result, content=digest)
    with ScanWriter.open(path) as writer:
        writer.begin(ScanTask(roots, model="made-up/1.0.0"), SETUP)
        writer.add(states, list(results.values()))
        if finish:
            writer.finish(())
    return path


@contextmanager
def scan_of(folder: Path, entries: Sequence[Entry], folders: Sequence[bytes] = ()) -> Iterator[ScanReader]:
    """The scan, open for reading."""
    with ScanReader.open(write_scan(folder / "scan.sqlite", entries, folders)) as reader:
        yield reader


def on_disk(root: Path, names_and_seeds: Sequence[tuple[str, int]]) -> dict[str, bytes]:
    """Small images in a folder, by name; equal seeds are equal images."""
    contents = {}
    for name, seed in names_and_seeds:
        pixels = np.random.default_rng(seed).integers(0, 255, (40, 48, 3), np.uint8)
        contents[name] = cv2.imencode(".png", pixels)[1].tobytes()
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(contents[name])
    return contents
