"""What is said of a comparison, to a technician: the most important sentence first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leukodesk.core.audit.finding import listed
from leukodesk.core.audit.shortcuts import CLOSE_TO_MODEL, Shortcut
from leukodesk.core.evaluation.figures import Interval
from leukodesk.core.evaluation.other_classes import OtherClasses, about_other_classes, about_unlearnt, classes_are_lost
from leukodesk.core.evaluation.wording import few_groups, images_in_words, interval, percent, points
from leukodesk.core.manifest import Task

EQUAL = 1e-9
"""Two shares that differ by less come from the same counts."""

LEAKY_SENTENCE = (
    "The split is leaky: what the model, or the one it builds upon, has learnt from may hold test images, their "
    "near-duplicates, or other images of their patients. All figures are too good."
)

BALANCED, SENSITIVITY, CHANCE = "balanced accuracy", "sensitivity", "chance"


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
    remain = f"only {images_in_words(situation.task, images)} {'remains' if images == 1 else 'remain'}"
    if images == 0:
        remain = f"no {situation.task} remains"
    if images >= wanted:
        reason = f"no {situation.task} of {listed(missing, 'or')} remains to test on"
    else:
        reason = f"{remain} to test on, and it takes at least {wanted}"
    first = f"The new model is not offered, because it could not be judged: {reason}."
    advice = f"Label more {situation.task}s, from patients that no model has learnt from."
    return (*_refused(situation), first, *_about_left_out(situation), advice, *_about_rival(situation))


def of_comparison(situation: Situation, measured: Measured, faults: Sequence[str], images: int) -> tuple[str, ...]:
    """Why it is offered, or why not, the figures, and what they are worth."""
    what = f"{situation.task}s"
    refused = _refused(situation)
    if refused and not faults:
        headlines = refused
    elif situation.comparable:
        headlines = (*refused, _against_model(situation, measured, faults, images))
    else:
        headlines = (*refused, _against_commonest(situation, faults, images))
    sentences = [*headlines, *_figures(situation, measured, what), *_about_rival(situation)]
    difference = measured.difference
    if situation.comparable and difference.low <= 0 <= difference.high and difference.low < difference.high:
        sentences.append(
            f"The difference of {points(difference.value)} points may be chance: its 95 % interval is "
            f"{points(difference.low)} to {points(difference.high)} points."
        )
    sentences += _about_left_out(situation)
    sentences += few_groups(measured.groups, situation.task, situation.groups_known)
    sentences.append(
        f"All shares count the most probable class of every one of the {what}, also where LeukoDesk would call the "
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
    own, shortcuts = percent(balanced_accuracy, 1), percent(shortcut.balanced_accuracy, 1)
    how_well = "about as well as" if shortcut.balanced_accuracy < balanced_accuracy + CLOSE_TO_MODEL else "better than"
    return (
        f"Caution: from {shortcut.name} the classes can be told apart {how_well} by the model: {shortcuts} "
        f"against {own} balanced accuracy on the same split. The model may have learnt this instead of the cells."
    )


def beaten_by_shortcut(shortcut: Shortcut) -> str:
    """Why a candidate is not offered that looking at something else than cells would beat."""
    return (
        f"The new model is not offered: from {shortcut.name}, without a look at any cell, the classes can be told "
        f"apart better ({percent(shortcut.balanced_accuracy, 1)} balanced accuracy)."
    )


def _against_model(situation: Situation, measured: Measured, faults: Sequence[str], images: int) -> str:
    where = f"on {images_in_words(situation.task, images)} that neither has learnt from"
    rival = f"the model at work, {situation.active}"
    fields = f"{situation.task}s"
    if faults:
        reasons = {
            BALANCED: f"averaged over the classes it recognises fewer {fields}",
            SENSITIVITY: f"it misses more malignant {fields}",
        }
        return f"The new model is not offered: {' and '.join(reasons[one] for one in faults)} than {rival}, {where}."
    # By its whole interval, and by one that rests on enough patients: anything less may be chance.
    few = few_groups(measured.groups, situation.task, situation.groups_known)
    better = measured.difference.low > EQUAL and not few
    return f"The new model is offered: {where}, it {'is better than' if better else 'did at least as well as'} {rival}."


def _against_commonest(situation: Situation, faults: Sequence[str], images: int) -> str:
    rival = f"naming “{situation.commonest}”, the commonest class, every time"
    where = f"on {images_in_words(situation.task, images)} that it has not learnt from"
    if not faults:
        return f"The new model is offered: {where}, it is clearly better than {rival}."
    reasons = {BALANCED: f"it is not clearly better than {rival}", CHANCE: "it tells malignant no better than chance"}
    return f"The new model is not offered: {where}, {' and '.join(reasons[one] for one in faults)}."


def _figures(situation: Situation, measured: Measured, what: str) -> list[str]:
    rival = "the model at work" if situation.comparable else f"naming “{situation.commonest}” always"
    own, others = interval(measured.balanced_accuracy), interval(measured.other_balanced_accuracy)
    if not situation.comparable:  # one answer always is right in one class, whoever is drawn
        others = percent(measured.other_balanced_accuracy.value, 1)
    sentences = [f"Averaged over the classes, the new model recognised {own} of the {what}; {rival} {others}."]
    if measured.sensitivity is None or measured.other_sensitivity is None:
        sentences.append("Sensitivity was not compared: the classes do not tell malignant from not malignant.")
    elif situation.comparable:
        own, others = interval(measured.sensitivity), interval(measured.other_sensitivity)
        sentences.append(f"It called {own} of the malignant {what} malignant; {rival} {others}.")
    else:
        own, wrongly = interval(measured.sensitivity), percent(1 - measured.specificity, 1)
        sentences.append(f"It called {own} of the malignant {what} malignant, and {wrongly} of the others.")
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
    return [f"No model is at work for {situation.task}s yet that it could be compared with."]


def _about_left_out(situation: Situation) -> list[str]:
    unlearnt = about_unlearnt(situation.task, situation.unlearnt, situation.unlearnt_labels)
    if not situation.left_out:
        return unlearnt
    were = "was" if situation.left_out == 1 else "were"
    return [
        f"{images_in_words(situation.task, situation.left_out)} of the test part {were} left out, because one of the "
        "models, or the one it builds upon, has learnt from them.",
        *unlearnt,
    ]
