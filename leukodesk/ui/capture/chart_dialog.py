"""The daily control chart of a camera with an objective: what drifts in sentences, and every measure over the days."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QMessageBox, QVBoxLayout, QWidget

from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.capturing.control_chart import ControlChart
from leukodesk.ui.capture.control_plot import ControlPlot
from leukodesk.ui.close_button import close_button
from leukodesk.ui.remarks import Remark
from leukodesk.ui.scrolling import scrolling
from leukodesk.ui.texts import readable_label
from leukodesk.ui.theme import em

WIDTH_EM, HEIGHT_EM = 46, 34


@dataclass(frozen=True)
class ChartOf:
    """Whose chart it is. camera: its id; objective: as the user named it; label: what is read."""

    camera: str
    objective: str
    label: str


class ChartDialog(QDialog):
    """Does not block the window. Reads nothing itself.

    Args:
        choices: cameras with objectives of which there is a chart; chosen: place of the one to begin with.

    Signals:
        wanted(ChartOf): answer with `show_chart`.
        baseline_wanted(ChartOf): the user has said that what is usual begins anew today; then the same.
    """

    wanted = Signal(object)
    baseline_wanted = Signal(object)

    def __init__(self, choices: Sequence[ChartOf], chosen: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Control chart of the camera"))
        self._choices = tuple(choices)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Camera and objective"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.addItems([one.label for one in choices])
        self.choice.setCurrentIndex(chosen if choices else -1)
        self.choice.setVisible(bool(choices))
        self.verdict, self.empty = Remark(), readable_label()
        self.plots: dict[str, ControlPlot] = {}
        self._compose()
        self.choice.currentIndexChanged.connect(self._choose)
        self.baseline_button.clicked.connect(self._ask_for_baseline)
        self._show_empty(nothing=not choices)

    @property
    def chosen(self) -> ChartOf | None:
        """Whose chart is wanted."""
        place = self.choice.currentIndex()
        return self._choices[place] if place >= 0 else None

    def show_chart(self, chart: ControlChart) -> None:
        """The chart of what is chosen."""
        curves = [curve for curve in chart.curves if curve.days]
        for curve in curves:
            if curve.measure.key not in self.plots:
                self.plots[curve.measure.key] = ControlPlot()
                self._column.insertWidget(self._column.count() - 1, self.plots[curve.measure.key])
            self.plots[curve.measure.key].show_curve(curve)
        drawn = {curve.measure.key for curve in curves}
        for key, plot in self.plots.items():
            plot.setVisible(key in drawn)
        self._show_empty(nothing=not curves)
        known = any(curve.limits is not None for curve in curves)
        if chart.findings:
            self.verdict.say([finding.sentence for finding in chart.findings], "warn", self.tr("Something drifts"))
        elif known:
            self.verdict.say([self.tr("Nothing is out of control on the last day.")], "pass")
        else:
            self.verdict.say(())

    def show_problem(self, error: LeukoDeskError) -> None:
        """The chart could not be read."""
        self.show_chart(ControlChart((), ()))
        self._show_empty(nothing=False)
        self.verdict.say([error.message], "fail")

    def _choose(self) -> None:
        if self.chosen is not None:
            self.wanted.emit(self.chosen)

    def _ask_for_baseline(self) -> None:
        sentence = self.tr(
            "Let what is usual begin anew today? It makes sense after another lamp, stain or objective. The days "
            "before are no longer shown."
        )
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("New baseline"), sentence, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        yes = box.addButton(self.tr("&Begin anew"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        cancel.setIcon(QIcon())  # Qt's own is black, in the dark as well
        box.setDefaultButton(cancel)
        yes.clicked.connect(lambda: self.baseline_wanted.emit(self.chosen))
        box.open()

    def _show_empty(self, *, nothing: bool) -> None:
        self.empty.setVisible(nothing)
        self.baseline_button.setEnabled(not nothing and self.chosen is not None)

    def _compose(self) -> None:
        self.empty.setText(
            self.tr(
                "There is no chart yet. Every captured field adds to it: focus, light and stain, one point a day. From "
                "the tenth day on it shows limits, and says when something drifts before the results do."
            )
        )
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, em(self, 0.4), 0)
        self._column.setSpacing(em(self, 0.8))
        self._column.addStretch(1)
        column = QVBoxLayout(self)
        for part in (self.choice, self.verdict, self.empty):
            column.addWidget(part)
        column.addWidget(scrolling(page), 1)
        buttons = close_button(self)
        self.baseline_button = buttons.addButton(self.tr("New baseline…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.baseline_button.setAutoDefault(False)
        column.addWidget(buttons)
        room = self.screen().availableSize()
        self.resize(min(em(self, WIDTH_EM), room.width()), min(em(self, HEIGHT_EM), round(0.9 * room.height())))
