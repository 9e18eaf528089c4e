"""One window for each user and each data folder: a second start hands its files over to it, through a local socket.

Nothing here can be reached from another machine, nor by another user of this one. A first window that does not answer
keeps nobody waiting for long: the second start then opens a window of its own.
"""

import getpass
import hashlib
import json
import logging
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from leukodesk.services.user_folders import data_folder

log = logging.getLogger(__name__)

ANSWER_WITHIN_MS = 3000
"""A window that analyses answers at once; one that has not by then hangs; nobody waits longer for a double click."""

LONGEST_MESSAGE = 2**20
TAKEN = b"taken\n"
LONGEST_SOCKET_NAME_IN_BYTES = 100
"""Unix allows 107 for the whole path."""


class HandOver(Enum):
    """How asking for the first window ended."""

    TAKEN = "taken"
    NO_OTHER = "no other"
    NO_ANSWER = "no answer"


class SingleInstance(QObject):
    """What the first window listens with, and what a second start asks it with.

    Signals:
        files_arrived(paths): a second start has handed these over; none if it was started without any.
    """

    files_arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = socket_name()
        self._server: QLocalServer | None = None
        self._place: tuple[int, int] | None = None
        self._connections: list[QLocalSocket] = []

    def hand_over_or_listen(self, paths: Sequence[str], answer_within_ms: int = ANSWER_WITHIN_MS) -> HandOver:
        """Give the files to the window that is there; where there is none, be it from now on.

        Two starts at the same moment do this one after the other, so that exactly one of them becomes the window.

        Args:
            paths: of files and folders; those that are relative are so to this process's folder.
            answer_within_ms: how long the other window may take.
        """
        lock = QLockFile(f"{_lock_base(self._name)}.lock")
        locked = lock.tryLock(
            answer_within_ms
        )  # where no lock can be made, only starts at the same moment are not told
        try:
            ended = ask(self._name, paths, answer_within_ms)
            if ended is not HandOver.TAKEN:  # in place of one that hangs, too, so that the next start finds this one
                self._listen()
            return ended
        finally:
            if locked:
                lock.unlock()

    def close(self) -> None:
        """Listen no longer; whoever starts now gets a window of its own."""
        if self._server is not None:
            with _kept(self._server.fullServerName(), unless=self._place):
                self._server.close()
            self._server.deleteLater()
            self._server = None
        for connection in self._connections:
            connection.blockSignals(True)
            connection.abort()
        self._connections.clear()

    def _listen(self) -> None:
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)  # nobody answers there: a crash has left it, or its window hangs
        if not server.listen(self._name):
            log.warning("No second start can hand files over: %s", server.errorString())
            return
        server.newConnection.connect(self._take_all)
        self._server = server
        self._place = _place(server.fullServerName())

    def _take_all(self) -> None:
        while self._server is not None and (connection := self._server.nextPendingConnection()) is not None:
            connection.readyRead.connect(self._read_all)
            connection.disconnected.connect(self._forget_ended)
            self._connections.append(connection)
        self._read_all()  # what came before anybody listened

    def _read_all(self) -> None:
        for connection in tuple(self._connections):
            if connection.canReadLine():
                self._answer(connection)
            elif connection.bytesAvailable() > LONGEST_MESSAGE:
                connection.abort()

    def _answer(self, connection: QLocalSocket) -> None:
        paths = _paths_in(bytes(connection.readLine(LONGEST_MESSAGE).data()))
        if paths is not None:
            connection.write(TAKEN)
            connection.flush()
        connection.disconnectFromServer()
        if paths is not None:
            self.files_arrived.emit(paths)

    def _forget_ended(self) -> None:
        ended = QLocalSocket.LocalSocketState.UnconnectedState
        for connection in [one for one in self._connections if one.state() is ended]:
            self._connections.remove(connection)
            connection.deleteLater()


def _place(name: str) -> tuple[int, int] | None:
    """Which file a socket is now; None where it is none, as on Windows."""
    try:
        found = Path(name).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def _kept(name: str, unless: tuple[int, int] | None) -> Iterator[None]:
    """Keep Qt from removing another window's socket.

    It removes that of a server that is closed by its name, where the window may listen by now that took the place of
    this one while it hung.

    Args:
        name: of the socket; unless: the file that may go.
    """
    place = _place(name)
    if place is None or place == unless:
        yield
        return
    aside = Path(name).rename(f"{name}.kept")
    try:
        yield
    finally:
        aside.rename(name)


def ask(name: str, paths: Sequence[str], answer_within_ms: int) -> HandOver:
    """Offer files to the window that listens at a name, and wait for its answer."""
    if not _is_ours(name):
        return HandOver.NO_OTHER
    connection = QLocalSocket()
    connection.connectToServer(name)
    if not connection.waitForConnected(answer_within_ms):
        busy = connection.error() is QLocalSocket.LocalSocketError.SocketTimeoutError
        return HandOver.NO_ANSWER if busy else HandOver.NO_OTHER
    whole = [os.path.abspath(path) for path in paths]  # noqa: PTH100 - which follows no links, as the user named none
    connection.write(json.dumps(whole).encode("ascii") + b"\n")
    while not connection.canReadLine():
        if not connection.waitForReadyRead(answer_within_ms):
            hangs = connection.state() is QLocalSocket.LocalSocketState.ConnectedState
            return HandOver.NO_ANSWER if hangs else HandOver.NO_OTHER  # it was just closing
    return HandOver.TAKEN


def socket_name() -> str:
    """Where the window of this user and this data folder listens."""
    whose = f"{_user()}\n{os.path.normcase(data_folder())}"
    name = f"leukodesk-{hashlib.sha256(whose.encode('utf-8', 'surrogateescape')).hexdigest()[:20]}"
    if sys.platform == "win32":
        return name  # a named pipe
    of_user = os.environ.get("XDG_RUNTIME_DIR", "")
    for folder in (of_user, tempfile.gettempdir()):
        path = os.path.join(folder, name)  # noqa: PTH118 - an empty one is none
        if folder and os.access(folder, os.W_OK) and len(os.fsencode(path)) <= LONGEST_SOCKET_NAME_IN_BYTES:
            return path
    return name  # Qt puts it where it can


def _user() -> str:
    """Who runs this: by number where the system has numbers, which no variable changes."""
    return str(os.getuid()) if hasattr(os, "getuid") else getpass.getuser()


def _is_ours(name: str) -> bool:
    """Whether what lies at a name is this user's: in a folder that all may write to, another may have put it there."""
    if not hasattr(os, "getuid"):
        return True
    try:
        return Path(name).stat().st_uid == os.getuid()
    except OSError:
        return not Path(name).is_absolute()


def _lock_base(name: str) -> Path:
    return Path(name) if Path(name).is_absolute() else Path(tempfile.gettempdir()) / name


def _paths_in(line: bytes) -> list[str] | None:
    """The paths of a message; None if it is none."""
    try:
        paths = json.loads(line)
    except ValueError:
        return None
    return paths if isinstance(paths, list) and all(isinstance(path, str) for path in paths) else None
