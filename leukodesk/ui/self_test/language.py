"""What the process of a self-test says, as the window and the command line hear it, and how it is started. Qt-free."""

from dataclasses import dataclass
from pathlib import Path

from leukodesk.services.self_test.steps import Event, decode_event
from leukodesk.ui.event_lines import Language
from leukodesk.ui.programs import leukodesk


@dataclass(frozen=True)
class Said:
    """A line that is no event; for the log."""

    text: str


SelfTestEvent = Event | Said


def _overtakes(_later: SelfTestEvent, _earlier: SelfTestEvent) -> bool:
    return False


SELF_TEST_LANGUAGE: Language[SelfTestEvent] = Language(decode_event, Said, _overtakes)


def self_test(home: Path, *, scenarios: bool = False, hidden: bool = False) -> list[str]:
    """The command line of the process that does the steps.

    Args:
        home: a folder that is there and empty, into which goes what would go into the user's.
        scenarios: only the scenarios over the window.
        hidden: no window is to be seen.
    """
    options = ["--within", str(home)]
    options += ["--scenarios"] if scenarios else []
    options += ["--hidden"] if hidden else []
    return [*leukodesk(), "--self-test", *options]
