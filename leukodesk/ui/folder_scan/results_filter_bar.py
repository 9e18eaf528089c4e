"""What is asked of a field, chosen: a search, a button for each thing that can be asked, and chips of what is asked."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_query import EVERYTHING, Filter
from leukodesk.ui.flow_layout import FlowLayout
from leukodesk.ui.folder_scan.results_facts import TIMES, ScanFacts, verdict_word
from leukodesk.ui.folder_scan.results_filters import Chip
from leukodesk.ui.sentences import said
from leukodesk.ui.theme import em
from leukodesk.ui.wording import SPACE

SEARCH_AFTER_MS = 250
LONGEST_CHIP = 60
"""Characters of a chip."""
GREATEST_TIMES = 1000.0
"""Of the limit of the distance, as far as the fields go; at it, there is no upper end."""
Change = Callable[[Filter], Filter]
V = TypeVar("V")


class FilterBar(QWidget):
    """Buttons that open what can be asked.

    Signals:
        changed(Filter): something else is asked.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = EVERYTHING
        self._facts: ScanFacts | None = None
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Search in names"))
        self.name.setAccessibleName(self.tr("Part of the name"))
        self.name.setClearButtonEnabled(True)
        self.name.setMinimumWidth(em(self, 8))
        self._search = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._search.timeout.connect(self._search_now)
        self.name.textEdited.connect(lambda _text: self._search.start())
        self.name.returnPressed.connect(self._search_now)
        self.verdict = FilterButton(self.tr("&Verdict"), self._fill_verdict)
        self.label = FilterButton(self.tr("&Class"), self._fill_class)
        self.probability = FilterButton(self.tr("&Probability"), self._fill_probability)
        self.distance = FilterButton(self.tr("&Distance"), self._fill_distance)
        self.check = FilterButton(self.tr("S&mear check"), self._fill_check)
        self.seen = FilterButton(self.tr("See&n"), self._fill_seen)
        self.buttons = (self.verdict, self.label, self.probability, self.distance, self.check, self.seen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 1)
        for button in self.buttons:
            row.addWidget(button)

    def set_facts(self, facts: ScanFacts) -> None:
        """Know the classes and the checks."""
        self._facts = facts

    def show_filter(self, wanted: Filter) -> None:
        """Show what is asked, without a signal."""
        self._wanted = wanted
        if not self._search.isActive() and self.name.text() != wanted.name:
            self.name.setText(wanted.name)

    def _search_now(self) -> None:
        self._search.stop()
        self._ask(lambda wanted: replace(wanted, name=self.name.text().strip()))

    def _ask(self, change: Change) -> None:
        wanted = change(self._wanted)
        if wanted != self._wanted:
            self._wanted = wanted
            self.changed.emit(wanted)

    # --- what the buttons open ----------------------------------------------------------------------------------------

    def _fill_verdict(self, column: QVBoxLayout) -> None:
        def choose(verdicts: tuple[Verdict, ...]) -> None:
            self._ask(lambda wanted: replace(wanted, verdicts=verdicts))

        several(column, [(verdict_word(verdict), verdict) for verdict in Verdict], self._wanted.verdicts, choose)

    def _fill_class(self, column: QVBoxLayout) -> None:
        def choose(labels: tuple[str, ...]) -> None:
            self._ask(lambda wanted: replace(wanted, labels=labels))

        classes = self._facts.setup.classes if self._facts else ()
        several(column, [(said(info.display_name), info.key) for info in classes], self._wanted.labels, choose)

    def _fill_check(self, column: QVBoxLayout) -> None:
        def choose(key: str) -> None:
            self._ask(lambda wanted: replace(wanted, failed_check=key))

        checks = self._facts.checks.items() if self._facts else ()
        options = [(self.tr("Any"), ""), *((name, key) for key, name in checks)]
        column.addWidget(QLabel(self.tr("Warned or failed:")))
        one_of(column, options, self._wanted.failed_check, choose)

    def _fill_seen(self, column: QVBoxLayout) -> None:
        def choose(seen: bool | None) -> None:
            self._ask(lambda wanted: replace(wanted, seen=seen))

        options = [(self.tr("Any"), None), (self.tr("Not seen"), False), (self.tr("Seen"), True)]
        one_of(column, options, self._wanted.seen, choose)

    def _fill_probability(self, column: QVBoxLayout) -> None:
        def choose(low: float | None, high: float | None) -> None:
            self._ask(lambda wanted: replace(wanted, least_probability=low, most_probability=high))

        def choose_malignant(low: float | None, high: float | None) -> None:
            self._ask(lambda wanted: replace(wanted, least_malignant=low, most_malignant=high))

        wanted = self._wanted
        between(
            column, self.tr("Of the most probable class"), (wanted.least_probability, wanted.most_probability), 0.01,
            100.0, f"{SPACE}%", choose,
        )  # fmt: skip
        between(
            column, self.tr("Of the malignant classes together"), (wanted.least_malignant, wanted.most_malignant),
            0.01, 100.0, f"{SPACE}%", choose_malignant,
        )  # fmt: skip

    def _fill_distance(self, column: QVBoxLayout) -> None:
        facts = self._facts
        if facts is None:
            return

        def choose(low: float | None, high: float | None) -> None:
            self._ask(lambda wanted: replace(wanted, least_distance=low, most_distance=high))

        unit = facts.distance_of(1.0)
        between(
            column, self.tr("As a multiple of the limit; above 1 × a field is unlike what the model knows"),
            (self._wanted.least_distance, self._wanted.most_distance), unit, GREATEST_TIMES, f"{SPACE}{TIMES}", choose,
        )  # fmt: skip


class FilterButton(QPushButton):
    """Opens a small panel below itself; Esc closes it.

    Args:
        fill: puts into the panel what can be chosen, each time it is opened.
    """

    def __init__(self, text: str, fill: Callable[[QVBoxLayout], None]) -> None:
        super().__init__(text + " ▾")
        self._fill = fill
        self.panel: QFrame | None = None
        self.setAutoDefault(False)
        self.setAccessibleName(self.tr("Filter: {what}").format(what=text.replace("&", "")))
        self.clicked.connect(self.open)

    def open(self) -> None:
        """Show the panel, and give it the keyboard."""
        if self.panel is not None:
            self.panel.deleteLater()
        self.panel = QFrame(self, Qt.WindowType.Popup)
        self.panel.setFrameShape(QFrame.Shape.StyledPanel)
        self.panel.setAccessibleName(self.accessibleName())
        self._fill(QVBoxLayout(self.panel))
        self.panel.setMinimumWidth(em(self, 12))
        self.panel.adjustSize()
        corner = self.mapToGlobal(QPoint(0, self.height()))
        room = self.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.panel.width())))
        corner.setY(max(room.top(), min(corner.y(), room.bottom() - self.panel.height())))
        self.panel.move(corner)
        self.panel.show()
        first = self.panel.nextInFocusChain()
        if first is not None:
            first.setFocus(Qt.FocusReason.PopupFocusReason)


def several(
    column: QVBoxLayout, options: Sequence[tuple[str, V]], chosen: Sequence[V], choose: Callable[[tuple[V, ...]], None]
) -> None:
    """Boxes to tick; none ticked asks nothing."""
    boxes: list[tuple[QCheckBox, V]] = []
    for text, value in options:
        box = QCheckBox(text)
        box.setChecked(value in chosen)
        box.toggled.connect(lambda _on: choose(tuple(value for box, value in boxes if box.isChecked())))
        boxes.append((box, value))
        column.addWidget(box)


def one_of(column: QVBoxLayout, options: Sequence[tuple[str, V]], chosen: V, choose: Callable[[V], None]) -> None:
    """Buttons of which one is chosen."""
    for text, value in options:
        button = QRadioButton(text)
        button.setChecked(value == chosen)
        button.toggled.connect(lambda on, value=value: choose(value) if on else None)
        column.addWidget(button)


def between(
    column: QVBoxLayout,
    title: str,
    ends: tuple[float | None, float | None],
    unit: float,
    greatest: float,
    suffix: str,
    choose: Callable[[float | None, float | None], None],
) -> None:
    """Two numbers; at its least and at its greatest value one asks nothing.

    Args:
        ends: in the unit of the filter, as what `choose` is given.
        unit: of the shown numbers, in that of the filter.
        greatest: shown number.
    """
    label = QLabel(title)
    label.setWordWrap(True)
    label.setMinimumWidth(em(label, 18))
    column.addWidget(label)
    low, high = QDoubleSpinBox(), QDoubleSpinBox()
    form = QFormLayout()
    translate = label.tr
    for box, word, end, free in ((low, translate("from"), ends[0], 0.0), (high, translate("to"), ends[1], greatest)):
        box.setRange(0.0, greatest)
        box.setDecimals(2)
        box.setSuffix(suffix)
        box.setKeyboardTracking(False)
        box.setAccessibleName(f"{title}: {word}")
        with QSignalBlocker(box):
            box.setValue(free if end is None else end / unit)
        form.addRow(word, box)
    column.addLayout(form)

    def changed(_value: float) -> None:
        choose(
            None if low.value() <= 0 else low.value() * unit, None if high.value() >= greatest else high.value() * unit
        )

    low.valueChanged.connect(changed)
    high.valueChanged.connect(changed)


class ChipRow(QWidget):
    """The chips and a button that clears them; hidden while nothing is asked.

    Signals:
        changed(Filter): something is no longer asked.
        clear_wanted: nothing is to be asked.
    """

    changed = Signal(object)
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: list[QPushButton] = []
        self.clear_button = QPushButton(self.tr("Clear &filters"))
        self.clear_button.setAutoDefault(False)
        self.clear_button.setToolTip(self.tr("Show every field of this list again"))
        self.clear_button.clicked.connect(self.clear_wanted)
        self._flow = FlowLayout(self, em(self, 0.3))
        self._flow.addWidget(self.clear_button)
        self.setAccessibleName(self.tr("Active filters"))
        self.hide()

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these instead of those before."""
        had_focus = any(chip.hasFocus() for chip in self.chips)
        for button in (*self.chips, self.clear_button):
            self._flow.removeWidget(button)
        for button in self.chips:
            button.hide()
            button.deleteLater()
        self.chips = [self._button(chip) for chip in chips]
        for button in (*self.chips, self.clear_button):
            self._flow.addWidget(button)
            button.show()
        self.setVisible(bool(chips))
        if had_focus and chips:
            self.clear_button.setFocus()

    def _button(self, chip: Chip) -> QPushButton:
        text = chip.text if len(chip.text) <= LONGEST_CHIP else chip.text[: LONGEST_CHIP - 1] + "…"
        button = QPushButton(f"{text}  ×".replace("&", "&&"), self)
        button.setAutoDefault(False)
        button.setToolTip(self.tr("Take this filter away: {text}").format(text=chip.text))
        button.setAccessibleName(button.toolTip())
        without: Filter = chip.without
        button.clicked.connect(lambda _on=False: self.changed.emit(without))
        return button
