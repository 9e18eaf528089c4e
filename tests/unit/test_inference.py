"""LiteRT runs what the manifest says, lazily, safely from threads, and never turns nonsense into a probability."""

import io
import logging
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from leukodesk.core.bundle import Bundle, read_bundle, write_bundle
from leukodesk.core.confidence import KnownFeatures
from leukodesk.core.errors import BundleError
from leukodesk.core.inference import THREADS, Classifier, Outputs
from leukodesk.core.manifest import KNOWN_FEATURES_FILE, MODEL_FILE
from leukodesk.core.preprocessing import preprocess
from tests.bundles import MAP_SIZE, SIZE_PX, expected_outputs, generated_field, tiny_network


@pytest.fixture
def model_input(tiny_classifier: Classifier) -> np.ndarray:
    return preprocess(generated_field(11), tiny_classifier.manifest.preprocessing)


def test_the_network_gives_what_numpy_computes(tiny_classifier: Classifier) -> None:
    for seed in range(5):
        model_input = preprocess(generated_field(seed), tiny_classifier.manifest.preprocessing)
        outputs = tiny_classifier.run(model_input)
        for found, expected in zip(
            (outputs.logits, outputs.features, outputs.feature_map), expected_outputs(model_input), strict=True
        ):
            assert found.dtype == np.float32
            np.testing.assert_allclose(found, expected, atol=1e-5)


def test_so_many_threads_compute_as_are_asked_for_and_the_same(
    tiny_classifier: Classifier, model_input: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ai_edge_litert import interpreter

    asked: list[int] = []
    real = interpreter.Interpreter

    def noting(**options: Any) -> Any:
        asked.append(options["num_threads"])
        return real(**options)

    monkeypatch.setattr(interpreter, "Interpreter", noting)
    for threads in (1, 3):
        logits = Classifier(tiny_classifier.bundle, threads=threads).run(model_input).logits
        assert np.array_equal(logits, tiny_classifier.run(model_input).logits)
    Classifier(tiny_classifier.bundle).load()
    assert asked == [1, 3, THREADS]


def test_a_prediction_holds_all_that_is_asked_later(tiny_classifier: Classifier, model_input: np.ndarray) -> None:
    prediction = tiny_classifier.classify(model_input)
    logits, features, _ = expected_outputs(model_input)
    exponentials = np.exp(logits / 1.5)
    np.testing.assert_allclose(prediction.probabilities, exponentials / exponentials.sum(), atol=1e-6)
    assert prediction.probabilities.dtype == np.float64
    assert prediction.probabilities.sum() == pytest.approx(1, abs=1e-12)
    assert prediction.feature_map.shape == (MAP_SIZE, MAP_SIZE, 8)
    assert prediction.model_input is model_input
    known = KnownFeatures.from_bytes(tiny_classifier.bundle.read_file(KNOWN_FEATURES_FILE))
    assert prediction.distance == pytest.approx(known.distance(features.astype(np.float32)), abs=1e-3)
    assert prediction.class_index == int(np.argmax(logits))


def test_its_identity_is_the_bundles(tiny_classifier: Classifier) -> None:
    identity = tiny_classifier.identity
    assert (identity.name, identity.version) == ("tiny", "1.0.0")
    assert identity.sha256 == tiny_classifier.bundle.sha256


def test_results_are_copies(tiny_classifier: Classifier, model_input: np.ndarray) -> None:
    first = tiny_classifier.classify(model_input)
    kept = first.feature_map.copy(), first.logits.copy()
    tiny_classifier.classify(np.zeros_like(model_input))
    np.testing.assert_array_equal(first.feature_map, kept[0])
    np.testing.assert_array_equal(first.logits, kept[1])


@pytest.mark.parametrize(
    "wrong",
    [
        np.zeros((SIZE_PX, SIZE_PX, 3)),
        np.zeros((SIZE_PX, SIZE_PX, 3), np.uint8),
        np.zeros((SIZE_PX, SIZE_PX), np.float32),
        np.zeros((SIZE_PX + 1, SIZE_PX, 3), np.float32),
        np.zeros((1, SIZE_PX, SIZE_PX, 3), np.float32),
    ],
)
def test_another_shape_or_dtype_is_refused(make_tiny_bundle: Callable[..., Bundle], wrong: np.ndarray) -> None:
    classifier = Classifier(make_tiny_bundle(head="other"))
    with pytest.raises(ValueError, match="expected"):
        classifier.classify(wrong)
    with pytest.raises(ValueError, match="expected"):
        classifier.explain(wrong, 0)


@pytest.mark.parametrize("index", [-1, 4, 100])
def test_no_such_class(tiny_classifier: Classifier, model_input: np.ndarray, index: int) -> None:
    with pytest.raises(ValueError, match="of 4"):
        tiny_classifier.explain(model_input, index)


@pytest.mark.parametrize("poison", [np.nan, np.inf])
def test_what_is_no_number_never_becomes_a_probability(
    tiny_classifier: Classifier, model_input: np.ndarray, poison: float
) -> None:
    poisoned = model_input.copy()
    poisoned[:9, :9] = poison
    with pytest.raises(BundleError, match="not a number"):
        tiny_classifier.classify(poisoned)


def test_a_network_that_gives_no_numbers_is_not_believed(tmp_path: Path, tiny_bundle_folder: Path) -> None:
    bundle = read_bundle(tiny_bundle_folder)
    files: dict[str, bytes | Path] = {name: tiny_bundle_folder / name for name in bundle.manifest.files}
    changed = write_bundle(tmp_path / "new", bundle.manifest, files | {MODEL_FILE: tiny_network(scale=1e38)})
    with pytest.raises(BundleError, match="not a number"):
        Classifier(changed).classify(np.full((SIZE_PX, SIZE_PX, 3), 50, np.float32))


def test_it_is_loaded_at_the_first_use_and_once(
    tiny_bundle_folder: Path, model_input: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = []
    original = Bundle.read_file
    monkeypatch.setattr(Bundle, "read_file", lambda self, name: (loaded.append(name), original(self, name))[1])
    classifier = Classifier(read_bundle(tiny_bundle_folder))
    assert loaded == []
    classifier.classify(model_input)
    classifier.classify(model_input)
    assert sorted(loaded) == ["head.npz", "known_features.npz", "model.tflite"]


def test_a_changed_file_is_noticed_at_loading(make_tiny_bundle: Callable[..., Bundle], model_input: np.ndarray) -> None:
    bundle = make_tiny_bundle()
    (bundle.folder / MODEL_FILE).write_bytes(tiny_network(scale=3))
    with pytest.raises(BundleError, match="was changed"):
        Classifier(bundle).classify(model_input)


def test_threads_do_not_disturb_each_other(tiny_bundle_folder: Path) -> None:
    """Also of the first use, which loads. One interpreter without the lock mixes these up within a few calls."""
    classifier = Classifier(read_bundle(tiny_bundle_folder))
    inputs = [preprocess(generated_field(seed), classifier.manifest.preprocessing) for seed in range(6)]
    expected = [expected_outputs(one)[2] for one in inputs]

    def difference(index: int) -> float:
        outputs: Outputs = classifier.run(inputs[index % 6])
        return float(np.abs(outputs.feature_map - expected[index % 6]).max())

    with ThreadPoolExecutor(4) as pool:
        assert max(pool.map(difference, range(400))) < 1e-5


def test_known_features_of_another_size_are_refused(tmp_path: Path, tiny_bundle_folder: Path) -> None:
    bundle = read_bundle(tiny_bundle_folder)
    known = KnownFeatures.from_bytes(bundle.read_file(KNOWN_FEATURES_FILE))
    longer = replace(
        known,
        mean=np.append(known.mean, np.float32(0)),
        scale=np.append(known.scale, np.float32(1)),
        components=np.vstack([known.components, np.zeros((1, known.components.shape[1]), np.float32)]),
    )
    files: dict[str, bytes | Path] = {name: tiny_bundle_folder / name for name in bundle.manifest.files}
    changed = write_bundle(tmp_path / "new", bundle.manifest, files | {KNOWN_FEATURES_FILE: longer.to_bytes()})
    with pytest.raises(BundleError, match="does not fit"):
        Classifier(changed).load()


def test_a_model_whose_maps_follow_from_its_head_need_not_explain_itself(
    tiny_bundle_folder: Path, model_input: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ai_edge_litert.interpreter import Interpreter

    classifier = Classifier(read_bundle(tiny_bundle_folder))
    with monkeypatch.context() as patched:
        patched.setattr(Interpreter, "get_signature_list", lambda self: {"classify": {}})
        classifier.load()
    assert classifier.classify(model_input).feature_map.any()
    with pytest.raises(BundleError, match="could not be run") as caught:
        classifier.explain(model_input, 0)
    assert "explain" in caught.value.details


def test_a_model_that_must_explain_itself_must_be_able_to(
    make_tiny_bundle: Callable[..., Bundle], monkeypatch: pytest.MonkeyPatch
) -> None:
    from ai_edge_litert.interpreter import Interpreter

    bundle = make_tiny_bundle(head="other")
    monkeypatch.setattr(Interpreter, "get_signature_list", lambda self: {"classify": {}})
    with pytest.raises(BundleError, match="not what its description says") as caught:
        Classifier(bundle).load()
    assert caught.value.details.startswith("explain")


CHILD = """
import sys
import numpy as np
from leukodesk.core.bundle import read_bundle
from leukodesk.core.inference import Classifier
classifier = Classifier(read_bundle(sys.argv[1]))
assert "ai_edge_litert" not in sys.modules, "loaded before it was used"
image = np.zeros((64, 64, 3), np.float32)
classifier.classify(image)
classifier.explain(image, 0)
assert "ai_edge_litert" in sys.modules
found = {"tensorflow", "keras", "training", "PySide6"} & set(sys.modules)
assert not found, found
"""


def test_a_fresh_process_loads_late_without_tensorflow_and_says_nothing(tiny_bundle_folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CHILD, str(tiny_bundle_folder)],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_what_the_runtime_says_is_in_the_log(
    tiny_bundle_folder: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG, "leukodesk"):
        Classifier(read_bundle(tiny_bundle_folder)).load()
    assert capfd.readouterr() == ("", "")
    print("heard", file=sys.stderr, flush=True)
    assert capfd.readouterr().err == "heard\n", "standard error is itself again"


def test_standard_error_survives_models_loaded_at_the_same_time(
    tiny_bundle_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    classifiers = [Classifier(read_bundle(tiny_bundle_folder)) for _ in range(12)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(Classifier.load, classifiers))
    print("heard", file=sys.stderr, flush=True)
    assert capfd.readouterr().err == "heard\n"


def test_a_network_that_cannot_run_is_refused_at_loading(
    tiny_bundle_folder: Path, monkeypatch: pytest.MonkeyPatch, model_input: np.ndarray
) -> None:
    from ai_edge_litert.interpreter import SignatureRunner

    def fails(self: object, **inputs: np.ndarray) -> dict[str, np.ndarray]:
        raise RuntimeError("a node failed to prepare")

    classifier, loaded = (Classifier(read_bundle(tiny_bundle_folder)) for _ in range(2))
    loaded.load()
    monkeypatch.setattr(SignatureRunner, "__call__", fails)
    with pytest.raises(BundleError, match="cannot be loaded"):
        classifier.load()
    with pytest.raises(BundleError, match="could not be run"):
        loaded.classify(model_input)


def test_a_windowed_program_without_standard_error_loads_too(
    tiny_bundle_folder: Path, model_input: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_such_descriptor(descriptor: int) -> int:
        raise OSError(9, "Bad file descriptor")

    monkeypatch.setattr("os.dup", no_such_descriptor)
    monkeypatch.setattr(sys, "stderr", None)
    classifier = Classifier(read_bundle(tiny_bundle_folder))
    classifier.load()
    monkeypatch.undo()
    assert classifier.classify(model_input).class_index in range(4)


def test_npz_with_objects_is_never_unpickled(tmp_path: Path, tiny_bundle_folder: Path) -> None:
    buffer = io.BytesIO()
    np.savez(buffer, mean=np.array([print], object))
    bundle = read_bundle(tiny_bundle_folder)
    files: dict[str, bytes | Path] = {name: tiny_bundle_folder / name for name in bundle.manifest.files}
    changed = write_bundle(tmp_path / "new", bundle.manifest, files | {KNOWN_FEATURES_FILE: buffer.getvalue()})
    with pytest.raises(BundleError, match="cannot be read"):
        Classifier(changed).load()
