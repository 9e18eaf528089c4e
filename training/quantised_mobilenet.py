"""ImageNet weights for the MobileNetV2 backbone, dequantised from an int8 TFLite file: no download, no TensorFlow file.

The file has batch normalisation folded into the convolutions, so the Keras layers get the identity plus a bias.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import WeightsError
from training.architectures.gate import GATE

if TYPE_CHECKING:
    import keras
    from ai_edge_litert.interpreter import Interpreter

_CONVOLUTIONS = ("CONV_2D", "DEPTHWISE_CONV_2D")


def load_mobilenet_weights(tflite_path: Path, model: keras.Model) -> None:
    """Sets the backbone of a MobileNetV2 (width 1.0, any input size) to the weights of a quantised TFLite file.

    Layers behind the backbone (the head) and beside it (a gate) keep their weights.

    Args:
        tflite_path: a MobileNetV2 1.0 with int8 or uint8 convolutions, batch normalisation folded in.
        model: as `training.architectures` builds one on MobileNetV2, or on its first layers.

    Raises:
        WeightsError: the file's convolutions are not those of the model.
    """
    from ai_edge_litert.interpreter import Interpreter
    from keras import layers

    try:
        interpreter = Interpreter(str(tflite_path))
        interpreter.allocate_tensors()
    except ValueError as error:
        raise WeightsError(f"{tflite_path.name} is no TFLite file, or a damaged one.", str(error)) from error
    operations = interpreter._get_ops_details()  # noqa: SLF001  no public call tells which constants an operation reads
    convolutions = [operation for operation in operations if operation["op_name"] in _CONVOLUTIONS]
    kinds = layers.Conv2D | layers.DepthwiseConv2D
    targets = [layer for layer in model.layers if isinstance(layer, kinds) and not layer.name.startswith(GATE)]
    norms = [layer for layer in model.layers if isinstance(layer, layers.BatchNormalization)]
    if not len(targets) == len(norms) <= len(convolutions):
        raise WeightsError(
            f"{tflite_path.name} holds another network than MobileNetV2.",
            f"{len(convolutions)} convolutions; the model has {len(targets)}, batch normalisations: {len(norms)}",
        )
    details = {detail["index"]: detail for detail in interpreter.get_tensor_details()}
    # A classifier written as a 1×1 convolution may follow the backbone's 52, and the model may have the first of them
    # only; zip stops before what is too many.
    for operation, layer, norm in zip(convolutions, targets, norms, strict=False):
        kernel, bias = (dequantised(interpreter, details[index]) for index in operation["inputs"][1:3])
        # TFLite keeps (out, h, w, in) and, depthwise, (1, h, w, channels);
        # Keras (h, w, in, out) and (h, w, channels, 1).
        kernel = kernel.transpose(1, 2, 3, 0)
        if kernel.shape != tuple(layer.kernel.shape):
            raise WeightsError(
                f"{tflite_path.name} holds a MobileNetV2 of another width.",
                f"{layer.name}: a kernel {kernel.shape}, not {layer.kernel.shape}",
            )
        layer.set_weights([kernel])
        ones, zeros = np.ones_like(bias), np.zeros_like(bias)
        norm.set_weights([ones, bias, zeros, ones - norm.epsilon])


def dequantised(interpreter: Interpreter, detail: dict[str, Any]) -> NDArray[np.float32]:
    """A tensor as float32.

    Args:
        interpreter: with its tensors allocated.
        detail: the tensor's entry in `get_tensor_details()`; scale and zero point may differ along one axis.
    """
    values: NDArray[np.float32] = interpreter.get_tensor(detail["index"]).astype(np.float32)
    parameters = detail["quantization_parameters"]
    scales = np.asarray(parameters["scales"], np.float32)
    zeros = np.asarray(parameters["zero_points"], np.float32)
    shape = [1] * values.ndim
    if scales.size > 1:
        shape[parameters["quantized_dimension"]] = scales.size
    if zeros.size > 1:
        zeros = zeros.reshape(shape)
    return np.asarray((values - zeros) * scales.reshape(shape), np.float32)
