"""A small screen, a large font, a long list: nothing is cut off, nothing pushes the window wider, nothing flickers."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.core.verdict import Verdict
from leukodesk.services.analyse import Analysis
from leukodesk.ui.first_start import IntendedUseDialog
from leukodesk.ui.scrolling import ScrollingColumn
from leukodesk.ui.session import Opened
from leukodesk.ui.side_panel import SidePanel
from leukodesk.ui.status_bar import APPEAR_AFTER_MS, VANISH_AFTER_MS, StatusBar
from leukodesk.ui.view_data import Badge, VerdictView

UNCERTAIN = VerdictView(
    "uncertain",
    headline="Benign (hematogones)",
    badge=Badge("B", "#2e7d5b", "circle"),
    confidence=0.61,
    reasons=("The model is not sure, and says so in a sentence that is long enough for several lines.",) * 4,
    malignant=False,
    model="four-classes 1.0.0",
    explanation="It does not mean that the patient is healthy, nor that no leukemia is present.",
)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget, int, int], None]:
    def show(widget: QWidget, width: int, height: int) -> None:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        QApplication.processEvents()

    return show


def head_of(side: SidePanel) -> ScrollingColumn:
    head = side.findChild(ScrollingColumn)
    assert head is not None
    return head


def places_of(side: SidePanel) -> list[QRect]:
    parts = (side.banner, side.tabs, *side.banner.findChildren(QLabel))
    return [part.geometry() for part in parts if part.isVisible()]


def test_the_verdict_has_all_the_height_it_needs_where_there_is_room(
    shown: Callable[[QWidget, int, int], None], qtbot: QtBot
) -> None:
    side = SidePanel()
    shown(side, 420, 900)
    side.banner.show_verdict(UNCERTAIN)
    head = head_of(side)

    qtbot.waitUntil(lambda: head.height() == head.sizeHint().height() > 100)
    assert not head.verticalScrollBar().isVisible()
    assert side.banner.height() == head.viewport().height()


def test_a_verdict_is_never_painted_with_its_lines_where_those_of_the_one_before_were(
    shown: Callable[[QWidget, int, int], None], qapp: QApplication
) -> None:
    side = SidePanel()
    shown(side, 420, 900)
    side.show_waiting(analysing=True)
    qapp.processEvents()
    reasons = ("The field is out of focus, and this is said in a sentence of more than one line.",) * 4

    side.show_opened(Opened(Analysis("1.png", Verdict.REJECTED, reasons), (), None))
    before = places_of(side)
    qapp.processEvents()
    assert before == places_of(side), "events move nothing more"
    assert head_of(side).height() == head_of(side).sizeHint().height() > 100
    side.show_waiting(analysing=True)
    before = places_of(side)
    qapp.processEvents()
    assert before == places_of(side)


def test_where_there_is_no_room_the_verdict_scrolls_and_the_pages_stay(
    shown: Callable[[QWidget, int, int], None], qtbot: QtBot
) -> None:
    side = SidePanel()
    shown(side, 420, 300)
    side.banner.show_verdict(UNCERTAIN)

    qtbot.waitUntil(lambda: head_of(side).verticalScrollBar().isVisible())
    assert side.height() == 300
    assert side.tabs.height() >= side.tabs.minimumHeight()
    assert side.tabs.geometry().bottom() < side.height()


def test_the_intended_use_can_be_read_to_its_end_at_twice_the_font(
    shown: Callable[[QWidget, int, int], None], qapp: QApplication
) -> None:
    before = QFont(qapp.font())
    larger = QFont(before)
    larger.setPointSizeF(2 * before.pointSizeF())
    qapp.setFont(larger)
    try:
        dialog = IntendedUseDialog(to_acknowledge=True)
        shown(dialog, 10, 10)
    finally:
        qapp.setFont(before)
    page = dialog.findChild(ScrollingColumn)
    assert page is not None
    unseen = dialog.text.heightForWidth(dialog.text.width()) - page.viewport().height()
    assert page.verticalScrollBar().maximum() >= unseen
    assert dialog.height() <= dialog.screen().availableGeometry().height()


def test_what_comes_and_goes_does_not_make_the_window_wider(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show_busy(True)
    before = bar.minimumSizeHint().width()
    for label in (bar.stage_label, bar.notes_label, bar.cursor_label, bar.cells_label, bar.size_label, bar.zoom_label):
        label.setText("a text that is far wider than any that stands there " * 3)

    assert bar.minimumSizeHint().width() == before
    assert isinstance(bar.intended_use, QLabel)


def test_what_is_done_in_no_time_shows_no_progress(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    shown: list[bool] = []
    monkeypatch.setattr(bar, "_show_progress", shown.append)
    bar.show_busy(True)
    bar.show_busy(False)
    qtbot.waitUntil(lambda: not bar._vanish.isActive() and not bar._appear.isActive())

    assert shown and True not in shown


def test_progress_stays_in_sight_between_two_images_and_goes_in_the_end(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    seen: list[bool] = []
    for _ in range(2 * (APPEAR_AFTER_MS + VANISH_AFTER_MS) // 10):
        bar.show_busy(True)
        qtbot.wait(10)
        bar.show_busy(False)
        seen.append(bar.cancel_button.isVisible())

    assert seen[-1]
    assert seen == sorted(seen), "shown once, and not taken away between two images"
    qtbot.waitUntil(lambda: not bar.cancel_button.isVisible())
    assert bar.stage_label.text() == ""
