"""The built Linux application, measured from outside, as a stranger meets it; each figure beside what is to be reached.

    python -m tests.benchmarks.package DIST [--packages PACKAGES] [--section sizes start verdict memory network
                                       circumstances] [--table docs/benchmarks/package.md] [--pictures FOLDER]

DIST holds "LeukoDesk" and, beside it, the add-ons; PACKAGES what packaging/linux/make_packages.py has made of them.

sizes          On the disk and packed; the twenty largest parts, each with its reason.
start          From the start of the process until the window is painted, with warm and with cold file caches.
verdict        From the start of the process, with an image, until its verdict is painted.
memory         While 200 images are worked through, in the window and by a folder scan.
network        Every socket that is opened in the self-test, its scenarios and a session of the window (strace).
circumstances  Two gigabytes of memory, a clock in the past, other homes and languages.

The folders are copied to where nobody may write to them. As root (which cold caches and a limit of memory need) the
program runs as a user without rights. Needs xvfb, xdotool, strace, faketime; without one, "not measured" is printed.
"""

import argparse
import contextlib
import io
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import psutil

from tests.benchmarks.package_circumstances import measure_circumstances
from tests.benchmarks.package_images import measure_memory
from tests.benchmarks.package_measuring import Measuring, yes
from tests.benchmarks.package_program import PROGRAM, TRAINER, Installation, installed
from tests.benchmarks.package_screen import SCREEN_PX, Screen, missing_tools
from tests.benchmarks.package_start import measure_start, measure_verdict
from tests.benchmarks.package_traced import measure_network
from tests.benchmarks.printing import Both, processor, row, used_before
from tests.packaging_scripts import load_script
from tests.x_server import x_server, xvfb

MOST_MB = {PROGRAM: (450.0, 170.0), TRAINER: (1200.0, 330.0)}
"""On the disk, packed."""
PARTS = 20


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dist", type=Path)
    parser.add_argument("--packages", type=Path)
    parser.add_argument("--section", nargs="+", choices=SECTIONS, default=list(SECTIONS))
    parser.add_argument("--table", type=Path, help="write everything that is printed into this file, too")
    parser.add_argument("--pictures", type=Path, help="keep pictures of the screen in this folder")
    options = parser.parse_args()
    if not (options.dist / PROGRAM / PROGRAM).is_file():
        parser.error(f"there is no folder {PROGRAM} with the built program in {options.dist}")
    printed = io.StringIO()
    with contextlib.redirect_stdout(Both(sys.stdout, printed)), contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="leukodesk-measured-")))
        folder.chmod(0o755)
        screen = stack.enter_context(a_screen())
        measuring = Measuring(options, stack.enter_context(installed(options.dist)), screen, folder)
        good = run(measuring, options.section)
    if options.table:
        options.table.write_text(printed.getvalue(), "utf-8")
    return 0 if good else 1


@contextlib.contextmanager
def a_screen() -> Iterator[Screen | None]:
    """A screen of our own; None where what is needed for one is not installed."""
    server = xvfb()
    if server is None or missing_tools("xdotool"):
        yield None
        return
    with x_server(server, "{}x{}".format(*SCREEN_PX)) as display, contextlib.closing(Screen(display)) as screen:
        yield screen


def run(measuring: Measuring, sections: list[str]) -> bool:
    """Print the head, the sections and what they come to; whether everything is reached."""
    print_head(measuring.installation)
    before = measuring.installation.state()
    good = {}
    for name in sections:
        if measuring.has_screen or name == "sizes":
            good[name] = SECTIONS[name](measuring)
        else:
            good[name] = False
            print(f"\n## {name.capitalize()}\n\nNot measured: {missing_tools('Xvfb', 'xdotool')} is not installed.")
    good["the installation is as it was"] = measuring.installation.state() == before
    print("\n## Together\n")
    print(row("section", "reached"), row("---", "---"), sep="\n")
    for name, reached in good.items():
        print(row(name, yes(reached)))
    return all(good.values())


def print_head(installation: Installation) -> None:
    used = used_before()
    print("# The packaged program\n")
    print("    python -m tests.benchmarks.package DIST --packages PACKAGES --table docs/benchmarks/package.md\n")
    day = datetime.now().astimezone().date().isoformat()
    memory_gb = psutil.virtual_memory().total / 1e9
    print(f"{os.cpu_count()} cores, {processor()}, {memory_gb:.0f} GB; {system()}; {day}. Beside the program: "
          f"{', '.join(installation.add_ons) or 'no add-on'}.")  # fmt: skip
    print(f"{used}\n")
    user = "a user without rights" if os.getuid() == 0 else "the user who measures"
    print(f"The folders were copied to where nobody may write to them, and {user} started the program, with a new\n"
          f"home folder each time, on an X server (Xvfb) of {SCREEN_PX[0]} × {SCREEN_PX[1]}.")  # fmt: skip


def system() -> str:
    """The name of the distribution."""
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return platform.system()


# --------------------------------------------------------------------------------------------------------------- sizes


def measure_sizes(measuring: Measuring) -> bool:
    """On the disk and packed, and what is largest."""
    sizes = load_script("sizes")
    print("\n## Sizes\n\nIn 10⁶ bytes; on the disk: as many blocks as the files take.\n")
    print(row("", "on the disk", "to reach", "reached"), row(*["---"] * 4), sep="\n")
    good = True
    for name in (PROGRAM, *measuring.installation.add_ons):
        taken_mb = on_disk_mb(measuring.dist / name)
        most_mb = MOST_MB[name][0] if name in MOST_MB else None
        good &= print_size(name, taken_mb, most_mb)
    print()
    print(row("packed", "MB", "to reach", "reached"), row(*["---"] * 4), sep="\n")
    good &= print_packed(measuring.packages)
    for name in (PROGRAM, *measuring.installation.add_ons):
        files = sizes.files_of(measuring.dist / name)
        print(f"\n### {name}: {len(files)} files, {sum(files.values()) / 1e6:.1f} MB; its largest parts\n")
        print(row("MB", "part", "reason"), row(*["---"] * 3), sep="\n")
        for part in sizes.parts_of(files)[:PARTS]:
            good &= bool(part.reason)
            print(row(f"{part.size_bytes / 1e6:.1f}", part.path, part.reason or "**NO REASON**"))
        for source, size_bytes in sizes.for_cameras(files).items():
            print(f"\nOf these for cameras of {source}, beside the Python code: {size_bytes / 1e6:.1f} MB.")
    return good


def on_disk_mb(folder: Path) -> float:
    """What the files and folders of a folder take, links included."""
    return sum(path.lstat().st_blocks * 512 for path in (folder, *folder.rglob("*"))) / 1e6


def print_size(name: str, size_mb: float, most_mb: float | None) -> bool:
    reached = most_mb is None or size_mb <= most_mb
    print(row(name, f"{size_mb:.1f}", f"≤ {most_mb:g}" if most_mb else "–", yes(reached) if most_mb else "–"))
    return reached


def print_packed(packages: Path | None) -> bool:
    made = {} if packages is None else {path.name: path for path in sorted(packages.iterdir()) if path.is_file()}
    good = True
    for name, (_, most_mb) in MOST_MB.items():
        starts = (name.replace(" ", "-"), name.replace(" ", "-").lower())
        own = [path for path in made.values() if path.suffix in (".xz", ".deb") and package_of(path.name) in starts]
        if not own:
            good = False
            print(row(name, "not measured: there is no package", f"≤ {most_mb:g}", "NO"))
        for path in own:
            good &= print_size(path.name, path.stat().st_size / 1e6, most_mb)
    return good


def package_of(file_name: str) -> str:
    """Of which part a package is: "LeukoDesk-Trainer-1.0-linux-x86_64.tar.xz" and "leukodesk-trainer_1.0_amd64.deb"."""
    words = file_name.split("_", maxsplit=1)[0].removesuffix(".tar.xz").split("-")
    return "-".join(word for word in words[:2] if word[:1].isalpha() and word != "linux")


SECTIONS: dict[str, Callable[[Measuring], bool]] = {
    "sizes": measure_sizes,
    "start": measure_start,
    "verdict": measure_verdict,
    "memory": measure_memory,
    "network": measure_network,
    "circumstances": measure_circumstances,
}


if __name__ == "__main__":
    raise SystemExit(main())
