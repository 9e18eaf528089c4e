"""What packages do not say of themselves: texts they forgot, what their licences ask for, what is inside them."""

from typing import Final

FORGOTTEN_TEXTS: Final = {
    # The licence is declared by each of them, and its text is the standard one.
    "flatbuffers": ("Apache-2.0.txt",),
    "pymmcore": ("LGPL-2.1.txt",),
    "pypylon": ("LGPL-2.1.txt",),  # libusb and log4cpp inside
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt", "qt-third-party.txt"),  # the LGPL 3 builds on the GPL 3
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    # The wheel brings the licence of LiteRT, and nothing of the libraries that are linked into it.
    "ai-edge-litert": ("litert-third-party.txt",),
    "h5py": ("libaec.txt",),
    "namex": ("Apache-2.0.txt",),
    "opencv-python-headless": ("openblas-and-gcc-runtime.txt", "libdrm.txt"),
}
"""Package → files of resources/licences. Each is a standard text, or says in its first line what it is."""

BETTER_NAMED: Final = {
    "namex": "Apache-2.0",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "Apache-2.0",
    "pypylon": "BSD-3-Clause; the pylon runtime inside: Basler's own",
    "genicam": "LicenseRef-GenICam (BSD-3-Clause without modification)",
}
"""Package → licence, where its metadata says too little."""

CALLED: Final = {"pyside6-essentials": "Qt (PySide6_Essentials)"}
"""Package → the name by which people look for it, where its own is another."""

REMARKS: Final = {
    "pyside6-essentials": (
        "Qt and its Python interface are used under the LGPL 3. They lie as libraries of their own in the program's "
        "folder (PySide6) and may be replaced there by a build of your own of the same version; LeukoDesk's licence "
        "does not forbid to take it apart for that. Their sources: download.qt.io and code.qt.io."
    ),
    "shiboken6": "Part of Qt's Python interface, under the LGPL 3; it may be replaced in the same way.",
    "pymmcore": (
        "Used under the LGPL 2.1. It lies as a library of its own in the program's folder (pymmcore) and may be "
        "replaced there. Its sources: github.com/micro-manager."
    ),
    "opencv-python-headless": (
        "It brings FFmpeg along under the LGPL 2.1, built without its GPL parts, as libraries of their own (libav…, "
        "libsw…) that may be replaced in the program's folder. Sources: ffmpeg.org and github.com/opencv."
    ),
    "pillow": "FriBiDi (LGPL 2.1) is not inside: it is used only where the system brings it.",
    "pyinstaller": (
        "Its starter is part of the packaged program. The exception in its licence allows that for programs under "
        "any licence; the rest of it is not bundled."
    ),
    "pyinstaller-hooks-contrib": (
        "Only what runs inside the packaged program is bundled; that is under the Apache licence. What is under the "
        "GPL is used while the program is made, and is not part of it."
    ),
    "pypylon": (
        "The text below is that of the Python interface. The pylon runtime that comes with it is Basler's, and is "
        "passed on unchanged, for use with Basler cameras. Its licence is the one that Basler publishes with pylon; "
        "whoever passes this add-on on has to agree to it. libusb and log4cpp, which it brings along as libraries of "
        "their own, are under the LGPL 2.1 and may be replaced there. Sources: github.com/libusb and "
        "log4cpp.sourceforge.net."
    ),
    "genicam": "The GenICam reference implementation of the EMVA, passed on unchanged.",
}

INSIDE: Final = {
    "avcodec": "FFmpeg",
    "avformat": "FFmpeg",
    "avutil": "FFmpeg",
    "swresample": "FFmpeg",
    "swscale": "FFmpeg",
    "brotlicommon": "brotli",
    "brotlidec": "brotli",
    "geos_c": "geos",
    "gomp": "GCC runtime",
    "hdf5_hl": "hdf5",
    "openblasp": "openblas",
    "sharpyuv": "webp",
    "sz": "aec",
    "webpdemux": "webp",
    "webpmux": "webp",
}
"""Library inside a wheel → what its licence texts call it, where they do not use its name."""
