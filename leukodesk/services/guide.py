"""The user guide as it lies in the package: pages of Markdown with their sections, and a search over all of them."""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

FIRST_PAGE = "index.md"
CONTEXT_CHARACTERS = 60

_LINK = re.compile(r"(?<!!)\[([^]]*)\]\(([^)]*)\)")
_IMAGE = re.compile(r"!\[[^]]*\]\([^)]*\)")
_HEADING = re.compile(r"^(#{1,6}) +(.*)$")
_FENCE = re.compile(r"^ *```")
_BORDERS = re.compile(r"^[-:| ]+$|[|]|^> ", re.MULTILINE)
_EMPHASIS = re.compile(r"[*`]")


@dataclass(frozen=True)
class Section:
    """What stands below one heading.

    Attributes:
        heading: as it is read; level: 1 for the page's own.
        text: without marks, links and pictures, on one line.
    """

    heading: str
    level: int
    text: str = field(repr=False)

    @property
    def anchor(self) -> str:
        """What a link to it ends in, as the usual viewers of Markdown name it."""
        return "-".join(re.sub(r"[^\w\- ]", "", self.heading.lower()).split(" "))


@dataclass(frozen=True)
class Page:
    """One file of the guide.

    Attributes:
        name: of the file; markdown: its text, in which every link leads to another page of the guide.
        sections: in their order; the first is the page's own, with its title.
    """

    name: str
    markdown: str = field(repr=False)
    sections: tuple[Section, ...]

    @property
    def title(self) -> str:
        return self.sections[0].heading


@dataclass(frozen=True)
class Hit:
    """A section that holds all the words: the first of them as it stands there, with what is around it."""

    page: Page
    section: Section
    before: str
    found: str
    after: str


def read_guide(folder: Path) -> tuple[Page, ...]:
    """All pages, the first one first, then in the order in which they are linked.

    Raises:
        OSError: a page cannot be read.
    """
    markdown = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.md"))}
    links = (target.split("#")[0] for text in markdown.values() for _, target in _LINK.findall(text))
    first = [FIRST_PAGE] if FIRST_PAGE in markdown else []
    linked_by_first = [target.split("#")[0] for _, target in _LINK.findall(markdown.get(FIRST_PAGE, ""))]
    order = dict.fromkeys([*first, *linked_by_first, *links, *markdown])
    return tuple(_page(name, markdown[name], markdown) for name in order if name in markdown)


def search(pages: Sequence[Page], words: str) -> tuple[Hit, ...]:
    """The sections that hold all the words, in upper or lower case; those with one in their heading come first."""
    wanted = words.casefold().split()
    if not wanted:
        return ()
    hits = [hit for page in pages for section in page.sections if (hit := _hit(page, section, wanted))]
    return tuple(sorted(hits, key=lambda hit: not any(word in hit.section.heading.casefold() for word in wanted)))


def _page(name: str, markdown: str, names: Container[str]) -> Page:
    def kept(link: re.Match[str]) -> str:
        target = link[2].split("#")[0]
        return link[0] if not target or target in names else link[1]

    markdown = _LINK.sub(kept, markdown)
    return Page(name, markdown, tuple(_sections(name, markdown)))


def _sections(name: str, markdown: str) -> Iterator[Section]:
    heading, level, lines, fenced = "", 1, list[str](), False
    for line in markdown.splitlines():
        fenced ^= bool(_FENCE.match(line))
        found = None if fenced else _HEADING.match(line)
        if found is None:
            lines.append(line)
            continue
        if heading:
            yield Section(heading, level, plain_text("\n".join(lines)))
        heading, level, lines = plain_text(found[2]), len(found[1]), []
    yield Section(heading or Path(name).stem, level, plain_text("\n".join(lines)))


def plain_text(markdown: str) -> str:
    """What is read of it, on one line."""
    text = _LINK.sub(r"\1", _IMAGE.sub("", markdown))
    return " ".join(_EMPHASIS.sub("", _BORDERS.sub(" ", text)).split())


def _hit(page: Page, section: Section, wanted: Sequence[str]) -> Hit | None:
    whole = f"{section.heading}\n{section.text}".casefold()
    if not all(word in whole for word in wanted):
        return None
    text = section.text
    places = [(place, word) for word in wanted if (place := text.lower().find(word)) >= 0]
    if not places:  # all in the heading
        return Hit(page, section, "", "", _cut_after(text))
    start, word = min(places)
    end = start + len(word)
    return Hit(page, section, _cut_before(text[:start]), text[start:end], _cut_after(text[end:]))


def _cut_before(text: str) -> str:
    return text if len(text) <= CONTEXT_CHARACTERS else "…" + text[-CONTEXT_CHARACTERS:].partition(" ")[2]


def _cut_after(text: str) -> str:
    return text if len(text) <= CONTEXT_CHARACTERS else text[:CONTEXT_CHARACTERS].rpartition(" ")[0] + "…"
