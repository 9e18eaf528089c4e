"""Whether the machine can carry what a measured step says the whole will take. Qt-free."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import psutil

from leukodesk.core.training_runs.events import Estimate

MEGABYTE = 10**6
Shortage = Literal["memory", "disk"]


@dataclass(frozen=True)
class Machine:
    """What is free now, in megabytes."""

    memory_mb: float
    disk_mb: float


def this_machine(folder: Path) -> Machine:
    """Of this computer.

    Args:
        folder: that is going to be written into; it need not be there yet.
    """
    there = next(place for place in (folder.absolute(), *folder.absolute().parents) if place.exists())
    return Machine(psutil.virtual_memory().available / MEGABYTE, psutil.disk_usage(str(there)).free / MEGABYTE)


def shortages(estimate: Estimate, machine: Machine) -> tuple[Shortage, ...]:
    """What the machine has too little of; empty if it can carry the work."""
    short: list[Shortage] = []
    if estimate.memory_mb > machine.memory_mb:
        short.append("memory")
    if estimate.disk_mb > machine.disk_mb:
        short.append("disk")
    return tuple(short)
