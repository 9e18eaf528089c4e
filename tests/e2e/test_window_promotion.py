"""The Model menu: promotion, going back, installing and exporting, as a technician sees them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from leukodesk.core.bundle import read_bundle
from leukodesk.core.bundle_archive import export_bundle
from leukodesk.services.model_library import Library, own_library
from leukodesk.services.promotion import read_changes
from leukodesk.services.user_folders import documents_folder
from leukodesk.ui.main_window import MainWindow
from tests.bundles import build_tiny_bundle, build_tiny_head_bundle, tiny_manifest
from tests.e2e.conftest import SURE, seen, settle
from tests.finished_trainings import finish_training


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """A folder of models with one that accepts everything."""
    root = tmp_path / "shipped"
    build_tiny_bundle(root / "tiny" / "1.0.0", replace(tiny_manifest(), thresholds=SURE))
    return root


@pytest.fixture
def library(shipped: Path, user_folders: Path) -> Library:
    """What the window uses."""
    return replace(own_library(), shipped=shipped)


@pytest.fixture
def window(
    make_window: Callable[..., MainWindow], library: Library, qtbot: QtBot, folder_of_fields: Path
) -> MainWindow:
    """A window with some fields on the list."""
    made = make_window(library.shipped)
    made.start([str(folder_of_fields)])
    settle(made, qtbot)
    return made


def make_candidate(library: Library, offered: bool, version: str = "1.0.0") -> Path:
    folder = library.candidates / "mine" / version
    build_tiny_bundle(folder, replace(tiny_manifest(), name="mine", version=version, thresholds=SURE), scale=1.5)
    finish_training(library, folder, offered)
    return folder


def entry(window: MainWindow, text: str) -> QAction:
    (action,) = [action for action in window.model_menu.actions() if action.text().startswith(text)]
    return action


def notice(window: MainWindow) -> str:
    return window.notice_bar.label.text()


def models_used(window: MainWindow) -> set[str]:
    used = [item.result.model for item in window.desk.session.items if item.result is not None]
    assert len(used) == 5 and None not in used, "every image has a verdict"
    return {f"{model.name} {model.version}" for model in used if model is not None}


def standing(window: MainWindow) -> str:
    return window.side.model._standing.text()


def answer(window: MainWindow, text: str) -> str:
    """Press a button of the question that is open; returns what it asked."""
    (box,) = [one for one in window.findChildren(QMessageBox) if one.isVisible()]
    (button,) = [button for button in box.buttons() if button.text().replace("&", "") == text]
    asked = box.text()
    button.click()
    return asked


def test_a_promoted_model_is_at_work_at_once_and_can_be_gone_back_from(
    window: MainWindow, library: Library, qtbot: QtBot
) -> None:
    go_back = window.actions_by_key["go_back"]
    assert not go_back.isEnabled()
    assert standing(window).startswith("active")
    assert entry(window, "tiny/1.0.0").text().endswith("(active for fields)")

    window.model_actions.promote(make_candidate(library, offered=True))
    settle(window, qtbot)
    assert models_used(window) == {"mine 1.0.0"}
    assert "mine/1.0.0 is active from now on" in notice(window)
    assert standing(window).startswith("active") and "mine 1.0.0" in seen(window)
    mine = entry(window, "mine/1.0.0")
    assert mine.isChecked() and mine.text().endswith("(active for fields)")
    assert "active" not in entry(window, "tiny/1.0.0").text()

    assert go_back.isEnabled()
    go_back.trigger()
    assert answer(window, "Cancel") == "Go back from mine/1.0.0 to the model before, tiny/1.0.0?"
    settle(window, qtbot)
    assert models_used(window) == {"mine 1.0.0"}

    go_back.trigger()
    answer(window, "Go back")
    settle(window, qtbot)
    assert models_used(window) == {"tiny 1.0.0"}
    assert "tiny/1.0.0 is active again" in notice(window)
    assert not go_back.isEnabled()
    assert [change.action for change in read_changes(library)] == ["promoted", "went back"]
    assert read_bundle(library.models / "mine" / "1.0.0"), "nothing was deleted"


def test_a_promoted_model_is_at_work_in_the_next_run(
    window: MainWindow, library: Library, qtbot: QtBot, make_window: Callable[..., MainWindow], field_file: str
) -> None:
    window.model_actions.promote(make_candidate(library, offered=True))
    settle(window, qtbot)
    window.close()

    again = make_window(library.shipped)
    again.start([field_file])
    settle(again, qtbot)
    assert "mine 1.0.0" in seen(again)
    assert again.actions_by_key["go_back"].isEnabled()


def test_what_was_not_offered_is_refused_and_nothing_changes(
    window: MainWindow, library: Library, qtbot: QtBot
) -> None:
    before = window.desk.models.loaded
    window.model_actions.promote(make_candidate(library, offered=False))
    settle(window, qtbot)

    assert "not offered for promotion. It finds fewer lymphoblasts." in notice(window)
    assert window.desk.models.loaded is before
    assert models_used(window) == {"tiny 1.0.0"}
    assert read_changes(library) == ()


def test_another_model_is_only_looked_through_and_a_candidate_not_even_remembered(
    window: MainWindow, library: Library, qtbot: QtBot, make_window: Callable[..., MainWindow]
) -> None:
    build_tiny_bundle(library.models / "older" / "1.0.0", replace(tiny_manifest(), name="older", thresholds=SURE))
    make_candidate(library, offered=True)
    window.start([])
    settle(window, qtbot)

    entry(window, "older/1.0.0").trigger()
    settle(window, qtbot)
    assert standing(window).startswith("not active")
    assert models_used(window) == {"older 1.0.0"}
    assert entry(window, "tiny/1.0.0").text().endswith("(active for fields)")
    assert window.store.settings.model == "older/1.0.0"

    entry(window, "mine/1.0.0").trigger()
    settle(window, qtbot)
    assert standing(window).startswith("candidate")
    assert entry(window, "mine/1.0.0").text().endswith("(candidate)") and entry(window, "mine/1.0.0").isChecked()
    assert models_used(window) == {"mine 1.0.0"}
    window.close()

    again = make_window(library.shipped)
    again.start([])
    settle(again, qtbot)
    assert again.desk.models.wanted().label == "older/1.0.0"
    entry(again, "tiny/1.0.0").trigger()
    settle(again, qtbot)
    assert again.store.settings.model == "", "the active one is followed again"


def test_the_active_model_of_the_other_task_is_followed_too(
    window: MainWindow, library: Library, qtbot: QtBot, make_window: Callable[..., MainWindow]
) -> None:
    cells = replace(tiny_manifest(), name="cells", task="cell", checks_profile="cell")
    for version in ("1.0.0", "2.0.0"):
        build_tiny_bundle(library.shipped / "cells" / version, replace(cells, version=version))
        window.start([])
        settle(window, qtbot)
        if version == "1.0.0":
            entry(window, "cells/1.0.0").trigger()
            settle(window, qtbot)

    assert (window.store.settings.model, window.store.settings.task) == ("", "cell")
    assert window.desk.models.wanted().label == "cells/2.0.0"


def test_an_active_model_that_is_gone_is_said_and_can_be_gone_back_from(
    window: MainWindow, library: Library, qtbot: QtBot, make_window: Callable[..., MainWindow], field_file: str
) -> None:
    window.model_actions.promote(make_candidate(library, offered=True))
    settle(window, qtbot)
    window.close()
    (library.models / "mine").rename(library.models.parent / "elsewhere")

    again = make_window(library.shipped)
    again.start([field_file])
    settle(again, qtbot)
    assert "Failed" in seen(again) and "mine/1.0.0, is no longer installed" in seen(again)
    assert again.desk.models.loaded is None

    again.actions_by_key["go_back"].trigger()
    assert answer(again, "Go back") == "Go back to the model tiny/1.0.0?"
    settle(again, qtbot)
    assert "tiny 1.0.0" in seen(again)


def test_a_model_is_exported_and_installed_on_another_machine(
    window: MainWindow,
    library: Library,
    qtbot: QtBot,
    make_window: Callable[..., MainWindow],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    base = read_bundle(library.shipped / "tiny" / "1.0.0")
    head = build_tiny_head_bundle(library.models / "tiny-head" / "1.0.0", base)
    window.start([])
    settle(window, qtbot)
    entry(window, "tiny-head/1.0.0").trigger()
    settle(window, qtbot)
    assert models_used(window) == {"tiny-head 1.0.0"}
    suggested: list[str] = []

    def ask(_parent: object, _title: str, name: str, _pattern: str) -> tuple[str, str]:
        suggested.append(name)
        return str(tmp_path / "carried"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    window.actions_by_key["export_model"].trigger()
    settle(window, qtbot)
    carried = tmp_path / "carried.leukodesk-model"
    assert suggested == [str(documents_folder() / "tiny-head-1.0.0.leukodesk-model")]
    assert carried.is_file() and str(carried) in notice(window)
    window.close()

    (library.models / "tiny-head").rename(tmp_path / "gone")
    other = tmp_path / "other machine"
    build_tiny_bundle(other / "another" / "1.0.0", replace(tiny_manifest(), name="another"))
    there = make_window(other)
    there.start([])
    settle(there, qtbot)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(carried), ""))
    there.actions_by_key["install_model"].trigger()
    settle(there, qtbot)
    assert "tiny-head/1.0.0 is installed. It is not active" in notice(there)
    assert "undamaged; that does not show who made it" in notice(there)
    assert entry(there, "tiny/1.0.0").isEnabled(), "its base came along"
    entry(there, "tiny-head/1.0.0").trigger()
    settle(there, qtbot)
    assert there.desk.models.wanted().classifier.bundle.sha256 == head.sha256
    assert standing(there).startswith("not active")


def test_a_file_that_is_refused_is_a_notice_and_changes_nothing(
    window: MainWindow, library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "tiny.leukodesk-model"
    export_bundle(read_bundle(library.shipped / "tiny" / "1.0.0"), path)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.actions_by_key["install_model"].trigger()
    settle(window, qtbot)
    assert "tiny/1.0.0 is installed already" in notice(window)

    path.write_bytes(path.read_bytes()[:-100])
    window.actions_by_key["install_model"].trigger()
    settle(window, qtbot)
    assert "not a model, or it is damaged" in notice(window)
    assert models_used(window) == {"tiny 1.0.0"}


def test_a_question_that_is_not_answered_does_nothing(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    for key in ("install_model", "export_model"):
        window.actions_by_key[key].trigger()
        assert not window.desk.runner.busy
    assert [model.label for model in window.desk.models.installed] == ["tiny/1.0.0"]


def test_without_a_model_there_is_nothing_to_export(
    make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "none").mkdir()
    window = make_window(tmp_path / "none")
    window.start([])
    settle(window, qtbot)
    assert window.actions_by_key["install_model"].isEnabled()
    assert not window.actions_by_key["export_model"].isEnabled()
    assert not window.actions_by_key["go_back"].isEnabled()


def test_of_two_promotions_in_a_row_the_second_was_not_compared_with_the_first(
    window: MainWindow, library: Library, qtbot: QtBot
) -> None:
    done: list[str] = []
    candidates = [make_candidate(library, offered=True, version=version) for version in ("1.0.0", "2.0.0")]
    for candidate in candidates:  # both were compared before the first is promoted
        window.model_actions.promote(candidate, done=lambda change: done.append(change.after.version))
    settle(window, qtbot)

    assert done == ["1.0.0"]
    assert "mine/2.0.0 was compared with another model" in notice(window)
    assert models_used(window) == {"mine 1.0.0"}
