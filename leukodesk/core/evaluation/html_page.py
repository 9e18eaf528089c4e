"""What every page for others is made of: it stands alone, runs nothing, and loads nothing."""

import base64
from collections.abc import Iterable, Sequence
from html import escape
from typing import Final

from leukodesk.core.evaluation.html_style import STYLE

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""Whatever a class or a file may be called."""

CLOSING: Final = "</body></html>\n"


def opening(title: str, more_style: str = "") -> str:
    """The page up to its body, which `CLOSING` ends."""
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{text(title)}</title>'
        f"<style>{STYLE}{more_style}</style></head><body>"
    )


def text(words: str) -> str:
    """Words as HTML; a number keeps its percent sign."""
    return escape(words).replace(" %", "\N{NO-BREAK SPACE}%")


def section(title: str, body: str, mark: str = "") -> str:
    """A part of the page under its headline; `body` and `mark` are HTML."""
    return f"<section><h2>{text(title)}{mark}</h2>{body}</section>"


def table(head: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    """Every cell is text, and escaped."""
    top = "".join(f'<th scope="col">{text(one)}</th>' for one in head)
    body = "".join(
        f'<tr><th scope="row">{text(first)}</th>{"".join(f"<td>{text(one)}</td>" for one in others)}</tr>'
        for first, *others in rows
    )
    return f'<div class="scroll"><table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>'


def figure_item(name: str, value: str, beside: str, hint: str) -> str:
    """One figure of a `<dl class="figures">`: what it is called, large, what stands in brackets, and what it means."""
    beside = f' <span class="soft">({text(beside)})</span>' if beside else ""
    return (
        f'<div><dt>{text(name)}</dt><dd><span class="value">{text(value)}</span>{beside}'
        f'<span class="hint">{text(hint)}</span></dd></div>'
    )


def cautions(sentences: Iterable[str]) -> str:
    """Sentences that must not be overlooked."""
    return "".join(f'<p class="note">{text(one)}</p>' for one in sentences)


def paragraphs(sentences: Iterable[str]) -> str:
    """Sentences, one a line."""
    return f"<p>{'<br>'.join(text(one) for one in sentences)}</p>"


def data_address(kind: str, content: bytes) -> str:
    """A picture as part of the page."""
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
