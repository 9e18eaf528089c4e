"""Each page of the window for old eyes and without a mouse: large texts, high contrast, Tab, names to be read."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.core.synthetic import synthetic_field
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.palette import LEAST_TEXT_CONTRAST, contrast
from leukodesk.ui.text_size import STEPS_PERCENT, set_text_size
from tests.cut_off import cut_off
from tests.e2e.conftest import open_files, save, settle
from tests.e2e.scan_results import open_results, write_results
from tests.e2e.scan_steps import open_scan
from tests.e2e.wizard_steps import open_wizard

WIDTH_PX, HEIGHT_PX = 1366, 768
MOST_TABS = 200
Make = Callable[..., MainWindow]
Page = Callable[[MainWindow, QtBot, Path], QWidget]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _empty(window: MainWindow, _qtbot: QtBot, _folder: Path) -> QWidget:
    return window


def _image(window: MainWindow, qtbot: QtBot, folder: Path) -> QWidget:
    open_files(window, qtbot, save(folder / "field.png", synthetic_field(3, 320, 240)))
    return window


def _checks(window: MainWindow, qtbot: QtBot, folder: Path) -> QWidget:
    _image(window, qtbot, folder)
    window.actions_by_key["show_checks"].trigger()
    return window


def _scan(window: MainWindow, qtbot: QtBot, _folder: Path) -> QWidget:
    open_scan(window, qtbot)
    return window


def _results(window: MainWindow, qtbot: QtBot, folder: Path) -> QWidget:
    write_results(folder / "Tuesday.sqlite", folder / "slides")
    open_results(window, qtbot, folder / "Tuesday.sqlite")
    return window


def _retraining(window: MainWindow, qtbot: QtBot, _folder: Path) -> QWidget:
    open_wizard(window, qtbot)
    return window


def _tour(window: MainWindow, qtbot: QtBot, _folder: Path) -> QWidget:
    window.help.start_tour()
    settle(window, qtbot)
    return window


def _dialog(key: str) -> Page:
    def opened(window: MainWindow, _qtbot: QtBot, _folder: Path) -> QWidget:
        window.actions_by_key[key].trigger()
        (dialog,) = [one for one in window.findChildren(QDialog) if one.isVisible()]
        return dialog

    return opened


PAGES: dict[str, Page] = {
    "empty": _empty,
    "image": _image,
    "checks": _checks,
    "scan": _scan,
    "results": _results,
    "retraining": _retraining,
    "tour": _tour,
    "guide": _dialog("user_guide"),
    "intended use": _dialog("intended_use"),
}
EACH_PAGE = pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
BLACK, WHITE = ("#000000", "#ffffff", "#1aebff", "#ffff00"), ("#ffffff", "#000000", "#37006e", "#600000")
"""Ground, text, selection and links of the two schemes that systems offer for high contrast."""


@pytest.fixture
def usual_looks(qapp: QApplication) -> Iterator[None]:
    """Font and palette are again afterwards what they were."""
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    yield
    set_text_size(qapp, STEPS_PERCENT[0])
    qapp.setFont(font)
    qapp.setPalette(palette)


def opened(make_window: Make, qtbot: QtBot) -> MainWindow:
    window = make_window()
    window.resize(WIDTH_PX, HEIGHT_PX)
    window.start([])
    settle(window, qtbot)
    return window


def cut_off_for_good(shown: QWidget) -> list[str]:
    """What is cut off; but for the line at the bottom, whose passing facts give way to what LeukoDesk is for."""
    return [one for one in cut_off(shown) if not one.startswith("StatusBar/") or "diagnostic" in one]


@EACH_PAGE
@pytest.mark.usefixtures("usual_looks")
def test_at_the_largest_size_of_text_nothing_is_cut_off_and_a_small_screen_is_enough(
    make_window: Make, qtbot: QtBot, qapp: QApplication, tmp_path: Path, page: Page
) -> None:
    set_text_size(qapp, STEPS_PERCENT[-1])
    shown = page(opened(make_window, qtbot), qtbot, tmp_path)
    QApplication.processEvents()
    QApplication.processEvents()

    assert not (found := cut_off_for_good(shown)), "\n".join(found)
    assert shown.width() <= WIDTH_PX and shown.height() <= HEIGHT_PX
    shown.close()


@pytest.mark.usefixtures("usual_looks")
def test_texts_that_grow_while_the_window_is_open_are_whole(make_window: Make, qtbot: QtBot, field_file: str) -> None:
    window = opened(make_window, qtbot)
    open_files(window, qtbot, field_file)
    for _ in STEPS_PERCENT:
        window.actions_by_key["larger_text"].trigger()
        QApplication.processEvents()
        QApplication.processEvents()
        assert not (found := cut_off_for_good(window)), "\n".join(found)
    assert window.width() <= WIDTH_PX and window.height() <= HEIGHT_PX


def high_contrast(colours: tuple[str, str, str, str]) -> QPalette:
    """A palette as a system gives it for high contrast."""
    ground, text, selection, link = (QColor(colour) for colour in colours)
    palette = QPalette()
    role = QPalette.ColorRole
    for surface in (role.Window, role.Base, role.AlternateBase, role.Button, role.ToolTipBase):
        palette.setColor(surface, ground)
    for written in (
        role.WindowText,
        role.Text,
        role.ButtonText,
        role.ToolTipText,
        role.BrightText,
        role.PlaceholderText,
    ):
        palette.setColor(written, text)
    palette.setColor(role.Highlight, selection)
    palette.setColor(role.HighlightedText, ground)
    palette.setColor(role.Link, link)
    return palette


def contrast_of(label: QLabel, image: QImage, top_left: QPoint) -> float:
    """Of the strongest colour in a label against the one that there is most of."""
    inside = image.copy(label.visibleRegion().boundingRect().translated(top_left))
    rows = np.frombuffer(inside.constBits(), np.uint32).reshape(inside.height(), -1)[:, : inside.width()]
    colours, counts = np.unique(rows, return_counts=True)
    ground = QColor(int(colours[counts.argmax()])).name()
    return max(contrast(ground, QColor(int(colour)).name()) for colour in colours)


@EACH_PAGE
@pytest.mark.usefixtures("usual_looks")
def test_with_high_contrast_every_text_can_be_read(
    make_window: Make, qtbot: QtBot, qapp: QApplication, tmp_path: Path, page: Page
) -> None:
    shown = page(opened(make_window, qtbot), qtbot, tmp_path)
    for colours in (BLACK, WHITE):
        qapp.setPalette(high_contrast(colours))
        QApplication.processEvents()
        QApplication.processEvents()
        image = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        labels = [one for one in shown.findChildren(QLabel) if one.isVisible() and one.isEnabled() and one.text()]
        seen = [one for one in labels if not one.visibleRegion().isEmpty() and one.window() is shown]
        ratios = {one.text(): contrast_of(one, image, one.mapTo(shown, QPoint())) for one in seen}

        assert {text: ratio for text, ratio in ratios.items() if ratio < LEAST_TEXT_CONTRAST} == {}
        assert image.pixelColor(2, image.height() - 2).name() == colours[0]
    shown.close()


def stops(shown: QWidget) -> list[QWidget]:
    """What the Tab key should reach."""
    return [
        one
        for one in shown.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isVisible()
        and one.isEnabled()
        and one.focusProxy() is None
        and one.window() is shown
    ]


@EACH_PAGE
def test_the_tab_key_reaches_everything_and_everything_has_a_name(
    make_window: Make, qtbot: QtBot, tmp_path: Path, page: Page
) -> None:
    window = opened(make_window, qtbot)
    shown = page(window, qtbot, tmp_path)
    with qtbot.waitActive(shown):
        shown.activateWindow()
    reached: list[QWidget] = []
    for _ in range(MOST_TABS):
        focus = shown.focusWidget()
        if len(set(reached)) > 1 and focus is reached[0]:
            break  # once around
        if focus is not None:
            reached.append(focus)
        QTest.keyClick(focus or shown, Qt.Key.Key_Tab)

    missed = [one for one in stops(shown) if one not in reached and not isinstance(one, QRadioButton)]
    assert missed == [], reached
    nameless = [
        one
        for one in stops(shown)
        if not QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name) and not isinstance(one, QLabel)
    ]
    assert nameless == []
    shown.close()
