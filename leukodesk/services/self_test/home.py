"""A home for the self-test: what would go into the user's folders goes into one that is removed afterwards."""

import os
from pathlib import Path

from leukodesk.services.user_folders import CACHES_OF_LIBRARIES, NEVER_PORTABLE

_FOLDERS = {
    "APPDATA": "config",
    "LOCALAPPDATA": "data",
    "WIN_PD_OVERRIDE_APPDATA": "config",
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "data",
    "WIN_PD_OVERRIDE_PERSONAL": "documents",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_DOCUMENTS_DIR": "documents",
    "XDG_STATE_HOME": "state",
    "TEMP": "temporary",
    "TMP": "temporary",
    "TMPDIR": "temporary",
    **dict.fromkeys(CACHES_OF_LIBRARIES, "cache"),
}
"""Not XDG_RUNTIME_DIR: a Wayland display is found through it."""


def move_into(home: Path) -> None:
    """Let this process, and every one it starts, keep and find the user's things below `home`.

    To be called before anything asks for a folder.

    Raises:
        OSError: the folders cannot be made.
    """
    key = Path.home() / ".Xauthority"
    if key.exists():
        os.environ.setdefault("XAUTHORITY", str(key))  # else no window could be opened from another home
    for variable, name in _FOLDERS.items():
        folder = home / name
        folder.mkdir(parents=True, exist_ok=True)
        os.environ[variable] = str(folder)
    for variable in ("HOME", "USERPROFILE"):
        os.environ[variable] = str(home)
    os.environ[NEVER_PORTABLE] = "1"
