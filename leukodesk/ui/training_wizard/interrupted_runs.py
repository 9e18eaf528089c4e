"""Trainings that were interrupted, offered to be gone on with."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from leukodesk.ui.emptied_layout import remove_widgets
from leukodesk.ui.remarks import Remark


@dataclass(frozen=True)
class InterruptedRun:
    """One of them, in words. One whose request cannot be read can only be discarded."""

    run: Path
    title: str
    detail: str
    can_go_on: bool = True


class InterruptedRuns(Remark):
    """Hidden while there is none.

    Signals:
        resume_wanted(Path), discard_wanted(Path): the run folder.
    """

    resume_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QWidget()
        self._grid = QGridLayout(self._rows)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self.add(self._rows)

    def show_runs(self, runs: Sequence[InterruptedRun]) -> None:
        """Offer these instead of those before."""
        remove_widgets(self._grid)
        for row, run in enumerate(runs):
            text = QLabel(f"{run.title}\n{run.detail}".strip())
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            self._grid.addWidget(text, row, 0)
            if run.can_go_on:
                self._grid.addWidget(self._button(self.tr("Go on"), run, self.resume_wanted), row, 1)
            self._grid.addWidget(self._button(self.tr("Discard"), run, self.discard_wanted), row, 2)
        few = self.tr("A training was interrupted. It can go on where it was.")
        many = self.tr("Some trainings were interrupted. They can go on where they were.")
        if not any(run.can_go_on for run in runs):
            few = many = self.tr("What is left of an interrupted training cannot be gone on with.")
        self.say([few if len(runs) == 1 else many] if runs else ())

    def _button(self, text: str, run: InterruptedRun, wanted: object) -> QPushButton:
        button = QPushButton(text)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(f"{text}: {run.title}")
        button.clicked.connect(lambda: wanted.emit(run.run))  # type: ignore[attr-defined]
        return button
