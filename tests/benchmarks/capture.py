"""Every figure of the live view to reach, measured and printed beside its target.

    python -m tests.benchmarks.capture [--section live memory closing checks writing auto] [--seconds 20]
                                       [--minutes 10] [--table docs/benchmarks/capture.md]

live     The real window in a process of its own looks through each simulated camera, with all checks and the zebra on:
         how many frames are shown, how late, how long the event loop is held, what it needs of the processor.
memory   The same with Basler's emulator for minutes, the live verdict on: how much its resident memory grows.
closing  From closing the window to the end of the process, while a driver hangs and while cameras deliver.
checks   `live_checks.py`: the time of the checks, and the focus measure on real fields blurred in steps.
writing  `capture_writing.py`: from the shutter to the file on the disk.
auto     `auto_capture.py`: a generated stage run over a mosaic of real fields.

The window is on an X server: the one that DISPLAY names, or Xvfb where it is installed, else Qt's offscreen platform.
"""

import argparse
import contextlib
import io
import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import cv2

from tests.benchmarks import auto_capture, capture_writing, live_checks
from tests.benchmarks.analyse import run_child
from tests.benchmarks.capture_cameras import RATE_HZ, Simulated, simulated_cameras
from tests.benchmarks.printing import Both, processor, row, used_before
from tests.data import data_folder
from tests.x_server import x_server, xvfb

BASLER, FOLDER = "Basler emulator", "OpenCV, folder of images"
SMALL, LARGE = (1366, 768), (1920, 1080)
LEAST_SHOWN_HZ = 28.0
OF_OWN_RATE = 0.98
"""A camera's own rate counts as shown from here on: both are counted over some seconds only."""
MOST_LATENCY_MS, MOST_HELD_MS, MOST_GROWTH_MB, MOST_CLOSING_S = 80.0, 50.0, 20.0, 2.0
WARM_UP_SHARE = 0.1
"""Of the minutes of the memory: then the first sample counts."""
HANGS = {
    "next_frame": "waiting for a frame never returns",
    "open": "opening the camera never returns",
    "close": "closing the camera never returns",
    "search": "looking for cameras never returns",
}

COLUMNS = """\
- alone: frames/s that the camera delivers to LeukoDesk without a window, in a process of its own; received: the same
  with the window; shown: pictures that were painted; checked: live checks that were done
- latency, ms: from the frame's arrival from the driver (`Frame.time_ns`) to the end of its painting; the driver before
  it and the way to the monitor after it are not in it
- held, ms: how long the event loop was held, by a 5-ms heartbeat; the longest also in processor time of the window's
  thread, which other threads and programs do not lengthen
- processor, % of one core: all; of it the window's thread, the looking (checks, picture), the camera's thread, and the
  rest (drivers, OpenCV's threads, the model)
"""

Section = Callable[["Measuring"], bool]


class Measuring:
    """What the sections share.

    Attributes:
        cameras: simulated ones, by name; environment: of the child processes, with the display.
        seconds: of each measurement; minutes: of the memory.
    """

    def __init__(self, seconds: float, minutes: float, environment: Mapping[str, str], folder: Path) -> None:
        self.seconds, self.minutes, self.environment = seconds, minutes, environment
        self._folder = folder
        self._cameras: dict[str, Simulated] = {}

    @property
    def cameras(self) -> dict[str, Simulated]:
        if not self._cameras:
            self._cameras = simulated_cameras(self._folder, data_folder(), self.seconds)
        return self._cameras

    def child(self, script: str, *arguments: object) -> dict[str, Any]:
        return run_child(script, *map(str, arguments), more=self.environment)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--section", nargs="+", choices=SECTIONS, default=list(SECTIONS))
    parser.add_argument("--seconds", type=float, default=20, help="of each measurement of the window")
    parser.add_argument("--minutes", type=float, default=10, help="of the memory")
    parser.add_argument("--table", type=Path, help="write everything that is printed into this file, too")
    options = parser.parse_args()
    printed = io.StringIO()
    with (
        contextlib.redirect_stdout(Both(sys.stdout, printed)),
        tempfile.TemporaryDirectory() as folder,
        display() as (environment, named),
    ):
        measuring = Measuring(options.seconds, options.minutes, {**environment, "PYLON_CAMEMU": "1"}, Path(folder))
        print_head(named)
        good = {name: SECTIONS[name](measuring) for name in options.section}
        print("\n## Together\n")
        print(row("section", "reached"), row("---", "---"), sep="\n")
        for name, reached in good.items():
            print(row(name, "yes" if reached else "NO"))
    if options.table:
        options.table.write_text(printed.getvalue(), "utf-8")
    return 0 if all(good.values()) else 1


@contextlib.contextmanager
def display() -> Iterator[tuple[dict[str, str], str]]:
    """Variables for the window's process, and what it is shown on."""
    program = xvfb()
    if not sys.platform.startswith("linux") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        yield {}, f"the display of this {platform.system()} machine"
    elif program is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}, "Qt's offscreen platform (no X server is installed)"
    else:
        with x_server(program, f"{LARGE[0]}x{LARGE[1]}") as name:
            yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": name}, f"an X server (Xvfb) of {LARGE[0]} × {LARGE[1]}"


def print_head(shown_on: str) -> None:
    used = used_before()
    print("# Live from the microscope\n")
    print("    python -m tests.benchmarks.capture --table docs/benchmarks/capture.md\n")
    day = datetime.now().astimezone().date().isoformat()
    print(f"{os.cpu_count()} cores, {processor()}; {platform.system()}, Python {platform.python_version()}, "
          f"OpenCV {cv2.__version__}; {day}. The window is on {shown_on}.")  # fmt: skip
    print(used)


# ---------------------------------------------------------------------------------------------------------------- live


def measure_live(measuring: Measuring) -> bool:
    """The window looks through each camera."""
    print(f"\n## The window looks through a camera\n\nEach for {measuring.seconds:g} s, {RATE_HZ} frames/s asked for, "
          "1280 × 960 in colour unless it says otherwise; all checks and the zebra on.\n")  # fmt: skip
    print(COLUMNS)
    print(row("camera", "window", "verdicts/s", "alone", "received", "shown", "checked", "latency: median", "95 %",
              "longest", "held: 99 %", "longest", "longest, CPU", "processor", "window", "looking", "camera",
              "rest", "reached"))  # fmt: skip
    print(row(*["---"] * 19))
    good = True
    for name, camera in measuring.cameras.items():
        alone = measuring.child("camera_alone.py", camera.text(), max(5.0, measuring.seconds / 2))
        sizes = (SMALL, LARGE) if name == BASLER else (SMALL,)
        for size, verdict in [(size, verdict) for size in sizes for verdict in (False, True)]:
            found = measuring.child("window_live.py", camera.text(), measuring.seconds, *size, *["verdict"] * verdict)
            good &= print_live(name, size, alone["per_s"], found)
    print(f"\nTo reach: shown ≥ {LEAST_SHOWN_HZ:g}/s or ≥ {100 * OF_OWN_RATE:g} % of the camera's rate alone; latency "
          f"≤ {MOST_LATENCY_MS:g} ms (median); held ≤ {MOST_HELD_MS:g} ms (longest).")  # fmt: skip
    return good


def print_live(name: str, size: tuple[int, int], alone_hz: float, found: dict[str, Any]) -> bool:
    (median, most, longest), (held, longest_held) = found["latency_ms"], found["held_ms"]
    shown_hz, spent = found["shown_per_s"], found["cpu_share_of"]
    missed = [what for what, good in (
        ("shown", shown_hz >= min(LEAST_SHOWN_HZ, OF_OWN_RATE * alone_hz)),
        ("latency", median <= MOST_LATENCY_MS),
        ("held", longest_held <= MOST_HELD_MS),
    ) if not good]  # fmt: skip
    shares = (100 * found["cpu_share"], *(100 * spent.get(part, 0.0) for part in ("window", "looking", "camera",
                                                                                   "others")))  # fmt: skip
    print(row(name, " × ".join(map(str, size)), f"{found['verdicts_per_s']:.1f}", f"{alone_hz:.1f}",
              f"{found['received_per_s']:.1f}", f"{shown_hz:.1f}", f"{found['checked_per_s']:.1f}",
              *(f"{value:.1f}" for value in (median, most, longest, held, longest_held, found["longest_held_cpu_ms"])),
              *(f"{share:.0f}" for share in shares), f"NOT: {', '.join(missed)}" if missed else "yes"))  # fmt: skip
    for wrong in found["wrong"]:
        print(f"  {wrong}", file=sys.stderr)
    return not missed and not found["wrong"]


# -------------------------------------------------------------------------------------------------------------- memory


def measure_memory(measuring: Measuring) -> bool:
    """Minutes of the Basler emulator, with everything on."""
    seconds = 60 * measuring.minutes
    found = measuring.child("window_live.py", measuring.cameras[BASLER].text(), seconds, *SMALL, "verdict")
    samples = found["resident_mb"]
    step = max(1, round(WARM_UP_SHARE * len(samples)))
    tenths = [statistics.median(samples[at : at + step]) for at in range(0, len(samples) - step + 1, step)]
    growth = tenths[-1] - tenths[1]
    print(f"\n## Memory\n\n{BASLER} for {measuring.minutes:g} minutes, all checks and the live verdict on "
          f"({found['shown_per_s']:.1f} frames/s shown, {found['checked_per_s']:.1f} checked, "
          f"{found['verdicts_per_s']:.1f} verdicts/s). Resident memory of the process, MB: medians of samples taken "
          "every second, in tenths of the time; the first tenth warms up.\n")  # fmt: skip
    print(row(*range(1, len(tenths) + 1)), row(*["---"] * len(tenths)), row(*(f"{mb:.1f}" for mb in tenths)), sep="\n")
    print(f"\nGrowth from the second tenth to the last: {growth:+.1f} MB; to reach ≤ {MOST_GROWTH_MB:g} MB: "
          f"{live_checks.reached(growth <= MOST_GROWTH_MB)}. Most of all samples: {max(samples):.1f} MB.")  # fmt: skip
    return growth <= MOST_GROWTH_MB and not found["wrong"]


# ------------------------------------------------------------------------------------------------------------- closing


def measure_closing(measuring: Measuring) -> bool:
    """From closing the window to the end of the process."""
    print("\n## Closing the program\n\nFrom closing the window to the end of the process, a second after the driver "
          "began to hang, or after\nthe first frame. A hanging driver never returns, and holds nothing of Python's "
          "meanwhile.\n")  # fmt: skip
    print(row("camera", "driver", "s", "reached"), row(*["---"] * 4), sep="\n")
    cases = [(FOLDER, hangs, words) for hangs, words in HANGS.items()]
    cases += [(name, "nothing", "delivers") for name in measuring.cameras]
    cases += [(name, "next_frame", HANGS["next_frame"]) for name in measuring.cameras if name != FOLDER]
    good = True
    for name, hangs, words in cases:
        closing_at_s = measuring.child("window_closing.py", measuring.cameras[name].text(), hangs)["closing_at_s"]
        took_s = time.monotonic() - closing_at_s
        good &= took_s <= MOST_CLOSING_S
        print(row(name, words, f"{took_s:.2f}", live_checks.reached(took_s <= MOST_CLOSING_S)))
    print(f"\nTo reach: ≤ {MOST_CLOSING_S:g} s.")
    return good


# ---------------------------------------------------------------------------------------------------------- the others


def measure_checks(_measuring: Measuring) -> bool:
    print("\n## Checks of a live frame, and the focus measure")
    return live_checks.main() == 0


def measure_writing(_measuring: Measuring) -> bool:
    print("\n## From the shutter to the file, 5 megapixels\n")
    return without_arguments(capture_writing.main) == 0


def measure_auto(_measuring: Measuring) -> bool:
    print("\n## Auto-capture on a stage run\n\n```")
    good = without_arguments(auto_capture.main) == 0
    print("```")
    return good


def without_arguments(benchmark: Callable[[], int]) -> int:
    """Runs another benchmark as if it had been called with none."""
    before, sys.argv = sys.argv, sys.argv[:1]
    try:
        return benchmark()
    finally:
        sys.argv = before


SECTIONS: dict[str, Section] = {
    "live": measure_live,
    "memory": measure_memory,
    "closing": measure_closing,
    "checks": measure_checks,
    "writing": measure_writing,
    "auto": measure_auto,
}


if __name__ == "__main__":
    raise SystemExit(main())
