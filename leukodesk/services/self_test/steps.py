"""What a step of the self-test is, and what is said of it: one JSON object a line, from the process that does it."""

import time
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

import msgspec

from leukodesk.core.errors import LeukoDeskError

Outcome = Literal["passed", "failed", "not installed"]


class SelfTestError(LeukoDeskError):
    """A part of LeukoDesk does not do what it should."""


class NotInstalledError(LeukoDeskError):
    """A part that LeukoDesk can do without is not there."""


@dataclass(frozen=True)
class Step:
    """One thing that is tried.

    Attributes:
        title: in the table; it names no file and nobody.
        check: tries it and returns a sentence on what was found; raises whatever goes wrong, and `NotInstalledError`.
    """

    title: str
    check: Callable[[], str]


class Facts(msgspec.Struct, frozen=True, tag="facts"):
    """What is known of this computer and this LeukoDesk: name → value."""

    facts: Mapping[str, str]


class Begun(msgspec.Struct, frozen=True, tag="begun"):
    """A step begins."""

    title: str


class Ended(msgspec.Struct, frozen=True, tag="ended"):
    """A step has ended. `details` are for the log, of one that failed."""

    title: str
    outcome: Outcome
    duration_ms: float
    sentence: str
    details: str = ""


class Over(msgspec.Struct, frozen=True, tag="over"):
    """There are no more steps."""


Event = Facts | Begun | Ended | Over


def encode_event(event: Event) -> bytes:
    """One line, with its line feed; what is no text in a name is escaped."""
    return msgspec.json.encode(event) + b"\n"


def decode_event(line: bytes) -> Event:
    """The event in one line.

    Raises:
        msgspec.MsgspecError: no event; libraries may print too.
    """
    event: Event = msgspec.json.decode(line, type=Event)
    return event


def run_steps(steps: Iterable[Step], tell: Callable[[Event], None]) -> None:
    """Try one after the other, whatever becomes of those before; each is told of when it begins and when it ends."""
    for step in steps:
        tell(Begun(step.title))
        tell(_tried(step))
    tell(Over())


def _tried(step: Step) -> Ended:
    began_s = time.perf_counter()
    outcome: Outcome = "passed"
    details = ""
    try:
        sentence = step.check()
    except NotInstalledError as error:
        outcome, sentence, details = "not installed", error.message, error.details
    except LeukoDeskError as error:
        outcome, sentence, details = "failed", error.message, error.details
    except Exception as error:  # noqa: BLE001 - the one place where every error is caught: it is what is looked for
        outcome, sentence = "failed", f"This does not work: {str(error) or type(error).__name__}"
        details = "".join(traceback.format_exception(error))
    took_ms = (time.perf_counter() - began_s) * 1000
    return Ended(step.title, outcome, took_ms, _as_text(sentence), _as_text(details))


def _as_text(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()
