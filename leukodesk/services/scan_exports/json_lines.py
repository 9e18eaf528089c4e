"""A scan as JSON lines: each line stands alone, so that files can be cut, joined and searched line by line."""

from pathlib import Path

import msgspec

from leukodesk.services.scan_exports.records import Exported, OnProgress, records
from leukodesk.services.scan_exports.written import file_for_others
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import Filter, Sorting


def write_json_lines(
    reader: ScanReader,
    wanted: Filter,
    sorting: Sorting,
    path: Path,
    *,
    full_paths: bool = False,
    on_progress: OnProgress | None = None,
) -> Exported:
    """One object a line, in UTF-8, with the words of `leukodesk analyse --json`. There is no line of headers.

    Raises:
        ExportError: it cannot be written.
    """
    ids = reader.file_ids(wanted, sorting)
    files = 0
    with file_for_others(path) as file:
        for record in records(reader, ids, full_paths=full_paths, on_progress=on_progress):
            file.write(msgspec.json.encode(record) + b"\n")
            files += 1
    return Exported(files)
