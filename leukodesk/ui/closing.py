"""What is asked before something is lost or broken off."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from leukodesk.ui.wording import count_in_words

if TYPE_CHECKING:
    from leukodesk.ui.middle_pane import MiddlePane


def ask_before_closing(window: QWidget, middle: MiddlePane, leave: Callable[[], None]) -> bool:
    """Ask what has to be asked, if anything. Returns at once; the window stays as it is until the answer.

    Args:
        middle: has captured fields that could not be saved, or a scan that is running, or neither.
        leave: closes the window without asking.

    Returns:
        Whether something is asked.
    """
    if middle.unsaved_fields:
        ask_to_lose_fields(window, middle.unsaved_fields, lambda: _lose_and_close(window, middle))
    elif middle.scanning:
        ask_to_stop_scan(window, leave)
    else:
        return False
    return True


def ask_to_lose_fields(window: QWidget, count: int, lose: Callable[[], None]) -> QMessageBox:
    """Ask whether captured fields that could not be saved are to be lost.

    Args:
        lose: called if they are.
    """
    tr = window.tr
    text = tr("1 captured field is not saved.") if count == 1 else tr("{count} captured fields are not saved.")
    text = text.format(count=count_in_words(count))
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Not saved"), text, parent=window)
    box.setInformativeText(
        tr("What is not saved is lost when the window is closed. The live camera (F3) offers to save it elsewhere.")
    )
    return _ask(box, tr("&Lose them and close"), tr("&Keep the window open"), lose)


def ask_to_give_up_fields(window: QWidget, count: int, lose: Callable[[], None]) -> QMessageBox:
    """Ask whether captured fields that could not be saved are to be given up, while the window stays open.

    Args:
        lose: called if they are.
    """
    tr = window.tr
    text = tr("Give up 1 captured field?") if count == 1 else tr("Give up {count} captured fields?")
    box = QMessageBox(
        QMessageBox.Icon.Warning, tr("Not saved"), text.format(count=count_in_words(count)), parent=window
    )
    box.setInformativeText(tr("What is given up is lost. It can still be saved again, or in another folder."))
    return _ask(box, tr("&Give up"), tr("&Keep"), lose)


def ask_to_stop_scan(window: QWidget, stop: Callable[[], None]) -> QMessageBox:
    """Ask whether a running scan is to be stopped. Returns at once; the window stays as it is until the answer.

    Args:
        stop: called if it is.
    """
    tr = window.tr
    box = QMessageBox(QMessageBox.Icon.Question, tr("A scan is running"), tr("A scan is running."), parent=window)
    box.setInformativeText(
        tr("It stops when the window is closed. What is finished is kept, and it can be continued later.")
    )
    return _ask(box, tr("&Stop the scan and close"), tr("&Keep the window open"), stop)


def _ask(box: QMessageBox, yes_text: str, no_text: str, yes: Callable[[], None]) -> QMessageBox:
    """Open it; nothing happens unless the first button is pressed."""
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    accept = box.addButton(yes_text, QMessageBox.ButtonRole.AcceptRole)
    keep = box.addButton(no_text, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    accept.clicked.connect(yes)
    box.open()
    return box


def _lose_and_close(window: QWidget, middle: MiddlePane) -> None:
    middle.give_up_fields()
    window.close()
