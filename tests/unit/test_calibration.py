"""The rule by which thresholds are set: at the same rank, so that together they accept 98 % of what is known."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from leukodesk.core.calibration import KEPT_SHARE, accepted, calibrate
from leukodesk.core.confidence import probabilities


def answers(n: int, classes: int, seed: int, decimals: int) -> tuple[NDArray[np.float32], ...]:
    """Logits, labels that they mostly name, and distances; few decimals make many of them equal."""
    random = np.random.default_rng(seed)
    labels = random.integers(0, classes, n)
    logits = (3 * np.eye(classes)[labels] + random.normal(0, 1.5, (n, classes))).round(decimals)
    return logits.astype(np.float32), labels, random.gamma(5, 2, n).round(decimals).astype(np.float32)


def by_counting(greatest: NDArray[np.float64], distances: NDArray[np.float32]) -> NDArray[np.bool_]:
    """The same rule the long way: ever more of the surest and, as many, of the nearest, until 98 % are among both."""
    surer = np.array([(greatest >= one).sum() for one in greatest])
    nearer = np.array([(distances <= one).sum() for one in distances])
    for count in range(1, len(greatest) + 1):
        kept = (surer <= count) & (nearer <= count)
        if kept.mean() >= KEPT_SHARE:
            return kept
    raise AssertionError("all of them are enough")


@given(
    n=st.integers(2, 400),
    classes=st.integers(2, 5),
    seed=st.integers(0, 10**6),
    decimals=st.sampled_from([0, 1, 6]),
)
def test_both_thresholds_are_at_the_same_rank_and_together_accept_what_they_say(
    n: int, classes: int, seed: int, decimals: int
) -> None:
    logits, labels, distances = answers(n, classes, seed, decimals)
    found = calibrate(logits, labels, distances, "these images")
    kept = accepted(logits, distances, found)
    greatest = probabilities(logits, found.temperature).max(axis=1)
    np.testing.assert_array_equal(kept, by_counting(greatest, distances))
    assert kept.mean() >= KEPT_SHARE
    if len(set(greatest)) == len(set(distances)) == n:  # a rank is that of one sure and of one near image at most
        assert kept.mean() - 2 / n < KEPT_SHARE
    assert found.thresholds.least_probability in greatest and found.thresholds.greatest_distance in distances


@given(seed=st.integers(0, 10**6), power=st.sampled_from([0.5, 2.0, 3.0]))
def test_only_the_order_of_the_distances_counts(seed: int, power: float) -> None:
    logits, labels, distances = answers(200, 4, seed, 6)
    stretched = distances.astype(np.float64) ** power
    one, other = calibrate(logits, labels, distances, "these"), calibrate(logits, labels, stretched, "these")
    np.testing.assert_array_equal(accepted(logits, distances, one), accepted(logits, stretched, other))
    turned = np.random.default_rng(seed).permutation(200)
    again = calibrate(logits[turned], labels[turned], distances[turned], "these")
    assert again.thresholds.greatest_distance == one.thresholds.greatest_distance
    assert again.thresholds.least_probability == pytest.approx(one.thresholds.least_probability)


def test_what_is_far_or_unsure_is_not_accepted_and_the_rule_is_told() -> None:
    logits, labels, distances = answers(1000, 3, 0, 6)
    found = calibrate(logits, labels, distances, "the images of a test", "nobody saw them")
    sure = np.array([[20, 0, 0]], np.float32)
    assert accepted(sure, np.zeros(1, np.float32), found).all()
    assert not accepted(sure, np.full(1, 1e6, np.float32), found).any()
    assert not accepted(0 * sure, np.zeros(1, np.float32), found).any()
    assert found.thresholds.rule == "Thresholds at which 98% of the images of a test are accepted, nobody saw them."
