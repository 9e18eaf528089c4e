"""Packages that drive cameras: what is said where one is missing or damaged, from source and in a packaged program."""

import importlib
import importlib.util
import sys
import warnings
from pathlib import Path

import pytest

from leukodesk import __version__
from leukodesk.capture.driver_package import DriverPackage
from leukodesk.capture.sources import all_sources
from leukodesk.core.errors import CameraSupportMissingError
from leukodesk.services.add_ons import BASLER, VERSION_FILE
from leukodesk.services.capturing.camera_support import advice_here

EXTRAS = ("micromanager", "genicam", "basler")
MODULES = {"micromanager": "pymmcore_plus", "genicam": "harvesters", "basler": "pypylon"}


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *more: None if name in MODULES.values() else found(name, *more)
    )


def problems() -> dict[str, str]:
    """What each kind of cameras says of this installation, also when it is asked for cameras."""
    said = {}
    for source in all_sources(advice_here):
        problem = source.problem()
        if problem is not None:
            said[source.key] = problem.message
            with pytest.raises(CameraSupportMissingError) as raised:
                source.devices()
            assert raised.value.message == problem.message
    return said


@pytest.mark.usefixtures("nothing_installed")
def test_from_source_the_extra_to_install_is_named() -> None:
    said = problems()
    assert tuple(said) == EXTRAS
    for extra in EXTRAS:
        assert f"pip install leukodesk[{extra}]" in said[extra]


@pytest.mark.usefixtures("nothing_installed")
def test_the_packaged_program_speaks_of_no_pip_but_of_its_add_on_and_of_itself(program: Path) -> None:
    said = problems()
    assert tuple(said) == EXTRAS and "pip" not in " ".join(said.values())
    assert "This installation of LeukoDesk is damaged" in said["genicam"] == said["micromanager"]
    folder = program.parent / BASLER
    assert "is not there" in said["basler"] and f"“{folder}”. Then start LeukoDesk again." in said["basler"]
    folder.mkdir()
    (folder / VERSION_FILE).write_text(__version__, encoding="utf-8")
    assert "was not there when LeukoDesk started, or it is damaged" in problems()["basler"]


def test_a_package_that_cannot_be_loaded_is_no_other_error(monkeypatch: pytest.MonkeyPatch) -> None:
    package = DriverPackage("extra", ("json",), lambda extra: f"The {extra} is damaged.")
    assert package.problem() is None
    monkeypatch.setitem(sys.modules, "json.tool", None)  # as a library that cannot be loaded
    with pytest.raises(CameraSupportMissingError, match="The extra is damaged") as raised, package.importing():
        importlib.import_module("json.tool")
    assert "json.tool" in raised.value.details
    monkeypatch.setitem(sys.modules, "json", None)
    assert package.problem() is not None


def test_what_a_package_warns_of_when_it_is_imported_is_kept_from_the_user() -> None:
    with DriverPackage("extra", ("json",)).importing():
        warnings.warn("of how it was made", stacklevel=1)
