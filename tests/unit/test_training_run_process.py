"""A process that works on a run ends when it is told to, or when whoever started it has gone, whatever it is about."""

import subprocess
import sys
from pathlib import Path

import pytest

from leukodesk.core.training_runs.events import Message, Stage, decode_event, encode_event
from leukodesk.core.training_runs.folder import EVENTS_FILE
from leukodesk.core.training_runs.lock import holder_of
from leukodesk.core.training_runs.process import STOPPED, WIND_UP_S
from tests.data import ROOT
from tests.unit.audited_images import write_classes

LONG_S, PATIENCE_S = 600, 60

WORK = """
import sys, time
from pathlib import Path
from leukodesk.core.training_runs.events import Stage
from leukodesk.core.training_runs.process import conduct

def work(channel):
    channel.stage(Stage("train", ""))
    until_s = time.monotonic() + float(sys.argv[2])
    while time.monotonic() < until_s:
        time.sleep(float(sys.argv[3]))
        channel.check()

sys.exit(conduct(Path(sys.argv[1]), work))
"""
STAGE = encode_event(Stage("train", ""))


def started(*command: str) -> "subprocess.Popen[bytes]":
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, *command], stdin=pipe, stdout=pipe, stderr=pipe, cwd=ROOT)


@pytest.mark.parametrize("said", [b"stop\n", b""])
def test_work_that_asks_is_told_to_stop_and_says_so(tmp_path: Path, said: bytes) -> None:
    with started("-c", WORK, str(tmp_path), str(LONG_S), "0.01") as process:
        assert process.stdout is not None and process.stdout.readline() == STAGE
        told, _ = process.communicate(said, PATIENCE_S)
    assert process.returncode == STOPPED
    assert isinstance(decode_event(told.splitlines()[-1]), Message)


@pytest.mark.parametrize("said", [b"stop\n", b""])
def test_work_that_is_in_a_long_call_ends_all_the_same(tmp_path: Path, said: bytes) -> None:
    with started("-c", WORK, str(tmp_path), str(LONG_S), str(LONG_S)) as process:
        assert process.stdout is not None and process.stdout.readline() == STAGE
        process.communicate(said, PATIENCE_S)
    assert process.returncode == STOPPED
    assert (tmp_path / EVENTS_FILE).read_bytes() == STAGE
    assert holder_of(tmp_path) is None


def test_nobody_is_ended_who_has_not_been_told_to_stop(tmp_path: Path) -> None:
    longer_s = str(WIND_UP_S + 0.5)
    with started("-c", WORK, str(tmp_path), longer_s, longer_s) as process:
        assert process.wait(PATIENCE_S) == 0


def test_an_audit_ends_with_its_window_and_only_if_it_is_asked_to(tmp_path: Path) -> None:
    folder = write_classes(tmp_path / "images", 6)
    audit = ("-m", "leukodesk", "audit", str(folder), "--out", str(tmp_path / "audit.json"))
    with started(*audit, "--events", "--ends-with-input") as process:
        process.communicate(b"", PATIENCE_S)
    assert process.returncode == STOPPED and not (tmp_path / "audit.json").exists()
    with started(*audit, "--events") as process:
        process.communicate(b"", PATIENCE_S)
    assert process.returncode != STOPPED and (tmp_path / "audit.json").is_file()
