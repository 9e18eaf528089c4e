"""From the bytes that a child process prints to events, whatever else it or its libraries may print."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

LONGEST_LINE_BYTES = 2**20
SHOWN_CHARACTERS = 500
"""Of a line that is no event."""

E = TypeVar("E")


@dataclass(frozen=True)
class Language(Generic[E]):
    """The events of one kind of program.

    Attributes:
        decode: a line to an event; raises `msgspec.MsgspecError` for any other line.
        text: makes an event of a line that is none, for the log.
        overtakes: whether a later event makes the one right before it superfluous.
    """

    decode: Callable[[bytes], E]
    text: Callable[[str], E]
    overtakes: Callable[[E, E], bool]


class EventLines(Generic[E]):
    """Takes the bytes as they come, half lines too, and gives the events in them.

    A line that is no event becomes a text, for the log. One that is longer than any event can be is dropped as it
    comes, so that a child that never ends its line cannot fill the memory.
    """

    def __init__(self, language: Language[E]) -> None:
        self._language = language
        self._begun = bytearray()
        self._dropping = False

    def feed(self, chunk: bytes) -> Iterator[E]:
        """The events whose lines end in this chunk."""
        *ended, rest = chunk.split(b"\n")
        for line in ended:
            self._append(line)
            yield from self._take()
        self._append(rest)

    def end(self) -> Iterator[E]:
        """What is left when the child has ended without a last line feed."""
        yield from self._take()

    def _append(self, piece: bytes) -> None:
        if self._dropping or len(self._begun) + len(piece) > LONGEST_LINE_BYTES:
            self._dropping = True
            self._begun.clear()
        else:
            self._begun += piece

    def _take(self) -> Iterator[E]:
        line, dropped = bytes(self._begun).strip(), self._dropping
        self._begun.clear()
        self._dropping = False
        if dropped:
            yield self._language.text(f"(a line of more than {LONGEST_LINE_BYTES} bytes was left out)")
        elif line:
            yield self._event_or_text(line)

    def _event_or_text(self, line: bytes) -> E:
        try:
            return self._language.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            text = line[: 4 * SHOWN_CHARACTERS].decode(errors="replace")
            return self._language.text("".join(c if c.isprintable() else " " for c in text)[:SHOWN_CHARACTERS])
