"""Golden cases of a bundle: generated images, never real ones, and what the exported network says of them."""

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.manifest import Preprocessing, Task
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.synthetic import synthetic_cell, synthetic_field

SIDE_PX = 256
"""Of the generated image: small as a file, and not a network's input size, so that resizing is part of the case."""


class GoldenImage(NamedTuple):
    """A generated image and the logits (classes,) float32 that the network gave for it."""

    file: str
    png: bytes
    logits: NDArray[np.float32]


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
    cases = []
    for seed in seeds:
        pixels = synthetic_cell(seed, SIDE_PX) if task == "cell" else synthetic_field(seed, SIDE_PX, SIDE_PX)
        logits = classify(image=preprocess(pixels, steps)[np.newaxis])["logits"][0]
        cases.append(GoldenImage(f"golden_{task}_{seed}.png", _png(pixels), logits))
    return tuple(cases)


def _png(pixels: NDArray[np.uint8]) -> bytes:
    _, content = cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_PNG_COMPRESSION, 9])
    return content.tobytes()
