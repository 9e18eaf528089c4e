"""The control chart's file: rows are kept, a damaged file is put aside and told, and a refused one is a sentence."""

import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from leukodesk.services.capturing.control_chart import row_of
from leukodesk.store.control_chart_file import FILE_NAME, ControlChartError, ControlChartFile
from tests.captures import captured
from tests.unprivileged import folder_open_to_all, outcome_without_privileges

ROW = row_of(captured())


def test_rows_come_back_as_they_were(tmp_path: Path) -> None:
    chart = ControlChartFile(tmp_path / "new" / "größe #1?" / FILE_NAME)
    assert chart.rows(ROW.camera, ROW.objective) == () and chart.charts() == () and not (tmp_path / "new").exists()
    second = replace(ROW, taken_at=ROW.taken_at + timedelta(days=1), stain_hue_degrees=None, exposure_ms=None)
    other = replace(ROW, objective="40×")
    assert [chart.add(row) for row in (ROW, other, second)] == ["", "", ""]
    again = ControlChartFile(tmp_path / "new" / "größe #1?" / FILE_NAME)
    assert again.rows(ROW.camera, ROW.objective) == (ROW, second) and again.rows(ROW.camera, "40×") == (other,)
    assert again.charts() == ((ROW.camera, ROW.objective), (ROW.camera, "40×"))


def test_a_baseline_can_begin_anew(tmp_path: Path) -> None:
    chart = ControlChartFile(tmp_path / FILE_NAME)
    assert chart.baseline_since("a", "b") is None
    for days in (0, 3):
        assert chart.restart("a", "b", ROW.taken_at + timedelta(days=days)) == ""
    assert chart.baseline_since("a", "b") == ROW.taken_at + timedelta(days=3) and chart.baseline_since("a", "c") is None


def test_no_patient_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    ControlChartFile(path).add(row_of(captured(case="CASE-77", slide="SLIDE-88")))
    assert b"CASE-77" not in path.read_bytes() and b"SLIDE-88" not in path.read_bytes()


def no_database(path: Path) -> None:
    path.write_bytes(b"nothing of the kind" * 500)


def torn(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + bytes(len(content) - 4096))


def another_program_s(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE things (a)")
    connection.close()


def without_tables(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("DROP TABLE fields")
    connection.close()


@pytest.mark.parametrize("damage", [no_database, torn, another_program_s, without_tables])
def test_a_damaged_file_is_put_aside_and_told(damage: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    chart = ControlChartFile(path)
    for number in (1, 2):
        chart.add(ROW)
        damage(path)
        content = path.read_bytes()
        told = chart.add(ROW)
        aside = path.with_name(f"control_chart.damaged-{number}.sqlite")
        assert aside.name in told and aside.read_bytes() == content
        assert chart.rows(ROW.camera, ROW.objective) == (ROW,) and chart.add(ROW) == ""


@pytest.mark.parametrize("damage", [no_database, torn, another_program_s, without_tables])
def test_a_damaged_file_that_is_read_is_told_once(damage: Callable[[Path], None], tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    chart = ControlChartFile(path)
    chart.add(ROW)
    damage(path)
    with pytest.raises(ControlChartError, match=r"put aside as “control_chart\.damaged-1\.sqlite”"):
        chart.rows(ROW.camera, ROW.objective)
    assert chart.rows(ROW.camera, ROW.objective) == () and chart.add(ROW) == ""


@pytest.mark.parametrize("value", ["'yesterday'", "'2024-01-01T00:00:00'"])
def test_a_moment_that_is_none_is_damage(value: str, tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    chart = ControlChartFile(path)
    chart.add(ROW)
    with sqlite3.connect(path) as connection:
        connection.execute(f"UPDATE fields SET taken_at = {value}")  # noqa: S608
    connection.close()
    with pytest.raises(ControlChartError, match="put aside"):
        chart.rows(ROW.camera, ROW.objective)


def test_a_newer_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    chart = ControlChartFile(path)
    chart.add(ROW)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    for ask in (lambda: chart.add(ROW), chart.charts, lambda: chart.restart("a", "b", ROW.taken_at)):
        with pytest.raises(ControlChartError, match="newer version"):
            ask()
    assert [one.name for one in tmp_path.iterdir()] == [FILE_NAME]


def test_a_kill_in_the_middle_costs_at_most_its_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chart = ControlChartFile(tmp_path / FILE_NAME)
    chart.add(ROW)
    connection = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DELETE FROM fields")
    monkeypatch.setattr("leukodesk.store.control_chart_file._WAIT_S", 0.01)
    with pytest.raises(ControlChartError, match="saved all the same"):
        chart.add(ROW)
    connection.close()
    assert chart.rows(ROW.camera, ROW.objective) == (ROW,)


def test_several_threads_lose_no_row(tmp_path: Path) -> None:
    chart = ControlChartFile(tmp_path / FILE_NAME)
    threads = [threading.Thread(target=lambda: [chart.add(ROW) for _ in range(5)]) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(chart.rows(ROW.camera, ROW.objective)) == 15


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ControlChartError, match="saved all the same"):
        ControlChartFile(tmp_path / "file" / FILE_NAME).add(ROW)


def test_where_nothing_may_be_written_it_can_be_read(tmp_path: Path) -> None:
    code = """
from leukodesk.services.capturing.control_chart import row_of
from leukodesk.store.control_chart_file import ControlChartError, ControlChartFile
from tests.captures import captured
from pathlib import Path
row = row_of(captured())
def act(folder):
    chart = ControlChartFile(Path(folder) / "chart.sqlite")
    try:
        chart.add(row)
    except ControlChartError as error:
        return [error.message, len(chart.rows(row.camera, row.objective))]
"""
    with folder_open_to_all() as folder:
        ControlChartFile(folder / "chart.sqlite").add(ROW)
        (folder / "chart.sqlite").chmod(0o444)
        folder.chmod(0o555)
        message, rows = outcome_without_privileges(code, folder)
        assert "saved all the same" in message and rows == 1
