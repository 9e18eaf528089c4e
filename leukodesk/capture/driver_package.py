"""Python packages that drive cameras: they need not be there, and what can be done then depends on the installation."""

import importlib.util
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from leukodesk.core.errors import CameraSupportMissingError

Advice = Callable[[str], str]
"""Of the extra of LeukoDesk that brings a package: that it cannot be used in this installation, and what to do."""


def by_pip(extra: str) -> str:
    """Where LeukoDesk is a Python package itself."""
    return (
        "The packages for these cameras are missing or damaged. Ask whoever installed LeukoDesk to install its extra "
        f"“{extra}” anew: pip install leukodesk[{extra}]."
    )


@dataclass(frozen=True)
class DriverPackage:
    """What is imported for one kind of cameras.

    Attributes:
        extra: of LeukoDesk, which brings it; modules: that have to be there.
        advice: what the technician reads if they are not, or cannot be loaded.
    """

    extra: str
    modules: tuple[str, ...]
    advice: Advice = by_pip

    def problem(self) -> CameraSupportMissingError | None:
        """That it is not there; None if it is. Imports nothing."""
        missing = [name for name in self.modules if not _is_there(name)]
        return self._unusable(f"not importable: {', '.join(missing)}") if missing else None

    @contextmanager
    def importing(self) -> Iterator[None]:
        """Around the statements that import it; what these warn of is kept from the user.

        SWIG's types warn of how they were made, and harvesters changes what becomes of every warning of the program.

        Raises:
            CameraSupportMissingError: it is not there, or a library that it was built against is not.
        """
        if (problem := self.problem()) is not None:
            raise problem
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                yield
            except (ImportError, OSError) as error:
                raise self._unusable(repr(error)) from error

    def _unusable(self, details: str) -> CameraSupportMissingError:
        return CameraSupportMissingError(self.advice(self.extra), details)


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ValueError:  # somebody has put an empty module in its place
        return False
