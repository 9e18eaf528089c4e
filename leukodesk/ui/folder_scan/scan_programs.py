"""The command line of a scan, and what it says, as the window hears it. Qt-free."""

import os
from dataclasses import dataclass
from pathlib import Path

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.files import is_folder
from leukodesk.services.model_library import Library, own_library
from leukodesk.services.scan.events import ScanEvent, Scanning, decode_scan_event
from leukodesk.store.scan_file import ScanTask
from leukodesk.ui.event_lines import Language
from leukodesk.ui.programs import leukodesk


@dataclass(frozen=True)
class Said:
    """A line that is no event; for the log."""

    text: str


def _overtakes(later: ScanEvent | Said, earlier: ScanEvent | Said) -> bool:
    return isinstance(later, Scanning) and isinstance(earlier, Scanning)


SCAN_LANGUAGE: Language[ScanEvent | Said] = Language(decode_scan_event, Said, _overtakes)


def scan(task: ScanTask, out: Path, library: Library) -> list[str]:
    """Scans, or goes on with a scan.

    Args:
        task: what; out: the scan file, whose folder is made; library: where the models lie.

    Raises:
        LeukoDeskError: a folder cannot be reached, or none can be made for the scan file.
    """
    for folder in map(os.fsdecode, task.folders):
        if not is_folder(folder):
            sentence = "A folder of the scan cannot be reached. See that its drive or network is connected."
            raise LeukoDeskError(sentence, folder)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = "The folder for the scan file cannot be made. Choose another scan file."
        raise LeukoDeskError(sentence, str(error)) from error
    options = ["--out", str(out), "--events"]
    options += ["--model", task.model] if task.model else []
    options += ["--checks", task.checks_profile] if task.checks_profile is not None else []
    options += [] if task.recursive else ["--no-recursion"]
    options += [] if task.attention else ["--no-attention"]
    options += ["--white-cells"] if task.white_cells else []
    options += [f"--pattern={pattern}" for pattern in task.patterns]
    options += [] if library == own_library() else ["--models-folder", str(library.shipped)]
    return [*leukodesk(), "scan", *options, "--", *map(os.fsdecode, task.folders)]
