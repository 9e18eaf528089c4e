"""A model bundle at work: LiteRT runs the network, temperature and distance make a prediction of what it says."""

import logging
import os
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.bundle import Bundle
from leukodesk.core.confidence import KnownFeatures, probabilities
from leukodesk.core.errors import BundleError
from leukodesk.core.linear_head import LinearHead
from leukodesk.core.manifest import HEAD_FILE, KNOWN_FEATURES_FILE, MODEL_FILE, Manifest
from leukodesk.core.verdict import ModelIdentity, Prediction

THREADS = 2
"""LeukoDesk is made for two cores. More threads than cores only wait for each other."""

log = logging.getLogger(__name__)

Arrays = dict[str, NDArray[Any]]


@dataclass(frozen=True)
class Outputs:
    """What network and head give for one image.

    Attributes:
        logits: (classes,); features: (d,), pooled; feature_map: (h, w, channels). All float32 and finite.
        distance_features: (m,), the output that the manifest's `distance_on` names.
    """

    logits: NDArray[np.float32]
    features: NDArray[np.float32]
    feature_map: NDArray[np.float32]
    distance_features: NDArray[np.float32]


@dataclass(frozen=True)
class _Runtime:
    """What is loaded at the first use. `run` takes a signature's name and its inputs."""

    run: Callable[..., Arrays]
    known: KnownFeatures
    head: LinearHead | None


class Classifier:
    """Runs the model of a bundle. Made at no cost; loaded at the first use, once; safe to call from several threads.

    Args:
        bundle: as `read_bundle` gives it.
        base: of a "head" bundle, the full bundle whose network it uses; a full bundle needs none.
        threads: that compute one image together; 1 for each of several classifiers at work at the same time.
    """

    def __init__(self, bundle: Bundle, base: Bundle | None = None, threads: int = THREADS) -> None:
        self.bundle = bundle
        self.base = base
        self._threads = threads
        self._lock = threading.Lock()
        self._loaded: _Runtime | None = None

    @property
    def manifest(self) -> Manifest:
        return self.bundle.manifest

    @property
    def identity(self) -> ModelIdentity:
        """Name, version and SHA-256, to stand wherever a result stands."""
        return ModelIdentity(self.manifest.name, self.manifest.version, self.bundle.sha256)

    @property
    def head(self) -> LinearHead | None:
        """The weights that class maps follow from, or None if the model has no such head."""
        return self._runtime().head

    def load(self) -> None:
        """Loads the network, if that has not been done: tens of milliseconds. The first use does it by itself.

        Raises:
            BundleError: a file has changed, or is not what the manifest says; or the base is missing or another one.
        """
        self._runtime()

    def _runtime(self) -> _Runtime:
        with self._lock:
            if self._loaded is None:
                self._loaded = _load(self.bundle, self.base, self._threads)
            return self._loaded

    def classify(self, model_input: NDArray[np.float32]) -> Prediction:
        """What the model makes of one preprocessed image.

        Args:
            model_input: (h, w, 3) float32 as `preprocess` gives it.

        Raises:
            BundleError: the model cannot be loaded or gives numbers that are none.
            ValueError: an input of another shape or dtype.
        """
        outputs = self.run(model_input)
        return Prediction(
            probabilities=probabilities(outputs.logits, self.manifest.temperature),
            logits=outputs.logits,
            distance=self._runtime().known.distance(outputs.distance_features),
            feature_map=outputs.feature_map,
            model_input=model_input,
        )

    def run(self, model_input: NDArray[np.float32]) -> Outputs:
        """What network and head give, before temperature and distance. Same input and errors as `classify`."""
        found = self._run("classify", image=self._checked(model_input))
        distance_features = found[self.manifest.distance_on][0]
        return Outputs(found["logits"][0], found["features"][0], found["feature_map"][0], distance_features)

    def explain(self, model_input: NDArray[np.float32], class_index: int) -> NDArray[np.float32]:
        """The attention map as the network computes it itself, for heads whose maps need a second pass.

        Args:
            model_input: (h, w, 3) float32 as `preprocess` gives it.
            class_index: of the class asked about.

        Returns:
            (feature map's height, width) float32, maximum 1, or all 0.

        Raises:
            BundleError: as `classify`; or the model cannot explain.
            ValueError: an input of another shape or dtype; no such class.
        """
        if not 0 <= class_index < len(self.manifest.classes):
            raise ValueError(f"class {class_index} of {len(self.manifest.classes)}")
        found = self._run("explain", image=self._checked(model_input), class_index=np.array([class_index], np.int32))
        heatmap: NDArray[np.float32] = found["heatmap"][0]
        return heatmap

    def _checked(self, model_input: NDArray[np.float32]) -> NDArray[np.float32]:
        steps = self.manifest.preprocessing
        wanted = (steps.height_px, steps.width_px, 3)
        if model_input.shape != wanted or model_input.dtype != np.float32:
            raise ValueError(f"{wanted} float32 expected, {model_input.shape} {model_input.dtype} given")
        return model_input[np.newaxis]

    def _run(self, signature: str, **inputs: NDArray[Any]) -> Arrays:
        runtime = self._runtime()
        with self._lock:  # an interpreter has one set of tensors
            found = runtime.run(signature, **inputs)
        for name, values in found.items():
            if not np.isfinite(values).all():
                sentence = "The model gave a result that is not a number. This image cannot be classified with it."
                raise BundleError(sentence, f"{name} of {self.manifest.name} {self.manifest.version}")
        return found


def _load(bundle: Bundle, base: Bundle | None, threads: int) -> _Runtime:
    manifest, network = bundle.manifest, _network_of(bundle, base)
    content = network.read_file(MODEL_FILE)
    head = LinearHead.from_bytes(bundle.read_file(HEAD_FILE)) if manifest.head == "gap" else None
    known = KnownFeatures.from_bytes(bundle.read_file(KNOWN_FEATURES_FILE))
    steps = manifest.preprocessing
    with _native_stderr_in_log():
        try:
            runners = _runners(content, threads)
            _refuse_misfit(manifest, network.manifest, runners, head, known)
            # The first run allocates; a network that cannot run is refused here, not at the first image.
            runners["classify"](image=np.zeros((1, steps.height_px, steps.width_px, 3), np.float32))
        except (RuntimeError, ValueError) as error:
            raise BundleError("The network of the model cannot be loaded.", str(error)) from error
    own_head = head if manifest.kind == "head" else None
    if own_head is not None:
        runners = {"classify": runners["classify"]}  # the base's `explain` knows the base's classes only

    def run(signature: str, **inputs: NDArray[Any]) -> Arrays:
        if signature not in runners:  # models whose maps follow from the head need no `explain`
            raise BundleError("The model could not be run.", f"it has no signature {signature}")
        try:
            found: Arrays = runners[signature](**inputs)  # the arrays are copies of the interpreter's own
        except (RuntimeError, ValueError) as error:
            raise BundleError("The model could not be run.", str(error)) from error
        return found if own_head is None else found | {"logits": own_head.logits(found["features"])}

    return _Runtime(run, known, head)


def _network_of(bundle: Bundle, base: Bundle | None) -> Bundle:
    """The bundle whose network is run: its own, or for a "head" its base, if that is the right one."""
    manifest = bundle.manifest
    if manifest.kind == "full":
        return bundle
    if base is None:
        sentence = "This model builds upon another one, which is not installed. Install that one too."
        raise BundleError(sentence, f"{manifest.name} {manifest.version} needs {manifest.base_sha256}")
    if base.sha256 != manifest.base_sha256 or (base.manifest.kind, base.manifest.head) != ("full", "gap"):
        sentence = "This model builds upon another one than the one that is installed. Install both together again."
        raise BundleError(sentence, f"{manifest.base_sha256} expected, {base.sha256} in {base.folder}")
    own, given = manifest.preprocessing, base.manifest.preprocessing
    if (own.width_px, own.height_px) != (given.width_px, given.height_px):
        sentence = "This model and the one it builds upon want images of different sizes. It cannot be used."
        raise BundleError(sentence, f"{own.width_px}×{own.height_px} px, base {given.width_px}×{given.height_px} px")
    return base


def _runners(content: bytes, threads: int) -> dict[str, Any]:
    """Signature → what runs it. They share one interpreter, which lives as long as one of them."""
    from ai_edge_litert.interpreter import Interpreter  # 0.1 s and 33 MB, not spent before a model is used

    interpreter = Interpreter(model_content=content, num_threads=threads)
    return {name: interpreter.get_signature_runner(name) for name in interpreter.get_signature_list()}


def _refuse_misfit(
    manifest: Manifest, network: Manifest, runners: dict[str, Any], head: LinearHead | None, known: KnownFeatures
) -> None:
    """Network, head and known features must be of the shapes that the manifests of model and network speak of."""
    steps, classes = manifest.preprocessing, len(manifest.classes)
    given = _shapes(runners["classify"]) if "classify" in runners else {}
    features, known_size = given.get("features", (0,))[-1], given.get(manifest.distance_on, (0,))[-1]
    if known.mean.size != known_size:
        raise BundleError("What the model knows does not fit it.", f"{manifest.distance_on}: {known_size} expected")
    image = (1, steps.height_px, steps.width_px, 3)
    wanted = {"classify": {"image": image, "logits": (1, len(network.classes)), "features": (1, features)}}
    wanted["classify"][manifest.distance_on] = (1, known_size)
    if head is None:
        wanted["explain"] = {"image": image, "class_index": (1,)}
    elif (head.weights.shape, head.bias.shape) != ((features, classes), (classes,)):
        raise BundleError("The last layer of the model does not fit it.", f"{head.weights.shape}, {head.bias.shape}")
    for name, shapes in wanted.items():
        found = _shapes(runners[name]) if name in runners else {}
        maps = {"classify": "feature_map", "explain": "heatmap"}
        rank = {"classify": 4, "explain": 3}[name]
        last = found.pop(maps[name], ())
        if found != shapes or len(last) != rank or (rank == 4 and last[-1] != features):
            sentence = "The network of the model is not what its description says."
            raise BundleError(sentence, f"{name}: {found}, {maps[name]} {last}; expected {shapes}")


def _shapes(runner: Any) -> dict[str, tuple[int, ...]]:
    """Name → shape of every input and output of a signature that is not quantised."""
    details = {**runner.get_input_details(), **runner.get_output_details()}
    plain = {name: one for name, one in details.items() if one["dtype"] in (np.float32, np.int32)}
    return {name: tuple(int(size) for size in one["shape"]) for name, one in plain.items()}


_standard_error_lock = threading.Lock()  # the process has one standard error, whoever loads models at the same time


@contextmanager
def _native_stderr_in_log() -> Iterator[None]:
    """LiteRT greets on the process's standard error, past Python; a command line's output is no place for that."""
    with _standard_error_lock, ExitStack() as stack:
        try:
            caught = stack.enter_context(tempfile.TemporaryFile())
            kept = os.dup(2)
        except OSError:  # no room for a temporary file, or no standard error, as in a windowed program on Windows
            yield
            return
        stack.callback(os.close, kept)
        if sys.stderr is not None:
            sys.stderr.flush()
        os.dup2(caught.fileno(), 2)
        try:
            yield
        finally:
            os.dup2(kept, 2)
            caught.seek(0)
            for line in caught.read().decode(errors="replace").splitlines():
                log.debug("LiteRT: %s", line)
