"""Libraries of the operating system that PyInstaller puts into a build: under which licence they are, and its text."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from leukodesk.services.licences.notice import LicenceError, LicenceText, PackageLicence, in_order

TEXTS = Path(__file__).resolve().parents[1] / "resources" / "licences"

LICENCES = {
    "Apache-2.0": "crypto ssl",
    "BSD-3-Clause": "uuid pcre2-8 pcre2-16 tirpc nsl",
    "BSD-3-Clause OR GPL-2.0-only": "zstd cap",
    "BSD-2-Clause": "lz4",
    "BSD-3-Clause AND ISC": "bsd md",
    "FTL OR GPL-2.0-only": "freetype",
    "GPL-3.0-or-later WITH GCC-exception-3.1": "stdc++ gcc_s gomp gfortran atomic",
    "AFL-2.1 OR GPL-2.0-or-later": "dbus-1",
    "LGPL-2.1-or-later": "blkid glib-2.0 gthread-2.0 gobject-2.0 gio-2.0 gmodule-2.0 systemd mount gcrypt gpg-error "
    "quadmath keyutils fribidi crypt",
    "MIT": "ffi expat fontconfig harfbuzz brotlicommon brotlidec com_err gssapi_krb5 k5crypto krb5 krb5support epoxy "
    "drm gbm EGL GL GLX GLdispatch OpenGL X11 X11-xcb Xau Xcomposite Xcursor Xdamage Xdmcp Xext Xfixes Xi Xinerama "
    "Xrandr Xrender Xss ICE SM xkbcommon xkbcommon-x11 xkbregistry wayland-client wayland-cursor wayland-egl "
    "wayland-server xcb xcb-cursor xcb-glx xcb-icccm xcb-image xcb-keysyms xcb-randr xcb-render xcb-render-util "
    "xcb-shape xcb-shm xcb-sync xcb-util xcb-xfixes xcb-xkb xcb-xinput xcb-present xcb-dri2 xcb-dri3",
    "MPL-1.1 OR LGPL-2.1-or-later": "graphite2 cairo",
    "X11": "ncursesw tinfo panelw ncurses",
    "Zlib": "z",
    "bzip2-1.0.6": "bz2",
    "libpng-2.0": "png16",
    "IJG AND BSD-3-Clause": "jpeg",
    "public domain": "sqlite3 lzma selinux",
}
"""Licence → names of libraries without "lib" and what follows their name. What is not here fails the build, by name."""

REFUSED = {
    "readline": "GPL 3: leave the module readline out of the build",
    "history": "GPL 3: leave the module readline out of the build",
    "gdbm": "GPL 3: leave the module _gdbm out of the build",
    "gdbm_compat": "GPL 3: leave the module _dbm out of the build",
    "db-5.3": "AGPL 3 or Sleepycat: leave the module _dbm out of the build",
}

MICROSOFT = re.compile(r"(vcruntime|msvcp|concrt|vcomp|vcamp|api-ms-win|ucrtbase|mfc)", re.IGNORECASE)
MICROSOFT_TEXT = (
    "Part of Microsoft's C and C++ runtime and of the universal C runtime, passed on unchanged as Microsoft's licence "
    "terms allow for files of the list “Distributable Code for Visual Studio”."
)
STANDARD_TEXTS = {"Apache-2.0": "Apache-2.0.txt", "LGPL-2.1-or-later": "LGPL-2.1.txt"}
"""Debian's files name these and leave the text out, since it is on every Debian."""

_ENDING = re.compile(r"(\.so(\.\d+)*|(\.\d+)*\.dylib|(-\d[\d_]*)?(-x64)?\.dll)$", re.IGNORECASE)


def system_licences(libraries: Iterable[Path]) -> tuple[PackageLicence, ...]:
    """The licences of libraries that came from the operating system.

    Raises:
        LicenceError: one of them must not be bundled, is not known, or its licence text is not on this machine.
    """
    licences, troubles = [], []
    for library in sorted(set(libraries)):
        try:
            licences.append(library_licence(library))
        except LicenceError as error:
            troubles.append(error.message)
    if troubles:
        raise LicenceError("\n".join(dict.fromkeys(troubles)))
    return in_order(licences)


def library_licence(library: Path) -> PackageLicence:
    """The licence of one library; several of one package become one entry when they are put in order.

    Raises:
        LicenceError: as `system_licences`.
    """
    if MICROSOFT.match(library.name):
        text = LicenceText("Microsoft runtime", MICROSOFT_TEXT)
        return PackageLicence("Microsoft C and C++ runtime", "", "Microsoft distributable code", "", (text,))
    name = short_name(library)
    if name in REFUSED:
        raise LicenceError(f"{library.name} must not be bundled ({REFUSED[name]}).", str(library))
    licence = next((licence for licence, names in LICENCES.items() if name in names.split()), None)
    if licence is None:
        raise LicenceError(f"Nothing is known of the licence of {library.name}. Add it to LICENCES in {__file__}.")
    if sys.platform != "linux":
        raise LicenceError(f"{library.name} came from the system; only on Linux is its licence text found there.")
    package, version = debian_package(library)
    path = Path("/usr/share/doc") / package / "copyright"
    if not path.is_file():
        raise LicenceError(f"The Debian package {package} brings no licence text for {library.name}.", str(path))
    texts = [LicenceText("copyright", path.read_text(encoding="utf-8", errors="replace"))]
    if licence in STANDARD_TEXTS:
        standard = STANDARD_TEXTS[licence]
        texts.append(LicenceText(standard, (TEXTS / standard).read_text(encoding="utf-8")))
    remark = f"From the Debian package {package}; its sources: packages.debian.org/{package}."
    return PackageLicence(f"{name} ({package})", version, licence, remark, tuple(texts))


def short_name(library: Path) -> str:
    """The name without "lib" and version: "xcb-cursor" of "libxcb-cursor.so.0"."""
    return _ENDING.sub("", library.name).removeprefix("lib")


def debian_package(library: Path) -> tuple[str, str]:
    """Package and version that a library came in.

    Raises:
        LicenceError: it came in none.
    """
    # /lib is the same folder as /usr/lib, and dpkg knows a file by one of the two names only.
    paths = {str(library), str(library.resolve())}
    paths |= {path.removeprefix("/usr") for path in paths} | {
        f"/usr{path}" for path in paths if path.startswith("/lib")
    }
    for path in sorted(paths):
        owner = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True, check=False)
        if owner.returncode == 0:
            package = owner.stdout.split(":")[0]
            shown = subprocess.run(
                ["dpkg-query", "-W", "-f", "${Version}\n", package], capture_output=True, text=True, check=False
            )
            return package, shown.stdout.splitlines()[0] if shown.stdout else ""
    raise LicenceError(f"{library.name} came neither with a Python package nor with a Debian package.", str(library))
