"""The guard against leaks bites, and lets pass what tidies up."""

import subprocess
import sys
import threading

import pytest
from pytestqt.qtbot import QtBot

from tests.leaks import leaks_since, snapshot

NO_WAIT = 0.0


def test_a_running_python_thread_is_told() -> None:
    before = snapshot()
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait, name="forgotten")
    thread.start()
    leaks = leaks_since(before, NO_WAIT)
    stop.set()
    thread.join()
    assert leaks == ["a Python thread is still running: forgotten"]
    assert leaks_since(before) == []


def test_a_thread_on_its_way_out_is_waited_for() -> None:
    before = snapshot()
    threading.Timer(0.05, lambda: None).start()
    assert leaks_since(before) == []


def test_a_running_qthread_is_told(qtbot: QtBot) -> None:
    from PySide6.QtCore import QThread

    before = snapshot()
    thread = QThread()
    thread.setObjectName("forgotten")
    thread.start()
    leaks = leaks_since(before, NO_WAIT)
    thread.quit()
    thread.wait()
    assert leaks == ["a QThread is still running: QThread 'forgotten'"]
    assert leaks_since(before) == []


def test_an_active_timer_is_told(qtbot: QtBot) -> None:
    from PySide6.QtCore import QTimer

    before = snapshot()
    timer = QTimer()
    timer.start(1000)
    leaks = leaks_since(before, NO_WAIT)
    timer.stop()
    assert leaks == ["a QTimer is still active: QTimer ''"]
    assert leaks_since(before) == []


def test_a_window_is_told_until_it_is_deleted(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QWidget

    before = snapshot()
    window = QWidget()
    window.setObjectName("forgotten")
    window.show()
    window.close()
    leaks = leaks_since(before, NO_WAIT)
    window.deleteLater()
    assert leaks == ["a top-level widget still exists: QWidget 'forgotten'"]
    assert leaks_since(before) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="children are found through /proc")
def test_a_running_child_process_is_told() -> None:
    before = snapshot()
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        leaks = leaks_since(before, NO_WAIT)
    assert len(leaks) == 1
    assert f"(process {child.pid})" in leaks[0]
    assert leaks_since(before) == []


def test_the_guard_fails_the_test_that_leaks_and_only_that_one(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.leaks.GRACE_S", 0.1)
    pytester.makeconftest(
        """
        from tests.conftest import nothing_left_behind
        """
    )
    pytester.makepyfile(
        """
        import threading

        stop = threading.Event()

        def test_before():
            pass

        def test_leaks():
            threading.Thread(target=stop.wait, name="forgotten").start()

        def test_after():
            stop.set()
        """
    )
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=3, errors=1)
    result.stdout.fnmatch_lines(["*ERROR at teardown of test_leaks*", "*a Python thread is still running: forgotten"])
