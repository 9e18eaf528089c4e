"""The quick adaptation from a run folder to a candidate: whole, honest about what it was tested on, and stoppable."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from leukodesk import cli
from leukodesk.core.audit.traits import FRAME_FRACTION
from leukodesk.core.bundle import Bundle, find_bundles, read_bundle
from leukodesk.core.errors import BundleError, Cancelled, DataSetError, ImageNotFoundError
from leukodesk.core.golden import verify_bundle
from leukodesk.core.images import read_image
from leukodesk.core.inference import Classifier, Outputs
from leukodesk.core.manifest import CARD_FILE, DataPart, TrainingData
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.training_runs.events import Estimate, Event, Failed, Finished, Message, Stage, decode_event
from leukodesk.core.training_runs.folder import (
    REPORT_JSON_FILE,
    RequestedClass,
    TrainingRequest,
    read_result,
    write_request,
)
from leukodesk.core.training_runs.process import FAILED, FINISHED, STOPPED, Channel
from leukodesk.core.turned_copies import copies_for
from leukodesk.services.adapt import adapt
from leukodesk.services.adapt_estimate import estimate
from tests.bundles import FOUR_CLASSES, generated_field
from tests.data import ROOT

LABELS = ("Benign", "Early", "Pre")
TINTS = ((1.0, 1.0, 1.0), (0.75, 1.0, 1.0), (1.0, 0.7, 0.9))


def write_fields(root: Path, images_a_class: int = 12, first: int = 0) -> Path:
    """Fields whose class is their tint, a folder for each class."""
    for label, (name, tint) in enumerate(zip(LABELS, TINTS, strict=True)):
        (root / name).mkdir(parents=True, exist_ok=True)
        for index in range(first, first + images_a_class):
            field = (generated_field(1000 * label + index) * tint).astype(np.uint8)
            cv2.imwrite(str(root / name / f"{name}_{index}.png"), field[..., ::-1])
    return root


@pytest.fixture(scope="module")
def fields(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read only."""
    return write_fields(tmp_path_factory.mktemp("data") / "fields")


@pytest.fixture
def request_of(tmp_path: Path, tiny_bundle_folder: Path, fields: Path) -> Callable[..., Path]:
    """A run folder: `request_of(task="cell")` changes attributes of its request."""
    made = 0

    def make(**changes: object) -> Path:
        nonlocal made
        made += 1
        request = TrainingRequest(
            method="adaptation",
            data=str(fields),
            task="field",
            name="own",
            version="1.0.0",
            title="Own classes",
            classes=tuple(map(RequestedClass, LABELS, FOUR_CLASSES)),
            candidates=str(tmp_path / "candidates"),
            base=str(tiny_bundle_folder),
            active=str(tiny_bundle_folder),
            data_name="Own fields",
        )
        run = tmp_path / f"run_{made}"
        write_request(run, replace(request, **changes))  # type: ignore[arg-type]
        return run

    return make


def adapted(run: Path, tmp_path: Path, channel: Channel | None = None) -> tuple[Bundle, list[Event]]:
    out = io.BytesIO()
    adapt(run, channel or Channel(None, out), tmp_path / "cache")
    result = read_result(run)
    assert result is not None
    return read_bundle(result.candidate), [decode_event(line) for line in out.getvalue().splitlines()]


def hashes(bundle: Bundle, *parts: str) -> list[str]:
    own = bundle.manifest.training_data[0]
    return [one for part in own.parts if part.part in parts for one in part.image_sha256]


def test_from_a_folder_to_a_candidate_with_a_verdict(
    request_of: Callable[..., Path], tmp_path: Path, tiny_bundle_folder: Path, fields: Path
) -> None:
    run, base = request_of(), read_bundle(tiny_bundle_folder)
    bundle, events = adapted(run, tmp_path)
    manifest = bundle.manifest
    assert (manifest.kind, manifest.base_sha256, manifest.checks_profile) == ("head", base.sha256, "field")
    assert [info.key for info in manifest.classes] == ["benign", "early_pre_b", "pre_b"]
    assert manifest.preprocessing == base.manifest.preprocessing
    # Every image in one part; the base's own images are listed for comparisons to leave out.
    everything = hashes(bundle, "train", "validation", "test")
    assert sorted(everything) == sorted(read_image(path).sha256 for path in fields.rglob("*.png"))
    assert manifest.training_data[1:] == base.manifest.training_data
    learnt = len(hashes(bundle, "train", "validation"))
    assert 0 < len(hashes(bundle, "test")) == len(everything) - learnt
    assert f"of the {learnt} images in 5 folds" in manifest.thresholds.rule, "the test part decides nothing"
    # It does what it says: classifies fields it has not seen by their tint.
    classifier = verify_bundle(bundle, base)
    for path in sorted(write_fields(tmp_path / "new", 3, first=500).rglob("*.png")):
        prediction = classifier.classify(preprocess(read_image(path).pixels, manifest.preprocessing))
        assert LABELS[prediction.class_index] == path.parent.name
    accuracy = next(metric for metric in manifest.metrics if metric.name == "accuracy")
    assert accuracy.value > 0.8 and not accuracy.leaky
    stages = [event.key for event in events if isinstance(event, Stage)]
    assert stages == ["read", "audit", "features", "train", "evaluate", "write", "compare"]
    assert {"report.html", "report.json", "result.json", "split.json"} <= {path.name for path in run.iterdir()}


def test_the_card_says_what_it_was_made_of_and_how_it_was_measured(
    request_of: Callable[..., Path], tmp_path: Path, tiny_bundle_folder: Path
) -> None:
    bundle, _ = adapted(request_of(), tmp_path)
    card = bundle.read_file(CARD_FILE).decode()
    sha256 = read_bundle(tiny_bundle_folder).sha256
    assert f"tiny 1.0.0 ({sha256[:12]}…)" in card and "Own fields: 36 images" in card
    assert "Measured once, on the test part (70/15/15" in card and "which nothing was trained on" in card
    assert bundle.manifest.distance_on == "features" and "distance is taken on the features that decide" in card
    # The tint, which is all that these classes differ in, is a shortcut, and is called one.
    assert "## Shortcuts" in card and "mean colours alone" in card


def test_a_masked_border_is_seen_neither_in_learning_nor_in_use(
    request_of: Callable[..., Path], tmp_path: Path, fields: Path
) -> None:
    run = request_of(mask_border=True)
    bundle, _ = adapted(run, tmp_path)
    steps = bundle.manifest.preprocessing
    assert steps.mask_border_fraction == FRAME_FRACTION
    pixels = read_image(next(fields.rglob("*.png"))).pixels
    with_date = pixels.copy()
    rows, columns = (int(FRAME_FRACTION * size) for size in pixels.shape[:2])
    with_date[:rows], with_date[:, -columns:] = 0, 255
    assert np.array_equal(preprocess(pixels, steps), preprocess(with_date, steps))
    assert "a border of 11% is masked" in bundle.read_file(CARD_FILE).decode()
    report = json.loads((run / REPORT_JSON_FILE).read_bytes())
    assert [one["key"] for one in report["shortcuts"]] == ["colour", "metadata"]


def test_cells_are_not_masked_and_want_the_checks_of_cells(request_of: Callable[..., Path], tmp_path: Path) -> None:
    bundle, _ = adapted(request_of(task="cell", active=""), tmp_path)
    assert bundle.manifest.preprocessing.mask_corner is None
    assert (bundle.manifest.task, bundle.manifest.checks_profile) == ("cell", "cell")
    assert all(case.file.startswith("golden_cell") for case in bundle.manifest.golden_cases)


def test_a_test_part_that_trained_the_network_below_is_called_leaky(
    request_of: Callable[..., Path], tmp_path: Path, make_tiny_bundle: Callable[..., Bundle], fields: Path
) -> None:
    seen = tuple(sorted(read_image(path).sha256 for path in fields.rglob("*.png")))
    below = make_tiny_bundle(training_data=(TrainingData("all", len(seen), "x", "x", (DataPart("train", seen),)),))
    bundle, _ = adapted(request_of(base=str(below.folder), active=str(below.folder)), tmp_path)
    assert all(metric.leaky for metric in bundle.manifest.metrics)
    tested = len(hashes(bundle, "test"))
    assert f"{tested} of {tested} test images had trained the network" in bundle.manifest.metrics[0].split
    card = bundle.read_file(CARD_FILE).decode()
    assert "*leaky*" in card and "which nothing was trained on" not in card
    (run,) = tmp_path.glob("run_*")
    result = read_result(run)
    assert result is not None and any("leaky" in sentence for sentence in result.sentences)
    assert "leaky" in (run / "report.html").read_text("utf-8")


def test_what_only_calibrated_the_network_below_has_not_trained_it(
    request_of: Callable[..., Path], tmp_path: Path, make_tiny_bundle: Callable[..., Bundle], fields: Path
) -> None:
    seen = tuple(sorted(read_image(path).sha256 for path in fields.rglob("*.png")))
    parts = (DataPart("train", ("a" * 64,)), DataPart("calibration", seen))
    below = make_tiny_bundle(training_data=(TrainingData("all", len(seen) + 1, "x", "x", parts),))
    bundle, _ = adapted(request_of(base=str(below.folder), active=""), tmp_path)
    assert not any(metric.leaky for metric in bundle.manifest.metrics)


def test_what_tested_once_is_tested_on_again_and_never_learnt(request_of: Callable[..., Path], tmp_path: Path) -> None:
    first, _ = adapted(request_of(), tmp_path)
    more = write_fields(write_fields(tmp_path / "more"), 6, first=100)
    second, _ = adapted(request_of(version="1.1.0", data=str(more)), tmp_path)
    assert set(hashes(first, "test")) <= set(hashes(second, "test"))


@pytest.fixture
def network_runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows by one with every image that a network is run on."""
    runs: list[int] = []
    original = Classifier.run

    def run(self: Classifier, model_input: np.ndarray) -> Outputs:
        runs.append(1)
        return original(self, model_input)

    monkeypatch.setattr(Classifier, "run", run)
    return runs


def test_broken_off_it_keeps_its_features_and_its_split(
    request_of: Callable[..., Path], tmp_path: Path, network_runs: list[int]
) -> None:
    run = request_of(active="")

    class StopsAfter20(Channel):
        def progress(self, done: int, total: int) -> None:
            if len(network_runs) == 20:
                self.stop()
            super().progress(done, total)

    with pytest.raises(Cancelled):
        adapted(run, tmp_path, StopsAfter20(None, io.BytesIO()))
    assert len(network_runs) == 20 and find_bundles(tmp_path / "candidates") == []
    split = (run / "split.json").read_bytes()
    adapted(run, tmp_path)
    golden = 2 * 3  # made, and verified
    copies = 30 * len(copies_for(30, 96, 96))  # of the images that are learnt from, not of the six that test
    assert len(network_runs) == 36 + copies + golden
    assert (run / "split.json").read_bytes() == split


def test_broken_off_after_the_bundle_was_written_it_ends_with_that_one(
    request_of: Callable[..., Path], tmp_path: Path
) -> None:
    run = request_of()
    first, _ = adapted(run, tmp_path)
    (run / "result.json").unlink()
    assert adapted(run, tmp_path)[0].sha256 == first.sha256
    with pytest.raises(BundleError, match="exists already"):
        adapted(request_of(data=str(write_fields(tmp_path / "others", 8, first=50))), tmp_path)


def test_files_that_cannot_be_read_are_told_of_and_passed_over(request_of: Callable[..., Path], tmp_path: Path) -> None:
    data = write_fields(tmp_path / "some")
    (data / "Pre" / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    _, events = adapted(request_of(data=str(data)), tmp_path)
    assert any(isinstance(event, Message) and event.text.startswith("broken.png: ") for event in events)


def test_an_image_that_changes_meanwhile_ends_it(request_of: Callable[..., Path], tmp_path: Path) -> None:
    data = write_fields(tmp_path / "some")

    class Meddler(Channel):
        """Does something to the images between their being read and their being looked at."""

        def stage(self, stage: Stage) -> None:
            path = data / "Benign" / "Benign_3.png"
            if stage.key == "features" and path.exists():
                path.write_bytes((data / "Benign" / "Benign_4.png").read_bytes())
            elif stage.key == "features":
                (data / "Benign" / "Benign_5.png").unlink()
            super().stage(stage)

    run = request_of(data=str(data))
    with pytest.raises(DataSetError, match=r"Benign_3\.png was changed"):
        adapted(run, tmp_path, Meddler(None, io.BytesIO()))
    (data / "Benign" / "Benign_3.png").unlink()
    (run / "split.json").unlink()
    with pytest.raises(ImageNotFoundError, match=r"Benign_5\.png could be read a moment ago"):
        adapted(request_of(data=str(data), task="cell", active=""), tmp_path, Meddler(None, io.BytesIO()))


def test_what_it_cannot_build_upon_is_refused(
    request_of: Callable[..., Path], tmp_path: Path, make_tiny_bundle: Callable[..., Bundle]
) -> None:
    head, _ = adapted(request_of(), tmp_path)
    for base, sentence in (
        ("", "builds upon a model"),
        (str(head.folder), "cannot build upon own"),
        (str(make_tiny_bundle(head="other").folder), "cannot build upon tiny"),
        (str(tmp_path / "nowhere"), "to build upon cannot be used.*no model in this place.*choose another one"),
    ):
        with pytest.raises(BundleError, match=sentence):
            adapt(request_of(base=base), Channel(None, io.BytesIO()), tmp_path / "cache")


def test_a_finished_adaptation_is_left_as_it_is(
    request_of: Callable[..., Path], tmp_path: Path, network_runs: list[int]
) -> None:
    run = request_of()
    adapted(run, tmp_path)
    result, asked = (run / "result.json").read_bytes(), len(network_runs)
    out = io.BytesIO()
    assert adapt(run, Channel(None, out), tmp_path / "cache") == run / "result.json"
    assert (out.getvalue(), len(network_runs), (run / "result.json").read_bytes()) == (b"", asked, result)


def test_a_model_at_work_that_is_gone_meanwhile_is_named(
    request_of: Callable[..., Path], tmp_path: Path, tiny_bundle_folder: Path
) -> None:
    with pytest.raises(BundleError, match=r"to be compared with cannot be read any more.*Train once more"):
        adapt(request_of(active=str(tmp_path / "gone")), Channel(None, io.BytesIO()), tmp_path / "cache")


def test_an_estimate_measures_and_leaves_nothing(request_of: Callable[..., Path], tmp_path: Path) -> None:
    run, out = request_of(), io.BytesIO()
    estimate(run, Channel(None, out))
    told = [decode_event(line) for line in out.getvalue().splitlines()][-1]
    assert isinstance(told, Estimate)
    assert told.seconds > 0 and told.memory_mb > 100 and told.disk_mb > 0 and told.text.startswith("36 images, ")
    assert [path.name for path in run.iterdir()] == ["request.json"]
    broken = tmp_path / "broken" / "A"
    broken.mkdir(parents=True)
    (broken / "a.png").write_bytes(b"none")
    with pytest.raises(DataSetError, match="can be read"):
        estimate(request_of(data=str(broken.parent)), Channel(None, io.BytesIO()))


# What only a process of its own can show.


def started(run: Path, *more: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "leukodesk", "adapt", str(run), *more]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def ended(process: "subprocess.Popen[bytes]", said: bytes | None = None) -> tuple[int, list[Event]]:
    """Exit code and events; standard input stays open, or is told something and closed."""
    with process:
        assert process.stdout is not None and process.stdin is not None
        if said is not None:
            process.stdin.write(said)
            process.stdin.close()
        events = [decode_event(line) for line in process.stdout]
        return process.wait(), events


def test_the_command_prints_events_and_ends_though_its_input_stays_open(request_of: Callable[..., Path]) -> None:
    run = request_of()
    code, events = ended(started(run, "--cache", str(run / "cache")))
    assert code == FINISHED
    assert isinstance(events[-1], Finished) and Path(events[-1].result) == run / "result.json"
    assert json.loads((run / "events.jsonl").read_bytes().splitlines()[0])["key"] == "read"
    assert not (run / "lock.json").exists()


def test_told_to_stop_it_stops(request_of: Callable[..., Path], tmp_path: Path) -> None:
    for said in (b"stop\n", b""):
        code, events = ended(started(request_of()), said)
        assert code == STOPPED and not any(isinstance(event, Failed | Finished) for event in events)
    assert find_bundles(tmp_path / "candidates") == []


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX knows them")
def test_sigterm_stops_it(request_of: Callable[..., Path], tmp_path: Path) -> None:
    process = started(request_of(data=str(write_fields(tmp_path / "many", 200))))
    assert process.stdout is not None
    first = decode_event(process.stdout.readline())
    process.send_signal(signal.SIGTERM)
    assert isinstance(first, Stage)
    assert ended(process)[0] == STOPPED


def test_a_failure_is_an_event_and_an_exit_code(request_of: Callable[..., Path], tmp_path: Path) -> None:
    code, events = ended(started(request_of(data=str(tmp_path / "nowhere"))))
    assert code == FAILED and isinstance(events[-1], Failed) and events[-1].sentence.endswith(".")


def test_help_needs_no_numpy(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["adapt", "--help"])
    assert stopped.value.code == 0 and "RUN/request.json" in capsys.readouterr().out
