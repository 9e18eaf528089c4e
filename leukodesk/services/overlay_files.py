"""Images with their attention map drawn in, as PNG files in a folder."""

import os
from collections.abc import Iterable
from pathlib import Path

import cv2

from leukodesk.core.errors import LeukoDeskError
from leukodesk.core.explanation import attention_map
from leukodesk.core.files import write_atomically
from leukodesk.core.inference import Classifier
from leukodesk.core.overlay import draw_attention
from leukodesk.services.analyse import Analysis


class OverlayFolder:
    """Writes overlays under names of their own.

    Args:
        folder: where to; made if it is not there.
        inputs: files that are never written to, whatever the folder.

    Raises:
        LeukoDeskError: the folder cannot be made.
    """

    def __init__(self, folder: Path, inputs: Iterable[Path]) -> None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LeukoDeskError(f"The folder {folder} cannot be made.", str(error)) from error
        self._folder = folder
        self._taken = {_key(path) for path in inputs}

    def write(self, analysis: Analysis, classifier: Classifier) -> Path:
        """Draws the attention map of the predicted class into the image.

        Args:
            analysis: with image and prediction.
            classifier: the one that made the prediction.

        Returns:
            The file: named after the image, with a number if another image of this run has that name already.

        Raises:
            LeukoDeskError: it cannot be drawn or written; nothing half-written is left.
        """
        if analysis.image is None or analysis.prediction is None:
            raise LeukoDeskError("There is no prediction to explain.")
        attention = attention_map(classifier, analysis.prediction, analysis.prediction.class_index)
        drawn = draw_attention(analysis.image.pixels, attention)
        path = self._free_path(Path(analysis.path).stem or "image")
        written, content = cv2.imencode(".png", cv2.cvtColor(drawn, cv2.COLOR_RGB2BGR))
        if not written:
            raise LeukoDeskError("The attention map could not be made into a PNG file.")
        try:
            write_atomically(path, content.tobytes())
            path.chmod(0o644)  # a result to be shown to others
        except OSError as error:
            raise LeukoDeskError("The attention map could not be written.", str(error)) from error
        return path

    def _free_path(self, stem: str) -> Path:
        number = 1
        while True:
            path = self._folder / (f"{stem}.attention.png" if number == 1 else f"{stem}.attention-{number}.png")
            if _key(path) not in self._taken:
                self._taken.add(_key(path))
                return path
            number += 1


def _key(path: Path) -> str:
    """The same for two paths to the same file, also where upper and lower case are one."""
    return os.path.realpath(path).casefold()  # Path.resolve raises where links lead round in a circle
