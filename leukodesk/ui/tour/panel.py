"""What is seen of the tour: a small panel over the lower left of the window, and a frame around what it speaks of."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from leukodesk.ui.palette import colours_of
from leukodesk.ui.theme import em
from leukodesk.ui.tinted_surface import paint_tinted_surface

WIDTH_EM = 22
MOST_OF_WINDOW = 0.6
MARGIN_EM = 1.2
LINE_PX = 3


class TourPanel(QFrame):
    """One step in words, with the keys to go on, back, and away.

    Signals:
        step_wanted(by): one later or earlier.
        leave_wanted: the user has seen enough.
    """

    step_wanted = Signal(int)
    leave_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.count, self.title, self.text = QLabel(), QLabel(), QLabel()
        self.text.setWordWrap(True)
        self.title.setWordWrap(True)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.back = QPushButton(self.tr("&Back"))
        self.next = QPushButton()
        self.leave = QPushButton(self.tr("Leave the to&ur"))
        self.back.clicked.connect(lambda: self.step_wanted.emit(-1))
        self.next.clicked.connect(lambda: self.step_wanted.emit(1))
        self.leave.clicked.connect(self.leave_wanted)
        self.leave.setToolTip(self.tr("Esc leaves the tour, too; Help → Tour begins it again"))
        row = QHBoxLayout()
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(em(self, 1), em(self, 0.6), em(self, 0.8), em(self, 0.6))
        for widget in (self.count, self.title, self.text):
            column.addWidget(widget)
        column.addLayout(row)

    def show_step(self, number: int, count: int, title: str, text: str) -> None:
        """Say a step, and give it to a screen reader with the button that leads on."""
        self.count.setText(self.tr("Tour, {number} of {count}").format(number=number, count=count))
        self.title.setText(title)
        self.text.setText(text)
        self.back.setEnabled(number > 1)
        self.next.setText(self.tr("&Done") if number == count else self.tr("Ne&xt"))
        self.setAccessibleName(f"{self.count.text()}: {title}")
        self.setAccessibleDescription(text)
        self.next.setAccessibleDescription(f"{self.count.text()}: {title}. {text}")
        self.fit()
        self.next.setFocus()

    def fit(self) -> None:
        """As large as the words need, in the lower left corner of the window."""
        window, margin = self._window, em(self, MARGIN_EM)
        width = max(self.minimumSizeHint().width(), min(em(self, WIDTH_EM), round(MOST_OF_WINDOW * window.width())))
        height = self.heightForWidth(width)
        self.setGeometry(QRect(QPoint(margin, window.height() - height - 2 * margin), self.size()))
        self.resize(width, height)
        self.raise_()

    def event(self, event: QEvent) -> bool:
        """Esc is the panel's own while it has the keyboard; else it stops what is running."""
        asks = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asks and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            button = self.focusWidget()
            if isinstance(button, QPushButton):
                button.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """On a surface of its own, so that it is read over any image."""
        paint_tinted_surface(self, colours_of(self.palette()).neutral, em(self, 0.35))


class TourFrame(QWidget):
    """Frames a part of the window; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def follow(self, target: QWidget) -> None:
        """Lie around the target where it is now; be gone while it is not seen."""
        window = self._window
        if not target.isVisibleTo(window):
            self.hide()
            return
        around = QRect(target.mapTo(window, QPoint(0, 0)), target.size()).adjusted(-2, -2, 2, 2)
        self.setGeometry(around.intersected(window.rect()))
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A line in the colour of links."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours_of(self.palette()).accent), LINE_PX))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)
        painter.end()
