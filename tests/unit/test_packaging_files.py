"""What the packages for each system say of the program, and that they hold what they should."""

import configparser
import plistlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest
from PIL import Image

import leukodesk
from leukodesk.core.images import IMAGE_SUFFIXES
from leukodesk.services.user_folders import PORTABLE_MARK
from tests.packaging_scripts import FOLDER, load_script

needs_dpkg = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="only where Debian packages can be made")


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """What PyInstaller leaves, very small."""
    folder = tmp_path / "dist"
    for name in ("LeukoDesk", "LeukoDesk Trainer"):
        (folder / name / "_internal").mkdir(parents=True)
        program = folder / name / name
        program.write_text("#!/bin/sh\n", encoding="utf-8")
        program.chmod(0o700)
        (folder / name / "_internal" / "licences").mkdir()
        (folder / name / "_internal" / "licences" / "licences.html").touch()
        (folder / name / "_internal" / "Größe 1.txt").write_text("1", encoding="utf-8")
        (folder / name / "_internal" / "Größe 1.txt").chmod(0o666)
    return folder


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("0.1.0", (0, 1, 0, 0)), ("1.2.3.4", (1, 2, 3, 4)), ("2.0rc1", (2, 0, 0, 0)), ("odd", (0, 0, 0, 0))],
)
def test_windows_gets_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert load_script("windows/version_resource").version_numbers(version) == numbers


def test_the_version_resource_can_be_read_and_says_the_version(tmp_path: Path) -> None:
    """PyInstaller reads the file by evaluating it with classes of these names."""
    script = load_script("windows/version_resource")
    path = script.write_version_resource(tmp_path / "new" / "v.txt", leukodesk.__version__, "LeukoDesk", "It's a desk")
    names = ("VSVersionInfo", "StringFileInfo", "StringTable", "VarFileInfo", "VarStruct")
    classes = {name: lambda *given, _name=name, **named: (_name, *given, *named.values()) for name in names}

    read = eval(  # noqa: S307 - the text was just written
        path.read_text(encoding="utf-8"),
        {**classes, "FixedFileInfo": dict, "StringStruct": lambda key, value: (key, value)},
    )

    fixed, kids = read[1], read[2]
    strings = dict(kids[0][1][0][2])
    assert fixed["filevers"] == fixed["prodvers"] == script.version_numbers(leukodesk.__version__)
    assert strings["ProductVersion"] == strings["FileVersion"] == leukodesk.__version__
    assert strings["FileDescription"] == "It's a desk" and strings["OriginalFilename"] == "LeukoDesk.exe"


def test_macos_is_told_why_a_camera_is_opened() -> None:
    entries = load_script("macos/info_plist").info_plist("1.2.3")

    read = plistlib.loads(plistlib.dumps(entries))
    assert read["CFBundleShortVersionString"] == "1.2.3"
    assert "camera" in read["NSCameraUsageDescription"]


def test_the_icon_is_made_for_every_system(tmp_path: Path) -> None:
    made = load_script("icon_files").make_icons(tmp_path)

    with Image.open(made["ico"]) as ico, Image.open(made["icns"]) as icns, Image.open(made["png"]) as png:
        assert {(16, 16), (32, 32), (256, 256)} <= ico.info["sizes"]
        assert (512, 512, 1) in icns.info["sizes"]
        assert png.size == (512, 512) and png.getpixel((0, 0))[3] == 0 and png.getpixel((256, 90))[3] == 255


def test_the_menu_entry_starts_the_command_with_the_image_formats_that_are_read() -> None:
    entry = configparser.RawConfigParser()
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(FOLDER / "linux" / "leukodesk.desktop", encoding="utf-8")
    values = entry["Desktop Entry"]

    assert values["Exec"] == "leukodesk %F" and values["Icon"] == "leukodesk"
    for name in ("jpeg", "png", "bmp", "tiff", "webp"):
        assert f"image/{name};" in values["MimeType"] and any(suffix[1:4] in name for suffix in IMAGE_SUFFIXES)
    component = ET.parse(FOLDER / "linux" / "org.leukodesk.LeukoDesk.metainfo.xml").getroot()  # noqa: S314
    assert component.findtext("launchable") == "leukodesk.desktop"


def test_a_version_before_the_release_sorts_before_it() -> None:
    script = load_script("linux/make_packages")

    assert [script.debian_version(version) for version in ("1.2.0", "1.2.0rc1", "1.2.0.dev3", "1.2b2")] == [
        "1.2.0", "1.2.0~rc1", "1.2.0~.dev3", "1.2~b2",
    ]  # fmt: skip


@needs_dpkg
def test_a_debian_package_puts_everything_in_its_place_and_lets_only_root_write(dist: Path, tmp_path: Path) -> None:
    script = load_script("linux/make_packages")
    application, trainer, _ = script.PARTS

    made = script.make_deb(dist / "LeukoDesk", application, "1.2", tmp_path / "out")

    listed = [line.split(maxsplit=5) for line in output("dpkg-deb", "-c", str(made)).splitlines()]
    modes = {line[5]: line[0] for line in listed}
    assert {line[1] for line in listed} == {"root/root"}
    assert modes["./opt/leukodesk/LeukoDesk"] == "-rwxr-xr-x"
    assert modes["./opt/leukodesk/_internal/Größe 1.txt"] == "-rw-r--r--"
    assert "./usr/bin/leukodesk -> /opt/leukodesk/LeukoDesk" in modes
    for name in ("applications/leukodesk.desktop", "icons/hicolor/48x48/apps/leukodesk.png", "doc/leukodesk/copyright"):
        assert f"./usr/share/{name}" in modes
    depends = output("dpkg-deb", "-f", str(made), "Depends")
    assert "libxcb-cursor0" in depends and "libegl1" in depends and depends.startswith("libc6 (>= ")
    assert script.control_file(trainer, "1.2", "amd64", 1).count("Depends: leukodesk (= 1.2)\n") == 1
    assert list((tmp_path / "out").iterdir()) == [made]


@needs_dpkg
def test_nothing_is_packed_without_its_licences(dist: Path, tmp_path: Path) -> None:
    script = load_script("linux/make_packages")
    (dist / "LeukoDesk" / "_internal" / "licences" / "licences.html").unlink()

    with pytest.raises(FileNotFoundError, match="must not be passed on without its licences"):
        script.make_deb(dist / "LeukoDesk", script.PARTS[0], "1.2", tmp_path / "out")

    assert list((tmp_path / "out").iterdir()) == []


@needs_dpkg
def test_the_check_sums_in_a_debian_package_are_those_of_its_files(dist: Path, tmp_path: Path) -> None:
    script = load_script("linux/make_packages")
    made = script.make_deb(dist / "LeukoDesk Trainer", script.PARTS[1], "1.2", tmp_path / "out")

    subprocess.run(["dpkg-deb", "-R", made, tmp_path / "all"], check=True)
    checked = subprocess.run(
        ["md5sum", "--check", "--strict", "DEBIAN/md5sums"], check=False, cwd=tmp_path / "all", stdout=subprocess.PIPE
    )

    assert checked.returncode == 0 and checked.stdout.count(b": OK") == 5
    assert (tmp_path / "all" / "opt/leukodesk/LeukoDesk Trainer/LeukoDesk Trainer").is_file()


def output(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, env={"LC_ALL": "C.UTF-8"}).stdout


def test_the_portable_archive_is_marked_as_such_and_holds_the_add_ons(dist: Path, tmp_path: Path) -> None:
    made = load_script("windows/make_portable").make_portable(dist, tmp_path / "out" / "portable.zip")

    with zipfile.ZipFile(made) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
    assert f"LeukoDesk/{PORTABLE_MARK}" in names
    assert {"LeukoDesk/LeukoDesk", "LeukoDesk/LeukoDesk Trainer/_internal/Größe 1.txt"} <= set(names)
    with pytest.raises(FileNotFoundError):
        load_script("windows/make_portable").make_portable(tmp_path, tmp_path / "none.zip")


def test_the_installer_asks_for_no_administrator_and_leaves_data_alone() -> None:
    text = (FOLDER / "windows" / "leukodesk.iss").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if not line.startswith(";")]

    assert "PrivilegesRequired=lowest" in lines
    assert "[UninstallDelete]" not in lines
    for part in load_script("linux/make_packages").PARTS[1:]:
        assert f'"{part.folder}"' in text


def test_the_release_workflow_uses_fixed_versions_and_scripts_that_are_there() -> None:
    text = (FOLDER.parent / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")

    used = re.findall(r"uses: (\S+)", text)
    assert used and all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action) for action in used)
    scripts = {script.replace("\\", "/") for script in re.findall(r"packaging[/\\][\w/\\]+\.(?:py|sh|iss)", text)}
    assert len(scripts) == 4 and all((FOLDER.parent / script).is_file() for script in scripts)
