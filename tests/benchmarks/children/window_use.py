"""Uses the real window with a 5-ms heartbeat: what each gesture holds up the event loop, and the memory in the end.

python window_use.py MODEL IMAGE
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from PySide6.QtTest import QTest

from leukodesk.ui import app
from leukodesk.ui.main_window import MainWindow
from tests.benchmarks.heartbeat import Heartbeat, resident_mb
from tests.benchmarks.measured_window import show_window


def settle(window: MainWindow) -> None:
    """Let everything that was asked for be done and painted."""
    QTest.qWait(50)
    while window.desk.runner.busy:
        QTest.qWait(10)
    QTest.qWait(50)


def gestures(window: MainWindow, image: str) -> dict[str, list[Callable[[], object]]]:
    act = window.actions_by_key
    return {
        "opening the image": [lambda: window.desk.open_paths([image])],
        "attention map of the next class": [act["next_class"].trigger] * 4,
        "attention map as outlines and back": [act["attention_outline"].trigger] * 4,
        "attention map off and on": [act["attention"].trigger] * 4,
        "opacity": [act["more_opaque"].trigger] * 3 + [act["less_opaque"].trigger] * 3,
        "zooming in": [act["zoom_in"].trigger] * 10,
        "moving": [act["pan_right"].trigger, act["pan_down"].trigger] * 4,
        "zooming out": [act["zoom_out"].trigger] * 10,
        "1:1 and fit": [act["actual_size"].trigger, act["fit"].trigger] * 2,
        "white cells off and on": [act["cells"].trigger] * 4,
        "smear checks and model pages": [
            act["show_checks"].trigger,
            act["show_model"].trigger,
            act["show_result"].trigger,
        ],
    }


application = app.make_application()
window = show_window(model=sys.argv[1])
settle(window)
heart = Heartbeat()
window.start([])
settle(window)
holds_ms = {"loading the model": heart.take()}
for name, steps in gestures(window, sys.argv[2]).items():
    heart.take()
    for step in steps:
        step()
        settle(window)
    holds_ms[name] = heart.take()
heart.timer.stop()
opened = window.desk.opened
verdict = opened.analysis.verdict.value if opened else "none"
memory_mb = resident_mb()
window.close()
answer = {"holds_ms": holds_ms, "resident_mb": memory_mb, "tensorflow": "tensorflow" in sys.modules, "verdict": verdict}
print(json.dumps(answer))
