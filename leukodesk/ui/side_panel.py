"""The right side: verdict, probabilities, attention map, smear checks and model, so that they fit a small screen."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QGroupBox, QScrollArea, QSizePolicy, QTabWidget, QVBoxLayout, QWidget

from leukodesk.ui.attention_panel import AttentionPanel
from leukodesk.ui.checks_panel import ChecksPanel
from leukodesk.ui.model_panel import ModelPanel
from leukodesk.ui.offer_box import OfferBox
from leukodesk.ui.probability_chart import ProbabilityChart
from leukodesk.ui.scrolling import ScrollingColumn, scrolling
from leukodesk.ui.session import Opened
from leukodesk.ui.settled_layout import settle_layout
from leukodesk.ui.theme import em
from leukodesk.ui.verdict_banner import VerdictBanner
from leukodesk.ui.views import class_bars, verdict_view

WIDTH_EM = 21
LEAST_TABS_EM = 7


class SidePanel(QWidget):
    """Everything that is known of the image in the viewer, the verdict always in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = VerdictBanner()
        self.offer = OfferBox()
        self.chart = ProbabilityChart()
        self.attention = AttentionPanel()
        self.checks = ChecksPanel()
        self.model = ModelPanel()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._result_page(), self.tr("Result"))
        self.tabs.addTab(scrolling(self.checks), self.tr("Smear checks"))
        self.tabs.addTab(scrolling(self.model), self.tr("Model"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(ScrollingColumn((self.banner, self.offer)))
        column.addWidget(self.tabs, 1)
        # The pages scroll, so their wishes count for nothing against the verdict's.
        self.tabs.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._size()

    def changeEvent(self, event: QEvent) -> None:
        """Larger texts need more room at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "tabs"):
            self._size()

    def _size(self) -> None:
        self.tabs.setMinimumHeight(em(self, LEAST_TABS_EM))
        self.setMinimumWidth(em(self, WIDTH_EM))

    def show_tab(self, index: int) -> None:
        """Bring a page to the front and the keyboard to it."""
        self.tabs.setCurrentIndex(index)
        self.tabs.tabBar().setFocus()

    def show_opened(self, opened: Opened) -> None:
        """Everything of one image."""
        analysis, manifest = opened.analysis, opened.manifest
        bars = class_bars(analysis, manifest)
        chosen = analysis.prediction.class_index if analysis.prediction is not None else 0
        self.banner.show_verdict(verdict_view(analysis, manifest))
        self.chart.show_probabilities(bars)
        self.attention.set_classes(bars, chosen)
        self.checks.show_report(analysis.checks)
        settle_layout(self.banner)

    def show_nothing(self) -> None:
        """No image is open."""
        self.banner.show_verdict(None)
        self._clear()

    def show_waiting(self, analysing: bool) -> None:
        """An image has no verdict yet; nothing of the one before stays to be taken for it."""
        if analysing:
            self.banner.show_analysing()
        else:
            self.banner.show_waiting()
        self._clear()

    def _clear(self) -> None:
        self.chart.show_probabilities(())
        self.attention.set_classes(())
        self.checks.show_report(None)
        settle_layout(self.banner)

    def _result_page(self) -> QScrollArea:
        page = QWidget()
        column = QVBoxLayout(page)
        for title, widget in (
            (self.tr("Probabilities"), self.chart),
            (self.tr("Attention map: where the model looked"), self.attention),
        ):
            box = QGroupBox(title)
            QVBoxLayout(box).addWidget(widget)
            column.addWidget(box)
        column.addStretch(1)
        return scrolling(page)
