"""Confidence: calibrated probabilities, distances to what is known, and reasons in sentences."""

import io
import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from leukodesk.core.confidence import (
    MOST_COMPONENTS,
    KnownFeatures,
    ece,
    fit_known_features,
    fit_temperature,
    probabilities,
    reasons_for_uncertainty,
    shrunk_covariance,
    threshold_at,
)
from leukodesk.core.errors import BundleError
from leukodesk.core.manifest import Thresholds
from leukodesk.core.verdict import Prediction
from tests.bundles import tiny_manifest


class TestProbabilities:
    def test_softmax_by_hand(self) -> None:
        np.testing.assert_allclose(probabilities([0.0, math.log(3)], 1), [0.25, 0.75])
        np.testing.assert_allclose(probabilities([0.0, math.log(9)], 2), [0.25, 0.75])

    @given(
        hnp.arrays(np.float32, st.integers(2, 9), elements=st.floats(-(2.0**100), 2.0**100, width=32)),
        st.floats(1e-3, 1e3),
    )
    def test_always_probabilities_in_the_order_of_the_logits(
        self, logits: NDArray[np.float32], temperature: float
    ) -> None:
        found = probabilities(logits, temperature)
        assert found.dtype == np.float64
        assert found.sum() == pytest.approx(1, abs=1e-12)
        assert (found >= 0).all()
        assert found[np.argmax(logits)] == found.max()

    def test_many_at_once(self) -> None:
        logits = np.random.default_rng(0).normal(0, 3, (5, 4))
        np.testing.assert_array_equal(probabilities(logits, 1.3)[2], probabilities(logits[2], 1.3))

    def test_two_halves_of_a_sigmoid(self) -> None:
        """A sigmoid output z is exported as (−z/2, z/2)."""
        for z in (-3.0, 0.0, 0.7, 40.0):
            assert probabilities([-z / 2, z / 2], 1)[1] == pytest.approx(1 / (1 + math.exp(-z)))


def prediction_of(values: list[float], distance: float) -> Prediction:
    empty = np.zeros((1, 1, 1), np.float32)
    return Prediction(np.array(values), np.log(np.array(values, np.float32)), distance, empty, empty)


class TestReasons:
    manifest = replace(tiny_manifest(), thresholds=Thresholds(0.8, 22.0, "by hand"))

    def test_none_if_sure_and_alike(self) -> None:
        assert reasons_for_uncertainty(prediction_of([0.9, 0.05, 0.03, 0.02], 21), self.manifest) == ()
        assert reasons_for_uncertainty(prediction_of([0.8, 0.1, 0.05, 0.05], 22), self.manifest) == (), "limits count"

    def test_not_sure(self) -> None:
        assert reasons_for_uncertainty(prediction_of([0.2, 0.1, 0.61, 0.09], 2), self.manifest) == (
            "The model is not sure: the most probable class, Pre-B, has 61.0 %; at least 80.0 % is needed.",
        )

    def test_unlike_what_is_known(self) -> None:
        assert reasons_for_uncertainty(prediction_of([0.97, 0.01, 0.01, 0.01], 31), self.manifest) == (
            "This field is unlike the fields the model was trained on (distance 31; at most 22 is allowed).",
        )

    def test_of_a_cell(self) -> None:
        cells = replace(self.manifest, task="cell")
        (reason,) = reasons_for_uncertainty(prediction_of([0.97, 0.01, 0.01, 0.01], 31), cells)
        assert reason.startswith("This cell is unlike the cells the model")

    def test_what_is_no_number_is_uncertain(self) -> None:
        (reason,) = reasons_for_uncertainty(prediction_of([0.97, 0.01, 0.01, 0.01], math.nan), self.manifest)
        assert "distance nan" in reason

    def test_both(self) -> None:
        assert len(reasons_for_uncertainty(prediction_of([0.4, 0.3, 0.2, 0.1], 31), self.manifest)) == 2

    @pytest.mark.parametrize(
        ("probability", "least", "said"),
        [
            (0.7999, 0.8, "79.99 %; at least 80.00 % is needed"),
            (0.79999999, 0.8, "79.999999 %; at least 80.000000 % is needed"),
            (0.5, 0.8, "50.0 %; at least 80.0 % is needed"),
            (0.29, 0.8, "29.0 %; at least 80.0 % is needed"),
            (0.8549, 0.855, "85.49 %; at least 85.50 % is needed"),
        ],
    )
    def test_the_numbers_never_contradict_the_sentence(self, probability: float, least: float, said: str) -> None:
        manifest = replace(self.manifest, thresholds=Thresholds(least, 22, "by hand"))
        rest = (1 - probability) / 3.5
        prediction = prediction_of([probability, rest, rest, rest / 2], 2)
        assert said in reasons_for_uncertainty(prediction, manifest)[0]

    @pytest.mark.parametrize(
        ("distance", "said"),
        [(22.3, "22.3; at most 22.0"), (22.004, "22.004; at most 22.000"), (1e9, "1000000000; at most 22")],
    )
    def test_close_distances_are_told_apart(self, distance: float, said: str) -> None:
        assert (
            f"(distance {said} is allowed)"
            in reasons_for_uncertainty(prediction_of([0.97, 0.03], distance), self.manifest)[0]
        )


def clusters(seed: int, n: int = 600, d: int = 40) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Three classes on the first ten features, of very different sizes, and small noise on all."""
    random = np.random.default_rng(seed)
    labels = random.integers(0, 3, n)
    centres = np.random.default_rng(99).normal(0, 3, (3, 10))
    values = random.normal(0, 0.3, (n, d))
    values[:, :10] += centres[labels] + random.normal(0, 1, (n, 10))
    return (values * np.geomspace(0.01, 100, d) + 5).astype(np.float32), labels


class TestKnownFeatures:
    def test_what_is_known_is_near_and_what_is_not_is_far(self) -> None:
        known = fit_known_features(*clusters(0))
        at_home = known.distances(clusters(1)[0])
        limit = threshold_at(at_home, 0.95)
        random = np.random.default_rng(2)
        far = clusters(3)[0]
        far[:, :10] += (random.normal(0, 12, (len(far), 10)) * np.geomspace(0.01, 100, 40)[:10]).astype(np.float32)
        assert (known.distances(far) > limit).mean() > 0.95
        between = (known.mean + np.float32(0)).astype(np.float32)
        assert known.distance(between) < 10 * limit

    def test_without_shrinking_it_is_lees_distance(self) -> None:
        """All components kept, so many images that the covariance is its own estimate: textbook Mahalanobis."""
        random = np.random.default_rng(0)
        labels = random.integers(0, 3, 20_000)
        mixing = random.normal(0, 1, (5, 5))
        centres = random.normal(0, 4, (3, 5))
        features = (random.normal(0, 1, (20_000, 5)) @ mixing + centres[labels]).astype(np.float32)
        known = fit_known_features(features, labels)
        tested = (random.normal(0, 4, (50, 5)) @ mixing).astype(np.float32)
        means = np.stack([features[labels == one].mean(0) for one in range(3)])
        inverse = np.linalg.inv(np.cov((features - means[labels]).T))
        away = tested[:, np.newaxis] - means
        expected = np.sqrt(np.einsum("ncd,de,nce->nc", away, inverse, away).min(1))
        np.testing.assert_allclose(known.distances(tested), expected, rtol=0.02)

    def test_a_class_mean_is_at_no_distance(self) -> None:
        features, labels = clusters(0)
        known = fit_known_features(features, labels)
        mean = features[labels == 1].astype(np.float64).mean(0).astype(np.float32)
        assert known.distance(mean) < 0.2 * known.distances(features).mean()

    def test_strange_where_known_images_never_vary_together_is_far(self) -> None:
        """More features than components: the second term must see what the first cannot."""
        random = np.random.default_rng(0)
        basis = random.normal(0, 1, (20, 300))
        features = (random.normal(0, 1, (900, 20)) @ basis + random.normal(0, 0.1, (900, 300))).astype(np.float32)
        known = fit_known_features(features[:600], np.zeros(600, int))
        assert known.components.shape == (300, MOST_COMPONENTS)
        limit = threshold_at(known.distances(features[600:]), 0.99)
        away = random.normal(0, 5, (300, 300))
        away -= away @ known.components @ known.components.T
        strange = features[600:] + (away / known.scale).astype(np.float32)
        assert (known.distances(strange) > limit).all()
        blind = replace(known, residual_scale=1e9)
        np.testing.assert_allclose(blind.distances(strange), blind.distances(features[600:]), rtol=1e-3)

    def test_few_images_of_many_features(self) -> None:
        """Held-out images are no further than a few times the distance of those it was fitted on."""
        random = np.random.default_rng(1)
        features = random.normal(0, 1, (80, 500)).astype(np.float32)
        known = fit_known_features(features[:40], np.arange(40) % 2)
        assert np.median(known.distances(features[40:])) < 3 * np.median(known.distances(features[:40]))

    def test_one_is_as_many(self) -> None:
        features, labels = clusters(0)
        known = fit_known_features(features, labels)
        many = known.distances(features[:7])
        assert [known.distance(one) for one in features[:7]] == pytest.approx(list(many), rel=1e-4)

    def test_no_order_of_images_nor_scale_of_features_matters(self) -> None:
        features, labels = clusters(0)
        known = fit_known_features(features, labels)
        order = np.random.default_rng(5).permutation(len(features))
        shuffled = fit_known_features(features[order] * 8, labels[order])
        np.testing.assert_allclose(shuffled.distances(features[:20] * 8), known.distances(features[:20]), rtol=1e-3)

    def test_features_that_never_vary_do_no_harm(self) -> None:
        features, labels = clusters(0)
        features[:, 3] = 7
        features[:, 4] = 0
        known = fit_known_features(features, labels)
        assert np.isfinite(known.distances(features)).all()

    def test_written_and_read_it_is_the_same(self) -> None:
        features, labels = clusters(0)
        known = fit_known_features(features, labels)
        read = KnownFeatures.from_bytes(known.to_bytes())
        np.testing.assert_array_equal(read.distances(features), known.distances(features))
        with np.load(io.BytesIO(known.to_bytes())) as file:
            assert {file[name].dtype for name in file} == {np.dtype(np.float32)}

    @pytest.mark.parametrize(
        ("features", "labels"),
        [
            (np.zeros((10, 4), np.float32), np.zeros(10, int)),
            (np.ones((2, 4), np.float32), np.zeros(2, int)),
            (np.ones((10, 4), np.float32), np.zeros(9, int)),
            (np.ones(10, np.float32), np.zeros(10, int)),
        ],
    )
    def test_what_cannot_be_described_is_refused(
        self, features: NDArray[np.float32], labels: NDArray[np.int64]
    ) -> None:
        with pytest.raises(ValueError, match="features"):
            fit_known_features(features, labels)

    def test_other_features_than_known_are_refused(self) -> None:
        known = fit_known_features(*clusters(0))
        with pytest.raises(ValueError, match=r"\(40,\) features expected"):
            known.distance(np.zeros(41, np.float32))

    @pytest.mark.parametrize(
        "change",
        [
            {"mean": np.zeros(3, np.float32)},
            {"mean": np.zeros(40)},
            {"scale": np.full(40, np.nan, np.float32)},
            {"components": np.zeros(40, np.float32)},
            {"components": np.zeros((40, 0), np.float32)},
            {"whitening": np.zeros((2, 2), np.float32)},
            {"centres": np.zeros((3, 1), np.float32)},
            {"residual_scale": np.float32(0)},
            {"residual_scale": np.float32(-1)},
        ],
    )
    def test_damaged_files_are_refused(self, change: dict[str, NDArray[np.float32]]) -> None:
        with np.load(io.BytesIO(fit_known_features(*clusters(0)).to_bytes())) as file:
            arrays = dict(file) | change
        buffer = io.BytesIO()
        np.savez(buffer, **arrays)
        with pytest.raises(BundleError):
            KnownFeatures.from_bytes(buffer.getvalue())

    @given(st.integers(0, 20_000), st.binary(min_size=1, max_size=8))
    def test_torn_files_are_read_or_refused_and_nothing_else(self, at: int, inserted: bytes) -> None:
        content = SOUND[: at % len(SOUND)] + inserted + SOUND[at % len(SOUND) + len(inserted) :]
        try:
            known = KnownFeatures.from_bytes(content)
        except BundleError:
            return
        assert known.mean.shape == (40,)


SOUND = fit_known_features(*clusters(0, n=60)).to_bytes()


def test_shrinkage_is_much_for_few_rows_and_next_to_none_for_many() -> None:
    truth = np.diag([4.0, 1.0, 0.25])
    random = np.random.default_rng(0)
    few, many = (random.normal(0, 1, (n, 3)) @ np.sqrt(truth) for n in (5, 50_000))
    np.testing.assert_allclose(shrunk_covariance(many), truth, atol=0.05)
    sample = few.T @ few / 5
    shrunk = shrunk_covariance(few)
    assert np.trace(shrunk) == pytest.approx(np.trace(sample))
    assert abs(shrunk[0, 1]) < 0.9 * abs(sample[0, 1])
    np.testing.assert_array_equal(shrunk_covariance(np.ones((4, 1))), [[1.0]])


class TestCalibration:
    def test_the_temperature_that_made_the_logits_is_found(self) -> None:
        random = np.random.default_rng(0)
        logits = random.normal(0, 2, (20_000, 4))
        labels = np.array([random.choice(4, p=row) for row in probabilities(logits, 1)])
        for temperature in (0.4, 1.0, 2.5):
            assert fit_temperature(logits * temperature, labels) == pytest.approx(temperature, rel=0.03)

    def test_it_is_the_minimum(self) -> None:
        random = np.random.default_rng(1)
        logits, labels = random.normal(0, 3, (200, 3)), random.integers(0, 3, 200)
        logits[np.arange(200), labels] += 2
        best = fit_temperature(logits, labels)

        def loss(temperature: float) -> float:
            return float(-np.log(probabilities(logits, temperature)[np.arange(200), labels]).mean())

        assert loss(best) <= min(loss(best * factor) for factor in (0.99, 1.01))

    def test_it_stays_within_bounds_if_all_is_right_or_wrong(self) -> None:
        logits = np.array([[5.0, 0.0], [0.0, 5.0]])
        assert fit_temperature(logits, [0, 1]) == pytest.approx(0.05, rel=1e-3)
        assert fit_temperature(logits, [1, 0]) == pytest.approx(20, rel=1e-3)

    def test_ece_by_hand(self) -> None:
        values = [[0.9, 0.1], [0.9, 0.1], [0.6, 0.4], [0.6, 0.4]]
        assert ece(values, [0, 1, 0, 0]) == pytest.approx(0.5 * 0.4 + 0.5 * 0.4)
        assert ece(values, [0, 1, 0, 0], bins=1) == pytest.approx(0.0)
        assert ece([[1.0, 0.0], [0.0, 1.0]], [0, 1]) == 0

    def test_ece_of_the_right_probabilities_is_small(self) -> None:
        random = np.random.default_rng(0)
        values = probabilities(random.normal(0, 2, (20_000, 4)), 1)
        labels = np.array([random.choice(4, p=row) for row in values])
        assert ece(values, labels) < 0.015
        assert ece(values**3 / (values**3).sum(1, keepdims=True), labels) > 0.1

    @given(hnp.arrays(np.float64, st.integers(1, 50), elements=st.floats(-1e6, 1e6)), st.floats(0.01, 1))
    def test_the_threshold_keeps_at_least_the_share(self, values: NDArray[np.float64], share: float) -> None:
        threshold = threshold_at(values, share)
        assert (values <= threshold).mean() >= share - 1e-9
        assert threshold in values
        assert (values < threshold).mean() < share + 1e-9
