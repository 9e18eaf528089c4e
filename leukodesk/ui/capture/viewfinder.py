"""The live picture: the newest one only, painted pixel for pixel, with marks on it that are in no captured field."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leukodesk.ui.capture.mark import Mark
from leukodesk.ui.capture.notice_over_frame import NoticeOverFrame
from leukodesk.ui.capture.two_points import TwoPoints, draw_points
from leukodesk.ui.palette import colours_of
from leukodesk.ui.theme import em

if TYPE_CHECKING:  # it imports cv2, for which the window does not wait
    from leukodesk.services.capturing.frame_picture import FramePicture

STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
LONG_STEP = 10
"""Steps of the cross with Shift held."""
SET_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
BACK_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
POINT_KEYS = (*STEPS, *SET_KEYS, *BACK_KEYS, Qt.Key.Key_Escape)
VEIL_OPACITY = 170


class Viewfinder(QWidget):
    """Shows pictures as they come; an older one is never kept for a newer one to wait.

    Signals:
        size_changed(int, int): width and height of the room for the picture, in pixels of the screen.
        shown(int, object): number of the frame and `time.monotonic_ns()` when it was first painted.
        points_set(float, float, float, float): x1, y1, x2, y2 in pixels of the frame.
        points_cancelled(): Escape was pressed.
    """

    size_changed = Signal(int, int)
    shown = Signal(int, object)
    points_set = Signal(float, float, float, float)
    points_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: FramePicture | None = None
        self._image = QImage()
        self._number = 0
        self._painted = True
        self._veiled = False
        self._two_points: TwoPoints | None = None
        self._told_room = (0, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Live view"))
        self._frozen, self._verdict, self._hint = Mark("warn"), Mark("accepted"), Mark()
        self._corrections = Mark()
        self._notice = NoticeOverFrame()
        self._arrange()
        self.say(self.tr("No camera"), self.tr("Choose a camera to see its live view here."))

    # --- the picture --------------------------------------------------------------------------------------------------

    @property
    def room_px(self) -> tuple[int, int]:
        """Width and height of the room for the picture, in pixels of the screen."""
        ratio = self.devicePixelRatioF()
        return max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio))

    @property
    def scale(self) -> float | None:
        """Logical pixels of the window for one pixel of the frame; None without a picture."""
        if self._picture is None:
            return None
        return self._place(self._picture).width() / self._picture.crop.width

    def show_picture(self, picture: FramePicture, number: int) -> None:
        """Show the picture of the frame with this number, instead of any that has not been painted yet."""
        before, self._picture, self._number, self._painted = self._picture, picture, number, False
        height, width = picture.bgra.shape[:2]
        self._image = QImage(picture.bgra.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        size = picture.frame_width_px, picture.frame_height_px
        if before is None or (before.frame_width_px, before.frame_height_px) != size:
            self._begin_points_anew()
            self._describe()
        self.update()

    def clear(self) -> None:
        """Forget the picture."""
        self._picture, self._image, self._painted = None, QImage(), True
        self._begin_points_anew()
        self._describe()
        self.update()

    # --- what is said over it -----------------------------------------------------------------------------------------

    def say(self, title: str, sentence: str = "", state: str = "neutral", retry_s: float | None = None) -> None:
        """Say why there is no live picture; what is left of it is veiled, so that nobody takes it for a live one.

        Args:
            title: "Opening the camera …"; sentence: what to do; state: "neutral", "warn" or "fail".
            retry_s: counted down, if it is tried again by itself.
        """
        self._notice.announce(title, sentence, state, retry_s)
        self._veiled = True
        self._describe()
        self.update()

    def say_nothing(self) -> None:
        """The picture is live, or is frozen on purpose."""
        self._notice.be_silent()
        self._veiled = False
        self._describe()
        self.update()

    def set_frozen(self, frozen: bool) -> None:
        """Mark the picture as frozen."""
        self._frozen.say(self.tr("Frozen") if frozen else "")
        self._describe()

    def set_corrections(self, sentences: Sequence[str]) -> None:
        """Mark what is applied to every frame; nothing for none."""
        self._corrections.say(" ".join(sentences))

    def set_live_verdict(self, text: str, state: str = "accepted") -> None:
        """Mark what the model says of the frame in view, as live; an empty text for no verdict."""
        self._verdict.say(self.tr("LIVE: {verdict}").format(verdict=text) if text else "", state)

    # --- two points ---------------------------------------------------------------------------------------------------

    def start_points(self) -> None:
        """Let two points be set, by the mouse or with arrow keys and Enter."""
        self._two_points = TwoPoints()
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._begin_points_anew()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop_points(self) -> None:
        """Set no more points; those that are there go."""
        self._two_points = None
        self.setMouseTracking(False)
        self.unsetCursor()
        self._tell_points()

    @property
    def points(self) -> tuple[tuple[float, float], ...]:
        """Those that have been set, in pixels of the frame."""
        return tuple(self._two_points.points) if self._two_points else ()

    def _begin_points_anew(self) -> None:
        if self._two_points is None:
            return
        self._two_points = TwoPoints()
        if self._picture is not None:
            crop = self._picture.crop
            self._aim(crop.x + crop.width / 2, crop.y + crop.height / 2)
        self._tell_points()

    def _aim(self, x_px: float, y_px: float) -> None:
        if self._two_points is not None and self._picture is not None:
            crop = self._picture.crop
            self._two_points.aim(x_px, y_px, (crop.x, crop.y, crop.x + crop.width, crop.y + crop.height))

    def _set_point(self) -> None:
        if self._two_points is not None and self._two_points.set_point():
            (x1, y1), (x2, y2) = self._two_points.points
            self._tell_points()
            self.points_set.emit(x1, y1, x2, y2)
        else:
            self._tell_points()

    def _tell_points(self) -> None:
        """Say what to do next."""
        self._hint.say(self._next_step())
        self._describe()
        self.update()

    def _next_step(self) -> str:
        if self._two_points is None:
            return ""
        if len(self._two_points.points) == 2:
            length = self._two_points.length_px() or 0.0
            return self.tr("{length} pixels between the points. Backspace takes the last one back.").format(
                length=f"{length:.1f}"
            )
        which = self.tr("Second point") if self._two_points.points else self.tr("First point")
        return self.tr("{which}: click, or move with the arrow keys and press Enter. Escape ends it.").format(
            which=which
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._two_points is None or self._picture is None or key not in POINT_KEYS:
            event.ignore()  # the window's
            return
        if key in STEPS and self._two_points.cross is not None:
            long = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = (LONG_STEP if long else 1) / self._picture.scale
            (x, y), (right, down) = self._two_points.cross, STEPS[key]
            self._aim(x + right * step, y + down * step)
            self.update()
        elif key in SET_KEYS:
            self._set_point()
        elif key in BACK_KEYS:
            self._two_points.take_back()
            self._tell_points()
        elif key == Qt.Key.Key_Escape:
            self.stop_points()
            self.points_cancelled.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._two_points is not None and self._picture is not None:
            self._aim(*self._frame_point(self._picture, event.position()))
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._two_points is None or self._picture is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._aim(*self._frame_point(self._picture, event.position()))
        self._set_point()

    # --- places -------------------------------------------------------------------------------------------------------

    def _place(self, picture: FramePicture) -> QRectF:
        """Where the picture is painted, in logical pixels, on whole pixels of the screen.

        One that was made for another size of this widget is stretched until there is one for this.
        """
        (room_width, room_height), (height, width) = self.room_px, picture.bgra.shape[:2]
        if (picture.room_width_px, picture.room_height_px) != (room_width, room_height):
            stretch = min(room_width / picture.room_width_px, room_height / picture.room_height_px)
            width, height = round(width * stretch), round(height * stretch)
        left, top, ratio = (room_width - width) // 2, (room_height - height) // 2, self.devicePixelRatioF()
        return QRectF(left / ratio, top / ratio, width / ratio, height / ratio)

    def _frame_point(self, picture: FramePicture, point: QPointF) -> tuple[float, float]:
        place, (height, width) = self._place(picture), picture.bgra.shape[:2]
        x = (point.x() - place.x()) * width / place.width()
        return picture.frame_point(x, (point.y() - place.y()) * height / place.height())

    def _widget_point(self, picture: FramePicture, point: tuple[float, float]) -> QPointF:
        place, (height, width) = self._place(picture), picture.bgra.shape[:2]
        x, y = picture.picture_point(*point)
        return QPointF(place.x() + x * place.width() / width, place.y() + y * place.height() / height)

    # --- painting and the rest of Qt ----------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.viewer))
        if self._picture is not None:
            place = self._place(self._picture)
            stretched = self._image.width() != round(place.width() * self.devicePixelRatioF())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, stretched)
            painter.drawImage(place, self._image)
            if self._veiled:
                veil = QColor(colours.viewer)
                veil.setAlpha(VEIL_OPACITY)
                painter.fillRect(place, veil)
            self._paint_points(painter, self._picture)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), em(self, 0.25)))
            painter.drawRect(self.rect())
        painter.end()
        if not self._painted:
            self._painted = True
            self.shown.emit(self._number, time.monotonic_ns())

    def _paint_points(self, painter: QPainter, picture: FramePicture) -> None:
        if self._two_points is None:
            return
        points = [self._widget_point(picture, point) for point in self._two_points.points]
        cross = self._two_points.cross
        draw_points(painter, points, self._widget_point(picture, cross) if cross else None, em(self, 0.8))

    def _describe(self) -> None:
        """What a screen reader says of it; only when something other than the picture has changed."""
        parts = [self._notice.text(), self._frozen.text(), self._hint.text()]
        if self._picture is not None:
            size = self._picture.frame_width_px, self._picture.frame_height_px
            parts.append(self.tr("{width} × {height} pixels").format(width=size[0], height=size[1]))
        self.setAccessibleDescription(" ".join(part for part in parts if part))

    def _arrange(self) -> None:
        top, middle, bottom = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for mark in (self._frozen, self._verdict, self._corrections):
            top.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addStretch(1)
        middle.addStretch(1)
        middle.addWidget(self._notice, 100)
        middle.addStretch(1)
        bottom.addStretch(1)
        bottom.addWidget(self._hint)
        bottom.addStretch(1)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addStretch(1)
        column.addLayout(middle)
        column.addStretch(1)
        column.addLayout(bottom)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._two_points:
            if event.key() in POINT_KEYS:  # while points are set these keys are no shortcuts of the window
                event.accept()
                return True
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self._tell_room()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_room()

    def _tell_room(self) -> None:
        if self.room_px != self._told_room:
            self._told_room = self.room_px
            self.size_changed.emit(*self.room_px)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(self, 40), em(self, 30))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 12), em(self, 9))
