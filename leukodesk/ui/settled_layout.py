"""A layout that is done at once, so that nothing is painted where it was before its text changed."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


def settle_layout(widget: QWidget) -> None:
    """Give a widget whose contents have changed its new place, and those beside it theirs.

    Qt asks for that level by level, in one event after the other; what is painted between two of them is a box of the
    new text with the lines of the old one.

    Args:
        widget: whose texts have changed.
    """
    above: list[QWidget] = []
    current: QWidget | None = widget
    while current is not None:
        QCoreApplication.sendPostedEvents(current, QEvent.Type.LayoutRequest)
        above.append(current)
        current = current.parentWidget()
    for parent in reversed(above):
        if (layout := parent.layout()) is not None:
            layout.activate()
