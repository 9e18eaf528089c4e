"""Small sets of labelled images on the disk, with a split, for tests of what is done with them."""

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from leukodesk.core.images import read_image
from leukodesk.core.labelled.data_set import LabelledData, LabelledImage
from leukodesk.core.labelled.splits import TEST, TRAIN, VALIDATION, Split
from tests.bundles import generated_field


def write_labelled_fields(root: Path, classes: Sequence[str], images_a_class: int, groups: int = 0) -> LabelledData:
    """Generated fields, a folder for each class; images of every so many belong to one patient, if there are groups."""
    images = []
    for label, name in enumerate(classes):
        for index in range(images_a_class):
            path = root / name / f"{name}_{index}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            field = generated_field(label * 1000 + index)
            path.write_bytes(cv2.imencode(".png", cv2.cvtColor(field, cv2.COLOR_RGB2BGR))[1].tobytes())
            group = f"P{index % groups}" if groups else ""
            height, width = field.shape[:2]
            sha256 = read_image(path).sha256
            images.append(LabelledImage(path, label, sha256, width, height, path.stat().st_size, group))
    return LabelledData(root, tuple(classes), tuple(images), "folder" if groups else "none")


def thirds(data: LabelledData, *, leaky: bool = False) -> Split:
    """A split whose every third image trains, chooses, and tests."""
    parts = np.array([(TRAIN, VALIDATION, TEST)[index % 3] for index in range(len(data.images))])
    return Split("thirds, for tests", parts, grouped=not leaky, leaky=leaky, seed=4)
