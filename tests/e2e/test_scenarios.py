"""The scenarios that `LeukoDesk --self-test --scenarios` plays in the program as it was built, played from source."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leukodesk.services.self_test.steps import SelfTestError
from leukodesk.ui.capture import capture_pane
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.self_test import scenarios
from leukodesk.ui.self_test.scenarios import SCENARIOS
from leukodesk.ui.self_test.waiting import WaitUntil
from tests.e2e.capture_steps import only_sources
from tests.e2e.conftest import WAIT_MS


@pytest.fixture
def wait_until(qtbot: QtBot) -> WaitUntil:
    return lambda condition: qtbot.waitUntil(lambda: bool(condition()), timeout=4 * WAIT_MS)


@pytest.fixture(autouse=True)
def no_cameras(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only files are played, so that nothing is looked for on this machine."""
    only_sources(monkeypatch, capture_pane.all_sources()[0])


@pytest.mark.parametrize("title", SCENARIOS)
def test_a_scenario(title: str, window: MainWindow, wait_until: WaitUntil, tmp_path: Path) -> None:
    sentence = SCENARIOS[title](window, wait_until, tmp_path / "own")

    assert sentence.endswith(".")


def test_a_scenario_notices_that_nothing_is_analysed(
    window: MainWindow, wait_until: WaitUntil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.desk, "open_paths", lambda _paths: None)

    with pytest.raises(SelfTestError, match="no verdict"):
        scenarios.open_an_image(window, wait_until, tmp_path)
    with pytest.raises(SelfTestError, match="first field"):
        scenarios.step_through(window, wait_until, tmp_path)


def test_a_scenario_notices_a_smear_that_is_none(
    window: MainWindow, wait_until: WaitUntil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_field: Callable[[Path, int], Path] = scenarios.write_field
    monkeypatch.setattr(scenarios, "write_ramp", lambda path: write_field(path, 1))

    with pytest.raises(SelfTestError, match="not rejected"):
        scenarios.refuse_what_is_none(window, wait_until, tmp_path)


def test_a_scenario_notices_a_scan_that_breaks_off(
    window: MainWindow, wait_until: WaitUntil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("leukodesk.ui.folder_scan.scan_programs.leukodesk", lambda: ["false"])

    with pytest.raises(SelfTestError, match="did not come to its end"):
        scenarios.scan_a_folder(window, wait_until, tmp_path)
