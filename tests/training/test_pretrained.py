"""A backbone starts with the weights of a file, whatever its format, of a bundle, of Keras' cache, or with none."""

import cv2
import h5py
import numpy as np
import pytest

from leukodesk.core.bundle import find_bundles
from leukodesk.core.errors import WeightsError
from leukodesk.core.manifest import KERAS_FILE
from leukodesk.core.synthetic import synthetic_field
from leukodesk.services.model_library import models_folder
from tests.data import require_data
from training.architectures import ARCHITECTURES
from training.architectures.gate import GATE
from training.pretrained import backbone_layers, load_pretrained, weights_at_hand
from training.quantised_mobilenet import dequantised, load_mobilenet_weights
from training.weight_files import network_name


@pytest.fixture(scope="module")
def quantised_file():
    return require_data("pretrained", "tf2_mobilenet_v2_1.0_224_ptq.tflite")


def build(side_px=224):
    return ARCHITECTURES["mobilenet_v2"].build((side_px, side_px, 3), 4)


@pytest.fixture(scope="module")
def dequantised_model(quantised_file):
    model = build()
    load_mobilenet_weights(quantised_file, model)
    return model


@pytest.fixture(scope="module")
def small_model():
    """For tests in which nothing is loaded into it."""
    return build(32)


def features_of(model, pixels):
    import keras

    pooled = keras.Model(model.input, model.get_layer("features").output)
    architecture = ARCHITECTURES["mobilenet_v2"]
    values = pixels[np.newaxis] * np.float32(architecture.input_factor) + np.float32(architecture.input_offset)
    return np.asarray(pooled(values, training=False))[0]


def quantised_features(path, pixels):
    """The quantised network's own pooled features (1280,)."""
    from ai_edge_litert.interpreter import Interpreter, OpResolverType

    interpreter = Interpreter(
        str(path),
        experimental_op_resolver_type=OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES,
        experimental_preserve_all_tensors=True,
    )
    interpreter.allocate_tensors()
    entry = interpreter.get_input_details()[0]
    interpreter.set_tensor(entry["index"], pixels[np.newaxis].astype(entry["dtype"]))
    interpreter.invoke()
    pooled = [d for d in interpreter.get_tensor_details() if list(d["shape"]) in ([1, 1, 1, 1280], [1, 1280])]
    return dequantised(interpreter, pooled[-1]).ravel()


@pytest.mark.parametrize("seed", [0, 1])
def test_features_are_those_of_the_quantised_network(quantised_file, dequantised_model, seed):
    pixels = synthetic_field(seed, 224, 224)
    found, expected = features_of(dequantised_model, pixels), quantised_features(quantised_file, pixels)
    assert np.corrcoef(found, expected)[0, 1] >= 0.99


def test_any_input_size_gets_the_same_weights_and_keeps_its_head(quantised_file, dequantised_model):
    small, large = build(160), dequantised_model
    head = small.layers[-1].get_weights()
    load_mobilenet_weights(quantised_file, small)
    np.testing.assert_equal(small.layers[-1].get_weights(), head)
    for one, other in zip(small.layers[:-1], large.layers[:-1], strict=True):
        np.testing.assert_equal(one.get_weights(), other.get_weights())
    pixels = synthetic_field(2, 448, 448)
    shrunk = [cv2.resize(pixels, (side, side), interpolation=cv2.INTER_AREA) for side in (160, 224)]
    features = [features_of(model, image) for model, image in zip((small, large), shrunk, strict=True)]
    assert np.corrcoef(*features)[0, 1] > 0.5


@pytest.mark.parametrize("name", ["mobilenet_v2_gated", "mobilenet_v2_block_13"])
def test_a_network_of_the_first_layers_gets_those_it_has_and_keeps_its_gate(quantised_file, dequantised_model, name):
    cut, whole = ARCHITECTURES[name].build((96, 96, 3), 4), dequantised_model
    own = [layer for layer in cut.layers if layer.name.startswith((GATE, "logits"))]
    before = [layer.get_weights() for layer in own]
    load_mobilenet_weights(quantised_file, cut)
    for layer, weights in zip(own, before, strict=True):
        np.testing.assert_equal(layer.get_weights(), weights)
    trunk = [layer for layer in cut.layers if layer.weights and layer not in own]
    assert len(trunk) == 2 * 40
    for layer in trunk:
        np.testing.assert_equal(layer.get_weights(), whole.get_layer(layer.name).get_weights())


def test_other_widths_and_other_networks_are_refused(quantised_file):
    narrow = ARCHITECTURES["mobilenet_v2"].build((96, 96, 3), 4, alpha=0.5)
    with pytest.raises(WeightsError, match="another width"):
        load_mobilenet_weights(quantised_file, narrow)
    with pytest.raises(WeightsError, match="another network"):
        load_mobilenet_weights(quantised_file, ARCHITECTURES["four_block_cnn"].build((64, 64, 3), 4))
    with pytest.raises(WeightsError, match="only a network on MobileNetV2"):
        load_pretrained(narrow, ARCHITECTURES["residual_se"], quantised_file)


def test_a_quantised_file_is_told_by_its_name(quantised_file):
    model, architecture = build(96), ARCHITECTURES["mobilenet_v2_flatten"]
    assert quantised_file.name in load_pretrained(model, architecture, quantised_file)
    assert not np.array_equal(model.get_layer("Conv1").get_weights(), build(96).get_layer("Conv1").get_weights())


@pytest.fixture(scope="module")
def of_the_paper():
    """Paper T's network as its authors would have written it: ResNet50 within a Sequential, frozen."""
    import keras
    from keras import layers

    keras.utils.set_random_seed(3)
    backbone = keras.applications.ResNet50(input_shape=(64, 64, 3), include_top=False, weights=None)
    backbone.get_layer("conv2_block1_1_bn").set_weights([np.full(64, value) for value in (1.5, 0.1, 0.2, 0.7)])
    backbone.trainable = False
    head = [layers.Flatten(), layers.Dropout(0.5), layers.Dense(4, activation="softmax")]
    return keras.Sequential([keras.Input((64, 64, 3)), backbone, *head])


@pytest.mark.parametrize("name", ["t.keras", "t.weights.h5", "t.h5"])
def test_the_weights_of_paper_t_are_loaded_from_each_kind_of_file(of_the_paper, tmp_path, name):
    import keras

    path = tmp_path / name
    of_the_paper.save_weights(path) if name.endswith("weights.h5") else of_the_paper.save(path)
    architecture = ARCHITECTURES["resnet50_flatten"]
    model = architecture.build((64, 64, 3), 3)
    head = model.layers[-1].get_weights()
    assert name in load_pretrained(model, architecture, path)
    np.testing.assert_equal(model.layers[-1].get_weights(), head)
    backbone = of_the_paper.layers[0]
    for layer in backbone_layers(model, architecture.feature_layer):
        np.testing.assert_equal(layer.get_weights(), backbone.get_layer(layer.name).get_weights())
    pixels = np.random.default_rng(0).uniform(0, 255, (1, 64, 64, 3)).astype(np.float32)
    found = keras.Model(model.input, model.get_layer(architecture.feature_layer).output)(pixels, training=False)
    expected = backbone(keras.applications.resnet50.preprocess_input(pixels.copy()), training=False)
    np.testing.assert_allclose(found, expected, rtol=1e-3, atol=1e-4)


def test_layers_that_keras_numbers_are_found_whatever_was_built_before(tmp_path):
    import keras

    architecture = ARCHITECTURES["inception_v3"]
    source = keras.applications.InceptionV3(input_shape=(75, 75, 3), include_top=False, weights=None)
    source.save_weights(tmp_path / "i.weights.h5")
    model = architecture.build((75, 75, 3), 2)
    load_pretrained(model, architecture, tmp_path / "i.weights.h5")
    image = np.random.default_rng(0).uniform(-1, 1, (1, 75, 75, 3)).astype(np.float32)
    found = keras.Model(model.input, model.get_layer(architecture.feature_layer).output)(image, training=False)
    np.testing.assert_allclose(found, source(image, training=False), rtol=1e-4, atol=1e-5)


def test_a_network_of_ones_own_starts_from_an_earlier_training_of_it_with_a_fresh_head(tmp_path):
    architecture = ARCHITECTURES["plain_cnn"]
    earlier, model = architecture.build((64, 64, 3), 4), architecture.build((32, 32, 3), 2)
    earlier.save(tmp_path / "model.keras")
    head = model.layers[-1].get_weights()
    load_pretrained(model, architecture, tmp_path / "model.keras")
    for name in ("conv1", "last_conv", "norm4"):
        np.testing.assert_equal(model.get_layer(name).get_weights(), earlier.get_layer(name).get_weights())
    np.testing.assert_equal(model.layers[-1].get_weights(), head)


def test_weights_of_another_network_are_refused_and_nothing_is_changed(tmp_path):
    other = ARCHITECTURES["cnn_lstm"].build((32, 32, 3), 2)
    other.save(tmp_path / "other.keras")
    architecture = ARCHITECTURES["residual_se"]
    model = architecture.build((32, 32, 3), 2)
    before = model.get_weights()
    with pytest.raises(WeightsError, match="other weights than those of residual_se"):
        load_pretrained(model, architecture, tmp_path / "other.keras")
    np.testing.assert_equal(model.get_weights(), before)


@pytest.mark.parametrize("name", ["a.keras", "a.h5", "a.weights.h5", "a.tflite", "a.bin"])
def test_files_that_hold_no_weights_are_refused_with_a_sentence(small_model, tmp_path, name):
    (tmp_path / name).write_bytes(b"not weights at all" * 100)
    with pytest.raises(WeightsError, match=name):
        load_pretrained(small_model, ARCHITECTURES["mobilenet_v2"], tmp_path / name)


def test_a_missing_file_is_said(small_model, tmp_path):
    with pytest.raises(WeightsError, match=r"no file absent\.tflite"):
        load_pretrained(small_model, ARCHITECTURES["mobilenet_v2"], tmp_path / "absent.tflite")


def test_what_keras_has_kept_is_found_and_without_a_file_training_starts_from_scratch(tmp_path, monkeypatch):
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    architecture = ARCHITECTURES["mobilenet_v2"]
    model, cached = build(32), build(64)
    assert weights_at_hand(architecture) is None
    before = model.get_weights()
    assert "none for mobilenet_v2 are at hand" in load_pretrained(model, architecture, None)
    (tmp_path / "models").mkdir()
    path = tmp_path / "models" / "mobilenet_v2_weights_tf_dim_ordering_tf_kernels_1.0_160_no_top.h5"
    cached.save(tmp_path / "whole.h5")
    with h5py.File(tmp_path / "whole.h5") as whole, h5py.File(path, "w") as file:
        for name, group in whole["model_weights"].items():  # all that Keras' own files hold
            whole.copy(group, file, name)
        file.attrs.update(whole["model_weights"].attrs)
    assert f"{path.name} could be" in load_pretrained(model, architecture, None)
    np.testing.assert_equal(model.get_weights(), before)
    assert path.name in load_pretrained(model, architecture, weights_at_hand(architecture))
    np.testing.assert_equal(model.get_layer("Conv1").get_weights(), cached.get_layer("Conv1").get_weights())


@pytest.mark.parametrize("folder", find_bundles(models_folder()), ids=lambda folder: folder.parent.name)
def test_a_bundle_gives_its_backbone(folder):
    import keras

    architecture = ARCHITECTURES[network_name(folder / KERAS_FILE)]
    model = architecture.build((64, 64, 3), 4)
    assert f"{folder.parent.name} {folder.name}" in load_pretrained(model, architecture, folder)
    shipped = keras.saving.load_model(folder / KERAS_FILE, compile=False)
    for layer in backbone_layers(model, architecture.feature_layer):
        np.testing.assert_equal(layer.get_weights(), shipped.get_layer(layer.name).get_weights())
