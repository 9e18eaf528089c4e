"""Filters and orders of a scan file against plain Python."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from leukodesk.core.image_folders import image_files_in
from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_file import ScanReader, ScanWriter
from leukodesk.store.scan_places import place_key
from leukodesk.store.scan_query import EVERYTHING, Filter, Order, Sorting
from leukodesk.store.scan_rows import FieldResult, FilePlace, FileState, Rank
from tests.scan_setups import SETUP
from tests.unit.scan_fields import (
    LABELS,
    ROOT,
    TASK,
    content_of,
    file_of,
    rejected,
    result_of,
    scan,
    unreadable,
)
from tests.unit.scan_lists import expected_ids, walk_key

CHECKS = ("focus", "stain", "cells")
ROOTS = (b"/scanned 10", b"/scanned 9", b"/\xff")

name_bytes = st.one_of(
    st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=4).map(str.encode),
    st.sampled_from([b"a", b"A", b"a1", b"a01", b"a10", b"a2", b"a b", b"~", b"0"]),
    st.sampled_from([b"\xff1", "ä".encode(), "a\u0308".encode(), "١".encode()]),
    st.binary(min_size=1, max_size=3).filter(lambda name: b"/" not in name and b"\0" not in name),
)  # fmt: skip
paths = st.lists(name_bytes, min_size=1, max_size=3).map(b"/".join)
shares = st.one_of(st.sampled_from([0.0, 0.125, 0.494, 0.496, 0.5, 0.985, 0.99, 0.994, 1.0]), st.floats(0, 1))
distances = st.one_of(st.sampled_from([0.0, 1.5, 20.0]), st.floats(0, 1e6))


@st.composite
def results(draw: st.DrawFn, number: int) -> FieldResult | None:
    """What a model made of a content, or nothing yet."""
    kind = draw(st.sampled_from(["none", "rejected", "failed", "classified", "classified", "classified"]))
    checks = tuple(draw(st.lists(st.sampled_from(CHECKS), unique=True, max_size=2)))
    if kind == "none":
        return None
    if kind == "rejected":
        return rejected(number, *checks)
    if kind == "failed":
        return FieldResult(content_of(number), Verdict.FAILED, Rank.FAILED, ("It is damaged.",), error_kind="damaged")
    return result_of(
        number, draw(st.sampled_from(LABELS)), draw(shares),
        verdict=draw(st.sampled_from([Verdict.ACCEPTED, Verdict.UNCERTAIN])),
        rank=draw(st.sampled_from([Rank.WORRYING, Rank.ACCEPTED])),
        malignant_probability=draw(st.none() | shares), distance=draw(st.none() | distances),
        failed_checks=checks, white_cells=draw(st.none() | st.integers(0, 3)),
    )  # fmt: skip


@st.composite
def scans(draw: st.DrawFn) -> tuple[list[FileState], list[FieldResult], set[int]]:
    """Files, results of their contents, and which of the files are marked as seen."""
    places = draw(st.lists(st.tuples(st.sampled_from(ROOTS), paths), unique=True, max_size=12))
    contents = [draw(st.none() | st.integers(0, 8)) for _ in places]
    files = [
        FileState(FilePlace(root, path), -1, -1, None, "truncated", "The file is cut off.")
        if number is None
        else FileState(FilePlace(root, path), 5, 6, content_of(number))
        for (root, path), number in zip(places, contents, strict=True)
    ]
    known = [draw(results(number)) for number in sorted({number for number in contents if number is not None})]
    seen = draw(st.sets(st.sampled_from(range(len(files))))) if files else set()
    return files, [one for one in known if one is not None], seen


some = st.lists(st.integers(1, 12), max_size=6).map(tuple)
filters = st.builds(
    Filter,
    ranks=st.lists(st.sampled_from(Rank), max_size=2).map(tuple),
    verdicts=st.lists(st.sampled_from(Verdict), max_size=2).map(tuple),
    labels=st.lists(st.sampled_from(LABELS), max_size=2).map(tuple),
    failed_check=st.sampled_from(["", "", *CHECKS, "foc"]),
    least_probability=st.none() | shares, most_probability=st.none() | shares,
    least_malignant=st.none() | shares, most_malignant=st.none() | shares,
    least_distance=st.none() | distances, most_distance=st.none() | distances,
    name=st.sampled_from(["", "", "", "A", "ä", "A\u0308", "1", "/", "ß", "%", "_"]),
    seen=st.sampled_from([None, None, True, False]), file_ids=st.none() | some,
)  # fmt: skip
one_condition = st.one_of(
    filters.map(lambda wanted, name=name: Filter(**{name: getattr(wanted, name)}))
    for name in Filter.__dataclass_fields__
)
sortings = st.builds(Sorting, st.sampled_from(Order), st.booleans())

in_one_file = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])


@in_one_file
@given(scans(), st.lists(st.one_of(one_condition, filters), max_size=8), st.data())
def test_lists_are_filtered_and_sorted_as_plain_python_does(
    scanned: Any, wanted: list[Filter], data: st.DataObject
) -> None:
    files, known, seen = scanned
    with TemporaryDirectory() as folder:
        path = Path(folder) / "scan.sqlite"
        with ScanWriter.open(path) as writer:
            writer.begin(TASK, SETUP)
            writer.add(files, known)
        folders = list(dict.fromkeys(file.place.root for file in files))
        with ScanReader.open(path) as reader:
            reader.mark_seen([number + 1 for number in seen], True)
            rows = reader.rows(range(1, len(files) + 1))
            for one in [EVERYTHING, *wanted]:
                for sorting in [*map(Sorting, Order), data.draw(sortings)]:
                    expected = expected_ids(rows, one, sorting, folders)
                    assert reader.file_ids(one, sorting).tolist() == expected, (one, sorting)
                    assert reader.file_ids(one, sorting, 3).tolist() == expected[:3]
                assert_summary(reader, one, rows, files)


def assert_summary(reader: ScanReader, wanted: Filter, rows: list[Any], files: list[FileState]) -> None:
    """It counts what the list holds."""
    summary = reader.summary(wanted)
    meant = [row for row in rows if row.file_id in set(reader.file_ids(wanted, Sorting()).tolist())]
    assert summary.verdicts == {one: sum(row.verdict is one for row in meant) for one in Verdict}
    classified = [row for row in meant if row.verdict in {Verdict.ACCEPTED, Verdict.UNCERTAIN}]
    assert summary.labels == {key: sum(row.label == key for row in classified) for key in LABELS}
    assert summary.files == len(meant) + summary.waiting and summary.missing == 0
    if wanted == EVERYTHING:
        assert summary.files == len(files)
    points = reader.points(wanted)
    assert set(points[0].tolist()) == {
        row.file_id for row in meant if row.probability is not None and row.distance is not None
    }


@given(st.lists(paths, max_size=8, unique=True))
@example([b"b.png", b"a/c.png", b"a/b/c.png", b"a 10.png", b"a 9.png", b"a9/x", b"a10/x", b"A9/w", b"09", b"9", b"9a"])
def test_the_order_of_places_is_that_of_the_list_of_images(some_paths: list[bytes]) -> None:
    assert sorted(some_paths, key=place_key) == sorted(some_paths, key=walk_key)


def test_files_stand_by_name_as_the_list_of_images_has_them(tmp_path: Path) -> None:
    names = ["2.png", "10.png", "a/1.png", "a/b/1.png", "A 2/x.png", "a 10/x.png", "z.png", "Ä.png", "a.png"]
    for name in names:
        (tmp_path / "images" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "images" / name).touch()
    scan(tmp_path / "scan.sqlite", [file_of(name, 1) for name in names], [result_of(1)])
    listed = [path.relative_to(tmp_path / "images").as_posix() for path in image_files_in(tmp_path / "images")]
    with ScanReader.open(tmp_path / "scan.sqlite") as reader:
        rows = reader.rows(reader.file_ids(EVERYTHING, Sorting(Order.NAME)))
    assert [os.fsdecode(row.place.path) for row in rows] == listed


def test_the_worklist_begins_with_what_needs_eyes(tmp_path: Path) -> None:
    """Worked out by hand: among equal whole percents the more unusual comes first."""
    uncertain = {"verdict": Verdict.UNCERTAIN}
    benign = {"rank": Rank.ACCEPTED, "label": "benign"}
    known = {
        "rejected": rejected(1),
        "benign": result_of(2, malignant_probability=0.4, **benign),
        "far benign": result_of(3, malignant_probability=0.1, distance=99.0, **benign),
        "malignant 90": result_of(4, share=0.9),
        "malignant 98.9, far": result_of(5, share=0.989, distance=12.0),
        "malignant 99.4, near": result_of(6, share=0.994, distance=8.0),
        "uncertain 99, farther": result_of(7, share=0.99, distance=13.0, **uncertain),
        "uncertain, no share": result_of(8, malignant_probability=None, **uncertain),
        "uncertain 0": result_of(9, malignant_probability=0.0, **uncertain),
    }
    files = [FileState(FilePlace(ROOT, name.encode()), 1, 1, result.content) for name, result in known.items()]
    scan(tmp_path / "scan.sqlite", [unreadable("failed"), *files], list(known.values()))
    with ScanReader.open(tmp_path / "scan.sqlite") as reader:
        rows = reader.rows(reader.file_ids(EVERYTHING, Sorting()))
    assert [os.fsdecode(row.place.path) for row in rows] == [
        "uncertain 99, farther", "malignant 98.9, far", "malignant 99.4, near", "malignant 90", "uncertain 0",
        "uncertain, no share", "benign", "far benign", "rejected", "failed",
    ]  # fmt: skip
