"""The user guide as HTML, for a browser without a network: whole, with every link and picture leading somewhere."""

import re
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType

import pytest

from leukodesk.services.guide import read_guide
from tests.data import ROOT
from tests.packaging_scripts import load_script

VOID = {"br", "hr", "img", "meta"}

pytestmark = pytest.mark.usefixtures("qapp")


class Read(HTMLParser):
    """What a page links to, and whether every element is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.targets: list[str] = []
        self.ids: list[str] = []
        self.open: list[str] = []
        self.unclosed: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.targets += [target for name in ("href", "src") if (target := named.get(name))]
        self.ids += [mark] if (mark := named.get("id")) else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.open.pop() != tag:
            self.unclosed.append(tag)


@pytest.fixture(scope="module")
def writer() -> ModuleType:
    """The script of the packaging, which is no package."""
    return load_script("guide_html")


def test_every_page_is_whole_and_every_link_and_picture_is_there(writer: ModuleType, tmp_path: Path) -> None:
    written = {path.name: Read(path.read_text(encoding="utf-8")) for path in writer.write_guide(tmp_path)}

    assert len(written) == len(read_guide(ROOT / "docs" / "user-guide"))
    for name, page in written.items():
        assert (page.open, page.unclosed) == ([], []), name
        assert len(page.ids) == len(set(page.ids)), name
        for target in page.targets:
            file, _, anchor = target.partition("#")
            assert (tmp_path / (file or name)).is_file(), (name, target)
            assert not anchor or anchor in written[file or name].ids, (name, target)


def test_nothing_is_fetched_and_nothing_is_lost(writer: ModuleType, tmp_path: Path) -> None:
    for path, page in zip(writer.write_guide(tmp_path, with_pictures=False), read_guide(writer.GUIDE), strict=True):
        html = path.read_text(encoding="utf-8")
        assert not re.search(r'="\w+://|url\(|@import', html)
        assert "<script" not in html and " style=" not in html
        for section in page.sections:
            assert f'id="{section.anchor}"' in html
    assert not (tmp_path / "images").exists()


def test_what_qt_writes_of_fonts_becomes_plain_marks(writer: ModuleType) -> None:
    html = writer.body_of("# A & B\n\n**b** *i* `c<d` [e](f.md#g) ***h***\n\n```\none\n two\n```", ["a--b"])

    assert '<h1 id="a--b">A &amp; B</h1>' in html
    assert '<b>b</b> <i>i</i> <code>c&lt;d</code> <a href="f.html#g">e</a> <b><i>h</i></b>' in html
    assert re.search(r"<pre><code>one</code>\n<code> two</code></pre>", html)
