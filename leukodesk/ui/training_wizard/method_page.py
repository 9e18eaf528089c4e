"""The third page: quick adaptation or full training, on what it builds, and what it will take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
)

from leukodesk.core.training_runs.events import Estimate, Failed
from leukodesk.core.training_runs.folder import TrainingRequest
from leukodesk.ui.durations import in_words, megabytes
from leukodesk.ui.remarks import Remark, show_text
from leukodesk.ui.sentences import said
from leukodesk.ui.theme import em
from leukodesk.ui.training_wizard import programs
from leukodesk.ui.training_wizard.choices import MOST_EPOCHS, Choices, Method
from leukodesk.ui.training_wizard.estimates import Machine, shortages, this_machine
from leukodesk.ui.training_wizard.measuring import Measuring
from leukodesk.ui.training_wizard.page import Page

if TYPE_CHECKING:
    from leukodesk.services.model_library import InstalledModel


class MethodPage(Page):
    """How the model is made. Nothing can be started before it is known that the machine can carry it.

    Args:
        choices: of the wizard.
        request: makes the request of the choices as they are; None while that is not possible.
        machine: looks what the computer has free, for a folder that is written into.
    """

    def __init__(
        self,
        choices: Choices,
        request: Callable[[], TrainingRequest | None],
        machine: Callable[[Path], Machine] = this_machine,
    ) -> None:
        super().__init__()
        self._choices, self._request, self._machine = choices, request, machine
        self._bases: tuple[InstalledModel, ...] = ()
        self.measuring = Measuring(self)
        self.measuring.changed.connect(self._show_estimate)
        self.serious = Remark()
        self.column.addWidget(self.serious)
        self._add_methods()
        self._add_split()
        self._add_estimate()
        self.column.addStretch(1)

    @property
    def title(self) -> str:
        return self.tr("Method")

    @property
    def next_text(self) -> str:
        return self.tr("Start adaptation") if self._choices.method == "adaptation" else self.tr("Start training")

    @property
    def complete(self) -> bool:
        request = self._request()
        answer = self.measuring.answer_for(request) if request else None
        return isinstance(answer, Estimate) and request is not None and not self._shortages(request, answer)

    @property
    def hint(self) -> str:
        if self.measuring.running:
            return self.tr("Measuring what it will take…")
        return ""

    def set_bases(self, bases: Sequence[InstalledModel]) -> None:
        """The models that can be built upon, the active one first."""
        self._bases = tuple(bases)
        self.base_field.clear()
        for model in bases:
            self.base_field.addItem(f"{model.label} – {model.manifest.title if model.manifest else ''}", model.label)
        labels = [model.label for model in bases]
        if self._choices.base not in labels:
            self._choices.base = labels[0] if labels else ""
        self.base_field.setCurrentIndex(max(0, self.base_field.findData(self._choices.base)))

    def entered(self) -> None:
        self._allow()
        self._show_choices()
        self.measure()

    def measure(self, again: bool = False) -> None:
        """Find out what the present choice will take."""
        request = self._request()
        if request is not None:
            self.measuring.measure(request, again)
        self._show_estimate()

    # --- choosing -----------------------------------------------------------------------------------------------------

    def _allow(self) -> None:
        """Enable what is possible here, and say why the rest is not."""
        can_adapt, trainer_problem = bool(self._bases), programs.trainer_problem()
        can_train = not trainer_problem
        self.adaptation.setEnabled(can_adapt)
        self.training.setEnabled(can_train)
        show_text(
            self.no_base,
            "" if can_adapt else self.tr("Not possible: no installed model has a last layer that can be exchanged."),
        )
        show_text(
            self.no_trainer,
            self.tr("Not possible here: {reason}").format(reason=said(trainer_problem)) if trainer_problem else "",
        )
        if self._choices.method == "adaptation" and not can_adapt and can_train:
            self._choices.method = "training"
        elif self._choices.method == "training" and not can_train:
            self._choices.method = "adaptation"

    def _show_choices(self) -> None:
        choices = self._choices
        (self.adaptation if choices.method == "adaptation" else self.training).setChecked(True)
        self.base_field.setEnabled(bool(self._bases))
        base = next((model.manifest for model in self._bases if model.label == choices.base), None)
        show_text(
            self.about_base,
            self.tr(
                "This model was made for other images than yours. What it has learnt to see helps less then; the "
                "result will say how good the new model is."
            )
            if base is not None and base.task != choices.task
            else "",
        )
        self.epochs_field.setEnabled(choices.method == "training")
        self.epochs_field.setValue(choices.epochs)
        self.say_serious(self.serious, choices.serious)
        self._show_mask()
        groups = choices.found.groups if choices.found else 0
        self.ungrouped.setVisible(groups > 0)
        self.ungrouped.setChecked(choices.ungrouped)
        self.blocks.setVisible(groups == 0)
        self.blocks.setChecked(choices.blocks)
        text = self.tr("70 % of the images are learned from, 15 % choose the best state, 15 % test the model")
        if groups:
            by = self.tr("divided at random, by image") if choices.ungrouped else self.tr("divided by patient")
        else:
            by = self.tr("divided in blocks") if choices.blocks else self.tr("divided at random, by image")
        self.split.setText(f"{text}, {by}.")
        show_text(
            self.about_blocks,
            ""
            if groups
            else self.tr(
                "Images that follow each other are often alike: of one smear, or of one patient. In blocks fewer of "
                "them are both learned from and tested on; the figures are lower, and more honest."
            ),
        )
        show_text(
            self.leaky,
            self.tr("Leaky: images of one patient are on both sides. Figures will be too good, and are labelled so.")
            if choices.ungrouped and groups
            else "",
        )

    def _show_mask(self) -> None:
        choices = self._choices
        for widget in (self.mask_box, self.about_mask):
            widget.setVisible(choices.task == "field")  # a single cell may reach to the border
        self.mask_box.setChecked(choices.mask_border)
        text = self.tr("Scale bars and dates stand there. What is masked is seen neither in learning nor in use.")
        told = self.tr("The audit found that the class can be told from there.")
        self.about_mask.setText(f"{told} {text}" if choices.border_tells else text)

    def _mask_chosen(self, masked: bool) -> None:
        self._choices.mask_border = masked
        self._changed()

    def _method_chosen(self, method: Method) -> None:
        self._choices.method = method
        self._changed()

    def _base_chosen(self, _index: int) -> None:
        self._choices.base = self.base_field.currentData()
        self._changed()

    def _epochs_chosen(self, epochs: int) -> None:
        if epochs != self._choices.epochs:
            self._choices.epochs = epochs
            self._changed()

    def _ungrouped_chosen(self, ungrouped: bool) -> None:
        self._choices.ungrouped = ungrouped
        self._changed()

    def _blocks_chosen(self, blocks: bool) -> None:
        self._choices.blocks = blocks
        self._changed()

    def _changed(self) -> None:
        self._show_choices()
        self.measure()

    # --- what it will take --------------------------------------------------------------------------------------------

    def _shortages(self, request: TrainingRequest, estimate: Estimate) -> tuple[str, ...]:
        have = self._machine(Path(request.candidates))
        words = {
            "memory": self.tr("It needs {needed} of memory; {free} are free. Close other programs.").format(
                needed=megabytes(estimate.memory_mb), free=megabytes(have.memory_mb)
            ),
            "disk": self.tr("It needs {needed} on the disk; {free} are free. Make room first.").format(
                needed=megabytes(estimate.disk_mb), free=megabytes(have.disk_mb)
            ),
        }
        return tuple(words[short] for short in shortages(estimate, have))

    def _show_estimate(self) -> None:
        request = self._request()
        answer = self.measuring.answer_for(request) if request else None
        self.estimate_bar.setVisible(self.measuring.running)
        self.again_button.setVisible(not self.measuring.running and not self.complete)
        text = ""
        self.shortage.say(())
        if isinstance(answer, Estimate) and request is not None:
            text = self.tr("At most {time}, {memory} of memory and {disk} on the disk.").format(
                time=in_words(answer.seconds), memory=megabytes(answer.memory_mb), disk=megabytes(answer.disk_mb)
            )
            text += f"\n{answer.text}" if answer.text else ""
            self.shortage.say(self._shortages(request, answer), "fail")
        elif isinstance(answer, Failed):
            self.shortage.say([answer.sentence], "fail")
            self.shortage.label.setToolTip(answer.details)
        elif self.measuring.running:
            text = self.measuring.stage or self.tr("One step is being measured on this computer…")
        show_text(self.estimate, text)
        self.changed.emit()

    # --- putting together ---------------------------------------------------------------------------------------------

    def _add_methods(self) -> None:
        self.heading(self.tr("How should the model learn?"))
        self.adaptation = QRadioButton(self.tr("Quick adaptation (recommended)"))
        self.training = QRadioButton(self.tr("Full training"))
        self._methods = QButtonGroup(self)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setContentsMargins(em(self, 1.6), 0, 0, em(self, 0.4))
        self.base_field = QComboBox()
        self.base_field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.base_field.setMinimumContentsLength(12)
        self.base_field.setPlaceholderText(self.tr("nothing: it learns from scratch"))
        self.base_field.activated.connect(self._base_chosen)
        self.base_field.currentTextChanged.connect(self.base_field.setToolTip)  # a title may be longer than the page
        self._methods.addButton(self.adaptation)
        self.column.addWidget(self.adaptation)
        self._explain(
            self.tr(
                "An installed model keeps its way of seeing and learns your classes: seconds to minutes, enough for "
                "most laboratories."
            )
        )
        self.no_base = self._explain("")
        self._methods.addButton(self.training)
        self.column.addWidget(self.training)
        self._explain(
            self.tr(
                "The whole network is trained on your images: for some thousand images, and up to hours. It can "
                "be paused."
            )
        )
        self.no_trainer = self._explain("")
        self.epochs_field = QSpinBox()
        self.epochs_field.setRange(1, MOST_EPOCHS)
        self.epochs_field.setKeyboardTracking(False)
        self.epochs_field.valueChanged.connect(self._epochs_chosen)
        self.epochs_field.setToolTip(
            self.tr("So often all images are gone through at most; it ends earlier if that no longer helps")
        )
        for text, field in (
            (self.tr("Builds upon"), self.base_field),
            (self.tr("Epochs at most"), self.epochs_field),
        ):
            form.addRow(text, field)
            field.setAccessibleName(text)
        self.column.addLayout(form)
        self.about_base = self._explain("")
        self.mask_box = QCheckBox(self.tr("Mask the border and the corners"))
        self.mask_box.clicked.connect(self._mask_chosen)
        self.column.addWidget(self.mask_box)
        self.about_mask = self._explain(" ")
        self.adaptation.clicked.connect(lambda: self._method_chosen("adaptation"))
        self.training.clicked.connect(lambda: self._method_chosen("training"))

    def _explain(self, text: str) -> QLabel:
        label = self.sentence(text, muted=True)
        label.setContentsMargins(em(self, 1.6), 0, 0, em(self, 0.3))
        return label

    def _add_split(self) -> None:
        self.heading(self.tr("How is it tested?"))
        self.split = self.sentence(" ")
        self.ungrouped = QCheckBox(self.tr("Divide without looking at patients (leaky)"))
        self.ungrouped.setToolTip(self.tr("Only to compare with published figures that were made this way"))
        self.ungrouped.clicked.connect(self._ungrouped_chosen)
        self.column.addWidget(self.ungrouped)
        self.leaky = self.sentence()
        self.blocks = QCheckBox(self.tr("Divide in blocks of images that follow each other"))
        self.blocks.setToolTip(self.tr("In the order of their names: the first of each class train, the last test"))
        self.blocks.clicked.connect(self._blocks_chosen)
        self.column.addWidget(self.blocks)
        self.about_blocks = self.sentence(" ", muted=True)
        self.about_blocks.setContentsMargins(em(self, 1.6), 0, 0, 0)

    def _add_estimate(self) -> None:
        self.heading(self.tr("What will it take?"))
        self.estimate = self.sentence()
        self.estimate.setAccessibleName(self.tr("Estimate"))
        self.estimate_bar = QProgressBar()
        self.estimate_bar.setRange(0, 0)
        self.estimate_bar.setTextVisible(False)
        self.estimate_bar.setAccessibleName(self.tr("Measuring"))
        self.shortage = Remark()
        self.again_button = QPushButton(self.tr("Measure again"))
        self.again_button.clicked.connect(lambda: self.measure(again=True))
        self.again_button.setSizePolicy(
            self.again_button.sizePolicy().Policy.Maximum, self.again_button.sizePolicy().Policy.Fixed
        )
        for widget in (self.estimate_bar, self.shortage, self.again_button):
            self.column.addWidget(widget)
