"""Rows of two lines, which stay readable in a narrow panel: icon, title and value above, a muted sentence below."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from leukodesk.ui.palette import colours_of

SECOND_LINE = Qt.ItemDataRole.UserRole + 1
"""Role of the text of the second line. Title and icon have Qt's own roles."""
SHORT_SECOND_LINE = Qt.ItemDataRole.UserRole + 3
"""Role of the text that stands there where the second line has no room: what must not be cut. May be missing."""
VALUE = Qt.ItemDataRole.UserRole + 2
"""Role of the text at the right end of the first line."""


class TwoLineDelegate(QStyledItemDelegate):
    """Paints such a row in the colours and sizes of the view."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = QFontMetrics(option.font).height()
        return QSize(10 * line, round(2.9 * line))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        title, icon = option.text, QIcon(option.icon)
        option.text, option.icon = "", QIcon()
        style = QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        room = _paint_icon(painter, option, icon)
        second = second_line(option.fontMetrics, room.width(), index)
        _paint_lines(painter, option, room, title, index.data(VALUE) or "", second)
        painter.restore()


def _is_selected(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)


def second_line(metrics: QFontMetrics, width_px: int, index: QModelIndex | QPersistentModelIndex) -> str:
    """What is read below the title: all of it, or what matters most of it where there is no room."""
    whole = index.data(SECOND_LINE) or ""
    text = whole if metrics.horizontalAdvance(whole) <= width_px else index.data(SHORT_SECOND_LINE) or whole
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width_px)


def _paint_icon(painter: QPainter, option: QStyleOptionViewItem, icon: QIcon) -> QRect:
    """Paint the icon at the left; returns the room that is left for the two lines."""
    line = option.fontMetrics.height()
    room = option.rect.adjusted(line // 2, round(line * 0.35), -line // 2, -round(line * 0.35))
    side = round(line * 1.3)
    box = QRect(room.left(), room.center().y() - side // 2, side, side)
    icon.paint(painter, box, mode=QIcon.Mode.Selected if _is_selected(option) else QIcon.Mode.Normal)
    room.setLeft(box.right() + round(line * 0.6))
    return room


def _paint_lines(
    painter: QPainter, option: QStyleOptionViewItem, room: QRect, title: str, value: str, second: str
) -> None:
    palette, metrics, align = option.palette, option.fontMetrics, Qt.AlignmentFlag
    selected = _is_selected(option)
    strong = palette.highlightedText().color() if selected else palette.text().color()
    bold = QFont(option.font)
    bold.setBold(True)
    painter.setPen(strong)
    painter.setFont(bold)
    painter.drawText(room, align.AlignTop | align.AlignRight, value)
    taken = QFontMetrics(bold).horizontalAdvance(value + "  ") if value else 0
    painter.setFont(option.font)
    title = metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, room.width() - taken)
    painter.drawText(room, align.AlignTop | align.AlignLeft, title)
    painter.setPen(strong if selected else QColor(colours_of(palette).muted))
    painter.drawText(room, align.AlignBottom | align.AlignLeft, second)
