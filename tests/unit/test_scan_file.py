"""A scan file: what is kept comes back, what is done twice is there once, and what was seen stays seen."""

import os
import threading
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from leukodesk.core.verdict import Verdict
from leukodesk.store import scan_writing
from leukodesk.store.scan_file import ScanReader, ScanWriter
from leukodesk.store.scan_query import EVERYTHING, Filter, Sorting
from leukodesk.store.scan_rows import FilePlace, FileState, Rank, ScanTask
from tests.scan_setups import SETUP
from tests.unit.scan_fields import (
    ROOT,
    TASK,
    content_of,
    file_of,
    ids_by_path,
    mark,
    rejected,
    result_of,
    scan,
    seen_paths,
    unreadable,
)

OTHER_SETUP = replace(SETUP, checks_profile="another")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "scan 100% done? #1.sqlite"


def listed(path: Path) -> list[str]:
    with ScanReader.open(path) as reader:
        return list(ids_by_path(reader))


def test_what_is_kept_comes_back(path: Path) -> None:
    name = b"caf\xe9/\xff.png"  # no text in any encoding that is meant
    known = result_of(1, failed_checks=("focus", "stain"), reasons=("Not sure: caf\udce9",))
    files = [file_of(name, 1), unreadable("bad.png"), file_of("rejected.png", 2)]
    scan(path, files, [known, rejected(2)])
    with ScanReader.open(path) as reader:
        assert (reader.task, reader.setup) == (TASK, SETUP)
        accepted, refused, failed = reader.rows(ids := reader.file_ids(EVERYTHING, Sorting()))
        assert (accepted.place, accepted.content, accepted.size_bytes) == (FilePlace(ROOT, name), content_of(1), 1001)
        assert (accepted.label, accepted.probability, accepted.malignant_probability) == ("pre_b", 0.9, 0.9)
        assert (accepted.failed_checks, accepted.width_px, accepted.white_cells) == (("focus", "stain"), 640, 3)
        assert (refused.verdict, refused.rank, refused.reasons) == (Verdict.REJECTED, Rank.REJECTED, ("Out of focus.",))
        assert (failed.verdict, failed.rank, failed.error_kind) == (Verdict.FAILED, Rank.FAILED, "truncated")
        assert (failed.reasons, failed.content) == (("The file is cut off.",), None)

        kept = replace(known, reasons=(r"Not sure: caf\udce9",))
        assert reader.result(accepted.file_id) == kept and reader.result(failed.file_id) is None
        without = replace(kept, thumbnail=b"", attention=b"")
        assert reader.details(ids) == {accepted.file_id: without, refused.file_id: replace(rejected(2), thumbnail=b"")}
        assert reader.thumbnails(ids) == {accepted.file_id: known.thumbnail, refused.file_id: b"thumbnail"}
        assert reader.rows([99, failed.file_id, accepted.file_id]) == [failed, accepted]
    with ScanWriter.open(path) as writer:
        assert writer.task == TASK
        assert sorted(writer.known_files(ROOT), key=lambda file: file.place.path) == sorted(
            files, key=lambda file: file.place.path
        )
        assert writer.known_file(files[1].place) == files[1]
        assert writer.known_file(FilePlace(b"/elsewhere", name)) is None


def test_a_new_file_knows_no_task_and_a_run_begins_it(path: Path) -> None:
    with ScanWriter.open(path) as writer:
        assert writer.task is None and list(writer.known_files(ROOT)) == []
        with pytest.raises(RuntimeError, match="begin"):
            writer.add([], [])
        writer.begin(TASK, SETUP)
        writer.begin(wider := ScanTask((ROOT, b"/more")), SETUP)
        assert writer.task == wider


def test_many_files_are_told_piece_by_piece(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan_writing, "_PAGE", 3)
    files = [file_of(f"{number}.png", number) for number in range(10)]
    scan(path, [*files, file_of("0.png", 0, b"/other")])
    with ScanWriter.open(path) as writer:
        told = []
        writer.begin(TASK, SETUP)
        for file in writer.known_files(ROOT):
            told.append(file)
            writer.add([replace(file, modified_ns=1)], [])
        assert told == files


def test_a_content_is_known_wherever_it_lies(path: Path) -> None:
    with ScanWriter.open(path) as writer, ExitStack() as opened:
        writer.begin(TASK, SETUP)
        writer.add([file_of("a.png", 1), file_of("waits.png", 2)], [])
        assert not writer.has_result(content_of(1))
        writer.add([], [result_of(1)])
        writer.add([file_of("b/copy.png", 1)], [result_of(1, label="benign")])
        assert writer.has_result(content_of(1)) and not writer.has_result(content_of(2))
        reader = opened.enter_context(ScanReader.open(path))
        assert [row.label for row in reader.rows(reader.file_ids(EVERYTHING, Sorting()))] == ["pre_b", "pre_b"]
        summary = reader.summary()
        assert (summary.files, summary.waiting, summary.missing) == (3, 1, 0)
        assert summary.verdicts[Verdict.ACCEPTED] == 2 and summary.labels == {
            "benign": 0, "early_pre_b": 0, "pre_b": 2, "pro_b": 0,
        }  # fmt: skip
        assert (
            reader.summary(Filter(name="WAITS")).waiting == 1 and reader.summary(Filter(labels=("pre_b",))).waiting == 0
        )


def test_results_are_those_of_the_last_setup_and_older_ones_are_found_again(path: Path) -> None:
    scan(path, [file_of("a.png", 1), file_of("b.png", 2), unreadable("c.png")], [result_of(1), result_of(2)])
    with ScanWriter.open(path) as writer:
        writer.begin(TASK, OTHER_SETUP)
        assert not writer.has_result(content_of(1))
        writer.add([], [rejected(1)])
        with ScanReader.open(path) as reader:
            assert reader.setup == OTHER_SETUP and not reader.summary().finished
            assert reader.summary().verdicts[Verdict.REJECTED] == 1 and reader.summary().waiting == 1
            assert list(ids_by_path(reader)) == ["a.png", "c.png"]
        writer.begin(TASK, SETUP)
        assert writer.has_result(content_of(1)) and writer.has_result(content_of(2))
    assert listed(path) == ["a.png", "b.png", "c.png"]


def test_a_changed_file_has_its_new_result_and_has_not_been_seen(path: Path) -> None:
    scan(path, [file_of("a.png", 1), file_of("b.png", 2)], [result_of(1), result_of(2)])
    mark(path, "a.png", "b.png")
    touched = replace(file_of("b.png", 2), modified_ns=5)
    scan(path, [file_of("a.png", 3), touched], [rejected(3)])
    assert seen_paths(path) == {"b.png"} and listed(path) == ["b.png", "a.png"]
    scan(path, [unreadable("b.png")])
    with ScanReader.open(path) as reader:
        (row,) = reader.rows(reader.file_ids(Filter(verdicts=(Verdict.FAILED,)), Sorting()))
        assert (row.place.path, row.content, row.label, row.seen) == (b"b.png", None, None, False)
        assert reader.result(row.file_id) is None and reader.summary().files == 2
    scan(path, [touched])
    assert listed(path) == ["b.png", "a.png"]


def test_a_renamed_file_stays_seen_and_its_old_place_is_forgotten(path: Path) -> None:
    scan(path, [file_of(name, number) for number, name in enumerate("abc")], [result_of(one) for one in range(3)])
    mark(path, "a", "c")
    scan(path, [file_of("new/a", 0), file_of("new/b", 1)], gone=["a", "b", "c"])
    assert listed(path) == ["new/a", "new/b"] and seen_paths(path) == {"new/a"}
    with ScanReader.open(path) as reader:
        assert (reader.summary().files, reader.summary().missing, reader.summary().finished) == (2, 1, True)
        assert reader.summary(Filter(name="C")).missing == 1 and reader.summary(Filter(name="a")).missing == 0
    with ScanWriter.open(path) as writer:
        assert {file.place.path for file in writer.known_files(ROOT)} == {b"new/a", b"new/b"}
        assert writer.known_file(FilePlace(ROOT, b"c")) is None


def test_a_missing_file_may_come_back_or_be_found_elsewhere_by_a_later_run(path: Path) -> None:
    scan(path, [file_of("a", 1), file_of("b", 2)], [result_of(1), result_of(2)])
    mark(path, "a", "b")
    scan(path, [], gone=["a", "b"])
    assert listed(path) == []
    scan(path, [file_of("a", 1), file_of("moved/b", 2)])
    assert listed(path) == ["a", "moved/b"] and seen_paths(path) == {"a", "moved/b"}
    with ScanReader.open(path) as reader:
        assert reader.summary().missing == 0


def test_a_copy_is_no_renamed_file_and_one_copy_stands_for_one(path: Path) -> None:
    scan(path, [file_of("a", 1)], [result_of(1)])
    mark(path, "a")
    scan(path, [file_of("b", 1), file_of("c", 1)])
    assert seen_paths(path) == {"a"} and listed(path) == ["a", "b", "c"]
    scan(path, [file_of("d", 1)], gone=["a", "b"])
    assert seen_paths(path) == {"d"} and listed(path) == ["c", "d"]
    with ScanReader.open(path) as reader:
        assert reader.summary().missing == 1


def test_a_file_that_was_moved_over_another_is_seen_as_what_it_is(path: Path) -> None:
    scan(path, [file_of("a", 1), file_of("b", 2)], [result_of(1), result_of(2)])
    mark(path, "a")
    scan(path, [file_of("b", 1)], gone=["a"])
    assert seen_paths(path) == {"b"} and listed(path) == ["b"]


def test_files_of_a_run_that_was_killed_are_still_new_to_the_next(path: Path) -> None:
    scan(path, [file_of("a", 1)], [result_of(1)])
    mark(path, "a")
    with ScanWriter.open(path) as writer:
        writer.begin(TASK, SETUP)
        writer.add([file_of("b", 1)], [])
    scan(path, [], gone=["a"])
    assert seen_paths(path) == {"b"} and listed(path) == ["b"]


def test_marks_are_set_taken_back_and_counted(path: Path) -> None:
    scan(path, [file_of(str(number), number) for number in range(5)], [result_of(number) for number in range(5)])
    mark(path, "1", "3", "4")
    mark(path, "4", seen=False)
    assert seen_paths(path) == {"1", "3"}
    with ScanReader.open(path) as reader:
        assert reader.summary().seen == 2 and reader.summary(Filter(name="3")).seen == 1
        assert len(reader.file_ids(Filter(seen=False), Sorting())) == 3


def test_a_reader_says_whether_others_have_written(path: Path) -> None:
    scan(path, [file_of("a", 1)], [result_of(1)])
    with ScanReader.open(path) as reader, ScanReader.open(path) as other:
        assert not reader.changed()
        other.mark_seen([1], True)
        assert reader.changed() and not reader.changed()
        scan(path, [file_of("b", 2)], [result_of(2)])
        assert reader.changed() and list(ids_by_path(reader)) == ["a", "b"]


def test_the_scatter_has_files_with_both_numbers(path: Path) -> None:
    known = [result_of(1, share=0.75), result_of(2, distance=None), rejected(3)]
    scan(path, [file_of(str(number), number) for number in (1, 2, 3)], known)
    with ScanReader.open(path) as reader:
        ids, probabilities, distances = reader.points(EVERYTHING)
        assert (ids.tolist(), probabilities.tolist(), distances.tolist()) == ([1], [0.75], [10.0])
        assert [len(part) for part in reader.points(Filter(name="2"))] == [0, 0, 0]


def test_whether_a_content_is_known_may_be_asked_from_any_thread(path: Path) -> None:
    with ScanWriter.open(path) as writer:
        writer.begin(TASK, SETUP)
        answers: list[list[bool]] = [[], []]

        def ask(mine: list[bool]) -> None:
            mine.extend(writer.has_result(content_of(number)) for number in range(200))

        threads = [threading.Thread(target=ask, args=(mine,)) for mine in answers]
        for thread in threads:
            thread.start()
        for number in range(50):
            writer.add([file_of(str(number), number)], [result_of(number)])
        for thread in threads:
            thread.join()
        assert all(len(mine) == 200 and not any(mine[50:]) for mine in answers)
        assert all(writer.has_result(content_of(number)) for number in range(50))


def test_a_folder_that_is_new_in_a_batch_that_failed_is_numbered_again(path: Path) -> None:
    with ScanWriter.open(path) as writer:
        writer.begin(TASK, SETUP)
        file = file_of("a", 1, b"/new")
        with pytest.raises(AttributeError):
            writer.add([file, None], [])  # type: ignore[list-item]
        assert list(writer.known_files(b"/new")) == []
        writer.add([FileState(FilePlace(b"/other", b"b"), 1, 1, content_of(2))], [])
        writer.add([file], [])
        assert list(writer.known_files(b"/new")) == [file] and os.fsdecode(file.place.path) == "a"
