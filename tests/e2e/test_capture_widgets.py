"""What a person sees of a live view, and how two points are set on it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from leukodesk.core.checks.live import live_checks
from leukodesk.core.checks.live_report import LiveReport
from leukodesk.core.checks.report import CheckReport, Limits, SmearCheck
from leukodesk.core.synthetic import synthetic_field
from leukodesk.services.capturing.frame_picture import FramePicture, picture
from leukodesk.ui.capture.check_lights import CheckLights
from leukodesk.ui.capture.focus_bar import FocusBar
from leukodesk.ui.capture.histogram import STRIPE_COLOURS, Histogram
from leukodesk.ui.capture.live_page import COLUMN_EM
from leukodesk.ui.capture.scale_bar import ScaleBarStrip
from leukodesk.ui.capture.viewfinder import Viewfinder
from leukodesk.ui.palette import DARK, LIGHT, colours_of
from leukodesk.ui.theme import em, set_scheme

FIELD = synthetic_field(5, 400, 300)
KINDS: tuple[Callable[[], QWidget], ...] = (Viewfinder, ScaleBarStrip, CheckLights, FocusBar, Histogram)


@pytest.fixture(autouse=True)
def numbers_in_english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(before)


@pytest.fixture
def finder(qtbot: QtBot) -> Viewfinder:
    """A viewfinder of twice the size of the field's frames."""
    made = Viewfinder()
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


def of(finder: Viewfinder, pixels: NDArray[np.uint8] = FIELD, zoom: float | None = None) -> FramePicture:
    """A frame's picture for the size that the viewfinder has."""
    return picture(pixels, *finder.room_px, zebra=True, zoom=zoom)


def show_live(finder: Viewfinder, made: FramePicture) -> None:
    finder.say_nothing()
    finder.show_picture(made, 1)


def texts(widget: QWidget) -> list[str]:
    """The texts that can be seen."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]


def painted(widget: QWidget) -> NDArray[np.uint8]:
    """(height, width, 4) of what is on the screen: blue, green, red."""
    image = widget.grab().toImage().convertToFormat(widget.grab().toImage().Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[:, : image.width()].copy()


def report(focus: float = 1.5, white_cells: float = 3) -> LiveReport:
    """A report with two lights: focus, which fails from 4 on, and white cells, which warn where there are none."""
    checks = []
    for key, name, value, unit, limits in (
        ("focus", "Focus", focus, "px blur", Limits(warn_above=2, fail_above=4)),
        ("white_cells", "White cells", white_cells, "in view", Limits(warn_below=1)),
    ):
        outcome = limits.judge(value)
        checks.append(SmearCheck(key, name, value, unit, limits, outcome, f"{name} says {outcome}."))
    histogram = np.full((3, 64), 1 / 64, np.float32)
    return LiveReport(1.0, CheckReport("live", tuple(checks)), histogram, 280.0, 220.0, int(white_cells))


# --- viewfinder -------------------------------------------------------------------------------------------------------


def test_before_a_camera_is_chosen_the_viewfinder_says_what_to_do(finder: Viewfinder) -> None:
    assert texts(finder) == ["No camera", "Choose a camera to see its live view here."]
    assert "Choose a camera" in finder.accessibleDescription()
    finder.say_nothing()
    assert texts(finder) == [] and finder.scale is None
    assert {tuple(pixel) for pixel in painted(finder)[20:-20, 20:-20].reshape(-1, 4)[:, :3].tolist()} == {
        QColor(LIGHT.viewer).getRgb()[2::-1]
    }


@pytest.mark.parametrize("zoom", [None, 1.0, 2.0])
def test_a_picture_is_painted_pixel_for_pixel(finder: Viewfinder, zoom: float | None) -> None:
    made = of(finder, zoom=zoom)
    show_live(finder, made)
    finder.clearFocus()
    height, width = made.bgra.shape[:2]
    left, top = (800 - width) // 2, (600 - height) // 2
    assert np.array_equal(painted(finder)[top : top + height, left : left + width, :3], made.bgra[..., :3])
    assert finder.scale == made.scale
    assert finder.accessibleDescription() == "400 × 300 pixels"


def test_of_several_pictures_only_the_newest_is_painted_and_only_once(finder: Viewfinder, qtbot: QtBot) -> None:
    made = of(finder)
    spy = QSignalSpy(finder.shown)
    for number in (7, 8, 9):
        finder.show_picture(made, number)
    qtbot.waitUntil(lambda: spy.count() > 0)
    finder.repaint()
    assert [spy.at(place)[0] for place in range(spy.count())] == [9]
    finder.show_picture(made, 10)
    qtbot.waitUntil(lambda: spy.count() == 2)
    assert spy.at(1)[0] == 10 and spy.at(1)[1] > spy.at(0)[1] > 0


def test_a_picture_for_another_size_fills_the_room_until_there_is_one_for_this(
    finder: Viewfinder, qtbot: QtBot
) -> None:
    spy = QSignalSpy(finder.size_changed)
    show_live(finder, of(finder, np.full_like(FIELD, 200)))
    finder.resize(640, 480)
    qtbot.waitUntil(lambda: spy.count() == 1)
    assert spy.at(0) == [640, 480] == list(finder.room_px)
    finder.clearFocus()
    assert (painted(finder)[..., :3] == 200).all()


def test_a_lost_camera_is_told_with_a_countdown_over_a_veiled_picture(finder: Viewfinder, qtbot: QtBot) -> None:
    show_live(finder, of(finder))
    live = painted(finder)
    finder.say("The camera is gone", "Plug its cable in again.", "fail", retry_s=1.2)
    assert texts(finder) == ["The camera is gone", "Plug its cable in again.", "Trying again in 2 s"]
    corner = np.s_[80:160, 80:160, :3]
    assert painted(finder)[corner].std() < 0.5 * live[corner].std(), "nobody takes it for a live picture"
    assert finder.accessibleDescription().startswith("The camera is gone Plug its cable in again.")
    qtbot.waitUntil(lambda: "Trying again…" in texts(finder), timeout=10_000)
    finder.say_nothing()
    assert texts(finder) == [] and np.array_equal(painted(finder), live)


def test_without_a_retry_nothing_is_counted_down(finder: Viewfinder) -> None:
    finder.say("The camera is gone", "Plug its cable in again.", "fail", retry_s=3)
    finder.say("The video has ended", "Choose another camera.")
    assert texts(finder) == ["The video has ended", "Choose another camera."]


def test_marks_say_what_the_picture_is(finder: Viewfinder) -> None:
    show_live(finder, of(finder))
    finder.set_frozen(True)
    finder.set_live_verdict("Benign (hematogones) 93 %")
    finder.set_corrections(["Flat field of 2026-03-01 applied.", "White balance of 2026-03-01 applied."])
    assert texts(finder) == [
        "Frozen",
        "LIVE: Benign (hematogones) 93 %",
        "Flat field of 2026-03-01 applied. White balance of 2026-03-01 applied.",
    ]
    assert "Frozen" in finder.accessibleDescription()
    finder.set_frozen(False)
    finder.set_live_verdict("")
    finder.set_corrections([])
    assert texts(finder) == [] and "Frozen" not in finder.accessibleDescription()


def test_a_camera_that_is_let_go_leaves_no_picture(finder: Viewfinder) -> None:
    show_live(finder, of(finder))
    finder.clear()
    assert finder.scale is None and finder.accessibleDescription() == ""
    finder.clearFocus()
    assert len(np.unique(painted(finder).reshape(-1, 4), axis=0)) == 1


# --- two points on it -------------------------------------------------------------------------------------------------


def test_two_points_are_set_with_the_keyboard(finder: Viewfinder, qtbot: QtBot) -> None:
    show_live(finder, of(finder))
    spy = QSignalSpy(finder.points_set)
    finder.start_points()
    assert texts(finder) == ["First point: click, or move with the arrow keys and press Enter. Escape ends it."]
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    assert texts(finder)[0].startswith("Second point") and "Second point" in finder.accessibleDescription()
    for _ in range(3):
        qtbot.keyClick(finder, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(finder, key)
    assert spy.count() == 0
    qtbot.keyClick(finder, Qt.Key.Key_Enter)
    # a step is a pixel of the screen, of which two are one of the frame
    assert spy.count() == 1 and spy.at(0) == [200.0, 150.0, 214.5, 149.5]
    assert texts(finder) == ["14.5 pixels between the points. Backspace takes the last one back."]


def test_two_points_are_set_with_the_mouse(finder: Viewfinder, qtbot: QtBot) -> None:
    show_live(finder, of(finder, zoom=1.0))  # in the middle, with 200 and 150 pixels of ground around it
    finder.start_points()
    spy = QSignalSpy(finder.points_set)
    qtbot.mouseClick(finder, Qt.MouseButton.LeftButton, pos=QPoint(210, 170))
    assert finder.points == ((10.0, 20.0),)
    qtbot.mouseClick(finder, Qt.MouseButton.RightButton, pos=QPoint(300, 300))
    qtbot.mouseMove(finder, QPoint(400, 300))
    qtbot.mouseClick(finder, Qt.MouseButton.LeftButton, pos=QPoint(790, 170))
    assert spy.count() == 1 and spy.at(0) == [10.0, 20.0, 400.0, 20.0], "no point lies beside the frame"
    qtbot.mouseClick(finder, Qt.MouseButton.LeftButton, pos=QPoint(220, 170))
    assert finder.points == ((20.0, 20.0),), "a third point begins anew"


def test_points_are_drawn_and_taken_back(finder: Viewfinder, qtbot: QtBot) -> None:
    show_live(finder, of(finder))
    finder.start_points()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(finder, key)
    assert len(finder.points) == 2
    both = painted(finder)
    qtbot.keyClick(finder, Qt.Key.Key_Backspace)
    assert finder.points == ((200.0, 150.0),) and not np.array_equal(painted(finder), both)
    cancelled = QSignalSpy(finder.points_cancelled)
    qtbot.keyClick(finder, Qt.Key.Key_Escape)
    assert cancelled.count() == 1 and finder.points == () and texts(finder) == []


def test_the_same_point_twice_is_no_distance(finder: Viewfinder, qtbot: QtBot) -> None:
    show_live(finder, of(finder))
    spy = QSignalSpy(finder.points_set)
    finder.start_points()
    for _ in range(2):
        qtbot.keyClick(finder, Qt.Key.Key_Return)
    assert spy.count() == 0 and len(finder.points) == 1


def test_points_stay_while_frames_come_but_not_when_their_size_changes(finder: Viewfinder, qtbot: QtBot) -> None:
    show_live(finder, of(finder))
    finder.start_points()
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    finder.show_picture(of(finder), 2)
    assert len(finder.points) == 1
    finder.show_picture(of(finder, np.ascontiguousarray(FIELD[:200])), 3)
    assert finder.points == () and texts(finder)[0].startswith("First point")


def test_without_a_frame_no_point_can_be_set(finder: Viewfinder, qtbot: QtBot) -> None:
    finder.say_nothing()
    finder.start_points()
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    qtbot.mouseClick(finder, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert finder.points == ()


def test_its_keys_are_the_windows_unless_points_are_set(finder: Viewfinder) -> None:
    def is_taken(kind: QEvent.Type, key: Qt.Key) -> bool:
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
        event.setAccepted(kind == QEvent.Type.KeyPress)  # as Qt sends them
        QApplication.sendEvent(finder, event)
        return event.isAccepted()

    show_live(finder, of(finder))
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Escape)
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        assert not any(is_taken(kind, key) for key in keys)
    finder.start_points()
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        finder.start_points()
        assert all(is_taken(kind, key) for key in keys)
        assert not is_taken(kind, Qt.Key.Key_Space), "the shutter stays the window's"


# --- scale bar --------------------------------------------------------------------------------------------------------


def test_the_scale_bar_is_as_long_as_it_says(qtbot: QtBot) -> None:
    strip = ScaleBarStrip()
    qtbot.addWidget(strip)
    strip.show_scale(0.1, 0.5)  # a pixel of the screen is 0.2 µm
    strip.show()
    (text,) = texts(strip)
    length_px = float(text.removesuffix(" µm")) / 0.2
    dark = (painted(strip)[..., :3] < 100).all(axis=2)
    line = dark[: strip.height(), : round(length_px) + 3].any(axis=0)
    assert length_px <= em(strip, 10) and line.sum() == pytest.approx(length_px, abs=3)
    strip.show_scale(0.1, 1.0)
    assert texts(strip) != [text], "twice as close"
    strip.show_scale(0.1, None)
    assert texts(strip) == []


def test_without_a_pixel_size_there_is_the_way_to_it(qtbot: QtBot) -> None:
    strip = ScaleBarStrip()
    qtbot.addWidget(strip)
    strip.show()
    height = strip.height()
    button = strip.findChild(QPushButton)
    assert button.isVisible() and button.text().startswith("Not calibrated")
    spy = QSignalSpy(strip.calibrate_wanted)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert spy.count() == 1
    strip.show_scale(0.1, 1.0)
    QApplication.processEvents()
    assert not button.isVisible() and strip.minimumSizeHint().height() == height, "nothing jumps"


# --- lights, focus, histogram -----------------------------------------------------------------------------------------


@pytest.fixture
def lights(qtbot: QtBot) -> CheckLights:
    made = CheckLights()
    qtbot.addWidget(made)
    made.resize(300, made.sizeHint().height())
    made.show()
    return made


def rows_of(lights: CheckLights) -> QWidget:
    """What the arrow keys choose in."""
    return next(child for child in lights.findChildren(QWidget) if child.focusPolicy() == Qt.FocusPolicy.StrongFocus)


@pytest.mark.parametrize(
    ("focus", "white_cells", "headline", "sentence"),
    [
        (1.5, 3, "Ready to capture", "All checks pass."),
        (3.0, 3, "Usable; better: focus again", "Focus: Focus says warn."),
        (5.0, 0, "Not usable: focus again", "Focus: Focus says fail."),
        (1.5, 0, "Usable; better: find white cells", "White cells: White cells says warn."),
    ],
)
def test_the_lights_say_what_to_do(
    lights: CheckLights, focus: float, white_cells: int, headline: str, sentence: str
) -> None:
    height = lights.sizeHint().height()
    lights.show_report(report(focus, white_cells))
    assert texts(lights) == [headline, sentence] and lights.summary() == headline
    assert lights.accessibleDescription() == headline
    assert lights.sizeHint().height() == height, "nothing jumps"


IN_VIEW = {
    "less light": np.full_like(FIELD, 255),
    "more light": np.zeros_like(FIELD),
    "make the light even": np.asarray(FIELD * np.linspace(1, 0.3, 400)[None, :, None], np.uint8),
    "find white cells": np.full_like(FIELD, 230),
    "see to the stain": FIELD[..., [1, 1, 1]],
}


@pytest.mark.parametrize("todo", IN_VIEW)
def test_the_first_advice_is_light_then_the_place_and_its_sentence_is_read_as_a_whole(
    lights: CheckLights, todo: str
) -> None:
    lights.resize(em(lights, COLUMN_EM), lights.height())
    lights.show_report(live_checks(IN_VIEW[todo]))
    assert lights.summary() == f"Not usable: {todo}"
    sentence = next(label for label in lights.findChildren(QLabel) if label.text() == texts(lights)[1])
    assert sentence.heightForWidth(sentence.width()) <= sentence.height()


def test_each_light_has_name_outcome_value_and_sentence(lights: CheckLights) -> None:
    lights.show_report(report(5.25, 0))
    assert lights.rows() == (
        "Focus: Fail, 5.25\u00a0px blur. Focus says fail.",
        "White cells: Warning, 0\u00a0in view. White cells says warn.",
    )
    with_both = painted(lights)
    lights.clear()
    assert lights.rows() == () and texts(lights) == ["No live frame"]
    assert not np.array_equal(painted(lights), with_both)


def test_a_light_differs_in_shape_not_only_in_colour(lights: CheckLights) -> None:
    """Drawn in grey, the three icons are still three."""
    seen = []
    for focus in (1.5, 3.0, 5.0):
        lights.clear()
        lights.show_report(report(focus))
        rows = rows_of(lights)
        icon = painted(rows)[3 : em(rows, 2.35), 3 : em(rows, 1.8), :3].astype(int)
        seen.append(np.abs(icon - icon[0, 0]).sum(axis=2) > 60)
    for one, other in ((0, 1), (1, 2), (0, 2)):
        assert (seen[one] != seen[other]).sum() > 20


def test_quick_changes_are_not_shown_but_the_last_frame_is(lights: CheckLights, qtbot: QtBot) -> None:
    lights.show_report(report(1.5))
    changes = []
    for blur in (5.0, 1.5, 5.0, 1.5, 5.0):
        lights.show_report(report(blur))
        changes.append(lights.summary())
    assert set(changes) == {"Ready to capture"}
    qtbot.waitUntil(lambda: lights.summary() == "Not usable: focus again", timeout=10_000)


def test_the_arrow_keys_spell_a_light_out(lights: CheckLights, qtbot: QtBot) -> None:
    lights.show_report(report(5.0, 0))
    rows = rows_of(lights)
    assert rows.accessibleName() and "Focus: Fail" in rows.accessibleDescription()
    for _ in range(3):
        qtbot.keyClick(rows, Qt.Key.Key_Down)
    assert texts(lights) == ["Not usable: focus again", "White cells: White cells says warn."]
    qtbot.keyClick(rows, Qt.Key.Key_Up)
    assert texts(lights)[1] == "Focus: Focus says fail."
    qtbot.keyClick(rows, Qt.Key.Key_Escape)
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=QPoint(20, rows.height() // 6 + 5))
    assert texts(lights)[1] == "White cells: White cells says warn."
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=QPoint(20, rows.height() - 5))
    assert texts(lights)[1] == "Focus: Focus says fail.", "no light is there: the worst again"


def test_the_first_light_is_spelt_out_too_while_all_pass(lights: CheckLights, qtbot: QtBot) -> None:
    lights.show_report(report(1.5))
    qtbot.keyClick(rows_of(lights), Qt.Key.Key_Down)
    assert texts(lights) == ["Ready to capture", "Focus: Focus says pass."]
    qtbot.keyClick(rows_of(lights), Qt.Key.Key_Escape)
    assert texts(lights)[1] == "All checks pass."


def test_a_screen_reader_hears_of_outcomes_and_not_of_every_number(lights: CheckLights) -> None:
    rows = rows_of(lights)
    lights.show_report(report(1.0))
    spoken = rows.accessibleDescription()
    for step in range(5):
        lights._show(report(1.0 + step / 10).checks.checks)
    assert lights.rows()[0].startswith("Focus: Pass, 1.40") and rows.accessibleDescription() == spoken
    lights._show(report(3.0).checks.checks)
    assert "Focus: Warning, 3\u00a0px blur" in rows.accessibleDescription() != spoken


def test_the_focus_bar_tells_how_near_the_best_is(qtbot: QtBot) -> None:
    bar = FocusBar()
    qtbot.addWidget(bar)
    bar.show()
    assert bar.text() == "No focus measured yet"
    empty = painted(bar)
    for step, focus in enumerate([1e-6, 1e-4, 1e-2, 1e-2, 1e-2]):
        bar.show_focus(focus, step * 33_000_000)
    qtbot.waitUntil(lambda: bar.text() == "100\u00a0% – the best so far", timeout=10_000)
    best = painted(bar)
    for step in range(5, 9):
        bar.show_focus(0.4e-2, step * 33_000_000)
    qtbot.waitUntil(lambda: bar.text() == "40\u00a0% of the best focus", timeout=10_000)
    accent = np.array(QColor(LIGHT.accent).getRgb()[2::-1])
    filled = [(painting[-5, :, :3] == accent).sum() for painting in (empty, best, painted(bar))]
    assert filled[0] == 0 and filled[2] == pytest.approx(0.4**0.5 * filled[1], rel=0.05)
    qtbot.keyClick(bar.findChild(QPushButton), Qt.Key.Key_Space)
    assert bar.text() == "No focus measured yet"


def test_the_histogram_marks_the_ends_that_are_reached(qtbot: QtBot) -> None:
    histogram = Histogram()
    qtbot.addWidget(histogram)
    histogram.resize(300, histogram.sizeHint().height())
    histogram.show()
    assert histogram.text() == histogram.accessibleDescription() == "No histogram yet"
    shares = np.zeros((3, 64), np.float32)
    shares[:, 50] = 1
    seen = []
    for change, words in (
        ({}, "Neither end is reached"),
        ({(0, 63): 0.1, (2, 63): 0.002, (1, 63): 0.0005}, "At the limit: RB"),
        ({(1, 0): 0.01}, "Black: G · At the limit: RB"),
    ):
        for place, share in change.items():
            shares[place] = share
        histogram.show_histogram(shares)
        qtbot.waitUntil(lambda words=words: histogram.text() == words, timeout=10_000)
        assert histogram.accessibleDescription() == words
        stripe = np.array(QColor(STRIPE_COLOURS[1]).getRgb()[2::-1])
        near = np.abs(painted(histogram)[..., :3].astype(int) - stripe).sum(axis=2) < 40
        seen.append((bool(near[:, :150].any()), bool(near[:, 150:].any())))
    assert seen == [(False, False), (False, True), (True, True)]
    histogram.clear()
    assert histogram.text() == "No histogram yet"


def test_an_empty_histogram_is_no_fault(qtbot: QtBot) -> None:
    histogram = Histogram()
    qtbot.addWidget(histogram)
    histogram.show_histogram(np.zeros((3, 64), np.float32))
    assert histogram.text() == "Neither end is reached" and painted(histogram).size


# --- all of them ------------------------------------------------------------------------------------------------------


def fill(widget: QWidget) -> None:
    """Give a widget the longest things to show."""
    if isinstance(widget, Viewfinder):
        widget.say_nothing()
        widget.show_picture(of(widget), 1)
        widget.say("The camera is gone", "The camera does not answer any more. Plug its cable in again.", "fail", 3)
        widget.set_frozen(True)
        widget.set_live_verdict("Benign (hematogones) 93 %")
        widget.set_corrections(["Flat field of 2026-03-01 applied.", "White balance of 2026-03-01 applied."])
        widget.start_points()
    elif isinstance(widget, CheckLights):
        long = "Much of the image is white to the limit, perhaps pale cells with it. "
        long += "Give less light or a shorter exposure."
        made = report(5.0, 0)
        checks = tuple(replace(check, sentence=long) for check in made.checks.checks)
        widget.show_report(replace(made, checks=CheckReport("live", checks)))
    elif isinstance(widget, FocusBar):
        widget.show_focus(1.0, 0)
    elif isinstance(widget, Histogram):
        widget.show_histogram(report().histogram)
    elif isinstance(widget, ScaleBarStrip):
        widget.show_scale(None, None)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("factor", [1, 2])
def test_no_text_is_cut_at_the_usual_and_at_twice_the_font(
    qtbot: QtBot, kind: Callable[[], QWidget], factor: int
) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    font = widget.font()
    font.setPointSizeF(factor * font.pointSizeF())
    widget.setFont(font)
    width = em(widget, 36) if kind is Viewfinder else em(widget, 17.5)
    widget.resize(width, max(em(widget, 24) if kind is Viewfinder else 0, widget.sizeHint().height()))
    widget.show()
    fill(widget)
    QApplication.processEvents()
    assert widget.width() == width, "it fits the column"
    for label in widget.findChildren(QLabel):
        if label.isVisible() and label.text():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed, label.text()
            assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()
    for button in widget.findChildren(QPushButton):
        assert not button.isVisible() or button.width() >= button.sizeHint().width(), button.text()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_each_follows_the_system_between_light_and_dark(
    qtbot: QtBot, qapp: QApplication, kind: Callable[[], QWidget]
) -> None:
    before = QPalette(qapp.palette())
    widget = kind()
    qtbot.addWidget(widget)
    widget.show()
    fill(widget)
    try:
        seen = []
        for scheme, colours in ((Qt.ColorScheme.Light, LIGHT), (Qt.ColorScheme.Dark, DARK)):
            set_scheme(qapp, scheme)
            QApplication.processEvents()
            assert colours_of(widget.palette()) is colours
            seen.append(np.median(painted(widget)[..., :3]))
        assert seen[1] < seen[0] - 50
    finally:
        qapp.setPalette(before)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_each_is_painted_before_there_is_anything_to_show(qtbot: QtBot, kind: Callable[[], QWidget]) -> None:
    widget = kind()
    qtbot.addWidget(widget)
    widget.show()
    assert painted(widget).size
    assert widget.accessibleName()
