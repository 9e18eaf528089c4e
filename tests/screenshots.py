"""Makes the pictures of the user guide from the real window, the real model and generated images.

    xvfb-run -a -s "-screen 0 1366x768x24" python tests/screenshots.py [--model NAME] [--dark] [--only PART]

Ends with 1 if no generated image ends with one of the four verdicts; then that picture is not made. The pictures of
retraining take some minutes: networks are trained for them. The user's own models and settings are not touched.
"""

import argparse
import io
import os
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QBuffer, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from leukodesk.core.inference import Classifier
from leukodesk.core.synthetic import synthetic_cell, synthetic_field
from leukodesk.core.verdict import Verdict
from leukodesk.services.analyse import analyse
from leukodesk.services.model_library import choose_model
from leukodesk.ui import app
from leukodesk.ui.first_start import INTENDED_USE_VERSION
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.models import Models
from leukodesk.ui.notices import NoticeLog
from leukodesk.ui.settings import SettingsStore
from leukodesk.ui.theme import set_scheme
from tests import screenshots_capturing, screenshots_retraining, screenshots_scanning, screenshots_starting
from tests.accepted_field import find_accepted

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "user-guide" / "images"
PARTS = ("starting", "verdicts", "retraining", "scanning", "capturing")
WIDTH_PX, HEIGHT_PX = 1366, 768
COLOURS = 128
TRIES = 6000
LIKELY = screenshots_scanning.MALIGNANT
"""Accepted by the shipped model; another model starts to search from here."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", help="name or name/version; the active field model if not given")
    parser.add_argument("--dark", action="store_true", help="as the window looks where the system is dark")
    parser.add_argument("--only", choices=PARTS, help="only the pictures of this part; all of them if not given")
    arguments = parser.parse_args()
    bundle = choose_model(arguments.model)
    PICTURES.mkdir(parents=True, exist_ok=True)
    missing: list[str] = []
    with tempfile.TemporaryDirectory(prefix="leukodesk-") as folder:
        os.environ["XDG_CACHE_HOME"] = str(Path(folder) / "cache")  # for the features that an adaptation keeps
        application = app.make_application()
        set_scheme(application, Qt.ColorScheme.Dark if arguments.dark else Qt.ColorScheme.Light)
        model = f"{bundle.manifest.name}/{bundle.manifest.version}"
        if arguments.only in (None, "starting"):
            window = open_window(Path(folder), model)
            screenshots_starting.take_pictures(window, Path(folder), lambda name: save(window, name))
            window.close()
        if arguments.only in (None, "verdicts"):
            images = examples(Path(folder), Classifier(bundle))
            missing = [verdict.value for verdict in Verdict if verdict not in images]
            window = open_window(Path(folder), model)
            take_pictures(window, images)
            take_offer(window, Path(folder))
            window.close()
        if arguments.only in (None, "retraining"):
            window = open_window(Path(folder), model)
            screenshots_retraining.take_pictures(window, Path(folder), lambda name: save(window, name))
            window.close()
        if arguments.only in (None, "scanning"):
            window = open_window(Path(folder), model)
            screenshots_scanning.take_pictures(window, Path(folder), lambda name: save(window, name))
            window.close()
        if arguments.only in (None, "capturing"):
            screenshots_capturing.set_up(Path(folder))
            window = open_window(Path(folder), model)
            screenshots_capturing.take_pictures(window, Path(folder), lambda name: save(window, name))
            window.close()
    print("\n".join(f"No generated image is {name}: no picture of it." for name in missing))
    return 1 if missing else 0


def open_window(folder: Path, model: str) -> MainWindow:
    """The window with a model, and settings and models of its own."""
    store = SettingsStore(folder / "settings.json")
    store.change(acknowledged_intended_use=INTENDED_USE_VERSION)
    store.save()
    window = MainWindow(store, NoticeLog(), Models(data=folder / "data"))
    window.resize(WIDTH_PX, HEIGHT_PX)
    window.show()
    window.start([])
    window.desk.choose_model(model)
    settle(window)
    return window


def examples(folder: Path, classifier: Classifier) -> dict[Verdict, Path]:
    """A generated file for every verdict that a generated file can have."""
    accepted = find_accepted(classifier, LIKELY, TRIES)
    fields = [synthetic_field(7, 640, 480, white_cells=5), (synthetic_field(1, 640, 480) * 0.12).astype(np.uint8)]
    if accepted is not None:
        fields.insert(0, accepted.pixels())
    found: dict[Verdict, Path] = {}
    for number, pixels in enumerate(fields, 1):
        path = folder / f"generated {number}.png"
        write(path, pixels)
        found.setdefault(analyse(path, classifier).verdict, path)
    broken = folder / f"generated {len(fields) + 1}.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    found.setdefault(analyse(broken, classifier).verdict, broken)
    return found


def take_pictures(window: MainWindow, images: dict[Verdict, Path]) -> None:
    save(window, "empty")
    window.desk.open_paths([str(path) for path in images.values()])
    settle(window)
    for position, verdict in enumerate(images):
        window.desk.show(position)
        settle(window)
        save(window, verdict.value)
        if verdict is Verdict.REJECTED:
            window.side.show_tab(1)
            settle(window)
            save(window, "checks")
            window.side.show_tab(0)


def take_offer(window: MainWindow, folder: Path) -> None:
    """A single cell, for which another model is offered, and what that one says."""
    cell = folder / "generated cell.png"
    write(cell, synthetic_cell(3))
    window.desk.open_paths([str(cell)])
    settle(window)
    save(window, "offer")
    window.actions_by_key["ask_other"].trigger()
    settle(window)
    save(window, "offer-used")


def write(path: Path, pixels: NDArray[np.uint8]) -> None:
    path.write_bytes(cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))[1].tobytes())


def settle(window: MainWindow) -> None:
    QTest.qWait(100)
    while window.desk.runner.busy:
        QTest.qWait(20)
    QTest.qWait(200)


def save(window: MainWindow, name: str) -> None:
    """Write what the window and its dialogs show, in as few colours as make a small file and no visible difference."""
    settle(window)
    buffer = QBuffer()
    with_dialogs(window).save(buffer, "PNG")
    with Image.open(io.BytesIO(buffer.data().data())) as picture:
        small = in_few_colours(picture.convert("RGB"))
    path = PICTURES / f"{name}.png"
    small.save(path, optimize=True)
    print(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path, flush=True)


def with_dialogs(window: MainWindow) -> QPixmap:
    """The window with the dialogs that stand over it, with a line around them in place of the system's frame."""
    picture = window.grab()
    painter = QPainter(picture)
    for dialog in (one for one in window.findChildren(QDialog) if one.isVisible()):
        place = QRect(window.mapFromGlobal(dialog.mapToGlobal(QPoint())), dialog.size())
        title = place.adjusted(0, -dialog.fontMetrics().height() - 10, 0, 0)
        painter.fillRect(title, dialog.palette().window())
        painter.drawPixmap(place.topLeft(), dialog.grab())
        painter.setPen(dialog.palette().windowText().color())
        painter.drawRect(title)
        title.setBottom(place.top())
        painter.drawText(title, Qt.AlignmentFlag.AlignCenter, dialog.windowTitle())
    painter.end()
    return picture


def in_few_colours(picture: Image.Image) -> Image.Image:
    """With 256 colours: the commonest, and the rare ones. A badge is small beside a field, and its colour matters."""
    methods = (Image.Quantize.MEDIANCUT, Image.Quantize.MAXCOVERAGE)
    palettes = [picture.quantize(COLOURS, method).getpalette() or [] for method in methods]
    both = Image.new("P", (1, 1))
    both.putpalette([value for palette in palettes for value in palette[: 3 * COLOURS]])
    return picture.quantize(palette=both, dither=Image.Dither.NONE)


if __name__ == "__main__":
    raise SystemExit(main())
