"""Choosing a model and the smear checks, and what happens without a model or with a damaged one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leukodesk.core.bundle import Bundle, write_bundle
from leukodesk.core.errors import BundleError
from leukodesk.core.manifest import CARD_FILE
from leukodesk.services import model_library
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.views import model_view
from tests.e2e.conftest import SURE, open_files, seen, settle


def test_other_checks_are_chosen_and_everything_is_analysed_again(
    window: MainWindow, qtbot: QtBot, folder_of_fields: Path
) -> None:
    open_files(window, qtbot, folder_of_fields)
    window.actions_by_key["checks_paper"].trigger()
    settle(window, qtbot)

    for item in window.desk.session.items:
        opened = window.desk.session.opened(item)
        assert opened is not None and opened.analysis.checks is not None
        assert opened.analysis.checks.profile == "paper"
    assert window.side.checks.profile == "paper"
    assert window.store.settings.checks_profile == "paper"


def test_another_model_is_chosen_and_remembered(
    make_window: Callable[..., MainWindow],
    make_tiny_bundle: Callable[..., Bundle],
    qtbot: QtBot,
    field_file: str,
    tmp_path: Path,
) -> None:
    root = tmp_path / "models"
    for version in ("1.0.0", "2.0.0"):
        made = make_tiny_bundle(version=version, thresholds=SURE)
        (root / "tiny").mkdir(parents=True, exist_ok=True)
        made.folder.rename(root / "tiny" / version)
    window = make_window(root)
    window.start([field_file])
    settle(window, qtbot)
    assert "tiny 2.0.0" in seen(window)

    (older,) = [action for action in window.model_menu.actions() if action.data() == "tiny/1.0.0"]
    older.trigger()
    settle(window, qtbot)
    assert "tiny 1.0.0" in seen(window)
    window.close()

    again = make_window(root)
    again.start([field_file])
    settle(again, qtbot)
    assert "tiny 1.0.0" in seen(again)


def test_without_any_model_every_image_fails_with_the_reason(
    make_window: Callable[..., MainWindow], qtbot: QtBot, field_file: str, tmp_path: Path
) -> None:
    (tmp_path / "none").mkdir()
    window = make_window(tmp_path / "none")
    window.start([field_file])
    settle(window, qtbot)

    assert "Failed" in seen(window) and "No model for fields is installed" in seen(window)
    assert "No model" in window.notice_bar.label.text()


def test_a_damaged_model_is_a_notice_and_none_is_taken_instead(
    make_window: Callable[..., MainWindow], make_tiny_bundle: Callable[..., Bundle], qtbot: QtBot, field_file: str
) -> None:
    bundle = make_tiny_bundle()
    (bundle.folder / "model.tflite").write_bytes(b"damaged")
    window = make_window(bundle.folder.parent.parent)
    window.start([field_file])
    settle(window, qtbot)

    assert "Failed" in seen(window)
    assert "cannot be used" in window.notice_bar.label.text()
    assert window.desk.models.loaded is None


def test_a_models_folder_that_cannot_be_read_is_said_for_every_image(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, field_file: str
) -> None:
    def unreadable(_root: Path | None) -> tuple[()]:
        raise BundleError("The folder of the models cannot be read.")

    window.desk.models.loaded = None
    monkeypatch.setattr(model_library, "list_models", unreadable)
    window.start([field_file])
    settle(window, qtbot)

    assert "cannot be read" in window.notice_bar.label.text()
    assert "Failed" in seen(window) and "No model is loaded" in seen(window)


def test_a_card_in_another_encoding_is_shown_as_far_as_it_can_be_read(
    make_tiny_bundle: Callable[..., Bundle], tmp_path: Path
) -> None:
    bundle = make_tiny_bundle()
    files = {name: bundle.read_file(name) for name in bundle.manifest.files} | {CARD_FILE: "# Häm".encode("latin-1")}

    assert model_view(write_bundle(tmp_path / "other", bundle.manifest, files)).card == "# H�m"
