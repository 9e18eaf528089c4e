"""The first page: which images, which classes, and what the model will be called."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.files import is_folder
from leukodesk.ui.file_dialogs import dialog_start
from leukodesk.ui.opening import paths_in
from leukodesk.ui.remarks import Remark, bold_label, show_text
from leukodesk.ui.sentences import said
from leukodesk.ui.texts import readable_label
from leukodesk.ui.theme import em
from leukodesk.ui.training_wizard.choices import Choices, FoundData, Places, data_problems, lost_classes
from leukodesk.ui.training_wizard.class_table import ClassTable
from leukodesk.ui.training_wizard.data_reading import read_data
from leukodesk.ui.training_wizard.interrupted_runs import InterruptedRuns
from leukodesk.ui.training_wizard.page import ABOVE_HEADING_EM, Page
from leukodesk.ui.workers import TaskRunner

READING = "reading"
SHOWN_SKIPPED = 20


class DataPage(Page):
    """Choose a folder or a table; say what the classes mean.

    Args:
        choices: of the wizard; runner: for reading.
        places: the models at hand, as they are now.

    Signals:
        data_chosen: other images than before have been read.
    """

    data_chosen = Signal()

    def __init__(self, choices: Choices, runner: TaskRunner, places: Callable[[], Places]) -> None:
        super().__init__()
        self._choices = choices
        self._runner = runner
        self._places = places
        self._source = self._table = ""
        self._skipped: tuple[tuple[str, str], ...] = ()
        self.setAcceptDrops(True)
        self.interrupted = InterruptedRuns()
        self.column.addWidget(self.interrupted)
        self._add_source()
        self._add_found()
        self._add_model()
        self.column.addStretch(1)
        self._show_found()
        self.changed.connect(self.show_lost_classes)

    @property
    def title(self) -> str:
        return self.tr("Data")

    @property
    def complete(self) -> bool:
        return not data_problems(self._choices) and not self.reading

    @property
    def reading(self) -> bool:
        """Whether the images are being looked through."""
        return self._runner.is_open(READING)

    @property
    def hint(self) -> str:
        if self.reading:
            return ""
        problem = next(iter(data_problems(self._choices)), None)
        words = {
            None: "",
            "no data": self.tr("Choose the images first."),
            "few classes": self.tr("Tick at least two classes."),
            "no class name": self.tr("Give each class a name."),
            "same class names": self.tr("Two classes have the same name."),
            "bad name": self.tr("The model's name may have small letters, digits, - and _ only."),
            "no title": self.tr("Give the model a title."),
        }
        return words[problem]

    @property
    def first_control(self) -> QWidget:
        return self.folder_button

    # --- choosing -----------------------------------------------------------------------------------------------------

    def choose(self, source: str, table: str = "") -> None:
        """Read a folder or a CSV in the worker thread; what was found before goes when it has been read."""
        self._source, self._table = source, table
        self.problem.say(())
        self.reading_bar.setRange(0, 0)
        known = self._places().known_classes
        self._runner.submit(
            lambda job: read_data(job, source, table, known),
            slot=READING,
            done=self._found,
            failed=self._not_found,
            cancelled=self._show_reading,
            stage=self._progress,
        )
        self._show_reading()

    def choose_folder(self) -> None:
        """Ask for a folder."""
        start = str(dialog_start(self._source))
        path = QFileDialog.getExistingDirectory(self, self.tr("Folder with one folder for each class"), start)
        if path:
            self.choose(path)

    def choose_csv(self) -> None:
        """Ask for a CSV that names files and labels."""
        if path := self._ask_for_csv(self.tr("Table with the columns file and label")):
            self.choose(path)

    def add_table(self) -> None:
        """Ask for a CSV that says more of the images of the folder, such as the patient."""
        if path := self._ask_for_csv(self.tr("Table with the columns file and patient")):
            self.choose(self._source, path)

    def _ask_for_csv(self, title: str) -> str:
        pattern = self.tr("Tables (*.csv);;All files (*)")
        return QFileDialog.getOpenFileName(self, title, str(dialog_start(self._source)), pattern)[0]

    def cancel_reading(self) -> None:
        """Go back to what was there before."""
        self._runner.cancel(READING)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _droppable(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if path := _droppable(event.mimeData()):
            self.choose(path)
            event.acceptProposedAction()

    # --- what came of it ----------------------------------------------------------------------------------------------

    def _progress(self, stage: str) -> None:
        done, total = (int(part) for part in stage.split())
        self.reading_bar.setRange(0, total)
        self.reading_bar.setValue(done)
        self.reading_bar.setFormat(self.tr("{done} of {total} files").format(done=done, total=total))

    def _found(self, found: FoundData) -> None:
        self._choices.take(found)
        self._show_found()
        self._show_reading()
        self.data_chosen.emit()

    def _not_found(self, error: LeukoDeskError) -> None:
        self.problem.say([error.message], "fail")
        self.problem.label.setToolTip(error.details)
        self._show_reading()

    def _show_reading(self) -> None:
        for widget in (self.reading_bar, self.cancel_button):
            widget.setVisible(self.reading)
        for button in (self.folder_button, self.csv_button, self.table_button):
            button.setEnabled(not self.reading)
        self.source_label.setText(self._source or self.tr("Nothing has been chosen yet."))
        self.changed.emit()

    def _show_found(self) -> None:
        found = self._choices.found
        self.found_part.setVisible(found is not None)
        if found is None:
            return
        self._source, self._table, self._skipped = found.source, found.table, found.skipped
        self._show_summary()
        show_text(self.groups, self._groups_in_words(found))
        self.skipped_button.setVisible(bool(found.skipped))
        self.skipped_list.hide()
        self.classes.show_classes(self._choices.classes, with_groups=found.groups > 0)
        self.task_field.setCurrentIndex(self.task_field.findData(self._choices.task))
        self.title_field.setText(self._choices.title)
        self.name_field.setText(self._choices.name)

    def _class_edited(self) -> None:
        self._show_summary()
        self.changed.emit()

    def _show_summary(self) -> None:
        if self._choices.found is not None:
            self.summary.setText(self._summary_of(self._choices.found))

    def _summary_of(self, found: FoundData) -> str:
        text = self.tr("{images} images in {classes} classes.").format(images=found.images, classes=len(found.classes))
        if self._choices.left_out:
            kept = self._choices.kept_classes
            learnt = self.tr("Of these, {images} images in {classes} classes are used.")
            text += " " + learnt.format(images=sum(one.images for one in kept), classes=len(kept))
        skipped = len(found.skipped)
        if skipped == 1:
            text += " " + self.tr("One file cannot be used and is skipped.")
        elif skipped:
            text += " " + self.tr("{count} files cannot be used and are skipped.").format(count=skipped)
        return text

    def _groups_in_words(self, found: FoundData) -> str:
        source = {
            "none": "",
            "column": self.tr("from the table"),
            "folder": self.tr("from the folders"),
            "file name": self.tr("from the file names"),
        }[found.groups_from]
        if not source or not found.groups:
            return self.tr(
                "No patients are known: images of one patient may be learned from and tested on, which flatters the "
                "model. A table with the columns file and patient helps."
            )
        text = self.tr("{count} patients are known {source}: no patient is both learned from and tested on.")
        return text.format(count=found.groups, source=source)

    def show_lost_classes(self) -> None:
        """Warn, while it can still be mended, of a model that would not be offered in the end."""
        lost = () if data_problems(self._choices) else lost_classes(self._choices, self._places())
        text = (
            self.tr(
                "The model at work also knows {classes}. A new model without this class will not be offered: a cell of "
                "it would get the name of another. Add images of it under the same name."
            )
            if len(lost) == 1
            else self.tr(
                "The model at work also knows {classes}. A new model without these classes will not be offered: a cell "
                "of them would get the name of another. Add images of them under the same names."
            )
        )
        self.lost.say([text.format(classes=", ".join(lost))] if lost else [], "warn")

    def _show_skipped(self) -> None:
        lines = [f"{Path(path).name}: {said(sentence)}" for path, sentence in self._skipped[:SHOWN_SKIPPED]]
        more = len(self._skipped) - len(lines)
        if more > 0:
            lines.append(self.tr("… and {count} more").format(count=more))
        show_text(self.skipped_list, "" if self.skipped_list.isVisible() else "\n".join(lines))

    # --- putting together ---------------------------------------------------------------------------------------------

    def _add_source(self) -> None:
        self.heading(self.tr("Which images should be learned from?"))
        self.sentence(
            self.tr(
                "A folder that holds one folder for each class, or a table with the columns file and label. It can be "
                "dropped here, too. The images stay where they are, unchanged."
            )
        )
        self.folder_button = self._button(self.tr("Choose folder…"), self.choose_folder)
        self.csv_button = self._button(self.tr("Choose table…"), self.choose_csv)
        self.table_button = self._button(self.tr("Add patients…"), self.add_table)
        self.table_button.setToolTip(
            self.tr("Choose a table with the columns file and patient for the images of the folder")
        )
        self.cancel_button = self._button(self.tr("Stop reading"), self.cancel_reading)
        row = QHBoxLayout()
        for button in (self.folder_button, self.csv_button, self.cancel_button):
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.source_label = self.sentence(self.tr("Nothing has been chosen yet."), muted=True)
        self.source_label.setAccessibleName(self.tr("Chosen images"))
        self.reading_bar = QProgressBar()
        self.reading_bar.setAccessibleName(self.tr("Images that have been read"))
        self.problem = Remark()
        for widget in (self.reading_bar, self.problem):
            self.column.addWidget(widget)
        for hidden in (self.reading_bar, self.cancel_button):
            hidden.hide()

    def _add_found(self) -> None:
        self.found_part = QWidget()
        column = QVBoxLayout(self.found_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.5))
        self.summary, self.groups, self.skipped_list = readable_label(), readable_label(), readable_label()
        self.skipped_list.setTextFormat(Qt.TextFormat.PlainText)
        self.skipped_button = self._button(self.tr("Show the skipped files"), self._show_skipped)
        self.classes = ClassTable()
        self.classes.edited.connect(self._class_edited)
        for widget in (self.summary, self.skipped_button, self.skipped_list, self.groups, self.table_button):
            column.addWidget(widget)
        for button in (self.skipped_button, self.table_button):
            button.setSizePolicy(button.sizePolicy().Policy.Maximum, button.sizePolicy().Policy.Fixed)
        column.addWidget(self._spaced(self.tr("What do the classes mean?")))
        column.addWidget(self.classes)
        self.lost = Remark()
        column.addWidget(self.lost)
        self.column.addWidget(self.found_part)

    def _add_model(self) -> None:
        self.task_field = QComboBox()
        self.task_field.addItem(self.tr("Fields of a smear"), "field")
        self.task_field.addItem(self.tr("Single cells cut out on black"), "cell")
        self.task_field.activated.connect(self._task_chosen)
        self.task_field.setToolTip(self.tr("Suggested from a few of the images"))
        self.title_field, self.name_field = QLineEdit(), QLineEdit()
        self.title_field.setMaxLength(80)
        self.title_field.textEdited.connect(self._title_edited)
        self.name_field.setMaxLength(64)
        self.name_field.textEdited.connect(self._name_edited)
        self.name_field.setToolTip(self.tr("Short, for folders and lists: small letters, digits, - and _"))
        form = QFormLayout()
        for text, field in (
            (self.tr("The images show"), self.task_field),
            (self.tr("Title of the model"), self.title_field),
            (self.tr("Short name"), self.name_field),
        ):
            form.addRow(text, field)
            field.setAccessibleName(text)
        layout = self.found_part.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addWidget(self._spaced(self.tr("What will be made?")))
            layout.addLayout(form)

    def _task_chosen(self, _index: int) -> None:
        self._choices.task = self.task_field.currentData()
        self.changed.emit()

    def _title_edited(self, text: str) -> None:
        self._choices.title = text
        self.changed.emit()

    def _name_edited(self, text: str) -> None:
        self._choices.name = text
        self.changed.emit()

    def _spaced(self, text: str) -> QLabel:
        label = bold_label(text)
        label.setContentsMargins(0, em(self, ABOVE_HEADING_EM), 0, 0)
        return label

    def _button(self, text: str, pressed: object) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(pressed)
        return button


def _droppable(data: QMimeData) -> str:
    """The one folder or CSV that is dropped; empty for anything else."""
    paths: Sequence[str] = paths_in(data)
    if len(paths) == 1 and (is_folder(paths[0]) or paths[0].lower().endswith(".csv")):
        return paths[0]
    return ""
