"""Copies of a scan's files in one folder for each class, as the model sees them: to be looked at, and to learn from."""

from pathlib import Path

from leukodesk.services.scan_exports.records import Exported, OnProgress
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import Filter, Sorting


def write_class_folders(
    reader: ScanReader,
    wanted: Filter,
    sorting: Sorting,
    path: Path,
    *,
    full_paths: bool = False,
    on_progress: OnProgress | None = None,
    sort_uncertain: bool = False,
) -> Exported:
    """Copies the files into a new folder.

    Args:
        path: the folder, which must not exist yet.
        sort_uncertain: put uncertain files into the folder of their most probable class. Without it they lie beside
            the class folders, where a training passes them over until somebody has moved them into one.

    Raises:
        ExportError: it cannot be written, is there already, or lies in a folder that was scanned.
    """
    raise NotImplementedError
