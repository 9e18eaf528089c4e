"""Starts the window as `leukodesk` does and says when it had been painted, on the clock all processes share."""

import json
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from PySide6.QtCore import QEvent, QObject

from leukodesk.ui import app
from leukodesk.ui.notices import NoticeLog


class FirstPaint(QObject):
    """Notes when the window was painted for the first time."""

    at_s: float | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.at_s is None:
            self.at_s = time.monotonic()
        return super().eventFilter(watched, event)


application = app.make_application()
paint = FirstPaint()
window = app.start_window(NoticeLog(), [])
window.centralWidget().installEventFilter(paint)
while paint.at_s is None:
    application.processEvents()
application.processEvents()
visible_at_s = time.monotonic()
window.close()
print(json.dumps({"visible_at_s": visible_at_s}))
