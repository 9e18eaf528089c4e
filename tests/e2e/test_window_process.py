"""The whole program in a process of its own: faults are reported, a stuck stage does not keep it alive."""

import os
import subprocess
import sys
from pathlib import Path

import cv2
import pytest

import leukodesk
from leukodesk.core.synthetic import synthetic_field

ROOT = Path(leukodesk.__file__).parent.parent

START = """
from PySide6.QtCore import QTimer
from leukodesk.ui import app
from leukodesk.ui.first_start import INTENDED_USE_VERSION
from leukodesk.services.user_folders import config_folder, log_folder
from leukodesk.ui.settings import SettingsStore

store = SettingsStore(config_folder() / "settings.json")
store.change(acknowledged_intended_use=INTENDED_USE_VERSION)
store.save()
start_window = app.start_window

def run(*steps):
    # Runs the program; each step is given the window, one after the other.
    def started(notices, paths):
        window = start_window(notices, paths)
        for number, step in enumerate(steps):
            QTimer.singleShot(500 * (number + 1), lambda step=step: step(window))
        return window

    app.start_window = started
    print("ended with", app.run_window([]))
"""


def run(script: str) -> subprocess.CompletedProcess[str]:
    """Runs `script` after the common start; the user's folders are those of the test."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", START + script],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )


def test_a_fault_in_the_window_writes_a_report_and_a_notice_and_the_window_stays() -> None:
    done = run(
        """
def fault(window):
    raise RuntimeError("the tube is empty")

def look(window):
    (report,) = log_folder().glob("crash-*.txt")
    print(window.isVisible(), window.notice_bar.isVisible())
    print("the tube is empty" in report.read_text(), str(report) in window.notice_bar.label.text())
    window.close()

run(fault, look)
"""
    )

    assert done.stdout.splitlines() == ["True True", "True True", "ended with 0"], done.stderr


def test_a_stage_that_never_ends_does_not_keep_the_program_alive() -> None:
    done = run(
        """
import threading
inside = threading.Event()

def hang(job):
    inside.set()
    threading.Event().wait()

def begin(window):
    window.desk.runner.submit(hang, slot="stuck")

def close(window):
    inside.wait(30)
    window.close()
    print("closed", flush=True)

run(begin, close)
"""
    )

    assert done.stdout.splitlines() == ["closed"], done.stderr
    assert done.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals to itself")
@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
def test_ctrl_c_and_the_end_of_the_session_close_the_window_and_keep_its_settings(number: str) -> None:
    done = run(
        f"""
import os, signal

def interrupt(window):
    window.set_cells_shown(False)
    os.kill(os.getpid(), signal.{number})

run(interrupt)
print("cells shown:", SettingsStore(store.path).settings.cells_shown)
"""
    )

    assert done.stdout.splitlines() == ["ended with 0", "cells shown: False"], done.stderr


def test_a_window_that_has_analysed_and_explained_holds_no_tensorflow(tmp_path: Path, tiny_models_folder: Path) -> None:
    path = tmp_path / "field.png"
    path.write_bytes(cv2.imencode(".png", synthetic_field(4, 160, 120)[..., ::-1])[1].tobytes())
    done = run(
        f"""
import os, sys
from leukodesk.services import model_library
model_library.models_folder = lambda: {str(tiny_models_folder)!r}

def open_field(window):
    window.desk.open_paths([{str(path)!r}])
    window.desk.runner.idle.connect(lambda: QTimer.singleShot(300, lambda: look(window)))

def look(window):
    if window.desk.attention is not None and not window.desk.runner.busy:
        print(sorted({{"tensorflow", "keras", "training", "sklearn"}} & set(sys.modules)), "cv2" in sys.modules)
        window.close()

run(open_field)
"""
    )

    assert done.stdout.splitlines()[0] == "[] True", done.stderr


def test_a_second_start_hands_its_files_over_and_ends_and_another_window_is_to_be_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "Feld ä.png"
    path.write_bytes(cv2.imencode(".png", synthetic_field(4, 160, 120)[..., ::-1])[1].tobytes())
    done = run(
        f"""
import subprocess, sys
from leukodesk.ui import single_instance

def start_again(window):
    window.showMinimized()
    window.second = subprocess.Popen([sys.executable, "-m", "leukodesk", {str(path)!r}])
    window.waiting = QTimer(window, interval=50)
    window.waiting.timeout.connect(lambda: look(window))
    window.waiting.start()

def look(window):
    if window.second.poll() is not None and window.desk.session.items:
        window.waiting.stop()
        print(window.second.returncode, [item.path for item in window.desk.session.items], window.isMinimized())
        window.close()

run(start_again)
"""
    )

    assert done.stdout.splitlines() == [f"0 {[str(path)]!r} False", "ended with 0"], done.stderr
