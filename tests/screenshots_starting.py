"""The pictures of the first minutes: intended use, tour, sample fields, help and self-test."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog

from leukodesk.services.samples import make_samples
from leukodesk.ui.app import ask_first
from leukodesk.ui.help.guide_dialog import GuideDialog
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.self_test.dialog import SelfTestDialog
from leukodesk.ui.self_test.support_dialog import SupportDialog
from tests.screenshots_steps import let_pass, wait_until

STEP_OF_THE_VERDICT = 2
"""How often one presses Next until the tour points at it."""
SOUGHT = "scale bar"

Save = Callable[[str], None]
One = TypeVar("One", bound=QDialog)


def take_pictures(window: MainWindow, folder: Path, save: Save) -> None:
    """Take them in the order in which a new user meets them; the window holds nothing before and afterwards."""
    intended_use = ask_first(window, ())
    save("start-intended-use")
    intended_use.rejected.disconnect()  # it would close the window
    intended_use.reject()
    _take_tour(window, save)
    window.desk.open_paths([str(path) for path in make_samples(folder / "samples")])
    wait_until(lambda: not window.desk.runner.busy)
    save("start-samples")
    window.desk.close_all()
    _take_help(window, save)
    _take_self_test(window, save)


def _take_tour(window: MainWindow, save: Save) -> None:
    window.help.start_tour()
    tour = window.help.tour
    assert tour is not None
    let_pass(200)
    wait_until(lambda: not window.desk.runner.busy)
    for _ in range(STEP_OF_THE_VERDICT):
        tour.step(1)
    let_pass(500)  # the frame follows what it points at
    save("start-tour")
    tour.leave()
    let_pass(200)


def _take_help(window: MainWindow, save: Save) -> None:
    window.help.show_user_guide()
    guide = _shown(window, GuideDialog)
    guide.search_box.setText(SOUGHT)
    guide.search_box.returnPressed.emit()  # as Enter: the first hit is shown
    save("help-search")
    guide.close()


def _take_self_test(window: MainWindow, save: Save) -> None:
    window.help.show_self_test()
    dialog = _shown(window, SelfTestDialog)
    wait_until(lambda: dialog.report.over)
    wait_until(lambda: not dialog.watch.running)
    save("self-test")
    dialog.show_support()
    save("self-test-support")
    _shown(dialog, SupportDialog).close()
    dialog.close()


def _shown(parent: MainWindow | QDialog, kind: type[One]) -> One:
    return next(one for one in parent.findChildren(kind) if one.isVisible())
