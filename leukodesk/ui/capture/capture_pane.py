"""The live camera in the middle of the window: choose one, look through it, and capture fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from leukodesk.capture.live import Closed, Ended, Event, Live, Opening, PropertiesChanged, SettingRefused, Trouble
from leukodesk.capture.source import Device, FrameSource, Value
from leukodesk.capture.sources import all_sources
from leukodesk.core.errors import CameraEndedError, LeukoDeskError
from leukodesk.services.capturing.camera_support import advice_here
from leukodesk.services.capturing.looking import Checked, LookFault, Seen, Shot, Shown
from leukodesk.services.capturing.references import FOLDER as REFERENCES_FOLDER
from leukodesk.services.capturing.references import References
from leukodesk.ui.capture.camera_chooser import CameraChooser
from leukodesk.ui.capture.camera_memory import CameraMemory
from leukodesk.ui.capture.camera_search import CameraSearch
from leukodesk.ui.capture.capture_light import CaptureLight
from leukodesk.ui.capture.capture_run import CaptureRun
from leukodesk.ui.capture.captured_fields import CapturedFields
from leukodesk.ui.capture.chart_control import ChartControl
from leukodesk.ui.capture.field_taker import FieldTaker
from leukodesk.ui.capture.live_page import LivePage
from leukodesk.ui.capture.live_verdict import LiveVerdict
from leukodesk.ui.capture.objective_control import ObjectiveControl
from leukodesk.ui.capture.series_control import SeriesControl
from leukodesk.ui.desk import Desk
from leukodesk.ui.views import verdict_view
from leukodesk.ui.workers import TaskRunner, UnexpectedError

if TYPE_CHECKING:
    from leukodesk.core.manifest import Manifest
    from leukodesk.services.analyse import Analysis
    from leukodesk.services.capturing.writer import Written


CLOSE_WITHIN_S = 0.4
"""For what reads and writes small files; with what the others take the program is gone within two seconds."""


class CapturePane(QWidget):
    """The chooser, or the live page of the camera that was chosen.

    Args:
        desk: takes the captured fields, and has the model; memory: of cameras, objectives and the series.
        sources: the kinds of cameras there are; all that LeukoDesk knows if none are given.

    Signals:
        close_wanted: the page is to be put away; the camera stays open, and a series goes on.
        noticed(sentence, details): the technician should be told.
    """

    close_wanted = Signal()
    noticed = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        memory: CameraMemory,
        sources: Sequence[FrameSource] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._memory = desk, memory
        self._sources = {source.key: source for source in sources or all_sources(advice_here)}
        self.runner = TaskRunner(self)
        self.run = CaptureRun(self)
        self.search = CameraSearch(tuple(self._sources.values()), memory.addresses, self)
        self.chooser = CameraChooser(tuple(self._sources.values()))
        self.page = LivePage(memory.series)
        self.light = CaptureLight(self.run, memory, self.runner, References(desk.models.data / REFERENCES_FOLDER), self)
        self.objective = ObjectiveControl(self.page.objective, self.page.viewfinder, memory, self.light, self)
        self.taker = FieldTaker(self.run, self.runner, self)
        self.fields = CapturedFields(desk, self.page, self)
        self.series = SeriesControl(self.page, self.run, self.taker, self.runner, memory, self)
        self.chart = ChartControl(desk.models.data, self.runner, self)
        self.verdict = LiveVerdict(desk.models, self)
        self.device: Device | None = None
        self._searched = False
        self._last_fault = ""
        self._live = self.tr("Live verdict, changing with the view")
        self._commands: dict[str, Callable[[], object]] = {
            "shutter": self._press_shutter,
            "freeze": self.page.series.freeze_button.click,
            "auto": self.page.series.auto_button.click,
            "zebra": self.page.header.zebra.toggle,
            "verdict": self.page.header.verdict.toggle,
            "choose": self.choose_camera,
            "chart": self.chart.show,
        }
        self.stack = QStackedWidget()
        self.stack.addWidget(self.chooser)
        self.stack.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self._connect()

    # --- what the window asks for -------------------------------------------------------------------------------------

    def take_focus(self) -> None:
        """Bring the keyboard to what comes next, and look for cameras the first time."""
        if not self._searched:
            self._search()
        current = self.stack.currentWidget()
        (self.page.viewfinder if current is self.page else self.chooser).setFocus()

    def press(self, command: str) -> None:
        """Do one of the commands of keys and menus, by the argument of its action."""
        self._commands[command]()

    def choose_camera(self) -> None:
        """Let another camera be chosen; the one in use stays open until then."""
        self.stack.setCurrentWidget(self.chooser)
        self._search()
        self.chooser.setFocus()

    def open(self, device: Device) -> None:
        """Look through a camera."""
        self.series.stop()  # what is taken by itself is taken of the camera it was begun with
        self._freeze(False)
        self._camera_told(Opening())
        self.device = device
        self.stack.setCurrentWidget(self.page)
        self.page.viewfinder.clear()
        self.page.scale.show_scale(None, None)
        self.page.properties.show_opening()
        self.page.header.show_camera(device.name, device.details)
        self.objective.use(device)
        self.run.open(self._sources[device.source], device, self._memory.wishes(device))
        self.page.viewfinder.setFocus()

    @property
    def unsaved(self) -> int:
        """How many captured fields could not be saved, and are lost when the program ends."""
        return self.run.writer.held

    def give_up(self) -> None:
        """Lose them."""
        self.series.give_up()

    def close_threads(self) -> bool:
        """End everything that was started, within two seconds; False if a driver or the disk hangs."""
        self.series.stop()
        ended = [self.run.close(), self.verdict.close(), self.search.close(), self.runner.close(CLOSE_WITHIN_S)]
        unwritten = len(self.run.writer.unwritten)
        if unwritten:
            self.noticed.emit(self.tr("{count} captured fields were not saved.").format(count=unwritten), "")
        return all(ended)

    # --- cameras ------------------------------------------------------------------------------------------------------

    def _search(self) -> None:
        self._searched = True
        self.chooser.prefer(*self._memory.last)
        for key in self._sources:
            self.chooser.show_addresses(key, self._memory.addresses(key))
        self.chooser.begin_search()
        self.search.search()

    def _add_address(self, source: str, address: str) -> None:
        self._memory.add_address(source, address)
        self.chooser.prefer_address(source, address)
        self._search()

    def _forget_address(self, source: str, address: str) -> None:
        self._memory.forget_address(source, address)
        self._search()

    def _camera_told(self, event: Event) -> None:
        page, finder = self.page, self.page.viewfinder
        match event:
            case Opening():
                self._show_live(False)
                finder.say(self.tr("Opening the camera…"))
            case Live(properties):
                finder.say_nothing()
                page.properties.show_properties(properties)
                self._show_live(True)
                if self.device is not None:
                    self._memory.opened(self.device)
            case PropertiesChanged(properties):
                page.properties.show_properties(properties)
            case SettingRefused(key, error):
                if self.device is not None:
                    self._memory.refused(self.device, key)
                page.properties.show_refused(key, error)
            case Trouble(error, retry_s):
                self._lose(self.tr("No live image"), error, "warn", retry_s)
            case Ended(error):
                self.series.stop()  # no frame will come that could be taken
                ended = isinstance(error, CameraEndedError)
                title = self.tr("Played to the end") if ended else self.tr("No live image")
                self._lose(title, error, "neutral" if ended else "fail", None)
            case Closed():
                self._show_live(False)

    def _lose(self, title: str, error: LeukoDeskError, state: str, retry_s: float | None) -> None:
        self.page.viewfinder.say(title, error.message, state, retry_s)
        self._show_live(False)
        self._freeze(False)  # or a frame from before would be taken for one of the camera that is back

    def _show_live(self, live: bool) -> None:
        """Whether the frame in view is one of now; of one that is not, nothing is said, and it cannot be taken."""
        self.taker.live = live
        self.page.series.show_live(live=live)
        if not live:
            self.page.lights.clear()
            self.page.focus.reset()
            self.page.histogram.clear()
            self._show_verdict(None, None)
            self.page.live_verdict.show_waiting(self._live, self.tr("No live frame"))

    def _set_again(self) -> None:
        """With another objective the camera is set as it was with it."""
        if self.device is not None and self.run.camera is not None:
            for key, value in self._memory.wishes(self.device).items():
                self.run.camera.change(key, value)

    def _change(self, key: str, value: Value) -> None:
        if self.device is not None and self.run.camera is not None:
            self._memory.changed(self.device, key, value)
            if self.run.camera.is_running:
                self.run.camera.change(key, value)
            else:  # what has been played to its end is played again, so set
                self.open(self.device)

    # --- what is seen -------------------------------------------------------------------------------------------------

    def _show(self, shown: Shown) -> None:
        page = self.page
        self.objective.see(shown.field.frame)
        page.viewfinder.show_picture(shown.picture, shown.field.frame.number)
        page.viewfinder.set_corrections(shown.field.corrections)
        page.scale.show_scale(self.objective.pixel_size_um, page.viewfinder.scale)

    def _take(self, seen: Seen) -> None:
        match seen:
            case Checked(field, report, decision) if self.taker.live:  # not one that came too late
                self.page.lights.show_report(report)
                self.page.focus.show_focus(report.focus, field.frame.time_ns)
                self.page.histogram.show_histogram(report.histogram)
                self.verdict.look(field.pixels)
                if decision is not None:
                    self.page.series.show_auto(on=self.taker.auto_runs, sentence=decision.why)
            case Shot(field):
                self.taker.take(seen, *self.objective.of(field.device, field.frame))
            case LookFault(details) if details != self._last_fault:  # a mistake made with every frame is told once
                self._last_fault = details
                error = UnexpectedError(RuntimeError(details))
                self.noticed.emit(error.message, details)

    def _switch_verdict(self, on: bool) -> None:
        self.verdict.checks_profile = self._desk.checks_profile
        self.verdict.switch(on)
        self.page.live_verdict.setVisible(on and self.page.has_room_for_verdict)
        self.page.live_verdict.show_waiting(self._live, self.tr("Asking the model…"))
        self._show_verdict(None, None)

    def _show_verdict(self, analysis: Analysis | None, manifest: Manifest | None) -> None:
        finder = self.page.viewfinder
        if analysis is None or not self.verdict.on or not self.taker.live:
            finder.set_live_verdict("")
            return
        view = verdict_view(analysis, manifest)
        self.page.live_verdict.show_verdict(self._live, view)
        beside = "" if self.page.has_room_for_verdict else f" · {view.model}"
        finder.set_live_verdict(self.page.live_verdict.verdict.text() + beside, view.verdict)

    def _refuse_verdict(self, error: LeukoDeskError) -> None:
        self.page.live_verdict.show_waiting(self.tr("No live verdict"), error.message)
        if not self.page.has_room_for_verdict:
            self.page.viewfinder.set_live_verdict(self.tr("No live verdict"), "failed")

    def _written(self, written: Written) -> None:
        self.fields.add(written.files.image)
        self.chart.add(written.capture)

    # --- the rest -----------------------------------------------------------------------------------------------------

    def _press_shutter(self) -> None:
        if self.page.series.can_capture:
            self.page.series.capture_button.click()  # at once: an animated click takes the frame a tenth later

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar captures, wherever in the live page no text is written and no button has the keyboard."""
        if event.key() == Qt.Key.Key_Space and self.stack.currentWidget() is self.page and not event.isAutoRepeat():
            self._press_shutter()
            event.accept()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._rest_while_unseen()

    def hideEvent(self, event: QHideEvent) -> None:
        """Unseen frames are looked at only where something is to be taken."""
        super().hideEvent(event)
        self._rest_while_unseen()

    def _rest_while_unseen(self) -> None:
        awaited = self.isVisible() or self.taker.time_lapse_runs or self.taker.auto_runs
        self.run.looker.want(paused=not awaited)

    def _connect(self) -> None:
        chooser, header, series, finder = self.chooser, self.page.header, self.page.series, self.page.viewfinder
        looker = self.run.looker
        chooser.open_wanted.connect(self.open)
        chooser.search_wanted.connect(self._search)
        chooser.address_added.connect(self._add_address)
        chooser.address_forgotten.connect(self._forget_address)
        self.search.found.connect(chooser.show_found)
        self.search.refused.connect(chooser.show_found)
        header.zoom_wanted.connect(lambda zoom: looker.want(zoom=zoom))
        header.zebra_wanted.connect(lambda on: looker.want(zebra=on))
        header.verdict_wanted.connect(self._switch_verdict)
        header.chart_wanted.connect(self.chart.show)
        header.choose_wanted.connect(self.choose_camera)
        header.close_wanted.connect(self.close_wanted)
        finder.size_changed.connect(lambda width, height: looker.want(width_px=width, height_px=height))
        series.freeze_switched.connect(self._freeze)
        self.page.scale.calibrate_wanted.connect(self.objective.calibrate)
        self.page.properties.change_wanted.connect(self._change)
        self.objective.chosen.connect(self._set_again)
        self.objective.scale_changed.connect(lambda: series.form.show_objective(self.objective.name))
        self.run.camera_told.connect(self._camera_told)
        self.run.shown.connect(self._show)
        self.run.seen.connect(self._take)
        self.verdict.told.connect(self._show_verdict)
        self.verdict.refused.connect(self._refuse_verdict)
        self.taker.written.connect(self._written)
        self.taker.stopped.connect(self._rest_while_unseen)
        self.objective.noticed.connect(self.noticed)
        self.series.noticed.connect(self.noticed)
        self.chart.noticed.connect(self.noticed)
        self.page.last.show_wanted.connect(self._show_last)
        series.show_wanted.connect(self._show_last)

    def _show_last(self) -> None:
        self.fields.show_last()
        self.close_wanted.emit()

    def _freeze(self, frozen: bool) -> None:
        self.run.looker.want(frozen=frozen)
        self.page.viewfinder.set_frozen(frozen)
        self.page.series.show_frozen(frozen=frozen)
