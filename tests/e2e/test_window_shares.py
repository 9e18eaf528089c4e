"""List, image and right side share the width: the class is read in the list, and larger texts leave the image room."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.text_size import set_text_size
from leukodesk.ui.two_line_rows import second_line
from leukodesk.ui.view_data import ImageRow
from leukodesk.ui.window_shares import with_list
from tests.e2e.conftest import open_files


@pytest.fixture(autouse=True)
def usual_size(qapp: QApplication) -> Iterator[None]:
    yield
    set_text_size(qapp, 100)


def test_in_the_narrowest_list_the_class_is_read_and_the_rest_gives_way(
    window: MainWindow, qtbot: QtBot, folder_of_fields: Path
) -> None:
    open_files(window, qtbot, folder_of_fields)
    names = window.image_list.findChild(QListView)
    assert names is not None
    window.image_list.update_item(0, ImageRow("field_0.png", state="accepted", label="Early Pre-B"))
    index, metrics = names.model().index(0, 0), names.fontMetrics()

    assert second_line(metrics, 1000, index) == "Accepted · Early Pre-B"
    assert second_line(metrics, metrics.horizontalAdvance("Accepted · Early P"), index) == "Early Pre-B"
    assert "Accepted" in index.data(Qt.ItemDataRole.AccessibleTextRole), "a screen reader says both"


def test_the_list_takes_its_width_from_the_image_alone(
    window: MainWindow, qtbot: QtBot, folder_of_fields: Path
) -> None:
    window.resize(1366, 728)
    side_px = window.splitter.sizes()[2]
    open_files(window, qtbot, folder_of_fields)

    names_px, _image_px, right_px = window.splitter.sizes()
    assert right_px == side_px
    assert names_px > window.image_list.minimumSizeHint().width()
    assert with_list([0, 900, 400], 17) == [234, 666, 400]
    assert with_list([150, 750, 400], 17) == [150, 750, 400]


def test_texts_of_twice_the_size_leave_the_image_room_and_back_again_all_is_as_before(
    window: MainWindow, qapp: QApplication, qtbot: QtBot, folder_of_fields: Path
) -> None:
    window.resize(1366, 728)
    open_files(window, qtbot, folder_of_fields)
    qapp.processEvents()
    before = window.splitter.sizes()
    set_text_size(qapp, 200)
    qapp.processEvents()
    names_px, image_px, right_px = window.splitter.sizes()
    assert image_px > 0.2 * sum(window.splitter.sizes())
    assert window.side.minimumWidth() <= right_px and window.image_list.minimumSizeHint().width() <= names_px
    set_text_size(qapp, 100)
    qapp.processEvents()

    names_px, _image_px, right_px = window.splitter.sizes()
    assert (names_px, right_px) == pytest.approx((before[0], before[2]), abs=2)
