"""What to scan: folders, with which model, and into which file."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QListWidget, QPushButton, QVBoxLayout, QWidget


class SetupPage(QWidget):
    """Asks what to scan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folders = QListWidget()
        self.folders.setAccessibleName(self.tr("Folders to scan"))
        self.add_button = QPushButton(self.tr("Add folder…"))
        self.add_button.clicked.connect(self.choose_folder)
        column = QVBoxLayout(self)
        column.addWidget(self.folders)
        column.addWidget(self.add_button)

    def choose_folder(self) -> None:
        """Ask for a folder."""
        path = QFileDialog.getExistingDirectory(self, self.tr("Folder to scan"))
        if path:
            self.folders.addItem(str(Path(path)))
