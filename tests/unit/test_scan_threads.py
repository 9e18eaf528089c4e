"""The engine of threads: each file once, each content once, and nothing left behind however it ends."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import pytest

from leukodesk.core.errors import BundleError, LeukoDeskError
from leukodesk.core.inference import Classifier
from leukodesk.core.verdict import Verdict
from leukodesk.services import analyse as analyse_module
from leukodesk.services.analyse import Analysis, analyse
from leukodesk.services.scan.one_image import Scanned
from leukodesk.services.scan.threads import ThreadEngine
from leukodesk.store.scan_rows import FilePlace, ScanSetup
from tests.bundles import generated_field
from tests.image_files import pillow_file

CONTENTS = [pillow_file(generated_field(seed), "PNG") for seed in range(6)]


@pytest.fixture
def analysed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The file names that went through `analyse`."""
    names: list[str] = []

    def counting(source: object, *arguments: object, **more: object) -> Analysis:
        analysis = analyse(source, *arguments, **more)  # type: ignore[arg-type]
        names.append(Path(analysis.path).name)
        return analysis

    monkeypatch.setattr(analyse_module, "analyse", counting)
    return names


def places_of(folder: Path, *contents: bytes) -> list[FilePlace]:
    for number, content in enumerate(contents):
        (folder / f"{number}.png").write_bytes(content)
    return [FilePlace(os.fsencode(folder), b"%d.png" % number) for number in range(len(contents))]


def scan(
    classifier: Classifier,
    places: Iterator[FilePlace] | list[FilePlace],
    is_known: Callable[[bytes], bool] = lambda content: False,
    workers: int | None = 2,
) -> Iterator[Scanned]:
    setup = ScanSetup.of(classifier.bundle)
    engine = ThreadEngine(classifier.bundle, workers=workers)
    return engine.scan(places, setup, is_known, attention=True)


def test_every_file_is_computed_once(tmp_path: Path, tiny_classifier: Classifier, analysed: list[str]) -> None:
    places = places_of(tmp_path, *CONTENTS)
    for workers in (1, 3, None):
        analysed.clear()
        found = list(scan(tiny_classifier, places, workers=workers))
        assert {one.file.place for one in found} == set(places) and len(found) == len(places)
        assert all(one.result is not None and one.result.content == one.file.content for one in found)
        assert sorted(analysed) == [os.fsdecode(place.path) for place in places]


def test_a_content_in_several_files_is_computed_once(
    tmp_path: Path, tiny_classifier: Classifier, analysed: list[str]
) -> None:
    known: set[bytes] = set()
    places = places_of(tmp_path, *[CONTENTS[0]] * 12)
    results = []
    for one in scan(tiny_classifier, places, lambda content: content in known, workers=4):
        results.append(one.result)
        if one.result is not None:
            known.add(one.result.content)
    assert len(analysed) == 1 and len(results) == 12
    assert sum(result is not None for result in results) == 1


def test_where_computing_failed_another_file_of_the_same_content_is_tried(
    tmp_path: Path, tiny_classifier: Classifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []

    def without_memory_at_first(*arguments: object, **more: object) -> Analysis:
        calls.append(1)
        if len(calls) == 1:
            return analyse_module.failed(Analysis("", Verdict.FAILED), MemoryError())
        return analyse(*arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(analyse_module, "analyse", without_memory_at_first)
    known: set[bytes] = set()
    found = []
    for one in scan(tiny_classifier, places_of(tmp_path, *[CONTENTS[0]] * 3), lambda content: content in known):
        found.append(one)
        known.update(() if one.result is None else (one.result.content,))
    kinds = sorted(one.file.error_kind for one in found)
    assert kinds == ["", "", "memory"] and len(calls) == 2
    assert sum(one.result is not None for one in found) == 1


def test_no_more_files_are_asked_for_than_are_needed(tmp_path: Path, tiny_classifier: Classifier) -> None:
    asked = 0

    def endless() -> Iterator[FilePlace]:
        nonlocal asked
        (place,) = places_of(tmp_path, CONTENTS[0])
        while True:
            asked += 1
            yield place

    found = scan(tiny_classifier, endless(), lambda content: True)
    for taken in range(1, 20):
        next(found)
        assert asked - taken < 2 * 2 + 2
    found.close()  # type: ignore[attr-defined]
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("scan")]


def test_opencv_has_its_threads_back(tmp_path: Path, tiny_classifier: Classifier) -> None:
    before = cv2.getNumThreads()
    cv2.setNumThreads(3)
    try:
        for _ in scan(tiny_classifier, places_of(tmp_path, CONTENTS[0])):
            assert cv2.getNumThreads() == 1
        assert cv2.getNumThreads() == 3
    finally:
        cv2.setNumThreads(before)


def test_what_ends_the_scan_is_raised_and_waits_for_nobody(tmp_path: Path, tiny_classifier: Classifier) -> None:
    def lost(content: bytes) -> bool:
        raise LeukoDeskError("The scan file is gone.")

    with pytest.raises(LeukoDeskError, match="scan file is gone"):
        list(scan(tiny_classifier, places_of(tmp_path, *CONTENTS), lost))

    def vanishing() -> Iterator[FilePlace]:
        yield from places_of(tmp_path, *[CONTENTS[0]] * 4)
        raise LeukoDeskError("The share is gone.")

    with pytest.raises(LeukoDeskError, match="share is gone"):
        list(scan(tiny_classifier, vanishing(), workers=4))


def test_a_model_that_cannot_be_loaded_is_said_before_any_file(
    make_tiny_bundle: Callable[..., object], tmp_path: Path
) -> None:
    bundle = make_tiny_bundle()
    (bundle.folder / "model.tflite").write_bytes(b"no model")  # type: ignore[attr-defined]
    engine = ThreadEngine(bundle, workers=2)  # type: ignore[arg-type]
    setup = ScanSetup.of(bundle)  # type: ignore[arg-type]
    with pytest.raises(BundleError):
        list(engine.scan(places_of(tmp_path, CONTENTS[0]), setup, lambda content: False, attention=False))
