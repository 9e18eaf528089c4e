"""Micro-Manager's core: imported without its side effects, loaded with a configuration, its errors in sentences."""

import logging
import os
import re
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeAlias

from leukodesk.core.errors import CameraBusyError, CameraError, CameraNotFoundError, CameraSupportMissingError

log = logging.getLogger(__name__)

Core: TypeAlias = Any
"""A `pymmcore_plus.CMMCorePlus`, which is published without types for all that is generated."""

DRIVER_ERRORS: Final = (RuntimeError, OSError, ValueError, IndexError, MemoryError)
"""What the core makes of its own errors and of whatever an adapter or a driver refuses."""

_IMPORTING = threading.Lock()

_OTHER_VERSION = re.compile(r"incompatible (?:device|module) interface version \(MMCore requires (\d+)", re.IGNORECASE)
_NO_ADAPTER = re.compile(r"failed to load (device adapter|module)", re.IGNORECASE)
_BUSY = re.compile(
    r"in use|being used|already open|(?<!\()busy|exclusive|another (process|program|application|instance)"
    r"|access (is )?denied",
    re.IGNORECASE,
)
_ABSENT = re.compile(
    r"not (connected|detected|present|responding|attached)"
    r"|no (suitable |usable )?(cameras?|devices?|boards?)\b.*(found|detected|connected|attached|available)"
    r"|(cameras?|devices?) (was |were |could )?not (be )?found",
    re.IGNORECASE,
)


def installed_folders() -> tuple[Path, ...]:
    """Folders of the Micro-Managers on this machine, and the one that MICROMANAGER_PATH names."""
    return tuple(Path(folder) for folder in import_package().find_micromanager(return_first=False))


def loaded_core(configuration: Path) -> Core:
    """A core of its own with all devices of a configuration ready.

    The adapters are looked for beside the configuration, then in each Micro-Manager that is installed: only those made
    for this version of the core can be loaded.

    Raises:
        CameraError: CameraBusyError, CameraNotFoundError, CameraSupportMissingError, …
    """
    own = (configuration.parent,) if any(configuration.parent.glob("*mmgr_dal_*")) else ()
    folders = tuple(dict.fromkeys((*own, *installed_folders())))
    if not folders:
        raise CameraSupportMissingError(
            "Micro-Manager is not installed on this computer, and with it the drivers of its cameras. Install "
            "Micro-Manager 2.0, or name its folder in the environment variable MICROMANAGER_PATH.",
            f"no adapters for {configuration}",
        )
    refusals: list[str] = []
    for folder in folders:
        core = _new_core(folder)
        try:
            core.loadSystemConfiguration(configuration)
        except DRIVER_ERRORS as error:
            release(core)
            if not _NO_ADAPTER.search(str(error)):  # the adapters are there: another folder's would not do better
                raise opening_error(configuration, f"{folder}: {error}") from error
            refusals.append(f"{folder}: {error}")
        else:
            return core
    raise opening_error(configuration, "\n".join(refusals))


def opening_error(configuration: Path, said: str) -> CameraError:
    """The sentence for what the core or an adapter said when a configuration was loaded."""
    details = f"{configuration}: {said}"
    if needed := _OTHER_VERSION.search(said):
        return CameraSupportMissingError(
            "The Micro-Manager on this computer is of another version than this program works with. Install the build "
            f"of Micro-Manager 2.0 whose device interface has the number {needed[1]}.",
            details,
        )
    if _NO_ADAPTER.search(said):
        return CameraSupportMissingError(
            f"A driver that “{configuration.name}” names could not be loaded. Install Micro-Manager 2.0 and the "
            "software of the camera's maker on this computer, and try the configuration in Micro-Manager itself.",
            details,
        )
    if _BUSY.search(said) and "label" not in said.lower():  # "device label already in use" is the file's fault
        return CameraBusyError(
            "Another program has the camera or the microscope. Close Micro-Manager and the camera maker's program, "
            "then try again.",
            details,
        )
    if _ABSENT.search(said):
        return CameraNotFoundError(
            f"A device of “{configuration.name}” does not answer. Check that the camera and the microscope are "
            "connected and switched on.",
            details,
        )
    return CameraError(
        f"The microscope could not be set up as “{configuration.name}” says. Try this file in Micro-Manager itself: if "
        "it fails there too, make a new one with its Hardware Configuration Wizard.",
        details,
    )


def release(core: Core) -> None:
    """Let all devices and the memory for images go. Never raises."""
    for let_go in (core.unloadAllDevices, core.reset):
        try:
            let_go()
        except DRIVER_ERRORS as error:
            log.warning("Micro-Manager did not let its devices go: %s", error)
    try:
        core.setCircularBufferMemoryFootprint(1)  # the package keeps its first core for ever, but not its 250 MB
    except DRIVER_ERRORS as error:
        log.warning("Micro-Manager keeps its memory for images: %s", error)


def _new_core(folder: Path) -> Core:
    module = import_package()
    from pymmcore import CMMCore

    with _IMPORTING, _surroundings(PYMM_SIGNALS_BACKEND="psygnal"):  # with a window it would take Qt's signals
        core = module.CMMCorePlus(mm_path=str(folder), adapter_paths=[str(folder)])
    # Nobody listens to its events; told in a driver's thread while the interpreter ends, they abort the program.
    CMMCore.registerCallback(core, None)
    return core


def import_package() -> Any:
    """The package, without the log file, the lines on stderr and the root logger's level that its import sets."""
    with _IMPORTING:
        if "pymmcore_plus" in sys.modules:
            return sys.modules["pymmcore_plus"]
        root = logging.getLogger()
        level = root.level
        _leave_alone("pydantic.errors")
        # It cannot be told to write no log file; this one is gone again before anything is written.
        with tempfile.TemporaryDirectory() as folder, _surroundings(PYMM_LOG_FILE=str(Path(folder, "log"))):
            try:
                import pymmcore_plus
            finally:
                root.setLevel(level)
                _without_handlers(logging.getLogger("pymmcore-plus"))
        return pymmcore_plus


def _leave_alone(module: str) -> None:
    """Tell PySide's import hook, which is there once a window is, that a module does not use PySide.

    It would ask the module for an attribute to find out, for which this one imports what imports it again: an
    ImportError, unless the hook saw the module half made. It looks away while another thread imports something.
    """
    known = getattr(sys.modules.get("shibokensupport.feature"), "pyside_feature_dict", None)
    if isinstance(known, dict):
        known.setdefault(module, -1)


def _without_handlers(logger: logging.Logger) -> None:
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()


@contextmanager
def _surroundings(**variables: str) -> Iterator[None]:
    """Environment variables for as long as this lasts."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
