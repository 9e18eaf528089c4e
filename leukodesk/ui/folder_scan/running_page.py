"""How far a scan is: a strip above the results, which fill while it runs."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from leukodesk.core.manifest import ClassInfo
from leukodesk.core.verdict import Verdict
from leukodesk.services.scan.events import Scanning
from leukodesk.ui.badge import badge_icon
from leukodesk.ui.durations import in_words
from leukodesk.ui.elided_label import ElidedLabel
from leukodesk.ui.emptied_layout import remove_widgets
from leukodesk.ui.flow_layout import FlowLayout
from leukodesk.ui.folder_scan.results_facts import verdict_word
from leukodesk.ui.folder_scan.scan_run import RunState, ScanRun
from leukodesk.ui.icons import load_icon, state_icon
from leukodesk.ui.palette import colours_of
from leukodesk.ui.remarks import Remark, bold_label, show_text
from leukodesk.ui.sentences import said
from leukodesk.ui.texts import set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.view_data import Badge
from leukodesk.ui.wording import count_in_words

THUMBNAIL_EM = 4.2


class RunningStrip(QWidget):
    """Shows a run, and what can be done with it.

    Args:
        run: the scan.

    Signals:
        continue_wanted: the scan that is shown is to be gone on with.
        run_wanted: the scan that runs is to be shown instead.
        new_wanted: another scan is to be set up.
        close_wanted: the page is to be put away.
    """

    continue_wanted = Signal()
    run_wanted = Signal()
    new_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, run: ScanRun, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._classes: dict[str, ClassInfo] = {}
        self._shown_thumbnail = b""
        self._title, self._of_run, self._writable = "", True, True
        self._compose()
        self._restyle()
        run.changed.connect(self.show_run)

    def show_scan(self, title: str, classes: Sequence[ClassInfo], *, of_run: bool, writable: bool = True) -> None:
        """Another scan is shown.

        Args:
            title: what it is called; classes: of its model.
            of_run: whether it is the one that runs or ran last.
            writable: whether its file can be gone on with.
        """
        self._title, self._of_run, self._writable = title, of_run, writable
        self._classes = {info.key: info for info in classes}
        self._shown_thumbnail = b""
        self.thumbnail.clear()
        self.show_run()

    @property
    def state(self) -> RunState:
        """Of the scan that is shown."""
        return self._run.state if self._of_run else RunState.NONE

    @property
    def working(self) -> bool:
        """Whether the scan that is shown runs."""
        return self._of_run and self._run.working

    def show_run(self) -> None:
        """Bring everything to what is known of the run."""
        progress = self._run.progress if self._of_run else None
        self.title.setText(self._title_in_words())
        self.current.set_text(progress.current if progress is not None and self.working else "")
        self.bar.setVisible(self.working)
        self._show_bar(progress)
        show_text(self.figures, self._figures(progress))
        self._show_thumbnail(progress)
        if progress is not None:
            self.counts.show_counts(progress.verdicts, progress.labels, self._classes)
        # Of a scan that was broken off more may be in the file than was told; the results say it.
        self.counts.setVisible(progress is not None and (self.working or self.state is RunState.FINISHED))
        self._show_buttons()
        self._show_outcome()

    # --- its parts ----------------------------------------------------------------------------------------------------

    def _title_in_words(self) -> str:
        words = {
            RunState.NONE: "{scan}",
            RunState.RUNNING: self.tr("Scanning {scan}"),
            RunState.PAUSED: self.tr("Paused: {scan}"),
            RunState.STOPPING: self.tr("Stopping: {scan}"),
            RunState.FINISHED: self.tr("Finished: {scan}"),
            RunState.STOPPED: self.tr("Stopped: {scan}"),
            RunState.FAILED: self.tr("Not finished: {scan}"),
        }
        return words[self.state].format(scan=self._title)

    def _show_bar(self, progress: Scanning | None) -> None:
        if progress is None or progress.total == 0:
            self.bar.setRange(0, 0)
            return
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        text = self.tr("{done} of {total}").format(
            done=count_in_words(progress.done), total=count_in_words(progress.total)
        )
        self.bar.setFormat(text)

    def _figures(self, progress: Scanning | None) -> str:
        run = self._run
        if not self.working:
            return said(run.sentence) if self.state is RunState.FINISHED else ""
        if run.state is RunState.STOPPING:
            return self.tr("Finishing the images at hand…")
        if run.found is not None:
            return self.tr("Looking through the folders: {count} files").format(count=count_in_words(run.found))
        if progress is None:
            return self.tr("Starting…")
        if run.state is RunState.PAUSED:
            return self.tr("Nothing is computed until Resume.")
        parts = []
        if progress.rate is not None:
            parts.append(self.tr("{rate} images/s").format(rate=QLocale().toString(progress.rate, "f", 1)))
        if progress.left_s is not None:
            parts.append(self.tr("{time} left").format(time=in_words(progress.left_s)))
        if progress.known:
            parts.append(self.tr("{count} known already").format(count=count_in_words(progress.known)))
        return " · ".join(parts)

    def _show_thumbnail(self, progress: Scanning | None) -> None:
        self.thumbnail.setVisible(self.working)
        content = progress.thumbnail if progress is not None else b""
        if not content or content == self._shown_thumbnail:
            return
        self._shown_thumbnail = content
        pixmap = QPixmap()
        if pixmap.loadFromData(content):
            ratio = self.devicePixelRatioF()
            side = self.thumbnail.size() * ratio
            pixmap = pixmap.scaled(side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
            pixmap.setDevicePixelRatio(ratio)
            self.thumbnail.setPixmap(pixmap)

    def _show_buttons(self) -> None:
        run = self._run
        may_pause = run.state in (RunState.RUNNING, RunState.PAUSED) and run.progress is not None and not run.waits
        self.pause_button.setVisible(self.working)
        self.pause_button.setEnabled(may_pause)
        paused = run.state is RunState.PAUSED
        self.pause_button.setText(self.tr("Resume") if paused else self.tr("Pause"))
        self.stop_button.setVisible(self.working)
        self.stop_button.setEnabled(run.state is not RunState.STOPPING)
        self.continue_button.setVisible(not run.working)
        self.run_button.setVisible(run.working and not self._of_run)
        unfinished = self.state in (RunState.STOPPED, RunState.FAILED)
        self.continue_button.setText(self.tr("Continue") if unfinished else self.tr("Scan again"))
        self.continue_button.setEnabled(self._writable)
        self.continue_button.setToolTip(
            self.tr("Scan what is left, is new or has changed")
            if self._writable
            else self.tr("The scan file lies where nothing may be written. Copy it elsewhere to go on with it.")
        )

    def _show_outcome(self) -> None:
        run = self._run
        if self.state is RunState.FAILED:
            self.outcome.say([f"{said(run.sentence)} {self.tr('Continue goes on where it was.')}"], "fail")
        elif self.state is RunState.STOPPED:
            self.outcome.say([run.sentence], "warn")
        else:
            self.outcome.say(())
        self.outcome.label.setToolTip(run.details[-1000:])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    def _restyle(self) -> None:
        set_text_colour(self.current, colours_of(self.palette()).muted)
        self.close_button.setIcon(load_icon("close", self.palette()))

    def _pause_or_resume(self) -> None:
        if self._run.state is RunState.PAUSED:
            self._run.resume()
        else:
            self._run.pause()

    # --- putting together ---------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self.setAccessibleName(self.tr("Progress of the scan"))
        self.setFocusPolicy(
            Qt.FocusPolicy.TabFocus
        )  # where a second Enter, after that which began the scan, does nothing
        self.thumbnail = QLabel()
        side = em(self, THUMBNAIL_EM)
        self.thumbnail.setFixedSize(QSize(side, side))
        self.thumbnail.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.thumbnail.setAccessibleName(self.tr("The image that was finished last"))
        self.title = bold_label("")
        self.title.setWordWrap(False)
        self.current = ElidedLabel()
        self.current.setAccessibleName(self.tr("File that was finished last"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Images that are done"))
        self.figures = QLabel()
        self.figures.setTextFormat(Qt.TextFormat.PlainText)
        self.figures.setAccessibleName(self.tr("Rate and time left"))
        self.counts = Counts()
        self.outcome = Remark()
        first = QHBoxLayout()
        first.addWidget(self.title)
        first.addWidget(self.current, 1)
        for button in self._buttons():
            first.addWidget(button)
        second = QHBoxLayout()
        second.addWidget(self.bar, 1)
        second.addWidget(self.figures)
        right = QVBoxLayout()
        right.setSpacing(em(self, 0.3))
        right.addLayout(first)
        right.addLayout(second)
        right.addWidget(self.counts)
        right.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.thumbnail)
        row.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 0.4), em(self, 0.2), em(self, 0.2), em(self, 0.2))
        column.setSpacing(em(self, 0.3))
        column.addLayout(row)
        column.addWidget(self.outcome)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _buttons(self) -> tuple[QWidget, ...]:
        self.pause_button, self.stop_button = QPushButton(self.tr("Pause")), QPushButton(self.tr("Stop"))
        self.pause_button.setToolTip(self.tr("Begin nothing new until Resume"))
        self.stop_button.setToolTip(self.tr("End the scan; what is finished is kept, and it can be continued later"))
        self.continue_button, self.new_button = QPushButton(self.tr("Continue")), QPushButton(self.tr("Other scans…"))
        self.new_button.setToolTip(self.tr("Set up another scan, or look at another one; this one goes on"))
        self.pause_button.clicked.connect(self._pause_or_resume)
        self.stop_button.clicked.connect(self._run.stop)
        self.continue_button.clicked.connect(self.continue_wanted)
        self.new_button.clicked.connect(self.new_wanted)
        self.run_button = QPushButton(self.tr("Show the running scan"))
        self.run_button.clicked.connect(self.run_wanted)
        self.close_button = close = QToolButton()
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Put this page away"))
        close.setToolTip(self.tr("Put this page away (F4); a scan goes on"))
        close.clicked.connect(self.close_wanted)
        buttons = (self.pause_button, self.stop_button, self.continue_button, self.run_button, self.new_button)
        for button in buttons:
            button.setAutoDefault(True)
        return *buttons, close


class Counts(QWidget):
    """How many images ended with each verdict and each class, marked as everywhere in the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[str, QLabel] = {}
        self._shown: tuple[Mapping[str, int], Mapping[str, int], Mapping[str, ClassInfo]] | None = None
        self._flow = FlowLayout(self, em(self, 0.5))
        self.setAccessibleName(self.tr("Images so far"))

    def show_counts(
        self, verdicts: Mapping[str, int], labels: Mapping[str, int], classes: Mapping[str, ClassInfo]
    ) -> None:
        """Show these instead of those before; a class without an image is left out."""
        self._shown = (verdicts, labels, classes)
        wanted = {verdict.value: verdict_word(verdict) for verdict in Verdict}
        order = [key for key in classes if labels.get(key)] + [key for key in labels if key not in classes]
        wanted |= {f"class {key}": classes[key].display_name if key in classes else key for key in order}
        if list(wanted) != list(self._texts):
            self._build(wanted, classes)
        counts = {**verdicts, **{f"class {key}": count for key, count in labels.items()}}
        for key, name in wanted.items():
            self._texts[key].setText(f"{name} {count_in_words(counts.get(key, 0))}")
        self._flow.invalidate()

    def text(self) -> str:
        """All of it, as it is read out."""
        return ", ".join(label.text() for label in self._texts.values())

    def _build(self, wanted: Mapping[str, str], classes: Mapping[str, ClassInfo]) -> None:
        remove_widgets(self._flow)
        self._texts.clear()
        for key in wanted:
            info = classes.get(key.removeprefix("class "))
            chip = QWidget(self)
            row = QHBoxLayout(chip)
            row.setContentsMargins(0, 0, em(self, 0.6), 0)
            row.setSpacing(em(self, 0.25))
            mark, text = QLabel(), QLabel()
            text.setTextFormat(Qt.TextFormat.PlainText)
            mark.setPixmap(self._icon(key, info).pixmap(em(self), em(self)))
            row.addWidget(mark)
            row.addWidget(text)
            self._texts[key] = text
            self._flow.addWidget(chip)
            chip.show()

    def _icon(self, key: str, info: ClassInfo | None) -> QIcon:
        if not key.startswith("class "):
            return state_icon(key, self.palette(), em(self))
        badge = Badge(info.letter, info.colour, info.shape) if info is not None else Badge("?", "#808080", "circle")
        return badge_icon(badge, em(self), colours_of(self.palette()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and self._shown is not None:
            self._texts.clear()
            self.show_counts(*self._shown)
