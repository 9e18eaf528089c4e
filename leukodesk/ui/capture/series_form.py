"""What a series of captured fields is called, where it goes, and the name that comes next."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from leukodesk.core.files import as_text
from leukodesk.services.capturing.names import (
    DEFAULT_PATTERN,
    PLACEHOLDERS,
    NamePatternError,
    NameValues,
    parse_pattern,
)
from leukodesk.services.user_folders import APP_NAME, documents_folder
from leukodesk.ui.capture.remembered import SeriesSettings
from leukodesk.ui.capture.wheel_guard import guard_wheel
from leukodesk.ui.elided_label import ElidedLabel
from leukodesk.ui.file_dialogs import dialog_start
from leukodesk.ui.palette import colours_of
from leukodesk.ui.remarks import Remark
from leukodesk.ui.texts import set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.toggle_button import ToggleButton

FOLDER = "captured"
FORMATS = (("tiff", ".tif", "TIFF"), ("png", ".png", "PNG"))
MOST_LETTERS = 60
CLOCK_MS = 1000
"""A name may hold the time; its preview goes with it."""


@dataclass(frozen=True)
class Series:
    """What is called for: local ids of case and slide, and the files. format: "tiff" or "png"."""

    case: str
    slide: str
    folder: Path
    pattern: str
    format: str


def default_folder() -> Path:
    """Where captured fields go that nobody has chosen a place for."""
    return documents_folder() / APP_NAME / FOLDER


class SeriesForm(QWidget):
    """Case and slide in sight, the rest folded away: it is right for most.

    What is typed counts when it is finished: by Enter, by leaving the line, or by `finish`. A field that is taken by
    itself meanwhile does not get half an id.

    Signals:
        changed: another series, or another format.
        folder_chosen(Path): look into it, and tell with `show_taken` what is in it.
    """

    changed = Signal()
    folder_chosen = Signal(object)

    def __init__(self, settings: SeriesSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = Path(settings.folder) if settings.folder else default_folder()
        self._taken: frozenset[str] = frozenset()
        self._objective = ""
        self._compose(settings)
        self._finished = self._typed()
        self._connect()
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self._show_next)
        self._restyle()
        self._show()

    @property
    def series(self) -> Series:
        """As it counts now."""
        case, slide, pattern = self._finished
        return Series(case, slide, self.folder, pattern or DEFAULT_PATTERN, self.format.currentData())

    @property
    def settings(self) -> SeriesSettings:
        """What the next run begins with."""
        series = self.series
        folder = "" if series.folder == default_folder() else as_text(series.folder)
        pattern = "" if series.pattern == DEFAULT_PATTERN else series.pattern
        return SeriesSettings(folder, pattern, "png" if series.format == "png" else "tiff")

    @property
    def objective(self) -> str:
        """The one in use; empty if none was named."""
        return self._objective

    @property
    def is_good(self) -> bool:
        """Whether names can be made so."""
        return self._next_name() is not None

    @property
    def next_name(self) -> str | None:
        """Of the field that comes next, as it is shown; None where no names can be made."""
        return self._next_name()

    def finish(self) -> None:
        """What is typed counts from now on."""
        if self._finished != self._typed():
            self._finished = self._typed()
            self._edited()

    def show_taken(self, names: Collection[str]) -> None:
        """The names of all that is in the folder."""
        self._taken = frozenset(names)
        self._show_next()

    def add_taken(self, name: str) -> None:
        """One more is there."""
        self.show_taken(self._taken | {name})

    def show_objective(self, name: str) -> None:
        """The objective in use, which may be part of the names."""
        self._objective = name
        self._show_next()

    def choose_folder(self) -> None:
        """Ask for the folder that the fields go into."""
        start = str(dialog_start(self.folder))
        path = QFileDialog.getExistingDirectory(self, self.tr("Folder for captured fields"), start)
        if path:
            self.set_folder(Path(path))

    def set_folder(self, folder: Path) -> None:
        """The fields go there from now on."""
        self.folder, self._taken = folder, frozenset()
        self._show()
        self.folder_chosen.emit(folder)
        self.changed.emit()

    # --- what is seen -------------------------------------------------------------------------------------------------

    def _typed(self) -> tuple[str, str, str]:
        return self.case.text().strip(), self.slide.text().strip(), self.pattern.text().strip()

    def _next_name(self) -> str | None:
        series = self.series
        try:
            pattern = parse_pattern(series.pattern)
        except NamePatternError as error:
            self.problem.say([error.message], "fail")
            return None
        self.problem.say(())
        values = NameValues(series.case, series.slide, self._objective, datetime.now().astimezone())
        suffix = next(suffix for key, suffix, _ in FORMATS if key == series.format)
        return as_text(pattern.next_name(values, self._taken).stem + suffix)

    def _show_next(self) -> None:
        name = self._next_name()
        self.next_label.set_text("" if name is None else self.tr("Next: {name}").format(name=name))
        self.next_label.setVisible(name is not None)

    def _show(self) -> None:
        self.folder_label.set_text(as_text(self.folder))
        self._files.setVisible(self.files_button.isChecked())
        self._show_next()

    def _edited(self) -> None:
        self._show_next()
        self.changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        self._show_next()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    def _restyle(self) -> None:
        set_text_colour(self.next_label, colours_of(self.palette()).muted)

    # --- putting together ---------------------------------------------------------------------------------------------

    def _compose(self, settings: SeriesSettings) -> None:
        self.case, self.slide = QLineEdit(), QLineEdit()
        for line, name in ((self.case, self.tr("Case")), (self.slide, self.tr("Slide"))):
            line.setMaxLength(MOST_LETTERS)
            line.setAccessibleName(name)
            line.setPlaceholderText(self.tr("local id, no name"))
            line.setToolTip(self.tr("Stands in the files' names and in the files: never the name of a patient"))
        self.next_label = ElidedLabel()
        self.next_label.setAccessibleName(self.tr("Name of the next captured field"))
        self.problem = Remark()
        self.files_button = ToggleButton(self.tr("Folder and names"))
        self.folder_label = ElidedLabel()
        self.folder_button = QPushButton(self.tr("Change…"))
        self.folder_button.setAccessibleName(self.tr("Change the folder for captured fields"))
        self.folder_button.setAutoDefault(False)
        self.pattern = QLineEdit(settings.pattern or DEFAULT_PATTERN)
        words = "\n".join(f"{{{key}}} – {meaning}" for key, meaning in PLACEHOLDERS.items())
        self.pattern.setToolTip(self.tr("What stands in braces is filled in:\n{words}").format(words=words))
        self.pattern.setAccessibleName(self.tr("Pattern of the names"))
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("File format"))
        self.format.setToolTip(self.tr("Both without loss. TIFF is written faster, PNG is smaller."))
        guard_wheel(self.format)
        for key, _, name in FORMATS:
            self.format.addItem(name, key)
        self.format.setCurrentIndex(self.format.findData(settings.format))
        self._lay_out()

    def _lay_out(self) -> None:
        where = QHBoxLayout()
        where.addWidget(self.folder_label, 1)
        where.addWidget(self.folder_button)
        self._files = QWidget()
        files = QFormLayout(self._files)
        files.setContentsMargins(0, 0, 0, 0)
        files.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        files.addRow(self.tr("Folder"), where)
        files.addRow(self.tr("Names"), self.pattern)
        files.addRow(self.tr("Format"), self.format)
        ids = QFormLayout()
        ids.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        ids.addRow(self.tr("Case"), self.case)
        ids.addRow(self.tr("Slide"), self.slide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.35))
        column.addLayout(ids)
        column.addWidget(self.next_label)
        column.addWidget(self.problem)
        column.addWidget(self.files_button)
        column.addWidget(self._files)

    def _connect(self) -> None:
        for line in (self.case, self.slide, self.pattern):
            line.editingFinished.connect(self.finish)
        self.format.currentIndexChanged.connect(self._edited)
        self.files_button.toggled.connect(self._show)
        self.folder_button.clicked.connect(self.choose_folder)
