"""A scan file: one SQLite file that holds a scan, written by one process and read by any number meanwhile.

Two tables carry it: `files` (place, size, time → content) and `results` (content, setup → result). So a picture that
was scanned with the same setup is known wherever it lies. Everything that others need of it is here.
"""

from leukodesk.store.scan_opening import ScanFileError
from leukodesk.store.scan_reading import ScanReader
from leukodesk.store.scan_rows import ScanSummary, ScanTask
from leukodesk.store.scan_writing import ScanWriter

__all__ = ["ScanFileError", "ScanReader", "ScanSummary", "ScanTask", "ScanWriter"]
