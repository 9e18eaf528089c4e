"""The line at the bottom: what is running and how to stop it, notes on the image, cursor and zoom, the intended use."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

import leukodesk
from leukodesk.ui.theme import em


class StatusBar(QStatusBar):
    """Progress and cancel on the left, facts on the image on the right."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.stage = QLabel()
        self.stage.setAccessibleName(self.tr("What is running"))
        self.progress = QProgressBar()
        self.progress.setFixedWidth(em(self, 8))
        self.progress.setAccessibleName(self.tr("Images that have a verdict"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setToolTip(self.tr("Stop what is running (Esc)"))
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.notes = QLabel()
        self.notes.setAccessibleName(self.tr("Notes on the image"))
        self.size = QLabel()
        self.size.setAccessibleName(self.tr("Size of the image"))
        self.cursor = QLabel()
        self.cursor.setAccessibleName(self.tr("Pixel under the cursor"))
        self.zoom = QLabel()
        self.zoom.setAccessibleName(self.tr("Zoom"))
        self.intended_use = QLabel(leukodesk.INTENDED_USE)
        for widget in (self.progress, self.cancel_button, self.stage):
            self.addWidget(widget)
        for widget in (self.notes, self.cursor, self.size, self.zoom, self.intended_use):
            self.addPermanentWidget(widget)
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
        self.show_busy(False)

    def show_busy(self, busy: bool) -> None:
        """Whether there is anything to wait for, or to cancel."""
        for widget in (self.progress, self.cancel_button, self.stage):
            widget.setVisible(busy)
        self.stage.clear()

    def show_stage(self, name: str) -> None:
        """Which stage has begun."""
        self.stage.setText(self._words.get(name, name) + "…")

    def show_count(self, done: int, total: int) -> None:
        """How many images of the list have a verdict."""
        self.progress.setMaximum(total if total > 1 else 0)  # 0: busy, without an end to be seen
        self.progress.setValue(done)
        self.progress.setFormat(self.tr("{done} of {total}").format(done=done, total=total))

    def show_image(self, width_px: int, height_px: int, notes: tuple[str, ...]) -> None:
        """Facts on the image in the viewer."""
        self.size.setText(f"{width_px} × {height_px} px")
        self.notes.setText(" ".join(notes))

    def show_no_image(self) -> None:
        for label in (self.size, self.notes, self.cursor, self.zoom):
            label.clear()

    def show_cursor(self, position: tuple[int, int] | None) -> None:
        """The pixel of the image under the cursor, if it is over the image."""
        self.cursor.setText("" if position is None else f"x {position[0]}, y {position[1]}")

    def show_zoom(self, factor: float) -> None:
        self.zoom.setText(f"{100 * factor:.0f} %")
