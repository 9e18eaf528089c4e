"""How long the built program takes until its window, and until its first verdict, is to be seen."""

import os
import statistics
import time
from pathlib import Path

import psutil

from tests.benchmarks.package_circumstances import verdict_of
from tests.benchmarks.package_measuring import Measuring, yes
from tests.benchmarks.package_screen import Opened, open_window, windows
from tests.benchmarks.printing import row

MOST_WARM_S, MOST_COLD_S, MOST_VERDICT_S = 0.5, 1.5, 1.5
WARM_RUNS, FIRST_RUNS, COLD_RUNS, VERDICT_RUNS = 10, 3, 4, 8
BETWEEN_S = 0.5
START = """
## Start

Seconds from the start of the process until its window is painted on the screen, as the X server shows it (looked at
every 4 ms); beside it the processor's time that the program had needed until then, which other programs lengthen less.
"""
VERDICT = """
## First verdict

The program is started with a generated field of 960 × 720. Seconds until the banner on the screen has the colour of a
verdict, which it has not before; caches warm.
"""
COLUMNS = ("runs", "median", "slowest", "fastest", "to reach", "reached", "processor, s")
DROP_CACHES = Path("/proc/sys/vm/drop_caches")


def measure_start(measuring: Measuring) -> bool:
    """From the start of the process until the window is to be seen."""
    print(START)
    print(row("caches", *COLUMNS), row(*["---"] * 8), sep="\n")
    start(measuring)  # makes the caches warm
    good = print_times("warm", [start(measuring) for _ in range(WARM_RUNS)], MOST_WARM_S)
    measuring.save_picture("start.png")
    first = [start(measuring, knows=False) for _ in range(FIRST_RUNS)]
    print_times("warm, the first start ever: with the intended use", first)
    try:
        cold = [start(measuring, cold=True) for _ in range(COLD_RUNS)]
    except OSError as error:
        why = f"not measured: caches cannot be emptied ({error.strerror})"
        print(row("cold", why, *[""] * 3, f"≤ {MOST_COLD_S:g}", "NO", ""))
        return False
    return print_times("cold: emptied before each", cold, MOST_COLD_S) and good


def start(measuring: Measuring, *, knows: bool = True, cold: bool = False) -> tuple[float, float]:
    """One start: seconds until the window was painted, and of the processor's time until then.

    Raises:
        OSError: the caches cannot be emptied.
    """
    person = measuring.person(knows=knows)
    time.sleep(BETWEEN_S)
    if cold:
        os.sync()
        DROP_CACHES.write_text("3")
    with open_window(measuring.installation, person, measuring.screen) as opened:
        return opened.painted_after_s, processor_s(opened)


def processor_s(opened: Opened) -> float:
    """What a program has needed of the processor until now."""
    times = psutil.Process(opened.process.pid).cpu_times()
    return times.user + times.system


def print_times(name: str, found_s: list[tuple[float, float]], most_s: float | None = None) -> bool:
    """One row; the median is what counts.

    Args:
        found_s: of each run, by the clock and of the processor.
    """
    clock_s = [seconds for seconds, _ in found_s]
    median_s, needed_s = statistics.median(clock_s), statistics.median(seconds for _, seconds in found_s)
    reached = most_s is None or median_s <= most_s
    print(row(name, len(found_s), *(f"{value:.2f}" for value in (median_s, max(clock_s), min(clock_s))),
              f"≤ {most_s:g}" if most_s else "–", yes(reached) if most_s else "–", f"{needed_s:.2f}"))  # fmt: skip
    return reached


def measure_verdict(measuring: Measuring) -> bool:
    """From the start of the process until the verdict of its image is to be seen."""
    print(VERDICT)
    expected = verdict_of(measuring.installation, measuring.person(), measuring.image)
    found_s, said = [], set()
    for _ in range(VERDICT_RUNS + 1):
        time.sleep(BETWEEN_S)
        with open_window(measuring.installation, measuring.person(), measuring.screen, [measuring.image]) as opened:
            verdict, at_s = measuring.screen.wait_for_verdict(windows(measuring.screen.name)[0])
            found_s.append((at_s - opened.began_s, processor_s(opened)))
            said.add(verdict)
            measuring.save_picture("verdict.png")
    print(row("", *COLUMNS), row(*["---"] * 8), sep="\n")
    reached = print_times("first verdict", found_s[1:], MOST_VERDICT_S)
    print(f"\nSaid on the screen: {', '.join(sorted(said))}; by `LeukoDesk analyse`: {expected}.")
    return reached and said == {expected}
