"""The process of a self-test: moves into its own home, tries everything, and says what it finds."""

import os
import sys
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from leukodesk.services.model_library import Library, models_folder
from leukodesk.services.self_test.home import move_into
from leukodesk.services.self_test.steps import Ended, Event, Facts, SelfTestError, Step, encode_event, run_steps
from leukodesk.services.user_folders import data_folder


def run_here(home: Path, *, scenarios: bool, hidden: bool) -> int:
    """Do the steps, and tell of them on standard output; returns the exit code. Moves the whole process.

    Args:
        home: a folder, into which goes what would go into the user's.
        scenarios: only the scenarios over the window.
        hidden: no window is to be seen, though there may be a display.
    """
    library = Library(Path(models_folder()), data_folder())  # the user's own models are verified, too
    move_into(home)
    if hidden or not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    failed = 0

    def tell(event: Event) -> None:
        nonlocal failed
        failed += isinstance(event, Ended) and event.outcome == "failed"
        sys.stdout.buffer.write(encode_event(event))
        sys.stdout.buffer.flush()

    from leukodesk.services.self_test.facts import facts

    tell(Facts(facts(library)))
    run_steps(scenario_steps(home) if scenarios else all_steps(library, home), tell)
    return 1 if failed else 0


def all_steps(library: Library, folder: Path) -> Iterator[Step]:
    """Everything but the scenarios. What each part needs is imported in its turn: what is missing fails alone.

    Args:
        library: the models; folder: for what is generated.
    """
    yield from _part("Models", lambda: _models(library, folder))
    yield from _part("Images", lambda: _formats(folder))
    yield from _part("Folder scan", lambda: _scan(library, folder))
    yield from _part("Frames from a file", lambda: _frames(folder))
    yield from _part("Training program", lambda: _trainer(folder))
    yield from _part("Main window", lambda: _window(folder))


def scenario_steps(folder: Path) -> Iterator[Step]:
    """What a technician does in the window, each thing in a window of its own.

    Args:
        folder: for what is generated, and for the windows' settings and data.
    """
    yield from _part("Scenarios", lambda: _scenarios(folder))


def _part(title: str, steps: Callable[[], Iterator[Step]]) -> Iterator[Step]:
    try:
        yield from steps()
    except Exception as error:  # noqa: BLE001 - a damaged file of the program may raise anything when it is imported
        sentence = "A part of LeukoDesk is missing or damaged. Install LeukoDesk again."
        yield Step(title, partial(_complain, SelfTestError(sentence, "".join(traceback.format_exception(error)))))


def _complain(error: SelfTestError) -> str:
    raise error


def _models(library: Library, folder: Path) -> Iterator[Step]:
    from leukodesk.services.self_test.models import model_steps

    return model_steps(library, folder)


def _formats(folder: Path) -> Iterator[Step]:
    from leukodesk.services.self_test.formats import format_steps

    return format_steps(folder)


def _scan(library: Library, folder: Path) -> Iterator[Step]:
    from leukodesk.services.self_test.scanning import scan_steps

    return scan_steps(library, folder)


def _frames(folder: Path) -> Iterator[Step]:
    from leukodesk.services.self_test.frames import frame_steps

    return frame_steps(folder)


def _trainer(folder: Path) -> Iterator[Step]:
    from leukodesk.ui.self_test.trainer_step import train_a_step

    yield Step("Training program", lambda: train_a_step(folder))


def _window(folder: Path) -> Iterator[Step]:
    from leukodesk.ui.self_test.window_step import open_and_close

    yield Step("Main window", lambda: open_and_close(folder / "window"))


def _scenarios(folder: Path) -> Iterator[Step]:
    from leukodesk.ui.self_test.scenarios import SCENARIOS, Scenario
    from leukodesk.ui.self_test.waiting import wait_until
    from leukodesk.ui.self_test.window_step import open_window

    def play(number: int, scenario: Scenario) -> str:
        own = folder / f"scenario {number}"
        with open_window(own) as window:
            return scenario(window, wait_until, own)

    for number, (title, scenario) in enumerate(SCENARIOS.items()):
        yield Step(title, partial(play, number, scenario))


def _has_display() -> bool:
    others = sys.platform != "linux"
    return others or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
