"""One measure of a camera over the days: the days, centre and limits, and the days that are out of control."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from leukodesk.services.capturing.control_chart import BASELINE_DAYS, PROVISIONAL_DAYS, Curve, Day
from leukodesk.ui.palette import colours_of
from leukodesk.ui.texts import readable_label, set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.wording import measurement

PLOT_EM, AXIS_EM = 7.5, 3.5
DAY_PX, FLAGGED_PX = 6, 12
SIGMAS = (-3, -2, 0, 2, 3)
MOST_TICKS = 4
TOLD_DAYS = 3


class ControlPlot(QWidget):
    """A plot below its name, the latest value, and what is said of it in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curve: Curve | None = None
        self.caption = QLabel()
        self.caption.setTextFormat(Qt.TextFormat.RichText)
        self.caption.setWordWrap(True)
        self.note = readable_label()
        self.days = pg.PlotDataItem(symbol="o", symbolSize=DAY_PX)
        self.flagged = pg.ScatterPlotItem(symbol="d", size=FLAGGED_PX, pxMode=True)
        self.lines = {sigmas: pg.InfiniteLine(0.0, angle=0) for sigmas in SIGMAS}
        self._compose()
        self._restyle()

    def show_curve(self, curve: Curve) -> None:
        """Draw these days."""
        self._curve = curve
        x = np.array([day.day.toordinal() for day in curve.days], float)
        y = np.array([day.median for day in curve.days], float)
        self.days.setData(x, y)
        out = [place for place, day in enumerate(curve.days) if day.rules]
        self.flagged.setData(x[out], y[out])
        for sigmas, line in self.lines.items():
            line.setVisible(curve.limits is not None)
            if curve.limits is not None:
                line.setValue(curve.limits.at(sigmas))
        self._fit(curve)
        last = curve.days[-1]
        name, unit = curve.measure.name, curve.measure.unit
        self.caption.setText(f"<b>{name}</b> &nbsp; {measurement(last.median, unit)} – {last.day.isoformat()}")
        self.note.setText(self._in_words(curve))
        self._view.setAccessibleName(name)
        self._view.setAccessibleDescription(self.note.text())
        self.setAccessibleName(name)

    def _fit(self, curve: Curve) -> None:
        first, last = curve.days[0].day.toordinal(), curve.days[-1].day.toordinal()
        values = [day.median for day in curve.days]
        if curve.limits is not None:
            values += [curve.limits.at(-3), curve.limits.at(3)]
        low, high = min(values), max(values)
        room = (high - low) * 0.08 or abs(high) * 0.05 or 1.0
        self._box.setRange(xRange=(first - 0.5, last + 0.5), yRange=(low - room, high + room), padding=0.02)
        every = max(1, -(-(last - first) // (MOST_TICKS - 1)))
        ticks = [(day, date.fromordinal(day).isoformat()) for day in range(first, last + 1, every)]
        self._axes[1].setTicks([ticks])

    def _in_words(self, curve: Curve) -> str:
        sentences = []
        limits, unit = curve.limits, curve.measure.unit
        if limits is None:
            text = self.tr("Limits are drawn after {needed} days with captured fields. So far: {days}.")
            sentences.append(text.format(needed=PROVISIONAL_DAYS, days=len(curve.days)))
        else:
            text = self.tr("Usual: {centre}, between {low} and {high}.")
            low, high = measurement(limits.at(-3)), measurement(limits.at(3))
            sentences.append(text.format(centre=measurement(limits.centre, unit), low=low, high=high))
            if limits.is_provisional:
                text = self.tr("The limits are provisional: {days} of {wanted} days.")
                sentences.append(text.format(days=limits.days, wanted=BASELINE_DAYS))
            sentences.append(self._flagged_in_words([day for day in curve.days if day.rules]))
        return " ".join(sentences)

    def _flagged_in_words(self, days: Sequence[Day]) -> str:
        if not days:
            return self.tr("No day is out of control.")
        told = ", ".join(f"{day.day.isoformat()} ({self._rule_in_words(day.rules[0])})" for day in days[-TOLD_DAYS:])
        if len(days) > TOLD_DAYS:
            return self.tr("◆ {count} days are out of control, the latest {told}.").format(count=len(days), told=told)
        return self.tr("◆ Out of control: {told}.").format(told=told)

    def _rule_in_words(self, rule: str) -> str:
        words = {
            "1-3s": self.tr("beyond the limits"),
            "2-2s": self.tr("twice near a limit"),
            "7-T": self.tr("seven days in one direction"),
            "7-x": self.tr("seven days on one side"),
        }
        return words.get(rule, rule)

    # --- how it looks -------------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self._view = pg.GraphicsView()
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = pg.GraphicsLayout()
        layout.setContentsMargins(0, em(self, 0.4), em(self, 0.6), 0)
        self._view.setCentralItem(layout)
        self._axes = [pg.AxisItem("left"), pg.AxisItem("bottom")]
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0.02)
        layout.addItem(self._axes[0], 0, 0)
        layout.addItem(self._box, 0, 1)
        layout.addItem(self._axes[1], 1, 1)
        for axis in self._axes:
            axis.linkToView(self._box)
            axis.enableAutoSIPrefix(False)
        for line in self.lines.values():
            self._box.addItem(line, ignoreBounds=True)
        self._box.addItem(self.days)
        self._box.addItem(self.flagged)
        self.flagged.setZValue(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.15))
        for part in (self.caption, self._view, self.note):
            column.addWidget(part)

    def _restyle(self) -> None:
        colours = colours_of(self.palette())
        self._view.setFixedHeight(em(self, PLOT_EM))
        self._view.setBackground(QColor(colours.surface))
        self._axes[0].setWidth(em(self, AXIS_EM))
        for axis in self._axes:
            axis.setPen(QColor(colours.border))
            axis.setTextPen(QColor(colours.muted))
            axis.setStyle(tickFont=self.font())
        self.days.setPen(_pen(colours.accent, 1.5))
        self.days.setSymbolBrush(QColor(colours.accent))
        self.days.setSymbolPen(None)
        self.flagged.setBrush(QColor(colours.rejected.text))
        self.flagged.setPen(_pen(colours.surface, 1.5))
        styles = {0: Qt.PenStyle.SolidLine, 2: Qt.PenStyle.DotLine, 3: Qt.PenStyle.DashLine}
        for sigmas, line in self.lines.items():
            colour = colours.muted if abs(sigmas) < 3 else colours.uncertain.text
            line.setPen(_pen(colour, 1, styles[abs(sigmas)]))
        set_text_colour(self.note, colours.muted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._restyle()


def _pen(colour: str, width_px: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(QColor(colour), width_px, style)
    pen.setCosmetic(True)
    return pen
