"""Makes a model in the real window, with a heartbeat: what each part of the work holds up the event loop.

python window_training.py FOLDER EPOCHS
"""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from PySide6.QtTest import QTest

from leukodesk.ui import app
from leukodesk.ui.training_wizard.train_page import RunState
from tests.benchmarks.measured_window import Parts, show_window

application = app.make_application()
window = show_window()
window.start([])
folder, epochs = Path(sys.argv[1]), int(sys.argv[2])
parts = Parts(look_every_ms=10)
parts.wait(lambda: not window.desk.runner.busy)
parts.measure("nothing, for comparison", lambda: QTest.qWait(5000), lambda: True)
parts.measure("opening the panel", window.actions_by_key["training"].trigger, lambda: window.right.wizard is not None)
wizard = window.right.wizard
assert wizard is not None
train = wizard.train
parts.measure("reading the images", lambda: wizard.data.choose(str(folder)), lambda: not wizard.data.reading)
parts.measure("audit", wizard.go_on, lambda: not wizard.audit.watch.running)
parts.measure("estimate of the adaptation", wizard.go_on, lambda: not wizard.method.measuring.running)
parts.measure("adaptation, until its result", wizard.go_on, lambda: not train.working)
adaptation = train.state.value
pause_s = 0.0
if epochs:
    wizard.go_back()
    wizard.choices.epochs = epochs
    parts.measure("estimate of the training", wizard.method.training.click, lambda: not wizard.method.measuring.running)
    parts.measure("training, until its first epoch", wizard.go_on, lambda: train.progress.epochs or not train.working)
    if train.state is RunState.RUNNING:
        pause_s = parts.measure("pausing", train.pause, lambda: not train.working)
        parts.measure(
            "resuming, images analysed meanwhile",
            lambda: (train.resume(), window.desk.open_paths([str(folder)])),
            lambda: not window.desk.runner.busy,
        )
        parts.measure("training, until its result", lambda: None, lambda: not train.working)
training = train.state.value if epochs else "left out"
wizard.go_back()
wizard.method.adaptation.click()
parts.wait(lambda: not wizard.method.measuring.running)
wizard.go_on()
parts.heart.timer.stop()
began = time.monotonic()
window.close()
close_s = time.monotonic() - began
answer = {
    "parts": parts.found,
    "adaptation": adaptation,
    "training": training,
    "pause_s": pause_s,
    "close_s": close_s,
    "tensorflow": "tensorflow" in sys.modules,
}
print(json.dumps(answer))
