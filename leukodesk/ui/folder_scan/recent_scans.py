"""Scans that there are, unfinished ones first, to be gone on with or looked at."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from leukodesk.core.verdict import Verdict
from leukodesk.ui.emptied_layout import remove_widgets
from leukodesk.ui.folder_scan.scan_choices import KnownScan, as_text, folders_in_words
from leukodesk.ui.palette import colours_of
from leukodesk.ui.remarks import bold_label
from leukodesk.ui.sentences import said
from leukodesk.ui.texts import set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.wording import count_in_words

SHOWN = 12


class RecentScans(QWidget):
    """Hidden while there is none.

    Signals:
        continue_wanted(KnownScan), open_wanted(KnownScan): what is to be done with one of them.
    """

    continue_wanted = Signal(object)
    open_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running: Path | None = None
        self._titles: Mapping[Path, str] = {}
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(em(self, 0.6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.6))
        column.addWidget(bold_label(self.tr("Scans so far")))
        column.addLayout(self._grid)
        column.addStretch(1)
        self.hide()

    def show_scans(self, scans: Sequence[KnownScan], running: Path | None) -> None:
        """Show these instead of those before.

        Args:
            running: the file of the one that runs; no other can be continued meanwhile.
        """
        self._running = running
        self._titles = _titles(scans[:SHOWN])
        remove_widgets(self._grid)
        for row, scan in enumerate(scans[:SHOWN]):
            self._grid.addWidget(self._label(scan), row, 0)
            if scan.unfinished and scan.writable and running is None:
                self._grid.addWidget(self._button(self.tr("Continue"), scan, self.continue_wanted), row, 1)
            if scan.summary is not None:
                self._grid.addWidget(self._button(self.tr("Open"), scan, self.open_wanted), row, 2)
        self.setVisible(bool(scans))

    def _label(self, scan: KnownScan) -> QLabel:
        text = QLabel(f"{self._titles[scan.path]}\n{self._in_words(scan)}")
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        where = [as_text(folder) for folder in scan.task.folders] if scan.task is not None else []
        text.setToolTip("\n".join([*where, str(scan.path)]))
        if not scan.unfinished:
            set_text_colour(text, colours_of(self.palette()).muted)
        return text

    def _in_words(self, scan: KnownScan) -> str:
        if scan.summary is None:
            return said(scan.problem)
        done = scan.summary.files - scan.summary.waiting
        images = self.tr("1 image") if done == 1 else self.tr("{count} images").format(count=count_in_words(done))
        eyes = scan.summary.verdicts.get(Verdict.UNCERTAIN, 0)
        state = self.tr("not finished") if scan.unfinished else self.tr("finished")
        if scan.path == self._running:
            state = self.tr("running")
        when = QLocale().toString(
            QDateTime.fromSecsSinceEpoch(int(scan.changed.timestamp())), QLocale.FormatType.ShortFormat
        )
        parts = [state, images, self.tr("{count} uncertain").format(count=count_in_words(eyes)) if eyes else "", when]
        return " · ".join(part for part in parts if part)

    def _button(self, text: str, scan: KnownScan, wanted: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(True)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(f"{text}: {self._titles[scan.path]}")
        button.clicked.connect(lambda: wanted.emit(scan))  # type: ignore[attr-defined]
        return button


def _titles(scans: Sequence[KnownScan]) -> dict[Path, str]:
    """Of the folders, with the file where several scans are of the same ones."""
    titles = {scan.path: folders_in_words(scan.task.folders) if scan.task else scan.path.name for scan in scans}
    often = Counter(titles.values())
    return {
        path: f"{title} · {path.stem}" if often[title] > 1 and title != path.name else title
        for path, title in titles.items()
    }
