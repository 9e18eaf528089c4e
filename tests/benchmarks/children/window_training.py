"""Makes a model in the real window, with a heartbeat: what each part of the work holds up the event loop.

python window_training.py FOLDER EPOCHS
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from PySide6.QtTest import QTest

from leukodesk.services.user_folders import config_folder
from leukodesk.ui import app
from leukodesk.ui.first_start import INTENDED_USE_VERSION
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.models import Models
from leukodesk.ui.notices import NoticeLog
from leukodesk.ui.settings import Settings, SettingsStore
from leukodesk.ui.training_wizard.train_page import RunState
from tests.benchmarks.heartbeat import Heartbeat

LONGEST_S = 1800

application = app.make_application()
store = SettingsStore(config_folder() / "settings.json")
store.settings = Settings(acknowledged_intended_use=INTENDED_USE_VERSION)
window = MainWindow(store, NoticeLog(), Models())
window.resize(1366, 768)
window.show()
window.start([])
folder, epochs = Path(sys.argv[1]), int(sys.argv[2])
parts: dict[str, tuple[float, float, float]] = {}


def wait(done: Callable[[], object]) -> None:
    began = time.monotonic()
    while not done():
        QTest.qWait(10)
        if time.monotonic() - began > LONGEST_S:
            raise TimeoutError
    QTest.qWait(300)


def part(name: str, act: Callable[[], object], done: Callable[[], object]) -> float:
    heart.take()
    began = time.monotonic()
    act()
    wait(done)
    taken = time.monotonic() - began
    parts[name] = (taken, *heart.take())
    return taken


wait(lambda: not window.desk.runner.busy)
heart = Heartbeat()
part("nothing, for comparison", lambda: QTest.qWait(5000), lambda: True)
part("opening the panel", window.actions_by_key["training"].trigger, lambda: window.right.wizard is not None)
wizard = window.right.wizard
assert wizard is not None
train = wizard.train
part("reading the images", lambda: wizard.data.choose(str(folder)), lambda: not wizard.data.reading)
part("audit", wizard.go_on, lambda: not wizard.audit.watch.running)
part("estimate of the adaptation", wizard.go_on, lambda: not wizard.method.measuring.running)
part("adaptation, until its result", wizard.go_on, lambda: not train.working)
adaptation = train.state.value
pause_s = 0.0
if epochs:
    wizard.go_back()
    wizard.choices.epochs = epochs
    part("estimate of the training", wizard.method.training.click, lambda: not wizard.method.measuring.running)
    part("training, until its first epoch", wizard.go_on, lambda: train.progress.epochs or not train.working)
    if train.state is RunState.RUNNING:
        pause_s = part("pausing", train.pause, lambda: not train.working) - 0.3
        part("resuming, images analysed meanwhile", lambda: (train.resume(), window.desk.open_paths([str(folder)])),
             lambda: not window.desk.runner.busy)  # fmt: skip
        part("training, until its result", lambda: None, lambda: not train.working)
training = train.state.value if epochs else "left out"
wizard.go_back()
wizard.method.adaptation.click()
wait(lambda: not wizard.method.measuring.running)
wizard.go_on()
heart.timer.stop()
began = time.monotonic()
window.close()
close_s = time.monotonic() - began
answer = {
    "parts": parts,
    "adaptation": adaptation,
    "training": training,
    "pause_s": pause_s,
    "close_s": close_s,
    "tensorflow": "tensorflow" in sys.modules,
}
print(json.dumps(answer))
