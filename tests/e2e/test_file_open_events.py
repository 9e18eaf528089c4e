"""Files that macOS asks the program to open arrive as events, and everything else goes its way."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from leukodesk.ui.file_open_events import FileOpenEvents


def test_a_file_that_the_system_asks_to_open_arrives_and_other_events_go_their_way(qapp: QApplication) -> None:
    events, arrived = FileOpenEvents(), list[list[str]]()
    events.files_arrived.connect(arrived.append)
    qapp.installEventFilter(events)
    try:
        assert QCoreApplication.sendEvent(qapp, QFileOpenEvent("/Volumes/Müñoz/field 1.png"))
    finally:
        qapp.removeEventFilter(events)

    assert arrived == [["/Volumes/Müñoz/field 1.png"]]
    assert not events.eventFilter(qapp, QFileOpenEvent("")) and not events.eventFilter(qapp, QEvent(QEvent.Type.User))
    assert len(arrived) == 1
