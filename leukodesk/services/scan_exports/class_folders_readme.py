"""README.txt of class folders: whose labels they are, before anybody learns from them."""

from collections.abc import Iterator, Sequence

import leukodesk
from leukodesk.store.scan_rows import ScanSetup


def readme(setup: ScanSetup, copies: int, unsorted: int, notes: Sequence[str], made_at: str) -> str:
    """The text.

    Args:
        copies: in the folder; unsorted: of them, beside the class folders.
        notes: sentences on what was not copied.
        made_at: when.
    """
    return "\r\n".join(_lines(setup, copies, unsorted, notes, made_at)) + "\r\n"


def _lines(setup: ScanSetup, copies: int, unsorted: int, notes: Sequence[str], made_at: str) -> Iterator[str]:
    model, limits = setup.model, setup.thresholds
    yield "THE LABELS HERE ARE A MODEL'S. NOBODY HAS REVIEWED THEM."
    yield "Look at every image before a model learns from this folder, and move what is in the wrong class folder."
    yield "A model that learns from unreviewed labels learns their errors."
    yield ""
    yield f"{leukodesk.INTENDED_USE}"
    yield ""
    yield f"{copies:,} copies, made by LeukoDesk {leukodesk.__version__} on {made_at}."
    if unsorted:
        yield f"{unsorted:,} of them lie beside the class folders: the model was uncertain. Move each into the folder"
        yield "of its class; a training passes over what lies in none."
    yield from notes
    yield ""
    yield "labels.csv says of each copy what the model made of it, and where it comes from."
    yield ""
    yield "Class folders:"
    for info in setup.classes:
        yield f"  {info.key}: {info.display_name}. {info.means} {info.does_not_mean}"
    yield ""
    yield f"Model: {setup.title}, {model.name} {model.version}, SHA-256 {model.sha256}"
    yield f"Scanned with LeukoDesk {setup.application_version}; smear checks: {setup.checks_profile}"
    yield f"Uncertain below a probability of {limits.least_probability:g} or beyond a distance of"
    yield f"{limits.greatest_distance:g}. {limits.rule}"
