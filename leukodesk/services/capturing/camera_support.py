"""What to do where the software for a kind of cameras is missing or damaged: a packaged program knows no pip."""

from leukodesk.capture.driver_package import by_pip
from leukodesk.services.add_ons import BASLER, add_on_folder, add_on_problem
from leukodesk.services.user_folders import program_folder

BASLER_EXTRA = "basler"


def advice_here(extra: str) -> str:
    """The `Advice` of this installation; of Basler's add-on it is asked anew each time, as it may be put there now."""
    if program_folder() is None:
        return by_pip(extra)
    if extra != BASLER_EXTRA:
        return (
            "This installation of LeukoDesk is damaged: its software for these cameras cannot be loaded. Get LeukoDesk "
            "anew where you got it, and put it in place of this one."
        )
    if problem := add_on_problem(BASLER):
        return f"{problem} Then start LeukoDesk again."
    return (
        f"The add-on “{BASLER}” was not there when LeukoDesk started, or it is damaged. Start LeukoDesk again. If that "
        f"does not help, get the add-on anew where you got LeukoDesk, and put it in place of “{add_on_folder(BASLER)}”."
    )
