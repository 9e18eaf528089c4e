"""Two hundred images worked through by the built program, with the keyboard in its window and by a folder scan."""

import subprocess
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from leukodesk.core.synthetic import synthetic_field
from tests.benchmarks.package_circumstances import verdicts_in
from tests.benchmarks.package_measuring import Measuring, yes
from tests.benchmarks.package_program import Installation, Peaks, Person
from tests.benchmarks.package_screen import LOOKED_AT_S, Screen, open_window, step_to, windows
from tests.benchmarks.printing import row

MOST_MB = 450.0
IMAGES, DRAWN = 200, 10
SIZES_PX = ((1280, 960), (2592, 1944))
JPEG_QUALITY = 95
DARK_EVERY = 10
"""One of so many is too dark, and must be rejected."""
DARK = 0.1
HEAD = f"""
## Memory

{IMAGES} generated fields (JPEG) are worked through. Peak of the resident memory (VmHWM) of every process that takes
part, 10⁶ bytes; libraries that processes share are counted in each.

- window: the folder is opened, and stepped through with PgDown; each field is looked at until its verdict is there and
  for {LOOKED_AT_S:g} s more, so that its attention map is drawn; meanwhile the window analyses those that wait
- scan: `LeukoDesk scan`, as the window lets it be done
- scan and window: beside the window that follows it; the sum of the scan's peak and that of a window with one field
"""
LOOK_EVERY_S, SETTLES_S = 0.05, 2.0


@dataclass(frozen=True)
class Worked:
    """What working through the images needed.

    Attributes:
        peaks: of memory; seconds: it took; verdicts: by file name; how: it ended, empty if well.
    """

    peaks: Peaks
    seconds: float
    verdicts: dict[str, str]
    how: str = ""


def write_images(folder: Path, size_px: tuple[int, int]) -> list[Path]:
    """Generated fields as JPEG files, no two of which are the same: ten are drawn, the others mirrored and brighter."""
    folder.mkdir()
    folder.chmod(0o755)
    drawn = [synthetic_field(seed, *size_px) for seed in range(DRAWN)]
    paths = []
    for number in range(IMAGES):
        variant = number // DRAWN
        mirrored = drawn[number % DRAWN][:: -1 if variant % 2 else 1, :: -1 if variant // 2 % 2 else 1]
        light = DARK if number % DARK_EVERY == DARK_EVERY - 1 else 1.0
        rgb = np.clip((mirrored.astype(np.float32) + variant // 4) * light, 0, 255).astype(np.uint8)
        bgr = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2BGR)
        path = folder / f"field_{number:03d}.jpg"
        path.write_bytes(cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])[1].tobytes())
        paths.append(path)
    return paths


def walk(installation: Installation, person: Person, screen: Screen, paths: list[Path]) -> Worked:
    """Open the folder in the window and step through it with PgDown, to each image's verdict and map."""
    began_s = time.perf_counter()
    with open_window(installation, person, screen, [paths[0].parent]) as opened:
        window = windows(screen.name)[0]
        peaks = Peaks(opened.process.pid)
        verdicts, how = {}, ""
        try:
            for number, path in enumerate(paths):
                verdicts[path.name] = step_to(screen, window, "Next" if number else "", path.name)
                peaks.look()
        except TimeoutError as error:
            how = str(error)
        return Worked(peaks, time.perf_counter() - began_s, verdicts, how)


def scan(installation: Installation, person: Person, folder: Path) -> Worked:
    """Scan the folder on the command line, as the window lets it be done by a process of its own."""
    out = person.home / "scan.sqlite"
    listed = person.home / "scan.jsonl"
    command: list[str | Path] = [installation.program, "scan", folder, "--out", out, "--jsonl", listed]
    return worked(person, command, lambda _printed: verdicts_in(listed.read_text("utf-8")))


def analyse(installation: Installation, person: Person, folder: Path) -> Worked:
    """The same images by `LeukoDesk analyse`: whose verdicts the window's and the scan's must be."""
    return worked(person, [installation.program, "analyse", "--json", folder], verdicts_in)


def worked(person: Person, command: Sequence[str | Path], verdicts: Callable[[str], dict[str, str]]) -> Worked:
    """Let a command run to its end, and look at its memory meanwhile."""
    began_s = time.perf_counter()
    out = person.home / "printed.txt"
    with out.open("w", encoding="utf-8") as printed:
        process = person.start(command, stdout=printed, stderr=subprocess.STDOUT)
        peaks = Peaks(process.pid)
        while process.poll() is None:
            peaks.look()
            time.sleep(LOOK_EVERY_S)
    text = out.read_text("utf-8")
    ended = process.returncode in (0, 1)  # 1: some image is rejected
    how = "" if ended else f"exit code {process.returncode}: {text[-300:]}"
    return Worked(peaks, time.perf_counter() - began_s, verdicts(text) if ended else {}, how)


def measure_memory(measuring: Measuring) -> bool:
    """Both ways, with images of both sizes."""
    print(HEAD)
    print(row("fields", "by", "s", "peak, MB", "to reach", "reached", "verdicts as by `analyse`"))
    print(row(*["---"] * 7))
    window_mb = peak_of_window_mb(measuring)
    good = True
    for size_px in SIZES_PX:
        folder = measuring.folder / "{}x{}".format(*size_px)
        paths = write_images(folder, size_px)
        name = "{} × {}".format(*size_px)
        expected = analyse(measuring.installation, measuring.person(), folder)
        stepped = walk(measuring.installation, measuring.person(), measuring.screen, paths)
        scanned = scan(measuring.installation, measuring.person(), folder)
        good &= print_worked(name, "window", stepped, expected)
        good &= print_worked(name, "scan", scanned, expected)
        both_mb = scanned.peaks.sum_mb + window_mb
        good &= both_mb <= MOST_MB
        print(row(name, "scan and window", "–", f"{scanned.peaks.sum_mb:.0f} + {window_mb:.0f} = {both_mb:.0f}",
                  f"≤ {MOST_MB:g}", yes(both_mb <= MOST_MB), "–"))  # fmt: skip
    return good


def peak_of_window_mb(measuring: Measuring) -> float:
    """Of a window with one field."""
    with open_window(measuring.installation, measuring.person(), measuring.screen, [measuring.image]) as opened:
        measuring.screen.wait_for_verdict(windows(measuring.screen.name)[0])
        time.sleep(SETTLES_S)
        peaks = Peaks(opened.process.pid)
        peaks.look()
        return peaks.sum_mb


def print_worked(fields: str, by: str, found: Worked, expected: Worked) -> bool:
    """One row; all images must have come to the verdicts that `analyse` gives them."""
    same = len(expected.verdicts) == IMAGES and found.verdicts == expected.verdicts
    reached = same and found.peaks.sum_mb <= MOST_MB
    each = " + ".join(f"{mb:.0f}" for mb in found.peaks.resident_mb.values())
    total = f"{each} = {found.peaks.sum_mb:.0f}" if len(found.peaks.resident_mb) > 1 else each
    counts = Counter(found.verdicts.values())
    words = ", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items()))
    print(row(fields, by, f"{found.seconds:.0f}", total, f"≤ {MOST_MB:g}", yes(reached),
              f"{yes(same)}: {words}{'; ' if found.how else ''}{found.how}"))  # fmt: skip
    return reached
