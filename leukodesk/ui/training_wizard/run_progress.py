"""What is known of a run while it works, from its events. Qt-free."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from leukodesk.core.training_runs.events import Epoch, Event, Failed, Finished, Message, Progress, Stage, decode_event
from leukodesk.core.training_runs.folder import EVENTS_FILE

KEPT_LINES = 500
READ_BYTES = 2**20
"""Of the end of an earlier log."""


@dataclass
class RunProgress:
    """Everything a run has said so far that is worth showing.

    Attributes:
        stages: that have begun, in order.
        step: how far the present stage is; None if it has not said.
        epochs: by their number, so that one that is done again after an interruption counts once.
        log: sentences, the latest last.
        finished, failed: how it ended, by its own word.
    """

    stages: list[Stage] = field(default_factory=list)
    step: Progress | None = None
    epochs: dict[int, Epoch] = field(default_factory=dict)
    log: deque[str] = field(default_factory=lambda: deque(maxlen=KEPT_LINES))
    finished: Finished | None = None
    failed: Failed | None = None

    def take(self, events: Iterable[Event]) -> list[str]:
        """Learn of events; returns the new lines of the log."""
        lines: list[str] = []
        for event in events:
            match event:
                case Stage():
                    self.stages.append(event)
                    self.step = None
                    lines.append(event.text)
                case Progress():
                    self.step = event
                case Epoch():
                    self.epochs[event.epoch] = event
                    self.step = None
                case Message():
                    lines.append(event.text)
                case Finished():
                    self.finished = event
                case Failed():
                    self.failed = event
                    lines += [text for text in (event.sentence, event.details) if text]
                case _:
                    pass
        self.log.extend(lines)
        return lines

    @property
    def history(self) -> tuple[Epoch, ...]:
        """The epochs in order."""
        return tuple(self.epochs[number] for number in sorted(self.epochs))


def earlier_epochs(run: Path) -> list[Event]:
    """The epochs of a run that was interrupted, from its log; none if that cannot be read."""
    try:
        with (run / EVENTS_FILE).open("rb") as file:
            file.seek(max(0, (run / EVENTS_FILE).stat().st_size - READ_BYTES))
            lines = file.read().splitlines()
    except OSError:
        return []
    return [event for line in lines if isinstance(event := _decoded(line), Epoch)]


def _decoded(line: bytes) -> Event | None:
    try:
        return decode_event(line)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


@dataclass(frozen=True)
class Curve:
    """One line of a plot: epoch numbers and values."""

    epochs: tuple[int, ...]
    values: tuple[float, ...]


def curve(history: Sequence[Epoch], attribute: str, most: int = 400) -> Curve:
    """One figure over the epochs, thinned out to at most so many points; the last one always stays."""
    points = [(one.epoch, value) for one in history if (value := getattr(one, attribute)) is not None]
    step = -(-len(points) // most) or 1
    kept = points[::-1][::step][::-1]
    return Curve(tuple(epoch for epoch, _ in kept), tuple(value for _, value in kept))
