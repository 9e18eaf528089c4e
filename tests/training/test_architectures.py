"""Every network of the registry ends in logits, keeps its promises to the export, and has the papers' parameters."""

import numpy as np
import pytest

from training.architectures import ARCHITECTURES


def every(function):
    return pytest.mark.parametrize("architecture", ARCHITECTURES.values(), ids=ARCHITECTURES)(function)


def image(architecture, side_px=64):
    pixels = np.random.default_rng(0).uniform(0, 255, (1, side_px, side_px, 3))
    return (pixels * architecture.input_factor + architecture.input_offset).astype(np.float32)


@pytest.mark.parametrize(
    ("name", "classes", "parameters"), [("plain_cnn", 2, 390_593), ("four_block_cnn", 4, 5_402_148)]
)
def test_parameters_are_those_of_the_paper(name, classes, parameters):
    architecture = ARCHITECTURES[name]
    side = architecture.default_input_px
    assert architecture.build((side, side, 3), classes).count_params() == parameters


@every
def test_ends_in_one_logit_per_class(architecture):
    import keras

    model = architecture.build((64, 64, 3), 4)
    assert model.output_shape == (None, 4)
    assert model.layers[-1].activation is keras.activations.linear
    assert np.isfinite(model(image(architecture), training=False)).all()


@every
def test_feature_map_has_height_width_and_channels(architecture):
    model = architecture.build((64, 64, 3), 4)
    assert len(model.get_layer(architecture.feature_layer).output.shape) == 4


@every
def test_head_is_gap_only_if_logits_follow_from_the_pooled_feature_map(architecture):
    import keras

    model = architecture.build((64, 64, 3), 4)
    outputs = keras.Model(model.input, [model.get_layer(architecture.feature_layer).output, model.output])
    feature_map, logits = (np.asarray(value) for value in outputs(image(architecture), training=False))
    weights, bias = model.layers[-1].get_weights()
    pooled = feature_map.mean((1, 2))
    follows = pooled.shape[1] == weights.shape[0] and np.allclose(pooled @ weights + bias, logits, atol=1e-6)
    assert follows == (architecture.head == "gap")


@every
def test_frozen_batch_norm_keeps_its_statistics_while_training(architecture):
    import keras

    model = architecture.build((64, 64, 3), 4, frozen_batch_norm=True)
    norms = [layer for layer in model.layers if isinstance(layer, keras.layers.BatchNormalization)]
    before = [layer.get_weights() for layer in norms]
    model(image(architecture), training=True)
    assert norms and not any(layer.trainable for layer in norms)
    for layer, weights in zip(norms, before, strict=True):
        np.testing.assert_equal(layer.get_weights(), weights)


def test_residual_se_gates_every_stage_at_a_sixteenth():
    model = ARCHITECTURES["residual_se"].build((64, 64, 3), 4)
    for number, filters in enumerate((32, 64, 128, 256), 1):
        assert model.get_layer(f"stage{number}_se_reduce").units == filters // 16
        assert model.get_layer(f"stage{number}_se_scale").output.shape[-1] == filters
        assert len(model.get_layer(f"stage{number}_add").input) == 2


def test_plain_cnn_has_one_output_for_two_classes():
    assert ARCHITECTURES["plain_cnn"].build((64, 64, 3), 2).output_shape == (None, 1)
