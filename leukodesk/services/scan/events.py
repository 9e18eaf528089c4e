"""What a running scan says, line by line as JSON where the window listens, or to the command line's own printing."""

from collections.abc import Mapping
from typing import Literal

import msgspec


class Looking(msgspec.Struct, frozen=True, tag="looking"):
    """Folders are being looked through; `found` files so far."""

    found: int


class Scanning(msgspec.Struct, frozen=True, tag="scanning"):
    """How far the run is; told a few times a second.

    Attributes:
        done, total: files of this run, those that were known already among the done.
        known: of the done, those that needed no computing: unchanged, or with a content that had a result.
        rate: files read, and computed where that was needed, a second, lately; None before there is one.
        left_s: seconds to the end at that rate; None where it cannot be said.
        verdicts, labels: how many of all files so far ended so (labels: of accepted and uncertain).
        current: the file that was finished last, as text; thumbnail: its picture, JPEG, if it has one.
        state: "paused" stays until it is resumed.
    """

    done: int
    total: int
    known: int
    rate: float | None
    left_s: float | None
    verdicts: Mapping[str, int]
    labels: Mapping[str, int]
    current: str = ""
    thumbnail: bytes = b""
    state: Literal["running", "paused"] = "running"


class Ended(msgspec.Struct, frozen=True, tag="ended"):
    """The run is over.

    Attributes:
        how: "finished" (every file has its row), "stopped" (by the user; it can be taken up later), or "failed" (it
            had to end; what it had is kept, and it can be taken up later).
        sentence: what to tell the technician; details: for the log.
        done, total, failed: files of this run; failed: those with the verdict failed.
    """

    how: Literal["finished", "stopped", "failed"]
    sentence: str
    details: str
    done: int
    total: int
    failed: int


ScanEvent = Looking | Scanning | Ended


def encode_scan_event(event: ScanEvent) -> bytes:
    """As one line of JSON."""
    return msgspec.json.encode(event) + b"\n"


def decode_scan_event(line: bytes) -> ScanEvent:
    """The reverse.

    Raises:
        msgspec.MsgspecError: it is no event.
    """
    event: ScanEvent = msgspec.json.decode(line, type=ScanEvent)
    return event
