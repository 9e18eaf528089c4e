"""Is a candidate better than the model at work? On the same images, which neither was trained on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.audit.shortcuts import Shortcut
from leukodesk.core.bundle import Bundle
from leukodesk.core.evaluation import bootstrap, comparison_wording, confusion
from leukodesk.core.evaluation.figures import Interval, figure_interval, malignant_kind
from leukodesk.core.evaluation.other_classes import OtherClasses, other_classes
from leukodesk.core.evaluation.tested import TestedImages
from leukodesk.core.labelled.splits import TRAIN, VALIDATION
from leukodesk.core.manifest import ClassInfo
from leukodesk.core.phrases import TWO_KINDS

FEWEST_IMAGES = 20
"""On fewer, a comparison is a game of chance, and nothing is offered by it."""

COMMONEST_CLASS = "the commonest class"


@dataclass(frozen=True)
class Comparison:
    """Candidate against the active model, or, where there is none of the task, against naming the commonest class.

    Attributes:
        against: the active model's label, or "the commonest class".
        on: what is compared: "classes" where both have the same classes, else "malignant": malignant or not.
        images: of the test part that were compared; left_out: those either model (or its base) was trained on.
        candidate_*, other_*: figures on the same images; sensitivity is that for malignant classes, None without any.
            All are None where too few images remain. Naming one class always has no sensitivity worth the word.
        difference, sensitivity_difference: candidate − other, paired, with its 95 % interval by bootstrap over groups.
        offered: whether the candidate is not worse in both, and knows every class that the active model knows.
        sentences: why, or why not; the most important one first.
        groups: patients (or images without known patients) that were compared: of a handful, intervals tell little.
        cautions: sentences on shortcuts that come near the candidate, whatever the verdict.
    """

    against: str
    on: str
    images: int
    left_out: int
    candidate_balanced_accuracy: float | None
    other_balanced_accuracy: float | None
    candidate_sensitivity: float | None
    other_sensitivity: float | None
    difference: Interval | None
    sensitivity_difference: Interval | None
    offered: bool
    sentences: tuple[str, ...]
    groups: int = 0
    cautions: tuple[str, ...] = ()


def compare(
    candidate: Bundle,
    tested: TestedImages,
    active: Bundle | None,
    active_tested: TestedImages | None,
    *,
    bases: Iterable[Bundle] = (),
    commonest_class: int | None = None,
    unlearnt: int = 0,
    unlearnt_labels: tuple[str, ...] = (),
) -> Comparison:
    """Judges a candidate by the most probable class of every image, uncertain ones included.

    A candidate that no longer knows a class that the active model knows is not offered, however good it is on the
    images of the others: it would name a field of that class something else, and be sure of it. Where it has other
    classes altogether, malignant or not is what can be compared.

    Against an active model it is offered if it is not worse in balanced accuracy and in sensitivity for the malignant
    classes (a malignant image named as any malignant class). Where there is no active model, or one with classes that
    cannot be told to correspond, it must be better than naming the commonest class always, by its whole interval; and,
    as always naming a malignant class would miss none, its sensitivity and specificity for malignant must together be
    above 1, which is what chance reaches.

    Args:
        candidate: whose manifest names the images it (and its base) was trained on.
        tested: the frozen test part through the candidate.
        active, active_tested: the model at work for the task, and the same images through it; None if there is none.
        bases: further bundles that candidate or active build upon, whose training images are left out too.
        commonest_class: index of the commonest class of the training images; None takes that of the test part.
        unlearnt, unlearnt_labels: how many images are of classes that were not chosen, and what these are called.

    Raises:
        ValueError: other images through the active model than through the candidate, or none at all.
    """
    on = compared_on(candidate, active)
    rival = active if on is not None else None
    seen = seen_images([candidate, *([active] if active is not None else []), *bases])
    kept = ~np.isin(tested.sha256, list(seen))
    if rival is not None:
        if active_tested is None or not np.array_equal(tested.sha256, active_tested.sha256):
            raise ValueError("candidate and active model were asked about different images")
        other = active_tested.logits.argmax(1)
        answers = _answers(candidate.manifest.classes, tested, rival.manifest.classes, other, on == "malignant")
    else:
        commonest = np.bincount(tested.labels).argmax() if commonest_class is None else commonest_class
        constant = np.full(len(tested.labels), commonest)
        answers = _answers(candidate.manifest.classes, tested, candidate.manifest.classes, constant, False)
    measured = _measured(answers, kept, tested.groups)
    said = comparison_wording.Situation(
        task=candidate.manifest.task,
        active=label(active) if active is not None else "",
        comparable=rival is not None,
        commonest="" if rival is not None else candidate.manifest.classes[int(answers.other[0])].display_name,
        left_out=int((~kept).sum()),
        groups_known=bool((tested.groups[kept] != "").all()),
        classes=_classes_of(candidate, active),
        unlearnt=unlearnt,
        unlearnt_labels=unlearnt_labels,
    )
    return _judged(measured, answers, said, on or "classes", kept)


def _classes_of(candidate: Bundle, active: Bundle | None) -> OtherClasses:
    if active is None or active.manifest.task != candidate.manifest.task:
        return other_classes(candidate.manifest.classes, ())
    return other_classes(candidate.manifest.classes, active.manifest.classes)


def label(bundle: Bundle) -> str:
    """Name and version."""
    return f"{bundle.manifest.name} {bundle.manifest.version}"


def seen_images(bundles: Iterable[Bundle]) -> set[str]:
    """SHA-256 of every image that these models' networks and heads were trained on, or chosen by ("validation").

    Images that only fitted a temperature and thresholds ("calibration") do not count: neither can change a most
    probable class, and nothing else is compared. A `head` bundle names its base's training images as a data set of its
    own.
    """
    return {sha256 for bundle in bundles for sha256 in bundle.manifest.images_of(TRAIN, VALIDATION)}


def compared_on(candidate: Bundle, active: Bundle | None) -> Literal["classes", "malignant"] | None:
    """What two models can be compared on: "classes" with the same keys, "malignant" if both tell it, or nothing."""
    if active is None or active.manifest.task != candidate.manifest.task:
        return None
    classes, others = candidate.manifest.classes, active.manifest.classes
    if {one.key for one in classes} == {one.key for one in others}:
        return "classes"
    both_tell = malignant_kind(classes) is not None and malignant_kind(others) is not None
    return "malignant" if both_tell else None


def judged_by_shortcuts(
    comparison: Comparison, balanced_accuracy: float, shortcuts: Sequence[Shortcut], *, has_active: bool
) -> Comparison:
    """Says which shortcuts come near the model on the same split; without an active model, none may be better than it.

    Args:
        comparison: so far; balanced_accuracy: of the candidate on the whole test part, as of the shortcuts.
        has_active: whether the candidate was compared with a model.
    """
    comparison = replace(comparison, cautions=comparison_wording.near_shortcuts(shortcuts, balanced_accuracy))
    better = [one for one in shortcuts if one.balanced_accuracy > balanced_accuracy]
    if has_active or not better or not comparison.offered:
        return comparison
    refusal = comparison_wording.beaten_by_shortcut(max(better, key=lambda one: one.balanced_accuracy))
    return replace(comparison, offered=False, sentences=(refusal, *comparison.sentences[1:]))


@dataclass(frozen=True)
class _Answers:
    """Truth and the answers of both in the same classes; `kind` says which of these are malignant, None if untold."""

    truth: NDArray[np.int64] = field(repr=False)
    candidate: NDArray[np.int64] = field(repr=False)
    other: NDArray[np.int64] = field(repr=False)
    names: tuple[str, ...]
    kind: NDArray[np.bool_] | None


def _answers(
    classes: Sequence[ClassInfo],
    tested: TestedImages,
    other_classes: Sequence[ClassInfo],
    other: NDArray[np.int64],
    only_malignant: bool,
) -> _Answers:
    truth, candidate, kind = tested.labels, tested.logits.argmax(1), malignant_kind(classes)
    if not only_malignant:
        keys = [one.key for one in classes]
        places = np.array([keys.index(one.key) for one in other_classes], np.int64)
        return _Answers(truth, candidate, places[other], tuple(one.display_name for one in classes), kind)
    kinds, other_kinds = (np.array([one.malignant == "yes" for one in some], np.int64)
                          for some in (classes, other_classes))  # fmt: skip
    return _Answers(kinds[truth], kinds[candidate], other_kinds[other], TWO_KINDS, np.array([False, True]))


def _measured(
    answers: _Answers, kept: NDArray[np.bool_], groups: NDArray[np.str_]
) -> comparison_wording.Measured | None:
    """All figures of both on the images kept, or None where these are too few."""
    classes, truth = len(answers.names), answers.truth[kept]
    if len(truth) < FEWEST_IMAGES or len(np.unique(truth)) < classes:
        return None
    codes = bootstrap.group_codes(groups[kept])
    count = int(codes.max()) + 1
    draws = bootstrap.draw_groups(count, bootstrap.SEED)
    both = [one[kept] for one in (answers.candidate, answers.other)]
    matrices = [confusion.confusion_matrix(truth, one, classes) for one in both]
    drawn = [bootstrap.resampled_confusions(draws, codes, truth, one, classes) for one in both]
    trials = bootstrap.independent_trials(codes, truth)
    always_one = len(np.unique(both[1])) == 1
    candidate, other, difference = _paired(confusion.balanced_accuracy, matrices, drawn, count, trials, always_one)
    if answers.kind is None:
        return comparison_wording.Measured(count, candidate, other, difference)
    kind = answers.kind
    matrices, drawn = ([confusion.of_two_kinds(one, kind) for one in some] for some in (matrices, drawn))
    trials = len(np.unique(codes[kind[truth]]))
    sensitivities = _paired(confusion.sensitivity, matrices, drawn, count, trials, always_one)
    specificity = float(confusion.true_negative_rate(matrices[0]))
    return comparison_wording.Measured(count, candidate, other, difference, *sensitivities, specificity)


def _paired(
    figure: confusion.Figure,
    matrices: Sequence[confusion.Counts],
    drawn: Sequence[NDArray[np.float64]],
    groups: int,
    trials: int,
    always_one: bool,
) -> tuple[Interval, Interval, Interval]:
    """Candidate, other, and candidate − other over the same replicates.

    Whoever is drawn, a mean over classes of an answer that is always the same does not change. The difference is then
    as sure as the candidate's own figure, whose interval has a width also where a few patients are all alike.

    Args:
        always_one: whether the other gives one answer to every image.
    """
    candidate, other = (
        figure_interval(figure, one, some, groups, trials) for one, some in zip(matrices, drawn, strict=True)
    )
    if always_one:
        low, high = candidate.low - other.value, candidate.high - other.value
    else:
        low, high = bootstrap.limits(figure(drawn[0]) - figure(drawn[1]), groups, least=-1.0, most=1.0)
    return candidate, other, Interval(candidate.value - other.value, low, high)


def _judged(
    measured: comparison_wording.Measured | None,
    answers: _Answers,
    situation: comparison_wording.Situation,
    on: str,
    kept: NDArray[np.bool_],
) -> Comparison:
    truth = answers.truth[kept]
    if measured is None:
        missing = [name for index, name in enumerate(answers.names) if index not in truth]
        sentences = comparison_wording.too_few(situation, len(truth), FEWEST_IMAGES, missing)
        offered = False
    else:
        faults = measured.faults() if situation.comparable else measured.faults_without_rival()
        sentences = comparison_wording.of_comparison(situation, measured, faults, len(truth))
        offered = not faults and not situation.classes.lost
    told = measured if situation.comparable else None
    return Comparison(
        against=situation.active if situation.comparable else COMMONEST_CLASS,
        on=on,
        images=len(truth),
        left_out=situation.left_out,
        candidate_balanced_accuracy=measured.balanced_accuracy.value if measured else None,
        other_balanced_accuracy=measured.other_balanced_accuracy.value if measured else None,
        candidate_sensitivity=measured.sensitivity.value if measured and measured.sensitivity else None,
        other_sensitivity=told.other_sensitivity.value if told and told.other_sensitivity else None,
        difference=measured.difference if measured else None,
        sensitivity_difference=told.sensitivity_difference if told else None,
        offered=offered,
        sentences=sentences,
        groups=measured.groups if measured else 0,
    )
