from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from leukodesk.core.audit.shortcuts import Shortcut
from leukodesk.core.bundle import Bundle
from leukodesk.core.evaluation.comparison import Comparison, compare, judged_by_shortcuts
from leukodesk.core.evaluation.tested import TestedImages
from leukodesk.core.evaluation.wording import percent, points
from leukodesk.core.manifest import ClassInfo, DataPart, Manifest, TrainingData
from tests.bundles import FOUR_CLASSES, tiny_manifest
from tests.tested_images import made_up_answers

LABELS = np.arange(120) % 4


def bundle(
    version: str = "1.0.0", classes: Sequence[ClassInfo] = FOUR_CLASSES, *data: TrainingData, **changes: object
) -> Bundle:
    manifest: Manifest = replace(
        tiny_manifest(), version=version, classes=tuple(classes), training_data=data, **changes
    )
    return Bundle(Path("unused"), manifest, "0" * 64)


def learnt_from(
    tested: TestedImages, indices: Sequence[int], part: str = "train", name: str = "its own"
) -> TrainingData:
    hashes = tuple(tested.sha256[list(indices)].tolist())
    return TrainingData(name, len(hashes), "", "", (DataPart(part, hashes),))


def wrong_in(tested: TestedImages, indices: Sequence[int], named: int) -> TestedImages:
    """The same images, with every answer right but these, which are all named the same."""
    logits = np.zeros_like(tested.logits)
    logits[np.arange(len(logits)), tested.labels] = 5
    logits[list(indices)] = np.eye(logits.shape[1], dtype=np.float32)[named] * 5
    return replace(tested, logits=logits)


IMAGES = made_up_answers(LABELS, 4)
MALIGNANT = np.flatnonzero(LABELS == 2)
BENIGN = np.flatnonzero(LABELS == 0)


def test_better_in_both_is_offered():
    candidate, active = wrong_in(IMAGES, MALIGNANT[:2], 0), wrong_in(IMAGES, MALIGNANT[:10], 0)
    found = compare(bundle("2.0.0"), candidate, bundle(), active)
    assert (found.offered, found.against, found.on) == (True, "tiny 1.0.0", "classes")
    assert (found.images, found.left_out, found.groups) == (120, 0, 120)
    assert found.candidate_balanced_accuracy == pytest.approx(1 - 2 / 30 / 4)
    assert found.other_balanced_accuracy == pytest.approx(1 - 10 / 30 / 4)
    assert (found.candidate_sensitivity, found.other_sensitivity) == pytest.approx((88 / 90, 80 / 90))
    assert found.difference.value == pytest.approx(8 / 30 / 4)
    assert found.sensitivity_difference.value == pytest.approx(8 / 90)
    assert 0 < found.difference.low < found.difference.value < found.difference.high
    assert found.sentences[0] == (
        "The new model is offered: on 120 fields that neither has learnt from, it is better than the model at work, "
        "tiny 1.0.0."
    )
    assert found.sentences[1].startswith("Averaged over the classes, the new model recognised 98.3 % (95.7–")
    assert any(sentence.startswith("It called 97.8 % (94.") for sentence in found.sentences)
    assert any("most probable class" in sentence for sentence in found.sentences)


def test_pairs_tell_more_than_two_intervals():
    """Two models that err on nearly the same images: the paired interval is far narrower than either model's own."""
    active = wrong_in(IMAGES, range(0, 120, 3), 0)
    candidate = wrong_in(IMAGES, range(3, 120, 3), 0)
    found = compare(bundle("2.0.0"), candidate, bundle(), active)
    assert found.difference.high - found.difference.low < 0.05


def test_equal_models_are_offered_as_equal():
    found = compare(bundle("2.0.0"), IMAGES, bundle(), IMAGES)
    assert found.offered
    assert (found.difference.value, found.difference.low, found.difference.high) == (0, 0, 0)
    assert "it did at least as well as the model at work" in found.sentences[0]
    assert not any("chance" in sentence for sentence in found.sentences)


def test_twenty_one_right_answers_are_not_called_certain():
    tested = wrong_in(made_up_answers(np.arange(21) % 3, 3), [], 0)
    found = compare(bundle("2.0.0", FOUR_CLASSES[:3]), tested, bundle(classes=FOUR_CLASSES[:3]), tested)
    assert (  # by hand: 0.025^(1/21), and of the 14 malignant ones 0.025^(1/14)
        "Averaged over the classes, the new model recognised 100.0 % (83.9–100.0 %) of the fields; the model at work "
        "100.0 % (83.9–100.0 %)."
    ) in found.sentences
    assert "It called 100.0 % (76.8–100.0 %) of the malignant fields malignant;" in " ".join(found.sentences)


def test_better_on_a_handful_of_patients_is_not_called_better():
    groups = np.array([f"patient {number % 5}" for number in range(len(LABELS))])
    candidate, active = (
        replace(one, groups=groups) for one in (wrong_in(IMAGES, [], 0), wrong_in(IMAGES, range(0, 120, 3), 0))
    )
    found = compare(bundle("2.0.0"), candidate, bundle(), active)
    assert found.offered and found.difference.low > 0
    assert "it did at least as well as the model at work" in found.sentences[0]
    assert any("rest on 5 patients or slides alone" in sentence for sentence in found.sentences)


def test_better_by_what_may_be_chance_is_not_called_better():
    candidate, active = wrong_in(IMAGES, MALIGNANT[:2], 0), wrong_in(IMAGES, MALIGNANT[:3], 0)
    found = compare(bundle("2.0.0"), candidate, bundle(), active)
    assert found.offered and found.difference.low <= 0 < found.difference.value
    assert "it did at least as well as the model at work" in found.sentences[0]
    assert any("may be chance" in sentence for sentence in found.sentences)


def test_fewer_malignant_found_is_not_offered_though_better_on_the_whole():
    candidate, active = wrong_in(IMAGES, MALIGNANT[:3], 0), wrong_in(IMAGES, BENIGN[:10], 1)
    found = compare(bundle("2.0.0"), candidate, bundle(), active)
    assert not found.offered
    assert found.difference.value > 0 > found.sensitivity_difference.value
    assert found.sentences[0].startswith("The new model is not offered: it misses more malignant fields than the model")


def test_worse_on_the_whole_is_not_offered_though_more_malignant_are_found():
    candidate, active = wrong_in(IMAGES, BENIGN[:20], 1), wrong_in(IMAGES, MALIGNANT[:3], 0)
    found = compare(bundle("2.0.0"), candidate, bundle(), active)
    assert not found.offered
    assert found.difference.value < 0 < found.sensitivity_difference.value
    assert "averaged over the classes it recognises fewer fields than" in found.sentences[0]


def test_a_malignant_field_named_as_another_malignant_subtype_is_not_missed():
    found = compare(bundle("2.0.0"), wrong_in(IMAGES, MALIGNANT, 1), bundle(), wrong_in(IMAGES, [], 0))
    assert found.candidate_sensitivity == 1.0
    assert not found.offered  # the subtypes are confused all the same


def test_images_that_only_set_thresholds_are_compared_on():
    candidate, active = wrong_in(IMAGES, [], 0), wrong_in(IMAGES, range(40), 3)
    known = bundle("1.0.0", FOUR_CLASSES, learnt_from(IMAGES, range(40), "calibration"))
    found = compare(bundle("2.0.0"), candidate, known, active)
    assert (found.images, found.left_out) == (120, 0)


@pytest.mark.parametrize("part", ["train", "validation"])
def test_images_that_a_model_has_learnt_from_are_left_out_and_counted(part):
    candidate, active = wrong_in(IMAGES, [], 0), wrong_in(IMAGES, range(40), 3)
    known = bundle("1.0.0", FOUR_CLASSES, learnt_from(IMAGES, range(40), part))
    found = compare(bundle("2.0.0"), candidate, known, active)
    assert (found.images, found.left_out) == (80, 40)
    assert found.other_balanced_accuracy == 1.0  # all its errors were among those left out
    assert any(sentence.startswith("Left out of the test part: 40 fields that one") for sentence in found.sentences)


def test_what_the_base_has_learnt_is_left_out_however_it_is_told():
    own, of_base = learnt_from(IMAGES, [3], "test"), learnt_from(IMAGES, range(10, 20), name="of the base")
    candidate = bundle("2.0.0", FOUR_CLASSES, own, of_base)
    assert compare(candidate, IMAGES, bundle(), IMAGES).left_out == 10
    base = bundle("0.1.0", FOUR_CLASSES, learnt_from(IMAGES, range(15, 30)))
    assert compare(candidate, IMAGES, bundle(), IMAGES, bases=[base]).left_out == 20
    assert compare(candidate, IMAGES, None, None).left_out == 10


def test_too_few_images_are_no_comparison():
    active = bundle("1.0.0", FOUR_CLASSES, learnt_from(IMAGES, range(101)))
    found = compare(bundle("2.0.0"), IMAGES, active, IMAGES)
    assert (found.offered, found.images, found.left_out) == (False, 19, 101)
    assert found.candidate_balanced_accuracy is None and found.difference is None
    assert found.sentences[0] == (
        "The new model is not offered, because there is too little to judge it by: 19 fields, and it takes at least 20."
    )
    assert found.sentences[1].startswith("Left out of the test part: 101 fields that one")


def test_a_class_without_images_is_no_comparison():
    active = bundle("1.0.0", FOUR_CLASSES, learnt_from(IMAGES, MALIGNANT.tolist()))
    found = compare(bundle("2.0.0"), IMAGES, active, IMAGES)
    assert not found.offered and found.difference is None
    assert "there are no fields of “Pre-B” to test it on" in found.sentences[0]


def test_classes_are_matched_by_key_and_not_by_place():
    active = wrong_in(IMAGES, MALIGNANT[:5], 0)
    turned = replace(active, logits=active.logits[:, ::-1])
    straight = compare(bundle("2.0.0"), IMAGES, bundle(), active)
    reversed_ = compare(bundle("2.0.0"), IMAGES, bundle("1.0.0", FOUR_CLASSES[::-1]), turned)
    assert reversed_ == straight


def two_classes(malignant: str = "yes") -> tuple[ClassInfo, ClassInfo]:
    hem = replace(FOUR_CLASSES[0], key="hem", display_name="Other")
    return hem, replace(FOUR_CLASSES[1], key="all", display_name="Lymphoblasts", malignant=malignant)


def test_other_classes_are_compared_by_malignant_or_not():
    tested = made_up_answers(np.arange(80) % 2, 2, skill=3)
    of_active = np.zeros((80, 4), np.float32)
    of_active[np.arange(80), np.where(tested.labels == 1, 3, 0)] = 1
    of_active[1] = [9, 0, 0, 0]  # one malignant cell missed
    active = replace(tested, logits=of_active)
    found = compare(bundle("2.0.0", two_classes()), wrong_in(tested, [], 0), bundle(), active)
    assert (found.on, found.against, found.offered) == ("malignant", "tiny 1.0.0", True)
    assert found.other_balanced_accuracy == pytest.approx(1 - 1 / 40 / 2)
    assert (found.candidate_sensitivity, found.other_sensitivity) == pytest.approx((1, 39 / 40))
    assert (
        "The model at work tells “Benign (hematogones)”, “Early Pre-B”, “Pre-B” and “Pro-B” apart. The new model does "
        "not: it tells “Other” and “Lymphoblasts” apart."
    ) in found.sentences


@pytest.mark.parametrize("kept", [(0, 3), (1, 2, 3)], ids=["no Early, no Pre", "no Benign"])
def test_a_model_that_no_longer_knows_a_class_is_not_offered_however_good_it_is(kept):
    tested = wrong_in(made_up_answers(np.arange(90) % len(kept), len(kept)), [], 0)
    of_active = np.eye(4, dtype=np.float32)[(tested.labels + 1) % 4]  # always wrong
    found = compare(
        bundle("2.0.0", [FOUR_CLASSES[one] for one in kept]),
        tested,
        bundle(),
        replace(tested, logits=of_active),
        unlearnt=60,
        unlearnt_labels=("Early", "Pre"),
    )
    assert not found.offered
    lost = "“Early Pre-B (malignant)” and “Pre-B (malignant)”" if 0 in kept else "“Benign (hematogones)”"
    assert found.sentences[0].startswith(
        f"The new model is not offered: it no longer knows {lost}, which the model at work, tiny 1.0.0, tells apart."
    )
    assert "the name of another" in found.sentences[0]
    assert found.sentences[0].endswith("even of one that is not malignant.") == (0 in kept)
    assert not any("is offered" in sentence for sentence in found.sentences)
    assert any(
        sentence.startswith("Neither learnt nor tested: 60 fields of “Early” and “Pre”, which were not chosen.")
        for sentence in found.sentences
    )


def test_a_model_that_knows_a_class_more_has_lost_none():
    tested = wrong_in(made_up_answers(np.arange(100) % 5, 5), [], 0)
    active = replace(tested, logits=np.eye(4, dtype=np.float32)[np.minimum(tested.labels, 3)])
    fifth = replace(FOUR_CLASSES[3], key="mature_b", display_name="Mature B", letter="M")
    found = compare(bundle("2.0.0", (*FOUR_CLASSES, fifth)), tested, bundle(), active)
    assert (found.on, found.offered) == ("malignant", True)


def test_classes_that_do_not_correspond_are_said_not_to():
    tested = wrong_in(made_up_answers(np.arange(80) % 2, 2), [], 0)
    found = compare(bundle("2.0.0", two_classes("not applicable")), tested, bundle(), IMAGES, commonest_class=1)
    assert (found.against, found.on, found.offered) == ("the commonest class", "classes", True)
    assert "The model at work, tiny 1.0.0, has other classes, and could not be compared." in found.sentences
    assert "Sensitivity was not compared" in " ".join(found.sentences)


def test_a_model_of_another_task_is_no_rival():
    found = compare(bundle("2.0.0"), IMAGES, bundle(task="cell"), IMAGES)
    assert found.against == "the commonest class"


def test_without_a_model_at_work_the_commonest_class_is_the_rival():
    found = compare(bundle("2.0.0"), wrong_in(IMAGES, MALIGNANT[:3], 0), None, None, commonest_class=1)
    assert (found.offered, found.against) == (True, "the commonest class")
    assert found.other_balanced_accuracy == 0.25
    # Always naming a malignant class misses none of them; that is no sensitivity to be held against.
    assert (found.candidate_sensitivity, found.other_sensitivity) == (pytest.approx(87 / 90), None)
    assert found.sensitivity_difference is None
    assert "clearly better than naming “Early Pre-B”, the commonest class, every time" in found.sentences[0]
    assert "No model is at work for fields yet" in " ".join(found.sentences)


def test_guessing_is_not_offered_where_there_is_no_model_at_work():
    found = compare(bundle("2.0.0"), made_up_answers(LABELS, 4, skill=0), None, None)
    assert not found.offered
    assert "not clearly better" in found.sentences[0]


def test_telling_subtypes_but_not_malignant_is_not_offered():
    benign_named_malignant = wrong_in(IMAGES, [*BENIGN, *np.flatnonzero(LABELS == 1)[:2]], 0)
    benign_named_malignant.logits[BENIGN] = [0, 5, 0, 0]
    found = compare(bundle("2.0.0"), benign_named_malignant, None, None)
    assert not found.offered
    assert "it tells malignant no better than chance" in found.sentences[0]


def test_intervals_over_few_patients_are_said_to_be_worth_little():
    groups = np.array([f"P{index % 3}" for index in range(120)])
    tested = replace(IMAGES, groups=groups)
    found = compare(bundle("2.0.0"), tested, bundle(), tested)
    assert found.groups == 3
    assert "The intervals rest on 3 patients or slides alone, and say little of others." in found.sentences
    alone = replace(IMAGES, groups=np.full(120, "P"))
    found = compare(bundle("2.0.0"), alone, bundle(), alone)
    assert (found.difference.low, found.difference.high) == (-1, 1)
    assert "comes from 1 patient or slide" in " ".join(found.sentences)


def test_a_difference_that_may_be_chance_is_said_to_be():
    found = compare(bundle("2.0.0"), made_up_answers(LABELS, 4, 1), bundle(), made_up_answers(LABELS, 4, 2))
    assert found.difference.low < 0 < found.difference.high
    assert "may be chance: its 95 % interval is −" in " ".join(found.sentences)


def test_answers_on_other_images_are_refused():
    with pytest.raises(ValueError, match="different images"):
        compare(bundle("2.0.0"), IMAGES, bundle(), replace(IMAGES, sha256=IMAGES.sha256[::-1]))
    with pytest.raises(ValueError, match="different images"):
        compare(bundle("2.0.0"), IMAGES, bundle(), None)


def shortcut(balanced_accuracy: float) -> Shortcut:
    return Shortcut("colour", "mean colours alone", balanced_accuracy, 0.25, leaky=False)


def judged(comparison: Comparison, of_shortcut: float, *, has_active: bool) -> Comparison:
    return judged_by_shortcuts(comparison, 0.93, [shortcut(of_shortcut)], has_active=has_active)


def test_a_shortcut_is_named_where_it_comes_near_and_only_there():
    offered = compare(bundle("2.0.0"), wrong_in(IMAGES, [], 0), bundle(), IMAGES)
    assert judged(offered, 0.87, has_active=True) == offered
    near = judged(offered, 0.881, has_active=True)
    assert near.offered
    assert near.sentences == offered.sentences
    assert near.cautions[-1].startswith("Caution: from mean colours alone the classes can be told apart about as well")
    assert "88.1 % against 93.0 %" in near.cautions[-1]
    assert "told apart better than by the model" in judged(offered, 0.99, has_active=True).cautions[-1]


def test_a_better_shortcut_refuses_only_what_no_model_has_been_beaten_by():
    against_model = compare(bundle("2.0.0"), wrong_in(IMAGES, [], 0), bundle(), IMAGES)
    assert judged(against_model, 0.95, has_active=True).offered
    alone = compare(bundle("2.0.0"), wrong_in(IMAGES, [], 0), None, None)
    assert judged(alone, 0.92, has_active=False).offered
    refused = judged(alone, 0.95, has_active=False)
    assert not refused.offered
    assert refused.sentences[0].startswith("The new model is not offered: from mean colours alone, without a look")


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.92, "92 %"), (1.0, "100 %"), (0.0, "0 %"), (0.998, "99.8 %"), (0.0004, "0.04 %"), (0.99999, "99.999 %")],
)
def test_shares_are_not_rounded_to_all_or_nothing(share, text):
    assert percent(share) == text


@pytest.mark.parametrize(("difference", "text"), [(0.11, "+11.0"), (-0.025, "−2.5"), (0.004, "+0.4"), (0.0, "0.0")])
def test_differences_have_a_sign(difference, text):
    assert points(difference) == text


def test_a_draw_without_the_one_patient_of_a_class_does_not_count_against_the_candidate():
    """Five ill patients and one healthy: where he is not drawn, naming all ill would be right in all that is left."""
    labels = np.repeat([1, 1, 1, 1, 1, 0], 20)
    groups = np.repeat([f"patient {number}" for number in range(6)], 20)
    classes = (FOUR_CLASSES[0], FOUR_CLASSES[1])
    tested = wrong_in(made_up_answers(labels, 2, groups=groups), range(12), 0)
    found = compare(bundle("2.0.0", classes), tested, None, None, commonest_class=1)
    assert found.difference.low > 0.3 and found.offered


def test_a_few_patients_who_are_all_alike_do_not_make_better_than_the_commonest_class_certain():
    """Two ill and two healthy, 16 of 20 right of each: no draw differs from another, and yet little is known."""
    labels = np.repeat([1, 1, 0, 0], 20)
    groups = np.repeat([f"patient {number}" for number in range(4)], 20)
    classes = (FOUR_CLASSES[0], FOUR_CLASSES[1])
    answers = made_up_answers(labels, 2, groups=groups)
    wrong = np.arange(80) % 20 < 4
    logits = np.eye(2, dtype=np.float32)[np.where(wrong, 1 - labels, labels)] * 5
    tested = replace(answers, logits=logits)
    found = compare(bundle("2.0.0", classes), tested, None, None, commonest_class=1)
    assert found.difference.value == pytest.approx(0.3)
    assert found.difference.low < 0 and not found.offered
    assert "not clearly better than naming" in found.sentences[0]
