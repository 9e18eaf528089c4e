"""What a self-test has said so far: the table, whether all is well, and the text that can be sent to support."""

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

import leukodesk
from leukodesk.services.self_test.steps import Begun, Ended, Event, Facts, Over

_IMAGE_NAME: Final = re.compile(r"[^\s\"'“”<>/\\]+\.(?:jpe?g|jpe|jfif|png|bmp|dib|tiff?|webp|avi|mp4)\b", re.IGNORECASE)
_PATH: Final = re.compile(r"(?<![\w>/\\.:])(?:file://)?(?:/|[A-Za-z]:[\\/]|\\\\)(?=[^\s/])[^\"'“”<>|\n]*")
"""To the end of its line, or to a quotation mark: names of folders may hold spaces."""

MODEL: Final = "Model "
"""How the name of a fact on a model begins."""

OF_THE_USER: Final = ("own,", "candidate,")
"""How its value begins if the model did not come with LeukoDesk."""

_SHORTEST_NAME: Final = 3
_WIDTHS: Final = (32, 13, 9)


@dataclass(frozen=True)
class Report:
    """A self-test, as far as it is.

    Attributes:
        facts: of this computer and this LeukoDesk; rows: the steps that have ended.
        running: title of the step under way; empty between two.
        over: whether no more will come.
    """

    facts: Mapping[str, str] = field(default_factory=dict)
    rows: tuple[Ended, ...] = ()
    running: str = ""
    over: bool = False

    @property
    def passed(self) -> bool:
        """Whether it is over, and no step has failed."""
        return self.over and bool(self.rows) and all(row.outcome != "failed" for row in self.rows)

    def heard(self, event: Event) -> "Report":
        """The report with one more event."""
        match event:
            case Facts():
                return replace(self, facts={**self.facts, **event.facts})
            case Begun():
                return replace(self, running=event.title)
            case Ended():
                return replace(self, rows=(*self.rows, event), running="")
            case Over():
                return replace(self, running="", over=True)

    def process_ended(self, code: int, errors: str) -> "Report":
        """The report when the process has ended: if it had not come to its end, that is a failure of its own."""
        if self.over:
            return self
        title = self.running or "Self-test"
        sentence = "LeukoDesk ended by itself in the midst of this step."
        row = Ended(title, "failed", 0.0, sentence, f"exit code {code}\n{errors}".strip())
        return replace(self, rows=(*self.rows, row), running="", over=True)

    @property
    def conclusion(self) -> str:
        """In a sentence."""
        failed = sum(row.outcome == "failed" for row in self.rows)
        if not self.over:
            return f"{len(self.rows)} steps done"
        if failed:
            return f"{failed} of {len(self.rows)} steps failed."
        return f"All {len(self.rows)} steps are in order."


def without_folder(error: OSError) -> Report:
    """The report of a self-test that finds no place for its files."""
    sentence = "No temporary folder can be made on this computer. Free some space on its disk, then test again."
    return Report(rows=(Ended("Self-test", "failed", 0.0, sentence, str(error)),), over=True)


def heading() -> str:
    """The first line of the table."""
    return _line("Step", "Outcome", "ms", "What was found")


def table_line(row: Ended) -> str:
    """One line of the table."""
    return _line(row.title, row.outcome, f"{row.duration_ms:.0f}", row.sentence)


def support_text(report: Report) -> str:
    """All that support needs, and nothing of patients or of the user.

    Paths and the names of images, of people and of the user's own models, often those of folders, are gone.
    """
    lines = [f"LeukoDesk {leukodesk.__version__}: self-test", leukodesk.INTENDED_USE, ""]
    lines += [f"{name}: {value}" for name, value in report.facts.items()]
    lines += ["", heading(), *map(table_line, report.rows), "", report.conclusion]
    for row in report.rows:
        if row.details and row.outcome == "failed":
            lines += ["", f"{row.title}:", row.details]
    return without_private(_without_own_models("\n".join(lines), report.facts)) + "\n"


def _without_own_models(text: str, facts: Mapping[str, str]) -> str:
    """A text in which the models that did not come with LeukoDesk have numbers; their SHA-256 stays."""
    labels = [
        name.removeprefix(MODEL)
        for name, value in facts.items()
        if name.startswith(MODEL) and value.startswith(OF_THE_USER)
    ]
    for number, label in enumerate(labels, 1):
        name, _, version = label.partition("/")
        text = re.sub(rf"(?<!\w){re.escape(name)}[/ ]{re.escape(version)}(?!\w)", f"<own model {number}>", text)
    return text


def without_private(text: str) -> str:
    """A text without paths, names of image files, and the names of the user and of the computer."""
    for place, name in _known_places():
        text = re.sub(re.escape(place) + r"(?!\w)", name, text)
    text = _PATH.sub("<path>", text)
    text = _IMAGE_NAME.sub("<file>", text)
    for word, name in _known_names():
        text = re.sub(rf"\b{re.escape(word)}\b", name, text, flags=re.IGNORECASE)
    return text


def _known_places() -> list[tuple[str, str]]:
    """Folders that tell an engineer something, and what they are called; the longest first."""
    program = str(Path(leukodesk.__file__).resolve().parent.parent)
    places = {program: "<program>", sys.prefix: "<python>", sys.base_prefix: "<python>"}
    return sorted(places.items(), key=lambda item: -len(item[0]))


def _known_names() -> list[tuple[str, str]]:
    import getpass
    import platform

    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):  # who has no name on this computer need not be hidden
        user = ""
    names = {platform.node(): "<computer>", user: "<user>", Path.home().name: "<user>"}
    return [(word, name) for word, name in names.items() if len(word) >= _SHORTEST_NAME]


def _line(title: str, outcome: str, duration_ms: str, sentence: str) -> str:
    first, second, third = _WIDTHS
    return f"{title:<{first}}  {outcome:<{second}}  {duration_ms:>{third}}  {sentence}"
