"""The settings never stop the window from starting, and are whole or not there."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.core.errors import LeukoDeskError
from leukodesk.ui.settings import RECENT_FILES, SETTINGS_VERSION, Settings, SettingsStore


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")

    assert store.settings == Settings()
    assert store.problem is None


def test_what_is_changed_is_there_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "made" / "settings.json"
    store = SettingsStore(path)
    store.change(checks_profile="cell", attention_opacity=0.25, recent_files=("/ä/ß.png",))
    store.save()

    settings = SettingsStore(path).settings
    assert (settings.checks_profile, settings.attention_opacity, settings.recent_files) == ("cell", 0.25, ("/ä/ß.png",))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"attention_opacity": "much"}',
        b'{"version": 999}',
        b'{"attention_opacity": 9e99}',
        b'{"checks_profile": "none"}',
    ],
    ids=["empty", "cut", "list", "null", "no text", "wrong type", "newer", "too strong", "unknown profile"],
)
def test_an_unusable_file_is_kept_aside_and_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)

    store = SettingsStore(path)

    assert store.settings == Settings()
    assert store.problem is not None and "kept the old file" in store.problem.message
    assert [kept.read_bytes() for kept in tmp_path.glob("settings-unreadable-*.json")] == [content]
    store.change(cells_shown=False)
    store.save()
    assert SettingsStore(path).settings.cells_shown is False


@given(st.binary(max_size=200))
def test_no_content_whatever_stops_the_start(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_bytes(content)

    assert SettingsStore(path).settings.version == SETTINGS_VERSION


def test_values_of_another_version_that_nobody_knows_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"version": 1, "cells_shown": false, "of_tomorrow": [1]}', encoding="utf-8")

    store = SettingsStore(path)
    assert store.problem is None
    assert store.settings.cells_shown is False


def test_a_folder_that_cannot_be_written_is_an_error_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    store = SettingsStore(tmp_path / "file" / "settings.json")

    store.change(cells_shown=False)
    with pytest.raises(LeukoDeskError, match="could not be saved"):
        store.save()
    assert store.settings.cells_shown is False


def test_recent_files_are_the_latest_first_without_doubles() -> None:
    settings = Settings()
    for number in [*range(RECENT_FILES + 3), 5]:
        settings = settings.with_recent(f"{number}.png")

    assert settings.recent_files[0] == "5.png"
    assert len(settings.recent_files) == len(set(settings.recent_files)) == RECENT_FILES


def test_only_what_has_changed_is_written(tmp_path: Path) -> None:
    store = SettingsStore(tmp_path / "settings.json")
    store.save()
    assert not store.path.exists()

    store.change(cells_shown=False)
    assert not store.path.exists()
    store.save()
    before = store.path.stat().st_mtime_ns
    store.save()
    assert store.path.stat().st_mtime_ns == before
