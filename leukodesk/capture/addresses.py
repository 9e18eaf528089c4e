"""Addresses as they may be shown and logged: with the user's name, without the password."""

import re
from typing import Final

HIDDEN: Final = "•••"

# The last "@" ends a password, which may hold one itself; digits and a slash after the colon are a port.
_AFTER_USER = re.compile(r"(://[^\s/:@]*:)(?!\d+(?:/|$))\S*@")
_NAMED = re.compile(
    r"((?<![A-Za-z])(?:pass|passwd|password|pwd|pw|token|secret|auth|key|apikey)=)[^&#\s]*", re.IGNORECASE
)


def without_password(text: str) -> str:
    """An address, or a sentence that quotes some, with dots in place of every password.

    >>> without_password("rtsp://me:secret@camera:554/live")
    'rtsp://me:•••@camera:554/live'
    """
    return _NAMED.sub(rf"\1{HIDDEN}", _AFTER_USER.sub(rf"\1{HIDDEN}@", text))


def has_password(address: str) -> bool:
    """Whether something of an address is not to be shown."""
    return without_password(address) != address
