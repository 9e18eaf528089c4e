"""Makes the pictures of the user guide from the real window, the real model and generated images.

    xvfb-run -a -s "-screen 0 1366x768x24" python tests/screenshots.py [--model NAME] [--dark]

Ends with 1 if no generated image ends with one of the four verdicts; then that picture is not made.
"""

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import cv2
import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from leukodesk.core.inference import Classifier
from leukodesk.core.synthetic import synthetic_field
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
from tests.accepted_field import Recipe, find_accepted

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "user-guide" / "images"
WIDTH_PX, HEIGHT_PX = 1366, 768
TRIES = 6000
LIKELY = Recipe(951, 300, 21, 37, 9.6, 0.31, (0.96, 1.13, 0.89), (8.05, 2.72, -8.74))
"""Accepted by all-subtypes 1.0.0; another model starts to search from here."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", help="name or name/version; the active field model if not given")
    parser.add_argument("--dark", action="store_true", help="as the window looks where the system is dark")
    arguments = parser.parse_args()
    bundle = choose_model(arguments.model)
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        images = examples(Path(folder), Classifier(bundle))
        application = app.make_application()
        set_scheme(application, Qt.ColorScheme.Dark if arguments.dark else Qt.ColorScheme.Light)
        store = SettingsStore(Path(folder) / "settings.json")
        store.change(acknowledged_intended_use=INTENDED_USE_VERSION)
        store.save()
        window = MainWindow(store, NoticeLog(), Models())
        window.resize(WIDTH_PX, HEIGHT_PX)
        window.show()
        window.start([])
        window.desk.choose_model(f"{bundle.manifest.name}/{bundle.manifest.version}")
        take_pictures(window, images)
        window.close()
    missing = [verdict.value for verdict in Verdict if verdict not in images]
    print("\n".join(f"No generated image is {name}: no picture of it." for name in missing))
    return 1 if missing else 0


def examples(folder: Path, classifier: Classifier) -> dict[Verdict, Path]:
    """A generated file for every verdict that a generated file can have."""
    accepted = find_accepted(classifier, LIKELY, TRIES)
    fields = [synthetic_field(7, 640, 480, white_cells=5), (synthetic_field(1, 640, 480) * 0.12).astype(np.uint8)]
    if accepted is not None:
        fields.insert(0, accepted.pixels())
    found: dict[Verdict, Path] = {}
    for number, pixels in enumerate(fields, 1):
        path = folder / f"generated {number}.png"
        path.write_bytes(cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))[1].tobytes())
        found.setdefault(analyse(path, classifier).verdict, path)
    broken = folder / f"generated {len(fields) + 1}.jpg"
    broken.write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    found.setdefault(analyse(broken, classifier).verdict, broken)
    return found


def take_pictures(window: MainWindow, images: dict[Verdict, Path]) -> None:
    settle(window)
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


def settle(window: MainWindow) -> None:
    QTest.qWait(100)
    while window.desk.runner.busy:
        QTest.qWait(20)
    QTest.qWait(200)


def save(window: MainWindow, name: str) -> None:
    path = PICTURES / f"{name}.png"
    window.grab().save(str(path))
    print(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


if __name__ == "__main__":
    raise SystemExit(main())
