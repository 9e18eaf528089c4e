from pathlib import Path

import pytest

from tests.data import data_folder, require_data


def test_the_variable_names_the_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "bccd").mkdir()
    monkeypatch.setenv("LEUKODESK_DATA", str(tmp_path))
    assert data_folder() == tmp_path
    assert require_data("bccd") == tmp_path / "bccd"


def test_a_wrong_variable_is_not_silently_replaced(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LEUKODESK_DATA", str(tmp_path / "nowhere"))
    assert data_folder() is None
    with pytest.raises(pytest.skip.Exception, match="LEUKODESK_DATA"):
        require_data("bccd")


def test_a_part_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LEUKODESK_DATA", str(tmp_path))
    with pytest.raises(pytest.skip.Exception, match="taleghani/Pre"):
        require_data("taleghani", "Pre")
