"""The verdict of one image: badge, word, class, confidence, reasons — and always what the program is for."""

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from leukodesk.ui.badge import BadgeMark
from leukodesk.ui.confidence_bar import ConfidenceBar
from leukodesk.ui.icons import tinted_pixmap
from leukodesk.ui.palette import Tone, colours_of
from leukodesk.ui.texts import readable_label, set_text_colour
from leukodesk.ui.theme import em
from leukodesk.ui.tinted_surface import paint_tinted_surface
from leukodesk.ui.view_data import VerdictView

BADGE_EM = 4.0
REASONS = "reasons"
"""Name of the label with them."""


class VerdictBanner(QFrame):
    """Says how an image ended. Empty, analysing, or one of the four verdicts; each differs in icon, word and layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = "empty"
        self._reasons: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._badge, self._confidence = BadgeMark(BADGE_EM), ConfidenceBar()
        self._large_icon, self._small_icon, self._word = QLabel(), QLabel(), QLabel()
        self._headline, self._note, self._reason_text = readable_label(), readable_label(), readable_label()
        self._explanation, self._model, self._intended_use = readable_label(), readable_label(), readable_label()
        self._busy = QProgressBar()
        self._arrange()
        self._name_parts()
        self._restyle()
        self.show_verdict(None)

    def show_verdict(self, view: VerdictView | None) -> None:
        """Show how an image ended; None where no image is open."""
        if view is None:
            self._show("empty", self.tr("No field open"), self.tr("Open or drop a field to begin"))
            return
        self._show(view.verdict, self._word_for(view.verdict), self._headline_for(view), view)

    def show_analysing(self, stage: str = "") -> None:
        """Show that an image is under way; `stage` is a word such as "Reading"."""
        self._show("analysing", self.tr("Analysing…"), stage)

    def show_waiting(self) -> None:
        """Show that an image is open but has not been analysed, because that was cancelled."""
        self._show("waiting", self.tr("Waiting"), self.tr("Not analysed yet"))

    def spoken(self) -> str:
        """Everything the banner says, as one text in reading order, for a screen reader or to copy."""
        first = (self._word.text(), self._headline.text(), self._note.text(), self._confidence.text())
        last = (self._explanation.text(), self._model.text(), self._intended_use.text())
        return "\n".join(text for text in (*first, *self._reasons, *last) if text)

    def _show(self, state: str, word: str, headline: str, view: VerdictView | None = None) -> None:
        self._state = state
        self._reasons = view.reasons if view else ()
        badge = view.badge if view else None
        self._badge.show_badge(badge, tentative=state == "uncertain")
        self._large_icon.setVisible(badge is None)
        self._small_icon.setVisible(badge is not None)
        self._confidence.show_confidence(view.confidence if view else None, state)
        self._busy.setVisible(state == "analysing")
        model = self.tr("Model: {name}").format(name=view.model) if view and view.model else ""
        for label, text in (
            (self._word, word),
            (self._headline, headline),
            (self._note, self._note_for(view) if view else ""),
            (self._reason_text, _as_list(self._reasons)),
            (self._explanation, view.explanation if view else ""),
            (self._model, model),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self._paint_icons()
        self.setAccessibleDescription(self.spoken())
        self.update()

    def _word_for(self, verdict: str) -> str:
        return {
            "accepted": self.tr("Accepted"),
            "uncertain": self.tr("Uncertain"),
            "rejected": self.tr("Rejected"),
            "failed": self.tr("Failed"),
        }[verdict]

    def _headline_for(self, view: VerdictView) -> str:
        if view.verdict == "rejected":
            return self.tr("Not usable, so not classified")
        if view.verdict == "failed":
            return self.tr("Could not be analysed")
        if view.verdict == "uncertain":
            return self.tr("Perhaps {name}").format(name=view.headline)
        return view.headline

    def _note_for(self, view: VerdictView) -> str:
        if view.malignant is None or not view.headline:
            return ""
        return self.tr("Counted as malignant") if view.malignant else self.tr("Counted as benign")

    def _arrange(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        words = QHBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._small_icon)
        words.addWidget(self._word, 1)
        self._beside_badge = QVBoxLayout()
        self._beside_badge.addLayout(words)
        for widget in (self._headline, self._note, self._busy, self._confidence):
            self._beside_badge.addWidget(widget)
        self._beside_badge.addStretch(1)
        self._top = QHBoxLayout()
        self._top.addWidget(self._badge, 0, top)
        self._top.addWidget(self._large_icon, 0, top)
        self._top.addLayout(self._beside_badge, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        for label in (self._reason_text, self._explanation, self._model, self._intended_use):
            self._column.addWidget(label)

    def _name_parts(self) -> None:
        self.setAccessibleName(self.tr("Verdict"))
        self._reason_text.setObjectName(REASONS)
        self._reason_text.setAccessibleName(self.tr("Reasons"))
        self._explanation.setAccessibleName(self.tr("What the class does not mean"))
        self._busy.setAccessibleName(self.tr("Analysing"))
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._intended_use.setText(self.tr("Research and education; not a diagnostic device."))

    def _restyle(self) -> None:
        """Sizes and colours that follow the font and the palette."""
        self._column.setContentsMargins(em(self, 1.1), em(self, 0.7), em(self, 0.8), em(self, 0.6))
        self._column.setSpacing(em(self, 0.45))
        self._top.setSpacing(em(self, 0.8))
        self._beside_badge.setSpacing(em(self, 0.15))
        self._small_icon.setContentsMargins(0, 0, em(self, 0.3), 0)
        for label, factor in ((self._word, 1.0), (self._headline, 1.5)):
            font = QFont(self.font())
            font.setPointSizeF(self.font().pointSizeF() * factor)
            font.setBold(True)
            label.setFont(font)
        muted = colours_of(self.palette()).muted
        for label in (self._explanation, self._model, self._intended_use):
            set_text_colour(label, muted)
        self._busy.setFixedHeight(em(self, 0.5))
        self._paint_icons()

    def _paint_icons(self) -> None:
        text, ratio = self._tone().text, self.devicePixelRatioF()
        name = "image" if self._state == "empty" else self._state
        self._small_icon.setPixmap(tinted_pixmap(name, text, em(self, 1.15), ratio))
        self._large_icon.setPixmap(tinted_pixmap(name, text, em(self, BADGE_EM), ratio))
        set_text_colour(self._word, text)

    def _tone(self) -> Tone:
        return colours_of(self.palette()).tone(self._state)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A surface tinted by the verdict."""
        paint_tinted_surface(self, self._tone(), em(self, 0.35))


def _as_list(sentences: tuple[str, ...]) -> str:
    """Sentences as a bulleted list; each is plain text, whatever it contains."""
    items = "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences)
    return f"<ul style='margin: 0; -qt-list-indent: 0; margin-left: 1em'>{items}</ul>" if items else ""
