"""What LiteRT computes is what Keras computes: probabilities, features and attention maps, of every kind of head."""

from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pytest
from ai_edge_litert import schema_py_generated as schema
from ai_edge_litert.interpreter import Interpreter

from leukodesk.core.preprocessing import scale_pixels
from leukodesk.core.synthetic import synthetic_field
from training.architectures import ARCHITECTURES, Architecture
from training.export import export_tflite, head_weights
from training.networks import predict, preprocessing_of
from training.recipe import Recipe

SEEDS = (0, 1, 2)


# name: (side_px, classes, options), small enough to be quick
CASES: dict[str, tuple[int, int, dict[str, Any]]] = {
    "mobilenet_v2": (160, 4, {"alpha": 0.35, "frozen_batch_norm": False}),
    "mobilenet_v2_gated": (96, 4, {"alpha": 0.35, "frozen_batch_norm": False}),
    "residual_se": (64, 4, {}),
    "four_block_cnn": (64, 4, {}),
    "plain_cnn": (72, 2, {}),  # the last pooling drops a row and a column
    "cnn_lstm": (64, 3, {}),
    "mobilenet_v3": (64, 2, {"alpha": 0.35, "frozen_batch_norm": False}),
}


class Exported(NamedTuple):
    """A network with random weights, its file, and an interpreter of it."""

    architecture: Architecture
    model: Any
    content: bytes
    interpreter: Interpreter
    images: list[Any]

    @property
    def classes(self):
        return max(2, self.model.output_shape[-1])

    def classify(self, image):
        return self.interpreter.get_signature_runner("classify")(image=image)

    def explain(self, image, class_index):
        runner = self.interpreter.get_signature_runner("explain")
        return runner(image=image, class_index=np.array([class_index], np.int32))["heatmap"]


def settle(model, images):
    """Gives batch normalisation the statistics of the images and an uneven scale, so that nothing in it is trivial.

    Channels that hardly vary get a greater variance: blown up by fifty layers of them, rounding would not be small.
    """
    import keras

    random = np.random.default_rng(0)
    norms = [layer for layer in model.layers if isinstance(layer, keras.layers.BatchNormalization)]
    for layer in norms:
        layer.momentum = 0.0
        layer.gamma.assign(random.uniform(0.7, 1.3, layer.gamma.shape))
        layer.beta.assign(random.normal(0, 0.1, layer.beta.shape))
    model(np.concatenate(images), training=True)
    for layer in norms:
        variance = np.asarray(layer.moving_variance)
        layer.moving_variance.assign(np.maximum(variance, variance.mean()))


@cache
def exported(name):
    import keras

    side_px, classes, options = CASES[name]
    keras.utils.set_random_seed(0)
    architecture = ARCHITECTURES[name]
    model = architecture.build((side_px, side_px, 3), classes, **options)
    pixels = [synthetic_field(seed, side_px, side_px)[np.newaxis] for seed in SEEDS]
    factor, offset = np.float32(architecture.input_factor), np.float32(architecture.input_offset)
    images = [values * factor + offset for values in pixels]
    settle(model, images)
    content = export_tflite(model, architecture.feature_layer, architecture.middle_layers)
    return Exported(architecture, model, content, Interpreter(model_content=content, num_threads=2), images)


every_network = pytest.mark.parametrize("name", CASES)
every_gap_network = pytest.mark.parametrize(
    "name", ["mobilenet_v2", "mobilenet_v2_gated", "residual_se", "mobilenet_v3"]
)


def keras_logits(logits):
    """One logit per class of what the Keras model gives, as a tensor."""
    import tensorflow as tf

    return tf.concat([-logits / 2, logits / 2], -1) if logits.shape[-1] == 1 else logits


def softmax(logits):
    powers = np.exp(logits - logits.max())
    return powers / powers.sum()


def gradient_tape_map(model, feature_layer, image, class_index):
    """Grad-CAM as everybody writes it, on the Keras model itself."""
    import keras
    import tensorflow as tf

    both = keras.Model(model.input, [model.get_layer(feature_layer).output, model.output])
    with tf.GradientTape() as tape:
        feature_map, logits = both(image, training=False)
        score = keras_logits(logits)[0, class_index]
    weights = tf.reduce_mean(tape.gradient(score, feature_map), (1, 2), keepdims=True)
    heat = tf.nn.relu(tf.reduce_sum(weights * feature_map, -1)).numpy()
    return heat / heat.max() if heat.any() else heat


@every_network
def test_probabilities_are_those_of_keras(name):
    case = exported(name)
    for image in case.images:
        logits = keras_logits(case.model(image, training=False)).numpy()
        found = case.classify(image)["logits"]
        assert found.shape == logits.shape
        np.testing.assert_allclose(softmax(found), softmax(logits), atol=1e-5)


def test_a_single_output_keeps_the_probabilities_of_its_sigmoid():
    case = exported("plain_cnn")
    for image in case.images:
        logit = np.asarray(case.model(image, training=False)).item()
        probability = 1 / (1 + np.exp(-logit))
        np.testing.assert_allclose(
            softmax(case.classify(image)["logits"])[0], [1 - probability, probability], atol=1e-5
        )


@every_network
def test_networks_tell_the_images_apart(name):
    """Guards the other tests: constant networks would pass them."""
    case = exported(name)
    logits = np.concatenate([case.classify(image)["logits"] for image in case.images])
    assert np.ptp(logits, axis=0).max() > 1e-3


@every_network
def test_features_are_the_average_of_the_feature_map(name):
    import keras

    case = exported(name)
    layer = case.model.get_layer(case.architecture.feature_layer)
    expected = keras.Model(case.model.input, layer.output)(case.images[0], training=False)
    found = case.classify(case.images[0])
    np.testing.assert_allclose(found["feature_map"], expected, atol=1e-4)
    np.testing.assert_allclose(found["features"], found["feature_map"].mean((1, 2)), atol=1e-5)


def test_middle_features_are_the_averages_of_the_middle_layers_in_order():
    import keras

    case = exported("mobilenet_v2")
    layers = [case.model.get_layer(name).output for name in case.architecture.middle_layers]
    outputs = keras.Model(case.model.input, layers)(case.images[0], training=False)
    expected = np.concatenate([np.asarray(one).mean((1, 2)) for one in outputs], -1)
    np.testing.assert_allclose(case.classify(case.images[0])["middle_features"], expected, atol=1e-4)


def test_what_training_measures_distances_on_is_what_the_file_gives():
    case = exported("mobilenet_v2")
    side_px = case.model.input_shape[1]
    pixels = np.stack([synthetic_field(seed, side_px, side_px) for seed in SEEDS])
    steps = preprocessing_of(Recipe("mobilenet_v2", side_px, phases=()))
    logits, distance_features = predict(case.model, pixels, np.arange(len(SEEDS)), steps, case.architecture)
    for number, image in enumerate(pixels):
        found = case.classify(scale_pixels(image, steps)[np.newaxis])
        np.testing.assert_allclose(found["middle_features"][0], distance_features[number], atol=1e-4)
        np.testing.assert_allclose(found["logits"][0], logits[number], atol=1e-4)


def test_networks_without_middle_layers_give_none():
    assert "middle_features" not in exported("residual_se").classify(exported("residual_se").images[0])


@every_network
def test_maps_are_those_of_gradient_tape(name):
    case = exported(name)
    for image in case.images:
        for index in range(case.classes):
            expected = gradient_tape_map(case.model, case.architecture.feature_layer, image, index)
            np.testing.assert_allclose(case.explain(image, index), expected, atol=1e-3)


@every_network
def test_maps_have_maximum_1_and_differ_between_classes(name):
    case = exported(name)
    maps = [case.explain(case.images[0], index) for index in range(case.classes)]
    for heatmap in maps:
        assert heatmap.min() >= 0
        assert heatmap.max() == pytest.approx(1, abs=1e-6) or not heatmap.any()
    assert max(np.abs(one - other).max() for one in maps for other in maps) > 0.01


@every_gap_network
def test_gap_heads_have_exact_maps_and_logits_from_their_weights(name):
    case = exported(name)
    weights, biases = head_weights(case.model)
    for image in case.images:
        found = case.classify(image)
        np.testing.assert_allclose(found["features"] @ weights + biases, found["logits"], atol=1e-5)
        maps = np.maximum(found["feature_map"] @ weights, 0)
        for index in range(weights.shape[1]):
            expected = maps[..., index] / max(maps[..., index].max(), 1e-30)
            np.testing.assert_allclose(case.explain(image, index), expected, atol=1e-4)


def test_head_weights_of_a_single_output_are_those_of_two_logits():
    case = exported("plain_cnn")
    weights, biases = head_weights(case.model)
    dense = case.model.layers[-1]
    assert weights.shape == (256, 2) and biases.shape == (2,)
    np.testing.assert_allclose(weights[:, 1] - weights[:, 0], np.ravel(dense.kernel), rtol=1e-6)


def test_other_heads_have_no_head_weights():
    with pytest.raises(ValueError, match="no GAP head"):
        head_weights(exported("four_block_cnn").model)


@every_network
def test_only_builtin_operators(name):
    codes = schema.ModelT.InitFromPackedBuf(exported(name).content).operatorCodes
    assert codes
    assert all(code.customCode is None and code.builtinCode != schema.BuiltinOperator.CUSTOM for code in codes)


@every_network
def test_weights_stand_in_the_file_once(name):
    """But for the layers with weights before the last dense one: their gradient needs them transposed as well."""
    case = exported(name)
    twice = {"four_block_cnn": ("dense1", "dense2"), "cnn_lstm": ("lstm",)}.get(name, ())
    weights = case.model.count_params() + sum(case.model.get_layer(layer).count_params() for layer in twice)
    assert len(case.content) - 4 * weights < 100_000


@every_network
def test_one_thread_and_two_give_the_same(name):
    case = exported(name)
    alone = case._replace(interpreter=Interpreter(model_content=case.content, num_threads=1))
    image = case.images[0]
    for key, values in case.classify(image).items():
        np.testing.assert_allclose(alone.classify(image)[key], values, rtol=1e-4, atol=1e-5)
    np.testing.assert_allclose(alone.explain(image, 0), case.explain(image, 0), atol=1e-4)


def test_a_network_trained_in_mixed_precision_is_exported_in_float32():
    import keras

    case = exported("plain_cnn")
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy("mixed_float16")
    try:
        mixed = case.architecture.build((72, 72, 3), 2)
    finally:
        keras.config.set_dtype_policy(before)
    assert mixed.get_layer("last_conv").compute_dtype == "float16"
    mixed.set_weights(case.model.get_weights())
    content = export_tflite(mixed, case.architecture.feature_layer)
    same = case._replace(interpreter=Interpreter(model_content=content, num_threads=2))
    np.testing.assert_allclose(
        same.classify(case.images[0])["logits"], case.classify(case.images[0])["logits"], atol=1e-6
    )


def network(*behind):
    """A small network with other layers behind its feature map."""
    import keras

    image = keras.Input((10, 10, 3))
    x = keras.layers.Conv2D(4, 3, padding="same", name="feature_map")(image)
    for layer in behind:
        x = layer(x)
    return keras.Model(image, x)


def test_heads_that_cannot_be_explained_are_refused():
    from keras import layers

    gelu = network(layers.GlobalAveragePooling2D(), layers.Dense(3, activation="gelu"), layers.Dense(2))
    wide = network(layers.MaxPooling2D(3), layers.Flatten(), layers.Dense(2))
    rows = network(layers.Reshape((10, 40)), layers.LSTM(4, go_backwards=True), layers.Dense(2))
    cases = ((gelu, "Dense behind the feature map"), (wide, "only 2×2 max pooling"), (rows, "LSTM of the usual kind"))
    for model, message in cases:
        with pytest.raises(ValueError, match=message):
            export_tflite(model, "feature_map")


def test_a_feature_map_must_exist_and_be_followed_by_a_chain():
    from keras import layers

    model = network(layers.GlobalAveragePooling2D(), layers.Dense(2))
    with pytest.raises(ValueError, match="no layer 'absent'"):
        export_tflite(model, "absent")
    residual = exported("residual_se").model
    with pytest.raises(ValueError, match="must be a chain"):
        export_tflite(residual, "stage4_conv2")
