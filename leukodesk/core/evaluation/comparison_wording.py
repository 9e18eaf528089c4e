"""What is said of a comparison, to a technician: the most important sentence first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leukodesk.core.audit.shortcuts import CLOSE_TO_MODEL, Shortcut
from leukodesk.core.evaluation.bootstrap import EQUAL
from leukodesk.core.evaluation.figures import Interval
from leukodesk.core.evaluation.other_classes import OtherClasses, about_other_classes, about_unlearnt, classes_are_lost
from leukodesk.core.evaluation.wording import few_groups, interval, percent, points
from leukodesk.core.manifest import Task
from leukodesk.core.phrases import MANY, counted, either

LEAKY_SENTENCE = (
    "The split is leaky: what the model, or the one it builds upon, has learnt from may hold test images, their "
    "near-duplicates, or other images of their patients. All figures are too good."
)

BALANCED, SENSITIVITY, CHANCE = "balanced accuracy", "sensitivity", "chance"

_WORSE = {
    (BALANCED,): (
        "The new model is not offered: averaged over the classes it recognises fewer {fields} than the model at work, "
        "{active}, on {images} that neither has learnt from."
    ),
    (SENSITIVITY,): (
        "The new model is not offered: it misses more malignant {fields} than the model at work, {active}, on {images} "
        "that neither has learnt from."
    ),
    (BALANCED, SENSITIVITY): (
        "The new model is not offered: averaged over the classes it recognises fewer {fields}, and it misses more "
        "malignant ones, than the model at work, {active}, on {images} that neither has learnt from."
    ),
}
_AS_GOOD = (
    "The new model is offered: on {images} that neither has learnt from, it did at least as well as the model at work, "
    "{active}."
)
_BETTER = (
    "The new model is offered: on {images} that neither has learnt from, it is better than the model at work, {active}."
)
_NO_BETTER_THAN_COMMONEST = {
    (): (
        "The new model is offered: on {images} that it has not learnt from, it is clearly better than naming "
        "“{commonest}”, the commonest class, every time."
    ),
    (BALANCED,): (
        "The new model is not offered: on {images} that it has not learnt from, it is not clearly better than naming "
        "“{commonest}”, the commonest class, every time."
    ),
    (CHANCE,): (
        "The new model is not offered: on {images} that it has not learnt from, it tells malignant no better than "
        "chance."
    ),
    (BALANCED, CHANCE): (
        "The new model is not offered: on {images} that it has not learnt from, it is not clearly better than naming "
        "“{commonest}”, the commonest class, every time, and it tells malignant no better than chance."
    ),
}
"""By what it is worse in, or no better. Whole sentences, since parts of them stand in another order elsewhere."""

_AS_WELL_AS_THE_MODEL = (
    "Caution: from {shortcut} the classes can be told apart about as well as by the model: {by_shortcut} against "
    "{by_model} balanced accuracy on the same split. The model may have learnt this instead of the cells."
)
_BETTER_THAN_THE_MODEL = (
    "Caution: from {shortcut} the classes can be told apart better than by the model: {by_shortcut} against {by_model} "
    "balanced accuracy on the same split. The model may have learnt this instead of the cells."
)


@dataclass(frozen=True)
class Situation:
    """What the candidate is compared with.

    Attributes:
        active: label of the model at work; empty if there is none.
        comparable: whether there is one whose classes can be compared.
        commonest: the class that is named always, where nothing is comparable.
        left_out: images that a model had a part in its making.
        groups_known: whether the patients of all images are.
        classes: of both.
        unlearnt: images of the classes that were not chosen, with their labels.
    """

    task: Task
    active: str
    comparable: bool
    commonest: str
    left_out: int
    groups_known: bool
    classes: OtherClasses
    unlearnt: int
    unlearnt_labels: tuple[str, ...]


@dataclass(frozen=True)
class Measured:
    """Figures of both on the same images; specificity is the candidate's."""

    groups: int
    balanced_accuracy: Interval
    other_balanced_accuracy: Interval
    difference: Interval
    sensitivity: Interval | None = None
    other_sensitivity: Interval | None = None
    sensitivity_difference: Interval | None = None
    specificity: float = 1.0

    def faults(self) -> tuple[str, ...]:
        """In what the candidate is worse than the model at work."""
        worse = [BALANCED] if self.difference.value < -EQUAL else []
        if self.sensitivity_difference is not None and self.sensitivity_difference.value < -EQUAL:
            worse.append(SENSITIVITY)
        return tuple(worse)

    def faults_without_rival(self) -> tuple[str, ...]:
        """In what the candidate is no better than an answer that does not look at the image."""
        no_better = [BALANCED] if self.difference.low <= EQUAL else []
        if self.sensitivity is not None and self.sensitivity.value + self.specificity <= 1 + EQUAL:
            no_better.append(CHANCE)
        return tuple(no_better)


def too_few(situation: Situation, images: int, wanted: int, missing: Sequence[str]) -> tuple[str, ...]:
    """Why nothing can be said.

    Args:
        images: that remain; wanted: how many it takes; missing: names of the classes that none is of.
    """
    task = situation.task
    first = (
        "The new model is not offered, because there is too little to judge it by: "
        f"{counted(images, task)}, and it takes at least {wanted}."
    )
    if images >= wanted:
        first = (
            f"The new model is not offered, because it could not be judged: there are no {MANY[task]} of "
            f"{either(missing)} to test it on."
        )
    advice = f"Label more {MANY[task]}, from patients that no model has learnt from."
    return (*_refused(situation), first, *_about_left_out(situation), advice, *_about_rival(situation))


def of_comparison(situation: Situation, measured: Measured, faults: Sequence[str], images: int) -> tuple[str, ...]:
    """Why it is offered, or why not, the figures, and what they are worth."""
    refused = _refused(situation)
    if refused and not faults:
        headlines = refused
    elif situation.comparable:
        headlines = (*refused, _against_model(situation, measured, faults, images))
    else:
        headlines = (*refused, _against_commonest(situation, faults, images))
    sentences = [*headlines, *_figures(situation, measured), *_about_rival(situation)]
    difference = measured.difference
    if situation.comparable and difference.low <= 0 <= difference.high and difference.low < difference.high:
        sentences.append(
            f"The difference of {points(difference.value)} points may be chance: its 95 % interval is "
            f"{points(difference.low)} to {points(difference.high)} points."
        )
    sentences += _about_left_out(situation)
    sentences += few_groups(measured.groups, situation.task, situation.groups_known)
    sentences.append(
        f"All shares count the most probable class of all {MANY[situation.task]}, also where LeukoDesk would call the "
        "result uncertain."
    )
    return tuple(sentences)


def near_shortcuts(shortcuts: Iterable[Shortcut], balanced_accuracy: float) -> tuple[str, ...]:
    """What to say of each shortcut that comes within 5 points of the model, on the same split."""
    return tuple(
        _near_shortcut(one, balanced_accuracy)
        for one in shortcuts
        if one.balanced_accuracy >= balanced_accuracy - CLOSE_TO_MODEL
    )


def _near_shortcut(shortcut: Shortcut, balanced_accuracy: float) -> str:
    well = shortcut.balanced_accuracy < balanced_accuracy + CLOSE_TO_MODEL
    return (_AS_WELL_AS_THE_MODEL if well else _BETTER_THAN_THE_MODEL).format(
        shortcut=shortcut.name,
        by_shortcut=percent(shortcut.balanced_accuracy, 1),
        by_model=percent(balanced_accuracy, 1),
    )


def beaten_by_shortcut(shortcut: Shortcut) -> str:
    """Why a candidate is not offered that looking at something else than cells would beat."""
    return (
        f"The new model is not offered: from {shortcut.name}, without a look at any cell, the classes can be told "
        f"apart better ({percent(shortcut.balanced_accuracy, 1)} balanced accuracy)."
    )


def _against_model(situation: Situation, measured: Measured, faults: Sequence[str], images: int) -> str:
    if faults:
        sentence = _WORSE[tuple(faults)]
    else:
        # By its whole interval, and by one that rests on enough patients: anything less may be chance.
        few = few_groups(measured.groups, situation.task, situation.groups_known)
        sentence = _BETTER if measured.difference.low > EQUAL and not few else _AS_GOOD
    return sentence.format(fields=MANY[situation.task], images=counted(images, situation.task), active=situation.active)


def _against_commonest(situation: Situation, faults: Sequence[str], images: int) -> str:
    sentence = _NO_BETTER_THAN_COMMONEST[tuple(faults)]
    return sentence.format(images=counted(images, situation.task), commonest=situation.commonest)


def _figures(situation: Situation, measured: Measured) -> list[str]:
    fields, commonest = MANY[situation.task], situation.commonest
    own = interval(measured.balanced_accuracy)
    if situation.comparable:
        others = interval(measured.other_balanced_accuracy)
        sentences = [
            f"Averaged over the classes, the new model recognised {own} of the {fields}; the model at work {others}."
        ]
    else:  # one answer always is right in one class, whoever is drawn
        others = percent(measured.other_balanced_accuracy.value, 1)
        sentences = [
            f"Averaged over the classes, the new model recognised {own} of the {fields}; naming “{commonest}” always "
            f"{others}."
        ]
    if measured.sensitivity is None or measured.other_sensitivity is None:
        sentences.append("Sensitivity was not compared: the classes do not tell malignant from not malignant.")
        return sentences
    own = interval(measured.sensitivity)
    if situation.comparable:
        others = interval(measured.other_sensitivity)
        sentences.append(f"It called {own} of the malignant {fields} malignant; the model at work {others}.")
    else:
        wrongly = percent(1 - measured.specificity, 1)
        sentences.append(f"It called {own} of the malignant {fields} malignant, and {wrongly} of the others.")
    return sentences


def _refused(situation: Situation) -> tuple[str, ...]:
    """Why the candidate is not offered whatever its figures are; empty if they decide."""
    if not situation.classes.lost:
        return ()
    return classes_are_lost(situation.task, situation.active, situation.classes)


def _about_rival(situation: Situation) -> list[str]:
    others = about_other_classes(situation.classes)
    if situation.comparable:
        return others
    if situation.active:
        return [f"The model at work, {situation.active}, has other classes, and could not be compared.", *others]
    return [f"No model is at work for {MANY[situation.task]} yet that it could be compared with."]


def _about_left_out(situation: Situation) -> list[str]:
    unlearnt = about_unlearnt(situation.task, situation.unlearnt, situation.unlearnt_labels)
    if not situation.left_out:
        return unlearnt
    images = counted(situation.left_out, situation.task)
    return [
        f"Left out of the test part: {images} that one of the models, or the one it builds upon, has learnt from.",
        *unlearnt,
    ]
