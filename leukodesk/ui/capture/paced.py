"""Shows what comes quickly at a pace that can be read."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Paced(QObject):
    """Calls `show` at once for the first news, then at most once in every interval.

    Args:
        interval_ms: least time between two calls.
        show: there are news.
        rest: an interval has passed without any; called once.
    """

    def __init__(
        self, parent: QObject, interval_ms: int, show: Callable[[], None], rest: Callable[[], None] | None = None
    ) -> None:
        super().__init__(parent)
        self._show, self._rest = show, rest
        self._news = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._next)

    def tell(self) -> None:
        """There are news."""
        if self._timer.isActive():
            self._news = True
            return
        self._show()
        self._timer.start()

    def forget(self) -> None:
        """Nothing that was told is shown any more."""
        self._timer.stop()
        self._news = False

    def _next(self) -> None:
        if self._news:
            self._news = False
            self._show()
            self._timer.start()
        elif self._rest is not None:
            self._rest()
