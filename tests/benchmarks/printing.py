"""What benchmarks print for docs/benchmarks: rows of tables, the machine, and a copy of it all for a file."""

import contextlib
import io
import platform
from pathlib import Path
from typing import Any

import psutil

BEFORE_S = 3.0


class Both(io.TextIOBase):
    """Writes to two streams, to one of them at once."""

    def __init__(self, screen: Any, kept: io.StringIO) -> None:
        self._screen, self._kept = screen, kept

    def write(self, text: str) -> int:
        self._screen.write(text)
        self._screen.flush()
        return self._kept.write(text)


def row(*cells: object) -> str:
    """One row of a Markdown table."""
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def processor() -> str:
    """The processor's name, where the system tells it."""
    with contextlib.suppress(OSError, StopIteration):
        lines = Path("/proc/cpuinfo").read_text().splitlines()
        return next(line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return platform.processor() or platform.machine()


def used_before() -> str:
    """How much the machine has to do without the benchmark, in a sentence; to be asked before it begins."""
    spent = psutil.cpu_percent(interval=BEFORE_S)
    return f"Before it began other programs used {spent:.0f} % of the processor."
