"""What a new model will say of each label of a laboratory: name, badge, colour, and what it does and does not mean."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from leukodesk.core.labelled.layout import bare, tidy
from leukodesk.core.manifest import ClassInfo, Malignant

PALETTE: Final = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#4d4d4d", "#f0e442")
"""Told apart with any common colour blindness: Okabe and Ito, Color Universal Design, 2008; grey for their black."""

_SHAPES: Final = ("circle", "square", "triangle", "diamond", "hexagon")
_LONGEST_NAME: Final = 60
_LONGEST_KEY: Final = 40
_NEAR_COLOURS: Final = 90  # distance in RGB, 0 to 441

_FOLDER_NAMES: Final = {
    "early_pre_b": ("early", "earlypre", "earlypreb", "earlypreball"),
    "pre_b": ("pre", "preb", "preball"),
    "pro_b": ("pro", "prob", "proball"),
    "benign": ("benign", "hematogones", "hematogone", "haematogones", "haematogone"),
}
"""What folders of the classes of the known models are called; by key."""

_LEUKEMIC: Final = ("cancer", "cancerous", "malignant", "leukemia", "leukaemia", "leukemic", "leukaemic")
_SUBTYPES: Final = tuple(name for key in ("early_pre_b", "pre_b", "pro_b") for name in _FOLDER_NAMES[key])
_MALIGNANT: Final = frozenset(("all", "blast", "blasts", "lymphoblast", "lymphoblasts", *_LEUKEMIC, *_SUBTYPES))
_NEGATED: Final = tuple(negation + name for negation in ("non", "not") for name in ("all", *_LEUKEMIC))
_NOT_MALIGNANT: Final = frozenset(("hem", "normal", "healthy", "negative", *_FOLDER_NAMES["benign"], *_NEGATED))


def suggest_classes(labels: Sequence[str], known: Sequence[ClassInfo] = ()) -> tuple[ClassInfo, ...]:
    """A class for each label, of keys, names and letters of their own, as a manifest wants them.

    A label that is called like a class of a known model becomes that class. For any other one is made up; whether it
    is malignant is only taken from words that leave no doubt ("lymphoblast", "normal"), and else not said.

    Args:
        labels: as the folder or table calls them; any texts.
        known: classes of models at hand, the most fitting first.

    Returns:
        (labels,) in the same order.
    """
    recognised = _recognise(labels, known)
    taken = list(recognised.values())
    suggestions = []
    for index, label in enumerate(labels):
        info = recognised.get(index)
        if info is None:
            info = _made_up(label, taken)
            taken.append(info)
        suggestions.append(info)
    return tuple(suggestions)


def with_malignancy(info: ClassInfo, malignant: Malignant) -> ClassInfo:
    """The class as a laboratory wants it; where it says otherwise of its malignancy, so does what it does not mean."""
    if malignant == info.malignant:
        return info
    return replace(info, malignant=malignant, does_not_mean=_DOES_NOT_MEAN[malignant])


def _recognise(labels: Sequence[str], known: Sequence[ClassInfo]) -> dict[int, ClassInfo]:
    """Known classes by the place of their label. Each is used once, and only if it gets along with the others."""
    recognised: dict[int, ClassInfo] = {}
    for index, label in enumerate(labels):
        fitting = (info for info in known if bare(label) in _names_of(info) and _is_free(info, recognised.values()))
        info = next(fitting, None)
        if info is not None:
            recognised[index] = info
    return recognised


def _names_of(info: ClassInfo) -> set[str]:
    without_brackets = info.display_name.partition("(")[0]
    names = {bare(info.key), bare(info.display_name), bare(without_brackets), *_FOLDER_NAMES.get(info.key, ())}
    return names - {""}


def _is_free(info: ClassInfo, taken: Iterable[ClassInfo]) -> bool:
    return all(
        info.key != other.key and info.display_name != other.display_name and info.letter != other.letter
        for other in taken
    )


def _made_up(label: str, taken: Sequence[ClassInfo]) -> ClassInfo:
    name = _display_name(label, {info.display_name for info in taken})
    malignant = _malignant(label)
    return ClassInfo(
        key=_key(name, {info.key for info in taken}),
        display_name=name,
        letter=_letter(name, {info.letter.casefold() for info in taken}),
        colour=_colour([info.colour for info in taken]),
        shape=min(_SHAPES, key=[info.shape for info in taken].count),
        malignant=malignant,
        means=f"The image resembles images that the laboratory labelled “{name}”.",
        does_not_mean=_DOES_NOT_MEAN[malignant],
    )


_DOES_NOT_MEAN: Final[Mapping[Malignant, str]] = {
    "yes": "It is not a diagnosis, and does not say how advanced or how severe a disease is. "
    "It is only as right as the laboratory's labels.",
    "no": "It does not mean that the patient is healthy, nor that no leukemia is present. "
    "It is only as right as the laboratory's labels.",
    "not applicable": "It says nothing of whether a disease is present. "
    "It is only as right as the laboratory's labels.",
}


def _malignant(label: str) -> Malignant:
    word = bare(label).removesuffix("s").removesuffix("cell") or bare(label)
    if {word, bare(label)} & _MALIGNANT:
        return "yes"
    return "no" if {word, bare(label)} & _NOT_MALIGNANT else "not applicable"


def _display_name(label: str, taken: set[str]) -> str:
    name = tidy(label)[:_LONGEST_NAME].strip() or "Unnamed"
    return next(one for one in chain([name], (f"{name} ({n})" for n in _from(2))) if one not in taken)


def _key(name: str, taken: set[str]) -> str:
    words = "".join(char if char.isascii() and char.isalnum() else " " for char in name.casefold()).split()
    slug = "_".join(words)[:_LONGEST_KEY].rstrip("_") or "class"
    if not slug[0].isalpha():
        slug = f"class_{slug}"
    return next(one for one in chain([slug], (f"{slug}_{n}" for n in _from(2))) if one not in taken)


def _letter(name: str, taken: set[str]) -> str:
    """The first letter or figure of the name that is free, then any that is; capital where there is such a thing."""
    others = (chr(code) for code in chain(range(ord("A"), ord("Z") + 1), range(ord("0"), ord("9") + 1), _from(0x391)))
    for char in chain(name, others):
        capital = char.upper() if len(char.upper()) == 1 else char
        if capital.isalnum() and capital.casefold() not in taken:
            return capital
    raise AssertionError("letters do not run out")


def _colour(taken: Sequence[str]) -> str:
    """The first of the palette that is unlike those in use, or else the one that is used least."""
    for colour in PALETTE:
        if colour not in taken and all(_is_unlike(colour, other) for other in taken if other not in PALETTE):
            return colour
    return min(PALETTE, key=taken.count)


def _is_unlike(one: str, other: str) -> bool:
    channels = zip(bytes.fromhex(one[1:]), bytes.fromhex(other[1:]), strict=True)
    return sum((a - b) ** 2 for a, b in channels) > _NEAR_COLOURS**2


def _from(start: int) -> Iterator[int]:
    while True:
        yield start
        start += 1
