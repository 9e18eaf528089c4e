"""The checks of the live frame as lights with numbers and words, calm enough to be read while the stage moves."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from leukodesk.core.checks.live_report import CLIPPING, LiveReport
from leukodesk.core.checks.report import Outcome, SmearCheck
from leukodesk.ui.capture.calm_checks import CalmChecks
from leukodesk.ui.capture.paced import Paced
from leukodesk.ui.elided_label import ElidedLabel
from leukodesk.ui.icons import tinted_pixmap
from leukodesk.ui.palette import colours_of
from leukodesk.ui.sentences import said
from leukodesk.ui.texts import readable_label, set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.tinted_surface import paint_tinted_surface
from leukodesk.ui.wording import measurement

LIGHTS = 6
INTERVAL_MS = 250
SENTENCE_LINES = 3
"""Room that is always kept for the sentence that is spelt out, so that nothing jumps."""
WORST_FIRST = (Outcome.FAIL, Outcome.WARN, Outcome.PASS)


class CheckLights(QFrame):
    """What to do in one line, the sentence of the worst check, and a row for each check.

    A row that is clicked, or chosen with the arrow keys, has its sentence spelt out instead; Escape ends that.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calm = CalmChecks()
        self._paced = Paced(self, INTERVAL_MS, self._look, self._settle)
        self._checks: tuple[SmearCheck, ...] = ()
        self._summary = _Summary()
        self._rows = _Rows()
        self._rows.chosen_changed.connect(self._say)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._summary)
        column.addWidget(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Checks of the live view"))
        self._show(())

    def show_report(self, report: LiveReport) -> None:
        """Take the checks of one more frame; they are shown calmly, and exactly once no more frames come."""
        self._calm.add(report.checks.checks)
        self._paced.tell()

    def set_compact(self, compact: bool) -> None:
        """Where there is little room, rows have no sentences; the summary still has that of the worst check."""
        self._rows.set_compact(compact)

    def clear(self) -> None:
        """There is no live frame."""
        self._paced.forget()
        self._calm.forget()
        self._show(())

    def summary(self) -> str:
        """What the headline says."""
        return self._summary.headline.text()

    def rows(self) -> tuple[str, ...]:
        """What the rows say: name, outcome, value, sentence."""
        return tuple(self._rows.spoken(check) for check in self._checks)

    def _look(self) -> None:
        self._show(self._calm.look())

    def _settle(self) -> None:
        self._show(self._calm.settle())

    def _show(self, checks: tuple[SmearCheck, ...]) -> None:
        self._checks = tuple(
            replace(check, name=said(check.name), unit=said(check.unit), sentence=said(check.sentence))
            for check in checks
        )
        self._rows.show_checks(self._checks)
        self._say()

    def _say(self) -> None:
        worst = min(self._checks, key=lambda check: WORST_FIRST.index(check.outcome), default=None)
        if worst is None:
            self._summary.say("waiting", self.tr("No live frame"), "")
        else:
            self._summary.say(worst.outcome.value, self._headline(worst), self._told(self._rows.chosen(), worst))
        if self.accessibleDescription() != self.summary():  # a screen reader hears of what changes what to do
            self.setAccessibleDescription(self.summary())

    def _told(self, chosen: SmearCheck | None, worst: SmearCheck) -> str:
        if chosen is None and worst.outcome is Outcome.PASS:
            clipping = next((check.sentence for check in self._checks if check.key == CLIPPING), "")
            return f"{self.tr('All checks pass.')} {clipping}".rstrip()  # stripes may still want a word
        told = chosen or worst
        return f"{told.name}: {told.sentence}"

    def _headline(self, worst: SmearCheck) -> str:
        if worst.outcome is Outcome.PASS:
            return self.tr("Ready to capture")
        todo = {
            "focus": self.tr("focus again"),
            "exposure": self.tr("more light"),
            "clipping": self.tr("less light"),
            "illumination": self.tr("make the light even"),
            "stain": self.tr("see to the stain"),
            "white_cells": self.tr("find white cells"),
        }.get(worst.key, worst.name)
        if worst.outcome is Outcome.WARN:
            return self.tr("Usable; better: {todo}").format(todo=todo)
        return self.tr("Not usable: {todo}").format(todo=todo)


class _Summary(QFrame):
    """A headline and a sentence on a ground of their state."""

    def __init__(self) -> None:
        super().__init__()
        self._state = "waiting"
        self.headline = ElidedLabel()
        self.sentence = readable_label()
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.headline)
        self._column.addWidget(self.sentence)
        self._restyle()

    def say(self, state: str, headline: str, sentence: str) -> None:
        if self.headline.text() != headline:
            self.headline.set_text(headline)
        if self.sentence.text() != sentence:
            self.sentence.setText(sentence)
        if state != self._state:
            self._state = state
            self._restyle()

    def _restyle(self) -> None:
        bold = QFont(self.font())
        bold.setBold(True)
        self.headline.setFont(bold)
        self.sentence.setFixedHeight(SENTENCE_LINES * self.sentence.fontMetrics().lineSpacing())
        self._column.setContentsMargins(em(self, 0.8), em(self, 0.35), em(self, 0.4), em(self, 0.35))
        self._column.setSpacing(em(self, 0.1))
        colours = colours_of(self.palette())
        set_text_colour(self.headline, colours.tone(self._state).text)
        set_text_colour(self.sentence, colours.text)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._restyle()

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_tinted_surface(self, colours_of(self.palette()).tone(self._state), em(self, 0.25))


class _Rows(QWidget):
    """One row a check: icon, name and value, the sentence below. All painted: text that changes lays nothing out anew.

    Signals:
        chosen_changed(): another row is spelt out, or none.
    """

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._checks: tuple[SmearCheck, ...] = ()
        self._chosen: str | None = None
        self._icons: dict[str, QPixmap] = {}
        self._compact = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Checks; the arrow keys spell one out"))

    def show_checks(self, checks: tuple[SmearCheck, ...]) -> None:
        if checks == self._checks:
            return
        states = [(check.key, check.outcome) for check in checks]
        changed = states != [(check.key, check.outcome) for check in self._checks]
        self._checks = checks
        if changed:
            self.setAccessibleDescription(" ".join(map(self.spoken, checks)))
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Rows without sentences, or with them."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def chosen(self) -> SmearCheck | None:
        """The check that the user has chosen."""
        return next((check for check in self._checks if check.key == self._chosen), None)

    def spoken(self, check: SmearCheck) -> str:
        """A row in words."""
        word = {
            Outcome.PASS: self.tr("Pass"),
            Outcome.WARN: self.tr("Warning"),
            Outcome.FAIL: self.tr("Fail"),
        }[check.outcome]
        return f"{check.name}: {word}, {measurement(check.value, check.unit)}. {check.sentence}"

    def sizeHint(self) -> QSize:
        return QSize(em(self, 17), LIGHTS * self._row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 12), LIGHTS * self._row_height())

    def _row_height(self) -> int:
        return em(self, 1.35 if self._compact else 2.35)

    def _row_at(self, y_px: float) -> int:
        return int(y_px // self._row_height())

    def _choose(self, row: int | None) -> None:
        self._chosen = None if row is None or not 0 <= row < len(self._checks) else self._checks[row].key
        self.update()
        self.chosen_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = [check.key for check in self._checks]
        here = rows.index(self._chosen) if self._chosen in rows else None
        if event.key() == Qt.Key.Key_Escape and here is not None:
            self._choose(None)
        elif event.key() == Qt.Key.Key_Down and rows:
            self._choose(0 if here is None else min(here + 1, len(rows) - 1))
        elif event.key() == Qt.Key.Key_Up and rows:
            self._choose(len(rows) - 1 if here is None else max(here - 1, 0))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().y())
        again = 0 <= row < len(self._checks) and self._checks[row].key == self._chosen
        self._choose(None if again else row)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._icons.clear()
            self.updateGeometry()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self._row_height()
        for row, check in enumerate(self._checks):
            self._paint_row(painter, QRect(0, row * height, self.width(), height), check)
        if self.hasFocus():
            painter.setPen(QColor(colours_of(self.palette()).accent))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _paint_row(self, painter: QPainter, box: QRect, check: SmearCheck) -> None:
        colours, pad, side = colours_of(self.palette()), em(self, 0.3), em(self, 1.3)
        if check.key == self._chosen:
            painter.fillRect(box, QColor(colours.surface_raised))
        painter.drawPixmap(
            box.left() + pad, box.top() + (box.height() - side) // 2, self._icon(check.outcome.value, side)
        )
        room = box.adjusted(2 * pad + side, round(pad / 2), -pad, -round(pad / 2))
        align, bold = Qt.AlignmentFlag, QFont(self.font())
        bold.setBold(True)
        name_width = painter.fontMetrics().horizontalAdvance(check.name + "  ")
        value = measurement(check.value, check.unit)
        value = QFontMetrics(bold).elidedText(value, Qt.TextElideMode.ElideRight, room.width() - name_width)
        height = align.AlignVCenter if self._compact else align.AlignTop
        painter.setPen(QColor(colours.text))
        painter.drawText(room, int(height | align.AlignLeft), check.name)
        painter.setFont(bold)
        painter.drawText(room, int(height | align.AlignRight), value)
        painter.setFont(self.font())
        if self._compact:
            return
        passed = check.outcome is Outcome.PASS
        painter.setPen(QColor(colours.muted if passed else colours.tone(check.outcome.value).text))
        sentence = painter.fontMetrics().elidedText(check.sentence, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(align.AlignBottom | align.AlignLeft), sentence)

    def _icon(self, state: str, side_px: int) -> QPixmap:
        """Kept, since reading and drawing an icon takes as long as everything else."""
        if state not in self._icons:
            colour = colours_of(self.palette()).tone(state).text
            self._icons[state] = tinted_pixmap(state, colour, side_px, self.devicePixelRatioF())
        return self._icons[state]
