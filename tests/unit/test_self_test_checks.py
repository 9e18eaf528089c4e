"""Each check of the self-test passes where all is well, and fails when what it looks at is broken."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from leukodesk.core.errors import BundleError, ImageError, LeukoDeskError
from leukodesk.core.image_formats import decoding
from leukodesk.core.image_formats.pixels import Decoded
from leukodesk.core.image_formats.sniffing import READABLE
from leukodesk.services.model_library import Library
from leukodesk.services.self_test import formats, frames, models, scanning
from leukodesk.services.self_test.formats import SAMPLES, format_steps, read_format
from leukodesk.services.self_test.frames import frame_steps
from leukodesk.services.self_test.models import model_steps
from leukodesk.services.self_test.scanning import FILES, scan_steps
from leukodesk.services.self_test.steps import Ended, Event, SelfTestError, Step, run_steps


def outcomes(steps: Iterator[Step]) -> dict[str, Ended]:
    said: list[Event] = []
    run_steps(steps, said.append)
    return {event.title: event for event in said if isinstance(event, Ended)}


def failed(rows: dict[str, Ended]) -> set[str]:
    return {title for title, row in rows.items() if row.outcome == "failed"}


@pytest.fixture
def library(tiny_models_folder: Path) -> Library:
    return Library(tiny_models_folder)


@pytest.fixture
def own_library(tiny_models_folder: Path, tmp_path: Path) -> Library:
    """One whose models may be broken."""
    shutil.copytree(tiny_models_folder, tmp_path / "models")
    return Library(tmp_path / "models")


# --- models -----------------------------------------------------------------------------------------------------------


def test_sound_models_pass_and_each_has_a_row(two_tasks_folder: Path, tmp_path: Path) -> None:
    rows = outcomes(model_steps(Library(two_tasks_folder), tmp_path))

    assert failed(rows) == set(), rows
    assert {"Model tiny/1.0.0", "Model tiny-cells/1.0.0", "Attention map"} < set(rows)
    assert "golden cases hold" in rows["Model tiny/1.0.0"].sentence


def test_a_model_with_one_bit_turned_fails(own_library: Library, tmp_path: Path) -> None:
    path = own_library.shipped / "tiny" / "1.0.0" / "model.tflite"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    rows = outcomes(model_steps(own_library, tmp_path))

    assert {"Model tiny/1.0.0", "Analysis of a generated field"} <= failed(rows)


def test_a_model_whose_description_is_gone_fails(own_library: Library, tmp_path: Path) -> None:
    (own_library.shipped / "tiny" / "1.0.0" / "manifest.json").write_text("{}", "utf-8")

    assert "Model tiny/1.0.0" in failed(outcomes(model_steps(own_library, tmp_path)))


def test_no_model_at_all_fails(tmp_path: Path) -> None:
    rows = outcomes(model_steps(Library(tmp_path), tmp_path))

    assert rows["Models"].sentence == "No model is installed. Install LeukoDesk again."
    assert failed(rows) == set(rows)


def test_a_folder_of_models_that_may_not_be_read_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refused(_library: Library) -> None:
        raise BundleError("The folder of the models may not be looked into.")

    monkeypatch.setattr(models, "list_models", refused)

    assert "Models" in failed(outcomes(model_steps(Library(tmp_path), tmp_path)))


@pytest.mark.parametrize(
    ("change", "title"),
    [
        (lambda analysis: replace(analysis, cells=()), "Analysis of a generated field"),
        (lambda analysis: replace(analysis, model=None), "Analysis of a generated field"),
        (lambda analysis: replace(analysis, verdict="accepted"), "Refusal of what is no smear"),
        (lambda analysis: replace(analysis, prediction=None), "Attention map"),
    ],
)
def test_a_wrong_analysis_fails(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Any], Any], title: str
) -> None:
    analyse = models.analyse
    monkeypatch.setattr(models, "analyse", lambda *given: change(analyse(*given)))

    assert title in failed(outcomes(model_steps(library, tmp_path)))


@pytest.mark.parametrize("value", [0.0, np.nan, 2.0])
def test_an_attention_map_without_sense_fails(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: float
) -> None:
    monkeypatch.setattr(models, "attention_map", lambda *_: np.full((8, 8), value, np.float32))

    assert failed(outcomes(model_steps(library, tmp_path))) == {"Attention map"}


# --- images -----------------------------------------------------------------------------------------------------------


def test_every_format_that_is_read_is_tried_and_passes(tmp_path: Path) -> None:
    rows = outcomes(format_steps(tmp_path))

    assert set(SAMPLES) == set(READABLE)
    assert set(rows) == {f"Images: {name}" for name in READABLE}
    assert failed(rows) == set(), rows


@pytest.mark.parametrize("name", READABLE)
def test_a_format_whose_codec_is_missing_fails_alone(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(_data: bytes) -> Decoded:
        raise ImportError("the codec was not packed")

    monkeypatch.setitem(decoding._FORMATS, name, decoding._FORMATS[name]._replace(decode=missing))
    rows = outcomes(format_steps(tmp_path))

    assert failed(rows) == {f"Images: {name}"}
    assert "not packed" in rows[f"Images: {name}"].details


def test_a_format_that_cannot_be_made_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from PIL import Image

    Image.init()
    monkeypatch.delitem(Image.SAVE, "WEBP")

    rows = outcomes(format_steps(tmp_path))
    assert failed(rows) == {"Images: WebP"}
    assert rows["Images: WebP"].sentence.startswith("No WebP file can be made")


@pytest.mark.parametrize("wrong", [lambda rgb: rgb[..., ::-1], lambda rgb: rgb[:-1], lambda rgb: rgb // 2])
def test_wrong_pixels_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: Callable[[Any], Any]) -> None:
    read = formats.read_image
    monkeypatch.setattr(
        formats, "read_image", lambda path: replace(image := read(path), pixels=wrong(image.pixels).copy())
    )

    with pytest.raises(SelfTestError):
        read_format("PNG", tmp_path)


def test_an_image_that_is_refused_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> None:
        raise ImageError("The image is damaged.")

    monkeypatch.setattr(formats, "read_image", refuse)

    assert failed(outcomes(format_steps(tmp_path))) == {f"Images: {name}" for name in READABLE}


# --- the folder scan --------------------------------------------------------------------------------------------------


def test_a_folder_is_scanned_its_file_checked_and_summed_up(library: Library, tmp_path: Path) -> None:
    rows = outcomes(scan_steps(library, tmp_path))

    assert failed(rows) == set(), rows
    assert str(FILES) in rows["Scan file"].sentence


def test_a_scan_file_that_was_tampered_with_fails(library: Library, tmp_path: Path) -> None:
    steps = {step.title: step for step in scan_steps(library, tmp_path)}
    steps["Folder scan"].check()
    out = tmp_path / "scan.sqlite"
    whole = out.read_bytes()
    with closing(sqlite3.connect(out)) as connection, connection:
        connection.execute("UPDATE files SET result = NULL WHERE path = ?", (b"copy.png",))
    with pytest.raises(LeukoDeskError):
        steps["Scan file"].check()

    out.write_bytes(whole[: len(whole) // 2])
    with pytest.raises((LeukoDeskError, sqlite3.DatabaseError)):
        steps["Scan file"].check()


def test_a_scan_that_loses_a_file_or_does_not_end_fails(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanning, "write_ramp", lambda path: path)
    with pytest.raises(SelfTestError, match="did not do what it should"):
        scanning.scan(library, tmp_path / "fields", tmp_path / "scan.sqlite")

    with pytest.raises(SelfTestError, match="did not come to its end"):
        scanning.scan(library, tmp_path / "fields", tmp_path)


def test_a_summary_without_its_pictures_or_the_intended_use_fails(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = {step.title: step for step in scan_steps(library, tmp_path)}
    steps["Folder scan"].check()
    write = scanning.write_html

    def without(text: str, reader: Any, wanted: Any, sorting: Any, path: Path) -> Any:
        written = write(reader, wanted, sorting, path)
        path.write_text(path.read_text("utf-8").replace(text, ""), "utf-8")
        return written

    for text in ("<img", "letter.jpg", scanning.leukodesk.INTENDED_USE):
        monkeypatch.setattr(scanning, "write_html", partial(without, text))
        with pytest.raises(SelfTestError, match="incomplete"):
            steps["Scan summary"].check()


# --- frames from a file -----------------------------------------------------------------------------------------------


def test_frames_are_played_from_a_video_and_from_images(tmp_path: Path) -> None:
    rows = outcomes(frame_steps(tmp_path))

    assert failed(rows) == set(), rows
    assert len(rows) == 2


def test_a_video_that_cannot_be_written_or_read_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    title = "Frames from a video file"
    monkeypatch.setattr(frames, "write_video", lambda path: path.write_bytes(b"no video"))
    assert failed(outcomes(frame_steps(tmp_path))) == {title}

    monkeypatch.undo()
    monkeypatch.setattr(cv2.VideoWriter, "isOpened", lambda _: False, raising=False)
    assert failed(outcomes(frame_steps(tmp_path))) == {title}


def test_frames_out_of_order_or_lost_fail(tmp_path: Path) -> None:
    def backwards(path: Path) -> None:
        for number, level in enumerate(reversed(frames.LEVELS)):
            frames.write_png(path / f"frame_{number}.png", np.full((120, 160, 3), level, np.uint8))

    def too_few(path: Path) -> None:
        frames.write_images(path)
        (path / "frame_3.png").unlink()

    for name, write in (("backwards", backwards), ("too_few", too_few)):
        with pytest.raises(SelfTestError, match="not what was written"):
            frames.play(tmp_path / name, write)
