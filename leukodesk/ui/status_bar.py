"""The line at the bottom: what is running and how to stop it, notes on the image, cursor and zoom, the intended use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

import leukodesk
from leukodesk.ui.sentences import said
from leukodesk.ui.theme import em
from leukodesk.ui.wording import SPACE

if TYPE_CHECKING:
    from leukodesk.core.images import ImageRecord


APPEAR_AFTER_MS = 150
VANISH_AFTER_MS = 150


class StatusBar(QStatusBar):
    """Progress and cancel on the left, facts on the image on the right."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.stage_label = QLabel()
        self.stage_label.setAccessibleName(self.tr("What is running"))
        self.progress = QProgressBar()
        self.progress.setFixedWidth(em(self, 8))
        self.progress.setAccessibleName(self.tr("Images that have a verdict"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setToolTip(self.tr("Stop what is running (Esc)"))
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.notes_label = QLabel()
        self.notes_label.setAccessibleName(self.tr("Notes on the image"))
        self.size_label = QLabel()
        self.size_label.setAccessibleName(self.tr("Size of the image"))
        self.cursor_label = QLabel()
        self.cursor_label.setAccessibleName(self.tr("Pixel under the cursor"))
        self.zoom_label = QLabel()
        self.zoom_label.setAccessibleName(self.tr("Zoom"))
        self.intended_use = QLabel(said(leukodesk.INTENDED_USE))
        for widget in (self.progress, self.cancel_button, self.stage_label):
            self.addWidget(widget)
        self.cells_label = QLabel()
        self.cells_label.setAccessibleName(self.tr("White cells that were found"))
        for widget in (
            self.notes_label,
            self.cursor_label,
            self.cells_label,
            self.size_label,
            self.zoom_label,
            self.intended_use,
        ):
            widget.setContentsMargins(em(self, 0.5), 0, em(self, 0.5), 0)
            self.addPermanentWidget(widget)
        # What comes and goes must not make the window wider; only the intended use is never cut.
        for widget in (self.stage_label, self.notes_label, self.cursor_label, self.cells_label, self.size_label):
            widget.setMinimumWidth(1)
        self.zoom_label.setMinimumWidth(1)
        self._words = {
            "models": self.tr("Loading the model"),
            "files": self.tr("Looking for images"),
            "read": self.tr("Reading the image"),
            "check": self.tr("Checking the smear"),
            "cells": self.tr("Finding white cells"),
            "preprocess": self.tr("Preparing for the model"),
            "classify": self.tr("Classifying"),
            "explain": self.tr("Finding where the model looked"),
            "draw": self.tr("Drawing"),
        }
        self._vanish = QTimer(self, singleShot=True, interval=VANISH_AFTER_MS)
        self._vanish.timeout.connect(lambda: self._show_progress(False))
        self._appear = QTimer(self, singleShot=True, interval=APPEAR_AFTER_MS)
        # Not if all was done meanwhile: it would be seen for no longer than it takes to vanish again.
        self._appear.timeout.connect(lambda: self._show_progress(not self._vanish.isActive()))
        self._show_progress(False)

    def show_busy(self, busy: bool) -> None:
        """Whether there is anything to wait for, or to cancel.

        What is done in no time is not worth a flicker, nor is the moment between two images of a list.
        """
        if not busy:
            self._vanish.start()
            return
        self._vanish.stop()
        if self.progress.isHidden() and not self._appear.isActive():
            self._appear.start()

    def _show_progress(self, shown: bool) -> None:
        self._appear.stop()
        for widget in (self.progress, self.cancel_button, self.stage_label):
            widget.setVisible(shown)
        if not shown:
            self.stage_label.clear()

    def show_stage(self, name: str) -> None:
        """Which stage has begun."""
        self.stage_label.setText(self._words.get(name, name) + "…")

    def show_count(self, done: int, total: int) -> None:
        """How many images of the list have a verdict."""
        self.progress.setMaximum(total if total > 1 else 0)  # 0: busy, without an end to be seen
        self.progress.setValue(done)
        self.progress.setFormat(self.tr("{done} of {total}").format(done=done, total=total))

    def set_image_in_sight(self, in_sight: bool) -> None:
        """Of an image that is behind another page nothing is said."""
        for label in (self.notes_label, self.cursor_label, self.cells_label, self.size_label, self.zoom_label):
            label.setVisible(in_sight)

    def show_image(self, image: ImageRecord, cell_count: int | None) -> None:
        """Facts on the image in the viewer; the count is None if white cells were not looked for."""
        self.size_label.setText(f"{image.width_px} × {image.height_px} px")
        self.notes_label.setText(" ".join(image.notes))
        self.notes_label.setToolTip("\n".join(image.notes))
        self.cells_label.setText("" if cell_count is None else self._cells_in_words(cell_count))

    def _cells_in_words(self, count: int) -> str:
        if count == 0:
            return self.tr("No white cell found")
        return self.tr("1 white cell") if count == 1 else self.tr("{count} white cells").format(count=count)

    def show_no_image(self) -> None:
        for label in (self.size_label, self.notes_label, self.cells_label, self.cursor_label, self.zoom_label):
            label.clear()

    def show_cursor(self, x_px: int, y_px: int, colour: tuple[int, int, int]) -> None:
        """The pixel of the image under the cursor, and its red, green and blue."""
        self.cursor_label.setText(f"x {x_px}, y {y_px}   RGB {colour[0]} {colour[1]} {colour[2]}")

    def show_zoom(self, percent: float) -> None:
        self.zoom_label.setText(f"{percent:.0f}{SPACE}%")
