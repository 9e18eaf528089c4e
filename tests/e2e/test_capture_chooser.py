"""Choosing a camera: what was found, what was not and why, and Enter opens the one used last."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from leukodesk.capture.source import Device
from leukodesk.core.errors import CameraSupportMissingError
from leukodesk.ui.capture.address_dialog import AddressDialog
from leukodesk.ui.capture.camera_chooser import CameraChooser


@dataclass(frozen=True)
class Source:
    """What the chooser asks of a source."""

    key: str
    name: str
    address_hint: str = ""
    address_patterns: tuple[str, ...] = ()


SOURCES = (
    Source("opencv", "USB cameras and streams", "A video file or the address of a network camera", ("*.avi",)),
    Source("micromanager", "Micro-Manager", "A configuration", ("*.cfg",)),
    Source("basler", "Basler"),
)
WEBCAM = Device("opencv", "uvc", "Webcam", "/dev/video0")
OTHER_WEBCAM = Device("opencv", "uvc-2", "Other webcam")
MICROSCOPE = Device("basler", "7", "acA1300", "serial 7")
STREAM = "rtsp://me:secret@camera/live"
MISSING = CameraSupportMissingError("Micro-Manager is not installed. Install the extra “micromanager”.")


@pytest.fixture
def chooser(qtbot: QtBot) -> CameraChooser:
    made = CameraChooser(SOURCES)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(320, 600)
    made.show()
    return made


def lines(chooser: CameraChooser) -> list[str]:
    """What the list says, as it is read to a blind user."""
    model = chooser.list.model()
    return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def said(chooser: CameraChooser) -> str:
    labels = [label.text() for label in chooser.findChildren(QLabel) if label.isVisible()]
    return "\n".join((*labels, *lines(chooser)))


def find(chooser: CameraChooser, *webcams: Device) -> None:
    chooser.show_found("opencv", webcams)
    chooser.show_found("micromanager", MISSING)
    chooser.show_found("basler", [MICROSCOPE])


def test_every_source_is_there_with_its_cameras_or_the_reason(chooser: CameraChooser) -> None:
    QAbstractItemModelTester(chooser.list.model())
    chooser.begin_search()
    find(chooser, WEBCAM)
    assert lines(chooser) == [
        "USB cameras and streams", "Webcam. /dev/video0",
        "Micro-Manager", MISSING.message,
        "Basler", "acA1300. serial 7",
    ]  # fmt: skip


def test_the_camera_used_last_is_chosen_and_enter_opens_it(chooser: CameraChooser, qtbot: QtBot) -> None:
    chooser.prefer("basler", "7")
    chooser.begin_search()
    chooser.show_found("opencv", [WEBCAM])
    assert chooser.device == WEBCAM, "the only one so far"
    chooser.show_found("basler", [MICROSCOPE])
    assert chooser.device == MICROSCOPE
    with qtbot.waitSignal(chooser.open_wanted) as opened:
        qtbot.keyClick(chooser.list, Qt.Key.Key_Return)
    assert opened.args == [MICROSCOPE]
    with qtbot.waitSignal(chooser.open_wanted) as opened:
        qtbot.mouseClick(chooser.open_button, Qt.MouseButton.LeftButton)
    assert opened.args == [MICROSCOPE]


def test_what_the_user_chose_stays_chosen_whatever_is_found_later(chooser: CameraChooser, qtbot: QtBot) -> None:
    chooser.prefer("basler", "7")
    chooser.begin_search()
    chooser.show_found("opencv", [WEBCAM, OTHER_WEBCAM])
    qtbot.keyClick(chooser.list, Qt.Key.Key_Down)
    assert chooser.device == OTHER_WEBCAM
    chooser.show_found("basler", [MICROSCOPE])
    chooser.show_found("opencv", [OTHER_WEBCAM, WEBCAM])
    assert chooser.device == OTHER_WEBCAM


def test_what_was_just_added_is_chosen(chooser: CameraChooser, qtbot: QtBot) -> None:
    find(chooser, WEBCAM, OTHER_WEBCAM)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Down)
    added = Device("opencv", "file:/films/a.avi", "a.avi", address="/films/a.avi")
    chooser.prefer_address("opencv", added.address)
    chooser.begin_search()
    find(chooser, WEBCAM, OTHER_WEBCAM, added)
    assert chooser.device == added


def test_the_keyboard_reaches_the_reason_but_cannot_open_it(chooser: CameraChooser, qtbot: QtBot) -> None:
    find(chooser, WEBCAM)
    qtbot.keyClick(chooser.list, Qt.Key.Key_Down)
    assert chooser.list.current is not None and chooser.list.current.text == MISSING.message
    assert not chooser.open_button.isEnabled()
    with qtbot.assertNotEmitted(chooser.open_wanted):
        qtbot.keyClick(chooser.list, Qt.Key.Key_Return)


def test_it_says_what_it_is_waiting_for(chooser: CameraChooser) -> None:
    find(chooser, WEBCAM)
    chooser.begin_search()
    assert "0 of 3 sources have answered" in said(chooser) and not chooser.search_button.isEnabled()
    assert "Webcam. /dev/video0" in lines(chooser), "what was found before can be opened meanwhile"
    find(chooser)
    assert "Searching" not in said(chooser)
    assert chooser.search_button.isEnabled()


def test_without_any_camera_it_says_what_to_do(chooser: CameraChooser) -> None:
    chooser.begin_search()
    chooser.show_found("opencv", [])
    chooser.show_found("basler", [])
    assert "No camera was found" not in said(chooser), "one source has not answered"
    chooser.show_found("micromanager", MISSING)
    assert "No camera was found" in said(chooser) and "plug in its cable" in said(chooser)
    assert not chooser.open_button.isEnabled()
    chooser.show_found("basler", [MICROSCOPE])
    assert "No camera was found" not in said(chooser)


def test_an_address_is_added_with_its_password_and_shown_without(chooser: CameraChooser, qtbot: QtBot) -> None:
    find(chooser, WEBCAM)
    qtbot.mouseClick(chooser.add_button, Qt.MouseButton.LeftButton)
    dialog = chooser.findChild(AddressDialog)
    assert [dialog.kinds.itemText(place) for place in range(dialog.kinds.count())] == [
        "USB cameras and streams", "Micro-Manager",
    ]  # fmt: skip
    assert "network camera" in dialog.hint.text() and not dialog.add_button.isEnabled()
    qtbot.keyClicks(dialog.address, f" {STREAM} ")
    assert "only your account can read" in dialog.password_note.label.text()
    with qtbot.waitSignal(chooser.address_added) as added:
        qtbot.keyClick(dialog.address, Qt.Key.Key_Return)
    assert added.args == ["opencv", STREAM]

    chooser.show_addresses("opencv", [STREAM])
    chooser.show_found("opencv", [Device("opencv", STREAM, STREAM, address=STREAM)])
    assert "rtsp://me:•••@camera/live" in said(chooser)
    shown = [chooser.list.item(row) for row in range(chooser.list.count())]
    assert not any("secret" in text for item in shown for text in (item.text(), item.toolTip(), said(chooser)))


def test_an_address_where_nothing_is_stays_in_sight_and_can_be_removed(chooser: CameraChooser, qtbot: QtBot) -> None:
    chooser.show_addresses("opencv", ["/old/video.avi"])
    find(chooser)
    assert "/old/video.avi. Nothing was found there." in lines(chooser)
    assert chooser.list.choose(("opencv", "", "/old/video.avi")) and chooser.forget_button.isVisible()
    with qtbot.waitSignal(chooser.address_forgotten) as forgotten:
        qtbot.keyClick(chooser.list, Qt.Key.Key_Delete)
    assert forgotten.args == ["opencv", "/old/video.avi"]
    chooser.show_addresses("opencv", [])
    assert "/old/video.avi" not in said(chooser)


def test_everything_has_a_name(chooser: CameraChooser) -> None:
    assert chooser.list.accessibleName() and all(button.text() for button in chooser.findChildren(QPushButton))
