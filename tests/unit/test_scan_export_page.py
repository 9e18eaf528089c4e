"""A scan as a page: what worries first, pictures beside their maps, and nothing in it that a browser would obey."""

import base64
import re
from collections.abc import Sequence
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import leukodesk
from leukodesk.core.errors import Cancelled
from leukodesk.core.verdict import Verdict
from leukodesk.services.scan_exports import html_summary
from leukodesk.services.scan_exports.html_summary import write_html
from leukodesk.services.scan_exports.records import Exported
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import EVERYTHING, Filter, Sorting
from tests.scan_exported import Entry, attention, classified, rejected, scan_of, thumbnail, write_scan

ENTRIES = (
    Entry(b"calm.png", b"1", classified("benign", 0.9996, thumbnail=thumbnail(), attention=attention())),
    Entry(b"blast.png", b"2", classified("pre_b", 0.875, thumbnail=thumbnail(), attention=attention())),
    Entry(b"unsure.png", b"3", classified("benign", 0.5, Verdict.UNCERTAIN, reasons=("Not sure.",))),
    Entry(b"blurred.png", b"4", replace(rejected("The image is blurred."), thumbnail=thumbnail())),
    Entry(b"gone.png", None, error="The file is gone."),
)


class Page(HTMLParser):
    """A page as a browser takes it: tags in order, texts, pictures."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.pictures: list[dict[str, str | None]] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "img":
            self.pictures.append(dict(attrs))
        if tag not in {"img", "meta", "br"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).replace("\xa0", " ").split())


def page_of(folder: Path, entries: Sequence[Entry], wanted: Filter = EVERYTHING) -> tuple[Page, Exported]:
    with scan_of(folder, entries) as reader:
        exported = write_html(reader, wanted, Sorting(), folder / "scan.html")
    return Page((folder / "scan.html").read_text("utf-8")), exported


def test_the_page_shows_counts_and_every_part_of_the_worklist(tmp_path: Path) -> None:
    page, exported = page_of(tmp_path, ENTRIES)

    assert exported == Exported(5, ())
    for figure in ("Accepted 2", "Uncertain 1", "Rejected 1", "Failed 1"):
        assert figure in page.text
    headings = ["First to look at: 2", "Accepted as another class: 1", "Rejected: 1", "Failed: 1", "Model and limits"]
    places = [page.text.index(heading) for heading in headings]
    assert places == sorted(places)
    worrying, rest = page.text[places[0] : places[1]], page.text[places[1] :]
    assert worrying.index("blast.png") < worrying.index("unsure.png")
    assert "Pre-B , 87.5 % Accepted · malignant 95.8 % · distance 7.2" in worrying
    assert "Not sure." in worrying and "Uncertain" in worrying
    assert "99.96 %" in rest, "what is not quite certain does not look like it"
    assert "The image is blurred." in rest and "gone.png The file is gone." in rest


def test_whose_results_they_are_stands_at_the_top_and_at_the_end(tmp_path: Path) -> None:
    page, _ = page_of(tmp_path, ENTRIES)
    assert page.text.count(leukodesk.INTENDED_USE) == 2 and page.text.count("LeukoDesk 0.9.9") == 2
    assert "Made up (made-up 1.0.0" in page.text and "ab" * 32 in page.text
    assert "Uncertain below 60.0 % or beyond a distance of 30.0. made up" in page.text
    assert re.search(r"folder scan · \d{4}-\d\d-\d\d \d\d:\d\d", page.text)


def test_maps_are_drawn_over_the_thumbnails(tmp_path: Path) -> None:
    page, _ = page_of(tmp_path, ENTRIES)
    by_name = {str(picture["alt"]): decoded(str(picture["src"])) for picture in page.pictures}
    assert set(by_name) == {
        "blast.png", "blast.png: where the model looked", "calm.png", "calm.png: where the model looked", "blurred.png",
    }  # fmt: skip
    plain, drawn = by_name["blast.png"].astype(int), by_name["blast.png: where the model looked"].astype(int)
    assert plain.shape == drawn.shape == (96, 128, 3)
    changed = np.abs(plain - drawn).sum(axis=2)
    assert changed[:10].mean() < 20 < changed[-10:].mean(), "the map has more at its end"


def decoded(address: str) -> np.ndarray:
    kind, content = address.split(",")
    assert kind == "data:image/jpeg;base64"
    return cv2.imdecode(np.frombuffer(base64.b64decode(content), np.uint8), cv2.IMREAD_COLOR)


def test_a_large_scan_shows_the_first_of_each_part_and_says_how_many_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html_summary, "MOST_PICTURES", 10)
    many = [
        Entry(f"field {number}.png".encode(), str(number).encode(), classified("pre_b", 0.6 + number / 100))
        for number in range(30)
    ]
    lost = [Entry(f"lost {number}.png".encode(), None, error="The file is gone.") for number in range(12)]
    page, exported = page_of(tmp_path, [*many, *lost])

    assert exported == Exported(20, ("The page shows 20 of 42 files, the first of each part of the worklist.",))
    assert "First to look at: 30" in page.text and "The first 10 are shown; 20 more are left out" in page.text
    assert "Failed: 12" in page.text and "The first 10 are shown; 2 more are left out" in page.text
    assert "field 29.png" in page.text and "field 2.png" not in page.text, "the most worrying are the first"


def test_a_selection_and_an_unfinished_scan_are_said_to_be_such(tmp_path: Path) -> None:
    page, _ = page_of(tmp_path, ENTRIES, Filter(verdicts=(Verdict.ACCEPTED,)))
    assert "Only a selection is counted and shown here: 2 of 5 files" in page.text
    assert "not come to its end" not in page.text and "Rejected: " not in page.text
    page, _ = page_of(tmp_path, ENTRIES, Filter(verdicts=tuple(Verdict)))
    assert "Only a selection" not in page.text, "all that there is was selected"

    waiting = Entry(b"waiting.png", b"9")
    write_scan(tmp_path / "broken off.sqlite", [*ENTRIES, waiting], finish=False)
    with ScanReader.open(tmp_path / "broken off.sqlite") as reader:
        write_html(reader, EVERYTHING, Sorting(), tmp_path / "b.html")
    assert "The scan has not come to its end. 1 files have no result yet." in (tmp_path / "b.html").read_text("utf-8")


def test_the_page_stands_alone(tmp_path: Path) -> None:
    page_of(tmp_path, ENTRIES)
    html = (tmp_path / "scan.html").read_text("utf-8")
    assert "http" not in html.replace("http-equiv", "") and "url(" not in html and "@import" not in html
    assert "<script" not in html and "default-src 'none'" in html and "@media print" in html
    assert "archive" not in html and str(tmp_path) not in html


def test_pictures_that_are_none_cost_the_picture_alone(tmp_path: Path) -> None:
    broken = classified("pre_b", 0.9, thumbnail=thumbnail(), attention=b"no picture")
    page, exported = page_of(tmp_path, [Entry(b"a.png", b"1", broken)])
    assert exported.files == 1 and len(page.pictures) == 1


def test_a_page_can_be_cancelled(tmp_path: Path) -> None:
    told = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done == 2:
            raise Cancelled

    with scan_of(tmp_path, ENTRIES) as reader, pytest.raises(Cancelled):
        write_html(reader, EVERYTHING, Sorting(), tmp_path / "scan.html", on_progress=stop)
    assert told == [(1, 4), (2, 4)]
    assert not (tmp_path / "scan.html").exists() and not list(tmp_path.glob(".leukodesk-*"))


NASTY = st.text(st.sampled_from("<>&\"'/=a \u202e\U0001f9ea"), min_size=1) | st.text(min_size=1)


@given(st.lists(st.tuples(NASTY, NASTY), min_size=1, max_size=30))
@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_names_and_reasons_hold_is_text_and_no_tag(tmp_path: Path, files: list[tuple[str, str]]) -> None:
    entries = [Entry(b"lost", None, error="".join(reason for _, reason in files).encode("utf-8", "replace").decode())]
    for number, (name, reason) in enumerate(files):
        sentence, path = (words.encode("utf-8", "replace") for words in (reason, f"{number}{name}"))
        result = classified("pre_b", 0.9, reasons=(sentence.decode(),), thumbnail=thumbnail())
        entries.append(Entry(path.replace(b"\0", b""), str(number).encode(), result, root=b"/archive/" + path))
    (tmp_path / "scan.sqlite").unlink(missing_ok=True)
    page, _ = page_of(tmp_path, entries)

    assert page.tags.count("img") == page.tags.count("figure") == page.tags.count("li") == len(files)
    assert not set(page.tags) - {
        "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "h1", "h2", "p", "div",
        "span", "b", "code", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption",
        "img", "ul", "li", "br",
    }  # fmt: skip
    assert {attribute for picture in page.pictures for attribute in picture} == {"src", "alt"}
