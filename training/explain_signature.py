"""Grad-CAM written with operations that TFLite has: the graph behind a bundle's `explain` signature.

TFLite has neither ReluGrad nor MaxPoolGrad. Both layers therefore carry a gradient of their own, made of comparisons,
slices and reshapes, and an LSTM is written out step by step, with gates of the same kind; everything else that may
stand behind a feature map has a gradient of builtin operators already.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import keras
    import tensorflow as tf

SMALLEST_PEAK = 1e-30
"""A heatmap whose maximum is below this is left as it is (all zero) instead of being divided by nothing."""


def relu(x: tf.Tensor) -> tf.Tensor:
    """ReLU whose gradient is a comparison."""
    import tensorflow as tf

    @tf.custom_gradient
    def with_gradient(x: tf.Tensor) -> tuple[tf.Tensor, Callable[[tf.Tensor], tf.Tensor]]:
        y = tf.nn.relu(x)
        return y, lambda dy: dy * tf.cast(y > 0, dy.dtype)

    return with_gradient(x)


def max_pool_2x2(x: tf.Tensor) -> tf.Tensor:
    """2×2 max pooling of (1, h, w, d) whose gradient goes to the first maximum of each window.

    An odd last row or column is in no window.
    """
    import tensorflow as tf

    height, width = 2 * (x.shape[1] // 2), 2 * (x.shape[2] // 2)

    def gradient(x: tf.Tensor, y: tf.Tensor, dy: tf.Tensor) -> tf.Tensor:
        zero, taken, parts = tf.zeros_like(dy), tf.zeros_like(dy, tf.bool), []
        for row in (0, 1):
            for column in (0, 1):
                here = tf.logical_and(tf.equal(x[:, row:height:2, column:width:2], y), tf.logical_not(taken))
                taken = tf.logical_or(taken, here)
                parts.append(tf.where(here, dy, zero))
        rows = [tf.stack(parts[:2], 3), tf.stack(parts[2:], 3)]  # each (1, h/2, w/2, 2, d)
        inside = tf.reshape(tf.stack(rows, 2), (1, height, width, x.shape[3]))
        return tf.pad(inside, [[0, 0], [0, x.shape[1] - height], [0, x.shape[2] - width], [0, 0]])

    @tf.custom_gradient
    def with_gradient(x: tf.Tensor) -> tuple[tf.Tensor, Callable[[tf.Tensor], tf.Tensor]]:
        y = tf.nn.max_pool2d(x, 2, 2, "VALID")
        return y, lambda dy: gradient(x, y, dy)

    return with_gradient(x)


def _sigmoid(x: tf.Tensor) -> tf.Tensor:
    """The logistic function, whose gradient is a product."""
    import tensorflow as tf

    @tf.custom_gradient
    def with_gradient(x: tf.Tensor) -> tuple[tf.Tensor, Callable[[tf.Tensor], tf.Tensor]]:
        y = tf.sigmoid(x)
        return y, lambda dy: dy * y * (1 - y)

    return with_gradient(x)


def _tanh(x: tf.Tensor) -> tf.Tensor:
    """The hyperbolic tangent, whose gradient is a product."""
    import tensorflow as tf

    @tf.custom_gradient
    def with_gradient(x: tf.Tensor) -> tuple[tf.Tensor, Callable[[tf.Tensor], tf.Tensor]]:
        y = tf.tanh(x)
        return y, lambda dy: dy * (1 - y * y)

    return with_gradient(x)


def last_state(layer: Any, x: tf.Tensor) -> tf.Tensor:
    """What an LSTM has come to after the last step, written out step by step: TFLite has no gradient of its loop.

    Args:
        layer: a `keras.layers.LSTM` with its usual activations that returns its last output.
        x: (1, steps, d).

    Returns:
        (1, units).

    Raises:
        ValueError: it is set to something else.

    Source: Hochreiter and Schmidhuber 1997, "Long Short-Term Memory".
    """
    import tensorflow as tf
    from keras import activations

    usual = (layer.activation, layer.recurrent_activation) == (activations.tanh, activations.sigmoid)
    if not usual or layer.return_sequences or layer.go_backwards or not layer.use_bias:
        raise ValueError(f"{layer.name}: only an LSTM of the usual kind that returns its last output can be explained.")
    output = memory = tf.zeros((1, layer.units))
    # Split, not sliced: TFLite has no gradient of a slice.
    steps = tf.matmul(tf.reshape(x, x.shape[1:]), layer.cell.kernel) + layer.cell.bias
    for step in tf.split(steps, x.shape[1]):
        gates = step + tf.matmul(output, layer.cell.recurrent_kernel)
        enter, forget, candidate, leave = tf.split(gates, 4, axis=1)
        memory = _sigmoid(forget) * memory + _sigmoid(enter) * _tanh(candidate)
        output = _sigmoid(leave) * _tanh(memory)
    return output


def grad_cam(feature_map: tf.Tensor, score_of: Callable[[tf.Tensor], tf.Tensor]) -> tf.Tensor:
    """Grad-CAM of one image, normalised to a maximum of 1.

    Args:
        feature_map: (1, h, w, d).
        score_of: from the feature map to the class's logit (not its softmax, whose gradient vanishes where it is sure).

    Returns:
        (1, h, w), in 0…1; all zero if no place speaks for the class.

    Source: Selvaraju et al. 2017, "Grad-CAM: Visual Explanations from Deep Networks via Gradient-based Localization".
    """
    import tensorflow as tf

    with tf.GradientTape() as tape:
        tape.watch(feature_map)
        score = score_of(feature_map)
    channel_weights = tf.reduce_mean(tape.gradient(score, feature_map), (1, 2), keepdims=True)
    heat = tf.nn.relu(tf.reduce_sum(channel_weights * feature_map, -1))
    return heat / tf.maximum(tf.reduce_max(heat), SMALLEST_PEAK)


def run_layer(layer: Any, x: tf.Tensor) -> tf.Tensor:
    """One layer behind the feature map, in inference mode, differentiable by TFLite.

    Raises:
        ValueError: the layer is of a kind whose gradient TFLite may not have.
    """
    import tensorflow as tf
    from keras import activations, layers

    if isinstance(layer, layers.Dropout):
        return x
    if isinstance(layer, layers.MaxPooling2D):
        if (tuple(layer.pool_size), tuple(layer.strides), layer.padding) != ((2, 2), (2, 2), "valid"):
            raise ValueError(f"{layer.name}: only 2×2 max pooling without padding can be explained.")
        return max_pool_2x2(x)
    if isinstance(layer, layers.BatchNormalization):
        return layer(x, training=False)
    if isinstance(layer, layers.Flatten | layers.GlobalAveragePooling2D | layers.Reshape):
        return layer(x)
    if isinstance(layer, layers.LSTM):
        return last_state(layer, x)
    if isinstance(layer, layers.Dense) and layer.activation is activations.linear:
        return layer(x)
    if isinstance(layer, layers.Dense) and layer.activation is activations.relu:
        x = tf.matmul(x, layer.kernel)
        return relu(x + layer.bias if layer.use_bias else x)
    kind = type(layer).__name__
    raise ValueError(f"{layer.name}: a layer of kind {kind} behind the feature map cannot be explained.")


def split_at(model: keras.Model, feature_layer: str) -> tuple[keras.Model, list[Any]]:
    """Cuts a model behind its feature map.

    Returns:
        The part from the image to the feature map as a model, and the layers behind it, which are a chain.

    Raises:
        ValueError: there is no such layer, or what lies behind it is not a chain.
    """
    import keras

    names = [layer.name for layer in model.layers]
    if feature_layer not in names:
        raise ValueError(f"{model.name} has no layer {feature_layer!r}.")
    position = names.index(feature_layer)
    head = model.layers[position + 1 :]
    for before, layer in zip(model.layers[position:], head, strict=False):
        if layer.input is not before.output:
            raise ValueError(f"{model.name}: {layer.name} does not follow {before.name}; a head must be a chain.")
    return keras.Model(model.input, model.layers[position].output), head
