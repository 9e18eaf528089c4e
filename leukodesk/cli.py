"""The command line. Says the same as the window, to people or, with --json, to programs.

Nothing heavy is imported before it is needed: `leukodesk --help` loads neither OpenCV nor Qt.
"""

from __future__ import annotations

import argparse
import difflib
import io
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import leukodesk

if TYPE_CHECKING:
    from leukodesk.core.inference import Classifier
    from leukodesk.services.analyse import Analysis
    from leukodesk.services.model_library import InstalledModel
    from leukodesk.services.overlay_files import OverlayFolder

OK, SOME_NOT, USAGE = 0, 1, 2
STOPPED, NO_READER = 130, 141
"""As a shell reports a program ended by Ctrl-C, or by the other end of a pipe."""

_EXIT_CODES = """\
exit codes:
  0    every image is accepted or uncertain
  1    some image is rejected or failed, or something could not be looked into or written
  2    wrong usage, or nothing could be begun: no image, no such model, a damaged model
  130  stopped by Ctrl-C
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    commands: dict[str, Callable[[list[str]], int]] = {"analyse": _analyse_command, "models": _models_command}
    _never_fail_on_a_character()
    try:
        code = commands[given[0]](given[1:]) if given and given[0] in commands else _window_command(given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        _complain("Stopped.")
        return STOPPED
    except BrokenPipeError:
        # Python would flush once more at its end, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NO_READER
    return code


def _window_command(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="leukodesk",
        description=f"Open the window, and images in it. {leukodesk.INTENDED_USE}",
        epilog="commands (see `leukodesk COMMAND --help`):\n"
        "  analyse IMAGE…   analyse images and print their verdicts\n"
        "  models           list the installed models and verify them\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="image or folder to open in the window")
    parser.add_argument("--version", action="version", version=f"LeukoDesk {leukodesk.__version__}")
    options = parser.parse_args(given)
    meant = _command_meant(options.files)
    if meant:
        parser.error(f"there is no file and no command “{_printable(options.files[0])}”; did you mean `{meant}`?")
    from leukodesk.ui.app import run_window

    return run_window(options.files)


def _command_meant(files: Sequence[str]) -> str:
    """The command that a mistyped one resembles; empty if the first argument may well be a file."""
    if not files or os.path.lexists(files[0]):
        return ""
    return next(iter(difflib.get_close_matches(files[0].lower(), ("analyse", "models"))), "")


def _analyse_command(given: list[str]) -> int:
    from leukodesk.core.errors import LeukoDeskError

    parser = _analyse_parser()
    options = parser.parse_args(given)
    # Only now, so that --help does without OpenCV.
    from leukodesk.core.checks import PROFILES
    from leukodesk.core.image_folders import find_images

    if options.checks is not None and options.checks not in PROFILES:
        parser.error(f"argument --checks: there is no profile “{options.checks}”; choose from {', '.join(PROFILES)}")
    found = find_images(options.images)
    for complaint in found.complaints:
        _complain(_printable(complaint))
    if not found.files:
        parser.error("there is no image to analyse")
    try:
        classifier = _classifier(options.model, options.models_folder)
        overlays = _overlay_folder(options.overlay, found.files)
    except LeukoDeskError as error:
        _complain(error.message)
        return USAGE
    report: _Report = _JsonReport(classifier) if options.json else _TextReport(classifier)
    try:
        ok = _analyse_all(found.files, classifier, options.checks, overlays, report)
    finally:
        report.end()
    return OK if ok and found.complete else SOME_NOT


def _analyse_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="leukodesk analyse",
        description=f"Analyse images of stained blood smears and print their verdicts. {leukodesk.INTENDED_USE}",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("images", nargs="+", metavar="IMAGE", help="image file, or folder of images with all below it")
    parser.add_argument("--model", metavar="NAME", help="model to ask, NAME or NAME/VERSION (default: the active one)")
    parser.add_argument(
        "--checks", metavar="PROFILE", help="smear checks: field, cell or paper (default: those the model wants)"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line, in UTF-8, with everything known")
    parser.add_argument(
        "--overlay", metavar="DIR", help="write each image with its attention map into this folder, as PNG"
    )
    _add_models_folder(parser)
    return parser


def _add_models_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--models-folder", metavar="DIR", help="folder of the models (default: LeukoDesk's own)")


def _classifier(wanted: str | None, models_folder: str | None) -> Classifier:
    from leukodesk.core.inference import Classifier
    from leukodesk.services.model_library import choose_model

    classifier = Classifier(choose_model(wanted, root=models_folder))
    classifier.load()  # what is wrong with the model is said once, and not for every image
    return classifier


def _overlay_folder(name: str | None, inputs: Sequence[Path]) -> OverlayFolder | None:
    if name is None:
        return None
    from leukodesk.services.overlay_files import OverlayFolder

    return OverlayFolder(Path(name), inputs)


def _analyse_all(
    paths: Sequence[Path],
    classifier: Classifier,
    checks: str | None,
    overlays: OverlayFolder | None,
    report: _Report,
) -> bool:
    """Whether every image was accepted or uncertain, and every overlay written."""
    from leukodesk.core.errors import LeukoDeskError
    from leukodesk.core.verdict import Verdict
    from leukodesk.services.analyse import analyse

    ok = True
    for path in paths:
        analysis = analyse(path, classifier, checks)
        ok = ok and analysis.verdict in (Verdict.ACCEPTED, Verdict.UNCERTAIN)
        overlay = None
        if overlays is not None and analysis.prediction is not None:
            try:
                overlay = overlays.write(analysis, classifier)
            except LeukoDeskError as error:
                ok = False
                _complain(f"{_printable(str(path))}: {error.message} {error.details}")
        report.add(analysis, overlay)
    return ok


class _JsonReport:
    """One JSON object a line."""

    def __init__(self, classifier: Classifier) -> None:
        self._bundle = classifier.bundle
        if isinstance(sys.stdout, io.TextIOWrapper):
            # In a JSON string, the backslash form of what UTF-8 cannot hold (a path of broken bytes) is right as well.
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")

    def add(self, analysis: Analysis, overlay: Path | None) -> None:
        from leukodesk.services.record import as_json_record

        record = as_json_record(analysis, self._bundle) | {"overlay": None if overlay is None else str(overlay)}
        _say(json.dumps(record, ensure_ascii=False, allow_nan=False))

    def end(self) -> None:
        sys.stdout.flush()


class _TextReport:
    """One aligned line an image, below it its reasons and what reading did to it, and a summary."""

    def __init__(self, classifier: Classifier) -> None:
        self._manifest = classifier.manifest
        self._names = {info.key: info.display_name for info in self._manifest.classes}
        self._name_width = max(len(name) for name in self._names.values())
        self._counts: Counter[str] = Counter()
        self._began = time.perf_counter()
        identity = classifier.identity
        _say(f"Model: {self._manifest.title} ({identity.name} {identity.version}, SHA-256 {identity.sha256[:12]}…)\n")

    def add(self, analysis: Analysis, overlay: Path | None) -> None:
        self._counts[analysis.verdict] += 1
        name = self._names[analysis.label] if analysis.label else ""
        sure = cells = ""
        if analysis.prediction is not None:
            sure = _percent(float(analysis.prediction.probabilities.max()))
        if "cells" in analysis.timings_ms:
            cells = f"{len(analysis.cells)} white cell{'s' * (len(analysis.cells) != 1)}"
        result = f"{analysis.verdict:<9}  {name:<{self._name_width}}  {sure:>8}  {cells:>15}"
        _say(f"{result}  {_printable(analysis.path)}")
        for sentence in (*analysis.reasons, *(analysis.image.notes if analysis.image else ())):
            _say(f"{'':<11}{sentence}")
        if overlay is not None:
            _say(f"{'':<11}Attention map: {_printable(str(overlay))}")

    def end(self) -> None:
        total = self._counts.total()
        counts = ", ".join(f"{self._counts[verdict]} {verdict}" for verdict in _verdicts() if self._counts[verdict])
        seconds = time.perf_counter() - self._began
        _say(f"\n{total} image{'s' * (total != 1)} in {seconds:.1f} s: {counts or 'none analysed'}.")
        _say(leukodesk.INTENDED_USE)


_Report = _JsonReport | _TextReport


def _verdicts() -> list[str]:
    from leukodesk.core.verdict import Verdict

    return [str(verdict) for verdict in Verdict]


def _models_command(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="leukodesk models",
        description="List the installed models and verify each: the hash of every file, and its golden cases.",
        epilog="exit codes:\n  0  every model is sound\n  1  one is not, or none is installed\n  2  wrong usage\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    _add_models_folder(parser)
    options = parser.parse_args(given)
    from leukodesk.core.errors import LeukoDeskError
    from leukodesk.services.model_library import list_models

    try:
        models = list_models(options.models_folder)
    except LeukoDeskError as error:
        _complain(error.message)
        return SOME_NOT
    if not models:
        _complain("No model is installed.")
        return SOME_NOT
    width = max(len(model.label) for model in models)
    problems = 0
    for model in models:
        problem = _problem_of(model)
        title = "" if model.manifest is None else f"{model.manifest.task:<5}  {model.manifest.title}"
        _say(f"{'bad' if problem else 'sound':<5}  {model.label:<{width}}  {title}".rstrip())
        if problem:
            problems += 1
            _say(f"{'':<7}{problem}")
    return SOME_NOT if problems else OK


def _problem_of(model: InstalledModel) -> str:
    """What is wrong with a model; empty if it is sound."""
    from leukodesk.core.bundle import read_bundle
    from leukodesk.core.errors import BundleError
    from leukodesk.core.golden import verify_bundle

    try:
        if model.error is not None:
            raise model.error
        verify_bundle(read_bundle(model.folder))
    except BundleError as error:
        return f"{error.message} {error.details}".strip()
    return ""


def _percent(probability: float) -> str:
    """99.97 % is not certainty, and is not to look like it."""
    return "> 99.9 %" if probability > 0.999 else f"{probability:.1%}".replace("%", " %")


def _never_fail_on_a_character() -> None:
    """A console that cannot show “≥” or a name in Persian gets its number instead."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _printable(text: str) -> str:
    """File names may hold line breaks and orders to the terminal; they are shown, not obeyed."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _complain(line: str) -> None:
    sys.stderr.write(f"leukodesk: {line}\n")
