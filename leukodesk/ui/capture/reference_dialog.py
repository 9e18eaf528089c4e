"""Leads through taking the light's reference: one to five frames of empty places."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from leukodesk.core.errors import LeukoDeskError
from leukodesk.ui.remarks import Remark
from leukodesk.ui.texts import readable_label
from leukodesk.ui.theme import em

WANTED_FRAMES, MOST_FRAMES = 3, 5


class ReferenceDialog(QDialog):
    """Stands beside the live view and does not block it. Takes no frames itself.

    Args:
        objective: the one this is for.

    Signals:
        frame_wanted: the frame of now is one of an empty place; answer with `show_frames`.
        made_wanted: the reference is to be made of the frames taken; close the dialog, or answer with `show_problem`.
    """

    frame_wanted = Signal()
    made_wanted = Signal()

    def __init__(self, objective: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Take light reference"))
        self.count = 0
        steps = self.tr(
            "1. Put in the objective {objective}, and set lamp, condenser and exposure as for work.\n"
            "2. Move to a place of the slide without cells, and focus a little beside it.\n"
            "3. Take a frame, move to another empty place, and take the next: three are best."
        )
        self.steps = readable_label(steps.format(objective=objective or self.tr("for which it is meant")))
        self.progress = readable_label()
        self.progress.setAccessibleName(self.tr("Frames taken"))
        self.problem = Remark()
        self._compose()
        self.take_button.clicked.connect(self.frame_wanted)
        self.make_button.clicked.connect(self.made_wanted)
        self.show_frames(0)

    def show_frames(self, count: int) -> None:
        """So many frames have been taken."""
        self.count = count
        self.problem.say(())
        self.progress.setText(
            self.tr("{count} of {wanted} frames taken").format(count=count, wanted=max(count, WANTED_FRAMES))
        )
        self.take_button.setEnabled(count < MOST_FRAMES)
        self.make_button.setEnabled(count > 0)
        (self.make_button if count >= WANTED_FRAMES else self.take_button).setDefault(True)

    def show_problem(self, error: LeukoDeskError) -> None:
        """The frames cannot serve as a reference; they are taken anew."""
        self.show_frames(0)
        self.problem.say([error.message], "fail")
        self.adjustSize()  # or the steps above it would be cut

    def _compose(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        cancel = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setIcon(QIcon())  # Qt's own is black, in the dark as well
        cancel.setAutoDefault(False)
        self.take_button = buttons.addButton(self.tr("&Take frame"), QDialogButtonBox.ButtonRole.ActionRole)
        self.make_button = buttons.addButton(self.tr("&Make reference"), QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (self.steps, self.progress, self.problem):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(buttons)
        self.resize(em(self, 28), em(self, 13))
