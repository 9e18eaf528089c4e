"""Classification by `model.predict` and Grad-CAM by `GradientTape`, as published code does both.

python keras_way.py MODEL.keras INPUT.npy RUNS
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import numpy as np

from tests.benchmarks.timing import median_ms


def main(model_file: str, input_file: str, runs: int) -> None:
    import keras

    model = keras.models.load_model(model_file, compile=False)
    image = np.load(input_file)[None]
    explain = explainer(model, image)
    answer = {
        "predict_ms": median_ms(lambda: model.predict(image, verbose=0), runs),
        "explain_ms": median_ms(explain, runs),
    }
    print(json.dumps(answer))


def explainer(model: Any, image: Any) -> Callable[[], Any]:
    """Grad-CAM of the most probable class, on the last feature map."""
    import keras
    import tensorflow as tf

    last_map = [layer for layer in model.layers if len(getattr(layer.output, "shape", ())) == 4][-1]
    both = keras.Model(model.inputs, [last_map.output, model.outputs[0]])

    def explain() -> Any:
        with tf.GradientTape() as tape:
            feature_map, logits = both(tf.convert_to_tensor(image))
            score = tf.reduce_max(logits)
        weights = tf.reduce_mean(tape.gradient(score, feature_map), (1, 2))
        heatmap = tf.nn.relu(tf.einsum("bhwc,bc->bhw", feature_map, weights))
        return (heatmap / tf.maximum(tf.reduce_max(heatmap), 1e-12)).numpy()

    return explain


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
