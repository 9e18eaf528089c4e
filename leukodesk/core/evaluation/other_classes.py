"""Which classes of the model at work a new model does not know, and what to say of it. Pure functions."""

from collections.abc import Sequence
from dataclasses import dataclass

from leukodesk.core.labelled.layout import bare
from leukodesk.core.manifest import ClassInfo, Task
from leukodesk.core.phrases import MANY, counted, listed, malignant_name

_MISNAMED = {
    (False, False): "It would give {fields} of this class the name of another.",
    (False, True): "It would give {fields} of this class the name of another, even of one that is not malignant.",
    (True, False): "It would give {fields} of these classes the name of another.",
    (True, True): "It would give {fields} of these classes the name of another, even of one that is not malignant.",
}
_MORE_IMAGES = {
    False: "Train once more with images of this class, too, under the same name.",
    True: "Train once more with images of these classes, too, under the same names.",
}
"""By whether several classes are lost, and whether a malignant one gets the name of one that is not."""

_UNKNOWN_ANSWERS = "How the new model would call such images is not in these figures."


@dataclass(frozen=True)
class OtherClasses:
    """What the new model's classes are, seen from those of the model at work.

    Attributes:
        own: of the new model.
        known_before: of the model at work.
        unknown: those of them that the new model does not know.
    """

    own: tuple[ClassInfo, ...]
    known_before: tuple[ClassInfo, ...]
    unknown: tuple[ClassInfo, ...]

    @property
    def lost(self) -> tuple[ClassInfo, ...]:
        """The unknown ones where the rest is the same; none where the new model has other classes altogether."""
        return self.unknown if len(self.unknown) < len(self.known_before) else ()


def other_classes(own: Sequence[ClassInfo], known_before: Sequence[ClassInfo]) -> OtherClasses:
    """Compares the classes of two models, by their keys and by their names.

    Args:
        own: of the new model; known_before: of the model at work; empty if there is none.
    """
    keys, names = {one.key for one in own}, {bare(one.display_name) for one in own}
    unknown = (one for one in known_before if one.key not in keys and bare(one.display_name) not in names)
    return OtherClasses(tuple(own), tuple(known_before), tuple(unknown))


def classes_are_lost(task: Task, active: str, classes: OtherClasses) -> tuple[str, ...]:
    """Why a model is not offered that no longer knows a class: it would give the name of another one, and be sure.

    Args:
        active: label of the model at work.
        classes: with some that are lost.
    """
    of_malignant = any(one.malignant == "yes" for one in classes.lost)
    names = (malignant_name(one.display_name) if one.malignant == "yes" else one.display_name for one in classes.lost)
    several = len(classes.lost) > 1
    misnamed = _MISNAMED[several, of_malignant and any(one.malignant == "no" for one in classes.own)]
    lost = (
        f"The new model is not offered: it no longer knows {listed(names)}, which the model at work, {active}, tells "
        "apart."
    )
    return f"{lost} {misnamed.format(fields=MANY[task])}", _MORE_IMAGES[several]


def about_other_classes(classes: OtherClasses) -> list[str]:
    """What the model at work tells apart and the new one does not, where the new one has other classes altogether."""
    if not classes.unknown or classes.lost:
        return []
    before, own = (listed(one.display_name for one in some) for some in (classes.unknown, classes.own))
    return [f"The model at work tells {before} apart. The new model does not: it tells {own} apart."]


def about_unlearnt(task: Task, unlearnt: int, labels: Sequence[str]) -> list[str]:
    """How many images have no part in anything because their classes were not chosen.

    Args:
        unlearnt: how many; labels: of these classes, as the data call them.
    """
    if not unlearnt:
        return []
    images = counted(unlearnt, task)
    said = f"Neither learnt nor tested: {images} of the classes that were not chosen."
    if labels:
        said = f"Neither learnt nor tested: {images} of {listed(labels)}, which were not chosen."
    return [f"{said} {_UNKNOWN_ANSWERS}"]
