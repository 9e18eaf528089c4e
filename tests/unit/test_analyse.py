import json
import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

import leukodesk
from leukodesk.core.bundle import Bundle
from leukodesk.core.checks.report import CheckReport, Limits, Outcome, SmearCheck
from leukodesk.core.errors import BundleError, Cancelled
from leukodesk.core.images import ImageRecord, record_from_pixels
from leukodesk.core.inference import Classifier
from leukodesk.core.manifest import Thresholds
from leukodesk.core.synthetic import synthetic_field
from leukodesk.core.verdict import ModelIdentity, Verdict
from leukodesk.services import analyse as analyse_module
from leukodesk.services.analyse import Analysis, analyse
from leukodesk.services.record import as_json_record

FIELD = synthetic_field(1)
STAGES = ["read", "check", "cells", "preprocess", "classify"]


def _check(outcome: Outcome, sentence: str) -> SmearCheck:
    key = sentence.split(maxsplit=1)[0].lower()
    return SmearCheck(key, sentence, 1.5, "px", Limits(fail_below=2.0), outcome, sentence)


@pytest.fixture
def checks_say(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Lets the smear checks say what a test wants; returns the list of profiles they were then asked for."""

    def say(*outcomes: tuple[Outcome, str]) -> list[str]:
        asked: list[str] = []

        def run_checks(profile: str, pixels: object) -> CheckReport:
            asked.append(profile)
            return CheckReport(profile, tuple(_check(outcome, sentence) for outcome, sentence in outcomes))

        monkeypatch.setattr(analyse_module, "run_checks", run_checks)
        return asked

    return say


@pytest.fixture
def field_file(tmp_path: Path) -> Path:
    path = tmp_path / "فیلد 1.png"
    path.write_bytes(cv2.imencode(".png", np.ascontiguousarray(FIELD[..., ::-1]))[1].tobytes())
    return path


def _record(pixels: Any = FIELD) -> ImageRecord:
    return record_from_pixels(pixels, "clipboard")


def test_a_usable_field_is_accepted_with_everything_known(
    field_file: Path, tiny_classifier: Classifier, checks_say: Callable[..., list[str]]
) -> None:
    asked = checks_say((Outcome.PASS, "Focus is good."))
    analysis = analyse(field_file, tiny_classifier)
    assert analysis.verdict is Verdict.ACCEPTED and analysis.reasons == ()
    assert analysis.path == str(field_file) and analysis.image is not None
    assert np.array_equal(analysis.image.pixels, FIELD)
    assert asked == ["field"] and analysis.checks is not None and analysis.checks.profile == "field"
    assert len(analysis.cells) == 4
    assert analysis.prediction is not None
    best = int(np.argmax(analysis.prediction.logits))
    assert analysis.label == tiny_classifier.manifest.classes[best].key
    assert analysis.model == tiny_classifier.identity
    assert list(analysis.timings_ms) == STAGES and all(value >= 0 for value in analysis.timings_ms.values())


def test_an_image_that_was_read_already_is_taken_as_it_is(
    tiny_classifier: Classifier, checks_say: Callable[..., list[str]]
) -> None:
    checks_say()
    record = _record()
    analysis = analyse(record, tiny_classifier)
    assert analysis.path == "clipboard" and analysis.image is record and analysis.verdict is Verdict.ACCEPTED


def test_the_profile_asked_for_is_used(tiny_classifier: Classifier, checks_say: Callable[..., list[str]]) -> None:
    asked = checks_say()
    analyse(_record(), tiny_classifier, "paper")
    assert asked == ["paper"]


def test_a_failing_check_rejects_and_no_model_sees_the_image(
    tiny_classifier: Classifier, checks_say: Callable[..., list[str]]
) -> None:
    checks_say(
        (Outcome.FAIL, "Blurred beyond use."), (Outcome.WARN, "Rather dark."), (Outcome.FAIL, "Colourless altogether.")
    )
    analysis = analyse(_record(), tiny_classifier)
    assert analysis.verdict is Verdict.REJECTED
    assert analysis.reasons == ("Blurred beyond use.", "Colourless altogether.")
    assert analysis.prediction is None and analysis.label is None and analysis.model is None and analysis.cells == ()
    assert list(analysis.timings_ms) == ["read", "check"]


def test_a_warning_makes_it_uncertain_with_a_label(
    tiny_classifier: Classifier, checks_say: Callable[..., list[str]]
) -> None:
    checks_say((Outcome.WARN, "Rather dark."))
    analysis = analyse(_record(), tiny_classifier)
    assert analysis.verdict is Verdict.UNCERTAIN and analysis.reasons == ("Rather dark.",)
    assert analysis.label is not None and analysis.model is not None


def test_an_unsure_model_and_an_unknown_image_make_it_uncertain_after_the_warnings(
    make_tiny_bundle: Callable[..., Bundle], checks_say: Callable[..., list[str]]
) -> None:
    checks_say((Outcome.WARN, "Rather dark."))
    unsure = Classifier(make_tiny_bundle(thresholds=Thresholds(1.0, 1e-6, "Never sure.")))
    analysis = analyse(_record(), unsure)
    assert analysis.verdict is Verdict.UNCERTAIN
    assert len(analysis.reasons) == 3 and analysis.reasons[0] == "Rather dark."


def test_white_cells_are_looked_for_in_fields_only(
    make_tiny_bundle: Callable[..., Bundle], checks_say: Callable[..., list[str]]
) -> None:
    checks_say()
    analysis = analyse(_record(), Classifier(make_tiny_bundle(task="cell", checks_profile="cell")))
    assert analysis.cells == () and "cells" not in analysis.timings_ms and analysis.verdict is Verdict.ACCEPTED


@pytest.mark.parametrize(
    ("content", "kind"), [(None, "not_found"), (b"", "empty"), (b"no image at all, but text", "not_an_image")]
)
def test_a_file_that_cannot_be_read_is_failed_with_its_kind(
    tmp_path: Path, tiny_classifier: Classifier, content: bytes | None, kind: str
) -> None:
    path = tmp_path / "field.png"
    if content is not None:
        path.write_bytes(content)
    analysis = analyse(path, tiny_classifier)
    assert analysis.verdict is Verdict.FAILED and analysis.error_kind == kind
    assert len(analysis.reasons) == 1 and analysis.reasons[0].endswith(".")
    assert analysis.image is None and analysis.checks is None and analysis.label is None
    assert list(analysis.timings_ms) == ["read"]


class _Broken(Classifier):
    """A classifier that fails as a test wants."""

    def __init__(self, classifier: Classifier, error: BaseException) -> None:
        super().__init__(classifier.bundle)
        self.error = error

    def classify(self, model_input: Any) -> Any:
        raise self.error


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (BundleError("The model is damaged.", "model.tflite"), "model"),
        (MemoryError(), "memory"),
        (ZeroDivisionError("by zero"), "internal"),
    ],
)
def test_whatever_goes_wrong_is_failed_with_what_is_known_and_no_default_answer(
    tiny_classifier: Classifier,
    checks_say: Callable[..., list[str]],
    caplog: pytest.LogCaptureFixture,
    error: BaseException,
    kind: str,
) -> None:
    checks_say()
    analysis = analyse(_record(), _Broken(tiny_classifier, error))
    assert analysis.verdict is Verdict.FAILED and analysis.error_kind == kind
    assert analysis.label is None and analysis.prediction is None and analysis.model is None
    assert analysis.image is not None and analysis.checks is not None and analysis.cells
    assert len(analysis.reasons) == 1
    if kind == "internal":
        assert "ZeroDivisionError: by zero" in analysis.error_details and "classify" in analysis.error_details
        assert "ZeroDivisionError" not in analysis.reasons[0] and "ZeroDivisionError" in caplog.text


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_the_user_and_the_system_can_still_end_the_program(
    tiny_classifier: Classifier, checks_say: Callable[..., list[str]], error: type[BaseException]
) -> None:
    checks_say()
    with pytest.raises(error):
        analyse(_record(), _Broken(tiny_classifier, error()))


def test_every_stage_is_told_before_it_begins(
    field_file: Path, tiny_classifier: Classifier, checks_say: Callable[..., list[str]]
) -> None:
    checks_say()
    told: list[str] = []
    analyse(field_file, tiny_classifier, on_stage=told.append)
    assert told == STAGES


@pytest.mark.parametrize("last", range(len(STAGES)))
def test_it_can_be_cancelled_at_every_stage(
    field_file: Path,
    tiny_classifier: Classifier,
    checks_say: Callable[..., list[str]],
    monkeypatch: pytest.MonkeyPatch,
    last: int,
) -> None:
    checks_say()
    told: list[str] = []

    def on_stage(stage: str) -> None:
        told.append(stage)
        if len(told) == last + 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        analyse(field_file, tiny_classifier, on_stage=on_stage)
    assert told == STAGES[: last + 1]


def test_a_record_holds_everything_and_is_json(
    field_file: Path, tiny_classifier: Classifier, checks_say: Callable[..., list[str]]
) -> None:
    checks_say((Outcome.WARN, "Dark field."), (Outcome.PASS, "Sharp."))
    analysis = analyse(field_file, tiny_classifier)
    record = as_json_record(analysis, tiny_classifier.bundle)
    assert json.loads(json.dumps(record, allow_nan=False)) == record
    assert analysis.image is not None and analysis.prediction is not None
    assert record["path"] == str(field_file) and record["sha256"] == analysis.image.sha256
    assert (record["width_px"], record["height_px"], record["format"]) == (640, 480, "PNG")
    assert record["verdict"] == "uncertain" and record["reasons"] == ["Dark field."]
    assert record["label"] == analysis.label and record["white_cells"] == 4
    keys = [info.key for info in tiny_classifier.manifest.classes]
    assert list(record["probabilities"]) == keys == list(record["logits"])
    assert sum(record["probabilities"].values()) == pytest.approx(1)
    assert max(record["probabilities"], key=record["probabilities"].get) == record["label"]
    assert record["distance"] == pytest.approx(analysis.prediction.distance)
    assert record["checks_profile"] == "field"
    assert record["checks"][0] == {
        "key": "dark",
        "name": "Dark field.",
        "value": 1.5,
        "unit": "px",
        "limits": {"fail_below": 2.0, "warn_below": None, "warn_above": None, "fail_above": None},
        "outcome": "warn",
        "sentence": "Dark field.",
    }
    identity: ModelIdentity = tiny_classifier.identity
    assert record["model"]["name"] == identity.name and record["model"]["version"] == identity.version
    assert record["model"]["sha256"] == identity.sha256 and record["model"]["temperature"] == 1.5
    assert set(record["model"]["thresholds"]) == {"least_probability", "greatest_distance", "rule"}
    assert list(record["timings_ms"]) == STAGES and record["error"] is None
    assert record["application"] == {"name": "LeukoDesk", "version": leukodesk.__version__}
    assert record["intended_use"] == leukodesk.INTENDED_USE


def test_records_of_rejected_and_failed_say_what_is_not_known(
    tmp_path: Path, tiny_classifier: Classifier, checks_say: Callable[..., list[str]]
) -> None:
    checks_say((Outcome.FAIL, "Colourless."))
    rejected = as_json_record(analyse(_record(), tiny_classifier), tiny_classifier.bundle)
    assert rejected["verdict"] == "rejected" and rejected["probabilities"] is None and rejected["label"] is None
    assert rejected["white_cells"] is None and rejected["format"] is None and rejected["error"] is None
    failed = as_json_record(analyse(tmp_path / "none.png", tiny_classifier), tiny_classifier.bundle)
    assert failed["verdict"] == "failed" and failed["sha256"] is None and failed["checks"] == []
    assert failed["error"]["kind"] == "not_found"
    assert failed["model"]["name"] == rejected["model"]["name"] == "tiny"


def test_a_record_has_no_number_that_json_cannot_hold(
    tiny_classifier: Classifier, checks_say: Callable[..., list[str]]
) -> None:
    checks_say()
    analysis = analyse(_record(), tiny_classifier)
    assert analysis.prediction is not None
    strange = SmearCheck("odd", "Odd", math.nan, "", Limits(warn_above=math.inf), Outcome.PASS, "Odd.")
    analysis = replace(
        analysis,
        prediction=replace(analysis.prediction, distance=math.inf),
        checks=CheckReport("field", (strange,)),
    )
    record = as_json_record(analysis, tiny_classifier.bundle)
    assert record["distance"] is None and record["checks"][0]["value"] is None
    assert record["checks"][0]["limits"]["warn_above"] is None
    json.dumps(record, allow_nan=False)


def test_an_analysis_is_plain_data() -> None:
    with pytest.raises(AttributeError):
        Analysis("x", Verdict.FAILED).path = "y"  # type: ignore[misc]


def test_the_window_and_the_log_get_a_whole_traceback(
    tiny_classifier: Classifier, checks_say: Callable[..., list[str]]
) -> None:
    checks_say()
    details = analyse(_record(), _Broken(tiny_classifier, RuntimeError("deep"))).error_details
    assert details.startswith("Traceback") and details.rstrip().endswith("RuntimeError: deep")
