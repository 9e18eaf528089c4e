"""What the program has to say: a bar in the window that blocks nothing, and a log to read everything again."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from leukodesk.ui.close_button import close_button
from leukodesk.ui.palette import colours_of
from leukodesk.ui.sentences import said
from leukodesk.ui.theme import em

KEPT_NOTICES = 500


@dataclass(frozen=True)
class Notice:
    """One thing the technician was told, with what an engineer would ask for."""

    time: datetime
    sentence: str
    details: str = ""


class NoticeLog(QObject):
    """The notices of this run, the latest last. `add` may be called from any thread."""

    added = Signal(object)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.notices: deque[Notice] = deque(maxlen=KEPT_NOTICES)
        self._arrived.connect(self._keep)

    def add(self, sentence: str, details: str = "") -> None:
        self._arrived.emit(Notice(datetime.now().astimezone(), said(sentence), details))

    def _keep(self, notice: Notice) -> None:
        self.notices.append(notice)
        self.added.emit(notice)


class NoticeBar(QFrame):
    """The latest notice, until it is closed."""

    details_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)  # a file may be called "<b>.png"
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.details_button = QPushButton(self.tr("D&etails…"))
        self.details_button.setToolTip(self.tr("Read the notices of this session with their details"))
        self.details_button.clicked.connect(self.details_wanted)
        self.close_button = QPushButton(self.tr("Close &notice"))
        self.close_button.setToolTip(self.tr("Take this notice away; it stays in Help → Notices"))
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(em(self, 0.6), em(self, 0.2), em(self, 0.3), em(self, 0.2))
        row.addWidget(self.label, 1)
        row.addWidget(self.details_button)
        row.addWidget(self.close_button)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A surface that stands out without alarming, with a frame."""
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setPen(QColor(colours.border))
        painter.setBrush(QColor(colours.uncertain.surface))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def show_notice(self, notice: Notice) -> None:
        self.label.setText(notice.sentence)
        self.setAccessibleName(self.tr("Notice: {sentence}").format(sentence=notice.sentence))
        self.details_button.setVisible(bool(notice.details))
        self.show()


class NoticesDialog(QDialog):
    """All notices of this run, the latest first, with their details. Does not block the window."""

    def __init__(self, log: NoticeLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Notices"))
        self._empty_text = self.tr("There have been no notices since LeukoDesk was started.")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Notices, the latest first"))
        self.list.setWordWrap(True)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("Details of the notice"))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.list)
        splitter.addWidget(self.details)
        column = QVBoxLayout(self)
        column.addWidget(splitter)
        column.addWidget(close_button(self))
        self.resize(em(self, 40), em(self, 26))
        self.list.currentItemChanged.connect(self._show_details)
        for notice in log.notices:
            self._insert(notice)
        log.added.connect(self._insert)
        self.details.setPlaceholderText(self._empty_text if not log.notices else "")

    def _insert(self, notice: Notice) -> None:
        item = QListWidgetItem(f"{notice.time:%H:%M:%S}  {notice.sentence}")
        item.setData(Qt.ItemDataRole.UserRole, notice)
        self.list.insertItem(0, item)
        self.list.setCurrentItem(item)

    def _show_details(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        notice: Notice = item.data(Qt.ItemDataRole.UserRole)
        self.details.setPlainText(f"{notice.sentence}\n\n{notice.details}".strip())
