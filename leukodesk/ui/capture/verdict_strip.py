"""A verdict on one line or two: of the live frame, or of the field captured last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from leukodesk.ui.badge import BadgeMark
from leukodesk.ui.elided_label import ElidedLabel
from leukodesk.ui.icons import tinted_pixmap
from leukodesk.ui.palette import Tone, colours_of
from leukodesk.ui.texts import set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.tinted_surface import paint_tinted_surface
from leukodesk.ui.wording import probability_percent

if TYPE_CHECKING:
    from leukodesk.ui.view_data import VerdictView

BADGE_EM = 2.2


class VerdictStrip(QFrame):
    """What a verdict is of, its word, class and confidence, its first reason, and the model.

    Args:
        show_text: of the button that asks for more; empty for none.

    Signals:
        show_wanted: the button has been pressed.
    """

    show_wanted = Signal()

    def __init__(self, show_text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "waiting"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._badge, self._icon = BadgeMark(BADGE_EM), QLabel()
        self.what, self.verdict, self.reason = ElidedLabel(), QLabel(), QLabel()
        self.reason.setWordWrap(True)
        self.verdict.setWordWrap(True)
        self.show_button = QPushButton(show_text)
        self.show_button.setAutoDefault(False)
        self.show_button.clicked.connect(self.show_wanted)
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self.what, self.verdict, self.reason):
            words.addWidget(label)
        self._row = QHBoxLayout(self)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self._badge, 0, top)
        self._row.addWidget(self._icon, 0, top)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_button.setVisible(bool(show_text))  # not before it has its place: it would be a window of its own
        bold = self.verdict.font()
        bold.setBold(True)
        self.verdict.setFont(bold)
        self._restyle()
        self.show_waiting("", "")

    def show_waiting(self, what: str, text: str) -> None:
        """There is no verdict yet."""
        self._show("waiting", what, text, "", None)

    def show_verdict(self, what: str, view: VerdictView) -> None:
        """How an image ended."""
        self._show(view.verdict, what, self._in_words(view), self._beside(view), view)

    def spoken(self) -> str:
        """Everything the strip says, for a screen reader."""
        return "\n".join(label.text() for label in (self.what, self.verdict, self.reason) if label.text())

    def _in_words(self, view: VerdictView) -> str:
        sure = (
            ""
            if view.confidence is None
            else self.tr(" · confidence {value}").format(value=probability_percent(view.confidence))
        )
        return {
            "accepted": self.tr("Accepted: {name}{sure}"),
            "uncertain": self.tr("Uncertain, perhaps {name}{sure}"),
            "rejected": self.tr("Rejected: not usable, so not classified"),
            "failed": self.tr("Failed: could not be analysed"),
        }[view.verdict].format(name=view.headline, sure=sure)

    def _beside(self, view: VerdictView) -> str:
        model = self.tr("Model {name}.").format(name=view.model) if view.model else ""
        return " ".join(text for text in (*view.reasons[:1], model) if text)

    def _show(self, state: str, what: str, verdict: str, reason: str, view: VerdictView | None) -> None:
        self._state = state
        badge = view.badge if view is not None else None
        self._badge.setVisible(badge is not None)
        self._badge.show_badge(badge, tentative=state == "uncertain")
        self._icon.setVisible(badge is None)
        for label, text in ((self.what, what), (self.verdict, verdict), (self.reason, reason)):
            if label.text() != text:
                label.setText(text)
                if label is self.what:
                    label.setToolTip(text)
            label.setVisible(bool(text))
        self._paint_icon()
        self.setAccessibleDescription(self.spoken())
        self.update()

    def _restyle(self) -> None:
        self._row.setContentsMargins(em(self, 0.7), em(self, 0.3), em(self, 0.5), em(self, 0.3))
        self._row.setSpacing(em(self, 0.6))
        set_text_colour(self.reason, colours_of(self.palette()).muted)
        set_text_colour(self.what, colours_of(self.palette()).muted)
        self._paint_icon()

    def _paint_icon(self) -> None:
        text = self._tone().text
        self._icon.setPixmap(tinted_pixmap(self._state, text, em(self, 1.4), self.devicePixelRatioF()))
        set_text_colour(self.verdict, text)

    def _tone(self) -> Tone:
        return colours_of(self.palette()).tone(self._state)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange) and hasattr(self, "_row"):
            self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface tinted by the verdict."""
        paint_tinted_surface(self, self._tone(), em(self, 0.35))
