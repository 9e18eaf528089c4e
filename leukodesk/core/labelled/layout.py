"""Which class the folders say an image is of, and whose it is.

`image files below a folder` → `LabelledFile`s. Nothing is opened here: names alone decide.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from leukodesk.core.errors import DataSetError, ImageError
from leukodesk.core.image_folders import image_files_in

PART_COLUMN: Final = "part folder"
"""Column that keeps the folder of a part ("train", "fold_0") where class folders lie below such folders."""

_PART_FOLDER: Final = re.compile(
    r"(train|training|val|valid|validation|dev|test|testing)([ _-]?(set|data))?|((training|test)[ _-]?)?fold[ _-]?\d+"
)
_UMBRELLAS: Final = frozenset(
    (
        "abnormal",
        "cancer",
        "cancerous",
        "diseased",
        "leukaemia",
        "leukaemic",
        "leukemia",
        "leukemic",
        "malignant",
        "positive",
    )
)
_SUBTYPES: Final = frozenset(
    (
        "early",
        "pre",
        "pro",
        "earlypre",
        "earlypreb",
        "preb",
        "prob",
        "earlypreball",
        "preball",
        "proball",
        "l1",
        "l2",
        "l3",
    )
)
_FAB_SUBTYPE: Final = re.compile(r"(all)?l[1-3]|(aml)?m[0-7][ab]?")
_PERSON_WORD: Final = re.compile(
    r"(patient|pat|subject|subj|case|donor|person|slide|smear|specimen|sample)([\s_.#-]+\w{1,12}|\d\w{0,11})"
)
_NUMBERED: Final = re.compile(r"[^\W\d_]{0,12}[\s_.#-]*\d[\w\s.#-]*")
_NO_PERSON: Final = re.compile(
    r"(aug|augment|augmented|batch|camera|class|copy|crop|cropped|fold|folder|image|images|img|magnification|new|part|set|type|x)"
    r"[\s_.()#-]*\d+.*|\d+[\s_-]*(x|px)\b.*|.*\b(augment\w*|cop(y|ies)|fold\w*|new folder)\b.*"
)


@dataclass(frozen=True)
class LabelledFile:
    """A file and its label, before it is opened.

    Attributes:
        name: path below the data set's folder, with "/".
        label: as the folder or table writes it.
        below: names of the folders between the class's folder and the file; empty without.
        cells: of the table's row, by column.
    """

    path: Path
    name: str
    label: str
    below: tuple[str, ...] = ()
    cells: Mapping[str, str] = field(default_factory=dict, repr=False)


def tidy(text: str) -> str:
    """One spelling of what looks the same: composed characters, no control characters, single blanks.

    Characters that a file system could not decode become "�", since no JSON could carry them.
    """
    composed = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))
    return " ".join("".join(char if char.isprintable() else " " for char in composed).split())


def same_key(text: str) -> str:
    """What two labels share that differ only in capitals or in blanks."""
    return tidy(text).casefold()


def bare(text: str) -> str:
    """Letters and digits only, in small letters: "Early Pre-B" → "earlypreb"."""
    return "".join(char for char in same_key(text) if char.isalnum())


def files_by_class_folder(
    root: Path, on_unreadable: Callable[[Path], None]
) -> tuple[list[LabelledFile], list[tuple[Path, str]]]:
    """The images in class folders, and those that are in none, with a sentence each.

    The class is the first folder below `root`, with these exceptions:
    - a folder that is alone, and holds only folders, is passed through ("download/dataset/ALL/x.png");
    - where all folders are named after parts ("train", "test", "fold_0"), the classes are the folders in them, and the
      part is kept in the column `PART_COLUMN`;
    - an umbrella stands for the classes in it ("cancerous/early" is of class "early"): a folder with no image of its
      own and at least two folders, none of which is named like a patient, that is called "cancerous", "malignant",
      "leukemia" … or holds nothing but known subtypes.

    Args:
        root: the folder.
        on_unreadable: told of folders that may not be looked into.

    Raises:
        DataSetError: no such folder, or no image in it.
    """
    try:
        paths = image_files_in(root, on_unreadable)
    except ImageError as error:
        raise DataSetError(error.message, error.details) from error
    if not paths:
        raise DataSetError("There is no image in this folder. Choose a folder that holds one folder for each class.")
    folders = [path.relative_to(root).parts[:-1] for path in paths]
    start = _pass_through(folders)
    with_parts = _all_are_parts({parts[start] for parts in folders if len(parts) > start}, folders, start)
    class_level = start + with_parts
    umbrellas = _umbrellas(parts[class_level:] for parts in folders)
    files, elsewhere = [], []
    for path, parts in zip(paths, folders, strict=True):
        if len(parts) <= class_level:
            elsewhere.append((path, "It lies beside the class folders, in none of them."))
            continue
        depth = class_level + (parts[class_level] in umbrellas)
        cells = {PART_COLUMN: tidy(parts[start])} if with_parts else {}
        name = path.relative_to(root).as_posix()
        files.append(LabelledFile(path, name, tidy(parts[depth]) or "unnamed", parts[depth + 1 :], cells))
    return files, elsewhere


def looks_like_a_person(folder: str) -> bool:
    """Whether a folder below a class is named like a patient, subject, case or slide ("patient 1", "H10", "2021-113").

    That is: a word for one and a name, or at most one word and then a number. Not so names of magnifications, folds,
    batches and copies ("40x", "fold 2", "images 3"), and of the FAB subtypes ("L1").
    """
    name = same_key(folder)
    if _PERSON_WORD.fullmatch(name):
        return True
    return bool(_NUMBERED.fullmatch(name)) and not _NO_PERSON.fullmatch(name) and not _FAB_SUBTYPE.fullmatch(bare(name))


def _pass_through(folders: Sequence[tuple[str, ...]]) -> int:
    """How many folders every image lies in that are alone and hold only folders; not patients, who are no classes."""
    level = 0
    while len({parts[: level + 1] for parts in folders}) == 1 and all(len(parts) > level + 1 for parts in folders):
        if any(looks_like_a_person(parts[level + 1]) for parts in folders):
            break
        level += 1
    return level


def _all_are_parts(names: set[str], folders: Sequence[tuple[str, ...]], start: int) -> bool:
    deep_enough = all(len(parts) > start + 1 for parts in folders if len(parts) > start)
    return bool(names) and deep_enough and all(_PART_FOLDER.fullmatch(same_key(name)) for name in names)


def _umbrellas(folders: Iterable[tuple[str, ...]]) -> set[str]:
    below: dict[str, set[str]] = defaultdict(set)
    for parts in folders:
        if parts:
            below[parts[0]].add(parts[1] if len(parts) > 1 else "")
    return {name for name, inside in below.items() if _is_umbrella(name, inside)}


def _is_umbrella(name: str, inside: set[str]) -> bool:
    if "" in inside or len(inside) < 2 or any(map(looks_like_a_person, inside)):
        return False
    return bare(name) in _UMBRELLAS or all(bare(one) in _SUBTYPES for one in inside)
