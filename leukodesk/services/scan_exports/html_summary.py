"""A scan as one page that stands alone, to read and to print: counts, and the worklist with its pictures."""

from pathlib import Path

from leukodesk.services.scan_exports.records import Exported, OnProgress
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import Filter, Sorting

MOST_PICTURES = 500


def write_html(
    reader: ScanReader,
    wanted: Filter,
    sorting: Sorting,
    path: Path,
    *,
    full_paths: bool = False,
    on_progress: OnProgress | None = None,
    most_pictures: int = MOST_PICTURES,
) -> Exported:
    """Writes the page.

    Args:
        most_pictures: so many files of each part of the worklist (accepted and uncertain, rejected, failed) at most are
            on the page; it says how many are not.

    Raises:
        ExportError: it cannot be written.
    """
    raise NotImplementedError
