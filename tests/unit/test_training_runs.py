"""Runs on the disk: what they are called, how far they are, and that only one process works on one."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import psutil
import pytest

from leukodesk.core.claims import Holder, this_process
from leukodesk.core.training_runs.events import Epoch, Failed, Finished, Message, Progress, Stage, encode_event
from leukodesk.core.training_runs.folder import (
    EVENTS_FILE,
    REQUEST_FILE,
    RESULT_FILE,
    RequestedClass,
    TrainingRequest,
    TrainingResult,
    TrainingRunError,
    write_result,
)
from leukodesk.core.training_runs.lock import LOCK_FILE, claim_run, holder_of
from leukodesk.services.training_runs import delete_run, list_runs, new_run, summarise_run
from tests.bundles import FOUR_CLASSES
from tests.data import ROOT

REQUEST = TrainingRequest(
    method="adaptation", data="field images", task="field", name="our-lab", version="1.0.0", title="Our laboratory",
    classes=tuple(RequestedClass(one.key, one) for one in FOUR_CLASSES), candidates="candidates",
)  # fmt: skip
RESULT = TrainingResult("candidates/our-lab/1.0.0", "report.html", offered=False, sentences=("It is not better.",))
EPOCH = Epoch(3, 12, 0.5, 0.8, 1e-3, 24.0, 60.0)

HOLD = """
import sys, time
from pathlib import Path
from leukodesk.core.training_runs.lock import claim_run
with claim_run(Path(sys.argv[1])):
    print("claimed", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def run(tmp_path: Path) -> Path:
    return new_run(tmp_path / "trainings", REQUEST)


@pytest.fixture
def other_process(run: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A process that has claimed the run, and lets go of it when its input is closed."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(run)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdout is not None and process.stdout.readline().strip() == b"claimed"
        yield process
        process.kill()


def write_events(run: Path, *events: bytes) -> None:
    (run / EVENTS_FILE).write_bytes(b"".join(events))


def test_a_new_run_is_named_after_date_and_model_and_never_twice_the_same(tmp_path: Path) -> None:
    folders = [new_run(tmp_path / "trainings", REQUEST) for _ in range(3)]
    assert len(set(folders)) == 3 and all("our-lab" in folder.name for folder in folders)
    assert [summary.request for summary in list_runs(tmp_path / "trainings")] == [REQUEST] * 3
    assert list_runs(tmp_path / "none") == ()


def test_a_run_cannot_be_made_or_listed_where_there_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(TrainingRunError, match="cannot be made"):
        new_run(tmp_path / "file", REQUEST)
    with pytest.raises(TrainingRunError, match="cannot be made"):
        new_run(tmp_path / "file" / "below", REQUEST)
    with pytest.raises(TrainingRunError, match="looked into"):
        list_runs(tmp_path / "file")


def test_the_newest_run_comes_first(tmp_path: Path) -> None:
    for name in ("2026-01-02_090000_a", "2026-01-10_080000_a", "2025-12-31_235959_a", ".trash"):
        (tmp_path / name).mkdir()
    (tmp_path / "note.txt").touch()
    assert [run.folder.name[:10] for run in list_runs(tmp_path)] == ["2026-01-10", "2026-01-02", "2025-12-31"]


def test_how_far_a_run_is_follows_from_its_events(run: Path) -> None:
    assert summarise_run(run).state == "interrupted" and summarise_run(run).last_epoch is None
    said = [
        encode_event(event) for event in (Stage("train", "Training"), Progress(1, 9, 3.0), EPOCH, Progress(2, 9, 3.0))
    ]
    write_events(run, *said, b"a library prints this\n", b"\xff\xfe\n", encode_event(EPOCH)[:20])
    summary = summarise_run(run)
    assert (summary.state, summary.last_epoch, summary.failure, summary.error) == ("interrupted", EPOCH, "", "")


def test_a_failure_is_told_until_the_run_goes_on(run: Path) -> None:
    failed = encode_event(Failed("The disk is full.", "ENOSPC"))
    write_events(run, encode_event(EPOCH), failed)
    assert summarise_run(run).failure == "The disk is full." and summarise_run(run).last_epoch == EPOCH
    write_events(run, encode_event(EPOCH), failed, encode_event(Message("Resumed.")))
    assert summarise_run(run).failure == ""


def test_a_run_with_a_result_is_finished(run: Path) -> None:
    write_events(run, encode_event(EPOCH), encode_event(Finished("result.json")))
    write_result(run, RESULT)
    summary = summarise_run(run)
    assert (summary.state, summary.last_epoch, summary.error) == ("finished", EPOCH, "")


def test_damaged_folders_are_listed_with_their_error(tmp_path: Path) -> None:
    runs = [new_run(tmp_path, REQUEST) for _ in range(3)]
    (runs[0] / REQUEST_FILE).write_bytes(b"{")
    (runs[1] / REQUEST_FILE).unlink()
    (runs[2] / RESULT_FILE).write_bytes(b'{"candidate": 3}')
    (tmp_path / "empty").mkdir()
    listed = {summary.folder: summary for summary in list_runs(tmp_path)}
    assert len(listed) == 4
    assert all("damaged" in summary.error and summary.state == "interrupted" for summary in listed.values())
    assert listed[runs[2]].request == REQUEST and listed[runs[0]].request is None


def test_a_run_that_another_process_works_on_is_running_and_left_alone(
    run: Path, other_process: subprocess.Popen[bytes]
) -> None:
    write_result(run, RESULT)
    assert summarise_run(run).state == "running"
    with pytest.raises(TrainingRunError, match="already running") as caught, claim_run(run):
        pass
    assert str(other_process.pid) in caught.value.details
    with pytest.raises(TrainingRunError, match="Stop it"):
        delete_run(run)
    assert run.is_dir()

    other_process.communicate()
    assert not (run / LOCK_FILE).exists() and summarise_run(run).state == "finished"


def test_the_claim_of_a_killed_process_is_taken_over(run: Path, other_process: subprocess.Popen[bytes]) -> None:
    other_process.kill()
    other_process.wait()
    assert (run / LOCK_FILE).exists() and summarise_run(run).state == "interrupted"
    with claim_run(run):
        assert holder_of(run) == this_process()
    assert [path.name for path in run.iterdir()] == [REQUEST_FILE]


def test_a_number_that_was_given_to_another_process_is_no_claim(run: Path) -> None:
    me = this_process()
    for holder in (Holder(me.pid, me.started_s - 1000), Holder(-1, 0), Holder(2**40, 0.0)):
        (run / LOCK_FILE).write_bytes(msgspec.json.encode(holder))
        assert holder_of(run) is None
        with claim_run(run):
            assert holder_of(run) is not None
    (run / LOCK_FILE).write_bytes(b'{"pid": 1')
    with claim_run(run), pytest.raises(TrainingRunError, match="already running"), claim_run(run):
        pass


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a process's start does not move with the clock")
def test_setting_the_clock_makes_no_claim_a_dead_one(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    boot_s = psutil.boot_time()
    with claim_run(run):
        monkeypatch.setattr(f"{psutil._psplatform.__name__}.boot_time", lambda: boot_s + 3600)
        assert psutil.Process().create_time() > boot_s + 3600
        assert holder_of(run) == this_process()


def test_a_claim_ends_with_an_error_too_and_takes_no_other_claim_with_it(run: Path) -> None:
    with pytest.raises(KeyError), claim_run(run):
        raise KeyError
    assert holder_of(run) is None
    with claim_run(run):
        (run / LOCK_FILE).write_bytes(msgspec.json.encode(Holder(1, 0.0)))
    assert (run / LOCK_FILE).exists()


def test_a_run_that_is_gone_cannot_be_claimed_and_is_deleted_already(run: Path) -> None:
    delete_run(run)
    assert not run.exists()
    delete_run(run)
    with pytest.raises(TrainingRunError, match="gone"), claim_run(run):
        pass


def test_a_run_that_cannot_be_deleted_says_so(run: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr("shutil.rmtree", refuse)
    with pytest.raises(TrainingRunError, match="deleted completely"):
        delete_run(run)
