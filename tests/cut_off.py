"""Finds text on the screen that is cut off."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QMainWindow,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from leukodesk.ui.elided_label import ElidedLabel

SLACK_PX = 2


def cut_off(root: QWidget) -> list[str]:
    """A sentence for every text in sight that has not the room it needs, and is not made to give way."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible() or widget.window() is not root.window():
            continue
        if why := _too_small(widget) or _outside(widget):
            found.append(f"{_name_of(widget)}: {why}")
    return found


def _too_small(widget: QWidget) -> str:
    if isinstance(widget, ElidedLabel):
        return "" if widget.toolTip() or not widget.text() else "gives way, and no tool tip says what it was"
    if isinstance(widget, QLabel):
        return _label(widget)
    if isinstance(widget, QAbstractButton) and widget.text():
        return _button(widget)
    if isinstance(widget, QGroupBox) and widget.title():
        return _narrow(widget, widget.minimumSizeHint().width())
    if isinstance(widget, QTabBar) and not widget.usesScrollButtons():
        return _narrow(widget, widget.sizeHint().width())
    if isinstance(widget, QComboBox) and not widget.isEditable():
        return _combo(widget)
    return ""


def _label(label: QLabel) -> str:
    if not label.text() or not label.pixmap().isNull():
        return ""
    if not label.wordWrap():
        return _narrow(label, label.sizeHint().width())
    if label.width() < label.minimumSizeHint().width() - SLACK_PX:
        return f"{label.width()} px for a word of {label.minimumSizeHint().width()} px"
    needed = label.heightForWidth(label.width())
    return f"{label.height()} px high, needs {needed} px" if label.height() < needed - SLACK_PX else ""


def _button(button: QAbstractButton) -> str:
    if isinstance(button, QToolButton):
        if button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull():
            return ""
        return _narrow(button, button.sizeHint().width())
    words = button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, button.text()).width()
    icon = 0 if button.icon().isNull() else button.iconSize().width()
    if isinstance(button, QCheckBox | QRadioButton):
        return _narrow(button, button.sizeHint().width())
    return _narrow(button, words + icon)


def _combo(combo: QComboBox) -> str:
    words = combo.fontMetrics().horizontalAdvance(combo.currentText())
    option = QStyleOptionButton()
    arrow = combo.style().pixelMetric(QStyle.PixelMetric.PM_ButtonMargin, option, combo)
    room = combo.width() - arrow
    return "" if words <= room or combo.toolTip() else f"{room} px for {words} px"


def _narrow(widget: QWidget, needed: int) -> str:
    return f"{widget.width()} px wide, needs {needed} px" if widget.width() < needed - SLACK_PX else ""


def _outside(widget: QWidget) -> str:
    """Whether a text lies partly beyond what holds it, in a direction in which nothing scrolls."""
    if not isinstance(widget, QLabel | QAbstractButton | QComboBox):
        return ""
    place, inner = widget.rect(), widget
    while not isinstance(inner, QMainWindow | QDialog) and (parent := inner.parentWidget()) is not None:
        place = QRect(inner.mapToParent(place.topLeft()), place.size())
        room = parent.rect().adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX)
        area = parent.parentWidget()
        scrolls_x = isinstance(area, QAbstractScrollArea) and area.horizontalScrollBar().isVisible()
        scrolls_y = isinstance(area, QAbstractScrollArea) and area.verticalScrollBar().isVisible()
        if not scrolls_x and (place.left() < room.left() or place.right() > room.right()):
            return f"{place.left()} to {place.right()} px in {parent.width()} px of {_name_of(parent)}"
        if not scrolls_y and (place.top() < room.top() or place.bottom() > room.bottom()):
            return f"{place.top()} to {place.bottom()} px in {parent.height()} px height of {_name_of(parent)}"
        if scrolls_x or scrolls_y:
            place = place.intersected(parent.rect())
            if place.isEmpty():
                return ""
        inner = parent
    return ""


def _name_of(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    owner = widget.parentWidget()
    shown = text[:40] if isinstance(text, str) else ""
    return f"{type(owner).__name__ if owner else ''}/{type(widget).__name__} “{shown}”"
