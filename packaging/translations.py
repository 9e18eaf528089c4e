#!/usr/bin/env python3
"""Brings the catalogues of resources/translations up to date with the texts of the code.

    python3 dev.py translations            update every .ts, compile every .qm
    python3 dev.py translations --check    change nothing; exit status 1 where something is stale

A translation that is there is kept; a text that is new takes over what the same text has elsewhere, or is marked
unfinished and stays English in the window. Texts that are gone are dropped. A new language begins with an empty file
leukodesk_<language>.ts. Translators edit .ts in Qt Linguist or in a text editor, and run this again.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET  # the catalogues are our own files
from collections.abc import Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from texts import HOLE, ROOT, SENTENCES, Text, all_texts, phrases

FOLDER = ROOT / "resources" / "translations"
PATTERNS = "sentences.json"
MARK = "not reviewed by a speaker"
"""Of German and Spanish. When a speaker has reviewed one, say so here and in leukodesk/ui/translations.py."""
Catalogue = Mapping[Text, str]


def read_catalogue(path: Path) -> dict[Text, str]:
    """What is translated, by context and source."""
    if path.stat().st_size == 0:
        return {}
    found = {}
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314
        for message in context.iter("message"):
            translation = message.findtext("translation") or ""
            if translation:
                found[context.findtext("name") or "", message.findtext("source") or ""] = translation
    return found


def merged(texts: Sequence[Text], old: Catalogue) -> dict[Text, str]:
    """A catalogue of exactly these texts; empty where there is no translation yet."""
    elsewhere = {source: translation for (_context, source), translation in old.items()}
    return {text: old.get(text) or elsewhere.get(text[1], "") for text in texts}


def written(language: str, catalogue: Catalogue) -> str:
    """A catalogue as a .ts file."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for (context, source), translation in catalogue.items():
        if context not in contexts:
            contexts[context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[context], "name").text = context
        message = ET.SubElement(contexts[context], "message")
        ET.SubElement(message, "source").text = source
        element = ET.SubElement(message, "translation", {} if translation else {"type": "unfinished"})
        element.text = translation or None
    ET.indent(root)
    mark = f"<!-- {MARK} -->\n"
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{mark}{body}\n'


def compiled(path: Path) -> bytes:
    """A catalogue as a .qm file, made by Qt's own program."""
    program = [sys.executable, "-c", "from PySide6.scripts.pyside_tool import lrelease; lrelease()"]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.qm"
        command = [*program, "-silent", "-removeidentical", str(path), "-qm", str(out)]
        subprocess.run(command, check=True, capture_output=True)
        return out.read_bytes()


def patterns() -> str:
    """The sentences, and the phrases in them, in which values stand: by these the window knows them again."""
    parts = set(phrases())
    found = sorted(text for context, text in all_texts() if context == SENTENCES and HOLE.search(text))
    by_kind = {
        "sentences": [text for text in found if text not in parts],
        "phrases": [text for text in found if text in parts],
    }
    return json.dumps(by_kind, ensure_ascii=False, indent=1) + "\n"


def wrong_values(catalogue: Catalogue) -> list[str]:
    """Translations whose values {name} are not those of the source."""
    return [
        f"{context}: {source!r} → {translation!r}"
        for (context, source), translation in catalogue.items()
        if translation and sorted(HOLE.findall(source)) != sorted(HOLE.findall(translation))
    ]


def catalogues(folder: Path = FOLDER) -> list[Path]:
    """The catalogues there are."""
    return sorted(folder.glob("leukodesk_*.ts"))


def language_of(path: Path) -> str:
    """leukodesk_de.ts → de."""
    return path.stem.removeprefix("leukodesk_")


def stale(folder: Path = FOLDER, texts: Sequence[Text] | None = None) -> list[str]:
    """What is not as the code has it, a sentence each."""
    wanted = all_texts() if texts is None else list(texts)
    said = []
    if (folder / PATTERNS).read_text(encoding="utf-8") != patterns():
        said.append(f"{PATTERNS} is not what the code says.")
    for path in catalogues(folder):
        old = read_catalogue(path)
        said += [f"{path.name}: values differ. {text}" for text in wrong_values(old)]
        if path.read_text(encoding="utf-8") != written(language_of(path), merged(wanted, old)):
            said.append(f"{path.name} lacks texts of the code, or has others. Run: python3 dev.py translations")
        qm = path.with_suffix(".qm")
        if not qm.exists() or qm.read_bytes() != compiled(path):
            said.append(f"{qm.name} was not made from {path.name}. Run: python3 dev.py translations")
    return said


def update(folder: Path = FOLDER) -> None:
    """Write everything anew, and say how much of it is translated."""
    texts = all_texts()
    (folder / PATTERNS).write_text(patterns(), encoding="utf-8")
    for path in catalogues(folder):
        catalogue = merged(texts, read_catalogue(path))
        path.write_text(written(language_of(path), catalogue), encoding="utf-8")
        path.with_suffix(".qm").write_bytes(compiled(path))
        print(f"{path.name}: {sum(map(bool, catalogue.values()))} of {len(catalogue)} texts are translated.")


def main(arguments: Sequence[str]) -> int:
    """Update, or check."""
    if "--check" not in arguments:
        update()
    said = stale()
    print("\n".join(said) or "The catalogues are up to date.")
    return int(bool(said))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
