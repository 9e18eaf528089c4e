"""Smear checks, model card and image list, as a person reads and uses them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QComboBox, QLabel, QListView, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from leukodesk.core.checks.report import CheckReport, Limits, SmearCheck
from leukodesk.ui.checks_panel import ChecksPanel
from leukodesk.ui.image_list import ImageList
from leukodesk.ui.model_panel import CardDialog, ModelPanel
from leukodesk.ui.two_line_rows import SECOND_LINE, VALUE
from leukodesk.ui.view_data import ImageRow, ModelView
from leukodesk.ui.wording import limits_in_words, measurement, percent, whole_percent

MODEL = ModelView(
    "four-classes", "1.0.0", "field", "Four classes", "# Card\n\n[a link](https://example.org)", "ab" * 32
)


@pytest.fixture(autouse=True)
def numbers_in_english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(before)


def check(name: str, value: float, unit: str, limits: Limits) -> SmearCheck:
    return SmearCheck(name.lower(), name, value, unit, limits, limits.judge(value), f"{name} says this.")


REPORT = CheckReport(
    "field",
    (
        check("Brightness", 181.5, "", Limits(30, 45, 235, 240)),
        check("Clipped", 2.31, "%", Limits(warn_above=2, fail_above=10)),
        check("Focus", 12.3, "", Limits(fail_below=30, warn_below=45)),
    ),
)


@pytest.fixture
def checks(qtbot: QtBot) -> ChecksPanel:
    panel = ChecksPanel()
    qtbot.addWidget(panel)
    panel.show_report(REPORT)
    panel.show()
    return panel


def labels(panel: ChecksPanel | ModelPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_every_check_shows_name_measurement_outcome_and_limits(checks: ChecksPanel) -> None:
    rows = checks.findChild(QListWidget)
    read = [
        (rows.item(row).text(), rows.item(row).data(VALUE), rows.item(row).data(SECOND_LINE))
        for row in range(rows.count())
    ]
    assert read == [
        ("Brightness", "182", "Pass · 30 to 240, better 45 to 235"),
        ("Clipped", "2.31\u00a0%", "Warning · at most 10, better 2"),
        ("Focus", "12.3", "Fail · at least 30, better 45"),
    ]
    spoken = rows.item(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in spoken for part in ("Focus", "Fail", "12.3", "at least 30", "Focus says this."))


def test_the_worst_check_explains_itself_and_arrow_keys_reach_the_others(checks: ChecksPanel, qtbot: QtBot) -> None:
    assert "Focus says this." in labels(checks)
    qtbot.keyClick(checks.findChild(QListWidget), Qt.Key.Key_Up)
    assert "Clipped says this." in labels(checks)
    assert "Focus says this." not in labels(checks)


def test_a_sentence_counts_the_outcomes(checks: ChecksPanel) -> None:
    assert "Profile “field”: 1 passed, 1 with a warning, 1 failed" in labels(checks)


def test_without_a_report_nothing_of_the_one_before_stays(checks: ChecksPanel) -> None:
    checks.show_report(None)
    assert checks.findChild(QListWidget).count() == 0
    assert labels(checks)[-1] == "No checks yet: no image has been read."


def test_the_user_chooses_a_profile(checks: ChecksPanel, qtbot: QtBot) -> None:
    box = checks.findChild(QComboBox)
    spy = QSignalSpy(checks.profile_chosen)
    checks.set_profile("paper")
    assert checks.profile == "paper" and spy.count() == 0
    for key, profile in ((Qt.Key.Key_Up, "cell"), (Qt.Key.Key_Home, None)):
        qtbot.keyClick(box, key)
        assert spy.at(spy.count() - 1) == [profile]
    assert box.accessibleName() == "Profile of the smear checks"


@pytest.mark.parametrize(
    ("limits", "words"),
    [
        (Limits(), ""),
        (Limits(fail_below=20), "at least 20"),
        (Limits(fail_above=0.25), "at most 0.250"),
        (Limits(fail_below=20, warn_below=25), "at least 20, better 25"),
        (Limits(30, 45, 235, 240), "30 to 240, better 45 to 235"),
        (Limits(warn_above=2), "better at most 2"),
        (Limits(fail_below=5, warn_above=90), "at least 5, better at most 90"),
        (Limits(fail_below=5, fail_above=9, warn_below=6), "5 to 9, better at least 6"),
    ],
)
def test_limits_in_words(limits: Limits, words: str) -> None:
    assert limits_in_words(limits) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (1.0, "100.0\u00a0%"),
        (0.99999, ">\u00a099.9\u00a0%"),
        (0.9994, "99.9\u00a0%"),
        (0.5, "50.0\u00a0%"),
        (0.0004, "<\u00a00.1\u00a0%"),
        (0.0, "0.0\u00a0%"),
    ],
)
def test_a_probability_is_never_rounded_to_certainty(share: float, words: str) -> None:
    assert percent(share) == words


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (1.0, "100 %"),
        (0.996, "> 99 %"),
        (0.9949, "99 %"),
        (0.006, "1 %"),
        (0.004, "< 1 %"),
        (0.0, "0 %"),
    ],
)
def test_nor_is_one_in_whole_percents(share: float, words: str) -> None:
    assert whole_percent(share) == words


@pytest.mark.parametrize(
    ("value", "words"), [(307200, "307200"), (181.53, "182"), (12.34, "12.3"), (2.311, "2.31"), (0.93, "0.930")]
)
def test_measurements_have_three_digits(value: float, words: str) -> None:
    assert measurement(value) == words
    assert measurement(value, "px") == words + "\u00a0px"


def test_the_model_says_what_it_is(qtbot: QtBot) -> None:
    panel = ModelPanel()
    qtbot.addWidget(panel)
    panel.show_model(MODEL)
    panel.show()
    assert {"Four classes", "four-classes 1.0.0", "a field of a smear"} <= set(labels(panel))
    for standing in ("active", "not active", "candidate"):
        panel.show_model(replace(MODEL, standing=standing))
        assert [text for text in labels(panel) if text.startswith(f"{standing}:")]
    panel.show_model(None)
    assert "No model" in labels(panel) and "four-classes 1.0.0" not in labels(panel)
    assert not panel.findChild(QPushButton).isEnabled()


def test_the_card_opens_to_be_read_and_escape_closes_it(qtbot: QtBot) -> None:
    panel = ModelPanel()
    qtbot.addWidget(panel)
    panel.show_model(MODEL)
    panel.show()
    panel.findChild(QPushButton).click()
    dialog = panel.findChild(CardDialog)
    assert dialog.isVisible() and "four-classes 1.0.0" in dialog.windowTitle()
    assert dialog.text.toPlainText().startswith("Card")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_card_opens_no_link_and_loads_no_file(qtbot: QtBot) -> None:
    dialog = CardDialog(MODEL)
    qtbot.addWidget(dialog)
    assert not dialog.text.openLinks() and not dialog.text.openExternalLinks()
    image = QTextDocument.ResourceType.ImageResource.value
    assert dialog.text.loadResource(image, QUrl.fromLocalFile(__file__)) is None


@pytest.fixture
def images(qtbot: QtBot) -> ImageList:
    widget = ImageList()
    qtbot.addWidget(widget)
    widget.resize(300, 400)
    widget.set_items([ImageRow(f"field_{number}.png", f"/slides/field_{number}.png") for number in range(5000)])
    widget.show()
    return widget


def text_of(images: ImageList, row: int, role: int = Qt.ItemDataRole.AccessibleTextRole) -> str:
    model = images.findChild(QListView).model()
    return str(model.data(model.index(row, 0), role))


def test_a_row_says_name_verdict_and_class(images: ImageList) -> None:
    assert text_of(images, 4999) == "field_4999.png: Waiting"
    images.update_item(4999, ImageRow("field_4999.png", "/slides/field_4999.png", "uncertain", "Pre-B"))
    assert text_of(images, 4999) == "field_4999.png: Uncertain · Pre-B"
    assert text_of(images, 4999, Qt.ItemDataRole.ToolTipRole) == "/slides/field_4999.png"
    icons = images.findChild(QListView).model()
    assert not icons.data(icons.index(4999, 0), Qt.ItemDataRole.DecorationRole).isNull()


def test_arrow_keys_go_through_the_images(images: ImageList, qtbot: QtBot) -> None:
    images.set_current(0)
    with qtbot.waitSignal(images.current_changed) as changed:
        qtbot.keyClick(images.findChild(QListView), Qt.Key.Key_Down)
    assert changed.args == [1] and images.current_index() == 1


def test_going_to_a_row_from_outside_is_no_choice_of_the_user(images: ImageList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(images.current_changed):
        images.set_current(4000)
    view = images.findChild(QListView)
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
    images.set_current(-1)
    assert images.current_index() == -1


def test_an_updated_row_keeps_the_current_one(images: ImageList) -> None:
    images.set_current(7)
    images.update_item(7, ImageRow("field_7.png", state="failed"))
    assert images.current_index() == 7
    assert text_of(images, 7) == "field_7.png: Failed"


def test_thousands_of_rows_are_asked_for_only_where_they_are_seen(images: ImageList, qtbot: QtBot) -> None:
    asked: set[int] = set()
    model = images.findChild(QListView).model()
    data = model.data

    def remember(index: object, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        asked.add(index.row())  # type: ignore[attr-defined]
        return data(index, role)

    model.data = remember
    images.set_items([ImageRow(f"{number}.png") for number in range(5000)])
    images.grab()
    assert 0 < len(asked) < 100
