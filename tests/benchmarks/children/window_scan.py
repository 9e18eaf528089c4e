"""Uses the results of a scan in the real window with a 5-ms heartbeat.

python window_scan.py SCANFILE
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from PySide6.QtTest import QTest

from leukodesk.store.scan_query import Filter, Order
from leukodesk.ui import app
from leukodesk.ui.folder_scan.results_filters import parts as lists
from leukodesk.ui.folder_scan.results_page import ResultsPage
from tests.benchmarks.heartbeat import resident_mb
from tests.benchmarks.measured_window import Parts, show_window

application = app.make_application()
window = show_window()
window.start([])
window.middle.show_scan(True)
pane = window.middle.made_scan()
parts = Parts(look_every_ms=2)


def page() -> ResultsPage:
    assert pane.results is not None
    return pane.results


def first_rows() -> bool:
    model = pane.results.model if pane.results else None
    return model is not None and len(model.ids) > 0 and model.row_of(int(model.ids[0])) is not None


def all_there() -> bool:
    return not page().counting.runner.busy and not page().source.runner.busy and not page().model.fetching


def listed() -> bool:
    return not page().counting.is_asked("ids") and not page().model.fetching


def part(name: str, act: Callable[[], object], done: Callable[[], object] = listed) -> None:
    parts.measure(name, act, done)
    print(name, *(f"{value:.2f}" for value in parts.found[name]), file=sys.stderr)


def scroll(steps: int, by_px: int) -> None:
    bar = page().lists.view.verticalScrollBar()
    for _ in range(steps):
        bar.setValue(bar.value() + by_px)
        QTest.qWait(10)


parts.wait(lambda: not window.desk.runner.busy)
part("nothing, for comparison", lambda: QTest.qWait(3000), lambda: True)
part("opening, until the first rows", lambda: pane.open(Path(sys.argv[1])), first_rows)
part("scrolling while it is counted", lambda: scroll(100, 150))
part("opening, until all is counted and drawn", lambda: None, all_there)
part("scrolling by 300 notches of the wheel", lambda: scroll(300, 150))
part("dragging the scroll bar through the list", lambda: scroll(100, 400_000))
for order in (Order.NAME, Order.PROBABILITY, Order.DISTANCE, Order.WORKLIST):
    part(f"sorting by {order}", lambda order=order: page().sort_by(order))
part("the list of everything", lambda: page().show_part(lists()[-1]))
part("searching a name", lambda: page().show_only(Filter(name="slide 77")))
part("clearing the filters", lambda: page().show_only(Filter()))
part("selecting all", page().lists.table.selectAll)
part("reading it again with all selected", page().refresh)
part("going to the middle", lambda: page().lists.go_to(len(page().model.ids) // 2))
part("the gallery", page().tools.gallery_button.click)
part("scrolling the gallery", lambda: scroll(100, 500))
parts.wait(all_there)
files = len(page().model.ids)
window.close()
print(json.dumps({"parts": parts.found, "files": files, "resident_mb": resident_mb()}))
