"""Offers the model that an image is made for, for this image alone; see docs/adr/0015."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from leukodesk.ui.desk import Desk
from leukodesk.ui.side_panel import SidePanel
from leukodesk.ui.view_data import ModelView, OfferView

if TYPE_CHECKING:  # these import OpenCV, for which the window does not wait
    from leukodesk.core.manifest import Task
    from leukodesk.services.model_library import InstalledModel


class OtherModel(QObject):
    """Keeps the offer below the verdict, and the panel of the model, to the current image.

    Nothing is switched but by the user; the model at work stays at work until the user stays with the other one.

    Args:
        desk: with the images and the models; side: shows the offer.

    Signals:
        checks_wanted(object): the profile of smear checks that the model needs which is to stay.
    """

    checks_wanted = Signal(object)

    def __init__(self, desk: Desk, side: SidePanel) -> None:
        super().__init__(desk)
        self._desk, self._side = desk, side
        desk.current_changed.connect(self._show)
        desk.models_changed.connect(self._show)
        side.offer.ask_wanted.connect(self.ask)
        side.offer.stay_wanted.connect(self.stay)
        side.offer.back_wanted.connect(self.take_back)

    @property
    def offered(self) -> InstalledModel | None:
        """The active model that the current image is made for, which the one at work is not; None once it is taken."""
        task = self._meant_for
        return self._desk.models.active.get(task) if task is not None and self._taken is None else None

    def ask(self) -> None:
        """Let the offered model judge the current image, and no other."""
        current = self._desk.session.current
        if current is not None and self.offered is not None:
            current.task = self._meant_for
            self._desk.analyse_again()

    def take_back(self) -> None:
        """Let the model at work judge the current image again."""
        current = self._desk.session.current
        if current is not None:
            current.task = None
            self._desk.analyse_again()

    def stay(self) -> None:
        """Let the model that was taken for this image be the one at work, as if it were chosen in the menu."""
        model = self._desk.models.active.get(self._taken) if self._taken is not None else None
        if model is None:
            return
        label, models, desk = model.label, self._desk.models, self._desk
        text = self.tr("{model} judges all images from now on, until you choose another one in the menu Model.")
        sentence = text.format(model=_name_of(model))
        desk.change_model(lambda job: models.choose(job, label), lambda _none: desk.noticed.emit(sentence, ""))
        if desk.checks_profile is not None:
            self.checks_wanted.emit(None)  # else they would be judged by other checks than this one was

    @property
    def _meant_for(self) -> Task | None:
        """The task whose smear checks alone accept the current image, if that is not the one it was analysed for."""
        opened = self._desk.opened
        return opened.analysis.other_task if opened is not None else None

    @property
    def _taken(self) -> Task | None:
        """The task whose model was chosen for the current image alone."""
        current = self._desk.session.current
        return current.task if current is not None else None

    def _show(self) -> None:
        self._side.offer.show_offer(self._view)
        self._side.model.show_model(self._model_view)

    @property
    def _view(self) -> OfferView | None:
        models, taken, meant_for = self._desk.models, self._taken, self._meant_for
        if self._desk.opened is None:
            return None
        if taken is not None:
            chosen, at_work = models.active.get(taken), models.loaded
            text = self.tr("{model} was chosen for this image alone. Other images go to {at_work}.")
            name = _name_of(chosen) if chosen is not None else ""
            other = at_work.label.replace("/", " ") if at_work is not None else ""
            return OfferView(text.format(model=name, at_work=other), name, taken=True)
        if meant_for is None:
            return None
        from leukodesk.services.other_model import image_in_words

        offered = self.offered
        return OfferView(image_in_words(meant_for, offered), _name_of(offered) if offered is not None else "")

    @property
    def _model_view(self) -> ModelView | None:
        """Of the model that judged the current image, else of the one at work."""
        opened, loaded = self._desk.opened, self._desk.models.loaded
        if self._taken is not None and opened is not None and opened.model is not None:
            return replace(opened.model.view, standing="this image")
        return loaded.view if loaded is not None else None


def _name_of(model: InstalledModel) -> str:
    return f"{model.name} {model.version}"
