"""Classical classifiers on features learn what can be learnt, weigh classes alike, and give the same twice."""

import numpy as np
import pytest

from training.classical import CLASSIFIERS, fit_predict

every_kind = pytest.mark.parametrize("kind", CLASSIFIERS)


def clusters(counts, seed, apart=3.0):
    """Features (n, 6) of classes around corners that lie `apart`, and their labels."""
    random = np.random.default_rng(seed)
    labels = np.repeat(np.arange(len(counts)), counts)
    return random.normal(0, 1, (len(labels), 6)) + apart * np.eye(6)[labels], labels


@every_kind
def test_separate_classes_are_told_apart_with_probabilities(kind):
    features, labels = clusters((30, 30, 30), 0)
    asked, truth = clusters((20, 20, 20), 1)
    probabilities = fit_predict(kind, features, labels, asked, 3, 1)
    assert probabilities.shape == (60, 3)
    np.testing.assert_allclose(probabilities.sum(1), 1)
    assert (probabilities.argmax(1) == truth).mean() > 0.85
    assert probabilities.min() >= 0


@every_kind
def test_nothing_is_learnt_from_labels_that_mean_nothing(kind):
    features, labels = clusters((30, 30), 0)
    shuffled = np.random.default_rng(5).permutation(labels)
    asked, truth = clusters((50, 50), 1)
    assert 0.2 < (fit_predict(kind, features, shuffled, asked, 2, 1).argmax(1) == truth).mean() < 0.8


@every_kind
def test_a_rare_class_is_found(kind):
    features, labels = clusters((200, 12), 0, apart=2.0)
    asked, truth = clusters((100, 100), 1, apart=2.0)
    rare = fit_predict(kind, features, labels, asked, 2, 1)[truth == 1]
    assert (rare.argmax(1) == 1).mean() > 0.4


@every_kind
def test_the_same_seed_gives_the_same(kind):
    features, labels = clusters((15, 15), 0)
    first, second = (fit_predict(kind, features, labels, features[:5] + 1, 2, 7) for _ in range(2))
    np.testing.assert_array_equal(first, second)


@every_kind
def test_a_class_without_images_gets_no_probability(kind):
    features, labels = clusters((10, 10), 0)
    probabilities = fit_predict(kind, features, labels * 2, features, 4, 1)
    assert not probabilities[:, [1, 3]].any()
    assert set(probabilities.argmax(1)) == {0, 2}


@every_kind
def test_a_single_class_is_all_there_is(kind):
    features, labels = clusters((5,), 0)
    np.testing.assert_array_equal(fit_predict(kind, features, labels, features, 2, 1), [[1, 0]] * 5)


def test_an_svm_says_when_a_class_has_a_single_image():
    features, labels = clusters((5, 1), 0)
    with pytest.raises(ValueError, match="two images of every class"):
        fit_predict("svm", features, labels, features, 2, 1)
