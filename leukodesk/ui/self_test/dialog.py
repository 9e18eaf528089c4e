"""Help → Self-test: the table as it grows, while a process of its own does the steps, and the file for support."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from leukodesk.services.self_test.report import Report, support_text, without_folder
from leukodesk.services.self_test.steps import Ended
from leukodesk.ui.child_process import Ending
from leukodesk.ui.child_watch import ChildWatch
from leukodesk.ui.close_button import close_button
from leukodesk.ui.palette import colours_of
from leukodesk.ui.self_test import language
from leukodesk.ui.self_test.language import SELF_TEST_LANGUAGE, Said, SelfTestEvent
from leukodesk.ui.self_test.support_dialog import SupportDialog
from leukodesk.ui.sentences import said
from leukodesk.ui.theme import em

STOP_WITHIN_S = 4.5
SENTENCE_COLUMN = 3


class SelfTestDialog(QDialog):
    """Begins when it is shown; can be stopped, and done again. Nothing of it touches what is open in the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Self-test"))
        self.report = Report()
        self.watch = ChildWatch(SELF_TEST_LANGUAGE, self)
        self._home: tempfile.TemporaryDirectory[str] | None = None
        self._compose()
        self.watch.events.connect(self._take)
        self.watch.ended.connect(self._ended)
        self.again_button.clicked.connect(self.begin)
        self.stop_button.clicked.connect(self.stop)
        self.support_button.clicked.connect(self.show_support)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._leave)

    @property
    def home(self) -> str:
        """The folder that the process works in; empty if there is none."""
        return self._home.name if self._home is not None else ""

    def begin(self) -> None:
        """Do all steps, from the first."""
        self._leave()
        self.report = Report()
        self.table.setRowCount(0)
        try:
            self._home = tempfile.TemporaryDirectory(prefix="leukodesk-self-test-", ignore_cleanup_errors=True)
        except OSError as error:
            self.report = without_folder(error)
            self._add_row(self.report.rows[0])
        else:
            home = Path(self._home.name)
            # Hidden: a second window that comes and goes would take the keyboard from this one.
            self.watch.start(lambda: language.self_test(home, hidden=True))
        self._show()

    def stop(self) -> None:
        """Do no more steps; what has been found stays."""
        self._leave()
        self._show()

    def show_support(self) -> None:
        """Show what would be saved; there it can be saved."""
        dialog = SupportDialog(support_text(self.report), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.watch.running and not self.report.rows:
            self.begin()

    def done(self, result: int) -> None:
        self._leave()
        super().done(result)

    def _take(self, events: Sequence[SelfTestEvent]) -> None:
        for event in events:
            if not isinstance(event, Said):
                self.report = self.report.heard(event)
                if isinstance(event, Ended):
                    self._add_row(event)
        self._show()

    def _ended(self, ending: Ending) -> None:
        if not self.report.over:
            self.report = self.report.process_ended(ending.code, ending.told)
            self._add_row(self.report.rows[-1])
        self._clean()
        self._show()

    def _leave(self) -> None:
        """Stop the process, which ends as soon as it is told to."""
        self.watch.close(STOP_WITHIN_S)
        self._clean()

    def _clean(self) -> None:
        if self._home is not None:
            self._home.cleanup()
            self._home = None

    # --- what is seen -------------------------------------------------------------------------------------------------

    def _add_row(self, row: Ended) -> None:
        words = {"passed": self.tr("in order"), "failed": self.tr("failed"), "not installed": self.tr("not installed")}
        number = self.table.rowCount()
        self.table.insertRow(number)
        for column, text in enumerate(
            (said(row.title), words[row.outcome], f"{row.duration_ms:.0f} ms", said(row.sentence))
        ):
            item = QTableWidgetItem(text)
            item.setToolTip(f"{said(row.sentence)}\n{row.details}".strip())
            if row.outcome == "failed":
                item.setForeground(QColor(colours_of(self.palette()).rejected.text))
            self.table.setItem(number, column, item)
        self.table.scrollToBottom()

    def _show(self) -> None:
        running = self.watch.running
        self.said.setText(self._sentence(running))
        self.said.setAccessibleName(self.said.text())
        self.again_button.setVisible(not running)
        self.stop_button.setVisible(running)
        self.support_button.setEnabled(not running and bool(self.report.rows))

    def _sentence(self, running: bool) -> str:
        report = self.report
        if running:
            if not report.running:
                return self.tr("LeukoDesk is trying its parts…")
            return self.tr("Trying: {step}…").format(step=said(report.running))
        if not report.over:
            return self.tr("Stopped after {count} steps.").format(count=len(report.rows))
        failed = sum(row.outcome == "failed" for row in report.rows)
        if failed:
            text = self.tr("{failed} of {count} steps failed. Save the file for support, and send it to them.")
            return text.format(failed=failed, count=len(report.rows))
        return self.tr("All is in order: {count} steps.").format(count=len(report.rows))

    def _compose(self) -> None:
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.table = QTableWidget(0, SENTENCE_COLUMN + 1)
        self.table.setAccessibleName(self.tr("Steps of the self-test"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Step"), self.tr("Outcome"), self.tr("Time"), self.tr("What was found")]
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.again_button, self.stop_button = QPushButton(self.tr("Test &again")), QPushButton(self.tr("&Stop"))
        self.support_button = QPushButton(self.tr("Save for s&upport…"))
        self.support_button.setToolTip(self.tr("See the text first; it holds nothing of patients"))
        buttons = close_button(self)
        for button in (self.support_button, self.again_button, self.stop_button):
            button.setAutoDefault(False)
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.addWidget(self.said)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.resize(QSize(em(self, 52), em(self, 34)).boundedTo(self.screen().availableSize()))
