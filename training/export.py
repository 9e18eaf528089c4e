"""From a trained Keras model to `model.tflite`: two signatures, builtin operators only, float32.

- `classify(image (1, h, w, 3)) → logits (1, c), features (1, d), feature_map (1, fh, fw, d)`; `features` is the global
  average of the feature map. Where middle layers are named, also `middle_features (1, m)`: the global averages of
  their outputs, one layer after the other.
- `explain(image, class_index (1,) int32) → heatmap (1, fh, fw)`: Grad-CAM of that class's logit, maximum 1.

A network of one output *z* is exported as the two logits (−z/2, z/2): the same probabilities as a sigmoid's, and a map
for each class.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import keras

Floats = NDArray[np.float32]


def export_tflite(model: keras.Model, feature_layer: str, middle_layers: Sequence[str] = ()) -> bytes:
    """Converts a model to a float32 TFLite file with the signatures `classify` and `explain`.

    Args:
        model: from (batch, h, w, 3) to logits, with a fixed input size, as `training.architectures` builds it.
        feature_layer: name of the layer whose output is the feature map.
        middle_layers: names of layers before it whose pooled outputs are wanted too.

    Returns:
        The content of `model.tflite`.

    Raises:
        RuntimeError: Keras runs on another backend than TensorFlow.
        ValueError: the head is of a kind that cannot be explained with builtin operators.
    """
    import keras
    import tensorflow as tf

    from training.explain_signature import grad_cam, run_layer, split_at

    if keras.backend.backend() != "tensorflow":
        raise RuntimeError("Only Keras on TensorFlow exports to TFLite: load the saved model there.")
    model = _in_float32(model)
    backbone, head = split_at(model, feature_layer)
    middle = keras.Model(model.input, [model.get_layer(name).output for name in (*middle_layers, feature_layer)])
    image_spec = tf.TensorSpec((1, *model.input_shape[1:]), tf.float32, name="image")
    index_spec = tf.TensorSpec((1,), tf.int32, name="class_index")

    def logits_of(feature_map: Any) -> Any:
        x = feature_map
        for layer in head:
            x = run_layer(layer, x)
        return tf.concat([-x / 2, x / 2], -1) if x.shape[-1] == 1 else x

    def classify(image: Any) -> Any:
        *inner, feature_map = tf.nest.flatten(middle(image, training=False))  # a single output comes without a list
        pooled = tf.reduce_mean(feature_map, (1, 2))
        means = [tf.reduce_mean(one, (1, 2)) for one in inner]
        return logits_of(feature_map), pooled, feature_map, *([tf.concat(means, -1)] if means else [])

    def explain(image: Any, class_index: Any) -> Any:
        chosen = tf.one_hot(class_index, max(2, model.output_shape[-1]))
        return grad_cam(backbone(image, training=False), lambda x: tf.reduce_sum(logits_of(x) * chosen))

    outputs = ["logits", "features", "feature_map", *(["middle_features"] if middle_layers else [])]
    module = tf.Module()
    module.classify = _frozen(classify, [image_spec], outputs)
    module.explain = _frozen(explain, [image_spec, index_spec], ["heatmap"])
    return _converted(module, ["classify", "explain"])


def head_weights(model: keras.Model) -> tuple[Floats, Floats]:
    """Weights and biases of a GAP head: logits = features · weights + biases, class map = relu(feature_map · weights).

    Args:
        model: ending in global average pooling, dropout and one dense layer.

    Returns:
        Weights (d, c) and biases (c,), float32. A single output *z* becomes the two classes (−z/2, z/2).

    Raises:
        ValueError: the head is another one.
    """
    from keras import layers

    match [layer for layer in model.layers if not isinstance(layer, layers.Dropout)]:
        case [*_, layers.GlobalAveragePooling2D(), layers.Dense() as dense] if dense.activation.__name__ == "linear":
            weights, biases = (np.asarray(array, np.float32) for array in dense.get_weights())
        case _:
            raise ValueError(f"{model.name} has no GAP head.")
    if biases.size == 1:
        return _two_sided(weights), _two_sided(biases)
    return weights, biases


def _two_sided(z: Floats) -> Floats:
    """A single output's weights (d, 1) or bias (1,) as those of the two logits (−z/2, z/2)."""
    return np.asarray(np.concatenate([-z, z], axis=-1) / 2, np.float32)


def _in_float32(model: keras.Model) -> keras.Model:
    """The model itself, or its copy that computes in float32 if it was trained in mixed precision."""
    import keras

    if all(layer.compute_dtype == "float32" for layer in model.layers):
        return model

    def in_float32(old: Any) -> Any:
        # What is no layer, such as a sum of two tensors, has no precision of its own.
        precision = {"dtype": "float32"} if isinstance(old, keras.Layer) else {}
        return type(old).from_config(old.get_config() | precision)

    copy = keras.models.clone_model(model, clone_function=in_float32)
    copy.set_weights(model.get_weights())
    return copy


def _frozen(function: Any, inputs: list[Any], outputs: list[str]) -> Any:
    """A tf.function of constants only, with named inputs and outputs.

    Freezing first is what keeps the weights: converting a Keras 3 model's own concrete function silently drops them.
    """
    import tensorflow as tf
    from tensorflow.python.framework.convert_to_constants import convert_variables_to_constants_v2

    constant = convert_variables_to_constants_v2(tf.function(function, input_signature=inputs).get_concrete_function())
    order = [tensor.name.split(":")[0] for tensor in constant.inputs]

    def named(*values: Any) -> dict[str, Any]:
        given = dict(zip((spec.name for spec in inputs), values, strict=True))
        results = constant(*[given[name] for name in order])
        return dict(zip(outputs, results, strict=True))

    return tf.function(named, input_signature=inputs)


def _converted(module: Any, signatures: list[str]) -> bytes:
    """The module's functions as one TFLite file."""
    import tensorflow as tf

    functions = {name: getattr(module, name).get_concrete_function() for name in signatures}
    with tempfile.TemporaryDirectory() as folder:
        options = tf.saved_model.SaveOptions(experimental_custom_gradients=False)
        tf.saved_model.save(module, folder, signatures=functions, options=options)
        converter = tf.lite.TFLiteConverter.from_saved_model(folder, signature_keys=signatures)
        converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS]
        return bytes(converter.convert())
