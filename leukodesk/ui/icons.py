"""Icons: SVG files in one colour, `currentColor`, which becomes the text colour of the window when they are loaded."""

from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from leukodesk.ui.palette import colours_of
from leukodesk.ui.paths import resource_root

SIZES_PX = (16, 20, 24, 32, 48, 64)
PROGRAM_SIZES_PX = (16, 32, 48, 128)


def icon_folder() -> Path:
    """Where the SVG files lie."""
    return resource_root() / "resources" / "icons"


def icon_names() -> tuple[str, ...]:
    """Every icon there is, sorted."""
    return tuple(sorted(path.stem for path in icon_folder().glob("*.svg")))


def tinted_pixmap(name: str, colour: str, size_px: int, device_pixel_ratio: float = 1.0) -> QPixmap:
    """An icon in one colour.

    Args:
        name: of the file, without ".svg".
        colour: "#rrggbb".
        size_px: width and height in logical pixels.

    Raises:
        FileNotFoundError: no such icon.
    """
    return _inked(_draw(_renderer(name), size_px, device_pixel_ratio), QColor(colour))


def load_icon(name: str, palette: QPalette) -> QIcon:
    """An icon in the palette's text colour, faint where disabled. Load it again when the palette changes.

    Raises:
        FileNotFoundError: no such icon.
    """
    normal = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText)
    faint = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    icon, renderer = QIcon(), _renderer(name)
    for size_px in SIZES_PX:
        shape = _draw(renderer, size_px)
        icon.addPixmap(_inked(shape, normal), QIcon.Mode.Normal)
        icon.addPixmap(_inked(shape, faint), QIcon.Mode.Disabled)
    return icon


def program_icon() -> QIcon:
    """What stands for LeukoDesk in title and task bars."""
    renderer = QSvgRenderer(str(resource_root() / "resources" / "leukodesk.svg"))
    icon = QIcon()
    for size_px in PROGRAM_SIZES_PX:
        icon.addPixmap(_draw(renderer, size_px))
    return icon


def state_icon(state: str, palette: QPalette, size_px: int) -> QIcon:
    """The icon of a verdict or outcome in its own colour, and in the text's colour where its row is selected."""
    icon, renderer = QIcon(), _renderer(state)
    own = QColor(colours_of(palette).tone(state).text)
    selected = palette.color(QPalette.ColorRole.HighlightedText)
    for ratio in (1.0, 2.0):
        shape = _draw(renderer, size_px, ratio)
        icon.addPixmap(_inked(shape, own), QIcon.Mode.Normal)
        icon.addPixmap(_inked(shape, selected), QIcon.Mode.Selected)
    return icon


def _renderer(name: str) -> QSvgRenderer:
    return QSvgRenderer((icon_folder() / f"{name}.svg").read_bytes())


def _inked(shape: QPixmap, colour: QColor) -> QPixmap:
    """A pixmap of the same shape in another colour; quicker than to draw the SVG again."""
    pixmap = QPixmap(shape)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(shape.rect(), colour)
    painter.end()
    return pixmap


def _draw(renderer: QSvgRenderer, size_px: int, device_pixel_ratio: float = 1.0) -> QPixmap:
    side_px = round(size_px * device_pixel_ratio)
    pixmap = QPixmap(side_px, side_px)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, side_px, side_px))
    painter.end()
    pixmap.setDevicePixelRatio(device_pixel_ratio)
    return pixmap
