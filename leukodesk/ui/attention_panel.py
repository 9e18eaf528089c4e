"""How the attention map is shown: whether, for which class, how strongly, filled or outlined."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from leukodesk.ui.badge import badge_icon
from leukodesk.ui.palette import colours_of
from leukodesk.ui.theme import em
from leukodesk.ui.view_data import AttentionMode, ClassBar

FIRST_OPACITY = 0.5
STEPS = 20


class AttentionPanel(QWidget):
    """The controls of the attention map.

    Signals, each only when the user changed something:
        mode_changed(str): "off", "fill" or "outline".
        class_chosen(int): index of the class whose map is wanted.
        opacity_changed(float): 0 to 1.
    """

    mode_changed = Signal(str)
    class_chosen = Signal(int)
    opacity_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes: tuple[ClassBar, ...] = ()
        self._switch = QCheckBox(self.tr("Show the &attention map"))
        self._class = QComboBox()
        self._fill, self._outline = QRadioButton(self.tr("Fille&d")), QRadioButton(self.tr("Out&line"))
        self._opacity, self._opacity_text = QSlider(Qt.Orientation.Horizontal), QLabel()
        self._caption = QLabel()
        self._arrange()
        self._connect()
        self._update()

    @property
    def mode(self) -> AttentionMode:
        if not self._switch.isChecked():
            return "off"
        return "outline" if self._outline.isChecked() else "fill"

    @property
    def class_index(self) -> int:
        """Of the class chosen; -1 where there are no classes."""
        return self._class.currentIndex()

    @property
    def opacity(self) -> float:
        return self._opacity.value() / STEPS

    def set_classes(self, classes: Sequence[ClassBar], chosen: int = 0) -> None:
        """Offer these classes, in this order. Without any the panel is switched off."""
        with QSignalBlocker(self._class):
            if tuple(classes) != self._classes:
                self._classes = tuple(classes)
                self._fill_classes()
            self._class.setCurrentIndex(chosen if classes else -1)
        self._update()

    def set_class(self, index: int) -> None:
        """Choose a class without a signal."""
        with QSignalBlocker(self._class):
            self._class.setCurrentIndex(index)
        self._update()

    def set_mode(self, mode: AttentionMode) -> None:
        """Choose off, fill or outline without a signal. Off remembers which of the two it was."""
        with QSignalBlocker(self._switch):
            self._switch.setChecked(mode != "off")
        if mode != "off":
            with QSignalBlocker(self._outline):
                (self._outline if mode == "outline" else self._fill).setChecked(True)
        self._update()

    def set_opacity(self, opacity: float) -> None:
        """Set the strength, 0 to 1, without a signal."""
        with QSignalBlocker(self._opacity):
            self._opacity.setValue(round(opacity * STEPS))
        self._update()

    def _arrange(self) -> None:
        self._buttons = QButtonGroup(self)
        style = QHBoxLayout()
        for button in (self._fill, self._outline):
            self._buttons.addButton(button)
            style.addWidget(button)
        style.addStretch(1)
        self._fill.setChecked(True)
        self._opacity.setRange(0, STEPS)
        self._opacity.setPageStep(4)
        self._opacity.setValue(round(FIRST_OPACITY * STEPS))
        strength = QHBoxLayout()
        strength.addWidget(self._opacity, 1)
        strength.addWidget(self._opacity_text)
        form = QFormLayout()
        form.addRow(self.tr("&Class"), self._class)
        form.addRow(self.tr("Style"), style)
        strength_label = QLabel(self.tr("&Strength"))
        strength_label.setBuddy(self._opacity)
        form.addRow(strength_label, strength)
        self._caption.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._switch)
        column.addLayout(form)
        column.addWidget(self._caption)
        self._class.setAccessibleName(self.tr("Class whose attention map is shown"))
        self._class.view().setAccessibleName(self.tr("Classes"))
        self._fill.setAccessibleName(self.tr("Attention map filled"))
        self._outline.setAccessibleName(self.tr("Attention map as an outline"))
        self._opacity.setAccessibleName(self.tr("Strength of the attention map"))
        self._class.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._class.setMinimumContentsLength(12)

    def _connect(self) -> None:
        self._switch.toggled.connect(self._mode_chosen)
        self._outline.toggled.connect(self._mode_chosen)
        self._class.currentIndexChanged.connect(self._class_changed)
        self._opacity.valueChanged.connect(self._opacity_moved)

    def _mode_chosen(self) -> None:
        self._update()
        self.mode_changed.emit(self.mode)

    def _class_changed(self, index: int) -> None:
        self._update()
        self.class_chosen.emit(index)

    def _opacity_moved(self) -> None:
        self._update()
        self.opacity_changed.emit(self.opacity)

    def _fill_classes(self) -> None:
        self._class.clear()
        side = em(self, 1.1)
        self._class.setIconSize(QSize(side, side))
        for each in self._classes:
            self._class.addItem(badge_icon(each.badge, side, colours_of(self.palette())), each.name)

    def _update(self) -> None:
        has_classes, on = bool(self._classes), self.mode != "off"
        self._switch.setEnabled(has_classes)
        for widget in (self._class, self._fill, self._outline, self._opacity, self._opacity_text):
            widget.setEnabled(has_classes and on)
        self._opacity_text.setText(f"{round(self.opacity * 100)}\u00a0%")
        self._opacity_text.setMinimumWidth(self.fontMetrics().horizontalAdvance("100\u00a0%"))
        self._caption.setText(
            self.tr("Where the model looked for “{name}”.").format(name=self._class.currentText())
            if has_classes
            else self.tr("Where the model looked: to be seen once an image is classified.")
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and self._classes:
            with QSignalBlocker(self._class):
                chosen = self._class.currentIndex()
                self._fill_classes()
                self._class.setCurrentIndex(chosen)
