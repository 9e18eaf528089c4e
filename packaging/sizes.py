"""What the packaged folders are made of: `python packaging/sizes.py dist/LeukoDesk …` names the largest parts."""

import sys
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

REASONS = (
    ("tensorflow/libtensorflow_cc*", "TensorFlow: every operation, and the converter to LiteRT"),
    ("tensorflow/libtensorflow_framework*", "TensorFlow: devices, memory, threads"),
    ("tensorflow/python/profiler/*", "TensorFlow imports its profiler at start"),
    ("tensorflow/lite/*", "TensorFlow imports its own LiteRT; the converter checks with it"),
    ("tensorflow/*", "TensorFlow: its Python"),
    ("keras/*", "networks as they are described, trained and kept"),
    ("h5py*", "a network's weights in a .keras file"),
    ("opencv_python_headless.libs/libopenblas*", "OpenCV is linked to it: algebra of its own"),
    ("opencv_python_headless.libs/*", "OpenCV: videos, streams and cameras"),
    ("cv2/*", "OpenCV: smear checks, white cells, scaling, cameras"),
    ("*libicu*", "Qt is linked to it: scripts and languages"),
    ("PySide6/QtOpenGL*", "pyqtgraph imports it"),
    ("PySide6/Qt/plugins/*", "Qt: windows on X11 and Wayland, SVG, file dialogs of the desktop"),
    ("PySide6/Qt/translations/*", "Qt: its own buttons and dialogs in other languages"),
    ("PySide6/Qt/lib/*", "Qt: the window"),
    ("PySide6/*", "Qt for Python: the window"),
    ("shiboken6/*", "Qt for Python"),
    ("ai_edge_litert/*", "LiteRT: computes the models"),
    ("numpy.libs/*", "NumPy: algebra"),
    ("numpy/*", "NumPy: arrays, everywhere"),
    ("PIL/*", "Pillow: reads image formats"),
    ("pillow.libs/*", "Pillow: reads image formats"),
    ("simplejpeg*", "reads JPEG and tells what is damaged"),
    ("models/*", "the shipped models"),
    ("docs/*", "the user guide with its pictures"),
    ("resources/*", "icons, translations, licence texts"),
    ("genicam/*", "GenICam cameras"),
    ("harvesters/*", "GenICam cameras"),
    ("pymmcore*", "Micro-Manager cameras and stages"),
    ("*mypyc*", "Micro-Manager: psygnal, compiled"),
    ("psygnal/*", "Micro-Manager: pymmcore-plus imports it"),
    ("pydantic*", "Micro-Manager: pymmcore-plus imports it"),
    ("shapely*", "Micro-Manager: useq, which pymmcore-plus imports"),
    ("useq/*", "Micro-Manager: pymmcore-plus imports it"),
    ("rich/*", "imported by pymmcore-plus and by Keras"),
    ("pypylon/*", "Basler's drivers"),
    ("libpython*", "Python"),
    ("python3*", "Python: its own compiled modules"),
    ("licences/*", "the licences of all that is here"),
    ("version.txt", "of which LeukoDesk the add-on is"),
    ("base_library.zip", "Python: what it needs to start"),
    ("LeukoDesk*", "the start, and all Python code, compiled"),
    ("libcrypto*", "Python's hashes, by OpenSSL"),
    ("libssl*", "Python's ssl, which libraries import"),
    ("libsqlite*", "scan files"),
)
"""Patterns of the parts of a program, and what each is for; the first that fits holds."""

CAMERA_SOURCES = {
    "OpenCV": (),
    "Micro-Manager": ("pymmcore*", "*mypyc*", "psygnal/*", "pydantic*", "shapely*", "useq/*", "rich/*"),
    "GenICam": ("genicam*", "harvesters*"),
}
"""What a source brings along beside its code in the program; OpenCV is needed without cameras, too."""


@dataclass(frozen=True)
class Part:
    """A large file, or the rest of a folder."""

    path: str
    size_bytes: int
    reason: str


def files_of(folder: Path) -> dict[str, int]:
    """Every file's path below the folder (or its `_internal`) and its size; a link counts nothing."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            place = path.relative_to(folder).as_posix()
            found[place.removeprefix("_internal/")] = path.stat().st_size
    return found


def parts_of(files: dict[str, int], single_bytes: int = 4_000_000) -> list[Part]:
    """Large files by themselves and what remains by its first folder, the largest first."""
    sizes: dict[str, int] = {}
    for place, size in files.items():
        first, slash, _rest = place.partition("/")
        name = place if size >= single_bytes or not slash else f"{first}/…"
        sizes[name] = sizes.get(name, 0) + size
    ranked = sorted(sizes.items(), key=lambda item: -item[1])
    return [Part(name, size, reason_of(name)) for name, size in ranked]


def reason_of(part: str) -> str:
    """What a part is for; empty if nobody has said so."""
    return next((reason for pattern, reason in REASONS if fnmatch(part, pattern)), "")


def for_cameras(files: dict[str, int]) -> dict[str, int]:
    """Source of cameras → what it brings along, in bytes; none that brings nothing."""
    sizes = {
        source: sum(size for path, size in files.items() if any(fnmatch(path, pattern) for pattern in patterns))
        for source, patterns in CAMERA_SOURCES.items()
    }
    return {source: size for source, size in sizes.items() if size}


def main(folders: list[str]) -> int:
    """Print the twenty largest parts of each folder."""
    for name in folders:
        files = files_of(Path(name))
        print(f"\n{Path(name).name}: {megabytes(sum(files.values()))} MB in {len(files)} files\n")
        print("| MB | part | reason |\n| --- | --- | --- |")
        for part in parts_of(files)[:20]:
            print(f"| {megabytes(part.size_bytes)} | {part.path} | {part.reason} |")
        for source, size in for_cameras(files).items():
            print(f"\nfor cameras of {source}: {megabytes(size)} MB")
    return 0


def megabytes(size_bytes: int) -> str:
    """In 10⁶ bytes."""
    return f"{size_bytes / 1e6:.1f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
