"""A scan with results of every kind, and the real window that shows it."""

import hashlib
from dataclasses import replace
from pathlib import Path

import cv2
from pytestqt.qtbot import QtBot

from leukodesk.core.synthetic import synthetic_field
from leukodesk.core.verdict import ModelIdentity, Verdict
from leukodesk.store.scan_file import ScanReader, ScanTask, ScanWriter
from leukodesk.store.scan_query import Filter, Sorting
from leukodesk.store.scan_rows import FieldResult, FilePlace, FileState, ScanSetup
from leukodesk.ui.folder_scan.results_page import ResultsPage
from leukodesk.ui.main_window import MainWindow
from tests.e2e.conftest import save
from tests.e2e.wizard_steps import wait
from tests.scan_exported import classified, rejected
from tests.scan_setups import SETUP

BLURRED = replace(rejected("The image is blurred."), failed_checks=("edge_blur_px",))
FIELDS: dict[str, FieldResult | None] = {
    "calm.png": classified("benign", 0.97, distance=9.0),
    "sure.png": classified("pre_b", 0.99, distance=12.0),
    "strange.png": classified("pre_b", 0.99, Verdict.UNCERTAIN, distance=45.0, reasons=("Unlike the fields known.",)),
    "doubtful.png": classified("early_pre_b", 0.4, Verdict.UNCERTAIN, distance=15.0, reasons=("Not sure.",)),
    "blurred.png": BLURRED,
    "broken.png": None,
}
"""By name, in no order that means anything; None for a file that could not be read."""
WORKLIST = ["strange.png", "sure.png", "doubtful.png", "calm.png"]
GONE = "sure.png"
"""Is no longer there when it is opened."""


def write_results(path: Path, root: Path, model: ModelIdentity | None = None) -> ScanSetup:
    """The scan file, and the images of it but for one."""
    setup = replace(SETUP, checks_profile="field", model=model or SETUP.model)
    files, results = [], []
    root.mkdir(parents=True)
    for seed, (name, result) in enumerate(FIELDS.items()):
        pixels = synthetic_field(seed, 160, 120)
        content = Path(save(root / name, pixels)).read_bytes()
        digest = hashlib.sha256(content).digest()
        place = FilePlace(bytes(root), name.encode())
        if result is None:
            files.append(FileState(place, len(content), 1, None, "truncated", "The file is cut off.", "EOF"))
            continue
        picture = cv2.imencode(".jpg", cv2.resize(pixels, (128, 96))[..., ::-1])[1].tobytes()
        files.append(FileState(place, len(content), 1, digest))
        results.append(replace(result, content=digest, thumbnail=picture))
    (root / GONE).unlink()
    with ScanWriter.open(path) as writer:
        writer.begin(ScanTask((bytes(root),), model=f"{setup.model.name}/{setup.model.version}"), setup)
        writer.add(files, results)
        writer.finish(())
    return setup


def add_result(path: Path, setup: ScanSetup, root: Path, name: str, result: FieldResult) -> None:
    """As a scan that goes on does."""
    digest = hashlib.sha256(name.encode()).digest()
    with ScanWriter.open(path) as writer:
        writer.begin(ScanTask((bytes(root),)), setup)
        writer.add([FileState(FilePlace(bytes(root), name.encode()), 1, 1, digest)], [replace(result, content=digest)])


def open_results(window: MainWindow, qtbot: QtBot, path: Path) -> ResultsPage:
    """In the window, when all of it has been read."""
    window.middle.show_scan(True)
    scan = window.middle.made_scan()
    scan.open(path)
    wait(qtbot, lambda: scan.results is not None)
    assert scan.results is not None
    calm(scan.results, qtbot)
    return scan.results


def calm(page: ResultsPage, qtbot: QtBot) -> None:
    """Wait until everything that was asked for is shown."""
    wait(
        qtbot,
        lambda: (
            page.counts is not None
            and not page.source.runner.busy
            and not any(one.runner.busy for one in (page.counting, page.marking))
            and not page.model.fetching
        ),
    )
    wait(qtbot, lambda: names(page).count("…") == 0)


def names(page: ResultsPage) -> list[str]:
    """In the order of the list."""
    rows = [page.model.row_at(place) for place in range(len(page.model.ids))]
    return ["…" if row is None else row.place.path.decode() for row in rows]


def seen_names(path: Path) -> set[str]:
    """What is marked in the file."""
    with ScanReader.open(path) as reader:
        rows = reader.rows(reader.file_ids(Filter(seen=True), Sorting()).tolist())
    return {row.place.path.decode() for row in rows}
