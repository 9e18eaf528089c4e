"""Whose images they are: patients, subjects or slides, from a column, a folder or a pattern in the files' names."""

import re
from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Final, Literal

from leukodesk.core.errors import DataSetError
from leukodesk.core.labelled.layout import LabelledFile, looks_like_a_person, tidy
from leukodesk.core.labelled.tables import GROUP_COLUMNS, Table

GroupSource = Literal["none", "column", "folder", "file name"]
"""Where the groups come from: nothing is known, a column of the table, a folder below the class's, the files' names."""

KNOWN_PATTERNS: Final = (
    re.compile(r"^UID_(H?\d+)_", re.ASCII | re.IGNORECASE),  # C-NMC 2019: UID_<subject>_<image>_<cell>_<class>
    re.compile(
        r"(?:^|[^a-z])(?:patient|subject|case|donor)[ _-]?(?:id|no)?[ _-]?([a-z]{0,2}\d+)(?![a-z0-9])",
        re.ASCII | re.IGNORECASE,
    ),
)


def find_groups(files: Sequence[LabelledFile], tables: Sequence[Table], pattern: str) -> tuple[list[str], GroupSource]:
    """The group of each file, empty where unknown, and what they were taken from.

    The first of these that names at least two groups: the given pattern; a column of a table; the folder below the
    class's ("ALL/patient 1/x.png"), if all such folders are named like patients; a known pattern in the files' names.
    The same name in two classes is taken for the same patient: that can never leak, where the opposite could.

    Args:
        files: of all classes.
        tables: that were read, the most telling first.
        pattern: regular expression whose first group is the patient; empty: not given.

    Raises:
        DataSetError: a pattern that is no regular expression, has no group, or is found in no file's name.
    """
    if pattern:
        return _by_pattern(files, [_compiled(pattern)], must_match=True), "file name"
    for table in tables:
        column = table.column(GROUP_COLUMNS)
        if column is not None:
            groups = [tidy(file.cells.get(column, "")) for file in files]
            if _are_groups(groups):
                return groups, "column"
    groups = _by_folder(files)
    if _are_groups(groups):
        return groups, "folder"
    groups = _by_pattern(files, KNOWN_PATTERNS)
    if _are_groups(groups):
        return groups, "file name"
    return [""] * len(files), "none"


def _are_groups(groups: Sequence[str]) -> bool:
    return len(set(groups) - {""}) >= 2


def _by_folder(files: Sequence[LabelledFile]) -> list[str]:
    if not all(looks_like_a_person(file.below[0]) for file in files if file.below):
        return [""] * len(files)
    return [tidy(file.below[0]) if file.below else "" for file in files]


def _by_pattern(
    files: Sequence[LabelledFile], patterns: Sequence[re.Pattern[str]], must_match: bool = False
) -> list[str]:
    names = [PurePosixPath(file.name).name for file in files]
    groups = [next((tidy(hit[1] or "") for one in patterns if (hit := one.search(name))), "") for name in names]
    if must_match and not any(groups):
        example = f" One of them is “{tidy(names[0])}”." if names else ""
        raise DataSetError(f"The pattern for patients is found in no file's name.{example}", patterns[0].pattern)
    return groups


def _compiled(pattern: str) -> re.Pattern[str]:
    try:
        compiled = re.compile(pattern)
    except (re.error, RecursionError, OverflowError) as error:
        raise DataSetError("The pattern for patients is not a regular expression.", f"{pattern}: {error}") from error
    if compiled.groups < 1:
        raise DataSetError("The pattern for patients marks nothing: put the patient's part in brackets, UID_(.+?)_.")
    return compiled
