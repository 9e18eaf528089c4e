"""The window on a real X server: what the offscreen platform never loads (see dev.py's list of libraries) is there."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.x_server import x_server, xvfb

SCRIPT = """
import os
from PySide6.QtTest import QTest
from leukodesk.ui.app import make_application, start_window
from leukodesk.ui.notices import NoticeLog

application = make_application()
window = start_window(NoticeLog(), [])
exposed = QTest.qWaitForWindowExposed(window, 60_000)
print(application.platformName(), exposed, flush=True)
os._exit(0)  # how the program ends is tested elsewhere
"""


@pytest.fixture
def display() -> Iterator[str]:
    """An X server of our own, by the name of its display."""
    program = xvfb()
    if program is None:
        pytest.skip("needs the X server Xvfb (Debian: xvfb)")
    with x_server(program) as name:
        yield name


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has X servers without a screen")
def test_the_window_is_exposed_on_an_x_server(display: str) -> None:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    answer = subprocess.run(
        [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=False
    )
    assert answer.stdout == "xcb True\n", answer.stderr
