"""dev.py's parts that can be tested without a fresh machine."""

import importlib.util
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from tests.data import ROOT


@pytest.fixture
def dev() -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout without an environment, in which pip and venv are only written down."""
    (tmp_path / "pyproject.toml").write_text("[project]")
    (tmp_path / "constraints.txt").write_text("numpy==2.4.6")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    return tmp_path


@pytest.fixture
def steps(dev: ModuleType, checkout: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have been done to .venv, in order."""
    done: list[str] = []

    def create() -> None:
        done.append("create")
        python = dev.venv_program(dev.VENV, "python")
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()
        dev.installing_mark(dev.VENV).unlink(missing_ok=True)

    def install(arguments: list[str]) -> None:
        assert dev.installing_mark(dev.VENV).exists(), "a cut-off installation could not be told"
        done.append(f"install {arguments[-1].removeprefix(str(checkout))}")

    monkeypatch.setattr(dev, "create_venv", create)
    monkeypatch.setattr(dev, "install_with_pip", install)
    monkeypatch.setattr(
        dev,
        "is_sound",
        lambda venv: dev.venv_program(venv, "python").exists() and not dev.installing_mark(venv).exists(),
    )
    return done


def test_the_second_time_nothing_is_installed(dev: ModuleType, steps: list[str]) -> None:
    dev.set_up_packages(frozenset())
    dev.set_up_packages(frozenset())
    assert steps == ["create", "install "]


def test_tests_add_their_packages_and_running_does_not_take_them_away(dev: ModuleType, steps: list[str]) -> None:
    dev.set_up_packages(frozenset())
    dev.set_up_packages(frozenset({"training", "dev"}))
    dev.set_up_packages(frozenset())
    dev.set_up_packages(frozenset({"training", "dev"}))
    assert steps == ["create", "install ", "install [dev,training]"]


@pytest.mark.parametrize("file", ["pyproject.toml", "constraints.txt"])
def test_changed_dependencies_are_installed(dev: ModuleType, steps: list[str], checkout: Path, file: str) -> None:
    dev.set_up_packages(frozenset())
    (checkout / file).write_text("changed")
    dev.set_up_packages(frozenset())
    assert steps == ["create", "install ", "install "]


def test_a_cut_off_installation_is_repaired_from_nothing(dev: ModuleType, steps: list[str]) -> None:
    dev.set_up_packages(frozenset())
    (dev.VENV / "dev-stamp.json").unlink()
    dev.installing_mark(dev.VENV).touch()
    dev.set_up_packages(frozenset())
    assert steps == ["create", "install ", "create", "install "]


def test_a_failed_installation_is_not_taken_for_finished(
    dev: ModuleType, steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(arguments: list[str]) -> None:
        raise dev.SetupError("no network")

    with monkeypatch.context() as broken:
        broken.setattr(dev, "install_with_pip", fail)
        with pytest.raises(dev.SetupError):
            dev.set_up_packages(frozenset())
    dev.set_up_packages(frozenset())
    assert steps[-1] == "install "


@pytest.mark.parametrize("stamp", ["", "no json", "[]", '{"fingerprint": 1}', '{"extras": []}'])
def test_a_damaged_stamp_counts_as_none(dev: ModuleType, tmp_path: Path, stamp: str) -> None:
    (tmp_path / "dev-stamp.json").write_text(stamp)
    assert dev.read_stamp(tmp_path) == ("", frozenset())


def test_a_stamp_is_read_as_written(dev: ModuleType, tmp_path: Path) -> None:
    dev.write_stamp(tmp_path, "abc", {"dev", "training"})
    assert dev.read_stamp(tmp_path) == ("abc", frozenset({"dev", "training"}))
    assert [path.name for path in tmp_path.iterdir()] == ["dev-stamp.json"]


def test_the_fingerprint_tells_files_python_and_place_apart(dev: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "constraints.txt"
    file.write_text("a==1")
    first = dev.fingerprint([file], "3.11", tmp_path)
    assert dev.fingerprint([file], "3.11", tmp_path) == first
    assert dev.fingerprint([file], "3.12", tmp_path) != first
    assert dev.fingerprint([file], "3.11", tmp_path / "elsewhere") != first
    file.write_text("a==2")
    assert dev.fingerprint([file], "3.11", tmp_path) != first


def test_programs_of_an_environment_on_each_system(dev: ModuleType, tmp_path: Path) -> None:
    assert dev.venv_program(tmp_path, "python", "posix") == tmp_path / "bin" / "python"
    assert dev.venv_program(tmp_path, "python", "nt") == tmp_path / "Scripts" / "python.exe"


def test_an_empty_folder_is_no_sound_environment(dev: ModuleType, tmp_path: Path) -> None:
    assert not dev.is_sound(tmp_path)


@pytest.mark.parametrize(
    ("printed", "says"),
    [
        (
            "WARNING: Retrying after connection broken by 'NewConnectionError(...)'\n"
            "ERROR: No matching distribution found for numpy",
            "does not reach the package index",
        ),
        ("ERROR: No matching distribution found for tensorflow-cpu==2.21.0", "not published for this Python"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk"),
        ("ERROR: [Errno 13] Permission denied: '/x/.venv'", "belongs to you"),
        ("ssl.SSLCertVerificationError: CERTIFICATE_VERIFY_FAILED", "certificate"),
        ("ERROR: something new", "pip's last messages above say why"),
    ],
)
def test_pip_is_explained(dev: ModuleType, printed: str, says: str) -> None:
    assert says in dev.explain_pip(printed)


@pytest.mark.parametrize(
    ("version", "training", "fits"),
    [
        ((3, 10), False, False),
        ((3, 11), True, True),
        ((3, 13), True, True),
        ((3, 14), False, True),
        ((3, 14), True, False),
    ],
)
def test_which_python_will_do(dev: ModuleType, version: tuple[int, int], training: bool, fits: bool) -> None:
    if fits:
        dev.check_python(version, training)
    else:
        with pytest.raises(dev.SetupError, match="this is Python {}.{}".format(*version)):
            dev.check_python(version, training)


def test_missing_libraries_are_named_by_their_packages(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "can_load", lambda library: library not in {"libEGL.so.1", "libxcb-cursor.so.0"})
    monkeypatch.setattr(dev, "has_fonts", lambda folder: False)
    monkeypatch.setattr(dev.shutil, "which", lambda program: None)
    without_tests = ["fontconfig", "fonts-dejavu-core", "libegl1", "libxcb-cursor0"]
    assert dev.missing_packages(for_tests=False) == without_tests
    assert dev.missing_packages(for_tests=True) == [*without_tests, "xvfb"]


def test_fonts_are_found_below_a_folder(dev: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "truetype").mkdir()
    assert not dev.has_fonts(tmp_path)
    assert not dev.has_fonts(tmp_path / "nowhere")
    (tmp_path / "truetype" / "DejaVuSans.TTF").touch()
    assert dev.has_fonts(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no root on Windows")
def test_who_is_not_root_is_given_the_command(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda program: f"/usr/bin/{program}")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    with pytest.raises(dev.SetupError, match="sudo apt-get install --yes --no-install-recommends libegl1 libgl1"):
        dev.install_with_apt(["libegl1", "libgl1"], "Something is missing.")


def test_without_apt_the_packages_are_named(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda program: None)
    with pytest.raises(dev.SetupError, match=r"your distribution offers .*: libegl1"):
        dev.install_with_apt(["libegl1"], "Something is missing.")


def test_every_test_is_in_one_share(dev: ModuleType) -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    files = {
        file
        for folder in settings["tool"]["pytest"]["ini_options"]["testpaths"]
        for file in ROOT.glob(f"{folder}/**/test_*.py")
    }
    shared = [
        file
        for number, share in enumerate(dev.SHARES)
        for folder in share
        for file in ROOT.glob(f"{folder}/**/test_*.py")
        if not any(file.is_relative_to(ROOT / inner) for inner in dev.inner_folders(number))
    ]
    assert len(shared) == len(set(shared))
    assert set(shared) == files


@pytest.fixture
def small_suite(dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a test in each of two shares, one of them inside the other; together they cover it all."""
    (tmp_path / "half.py").write_text(
        "def half(number):\n    if number % 2:\n        return None\n    return number // 2\n"
    )
    (tmp_path / "pytest.ini").write_text("[pytest]\npythonpath = .\naddopts = -p no:pytest-qt\n")
    (tmp_path / ".coveragerc").write_text("[run]\ninclude = */half.py\n[report]\nfail_under = 100\n")
    for share, number in (("one", 1), ("one/two", 2)):
        test = "from half import half\n\ndef test_half():\n    assert half(NUMBER) in (None, 1)\n"
        (tmp_path / share).mkdir()
        (tmp_path / share / f"test_{number}.py").write_text(test.replace("NUMBER", str(number)))
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COVERAGE_FILE", raising=False)  # that of the suite this test is part of
    monkeypatch.setattr(dev, "SHARES", (("one",), ("one/two",)))
    monkeypatch.setattr(dev, "failed_checks", lambda python: [])
    return tmp_path


def test_the_shares_together_are_the_suite(dev: ModuleType, small_suite: Path) -> None:
    assert dev.failed_of_everything(Path(sys.executable)) == []


def test_each_share_that_fails_is_named_and_so_is_what_nothing_covers(
    dev: ModuleType, small_suite: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (small_suite / "one" / "two" / "test_2.py").write_text("def test_wrong():\n    assert 'here' == 'there'\n")
    assert dev.failed_of_everything(Path(sys.executable)) == ["tests of one/two", "coverage"]
    assert b"assert 'here' == 'there'" in capfdbinary.readouterr().out


@pytest.mark.parametrize(
    ("system", "environment", "lacking"),
    [
        ("linux", {}, True),
        ("linux", {"DISPLAY": ""}, True),
        ("linux", {"DISPLAY": ":0"}, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, False),
        ("darwin", {}, False),
        ("win32", {}, False),
    ],
)
def test_where_a_window_cannot_open(dev: ModuleType, system: str, environment: dict[str, str], lacking: bool) -> None:
    assert dev.lacks_display(system, environment) is lacking


def test_a_missing_command_is_told_the_two(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main([]) == 2
    assert dev.main(["install"]) == 2
    assert "dev.py run" in capsys.readouterr().err
    assert dev.main(["--help"]) == 0


def test_what_is_missing_ends_as_a_sentence(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(for_tests: bool) -> None:
        raise dev.SetupError("Connect this machine to the network.")

    monkeypatch.setattr(dev, "set_up_system", fail)
    assert dev.main(["run"]) == 2
    assert capsys.readouterr().err == "dev.py: Connect this machine to the network.\n"
