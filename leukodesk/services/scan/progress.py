"""How far a run is: counts, rate and time left, told a few times a second."""

import os
import time
from collections import Counter, deque
from collections.abc import Callable
from typing import Final, Literal

from leukodesk.core.phrases import counted
from leukodesk.core.verdict import Verdict
from leukodesk.services.scan.events import Ended, ScanEvent, Scanning
from leukodesk.store.scan_rows import FilePlace

BETWEEN_EVENTS_S: Final = 0.25
_LATELY_S: Final = 15.0
_LEAST_S: Final = 1.0


class Progress:
    """Counts what is done, and tells of it.

    Args:
        tell: told of every event.
    """

    def __init__(self, tell: Callable[[ScanEvent], None]) -> None:
        self.tell = tell
        self._total = self._done = self._known = self._read = 0
        self._verdicts: Counter[str] = Counter()
        self._labels: Counter[str] = Counter()
        self._current = b""
        self._thumbnail = b""
        self._told_s = 0.0
        self._lately: deque[tuple[float, int]] = deque()

    def begin(self, total: int) -> None:
        """So many files were counted."""
        self._total = total
        self._lately.append((time.monotonic(), 0))
        self.tell_now()

    def add(
        self,
        place: FilePlace,
        verdict: Verdict | None,
        label: str | None,
        *,
        read: bool = True,
        known: bool = False,
        thumbnail: bytes = b"",
    ) -> None:
        """A file is done.

        Args:
            place: of the file.
            verdict, label: how it ended; label: of accepted and uncertain.
            read: whether it had to be; known: whether it had not to be computed.
            thumbnail: its picture, if there is one.
        """
        self._done += 1
        self._total = max(self._total, self._done)  # files may come while folders are looked through
        self._known += known
        self._read += read
        if verdict is not None:
            self._verdicts[str(verdict)] += 1
        if label is not None:
            self._labels[label] += 1
        self._current = place.path
        self._thumbnail = thumbnail

    def tell_when_due(self) -> None:
        """Tell, if the last time is long enough ago."""
        if time.monotonic() - self._told_s >= BETWEEN_EVENTS_S:
            self.tell_now()

    def tell_now(self, state: Literal["running", "paused"] = "running") -> None:
        """Tell how far it is."""
        self._told_s = time.monotonic()
        rate = self._rate()
        left = self._total - self._done
        self.tell(
            Scanning(
                done=self._done,
                total=self._total,
                known=self._known,
                rate=rate,
                left_s=left / rate if rate else None,
                verdicts=dict(self._verdicts),
                labels=dict(self._labels),
                current=os.fsdecode(self._current).encode(errors="replace").decode(),  # JSON holds text only
                thumbnail=self._thumbnail,
                state=state,
            )
        )

    def go_on(self) -> None:
        """After a pause, which is not to count in the rate."""
        self._lately.clear()
        self._lately.append((time.monotonic(), self._read))
        self.tell_now()

    def ended(self, how: Literal["finished", "stopped", "failed"], sentence: str, details: str = "") -> Ended:
        """The run is over."""
        return Ended(how, sentence, details, self._done, self._total, self._verdicts[str(Verdict.FAILED)])

    def finished(self) -> Ended:
        """The run went to its end."""
        failed = self._verdicts[str(Verdict.FAILED)]
        sentences = ["The scan is finished."]
        if not self._total:
            sentences = ["The scan is finished: there is no image in the folders, or none with such a name."]
        elif failed:
            sentences.append(f"It failed for {counted(failed, 'file')}.")
        return self.ended("finished", " ".join(sentences))

    def _rate(self) -> float | None:
        """Files read a second, lately; those that are known without are no measure for the others."""
        now_s = time.monotonic()
        self._lately.append((now_s, self._read))
        while len(self._lately) > 2 and now_s - self._lately[1][0] > _LATELY_S:
            self._lately.popleft()
        since_s, before = self._lately[0]
        if now_s - since_s < _LEAST_S or self._read == before:
            return None
        return (self._read - before) / (now_s - since_s)
