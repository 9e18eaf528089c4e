"""What several unit tests need."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from leukodesk.ui.translations import install_translation


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a packaged program, as far as it can tell."""
    folder = tmp_path / "LeukoDesk"
    folder.mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "LeukoDesk"))
    return folder


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """Everything is said in German."""
    assert install_translation(qapp, QLocale("de"))
    yield
    install_translation(qapp, QLocale("en"))
