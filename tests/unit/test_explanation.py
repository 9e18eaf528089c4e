"""Attention maps: exact for GAP heads, of any class, empty where nothing speaks for a class."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from leukodesk.core.bundle import Bundle
from leukodesk.core.explanation import attention_map, normalised
from leukodesk.core.inference import Classifier
from leukodesk.core.preprocessing import preprocess
from tests.bundles import MAP_SIZE, generated_field


def test_a_gap_heads_map_is_what_the_network_computes_itself(tiny_classifier: Classifier) -> None:
    """The tiny network has an `explain` signature although its head needs none: the gradient way, in the graph."""
    for seed in range(4):
        model_input = preprocess(generated_field(seed), tiny_classifier.manifest.preprocessing)
        prediction = tiny_classifier.classify(model_input)
        for index in range(4):
            found = attention_map(tiny_classifier, prediction, index)
            assert found.shape == (MAP_SIZE, MAP_SIZE)
            assert found.dtype == np.float32
            np.testing.assert_allclose(found, tiny_classifier.explain(model_input, index), atol=1e-5)


def test_the_classes_maps_differ(tiny_classifier: Classifier) -> None:
    model_input = preprocess(generated_field(5), tiny_classifier.manifest.preprocessing)
    prediction = tiny_classifier.classify(model_input)
    maps = [attention_map(tiny_classifier, prediction, index) for index in range(4)]
    assert [one.max() for one in maps] == [0, 1, 1, 1], "the tiny network has a class that nothing speaks for"
    assert np.abs(maps[1] - maps[2]).max() > 0.1


def test_other_heads_explain_themselves(make_tiny_bundle: Callable[..., Bundle], tiny_classifier: Classifier) -> None:
    classifier = Classifier(make_tiny_bundle(head="other"))
    model_input = preprocess(generated_field(2), classifier.manifest.preprocessing)
    prediction = classifier.classify(model_input)
    for index in range(4):
        found = attention_map(classifier, prediction, index)
        np.testing.assert_allclose(found, attention_map(tiny_classifier, prediction, index), atol=1e-5)


def test_the_map_is_of_the_predictions_feature_map(tiny_classifier: Classifier) -> None:
    """One hot place, one channel: the map is that place, for the classes whose weight of the channel is positive."""
    model_input = preprocess(generated_field(3), tiny_classifier.manifest.preprocessing)
    prediction = tiny_classifier.classify(model_input)
    feature_map = np.zeros_like(prediction.feature_map)
    feature_map[5, 2, 4] = 3
    head = tiny_classifier.head
    assert head is not None
    for index in range(4):
        found = attention_map(tiny_classifier, replace(prediction, feature_map=feature_map), index)
        expected = np.zeros((MAP_SIZE, MAP_SIZE))
        expected[5, 2] = head.weights[4, index] > 0
        np.testing.assert_array_equal(found, expected)


@pytest.mark.parametrize("index", [-1, 4])
def test_there_is_no_map_of_no_class(tiny_classifier: Classifier, index: int) -> None:
    model_input = preprocess(generated_field(3), tiny_classifier.manifest.preprocessing)
    with pytest.raises(ValueError, match="of 4"):
        attention_map(tiny_classifier, tiny_classifier.classify(model_input), index)


def test_normalised() -> None:
    np.testing.assert_allclose(normalised(np.array([[-2, 1], [4, 0]], np.float32)), [[0, 0.25], [1, 0]])
    assert not normalised(np.full((3, 3), -1, np.float32)).any()
    assert not normalised(np.zeros((3, 3), np.float32)).any()
