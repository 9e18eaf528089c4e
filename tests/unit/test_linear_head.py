"""The new last layer: the right minimum, found in few steps, folded back into features, and honestly calibrated."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leukodesk.core.calibration import KEPT_SHARE, accepted
from leukodesk.core.confidence import ece, probabilities
from leukodesk.core.errors import BundleError, Cancelled, DataSetError
from leukodesk.core.head_fitting import PENALTIES, fit_head
from leukodesk.core.linear_head import LinearHead
from leukodesk.core.logistic_regression import alike_within_classes, fit_logistic, minimise, principal_features


def clouds(n: int, d: int, classes: int, apart: float = 1.0, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Features of unequal size and correlated with each other, and labels; the classes lie `apart`."""
    random = np.random.default_rng(seed)
    labels = np.arange(n) % classes
    centres = np.random.default_rng(99).normal(size=(classes, d)) * apart
    mix = np.random.default_rng(98).normal(size=(d, d)) / np.arange(1, d + 1)
    return ((random.normal(size=(n, d)) + centres[labels]) @ mix + 5).astype(np.float32), labels


def nobody(n: int) -> np.ndarray:
    return np.full(n, "", "<U8")


@pytest.mark.parametrize(("n", "d"), [(30, 60), (200, 12)])
def test_the_minimum_is_scikit_learns(n: int, d: int) -> None:
    from sklearn.linear_model import LogisticRegression

    features, labels = clouds(n, d, 3, 0.3)
    labels[: n // 3] = 0  # classes of unequal size
    principal = principal_features(features)
    weights = fit_logistic(principal.coordinates, labels, 3, principal.variances, 0.1)
    found = principal.head_of(weights).logits(features)
    scaled = (features - features.mean(0)) / np.sqrt(features.var(0).mean())
    other = LogisticRegression(C=1 / (0.1 * n), class_weight="balanced", tol=1e-9, max_iter=10_000)
    expected = other.fit(scaled, labels).decision_function(scaled)
    centred = found - found.mean(1, keepdims=True)
    np.testing.assert_allclose(centred, expected - expected.mean(1, keepdims=True), atol=0.02 * np.abs(expected).max())


@given(n=st.integers(4, 40), d=st.integers(1, 40), constant=st.booleans(), scale=st.sampled_from([1e-3, 1.0, 1e3]))
def test_coordinates_are_the_features_turned(n: int, d: int, constant: bool, scale: float) -> None:
    features = np.random.default_rng(n * 41 + d).normal(3, scale, (n, d)).astype(np.float32)
    if constant and d > 1:
        features[:, 0] = 7
    principal = principal_features(features)
    assert principal.coordinates.shape[1] <= min(n, d)
    np.testing.assert_allclose(principal.coordinates.var(0), principal.variances, rtol=2e-2, atol=1e-4)
    weights = np.random.default_rng(1).normal(size=(principal.coordinates.shape[1] + 1, 3))
    expected = principal.coordinates @ weights[:-1] + weights[-1]
    tolerance = 2e-3 * max(1.0, float(np.abs(expected).max())) * max(1.0, 3 / scale)
    np.testing.assert_allclose(principal.head_of(weights).logits(features), expected, atol=tolerance)


def test_axes_along_which_classes_differ_alike_are_the_same_features_turned_and_stretched() -> None:
    features, labels = clouds(400, 8, 2, 2.0)
    learnt = np.arange(300)
    alike = alike_within_classes(principal_features(features), labels, learnt)
    weights = np.random.default_rng(1).normal(size=(alike.coordinates.shape[1] + 1, 3))
    expected = alike.coordinates @ weights[:-1] + weights[-1]
    np.testing.assert_allclose(alike.head_of(weights).logits(features), expected, atol=2e-2 * np.abs(expected).max())
    np.testing.assert_allclose(alike.coordinates[learnt].var(0), alike.variances, rtol=1e-3)
    assert alike.variances.sum() == pytest.approx(8, rel=1e-3)

    def greatest_share(coordinates: np.ndarray) -> float:
        within = np.concatenate([coordinates[labels == one] - coordinates[labels == one].mean(0) for one in (0, 1)])
        spread = np.linalg.eigvalsh(within.T @ within)
        return float(spread[-1] / spread.sum())

    assert greatest_share(alike.coordinates) < 0.7 * greatest_share(principal_features(features).coordinates)


def test_what_sets_images_of_one_class_apart_is_seen_through_with_few_labels() -> None:
    """One direction is long and says nothing, such as light: class means of ten images lie apart along it by chance."""
    random = np.random.default_rng(5)

    def seen(n: int) -> tuple[np.ndarray, np.ndarray]:
        labels = np.arange(n) % 2
        features = random.normal(size=(n, 30)).astype(np.float32)
        features[:, 0] *= 60
        features[:, 1] += 6.0 * labels
        return features, labels

    features, labels = seen(20)
    new, truth = seen(2000)
    fitted = fit_head(features, labels, nobody(20), 2)
    assert fitted.alike and (fitted.head.logits(new).argmax(1) == truth).mean() > 0.85


def test_copies_are_learnt_from_and_never_judged_by_a_head_that_has_seen_them() -> None:
    """Labels that nothing tells: a head that had seen a copy of an image would know the image again."""
    random = np.random.default_rng(0)
    features = random.normal(size=(60, 200)).astype(np.float32)
    labels = random.permutation(60) % 2
    copies = features[:, np.newaxis] + random.normal(0, 0.01, (60, 3, 200)).astype(np.float32)
    fitted = fit_head(features, labels, nobody(60), 2, copies=copies)
    assert fitted.logits.shape == (60, 2) and (fitted.logits.argmax(1) == labels).mean() < 0.7
    assert (fitted.head.logits(copies[:, 0]).argmax(1) == labels).mean() > 0.9


def test_copies_help_where_labels_are_few() -> None:
    random = np.random.default_rng(1)
    centres = 0.3 * random.normal(size=(3, 80))

    def seen(n: int) -> tuple[np.ndarray, np.ndarray]:
        labels = np.arange(n) % 3
        turns = random.normal(0, 3.0, (n, 8, 80)) * (np.arange(80) < 10)  # what turning changes
        return (centres[labels][:, np.newaxis] + random.normal(size=(n, 1, 80)) + turns).astype(np.float32), labels

    (views, labels), (new, truth) = seen(15), seen(900)
    with_copies = fit_head(views[:, 0], labels, nobody(15), 3, copies=views[:, 1:])
    without = fit_head(views[:, 0], labels, nobody(15), 3)
    right = [float((one.head.logits(new[:, 0]).argmax(1) == truth).mean()) for one in (with_copies, without)]
    assert right[0] > right[1] + 0.02


def test_a_quadratic_is_minimised_exactly_and_in_few_steps() -> None:
    curvature = np.array([1.0, 10.0, 100.0])
    steps = itertools.count()

    def bowl(point: np.ndarray) -> tuple[float, np.ndarray]:
        next(steps)
        return float(0.5 * (curvature * (point - 2) ** 2).sum()), curvature * (point - 2)

    np.testing.assert_allclose(minimise(bowl, np.zeros(3), 1e-9), 2, atol=1e-8)
    assert next(steps) < 60


def test_a_fit_can_be_stopped_at_any_step() -> None:
    def stop() -> None:
        raise Cancelled

    features, labels = clouds(40, 10, 2)
    with pytest.raises(Cancelled):
        fit_head(features, labels, nobody(40), 2, before_each=stop)


def test_a_head_is_written_and_read_back() -> None:
    head = LinearHead(np.ones((4, 2), np.float32), np.array([0.5, -1], np.float32))
    again = LinearHead.from_bytes(head.to_bytes())
    np.testing.assert_array_equal(again.logits(np.ones((3, 4), np.float32)), [[4.5, 3.0]] * 3)
    with pytest.raises(BundleError, match="last layer"):
        LinearHead.from_bytes(b"none")


def test_it_recognises_new_images_and_says_how_sure_it_is() -> None:
    features, labels = clouds(300, 20, 3, 0.6)
    fitted = fit_head(features, labels, nobody(300), 3)
    new, truth = clouds(3000, 20, 3, 0.6, seed=1)
    logits = fitted.head.logits(new)
    right = float((logits.argmax(1) == truth).mean())
    assert right > 0.8
    assert ece(probabilities(logits, fitted.calibration.temperature), truth) < 0.06
    assert fitted.l2 in PENALTIES and fitted.folds == 5
    # What the folds said of themselves is what new images show.
    assert abs(float((fitted.logits.argmax(1) == labels).mean()) - right) < 0.06
    distances = fitted.known.distances(new)
    assert (distances <= fitted.calibration.thresholds.greatest_distance).mean() == pytest.approx(0.99, abs=0.02)
    assert (fitted.known.distances(new + 30) > fitted.calibration.thresholds.greatest_distance).all()


def test_thresholds_accept_the_share_they_say_of_the_held_out_images() -> None:
    features, labels = clouds(200, 10, 2, 0.5)
    fitted = fit_head(features, labels, nobody(200), 2)
    limits = fitted.calibration.thresholds
    shares = [
        (probabilities(fitted.logits, fitted.calibration.temperature).max(1) >= limits.least_probability).mean(),
        (fitted.distances <= limits.greatest_distance).mean(),
    ]
    together = accepted(fitted.logits, fitted.distances, fitted.calibration).mean()
    assert together == pytest.approx(KEPT_SHARE, abs=0.006)
    # Neither is stricter than the other.
    assert shares == pytest.approx([shares[0]] * 2, abs=0.006)
    assert "200 images in 5 folds" in limits.rule


def test_what_is_to_be_tried_can_be_said_and_comes_to_the_same_as_when_it_is_chosen() -> None:
    features, labels = clouds(90, 12, 3, 0.4)
    chosen = fit_head(features, labels, nobody(90), 3)
    again = fit_head(features, labels, nobody(90), 3, penalties=(chosen.l2,), alike=(chosen.alike,))
    assert (again.l2, again.alike) == (chosen.l2, chosen.alike)
    np.testing.assert_array_equal(again.head.weights, chosen.head.weights)
    np.testing.assert_array_equal(again.head.bias, chosen.head.bias)
    np.testing.assert_allclose(again.logits, chosen.logits, atol=0.05)


@given(penalties=st.lists(st.sampled_from(PENALTIES), min_size=1, max_size=3, unique=True), alike=st.booleans())
@settings(max_examples=10)
def test_nothing_else_is_tried_than_what_is_said(penalties: list[float], alike: bool) -> None:
    features, labels = clouds(40, 6, 2)
    told: list[int] = []
    fitted = fit_head(
        features,
        labels,
        nobody(40),
        2,
        penalties=sorted(penalties, reverse=True),
        alike=(alike,),
        on_progress=lambda _, total: told.append(total),
    )
    assert fitted.l2 in penalties and fitted.alike is alike
    assert set(told) == {len(penalties) * fitted.folds}


def test_a_strong_penalty_stays_strong_where_folds_would_choose_a_weak_one() -> None:
    features, labels = clouds(200, 10, 2, 3.0)
    weak, strong = (
        fit_head(features, labels, nobody(200), 2),
        fit_head(features, labels, nobody(200), 2, penalties=(100,)),
    )
    assert weak.l2 < 1 and np.ptp(strong.head.logits(features)) < np.ptp(weak.head.logits(features)) / 2


def test_it_is_the_same_every_time() -> None:
    features, labels = clouds(60, 30, 3)
    one, two = (fit_head(features, labels, nobody(60), 3) for _ in range(2))
    np.testing.assert_array_equal(one.head.weights, two.head.weights)
    assert one.calibration == two.calibration


def test_a_rare_class_counts_as_much_as_a_common_one() -> None:
    features, labels = clouds(600, 6, 2, 0.6)
    kept = np.flatnonzero((labels == 0) | (np.arange(600) < 60))
    fitted = fit_head(features[kept], labels[kept], nobody(len(kept)), 2)
    new, truth = clouds(2000, 6, 2, 0.6, seed=2)
    told = fitted.head.logits(new).argmax(1)
    recalls = [(told[truth == one] == one).mean() for one in (0, 1)]
    assert abs(recalls[0] - recalls[1]) < 0.15


def test_patients_are_kept_together_in_the_folds() -> None:
    """Features that tell the patient and nothing of the class: only grouped folds see that nothing was learnt."""
    random = np.random.default_rng(0)
    patients = np.repeat(np.arange(20), 10)
    labels = (patients % 2).astype(np.int64)
    features = (np.eye(20)[patients] * 3 + random.normal(0, 0.1, (200, 20))).astype(np.float32)
    groups = np.array([f"p{one}" for one in patients])
    by_patient = fit_head(features, labels, groups, 2)
    by_image = fit_head(features, labels, nobody(200), 2)
    by_duplicate = fit_head(features, labels, nobody(200), 2, keep_together=groups)
    shares = [float((one.logits.argmax(1) == labels).mean()) for one in (by_patient, by_image, by_duplicate)]
    assert by_patient.grouped and shares[0] < 0.7 and shares[2] < 0.7 and shares[1] > 0.95


def test_where_patients_are_too_few_for_folds_it_says_so() -> None:
    features, labels = clouds(40, 5, 2)
    groups = np.where(labels == 0, "only one", np.array([f"p{one % 7}" for one in range(40)]))
    fitted = fit_head(features, labels, groups, 2)
    assert not fitted.grouped and "same patients" in fitted.calibration.thresholds.rule


@pytest.mark.parametrize("count", [2, 5])
def test_a_few_images_a_class_are_enough(count: int) -> None:
    features, labels = clouds(4 * count, 300, 4, 3.0)
    fitted = fit_head(features, labels, nobody(4 * count), 4)
    assert fitted.folds == count
    assert (fitted.head.logits(features).argmax(1) == labels).all()
    assert np.isfinite(fitted.calibration.thresholds.greatest_distance)


def test_what_nothing_can_be_learnt_from_is_refused() -> None:
    with pytest.raises(DataSetError, match="fewer than two images"):
        fit_head(np.eye(3, dtype=np.float32), np.array([0, 0, 1]), nobody(3), 2)
    with pytest.raises(DataSetError, match="all alike"):
        fit_head(np.ones((10, 4), np.float32), np.arange(10) % 2, nobody(10), 2)


def test_progress_is_told_to_its_end() -> None:
    features, labels = clouds(40, 5, 2)
    told: list[tuple[int, int]] = []
    fit_head(features, labels, nobody(40), 2, on_progress=lambda done, total: told.append((done, total)))
    assert told[0][0] == 0 and told[-1][0] == told[-1][1] and [one for one, _ in told] == sorted(one for one, _ in told)
