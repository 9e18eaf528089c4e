"""The writer tells only of what is on the disk, refuses rather than drops, and keeps what it could not write."""

import errno
import json
import os
import queue
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from leukodesk.core.errors import CaptureError
from leukodesk.core.files import UNFINISHED
from leukodesk.core.images import read_image
from leukodesk.services.capturing import writer as writer_module
from leukodesk.services.capturing.names import DEFAULT_PATTERN, NamePatternError
from leukodesk.services.capturing.writer import CaptureWriter, NotWritten, WriterEvent, Written, prepare_folder
from leukodesk.services.capturing.written import ImageFormat
from tests.captures import captured

PATIENCE_S = 20
TIFF = ImageFormat.TIFF


class Desk(NamedTuple):
    writer: CaptureWriter
    told: "queue.SimpleQueue[WriterEvent]"

    def written(self) -> Written:
        event = self.told.get(timeout=PATIENCE_S)
        assert isinstance(event, Written)
        return event

    def not_written(self) -> NotWritten:
        event = self.told.get(timeout=PATIENCE_S)
        assert isinstance(event, NotWritten)
        return event


@pytest.fixture
def desk() -> Iterator[Desk]:
    told: queue.SimpleQueue[WriterEvent] = queue.SimpleQueue()
    writer = CaptureWriter(told.put, most_waiting_bytes=3 * captured().pixels.nbytes)
    yield Desk(writer, told)
    writer.discard()
    assert writer.close(PATIENCE_S)


class Disk:
    """Stands between the writer and the disk: lets one through when it is told to, or fails as told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.error: BaseException | None = None
        self.reached, self.free = threading.Event(), threading.Event()
        self.free.set()
        self._fsync = os.fsync
        monkeypatch.setattr("os.fsync", self._flush)

    def _flush(self, handle: int) -> None:
        self.reached.set()
        assert self.free.wait(PATIENCE_S)
        if self.error is not None:
            raise self.error
        self._fsync(handle)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_series_is_counted_on_and_each_is_on_the_disk_when_it_is_told(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "ä-17_2_0041.PNG").touch()
    for seed, image_format in ((1, TIFF), (2, ImageFormat.PNG)):
        desk.writer.put(captured(seed), tmp_path, DEFAULT_PATTERN, image_format)
        event = desk.written()
        assert np.array_equal(read_image(event.files.image).pixels, captured(seed).pixels)
        assert event.capture.number == 41 + seed == json.loads(event.files.sidecar.read_text("utf-8"))["number"]
        assert event.ms > 0 and desk.writer.unwritten == ()
    assert names(tmp_path) == {"ä-17_2_0041.PNG", "Ä-17_2_0042.tif", "Ä-17_2_0042.json", "Ä-17_2_0043.png",
                               "Ä-17_2_0043.json"}  # fmt: skip


def test_a_name_that_another_program_takes_at_that_moment_is_left_to_it(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Ä-17_2_0001.json").write_text("another's")
    monkeypatch.setattr(writer_module, "names_in", lambda folder: ())
    desk.writer.put(captured(), tmp_path, DEFAULT_PATTERN, TIFF)
    assert desk.written().capture.number == 2 and (tmp_path / "Ä-17_2_0001.json").read_text() == "another's"


def test_what_is_too_much_is_refused_and_nothing_is_dropped(desk: Desk, disk: Disk, tmp_path: Path) -> None:
    disk.free.clear()
    for seed in (1, 2, 3):
        desk.writer.put(captured(seed), tmp_path, DEFAULT_PATTERN, TIFF)
    with pytest.raises(CaptureError, match="slower than the camera: 3 fields are still being saved"):
        desk.writer.put(captured(4), tmp_path, DEFAULT_PATTERN, TIFF)
    assert disk.reached.wait(PATIENCE_S) and len(desk.writer.unwritten) == 3 and desk.told.empty()
    disk.free.set()
    assert [desk.written().capture.number for _ in range(3)] == [1, 2, 3]
    desk.writer.put(captured(4), tmp_path, DEFAULT_PATTERN, TIFF)
    assert desk.written().capture.number == 4


def test_one_field_is_taken_however_large_it_is(tmp_path: Path) -> None:
    told: queue.SimpleQueue[WriterEvent] = queue.SimpleQueue()
    writer = CaptureWriter(told.put, most_waiting_bytes=1)
    writer.put(captured(), tmp_path, DEFAULT_PATTERN, TIFF)
    assert writer.close(PATIENCE_S) and isinstance(told.get_nowait(), Written)


def test_a_disk_that_is_full_in_mid_series_costs_nothing(desk: Desk, disk: Disk, tmp_path: Path) -> None:
    desk.writer.put(captured(1), tmp_path, DEFAULT_PATTERN, TIFF)
    first = desk.written().files.image
    disk.free.clear()
    disk.error = OSError(errno.ENOSPC, "No space left on device")
    desk.writer.put(captured(2), tmp_path, DEFAULT_PATTERN, TIFF)
    desk.writer.put(captured(3), tmp_path, DEFAULT_PATTERN, TIFF)
    disk.free.set()
    event = desk.not_written()
    assert event.error.message.startswith("The disk is full: ") and event.waiting == 2
    assert np.array_equal(event.capture.pixels, captured(2).pixels)
    assert names(tmp_path) == {first.name, first.with_suffix(".json").name}
    with pytest.raises(CaptureError, match="not saved yet"):
        desk.writer.put(captured(4), tmp_path, DEFAULT_PATTERN, TIFF)

    desk.writer.retry()
    assert desk.not_written().waiting == 2 and len(desk.writer.unwritten) == 2

    disk.error = None
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    desk.writer.retry(elsewhere)
    for seed in (2, 3):
        image = desk.written().files.image
        assert image.parent == elsewhere and np.array_equal(read_image(image).pixels, captured(seed).pixels)


def test_what_is_held_can_be_given_up_and_the_series_begun_again(desk: Desk, tmp_path: Path) -> None:
    assert desk.writer.discard() == 0
    desk.writer.put(captured(), tmp_path / "gone", DEFAULT_PATTERN, TIFF)
    assert "“gone” is gone" in desk.not_written().error.message
    assert desk.writer.discard() == 1 and desk.writer.unwritten == () and not (tmp_path / "gone").exists()
    desk.writer.put(captured(), tmp_path, DEFAULT_PATTERN, TIFF)
    assert desk.written().capture.number == 1


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "Nothing may be written in the folder"),
        (OSError(errno.EROFS, "Read-only file system"), "Nothing may be written in the folder"),
        (OSError(errno.EIO, "Input/output error"), "its disk or share may be gone"),
        (OSError(errno.EDQUOT, "Quota exceeded"), "The disk is full"),
        (MemoryError(), "not enough memory"),
        (ValueError("a mistake"), "by a mistake in LeukoDesk"),
    ],
)
def test_each_trouble_is_told_in_a_sentence(
    error: BaseException, sentence: str, desk: Desk, disk: Disk, tmp_path: Path
) -> None:
    disk.error = error
    desk.writer.put(captured(), tmp_path, DEFAULT_PATTERN, TIFF)
    assert sentence in desk.not_written().error.message and names(tmp_path) == set()
    disk.error = None
    desk.writer.retry()
    assert desk.written().capture.number == 1


def test_a_file_in_place_of_the_folder(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    desk.writer.put(captured(), tmp_path / "file", DEFAULT_PATTERN, TIFF)
    assert "“file” is gone" in desk.not_written().error.message


def test_an_encoder_that_refuses_is_told(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cv2.imencode", lambda *_: (False, None))
    desk.writer.put(captured(), tmp_path, DEFAULT_PATTERN, ImageFormat.PNG)
    assert "Choose TIFF" in desk.not_written().error.message and names(tmp_path) == set()


def test_a_broken_pattern_is_told_at_once(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NamePatternError):
        desk.writer.put(captured(), tmp_path, "{case}", TIFF)
    assert desk.writer.unwritten == ()


def test_closing_writes_what_waits_and_takes_no_more(tmp_path: Path) -> None:
    told: list[WriterEvent] = []
    writer = CaptureWriter(told.append)
    for seed in (1, 2, 3):
        writer.put(captured(seed), tmp_path, DEFAULT_PATTERN, ImageFormat.PNG)
    assert writer.close(PATIENCE_S) and [type(event) for event in told] == [Written] * 3
    with pytest.raises(CaptureError, match="closing"):
        writer.put(captured(), tmp_path, DEFAULT_PATTERN, TIFF)
    assert CaptureWriter(told.append).close()


def test_closing_does_not_wait_for_a_disk_that_hangs_and_says_what_is_missing(disk: Disk, tmp_path: Path) -> None:
    writer = CaptureWriter(lambda event: None)
    disk.free.clear()
    capture = captured()
    writer.put(capture, tmp_path, DEFAULT_PATTERN, TIFF)
    assert disk.reached.wait(PATIENCE_S)
    assert not writer.close(0.01) and writer.unwritten == (capture,)
    disk.free.set()
    assert writer.close(PATIENCE_S) and writer.unwritten == ()


def test_who_cannot_be_told_stops_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def deaf(event: WriterEvent) -> None:
        raise RuntimeError("deleted")

    writer = CaptureWriter(deaf)
    writer.put(captured(1), tmp_path, DEFAULT_PATTERN, TIFF)
    writer.put(captured(2), tmp_path, DEFAULT_PATTERN, TIFF)
    assert writer.close(PATIENCE_S) and len(names(tmp_path)) == 4 and "could be told" in caplog.text


def test_what_a_kill_left_is_tidied_away_after_an_hour(desk: Desk, tmp_path: Path) -> None:
    old, young = tmp_path / f"{UNFINISHED}old.tmp", tmp_path / f"{UNFINISHED}young.tmp"
    for path in (old, young):
        path.touch()
    os.utime(old, (time.time() - 4000,) * 2)
    desk.writer.put(captured(), tmp_path, DEFAULT_PATTERN, TIFF)
    desk.written()
    assert not old.exists() and young.exists()


def test_a_folder_is_made_and_its_room_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "case" / "slide"
    usage = writer_module.shutil.disk_usage(tmp_path)
    for free, sentence in ((10**9, ""), (12_000_000, "room for about 12 more fields"), (5, "no room for one field")):
        monkeypatch.setattr("shutil.disk_usage", lambda _, free=free: usage._replace(free=free))
        told = prepare_folder(folder, 10**6)
        assert sentence in told and bool(told) == bool(sentence)
    assert names(folder) == set()
    (tmp_path / "file").touch()
    with pytest.raises(CaptureError):
        prepare_folder(tmp_path / "file", 10**6)


def test_many_fields_of_several_threads_get_names_of_their_own(tmp_path: Path) -> None:
    told: queue.SimpleQueue[WriterEvent] = queue.SimpleQueue()
    writers = [CaptureWriter(told.put) for _ in range(2)]
    capture = replace(captured(1, 64, 48), case="one")

    def press() -> None:
        for _ in range(6):
            for writer in writers:
                writer.put(capture, tmp_path, DEFAULT_PATTERN, TIFF)

    threads = [threading.Thread(target=press) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(writer.close(PATIENCE_S) for writer in writers)
    events = [told.get_nowait() for _ in range(24)]
    assert len({event.files.image for event in events if isinstance(event, Written)}) == 24
    assert len(list(tmp_path.glob("*.tif"))) == len(list(tmp_path.glob("*.json"))) == 24
