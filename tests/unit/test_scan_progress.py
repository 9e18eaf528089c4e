"""How far a scan is: what is counted, how fast it is lately, and how long it will take."""

import pytest

from leukodesk.core.verdict import Verdict
from leukodesk.services.scan import progress as progress_module
from leukodesk.services.scan.events import ScanEvent, Scanning
from leukodesk.services.scan.progress import Progress
from leukodesk.store.scan_rows import FilePlace

PLACE = FilePlace(b"/slides", b"more/field \xff.png")


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def monotonic(self) -> float:
        return self.now_s


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(progress_module, "time", made)
    return made


def test_files_are_counted_by_verdict_and_class(clock: Clock) -> None:
    told: list[ScanEvent] = []
    progress = Progress(told.append)
    progress.begin(4)
    progress.add(PLACE, Verdict.ACCEPTED, "pre_b", thumbnail=b"JPEG")
    progress.add(PLACE, Verdict.UNCERTAIN, "pre_b", known=True)
    progress.add(PLACE, Verdict.FAILED, None, read=False, known=True)
    progress.tell_now()
    (begun, event) = told
    assert isinstance(begun, Scanning) and (begun.done, begun.total, begun.rate, begun.left_s) == (0, 4, None, None)
    assert isinstance(event, Scanning) and (event.done, event.total, event.known) == (3, 4, 2)
    assert event.verdicts == {"accepted": 1, "uncertain": 1, "failed": 1} and event.labels == {"pre_b": 2}
    assert event.current == "more/field ?.png" and event.thumbnail == b"", "of the file that was finished last"
    assert progress.ended("stopped", "Stopped.").failed == 1


def test_the_rate_is_that_of_lately_and_of_files_that_are_read(clock: Clock) -> None:
    told: list[Scanning] = []
    progress = Progress(told.append)  # type: ignore[arg-type]
    progress.begin(1000)
    for _ in range(400):
        progress.add(PLACE, Verdict.ACCEPTED, "pre_b", read=False, known=True)
    clock.now_s += 0.5
    progress.tell_now()
    assert told[-1].rate is None and told[-1].left_s is None, "nothing is known of those that must be read"
    for _ in range(100):
        clock.now_s += 0.1
        progress.add(PLACE, Verdict.ACCEPTED, "pre_b")
        progress.tell_when_due()
    assert told[-1].rate == pytest.approx(10, rel=0.1) and told[-1].left_s == pytest.approx(50, rel=0.15)
    assert len(told) < 60, "not every file is told of"
    for _ in range(40):
        clock.now_s += 1
        progress.add(PLACE, Verdict.ACCEPTED, "pre_b")
        progress.tell_when_due()
    assert told[-1].rate == pytest.approx(1, rel=0.01), "what was long ago does not count"
    progress.tell_now("paused")
    clock.now_s += 3600
    progress.go_on()
    assert told[-1].state == "running" and told[-1].rate is None
    clock.now_s += 10
    progress.add(PLACE, Verdict.ACCEPTED, "pre_b")
    progress.tell_now()
    assert told[-1].rate == pytest.approx(0.1), "nor does a pause"


def test_files_that_come_meanwhile_are_counted_too(clock: Clock) -> None:
    told: list[Scanning] = []
    progress = Progress(told.append)  # type: ignore[arg-type]
    progress.begin(1)
    for _ in range(3):
        progress.add(PLACE, Verdict.ACCEPTED, "pre_b")
    progress.tell_now()
    assert (told[-1].done, told[-1].total) == (3, 3)
