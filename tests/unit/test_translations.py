"""The catalogues are what the code says, and sentences of the code below the window are known again."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from leukodesk.core.checks.field import check_field
from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.images import read_image
from leukodesk.core.synthetic import synthetic_field
from leukodesk.ui import sentences
from leukodesk.ui.translations import available_languages, install_translation, translation_note

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """packaging/translations.py, which is a script and no package."""
    spec = importlib.util.spec_from_file_location("translations_tool", PACKAGING / "translations.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    spec.loader.exec_module(module)
    sys.path[:] = before
    return module


def translated(source):
    return QCoreApplication.translate(sentences.CONTEXT, source)


def test_no_catalogue_is_stale(tool):
    assert tool.stale() == []


def test_a_text_that_the_catalogue_lacks_is_found(tool):
    assert any("leukodesk_de.ts" in said for said in tool.stale(texts=[*tool.all_texts(), ("Actions", "Brand new")]))


def test_a_translation_with_other_values_is_found(tool):
    catalogue = {("A", "{count} of {all}"): "{all} von {count}", ("A", "{0} fields"): "{1} Felder", ("A", "{x}"): ""}
    assert tool.wrong_values(catalogue) == ["A: '{0} fields' → '{1} Felder'"]


def test_what_is_translated_is_kept_and_taken_over_by_the_same_text_elsewhere(tool, tmp_path):
    path = tmp_path / "leukodesk_de.ts"
    path.write_text(tool.written("de", {("Old", "Open"): "Öffnen", ("Old", "Gone"): "Weg"}), encoding="utf-8")
    new = tool.merged([("Old", "Open"), ("New", "Open"), ("New", "Quit")], tool.read_catalogue(path))
    assert new == {("Old", "Open"): "Öffnen", ("New", "Open"): "Öffnen", ("New", "Quit"): ""}
    assert "not reviewed by a speaker" in path.read_text(encoding="utf-8")


def test_texts_of_the_window_are_found_wherever_they_are_translated(tool):
    code = (
        "class Page:\n    def show(self):\n        self.tr('One' if self.few else 'Two ' 'words')\n"
        "NAME = QT_TRANSLATE_NOOP('Actions', '&Open')\ntranslate('Limits', 'at least {low}')\ntr('Field')\n"
    )
    texts = sys.modules["texts"].window_texts(code)
    assert sorted(texts) == [
        ("Actions", "&Open"), ("Limits", "at least {low}"), ("Page", "One"), ("Page", "Two words"),
        ("ScanResults", "Field"),
    ]  # fmt: skip


def test_sentences_are_found_and_what_nobody_reads_is_not(tool):
    code = (
        '"""A module. It has a docstring."""\nlog.info("This is for the log.")\n'
        'raise ImageError(f"The image has {n} pixels, too few.")\nraise ImageError("Only {n:.0f} % are left of {x}.")\n'
        'KEY = "key"\nSQL = "SELECT path FROM files WHERE path LIKE \'%.\'"\n'
        'Wording("k", "Focus", "px", "Edges are sharp.")\n'
    )
    found = set(sys.modules["texts"].sentences(code))
    assert found == {
        "The image has {0} pixels, too few.", "Only {0} % are left of {1}.", "Focus", "px", "Edges are sharp.",
    }  # fmt: skip


def test_every_text_of_the_window_is_a_literal_that_can_be_found(tool):
    texts = set(tool.all_texts())
    assert ("Actions", "&Open images…") in texts and ("VerdictBanner", "Accepted") in texts
    assert ("MainWindow", "Go back") in texts and ("Sentences", "Edges are sharp.") in texts
    assert ("LanguageMenu", "{language} (not reviewed by a speaker)") in texts
    assert all(context for context, _source in texts), "a function that looks texts up has no context that is known"
    window = (tool.ROOT / "leukodesk" / "ui").rglob("*.py")
    found = {call for path in window for call in sys.modules["texts"].not_literal(path.read_text(encoding="utf-8"))}
    assert found == {
        "QCoreApplication.translate(CONTEXT, text)", "QCoreApplication.translate('LanguageMenu', text)",
        "QCoreApplication.translate('Tour', self.title)", "QCoreApplication.translate('Tour', self.text)",
        "painter.translate(offset, offset)",
        "outline.translate(letter_box.center() - bounds.center())",
    }, "a text that stands in no literal is not translated"  # fmt: skip


def test_languages_say_whether_a_speaker_has_read_them():
    languages = {language.code: language for language in available_languages()}
    assert languages["en"].reviewed and languages["de"].name == "Deutsch" and languages["es"].name == "Español"
    assert not languages["de"].reviewed and not languages["es"].reviewed


def test_english_needs_no_catalogue_and_an_unknown_language_has_none(qapp):
    assert install_translation(qapp, QLocale("en_GB"))
    assert not install_translation(qapp, QLocale("tlh"))
    assert translation_note() == "" and sentences.said("Edges are sharp.") == "Edges are sharp."


def test_german_is_used_and_taken_back(qapp, german):
    assert QCoreApplication.translate("VerdictBanner", "Accepted") == "Akzeptiert"
    assert "Sprecher" in translation_note()
    install_translation(qapp, QLocale("en"))
    assert QCoreApplication.translate("VerdictBanner", "Accepted") == "Accepted"
    assert translation_note() == ""


def test_sentences_with_values_are_known_again(german, tmp_path):
    path = tmp_path / "gone.png"
    with pytest.raises(LeukoDeskError) as caught:
        read_image(path)
    assert sentences.said(caught.value.message) != caught.value.message
    said = sentences.said("The image has 900 megapixels (30000 × 30000); at most 300 can be opened. "
                          "Export a smaller part of it.")  # fmt: skip
    assert "900" in said and "30000 × 30000" in said and "megapixels" not in said


def test_every_sentence_of_the_checks_is_german(german):
    for check in check_field(synthetic_field(1)).checks:
        assert sentences.said(check.sentence) != check.sentence, check


def test_sentences_that_follow_each_other_are_translated_one_by_one(german):
    text = "Edges are sharp. Nobody ever said this before. Nothing is green."
    said = sentences.said(text)
    assert "Nobody ever said this before." in said and "Edges" not in said and "green" not in said


def test_every_sentence_with_values_is_known_again_as_a_whole(german, tool):
    known = [
        source
        for source in json.loads((tool.FOLDER / tool.PATTERNS).read_text(encoding="utf-8"))["sentences"]
        if source.endswith((".", "?")) and translated(source) != source
    ]
    assert len(known) > 150

    def filled(text):
        return sentences.HOLE.sub(lambda hole: f"x{hole[0][1:-1]}q", text)

    for source in known:
        assert sentences.said(filled(source)) == filled(translated(source))


def test_what_is_translated_already_and_names_of_files_stay_as_they_are(german):
    for text in ("Kanten sind scharf.", "day 1/field 12.png", "", "12.5"):
        assert sentences.said(text) == text
