"""A scan as one page that stands alone, to read and to print: counts, and the worklist with its pictures."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

import leukodesk
from leukodesk.core.evaluation.html_page import (
    CLOSING,
    cautions,
    data_address,
    figure_item,
    opening,
    paragraphs,
    section,
    table,
    text,
)
from leukodesk.core.evaluation.wording import percent
from leukodesk.core.manifest import ClassInfo
from leukodesk.core.verdict import Verdict
from leukodesk.services.other_model import scan_in_words
from leukodesk.services.scan_exports.records import Exported, OnProgress, ShownPaths, facts_of
from leukodesk.services.scan_exports.written import file_for_others
from leukodesk.store.scan_file import ScanReader, ScanSummary
from leukodesk.store.scan_query import EVERYTHING, Filter, Sorting
from leukodesk.store.scan_rows import FieldResult, Rank, ScanRow, ScanSetup

MOST_PICTURES: Final = 500
"""Files of each part of the worklist that are on the page at most."""

_JPEG_QUALITY: Final = 85

_STYLE: Final = """
.figures { grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(17.5rem, 1fr)); gap: 1.4rem 1.2rem; }
.fields .pair { display: flex; gap: 6px; align-items: flex-start; }
.fields img { display: block; max-width: 128px; max-height: 128px; border-radius: 3px; background: var(--raised); }
.fields figcaption { color: var(--ink); line-height: 1.4; margin-top: 0.3rem; }
.fields ul { margin: 0.2rem 0; padding-left: 1.1rem; }
.badge { display: inline-block; min-width: 1.5em; padding: 0 0.35em; border: 2px solid var(--c); border-radius: 3px;
  text-align: center; font-weight: 650; font-size: 0.8em; }
.uncertain { color: var(--warn); font-weight: 600; }
@media print { .figures { grid-template-columns: repeat(4, 1fr); } .figures div { padding: 2mm; }
  .fields { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 4mm; font-size: 8.5pt; }
  .fields img { max-width: 27mm; } section > p { break-after: avoid; }
  .fields figcaption, .fields .soft { font-size: inherit; } h2 { margin-top: 6mm; }
  table.words { break-inside: auto; } .words tr { break-inside: avoid; } }
"""

_PARTS: Final = {
    Rank.WORRYING: ("First to look at", "Accepted as a malignant class, or uncertain."),
    Rank.ACCEPTED: ("Accepted as another class", "Not malignant, or not said to be. That rules nothing out."),
    Rank.REJECTED: ("Rejected", "Not usable as they are; no model has seen them."),
    Rank.FAILED: ("Failed", "No result: these files could not be read, or something went wrong with them."),
}
_VERDICTS: Final = {
    Verdict.ACCEPTED: "the model is sure enough, and knows such images",
    Verdict.UNCERTAIN: "not sure, or unlike what the model knows",
    Verdict.REJECTED: "no usable image of a smear",
    Verdict.FAILED: "no result",
}


@dataclass(frozen=True)
class _Part:
    """One part of the worklist: all the files in it, the first of which are shown."""

    rank: Rank
    files: int
    shown: Sequence[int]


def write_html(
    reader: ScanReader,
    wanted: Filter,
    sorting: Sorting,
    path: Path,
    *,
    full_paths: bool = False,
    on_progress: OnProgress | None = None,
) -> Exported:
    """Writes the page; it says how many files are not on it.

    Returns:
        The number of files on the page; a note if there are more.

    Raises:
        ExportError: it cannot be written.
    """
    parts = [_part(reader, wanted, sorting, rank) for rank in Rank]
    shown = ShownPaths.of(reader, full=full_paths)
    files, total = sum(len(part.shown) for part in parts), sum(part.files for part in parts)
    pictures = sum(len(part.shown) for part in parts if part.rank is not Rank.FAILED)
    done = 0

    def one_more() -> None:
        nonlocal done
        done += 1
        if on_progress is not None:
            on_progress(done, pictures)

    with file_for_others(path) as file:
        for piece in _page(reader, wanted, parts, shown, one_more):
            file.write(piece.encode("utf-8", "backslashreplace"))  # sentences may quote names that are no text
    left_out = f"The page shows {files:,} of {total:,} files, the first of each part of the worklist."
    return Exported(files, (left_out,) if files < total else ())


def _part(reader: ScanReader, wanted: Filter, sorting: Sorting, rank: Rank) -> _Part:
    if wanted.ranks and rank not in wanted.ranks:
        return _Part(rank, 0, ())
    ids = reader.file_ids(replace(wanted, ranks=(rank,)), sorting)
    return _Part(rank, len(ids), ids[:MOST_PICTURES].tolist())


def _page(
    reader: ScanReader, wanted: Filter, parts: Sequence[_Part], shown: ShownPaths, one_more: Callable[[], None]
) -> Iterator[str]:
    """Pieces of the page; `one_more` is called before each picture is made."""
    setup, summary = reader.setup, reader.summary(wanted)
    made_at = str(facts_of(setup)["exported_at"])[:16].replace("T", " ")
    folders = ", ".join(shown.folders)
    yield opening(f"{folders} – folder scan", _STYLE)
    yield _header(setup, folders, made_at) + "<main>"
    yield _incomplete(reader, wanted, summary)
    yield section("Verdicts", _verdicts(summary))
    yield section("Classes", _classes(setup, summary))
    for part in parts:
        if part.files:
            yield from _worklist(reader, part, shown, one_more)
    yield section("Model and limits", _model(setup)) + "</main>"
    yield _footer(setup, made_at) + CLOSING


def _header(setup: ScanSetup, folders: str, made_at: str) -> str:
    return (
        f'<header><div class="soft">LeukoDesk · folder scan · {text(made_at)}</div><h1>{text(folders)}</h1>'
        f'<p class="soft">Model: {text(setup.title)} ({text(setup.model.name)} {text(setup.model.version)} · SHA-256 '
        f"<code>{text(setup.model.sha256[:16])}…</code>) · LeukoDesk {text(setup.application_version)}</p>"
        f'<p class="use">{text(leukodesk.INTENDED_USE)}</p></header>'
    )


def _footer(setup: ScanSetup, made_at: str) -> str:
    return (
        f"<footer><p>{text(leukodesk.INTENDED_USE)} LeukoDesk {text(setup.application_version)}, {text(made_at)}. "
        f"Model {text(setup.model.name)} {text(setup.model.version)}, SHA-256 <code>{text(setup.model.sha256)}</code>."
        "</p></footer>"
    )


def _incomplete(reader: ScanReader, wanted: Filter, summary: ScanSummary) -> str:
    """What is not on this page, told before any figure."""
    whole = summary if wanted == EVERYTHING else reader.summary()
    sentences = []
    told = sum(summary.verdicts.values())
    if told < sum(whole.verdicts.values()):
        sentences.append(f"Only a selection is counted and shown here: {told:,} of {whole.files:,} files of the scan.")
    if not whole.finished or whole.waiting:
        waiting = f" {whole.waiting:,} files have no result yet." if whole.waiting else ""
        sentences.append(f"The scan has not come to its end.{waiting}")
    if whole.missing:
        sentences.append(f"{whole.missing:,} files were gone when the folder was last looked through.")
    if meant_for_others := scan_in_words(reader):
        sentences.append(meant_for_others)
    return cautions(sentences)


def _verdicts(summary: ScanSummary) -> str:
    items = [
        figure_item(str(verdict).capitalize(), f"{summary.verdicts.get(verdict, 0):,}", "", hint)
        for verdict, hint in _VERDICTS.items()
    ]
    return f'<dl class="figures">{"".join(items)}</dl>'


def _classes(setup: ScanSetup, summary: ScanSummary) -> str:
    rows = [
        [f"{info.display_name} ({info.letter})", f"{summary.labels.get(info.key, 0):,}", info.malignant, info.means,
         info.does_not_mean]
        for info in setup.classes
    ]  # fmt: skip
    head = ("most probable class", "accepted and uncertain", "malignant", "what it means", "what it does not mean")
    return _in_words(table(head, rows))


def _worklist(reader: ScanReader, part: _Part, shown: ShownPaths, one_more: Callable[[], None]) -> Iterator[str]:
    """One part of the worklist, picture by picture."""
    title, lead = _PARTS[part.rank]
    yield f'<section><h2>{text(f"{title}: {part.files:,}")}</h2><p class="soft">{text(lead)}</p>'
    if part.files > len(part.shown):
        left_out = part.files - len(part.shown)
        yield cautions([f"The first {len(part.shown):,} are shown; {left_out:,} more are left out of this page."])
    if part.rank is Rank.FAILED:
        rows = reader.rows(part.shown)
        yield _in_words(table(("file", "why"), [[shown.file(row.place), " ".join(row.reasons)] for row in rows]))
    else:
        yield from _pictures(reader, part, shown, one_more)
    yield "</section>"


def _pictures(reader: ScanReader, part: _Part, shown: ShownPaths, one_more: Callable[[], None]) -> Iterator[str]:
    if part.rank is not Rank.REJECTED:
        yield '<p class="soft">Right: where the model looked, which is not where a disease is.</p>'
    classes = {info.key: info for info in reader.setup.classes}
    yield '<div class="fields">'
    for row in reader.rows(part.shown):
        one_more()
        yield _field(row, reader.result(row.file_id), classes.get(row.label or ""), shown.file(row.place))
    yield "</div>"


def _field(row: ScanRow, result: FieldResult | None, info: ClassInfo | None, name: str) -> str:
    pictures = []
    if result is not None and result.thumbnail:
        pictures.append(_picture(result.thumbnail, name))
        if result.attention and (drawn := _with_attention(result.thumbnail, result.attention)):
            pictures.append(_picture(drawn, f"{name}: where the model looked"))
    reasons = "".join(f"<li>{text(one)}</li>" for one in row.reasons)
    return (
        f'<figure><div class="pair">{"".join(pictures)}</div><figcaption>{_finding(row, info)}'
        f'{f"<ul>{reasons}</ul>" if reasons else ""}<div class="soft">{text(name)}{" · seen" if row.seen else ""}</div>'
        "</figcaption></figure>"
    )


def _finding(row: ScanRow, info: ClassInfo | None) -> str:
    """Class and probability, and below them what else is known in figures."""
    verdict = f'<span class="{row.verdict}">{str(row.verdict).capitalize()}</span>'
    if info is None:
        return verdict
    figures = []
    if row.malignant_probability is not None:
        figures.append(f"malignant {percent(row.malignant_probability, 1)}")
    if row.distance is not None:
        figures.append(f"distance {row.distance:.1f}")
    badge = f'<span class="badge" style="--c:{escape(info.colour)}">{text(info.letter)}</span>'
    sure = "" if row.probability is None else f", {percent(row.probability, 1)}"
    return (
        f"<div>{badge} <b>{text(info.display_name)}</b>{text(sure)}</div>"
        f"<div>{' · '.join((verdict, *map(text, figures)))}</div>"
    )


def _model(setup: ScanSetup) -> str:
    limits = setup.thresholds
    return paragraphs(
        [
            f"{setup.title}: {setup.model.name} {setup.model.version}, a model for a {setup.task}.",
            f"Uncertain below {percent(limits.least_probability, 1)} or beyond a distance of "
            f"{limits.greatest_distance:.1f}. {limits.rule}",
            f"Smear checks: profile “{setup.checks_profile}”. A file that fails one is rejected.",
        ]
    )


def _in_words(html: str) -> str:
    return html.replace("<table>", '<table class="words">', 1)


def _picture(jpeg: bytes, name: str) -> str:
    return f'<img src="{data_address("image/jpeg", jpeg)}" alt="{text(name)}">'


def _with_attention(thumbnail: bytes, attention: bytes) -> bytes:
    """The thumbnail with the map drawn into it, as JPEG; empty if one of them is no picture."""
    import cv2

    from leukodesk.core.overlay import draw_attention
    from leukodesk.core.pictures import jpeg

    pixels, level = _decoded(thumbnail, cv2.IMREAD_COLOR_RGB), _decoded(attention, cv2.IMREAD_GRAYSCALE)
    if pixels is None or level is None:
        return b""
    return jpeg(draw_attention(pixels, level.astype(np.float32) / 255), _JPEG_QUALITY)


def _decoded(content: bytes, flags: int) -> NDArray[np.uint8] | None:
    import cv2

    return cv2.imdecode(np.frombuffer(content, np.uint8), flags)  # type: ignore[return-value]
