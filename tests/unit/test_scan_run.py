"""A scan from its first file to its last: taken up where it was, nothing computed twice, nothing lost."""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import leukodesk
from leukodesk.core.inference import Classifier
from leukodesk.core.verdict import Verdict
from leukodesk.services import analyse as analyse_module
from leukodesk.services.analyse import Analysis, analyse
from leukodesk.services.scan import progress
from leukodesk.services.scan import run as run_module
from leukodesk.services.scan.events import Ended, Looking, ScanEvent, Scanning, decode_scan_event, encode_scan_event
from leukodesk.services.scan.run import Orders, run_scan
from leukodesk.services.scan.threads import ThreadEngine
from leukodesk.store.scan_file import ScanReader, ScanSummary, ScanTask, ScanWriter
from leukodesk.store.scan_query import EVERYTHING, Order, Sorting
from leukodesk.store.scan_rows import FilePlace, ScanRow, ScanSetup
from tests.bundles import generated_field
from tests.image_files import pillow_file

FIELDS = [pillow_file(generated_field(seed), "PNG") for seed in range(8)]


@dataclass
class Bench:
    """A folder to scan with the tiny model, and what came of it.

    Attributes:
        folder: with six fields; out: the scan file.
        classifier: whose model is asked.
        analysed: names of the files that were computed, of the last scan.
        events: of the last scan.
    """

    folder: Path
    out: Path
    classifier: Classifier
    analysed: list[str] = field(default_factory=list)
    events: list[ScanEvent] = field(default_factory=list)
    orders: Orders = field(default_factory=Orders)

    def scan(
        self, *, verify: bool = False, on_event: Callable[[ScanEvent], object] = lambda event: None, **task: object
    ) -> Ended:
        self.analysed.clear()
        self.events.clear()
        self.orders = Orders()

        def tell(event: ScanEvent) -> None:
            self.events.append(event)
            on_event(event)

        asked = ScanTask(**({"folders": (os.fsencode(self.folder),), "model": "tiny/1.0.0"} | task))  # type: ignore[arg-type]
        setup = ScanSetup.of(self.classifier.bundle, asked.checks_profile)
        engine = ThreadEngine(self.classifier.bundle, workers=2)
        ended = run_scan(asked, self.out, engine, setup, self.orders, tell, verify=verify)
        assert self.events[-1] == ended, "the last event says how it ended"
        for event in self.events:
            assert decode_scan_event(encode_scan_event(event)) == event
        return ended

    def rows(self) -> dict[str, ScanRow]:
        with ScanReader.open(self.out) as reader:
            ids = [int(one) for one in reader.file_ids(EVERYTHING, Sorting(Order.NAME))]
            return {os.fsdecode(row.place.path): row for row in reader.rows(ids)}

    def summary(self) -> ScanSummary:
        with ScanReader.open(self.out) as reader:
            return reader.summary()

    def last(self) -> Scanning:
        return [event for event in self.events if isinstance(event, Scanning)][-1]


@pytest.fixture
def bench(tmp_path: Path, tiny_classifier: Classifier, monkeypatch: pytest.MonkeyPatch) -> Bench:
    made = Bench(tmp_path / "slides", tmp_path / "scan.sqlite", tiny_classifier)
    for number, content in enumerate(FIELDS[:6]):
        path = made.folder / ("more" if number > 3 else "") / f"field {number}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def counting(source: object, *arguments: object, **more: object) -> Analysis:
        analysis = analyse(source, *arguments, **more)  # type: ignore[arg-type]
        made.analysed.append(Path(analysis.path).name)
        return analysis

    monkeypatch.setattr(analyse_module, "analyse", counting)
    monkeypatch.setattr(run_module, "_BATCH_FILES", 2)
    monkeypatch.setattr(progress, "BETWEEN_EVENTS_S", 0.0)
    return made


def test_a_scan_ends_with_a_row_for_each_file(bench: Bench, tiny_classifier: Classifier) -> None:
    ended = bench.scan()
    assert (ended.how, ended.done, ended.total, ended.failed) == ("finished", 6, 6, 0)
    rows = bench.rows()
    assert sorted(rows) == [f"field {n}.png" for n in range(4)] + [f"more/field {n}.png" for n in (4, 5)]
    for name, row in rows.items():
        analysis = analyse(bench.folder / name, tiny_classifier)
        assert (row.verdict, row.reasons, row.label) == (analysis.verdict, analysis.reasons, analysis.label)
    summary = bench.summary()
    assert summary.finished and (summary.files, summary.waiting, summary.missing) == (6, 0, 0)
    with ScanReader.open(bench.out) as reader:
        assert reader.task.folders == (os.fsencode(bench.folder),) and reader.task.model == "tiny/1.0.0"


def test_how_far_it_is_is_told(bench: Bench) -> None:
    bench.scan()
    looking = [event.found for event in bench.events if isinstance(event, Looking)]
    assert looking[0] >= 1 and looking[-1] == 6 and sorted(looking) == looking
    scanning = [event for event in bench.events if isinstance(event, Scanning)]
    assert [event.done for event in scanning] == sorted(event.done for event in scanning)
    assert scanning[0].done == 0 and {event.total for event in scanning} == {6}
    last, rows = bench.last(), bench.rows().values()
    assert (last.done, last.known, last.left_s) == (6, 0, 0.0) or last.rate is None
    assert last.verdicts == {verdict: sum(row.verdict == verdict for row in rows) for verdict in last.verdicts}
    assert sum(last.verdicts.values()) == 6 and last.thumbnail.startswith(b"\xff\xd8") and "field" in last.current


def test_a_finished_scan_computes_and_reads_nothing(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.scan()
    before, counts = bench.rows(), bench.last()
    monkeypatch.setattr("leukodesk.core.images.read_image_file", None)
    ended = bench.scan()
    assert (ended.how, ended.done, ended.failed) == ("finished", 6, 0)
    assert bench.analysed == [] and bench.rows() == before
    assert bench.last().known == 6 and (bench.last().verdicts, bench.last().labels) == (counts.verdicts, counts.labels)


def test_changed_new_copied_and_removed_files_are_noticed(bench: Bench) -> None:
    bench.scan()
    folder = bench.folder
    (folder / "field 0.png").write_bytes(FIELDS[6])
    (folder / "new.png").write_bytes(FIELDS[7])
    (folder / "copy.png").write_bytes(FIELDS[1])
    (folder / "field 2.png").unlink()
    bench.scan()
    assert sorted(bench.analysed) == ["field 0.png", "new.png"]
    rows = bench.rows()
    assert "field 2.png" not in rows and rows["copy.png"].content == rows["field 1.png"].content
    assert (bench.summary().files, bench.summary().missing) == (7, 1)
    assert (bench.last().done, bench.last().known) == (7, 5)


def test_a_renamed_file_is_the_same_one(bench: Bench) -> None:
    bench.scan()
    with ScanReader.open(bench.out) as reader:
        seen = {
            row.place.path: row.file_id for row in reader.rows(list(map(int, reader.file_ids(EVERYTHING, Sorting()))))
        }
        reader.mark_seen([seen[b"field 0.png"]], True)
    (bench.folder / "field 0.png").rename(bench.folder / "more" / "renamed.png")
    bench.scan()
    assert bench.analysed == [] and bench.summary().missing == 0
    rows = bench.rows()
    assert rows["more/renamed.png"].seen and "field 0.png" not in rows


def test_verify_notices_what_size_and_time_do_not_show(bench: Bench) -> None:
    bench.scan()
    path = bench.folder / "field 0.png"
    before, content = path.stat(), bytearray(path.read_bytes())
    content[200] ^= 0xFF
    path.write_bytes(content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    bench.scan()
    assert bench.analysed == []
    assert bench.scan(verify=True).failed == 1
    assert bench.analysed == ["field 0.png"] and bench.rows()["field 0.png"].error_kind == "damaged"
    assert bench.last().known == 5


def test_errors_of_the_content_stay_and_errors_that_pass_are_tried_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    (bench.folder / "text.png").write_text("no image")
    (bench.folder / "truncated.png").write_bytes(FIELDS[7][:2000])
    with monkeypatch.context() as patched:
        patched.setattr(analyse_module, "preprocess", lambda *_: (_ for _ in ()).throw(MemoryError))
        assert bench.scan().failed == 8
    kinds = {row.error_kind for row in bench.rows().values()}
    assert kinds == {"memory", "not_an_image", "truncated"}
    assert bench.scan().failed == 2
    assert sorted(bench.analysed) == sorted(f"field {number}.png" for number in range(6))
    ended = bench.scan()
    assert (ended.how, ended.done, ended.failed, bench.analysed) == ("finished", 8, 2, [])
    (bench.folder / "truncated.png").write_bytes(FIELDS[7])
    assert bench.scan().failed == 1 and bench.analysed == ["truncated.png"]
    assert bench.last().known == 7
    monkeypatch.setattr(leukodesk, "__version__", "99.0.0")
    assert bench.scan().failed == 1 and bench.last().known == 0, "another version may read what this one could not"
    assert bench.scan().failed == 1 and bench.last().known == 8


def test_a_stopped_scan_keeps_what_is_done_and_goes_on(bench: Bench) -> None:
    def stop_at_two(event: ScanEvent) -> None:
        if isinstance(event, Scanning) and event.done >= 1:
            bench.orders.stop()

    ended = bench.scan(on_event=stop_at_two)
    done = list(bench.analysed)
    assert ended.how == "stopped" and 1 <= ended.done == len(done) < 6 and "continued" in ended.sentence
    assert not bench.summary().finished and len(bench.rows()) == ended.done
    assert bench.scan().how == "finished"
    assert len(bench.analysed) + len(done) == 6 and not set(bench.analysed) & set(done)
    assert bench.summary().finished and len(bench.rows()) == 6


def test_a_scan_can_be_stopped_while_folders_are_looked_through(bench: Bench) -> None:
    ended = bench.scan(on_event=lambda event: bench.orders.stop())
    assert (ended.how, ended.done, bench.analysed) == ("stopped", 0, [])
    assert bench.scan().how == "finished"


def test_a_paused_scan_begins_nothing_and_keeps_what_it_has(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[int] = []

    def wait(seconds: float) -> None:
        waited.append(len(bench.rows()))
        if len(waited) == 3:
            bench.orders.resume()

    monkeypatch.setattr(run_module.time, "sleep", wait)

    def pause(event: ScanEvent) -> None:
        if isinstance(event, Scanning) and event.done == 1 and not waited:
            bench.orders.pause()

    monkeypatch.setattr("leukodesk.services.scan.threads._WAITING_FOR_EACH", 1)
    assert bench.scan(on_event=pause).how == "finished"
    states = [event.state for event in bench.events if isinstance(event, Scanning)]
    assert states.count("paused") == 1 and states[-1] == "running"
    assert len(waited) == 3 and len(set(waited)) == 1 and 1 <= waited[0] < 6
    assert len(bench.rows()) == 6


def test_a_paused_scan_can_be_stopped(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_module.time, "sleep", lambda seconds: bench.orders.stop())
    ended = bench.scan(on_event=lambda event: isinstance(event, Scanning) and bench.orders.pause())
    assert ended.how == "stopped" and len(bench.rows()) == ended.done < 6


def test_a_share_that_is_gone_ends_the_scan_without_failing_its_files(bench: Bench) -> None:
    away = bench.folder.with_name("away")

    def unplug(event: ScanEvent) -> None:
        if isinstance(event, Scanning) and event.done == 1 and bench.folder.exists():
            bench.folder.rename(away)

    ended = bench.scan(on_event=unplug)
    assert ended.how == "failed" and "can no longer be reached" in ended.sentence
    assert all(row.verdict is not Verdict.FAILED for row in bench.rows().values())
    away.rename(bench.folder)
    assert bench.scan().how == "finished" and len(bench.rows()) == 6


def test_an_empty_folder_where_files_were_is_a_share_that_is_not_there(bench: Bench) -> None:
    bench.scan()
    away = bench.folder.with_name("away")
    bench.folder.rename(away)
    assert bench.scan().sentence.endswith("There is no such folder. It may have been moved, renamed or deleted.")
    bench.folder.mkdir()
    ended = bench.scan()
    assert ended.how == "failed" and "no image any more" in ended.sentence
    bench.folder.rmdir()
    away.rename(bench.folder)
    assert bench.summary().missing == 0 and bench.scan().how == "finished" and bench.analysed == []


def test_files_in_a_folder_that_cannot_be_looked_into_are_not_missing(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.scan()
    from leukodesk.services.scan import looking

    real = looking.list_folder

    def closed(folder: str, is_wanted: object) -> object:
        if folder.endswith("more"):
            raise PermissionError
        return real(folder, is_wanted)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(looking, "list_folder", closed)
        ended = bench.scan()
    assert (ended.how, ended.done, ended.failed) == ("finished", 5, 1)
    rows = bench.rows()
    assert rows["more"].error_kind == "no_permission" and "more/field 4.png" in rows
    bench.scan()
    assert bench.analysed == [] and "more" not in bench.rows() and len(bench.rows()) == 6


def test_a_file_deleted_before_its_turn_is_a_row_with_an_error(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    path = bench.folder / "field 3.png"
    real = ThreadEngine.scan

    def deleting(self: ThreadEngine, places: Iterable[FilePlace], *arguments: object, **more: object) -> object:
        listed = list(places)
        path.unlink()
        return real(self, listed, *arguments, **more)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(ThreadEngine, "scan", deleting)
        assert bench.scan().failed == 1
    assert bench.rows()["field 3.png"].error_kind == "not_found"
    bench.scan()
    assert "field 3.png" not in bench.rows() and bench.summary().files == 5


def test_a_full_disk_ends_the_scan_with_a_sentence_and_all_it_had(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, calls = ScanWriter._add_file, 0

    def full(self: ScanWriter, *arguments: object) -> None:
        nonlocal calls
        calls += 1
        if calls > 3:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode, error.sqlite_errorname = sqlite3.SQLITE_FULL, "SQLITE_FULL"
            raise error
        real(self, *arguments)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(ScanWriter, "_add_file", full)
        ended = bench.scan()
    assert ended.how == "failed" and "disk is full" in ended.sentence
    assert len(bench.rows()) == 2, "the first batch"
    assert bench.scan().how == "finished" and len(bench.rows()) == 6 and len(bench.analysed) == 4


@pytest.mark.parametrize(
    ("error", "said"), [(MemoryError(), "memory"), (OSError("odd"), "odd"), (ZeroDivisionError(), "made a mistake")]
)
def test_whatever_happens_ends_with_a_sentence(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(ThreadEngine, "scan", fail)
        ended = bench.scan()
    assert ended.how == "failed" and said in ended.sentence and "Traceback" in ended.details
    assert bench.scan().how == "finished"


def test_the_scan_file_may_lie_in_the_scanned_folder(bench: Bench) -> None:
    bench.out = bench.folder / "scan.sqlite"
    assert bench.scan(patterns=("*",)).done == 6
    assert bench.scan(patterns=("*",)).done == 6 and bench.analysed == []


def test_two_scans_do_not_write_into_one_file(bench: Bench) -> None:
    bench.scan()
    with ScanWriter.open(bench.out):
        ended = bench.scan()
    assert ended.how == "failed" and "Another scan" in ended.sentence


@pytest.mark.skipif(sys.platform != "linux", reason="only there a name can be any bytes")
def test_a_name_that_is_no_text_is_scanned_and_told(bench: Bench) -> None:
    (bench.folder / os.fsdecode(b"zz \xff.png")).write_bytes(FIELDS[7])
    assert bench.scan().done == 7
    assert os.fsdecode(b"zz \xff.png") in bench.rows()
    told = {event.current for event in bench.events if isinstance(event, Scanning)}
    assert "zz ?.png" in told
