"""The list of cameras, grouped by source: a heading, the cameras below it, and sentences on what is not there."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate
from PySide6.QtWidgets import QStyleOptionViewItem as ViewItem

from leukodesk.ui.palette import colours_of

if TYPE_CHECKING:  # NumPy, for which the window does not wait
    from leukodesk.capture.source import Device

ROW = Qt.ItemDataRole.UserRole
WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class FoundRow:
    """One line of the list.

    Attributes:
        source: key of the source it belongs to.
        title: of a source or a camera; text: below a camera's name, at the right of a source's, or a sentence.
        is_source: a heading; usable: whether anything can be opened by that source.
        device: the camera, if it is one; address: what the user named, if it was found, or not, through that.
    """

    source: str
    title: str = ""
    text: str = ""
    is_source: bool = False
    usable: bool = True
    device: "Device | None" = None
    address: str = ""

    @property
    def identity(self) -> tuple[str, str, str]:
        """The same for the same thing when the list is made anew."""
        return self.source, self.device.id if self.device else "", self.address


class FoundList(QListWidget):
    """Shows such rows; headings are passed over by the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_RowDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)

    def show_rows(self, rows: tuple[FoundRow, ...]) -> None:
        """List these; nothing is current then."""
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.title or row.text)
            item.setData(ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(part for part in (row.title, row.text) if part))
            item.setToolTip("\n".join(part for part in (row.title, row.text) if part) if row.device else "")
            if row.is_source:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)

    def rows(self) -> tuple[FoundRow, ...]:
        """All that is listed."""
        return tuple(self.item(place).data(ROW) for place in range(self.count()))

    @property
    def current(self) -> FoundRow | None:
        return self.currentIndex().data(ROW)

    def choose(self, identity: tuple[str, str, str]) -> bool:
        """Make a row current; False if it is not there."""
        for place, row in enumerate(self.rows()):
            if not row.is_source and row.identity == identity:
                self.setCurrentRow(place)
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # sentences break into other lines

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.scheduleDelayedItemsLayout()


class _RowDelegate(QStyledItemDelegate):
    """Paints a row in the colours and sizes of the list."""

    def __init__(self, view: FoundList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: ViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: FoundRow = index.data(ROW)
        metrics = QFontMetrics(option.font)
        line, width = metrics.height(), self._view.viewport().width()
        if row.is_source:
            return QSize(width, round(1.9 * line))
        if row.device is not None:
            return QSize(width, round((2.7 if row.text else 1.7) * line))
        room = _room(QRect(0, 0, width, 100 * line), line)
        return QSize(width, metrics.boundingRect(room, WRAPPED, _sentence(row)).height() + round(0.7 * line))

    def paint(self, painter: QPainter, option: ViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row: FoundRow = index.data(ROW)
        self.initStyleOption(option, index)
        option.text, option.icon = "", QIcon()
        QApplication.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        strong = option.palette.color(QPalette.ColorGroup.Active, role)  # a heading is not faint for not being chosen
        muted = strong if selected else QColor(colours_of(option.palette).muted)
        painter.save()
        if row.is_source:
            _paint_heading(painter, option, row, strong if row.usable else muted, muted)
        else:
            _paint_row(painter, option, row, strong, muted)
        painter.restore()


def _sentence(row: FoundRow) -> str:
    return f"{row.title}\n{row.text}" if row.title else row.text


def _room(rect: QRect, line: int) -> QRect:
    """Of what stands below a heading."""
    return rect.adjusted(round(1.2 * line), round(0.3 * line), -round(0.5 * line), -round(0.3 * line))


def _paint_heading(painter: QPainter, option: ViewItem, row: FoundRow, title: QColor, muted: QColor) -> None:
    line = option.fontMetrics.height()
    room = option.rect.adjusted(line // 2, round(0.5 * line), -line // 2, 0)
    bold = QFont(option.font)
    bold.setBold(True)
    taken = option.fontMetrics.horizontalAdvance(row.text + "  ") if row.text else 0
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setPen(muted)
    painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, row.text)
    painter.setFont(bold)
    painter.setPen(title)
    name = QFontMetrics(bold).elidedText(row.title, Qt.TextElideMode.ElideRight, room.width() - taken)
    painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, name)


def _paint_row(painter: QPainter, option: ViewItem, row: FoundRow, strong: QColor, muted: QColor) -> None:
    metrics, elide = option.fontMetrics, Qt.TextElideMode
    room = _room(option.rect, metrics.height())
    painter.setFont(option.font)
    if row.device is None:
        painter.setPen(muted)
        painter.drawText(room, WRAPPED, _sentence(row))
        return
    painter.setPen(strong)
    align = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, align, metrics.elidedText(row.title, elide.ElideMiddle, room.width()))
    painter.setPen(muted)
    align = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
    if row.text:
        painter.drawText(room, align, metrics.elidedText(row.text, elide.ElideMiddle, room.width()))
