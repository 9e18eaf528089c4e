import math
from dataclasses import replace

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leukodesk.core.confidence import ece, probabilities
from leukodesk.core.evaluation import confusion
from leukodesk.core.evaluation.bootstrap import independent_trials
from leukodesk.core.evaluation.curves import (
    auc,
    average_precision,
    coverage_curve,
    log_odds,
    precision_recall_curve,
    reliability_bins,
    roc_curve,
    sensitivity_at,
    thinned,
)
from leukodesk.core.evaluation.figures import Evaluation, brier, evaluate
from leukodesk.core.evaluation.metrics import metrics_of_evaluation
from leukodesk.core.manifest import ClassInfo, Thresholds
from tests.bundles import FOUR_CLASSES
from tests.tested_images import made_up_answers

ALL_ACCEPTED = Thresholds(0.0, 1e9, "none")

label_lists = st.integers(2, 5).flatmap(
    lambda classes: st.tuples(
        st.just(classes),
        st.lists(st.integers(0, classes - 1), min_size=1, max_size=60),
        st.integers(0, 2**16),
        st.sampled_from([0, 1, 6]),
    )
)
"""Classes, labels, seed, decimals: classes without images, one image alone and ties are all among them."""


def class_infos(count: int, malignant: str = "yes") -> tuple[ClassInfo, ...]:
    """The first is not malignant, the others are as asked for."""
    made = [replace(FOUR_CLASSES[1], key=f"class_{index}", malignant=malignant) for index in range(count)]
    return (replace(made[0], malignant="no"), *made[1:])


@settings(max_examples=25, deadline=None)
@given(label_lists)
def test_counts_agree_with_scikit_learn(drawn):
    from sklearn import metrics

    classes, labels, seed, decimals = drawn
    tested = made_up_answers(np.array(labels), classes, seed, decimals=decimals)
    found = evaluate(tested, class_infos(classes), 1.3, ALL_ACCEPTED, split="", leaky=False)
    predicted, present = tested.logits.argmax(1), sorted(set(labels))
    assert np.array_equal(found.confusion, metrics.confusion_matrix(labels, predicted, labels=range(classes)))
    assert found.accuracy.value == pytest.approx(metrics.accuracy_score(labels, predicted))
    by_class = metrics.precision_recall_fscore_support(labels, predicted, labels=range(classes), zero_division=math.nan)
    recalls = [by_class[1][one] for one in present]
    assert found.balanced_accuracy.value == pytest.approx(np.mean(recalls))
    macro_f1 = metrics.f1_score(labels, predicted, labels=present, average="macro", zero_division=0.0)
    assert found.macro_f1.value == pytest.approx(macro_f1)
    for index, one in enumerate(found.classes):
        wanted = [None if math.isnan(by_class[what][index]) else by_class[what][index] for what in range(3)]
        assert [one.precision, one.recall, one.f1] == pytest.approx(wanted)
        assert one.support == labels.count(index)


@settings(max_examples=25, deadline=None)
@given(label_lists)
def test_curves_agree_with_scikit_learn(drawn):
    from sklearn import metrics

    classes, labels, seed, decimals = drawn
    tested = made_up_answers(np.array(labels), classes, seed, decimals=decimals)
    for index in range(classes):
        scores = log_odds(tested.logits, 1.3, np.arange(classes) == index)
        positive = np.array(labels) == index
        if positive.all() or not positive.any():
            continue
        false_rate, true_rate = roc_curve(scores, positive)
        wanted_false, wanted_true, _ = metrics.roc_curve(positive, scores, drop_intermediate=False)
        assert np.allclose(false_rate, wanted_false)
        assert np.allclose(true_rate, wanted_true)
        assert auc(false_rate, true_rate) == pytest.approx(metrics.roc_auc_score(positive, scores))
        recall, precision = precision_recall_curve(scores, positive)
        wanted_precision, wanted_recall, _ = metrics.precision_recall_curve(positive, scores)
        # scikit-learn ends a curve where recall is full, this one at the last image
        full = int(np.argmax(recall == 1)) + 1
        assert np.allclose(recall[:full], wanted_recall[::-1][:full])
        assert np.allclose(precision[:full], wanted_precision[::-1][:full])
        wanted = metrics.average_precision_score(positive, scores)
        assert average_precision(recall, precision) == pytest.approx(wanted)
        at_95 = max(true for false, true in zip(wanted_false, wanted_true, strict=True) if 1 - false >= 0.95 - 1e-9)
        assert sensitivity_at(0.95, false_rate, true_rate) == pytest.approx(at_95)


@settings(max_examples=20, deadline=None)
@given(label_lists)
def test_brier_agrees_with_scikit_learn(drawn):
    from sklearn.metrics import brier_score_loss

    classes, labels, seed, _ = drawn
    found = probabilities(made_up_answers(np.array(labels), classes, seed).logits, 0.7)
    if classes == 2:
        wanted = brier_score_loss(labels, found[:, 1], pos_label=1, labels=[0, 1])
    else:
        wanted = brier_score_loss(labels, found, labels=range(classes), scale_by_half=True)
    assert brier(found, np.array(labels)) == pytest.approx(wanted)


def test_log_odds_rank_where_probabilities_all_round_to_one():
    logits = np.array([[900.0, 0.0, 1.0], [800.0, 0.0, 1.0], [700.0, 650.0, 1.0]])
    kind = np.array([True, False, False])
    assert (probabilities(logits, 1.0)[:2, 0] == 1.0).all()
    assert log_odds(logits, 1.0, kind)[0] > log_odds(logits, 1.0, kind)[1] > log_odds(logits, 1.0, kind)[2]


def test_log_odds_are_those_of_the_summed_probability():
    tested = made_up_answers(np.arange(40) % 4, 4)
    kind = np.array([False, True, True, False])
    summed = probabilities(tested.logits, 2.0)[:, kind].sum(1)
    assert np.allclose(log_odds(tested.logits, 2.0, kind), np.log(summed / (1 - summed)))


def test_one_image_alone_has_figures_and_a_whole_interval():
    found = evaluate(made_up_answers(np.array([1]), 4, skill=9), FOUR_CLASSES, 1, ALL_ACCEPTED, split="s", leaky=True)
    assert (found.images, found.groups, found.split, found.leaky) == (1, 1, "s", True)
    assert found.accuracy.value == 1.0
    assert (found.accuracy.low, found.accuracy.high) == (0.0, 1.0)  # one image tells nothing of others
    assert found.malignant_sensitivity is not None and found.malignant_sensitivity.value == 1.0
    assert found.malignant_specificity is None and found.malignant_auc is None and found.malignant_roc is None
    assert [one.auc for one in found.classes] == [None] * 4
    assert found.classes[0].recall is None and found.classes[0].recall_interval is None
    assert found.coverage == ((1.0, 0.0),)


def test_no_image_is_refused():
    with pytest.raises(ValueError, match="0 images"):
        evaluate(made_up_answers(np.array([], int), 4), FOUR_CLASSES, 1, ALL_ACCEPTED, split="", leaky=False)


def test_specificity_by_hand():
    matrix = np.array([[8, 2, 0], [1, 5, 4], [0, 0, 0]])
    assert confusion.specificity(matrix) == pytest.approx([1 - 1 / 10, 1 - 2 / 10, 1 - 4 / 20])
    assert confusion.accuracy(matrix) == pytest.approx(13 / 20)


def test_the_malignant_classes_are_taken_together():
    from sklearn.metrics import roc_auc_score

    labels = np.arange(200) % 4
    tested = made_up_answers(labels, 4, skill=1.0)
    found = evaluate(tested, FOUR_CLASSES, 1.5, ALL_ACCEPTED, split="", leaky=False)
    named_malignant = tested.logits.argmax(1) > 0
    assert found.malignant_sensitivity.value == pytest.approx(named_malignant[labels > 0].mean())
    assert found.malignant_specificity.value == pytest.approx((~named_malignant)[labels == 0].mean())
    summed = probabilities(tested.logits, 1.5)[:, 1:].sum(1)
    assert found.malignant_auc.value == pytest.approx(roc_auc_score(labels > 0, summed))
    assert found.malignant_auc.low < found.malignant_auc.value < found.malignant_auc.high
    benign, malignant = np.sort(summed[labels == 0]), summed[labels > 0]
    threshold = benign[int(np.ceil(0.95 * len(benign))) - 1]
    assert found.malignant_sensitivity_at_95_specificity == pytest.approx((malignant > threshold).mean())


@pytest.mark.parametrize("malignant", ["no", "not applicable"])
def test_without_malignant_classes_nothing_is_said_of_them(malignant):
    found = evaluate(
        made_up_answers(np.arange(30) % 3, 3), class_infos(3, malignant), 1, ALL_ACCEPTED, split="", leaky=False
    )
    said = (found.malignant_sensitivity, found.malignant_specificity, found.malignant_auc, found.malignant_roc)
    assert said == (None, None, None, None)


def test_acceptance_is_by_both_thresholds():
    tested = made_up_answers(np.arange(100) % 4, 4)
    found = evaluate(tested, FOUR_CLASSES, 1.0, Thresholds(0.6, 5.0, "both"), split="", leaky=False)
    greatest = probabilities(tested.logits, 1.0).max(1)
    kept = (greatest >= 0.6) & (tested.distances <= 5.0)
    assert 0 < kept.sum() < 100
    assert found.accepted_share == pytest.approx(kept.mean())
    assert found.accepted_accuracy == pytest.approx((tested.logits.argmax(1) == tested.labels)[kept].mean())
    nothing = evaluate(tested, FOUR_CLASSES, 1.0, Thresholds(0.0, 0.5, "near"), split="", leaky=False)
    assert (nothing.accepted_share, nothing.accepted_accuracy) == (0.0, None)


def test_temperature_changes_confidence_and_not_answers():
    tested = made_up_answers(np.arange(300) % 4, 4)
    found = evaluate(tested, FOUR_CLASSES, 3.0, ALL_ACCEPTED, split="", leaky=False)
    before, after = (probabilities(tested.logits, one) for one in (1.0, 3.0))
    assert (found.ece_before, found.ece_after) == (ece(before, tested.labels), ece(after, tested.labels))
    assert (found.brier_before, found.brier_after) == (brier(before, tested.labels), brier(after, tested.labels))
    assert found.ece_before != found.ece_after
    gaps = sum(abs(confidence - accuracy) * count for confidence, accuracy, count in found.reliability)
    assert gaps / 300 == pytest.approx(found.ece_after)
    assert sum(count for *_, count in found.reliability) == 300


def test_reliability_leaves_out_empty_bins():
    bins = reliability_bins(np.array([0.5, 0.95, 0.96]), np.array([True, True, False]), 10)
    assert bins == ((0.5, 1.0, 1), (pytest.approx(0.955), 0.5, 2))


def test_coverage_sets_the_least_sure_aside_and_equals_together():
    kept, error = coverage_curve(np.array([0.9, 0.5, 0.5, 0.8]), np.array([True, False, True, True]))
    assert kept.tolist() == [0.25, 0.5, 1.0]
    assert error.tolist() == [0.0, 0.0, 0.25]


def test_long_curves_are_thinned_to_their_ends():
    x, y = thinned((np.linspace(0, 1, 5001), np.linspace(1, 0, 5001)))
    assert len(x) == len(y) == 200
    assert (x[0], x[-1], y[0], y[-1]) == (0, 1, 1, 0)


def test_patients_widen_the_interval_that_images_would_give():
    """Twelve patients whose images err together know less than 600 images that do not."""
    groups = np.array([f"P{index // 50}" for index in range(600)])  # each patient of one class
    tested = made_up_answers(np.arange(600) // 50 % 4, 4, groups=groups)
    by_patient = evaluate(tested, FOUR_CLASSES, 1, ALL_ACCEPTED, split="", leaky=False)
    alone = replace(tested, groups=np.full(600, ""))
    by_image = evaluate(alone, FOUR_CLASSES, 1, ALL_ACCEPTED, split="", leaky=False)
    assert (by_patient.groups, by_image.groups) == (12, 600)
    assert by_patient.accuracy.value == by_image.accuracy.value
    widths = [one.accuracy.high - one.accuracy.low for one in (by_patient, by_image)]
    assert widths[0] > 1.5 * widths[1]


def test_the_interval_of_a_share_is_that_of_the_binomial():
    """Without groups the bootstrap of an accuracy must come to p ± 1.96·√(p·(1 − p)/n)."""
    tested = made_up_answers(np.arange(2000) % 4, 4)
    found = evaluate(tested, FOUR_CLASSES, 1, ALL_ACCEPTED, split="", leaky=False).accuracy
    half = 1.96 * math.sqrt(found.value * (1 - found.value) / 2000)
    assert (found.low, found.high) == pytest.approx((found.value - half, found.value + half), abs=0.004)


def test_patients_who_are_all_alike_are_no_certainty():
    """Four patients, two of each class, nine of ten images right in each: drawing them anew changes nothing."""
    labels = np.repeat([0, 0, 1, 1], 10)
    tested = made_up_answers(labels, 2)
    logits = np.eye(2, dtype=np.float32)[labels]
    logits[::10] = logits[::10, ::-1]
    tested = replace(tested, logits=logits, groups=np.repeat(["a", "b", "c", "d"], 10))
    found = evaluate(tested, class_infos(2), 1.0, ALL_ACCEPTED, split="", leaky=False)
    for one, low, high in (
        (found.balanced_accuracy, 0.4168, 0.9913),
        (found.classes[0].recall_interval, 0.2787, 0.9953),
    ):
        assert (one.value, one.low, one.high) == pytest.approx((0.9, low, high), abs=1e-4)


def test_all_right_is_as_sure_as_so_many_patients_make_it():
    """Sixteen patients, four of each class, all right: the exact interval of Clopper and Pearson, 0.025^(1/n) to 1."""
    labels = np.arange(160) // 10 % 4
    groups = np.array([f"P{index // 10}" for index in range(160)])
    tested = replace(made_up_answers(labels, 4, groups=groups), logits=np.eye(4, dtype=np.float32)[labels] * 5)
    found = evaluate(tested, FOUR_CLASSES, 1, ALL_ACCEPTED, split="", leaky=False)
    lows = {
        16: (found.accuracy.low, found.balanced_accuracy.low, found.macro_f1.low),
        12: (found.malignant_sensitivity.low,),
        4: (found.malignant_specificity.low, found.malignant_auc.low, found.classes[0].recall_interval.low),
    }
    for patients, those in lows.items():
        assert those == pytest.approx([0.025 ** (1 / patients)] * len(those))
    assert found.accuracy.high == found.malignant_auc.high == 1
    rare = np.array([0, 1, 2, 3, 3, 3, 3, 3])
    assert independent_trials(np.arange(8), rare) == 4  # of one class no more is known than its one image tells


def test_the_same_seed_gives_the_same_figures_and_plain_json():
    tested = made_up_answers(np.arange(80) % 4, 4)
    first, second = (evaluate(tested, FOUR_CLASSES, 1, ALL_ACCEPTED, split="", leaky=False, seed=5) for _ in range(2))
    other = evaluate(tested, FOUR_CLASSES, 1, ALL_ACCEPTED, split="", leaky=False, seed=6)
    assert first == second
    assert other.accuracy.low != first.accuracy.low or other.balanced_accuracy.low != first.balanced_accuracy.low
    assert msgspec.json.decode(msgspec.json.encode(first), type=Evaluation) == first


def test_a_manifest_holds_the_figures_that_could_be_measured():
    found = evaluate(made_up_answers(np.arange(40) % 3, 4), FOUR_CLASSES, 1, ALL_ACCEPTED, split="by hand", leaky=True)
    metrics = {one.name: one for one in metrics_of_evaluation(found)}
    assert "recall of pre_b" in metrics and "recall of pro_b" not in metrics
    assert all(math.isfinite(one.value) and one.leaky and one.split == "by hand" for one in metrics.values())
