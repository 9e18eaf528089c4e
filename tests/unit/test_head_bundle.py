"""A head bundle: a new last layer on the network of another bundle, verified and used like any model."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from leukodesk.core.bundle import Bundle, read_bundle, write_bundle
from leukodesk.core.confidence import KnownFeatures, probabilities
from leukodesk.core.errors import BundleError
from leukodesk.core.explanation import attention_map, normalised
from leukodesk.core.golden import golden_images, verify_bundle
from leukodesk.core.inference import Classifier
from leukodesk.core.linear_head import LinearHead
from leukodesk.core.manifest import HEAD_FILE, KNOWN_FEATURES_FILE
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.synthetic import synthetic_field
from leukodesk.core.verdict import Verdict
from leukodesk.services.analyse import analyse
from leukodesk.services.record import as_json_record
from tests.bundles import (
    CHANNELS,
    build_tiny_bundle,
    build_tiny_head_bundle,
    expected_outputs,
    generated_field,
    tiny_head_manifest,
)


@pytest.fixture(scope="module")
def base(tiny_bundle_folder: Path) -> Bundle:
    return read_bundle(tiny_bundle_folder)


@pytest.fixture(scope="module")
def head_bundle(base: Bundle, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """Read only."""
    return build_tiny_head_bundle(tmp_path_factory.mktemp("models") / "tiny-head" / "1.0.0", base)


def rewritten(bundle: Bundle, target: Path, files: dict[str, bytes | Path], **changes: object) -> Bundle:
    kept: dict[str, bytes | Path] = {name: bundle.folder / name for name in bundle.manifest.files}
    return write_bundle(target, replace(bundle.manifest, **changes), kept | files)


def npz(**arrays: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


def test_its_prediction_is_its_own_head_on_the_bases_features(base: Bundle, head_bundle: Bundle) -> None:
    classifier = verify_bundle(head_bundle, base)
    head = LinearHead.from_bytes(head_bundle.read_file(HEAD_FILE))
    known = KnownFeatures.from_bytes(head_bundle.read_file(KNOWN_FEATURES_FILE))
    for seed in range(3):
        model_input = preprocess(generated_field(seed), head_bundle.manifest.preprocessing)
        prediction = classifier.classify(model_input)
        _, features, feature_map = expected_outputs(model_input)
        logits = features @ head.weights + head.bias
        assert prediction.logits.shape == (3,) and prediction.logits.dtype == np.float32
        np.testing.assert_allclose(prediction.logits, logits, atol=1e-4)
        np.testing.assert_allclose(prediction.probabilities, probabilities(logits, 0.8), atol=1e-4)
        assert prediction.distance == pytest.approx(known.distance(features.astype(np.float32)), abs=1e-3)
        for index in range(3):
            expected = normalised((feature_map @ head.weights[:, index]).astype(np.float32))
            np.testing.assert_allclose(attention_map(classifier, prediction, index), expected, atol=1e-4)


def test_its_attention_map_is_the_gradient_of_its_own_logit(base: Bundle, head_bundle: Bundle) -> None:
    """Moving one place of the feature map moves the logit by the map's value there, before ReLU, over the places."""
    classifier = Classifier(head_bundle, base)
    head = classifier.head
    assert head is not None
    _, features, feature_map = expected_outputs(preprocess(generated_field(4), head_bundle.manifest.preprocessing))
    places = feature_map.shape[0] * feature_map.shape[1]
    share = feature_map @ head.weights[:, 1] / places
    assert share.sum() + head.bias[1] == pytest.approx(float(head.logits(features.astype(np.float32))[1]), abs=1e-4)


def test_a_full_bundle_needs_no_base_and_takes_none(base: Bundle, head_bundle: Bundle) -> None:
    assert len(verify_bundle(base).manifest.classes) == 4
    with pytest.raises(BundleError, match="builds upon another one"):
        Classifier(head_bundle).load()
    with pytest.raises(BundleError, match="not installed") as caught:
        verify_bundle(head_bundle)
    assert base.sha256 in caught.value.details


def test_another_base_is_refused(head_bundle: Bundle, make_tiny_bundle: Callable[..., Bundle]) -> None:
    for other in (make_tiny_bundle(temperature=1.4), head_bundle):
        with pytest.raises(BundleError, match="another one than the one that is installed") as caught:
            verify_bundle(head_bundle, other)
        assert other.sha256 in caught.value.details


def test_a_base_without_a_pooling_head_is_refused(make_tiny_bundle: Callable[..., Bundle], tmp_path: Path) -> None:
    other = make_tiny_bundle(head="other")
    with pytest.raises(BundleError, match="another one than"):
        Classifier(build_tiny_head_bundle(tmp_path / "head", other), other).load()


def test_a_base_that_was_changed_on_the_disk_is_refused(tmp_path: Path) -> None:
    own = build_tiny_bundle(tmp_path / "base")
    head = build_tiny_head_bundle(tmp_path / "head", own)
    (own.folder / "model.tflite").write_bytes(b"other")
    with pytest.raises(BundleError, match="was changed"):
        verify_bundle(head, own)


def test_other_sizes_than_the_bases_are_refused(base: Bundle, head_bundle: Bundle, tmp_path: Path) -> None:
    steps = replace(head_bundle.manifest.preprocessing, width_px=96)
    changed = rewritten(head_bundle, tmp_path / "new", {}, preprocessing=steps)
    with pytest.raises(BundleError, match="different sizes"):
        verify_bundle(changed, base)


def test_other_preprocessing_or_another_head_is_noticed_by_its_golden_cases(
    base: Bundle, head_bundle: Bundle, tmp_path: Path
) -> None:
    grey = replace(head_bundle.manifest.preprocessing, colour="grey")
    head = LinearHead.from_bytes(head_bundle.read_file(HEAD_FILE))
    moved = LinearHead(head.weights, head.bias + np.float32(0.01))
    for changed in (
        rewritten(head_bundle, tmp_path / "grey", {}, preprocessing=grey),
        rewritten(head_bundle, tmp_path / "moved", {HEAD_FILE: moved.to_bytes()}),
    ):
        with pytest.raises(BundleError, match="does not do what") as caught:
            verify_bundle(changed, base)
        assert "logits of golden/field_0.png" in caught.value.details


@pytest.mark.parametrize(
    "content",
    [
        b"no arrays",
        npz(weights=np.zeros((CHANNELS, 4), np.float32), bias=np.zeros(4, np.float32)),
        npz(weights=np.zeros((CHANNELS + 1, 3), np.float32), bias=np.zeros(3, np.float32)),
        npz(weights=np.full((CHANNELS, 3), np.inf, np.float32), bias=np.zeros(3, np.float32)),
    ],
)
def test_a_head_that_does_not_fit_is_refused(base: Bundle, head_bundle: Bundle, tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BundleError):
        verify_bundle(rewritten(head_bundle, tmp_path / "new", {HEAD_FILE: content}), base)


def test_a_head_that_overflows_is_not_believed(base: Bundle, head_bundle: Bundle) -> None:
    classifier = Classifier(head_bundle, base)
    with pytest.raises(BundleError, match="not a number"):
        classifier.run(np.full((64, 64, 3), 1e38, np.float32))


def test_it_never_explains_with_the_bases_classes(base: Bundle, head_bundle: Bundle) -> None:
    with pytest.raises(BundleError, match="could not be run"):
        Classifier(head_bundle, base).explain(np.zeros((64, 64, 3), np.float32), 0)


def test_an_analysis_with_it_ends_as_with_any_model(base: Bundle, head_bundle: Bundle, tmp_path: Path) -> None:
    from PIL import Image

    path = tmp_path / "field.png"
    Image.fromarray(synthetic_field(1, 320, 240, 2)).save(path)
    analysis = analyse(path, Classifier(head_bundle, base), "paper")
    assert analysis.verdict in (Verdict.ACCEPTED, Verdict.UNCERTAIN)
    record = as_json_record(analysis, head_bundle)
    assert record["model"]["sha256"] == head_bundle.sha256
    assert list(record["probabilities"]) == [info.key for info in head_bundle.manifest.classes]


def test_golden_images_are_the_same_whenever_they_are_made(base: Bundle) -> None:
    steps = tiny_head_manifest(base).preprocessing
    runs = [golden_images(lambda x: x.mean((0, 1)), steps, task, (1, 2)) for task in ("field", "cell", "field")]
    assert [(one.file, one.png) for one in runs[0]] == [(one.file, one.png) for one in runs[2]]
    assert [one.file for one in runs[1]] == ["golden_cell_1.png", "golden_cell_2.png"]
    assert not np.allclose(runs[0][0].logits, runs[0][1].logits)
