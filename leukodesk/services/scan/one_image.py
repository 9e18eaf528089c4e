"""What is done with one file of a scan, on whatever thread or machine it is done."""

from collections.abc import Callable
from dataclasses import dataclass

from leukodesk.core.inference import Classifier
from leukodesk.store.scan_rows import FieldResult, FilePlace, FileState, ScanSetup


@dataclass(frozen=True)
class Scanned:
    """A file, and its result if that had to be computed.

    Attributes:
        file: as it was when it was read.
        result: None if its content could not be read, or had a result already.
    """

    file: FileState
    result: FieldResult | None


def scan_file(
    place: FilePlace,
    classifier: Classifier,
    setup: ScanSetup,
    is_known: Callable[[bytes], bool],
    *,
    attention: bool,
) -> Scanned:
    """Reads a file once, and takes it through `analyse` unless its content has a result.

    A file that changes while it is read is read again. Whatever goes wrong ends as a file with an error or as a result
    with the verdict failed; nothing is raised.

    Args:
        place: of the file.
        classifier: the model of `setup`.
        is_known: whether a content (SHA-256, 32 bytes) has a result.
        attention: whether the attention map of the label is kept.
    """
    raise NotImplementedError
