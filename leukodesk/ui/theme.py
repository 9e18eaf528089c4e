"""How the window looks as a whole: Fusion style, light or dark by the system, sizes that follow the font."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QWidget

from leukodesk.ui.palette import DARK, LIGHT, qt_palette


def apply_theme(app: QApplication) -> None:
    """Give the application its style, and let it follow the system between light and dark.

    Where the user asked the system for high contrast, the system's own palette stays.
    """
    app.setStyle("Fusion")
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return
    set_scheme(app, hints.colorScheme())
    hints.colorSchemeChanged.connect(lambda scheme: set_scheme(app, scheme))


def set_scheme(app: QApplication, scheme: Qt.ColorScheme) -> None:
    """Light or dark; light where the system does not say."""
    app.setPalette(qt_palette(DARK if scheme == Qt.ColorScheme.Dark else LIGHT))


def em(widget: QWidget, factor: float = 1.0) -> int:
    """`factor` line heights of the widget's font, in logical pixels; the unit of every size in the window."""
    return round(factor * QFontMetricsF(widget.font()).height())
