"""The viewer: what it shows at which zoom, and what mouse and window do to it."""

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leukodesk.ui.image_work import pyramid
from leukodesk.ui.viewer import Viewer
from leukodesk.ui.viewer_layers import ImageLayer

WIDTH, HEIGHT = 400, 300


def quarters(width_px: int = 1600, height_px: int = 1200) -> NDArray[np.uint8]:
    """Red, green, blue and white quarters: top left, top right, bottom left, bottom right."""
    pixels = np.empty((height_px, width_px, 3), np.uint8)
    pixels[: height_px // 2, : width_px // 2] = 255, 0, 0
    pixels[: height_px // 2, width_px // 2 :] = 0, 255, 0
    pixels[height_px // 2 :, : width_px // 2] = 0, 0, 255
    pixels[height_px // 2 :, width_px // 2 :] = 255, 255, 255
    return pixels


@pytest.fixture
def viewer(qtbot: QtBot) -> Viewer:
    widget = Viewer()
    qtbot.addWidget(widget)
    widget.resize(WIDTH, HEIGHT)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.show_image(pyramid(quarters()))
    return widget


def colour(viewer: Viewer, x: int, y: int) -> str:
    QApplication.processEvents()
    image: QImage = viewer.grab().toImage()
    return QColor(image.pixel(x, y)).name()


def turn_wheel(viewer: Viewer, notches: int, at: QPoint) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewer.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewer, event)
    QApplication.processEvents()


def drag(viewer: Viewer, start: QPoint, end: QPoint, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    QTest.mousePress(viewer, button, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 11):
        QTest.mouseMove(viewer, start + (end - start) * step / 10)
    QTest.mouseRelease(viewer, button, Qt.KeyboardModifier.NoModifier, end)
    QApplication.processEvents()


def test_a_new_image_is_shown_whole_and_upright(viewer: Viewer) -> None:
    assert viewer.zoom_percent == pytest.approx(25 * 0.98)
    seen = [colour(viewer, x, y) for x, y in ((100, 70), (300, 70), (100, 230), (300, 230))]
    assert seen == ["#ff0000", "#00ff00", "#0000ff", "#ffffff"]


def test_actual_size_shows_every_pixel_unchanged(viewer: Viewer) -> None:
    generator = np.random.default_rng(0)
    pixels = generator.integers(0, 255, (HEIGHT, WIDTH, 3), np.uint8)
    viewer.show_image([pixels])
    viewer.actual_size()
    assert viewer.zoom_percent == pytest.approx(100)
    QApplication.processEvents()
    shown = viewer.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(shown.constBits(), np.uint8).reshape(HEIGHT, shown.bytesPerLine())[:, : WIDTH * 3]
    assert np.array_equal(lines.reshape(HEIGHT, WIDTH, 3)[2:-2, 2:-2], pixels[2:-2, 2:-2])


def test_the_wheel_zooms_around_the_mouse(viewer: Viewer, qtbot: QtBot) -> None:
    before = viewer.zoom_percent
    with qtbot.waitSignal(viewer.zoom_changed) as changed:
        turn_wheel(viewer, 6, QPoint(60, 60))
    assert changed.args == [pytest.approx(before * 1.2**6)] and viewer.zoom_percent > before
    assert colour(viewer, 60, 60) == "#ff0000"
    turn_wheel(viewer, 6, QPoint(60, 60))
    assert {colour(viewer, x, y) for x in (10, 390) for y in (10, 290)} == {"#ff0000"}


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton])
def test_dragging_takes_the_image_along(viewer: Viewer, button: Qt.MouseButton) -> None:
    viewer.zoom_by(2)
    assert colour(viewer, 150, 100) == "#ff0000"
    drag(viewer, QPoint(190, 140), QPoint(90, 40), button)
    assert [colour(viewer, x, y) for x, y in ((95, 45), (105, 45), (95, 55), (105, 55))] == [
        "#ff0000",
        "#00ff00",
        "#0000ff",
        "#ffffff",
    ]
    QTest.mouseMove(viewer, QPoint(150, 100))
    assert colour(viewer, 95, 45) == "#ff0000"


def test_a_click_that_trembles_leaves_the_image_fitted(viewer: Viewer) -> None:
    drag(viewer, QPoint(190, 140), QPoint(192, 141))
    viewer.resize(2 * WIDTH, 2 * HEIGHT)
    QApplication.processEvents()
    assert viewer.zoom_percent == pytest.approx(50 * 0.98)


def test_a_right_to_left_language_does_not_mirror_the_image(viewer: Viewer) -> None:
    viewer.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    test_a_new_image_is_shown_whole_and_upright(viewer)


def test_a_double_click_fits(viewer: Viewer) -> None:
    viewer.zoom_by(5)
    QTest.mouseDClick(viewer, Qt.MouseButton.LeftButton, pos=QPoint(200, 150))
    QApplication.processEvents()
    assert viewer.zoom_percent == pytest.approx(25 * 0.98)


def test_the_right_button_opens_no_menu(viewer: Viewer) -> None:
    before = viewer.zoom_percent
    QTest.mouseClick(viewer, Qt.MouseButton.RightButton, pos=QPoint(200, 150))
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None
    assert viewer.zoom_percent == before


def test_the_window_moves_and_zooms_it(viewer: Viewer) -> None:
    viewer.zoom_by(4)
    viewer.pan_by(150, 120)
    assert colour(viewer, WIDTH // 2, HEIGHT // 2) == "#ffffff"
    viewer.pan_by(-300, -240)
    assert colour(viewer, WIDTH // 2, HEIGHT // 2) == "#ff0000"


def test_the_image_cannot_be_lost(viewer: Viewer) -> None:
    viewer.pan_by(100_000, 100_000)
    assert colour(viewer, WIDTH // 2 - 5, HEIGHT // 2 - 5) == "#ffffff"
    for _ in range(60):
        viewer.zoom_by(0.5)
    assert viewer.zoom_percent > 1
    for _ in range(60):
        viewer.zoom_by(2)
    assert viewer.zoom_percent == pytest.approx(4000)


def test_an_overlay_keeps_the_zoom_and_a_new_image_does_not(viewer: Viewer) -> None:
    viewer.zoom_by(3)
    zoom = viewer.zoom_percent
    viewer.show_attention(np.full((30, 40, 4), 255, np.uint8), [])
    viewer.set_attention_mode("fill")
    viewer.show_cells([np.float32([[-50, -50], [5000, -50], [5000, 5000]])], [(-50, -50, 6000, 6000)])
    QApplication.processEvents()
    assert viewer.zoom_percent == zoom
    viewer.show_image(pyramid(quarters(800, 600)))
    assert viewer.zoom_percent == pytest.approx(50 * 0.98)


def test_a_fitted_image_stays_fitted_when_the_window_grows(viewer: Viewer) -> None:
    viewer.resize(2 * WIDTH, 2 * HEIGHT)
    QApplication.processEvents()
    assert viewer.zoom_percent == pytest.approx(50 * 0.98)
    viewer.actual_size()
    viewer.resize(WIDTH, HEIGHT)
    QApplication.processEvents()
    assert viewer.zoom_percent == pytest.approx(100)


def test_the_attention_map_is_filled_outlined_or_off(viewer: Viewer) -> None:
    magenta = np.zeros((30, 40, 4), np.uint8)
    magenta[...] = 255, 0, 255, 255
    outline = np.float32([[200, 200], [600, 200], [600, 400], [200, 400]])
    viewer.show_attention(magenta, [outline])
    plain = colour(viewer, 100, 80)
    viewer.set_attention_mode("fill")
    viewer.set_attention_opacity(1.0)
    assert colour(viewer, 100, 80) == "#ff00ff"
    viewer.set_attention_opacity(0.5)
    assert colour(viewer, 100, 80) not in {"#ff00ff", plain}
    viewer.set_attention_mode("outline")
    assert colour(viewer, 100, 80) == plain
    on_the_line = {colour(viewer, 100, y) for y in range(48, 58)}
    assert on_the_line - {plain}
    viewer.set_attention_mode("off")
    assert {colour(viewer, 100, y) for y in range(48, 58)} == {plain}


def test_cells_can_be_hidden(viewer: Viewer) -> None:
    viewer.show_cells([np.float32([[200, 200], [600, 200], [600, 400], [200, 400]])], [(150, 150, 500, 300)])
    assert "1 white cells outlined" in viewer.accessibleDescription()
    assert {colour(viewer, 100, y) for y in range(30, 60)} != {"#ff0000"}
    viewer.set_cells_visible(False)
    assert {colour(viewer, 100, y) for y in range(30, 60)} == {"#ff0000"}


def test_nothing_of_one_image_is_laid_over_the_next(viewer: Viewer) -> None:
    viewer.show_cells([np.float32([[0, 0], [800, 0], [800, 1200], [0, 1200]])])
    viewer.show_attention(np.full((3, 4, 4), 255, np.uint8), [])
    viewer.set_attention_mode("fill")
    viewer.show_image(pyramid(quarters()))
    assert colour(viewer, 100, 80) == "#ff0000"
    assert "cells" not in viewer.accessibleDescription()


def test_the_mouse_reads_pixel_and_colour(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.actual_size()
    spy = QSignalSpy(viewer.cursor_moved)
    QTest.mouseMove(viewer, QPoint(WIDTH // 2 - 10, HEIGHT // 2 - 10))
    QTest.mouseMove(viewer, QPoint(WIDTH // 2 + 10, HEIGHT // 2 - 10))
    qtbot.waitUntil(lambda: spy.count() > 0)
    x_px, y_px, rgb = spy.at(spy.count() - 1)
    assert (x_px, y_px, rgb) == (810, 590, (0, 255, 0))


def test_leaving_the_image_says_so(viewer: Viewer, qtbot: QtBot) -> None:
    viewer.zoom_by(0.5)
    QTest.mouseMove(viewer, QPoint(WIDTH // 2, HEIGHT // 2 + 3))
    with qtbot.waitSignal(viewer.cursor_left):
        QTest.mouseMove(viewer, QPoint(3, 3))


def test_without_an_image_it_is_empty_and_says_so(viewer: Viewer) -> None:
    viewer.clear()
    assert len({colour(viewer, x, y) for x in (50, 200, 350) for y in (50, 150, 250)}) == 1
    assert viewer.accessibleDescription() == "No image is shown."
    viewer.fit()
    viewer.zoom_by(2)
    viewer.actual_size()


def test_drops_and_keys_are_left_to_the_window(viewer: Viewer, qtbot: QtBot) -> None:
    assert not viewer.acceptDrops()
    assert viewer.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize(("scale", "level"), [(2.0, 0), (1.0, 0), (0.6, 0), (0.5, 1), (0.3, 1), (0.25, 2), (0.01, 2)])
def test_the_level_drawn_has_a_pixel_for_every_screen_pixel(qtbot: QtBot, scale: float, level: int) -> None:
    layer = ImageLayer()
    layer.set_levels([np.zeros((1600 >> n, 1600 >> n, 3), np.uint8) for n in range(3)])
    assert layer.level_for(scale) == level


def test_odd_sizes_lie_on_each_other_at_every_level(viewer: Viewer) -> None:
    """Levels of odd sizes are a little off half; a border in the image must not move by it."""
    viewer.show_image(pyramid(quarters(2999, 2251)))
    assert colour(viewer, 194, 70) == "#ff0000" and colour(viewer, 205, 70) == "#00ff00"
    viewer.zoom_by(4)
    assert colour(viewer, 194, 70) == "#ff0000" and colour(viewer, 205, 70) == "#00ff00"
