"""Golden cases: generated images, never real ones, and what a model must say of them. Made, and held against it."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.bundle import Bundle, write_bundle
from leukodesk.core.errors import BundleError
from leukodesk.core.explanation import normalised
from leukodesk.core.inference import Classifier, Outputs
from leukodesk.core.linear_head import LinearHead
from leukodesk.core.manifest import Manifest, Preprocessing, Task
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.synthetic import synthetic_cell, synthetic_field

TOLERANCE = 1e-3
"""Of logits, features and maps. Processors and versions of the runtime differ by 1e-5; another model by much more."""

SIDE_PX = 256
"""Of a generated image: small as a file, and not a network's input size, so that resizing is part of the case."""


class GoldenImage(NamedTuple):
    """A generated image and the logits (classes,) float32 that the model gave for it."""

    file: str
    png: bytes
    logits: NDArray[np.float32]


def golden_images(
    logits_of: Callable[[NDArray[np.float32]], NDArray[np.float32]],
    steps: Preprocessing,
    task: Task,
    seeds: Sequence[int] = (11, 12, 13),
) -> tuple[GoldenImage, ...]:
    """Generates one image a seed and asks the model, run by LiteRT as the application will.

    Args:
        logits_of: (height_px, width_px, 3) float32 input → (classes,) float32.
        steps: preprocessing, as the manifest will hold it.
        task: fields or segmented cells are generated.
        seeds: one for each case.
    """
    cases = []
    for seed in seeds:
        pixels = synthetic_cell(seed, SIDE_PX) if task == "cell" else synthetic_field(seed, SIDE_PX, SIDE_PX)
        cases.append(GoldenImage(f"golden_{task}_{seed}.png", _png(pixels), logits_of(preprocess(pixels, steps))))
    return tuple(cases)


def _png(pixels: NDArray[np.uint8]) -> bytes:
    _, content = cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_PNG_COMPRESSION, 9])
    return content.tobytes()


def verify_bundle(bundle: Bundle, base: Bundle | None = None) -> Classifier:
    """Runs every golden case through the model.

    The logits must be the manifest's. With a GAP head, the pooled feature map must be the features, and features ·
    weights + bias the logits: then, and only then, is the map drawn from the weights the Grad-CAM of this model. Other
    heads must give a map of their own for every class.

    Args:
        bundle: as `read_bundle` gives it.
        base: of a "head" bundle, the full bundle whose network it uses.

    Returns:
        The classifier that was verified, loaded and ready to be used.

    Raises:
        BundleError: a file changed, the base is missing or another one, or the model does not do what its manifest
            says.
    """
    classifier = Classifier(bundle, base)
    head = classifier.head
    for case in bundle.manifest.golden_cases:
        model_input = preprocess(_decode(bundle, case.file), bundle.manifest.preprocessing)
        outputs = classifier.run(model_input)
        _hold(bundle, outputs.logits, np.array(case.logits), f"logits of {case.file}")
        if head is not None:
            _verify_head(bundle, head, outputs)
        else:
            _verify_explain(bundle, classifier, model_input)
    return classifier


def write_verified(
    folder: Path, manifest: Manifest, files: Mapping[str, bytes | Path], base: Bundle | None = None
) -> Bundle:
    """Writes a bundle and verifies it; one that does not hold does not stay.

    Args:
        folder, manifest, files: see `write_bundle`.
        base: of a "head" bundle, the full bundle whose network it uses.

    Raises:
        BundleError: the folder exists, cannot be written, or what was written does not do what its manifest says.
    """
    bundle = write_bundle(folder, manifest, files)
    try:
        verify_bundle(bundle, base)
    except BaseException:
        shutil.rmtree(bundle.folder, ignore_errors=True)
        raise
    return bundle


def _decode(bundle: Bundle, name: str) -> NDArray[np.uint8]:
    """Generated images are stored as PNG; what is decoded are the very bytes whose hash was compared."""
    pixels = cv2.imdecode(np.frombuffer(bundle.read_file(name), np.uint8), cv2.IMREAD_COLOR_RGB)
    if pixels is None:
        raise BundleError("A golden case of the model is not an image.", f"{name} in {bundle.folder}")
    return pixels.astype(np.uint8, copy=False)


def _verify_head(bundle: Bundle, head: LinearHead, outputs: Outputs) -> None:
    _hold(bundle, outputs.feature_map.mean((0, 1)), outputs.features, "pooled feature map")
    _hold(bundle, head.logits(outputs.features), outputs.logits, "features · weights + bias")


def _verify_explain(bundle: Bundle, classifier: Classifier, model_input: NDArray[np.float32]) -> None:
    for index, info in enumerate(bundle.manifest.classes):
        heatmap = classifier.explain(model_input, index)
        _hold(bundle, heatmap, normalised(heatmap), f"map of {info.key}, not from 0 to 1")


def _hold(bundle: Bundle, found: NDArray[np.floating], expected: NDArray[np.floating], what: str) -> None:
    difference = float(np.abs(np.asarray(found, np.float64) - expected).max())
    if not difference <= TOLERANCE:
        sentence = "The model does not do what its description says, and is not used. Install it again."
        raise BundleError(sentence, f"{what}: {difference:.3g} off in {bundle.folder}")
