"""The built program as a stranger installs and starts it: its folders, its user, what limits it, what it needs."""

import contextlib
import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psutil

from leukodesk.services.add_ons import BASLER, TRAINER
from leukodesk.services.user_folders import APP_NAME as PROGRAM
from leukodesk.ui.first_start import INTENDED_USE_VERSION

NOBODY = 65534
ORDINARY_HOME, DIFFICULT_HOME = "ana", "Ana Müñoz"
LONG_AGO = "2001-01-01 12:00:00"
"""Older than every file, package and licence."""
LIMIT_BYTES = 2 * 1024**3
LONGEST_S = 600.0
ENDING_S = 15.0
CGROUPS = Path("/sys/fs/cgroup")


@dataclass(frozen=True)
class Installation:
    """Folders of the program that nobody may write to.

    Attributes:
        folder: the three folders lie in it; add_ons: those that are there.
    """

    folder: Path
    add_ons: tuple[str, ...]

    @property
    def program(self) -> Path:
        return self.folder / PROGRAM / PROGRAM

    @property
    def models(self) -> Path:
        return self.folder / PROGRAM / "_internal" / "models"

    def state(self) -> str:
        """A hash of every name, mode, size and time."""
        found = hashlib.sha256()
        for path in sorted(self.folder.rglob("*")):
            about = path.lstat()
            found.update(f"{path}\0{about.st_mode}\0{about.st_size}\0{about.st_mtime_ns}\n".encode())
        return found.hexdigest()


@dataclass(frozen=True)
class Person:
    """Who uses the program, and in what circumstances.

    Attributes:
        home: their home folder; display: name of the X server's.
        variables: more of the environment; one that is empty is not there.
        before: what stands before the command, e.g. faketime.
        drops_rights: what stands before it is started with all rights, and takes them away itself.
    """

    home: Path
    display: str
    variables: Mapping[str, str]
    before: tuple[str, ...] = ()
    drops_rights: bool = False

    def environment(self) -> dict[str, str]:
        """All variables: nothing of the benchmark's own environment."""
        ordinary = {
            "PATH": "/usr/bin:/bin",
            "HOME": str(self.home),
            "DISPLAY": self.display,
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": str(self.home / ".runtime"),
        }
        return {name: value for name, value in {**ordinary, **self.variables}.items() if value}

    def start(self, command: Sequence[str | Path], **options: Any) -> subprocess.Popen[str]:
        """Start a program without rights, in no folder of its own."""
        if os.getuid() == 0 and not self.drops_rights:
            options = {**options, "user": NOBODY, "group": NOBODY, "extra_groups": []}
        whole = [*self.before, *map(str, command)]
        process: subprocess.Popen[str] = subprocess.Popen(
            whole, env=self.environment(), cwd="/", encoding="utf-8", errors="replace", **options
        )
        return process

    def run(self, command: Sequence[str | Path]) -> subprocess.CompletedProcess[str]:
        """Let a program run to its end; what it prints goes into the result. One that hangs is ended."""
        reading, writing = os.pipe()  # it stays open: the trainer ends with its input
        try:
            process = self.start(command, stdin=reading, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            try:
                out, errors = process.communicate(timeout=LONGEST_S)
            except subprocess.TimeoutExpired:
                end(process)
                out, errors = process.communicate()
        finally:
            os.close(reading)
            os.close(writing)
        return subprocess.CompletedProcess(process.args, process.returncode, out, errors)

    def but(self, *before: str, **variables: str) -> "Person":
        """The same person with more before the command and other variables."""
        return replace(self, variables={**self.variables, **variables}, before=(*before, *self.before))


def new_person(folder: Path, display: str, home: str = ORDINARY_HOME, *, knows: bool = True) -> Person:
    """Somebody with a home of their own in a new folder.

    Args:
        knows: the intended use has been acknowledged; else it is a first start.
    """
    place = Path(tempfile.mkdtemp(dir=folder))
    own = place / home
    settings = own / ".config" / PROGRAM / "settings.json"
    settings.parent.mkdir(parents=True)
    (own / ".runtime").mkdir(mode=0o700)
    if knows:
        settings.write_text(f'{{"acknowledged_intended_use": {INTENDED_USE_VERSION}}}')
    give_to_person(place)
    return Person(own, display, {})


def give_to_person(folder: Path) -> None:
    """A folder and all in it belong to the user without rights, if there is one."""
    if os.getuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)


@contextlib.contextmanager
def installed(dist: Path) -> Iterator[Installation]:
    """A copy of the folders that nobody may write to, where everybody may go; removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="leukodesk-installed-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        there = tuple(one for one in (PROGRAM, TRAINER, BASLER) if (dist / one).is_dir())
        for one in there:
            shutil.copytree(dist / one, folder / one, symlinks=True)
        set_writable(folder, writable=False)
        try:
            yield Installation(folder, there[1:])
        finally:
            set_writable(folder, writable=True)


def linked(whole: Installation, target: Path, names: Sequence[str]) -> Installation:
    """Some of the folders again at another place, without taking room."""
    target.mkdir()
    for name in names:
        shutil.copytree(whole.folder / name, target / name, symlinks=True, copy_function=os.link)
    return Installation(target, tuple(name for name in names if name != PROGRAM))


def set_writable(folder: Path, *, writable: bool) -> None:
    """Whether anybody may write into a folder and all in it; everybody may read."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod((0o555 if runs else 0o444) | (0o200 if writable else 0))


# -------------------------------------------------------------------------------------------------------------- memory


class Peaks:
    """The most memory of each process of a tree; to be asked often, as what has ended cannot be asked."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self.resident_mb: dict[int, float] = {}

    def look(self) -> None:
        """Ask every process that lives now."""
        for process in tree_of(self._pid):
            with contextlib.suppress(OSError, StopIteration):  # it has just ended
                self.resident_mb[process.pid] = most_resident_mb(Path(f"/proc/{process.pid}/status").read_text())

    @property
    def sum_mb(self) -> float:
        """Of all processes, as if each had its most at the same moment."""
        return sum(self.resident_mb.values())


def most_resident_mb(status: str) -> float:
    """VmHWM in the text of /proc/PID/status, in 10⁶ bytes.

    Raises:
        StopIteration: it is not in it, as of a process that has just ended.
    """
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024 / 1e6


# --------------------------------------------------------------------------------------------------------------- limit


class MemoryLimit:
    """A memory control group of 2 GB; `before` goes before a command that is to run in it, without rights.

    Attributes:
        words: which kind it is.
    """

    def __init__(self, folder: Path, limit: str, peak: str, words: str) -> None:
        self._folder, self._peak, self.words = folder, peak, words
        (folder / limit).write_text(str(LIMIT_BYTES))

    @property
    def before(self) -> tuple[str, ...]:
        enter = f"echo $$ > {self._folder}/cgroup.procs"
        leave = f"setpriv --reuid={NOBODY} --regid={NOBODY} --clear-groups"
        return ("/bin/sh", "-c", f'{enter} && exec {leave} "$@"', "sh")

    def remove(self) -> None:
        """Remove the group; the system takes a moment to see that its processes have ended."""
        until_s = time.monotonic() + ENDING_S
        while True:
            try:
                self._folder.rmdir()
                return
            except OSError:
                if time.monotonic() > until_s:
                    raise
                time.sleep(0.1)

    @property
    def peak_mb(self) -> float | None:
        """The most that was in use in it, files that were read among it; None if the system does not tell."""
        path = self._folder / self._peak
        return int(path.read_text()) / 1e6 if path.exists() else None


@contextlib.contextmanager
def memory_limit() -> Iterator[MemoryLimit | None]:
    """A control group, where the benchmark may make one; None where it may not."""
    limit = new_limit() if os.getuid() == 0 else None
    try:
        yield limit
    finally:
        if limit is not None:
            limit.remove()


def new_limit() -> MemoryLimit | None:
    """A control group of the kind that this system has."""
    name = f"leukodesk-{os.getpid()}"
    kinds = (
        (CGROUPS / "memory" / name, "memory.limit_in_bytes", "memory.max_usage_in_bytes", "memory cgroup, version 1"),
        (CGROUPS / name, "memory.max", "memory.peak", "memory cgroup, version 2"),
    )
    for folder, limit, peak, words in kinds:
        try:
            folder.mkdir()
        except OSError:
            continue
        if (folder / limit).exists():
            return MemoryLimit(folder, limit, peak, words)
        folder.rmdir()
    return None


# ----------------------------------------------------------------------------------------------------------------- end


def end(process: "subprocess.Popen[str]") -> None:
    """Ask a program and all that it has started to end, as the system does at shut-down; kill what does not.

    All of it: strace and faketime are processes of their own, which would end without the program.
    """
    tree = tree_of(process.pid)
    for one in tree:
        with contextlib.suppress(psutil.NoSuchProcess):
            one.terminate()
    _, alive = psutil.wait_procs(tree, ENDING_S)
    for one in alive:
        with contextlib.suppress(psutil.NoSuchProcess):
            one.kill()
    process.wait()


def tree_of(pid: int) -> list[psutil.Process]:
    """A process and all that it has started, the last first; none if it has ended."""
    try:
        root = psutil.Process(pid)
        return [*reversed(root.children(recursive=True)), root]
    except psutil.NoSuchProcess:
        return []
