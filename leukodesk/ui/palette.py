"""The colours of the window, light and dark, and the arithmetic that keeps them readable.

Contrast follows WCAG 2.2, success criterion 1.4.3: text at least 4.5 to 1 against what it stands on.
"""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

LEAST_TEXT_CONTRAST = 4.5
BLACK, WHITE = "#000000", "#ffffff"


@dataclass(frozen=True)
class Tone:
    """Two colours that belong together: what is written, and the surface it is written on."""

    text: str
    surface: str


@dataclass(frozen=True)
class Colours:
    """Every colour a widget may use, by meaning. "#rrggbb" throughout.

    `control` is the ground of check boxes and text fields: in the dark lighter than the window, since Fusion draws
    their outline darker than the window and it would be lost.
    """

    window: str
    surface: str
    control: str
    surface_raised: str
    text: str
    muted: str
    border: str
    accent: str
    viewer: str
    neutral: Tone
    accepted: Tone
    uncertain: Tone
    rejected: Tone
    failed: Tone
    good: Tone

    def tone(self, state: str) -> Tone:
        """The tone of a verdict or of a smear check's outcome; neutral for anything else.

        A verdict is never green: "accepted" says that the model is sure, not that the patient is well.
        """
        return {
            "accepted": self.accepted,
            "uncertain": self.uncertain,
            "rejected": self.rejected,
            "failed": self.failed,
            "pass": self.good,
            "warn": self.uncertain,
            "fail": self.rejected,
        }.get(state, self.neutral)


LIGHT = Colours(
    window="#f3f4f6",
    surface="#ffffff",
    control="#ffffff",
    surface_raised="#e9ebef",
    text="#1a1d21",
    muted="#545b66",
    border="#b8bec8",
    accent="#0a5cad",
    viewer="#d9dce1",
    neutral=Tone("#3f4650", "#ffffff"),
    accepted=Tone("#0a4f94", "#e4effa"),
    uncertain=Tone("#7a4a00", "#fdf0d2"),
    rejected=Tone("#9c1c2c", "#fce7e9"),
    failed=Tone("#4b3a78", "#ece8f7"),
    good=Tone("#17653a", "#e2f3e8"),
)

DARK = Colours(
    window="#202327",
    surface="#17191c",
    control="#363c44",
    surface_raised="#2c3036",
    text="#e9ebee",
    muted="#a9b1bc",
    border="#525a66",
    accent="#6db3ff",
    viewer="#101214",
    neutral=Tone("#d0d5dc", "#17191c"),
    accepted=Tone("#9accff", "#17324d"),
    uncertain=Tone("#f5c76a", "#3c2f12"),
    rejected=Tone("#ffa0aa", "#47202a"),
    failed=Tone("#c9bbf5", "#332b4d"),
    good=Tone("#82d9a4", "#1a3a29"),
)


def is_dark(palette: QPalette) -> bool:
    """Whether text on this palette is lighter than its window."""
    return (
        palette.color(QPalette.ColorRole.Window).lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()
    )


def colours_of(palette: QPalette) -> Colours:
    """The colours that go with a widget's palette."""
    return DARK if is_dark(palette) else LIGHT


def contrast(first: str, second: str) -> float:
    """WCAG contrast ratio of two colours "#rrggbb", 1 to 21."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(surface: str) -> str:
    """Black or white, whichever reads better on `surface`; at least 4.58 to 1 on any."""
    return max(BLACK, WHITE, key=lambda text: contrast(text, surface))


def _luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2)."""
    rgb = QColor(colour)
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (rgb.redF(), rgb.greenF(), rgb.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def qt_palette(colours: Colours) -> QPalette:
    """The palette that gives Qt's own controls these colours."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    palette = QPalette(QColor(colours.surface_raised), QColor(colours.window))
    for which, colour in {
        role.WindowText: colours.text,
        role.Text: colours.text,
        role.ButtonText: colours.text,
        role.ToolTipText: colours.text,
        role.Base: colours.control,
        role.AlternateBase: colours.window,
        role.ToolTipBase: colours.surface_raised,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: readable_on(colours.accent),
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.BrightText: WHITE,
    }.items():
        palette.setColor(which, QColor(colour))
    faint = QColor(colours.muted)
    faint.setAlphaF(0.6)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, which, faint)
    palette.setColor(group.Disabled, role.Highlight, QColor(colours.border))
    return palette
