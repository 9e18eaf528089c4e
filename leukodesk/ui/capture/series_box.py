"""Taking fields: by hand, by time or by themselves; what was written last, and what could not be."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.files import as_text
from leukodesk.ui.capture.remembered import SeriesSettings
from leukodesk.ui.capture.series_form import Series, SeriesForm
from leukodesk.ui.capture.time_lapse_box import TimeLapseBox
from leukodesk.ui.elided_label import ElidedLabel
from leukodesk.ui.file_dialogs import dialog_start
from leukodesk.ui.flow_layout import FlowLayout
from leukodesk.ui.palette import colours_of
from leukodesk.ui.remarks import Remark, bold_label, show_text
from leukodesk.ui.texts import readable_label, set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.toggle_button import ToggleButton
from leukodesk.ui.wording import count_in_words


class SeriesBox(QWidget):
    """Takes and writes nothing itself.

    Args:
        settings: folder, pattern and format to begin with.

    Attributes:
        shutter: the buttons to freeze and to capture, to be placed where they are always in sight.

    Signals:
        capture_wanted; freeze_switched(bool); auto_switched(bool); those of `time_lapse` are its own
        series_changed: ask `series` for what it is now, and `form.settings` for what is to be remembered.
        folder_chosen(Path): look into it, and tell with `form.show_taken` what is in it.
        show_wanted(Path): the field that was written last is to be opened.
        retry_wanted, retry_in_wanted(Path), give_up_wanted: what is to become of what could not be written.
    """

    capture_wanted = Signal()
    freeze_switched = Signal(bool)
    auto_switched = Signal(bool)
    series_changed = Signal()
    folder_chosen = Signal(object)
    show_wanted = Signal(object)
    retry_wanted = Signal()
    retry_in_wanted = Signal(object)
    give_up_wanted = Signal()

    def __init__(self, settings: SeriesSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = SeriesForm(settings)
        self.time_lapse = TimeLapseBox()
        self._live = self._held = False
        self._last: Path | None = None
        self._count, self._counted_for = 0, self._identity()
        self._compose()
        self._connect()
        self._restyle()
        self._show()

    @property
    def series(self) -> Series:
        """Case, slide and files as they stand here now."""
        return self.form.series

    @property
    def can_capture(self) -> bool:
        """Whether a field can be taken and kept now."""
        return self._live and not self._held and self.form.is_good

    # --- what is told -------------------------------------------------------------------------------------------------

    def show_live(self, *, live: bool) -> None:
        """Whether there is a frame that could be taken."""
        self._live = live
        self._show()

    def show_frozen(self, *, frozen: bool) -> None:
        """Whether the frame stands still."""
        self.freeze_button.setChecked(frozen)

    def show_auto(self, *, on: bool, sentence: str = "") -> None:
        """Whether fields are taken by themselves, and what is waited for."""
        self.auto_button.setChecked(on)
        show_text(self.auto_sentence, sentence if on else "")
        self._show()

    def show_time_lapse(self, *, running: bool, sentence: str = "") -> None:
        """Whether fields are taken by time now, and how far that is."""
        self.time_lapse.show_running(running=running, sentence=sentence)
        self._show()

    def show_written(self, path: Path) -> None:
        """A field is on the disk."""
        if self._identity() != self._counted_for:
            self._count, self._counted_for = 0, self._identity()
        self._count += 1
        self._last = path
        if path.parent == self.form.folder:
            self.form.add_taken(path.name)
        self._held = False
        self.unwritten.say(())
        self.refused.say(())
        self._show()

    def show_not_written(self, error: LeukoDeskError, waiting: int) -> None:
        """A field could not be written; so many are not on the disk, and nothing more is taken."""
        self._held = True
        waits = self.tr("{count} fields are not saved. They are kept until the program ends.")
        one = self.tr("1 field is not saved. It is kept until the program ends.")
        count = one if waiting == 1 else waits.format(count=count_in_words(waiting))
        self.unwritten.say([error.message, count], "fail", self.tr("Not saved"))
        self._show()

    def show_given_up(self) -> None:
        """What could not be written is gone, because the user said so."""
        self._held = False
        self.unwritten.say(())
        self._show()

    def show_refused(self, error: LeukoDeskError | None) -> None:
        """Why a field was not taken; None takes the sentence away."""
        self.refused.say([error.message] if error else (), "fail")

    def show_room(self, sentence: str) -> None:
        """That there is little room on the disk; empty if there is enough."""
        self.room.say([sentence] if sentence else (), "warn")

    # --- what the user does -------------------------------------------------------------------------------------------

    def _ask_folder(self) -> None:
        title = self.tr("Folder for the fields that are not saved")
        path = QFileDialog.getExistingDirectory(self, title, str(dialog_start(self.form.folder.parent)))
        if path:
            self.form.set_folder(Path(path))
            self.retry_in_wanted.emit(Path(path))

    def _show_last(self) -> None:
        if self._last is not None:
            self.show_wanted.emit(self._last)

    def _series_changed(self) -> None:
        self._show()
        self.series_changed.emit()

    def _identity(self) -> tuple[str, str, Path, str]:
        series = self.form.series
        return series.case, series.slide, series.folder, series.pattern

    # --- what is seen -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self.capture_button.setEnabled(self.can_capture)
        self.freeze_button.setEnabled(self._live)
        for button in (self.auto_button, self.time_lapse.button):
            button.setEnabled(self.can_capture or button.isChecked())  # what runs can always be stopped
        count = self._count if self._identity() == self._counted_for else 0
        text = (
            self.tr("1 field captured in this series")
            if count == 1
            else self.tr("{count} fields captured in this series")
        )
        self.count_label.setText(text.format(count=count_in_words(count)))
        self.last_label.set_text(as_text(self._last.name) if self._last else "")
        self._last_row.setVisible(self._last is not None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._restyle()

    def _restyle(self) -> None:
        self.capture_button.setMinimumSize(em(self, 10), em(self, 2.2))
        self.freeze_button.setMinimumHeight(em(self, 2.2))
        for label in (self.count_label, self.auto_sentence, self.time_lapse.sentence):
            set_text_colour(label, colours_of(self.palette()).muted)

    # --- putting together ---------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self.setAccessibleName(self.tr("Capture"))
        self.capture_button = QPushButton(self.tr("Capture  (Space)"))
        self.capture_button.setAccessibleName(self.tr("Capture"))
        self.capture_button.setToolTip(self.tr("Take the frame that is shown, and save it"))
        font = self.capture_button.font()
        font.setBold(True)
        self.capture_button.setFont(font)
        self.capture_button.setAutoDefault(False)
        self.freeze_button = ToggleButton(self.tr("Freeze"))
        self.freeze_button.setToolTip(self.tr("Let the frame stand still; what stands still is captured then"))
        self.auto_button = ToggleButton(self.tr("Auto-capture"))
        self.auto_button.setToolTip(
            self.tr("Takes every sharp field that has not been taken yet, when the stage is still")
        )
        self.auto_sentence, self.count_label = readable_label(), readable_label()
        self.auto_sentence.hide()
        self.refused, self.room = Remark(), Remark()
        self._compose_unwritten()
        self._compose_last()
        self.shutter = QWidget()
        buttons = QHBoxLayout(self.shutter)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(self.freeze_button)
        buttons.addWidget(self.capture_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.4))
        column.addWidget(bold_label(self.tr("Capture")))
        column.addWidget(self.form)
        parts: tuple[QWidget, ...] = (
            self.refused, self.unwritten, self.room, self.count_label, self._last_row, self.auto_button,
            self.auto_sentence, self.time_lapse,
        )  # fmt: skip
        for part in parts:
            column.addWidget(part)

    def _compose_unwritten(self) -> None:
        self.unwritten = Remark()
        self.retry_button = QPushButton(self.tr("Save again"))
        self.elsewhere_button = QPushButton(self.tr("Save elsewhere…"))
        self.give_up_button = QPushButton(self.tr("Give up"))
        self.give_up_button.setToolTip(self.tr("These fields are lost then"))
        row = QWidget()
        buttons = FlowLayout(row, em(self, 0.3))
        for button in (self.retry_button, self.elsewhere_button, self.give_up_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self.unwritten.add(row)

    def _compose_last(self) -> None:
        self.last_label = ElidedLabel()
        self.last_label.setAccessibleName(self.tr("Captured last"))
        self.show_button = QPushButton(self.tr("Show"))
        self.show_button.setToolTip(self.tr("Open the field that was captured last"))
        self.show_button.setAutoDefault(False)
        self._last_row = QWidget()
        policy = self._last_row.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # or the buttons below it would move with the first field
        self._last_row.setSizePolicy(policy)
        row = QHBoxLayout(self._last_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.last_label, 1)
        row.addWidget(self.show_button)

    def _connect(self) -> None:
        self.form.changed.connect(self._series_changed)
        self.form.folder_chosen.connect(self.folder_chosen)
        for button in (self.capture_button, self.auto_button, self.time_lapse.button):
            button.pressed.connect(self.form.finish)  # whoever takes fields means what is to be read there
        self.capture_button.clicked.connect(self.capture_wanted)
        self.freeze_button.clicked.connect(self.freeze_switched)
        self.auto_button.clicked.connect(self.auto_switched)
        self.show_button.clicked.connect(self._show_last)
        self.retry_button.clicked.connect(self.retry_wanted)
        self.elsewhere_button.clicked.connect(self._ask_folder)
        self.give_up_button.clicked.connect(self.give_up_wanted)
