"""The pictures of the folder scan: a generated day of captures, and the way of a technician from folder to worklist.

Nothing is staged: the scan is that of the program, in a process of its own, and each verdict is the model's.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF

from leukodesk.core.synthetic import Appearance, synthetic_field
from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_query import Filter, Order
from leukodesk.ui.folder_scan.results_filters import parts
from leukodesk.ui.folder_scan.results_page import ResultsPage
from leukodesk.ui.folder_scan.scan_pane import ScanPane
from leukodesk.ui.main_window import MainWindow
from tests.accepted_field import Recipe
from tests.screenshots_steps import let_pass, wait_until

SLIDES = ("slide 07", "slide 08", "slide 09")
FIELDS = 160
MALIGNANT = Recipe(
    *(1, 300, 23, 60, 8.0, 1.42, (0.92, 0.87, 1.23), (-2.5, 2.4, -3.1)),
    Appearance(
        background_rgb=(192.97, 197.67, 244.2),
        red_cell=(0.31, 0.40, 0.10),
        cytoplasm=(0.47, 0.38, 0.31),
        nucleus=(0.41, 1.50, 0.26),
        white_cell_radius=(1.89, 1.89),
        nucleus_radius=(0.82, 0.94),
        lobed=0.6,
        chromatin=0.3,
    ),
)
BENIGN = Recipe(
    *(182, 300, 4, 60, 11.7, 0.87, (1.10, 1.08, 1.68), (1.76, -7.37, -6.88)),
    Appearance(
        background_rgb=(199.0, 248.0, 214.0),
        red_cell=(0.31, 0.40, 0.10),
        cytoplasm=(0.46, 0.28, 0.18),
        nucleus=(0.29, 1.40, 0.11),
        white_cell_radius=(2.24, 2.24),
        nucleus_radius=(0.82, 0.84),
        lobed=0.6,
        chromatin=0.3,
        red_cell_distance=2.31,
    ),
)
"""Of generated fields around these the shipped model accepts some: as a malignant class, and as another."""

Save = Callable[[str], None]
Pixels = NDArray[np.uint8]


def write_day(folder: Path) -> Path:
    """A folder of generated fields: a folder a slide, and in it what a day's captures may hold.

    Most fields are made like those that the model takes for its own; some are not, some are out of use (dark, without
    stain, without a smear), and some files are broken.
    """
    random = np.random.default_rng(4)
    for slide in SLIDES:
        (folder / slide).mkdir(parents=True)
        for number, pixels in enumerate(_slide(random), 1):
            _write(folder / slide / f"field_{number:03}.png", pixels)
    whole = (folder / SLIDES[0] / "field_001.png").read_bytes()
    (folder / SLIDES[1] / "field_161.png").write_bytes(whole[: len(whole) // 3])
    (folder / SLIDES[1] / "field_162.png").write_bytes(b"")
    (folder / SLIDES[2] / "notes.png").write_text("patient moved, capture again")
    return folder


def _slide(random: np.random.Generator) -> Iterator[Pixels]:
    for number in range(FIELDS):
        kind = random.random()
        if kind < 0.4:
            yield _near(MALIGNANT, random).pixels()
        elif kind < 0.8:
            yield _near(BENIGN, random).pixels()
        elif kind < 0.93:
            yield synthetic_field(int(random.integers(2**31)), 400, 300, 1 + number % 6)
        else:
            yield _unusable(number, random)


def _near(recipe: Recipe, random: np.random.Generator) -> Recipe:
    """The same but for what differs from field to field: cells, light, focus."""
    light, red_green, yellow_blue = (round(value + float(random.normal(0, 0.8)), 2) for value in recipe.moved)
    return replace(
        recipe,
        seed=recipe.seed if random.random() < 0.7 else int(random.integers(1000)),
        white_cells=max(1, recipe.white_cells + int(random.integers(-1, 3))),
        red_cells=recipe.red_cells + int(random.integers(-4, 12)),
        blur_px=round(float(abs(random.normal(recipe.blur_px, 0.2))), 2),
        moved=(light, red_green, yellow_blue),
    )


def _unusable(number: int, random: np.random.Generator) -> Pixels:
    field = synthetic_field(int(random.integers(2**31)), 400, 300, 3)
    if number % 3 == 0:
        return (field * 0.12).astype(np.uint8)  # the lamp was off
    if number % 3 == 1:
        return np.repeat(field.mean(axis=2, keepdims=True), 3, axis=2).astype(np.uint8)  # no stain
    return random.integers(244, 248, field.shape).astype(np.uint8)  # no smear


def _write(path: Path, pixels: Pixels) -> None:
    path.write_bytes(cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))[1].tobytes())


def take_pictures(window: MainWindow, folder: Path, save: Save) -> None:
    """From a folder to its worklist, and what can be done with it."""
    day = write_day(folder / "Tuesday")
    window.middle.show_scan(True)
    pane = window.middle.scan
    if pane is None:
        raise RuntimeError("The page of the scan did not open.")
    wait_until(lambda: not pane.runner.busy)
    _scanned(pane, day, save)
    page = _results(pane)
    _listed(page, save)
    _filtered(page, save)
    _opened(window, page, save)
    _scanned_again(pane, day, save)
    window.middle.show_scan(False)


def _scanned(pane: ScanPane, day: Path, save: Save) -> None:
    """Set up, running, stopped and offered again, then to its end."""
    pane.setup.form.folders.add([str(day)])
    survey = pane.setup.survey
    wait_until(lambda: not survey.counting and not survey.measuring)
    save("scan-setup")
    pane.setup.start_button.click()
    run = pane.run
    wait_until(lambda: run.progress is not None and run.progress.done > run.progress.total / 4)
    save("scan-running")
    run.stop()
    wait_until(lambda: not run.working)
    save("scan-stopped")
    pane.show_setup()
    wait_until(lambda: not pane.runner.busy)
    save("scan-unfinished")
    pane.start(run.task, run.path)
    wait_until(lambda: not run.working)


def _results(pane: ScanPane) -> ResultsPage:
    wait_until(lambda: pane.results is not None)
    if pane.results is None:
        raise RuntimeError("The results of the scan did not open.")
    _settled(pane.results)
    return pane.results


def _listed(page: ResultsPage, save: Save) -> None:
    """The worklist, the lists beside it, and the gallery."""
    page.lists.go_to(0)
    save("scan-worklist")
    for part in parts():
        if part.key in ("rejected", "failed"):
            page.show_part(part)
            _settled(page)
            save(f"scan-{part.key}")
    page.show_part(parts()[0])
    page.sort_by(Order.DISTANCE)
    _settled(page)
    page.tools.gallery_button.click()
    _settled(page)
    save("scan-gallery")
    page.tools.gallery_button.click()
    page.sort_by(Order.WORKLIST)
    _settled(page)


def _filtered(page: ResultsPage, save: Save) -> None:
    """By the filters, and by a rectangle in the scatter."""
    page.show_only(Filter(verdicts=(Verdict.UNCERTAIN,), name="slide 08", least_malignant=0.9))
    _settled(page)
    save("scan-filtered")
    page.show_only(Filter())
    _settled(page)
    # As the mouse draws it: across the limit of the distance, below the sure ones.
    page.charts.scatter.box.drawn.emit(QRectF(QPointF(0.0, 40.0), QPointF(1.0, 80.0)))
    _settled(page)
    save("scan-scatter")
    page.show_only(Filter())
    _settled(page)


def _opened(window: MainWindow, page: ResultsPage, save: Save) -> None:
    """The first fields in the viewer, one of them marked, and back."""
    page.open_wanted.emit(0)
    wait_until(lambda: window.walk.position == 0 and window.desk.opened is not None and not window.desk.runner.busy)
    save("scan-field")
    for _ in range(3):
        wait_until(lambda: not window.desk.runner.busy)
        window.actions_by_key["mark_seen"].trigger()
        _settled(page)
        window.actions_by_key["next"].trigger()
    wait_until(lambda: window.walk.position == 3 and not window.desk.runner.busy)
    window.actions_by_key["back_to_scan"].trigger()
    _settled(page)
    save("scan-seen")


def _scanned_again(pane: ScanPane, day: Path, save: Save) -> None:
    """A slide more has come: set up again, only that is computed."""
    random = np.random.default_rng(8)
    (day / "slide 10").mkdir()
    for number, pixels in enumerate((_near(MALIGNANT, random).pixels() for _ in range(40)), 1):
        _write(day / "slide 10" / f"field_{number:03}.png", pixels)
    pane.show_setup()
    pane.setup.form.folders.add([str(day)])
    survey = pane.setup.survey
    wait_until(lambda: not survey.counting and not survey.measuring and not pane.runner.busy)
    save("scan-again")
    pane.setup.form.folders.set_folders(())


def _settled(page: ResultsPage) -> None:
    """Until everything that was asked for is shown."""
    let_pass(50)
    sources = (page.source, page.counting, page.marking)
    wait_until(
        lambda: page.counts is not None and not any(one.runner.busy for one in sources) and not page.model.fetching
    )
    let_pass(100)
