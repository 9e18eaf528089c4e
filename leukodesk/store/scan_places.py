"""In what order files stand, and what is meant by part of a name."""

import os
import re
import unicodedata
from functools import lru_cache
from typing import Final

_DIGITS: Final = re.compile(r"(\d+)")


def place_key(path: bytes) -> bytes:
    """Bytes whose order is that of `image_files_in`: as people count, the files of a folder before the folders below.

    Args:
        path: with "/" between its parts, as `os.fsencode` gives it.
    """
    folder, slash, name = path.rpartition(b"/")
    return (_folder_key(folder) if slash else b"") + b"\x01" + _part_key(name)


@lru_cache(maxsize=1024)
def _folder_key(folder: bytes) -> bytes:
    return b"".join(b"\x02" + _part_key(part) for part in folder.split(b"/"))


def _part_key(part: bytes) -> bytes:
    """That of `natural_key`: numbers before letters, by value and then as written; what is shorter comes first."""
    pieces = _DIGITS.split(os.fsdecode(part).casefold())
    return (
        b"".join(_number_key(piece) if index % 2 else _text_key(piece) for index, piece in enumerate(pieces) if piece)
        + b"\x00"
    )


def _text_key(text: str) -> bytes:
    return b"\x02" + text.encode("utf-8", "surrogatepass") + b"\x00"


def _number_key(digits: str) -> bytes:
    value = str(int(digits)).encode()
    return b"\x01" + len(value).to_bytes(2, "big") + value + digits.encode("utf-8") + b"\x00"


def folded(text: str) -> str:
    """As names are compared: regardless of case, and of how accents are put together."""
    return (
        text.lower() if text.isascii() else unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    )


def path_holds(path: bytes, part: str) -> bool:
    """Whether a path holds a text that is `folded`."""
    return part in folded(os.fsdecode(path))
