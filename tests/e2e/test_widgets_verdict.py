"""The verdict banner says what a person must know, and never only by colour."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from leukodesk.ui.badge import BadgeMark, badge_path, draw_badge
from leukodesk.ui.confidence_bar import ConfidenceBar
from leukodesk.ui.palette import LIGHT
from leukodesk.ui.verdict_banner import VerdictBanner
from leukodesk.ui.view_data import Badge, VerdictView

PRE_B = Badge("P", "#cc79a7", "square")
MODEL = "four-classes 1.0.0"
INTENDED_USE = "Research and education; not a diagnostic device."

ACCEPTED = VerdictView("accepted", "Pre-B", PRE_B, 0.9423, (), True, MODEL, "A subtype, not a stage.")
UNCERTAIN = VerdictView("uncertain", "Pre-B", PRE_B, 0.612, ("Not sure.", "Unlike the rest."), True, MODEL)
REJECTED = VerdictView("rejected", reasons=("Image lacks colour saturation",))
FAILED = VerdictView("failed", reasons=("The file ends too early.",))


@pytest.fixture
def banner(qtbot: QtBot) -> VerdictBanner:
    widget = VerdictBanner()
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    return widget


def seen(banner: VerdictBanner) -> list[str]:
    """Every text that is visible."""
    labels = [label.text() for label in banner.findChildren(QLabel) if label.isVisible() and label.text()]
    bars = [bar.text() for bar in banner.findChildren(ConfidenceBar) if bar.isVisible()]
    return labels + bars


def badge_is_shown(banner: VerdictBanner) -> bool:
    return banner.findChild(BadgeMark).isVisible()


def test_accepted_shows_class_confidence_and_model(banner: VerdictBanner) -> None:
    banner.show_verdict(ACCEPTED)
    texts = seen(banner)
    assert {"Accepted", "Pre-B", "Counted as malignant", f"Model: {MODEL}", "A subtype, not a stage."} <= set(texts)
    assert "Confidence 94.2\u00a0%" in texts
    assert badge_is_shown(banner)


def test_uncertain_says_so_before_the_class_and_gives_every_reason(banner: VerdictBanner) -> None:
    banner.show_verdict(UNCERTAIN)
    spoken = banner.spoken()
    assert spoken.index("Uncertain") < spoken.index("Perhaps Pre-B") < spoken.index("Not sure.")
    assert spoken.index("Not sure.") < spoken.index("Unlike the rest.")
    assert "Accepted" not in spoken


@pytest.mark.parametrize(
    ("view", "word", "sentence"),
    [(REJECTED, "Rejected", "Image lacks colour saturation"), (FAILED, "Failed", "The file ends too early.")],
)
def test_without_a_class_there_is_no_badge_and_no_confidence(
    banner: VerdictBanner, view: VerdictView, word: str, sentence: str
) -> None:
    banner.show_verdict(ACCEPTED)
    banner.show_verdict(view)
    assert not badge_is_shown(banner)
    texts = " ".join(seen(banner))
    assert word in texts and sentence in texts
    for of_the_one_before in ("Pre-B", "Confidence", "malignant", MODEL):
        assert of_the_one_before not in texts
        assert of_the_one_before not in banner.accessibleDescription()


def test_analysing_takes_the_old_verdict_away(banner: VerdictBanner) -> None:
    banner.show_verdict(ACCEPTED)
    banner.show_analysing("Reading")
    assert "Analysing…" in seen(banner) and "Reading" in seen(banner)
    assert not any("Pre-B" in text or "Confidence" in text for text in seen(banner))
    assert not badge_is_shown(banner)


def test_empty_says_what_to_do(banner: VerdictBanner) -> None:
    banner.show_verdict(None)
    assert "Open or drop a field to begin" in seen(banner)


@pytest.mark.parametrize("view", [None, ACCEPTED, UNCERTAIN, REJECTED, FAILED])
def test_the_intended_use_always_stands_there(banner: VerdictBanner, view: VerdictView | None) -> None:
    banner.show_verdict(view)
    assert INTENDED_USE in seen(banner)
    assert INTENDED_USE in banner.accessibleDescription()


def test_benign_is_said_and_never_normal(banner: VerdictBanner) -> None:
    benign = VerdictView("accepted", "Benign (hematogones)", Badge("B", "#0072b2", "circle"), 0.99, (), False, MODEL)
    banner.show_verdict(benign)
    assert "Counted as benign" in seen(banner)
    assert not any(word in banner.spoken().lower() for word in ("normal", "healthy", "severity", "stage"))


def test_reasons_are_plain_text_that_mouse_and_keyboard_can_select(banner: VerdictBanner) -> None:
    banner.show_verdict(VerdictView("failed", reasons=("<b>scan</b> & <img src=x>.png is not an image.",)))
    reasons = next(label for label in banner.findChildren(QLabel) if label.accessibleName() == "Reasons")
    assert "&lt;b&gt;" in reasons.text() and "<img" not in reasons.text()
    flags = reasons.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByMouse
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_the_five_pictures_differ(banner: VerdictBanner) -> None:
    """Accepted, uncertain, rejected, failed and empty do not look alike, even without colour."""
    pictures = []
    for view in (None, ACCEPTED, UNCERTAIN, REJECTED, FAILED):
        banner.show_verdict(view)
        grey = banner.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        pictures.append(bytes(grey.constBits()))
    assert len(set(pictures)) == 5


def drawn(badge: Badge, tentative: bool = False) -> QImage:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_badge(painter, image.rect().toRectF(), badge, LIGHT, tentative)
    painter.end()
    return image


@pytest.mark.parametrize("shape", ["circle", "square", "triangle", "diamond", "hexagon"])
def test_a_tentative_badge_looks_different_from_a_certain_one(qtbot: QtBot, shape: str) -> None:
    badge = Badge("P", "#009e73", shape)  # type: ignore[arg-type]
    certain, tentative = drawn(badge), drawn(badge, tentative=True)
    inside = [QColor(certain.pixel(x, 44)).name() for x in range(20, 44)]
    hatched = [QColor(tentative.pixel(x, 44)).name() for x in range(20, 44)]
    assert inside.count("#009e73") > hatched.count("#009e73")


def test_every_shape_has_a_silhouette_of_its_own_inside_its_box(qtbot: QtBot) -> None:
    box = QRectF(0, 0, 64, 64)
    silhouettes = set()
    for shape in ("circle", "square", "triangle", "diamond", "hexagon"):
        path = badge_path(shape, box)
        assert box.adjusted(-0.01, -0.01, 0.01, 0.01).contains(path.boundingRect())
        silhouettes.add(tuple(path.contains(QPointF(x, y)) for x in range(0, 64, 4) for y in range(0, 64, 4)))
    assert len(silhouettes) == 5


@pytest.mark.parametrize(
    ("share", "said"), [(1.0, "> 99.9 %"), (0.99999, "> 99.9 %"), (0.0, "< 0.1 %"), (0.5, "50.0 %")]
)
def test_no_model_is_said_to_be_wholly_sure(qtbot: QtBot, share: float, said: str) -> None:
    bar = ConfidenceBar()
    qtbot.addWidget(bar)
    bar.show_confidence(share)
    assert bar.text().replace("\u00a0", " ") == f"Confidence {said}"
