"""The command line says which images another model is made for, and never asks it by itself."""

import json
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from leukodesk import cli
from leukodesk.core.synthetic import synthetic_cell, synthetic_field
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import Filter, Sorting

CELL, FIELD = synthetic_cell(3, 300), synthetic_field(3, 320, 240)

Run = Callable[..., tuple[int, str]]


def _write(path: Path, pixels: NDArray[np.uint8]) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(cv2.imencode(".png", np.ascontiguousarray(pixels[..., ::-1]))[1].tobytes())
    return path


@pytest.fixture
def run(two_tasks_folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """A command with a model for fields and one for cells; returns exit code and output."""

    def run(*arguments: str | Path, models: Path = two_tasks_folder) -> tuple[int, str]:
        code = cli.main([*map(str, arguments), "--models-folder", str(models)])
        return code, capsys.readouterr().out

    return run


def test_a_cell_shown_to_the_model_for_fields_is_rejected_and_the_other_model_named(run: Run, tmp_path: Path) -> None:
    code, out = run("analyse", _write(tmp_path / "cell.png", CELL), _write(tmp_path / "field.png", FIELD))

    (line,) = [line for line in out.splitlines() if "single cell cut out on black." in line]
    assert line.strip() == (
        "This looks like a single cell cut out on black. The model for single cells (tiny-cells 1.0.0) can judge it. "
        "Ask it with --model tiny-cells/1.0.0."
    )
    assert code == 1 and "1 rejected" in out

    code, out = run("analyse", tmp_path / "cell.png", "--model", "tiny-cells/1.0.0")
    assert code == 0 and "tiny-cells 1.0.0" in out and "looks like" not in out


def test_a_field_shown_to_the_model_for_cells(run: Run, tmp_path: Path) -> None:
    out = run("analyse", _write(tmp_path / "field.png", FIELD), "--model", "tiny-cells")[1]
    assert "This looks like a whole field of a smear" in out and "--model tiny/1.0.0" in out


def test_json_has_the_task_and_the_model(run: Run, tmp_path: Path) -> None:
    _write(tmp_path / "in" / "1.png", CELL)
    _write(tmp_path / "in" / "2.png", FIELD)
    _write(tmp_path / "in" / "3.png", np.full((200, 200, 3), 128, np.uint8))
    records = [json.loads(line) for line in run("analyse", tmp_path / "in", "--json")[1].splitlines()]
    assert [(one["verdict"], one["other_task"], one["other_model"]) for one in records] == [
        ("rejected", "cell", "tiny-cells/1.0.0"),
        (records[1]["verdict"], None, None),
        ("rejected", None, None),
    ]
    assert records[1]["verdict"] != "rejected"


def test_without_a_model_for_it_none_is_named(run: Run, tmp_path: Path, tiny_models_folder: Path) -> None:
    out = run("analyse", _write(tmp_path / "cell.png", CELL), models=tiny_models_folder)[1]
    assert "There is no usable model for single cells to judge it." in out and "--model" not in out
    (record,) = run("analyse", tmp_path / "cell.png", "--json", models=tiny_models_folder)[1].splitlines()
    assert (json.loads(record)["other_task"], json.loads(record)["other_model"]) == ("cell", None)


def test_a_scan_of_cells_with_the_model_for_fields_says_at_its_end_what_to_do(run: Run, tmp_path: Path) -> None:
    for seed in (1, 3):
        _write(tmp_path / "in" / f"cell_{seed}.png", synthetic_cell(seed, 300))
    _write(tmp_path / "in" / "field.png", FIELD)
    out_file, page = tmp_path / "scan.sqlite", tmp_path / "page.html"

    code, out = run("scan", tmp_path / "in", "--out", out_file, "--html", page)
    said = "Most of the 3 images look like single cells cut out on black"
    assert code == 0 and said in out
    assert "scan the same folders again with the model tiny-cells/1.0.0. (--model NAME)" in out
    assert said in page.read_text(encoding="utf-8")
    with ScanReader.open(out_file) as reader:
        ids = reader.file_ids(Filter(), Sorting()).tolist()
        tasks = {row.file_id: row.place.path for row in reader.rows(ids)}
        found = {tasks[one]: result.other_task for one, result in reader.details(ids).items()}
    assert found == {b"cell_1.png": "cell", b"cell_3.png": "cell", b"field.png": None}

    assert said in run("scan", "--out", out_file)[1]  # nothing was computed again
    again = run("scan", "--out", out_file, "--model", "tiny-cells")[1]
    assert "look like" not in again


def test_a_scan_with_a_few_cells_says_nothing(run: Run, tmp_path: Path) -> None:
    _write(tmp_path / "in" / "cell.png", CELL)
    _write(tmp_path / "in" / "field.png", FIELD)
    assert "look like" not in run("scan", tmp_path / "in", "--out", tmp_path / "scan.sqlite")[1]


def test_models_of_both_tasks_are_listed_and_sound(run: Run) -> None:
    code, out = run("models")
    assert code == 0
    assert [line.split()[:3] for line in out.splitlines()] == [
        ["sound", "tiny/1.0.0", "field"],
        ["sound", "tiny-cells/1.0.0", "cell"],
    ]
