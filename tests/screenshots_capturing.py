"""The pictures of the live camera: the way of a technician from choosing a camera to captured fields.

No camera is needed: Basler's, Micro-Manager's and GenICam's own simulators deliver, and OpenCV plays a folder. All
fields, the empty place and the stage micrometer are generated; only the days of the control chart are made up.
"""

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QDialog, QScrollBar

from leukodesk.capture.image_sequence import REPEAT
from leukodesk.capture.source import EXPOSURE_MS, FRAME_RATE_HZ, PIXEL_FORMAT, Device, Value
from leukodesk.core.synthetic import synthetic_field
from leukodesk.services.capturing.control_chart import chart_camera
from leukodesk.store.control_chart_file import FILE_NAME, ChartRow, ControlChartFile
from leukodesk.ui.capture.address_dialog import AddressDialog
from leukodesk.ui.capture.camera_memory import CameraMemory
from leukodesk.ui.capture.capture_pane import CapturePane
from leukodesk.ui.capture.chart_dialog import ChartDialog
from leukodesk.ui.capture.live_page import CAMERA, OBJECTIVE, SERIES
from leukodesk.ui.capture.pixel_size_dialog import PixelSizeDialog
from leukodesk.ui.capture.reference_dialog import ReferenceDialog
from leukodesk.ui.capture.remembered import SeriesSettings
from leukodesk.ui.main_window import MainWindow
from tests.screenshots_steps import let_pass, wait_until

WIDTH_PX, HEIGHT_PX = 1280, 960
RATE_HZ = 10.0
MICROMETER_STEP_PX = 100
"""One division of the generated micrometer, 10 µm: a pixel is 0.1 µm."""
DAYS = 24
OBJECTIVE_NAME, CHARTED_NAME = "100× oil", "40×"
VERDICTS = ("Accepted", "Uncertain", "Rejected")

Dialog = TypeVar("Dialog", bound=QDialog)
Save = Callable[[str], None]
Pixels = NDArray[np.uint8]


def set_up(folder: Path) -> None:
    """What a computer with cameras has: one of Basler's, and an installed Micro-Manager. Before any is looked for."""
    import mm_test_adapters

    os.environ["PYLON_CAMEMU"] = "1"
    os.environ.pop("GENICAM_GENTL64_PATH", None)
    installed = folder / "Micro-Manager-2.0"
    shutil.copytree(mm_test_adapters.device_adapter_path(), installed)
    os.environ["MICROMANAGER_PATH"] = str(installed)
    sys.modules["mm_test_adapters"] = None  # type: ignore[assignment]  # or it would be listed as well


def take_pictures(window: MainWindow, folder: Path, save: Save) -> None:
    """All of the live camera, in the order of the guide."""
    scenes = write_scenes(folder / "fields")
    memory = CameraMemory(window.store, window.remember)
    memory.keep_series(SeriesSettings(folder=str(folder / "captured")))
    window.actions_by_key["capture"].trigger()
    pane = window.middle.capture
    if pane is None:
        raise RuntimeError("The page of the live camera did not open.")
    _searched(pane)
    _chosen(pane, folder, save)
    microscope = _BaslerMicroscope(pane, memory, scenes)
    _focused_and_lit(pane, microscope, save)
    _measured(pane, microscope, save)
    _captured(pane, microscope, save)
    _by_itself(pane, microscope, save)
    _asked(pane, microscope, save)
    _charted(window, pane, microscope, save)
    _opened(window, pane, save)
    _broken(window, pane, microscope, save)
    _others(pane, memory, folder, save)
    window.middle.show_capture(False)


# --- what the camera sees -------------------------------------------------------------------------------------------


def write_scenes(folder: Path) -> dict[str, Path]:
    """What is under the objective in each picture, lit a little unevenly but in "even"."""
    folder.mkdir(parents=True)
    field = _calm(synthetic_field(11, WIDTH_PX, HEIGHT_PX, 6))
    scenes = {
        "sharp": _shaded(field),
        "unsharp": _shaded(cv2.GaussianBlur(field, (0, 0), 5)),
        "blurred": _shaded(cv2.GaussianBlur(field, (0, 0), 12)),
        "bright": _calm(synthetic_field(11, WIDTH_PX, HEIGHT_PX, 6, exposure=1.2)),
        "micrometer": _micrometer(),
        "empty": _shaded(np.full_like(field, 238)),
        "next": _shaded(_calm(synthetic_field(4, WIDTH_PX, HEIGHT_PX, 5))),
    }
    for name, pixels in scenes.items():
        cv2.imwrite(str(folder / f"{name}.bmp"), cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))
    return {name: folder / f"{name}.bmp" for name in scenes}


def _calm(pixels: Pixels) -> Pixels:
    """Without the noise that makes a picture large and tells nothing."""
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), 1.5), np.uint8)


def _shaded(pixels: NDArray[np.generic]) -> Pixels:
    """As under a lamp that is off the middle, a little yellow."""
    rows, columns = np.mgrid[-1 : 1 : HEIGHT_PX * 1j, -1 : 1 : WIDTH_PX * 1j]
    light = 1 - 0.09 * ((columns - 0.3) ** 2 + (rows + 0.2) ** 2)
    return np.asarray((pixels * light[..., None] * (1.0, 0.98, 0.93)).clip(0, 255), np.uint8)


def _micrometer() -> Pixels:
    """Lines as on a stage micrometer, every fifth longer, the tenth the longest."""
    pixels = np.full((HEIGHT_PX, WIDTH_PX, 3), (232, 233, 230), np.uint8)
    for number in range(12):
        x = 90 + number * MICROMETER_STEP_PX
        length = 260 if number % 10 == 0 else 190 if number % 5 == 0 else 130
        pixels[480 - length : 480, x - 4 : x + 5] = (40, 42, 44)
    pixels[476:485, 90 : 95 + 11 * MICROMETER_STEP_PX] = (40, 42, 44)
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), 1.5), np.uint8)


class _BaslerMicroscope:
    """Basler's simulated camera, which shows what is put under it."""

    def __init__(self, pane: CapturePane, memory: CameraMemory, scenes: dict[str, Path]) -> None:
        self._pane, self._scenes = pane, scenes
        self.device = device_of(pane, "basler")
        wishes: dict[str, Value] = {
            PIXEL_FORMAT: "RGB8Packed",
            "TestImageSelector": "Off",
            "ImageFilename": str(scenes["sharp"]),
            "ImageFileMode": "On",
            "Width": float(WIDTH_PX),
            "Height": float(HEIGHT_PX),
            FRAME_RATE_HZ: RATE_HZ,
        }
        for key, value in wishes.items():
            memory.changed(self.device, key, value)

    def put(self, scene: str) -> None:
        """Wait until it is seen and checked."""
        if self._pane.run.camera is None:
            raise RuntimeError("No camera is open.")
        self._pane.run.camera.change("ImageFilename", str(self._scenes[scene]))
        seen(self._pane)


# --- steps ----------------------------------------------------------------------------------------------------------


def _chosen(pane: CapturePane, folder: Path, save: Save) -> None:
    """The list of cameras, and a folder added to it."""
    _choose(pane, device_of(pane, "basler"))
    save("capture-choose")
    pane.chooser.add_button.click()
    dialog = opened_dialog(AddressDialog)
    dialog.kinds.setCurrentIndex(dialog.kinds.findData("opencv"))
    dialog.address.setText("rtsp://laboratory:secret@192.0.2.17/stream1")
    save("capture-add")
    dialog.reject()
    gone(dialog)


def _focused_and_lit(pane: CapturePane, microscope: _BaslerMicroscope, save: Save) -> None:
    """The first look, out of focus, sharp, and too bright."""
    open_camera(pane, microscope.device)
    pane.page.series.form.case.setText("B-0117")
    pane.page.series.form.slide.setText("2")
    pane.page.series.form.finish()
    microscope.put("sharp")
    save("capture-live")
    microscope.put("unsharp")
    save("capture-focus")
    microscope.put("blurred")
    save("capture-blurred")
    pane.page.tabs.setCurrentIndex(CAMERA)
    pane.page.header.zebra.click()
    microscope.put("bright")
    save("capture-bright")
    pane.page.header.zebra.click()


def _measured(pane: CapturePane, microscope: _BaslerMicroscope, save: Save) -> None:
    """The objective: its pixel size by two points, its light by an empty place."""
    box = pane.page.objective
    pane.page.tabs.setCurrentIndex(OBJECTIVE)
    box.names.setCurrentIndex(box.names.findText(OBJECTIVE_NAME))
    box.names.activated.emit(box.names.currentIndex())
    microscope.put("micrometer")
    box.calibrate_button.click()
    for division in (0, 10):
        _click(pane, 90 + division * MICROMETER_STEP_PX, 480)
    dialog = opened_dialog(PixelSizeDialog)
    dialog.move(dialog.x(), dialog.y() + 190)  # as one puts it aside, to see the points
    save("capture-points")
    dialog.keep_button.click()
    gone(dialog)
    microscope.put("empty")
    box.reference_button.click()
    reference = opened_dialog(ReferenceDialog)
    for count in range(3):
        wait_until(partial(_more_frames, reference, count))
    save("capture-reference")
    reference.make_button.click()
    gone(reference)
    microscope.put("sharp")
    pane.page.focus.reset()
    let_pass(3000)
    save("capture-objective")


def _captured(pane: CapturePane, microscope: _BaslerMicroscope, save: Save) -> None:
    """A field by the shutter; how the series is called."""
    pane.page.tabs.setCurrentIndex(SERIES)
    shoot(pane)
    save("capture-captured")
    pane.page.series.form.files_button.click()
    save("capture-series")
    pane.page.series.form.files_button.click()


def _by_itself(pane: CapturePane, microscope: _BaslerMicroscope, save: Save) -> None:
    """Auto-capture: it has taken one, and will not take it again."""
    before = len(captured(pane))
    pane.page.series.auto_button.click()
    microscope.put("next")
    wait_until(lambda: len(captured(pane)) > before)
    microscope.put("next")
    save("capture-auto")
    pane.page.series.auto_button.click()


def _asked(pane: CapturePane, microscope: _BaslerMicroscope, save: Save) -> None:
    """The live verdict."""
    pane.page.focus.reset()
    pane.page.header.verdict.click()
    wait_until(lambda: pane.page.live_verdict.verdict.text().startswith(VERDICTS))
    save("capture-verdict")
    pane.page.header.verdict.click()


def _charted(window: MainWindow, pane: CapturePane, microscope: _BaslerMicroscope, save: Save) -> None:
    """The control chart, of days that were made up: the lamp gets weaker."""
    chart = ControlChartFile(window.desk.models.data / FILE_NAME)
    random = np.random.default_rng(2)
    now = datetime.now().astimezone()
    for day in range(1, DAYS + 1):
        weaker = 1.4 * max(0, day - (DAYS - 8))
        for _ in range(3):
            chart.add(
                ChartRow(
                    taken_at=now - timedelta(days=DAYS - day),
                    camera=chart_camera(microscope.device),
                    objective=CHARTED_NAME,
                    blur_px=float(random.normal(2.1, 0.08)),
                    brightness=float(random.normal(238, 1.0)) - weaker,
                    stain_hue_degrees=float(random.normal(286, 1.2)),
                    illumination=float(random.normal(92, 0.5)),
                    exposure_ms=None,
                )
            )
    pane.page.header.chart.click()
    dialog = opened_dialog(ChartDialog)
    wait_until(lambda: any(plot.isVisible() for plot in dialog.plots.values()))
    save("capture-chart")
    dialog.reject()
    gone(dialog)


def _opened(window: MainWindow, pane: CapturePane, save: Save) -> None:
    """The field that was captured last, opened as any other."""
    shoot(pane)
    pane.page.last.show_button.click()
    wait_until(lambda: window.desk.opened is not None and not window.desk.runner.busy)
    save("capture-shown")
    window.actions_by_key["capture"].trigger()


def _broken(window: MainWindow, pane: CapturePane, microscope: _BaslerMicroscope, save: Save) -> None:
    """A folder that is gone in the middle of a series; then a camera that is not there."""
    microscope.put("sharp")
    folder = pane.page.series.series.folder
    aside = folder.with_name("aside")
    folder.rename(aside)
    pane.page.series.capture_button.click()
    wait_until(pane.page.series.unwritten.isVisible)
    save("capture-unsaved")
    aside.rename(folder)
    pane.page.series.retry_button.click()
    wait_until(lambda: pane.page.series.can_capture)


def _others(pane: CapturePane, memory: CameraMemory, folder: Path, save: Save) -> None:
    """The other kinds of cameras, each live and captured with its verdict."""
    play = folder / "Monday"
    play.mkdir()
    for number in range(3):
        pixels = synthetic_field(20 + number, 1024, 768, 5)
        cv2.imwrite(str(play / f"field_{number}.png"), cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))
    genicam = find_spec("genicam")
    if genicam is None or genicam.submodule_search_locations is None:
        raise RuntimeError("The package genicam is not installed.")
    producer = shutil.copy(Path(genicam.submodule_search_locations[0]) / "viky.cti", folder / "viky.cti")
    memory.add_address("opencv", str(play))
    memory.add_address("genicam", str(producer))
    pane.choose_camera()
    _searched(pane)
    again: dict[str, Value] = {FRAME_RATE_HZ: 1.0, REPEAT: True}
    for key, value in again.items():
        memory.changed(device_of(pane, "opencv"), key, value)
    open_camera(pane, device_of(pane, "micromanager"))
    colours: dict[str, Value] = {PIXEL_FORMAT: "32bitRGB", EXPOSURE_MS: 60.0}
    for key, value in colours.items():
        pane.page.properties.rows[key].changed.emit(value)
    seen(pane)
    shoot(pane)
    pane.page.tabs.setCurrentIndex(CAMERA)
    pane.page.properties.more_button.click()
    let_pass(200)
    for bar in pane.page.tabs.currentWidget().findChildren(QScrollBar):
        bar.setValue(bar.maximum())
    save("capture-micromanager")
    pane.page.properties.more_button.click()
    open_camera(pane, device_of(pane, "genicam"))
    shoot(pane)
    save("capture-genicam")
    open_camera(pane, device_of(pane, "opencv"))
    shoot(pane)
    save("capture-opencv")
    play.rename(folder / "Monday, moved")
    wait_until(lambda: "No live image" in pane.page.viewfinder.accessibleDescription())
    save("capture-lost")


# --- what the steps are made of -------------------------------------------------------------------------------------


def _searched(pane: CapturePane) -> None:
    let_pass(50)
    wait_until(pane.chooser.search_button.isEnabled)


def device_of(pane: CapturePane, source: str) -> Device:
    """The first camera of a kind in the list."""
    return next(row.device for row in pane.chooser.list.rows() if row.source == source and row.device is not None)


def _choose(pane: CapturePane, device: Device) -> None:
    row = next(row for row in pane.chooser.list.rows() if row.device == device)
    pane.chooser.list.choose(row.identity)


def open_camera(pane: CapturePane, device: Device) -> None:
    """Choose it in the list, open it, and wait for its first frames."""
    if not pane.chooser.isVisible():
        pane.choose_camera()
        _searched(pane)
    _choose(pane, device)
    pane.chooser.open_button.click()
    wait_until(lambda: pane.page.series.can_capture)
    seen(pane)


def seen(pane: CapturePane) -> None:
    """Until what is in view now has been shown and checked, and the lights have settled."""
    let_pass(1500)
    wait_until(lambda: len(pane.page.lights.rows()) == 6)


def captured(pane: CapturePane) -> Sequence[Path]:
    """The images in the folder of the series."""
    return sorted(pane.page.series.series.folder.glob("*.tif"))


def shoot(pane: CapturePane) -> None:
    """Capture, and wait for the verdict."""
    before = len(captured(pane))
    pane.page.series.capture_button.click()
    wait_until(lambda: len(captured(pane)) > before and captured(pane)[-1].name in pane.page.last.what.text())
    wait_until(lambda: pane.page.last.verdict.text().startswith(VERDICTS))


def opened_dialog(kind: type[Dialog]) -> Dialog:
    """The dialog of this kind, as soon as it is there."""
    wait_until(lambda: any(isinstance(one, kind) and one.isVisible() for one in QApplication.topLevelWidgets()))
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible())


def gone(dialog: QDialog) -> None:
    """Until it is closed."""
    from shiboken6 import isValid

    wait_until(lambda: not isValid(dialog) or not dialog.isVisible())
    let_pass(100)


def _more_frames(dialog: ReferenceDialog, before: int) -> bool:
    """Whether one more was taken; what was taken already is not taken again."""
    dialog.take_button.click()
    return dialog.count > before


def _click(pane: CapturePane, x_px: float, y_px: float) -> None:
    """With the mouse, on a place of the frame, all of which is in view."""
    finder = pane.page.viewfinder
    scale = min(finder.width() / WIDTH_PX, finder.height() / HEIGHT_PX)
    at = finder.rect().toRectF().center() + QPointF(x_px - WIDTH_PX / 2, y_px - HEIGHT_PX / 2) * scale
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        button = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, at, finder.mapToGlobal(at), button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(finder, event)
