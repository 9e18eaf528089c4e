"""The smear checks of one image with their measurements, and the choice of the profile."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QFormLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from leukodesk.core.checks.report import CheckReport, Outcome, SmearCheck
from leukodesk.ui.icons import state_icon
from leukodesk.ui.sentences import said
from leukodesk.ui.texts import readable_label
from leukodesk.ui.theme import em
from leukodesk.ui.two_line_rows import SECOND_LINE, VALUE, TwoLineDelegate
from leukodesk.ui.wording import limits_in_words, measurement

ICON_EM = 1.3
WORST_FIRST = (Outcome.FAIL, Outcome.WARN, Outcome.PASS)


class ChecksPanel(QWidget):
    """The smear checks of one image; the sentence of the chosen one stands below them.

    Signals:
        profile_chosen(object): key of the profile the user chose ("field", "cell", "paper"), or None for what the model
            wants.
    """

    profile_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: CheckReport | None = None
        self._profile = QComboBox()
        self._summary, self._sentence = readable_label(), readable_label()
        self._list = QListWidget()
        self._arrange()
        self._list.currentRowChanged.connect(self._show_sentence)
        self._profile.activated.connect(lambda _index: self.profile_chosen.emit(self._profile.currentData()))
        self.show_report(None)

    @property
    def profile(self) -> str | None:
        """Key of the profile chosen; None for what the model wants."""
        chosen: str | None = self._profile.currentData()
        return chosen

    def set_profile(self, profile: str | None) -> None:
        """Choose a profile without a signal."""
        with QSignalBlocker(self._profile):
            self._profile.setCurrentIndex(max(0, self._profile.findData(profile)))

    def show_report(self, report: CheckReport | None) -> None:
        """Show the checks of an image and choose the worst; None where none were made."""
        self._report = report
        checks = report.checks if report else ()
        self._list.clear()
        size_px = em(self, ICON_EM)
        icons = {one: state_icon(one.value, self.palette(), size_px) for one in {check.outcome for check in checks}}
        for check in checks:
            self._list.addItem(self._row(check, icons[check.outcome]))
        self._list.setVisible(bool(checks))
        self._fit_height()
        self._summary.setText(self._summary_of(report))
        worst = min(range(len(checks)), key=lambda row: WORST_FIRST.index(checks[row].outcome), default=-1)
        self._list.setCurrentRow(worst)
        self._show_sentence()

    def _row(self, check: SmearCheck, icon: QIcon) -> QListWidgetItem:
        word, limits = self._word_for(check.outcome), limits_in_words(check.limits)
        value = measurement(check.value, said(check.unit))
        name, sentence = said(check.name), said(check.sentence)
        item = QListWidgetItem(icon, name)
        item.setData(VALUE, value)
        item.setData(SECOND_LINE, f"{word} · {limits}" if limits else word)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}: {word}, {value}; {limits}. {sentence}")
        item.setToolTip(sentence)
        return item

    def _word_for(self, outcome: Outcome) -> str:
        return {
            Outcome.PASS: self.tr("Pass"),
            Outcome.WARN: self.tr("Warning"),
            Outcome.FAIL: self.tr("Fail"),
        }[outcome]

    def _summary_of(self, report: CheckReport | None) -> str:
        if report is None:
            return self.tr("No checks yet: no image has been read.")
        failed, warned = (len(report.sentences(outcome)) for outcome in (Outcome.FAIL, Outcome.WARN))
        passed = len(report.checks) - failed - warned
        parts = [self.tr("{count} passed").format(count=passed)]
        if warned:
            parts.append(self.tr("{count} with a warning").format(count=warned))
        if failed:
            parts.append(self.tr("{count} failed").format(count=failed))
        return self.tr("Profile “{profile}”: {outcome}").format(profile=report.profile, outcome=", ".join(parts))

    def _show_sentence(self) -> None:
        row = self._list.currentRow()
        checks = self._report.checks if self._report else ()
        text = said(checks[row].sentence) if 0 <= row < len(checks) else ""
        self._sentence.setText(text)
        self._sentence.setVisible(bool(text))

    def _arrange(self) -> None:
        for text, key in (
            (self.tr("As the model wants"), None),
            (self.tr("Field of a smear"), "field"),
            (self.tr("Single cell on black"), "cell"),
            (self.tr("Paper's colour rule"), "paper"),
        ):
            self._profile.addItem(text, key)
        self._profile.setAccessibleName(self.tr("Profile of the smear checks"))
        self._profile.view().setAccessibleName(self.tr("Profiles"))
        self._profile.setToolTip(self.tr("Which set of smear checks decides whether an image is usable"))
        self._list.setAccessibleName(self.tr("Smear checks"))
        self._list.setItemDelegate(TwoLineDelegate(self._list))
        self._list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sentence.setAccessibleName(self.tr("What the chosen check says"))
        form = QFormLayout()
        form.addRow(self.tr("&Profile"), self._profile)
        column = QVBoxLayout(self)
        column.addLayout(form)
        for widget in (self._summary, self._list, self._sentence):
            column.addWidget(widget)
        column.addStretch(1)

    def _fit_height(self) -> None:
        """As high as its rows: the page around it scrolls."""
        rows = self._list.sizeHintForRow(0) * self._list.count()
        self._list.setFixedHeight(rows + 2 * self._list.frameWidth())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            chosen = self._list.currentRow()
            self.show_report(self._report)
            self._list.setCurrentRow(chosen)
