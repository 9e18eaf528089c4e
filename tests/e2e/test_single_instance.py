"""A second start: its files go to the window that is there, unless that is another user's, hangs, or has crashed."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from leukodesk.services import user_folders
from leukodesk.ui import single_instance
from leukodesk.ui.single_instance import HandOver, SingleInstance, ask, socket_name
from tests.data import ROOT

SECOND_START = """
import sys
from PySide6.QtCore import QCoreApplication
from leukodesk.ui.single_instance import SingleInstance

app = QCoreApplication([])
instance = SingleInstance()
print(instance.hand_over_or_listen(sys.argv[1:]).value)
instance.close()
"""
SOON_MS = 200

pytestmark = pytest.mark.usefixtures("qapp")
only_unix = pytest.mark.skipif(sys.platform == "win32", reason="a named pipe ends with its process")


@pytest.fixture
def first() -> Iterator[SingleInstance]:
    """The window that is there."""
    instance = SingleInstance()
    assert instance.hand_over_or_listen([]) is HandOver.NO_OTHER
    yield instance
    instance.close()


def start_again(cwd: Path, *paths: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SECOND_START, *paths]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=cwd, env=environment, stdout=subprocess.PIPE, text=True)


def test_files_of_a_second_start_arrive_with_their_whole_paths(
    first: SingleInstance, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(first.files_arrived, timeout=30_000) as arrived:
        second = start_again(tmp_path, "Feld ä.png", str(tmp_path / "slide 7"))
    assert second.communicate(timeout=30)[0].strip() == HandOver.TAKEN.value
    assert arrived.args == [[str(tmp_path / "Feld ä.png"), str(tmp_path / "slide 7")]]


def test_a_start_without_files_is_heard_too_and_a_start_after_the_window_is_the_next_window(
    first: SingleInstance, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(first.files_arrived, timeout=30_000) as arrived:
        second = start_again(tmp_path)
    assert second.communicate(timeout=30)[0].strip() == HandOver.TAKEN.value
    assert arrived.args == [[]]

    first.close()
    assert start_again(tmp_path).communicate(timeout=30)[0].strip() == HandOver.NO_OTHER.value


@only_unix
def test_what_a_crash_has_left_is_no_window() -> None:
    with socket.socket(socket.AF_UNIX) as crashed:
        crashed.bind(socket_name())  # and its file stays
    instance = SingleInstance()

    assert instance.hand_over_or_listen(["a.png"]) is HandOver.NO_OTHER
    with socket.socket(socket.AF_UNIX) as second:
        second.connect(socket_name())
    instance.close()


@only_unix
def test_a_window_that_hangs_is_not_waited_for_and_the_next_start_finds_this_one(qtbot: QtBot, tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as hanging:
        hanging.bind(socket_name())
        hanging.listen()
        instance = SingleInstance()
        assert instance.hand_over_or_listen(["a.png"], SOON_MS) is HandOver.NO_ANSWER

        with qtbot.waitSignal(instance.files_arrived, timeout=30_000):
            second = start_again(tmp_path, "b.png")
        assert second.communicate(timeout=30)[0].strip() == HandOver.TAKEN.value
        instance.close()


@only_unix
def test_a_window_that_hung_does_not_take_the_socket_of_the_one_in_its_place_along(
    first: SingleInstance, qtbot: QtBot, tmp_path: Path
) -> None:
    in_its_place = SingleInstance()
    assert in_its_place.hand_over_or_listen([], SOON_MS) is HandOver.NO_ANSWER  # this thread cannot answer itself
    first.close()

    with qtbot.waitSignal(in_its_place.files_arrived, timeout=30_000):
        second = start_again(tmp_path, "b.png")
    assert second.communicate(timeout=30)[0].strip() == HandOver.TAKEN.value
    in_its_place.close()


@only_unix
def test_a_socket_of_another_user_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX) as theirs:
        name = socket_name()
        theirs.bind(name)
        theirs.listen()
        assert ask(name, ["a.png"], SOON_MS) is HandOver.NO_ANSWER
        somebody = os.getuid() + 1
        monkeypatch.setattr(os, "getuid", lambda: somebody)

        assert ask(name, ["a.png"], SOON_MS) is HandOver.NO_OTHER
        theirs.settimeout(1)
        theirs.accept()[0].close()  # the one that was ours
        theirs.setblocking(False)
        with pytest.raises(BlockingIOError):
            theirs.accept()


def test_another_user_and_another_data_folder_have_another_window(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ours = socket_name()
    monkeypatch.setattr(single_instance, "_user", lambda: "Änne")
    theirs = socket_name()
    monkeypatch.setattr(single_instance, "data_folder", lambda: tmp_path)

    assert len({ours, theirs, socket_name()}) == 3
    assert user_folders.data_folder() != tmp_path


@only_unix
def test_a_folder_whose_path_is_too_long_for_a_socket_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    deep = tmp_path / ("ä" * 60) / ("ö" * 60)
    deep.mkdir(parents=True)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))

    instance = SingleInstance()
    assert instance.hand_over_or_listen([]) is HandOver.NO_OTHER
    assert not list(deep.iterdir()) and Path(socket_name()).exists()
    instance.close()
    assert not Path(socket_name()).exists()


@pytest.mark.parametrize("message", [b"no list\n", b'{"a": 1}\n', b"[1, 2]\n", b"\xff\xfe\n", b"half of a line"])
def test_what_is_no_message_is_passed_over(first: SingleInstance, qtbot: QtBot, message: bytes) -> None:
    heard: list[list[str]] = []
    first.files_arrived.connect(heard.append)
    connection = QLocalSocket()
    connection.connectToServer(socket_name())
    connection.write(message)
    if message.endswith(b"\n"):
        qtbot.waitUntil(lambda: connection.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    else:
        connection.abort()

    after = QLocalSocket()
    after.connectToServer(socket_name())
    after.write(json.dumps(["c.png"]).encode() + b"\n")
    qtbot.waitUntil(lambda: heard == [["c.png"]])
    qtbot.waitUntil(lambda: after.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert after.readAll().data() == single_instance.TAKEN
