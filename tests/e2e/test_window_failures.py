"""When the program itself fails: a report on this machine, a notice to read again, and no more than that."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qWarning
from pytestqt.qtbot import QtBot

from leukodesk.ui.crash_report import FAULT_NAME, LOG_NAME, CrashReporter
from leukodesk.ui.notices import NoticeBar, NoticeLog, NoticesDialog


@pytest.fixture
def told() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def reporter(tmp_path: Path, told: list[tuple[str, str]]) -> Iterator[CrashReporter]:
    level = logging.getLogger().level
    made = CrashReporter(tmp_path / "log", lambda sentence, details: told.append((sentence, details)))
    assert made.install() is None
    yield made
    made.uninstall()
    logging.getLogger().setLevel(level)
    faulthandler.enable()


def raise_and_report() -> None:
    try:
        raise RuntimeError("the tube is empty")
    except RuntimeError:
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]


def test_an_unhandled_error_is_reported_and_told(reporter: CrashReporter, told: list[tuple[str, str]]) -> None:
    raise_and_report()

    (report,) = reporter.folder.glob("crash-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "RuntimeError: the tube is empty" in text
    assert "Names of files may stand below" in text
    assert "LeukoDesk 0." in text and "Python 3." in text and "Qt 6." in text
    sentence, details = told[0]
    assert str(report) in sentence and "Traceback" not in sentence
    assert "the tube is empty" in details


def test_the_same_error_again_and_again_is_reported_once(reporter: CrashReporter, told: list[tuple[str, str]]) -> None:
    for _ in range(3):
        raise_and_report()

    assert len(list(reporter.folder.glob("crash-*.txt"))) == len(told) == 1
    assert (reporter.folder / LOG_NAME).read_text(encoding="utf-8").count("Unhandled in thread") == 3


def test_an_unhandled_error_of_a_thread_is_reported_too(reporter: CrashReporter, told: list[tuple[str, str]]) -> None:
    thread = threading.Thread(target=lambda: 1 / 0, name="scanner")
    thread.start()
    thread.join()

    (report,) = reporter.folder.glob("crash-*.txt")
    assert "thread scanner" in report.read_text(encoding="utf-8")
    assert len(told) == 1


def test_what_qt_says_stands_in_the_log(reporter: CrashReporter) -> None:
    qWarning("a widget is unhappy")

    assert "a widget is unhappy" in (reporter.folder / LOG_NAME).read_text(encoding="utf-8")


def test_a_native_crash_of_the_last_run_is_told_at_the_next_start(tmp_path: Path) -> None:
    (tmp_path / FAULT_NAME).write_text("Fatal Python error: Segmentation fault", encoding="utf-8")
    level = logging.getLogger().level
    reporter = CrashReporter(tmp_path, lambda _sentence, _details: None)

    sentence = reporter.install()
    reporter.uninstall()
    logging.getLogger().setLevel(level)
    faulthandler.enable()

    assert sentence is not None and "ended unexpectedly" in sentence
    (kept,) = tmp_path.glob("crash-*-native.txt")
    assert "Segmentation fault" in kept.read_text(encoding="utf-8")


def test_a_log_folder_that_cannot_be_written_does_not_stop_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    told: list[str] = []
    reporter = CrashReporter(tmp_path / "file" / "log", lambda sentence, _details: told.append(sentence))

    sentence = reporter.install()
    raise_and_report()
    reporter.uninstall()

    assert sentence is not None and "nothing is logged" in sentence
    assert "could not be written" in told[0]


def test_notices_are_kept_and_can_be_read_again(qtbot: QtBot) -> None:
    log, bar = NoticeLog(), NoticeBar()
    qtbot.addWidget(bar)
    log.added.connect(bar.show_notice)
    log.add("The settings were not usable.", "line 1")
    log.add("There is no image on the clipboard.")

    assert bar.isVisibleTo(None)
    assert bar.label.text() == "There is no image on the clipboard."
    bar.close_button.click()
    assert not bar.isVisibleTo(None)

    dialog = NoticesDialog(log)
    qtbot.addWidget(dialog)
    assert [dialog.list.item(row).text()[10:] for row in range(2)] == [
        "There is no image on the clipboard.",
        "The settings were not usable.",
    ]
    dialog.list.setCurrentRow(1)
    assert dialog.details.toPlainText() == "The settings were not usable.\n\nline 1"


def test_notices_may_come_from_any_thread(qtbot: QtBot) -> None:
    log = NoticeLog()
    thread = threading.Thread(target=lambda: log.add("From elsewhere."))
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: len(log.notices) == 1)
    assert log.notices[0].sentence == "From elsewhere."


def test_a_notice_shows_a_name_as_it_is(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)

    assert bar.label.textFormat() == Qt.TextFormat.PlainText, "or “<b>7</b>.png” would be shown as a bold 7"
