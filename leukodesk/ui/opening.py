"""What can be dropped on the window or pasted into it."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage


def file_patterns() -> str:
    """For the file dialog; a file that is named otherwise is opened all the same."""
    from leukodesk.core.images import IMAGE_SUFFIXES  # with NumPy, for which the window does not wait

    return " ".join(f"*{suffix}" for suffix in IMAGE_SUFFIXES)


def paths_in(data: QMimeData) -> list[str]:
    """Local files and folders that are dropped or pasted; none if there are only other things."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def image_in(data: QMimeData) -> QImage | None:
    """The picture that is dropped or pasted, or None."""
    if not data.hasImage():
        return None
    image = QImage(data.imageData())
    return None if image.isNull() else image


def can_be_opened(data: QMimeData) -> bool:
    """Whether it makes sense to drop this on the window. Nothing is looked at on the disk here."""
    return any(url.isLocalFile() for url in data.urls()) or data.hasImage()
