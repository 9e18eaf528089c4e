"""On what machine figures were made."""

import os
import platform
from importlib.metadata import version
from pathlib import Path


def machine() -> str:
    """Processor, cores and the versions that compute: "AMD EPYC, 2 cores, Keras 3.15.1 on tensorflow"."""
    import keras

    return f"{_processor()}, {os.cpu_count()} cores, Keras {version('keras')} on {keras.backend.backend()}"


def _processor() -> str:
    path = Path("/proc/cpuinfo")
    if path.is_file():
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()
