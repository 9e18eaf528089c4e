"""Loss, accuracy and learning rate over the epochs."""

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from leukodesk.core.training_runs.events import Epoch
from leukodesk.ui.palette import Colours, colours_of
from leukodesk.ui.theme import em
from leukodesk.ui.training_wizard.run_progress import Curve, curve
from leukodesk.ui.wording import percent

AXIS_EM = 4
LINE_PX = 2
TICKS = 6
ROOM_ABOVE = 1.2


class TrainingCurves(QWidget):
    """Three plots, one below the other; training is a line, validation is broken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plots = [
            _Plot(self.tr("Loss by epoch"), ("loss", "validation_loss"), 5.5),
            _Plot(self.tr("Accuracy"), ("accuracy", "validation_accuracy"), 5.5, is_share=True),
            _Plot(self.tr("Learning rate"), ("learning_rate",), 4),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for plot in self._plots:
            column.addWidget(plot)
        self.setAccessibleName(self.tr("Curves of the training"))

    def show_history(self, history: Sequence[Epoch]) -> None:
        """Draw these epochs."""
        for plot in self._plots:
            plot.show_history(history)
        self.setAccessibleDescription(self._in_words(history))

    def _in_words(self, history: Sequence[Epoch]) -> str:
        if not history:
            return ""
        last = history[-1]
        text = self.tr("Epoch {epoch}: loss {loss:.3f}, accuracy {accuracy:.1%}, learning rate {rate:.2g}")
        return text.format(epoch=last.epoch, loss=last.loss, accuracy=last.accuracy, rate=last.learning_rate)


class _Plot(QWidget):
    """One figure of training and validation, with the latest values in words above it.

    Args:
        attributes: of an epoch, for training and for validation.
        height_em: of the plot.
        is_share: from 0 to 1, written in percent; anything else begins at 0 and goes as far as it goes.
    """

    def __init__(self, title: str, attributes: Sequence[str], height_em: float, is_share: bool = False) -> None:
        super().__init__()
        self._title, self._attributes, self._is_share = title, tuple(attributes), is_share
        self._history: tuple[Epoch, ...] = ()
        self._caption = QLabel()
        self._caption.setTextFormat(Qt.TextFormat.RichText)
        self._view = pg.GraphicsView()
        self._view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setFixedHeight(em(self, height_em))
        self._view.setAccessibleName(title)
        layout = pg.GraphicsLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        self._view.setCentralItem(layout)
        self._axes = [pg.AxisItem("left"), pg.AxisItem("bottom")]
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0.05)
        layout.addItem(self._axes[0], 0, 0)
        layout.addItem(self._box, 0, 1)
        layout.addItem(self._axes[1], 1, 1)
        self._axes[0].setWidth(em(self, AXIS_EM))
        for axis in self._axes:
            axis.linkToView(self._box)
            axis.enableAutoSIPrefix(False)
        self._curves = [pg.PlotDataItem() for _ in self._attributes]
        for item in self._curves:
            self._box.addItem(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addWidget(self._view)
        self._restyle()

    def show_history(self, history: Sequence[Epoch]) -> None:
        self._history = tuple(history)
        curves = [curve(history, name) for name in self._attributes]
        for item, line in zip(self._curves, curves, strict=True):
            marks = "o" if len(line.epochs) < 2 else None  # a line of one point is not to be seen
            item.setData(np.array(line.epochs, float), np.array(line.values, float), symbol=marks)
        last = max((line.epochs[-1] for line in curves if line.epochs), default=1)
        finite = [value for line in curves for value in line.values if math.isfinite(value)]
        top = 1.0 if self._is_share else max(finite, default=0.0) or 1.0
        self._box.setRange(xRange=(1, max(last, 2)), yRange=(0, ROOM_ABOVE * top), padding=0.02)
        self._axes[1].setTickSpacing(levels=[(max(1, round(last / TICKS)), 0)])
        self._axes[0].setTicks([[(0, self._number(0)), (top, self._number(top))]])
        self._caption.setText(self._caption_for(curves, colours_of(self.palette())))

    def _number(self, value: float) -> str:
        return percent(value) if self._is_share else f"{value:.3g}"

    def _caption_for(self, curves: Sequence[Curve], colours: Colours) -> str:
        words = (self.tr("training"), self.tr("validation")) if len(curves) > 1 else ("",)
        parts = [f"<b>{self._title}</b>"]
        for line, word, mark, colour in zip(curves, words, ("—", "- -"), _line_colours(colours), strict=False):
            if line.values:
                latest = self._number(line.values[-1])
                text = f"{mark} {word} {latest}" if word else latest
                parts.append(f"<span style='color: {colour}'>{text}</span>")
        return " &nbsp; ".join(parts)

    def _restyle(self) -> None:
        colours = colours_of(self.palette())
        self._view.setBackground(QColor(colours.surface))
        for axis in self._axes:
            axis.setPen(QColor(colours.border))
            axis.setTextPen(QColor(colours.muted))
        styles = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine)
        for item, colour, style in zip(self._curves, _line_colours(colours), styles, strict=False):
            pen = QPen(QColor(colour), LINE_PX, style)
            pen.setCosmetic(True)
            item.setPen(pen)
            item.setSymbolBrush(QColor(colour))
            item.setSymbolPen(None)
        self.show_history(self._history)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()


def _line_colours(colours: Colours) -> tuple[str, str]:
    return colours.accent, colours.uncertain.text
