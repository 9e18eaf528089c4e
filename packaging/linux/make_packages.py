#!/usr/bin/env python3
"""Packs a finished build for Linux: as .tar.xz files for any distribution, and as .deb files for Debian and Ubuntu.

    python packaging/linux/make_packages.py [--quick] DIST OUT

DIST is the folder that PyInstaller wrote ("dist"). Each folder of `PARTS` that is in it becomes an archive and a
package in OUT; with --quick larger ones, in a tenth of the time, for a trial. Needs tar, xz and dpkg-deb.
"""

from __future__ import annotations

import gzip
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
ICONS = "usr/share/icons/hicolor"
INSTALLED = Path("opt/leukodesk")
LICENCES = "licences.html"
READ_ME = "READ ME.txt"
"""It is for whoever unpacks the program; an installed one is in the menu."""
BYTES_IN_KIB = 1024
SMALLEST, QUICKEST = 9, 0
"""Levels of xz."""

sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]


@dataclass(frozen=True)
class Part:
    """One folder of a build.

    Attributes:
        folder: its name in DIST; the add-ons lie under that name beside the program's files.
        package: of Debian.
        summary: one line; story: what the package is for.
        depends: on Debian packages; the application's own come from dev.py.
    """

    folder: str
    package: str
    summary: str
    story: str
    depends: tuple[str, ...] = ()

    @property
    def is_application(self) -> bool:
        return self.package == "leukodesk"


PARTS = (
    Part(
        "LeukoDesk",
        "leukodesk",
        "workbench for stained blood smears",
        "Says whether a field is usable, what a model makes of it and where it looked, scans whole folders and learns "
        "from a laboratory's own slides. Research and education; not a diagnostic device.",
    ),
    Part(
        "LeukoDesk Trainer",
        "leukodesk-trainer",
        "full training of models for LeukoDesk",
        "With it LeukoDesk trains whole networks, beside the quick adaptation that it offers in any case.",
        ("leukodesk (= {version})",),
    ),
    Part(
        "LeukoDesk Basler",
        "leukodesk-basler",
        "Basler cameras for LeukoDesk",
        "With it LeukoDesk opens Basler cameras by Basler's own pylon runtime.",
        ("leukodesk (= {version})",),
    ),
)


def make_archive(source: Path, target: Path, level: int = SMALLEST) -> Path:
    """Pack a folder as .tar.xz; everything in it belongs to root and may be read by all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    names = ["tar", "--create", "--sort=name", "--owner=root:0", "--group=root:0", "--mode=u+rw,go+r-w,a+X"]
    # Long-range matches between the many libraries are worth a dictionary of 64 MiB; unpacking needs as much memory.
    subprocess.run(
        [
            *names,
            f"--use-compress-program=xz -T0 -{level}",
            f"--file={target}",
            f"--directory={source.parent}",
            source.name,
        ],
        check=True,
    )
    return target


def make_deb(source: Path, part: Part, version: str, out: Path, level: int = SMALLEST) -> Path:
    """Pack a folder as a package that installs it to /opt/leukodesk."""
    architecture = _output("dpkg", "--print-architecture")
    target = out / f"{part.package}_{version}_{architecture}.deb"
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="deb-", dir=out) as folder:
        root = Path(folder)
        root.chmod(0o755)
        place = root / INSTALLED if part.is_application else root / INSTALLED / part.folder
        shutil.copytree(source, place, symlinks=True, ignore=shutil.ignore_patterns(READ_ME))
        if part.is_application:
            _add_to_desktop(root)
        _add_documents(root, place, part, version)
        _set_modes(root)
        (root / "DEBIAN").mkdir(mode=0o755)
        (root / "DEBIAN" / "md5sums").write_text("".join(_checksums(root)), encoding="utf-8")
        size = sum(path.lstat().st_size for path in root.rglob("*")) // BYTES_IN_KIB
        (root / "DEBIAN" / "control").write_text(control_file(part, version, architecture, size), encoding="utf-8")
        # xz as for the archive: dpkg of Debian 12 and older, and of Ubuntu's releases, reads nothing that is newer.
        subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{level}", "--build", root, target], check=True)
    return target


def control_file(part: Part, version: str, architecture: str, size_kib: int) -> str:
    """What dpkg knows of the package."""
    depends = (
        debian_dependencies() if part.is_application else tuple(name.format(version=version) for name in part.depends)
    )
    fields = {
        "Package": part.package,
        "Version": version,
        "Architecture": architecture,
        "Maintainer": "LeukoDesk project <leukodesk@localhost>",
        "Installed-Size": str(size_kib),
        "Depends": ", ".join(depends),
        "Section": "science",
        "Priority": "optional",
        "Description": "\n ".join((part.summary, *textwrap.wrap(part.story, 78))),
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def debian_version(version: str) -> str:
    """The version as Debian sorts it: "1.2~rc1" comes before "1.2", "1.2rc1" would come after it."""
    return re.sub(r"(?<=\d)(?=(a|b|rc|\.dev)\d)", "~", version)


def debian_dependencies() -> tuple[str, ...]:
    """What Qt loads from the system, as dev.py knows it, and the C library that this build was made with."""
    dev = _dev()
    c_library = os.confstr("CS_GNU_LIBC_VERSION") or "glibc 2.36"
    libraries = {name for name in dev.QT_LIBRARIES.values() if name != dev.FONT_PACKAGE}
    return (
        f"libc6 (>= {c_library.split()[1]})",
        *sorted(libraries),
        f"{dev.FONT_PACKAGE} | fonts-dejavu | fonts-noto-core",
    )


def _dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("leukodesk_dev", ROOT / "dev.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(ROOT / "dev.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _add_to_desktop(root: Path) -> None:
    """A command, an entry in the menu, and the icons."""
    command = root / "usr/bin/leukodesk"
    command.parent.mkdir(parents=True)
    command.symlink_to(f"/{INSTALLED}/LeukoDesk")
    for source, folder in (
        (HERE / "leukodesk.desktop", "usr/share/applications"),
        (HERE / "org.leukodesk.LeukoDesk.metainfo.xml", "usr/share/metainfo"),
        (ROOT / "resources/leukodesk.svg", f"{ICONS}/scalable/apps"),
    ):
        (root / folder).mkdir(parents=True)
        shutil.copy(source, root / folder)
    from icon_files import SIZES_PX, draw

    for size_px in SIZES_PX:
        place = root / ICONS / f"{size_px}x{size_px}/apps"
        place.mkdir(parents=True)
        draw(size_px).save(str(place / "leukodesk.png"))


def _add_documents(root: Path, place: Path, part: Part, version: str) -> None:
    folder = root / "usr/share/doc" / part.package
    folder.mkdir(parents=True)
    pages = sorted(place.rglob(LICENCES))
    if not pages:
        raise FileNotFoundError(f"{part.folder} has no {LICENCES}: it must not be passed on without its licences.")
    (folder / "copyright").write_text(
        "LeukoDesk is under the Apache License, Version 2.0 (/usr/share/common-licenses/Apache-2.0).\n"
        f"The licences of everything it is made of: /{pages[0].relative_to(root)},\n"
        "or Help → Licences in the program.\n",
        encoding="utf-8",
    )
    changes = (ROOT / "CHANGELOG.md").read_bytes() if (ROOT / "CHANGELOG.md").is_file() else version.encode()
    (folder / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))


def _set_modes(root: Path) -> None:
    """Nobody but root may write; what could be run before can be run by all."""
    for path in (root, *root.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(0o755 if runs else 0o644)


def _checksums(root: Path) -> Iterator[str]:
    """So that `dpkg --verify leukodesk` finds a damaged installation."""
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.relative_to(root).parts:
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            yield f"{digest}  {path.relative_to(root)}\n"


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main(arguments: Sequence[str]) -> int:
    """Pack every part of the build."""
    level = QUICKEST if "--quick" in arguments else SMALLEST
    arguments = [argument for argument in arguments if argument != "--quick"]
    if len(arguments) != 2:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    from leukodesk import __version__

    dist, out = Path(arguments[0]), Path(arguments[1])
    parts = [part for part in PARTS if (dist / part.folder).is_dir()]
    if not any(part.is_application for part in parts):
        sys.stderr.write(f"There is no folder LeukoDesk in {dist}. Make it first: pyinstaller build.spec\n")
        return 1
    machine = os.uname().machine
    for part in parts:
        name = part.folder.replace(" ", "-")
        archive = out / f"{name}-{__version__}-linux-{machine}.tar.xz"
        make_archive(dist / part.folder, archive, level)
        package = make_deb(dist / part.folder, part, debian_version(__version__), out, level)
        for made in (archive, package):
            sys.stdout.write(f"{made.stat().st_size / 1e6:8.1f} MB  {made}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
