"""What can be set on the camera: what every camera has on top, the rest folded away, as the camera tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from leukodesk.capture.image_sequence import REPEAT
from leukodesk.capture.source import (
    AUTO_EXPOSURE,
    AUTO_GAIN,
    AUTO_WHITE_BALANCE,
    BINNING,
    EXPOSURE_MS,
    FRAME_RATE_HZ,
    GAIN,
    WHITE_BALANCE_BLUE,
    WHITE_BALANCE_RED,
    Property,
    Value,
)
from leukodesk.ui.capture.property_rows import PropertyRow, kind_of, row_for
from leukodesk.ui.emptied_layout import remove_widgets
from leukodesk.ui.palette import colours_of
from leukodesk.ui.remarks import bold_label, show_text
from leukodesk.ui.texts import readable_label, set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.toggle_button import ToggleButton

if TYPE_CHECKING:
    from leukodesk.core.errors import CameraError

SEND_EVERY_MS = 100
FILTER_FROM = 8
"""Of more settings than these, some can be filtered out."""


class PropertyPanel(QWidget):
    """Stands in an area that scrolls. Shows what the camera says; the user's own hand comes first.

    Signals:
        change_wanted(str, object): a key and its value; ten times a second while a slider moves, the last one last.
    """

    change_wanted = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, PropertyRow] = {}
        self._wanted: dict[str, Value] = {}
        self._sending = QTimer(self)
        self._sending.setSingleShot(True)
        self._sending.setInterval(SEND_EVERY_MS)
        self._sending.timeout.connect(self._send)
        self._compose()
        self.more_button.toggled.connect(self._show_more)
        self.filter.textChanged.connect(self._filter)
        self._restyle()
        self.show_opening()

    def show_opening(self) -> None:
        """What can be set is not known before the camera delivers."""
        self.show_properties(())
        show_text(self.nothing, self.tr("What can be set is shown as soon as the camera delivers."))

    def show_properties(self, properties: tuple[Property, ...]) -> None:
        """What the camera says of itself now."""
        if [(one.key, kind_of(one)) for one in properties] != [(key, type(row)) for key, row in self.rows.items()]:
            self._make_rows(properties)
        else:
            for one in properties:
                self.rows[one.key].show_property(one)

    def show_refused(self, key: str, error: CameraError) -> None:
        """The camera does not take the value of this property."""
        row = self.rows.get(key)
        if row is not None:
            self._wanted.pop(key, None)
            row.refuse(error.message)

    def _make_rows(self, properties: tuple[Property, ...]) -> None:
        names = self._usual_names()
        remove_widgets(self._usual)
        remove_widgets(self._more)
        self._sending.stop()
        self._wanted.clear()
        self.rows = {one.key: row_for(names.get(one.key, one.name), one) for one in properties}
        for key in sorted(self.rows, key=lambda key: list(names).index(key) if key in names else len(names)):
            (self._usual if key in names else self._more).addWidget(self.rows[key])
        for key, row in self.rows.items():
            row.changed.connect(lambda value, key=key: self._want(key, value))
        more = self._more.count()
        self.more_button.setText(self.tr("More settings ({count})").format(count=more))
        self.more_button.setVisible(more > 0)
        self.filter.clear()
        self._show_more()
        show_text(self.nothing, "" if properties else self.tr("This camera has nothing that can be set here."))

    def _usual_names(self) -> dict[str, str]:
        """What stands on top, in this order."""
        return {
            AUTO_EXPOSURE: self.tr("Exposure set by the camera"),
            EXPOSURE_MS: self.tr("Exposure"),
            AUTO_GAIN: self.tr("Gain set by the camera"),
            GAIN: self.tr("Gain"),
            AUTO_WHITE_BALANCE: self.tr("White balance set by the camera"),
            WHITE_BALANCE_RED: self.tr("White balance, red"),
            WHITE_BALANCE_BLUE: self.tr("White balance, blue"),
            BINNING: self.tr("Binning"),
            FRAME_RATE_HZ: self.tr("Frame rate"),
            REPEAT: self.tr("Begin again at the end"),
        }

    # --- sending ------------------------------------------------------------------------------------------------------

    def _want(self, key: str, value: Value) -> None:
        """At once, if nothing was sent just now; else with the next, where the last value counts."""
        self._wanted[key] = value
        if not self._sending.isActive():
            self._send()

    def _send(self) -> None:
        wanted, self._wanted = self._wanted, {}
        if wanted:
            self._sending.start()
        for key, value in wanted.items():
            self.change_wanted.emit(key, value)

    # --- more settings ------------------------------------------------------------------------------------------------

    def _show_more(self) -> None:
        shown = self.more_button.isChecked() and self._more.count() > 0
        self._more_part.setVisible(shown)
        self.filter.setVisible(self._more.count() >= FILTER_FROM)

    def _filter(self) -> None:
        words = self.filter.text().casefold().split()
        found = 0
        for place in range(self._more.count()):
            item = self._more.itemAt(place)
            row = item.widget() if item else None
            if isinstance(row, PropertyRow):
                matches = all(word in f"{row.name} {row.latest.key}".casefold() for word in words)
                row.setVisible(matches)
                found += matches
        show_text(self.none_found, "" if found else self.tr("No setting is called so."))

    # --- putting together ---------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self.setAccessibleName(self.tr("Camera settings"))
        self.nothing, self.none_found = readable_label(), readable_label()
        self.more_button = ToggleButton("")
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(self.tr("Find a setting"))
        self.filter.setAccessibleName(self.tr("Find a setting"))
        self._more_part = QWidget()
        more = QVBoxLayout(self._more_part)
        more.setContentsMargins(0, 0, 0, 0)
        more.addWidget(self.filter)
        more.addWidget(self.none_found)
        self._usual, self._more = QVBoxLayout(), QVBoxLayout()
        more.addLayout(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.4))
        column.addWidget(bold_label(self.tr("Camera")))
        column.addWidget(self.nothing)
        column.addLayout(self._usual)
        column.addWidget(self.more_button)
        column.addWidget(self._more_part)
        for rows in (self._usual, self._more):
            rows.setSpacing(em(self, 0.35))
        self.none_found.hide()

    def _restyle(self) -> None:
        for label in (self.nothing, self.none_found):
            set_text_colour(label, colours_of(self.palette()).muted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()
