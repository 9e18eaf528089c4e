"""A model at home: images of the data set that it is of, of which it was not trained on a single one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np

from leukodesk.core.bundle import Bundle
from leukodesk.core.labelled.data_set import LabelledImage
from leukodesk.core.manifest import Manifest, Task
from training.benchmark.divisions import near_duplicates, read_set
from training.benchmark.place import Place
from training.description import read_description
from training.papers.system import DataSetName

Item = TypeVar("Item")

HOMES: dict[Task, DataSetName] = {"field": "taleghani", "cell": "cnmc"}
"""The data set that a shipped model of a task is at home in."""


def held_out_images(bundle: Bundle, place: Place) -> tuple[LabelledImage, ...]:
    """Images of the model's own data set that it was not trained on, told by SHA-256; nor on a near-duplicate.

    Args:
        bundle: whose manifest lists what it was trained on; its description knows the classes' folders.
        place: where the data lie.

    Returns:
        In order of folder and file number; `label` is the place of the class in the manifest, `group` the subject, or
        what near-duplicates share.

    Raises:
        DataSetError: the data are not there.
        ValueError: a folder is none of its classes.
    """
    manifest = bundle.manifest
    data = read_set(place.data, HOMES[manifest.task])
    classes = _class_indices(manifest, data.classes)
    trained_on = manifest.images_of("train")
    learnt = np.array([one.sha256 in trained_on for one in data.images], bool)
    twins = near_duplicates(data)
    learnt |= np.isin(twins, np.unique(twins[learnt & (twins != "")]))
    return tuple(
        replace(one, label=classes[one.label], group=one.group or str(twin))
        for one, twin, seen in zip(data.images, twins, learnt, strict=True)
        if not seen
    )


def evenly_chosen(items: Sequence[Item], most: int) -> tuple[Item, ...]:
    """At most so many, evenly spaced from the first to the last; of images in order of class, each has its share."""
    places = np.unique(np.linspace(0, len(items) - 1, min(most, len(items))).round().astype(int))
    return tuple(items[int(place)] for place in places)


def _class_indices(manifest: Manifest, folders: Sequence[str]) -> list[int]:
    """For each folder of the data, the place of its class among the model's."""
    keys = {described.folder: described.info.key for described in read_description(manifest.name).classes}
    places = {info.key: place for place, info in enumerate(manifest.classes)}
    unknown = [folder for folder in folders if keys.get(folder) not in places]
    if unknown:
        raise ValueError(f"{', '.join(unknown)}: no class of {manifest.name} {manifest.version}")
    return [places[keys[folder]] for folder in folders]
