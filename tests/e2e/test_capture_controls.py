"""What a camera is chosen and set with fits its column, can be read in the dark and at twice the font, and is named."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.capture.source import Device, Property
from leukodesk.core.errors import CameraSettingError, CameraSupportMissingError, CaptureError
from leukodesk.ui.capture.address_dialog import AddressDialog
from leukodesk.ui.capture.camera_chooser import CameraChooser
from leukodesk.ui.capture.objective_box import ObjectiveBox, ObjectiveView
from leukodesk.ui.capture.pixel_size_dialog import PixelSizeDialog
from leukodesk.ui.capture.property_panel import PropertyPanel
from leukodesk.ui.capture.reference_dialog import ReferenceDialog
from leukodesk.ui.capture.remembered import SeriesSettings
from leukodesk.ui.capture.series_box import SeriesBox
from leukodesk.ui.palette import DARK, LEAST_TEXT_CONTRAST, LIGHT, colours_of, contrast
from leukodesk.ui.theme import em, set_scheme
from tests.e2e.test_capture_chooser import SOURCES

COLUMN_PX = 320
SENTENCE = "The camera is used by another program. Close that program, then open the camera here again."


def chooser() -> QWidget:
    made = CameraChooser(SOURCES)  # type: ignore[arg-type]
    made.show_found("opencv", [Device("opencv", "1", "Webcam of a name as long as they are", "/dev/video0")])
    made.show_found("micromanager", CameraSupportMissingError(SENTENCE))
    made.show_addresses("opencv", ["/old/video.avi"])
    made.begin_search()
    return made


def properties() -> QWidget:
    made = PropertyPanel()
    made.show_properties(
        (
            Property("exposure_ms", "Exposure", 10.0, "ms", 0, 10_000),
            Property("auto_white_balance", "WB", value=True),
            Property("binning", "Binning", "2x2", choices=("1x1", "2x2")),
            Property("PixelFormat", "Pixel format", "BayerRG12Packed", choices=("BayerRG12Packed", "Mono8")),
            Property("Serial", "Serial number", "7" * 30, writable=False),
            Property("ImageFilename", "Image file name", "C:/fields/" + 30 * "a"),
            Property("stage_x_um", "Stage x", -12_345.678, "µm"),
            *(Property(f"TriggerActivationDelayOfLine{n}", f"TriggerActivationDelayOfLine{n}", 1.0) for n in range(8)),
        )
    )
    made.show_refused("exposure_ms", CameraSettingError(SENTENCE))
    made.more_button.setChecked(True)
    return made


def objective() -> QWidget:
    made = ObjectiveBox()
    made.show_objective(ObjectiveView(("10×", "100× oil"), "100× oil", None, "2026-11-21", "2026-11-20", SENTENCE))
    return made


def series() -> QWidget:
    made, around = SeriesBox(SeriesSettings()), QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    column.addWidget(made.shutter)
    made.show_live(live=True)
    made.form.case.setText("case of a very long local id, longer than the column")
    made.form.finish()
    made.form.files_button.setChecked(True)
    made.show_written(Path("/fields/a_name_that_is_longer_than_the_column_is_wide_0001.tif"))
    made.show_not_written(CaptureError(SENTENCE), 3)
    made.show_room(SENTENCE)
    made.show_auto(on=True, sentence=SENTENCE)
    made.show_time_lapse(running=True, sentence=SENTENCE)
    return around


def address() -> QWidget:
    made = AddressDialog(SOURCES[:2], "opencv")  # type: ignore[arg-type]
    made.address.setText("rtsp://me:secret@camera/live")
    return made


def pixel_size() -> QWidget:
    return PixelSizeDialog((0, 0), (1000, 0), "100× oil", before_um=0.5)


def reference() -> QWidget:
    made = ReferenceDialog("100× oil")
    made.show_problem(CaptureError(SENTENCE))
    return made


COLUMN = (chooser, properties, objective, series)
EVERY = pytest.mark.parametrize("make", [*COLUMN, address, pixel_size, reference], ids=lambda make: make.__name__)


@pytest.fixture
def scheme(qapp: QApplication) -> Iterator[Callable[[Qt.ColorScheme], None]]:
    before = QPalette(qapp.palette())
    yield lambda which: set_scheme(qapp, which)
    qapp.setPalette(before)


def shown(qtbot: QtBot, make: Callable[[], QWidget], width_em: float = 20, twice: bool = False) -> QWidget:
    widget = make()
    qtbot.addWidget(widget)
    if twice:
        font = widget.font()
        font.setPointSizeF(2 * font.pointSizeF())
        widget.setFont(font)
    widget.resize(em(widget, width_em), em(widget, 80))
    widget.show()
    QApplication.processEvents()
    return widget


@pytest.mark.parametrize("make", COLUMN, ids=lambda make: make.__name__)
def test_it_fits_the_column(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    widget = shown(qtbot, make)
    assert widget.minimumSizeHint().width() <= COLUMN_PX
    widget = shown(qtbot, make, twice=True)
    assert widget.minimumSizeHint().width() <= em(widget, 20), "the column grows with the font"


@EVERY
def test_no_text_is_cut_at_twice_the_font(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    widget = shown(qtbot, make, width_em=24, twice=True)
    for label in widget.findChildren(QLabel):
        if label.isVisible() and label.text() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for button in widget.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            assert button.width() >= button.minimumSizeHint().width(), button.text()


@EVERY
def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    widget = shown(qtbot, make)
    for control in widget.findChildren(QWidget):
        takes_focus = control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.focusProxy() is None
        inner = (
            isinstance(control, QLineEdit) and control.parent() is not None and control.parent().inherits("QComboBox")
        )
        if takes_focus and not inner and control.isVisible():
            text = control.text() if isinstance(control, QAbstractButton | QLabel) else ""
            assert control.accessibleName() or text, control


@EVERY
@pytest.mark.parametrize("first", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_it_can_be_read_when_the_system_turns_dark_or_light(
    qtbot: QtBot, scheme: Callable[[Qt.ColorScheme], None], make: Callable[[], QWidget], first: Qt.ColorScheme
) -> None:
    scheme(first)
    widget = shown(qtbot, make)
    scheme(Qt.ColorScheme.Light if first == Qt.ColorScheme.Dark else Qt.ColorScheme.Dark)
    QApplication.processEvents()
    colours = colours_of(widget.palette())
    assert colours is (LIGHT if first == Qt.ColorScheme.Dark else DARK)
    tones = [colours.tone(state) for state in ("neutral", "warn", "fail", "pass")]
    for label in widget.findChildren(QLabel):
        if label.isVisible() and label.text() and label.isEnabled():
            text = label.palette().color(QPalette.ColorRole.WindowText).name()
            grounds = [tone.surface for tone in tones if tone.text == text] or [colours.window]
            assert all(contrast(text, ground) >= LEAST_TEXT_CONTRAST for ground in grounds), label.text()
