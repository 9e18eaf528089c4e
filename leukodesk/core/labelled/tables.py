"""Tables of images as laboratories write them: CSV with a header, from whatever program and country."""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Final

from leukodesk.core.errors import DataSetError
from leukodesk.core.files import is_file
from leukodesk.core.image_folders import image_files_in
from leukodesk.core.labelled.layout import LabelledFile, bare, same_key, tidy

FILE_COLUMNS: Final = ("file", "filename", "filepath", "path", "imagefile", "imagepath", "imagename", "image", "img")
LABEL_COLUMNS: Final = ("label", "class", "classlabel", "category", "diagnosis", "subtype")
GROUP_COLUMNS: Final = (
    "patient", "patientid", "subject", "subjectid", "case", "caseid", "slide", "slideid", "group", "groupid",
)  # fmt: skip
"""Headers by their letters and digits, the surest first: a slide is only looked at where no patient is known."""

_LARGEST_TABLE_BYTES: Final = 256 << 20


@dataclass(frozen=True)
class Table:
    """A CSV with a header.

    Attributes:
        columns: headers as written, without those that are empty or come twice.
        rows: cells by header; missing ones are empty.
    """

    path: Path
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...] = field(repr=False)

    def column(self, among: Sequence[str]) -> str | None:
        """The header that is the first of `among` to be there, whatever its capitals, blanks and underscores."""
        by_bare = {bare(name): name for name in reversed(self.columns)}
        return next((by_bare[name] for name in among if name in by_bare), None)


def read_table(path: Path) -> Table:
    """Read a CSV: UTF-8 (with or without BOM), UTF-16 with BOM or Windows-1252; separated by comma, semicolon or tab.

    Raises:
        DataSetError: it cannot be read, or has no header or no row.
    """
    try:
        if path.stat().st_size > _LARGEST_TABLE_BYTES:
            raise DataSetError(f"The table {path.name} is too large to be a list of images.", str(path))
        text = _decoded(path.read_bytes())
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text)))
    except (OSError, ValueError, csv.Error) as error:  # ValueError: a path that no file can have
        raise DataSetError(
            f"The table {path.name} cannot be read. Save it again as CSV (UTF-8).", str(error)
        ) from error
    lines = [[tidy(cell) for cell in line] for line in lines if any(cell.strip() for cell in line)]
    if len(lines) < 2:
        raise DataSetError(f"The table {path.name} is empty. It needs a line of headers and a line for each image.")
    header = lines[0]
    places = {name: place for place, name in reversed(list(enumerate(header))) if name}
    columns = tuple(sorted(places, key=places.__getitem__))
    rows = tuple(
        {name: line[places[name]] if places[name] < len(line) else "" for name in columns} for line in lines[1:]
    )
    return Table(path, columns, rows)


def files_of_table(table: Table) -> tuple[list[LabelledFile], list[tuple[Path, str]]]:
    """The files that a table lists with their labels, and those rows that cannot be used, with a sentence each.

    A file is looked for by its path from the table's folder, and then by its name anywhere below that folder.

    Raises:
        DataSetError: there is no column of files or of labels.
    """
    file_column, label_column = _needed(table, FILE_COLUMNS, "file"), _needed(table, LABEL_COLUMNS, "label")
    root = table.path.parent
    names = _Names(root)
    files: list[LabelledFile] = []
    unusable: list[tuple[Path, str]] = []
    seen: set[tuple[Path, str]] = set()
    for row in table.rows:
        written, label = row[file_column].replace("\\", "/"), row[label_column]
        if not written:
            unusable.append((table.path, f"A row of the table names no file: {', '.join(filter(None, row.values()))}."))
            continue
        path = names.find(written)
        key = (path, same_key(label))
        if not label:
            unusable.append((path, "The table gives no label for it."))
        elif key in seen:
            unusable.append((path, "The table lists it twice."))
        else:
            seen.add(key)
            cells = {name: cell for name, cell in row.items() if name != file_column}
            files.append(LabelledFile(path, PurePosixPath(written).as_posix(), label, cells=cells))
    return files, unusable


def with_columns(files: Sequence[LabelledFile], table: Table) -> list[LabelledFile]:
    """The same files with the table's cells, found by path below the data set's folder, or by name if that is unique.

    Raises:
        DataSetError: no column of files, or none of the files is in the table.
    """
    file_column = _needed(table, FILE_COLUMNS, "file")
    by_name: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    by_path: dict[str, Mapping[str, str]] = {}
    for row in table.rows:
        written = same_key(row[file_column].replace("\\", "/"))
        by_path[written.removeprefix("./")] = row
        by_name[PurePosixPath(written).name].append(row)
    namesakes = _counts(PurePosixPath(same_key(file.name)).name for file in files)
    found: list[Mapping[str, str]] = []
    for file in files:
        path = same_key(file.name)
        name = PurePosixPath(path).name
        unique = namesakes[name] == 1 and len(by_name[name]) == 1
        found.append(by_path.get(path) or (by_name[name][0] if unique else {}))
    if not any(found):
        raise DataSetError(
            f"The table {table.path.name} names none of the images. Its column “{file_column}” must hold their names "
            "or their paths below the folder.",
        )
    columns = [name for name in table.columns if name != file_column]
    return [
        replace(file, cells={**file.cells, **{name: row.get(name, "") for name in columns}})
        for file, row in zip(files, found, strict=True)
    ]


class _Names:
    """Finds the files that a table names. The folder is only searched once a path leads nowhere."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._by_name: dict[str, list[Path]] | None = None

    def find(self, written: str) -> Path:
        """The file, or the path that it should have had."""
        path = self._root / written
        if is_file(path):
            return path
        if self._by_name is None:
            self._by_name = defaultdict(list)
            for one in image_files_in(self._root):
                self._by_name[same_key(one.name)].append(one)
        found = self._by_name.get(same_key(PurePosixPath(written).name), [])
        return found[0] if len(found) == 1 else path


def _needed(table: Table, among: Sequence[str], what: str) -> str:
    column = table.column(among)
    if column is None:
        raise DataSetError(
            f"The table {table.path.name} has no column “{what}”. Its first line must name its columns, such as "
            "file,label,patient.",
            f"columns: {', '.join(table.columns)}",
        )
    return column


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _separator(text: str) -> str:
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(",;\t", key=header.count)


def _counts(names: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = defaultdict(int)
    for name in names:
        counts[name] += 1
    return counts
