"""Goes through the fields of a scan in the viewer, in the order of the scan's list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal

from leukodesk.ui.desk import Desk
from leukodesk.ui.wording import count_in_words

if TYPE_CHECKING:  # these import NumPy, for which the window does not wait
    from leukodesk.services.model_library import InstalledModel
    from leukodesk.store.scan_rows import ScanRow, ScanSetup
    from leukodesk.ui.folder_scan.results_page import ResultsPage


@dataclass(frozen=True)
class WalkView:
    """What is said of the field beside the image.

    Attributes:
        place: "Field 3 of 120"; name: below the scanned folder; found: what the scan made of it.
        seen: whether it is marked; None while that is not known.
        cautions: sentences on why the window may come to something else than the scan.
        can_use: "model" or "checks" of the scan, which are others than here and could be used; empty for none.
    """

    place: str
    name: str
    found: str
    seen: bool | None
    cautions: tuple[str, ...]
    can_use: Literal["", "model", "checks"] = ""


class ScanWalk(QObject):
    """Begins with a field that is opened from a scan's list, and ends when the scan or other images come to the front.

    Meanwhile the desk holds the field and its two neighbours, so that the next one is there at once.

    Signals:
        changed: another field is shown, or more is known of it, or the walk has begun or ended.
        began: the viewer is wanted; back_wanted: the scan's list is.
        checks_wanted(object): the profile of smear checks of the scan.
    """

    changed = Signal()
    began = Signal()
    back_wanted = Signal()
    checks_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: ResultsPage | None = None
        self._row = -1
        self._file_id: int | None = None
        self._walking = False
        desk.current_changed.connect(self._tell)
        desk.models_changed.connect(self._tell)
        desk.walk_ended.connect(self._ended)

    # --- beginning and ending -----------------------------------------------------------------------------------------

    def follow(self, page: ResultsPage) -> None:
        """Open what is asked for in this list; the one before is forgotten."""
        self.end()
        self._page = page
        page.open_wanted.connect(lambda row: self._open(page, row))
        page.listed.connect(lambda: self._listed(page))
        page.model.rows_arrived.connect(lambda: self._arrived(page))

    @property
    def walking(self) -> bool:
        return self._walking

    def back(self) -> None:
        """To the scan's list, in which the field is the current one."""
        if self._walking:
            self.back_wanted.emit()

    def end(self) -> None:
        """The images that were open before are on the list again."""
        if self._walking:
            self._desk.end_walk()

    def _ended(self) -> None:
        self._walking, self._file_id, self._row = False, None, -1
        self.changed.emit()

    def _open(self, page: ResultsPage, row: int) -> None:
        if page is not self._page:
            return
        if not self._walking:
            self._walking = True
            self._desk.begin_walk(self)
        self._go_to(page, row)
        self.began.emit()

    # --- going on -----------------------------------------------------------------------------------------------------

    @property
    def count(self) -> int:
        """Fields on the list."""
        return len(self._page.model.ids) if self._page else 0

    @property
    def position(self) -> int:
        """Of the shown one."""
        return self._row

    def step(self, by: int) -> None:
        """Show a field that comes later or earlier; one that left the list when it was marked stands between two."""
        page = self._page
        if page is None or not self._walking:
            return
        has_left = self._file_id is not None and page.model.position_of(self._file_id) < 0
        row = self._row + (by - 1 if has_left and by > 0 else by)
        if 0 <= row < self.count:
            self._go_to(page, row)

    def leave(self) -> None:
        """As `back`: what is asked to close the image means the walk."""
        self.back()

    def toggle_seen(self) -> None:
        """Mark the shown field as seen, or no longer."""
        if self._page is not None and self._file_id is not None:  # it may have left the list; then another is current
            self._page.toggle_seen_of(self._file_id)

    def _go_to(self, page: ResultsPage, row: int) -> None:
        self._row, self._file_id = row, int(page.model.ids[row])
        page.lists.go_to(row)
        self._show(page)

    def _show(self, page: ResultsPage) -> None:
        """Show the field, once it is known where it lies; its neighbours are read when there is time."""
        rows = [page.model.row_at(self._row + by) for by in (0, 1, -1)]
        if rows[0] is not None and rows[0].file_id == self._file_id:
            shown, *neighbours = [str(row.place.location) for row in rows if row is not None]
            self._desk.walk_to(shown, neighbours)
        self._tell()

    def _arrived(self, page: ResultsPage) -> None:
        if self._walking and page is self._page and page.model.position_of(self._file_id or -1) == self._row:
            self._show(page)

    def _listed(self, page: ResultsPage) -> None:
        """The list is another: the field is elsewhere on it, or has left it."""
        if not self._walking or page is not self._page or self._file_id is None:
            return
        row = page.model.position_of(self._file_id)
        self._row = row if row >= 0 else min(self._row, self.count)
        self._tell()

    # --- what is said -------------------------------------------------------------------------------------------------

    def _tell(self) -> None:
        if self._walking:
            self.changed.emit()

    @property
    def view(self) -> WalkView | None:
        """None while no scan is gone through."""
        page = self._page
        if page is None or page.facts is None or not self._walking:
            return None
        row = page.model.row_of(self._file_id) if self._file_id is not None else None
        if page.model.position_of(self._file_id or -1) < 0:
            place = self.tr("No longer in this list of {count}").format(count=count_in_words(self.count))
        else:
            place = self.tr("Field {number} of {count}").format(
                number=count_in_words(self._row + 1), count=count_in_words(self.count)
            )
        if row is None:
            return WalkView(place, "", "", None, ())
        facts = page.facts
        cautions, can_use = tuple(self._cautions(facts.setup, row)), self._can_use(facts.setup)
        return WalkView(place, facts.name_of(row), facts.found_in_words(row), row.seen, cautions, can_use)

    def _cautions(self, setup: ScanSetup, row: ScanRow) -> Sequence[str]:
        """Why what is shown here may differ from what the scan found."""
        opened = self._desk.opened
        loaded = opened.model if opened is not None and opened.model is not None else self._desk.models.loaded
        said = []
        if loaded is not None and loaded.classifier.identity.sha256 != setup.model.sha256:
            scanned = f"{setup.model.name}/{setup.model.version}"
            text = self.tr("The scan was made with the model {scanned}; what is shown here is what {loaded} finds.")
            said.append(text.format(scanned=scanned, loaded=loaded.label))
            if self._model_of(setup) is None:
                said.append(self.tr("The scan's model is not installed here."))
        profile = self._profile
        if profile is not None and profile != setup.checks_profile:
            text = self.tr("The scan used the smear checks “{scanned}”; here it is “{here}”.")
            said.append(text.format(scanned=setup.checks_profile, here=profile))
        image = opened.analysis.image if opened is not None else None
        if image is not None and row.content is not None and image.sha256 != row.content.hex():
            said.append(self.tr("This file has changed since it was scanned. Scan again to bring the list up to date."))
        return said

    @property
    def _profile(self) -> str | None:
        """Of the smear checks that are made here."""
        loaded = self._desk.models.loaded
        return self._desk.checks_profile or (loaded.classifier.manifest.checks_profile if loaded else None)

    def _can_use(self, setup: ScanSetup) -> Literal["", "model", "checks"]:
        """What of the scan is another than here, and could be used."""
        loaded = self._desk.models.loaded
        if self._model_of(setup) is None:
            return ""
        if loaded is None or loaded.classifier.identity.sha256 != setup.model.sha256:
            return "model"
        return "checks" if self._profile != setup.checks_profile else ""

    def _model_of(self, setup: ScanSetup) -> InstalledModel | None:
        """The scan's model, if it can be used here."""
        models = self._desk.models
        known = (one for one in (*models.installed, *models.candidates) if one.error is None)
        return next((one for one in known if one.sha256 == setup.model.sha256), None)

    def use_scan_model(self) -> None:
        """Let the scan's model and its smear checks come to work."""
        setup = self._page.facts.setup if self._page is not None and self._page.facts is not None else None
        model = self._model_of(setup) if setup is not None else None
        if setup is None or model is None or model.manifest is None:
            return
        loaded = self._desk.models.loaded
        if loaded is None or loaded.classifier.identity.sha256 != setup.model.sha256:
            self._desk.choose_model(str(model.folder) if model.place == "candidate" else model.label)
        self.checks_wanted.emit(None if model.manifest.checks_profile == setup.checks_profile else setup.checks_profile)
