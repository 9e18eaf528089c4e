"""A scan from its first file to its last: looks through folders, hands files to whoever computes, keeps what comes."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

from leukodesk.services.scan.events import Ended, ScanEvent
from leukodesk.services.scan.one_image import Scanned
from leukodesk.store.scan_file import ScanTask
from leukodesk.store.scan_rows import FilePlace, ScanSetup


class Engine(Protocol):
    """Who computes: threads of this process, or a cluster. Results come in any order."""

    def scan(
        self, places: Iterable[FilePlace], setup: ScanSetup, is_known: Callable[[bytes], bool], *, attention: bool
    ) -> Iterator[Scanned]:
        """What `scan_file` makes of each place; takes of `places` no more than it needs to stay busy.

        Raises:
            LeukoDeskError: the engine cannot go on.
        """
        ...


class Orders:
    """What the user wants of a running scan: to pause, to go on, to stop. Callable from any thread."""

    def pause(self) -> None:
        """Nothing new is begun until `resume`."""
        raise NotImplementedError

    def resume(self) -> None:
        """Go on."""
        raise NotImplementedError

    def stop(self) -> None:
        """End after the files in flight, with everything kept."""
        raise NotImplementedError


def run_scan(
    task: ScanTask,
    out: Path,
    engine: Engine,
    setup: ScanSetup,
    orders: Orders,
    tell: Callable[[ScanEvent], None],
    *,
    verify: bool = False,
) -> Ended:
    """Scans, or goes on with a scan; run again when finished, it only looks for what has changed.

    Args:
        task: what to scan; out: the scan file.
        engine: computes; setup: with what.
        orders: to pause and stop; tell: told how far it is, in the calling thread.
        verify: read and hash every file again, also where size and time say that it is unchanged.

    Returns:
        How it ended, which has been told as well.
    """
    raise NotImplementedError
