"""An engine among whose files somebody meddles: deletes, changes and replaces them at moments that a test chooses."""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping

from leukodesk.services.scan.one_image import Scanned
from leukodesk.services.scan.run import Engine
from leukodesk.store.scan_rows import FilePlace, ScanSetup

Act = Callable[[], object]


class MeddlingEngine:
    """Another engine, and what happens to the files meanwhile. Each thing happens once.

    Args:
        engine: computes.
        before_reading: path below the scanned folder → what happens when the file has been found, but not been read.
        before_computing: content (SHA-256) → what happens when it has been read, but not been analysed.
    """

    def __init__(
        self, engine: Engine, before_reading: Mapping[bytes, Act], before_computing: Mapping[bytes, Act] | None = None
    ) -> None:
        self._engine = engine
        self._before_reading, self._before_computing = dict(before_reading), dict(before_computing or {})

    def scan(
        self, places: Iterable[FilePlace], setup: ScanSetup, is_known: Callable[[bytes], bool], *, attention: bool
    ) -> Generator[Scanned, None, None]:
        def found() -> Iterator[FilePlace]:
            for place in places:
                self._before_reading.pop(place.path, _nothing)()
                yield place

        def is_known_then(content: bytes) -> bool:
            known = is_known(content)
            self._before_computing.pop(content, _nothing)()
            return known

        yield from self._engine.scan(found(), setup, is_known_then, attention=attention)

    @property
    def left_to_do(self) -> list[bytes]:
        """What has not happened."""
        return [*self._before_reading, *self._before_computing]


def _nothing() -> None:
    pass
