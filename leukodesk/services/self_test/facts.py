"""What support must know of a computer: system, processor, memory, versions, models. Nothing of who uses it."""

import os
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil

import leukodesk
from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.model_library import Library, list_models
from leukodesk.services.self_test.report import MODEL

PACKAGES = (
    "ai-edge-litert",
    "msgspec",
    "numpy",
    "opencv-python-headless",
    "pillow",
    "platformdirs",
    "psutil",
    "pyqtgraph",
    "PySide6-Essentials",
)


def facts(library: Library) -> dict[str, str]:
    """Name → value, in the order in which they are read."""
    memory = psutil.virtual_memory()
    return {
        "LeukoDesk": f"{leukodesk.__version__}, {'packaged' if getattr(sys, 'frozen', False) else 'from source'}",
        "System": f"{platform.system()} {platform.release()}, {_distribution()}",
        "Processor": f"{_processor()}, {platform.machine()}, {os.cpu_count()} threads",
        "Memory": f"{memory.total / 2**30:.1f} GiB, {memory.available / 2**30:.1f} GiB of it free",
        "Python": platform.python_version(),
        "Packages": ", ".join(f"{name} {_version(name)}" for name in PACKAGES),
        **dict(_models(library)),
    }


def _models(library: Library) -> Iterator[tuple[str, str]]:
    try:
        for model in list_models(library):
            yield f"{MODEL}{model.label}", f"{model.place}, SHA-256 {model.sha256 or 'not known'}"
    except LeukoDeskError as error:
        yield "Models", error.message


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not known)"


def _distribution() -> str:
    if sys.platform != "linux":
        return platform.version()
    try:
        return platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:
        return "unknown distribution"


def _processor() -> str:
    """The name its maker gave it, which Python does not say on Linux."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8", "replace").splitlines()
    except OSError:
        return platform.processor() or "unknown processor"
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "unknown processor")
