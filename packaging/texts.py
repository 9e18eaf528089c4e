"""Finds every text that a person may read, in the code, without running it.

Two kinds: texts of the window, which stand in a call such as `self.tr("Open")`, and sentences of the code below the
window, which knows no Qt. Of those, everything counts that is written like a sentence, and the names of checks and
findings.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import count
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
WINDOW = "leukodesk/ui"
BELOW = ("leukodesk/core", "leukodesk/services", "leukodesk/capture", "leukodesk/store")
FILES_NOT_SHOWN = {
    "html_report.py", "html_charts.py", "svg_charts.py", "html_summary.py", "model_card.py", "arguments.py",
    "command_line.py", "scan_sql.py", "scan_schema.py", "where.py", "class_folders_readme.py", "calibration.py",
    "installed.py",
}  # fmt: skip
"""They write files, which stay English, or are for the command line or the database."""
SENTENCES = "Sentences"
FUNCTIONS = {"tr": "ScanResults", "translated": "Actions"}
"""Functions that look a text up, and in which context, where other files use them too."""
NAMED = {"Wording": (1, 2), "SmearCheck": (1,), "Finding": (1,), "_finding": (2,), "Measure": (1, 2), "Step": (0,)}
"""What is called with short texts that are shown: which arguments they are."""
NOT_SHOWN = {
    "debug",
    "info",
    "warning",
    "error",
    "exception",
    "log",
    "execute",
    "executemany",
    "add_argument",
    "compile",
}
"""Calls whose texts are for the log, the database, the command line or a pattern."""
PIECES = (
    "leukodesk/core/audit/class_findings.py",
    "leukodesk/core/audit/divisions.py",
    "leukodesk/core/audit/shortcuts.py",
    "leukodesk/core/checks/field.py",
    "leukodesk/core/confidence.py",
    "leukodesk/core/evaluation/comparison.py",
    "leukodesk/core/linear_head.py",
    "leukodesk/services/model_library.py",
    "leukodesk/services/other_model.py",
)
"""Where words stand that become a part of a sentence: several of them, not a whole sentence, nothing in between."""
PHRASES = "leukodesk/core/phrases.py"
"""Where parts of sentences with values are made, such as "{0} images"."""
MODEL_TEXTS = ("display_name", "means", "does_not_mean")

TITLE = re.compile(r"(\w*_)?titles?", re.IGNORECASE)
HOLE = re.compile(r"\{[^{}]*\}")
SQL = re.compile(r"(SELECT|INSERT|UPDATE|DELETE|PRAGMA|CREATE) ")

Text = tuple[str, str]
"""Context and source."""


@cache
def all_texts(root: Path = ROOT) -> tuple[Text, ...]:
    """Every text, sorted, so that code can be moved about without a change of the catalogues."""
    found = dict.fromkeys(
        [
            *(text for path in _files(root, WINDOW) for text in window_texts(path.read_text(encoding="utf-8"))),
            *((SENTENCES, text) for text in all_sentences(root)),
        ]
    )
    return tuple(sorted(found))


@cache
def all_sentences(root: Path = ROOT) -> tuple[str, ...]:
    """What the code below the window says, and the classes of the models that are shipped."""
    below = [path for folder in BELOW for path in _files(root, folder)]
    found = [
        text
        for path in (root / "leukodesk/__init__.py", *below)
        for text in sentences(path.read_text(encoding="utf-8"))
    ]
    for name in PIECES:
        found += pieces((root / name).read_text(encoding="utf-8"))
    found += phrases(root)
    for manifest in sorted(root.glob("models/*/*/manifest.json")):
        for info in json.loads(manifest.read_text(encoding="utf-8"))["classes"]:
            found += [info[key] for key in MODEL_TEXTS if info.get(key)]
    return tuple(dict.fromkeys(found))


def _files(root: Path, folder: str) -> list[Path]:
    return sorted(path for path in (root / folder).rglob("*.py") if path.name not in FILES_NOT_SHOWN)


def window_texts(code: str) -> Iterator[Text]:
    """The texts of one file of the window."""
    tree = ast.parse(code)
    yield from _of_node(tree, "", FUNCTIONS | _own_functions(tree))


def _own_functions(tree: ast.Module) -> dict[str, str]:
    """Functions of the file that only look a text up, and in which context."""
    found: dict[str, str] = {}
    constants: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            constants[node.targets[0].id] = next(_constants(node.value), "")
        elif isinstance(node, ast.FunctionDef) and isinstance(last := node.body[-1], ast.Return):
            call = last.value
            if isinstance(call, ast.Call) and _name(call) == "translate":
                found[node.name] = next(_constants(call.args[0]), constants.get(ast.unparse(call.args[0]), ""))
    return found


def _of_node(node: ast.AST, class_name: str, functions: Mapping[str, str]) -> Iterator[Text]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield from _of_call(child, class_name, functions)
        yield from _of_node(child, child.name if isinstance(child, ast.ClassDef) else class_name, functions)


def _name(call: ast.Call) -> str:
    """What is called, without the object it belongs to."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _of_call(call: ast.Call, class_name: str, functions: Mapping[str, str]) -> Iterator[Text]:
    called = _name(call)
    if called in {"translate", "QT_TRANSLATE_NOOP"} and len(call.args) >= 2:
        for context in _constants(call.args[0]):
            yield from ((context, text) for text in _constants(call.args[1]))
    elif isinstance(call.func, ast.Attribute) and called in {"tr", "_tr"} and call.args:
        yield from ((_class_of(call.func, class_name), text) for text in _constants(call.args[0]))
    elif isinstance(call.func, ast.Name) and called.endswith("Error"):  # shown as those from below the window are
        yield from ((SENTENCES, text) for text in map(template, call.args[:1]) if is_sentence(text))
    elif isinstance(call.func, ast.Name) and called in NAMED:
        yield from ((SENTENCES, text) for text in _named(call) if " " in text)
    elif isinstance(call.func, ast.Name) and called in functions and call.args:
        yield from ((functions[called], text) for text in _constants(call.args[0]))


def not_literal(code: str) -> Iterator[str]:
    """Calls that look up what cannot be read from the code."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and _name(node) in {"tr", "_tr", "translate"} and node.args:
            text = node.args[1 if _name(node) == "translate" and len(node.args) > 1 else 0]
            if not list(_constants(text)):
                yield ast.unparse(node)


def _class_of(function: ast.Attribute, class_name: str) -> str:
    """The class whose context a text belongs to: `window.tr` and `self._tr` are the main window's, used by a helper."""
    owner = function.value
    lent = (isinstance(owner, ast.Name) and owner.id == "window") or getattr(owner, "attr", "") == "_window"
    return "MainWindow" if lent or function.attr == "_tr" else class_name


def _constants(node: ast.expr) -> Iterator[str]:
    """A literal; both where there is a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)


def sentences(code: str) -> Iterator[str]:
    """The sentences and the short names of one file below the window, with {0}, {1}… where values stand."""
    nodes = list(ast.walk(ast.parse(code)))
    left_out = set(_silent(nodes))
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from _named(node)
        elif isinstance(node, ast.Assign):
            yield from _titles(node)
        if node not in left_out and isinstance(node, ast.expr) and is_sentence(text := template(node)):
            yield text


def _named(call: ast.Call) -> Iterator[str]:
    """The short texts among the arguments of a call."""
    for index in NAMED.get(_name(call), ()):
        yield from (text for text in map(template, call.args[index : index + 1]) if text.strip())


def _titles(assignment: ast.Assign) -> Iterator[str]:
    """What a name for a title or for several is given."""
    target, value = assignment.targets[0], assignment.value
    if isinstance(target, ast.Name) and TITLE.fullmatch(target.id):
        nodes = value.values if isinstance(value, ast.Dict) else [value]
        yield from (text for text in map(template, nodes) if text[:1].isupper())


def pieces(code: str) -> Iterator[str]:
    """Literals of several words that are no whole sentences."""
    nodes = list(ast.walk(ast.parse(code)))
    left_out = set(_silent(nodes))
    for node in nodes:
        if node in left_out or not isinstance(node, ast.Constant):
            continue
        text = template(node).strip()
        if " " in text and text[0].islower() and not is_sentence(text):
            yield text


@cache
def phrases(root: Path = ROOT) -> tuple[str, ...]:
    """The parts of sentences that stand in PHRASES; neither keys of its tables nor types."""
    nodes = list(ast.walk(ast.parse((root / PHRASES).read_text(encoding="utf-8"))))
    left_out = set(_silent(nodes))
    for node in nodes:
        if isinstance(node, ast.Dict):
            left_out.update(key for key in node.keys if key is not None)
        elif isinstance(node, ast.Subscript):
            left_out.update(ast.walk(node.slice))
    texts = (template(node) for node in nodes if isinstance(node, ast.expr) and node not in left_out)
    return tuple(dict.fromkeys(text for text in texts if any(letter.isalpha() or letter in "“”" for letter in text)))


def _silent(nodes: Sequence[ast.AST]) -> Iterator[ast.AST]:
    """Docstrings, pieces of longer literals, and what goes into a log or a database."""
    for node in nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield from (piece for piece in node.values if isinstance(piece, ast.Constant))
        elif isinstance(node, ast.Call) and _name(node) in NOT_SHOWN | {""}:
            yield from ast.walk(node)


def template(node: ast.expr) -> str:
    """A literal with its values as {0}, {1}…, also those for `format`; empty for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value
    elif isinstance(node, ast.JoinedStr):
        text = "".join(str(piece.value) if isinstance(piece, ast.Constant) else "{}" for piece in node.values)
    else:
        return ""
    numbers = count()
    return HOLE.sub(lambda _hole: f"{{{next(numbers)}}}", text)


def is_sentence(text: str) -> bool:
    """Whether a literal is written as one: from a capital or a value to a full stop, with words between."""
    letters = sum(letter.isalpha() for letter in text)
    begins = text[:1].isupper() or text[:1] in "{“"
    if "\n" in text or SQL.match(text):
        return False
    return begins and text.rstrip("}0123456789 ")[-1:] in {".", "?"} and " " in text and letters >= 12
