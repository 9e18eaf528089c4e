"""The dequantised MobileNetV2 sees what the quantised one sees."""

import cv2
import numpy as np
import pytest

from leukodesk.core.synthetic import synthetic_field
from tests.data import require_data
from training.architectures import ARCHITECTURES
from training.pretrained import dequantised, load_mobilenet_weights


@pytest.fixture(scope="module")
def quantised_file():
    return require_data("pretrained", "tf2_mobilenet_v2_1.0_224_ptq.tflite")


def build(side_px=224):
    return ARCHITECTURES["mobilenet_v2"].build((side_px, side_px, 3), 4)


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
def test_features_are_those_of_the_quantised_network(quantised_file, seed):
    model = build()
    load_mobilenet_weights(quantised_file, model)
    pixels = synthetic_field(seed, 224, 224)
    found, expected = features_of(model, pixels), quantised_features(quantised_file, pixels)
    assert np.corrcoef(found, expected)[0, 1] >= 0.99


def test_any_input_size_gets_the_same_weights_and_keeps_its_head(quantised_file):
    small, large = build(160), build(224)
    head = small.layers[-1].get_weights()
    for model in (small, large):
        load_mobilenet_weights(quantised_file, model)
    np.testing.assert_equal(small.layers[-1].get_weights(), head)
    for one, other in zip(small.layers[:-1], large.layers[:-1], strict=True):
        np.testing.assert_equal(one.get_weights(), other.get_weights())
    pixels = synthetic_field(2, 448, 448)
    shrunk = [cv2.resize(pixels, (side, side), interpolation=cv2.INTER_AREA) for side in (160, 224)]
    features = [features_of(model, image) for model, image in zip((small, large), shrunk, strict=True)]
    assert np.corrcoef(*features)[0, 1] > 0.5


def test_other_widths_are_refused(quantised_file):
    narrow = ARCHITECTURES["mobilenet_v2"].build((96, 96, 3), 4, alpha=0.5)
    with pytest.raises(ValueError, match="kernel"):
        load_mobilenet_weights(quantised_file, narrow)


def test_other_networks_are_refused(quantised_file):
    with pytest.raises(ValueError, match="convolutions"):
        load_mobilenet_weights(quantised_file, ARCHITECTURES["four_block_cnn"].build((64, 64, 3), 4))


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(FileNotFoundError):
        load_mobilenet_weights(tmp_path / "absent.tflite", build(96))
