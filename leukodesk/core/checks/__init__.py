"""Smear checks: is this image a usable stained smear (or segmented cell)?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

from leukodesk.core.checks.report import CheckReport

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PROFILES: Final = ("paper", "field", "cell")
"""`paper`: the HSV rule of system S; `field`: a field of a stained smear; `cell`: one stained cell cut out on black."""


def run_checks(profile: str, pixels: NDArray[np.uint8]) -> CheckReport:
    """Hold an image against a profile of smear checks.

    Args:
        profile: one of `PROFILES`.
        pixels: (height, width, 3) uint8 RGB, at least 32 px on each side. Not changed.

    Returns:
        Every check of the profile, also those that passed.

    Raises:
        ValueError: there is no such profile.
    """
    # Imported here, so that a window that only shows reports does not wait for OpenCV at its start.
    from leukodesk.core.checks.cell import check_cell
    from leukodesk.core.checks.field import check_field
    from leukodesk.core.checks.paper import check_paper

    if profile not in PROFILES:
        raise ValueError(f"no profile of smear checks is called {profile!r}; there are {', '.join(PROFILES)}")
    checks = {"paper": check_paper, "field": check_field, "cell": check_cell}
    return checks[profile](pixels)


@cache
def check_names(profile: str) -> Mapping[str, str]:
    """Key → name on the screen, of every check of a profile, in its order.

    Raises:
        ValueError: there is no such profile.
    """
    import numpy as np

    blank = np.zeros((64, 64, 3), np.uint8)
    return {check.key: check.name for check in run_checks(profile, blank).checks}
