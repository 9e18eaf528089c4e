"""Around every test: no window on the screen, no touch on the user's own files, nothing left running."""

import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.leaks import leaks_since, snapshot, watch_qt

pytest_plugins = ["pytester", "tests.bundles"]

# Before anything is imported that looks at them. TensorFlow's notes on the processor are nobody's business here.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

# A slow machine is no failure, and what fails in CI must fail again for whoever looks into it.
hypothesis.settings.register_profile("leukodesk", deadline=None, derandomize=bool(os.environ.get("CI")))
hypothesis.settings.load_profile("leukodesk")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--headed", action="store_true", help="show the windows of the tests on the screen")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--headed"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    watch_qt()


def point_user_folders_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything that asks the system for the user's folders find them below `folder`."""
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(folder))
    for variable, name in {
        "APPDATA": "config",
        "LOCALAPPDATA": "data",
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_RUNTIME_DIR": "runtime",
        "XDG_STATE_HOME": "state",
    }.items():
        path = folder / name
        path.mkdir(mode=0o700, exist_ok=True)  # Qt refuses a runtime folder that others can read
        monkeypatch.setenv(variable, str(path))


@pytest.fixture(scope="session", autouse=True)
def session_folders() -> Iterator[None]:
    """The user's folders for what is imported or made once for many tests, and macOS's, which no variable moves."""
    from PySide6.QtCore import QStandardPaths

    QStandardPaths.setTestModeEnabled(True)
    with tempfile.TemporaryDirectory(prefix="leukodesk-") as folder, pytest.MonkeyPatch.context() as monkeypatch:
        point_user_folders_to(Path(folder), monkeypatch)
        yield


@pytest.fixture(autouse=True)
def user_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The user's folders, empty for every test."""
    folder = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as monkeypatch:
        point_user_folders_to(folder, monkeypatch)
        yield folder


@pytest.fixture
def heard_interrupts() -> Iterator[None]:
    """A test run started in the background hands down a SIGINT that is ignored; a terminal does not."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fails a test that leaves a thread, a timer, a window or a process behind."""
    before = snapshot()
    yield
    if leaks := leaks_since(before):
        pytest.fail("This test left something behind:\n  " + "\n  ".join(leaks), pytrace=False)
