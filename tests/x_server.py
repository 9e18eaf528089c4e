"""An X server without a screen (Xvfb), for what the offscreen platform cannot show."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def x_server(program: str, size: str = "1280x1024") -> Iterator[str]:
    """Runs one of our own; gives the name of its display.

    Args:
        program: as `xvfb` found it; size: of its screen.
    """
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        try:
            if not number:
                raise RuntimeError("Xvfb ended without a display")
            yield f":{number}"
        finally:
            server.terminate()


def xvfb() -> str | None:
    """The program, if it is installed (Debian: xvfb)."""
    return shutil.which("Xvfb")
