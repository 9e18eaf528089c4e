"""Every network of the registry ends in logits, keeps its promises to the export, and has the papers' parameters."""

import argparse
import json
from typing import Any, NamedTuple

import numpy as np
import pytest

from training.architectures import ARCHITECTURES, Architecture, gated_mobilenet, mobilenet_v2_block_13
from training.architectures.gate import GATE
from training.commands import architectures

# What the papers fix, and what keras.io/api/applications prints less its top of a thousand classes, plus our head.
PAPERS = {"plain_cnn": (2, 390_593), "four_block_cnn": (4, 5_402_148), "resnet50_flatten": (4, 23_989_124)}
BACKBONES = {
    "mobilenet_v2": (2_257_984, 1280),
    "mobilenet_v2_block_13": (616_256, 576),  # its first layers
    "mobilenet_v2_gated": (616_256 + 3_521, 1152),  # its first layers, and the gate's
    "mobilenet_v3": (2_996_352, 960),
    "efficientnet_b0": (4_049_571, 1280),
    "efficientnet_b3": (10_783_535, 1536),
    "densenet121": (7_037_504, 1024),
    "densenet201": (18_321_984, 1920),
    "inception_v3": (21_802_784, 2048),
    "resnet50": (23_587_712, 2048),
    "resnet101_v2": (42_626_560, 2048),
    "vgg16": (14_714_688, 512),
}


class Built(NamedTuple):
    """A network at a small input, or at its own where its head grows with it."""

    architecture: Architecture
    model: Any

    @property
    def image(self):
        pixels = np.random.default_rng(0).uniform(0, 255, (1, *self.model.input_shape[1:]))
        return (pixels * self.architecture.input_factor + self.architecture.input_offset).astype(np.float32)


@pytest.fixture(scope="module", params=ARCHITECTURES.values(), ids=ARCHITECTURES)
def built(request):
    architecture = request.param
    grows = architecture.head == "other" and architecture.name != "plain_cnn"
    side_px = architecture.default_input_px if grows else max(64, architecture.smallest_input_px)
    model = architecture.build((side_px, side_px, 3), architecture.usual_classes, frozen_batch_norm=True)
    return Built(architecture, model)


def test_parameters_are_those_that_are_told(built):
    assert built.model.count_params() == built.architecture.parameters


@pytest.mark.parametrize("name", PAPERS)
def test_parameters_told_are_those_of_the_paper(name):
    assert (ARCHITECTURES[name].usual_classes, ARCHITECTURES[name].parameters) == PAPERS[name]


@pytest.mark.parametrize("name", BACKBONES)
def test_parameters_told_are_those_of_the_published_backbone_and_a_linear_head(name):
    count, width = BACKBONES[name]
    assert ARCHITECTURES[name].parameters == count + 4 * (width + 1)


def test_ends_in_one_logit_per_class(built):
    import keras

    outputs = 1 if built.architecture.name == "plain_cnn" else built.architecture.usual_classes
    logits = np.asarray(built.model(built.image, training=False))
    assert logits.shape == (1, outputs)
    assert np.isfinite(logits).all()
    assert built.model.layers[-1].activation is keras.activations.linear


def test_feature_map_and_middle_layers_have_height_width_and_channels(built):
    names = (*built.architecture.middle_layers, built.architecture.feature_layer)
    sides = [built.model.get_layer(name).output.shape[1] for name in names]
    assert all(len(built.model.get_layer(name).output.shape) == 4 for name in names)
    assert sides == sorted(sides, reverse=True)
    # Where MobileNetV2 is cut, the last of the middle layers is the feature map, or what the gated map is made of.
    cut = built.architecture.name in (mobilenet_v2_block_13.NAME, gated_mobilenet.NAME)
    assert len(set(sides)) == len(sides) - cut


def test_head_is_gap_only_if_the_last_layers_are(built):
    from keras import layers

    kinds = [type(layer) for layer in built.model.layers[-3:]]
    follows = built.model.layers[-4] is built.model.get_layer(built.architecture.feature_layer)
    is_gap = follows and kinds == [layers.GlobalAveragePooling2D, layers.Dropout, layers.Dense]
    assert is_gap == (built.architecture.head == "gap")


def test_frozen_batch_norm_learns_nothing(built):
    from keras import layers

    norms = [layer for layer in built.model.layers if isinstance(layer, layers.BatchNormalization)]
    assert not any(layer.trainable for layer in norms)
    assert norms or built.architecture.name == "vgg16"
    assert built.model.layers[-1].trainable


def test_a_network_of_the_papers_keeps_its_frozen_statistics_while_training():
    model = ARCHITECTURES["residual_se"].build((64, 64, 3), 4, frozen_batch_norm=True)
    norm = model.get_layer("stage1_norm1")
    before = norm.get_weights()
    model(np.random.default_rng(0).uniform(0, 1, (2, 64, 64, 3)).astype(np.float32), training=True)
    np.testing.assert_equal(norm.get_weights(), before)


def test_residual_se_gates_every_stage_at_a_sixteenth():
    model = ARCHITECTURES["residual_se"].build((64, 64, 3), 4)
    for number, filters in enumerate((32, 64, 128, 256), 1):
        assert model.get_layer(f"stage{number}_se_reduce").units == filters // 16
        assert model.get_layer(f"stage{number}_se_scale").output.shape[-1] == filters
        assert len(model.get_layer(f"stage{number}_add").input) == 2


def test_cnn_lstm_reads_the_rows_of_the_feature_map_in_order():
    model = ARCHITECTURES["cnn_lstm"].build((64, 48, 3), 4)
    feature_map = model.get_layer("feature_map").output
    assert model.get_layer("lstm").input.shape[1:] == (4, 3 * 256) and feature_map.shape[1:] == (4, 3, 256)
    rows = model.get_layer("rows")(np.arange(4 * 3 * 256, dtype=np.float32).reshape(1, 4, 3, 256))
    np.testing.assert_array_equal(np.asarray(rows)[0, 1], np.arange(768, 2 * 768))


@pytest.mark.parametrize(
    ("name", "module"),
    [("vgg16", "vgg16"), ("densenet121", "densenet"), ("mobilenet_v2", "mobilenet_v2")],
)
def test_the_backbone_gets_pixels_as_its_authors_scaled_them(name, module):
    """One of each kind of scaling; EfficientNet's follows."""
    import keras

    pixels = np.random.default_rng(1).uniform(0, 255, (1, 32, 32, 3)).astype(np.float32)
    expected = getattr(keras.applications, module).preprocess_input(pixels.copy())
    np.testing.assert_allclose(scaled(name, pixels), expected, atol=1e-3, rtol=1e-5)


def test_efficientnet_gets_pixels_in_units_of_imagenet():
    pixels = np.random.default_rng(1).uniform(0, 255, (1, 32, 32, 3)).astype(np.float32)
    mean, sd = np.array([0.485, 0.456, 0.406]), np.array([0.229, 0.224, 0.225])
    np.testing.assert_allclose(scaled("efficientnet_b0", pixels), (pixels / 255 - mean) / sd, atol=1e-4)


def scaled(name, pixels):
    """What the first layer with learnt weights, or the padding before it, is given."""
    import keras
    from keras import layers

    architecture = ARCHITECTURES[name]
    model = architecture.build((32, 32, 3), 4)
    first = next(layer for layer in model.layers if isinstance(layer, layers.Conv2D | layers.ZeroPadding2D))
    if first.input is model.input:
        return pixels * np.float32(architecture.input_factor) + np.float32(architecture.input_offset)
    image = pixels * np.float32(architecture.input_factor) + np.float32(architecture.input_offset)
    return np.asarray(keras.Model(model.input, first.input)(image, training=False))


@pytest.mark.parametrize("name", ["mobilenet_v3", "mobilenet_v2_gated"])
def test_layers_are_called_the_same_in_every_network_of_a_process(name):
    names = [[one.name for one in ARCHITECTURES[name].build((64, 64, 3), 2).operations] for _ in range(2)]
    assert names[0] == names[1]


@pytest.fixture(scope="module")
def gated():
    return ARCHITECTURES["mobilenet_v2_gated"].build((96, 64, 3), 2)


def outputs_of(model, image, *names):
    import keras

    found = keras.Model(model.input, [model.get_layer(name).output for name in names])(image, training=False)
    return [np.asarray(one)[0] for one in found]


def test_the_gate_weighs_the_feature_map_by_how_much_more_nucleus_there_is_than_elsewhere(gated):
    image = np.random.default_rng(2).uniform(-1, 1, (1, 96, 64, 3)).astype(np.float32)
    gate, trunk, features = outputs_of(gated, image, GATE, gated_mobilenet.TRUNK_LAYER, gated_mobilenet.FEATURE_LAYER)
    assert gate.shape == (6, 4, 1) and 0 < gate.min() < gate.max() < 1
    expected = np.concatenate([trunk, trunk * gate / (gate.mean() + 0.02)], -1)
    np.testing.assert_allclose(features, expected, rtol=1e-4, atol=1e-6)


def test_nothing_of_the_gate_is_trained(gated):
    layers = [layer for layer in gated.layers if layer.name.startswith(GATE) and layer.weights]
    assert len(layers) == 4
    assert not any(layer.trainable for layer in layers)


def test_a_gated_network_is_saved_and_loaded(gated, tmp_path):
    import keras

    gated.save(tmp_path / "model.keras")
    loaded = keras.saving.load_model(tmp_path / "model.keras", compile=False)
    image = np.random.default_rng(3).uniform(-1, 1, (2, 96, 64, 3)).astype(np.float32)
    assert [one.name for one in loaded.operations] == [one.name for one in gated.operations]
    np.testing.assert_allclose(loaded(image, training=False), gated(image, training=False), atol=1e-6)


def test_the_command_tells_every_network_its_parameters_and_its_weights(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5").touch()
    parser = argparse.ArgumentParser()
    architectures.add_arguments(parser)
    assert architectures.run(parser.parse_args([])) == 0
    lines = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()[1:]}
    assert list(lines) == list(ARCHITECTURES)
    assert "23,989,124" in lines["resnet50_flatten"] and "224 px" in lines["resnet50_flatten"]
    assert "kernels_notop.h5" in lines["vgg16"] and "none at hand" in lines["resnet50"]
    assert architectures.run(parser.parse_args(["--json"])) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["parameters"] for row in rows] == [one.parameters for one in ARCHITECTURES.values()]
