"""The built program in the circumstances that the issue names, each alone and all together."""

import contextlib
import json
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

from tests.benchmarks.package_measuring import Measuring, yes
from tests.benchmarks.package_program import (
    DIFFICULT_HOME,
    LIMIT_BYTES,
    LONG_AGO,
    ORDINARY_HOME,
    PROGRAM,
    TRAINER,
    Installation,
    MemoryLimit,
    Person,
    linked,
    memory_limit,
    new_person,
)
from tests.benchmarks.package_screen import SCREEN_PX, Screen, missing_tools, open_window, windows
from tests.benchmarks.printing import row

WINDOW_SETTLES_S = 1.0
ALL_GOOD = 0
HEAD = """
## In any circumstances

In each the self-test is run, an image is analysed on the command line (its verdict must be the same in all), and the
window is opened with it. Peak: the most memory of the control group, with what it has read of files.
"""


@dataclass(frozen=True)
class Circumstance:
    """What is different from an ordinary desk.

    Attributes:
        name: in the table.
        home: of the person; variables: of their environment, empty ones are not there.
        clock: is in the past; memory: is limited by a control group; address_space: by RLIMIT_AS, without the trainer.
    """

    name: str
    home: str = ORDINARY_HOME
    variables: tuple[tuple[str, str], ...] = ()
    clock: bool = False
    memory: bool = False
    address_space: bool = False


NO_RUNTIME, C = ("XDG_RUNTIME_DIR", ""), ("LANG", "C")
CIRCUMSTANCES = (
    Circumstance("unprivileged user, read-only installation, 1366 × 768 (so is every row)"),
    Circumstance(f"home folder “{DIFFICULT_HOME}”", home=DIFFICULT_HOME),
    Circumstance("2 GB of memory", memory=True),
    Circumstance("2 GB of address space, without the trainer", address_space=True),
    Circumstance("clock in the year 2001", clock=True),
    Circumstance("LANG=C", variables=(C,)),
    Circumstance("no XDG_RUNTIME_DIR", variables=(NO_RUNTIME,)),
    Circumstance("all of these together", DIFFICULT_HOME, (C, NO_RUNTIME), clock=True, memory=True),
)


@dataclass(frozen=True)
class Outcome:
    """What became of the program.

    Attributes:
        code: of the self-test; steps: that passed, of all; not_installed: parts that are not there.
        verdict: of the image; painted_s: until its window was painted; largest_px: of its top-level windows.
        peak_mb: the most memory of the control group, limit: which kind it is; year: by the clock of the program.
        by_its_clock: whether that is the year that was set.
        wrong: the last of what was printed, where something was.
    """

    code: int
    steps: str
    not_installed: int
    verdict: str
    painted_s: float
    largest_px: tuple[int, int]
    peak_mb: float | None
    limit: str
    year: str
    by_its_clock: bool
    wrong: str

    def good(self, expected_verdict: str) -> bool:
        """Whether everything worked, on this screen."""
        fits = self.largest_px[0] <= SCREEN_PX[0] and self.largest_px[1] <= SCREEN_PX[1]
        return (
            self.code == ALL_GOOD
            and self.verdict == expected_verdict
            and self.painted_s > 0
            and fits
            and self.by_its_clock
        )


def not_possible(circumstance: Circumstance, limit: MemoryLimit | None) -> str:
    """Why a circumstance cannot be made here; empty if it can."""
    tools = {"faketime": circumstance.clock, "prlimit": circumstance.address_space, "setpriv": circumstance.memory}
    missing = missing_tools(*(name for name, needed in tools.items() if needed))
    if missing:
        return f"{missing} is not installed"
    if circumstance.memory and limit is None:
        return "no control group may be made here; see the row with the address space"
    return ""


def tried(circumstance: Circumstance, measuring: Measuring) -> Outcome | str:
    """Let somebody in these circumstances use the program; in words why not, where they cannot be made here."""
    with contextlib.ExitStack() as stack:
        limit = stack.enter_context(memory_limit()) if circumstance.memory else None
        reason = not_possible(circumstance, limit)
        if reason:
            return reason
        before = (
            *(limit.before if limit else ()),
            *(("prlimit", f"--as={LIMIT_BYTES}") if circumstance.address_space else ()),
            *(("faketime", LONG_AGO) if circumstance.clock else ()),
        )
        installation, image = measuring.installation, measuring.image
        person = new_person(measuring.folder, measuring.screen.name, circumstance.home).but(
            *before, **dict(circumstance.variables)
        )
        if circumstance.address_space:
            names = [name for name in (PROGRAM, *installation.add_ons) if name != TRAINER]
            installation = linked(installation, measuring.folder / "without trainer", names)
        person = replace(person, drops_rights=limit is not None)
        painted_s, largest_px = window_of(installation, person, measuring.screen, image)
        test = person.run([installation.program, "--self-test"])
        return Outcome(
            test.returncode,
            *steps_of(test.stdout),
            verdict_of(installation, person, image),
            painted_s,
            largest_px,
            limit.peak_mb if limit else None,
            limit.words if limit else "",
            person.run(["date", "+%Y"]).stdout.strip(),
            not circumstance.clock or person.run(["date", "+%Y"]).stdout.startswith(LONG_AGO[:4]),
            "" if test.returncode == ALL_GOOD else f"{test.stdout[-2000:]}\n{test.stderr[-1000:]}",
        )


def window_of(installation: Installation, person: Person, screen: Screen, image: Path) -> tuple[float, tuple[int, int]]:
    """How long until the window was painted (0: never), and the greatest width and height of all its windows."""
    try:
        with open_window(installation, person, screen, [image]) as opened:
            time.sleep(WINDOW_SETTLES_S)
            found = windows(screen.name)
            sizes = max((one.width for one in found), default=0), max((one.height for one in found), default=0)
            return opened.painted_after_s, sizes
    except TimeoutError:
        return 0.0, (0, 0)


def steps_of(table: str) -> tuple[str, int]:
    """How many steps of a self-test passed, of all ("17 of 17"), and how many parts are not installed."""
    words = ("  passed  ", "  failed  ", "  not installed  ")
    counts = [sum(word in line for line in table.splitlines()) for word in words]
    return f"{counts[0]} of {sum(counts)}", counts[2]


def verdict_of(installation: Installation, person: Person, image: Path) -> str:
    """The verdict of an image on the command line."""
    done = person.run([installation.program, "analyse", "--json", image])
    return verdicts_in(done.stdout).get(image.name, f"none: {done.stderr[-200:].strip()}")


def verdicts_in(lines: str) -> dict[str, str]:
    """File name → verdict, in what `analyse --json` prints."""
    records = [json.loads(line) for line in lines.splitlines() if line.startswith("{")]
    return {Path(record["path"]).name: record["verdict"] for record in records}


def measure_circumstances(measuring: Measuring) -> bool:
    """Every row of `CIRCUMSTANCES`."""
    print(HEAD)
    print(row("circumstances", "self-test: exit code", "steps", "verdict", "window after, s", "largest window",
              "peak, MB", "clock", "good"))  # fmt: skip
    print(row(*["---"] * 9))
    expected = verdict_of(measuring.installation, measuring.person(), measuring.image)
    good = True
    for circumstance in CIRCUMSTANCES:
        found = tried(circumstance, measuring)
        good &= not isinstance(found, str) and found.good(expected)
        print_outcome(circumstance, found, expected)
    return good


def print_outcome(circumstance: Circumstance, found: Outcome | str, expected: str) -> None:
    """One row."""
    if isinstance(found, str):
        print(row(circumstance.name, f"not measured: {found}", *[""] * 6, "NO"))
        return
    steps = f"{found.steps} ({found.not_installed} not installed)" if found.not_installed else found.steps
    peak = "–" if found.peak_mb is None else f"{found.peak_mb:.0f} ({found.limit})"
    print(row(circumstance.name, found.code, steps, found.verdict, f"{found.painted_s:.2f}",
              "{} × {}".format(*found.largest_px), peak, found.year, yes(found.good(expected))))  # fmt: skip
    if found.wrong:
        print(found.wrong, file=sys.stderr)
