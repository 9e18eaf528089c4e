"""The second page: what is wrong with the images, before anything learns from them."""

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QProgressBar, QPushButton

from leukodesk.core.audit.finding import Finding, FindingVerdict
from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.training_runs.events import Event, Failed, Progress, Stage
from leukodesk.ui.child_process import Ending
from leukodesk.ui.child_watch import ChildWatch
from leukodesk.ui.icons import state_icon
from leukodesk.ui.remarks import Remark, show_text
from leukodesk.ui.sentences import said
from leukodesk.ui.theme import em
from leukodesk.ui.training_wizard import programs
from leukodesk.ui.training_wizard.audit_items import images_of, read_findings
from leukodesk.ui.training_wizard.choices import Choices, FoundData
from leukodesk.ui.training_wizard.page import Page
from leukodesk.ui.training_wizard.run_language import RUN_LANGUAGE
from leukodesk.ui.two_line_rows import SECOND_LINE, VALUE, TwoLineDelegate

ICON_EM = 1.3
MOST_FINDINGS, MOST_IMAGES_SEEN = 7, 5
AUDIT_FILE = "audit.json"
NOTHING = (None, ())
"""What has been audited at first; else the data, and the classes left out."""
STATES: Mapping[FindingVerdict, str] = {"serious": "fail", "look": "warn", "fine": "pass"}
"""Verdicts as the icons and tones of the window are called."""


class AuditPage(Page):
    """Runs the audit in a child process, and shows an item after the other, the worst first.

    Signals:
        image_wanted(str): a file that is to be shown in the viewer.
    """

    image_wanted = Signal(str)

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self._choices = choices
        self._audited: tuple[FoundData | None, tuple[str, ...]] = NOTHING
        self._items: tuple[Finding, ...] = ()
        self._failed: Failed | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self.watch = ChildWatch(RUN_LANGUAGE, self)
        self.watch.events.connect(self._take)
        self.watch.ended.connect(self._ended)
        self._compose()

    @property
    def title(self) -> str:
        return self.tr("Audit")

    @property
    def next_text(self) -> str:
        return self.tr("Skip the audit") if self.watch.running else self.tr("Ne&xt")

    @property
    def hint(self) -> str:
        return self.tr("Nothing is forced: you may go on in any case.") if self._items else ""

    def entered(self) -> None:
        """Audit the data, if they are other than the last time."""
        found, left_out = self._audited
        if self._choices.found is not None and (found is not self._choices.found or left_out != self._choices.left_out):
            self.audit()

    def audit(self) -> None:
        """Start the child process."""
        found = self._choices.found
        if found is None:
            return
        self.stop()
        left_out = self._choices.left_out
        self._audited, self._failed = (found, left_out), None
        self._show_items(())
        self._folder = tempfile.TemporaryDirectory(prefix="leukodesk-audit-", ignore_cleanup_errors=True)
        out = Path(self._folder.name) / AUDIT_FILE
        self.watch.start(lambda: programs.audit(found.source, out, found.table, left_out))
        self.bar.setRange(0, 0)
        show_text(self.stage, self.tr("Looking through the images…"))
        self._show_running()

    def stop(self) -> None:
        """Audit no more. The next time the page is entered it begins again."""
        if self.watch.running:
            self.watch.abandon()
            self._audited = NOTHING
        self._clean()

    def close(self) -> bool:
        """For `QWidget.close`: the process ends first."""
        self.stop()
        return super().close()

    # --- what it says -------------------------------------------------------------------------------------------------

    def _take(self, events: Sequence[Event]) -> None:
        for event in events:
            match event:
                case Stage():
                    show_text(self.stage, said(event.text))
                    self.bar.setRange(0, 0)
                case Progress():
                    self.bar.setRange(0, event.total)
                    self.bar.setValue(event.done)
                case Failed():
                    self._failed = event
                case _:
                    pass

    def _ended(self, ending: Ending) -> None:
        out = Path(self._folder.name) / AUDIT_FILE if self._folder else None
        try:
            if ending.problem is not None:
                raise ending.problem
            if self._failed is not None or out is None or not out.is_file():
                failed = self._failed or Failed(self.tr("The audit ended without a result."), ending.errors)
                self._fail(failed.sentence, failed.details)
            else:
                self._show_items(read_findings(out))
        except LeukoDeskError as error:
            self._fail(error.message, error.details)
        self._clean()
        self._show_running()

    def _fail(self, sentence: str, details: str) -> None:
        self._audited = NOTHING
        self.verdict.say([sentence, self.tr("You can go on without it, or try again.")], "fail")
        self.verdict.label.setToolTip(details[-2000:])

    def _show_running(self) -> None:
        running = self.watch.running
        self.bar.setVisible(running)
        self.again_button.setVisible(not running)
        if not running:
            show_text(self.stage, "")
        self.changed.emit()

    def _show_items(self, items: Sequence[Finding]) -> None:
        self._items = tuple(items)
        self._choices.take_findings(items)
        self.list.clear()
        for item in items:
            self.list.addItem(self._row(item))
        for widget in (self.list_title, self.list, self.sentence_label):
            widget.setVisible(bool(items))
        failed = sum(item.verdict == "serious" for item in items)
        warned = sum(item.verdict == "look" for item in items)
        if not items:
            self.verdict.say(())
        elif failed:
            text = self.tr("{count} serious findings. Read them before you go on.").format(count=failed)
            self.verdict.say(
                [self.tr("One serious finding. Read it before you go on.") if failed == 1 else text], "fail"
            )
        elif warned:
            text = self.tr("Nothing serious; {count} things to look into.").format(count=warned)
            self.verdict.say([self.tr("Nothing serious; one thing to look into.") if warned == 1 else text], "warn")
        else:
            self.verdict.say([self.tr("Nothing wrong was found.")], "pass")
        _fit_height(self.list, MOST_FINDINGS)
        self.list.setCurrentRow(0 if items else -1)
        self._show_chosen()

    def _row(self, item: Finding) -> QListWidgetItem:
        word = {"serious": self.tr("Serious"), "look": self.tr("Look into it"), "fine": self.tr("Fine")}[item.verdict]
        title, sentence = said(item.title), said(item.sentence)
        row = QListWidgetItem(state_icon(STATES[item.verdict], self.palette(), em(self, ICON_EM)), title)
        row.setData(SECOND_LINE, sentence)
        row.setData(VALUE, word)
        row.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {word}. {sentence}")
        row.setToolTip(sentence)
        return row

    def _show_chosen(self) -> None:
        place = self.list.currentRow()
        item = self._items[place] if 0 <= place < len(self._items) else None
        self.sentence_label.setText(said(item.sentence) if item else "")
        self.images.clear()
        for image in images_of(item) if item else ():
            name = f"{Path(image.path).parent.name}/{Path(image.path).name}"
            row = QListWidgetItem(f"{image.number}   {name}" if image.number else name)
            row.setData(Qt.ItemDataRole.UserRole, image.path)
            row.setToolTip(image.path)
            self.images.addItem(row)
        _fit_height(self.images, MOST_IMAGES_SEEN)
        for widget in (self.images_title, self.images):
            widget.setVisible(self.images.count() > 0)

    def _open(self, row: QListWidgetItem) -> None:
        self.image_wanted.emit(row.data(Qt.ItemDataRole.UserRole))

    def _clean(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    # --- putting together ---------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self.heading(self.tr("Can something good be learned from these images?"))
        self.sentence(
            self.tr(
                "The audit looks for images that cannot be used, doubles, too few images, and for shortcuts: whether "
                "the class can be told without looking at the cells."
            )
        )
        self.stage = self.sentence()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the audit"))
        self.verdict = Remark()
        self.again_button = QPushButton(self.tr("Audit again"))
        self.again_button.clicked.connect(self.audit)
        self.again_button.setSizePolicy(
            self.again_button.sizePolicy().Policy.Maximum, self.again_button.sizePolicy().Policy.Fixed
        )
        self.column.addWidget(self.bar)
        self.column.addWidget(self.verdict)
        self.list_title = self.heading(self.tr("Findings, the worst first"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Findings, the worst first"))
        self.list.setItemDelegate(TwoLineDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.column.addWidget(self.list)
        self.sentence_label = self.sentence(" ")
        self.sentence_label.setAccessibleName(self.tr("What the chosen finding says"))
        self.images_title = self.heading(self.tr("Images behind it (Return or double click shows one)"))
        self.images = QListWidget()
        self.images.setAccessibleName(self.tr("Images behind the finding"))
        self.images.itemActivated.connect(self._open)
        self.column.addWidget(self.images)
        self.column.addWidget(self.again_button)
        self.column.addStretch(1)
        self.bar.hide()
        self.again_button.hide()
        for widget in (self.list_title, self.list, self.images_title, self.images, self.sentence_label):
            widget.hide()


def _fit_height(view: QListWidget, most: int) -> None:
    """As high as its rows, up to so many."""
    rows = view.sizeHintForRow(0) * min(view.count(), most)
    view.setFixedHeight(rows + 2 * view.frameWidth())
