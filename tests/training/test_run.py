"""A full training as a process: it ends as it would have ended if it is killed, stops when told to, and never ends
without a word."""

import io
import json
import os
import signal
import subprocess
import sys
import threading
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from leukodesk.core.audit.traits import FRAME_FRACTION
from leukodesk.core.bundle import read_bundle
from leukodesk.core.golden import verify_bundle
from leukodesk.core.inference import Classifier
from leukodesk.core.manifest import HEAD_FILE, KERAS_FILE, KNOWN_FEATURES_FILE
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.synthetic import synthetic_field
from leukodesk.core.training_runs.events import Epoch, Estimate, Failed, Finished, Message, Stage, decode_event
from leukodesk.core.training_runs.folder import REPORT_JSON_FILE, read_request, read_result
from leukodesk.core.training_runs.process import FAILED, FINISHED, STOPPED, conduct
from leukodesk.services.model_library import choose_model
from tests.training import tiny_run
from tests.training.eager import eagerly
from training.architectures import ARCHITECTURES
from training.checkpoint import read_checkpoint
from training.engine import freeze_up_to
from training.estimate import estimate_run
from training.networks import build_network
from training.recipe import Phase
from training.recipes import RECIPES
from training.run import _written_before, requested_recipe, scale_bar_of, train_run
from training.weight_files import network_name


@pytest.fixture(scope="module", autouse=True)
def tiny_recipe():
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr("training.run.RECIPES", tiny_run.RECIPES)
        yield


@pytest.fixture(scope="module")
def images(tmp_path_factory):
    return tiny_run.write_images(tmp_path_factory.mktemp("data") / "images")


@pytest.fixture
def run(tmp_path, images):
    return tiny_run.write_run(tmp_path / "run", images)


class Output(io.BytesIO):
    """Standard output that is read as it is written."""

    def __init__(self, told):
        super().__init__()
        self.events = []
        self.told = told

    def write(self, line):
        event = decode_event(bytes(line))
        self.events.append(event)
        self.told(event)
        return len(line)


def conducted(run, work=train_run, told=lambda event: None, stop=None):
    """Exit code and events of a run in this process; `stop`: "stop" is ordered as soon as it is true of an event."""
    reading, writing = os.pipe()

    def heard(event):
        told(event)
        if stop is not None and stop(event):
            os.write(writing, b"stop\n")

    before = signal.getsignal(signal.SIGTERM)
    with pytest.MonkeyPatch.context() as monkeypatch, io.FileIO(reading) as orders:
        output = Output(heard)
        stdout = io.TextIOWrapper(output)  # closes what it wraps when nobody holds it any more
        monkeypatch.setattr(sys, "stdout", stdout)
        try:
            code = conduct(run, lambda channel: work(run, channel), orders=orders)
        finally:
            os.close(writing)
            for thread in threading.enumerate():
                if thread.name == "orders":
                    thread.join()
            signal.signal(signal.SIGTERM, before)
    return code, output.events


def figures(run):
    """What a training made, but for times: losses, what it said of the test part, and what its files say.

    Not the bytes of model.tflite: Keras numbers the layers of a second network in one process differently.
    """
    bundle = read_bundle(read_result(run).candidate)
    verify_bundle(bundle)
    report = json.loads((run / REPORT_JSON_FILE).read_bytes())
    history = [(one["epoch"], one["loss"], one["validation_loss"], one["learning_rate"]) for one in report["history"]]
    files = [bundle.manifest.files[name] for name in (HEAD_FILE, KNOWN_FEATURES_FILE)]
    return history, report["evaluation"], report["wrong_answers"], files, bundle.manifest.golden_cases


@pytest.fixture(scope="module")
def unbroken(images, tmp_path_factory):
    run = tiny_run.write_run(tmp_path_factory.mktemp("unbroken") / "run", images)
    code, events = conducted(run)
    return run, code, events


def test_an_unbroken_training_tells_all_stages_and_ends_with_a_result(unbroken):
    run, code, events = unbroken
    assert code == FINISHED
    stages = [event.key for event in events if isinstance(event, Stage)]
    assert stages == ["read", "audit", "prepare", "train", "calibrate", "evaluate", "write", "compare"]
    assert [event.epoch for event in events if isinstance(event, Epoch)] == [1, 2, 3]
    assert events[-1] == Finished(str(run / "result.json"))
    history, evaluation, *_ = figures(run)
    assert len(history) == 3 and np.isfinite(evaluation["balanced_accuracy"]["value"])


def killed_at(run, when, *options):
    """Starts the command and kills its process group as soon as `when` is true of an event."""
    command = [sys.executable, tiny_run.__file__, "run", str(run), *options]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
    ) as child:
        next(line for line in child.stdout if when(decode_event(line)))
        os.killpg(child.pid, signal.SIGKILL)
    assert child.returncode == -signal.SIGKILL


@pytest.mark.skipif(sys.platform == "win32", reason="kills a process group")
def test_killed_while_training_and_while_writing_it_ends_where_an_unbroken_one_ends(run, unbroken):
    killed_at(run, lambda event: isinstance(event, Epoch))
    assert (run / "checkpoint" / "checkpoint.npz").is_file()
    killed_at(run, lambda event: isinstance(event, Stage) and event.key == "write", "--resume")
    code, events = conducted(run)
    assert code == FINISHED
    assert not [event for event in events if isinstance(event, Epoch)]  # they were all on the disk
    assert figures(run) == figures(unbroken[0])
    hidden = [path for path in run.parent.rglob("*") if path.name.startswith(".") or path.suffix == ".tmp"]
    assert not hidden


@eagerly()
def test_a_network_of_one_output_goes_all_the_way_to_a_bundle_of_two_classes(run, monkeypatch):
    recipe = replace(tiny_run.TINY, architecture="plain_cnn", phases=(Phase(2, 1e-3),))
    monkeypatch.setattr("training.run.RECIPES", {"tiny": recipe})
    code, events = conducted(run, stop=lambda event: isinstance(event, Epoch))
    assert code == STOPPED
    code, events = conducted(run)
    assert code == FINISHED and [event.epoch for event in events if isinstance(event, Epoch)] == [2]
    bundle = read_bundle(read_result(run).candidate)
    verify_bundle(bundle)
    classifier, field = Classifier(bundle), synthetic_field(3, 48, 48)
    outputs = classifier.run(preprocess(field, bundle.manifest.preprocessing))
    assert outputs.logits.shape == (2,) and outputs.logits[0] == -outputs.logits[1]


@pytest.mark.parametrize("input_px", [31, 2049])
def test_an_input_that_no_model_may_have_is_refused_before_anything_is_trained(run, monkeypatch, input_px):
    monkeypatch.setattr("training.run.RECIPES", {"tiny": replace(tiny_run.TINY, input_px=input_px)})
    code, events = conducted(run)
    assert code == FAILED
    assert isinstance(events[0], Failed) and f"{input_px} px" in events[0].sentence


def test_too_few_images_are_refused_before_anything_is_trained(tmp_path):
    run = tiny_run.write_run(tmp_path / "run", tiny_run.write_images(tmp_path / "images", 3))
    code, events = conducted(run)
    assert code == FAILED and "too few images" in events[-1].sentence
    assert [event.key for event in events if isinstance(event, Stage)] == ["read", "audit"]


def test_the_scale_bar_is_masked_where_the_shipped_model_masks_it(run):
    shipped = choose_model(task="field").manifest.preprocessing
    request = read_request(run)
    assert scale_bar_of(request) == shipped.mask_corner is not None
    assert scale_bar_of(replace(request, task="cell")) is None


@pytest.mark.parametrize("task", ["field", "cell"])
def test_what_is_built_upon_a_shipped_model_has_its_network_and_sees_what_it_sees(run, monkeypatch, task):
    monkeypatch.setattr("training.run.RECIPES", RECIPES)
    shipped = choose_model(task=task)
    asked = replace(read_request(run), task=task, recipe="fine_tune", base=str(shipped.folder))
    recipe, steps = requested_recipe(asked), shipped.manifest.preprocessing
    assert recipe.architecture == network_name(shipped.folder / KERAS_FILE)
    assert (recipe.input_px, recipe.colour) == (steps.width_px, steps.colour)
    assert bool(recipe.stain_normalisation) == (steps.stain_normalisation is not None)
    model, said = build_network(recipe, 2, shipped.folder)
    assert f"{shipped.manifest.name} {shipped.manifest.version}" in said
    for phase in recipe.phases:
        freeze_up_to(model, phase.frozen_until, ARCHITECTURES[recipe.architecture].feature_layer, frozenset())


def test_a_network_of_its_own_stays_so_whatever_it_is_built_upon(run):
    base = str(choose_model(task="field").folder)
    request = read_request(run)
    assert requested_recipe(replace(request, base=base)) == requested_recipe(request)


def test_a_border_is_masked_if_it_is_asked_for(run):
    request = read_request(run)
    assert requested_recipe(request).mask_border_fraction is None
    assert requested_recipe(replace(request, mask_border=True)).mask_border_fraction == FRAME_FRACTION


@eagerly()
def test_told_to_stop_it_stops_and_keeps_its_epochs(run):
    code, events = conducted(run, stop=lambda event: isinstance(event, Epoch) and event.epoch == 2)
    assert code == STOPPED
    assert isinstance(events[-1], Message) and "Interrupted" in events[-1].text
    assert read_result(run) is None
    told = [event for event in events if isinstance(event, Epoch)]
    kept = read_checkpoint(run / "checkpoint").progress.history
    assert list(kept) == told and len(kept) == 2


def test_images_that_are_gone_end_it_with_a_sentence(tmp_path):
    run = tiny_run.write_run(tmp_path / "run", tmp_path / "gone")
    code, events = conducted(run)
    assert code == FAILED
    assert isinstance(events[-1], Failed) and "folder" in events[-1].sentence


@eagerly()
def test_a_full_disk_ends_it_with_a_sentence_and_what_was_kept_stays(run, monkeypatch):
    savez, written = np.savez, []

    def full(file, **arrays):
        written.append(file)
        if len(written) > 1:
            raise OSError(28, "No space left on device")
        savez(file, **arrays)

    monkeypatch.setattr("training.checkpoint.np.savez", full)
    code, events = conducted(run)
    assert code == FAILED
    assert isinstance(events[-1], Failed) and "No space left" in events[-1].sentence
    assert [path.name for path in (run / "checkpoint").iterdir()] == ["checkpoint.npz"]


def test_a_candidate_of_another_training_is_not_taken_for_its_own(unbroken):
    candidate = read_bundle(read_result(unbroken[0]).candidate)
    candidates, manifest = candidate.folder.parents[1], candidate.manifest

    def taken(version="1.0.0", images=manifest.training_data, temperature=manifest.temperature):
        calibration = SimpleNamespace(temperature=temperature)
        facts = SimpleNamespace(name="tiny", version=version, training_data=images, calibration=calibration)
        return _written_before(facts, candidates)

    assert taken() == candidate
    assert taken(version="2.0.0") is None
    assert taken(images=tuple(replace(one, name="others") for one in manifest.training_data)) is None
    assert taken(temperature=2 * manifest.temperature) is None


def test_a_finished_training_is_not_done_again(unbroken):
    run = unbroken[0]
    (run / "checkpoint").mkdir()  # killed before it had tidied up
    before = (run / "result.json").stat().st_mtime_ns
    assert conducted(run) == (FINISHED, [Finished(str(run / "result.json"))])
    assert (run / "result.json").stat().st_mtime_ns == before
    assert not (run / "checkpoint").exists()


@eagerly()
def test_the_estimate_is_one_event(run):
    code, events = conducted(run, estimate_run)
    assert code == FINISHED
    (estimate,) = (event for event in events if isinstance(event, Estimate))
    assert estimate.seconds > 0 and estimate.memory_mb > 100 and estimate.disk_mb > 0
    assert estimate.text.endswith("images in each epoch")
    assert estimate.epochs > 0 and 0 < estimate.epochs * estimate.epoch_s < estimate.seconds
    assert estimate.with_epochs(40).seconds - estimate.with_epochs(30).seconds == pytest.approx(10 * estimate.epoch_s)
    assert read_result(run) is None and not (run / "checkpoint").exists()
