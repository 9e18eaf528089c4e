"""Layouts whose widgets are made anew."""

from PySide6.QtWidgets import QLayout


def remove_widgets(layout: QLayout) -> None:
    """Take everything out of a layout; its widgets are out of sight at once, and deleted when Qt has time."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
