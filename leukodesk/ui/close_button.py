"""The button that closes a window of which there is nothing to decide."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox


def close_button(dialog: QDialog) -> QDialogButtonBox:
    """A row with that one button."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())  # Qt's own is black, in the dark as well
    buttons.rejected.connect(dialog.reject)
    return buttons
