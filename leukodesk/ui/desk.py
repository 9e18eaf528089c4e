"""What the user does with images, between the window and the worker thread: open, step, analyse, explain, cancel."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from leukodesk.core.errors import LeukoDeskError
from leukodesk.ui import image_work
from leukodesk.ui.image_work import Attention
from leukodesk.ui.models import Models, Remembered
from leukodesk.ui.session import Item, Opened, Session, Walk
from leukodesk.ui.workers import Job, TaskRunner, Urgency

MODELS, FILES, CURRENT, BACKGROUND, ATTENTION = "models", "files", "current", "background", "attention"
SAVING = "saving"

T = TypeVar("T")


class Desk(QObject):
    """The images of this session, the models, and the one worker that deals with them.

    Signals:
        items_changed: the list is another; item_changed(position): one of it is.
        current_changed: another image is current, or more is known of it.
        attention_changed: `attention` is another.
        stage_changed(name): of what is running; models_changed: those installed, or the chosen one.
        noticed(sentence, details): the technician should be told.
        opened_files(paths): for the recent files.
        walk_ended: the list is the user's own again.
    """

    items_changed = Signal()
    item_changed = Signal(int)
    current_changed = Signal()
    attention_changed = Signal()
    stage_changed = Signal(str)
    models_changed = Signal()
    noticed = Signal(str, str)
    opened_files = Signal(object)
    walk_ended = Signal()

    def __init__(self, models: Models, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.models = models
        self.session = Session()
        self.walk: Walk | None = None
        self._put_aside = Session()
        self.runner = TaskRunner(self)
        self.runner.idle.connect(self._go_on)
        self.checks_profile: str | None = None
        self.attention: Attention | None = None
        self.attention_wanted = True
        self._class_index: int | None = None
        self._paused = False
        self._pasted_count = 0
        self._background: Item | None = None

    # --- models -------------------------------------------------------------------------------------------------------

    def load_models(self, remembered: Remembered) -> None:
        """Find the installed models and load the one used last, or the active one."""
        self.runner.submit(
            lambda job: self.models.start(job, remembered),
            slot=MODELS,
            done=self._models_loaded,
            failed=self._tell,
            stage=self.stage_changed.emit,
            replaces=False,
        )

    def choose_model(self, wanted: str) -> None:
        """Load another model ("name/version", or a candidate's folder) and analyse everything again with it."""
        self.change_model(lambda job: self.models.choose(job, wanted))

    def change_model(self, work: Callable[[Job], T], done: Callable[[T], None] = lambda _: None) -> None:
        """Let another model come to work, and analyse everything again with it; the technician is told of a refusal.

        Args:
            work: loads or changes it, in the worker thread.
            done: what its result goes to.
        """
        before: list[object] = []

        def remember_and_work(job: Job) -> T:
            before.extend((self.models.loaded, self.models.problem))
            return work(job)

        def changed(result: T) -> None:
            self._model_changed()
            done(result)

        def refused(problem: LeukoDeskError) -> None:
            self._tell(problem)
            if before == [self.models.loaded, self.models.problem]:  # everything is as it was
                self._show_current()
            else:
                self._model_changed()

        self._cancel_images()
        self._submit_model_work(remember_and_work, changed, refused)

    def use_models(self, work: Callable[[Job], T], done: Callable[[T], None]) -> None:
        """Do something with the models that leaves the one at work, in the worker thread."""

        def finished(result: T) -> None:
            self.models_changed.emit()
            done(result)

        self._submit_model_work(work, finished, self._tell)

    def _submit_model_work(
        self, work: Callable[[Job], T], done: Callable[[T], None], failed: Callable[[LeukoDeskError], None]
    ) -> None:
        self.runner.submit(work, slot=MODELS, done=done, failed=failed, stage=self.stage_changed.emit, replaces=False)

    def choose_checks(self, profile: str | None) -> None:
        """Use another profile of smear checks (None: the one the model wants) and analyse everything again with it."""
        if profile != self.checks_profile:
            self.checks_profile = profile
            self._analyse_everything()

    def _models_loaded(self, problems: Sequence[LeukoDeskError]) -> None:
        for problem in problems:
            self._tell(problem)
        self.models_changed.emit()

    def _model_changed(self) -> None:
        self.models_changed.emit()
        self._analyse_everything()

    # --- the list -----------------------------------------------------------------------------------------------------

    def open_paths(self, paths: Sequence[str]) -> None:
        """Put files, and the image files of folders, on the list and show the first of them."""
        if paths:
            self.runner.submit(
                lambda job: image_work.find_images(job, paths),
                slot=FILES,
                done=self._found,
                failed=self._tell,
                stage=self.stage_changed.emit,
                replaces=False,
            )

    def paste(self, image: QImage, name: str = "") -> None:
        """Put an image without a file on the list and show it."""
        self._pasted_count += not name
        name = name or self.tr("Pasted image {number}").format(number=self._pasted_count)
        self.end_walk()
        position = self.session.add_pasted(name, image)
        self.items_changed.emit()
        self.show(position)

    def _found(self, found: image_work.Found) -> None:
        for problem in found.problems:
            self.noticed.emit(problem, "")
        if found.paths:
            self.end_walk()
        first = self.session.add(found.paths)
        if first is not None:
            self._paused = False
            self.items_changed.emit()
            self.opened_files.emit(found.asked)
            self.show(first)

    def show(self, position: int) -> None:
        """Make another image of the list the current one; what is not kept of it is read and analysed first."""
        self.session.position = position
        self.attention = None
        self._class_index = None
        self.runner.cancel(ATTENTION)
        self._show_current()

    def step(self, by: int) -> None:
        """Show an image that comes later or earlier in the list, if there is one."""
        if self.walk is not None:
            self.walk.step(by)
            return
        position = self.session.position + by
        if 0 <= position < len(self.session.items):
            self.show(position)

    def close_current(self) -> None:
        """Take the current image off the list."""
        if self.walk is not None:
            self.walk.leave()
        elif self.session.current is not None:
            self._cancel_images()
            self.session.remove_current()
            self.items_changed.emit()
            self.show(self.session.position)

    def close_all(self) -> None:
        """Take every image off the list."""
        if self.walk is not None:
            self.walk.leave()
            return
        self.runner.cancel(FILES)  # or what is still being looked for would come after all
        self._cancel_images()
        self.session.clear()
        self.items_changed.emit()
        self.show(-1)

    # --- going through something else ---------------------------------------------------------------------------------

    @property
    def count(self) -> int:
        """How many images there are to step through."""
        return len(self.session.items) if self.walk is None else self.walk.count

    @property
    def position(self) -> int:
        """Of the current image among them; -1 if there is none."""
        return self.session.position if self.walk is None else self.walk.position

    def begin_walk(self, walk: Walk) -> None:
        """Put the list aside, until other images are opened or `end_walk` brings it back."""
        if self.walk is None:
            self._cancel_images()
            self._put_aside, self.session = self.session, Session()
            self._paused = False
        self.walk = walk

    def walk_to(self, path: str, beside: Sequence[str]) -> None:
        """Show a file, and analyse those beside it when there is time."""
        before = self.session.current
        self.session.keep_only([path, *beside])
        self.items_changed.emit()
        if before is None or self.session.current is not before:
            self.show(0)
        else:
            self._go_on()

    def end_walk(self) -> None:
        """Bring the list back as it was."""
        if self.walk is not None:
            self._cancel_images()
            self.walk, self.session, self._put_aside = None, self._put_aside, Session()
            self.items_changed.emit()
            self.show(self.session.position)
            self.walk_ended.emit()

    # --- analysing ----------------------------------------------------------------------------------------------------

    def analyse_again(self) -> None:
        """Read and analyse the current image once more."""
        if self.session.current is not None:
            self.session.forget(self.session.current)
            self.show(self.session.position)

    def analyse_waiting(self) -> None:
        """Go on with the images that have no verdict yet."""
        self._paused = False
        if self.opened is None:
            self._show_current()
        else:  # what is seen of it stays as it is
            self._go_on()

    def cancel(self) -> None:
        """Stop everything; images without a verdict wait until they are asked for."""
        self._paused = True
        self.runner.cancel(FILES, CURRENT, BACKGROUND, ATTENTION)
        if self.opened is None:
            self.current_changed.emit()

    @property
    def analysing(self) -> Item | None:
        """The image that is being read or analysed just now."""
        if self.runner.is_open(CURRENT):
            return self.session.current
        return self._background if self.runner.is_open(BACKGROUND) else None

    @property
    def opened(self) -> Opened | None:
        """All that is known of the current image, or None until it has been read and analysed."""
        current = self.session.current
        return None if current is None else self.session.opened(current)

    def _analyse_everything(self) -> None:
        self._cancel_images()
        self._paused = False
        self.session.forget_results()
        self._put_aside.forget_results()
        self.items_changed.emit()
        self.show(self.session.position)

    def _cancel_images(self) -> None:
        self.runner.cancel(CURRENT, BACKGROUND, ATTENTION)

    def _show_current(self) -> None:
        item = self.session.current
        if item is None or self.session.opened(item) is not None:
            self.runner.cancel(CURRENT)
            self.current_changed.emit()
            self._explain_current()
            return
        self.runner.cancel(BACKGROUND)  # the user comes first; the other image stays waiting
        self._analyse(item, CURRENT, Urgency.NOW)
        self.current_changed.emit()

    def _analyse(self, item: Item, slot: str, urgency: Urgency) -> None:
        profile = self.checks_profile
        self.runner.submit(
            lambda job: image_work.open_image(job, item, self.models, profile),
            slot=slot,
            done=lambda opened: self._analysed(item, opened),
            failed=lambda error: self._not_analysed(item, error),
            cancelled=lambda: self._item_changed(item),
            stage=self.stage_changed.emit,
            urgency=urgency,
        )
        self._item_changed(item)

    def _analysed(self, item: Item, opened: Opened) -> None:
        if self.session.position_of(item.number) is None:
            return
        self.session.keep(item, opened)
        if opened.analysis.error_kind == "internal":
            self.noticed.emit(f"{item.path}: {' '.join(opened.analysis.reasons)}", opened.analysis.error_details)
        self._item_changed(item)
        if item is self.session.current:
            self.current_changed.emit()
            self._explain_current()

    def _not_analysed(self, item: Item, error: LeukoDeskError) -> None:
        """Not the file's own fault, but the image still ends in a state, and is not tried for ever."""
        self._analysed(item, image_work.failed(item.path, error))

    def _go_on(self) -> None:
        """With nothing else to do, take the next image that waits."""
        if self._paused or self.runner.busy:
            return
        item = self.session.next_waiting()
        if item is not None:
            self._background = item
            self._analyse(item, BACKGROUND, Urgency.BACKGROUND)

    def _item_changed(self, item: Item) -> None:
        position = self.session.position_of(item.number)
        if position is not None:
            self.item_changed.emit(position)

    # --- the attention map --------------------------------------------------------------------------------------------

    def want_attention(self, wanted: bool) -> None:
        """Whether attention maps are computed at all."""
        self.attention_wanted = wanted
        self._explain_current()

    @property
    def class_index(self) -> int | None:
        """The class whose attention map is asked for: the most probable one until another is chosen."""
        opened = self.opened
        if opened is None or opened.analysis.prediction is None:
            return None
        return opened.analysis.prediction.class_index if self._class_index is None else self._class_index

    def explain_class(self, class_index: int) -> None:
        """Ask for the attention map of another class of the current image."""
        self._class_index = class_index
        self._explain_current()

    def _explain_current(self) -> None:
        opened, index = self.opened, self.class_index
        self.runner.cancel(ATTENTION)  # of a class that is no longer asked for
        if self.attention is not None and self.attention.class_index != index:
            self.attention = None  # or it would be taken for the map of this class
        self.attention_changed.emit()
        if opened is None or index is None or not self.attention_wanted or self.attention is not None:
            self._go_on()
            return
        self.runner.cancel(BACKGROUND)  # the user comes first
        self.runner.submit(
            lambda job: image_work.explain(job, opened, index),
            slot=ATTENTION,
            done=self._explained,
            failed=self._tell,
            stage=self.stage_changed.emit,
        )

    def _explained(self, attention: Attention) -> None:
        self.attention = attention
        self.attention_changed.emit()

    # ------------------------------------------------------------------------------------------------------------------

    def save(self, write: Callable[[], None]) -> None:
        """Write something small in the worker thread, when it has time."""
        self.runner.submit(lambda _job: write(), slot=SAVING, failed=self._tell, urgency=Urgency.BACKGROUND)

    def _tell(self, error: LeukoDeskError) -> None:
        self.noticed.emit(error.message, error.details)

    def close(self) -> bool:
        """Stop the worker; False if it could not be stopped in time."""
        return self.runner.close()
