"""A scan as a table for spreadsheet programs: UTF-8 with BOM, CRLF, RFC 4180, and no cell that is taken for a formula.

A column is called as its place in the record of `records`, with dots: "model.thresholds.rule", "checks.edge_blur_px",
"probabilities.pre_b". Numbers have a point, whatever the country, and as many digits as they are known to.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.files import as_text
from leukodesk.services.scan_exports.records import Exported, OnProgress, facts_of, records, rows_in_order
from leukodesk.services.scan_exports.written import file_for_others
from leukodesk.store.scan_file import ScanReader
from leukodesk.store.scan_query import Filter, Sorting

Cell = str | int | float | bool | None

_BOM: Final = b"\xef\xbb\xbf"

# Also after a semicolon or a tab: programs of some countries part cells there, quoted or not. The wide forms are what
# East Asian programs take for the same signs.
_FORMULA: Final = re.compile(r"(^|[;\t\r\n])(?=[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])")

_RESULT: Final = ("path", "verdict", "label", "probability", "malignant_probability", "distance", "reasons")
_FILE: Final = (
    "failed_checks", "white_cells", "rank", "seen", "error.kind", "width_px", "height_px", "size_bytes", "sha256",
)  # fmt: skip


def write_csv(
    reader: ScanReader,
    wanted: Filter,
    sorting: Sorting,
    path: Path,
    *,
    full_paths: bool = False,
    on_progress: OnProgress | None = None,
) -> Exported:
    """One line a file, under a line of headers. On every line stands whose results they are.

    Raises:
        ExportError: it cannot be written.
    """
    ids = reader.file_ids(wanted, sorting)
    columns = (
        *_RESULT,
        *(f"probabilities.{info.key}" for info in reader.setup.classes),
        *_FILE,
        *(f"checks.{key}" for key in _check_keys(reader, ids)),
        *flat(facts_of(reader.setup)),
    )
    files = 0
    with file_for_others(path) as file:
        table = CsvTable(file, columns)
        for record in records(reader, ids, full_paths=full_paths, on_progress=on_progress):
            table.add(flat(record))
            files += 1
    return Exported(files)


class CsvTable:
    """A table that is written line by line.

    Args:
        file: where to; the headers are written at once.
        columns: headers, in order.
    """

    def __init__(self, file: BinaryIO, columns: Sequence[str]) -> None:
        self._file = file
        self._line = io.StringIO(newline="")
        self._writer = csv.DictWriter(self._line, columns, restval="", lineterminator="\r\n")
        self._writer.writeheader()
        file.write(_BOM)
        self._flush()

    def add(self, cells: Mapping[str, Cell]) -> None:
        """A row, by column; cells that are missing are empty."""
        self._writer.writerow({column: _shown(cell) for column, cell in cells.items()})
        self._flush()

    def _flush(self) -> None:
        self._file.write(self._line.getvalue().encode())
        self._line.seek(0)
        self._line.truncate()


@lru_cache(maxsize=512)  # most texts stand on every line
def neutralised(text: str) -> str:
    """The same with an apostrophe before whatever a spreadsheet program would take for the beginning of a formula."""
    return _FORMULA.sub(r"\1'", text)


def _shown(cell: Cell) -> str | int | float | None:
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    # Sentences may quote names that are no text.
    return neutralised(as_text(cell)) if isinstance(cell, str) else cell


def flat(record: Mapping[str, Any]) -> dict[str, Cell]:
    """A record as the cells of a row: what lies in another has a name with dots, what is None is left out."""
    cells: dict[str, Cell] = {}
    for key, value in record.items():
        if isinstance(value, dict):
            cells |= {f"{key}.{below}": cell for below, cell in flat(value).items()}
        elif key == "checks":
            cells |= {f"{key}.{check['key']}": check["value"] for check in value}
        elif isinstance(value, list):
            cells[key] = (", " if key == "failed_checks" else " ").join(value)
        elif value is not None:
            cells[key] = value
    return cells


def _check_keys(reader: ScanReader, ids: NDArray[np.int64]) -> tuple[str, ...]:
    """The smear checks that there are results of: a profile's are the same for every image, so the first that has any.

    Files that could not be read have none; where all are such, all are looked at, some hundreds at a time.
    """
    for rows in rows_in_order(reader, ids):
        for result in reader.details([row.file_id for row in rows]).values():
            if result.checks:
                return tuple(result.checks)
    return ()
