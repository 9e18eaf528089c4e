"""What the tour says, and which part of the window each step points at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from leukodesk.ui.action_spec import QT_TRANSLATE_NOOP
from leukodesk.ui.confidence_bar import ConfidenceBar
from leukodesk.ui.verdict_banner import REASONS

if TYPE_CHECKING:
    from leukodesk.ui.main_window import MainWindow

RESULT_TAB, CHECKS_TAB = 0, 1


@dataclass(frozen=True)
class Step:
    """One step.

    Attributes:
        title, text: to be translated in the context “Tour”.
        target: the part of the window, of the window.
        tab: of the side panel, which the step brings to the front.
    """

    title: str
    text: str
    target: Callable[[MainWindow], QWidget]
    tab: int = RESULT_TAB

    def said(self) -> tuple[str, str]:
        """Title and text in the user's language."""
        return QCoreApplication.translate("Tour", self.title), QCoreApplication.translate("Tour", self.text)


def _verdict(window: MainWindow) -> QWidget:
    return window.side.banner


def _viewer(window: MainWindow) -> QWidget:
    return window.viewer


def _tabs(window: MainWindow) -> QWidget:
    return window.side.tabs


def _confidence(window: MainWindow) -> QWidget:
    bar = window.side.banner.findChild(ConfidenceBar)
    return bar if bar is not None and bar.isVisible() else window.side.banner


def _reasons(window: MainWindow) -> QWidget:
    label = window.side.banner.findChild(QLabel, REASONS)
    return label if label is not None and label.isVisible() else window.side.banner


def _button(key: str) -> Callable[[MainWindow], QWidget]:
    def found(window: MainWindow) -> QWidget:
        action = window.actions_by_key[key]
        buttons = [one for one in window.findChildren(QToolButton) if one.defaultAction() is action and one.isVisible()]
        return buttons[0] if buttons else window.menuBar()  # where the bar is too short for it

    return found


STEPS = (
    Step(
        QT_TRANSLATE_NOOP("Tour", "The verdict"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "This field was drawn by the computer. Every image ends in one of four ways: accepted, uncertain, "
            "rejected, or failed when it cannot be read. It is never a diagnosis.",
        ),
        _verdict,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "How sure the model is"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The bar shows the probability of the class that the model finds. A model can look sure and be wrong, "
            "above all on smears of another laboratory.",
        ),
        _confidence,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Why"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Where a result is not to be relied on, the reasons stand here. Drawn fields are unlike real ones, so the "
            "model says that it does not know them.",
        ),
        _reasons,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "The attention map"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The colours show where the model looked, not where the disease is. A switches them off and on, C the "
            "outlines of the white cells.",
        ),
        _viewer,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "The smear checks"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Before any model sees an image, its light, focus and stain are measured. What is no usable smear is "
            "rejected, with what to do about it. F7 leads here.",
        ),
        _tabs,
        CHECKS_TAB,
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "The live camera"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "With a camera on the microscope, the same checks stand beside the live image, and fields are captured "
            "from it.",
        ),
        _button("capture"),
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Scanning folders"),
        QT_TRANSLATE_NOOP(
            "Tour", "Thousands of images are worked through unattended; those that need eyes come first in the list."
        ),
        _button("scan"),
    ),
    Step(
        QT_TRANSLATE_NOOP("Tour", "Retraining"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "From images of your own laboratory whose answer you know, LeukoDesk makes a model for your slides, and "
            "says whether it is better. That was the tour: Help → User guide tells the rest, and Help → Tour "
            "begins again.",
        ),
        _button("training"),
    ),
)
