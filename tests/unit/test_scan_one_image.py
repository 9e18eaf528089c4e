"""One file of a scan: read once, the same as `analyse` makes of it, and a row whatever happens."""

import hashlib
import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from leukodesk.core import images
from leukodesk.core.bundle import Bundle
from leukodesk.core.checks.report import CheckReport, Limits, Outcome, SmearCheck
from leukodesk.core.errors import BundleError
from leukodesk.core.explanation import attention_map
from leukodesk.core.images import ImageFile, read_image, read_image_file
from leukodesk.core.inference import Classifier
from leukodesk.core.verdict import Verdict
from leukodesk.services import analyse as analyse_module
from leukodesk.services.analyse import Analysis, analyse
from leukodesk.services.scan import one_image
from leukodesk.services.scan.one_image import Scanned, scan_file
from leukodesk.store.scan_rows import THUMBNAIL_PX, FilePlace, Rank, ScanSetup
from tests.bundles import generated_field
from tests.image_files import pillow_file

CONTENT = pillow_file(generated_field(1, 300, 200), "PNG")


@pytest.fixture(autouse=True)
def checks_say(monkeypatch: pytest.MonkeyPatch) -> Callable[[Outcome], None]:
    """The outcome of the one smear check; pass, unless a test wants another."""

    def say(outcome: Outcome) -> None:
        check = SmearCheck("focus", "Focus", 1.5, "px", Limits(), outcome, "Focus again.")
        monkeypatch.setattr(analyse_module, "run_checks", lambda profile, pixels: CheckReport(profile, (check,)))

    say(Outcome.PASS)
    return say


def setup_of(classifier: Classifier, *, white_cells: bool = False) -> ScanSetup:
    return ScanSetup.of(classifier.bundle, white_cells=white_cells)


def scan(path: Path, classifier: Classifier, *, known: bool = False, attention: bool = True) -> Scanned:
    place = FilePlace(os.fsencode(path.parent), os.fsencode(path.name))
    return scan_file(place, classifier, setup_of(classifier), lambda content: known, attention=attention)


@pytest.fixture
def field(tmp_path: Path) -> Path:
    path = tmp_path / "Feld ä.png"
    path.write_bytes(CONTENT)
    return path


def test_all_that_is_known_of_a_field_is_kept(field: Path, tiny_classifier: Classifier) -> None:
    scanned = scan(field, tiny_classifier)
    file, result, analysis = scanned.file, scanned.result, analyse(field, tiny_classifier)
    assert result is not None and analysis.prediction is not None
    assert file.content == result.content == hashlib.sha256(CONTENT).digest() and file.error_kind == ""
    assert (file.size_bytes, file.modified_ns) == (len(CONTENT), field.stat().st_mtime_ns)
    assert (result.verdict, result.reasons, result.label) == (Verdict.ACCEPTED, (), analysis.label)
    assert result.probabilities is not None
    assert list(result.probabilities.values()) == analysis.prediction.probabilities.tolist()
    assert result.malignant_probability == pytest.approx(1 - result.probabilities["benign"])
    assert result.distance == analysis.prediction.distance
    assert (result.checks, result.failed_checks) == ({"focus": 1.5}, ())
    assert (result.width_px, result.height_px, result.white_cells) == (300, 200, None)
    assert result.rank is (Rank.ACCEPTED if result.label == "benign" else Rank.WORRYING)
    attention = cv2.imdecode(np.frombuffer(result.attention, np.uint8), cv2.IMREAD_UNCHANGED)
    expected = attention_map(tiny_classifier, analysis.prediction, analysis.prediction.class_index)
    assert attention is not None and np.abs(attention / 255 - expected).max() <= 0.5 / 255 + 1e-6
    small = cv2.imdecode(np.frombuffer(result.thumbnail, np.uint8), cv2.IMREAD_COLOR_RGB)
    assert small is not None and small.shape == (85, THUMBNAIL_PX, 3)
    assert np.abs(small.mean((0, 1)) - generated_field(1, 300, 200).mean((0, 1))).max() < 3, "red is red"
    assert pickle.loads(pickle.dumps(scanned)) == scanned  # noqa: S301 - our own


def test_maps_and_white_cells_are_kept_where_asked_for(field: Path, tiny_classifier: Classifier) -> None:
    result = scan(field, tiny_classifier, attention=False).result
    assert result is not None and result.attention == b"" and result.thumbnail
    place = FilePlace(os.fsencode(field.parent), os.fsencode(field.name))
    setup = setup_of(tiny_classifier, white_cells=True)
    counted = scan_file(place, tiny_classifier, setup, lambda content: False, attention=False).result
    assert counted is not None and counted.white_cells == len(analyse(field, tiny_classifier).cells)
    assert counted.verdict is result.verdict and setup != setup_of(tiny_classifier)


def test_a_rejected_field_has_its_checks_and_no_map(
    field: Path, tiny_classifier: Classifier, checks_say: Callable[[Outcome], None]
) -> None:
    checks_say(Outcome.FAIL)
    result = scan(field, tiny_classifier).result
    assert result is not None and (result.verdict, result.rank) == (Verdict.REJECTED, Rank.REJECTED)
    assert result.failed_checks == ("focus",) and result.reasons == ("Focus again.",)
    assert result.probabilities is result.label is result.malignant_probability is None
    assert result.attention == b"" and result.thumbnail


def test_an_uncertain_field_is_worrying_whatever_its_class(
    field: Path, tiny_classifier: Classifier, checks_say: Callable[[Outcome], None]
) -> None:
    checks_say(Outcome.WARN)
    result = scan(field, tiny_classifier).result
    assert result is not None and (result.verdict, result.rank) == (Verdict.UNCERTAIN, Rank.WORRYING)
    assert result.failed_checks == ("focus",)


def test_without_malignant_classes_nothing_is_said_of_them(
    field: Path, make_tiny_bundle: Callable[..., Bundle], tiny_classifier: Classifier
) -> None:
    neutral = tuple(replace(info, malignant="not applicable") for info in tiny_classifier.manifest.classes)
    result = scan(field, Classifier(make_tiny_bundle(classes=neutral))).result
    assert result is not None and result.malignant_probability is None and result.rank is Rank.ACCEPTED


def test_a_known_content_is_not_computed_again(
    field: Path, tiny_classifier: Classifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analyse_module, "analyse", None)
    scanned = scan(field, tiny_classifier, known=True)
    assert scanned.result is None and scanned.file.content == hashlib.sha256(CONTENT).digest()


@pytest.mark.parametrize(
    ("name", "content"),
    [("truncated.png", CONTENT[:900]), ("damaged.png", CONTENT[:200] + b"\0\0\0\0" + CONTENT[204:])],
)
def test_a_content_that_cannot_be_decoded_is_a_failed_result(
    tmp_path: Path, tiny_classifier: Classifier, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    scanned, analysis = scan(path, tiny_classifier), analyse(path, tiny_classifier)
    assert scanned.result is not None and scanned.file.content == hashlib.sha256(content).digest()
    assert analysis.error_kind == path.stem
    result = scanned.result
    assert (result.verdict, result.rank, result.error_kind) == (Verdict.FAILED, Rank.FAILED, analysis.error_kind)
    assert (result.reasons, result.error_details) == (analysis.reasons, analysis.error_details)
    assert result.thumbnail == b"" and result.width_px is None


def test_what_cannot_be_read_is_a_file_with_an_error(tmp_path: Path, tiny_classifier: Classifier) -> None:
    (tmp_path / "empty.png").touch()
    (tmp_path / "text.png").write_text("no image")
    (tmp_path / "folder.png").mkdir()
    kinds = {"empty.png": "empty", "text.png": "not_an_image", "folder.png": "folder", "none.png": "not_found"}
    for name, kind in kinds.items():
        path = tmp_path / name
        scanned, analysis = scan(path, tiny_classifier), analyse(path, tiny_classifier)
        assert scanned.result is None and scanned.file.content is None
        assert (scanned.file.error_kind, scanned.file.error_sentence) == (kind, analysis.reasons[0])
        assert scanned.file.error_details == analysis.error_details
        assert scanned.file.size_bytes == (path.stat().st_size if path.exists() else -1)


def test_what_is_not_the_content_s_fault_is_tried_again_another_time(
    field: Path, tiny_classifier: Classifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(error: Exception) -> Callable[..., object]:
        def fail(*_: object, **__: object) -> object:
            raise error

        return fail

    for error, kind in ((MemoryError(), "memory"), (BundleError("broken"), "model"), (RuntimeError("bug"), "internal")):
        with monkeypatch.context() as patched:
            patched.setattr(analyse_module, "preprocess", failing(error))
            scanned = scan(field, tiny_classifier)
        assert scanned.result is None and (scanned.file.content, scanned.file.error_kind) == (None, kind)
        assert kind in one_image.PASSING
    monkeypatch.setattr(one_image, "_attention", failing(BundleError("The map cannot be had.")))
    scanned = scan(field, tiny_classifier)
    assert scanned.result is None and scanned.file.error_sentence == "The map cannot be had."


def test_what_is_known_cannot_be_asked_for_ends_the_scan(field: Path, tiny_classifier: Classifier) -> None:
    def lost(content: bytes) -> bool:
        raise BundleError("The scan file is gone.")

    place = FilePlace(os.fsencode(field.parent), os.fsencode(field.name))
    with pytest.raises(BundleError, match="scan file is gone"):
        scan_file(place, tiny_classifier, setup_of(tiny_classifier), lost, attention=False)


def written_while_read(monkeypatch: pytest.MonkeyPatch, times: int) -> list[int]:
    """Lets the file grow while it is read, so many times; returns the list of sizes read."""
    read: list[int] = []

    def reading(path: str | Path) -> ImageFile:
        file = read_image_file(path)
        read.append(len(file.data))
        if len(read) <= times:
            Path(path).write_bytes(CONTENT + b"\0" * len(read))
        return file

    monkeypatch.setattr(images, "read_image_file", reading)
    return read


def test_a_file_that_changes_while_it_is_read_is_read_again(
    field: Path, tiny_classifier: Classifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = written_while_read(monkeypatch, 1)
    scanned = scan(field, tiny_classifier)
    assert read == [len(CONTENT), len(CONTENT) + 1]
    assert scanned.file.content == hashlib.sha256(field.read_bytes()).digest()
    assert scanned.file.size_bytes == len(CONTENT) + 1 and scanned.result is not None


def test_a_file_that_never_stops_changing_is_an_error_that_passes(
    field: Path, tiny_classifier: Classifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = written_while_read(monkeypatch, 100)
    scanned = scan(field, tiny_classifier)
    assert 1 < len(read) < 10 and scanned.result is None
    assert (scanned.file.content, scanned.file.error_kind) == (None, "changing")
    assert "changing" in one_image.PASSING


def test_an_analysis_of_bytes_is_that_of_their_path(field: Path, tiny_classifier: Classifier) -> None:
    def facts(analysis: Analysis) -> list[object]:
        assert analysis.image is not None and analysis.prediction is not None
        return [analysis.path, analysis.verdict, analysis.label, analysis.image.sha256, analysis.image.format,
                analysis.prediction.probabilities.tolist(), list(analysis.timings_ms)]  # fmt: skip

    assert facts(analyse(read_image_file(field), tiny_classifier)) == facts(analyse(field, tiny_classifier))
    assert np.array_equal(read_image(field).pixels, generated_field(1, 300, 200))
