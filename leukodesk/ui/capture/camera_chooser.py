"""Which camera to look through: all that was found, by source, and why of a source there is none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from leukodesk.capture.addresses import without_password
from leukodesk.core.errors import CameraError
from leukodesk.ui.capture.address_dialog import AddressDialog
from leukodesk.ui.capture.found_list import FoundList, FoundRow
from leukodesk.ui.flow_layout import FlowLayout
from leukodesk.ui.palette import colours_of
from leukodesk.ui.remarks import Remark, bold_label
from leukodesk.ui.texts import readable_label, set_text_colour
from leukodesk.ui.theme import em

if TYPE_CHECKING:  # NumPy, for which the window does not wait
    from leukodesk.capture.source import Device, FrameSource

    Found = Sequence[Device] | CameraError


MOST_WIDTH_EM = 44


class CameraChooser(QWidget):
    """Lists cameras as they are found. It looks for none itself.

    Signals:
        open_wanted(Device): by button, double click or Enter.
        search_wanted: look for cameras again.
        address_added(str, str), address_forgotten(str, str): key of a source, and what the user named.
    """

    open_wanted = Signal(object)
    search_wanted = Signal()
    address_added = Signal(str, str)
    address_forgotten = Signal(str, str)

    def __init__(self, sources: Sequence[FrameSource], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources = tuple(sources)
        self._found: dict[str, Found] = {}
        self._addresses: dict[str, tuple[str, ...]] = {}
        self._searching: set[str] = set()
        self._preferred = ("", "")
        self._added: tuple[str, str] | None = None
        self._chosen: tuple[str, str, str] | None = None  # by the user; from then on nothing else is preselected
        self._filling = False
        self._compose()
        self._connect()
        self._restyle()
        self._show()

    # --- what is known ------------------------------------------------------------------------------------------------

    def prefer(self, source: str, device_id: str) -> None:
        """Preselect this camera as soon as it is found: the one used last."""
        self._preferred = (source, device_id)
        self._show()

    def show_addresses(self, source: str, addresses: Sequence[str]) -> None:
        """What the user has named for a source; where nothing is found through one, that is said."""
        self._addresses[source] = tuple(addresses)
        self._show()

    def begin_search(self) -> None:
        """Every source is asked now. What was found before stays in sight until it has answered."""
        self._searching = {one.key for one in self._sources}
        self._show()

    def show_found(self, source: str, found: Found) -> None:
        """What a source has found, or why it cannot be used."""
        self._searching.discard(source)
        self._found[source] = found if isinstance(found, CameraError) else tuple(found)
        self._show()

    @property
    def device(self) -> Device | None:
        """The camera that would be opened now."""
        row = self.list.current
        return row.device if row else None

    # --- what the user wants ------------------------------------------------------------------------------------------

    def add_address(self) -> None:
        """Ask for a file, a folder or an address."""
        row = self.list.current
        dialog = AddressDialog([one for one in self._sources if one.address_hint], row.source if row else "", self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.added.connect(self.address_added)
        dialog.open()

    def forget_address(self) -> None:
        """Take what the user named off the list."""
        row = self.list.current
        if row is not None and row.address:
            self.address_forgotten.emit(row.source, row.address)

    def _open(self) -> None:
        if self.device is not None:
            self.open_wanted.emit(self.device)

    def _activated(self, _item: QListWidgetItem) -> None:
        self._open()

    def _current_changed(self) -> None:
        if not self._filling:
            row = self.list.current
            self._chosen = row.identity if row else None
        self._enable()

    # --- what is seen -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self._filling = True
        self.list.show_rows(tuple(row for source in self._sources for row in self._rows_of(source)))
        self._choose()
        self._filling = False
        done = len(self._sources) - len(self._searching)
        searching = self.tr("Searching… {done} of {all} sources have answered.")
        self.status.setText(searching.format(done=done, all=len(self._sources)) if self._searching else "")
        self.status.setVisible(bool(self._searching))
        self.search_button.setEnabled(not self._searching)
        self._show_empty_state()
        self._enable()

    def _rows_of(self, source: FrameSource) -> list[FoundRow]:
        found, searching = self._found.get(source.key), source.key in self._searching
        usable = not isinstance(found, CameraError)
        rows = [FoundRow(source.key, source.name, self.tr("Searching…") if searching else "", True, usable)]
        devices = () if found is None or isinstance(found, CameraError) else found
        for device in devices:
            name, details = without_password(device.name), without_password(device.details or device.address)
            rows.append(FoundRow(source.key, name, details, device=device, address=device.address))
        if isinstance(found, CameraError):
            rows.append(FoundRow(source.key, text=without_password(found.message), usable=False))
        reached = {device.address for device in devices}
        missing = self.tr("Nothing was found there.") if found is not None and usable and not searching else ""
        rows.extend(
            FoundRow(source.key, without_password(address), missing, address=address)
            for address in self._addresses.get(source.key, ())
            if address not in reached
        )
        if found is not None and len(rows) == 1 and not searching:
            rows.append(FoundRow(source.key, text=self.tr("No camera found.")))
        return rows

    def prefer_address(self, source: str, address: str) -> None:
        """Choose what is found at this address, which has just been named, as soon as it is found."""
        self._added, self._chosen = (source, address), None

    def _choose(self) -> None:
        """What the user added or chose, else the camera used last, else the first one."""
        rows = [row for row in self.list.rows() if row.device is not None]
        added = [row for row in rows if (row.source, row.address) == self._added]
        if added:
            self._added, self._chosen = None, added[0].identity
        preferred = [row for row in rows if (row.source, row.identity[1]) == self._preferred]
        first = (preferred or rows)[:1]
        if not (self._chosen and self.list.choose(self._chosen)) and first:
            self.list.choose(first[0].identity)

    def _show_empty_state(self) -> None:
        nothing = not any(row.device for row in self.list.rows())
        asked = len(self._found) == len(self._sources) and not self._searching
        sentences = (
            self.tr("Switch the microscope's camera on, plug in its cable, wait ten seconds, and search again."),
            self.tr("Close every other program that shows the camera's image."),
            self.tr("A network camera, a video or a folder of fields has to be added once."),
        )
        if nothing and asked:
            self.empty.say(sentences, title=self.tr("No camera was found"))
        else:
            self.empty.say(())

    def _enable(self) -> None:
        row = self.list.current
        self.open_button.setEnabled(self.device is not None)
        self.forget_button.setVisible(row is not None and bool(row.address))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._restyle()

    def _restyle(self) -> None:
        set_text_colour(self.status, colours_of(self.palette()).muted)
        self.list.setMinimumHeight(em(self, 8))
        self._part.setMaximumWidth(em(self, MOST_WIDTH_EM))

    # --- putting together ---------------------------------------------------------------------------------------------

    def _compose(self) -> None:
        self.setAccessibleName(self.tr("Choose a camera"))
        self.list = FoundList()
        self.list.setAccessibleName(self.tr("Cameras, by source"))
        self.status = readable_label()
        self.empty = Remark()
        self.open_button = QPushButton(self.tr("Open camera"))
        self.open_button.setAutoDefault(True)
        self.search_button = QPushButton(self.tr("Search again"))
        self.add_button = QPushButton(self.tr("Add file, folder or address…"))
        self.add_button.setEnabled(any(source.address_hint for source in self._sources))
        self.forget_button = QPushButton(self.tr("Remove from the list"))
        self.forget_button.setToolTip(self.tr("Look there no more (Del); nothing is deleted"))
        self._part = QWidget()
        column = QVBoxLayout(self._part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self, 0.4))
        column.addWidget(bold_label(self.tr("Choose a camera")))
        column.addWidget(self.status)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        row = QWidget()
        buttons = FlowLayout(row, em(self, 0.4))
        for button in (self.open_button, self.search_button, self.add_button, self.forget_button):
            buttons.addWidget(button)
        column.addWidget(row)
        outside = QHBoxLayout(self)
        outside.setContentsMargins(em(self, 0.6), em(self, 0.3), em(self, 0.4), em(self, 0.4))
        outside.addWidget(self._part, 1)
        outside.addStretch()
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._current_changed)
        self.list.itemActivated.connect(self._activated)
        self.open_button.clicked.connect(self._open)
        self.search_button.clicked.connect(self.search_wanted)
        self.add_button.clicked.connect(self.add_address)
        self.forget_button.clicked.connect(self.forget_address)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self.forget_address)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
