"""Add-ons of the packaged program: found among its files or beside them, and refused if they are of another version."""

import sys
from pathlib import Path

import pytest

from leukodesk import __version__
from leukodesk.services.add_ons import TRAINER, VERSION_FILE, add_on_folder, add_on_problem
from leukodesk.ui import programs
from leukodesk.ui.training_wizard.programs import trainer_problem


def add_on(folder: Path, version: str = __version__) -> Path:
    folder.mkdir()
    (folder / VERSION_FILE).write_text(f"{version}\n", encoding="utf-8")
    return folder


def test_an_add_on_that_is_missing_is_named_with_the_place_where_it_belongs(program: Path) -> None:
    problem = add_on_problem(TRAINER)

    assert "“LeukoDesk Trainer” is not there" in problem
    assert str(program.parent / TRAINER) in problem


def test_an_add_on_is_found_beside_the_folder_of_the_program(program: Path) -> None:
    folder = add_on(program.parent / TRAINER)

    assert add_on_problem(TRAINER) == ""
    assert programs.trainer()[0] == str(folder / programs.trainer_file())


def test_an_add_on_among_the_files_of_the_program_goes_first(program: Path) -> None:
    add_on(program.parent / TRAINER)
    folder = add_on(program / TRAINER)

    assert add_on_folder(TRAINER) == folder


def test_an_add_on_of_another_version_is_not_used(program: Path) -> None:
    add_on(program.parent / TRAINER, "0.0.1")

    problem = trainer_problem()

    assert "is of LeukoDesk 0.0.1" in problem
    assert __version__ in problem


def test_an_add_on_whose_version_is_damaged_is_not_used(program: Path) -> None:
    folder = add_on(program.parent / TRAINER)
    (folder / VERSION_FILE).write_bytes(b"\xff\xfe\x00")

    assert "Get the one of this version" in add_on_problem(TRAINER)


def test_on_macos_an_add_on_belongs_beside_the_app(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = program / "LeukoDesk.app" / "Contents" / "MacOS" / "LeukoDesk"
    monkeypatch.setattr(sys, "executable", str(started))

    assert add_on_folder(TRAINER) == program / TRAINER
    assert str(program / TRAINER) in add_on_problem(TRAINER)


def test_the_packaged_program_starts_itself(program: Path) -> None:
    assert programs.leukodesk() == [str(program / "LeukoDesk")]


def test_from_source_python_runs_the_packages() -> None:
    assert programs.leukodesk() == [sys.executable, "-m", "leukodesk"]
    assert programs.trainer() == [sys.executable, "-m", "training"]
