"""When the program itself fails: a log, and a report on this machine that the user may pass on. Nothing is sent."""

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

import leukodesk

log = logging.getLogger(__name__)

LOG_NAME = "leukodesk.log"
FAULT_NAME = "fault.txt"

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashReporter:
    """Logging, the hooks for unhandled errors of Python, of Qt and of native code, and the reports they write.

    Args:
        folder: the user's log folder; made if it is not there.
        announce: called with a sentence and details for every report, from whichever thread failed.
    """

    def __init__(self, folder: Path, announce: Callable[[str, str], None]) -> None:
        self.folder = folder
        self._announce = announce
        self._handler: RotatingFileHandler | None = None
        self._fault_file: TextIO | None = None
        self._old_hooks: tuple[Any, Any] | None = None
        self._old_qt_handler: Any = None
        self._stories: set[str] = set()

    def install(self) -> str | None:
        """Start logging and catching.

        Returns:
            A sentence if native code ended the last run, or if nothing can be logged; else None.
        """
        self._old_hooks = sys.excepthook, threading.excepthook
        sys.excepthook = self._python_failed
        threading.excepthook = self._thread_failed
        self._old_qt_handler = qInstallMessageHandler(_qt_said)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            fault = self._keep_last_fault()
            self._handler = RotatingFileHandler(
                self.folder / LOG_NAME, maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
            )
            self._fault_file = (self.folder / FAULT_NAME).open("w", encoding="utf-8")
        except OSError as error:
            return f"The log folder cannot be written, so nothing is logged: {error}"
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logging.getLogger().addHandler(self._handler)
        logging.getLogger().setLevel(logging.INFO)
        faulthandler.enable(self._fault_file)
        log.info("LeukoDesk %s on %s", leukodesk.__version__, platform.platform())
        return fault

    def uninstall(self) -> None:
        """Put everything back as it was before `install`."""
        if self._old_hooks is not None:
            sys.excepthook, threading.excepthook = self._old_hooks
        qInstallMessageHandler(self._old_qt_handler)
        if self._handler is not None:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
        if self._fault_file is not None:
            faulthandler.disable()
            self._fault_file.close()

    def _keep_last_fault(self) -> str | None:
        fault = self.folder / FAULT_NAME
        if not fault.exists() or fault.stat().st_size == 0:
            return None
        kept = fault.replace(self.folder / f"crash-{_stamp()}-native.txt")
        return f"LeukoDesk ended unexpectedly the last time. A report is kept on this machine: {kept}"

    def _python_failed(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None, thread: str = "main"
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        story = "".join(traceback.format_exception(kind, error, trace))
        log.critical("Unhandled in thread %s:\n%s", thread, story)
        if story in self._stories:  # what goes wrong at every drawing must not fill the disk with reports
            return
        self._stories.add(story)
        where = self._write_report(thread, story)
        self._announce(f"Something unexpected went wrong. A report is kept on this machine: {where}", story)

    def _thread_failed(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_type is SystemExit or args.exc_value is None:
            return
        name = args.thread.name if args.thread else "unknown"
        self._python_failed(args.exc_type, args.exc_value, args.exc_traceback, name)

    def _write_report(self, thread: str, story: str) -> str:
        path = self.folder / f"crash-{_stamp()}.txt"
        head = (
            f"LeukoDesk {leukodesk.__version__}\n{platform.platform()}\n"
            f"Python {platform.python_version()}, Qt {qVersion()}\n"
            f"{datetime.now().astimezone().isoformat(timespec='seconds')}, thread {thread}\n"
            "Names of files may stand below. Nothing of this was sent; look through it before you pass it on.\n\n"
        )
        try:
            path.write_text(head + story, encoding="utf-8")
        except OSError as error:
            return f"nowhere, because it could not be written ({error})"
        return str(path)


def _qt_said(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)


def _stamp() -> str:
    return f"{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}"
