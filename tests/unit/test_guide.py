"""The user guide: its pages, its sections, and what is found in it."""

import re
from pathlib import Path

import pytest

from leukodesk.services.guide import FIRST_PAGE, Page, read_guide, search
from tests.data import ROOT

GUIDE = ROOT / "docs" / "user-guide"

INDEX = """# The guide

Open **images** with [scanning](scanning.md), see [why](../adr/0001.md) and [below](#keys-and-more).

![A field](images/field.png)

## Keys, and more

| Key | What |
|---|---|
| `F4` | scan |
"""
SCANNING = """# Scanning

## What is written

```
# no heading
results.sqlite
```

Each *verdict* stands in it, with Ärger and Straße.
"""


WRITTEN = "Scanning/What is written: # no heading results.sqlite Each "


@pytest.fixture
def pages(tmp_path: Path) -> tuple[Page, ...]:
    for name, text in (("a-last.md", "# Last\n\nKeys."), (FIRST_PAGE, INDEX), ("scanning.md", SCANNING)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return read_guide(tmp_path)


def test_pages_come_in_the_order_in_which_they_are_linked(pages: tuple[Page, ...]) -> None:
    assert [(page.name, page.title) for page in pages] == [
        (FIRST_PAGE, "The guide"),
        ("scanning.md", "Scanning"),
        ("a-last.md", "Last"),
    ]


def test_a_page_has_its_sections_as_they_are_read(pages: tuple[Page, ...]) -> None:
    assert [(one.heading, one.level, one.text) for one in pages[0].sections] == [
        ("The guide", 1, "Open images with scanning, see why and below."),
        ("Keys, and more", 2, "Key What F4 scan"),
    ]
    assert pages[0].sections[1].anchor == "keys-and-more"
    assert [one.heading for one in pages[1].sections] == ["Scanning", "What is written"]
    assert "# no heading results.sqlite" in pages[1].sections[1].text


def test_a_link_that_leads_out_of_the_guide_is_only_text(pages: tuple[Page, ...]) -> None:
    assert "see why and [below](#keys-and-more)" in pages[0].markdown
    assert "[scanning](scanning.md)" in pages[0].markdown


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("f4", ["The guide/Keys, and more: Key What [F4] scan"]),
        ("verdict STANDS", [f"{WRITTEN}[verdict] stands in it, with Ärger and Straße."]),
        ("ärger", [f"{WRITTEN}verdict stands in it, with [Ärger] and Straße."]),
        ("keys", ["The guide/Keys, and more: []Key What F4 scan", "Last/Last: [Keys]."]),
        ("open f4", []),
        ("  ", []),
        ("nowhere", []),
    ],
)
def test_a_hit_shows_what_is_around_it_and_headings_come_first(
    pages: tuple[Page, ...], words: str, found: list[str]
) -> None:
    hits = [
        f"{hit.page.title}/{hit.section.heading}: {hit.before}[{hit.found}]{hit.after}" for hit in search(pages, words)
    ]

    assert hits == found


def test_the_context_of_a_hit_ends_between_words(tmp_path: Path) -> None:
    (tmp_path / FIRST_PAGE).write_text("# A\n\n" + "before " * 40 + "needle " + "after " * 40, encoding="utf-8")

    (hit,) = search(read_guide(tmp_path), "needle")
    assert hit.found == "needle"
    assert hit.before.startswith("…before ") and hit.before.endswith("before ")
    assert hit.after.startswith(" after") and hit.after.endswith("after…")


def test_every_link_of_the_guide_leads_somewhere() -> None:
    pages = {page.name: page for page in read_guide(GUIDE)}
    for page in pages.values():
        for _, target in re.findall(r"(?<!!)\[([^]]*)\]\(([^)]*)\)", page.markdown):
            name, _, anchor = target.partition("#")
            anchors = {section.anchor for section in pages[name or page.name].sections}
            assert not anchor or anchor in anchors, (page.name, target)
        for picture in re.findall(r"!\[[^]]*\]\(([^)]*)\)", page.markdown):
            assert (GUIDE / picture).is_file(), (page.name, picture)


def test_there_is_help_for_what_a_technician_looks_for() -> None:
    pages = read_guide(GUIDE)
    for words, name in (
        ("attention map", FIRST_PAGE),
        ("worklist", "scanning.md"),
        ("quick adaptation", "retraining.md"),
    ):
        assert name in [hit.page.name for hit in search(pages, words)], words
