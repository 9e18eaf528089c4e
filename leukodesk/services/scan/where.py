"""`--where`: which files of a scan are meant, in words that can be typed."""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.manifest import ClassInfo
from leukodesk.core.verdict import Verdict
from leukodesk.store.scan_query import EVERYTHING, Filter
from leukodesk.store.scan_rows import Rank

WHERE_HELP: Final = """\
conditions of --where; with several, a file must meet them all:
  verdict=A[,B…]      accepted, uncertain, rejected, failed
  rank=A[,B…]         worrying (accepted malignant, or uncertain), accepted (the other accepted), rejected, failed
  class=A[,B…]        the most probable class, by key or name: class=pre_b
  check=KEY           a smear check that warned or failed: check=edge_blur_px
  name=TEXT           part of the path below the scanned folder, regardless of case
  seen=yes, seen=no   whether somebody has marked it as seen
  probability>=N      of the class, from 0 to 1; likewise <=
  malignant>=N        of the malignant classes together, from 0 to 1; likewise <=
  distance>=N         to what the model knows; likewise <=
"""
"""The whole language, for `leukodesk scan --help`."""

_CONDITION: Final = re.compile(r"\s*([a-z]+)\s*(>=|<=|=)\s*(.*?)\s*", re.DOTALL)
_NUMBERS: Final = {"probability": 1.0, "malignant": 1.0, "distance": math.inf}
_LISTS: Final = ("verdict", "rank", "class")
_WORDS: Final = ("check", "name", "seen")


class WhereError(LeukoDeskError):
    """A condition that cannot be meant; the message says what can be."""


def filter_from(conditions: Iterable[str], classes: Sequence[ClassInfo]) -> Filter:
    """The filter that conditions come to; see `WHERE_HELP`.

    Args:
        conditions: such as "verdict=uncertain,accepted" and "probability>=0.8"; all must hold.
        classes: of the model, as `ScanSetup.classes`.

    Raises:
        WhereError: one of them cannot be meant, or no file could ever meet them all.
    """
    raise NotImplementedError
