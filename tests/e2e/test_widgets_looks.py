"""Colours that can be read, icons that are there, sizes that follow the font — in light and dark."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.core.checks.report import CheckReport, Limits, Outcome, SmearCheck
from leukodesk.ui.action_table import ACTIONS
from leukodesk.ui.attention_panel import AttentionPanel
from leukodesk.ui.checks_panel import ChecksPanel
from leukodesk.ui.icons import icon_folder, icon_names, load_icon, state_icon, tinted_pixmap
from leukodesk.ui.image_list import STATES, ImageList
from leukodesk.ui.model_panel import ModelPanel
from leukodesk.ui.palette import DARK, LEAST_TEXT_CONTRAST, LIGHT, Colours, colours_of, contrast, readable_on
from leukodesk.ui.probability_chart import ProbabilityChart
from leukodesk.ui.texts import readable_label
from leukodesk.ui.theme import em, set_scheme
from leukodesk.ui.verdict_banner import VerdictBanner
from leukodesk.ui.view_data import Badge, ClassBar, ImageRow, VerdictView
from leukodesk.ui.viewer import Viewer

SCHEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
KINDS: tuple[Callable[[], QWidget], ...] = (
    VerdictBanner, ProbabilityChart, AttentionPanel, ChecksPanel, ModelPanel, ImageList, Viewer,
)  # fmt: skip


@pytest.fixture
def scheme(qapp: QApplication) -> Iterator[Callable[[Qt.ColorScheme], None]]:
    before = QPalette(qapp.palette())
    yield lambda which: set_scheme(qapp, which)
    qapp.setPalette(before)


def colour_at(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    """The colours of an icon's opaque pixels."""
    image = icon.pixmap(32, mode).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@SCHEMES
def test_text_can_be_read_on_every_surface(colours: Colours) -> None:
    for text in (colours.text, colours.muted, colours.accent):
        for surface in (colours.window, colours.surface, colours.control, colours.surface_raised):
            assert contrast(text, surface) >= LEAST_TEXT_CONTRAST, (text, surface)


def test_no_line_ends_between_a_number_and_its_percent_sign(qtbot: QtBot) -> None:
    label = readable_label("It has 100 % of 0.5 %.")
    qtbot.addWidget(label)
    assert label.text() == "It has 100\u00a0% of 0.5\u00a0%."
    label.setText("Field %1 of 2")
    assert label.text() == "Field %1 of 2"
    label.setText("70 % train")
    together = label.fontMetrics().horizontalAdvance("70 %") + 1
    assert label.heightForWidth(together) == 2 * label.fontMetrics().height()
    assert label.heightForWidth(together // 2) == 2 * label.fontMetrics().height()


@SCHEMES
@pytest.mark.parametrize("state", [*STATES, *(outcome.value for outcome in Outcome)])
def test_a_state_can_be_read_on_its_own_surface_and_in_lists(colours: Colours, state: str) -> None:
    tone = colours.tone(state)
    for text in (tone.text, colours.text, colours.muted):
        assert contrast(text, tone.surface) >= LEAST_TEXT_CONTRAST, (text, tone)
    for surface in (colours.surface, colours.control, colours.window):
        assert contrast(tone.text, surface) >= LEAST_TEXT_CONTRAST, (tone, surface)


@given(st.integers(0, 0xFFFFFF))
def test_the_letter_can_be_read_on_a_badge_of_any_colour(rgb: int) -> None:
    colour = f"#{rgb:06x}"
    assert contrast(readable_on(colour), colour) >= LEAST_TEXT_CONTRAST


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#0a5cad", "#0a5cad", 1.0)],
)
def test_contrast_as_wcag_computes_it(first: str, second: str, ratio: float) -> None:
    assert contrast(first, second) == pytest.approx(ratio, abs=0.005)
    assert contrast(second, first) == contrast(first, second)


def test_the_four_verdicts_differ_in_tone_and_in_icon() -> None:
    verdicts = ("accepted", "uncertain", "rejected", "failed")
    for colours in (LIGHT, DARK):
        assert len({colours.tone(verdict) for verdict in verdicts}) == 4
    assert len({(icon_folder() / f"{verdict}.svg").read_text() for verdict in verdicts}) == 4


def test_colours_are_written_in_full() -> None:
    for colours in (LIGHT, DARK):
        for value in asdict(colours).values():
            for colour in value.values() if isinstance(value, dict) else (value,):
                assert QColor(colour).isValid() and len(colour) == 7


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_is_drawn_in_the_colour_asked_for(qtbot: QtBot, name: str) -> None:
    root = ET.parse(icon_folder() / f"{name}.svg").getroot()  # noqa: S314 - the project's own files
    assert root.get("viewBox") == "0 0 24 24"
    assert {part.get(kind) for part in root.iter() for kind in ("fill", "stroke")} <= {None, "none", "currentColor"}
    assert colour_at(QIcon(tinted_pixmap(name, "#a03070", 32))) == {"#a03070"}


def test_every_action_finds_its_icon() -> None:
    of_states = {*STATES, "pass", "warn", "fail", "image"}
    assert {spec.icon for spec in ACTIONS.values() if spec.icon} | of_states == set(icon_names()), (
        "none missing or idle"
    )


def test_an_icon_follows_the_palette(qapp: QApplication, scheme: Callable[[Qt.ColorScheme], None]) -> None:
    for which, colours in ((Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK)):
        scheme(which)
        assert colour_at(load_icon("open", qapp.palette())) == {colours.text}


def test_a_state_can_be_read_on_a_selected_row(qapp: QApplication, scheme: Callable[[Qt.ColorScheme], None]) -> None:
    for which in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        scheme(which)
        ground = qapp.palette().color(QPalette.ColorRole.Highlight).name()
        for state in STATES:
            for colour in colour_at(state_icon(state, qapp.palette(), 32), QIcon.Mode.Selected):
                assert contrast(colour, ground) >= LEAST_TEXT_CONTRAST


@pytest.mark.parametrize("which", [Qt.ColorScheme.Light, Qt.ColorScheme.Unknown, Qt.ColorScheme.Dark])
def test_a_widget_follows_the_system_while_it_is_shown(
    qtbot: QtBot, scheme: Callable[[Qt.ColorScheme], None], which: Qt.ColorScheme
) -> None:
    banner = VerdictBanner()
    qtbot.addWidget(banner)
    banner.show_verdict(VerdictView("rejected", reasons=("Out of focus.",)))
    banner.show()
    scheme(Qt.ColorScheme.Dark if which != Qt.ColorScheme.Dark else Qt.ColorScheme.Light)
    scheme(which)
    QApplication.processEvents()
    colours = DARK if which == Qt.ColorScheme.Dark else LIGHT
    assert colours_of(banner.palette()) is colours
    word = next(label for label in banner.findChildren(QLabel) if label.text() == "Rejected")
    assert word.palette().color(QPalette.ColorRole.WindowText).name() == colours.rejected.text
    ground = banner.grab().toImage().pixelColor(banner.width() - 6, banner.height() // 2)
    assert ground.name() == colours.rejected.surface


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_sizes_follow_the_font(qtbot: QtBot, kind: Callable[[], QWidget]) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    fill(widget)
    before, line = widget.sizeHint(), em(widget)
    font = widget.font()
    font.setPointSizeF(2 * font.pointSizeF())
    widget.setFont(font)
    widget.show()
    assert em(widget) > 1.8 * line
    assert widget.sizeHint().height() > 1.4 * before.height()


def test_no_text_is_cut_at_twice_the_font(qtbot: QtBot) -> None:
    for kind in KINDS:
        widget = kind()
        qtbot.addWidget(widget)
        fill(widget)
        font = widget.font()
        font.setPointSizeF(2 * font.pointSizeF())
        widget.setFont(font)
        widget.resize(em(widget, 24), em(widget, 60))
        widget.show()
        QApplication.processEvents()
        for label in widget.findChildren(QLabel):
            if label.isVisible() and label.text():
                needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
                assert label.height() >= needed, (kind, label.text())
                assert label.wordWrap() or label.width() >= label.sizeHint().width(), (kind, label.text())


def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot) -> None:
    for kind in KINDS:
        widget = kind()
        qtbot.addWidget(widget)
        fill(widget)
        for control in widget.findChildren(QWidget):
            takes_focus = control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.focusProxy() is None
            if takes_focus and not isinstance(control, QLabel):
                text = control.text() if hasattr(control, "text") else ""
                assert control.accessibleName() or text, (kind, control)


def test_the_keyboard_focus_can_be_seen(qtbot: QtBot) -> None:
    chart, viewer = ProbabilityChart(), Viewer()
    fill(chart)
    for widget, target in ((chart, chart.findChild(QAbstractButton)), (viewer, viewer)):
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
        target.setFocus()
        focused = widget.grab().toImage()
        target.clearFocus()
        assert widget.grab().toImage() != focused


def fill(widget: QWidget) -> None:
    """Give a widget something to show."""
    sentence = "The image is out of focus: focus the microscope again and capture the field anew."
    bars = [ClassBar("Benign (hematogones)", "B", "#0072b2", "circle", 0.25)] * 4
    if isinstance(widget, VerdictBanner):
        badge = Badge("B", "#0072b2", "circle")
        widget.show_verdict(VerdictView("uncertain", "Benign (hematogones)", badge, 0.5, (sentence,) * 2, False, "a 1"))
    elif isinstance(widget, ProbabilityChart):
        widget.show_probabilities(bars)
    elif isinstance(widget, AttentionPanel):
        widget.set_classes(bars)
    elif isinstance(widget, ChecksPanel):
        limits = Limits(fail_below=30)
        widget.show_report(
            CheckReport("field", (SmearCheck("focus", "Focus", 2, "", limits, Outcome.FAIL, sentence),) * 3)
        )
    elif isinstance(widget, ImageList):
        widget.set_items([ImageRow("field.png")] * 3)
