"""Libraries without the names that only a debugger reads; on Linux, where some wheels still carry them."""

import shutil
import subprocess
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

from left_out import Entry

STRIPPED = (
    "PySide6/Qt/lib/libicui18n*",
    "ai_edge_litert/libpywrap_litert_common*",
    "libpython*",
    "tensorflow/libtensorflow_cc.so.2",
    "tensorflow/libtensorflow_framework.so.2",
    "tensorflow/lite/*.so",
    "tensorflow/python/*.so",
)
"""Those where it saves something and that run after it. Libraries that were patched after linking do not: most of
those in folders `*.libs`."""


def stripped(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """The files, with those of `STRIPPED` replaced by copies in a folder; the originals stay as they are."""
    return [
        (place, str(_copy(Path(source), folder / place)), kind)
        if kind != "SYMLINK" and any(fnmatch(place, pattern) for pattern in STRIPPED)
        else (place, source, kind)
        for place, source, kind in entries
    ]


def _copy(source: Path, copy: Path) -> Path:
    copy.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, copy)
    copy.chmod(0o755)
    subprocess.run(["strip", "--strip-unneeded", str(copy)], check=True)
    return copy
