"""Writes the user guide as pages of HTML that any browser shows without a network.

    python packaging/guide_html.py FOLDER [--without-pictures]

Qt reads the Markdown, as it does in the program's own help, so that both show the same; what it writes of fonts and
margins is taken out again, and a short style sheet takes its place.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "docs" / "user-guide"

STYLE = """
:root { color-scheme: light dark; }
body { font: 100%/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 46rem; padding: 1rem; }
nav { border-bottom: 1px solid; margin-bottom: 1.5rem; padding-bottom: .5rem; }
nav a { margin-right: 1.2rem; white-space: nowrap; }
img { height: auto; max-width: 100%; }
table { border-collapse: collapse; }
td { border: 1px solid; padding: .2rem .6rem; vertical-align: top; }
td p { margin: 0; }
pre { overflow-x: auto; }
"""
_INLINE = {"font-weight:700;": "b", "font-style:italic;": "i", "font-family:'monospace';": "code"}
_SPAN = re.compile(r'<span style=" ?([^"]*)">([^<]*)</span>')
_STYLE = re.compile(r' (?:style|border|cellpadding)="[^"]*"')
_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def write_guide(target: Path, with_pictures: bool = True) -> tuple[Path, ...]:
    """Write every page into a folder that is there; returns them, the first one first.

    Args:
        with_pictures: copy these, too; not for a folder that has the guide's pictures already.
    """
    from leukodesk.services.guide import read_guide

    pages = read_guide(GUIDE)
    titles = [(_html_name(page.name), page.title) for page in pages]
    if with_pictures:
        shutil.copytree(GUIDE / "images", target / "images", dirs_exist_ok=True)
    written = []
    for page in pages:
        anchors = [section.anchor for section in page.sections]
        path = target / _html_name(page.name)
        path.write_text(_whole(page.title, titles, body_of(page.markdown, anchors)), encoding="utf-8", newline="\n")
        written.append(path)
    return tuple(written)


def body_of(markdown: str, anchors: Sequence[str]) -> str:
    """A page's own part: what Qt makes of it, in plain HTML.

    Args:
        anchors: of its headings, in their order.
    """
    from PySide6.QtGui import QTextDocument

    document = QTextDocument()
    document.setMarkdown(markdown)
    html = document.toHtml().partition("<body")[2].partition(">")[2].rpartition("</body>")[0]
    html = _STYLE.sub("", _SPAN.sub(_inline, html)).replace("<span>", "").replace("</span>", "")
    html = html.replace("</pre>\n<pre>", "\n")
    html = re.sub(r'href="([\w-]*)\.md(#[^"]*)?"', lambda link: f'href="{link[1]}.html{link[2] or ""}"', html)
    remaining = iter(anchors)
    return _HEADING.sub(
        lambda found: f'<h{found[1]} id="{next(remaining)}">{_TAG.sub("", found[2])}</h{found[1]}>', html
    )


def _inline(span: re.Match[str]) -> str:
    tags = [tag for style, tag in _INLINE.items() if style in span[1]]
    return "".join(f"<{tag}>" for tag in tags) + span[2] + "".join(f"</{tag}>" for tag in reversed(tags))


def _whole(title: str, titles: Sequence[tuple[str, str]], body: str) -> str:
    links = "".join(f'<a href="{name}">{escape(text)}</a>' for name, text in titles)
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f'<meta name="viewport" content="width=device-width">\n<style>{STYLE}</style>\n</head>\n<body>\n'
        f"<nav>{links}</nav>\n{body}\n</body>\n</html>\n"
    )


def _html_name(name: str) -> str:
    return Path(name).with_suffix(".html").name


def main(arguments: Sequence[str]) -> int:
    """Write the guide into the folder that is named; without its pictures, where these lie already."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication.instance() or QGuiApplication([])
    target = Path(arguments[0])
    target.mkdir(parents=True, exist_ok=True)
    for path in write_guide(target, with_pictures="--without-pictures" not in arguments):
        print(path)
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
