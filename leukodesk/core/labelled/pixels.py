"""The pixels of a labelled image, if it is still the one that was listed."""

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.errors import DataSetError, ImageError
from leukodesk.core.images import read_image
from leukodesk.core.labelled.data_set import LabelledImage


def pixels_of(image: LabelledImage) -> NDArray[np.uint8]:
    """(height, width, 3) uint8 RGB.

    Raises:
        ImageError: it cannot be read any more.
        DataSetError: it is another than when the data was read.
    """
    try:
        record = read_image(image.path)
    except ImageError as error:
        sentence = f"{image.path.name} could be read a moment ago and cannot be read now. {error.message}"
        raise type(error)(sentence, f"{image.path}: {error.details}") from error
    if record.sha256 != image.sha256:
        sentence = f"{image.path.name} was changed while the training was under way. Start it again."
        raise DataSetError(sentence, f"{image.path}: {image.sha256} was read before, {record.sha256} now")
    return record.pixels
