"""Which of two versions is the newer one."""

import re


def version_order(version: str) -> tuple[object, ...]:
    """A sort key: 1.0.0-rc.1 before 1.0.0 before 1.2.0 before 1.10.0 (semver.org, 11); what is no version is first."""
    match = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)(?:-(.+))?", version, re.ASCII)
    if match is None:
        return (-1, 0, 0, False, (), version)
    numbers = tuple(int(number) for number in match.group(1, 2, 3))
    parts = (match.group(4) or "").split(".")
    # Numbers before words, and compared as numbers.
    preliminary = tuple((0, int(part), "") if part.isascii() and part.isdigit() else (1, 0, part) for part in parts)
    return (*numbers, match.group(4) is None, preliminary, version)
