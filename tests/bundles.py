"""Small but real model bundles: a working network of one convolution, written without TensorFlow in milliseconds.

The network is put together as a LiteRT file by hand, with the two signatures every model has: 3×3 convolution with
ReLU, mean over the map, dense layer. Its weights are random, but always the same.
"""

import io
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

import cv2
import flatbuffers
import numpy as np
import pytest
from ai_edge_litert import schema_py_generated as schema
from numpy.typing import NDArray

from leukodesk.core.bundle import Bundle, read_bundle, write_bundle
from leukodesk.core.confidence import KnownFeatures, fit_known_features
from leukodesk.core.inference import Classifier
from leukodesk.core.linear_head import LinearHead
from leukodesk.core.manifest import (
    CARD_FILE,
    HEAD_FILE,
    KNOWN_FEATURES_FILE,
    MODEL_FILE,
    SCHEMA_VERSION,
    ClassInfo,
    DataPart,
    GoldenCase,
    Manifest,
    MaskCorner,
    Metric,
    Preprocessing,
    Thresholds,
    TrainingData,
)
from leukodesk.core.preprocessing import preprocess

SIZE_PX = 64
STRIDE = 8
CHANNELS = 8
MAP_SIZE = SIZE_PX // STRIDE

FOUR_CLASSES = (
    ClassInfo(
        key="benign",
        display_name="Benign (hematogones)",
        letter="B",
        colour="#2a7f3f",
        shape="circle",
        malignant="no",
        means="Benign B-cell precursors of a patient under suspicion.",
        does_not_mean="It does not mean a healthy patient.",
    ),
    ClassInfo(
        key="early_pre_b",
        display_name="Early Pre-B",
        letter="E",
        colour="#b8860b",
        shape="triangle",
        malignant="yes",
        means="Lymphoblasts of the subtype Early Pre-B.",
        does_not_mean="It does not mean an early or mild disease.",
    ),
    ClassInfo(
        key="pre_b",
        display_name="Pre-B",
        letter="P",
        colour="#c0392b",
        shape="square",
        malignant="yes",
        means="Lymphoblasts of the subtype Pre-B.",
        does_not_mean="It does not mean a stage of the disease.",
    ),
    ClassInfo(
        key="pro_b",
        display_name="Pro-B",
        letter="O",
        colour="#7d3c98",
        shape="diamond",
        malignant="yes",
        means="Lymphoblasts of the subtype Pro-B.",
        does_not_mean="It does not mean an advanced or severe disease.",
    ),
)


CELL_CLASSES = (
    ClassInfo(
        key="lymphoblast",
        display_name="Lymphoblast",
        letter="L",
        colour="#c0392b",
        shape="square",
        malignant="yes",
        means="A leukemic cell.",
        does_not_mean="It does not mean a diagnosis of leukemia.",
    ),
    ClassInfo(
        key="normal",
        display_name="Normal cell",
        letter="N",
        colour="#2a7f3f",
        shape="circle",
        malignant="no",
        means="No lymphoblast.",
        does_not_mean="It does not mean a healthy patient.",
    ),
)


def tiny_manifest(head: Literal["gap", "other"] = "gap") -> Manifest:
    """A valid manifest whose `files` and golden logits `write_bundle` and `build_tiny_bundle` fill in."""
    return Manifest(
        schema_version=SCHEMA_VERSION,
        name="tiny",
        version="1.0.0",
        kind="full",
        task="field",
        title="A tiny model for tests",
        checks_profile="field",
        classes=FOUR_CLASSES,
        preprocessing=Preprocessing(
            width_px=SIZE_PX,
            height_px=SIZE_PX,
            factor=1 / 127.5,
            offset=-1.0,
            mask_corner=MaskCorner(height_fraction=24 / 224, width_fraction=60 / 224, value=235),
        ),
        head=head,
        distance_on="features",
        temperature=1.5,
        thresholds=Thresholds(least_probability=0.3, greatest_distance=1000.0, rule="Chosen by hand, for tests."),
        training_data=(
            TrainingData("generated", 3, "none", "none", (DataPart("train", ("a" * 64, "b" * 64, "c" * 64)),)),
        ),
        metrics=(Metric("accuracy", 0.25, "none", leaky=False, note="Never trained."),),
        golden_cases=(),
        files={},
    )


def tiny_cell_manifest() -> Manifest:
    """That of a model for single cells cut out on black."""
    fields = tiny_manifest()
    return replace(
        fields,
        name="tiny-cells",
        task="cell",
        title="A tiny model for cells, for tests",
        checks_profile="cell",
        classes=CELL_CLASSES,
        preprocessing=replace(fields.preprocessing, mask_corner=None),
    )


def build_tiny_bundle(folder: Path, manifest: Manifest | None = None, scale: float = 1.0) -> Bundle:
    """Writes a bundle that holds in every respect.

    Args:
        folder: where to; must not exist.
        manifest: `tiny_manifest()` with whatever is to be different; its files and golden cases are filled in.
        scale: of the network's logits; more of it makes a surer model.
    """
    manifest = manifest or tiny_manifest()
    classes, steps = len(manifest.classes), manifest.preprocessing
    assert (steps.width_px, steps.height_px) == (SIZE_PX, SIZE_PX)
    files: dict[str, bytes | Path] = {
        MODEL_FILE: tiny_network(classes, scale),
        CARD_FILE: b"# A tiny model\n\nFor tests alone.\n",
        KNOWN_FEATURES_FILE: _known_features(steps, classes).to_bytes(),
    }
    if manifest.head == "gap":
        files[HEAD_FILE] = _head_bytes(classes, scale)
    cases = []
    for seed in range(2):
        field = generated_field(seed)
        files[f"golden/field_{seed}.png"] = cv2.imencode(".png", cv2.cvtColor(field, cv2.COLOR_RGB2BGR))[1].tobytes()
        logits = expected_outputs(preprocess(field, steps), classes, scale)[0]
        cases.append(GoldenCase(f"golden/field_{seed}.png", tuple(float(logit) for logit in logits)))
    return write_bundle(folder, replace(manifest, golden_cases=tuple(cases)), files)


def build_tiny_head_bundle(
    folder: Path, base: Bundle, manifest: Manifest | None = None, head: LinearHead | None = None
) -> Bundle:
    """Writes a head bundle on a tiny bundle: three classes of its own, no scale bar's corner.

    Args:
        folder: where to; must not exist.
        base: from `build_tiny_bundle`.
        manifest: what is to be different from `tiny_head_manifest(base)`.
        head: its weights and bias; made from random numbers if None.
    """
    manifest = manifest or tiny_head_manifest(base)
    classes, steps = len(manifest.classes), manifest.preprocessing
    random = np.random.default_rng(5)
    head = head or LinearHead(
        random.normal(0, 2, (CHANNELS, classes)).astype(np.float32), random.normal(0, 1, classes).astype(np.float32)
    )
    files: dict[str, bytes | Path] = {
        CARD_FILE: b"# A tiny head\n\nFor tests alone.\n",
        KNOWN_FEATURES_FILE: _known_features(steps, classes).to_bytes(),
        HEAD_FILE: head.to_bytes(),
    }
    cases = []
    for seed in range(2):
        field = generated_field(seed)
        files[f"golden/field_{seed}.png"] = cv2.imencode(".png", cv2.cvtColor(field, cv2.COLOR_RGB2BGR))[1].tobytes()
        logits = head.logits(expected_outputs(preprocess(field, steps))[1].astype(np.float32))
        cases.append(GoldenCase(f"golden/field_{seed}.png", tuple(float(logit) for logit in logits)))
    return write_bundle(folder, replace(manifest, golden_cases=tuple(cases)), files)


def tiny_head_manifest(base: Bundle) -> Manifest:
    """A manifest for `build_tiny_head_bundle`, which fills in files and golden cases."""
    return replace(
        tiny_manifest(),
        name="tiny-head",
        kind="head",
        base_sha256=base.sha256,
        title="A tiny head for tests",
        classes=FOUR_CLASSES[:3],
        preprocessing=replace(base.manifest.preprocessing, mask_corner=None),
        temperature=0.8,
    )


def generated_field(seed: int, width: int = 96, height: int = 80) -> NDArray[np.uint8]:
    """Round purple spots on a bright ground: enough of an image to run a network on."""
    random = np.random.default_rng(seed)
    image = np.full((height, width, 3), (236, 228, 232), np.uint8)
    for _ in range(8):
        centre = (int(random.integers(width)), int(random.integers(height)))
        colour = [int(value) for value in random.integers((70, 20, 110), (170, 110, 190))]
        cv2.circle(image, centre, int(random.integers(4, 14)), colour, -1, cv2.LINE_AA)
    return image


def expected_outputs(
    model_input: NDArray[np.float32], classes: int = 4, scale: float = 1.0
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """(logits, features, feature map) of the tiny network, by NumPy in float64: what LiteRT must agree with."""
    weights = _weights(classes, scale)
    windows = np.lib.stride_tricks.sliding_window_view(model_input.astype(np.float64), (3, 3), (0, 1))
    patches = windows[::STRIDE, ::STRIDE]  # (map, map, 3 colours, 3 rows, 3 columns)
    feature_map = np.maximum(np.einsum("yxchw,ohwc->yxo", patches, weights["conv"]) + weights["conv_bias"], 0)
    features = feature_map.mean((0, 1))
    return weights["dense"] @ features + weights["dense_bias"], features, feature_map


def _weights(classes: int, scale: float) -> dict[str, NDArray[np.float32]]:
    random = np.random.default_rng(7)
    made = {
        "conv": random.normal(0, 0.4, (CHANNELS, 3, 3, 3)),
        "conv_bias": random.normal(0, 0.3, CHANNELS),
        "dense": random.normal(0, 1.5, (classes, CHANNELS)).clip(-3, 3) * scale,
        "dense_bias": random.normal(0, 0.2, classes) * scale,
    }
    return {name: values.astype(np.float32) for name, values in made.items()}


def _head_bytes(classes: int, scale: float) -> bytes:
    weights, buffer = _weights(classes, scale), io.BytesIO()
    np.savez(buffer, weights=np.ascontiguousarray(weights["dense"].T), bias=weights["dense_bias"])
    return buffer.getvalue()


@cache
def _known_features(steps: Preprocessing, classes: int) -> KnownFeatures:
    inputs = [preprocess(generated_field(seed), steps) for seed in range(100, 140)]
    features = np.stack([expected_outputs(one)[1] for one in inputs]).astype(np.float32)
    return fit_known_features(features, np.arange(len(features)) % classes)


@cache
def tiny_network(classes: int = 4, scale: float = 1.0) -> bytes:
    """The bytes of `model.tflite`."""
    weights = _weights(classes, scale)
    model = schema.ModelT()
    model.version = 3
    model.buffers = [schema.BufferT()]
    model.operatorCodes = []
    builder = _GraphBuilder(model)
    model.subgraphs = [builder.classify(weights), builder.explain(weights)]
    model.signatureDefs = builder.signatures
    packer = flatbuffers.Builder(1 << 16)
    packer.Finish(model.Pack(packer), b"TFL3")
    return bytes(packer.Output())


class _GraphBuilder:
    """Puts the two graphs of the tiny network together, operator by operator."""

    def __init__(self, model: Any) -> None:
        self.model = model
        self.signatures: list[Any] = []
        self.graph: Any = None

    def classify(self, weights: dict[str, NDArray[np.float32]]) -> Any:
        image, feature_map = self._backbone(weights)
        classes = len(weights["dense"])
        features = self._tensor("features", (1, CHANNELS))
        pooling = schema.ReducerOptionsT()
        axes = self._tensor("axes", (2,), np.array([1, 2], np.int32))
        self._operator("MEAN", [feature_map, axes], features, "ReducerOptions", pooling)
        logits = self._dense(features, weights["dense"], weights["dense_bias"], "logits", (1, classes))
        outputs = {"logits": logits, "features": features, "feature_map": feature_map}
        return self._finish("classify", {"image": image}, outputs)

    def explain(self, weights: dict[str, NDArray[np.float32]]) -> Any:
        """relu(feature_map · weights of the class), divided by its maximum: Grad-CAM of this network."""
        image, feature_map = self._backbone(weights)
        places, classes = MAP_SIZE * MAP_SIZE, len(weights["dense"])
        rows = self._reshaped(feature_map, "rows", (places, CHANNELS))
        maps = self._dense(rows, weights["dense"], np.zeros(classes, np.float32), "maps", (places, classes))
        index = self._tensor("class_index", (1,), dtype="INT32")
        chosen, positive = self._tensor("chosen", (places, 1)), self._tensor("positive", (places, 1))
        greatest = self._tensor("greatest", (1, 1))
        gather = schema.GatherOptionsT()
        gather.axis = 1
        self._operator("GATHER", [maps, index], chosen, "GatherOptions", gather)
        self._operator("RELU", [chosen], positive)
        reducing = schema.ReducerOptionsT()
        reducing.keepDims = True
        axis = self._tensor("axis", (1,), np.array([0], np.int32))
        self._operator("REDUCE_MAX", [positive, axis], greatest, "ReducerOptions", reducing)
        least = self._tensor("least", (1, 1), np.full((1, 1), 1e-12, np.float32))
        divisor, share = self._tensor("divisor", (1, 1)), self._tensor("share", (places, 1))
        self._operator("MAXIMUM", [greatest, least], divisor, "MaximumMinimumOptions", schema.MaximumMinimumOptionsT())
        self._operator("DIV", [positive, divisor], share, "DivOptions", schema.DivOptionsT())
        heatmap = self._reshaped(share, "heatmap", (1, MAP_SIZE, MAP_SIZE))
        return self._finish("explain", {"image": image, "class_index": index}, {"heatmap": heatmap})

    def _backbone(self, weights: dict[str, NDArray[np.float32]]) -> tuple[int, int]:
        self.graph = schema.SubGraphT()
        self.graph.tensors, self.graph.operators = [], []
        image = self._tensor("image", (1, SIZE_PX, SIZE_PX, 3))
        feature_map = self._tensor("feature_map", (1, MAP_SIZE, MAP_SIZE, CHANNELS))
        options = schema.Conv2DOptionsT()
        options.strideW = options.strideH = STRIDE
        options.dilationWFactor = options.dilationHFactor = 1
        options.padding = schema.Padding.VALID
        options.fusedActivationFunction = schema.ActivationFunctionType.RELU
        kernel = self._tensor("kernel", weights["conv"].shape, weights["conv"])
        bias = self._tensor("kernel_bias", weights["conv_bias"].shape, weights["conv_bias"])
        self._operator("CONV_2D", [image, kernel, bias], feature_map, "Conv2DOptions", options)
        return image, feature_map

    def _dense(self, source: int, kernel: Any, bias: Any, name: str, shape: tuple[int, ...]) -> int:
        result = self._tensor(name, shape)
        inputs = [source, self._tensor("dense", kernel.shape, kernel), self._tensor("dense_bias", bias.shape, bias)]
        self._operator("FULLY_CONNECTED", inputs, result, "FullyConnectedOptions", schema.FullyConnectedOptionsT())
        return result

    def _reshaped(self, source: int, name: str, shape: tuple[int, ...]) -> int:
        result = self._tensor(name, shape)
        wanted = self._tensor("shape", (len(shape),), np.array(shape, np.int32))
        self._operator("RESHAPE", [source, wanted], result)
        return result

    def _tensor(self, name: str, shape: tuple[int, ...], value: Any = None, dtype: str = "FLOAT32") -> int:
        tensor = schema.TensorT()
        tensor.name, tensor.shape, tensor.buffer = name, np.array(shape, np.int32), 0
        tensor.type = getattr(schema.TensorType, dtype)
        if value is not None:
            tensor.type = schema.TensorType.INT32 if value.dtype == np.int32 else schema.TensorType.FLOAT32
            buffer = schema.BufferT()
            buffer.data = np.frombuffer(value.tobytes(), np.uint8)
            self.model.buffers.append(buffer)
            tensor.buffer = len(self.model.buffers) - 1
        self.graph.tensors.append(tensor)
        return len(self.graph.tensors) - 1

    def _operator(self, name: str, inputs: list[int], output: int, kind: str = "NONE", options: Any = None) -> None:
        code = schema.OperatorCodeT()
        code.builtinCode = getattr(schema.BuiltinOperator, name)
        code.deprecatedBuiltinCode = min(code.builtinCode, 127)
        code.version = 1
        self.model.operatorCodes.append(code)
        operator = schema.OperatorT()
        operator.opcodeIndex = len(self.model.operatorCodes) - 1
        operator.inputs, operator.outputs = np.array(inputs, np.int32), np.array([output], np.int32)
        operator.builtinOptionsType, operator.builtinOptions = getattr(schema.BuiltinOptions, kind), options
        self.graph.operators.append(operator)

    def _finish(self, key: str, inputs: dict[str, int], outputs: dict[str, int]) -> Any:
        self.graph.name = key
        self.graph.inputs = np.array(list(inputs.values()), np.int32)
        self.graph.outputs = np.array(list(outputs.values()), np.int32)
        signature = schema.SignatureDefT()
        signature.signatureKey, signature.subgraphIndex = key, len(self.signatures)
        signature.inputs = [_named(name, index) for name, index in inputs.items()]
        signature.outputs = [_named(name, index) for name, index in outputs.items()]
        self.signatures.append(signature)
        return self.graph


def _named(name: str, index: int) -> Any:
    entry = schema.TensorMapT()
    entry.name, entry.tensorIndex = name, index
    return entry


@pytest.fixture(scope="session")
def tiny_models_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A models folder with one bundle, `tiny/1.0.0`. Read only: tests that change something build their own."""
    root = tmp_path_factory.mktemp("models")
    build_tiny_bundle(root / "tiny" / "1.0.0")
    return root


@pytest.fixture(scope="session")
def two_tasks_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A models folder with a model for fields, `tiny/1.0.0`, and one for cells, `tiny-cells/1.0.0`. Read only."""
    root = tmp_path_factory.mktemp("two_tasks")
    build_tiny_bundle(root / "tiny" / "1.0.0")
    build_tiny_bundle(root / "tiny-cells" / "1.0.0", tiny_cell_manifest())
    return root


@pytest.fixture(scope="session")
def tiny_bundle_folder(tiny_models_folder: Path) -> Path:
    """The folder of a small, real bundle with a GAP head and the four classes. Read only."""
    return tiny_models_folder / "tiny" / "1.0.0"


@pytest.fixture
def make_tiny_bundle(tmp_path: Path) -> Callable[..., Bundle]:
    """Builds a bundle of its own for a test: `make_tiny_bundle(temperature=2.0)` changes the manifest's attributes."""
    made = 0

    def make(scale: float = 1.0, **changes: Any) -> Bundle:
        nonlocal made
        made += 1
        manifest = replace(tiny_manifest(changes.pop("head", "gap")), **changes)
        return build_tiny_bundle(tmp_path / f"made_{made}" / manifest.name / manifest.version, manifest, scale)

    return make


@pytest.fixture(scope="session")
def tiny_classifier(tiny_bundle_folder: Path) -> Classifier:
    """A classifier of the tiny bundle, loaded once for all tests."""
    return Classifier(read_bundle(tiny_bundle_folder))
