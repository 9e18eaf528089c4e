"""Help → User guide: the page of what is in front, contents, links, and a search over all pages; by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from leukodesk.ui.help import guide_dialog
from leukodesk.ui.help.guide_dialog import GuideDialog
from leukodesk.ui.main_window import MainWindow
from tests.e2e.capture_steps import only_sources


@pytest.fixture
def guide(qtbot: QtBot) -> Iterator[GuideDialog]:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    yield dialog
    dialog.close()


def top_line(guide: GuideDialog) -> str:
    """What is read first on the page."""
    block = guide.browser.cursorForPosition(guide.browser.viewport().rect().topLeft()).block()
    return block.text() or block.next().text()


def marked(guide: GuideDialog) -> set[str]:
    return {selection.cursor.selectedText().casefold() for selection in guide.browser.extraSelections()}


def test_the_contents_name_every_page_and_lead_to_its_sections(guide: GuideDialog) -> None:
    root = guide.contents.invisibleRootItem()
    pages = [root.child(row) for row in range(root.childCount())]
    assert [page.text(0) for page in pages] == [page.title for page in guide.pages]
    scanning = next(page for page in pages if page.text(0) == "Scanning folders")
    sections = [scanning.child(row) for row in range(scanning.childCount())]
    where = next(section for section in sections if section.text(0) == "Where things are kept")

    guide.contents.setCurrentItem(where)
    assert "Scanning folders" in guide.windowTitle()
    assert top_line(guide) == "Where things are kept"


def test_a_word_is_found_on_all_pages_and_the_hit_is_shown_with_the_word_marked(
    guide: GuideDialog, qtbot: QtBot
) -> None:
    guide.search_box.setFocus()
    qtbot.keyClicks(guide.search_box, "quick ADAPTATION")
    texts = [guide.hits.item(row).text() for row in range(guide.hits.count())]
    assert guide.left.currentWidget() is guide.hits and texts
    assert all("adaptation" in text.casefold() for text in texts if "quick" in text.casefold())

    qtbot.keyClick(guide.search_box, Qt.Key.Key_Return)
    assert guide.hits.currentRow() == 0
    assert texts[0].splitlines()[0].split(" › ")[0] in guide.windowTitle()
    assert marked(guide) == {"quick", "adaptation"}

    guide.search_box.clear()
    assert guide.left.currentWidget() is guide.contents


def test_what_is_on_no_page_is_said(guide: GuideDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(guide.search_box, "<b>zzz")

    assert guide.left.currentWidget() is guide.nothing
    assert "&lt;b&gt;zzz" in guide.nothing.text()


def test_links_lead_on_and_back_leads_back(guide: GuideDialog) -> None:
    assert not guide.back_button.isEnabled()
    guide.browser.link_chosen.emit("scanning.md")
    guide.browser.link_chosen.emit("index.md#the-four-verdicts")
    assert top_line(guide) == "The four verdicts"

    guide.back_button.click()
    assert "Scanning folders" in guide.windowTitle()
    guide.back_button.click()
    assert not guide.back_button.isEnabled() and "LeukoDesk – user guide" in guide.windowTitle()
    guide.forward_button.click()
    assert "Scanning folders" in guide.windowTitle()
    guide.browser.link_chosen.emit("index.md")
    assert not guide.forward_button.isEnabled()


def test_pictures_are_shown_no_wider_than_the_page(guide: GuideDialog, qtbot: QtBot) -> None:
    guide.show_topic("retraining.md")
    picture = next(line for line in guide.pages[0].markdown.splitlines() if line.startswith("!["))
    name = picture.partition("(")[2].rstrip(")")
    for width in (guide.width() + 300, guide.width() - 200):
        guide.resize(width, guide.height())
        qtbot.waitUntil(lambda: guide.browser.horizontalScrollBar().maximum() == 0)
        shown = guide.browser.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
        assert 100 < shown.width() <= guide.browser.viewport().width()


def test_the_keyboard_reaches_everything_and_everything_has_a_name(guide: GuideDialog, qtbot: QtBot) -> None:
    assert guide.search_box.hasFocus() or guide.focusWidget() is guide.search_box
    for widget in (guide.search_box, guide.contents, guide.hits, guide.browser):
        assert widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_f1_opens_the_page_of_what_is_in_front_in_the_one_window(window: MainWindow, qtbot: QtBot) -> None:
    titles = []
    for key in ("", "scan", "training", "training"):
        if key:
            window.actions_by_key[key].trigger()
        window.actions_by_key["user_guide"].trigger()
        (dialog,) = window.findChildren(GuideDialog)
        titles.append(dialog.windowTitle())

    expected = ["LeukoDesk – user guide", "Scanning folders", "Retraining on your own images", "Scanning folders"]
    assert [title.removeprefix("User guide – ") for title in titles] == expected
    dialog.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_f1_beside_the_live_camera_opens_its_page(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    only_sources(monkeypatch)
    window.middle.show_capture(True)
    window.actions_by_key["user_guide"].trigger()

    (dialog,) = window.findChildren(GuideDialog)
    assert "Live from the microscope" in dialog.windowTitle()
    dialog.close()


def test_a_guide_that_is_not_there_is_a_notice(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guide_dialog, "user_guide", lambda: tmp_path / "index.md")
    window.help.show_user_guide()

    qtbot.waitUntil(window.notice_bar.isVisible)
    assert "user guide is not in this installation" in window.notice_bar.label.text()
    assert not any(dialog.isVisible() for dialog in window.findChildren(GuideDialog))
