"""Takes a simulated camera's frames without a window: the camera's own rate, and what it needs of the processor.

python camera_alone.py CAMERA SECONDS
"""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from leukodesk.capture.live import LiveCamera, SettingRefused
from leukodesk.capture.sources import all_sources
from tests.benchmarks.capture_cameras import camera_of

WARM_UP_S = 2.0
OPENED_WITHIN_S = 30.0

simulated = camera_of(sys.argv[1])
seconds = float(sys.argv[2])
refused: list[str] = []
source = next(one for one in all_sources() if one.key == simulated.source)
camera = LiveCamera(
    source,
    simulated.device(source),
    simulated.wishes,
    lambda event: refused.append(f"{event.key}: {event.error.details}") if isinstance(event, SettingRefused) else None,
)
camera.start()
if camera.newest(0, OPENED_WITHIN_S) is None:
    raise SystemExit("no frame came")
time.sleep(WARM_UP_S)


def count() -> int:
    newest = camera.newest(0, OPENED_WITHIN_S)
    assert newest is not None
    return newest[0]


began, began_s, spent_s = count(), time.perf_counter(), time.process_time()
time.sleep(seconds)
took_s, cpu_s = time.perf_counter() - began_s, time.process_time() - spent_s
answer = {"per_s": (count() - began) / took_s, "cpu_share": cpu_s / took_s, "refused": refused}
camera.close(5.0)
print(json.dumps(answer), flush=True)
