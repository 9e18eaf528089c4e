"""PySide6 6.12.0 lost a reference to True and None at every emit and aborted after some 500; it must not come back."""

import subprocess
import sys

EMITS = 20_000

# In a process of its own: what is to be found here aborts the interpreter.
SCRIPT = f"""
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    flag = Signal(bool)
    thing = Signal(object)

received = []
sender = Sender()
sender.flag.connect(received.append)
sender.thing.connect(received.append)
for _ in range({EMITS}):
    sender.flag.emit(True)
    sender.thing.emit(None)
assert received.count(True) == received.count(None) == {EMITS}
"""


def test_signals_can_be_emitted_without_end() -> None:
    answer = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
