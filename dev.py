#!/usr/bin/env python3
"""Sets up LeukoDesk on a fresh machine, then runs or tests it. Needs nothing but Python 3.11 or newer.

    python3 dev.py run [arguments]    start LeukoDesk; arguments as in `leukodesk --help`
    python3 dev.py test [arguments]   run everything that must pass; arguments go to pytest
    python3 dev.py translations       bring the catalogues of the languages up to date with the texts of the code

The packages go into .venv beside this file. The second time nothing is installed again.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib
import importlib.util
import json
import os
import platform
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)
NEWEST_PYTHON_FOR_TRAINING = (3, 13)

# What Qt loads at start, and the Debian package it comes in. Qt itself blames libxcb-cursor0 whichever is missing.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "fontconfig",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
FONT_PACKAGE = "fonts-dejavu-core"
X_SERVER_PACKAGE = "xvfb"  # the tests open the window once on a real X server

# The whole suite runs as two processes side by side, since a test seldom keeps two cores busy. They should take about
# the same time; what imports TensorFlow is in one of them, which then imports it once. A folder inside another's share
# belongs to its own.
SHARES = (("tests/unit", "tests/e2e", "tests/bundle"), ("tests/training", "tests/e2e/wizard"))

# What pip prints, and what it means. The first that fits is told.
PIP_TROUBLES = (
    (
        ("NewConnectionError", "NameResolutionError", "ConnectTimeoutError", "getaddrinfo failed", "ReadTimeoutError",
         "Network is unreachable", "Temporary failure in name resolution", "ProxyError"),
        "The packages could not be downloaded: this machine does not reach the package index. Connect it to the "
        "network (behind a proxy, set HTTPS_PROXY) and run the same command again.",
    ),
    (
        ("CERTIFICATE_VERIFY_FAILED", "SSLError"),
        "The packages could not be downloaded: the package index's certificate was not trusted. Behind a proxy that "
        "inspects traffic, set PIP_CERT to its certificate.",
    ),
    (
        ("No space left on device", "There is not enough space on the disk"),
        "The packages did not fit on the disk. About 1 GB is needed to run LeukoDesk, 4 GB to test it.",
    ),
    (
        ("No matching distribution found", "ResolutionImpossible"),
        "One of the packages is not published for this Python on this kind of machine; pip's message above names it. "
        "All are published for Python 3.11 to 3.13 on 64-bit Linux, Windows and Apple silicon.",
    ),
    (
        ("Permission denied", "Access is denied"),
        f"The packages could not be written. See that {VENV} belongs to you and that no LeukoDesk is running from it.",
    ),
)  # fmt: skip


class SetupError(Exception):
    """Something is missing that this program cannot bring itself; the text says what to do."""


def say(text: str) -> None:
    """Tell the person at the terminal. On stderr, so that `dev.py run analyse --json` stays pure on stdout."""
    print(f"dev.py: {text}", file=sys.stderr, flush=True)


def run(command: Sequence[str | Path]) -> int:
    """Run a program in the terminal, and wait for it."""
    return subprocess.call([str(part) for part in command])


# --------------------------------------------------------------------------------------------------------- the packages


def fingerprint(files: Iterable[Path], python: str, where: Path) -> str:
    """What an environment was built from: the files' contents, the Python, and the place (scripts hold its path)."""
    digest = hashlib.sha256(f"{python}\n{platform.machine()}\n{where}\n".encode())
    for file in files:
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def venv_program(venv: Path, name: str, system: str = os.name) -> Path:
    """Where a virtual environment keeps a program."""
    return venv / "Scripts" / f"{name}.exe" if system == "nt" else venv / "bin" / name


def read_stamp(venv: Path) -> tuple[str, frozenset[str]]:
    """The fingerprint and the extras an environment was finished with; ("", nothing) if it was not finished."""
    try:
        stamp = json.loads((venv / "dev-stamp.json").read_text(encoding="utf-8"))
        return str(stamp["fingerprint"]), frozenset(map(str, stamp["extras"]))
    except (OSError, ValueError, KeyError, TypeError):
        return "", frozenset()


def write_stamp(venv: Path, print_: str, extras: Iterable[str]) -> None:
    """Say that an environment is finished. Written last, and moved into place whole."""
    unfinished = venv / "dev-stamp.json.new"
    unfinished.write_text(json.dumps({"fingerprint": print_, "extras": sorted(extras)}), encoding="utf-8")
    unfinished.replace(venv / "dev-stamp.json")


def is_sound(venv: Path) -> bool:
    """Whether an environment has this Python's version and a pip that runs, and no installation into it was cut off."""
    python = venv_program(venv, "python")
    if not python.exists() or installing_mark(venv).exists():
        return False
    question = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
    answer = subprocess.run([python, "-c", question], capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout.strip() == "{}.{}".format(*sys.version_info[:2])


def installing_mark(venv: Path) -> Path:
    """A file that exists only while packages are being installed, and stays if that was cut off."""
    return venv / "dev-installing"


def set_up_packages(extras: frozenset[str]) -> None:
    """Make .venv hold LeukoDesk with these extras. Does nothing where it does already."""
    wanted = fingerprint([ROOT / "pyproject.toml", ROOT / "constraints.txt"], sys.version, ROOT)
    found, present = read_stamp(VENV)
    if found == wanted and extras <= present and venv_program(VENV, "python").exists():
        return
    if found == wanted:
        extras |= present
    if not is_sound(VENV):
        create_venv()
    (VENV / "dev-stamp.json").unlink(missing_ok=True)
    what = f"LeukoDesk[{','.join(sorted(extras))}]" if extras else "LeukoDesk"
    say(f"Installing what {what} needs into {VENV}. The first time this takes some minutes.")
    installing_mark(VENV).touch()
    project = f"{ROOT}[{','.join(sorted(extras))}]" if extras else str(ROOT)
    install_with_pip(["-c", str(ROOT / "constraints.txt"), "-e", project])
    installing_mark(VENV).unlink()
    write_stamp(VENV, wanted, extras)


def create_venv() -> None:
    """Build .venv from nothing, clearing away what may be there."""
    set_up_ensurepip()
    say(f"{'Repairing' if VENV.exists() else 'Creating'} the virtual environment {VENV}.")
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    if run([sys.executable, "-m", "venv", "--clear", VENV]) != 0:
        raise SetupError(
            f"Python could not create {VENV}; its message above says why. See that the folder can be written."
        )


def set_up_ensurepip() -> None:
    """See that the venv module can work: Debian ships it apart from Python."""
    if importlib.util.find_spec("ensurepip") is not None:
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    install_with_apt([package], "Python's venv module is not complete.")
    importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError("Python's venv module is still not complete. Install a Python with the ensurepip module.")


def install_with_pip(arguments: Sequence[str]) -> None:
    """Run pip in .venv, showing what it prints.

    Raises:
        SetupError: pip failed; the text says what its messages mean.
    """
    command = [str(venv_program(VENV, "python")), "-m", "pip", "install", "--disable-pip-version-check", *arguments]
    printed = []
    # Unbuffered, so that a line is seen when it is printed.
    unbuffered = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, env=unbuffered, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as pip:
        for line in pip.stdout or ():
            printed.append(line)
            if not line.startswith("Requirement already satisfied"):
                print(f"  {line}", end="", file=sys.stderr, flush=True)
    if pip.returncode != 0:
        if pip.returncode > 0:  # pip ended by itself and tidied up; else it was killed and the mark must stay
            installing_mark(VENV).unlink(missing_ok=True)
        raise SetupError(explain_pip("".join(printed)))


def explain_pip(printed: str) -> str:
    """One sentence for the reader out of pip's many."""
    for signs, sentence in PIP_TROUBLES:
        if any(sign in printed for sign in signs):
            return sentence
    return "The packages could not be installed; pip's last messages above say why."


# ------------------------------------------------------------------------------------------------- the system libraries


def missing_packages(for_tests: bool) -> list[str]:
    """The Debian packages that hold what Qt needs of a Linux system and does not find."""
    missing = {package for library, package in QT_LIBRARIES.items() if not can_load(library)}
    if not any(has_fonts(Path(folder).expanduser()) for folder in FONT_FOLDERS):
        missing |= {"fontconfig", FONT_PACKAGE}
    if for_tests and shutil.which("Xvfb") is None:
        missing.add(X_SERVER_PACKAGE)
    return sorted(missing)


def can_load(library: str) -> bool:
    """Whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_fonts(folder: Path) -> bool:
    """Whether a font file lies anywhere below a folder."""
    return any(path.suffix.lower() in {".ttf", ".otf", ".ttc", ".pfb"} for path in folder.rglob("*"))


def set_up_system(for_tests: bool) -> None:
    """See that Linux has what Qt needs. Windows and macOS bring it along.

    Raises:
        SetupError: something is missing and could not be installed.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = missing_packages(for_tests)
    if not missing:
        return
    install_with_apt(missing, "System libraries that the window needs are missing.")
    if still := missing_packages(for_tests):
        raise SetupError(
            f"These system packages are installed, but what they hold is still not found: {' '.join(still)}."
        )


def install_with_apt(packages: Sequence[str], problem: str) -> None:
    """Install Debian packages where we may, else say which command does.

    Raises:
        SetupError: this is no Debian, we are not root, or apt-get failed.
    """
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        raise SetupError(
            f"{problem} Install what your distribution offers in place of these Debian packages, "
            f"then run the same command again: {' '.join(packages)}"
        )
    if os.geteuid() != 0:
        raise SetupError(f"{problem} Run this command, then the same one again:\n  sudo {shlex.join(command)}")
    say(f"{problem} Installing: {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update"], command):
        if subprocess.call(step, env=quiet, stdout=sys.stderr) != 0:
            raise SetupError(f"{problem} This command failed, and its message above says why:\n  {shlex.join(step)}")


# --------------------------------------------------------------------------------------------------------- the commands


def check_python(version: tuple[int, int], training: bool) -> None:
    """See that this Python will do.

    Raises:
        SetupError: it will not.
    """
    name = "{}.{}".format(*version)
    if version < OLDEST_PYTHON:
        raise SetupError(f"LeukoDesk needs Python 3.11 or newer; this is Python {name}.")
    if training and version > NEWEST_PYTHON_FOR_TRAINING:
        newest = "{}.{}".format(*NEWEST_PYTHON_FOR_TRAINING)
        raise SetupError(
            f"The tests train networks, and TensorFlow is published for Python 3.11 to {newest}; "
            f"this is Python {name}. Use another one: python{newest} dev.py test"
        )


def run_leukodesk(arguments: Sequence[str]) -> int:
    """Set up what is needed and start LeukoDesk."""
    check_python(sys.version_info[:2], training=False)
    set_up_system(for_tests=False)
    set_up_packages(frozenset())
    try:
        code = run([venv_program(VENV, "python"), "-m", "leukodesk", *arguments])
    except KeyboardInterrupt:
        return 130
    if code < 0 and lacks_display(sys.platform, os.environ):
        say("There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.")
    return code


def lacks_display(system: str, environment: Mapping[str, str]) -> bool:
    """Whether Qt, which then ends the program at once, finds nothing to open a window on."""
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return system.startswith("linux") and not any(environment.get(name) for name in wanted)


def run_translations(arguments: Sequence[str]) -> int:
    """Set up what is needed and update the catalogues, or check them."""
    check_python(sys.version_info[:2], training=False)
    set_up_packages(frozenset())
    return run([venv_program(VENV, "python"), ROOT / "packaging" / "translations.py", *arguments])


def run_tests(arguments: Sequence[str]) -> int:
    """Set up what is needed and run everything that must pass; the last line names what did not."""
    check_python(sys.version_info[:2], training=True)
    set_up_system(for_tests=True)
    set_up_packages(frozenset({"training", "dev"}))
    os.chdir(ROOT)
    python = venv_program(VENV, "python")
    if arguments:  # a part of the tests covers a part of the code: how much of it is asked of the whole suite only
        failed = failed_checks(python)
        say("Testing")
        if run([python, "-m", "pytest", *arguments]) != 0:
            failed.append("tests")
    else:
        failed = failed_of_everything(python)
    say(f"Failed: {', '.join(failed)}." if failed else "Everything passed.")
    return int(bool(failed))


def failed_checks(python: Path) -> list[str]:
    """Run what looks at the code without running it; returns the names of what failed."""
    checks: dict[str, list[str | Path]] = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy"],
        "import contracts": [python, "-c", "from importlinter.cli import lint_imports_command as main; main()"],
    }
    failed = []
    for name, command in checks.items():
        say(f"Checking: {name}")
        if run(command) != 0:
            failed.append(name)
    return failed


def failed_of_everything(python: Path) -> list[str]:
    """Run the whole suite, its second share beside everything else; returns the names of what failed."""
    with tempfile.TemporaryDirectory(prefix="leukodesk-") as folder:
        output = Path(folder) / "output"
        with output.open("wb") as file, start_share(python, 1, folder, file) as second:
            failed = failed_checks(python)
            say(f"Testing: {' '.join(SHARES[0])}")
            with start_share(python, 0, folder) as first:
                if first.wait() != 0:
                    failed.append(f"tests of {' '.join(SHARES[0])}")
            say(f"Testing: {' '.join(SHARES[1])}, beside the rest; its output comes when it has ended")
            if second.wait() != 0:
                failed.append(f"tests of {' '.join(SHARES[1])}")
        sys.stdout.flush()
        sys.stdout.buffer.write(output.read_bytes())
        sys.stdout.flush()
        covered = run([python, "-m", "coverage", "combine", "--quiet", folder])
    if covered != 0 or run([python, "-m", "coverage", "report"]) != 0:
        failed.append("coverage")
    return failed


def start_share(python: Path, share: int, folder: str, output: IO[bytes] | None = None) -> subprocess.Popen[bytes]:
    """Start the tests of a share; what they cover is written into the folder.

    Args:
        python: of the environment; share: a place in `SHARES`; folder: for coverage's data.
        output: where all that is printed goes; the terminal if not given.
    """
    left = [f"--ignore={folder}" for folder in inner_folders(share)]
    command = [str(python), "-m", "pytest", *SHARES[share], *left, "--cov", "--cov-report=", "--cov-fail-under=0"]
    errors = None if output is None else subprocess.STDOUT
    environment = {**os.environ, "COVERAGE_FILE": str(Path(folder) / f".coverage.{share}")}
    return subprocess.Popen(command, stdout=output, stderr=errors, env=environment)


def inner_folders(share: int) -> list[str]:
    """Folders inside those of a share that are another share's."""
    others = [folder for number, folders in enumerate(SHARES) if number != share for folder in folders]
    return [folder for folder in others if any(Path(folder).is_relative_to(own) for own in SHARES[share])]


def main(arguments: Sequence[str]) -> int:
    """Do what the command line says; the exit status is that of LeukoDesk or of the tests, 2 where set-up failed."""
    commands = {"run": run_leukodesk, "test": run_tests, "translations": run_translations}
    if not arguments or arguments[0] not in commands:
        print(__doc__, file=sys.stderr)
        return 0 if arguments and arguments[0] in {"-h", "--help"} else 2
    try:
        return commands[arguments[0]](arguments[1:])
    except SetupError as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        say("Stopped. Run the same command again to go on.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
