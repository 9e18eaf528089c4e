"""`LeukoDesk --self-test`: prints the table as it grows. Qt-free; the steps are done by a process of its own.

So a fault that ends a process without a word, in a driver or for want of a system library, is a line of the table.
"""

import tempfile
import time
from pathlib import Path

from leukodesk.commands.console import OK, SOME_NOT, printable, say
from leukodesk.services.self_test.report import Report, heading, table_line, without_folder
from leukodesk.services.self_test.steps import Ended
from leukodesk.ui import programs
from leukodesk.ui.child_process import ChildProcess
from leukodesk.ui.self_test.language import SELF_TEST_LANGUAGE, Said, SelfTestEvent, self_test

STOP_WITHIN_S = 5.0
_LOOK_EVERY_S = 0.1


def run_self_test(*, scenarios: bool = False) -> int:
    """Try everything, and print what is found; returns the exit code: 0 if all is in order, else 1."""
    say(heading())
    try:
        report = _tested(scenarios)
    except OSError as error:
        report = without_folder(error)
        _print(report.rows[0])
    say("")
    say(report.conclusion)
    return OK if report.passed else SOME_NOT


def _tested(scenarios: bool) -> Report:
    """Let the process do the steps, in a folder that is removed afterwards.

    Raises:
        OSError: there is no place for that folder.
    """
    with tempfile.TemporaryDirectory(prefix="leukodesk-self-test-", ignore_cleanup_errors=True) as folder:
        child = ChildProcess(
            lambda: self_test(Path(folder), scenarios=scenarios),
            SELF_TEST_LANGUAGE,
            programs.working_folder(),
            programs.environment(),
        )
        try:
            return _followed(child)
        finally:
            child.stop()
            child.wait(STOP_WITHIN_S)


def _followed(child: ChildProcess[SelfTestEvent]) -> Report:
    """Print what the process says until it has ended."""
    report = Report()
    while True:
        ending = child.ending  # before the events are taken, so that the last of them come first
        for event in child.take():
            if not isinstance(event, Said):
                report = report.heard(event)
                if isinstance(event, Ended):
                    _print(event)
        if ending is not None:
            break
        time.sleep(_LOOK_EVERY_S)
    if not report.over:
        report = report.process_ended(ending.code, ending.told)
        _print(report.rows[-1])
    return report


def _print(row: Ended) -> None:
    say(printable(table_line(row)))
    if row.outcome == "failed":
        for line in row.details.splitlines():
            say(f"    {printable(line)}")
