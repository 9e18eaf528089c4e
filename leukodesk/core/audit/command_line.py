"""What `leukodesk audit` and `python -m training audit` do: the audit, its output, its exit code."""

import argparse
import sys
import time
from collections.abc import Callable, Sequence

import msgspec
import numpy as np

from leukodesk.core.audit.finding import as_texts
from leukodesk.core.audit.reading import Looking
from leukodesk.core.audit.report import AuditReport, audit, encode_report
from leukodesk.core.audit.wording import report_lines
from leukodesk.core.errors import DataSetError, LeukoDeskError
from leukodesk.core.files import write_atomically
from leukodesk.core.labelled.data_set import LabelledData, only_classes, read_labelled_data
from leukodesk.core.labelled.splits import Split
from leukodesk.core.training_runs.events import Event, Failed, Finished, Progress, Stage, encode_event
from leukodesk.core.training_runs.process import end_with_input

FINE, SERIOUS, NOT_DONE = 0, 1, 2
FEWEST_CLASSES = 2

_SECONDS_BETWEEN_EVENTS = 0.1


def run(options: argparse.Namespace) -> int:
    """Audits; returns the exit code. Events, JSON and text go to standard output, one of them."""
    if options.ends_with_input:
        end_with_input()
    tell: Callable[[Event], None] = _tell if options.events else _say_nothing
    try:
        report = _audited(options, tell)
        if options.out is not None:
            write_atomically(options.out, encode_report(report))
    except LeukoDeskError as error:
        return _not_done(options, error.message, error.details)
    except OSError as error:
        return _not_done(options, f"The report could not be written to {options.out}.", str(error))
    if options.events:
        tell(Finished(str(options.out or "")))
    elif options.json:
        _write(encode_report(report))
    else:
        for line in report_lines(report):
            _write((_printable(line) + "\n").encode(sys.stdout.encoding or "utf-8", "backslashreplace"))
    return SERIOUS if report.verdict == "serious" else FINE


def _audited(options: argparse.Namespace, tell: Callable[[Event], None]) -> AuditReport:
    tell(Stage("read", "Looking at every image"))
    looking = Looking()
    data = read_labelled_data(
        options.folder,
        table=options.table,
        group_pattern=options.group_pattern,
        on_progress=_Progress(tell),
        while_open=looking.take,
    )
    data = _without(data, options.without)
    split = _split_of_column(data, options.fold_column) if options.fold_column else None
    tell(Stage("audit", "Looking for duplicates, and for what gives the class away"))
    return msgspec.structs.replace(audit(data, split, looking.at(data)), left_out=as_texts(options.without))


def _without(data: LabelledData, labels: Sequence[str]) -> LabelledData:
    """The data without some of its classes."""
    if unknown := [label for label in labels if label not in data.classes]:
        raise DataSetError(f"The images have no class {unknown[0]}. They have these: {', '.join(data.classes)}.")
    kept = [label for label in data.classes if label not in labels]
    if len(kept) < FEWEST_CLASSES:
        raise DataSetError("Fewer than two classes remain. Leave fewer of them out.")
    return only_classes(data, kept)


def _split_of_column(data: LabelledData, column: str) -> Split:
    """The folds of a column as parts: none is to share patients or images with another."""
    if column not in data.columns:
        raise DataSetError(f"The table has no column {column}. It has these: {', '.join(data.columns) or 'none'}.")
    return Split(f"folds of column “{column}”", np.array(data.columns[column]), grouped=False, leaky=False)


class _Progress:
    """Tells how far it is and how long it will take, now and then."""

    def __init__(self, tell: Callable[[Event], None]) -> None:
        self._tell = tell
        self._began = self._told = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if done < total and now - self._told < _SECONDS_BETWEEN_EVENTS:
            return
        self._told = now
        speed = done / max(now - self._began, 1e-6)
        self._tell(Progress(done, total, speed, (total - done) / speed))


def _not_done(options: argparse.Namespace, sentence: str, details: str) -> int:
    if options.events:
        _tell(Failed(sentence, details))
    sys.stderr.write(_printable(sentence) + "\n")
    return NOT_DONE


def _tell(event: Event) -> None:
    _write(encode_event(event))


def _say_nothing(_: Event) -> None:
    """Nobody listens to events."""


def _write(content: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _printable(text: str) -> str:
    """File names may hold orders to the terminal; they are shown, not obeyed."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
