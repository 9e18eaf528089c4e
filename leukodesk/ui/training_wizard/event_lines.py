"""From the bytes that a child process prints to events, whatever else it or its libraries may print."""

from collections.abc import Iterator

import msgspec

from leukodesk.core.training_runs.events import Event, Message, decode_event

LONGEST_LINE_BYTES = 2**20
SHOWN_CHARACTERS = 500
"""Of a line that is no event."""


class EventLines:
    """Takes the bytes as they come, half lines too, and gives the events in them.

    A line that is no event becomes a `Message`, for the log. One that is longer than any event can be is dropped as it
    comes, so that a child that never ends its line cannot fill the memory.
    """

    def __init__(self) -> None:
        self._begun = bytearray()
        self._dropping = False

    def feed(self, chunk: bytes) -> Iterator[Event]:
        """The events whose lines end in this chunk."""
        *ended, rest = chunk.split(b"\n")
        for line in ended:
            self._append(line)
            yield from self._take()
        self._append(rest)

    def end(self) -> Iterator[Event]:
        """What is left when the child has ended without a last line feed."""
        yield from self._take()

    def _append(self, piece: bytes) -> None:
        if self._dropping or len(self._begun) + len(piece) > LONGEST_LINE_BYTES:
            self._dropping = True
            self._begun.clear()
        else:
            self._begun += piece

    def _take(self) -> Iterator[Event]:
        line, dropped = bytes(self._begun).strip(), self._dropping
        self._begun.clear()
        self._dropping = False
        if dropped:
            yield Message(f"(a line of more than {LONGEST_LINE_BYTES} bytes was left out)")
        elif line:
            yield _event_or_message(line)


def _event_or_message(line: bytes) -> Event:
    try:
        return decode_event(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        text = line[: 4 * SHOWN_CHARACTERS].decode(errors="replace")
        return Message("".join(c if c.isprintable() else " " for c in text)[:SHOWN_CHARACTERS])
