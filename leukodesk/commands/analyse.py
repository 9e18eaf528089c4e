"""`leukodesk analyse`: images through the whole chain, their verdicts printed."""

from __future__ import annotations

import io
import json
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import leukodesk
from leukodesk.commands.choices import library_in, model_in_words, refuse_unknown_checks
from leukodesk.commands.console import OK, SOME_NOT, USAGE, UsageError, complain, percent, printable, say

if TYPE_CHECKING:
    import argparse

    from leukodesk.core.inference import Classifier
    from leukodesk.core.manifest import Task
    from leukodesk.services.analyse import Analysis
    from leukodesk.services.model_library import InstalledModel, Library
    from leukodesk.services.overlay_files import OverlayFolder

SYNTAX = "analyse IMAGE…"
SUMMARY = "analyse images and print their verdicts"
DESCRIPTION = f"Analyse images of stained blood smears and print their verdicts. {leukodesk.INTENDED_USE}"
EPILOG = """\
exit codes:
  0    every image is accepted or uncertain
  1    some image is rejected or failed, or something could not be looked into or written
  2    wrong usage, or nothing could be begun: no image, no such model, a damaged model
  130  stopped by Ctrl-C
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `leukodesk analyse`."""
    parser.add_argument("images", nargs="+", metavar="IMAGE", help="image file, or folder of images with all below it")
    parser.add_argument("--model", metavar="NAME", help="model to ask, NAME or NAME/VERSION (default: the active one)")
    parser.add_argument(
        "--checks", metavar="PROFILE", help="smear checks: field, cell or paper (default: those the model wants)"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a line, in UTF-8, with everything known")
    parser.add_argument(
        "--overlay", metavar="DIR", help="write each image with its attention map into this folder, as PNG"
    )
    parser.add_argument("--models-folder", metavar="DIR", help="folder of the models (default: LeukoDesk's own)")


def run(options: argparse.Namespace) -> int:
    """Analyse the images; returns the exit code."""
    # Only now, so that --help does without OpenCV.
    from leukodesk.core.checks.other_task import other_task
    from leukodesk.core.errors import LeukoDeskError
    from leukodesk.core.image_folders import find_images
    from leukodesk.services.model_library import active_or_none

    refuse_unknown_checks(options.checks)
    found = find_images(options.images)
    for complaint in found.complaints:
        complain(printable(complaint))
    if not found.files:
        raise UsageError("there is no image to analyse")
    try:
        library = library_in(options.models_folder)
        classifier = _classifier(options.model, library)
        overlays = _overlay_folder(options.overlay, found.files)
    except LeukoDeskError as error:
        complain(error.message)
        return USAGE
    other = active_or_none(other_task(classifier.manifest.task), library)
    report: _Report = _JsonReport(classifier, other) if options.json else _TextReport(classifier, other)
    try:
        ok = _analyse_all(found.files, classifier, options.checks, overlays, report)
    finally:
        report.end()
    return OK if ok and found.complete else SOME_NOT


def _classifier(wanted: str | None, library: Library) -> Classifier:
    from leukodesk.core.bases import load_classifier
    from leukodesk.services.model_library import choose_model

    # What is wrong with the model is said once, and not for every image.
    return load_classifier(choose_model(wanted, library=library), library.roots)


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
                complain(f"{printable(str(path))}: {error.message} {error.details}")
        report.add(analysis, overlay)
    return ok


class _JsonReport:
    """One JSON object a line.

    Args:
        classifier: whose results these are; other: the active model of the other task, if there is one.
    """

    def __init__(self, classifier: Classifier, other: InstalledModel | None) -> None:
        self._bundle, self._other = classifier.bundle, other
        if isinstance(sys.stdout, io.TextIOWrapper):
            # In a JSON string, the backslash form of what UTF-8 cannot hold (a path of broken bytes) is right as well.
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")

    def add(self, analysis: Analysis, overlay: Path | None) -> None:
        from leukodesk.services.record import as_json_record

        record = as_json_record(analysis, self._bundle)
        record["other_model"] = self._other.label if self._other is not None and analysis.other_task else None
        record["overlay"] = None if overlay is None else str(overlay)
        say(json.dumps(record, ensure_ascii=False, allow_nan=False))

    def end(self) -> None:
        sys.stdout.flush()


class _TextReport:
    """One aligned line an image, below it its reasons and what reading did to it, and a summary.

    Args:
        classifier: whose results these are; other: the active model of the other task, if there is one.
    """

    def __init__(self, classifier: Classifier, other: InstalledModel | None) -> None:
        self._manifest, self._other = classifier.manifest, other
        self._names = {info.key: info.display_name for info in self._manifest.classes}
        self._name_width = max(len(name) for name in self._names.values())
        self._counts: Counter[str] = Counter()
        self._began = time.perf_counter()
        say(model_in_words(self._manifest.title, classifier.identity) + "\n")

    def add(self, analysis: Analysis, overlay: Path | None) -> None:
        self._counts[analysis.verdict] += 1
        name = self._names[analysis.label] if analysis.label else ""
        sure = cells = ""
        if analysis.prediction is not None:
            sure = percent(float(analysis.prediction.probabilities.max()))
        if "cells" in analysis.timings_ms:
            cells = f"{len(analysis.cells)} white cell{'s' * (len(analysis.cells) != 1)}"
        result = f"{analysis.verdict:<9}  {name:<{self._name_width}}  {sure:>8}  {cells:>15}"
        say(f"{result}  {printable(analysis.path)}")
        for sentence in (*analysis.reasons, *(analysis.image.notes if analysis.image else ())):
            say(f"{'':<11}{sentence}")
        if analysis.other_task is not None:
            say(f"{'':<11}{self._meant_for_other(analysis.other_task)}")
        if overlay is not None:
            say(f"{'':<11}Attention map: {printable(str(overlay))}")

    def _meant_for_other(self, task: Task) -> str:
        from leukodesk.services.other_model import image_in_words

        how = "" if self._other is None else f" Ask it with --model {self._other.label}."
        return image_in_words(task, self._other) + how

    def end(self) -> None:
        total = self._counts.total()
        counts = ", ".join(f"{self._counts[verdict]} {verdict}" for verdict in _verdicts() if self._counts[verdict])
        seconds = time.perf_counter() - self._began
        say(f"\n{total} image{'s' * (total != 1)} in {seconds:.1f} s: {counts or 'none analysed'}.")
        say(leukodesk.INTENDED_USE)


_Report = _JsonReport | _TextReport


def _verdicts() -> list[str]:
    from leukodesk.core.verdict import Verdict

    return [str(verdict) for verdict in Verdict]
