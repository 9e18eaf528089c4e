"""`leukodesk scan`: folders through the whole chain, unattended, into a scan file that can be taken up again."""

from __future__ import annotations

import argparse
import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import leukodesk
from leukodesk.commands.choices import library_in, model_in_words, refuse_unknown_checks
from leukodesk.commands.console import OK, SOME_NOT, STOPPED, USAGE, UsageError, complain, printable, say
from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.files import is_file, is_folder
from leukodesk.services.scan.where_help import WHERE_HELP

if TYPE_CHECKING:
    from leukodesk.core.bundle import Bundle
    from leukodesk.services.scan.events import Ended
    from leukodesk.services.scan.run import Engine
    from leukodesk.store.scan_file import ScanTask
    from leukodesk.store.scan_query import Filter
    from leukodesk.store.scan_rows import ScanSetup

BROKEN_OFF = 3
"""Exit code of a scan that had to end: its disk is full, its share is gone."""

SYNTAX = "scan FOLDER…"
SUMMARY = "scan folders of images into a file, which can be continued"
DESCRIPTION = f"""\
Analyse every image in folders and keep the results in one scan file. Run again, the scan is continued: what is
unchanged is not computed again, a picture is known wherever it lies, and what could not be read is tried again.
Without FOLDER it does what the scan file says. {leukodesk.INTENDED_USE}"""
EPILOG = f"""\
{WHERE_HELP}
exit codes:
  {OK}    every file is accepted, uncertain or rejected
  {SOME_NOT}    some file failed (it could not be read or analysed), or an export could not be written
  {USAGE}    wrong usage, or nothing could be begun: no folder, no such model, no scan file
  {BROKEN_OFF}    the scan had to end (disk full, share gone, model damaged); what is done is kept: run it again
  {STOPPED}  stopped by Ctrl-C or SIGTERM; what is done is kept: run it again (a second Ctrl-C does not wait)
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `leukodesk scan`."""
    add = parser.add_argument
    add("folders", nargs="*", metavar="FOLDER", help="folder of images (default: those that the scan file names)")
    add("--out", required=True, type=Path, metavar="FILE", help="the scan file; made if it is not there")
    add("--model", metavar="NAME", help="model to ask, NAME or NAME/VERSION (default: the active one)")
    add("--checks", metavar="PROFILE", help="smear checks: field, cell or paper (default: those the model wants)")
    add("--models-folder", metavar="DIR", help="folder of the models (default: LeukoDesk's own)")
    add("--pattern", action="append", metavar="GLOB", help="names of the files, such as “*.png”; may be repeated")
    add("--no-recursion", action="store_true", help="leave out the folders below")
    add("--no-attention", action="store_true", help="keep no attention maps: faster, and a smaller scan file")
    add("--white-cells", action="store_true", help="count the white cells, too: no verdict depends on them, and slower")
    add("--no-scan", action="store_true", help="scan nothing, only export what the scan file holds")
    add("--verify", action="store_true", help="read every file again, also where size and time say it is unchanged")
    add("--workers", type=_at_least_one, metavar="N", help="images at a time (default: as many as there are cores)")
    add("--scheduler", metavar="ADDRESS", help="let a Dask cluster compute: the address of its scheduler, tcp://…")
    add("--csv", type=Path, metavar="FILE", help="afterwards, write a table for spreadsheet programs")
    add("--jsonl", type=Path, metavar="FILE", help="afterwards, write one JSON object a file and line")
    add("--html", type=Path, metavar="FILE", help="afterwards, write a summary with pictures")
    add("--class-folders", type=Path, metavar="DIR", help="afterwards, copy the files into one new folder a class")
    add("--where", action="append", default=[], metavar="CONDITION", help="which files are exported; see below")
    add("--full-paths", action="store_true", help="say in exports where the scanned folders are")
    add("--events", action="store_true", help="speak JSON lines, and take “pause”, “resume”, “stop” on standard input")


def run(options: argparse.Namespace) -> int:
    """Scan; returns the exit code."""
    # Before NumPy is imported: its threads would fight with those of the scan for the cores.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from leukodesk.commands.scan_output import conduct, tell_failure

    _refuse_misuse(options)
    if options.no_scan:
        return _export_only(options)
    try:
        job = _prepared(options)
    except LeukoDeskError as error:
        tell_failure(error, as_events=options.events)
        return USAGE
    if not options.events:
        say(model_in_words(job.setup.title, job.setup.model))
    ended = conduct(job.task, options.out, job.engine, job.setup, verify=options.verify, as_events=options.events)
    exported = ended.how != "finished" or _export(options, job.wanted)
    if not options.events:
        _say_end(ended, options)
    return _exit_code(ended, exported)


class _Job(NamedTuple):
    """What was asked for, found and loaded; wanted: what is to be exported."""

    task: ScanTask
    setup: ScanSetup
    engine: Engine
    wanted: Filter


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("it takes at least one")
    return number


def _refuse_misuse(options: argparse.Namespace) -> None:
    refuse_unknown_checks(options.checks)
    for folder in options.folders:
        if not is_folder(folder):
            raise UsageError(f"there is no folder {printable(folder)}")
    if not options.folders and not is_file(options.out):
        raise UsageError(f"there is no scan file {printable(str(options.out))}; name a folder to scan")
    if options.no_scan and (options.folders or options.events):
        raise UsageError("with --no-scan, name no folder and ask for no events")


def _prepared(options: argparse.Namespace) -> _Job:
    """Everything that can be wrong with what was asked for shows here.

    Raises:
        LeukoDeskError: something cannot be used.
    """
    from leukodesk.core.bases import base_of
    from leukodesk.services.model_library import choose_model
    from leukodesk.services.scan.where import filter_from
    from leukodesk.store.scan_opening import refuse_what_is_no_scan
    from leukodesk.store.scan_rows import ScanSetup

    refuse_what_is_no_scan(options.out)
    library = library_in(options.models_folder)
    task = _task(options)
    bundle = choose_model(task.model or None, library=library)
    task = replace(task, model=f"{bundle.manifest.name}/{bundle.manifest.version}")
    setup = ScanSetup.of(bundle, task.checks_profile, white_cells=task.white_cells)
    wanted = filter_from(options.where, setup)
    return _Job(task, setup, _engine(options, bundle, base_of(bundle, library.roots)), wanted)


def _task(options: argparse.Namespace) -> ScanTask:
    """What the options say; without folders what the scan file says, but for what the options say."""
    from leukodesk.store.scan_file import ScanReader, ScanTask

    if options.folders:
        task = ScanTask(tuple(os.fsencode(Path(folder).absolute()) for folder in options.folders))
    else:
        with ScanReader.open(options.out) as reader:
            task = reader.task
    return replace(
        task,
        recursive=task.recursive and not options.no_recursion,
        patterns=task.patterns if options.pattern is None else tuple(options.pattern),
        model=options.model or task.model,
        checks_profile=options.checks or task.checks_profile,
        attention=task.attention and not options.no_attention,
        white_cells=task.white_cells or options.white_cells,
    )


def _engine(options: argparse.Namespace, bundle: Bundle, base: Bundle | None) -> Engine:
    if options.scheduler is not None:
        from leukodesk.services.scan.cluster import ClusterEngine  # its libraries are an optional extra

        return ClusterEngine(options.scheduler, bundle, base)
    from leukodesk.services.scan.threads import ThreadEngine

    return ThreadEngine(bundle, base, options.workers)


def _export_only(options: argparse.Namespace) -> int:
    """What the scan file holds, without a scan: its model need not be installed, nor its images there."""
    from leukodesk.services.scan.where import filter_from
    from leukodesk.store.scan_file import ScanReader

    try:
        with ScanReader.open(options.out) as reader:
            setup = reader.setup
        wanted = filter_from(options.where, setup)
    except LeukoDeskError as error:
        complain(printable(error.message))
        return USAGE
    say(model_in_words(setup.title, setup.model))
    exported = _export(options, wanted)
    say(leukodesk.INTENDED_USE)
    return OK if exported else SOME_NOT


def _export(options: argparse.Namespace, wanted: Filter) -> bool:
    """Writes what was asked for; whether all of it could be."""
    from leukodesk.services.scan_exports.class_folders import write_class_folders
    from leukodesk.services.scan_exports.csv_table import write_csv
    from leukodesk.services.scan_exports.html_summary import write_html
    from leukodesk.services.scan_exports.json_lines import write_json_lines
    from leukodesk.store.scan_file import ScanReader
    from leukodesk.store.scan_query import Sorting

    writers = (
        (options.csv, write_csv),
        (options.jsonl, write_json_lines),
        (options.html, write_html),
        (options.class_folders, write_class_folders),
    )
    ok = True
    for path, write in writers:
        if path is None:
            continue
        try:
            with ScanReader.open(options.out) as reader:
                exported = write(reader, wanted, Sorting(), path, full_paths=options.full_paths)
        except LeukoDeskError as error:
            ok = False
            complain(printable(f"{path}: {error.message} {error.details}"))
            continue
        for line in () if options.events else (f"{path}: {exported.files} files.", *exported.notes):
            say(printable(line))
    return ok


def _say_end(ended: Ended, options: argparse.Namespace) -> None:
    if ended.how == "failed":
        complain(printable(f"{ended.sentence} {ended.details}".strip()))
    else:
        say(ended.sentence)
    if ended.how == "finished":
        _say_what_other_model(options)
    say(leukodesk.INTENDED_USE)


def _say_what_other_model(options: argparse.Namespace) -> None:
    """Of a scan whose files are what another model is made for."""
    from leukodesk.services.other_model import scan_in_words
    from leukodesk.store.scan_file import ScanReader

    try:
        with ScanReader.open(options.out) as reader:
            sentence = scan_in_words(reader, library_in(options.models_folder))
    except LeukoDeskError as error:
        complain(printable(f"{error.message} {error.details}"))
        return
    if sentence:
        say(f"{sentence} (--model NAME)")


def _exit_code(ended: Ended, exported: bool) -> int:
    if ended.how != "finished":
        return STOPPED if ended.how == "stopped" else BROKEN_OFF
    return OK if exported and not ended.failed else SOME_NOT
