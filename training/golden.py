"""Golden cases of a network that has just been exported."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.golden import GoldenImage, golden_images
from leukodesk.core.manifest import Preprocessing, Task


def golden_cases(tflite: bytes, steps: Preprocessing, task: Task, seeds: Sequence[int]) -> tuple[GoldenImage, ...]:
    """Generates one image a seed and classifies it with LiteRT, the way the application will.

    Args:
        tflite: content of `model.tflite`.
        steps: preprocessing, as the manifest will hold it.
        task: fields or segmented cells are generated.
        seeds: one for each case.
    """
    from ai_edge_litert.interpreter import Interpreter

    classify = Interpreter(model_content=tflite, num_threads=2).get_signature_runner("classify")

    def logits_of(model_input: NDArray[np.float32]) -> NDArray[np.float32]:
        logits: NDArray[np.float32] = classify(image=model_input[np.newaxis])["logits"][0]
        return logits

    return golden_images(logits_of, steps, task, seeds)
