"""Size and place of the window, kept as text; never off the screens there are now."""

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

MOST_OF_SCREEN = 0.94
"""Of its width and height, which a window takes that is not maximised."""


def state_of(window: QMainWindow, splitter: QSplitter) -> tuple[str, str]:
    """Geometry of the window and shares of the splitter, in base64."""
    return _text(window.saveGeometry()), _text(splitter.saveState())


def restore(window: QMainWindow, splitter: QSplitter, geometry: str, shares: str) -> bool:
    """Put the window back as it was. False if nothing usable was kept."""
    if shares:
        splitter.restoreState(_bytes(shares))
    if not geometry or not window.restoreGeometry(_bytes(geometry)):
        return False
    if not window.isMaximized() and not window.isFullScreen():
        window.resize(window.size().boundedTo(window.screen().availableSize()))
    return True


def fit_to_screen(window: QMainWindow) -> None:
    """A first size: most of the screen, in its middle; a field is looked at, not read, and deserves the room."""
    screen = window.screen().availableGeometry()
    size = window.size().expandedTo(screen.size() * 0.8).boundedTo(screen.size() * MOST_OF_SCREEN)
    window.resize(size)
    window.move(screen.center() - window.rect().center())


def _text(content: QByteArray) -> str:
    return bytes(content.toBase64().data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "replace"))
