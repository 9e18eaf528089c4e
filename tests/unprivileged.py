"""Runs something in a child process that has lost its privileges. Root may open every file, and CI is often root."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

_PROJECT = Path(__file__).parents[1]
_NOBODY = 65534
_CHILD = """
import json, os, sys
sys.path.insert(0, {project!r})
from leukodesk.core.errors import ImageError
import leukodesk.core.image_formats.decoding, numpy
import PIL.BmpImagePlugin, PIL.PngImagePlugin
{code}
if os.getuid() == 0:  # after the imports, as nobody may not even be let into the project's folder
    os.setgroups([])
    os.setgid({nobody})
    os.setuid({nobody})
try:
    print(json.dumps(act(sys.argv[1])))
except ImageError as error:
    print(json.dumps(error.kind))
"""


def outcome_without_privileges(code: str, path: Path) -> Any:
    """Call the function `act` that `code` defines with a path.

    Returns:
        What it returned, through JSON; or the `kind` of the `ImageError` that it raised.
    """
    if not hasattr(os, "setuid"):
        pytest.skip("no users to change to on Windows")
    script = _CHILD.format(project=str(_PROJECT), code=code, nobody=_NOBODY)
    child = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False)
    assert child.returncode == 0, child.stderr
    return json.loads(child.stdout)


@contextmanager
def folder_open_to_all() -> Iterator[Path]:
    """An empty folder that a user without privileges can reach; pytest's own belong to root alone."""
    folder = Path(tempfile.mkdtemp(prefix="leukodesk-"))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        for path in (folder, *folder.iterdir()):
            path.chmod(0o755)
        shutil.rmtree(folder)
