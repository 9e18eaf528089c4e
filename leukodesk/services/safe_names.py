"""Names for files that every system takes: Windows, macOS, a stick; and that no program reads as anything else."""

import re
import unicodedata
from pathlib import PurePath
from typing import Final

from leukodesk.services.scan_exports.csv_table import neutralised

_FORBIDDEN: Final = frozenset('<>:"/\\|?*')
_NOT_SHOWN: Final = ("Cc", "Cs", "Zl", "Zp")
_TURNS_THE_LINE: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_DEVICE: Final = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³]) *(\..*)?", re.IGNORECASE)
_MOST_BYTES: Final = 150
"""Of 255 that most disks take: a number for namesakes, and Windows' 260 for a whole path, must have room."""


def same_name(name: str) -> str:
    """Equal for two names that are one somewhere: upper and lower case, an accented letter in one sign or two."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def safe_name(name: str) -> str:
    """The name of a file or folder as it can be had anywhere; the same name for most.

    Args:
        name: any text, also with what `os.fsdecode` makes of bytes that are no text.

    Returns:
        Never empty, hidden, or longer than 150 bytes; what follows the last point stays at its end.
    """
    shown = "".join("_" if _is_trouble(char) else char for char in name)
    if neutralised(shown) != shown:  # "=1+1.png" would be marked in a table, and not be found by what stands there
        shown = re.sub(r"[;=+\-@\uff1d\uff0b\uff0d\uff20\t]", "_", shown)
    shown = shown.strip(" ").lstrip(".").rstrip(". ") or "_"
    if _DEVICE.fullmatch(shown):
        shown = f"_{shown}"
    suffix = PurePath(shown).suffix
    suffix = suffix if len(suffix.encode()) <= _MOST_BYTES // 2 else ""
    stem = shown[: len(shown) - len(suffix)].encode()[: _MOST_BYTES - len(suffix.encode())].decode(errors="ignore")
    return stem.rstrip(". ") + suffix


def _is_trouble(char: str) -> bool:
    return char in _FORBIDDEN or char in _TURNS_THE_LINE or unicodedata.category(char) in _NOT_SHOWN
