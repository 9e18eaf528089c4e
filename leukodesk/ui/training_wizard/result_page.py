"""The last page: what came of it, whether the new model is offered, and taking it into use."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from leukodesk.core.training_runs.folder import TrainingRequest, TrainingResult
from leukodesk.ui.emptied_layout import remove_widgets
from leukodesk.ui.remarks import Remark
from leukodesk.ui.sentences import said
from leukodesk.ui.texts import readable_label
from leukodesk.ui.theme import em
from leukodesk.ui.training_wizard.page import Page
from leukodesk.ui.wording import percent


class ResultPage(Page):
    """The sentences and figures of a finished run.

    Signals:
        promote_wanted(Path): the candidate is to become the active model.
        rollback_wanted(str): the model active before is to be active again; of this task.
        again_wanted: begin anew.
    """

    promote_wanted = Signal(object)
    rollback_wanted = Signal(str)
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._request: TrainingRequest | None = None
        self._result: TrainingResult | None = None
        self._compose()

    @property
    def title(self) -> str:
        return self.tr("Result")

    @property
    def next_text(self) -> str:
        return ""

    @property
    def first_control(self) -> QWidget:
        return self.report_button

    def show_result(self, request: TrainingRequest, result: TrainingResult) -> None:
        """Show what came of a run, and what the audit had found before it."""
        self._request, self._result = request, result
        self.not_opened.say(())
        self.what.setText(f"{request.title} ({request.name} {request.version})")
        first, *others = result.sentences or ("",)
        self.verdict.say(others, "pass" if result.offered else "warn", title=first)
        self.cautions.say(result.cautions, "warn")
        self.say_serious(self.serious, request.serious)
        self._show_figures(result.headline, said(result.against) or self.tr("Compared with"))
        self.report_button.setEnabled(Path(result.report).is_file())

    def show_promotion(self, active: bool, before: str) -> None:
        """Whether the candidate is at work now, and which model was before it ("" if none)."""
        offered = self._result is not None and self._result.offered
        task = self._request.task if self._request is not None else "field"
        self.promote_button.setVisible(offered and not active)
        self.rollback_button.setVisible(active and bool(before))
        self.rollback_button.setText(self.tr("Go back to {model}").format(model=before))
        if active:
            what = self.tr("fields") if task == "field" else self.tr("single cells")
            self.promotion.say(
                [self.tr("This model is at work now: {what} are analysed with it.").format(what=what)], "pass"
            )
        elif not offered and self._result is not None:
            self.promotion.say(self._what_now(), title=self.tr("What now?"))
        else:
            self.promotion.say(())

    def _what_now(self) -> list[str]:
        """After a model that is not offered."""
        return [
            self.tr("Nothing has changed: images are analysed as before."),
            self.tr("For a better model, add images or mend what the audit and the report name, and begin anew."),
            self.tr("This one is kept as a candidate. Model → Model lets you look through it, for this session alone."),
        ]

    def set_busy(self, busy: bool) -> None:
        """Whether the active model is just being changed."""
        for button in (self.promote_button, self.rollback_button, self.again_button):
            button.setEnabled(not busy)

    def open_report(self) -> None:
        """In the system's own viewer; where there is none, say where the report lies."""
        if self._result is None:
            return
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(self._result.report))
        sentence = self.tr("No program on this computer opens the report. Any web browser shows this file: {path}")
        self.not_opened.say([] if opened else [sentence.format(path=self._result.report)], "warn")

    def _show_figures(self, headline: Sequence[tuple[str, float, float | None]], against: str) -> None:
        remove_widgets(self._figures)
        if not headline:
            return
        for column, text in enumerate((self.tr("On the test images"), self.tr("New model"), against)):
            self._figures.addWidget(_cell(text, bold=True, right=column > 0), 0, column)
        for row, (name, value, other) in enumerate(headline, 1):
            self._figures.addWidget(_cell(said(name)), row, 0)
            self._figures.addWidget(_cell(percent(value), bold=True, right=True), row, 1)
            self._figures.addWidget(_cell("–" if other is None else percent(other), right=True), row, 2)

    def _compose(self) -> None:
        self.what = self.heading("")
        self.verdict, self.cautions, self.serious, self.promotion = Remark(), Remark(), Remark(), Remark()
        self.column.addWidget(self.verdict)
        figures = QWidget()
        self._figures = QGridLayout(figures)
        self._figures.setContentsMargins(em(self, 0.4), 0, em(self, 0.4), 0)
        self._figures.setHorizontalSpacing(em(self, 1.2))
        self._figures.setColumnStretch(0, 1)
        figures.setAccessibleName(self.tr("Figures on the test images"))
        for widget in (figures, self.cautions, self.serious, self.promotion):
            self.column.addWidget(widget)
        self.promote_button = self._button(self.tr("Use this model from now on"), self._promote)
        self.promote_button.setToolTip(self.tr("It takes effect at once, and can be taken back"))
        self.rollback_button = self._button("", self._roll_back)
        self.report_button = self._button(self.tr("Open the whole report"), self.open_report)
        self.report_button.setToolTip(self.tr("All figures, curves and the worst errors, in the web browser"))
        self.again_button = self._button(self.tr("Begin anew"), self.again_wanted)
        for buttons in ((self.promote_button, self.rollback_button), (self.report_button, self.again_button)):
            row = QHBoxLayout()
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self.column.addLayout(row)
        self.not_opened = Remark()
        self.column.addWidget(self.not_opened)
        self.column.addStretch(1)

    def _promote(self) -> None:
        if self._result is not None:
            self.promote_wanted.emit(Path(self._result.candidate))

    def _roll_back(self) -> None:
        if self._request is not None:
            self.rollback_wanted.emit(self._request.task)

    def _button(self, text: str, pressed: object) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(pressed)
        return button


def _cell(text: str, bold: bool = False, right: bool = False) -> QLabel:
    label = readable_label(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(not right)
    font = label.font()
    font.setBold(bold)
    label.setFont(font)
    if right:
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
