"""Every part that is bundled has its licence with it, or there is no build."""

import json
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

from leukodesk.services.licences.installed import (
    EXTRAS,
    libraries_inside,
    licences_here,
    licences_of,
    needed_by,
    package_licence,
    same_name,
)
from leukodesk.services.licences.known import FORGOTTEN_TEXTS
from leukodesk.services.licences.notice import (
    LicenceError,
    LicenceText,
    PackageLicence,
    in_order,
    is_forbidden,
    read_licences,
    write_licences,
)
from tests.packaging_scripts import load_script

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "resources" / "licences"
MIT = "Permission is hereby granted, free of charge, to any person…"


def package(folder: Path, files: dict[str, str], metadata: str = "License: MIT\n") -> Distribution:
    """A package as pip leaves it: `files` are paths beside its metadata, with their content."""
    info = folder / "stain-1.0.dist-info"
    content = {f"{info.name}/METADATA": f"Metadata-Version: 2.1\nName: stain\nVersion: 1.0\n{metadata}", **files}
    content[f"{info.name}/RECORD"] = "".join(f"{name},,\n" for name in content)
    for name, text in content.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Distribution.at(info)


def test_all_texts_of_a_package_are_found_the_licence_first_and_each_once(tmp_path: Path) -> None:
    files = {
        "stain/LICENSE.txt": MIT,
        "stain/licenses/zlib.md": "zlib",
        "stain-1.0.dist-info/AUTHORS": "Nobody",
        "stain-1.0.dist-info/licenses/LICENSE": MIT,
        "stain-1.0.dist-info/licenses/NOTICE": "Notice!",
        "stain/licenses/check.py": "print()",
        "stain/colour.py": "",
    }

    found = package_licence(package(tmp_path, files), TEXTS)

    assert (found.name, found.version, found.licence) == ("stain", "1.0", "MIT")
    assert [text.text for text in found.texts] == [MIT, "Nobody", "Notice!", "zlib"]


@pytest.mark.parametrize("files", [{}, {"stain-1.0.dist-info/AUTHORS": "Nobody"}, {"stain/license.py": "MIT"}])
def test_a_package_without_a_licence_text_is_named(tmp_path: Path, files: dict[str, str]) -> None:
    with pytest.raises(LicenceError, match=r"stain 1\.0 brings no text of its licence"):
        package_licence(package(tmp_path, files), TEXTS)


def test_a_package_that_does_not_say_its_licence_is_named(tmp_path: Path) -> None:
    with pytest.raises(LicenceError, match=r"stain 1\.0 does not say"):
        package_licence(package(tmp_path, {"stain-1.0.dist-info/LICENSE": MIT}, metadata=""), TEXTS)


@pytest.mark.parametrize(
    ("metadata", "licence"),
    [
        ("License-Expression: MIT AND Zlib\nLicense: something\n", "MIT AND Zlib"),
        ("Classifier: License :: OSI Approved :: BSD License\n", "BSD License"),
        (f"License: {'Redistribution ' * 20}\nClassifier: License :: OSI Approved :: BSD License\n", "BSD License"),
    ],
)
def test_the_licence_is_the_shortest_thing_declared(tmp_path: Path, metadata: str, licence: str) -> None:
    made = package(tmp_path, {"stain-1.0.dist-info/LICENSE": MIT}, metadata)

    assert package_licence(made, TEXTS).licence == licence


def test_libraries_inside_a_wheel_are_told_of_or_named(tmp_path: Path) -> None:
    libraries = {"stain.libs/libavcodec-c4204469.so.62.28": "", "stain.libs/libpng16-1d1b.so.16": ""}
    silent = package(tmp_path / "silent", {"stain-1.0.dist-info/LICENSE": f"{MIT} libpng", **libraries})
    telling = package(tmp_path / "telling", {"stain-1.0.dist-info/LICENSE": f"{MIT} libpng, FFmpeg", **libraries})

    assert libraries_inside(silent) == {"avcodec", "png"}
    with pytest.raises(LicenceError, match=r"avcodec\."):
        package_licence(silent, TEXTS)
    assert package_licence(telling, TEXTS).name == "stain"


@pytest.mark.parametrize(
    "licence",
    [
        "GPL-3.0-only",
        "GPL-2.0-or-later",
        "AGPL-3.0",
        "GNU General Public License v2 (GPLv2)",
        "GPL-2.0-only OR AGPL-3.0",
    ],
)
def test_the_gpl_alone_is_not_allowed(licence: str) -> None:
    assert is_forbidden(licence)


@pytest.mark.parametrize(
    "licence",
    [
        "MIT",
        "LGPL-2.1-only",
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "GNU Lesser General Public License v2 (LGPLv2)",
        "GPL-2.0-or-later WITH Bootloader-exception",
        "GPL-3.0-or-later WITH GCC-exception-3.1",
        "FTL OR GPL-2.0-only",
    ],
)
def test_what_may_be_chosen_or_excepted_is_allowed(licence: str) -> None:
    assert not is_forbidden(licence)


def test_every_part_of_the_application_has_its_licence_here(installed: tuple[PackageLicence, ...]) -> None:
    by_name = {same_name(licence.name): licence for licence in installed}

    assert {"python", "leukodesk", "qt (pyside6-essentials)", "shiboken6", "numpy", "ai-edge-litert"} <= set(by_name)
    for licence in installed:
        assert licence.texts and licence.licence and not is_forbidden(licence.licence), licence.name
    qt = by_name["qt (pyside6-essentials)"]
    assert "LGPL 3" in qt.remark and "replaced" in qt.remark
    assert qt.holds("lesser general public") and qt.holds("harfbuzz freetype")
    assert by_name["opencv-python-headless"].holds("ffmpeg lesser libvpx openblas")


@pytest.fixture(scope="module")
def installed() -> tuple[PackageLicence, ...]:
    return licences_of(needed_by("leukodesk", ["micromanager", "genicam"]), TEXTS)


def test_what_is_needed_is_followed_through_and_extras_only_where_wanted() -> None:
    alone, all_of_it = needed_by("leukodesk"), needed_by("leukodesk", EXTRAS)

    assert {"numpy", "shiboken6", "leukodesk"} <= set(alone) < set(all_of_it)
    assert "pytest" not in all_of_it and "tensorflow-cpu" not in alone


def test_from_source_a_package_without_a_text_is_shown_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(FORGOTTEN_TEXTS, "shiboken6")

    (shiboken,) = [licence for licence in licences_here(TEXTS) if licence.name == "shiboken6"]

    assert shiboken.texts == () and "no text of its licence" in shiboken.remark


def test_the_file_brings_everything_back_and_a_damaged_one_is_refused(tmp_path: Path) -> None:
    licences = (PackageLicence("stäin", "1", "MIT", "", (LicenceText("LICENSE", MIT),)),)
    path = tmp_path / "licences.json"
    write_licences(path, licences)

    assert read_licences(path) == licences
    path.write_text(json.dumps([{"name": "x"}]), encoding="utf-8")
    with pytest.raises(LicenceError, match="cannot be read"):
        read_licences(path)
    with pytest.raises(LicenceError, match="cannot be read"):
        read_licences(tmp_path / "none.json")


def test_what_comes_with_the_program_and_an_add_on_is_listed_once() -> None:
    text, other = LicenceText("LICENSE", MIT), LicenceText("COPYING", "zlib")
    numpy = PackageLicence("NumPy", "2", "BSD", "", (text,))

    assert in_order([numpy, PackageLicence("absl", "1", "MIT", "", ()), numpy]) == (
        PackageLicence("absl", "1", "MIT", "", ()),
        numpy,
    )
    assert in_order([numpy, PackageLicence("numpy", "2", "BSD", "", (other,))])[0].texts == (text, other)


# --- in a build -------------------------------------------------------------------------------------------------------


def test_files_of_a_build_are_told_apart_by_what_they_came_with(tmp_path: Path) -> None:
    licences = load_script("licences")
    numpy = distribution("numpy").locate_file("numpy/__init__.py")
    library = tmp_path / "libstain.so.1"
    library.touch()
    (tmp_path / "base_library.zip").touch()

    origin = licences.origin_of(
        [tmp_path / "base_library.zip", numpy, ROOT / "leukodesk" / "cli.py", json.__file__, library, tmp_path / "gone"]
    )

    assert origin.packages == tuple(sorted({*licences.ALWAYS, "numpy"})) and origin.libraries == (library,)


def test_all_that_is_missing_is_named_at_once(tmp_path: Path) -> None:
    licences = load_script("licences")

    with pytest.raises(LicenceError) as caught:
        licences.collect(["numpy", "nowhere"], [tmp_path / "libstain.so.1", tmp_path / "libreadline.so.8"])

    for name in ("nowhere", "libstain.so.1", "libreadline.so.8 must not be bundled"):
        assert name in caught.value.message


def test_a_page_and_a_file_are_written_for_a_build(tmp_path: Path) -> None:
    licences = load_script("licences")
    numpy = distribution("numpy").locate_file("numpy/__init__.py")

    licences.write(tmp_path / "out", licences.collect(["numpy"]), "Licences <of> all")

    names = [licence.name for licence in read_licences(tmp_path / "out" / "licences.json")]
    page = (tmp_path / "out" / "licences.html").read_text(encoding="utf-8")
    assert numpy and names == ["numpy", "Python"]
    assert "Licences &lt;of&gt; all" in page and "OpenBLAS" in page and "PYTHON SOFTWARE FOUNDATION" in page


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("libxcb-cursor.so.0", "xcb-cursor"),
        ("libglib-2.0.so.0", "glib-2.0"),
        ("libstdc++.so.6.0.30", "stdc++"),
        ("libssl.3.dylib", "ssl"),
        ("libcrypto-3-x64.dll", "crypto"),
    ],
)
def test_a_library_is_known_by_its_short_name(file: str, name: str) -> None:
    assert load_script("system_libraries").short_name(Path(file)) == name


@pytest.mark.skipif(not Path("/usr/share/doc/zlib1g/copyright").is_file(), reason="Debian keeps the texts there")
def test_a_library_of_debian_brings_the_text_that_debian_has() -> None:
    libraries = load_script("system_libraries")
    path = next(Path("/usr/lib").glob("*/libz.so.1"))

    (licence,) = libraries.system_licences([path])

    assert licence.licence == "Zlib" and licence.holds("jean-loup gailly") and "zlib1g" in licence.name


def test_microsofts_runtime_is_told_of_without_a_system() -> None:
    (licence,) = load_script("system_libraries").system_licences([Path("VCRUNTIME140.dll"), Path("ucrtbase.dll")])

    assert licence.holds("distributable code")


def test_ffmpeg_in_opencv_is_built_without_its_gpl_parts() -> None:
    """Asked of the library itself: its licence depends on how it was built."""
    import ctypes

    opencv = distribution("opencv-python-headless")
    found = [file for file in opencv.files or () if file.name.startswith("libavutil-")]
    if sys.platform != "linux" or not found:
        pytest.skip("a library of its own only in the wheels for Linux")
    library = ctypes.CDLL(str(found[0].locate()))
    library.avutil_license.restype = ctypes.c_char_p

    assert library.avutil_license().startswith(b"LGPL version 2.1")
