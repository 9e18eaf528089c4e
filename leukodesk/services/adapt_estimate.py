"""What a quick adaptation will take, from a few of its images."""

import time
from pathlib import Path

import numpy as np

from leukodesk.core.labelled.data_set import LabelledData, sample_labelled_data
from leukodesk.core.labelled.pixels import pixels_of
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.training_runs.events import Estimate, Stage
from leukodesk.core.training_runs.folder import read_request
from leukodesk.core.training_runs.process import Channel
from leukodesk.core.turned_copies import copies_for
from leukodesk.services.adapt import AdaptationBase, base_for

MEASURED_IMAGES = 5
FIXED_S, FIXED_MB = 12.0, 450.0
FIT_S_PER_IMAGE = 0.012
"""Of everything that is no reading and no network, measured on two slow cores with 1280 features."""


def estimate(run: Path, channel: Channel) -> None:
    """Measures a few of the images, and tells what the whole will take at most.

    Raises:
        LeukoDeskError: the base or the images will not do.
        Cancelled: stopped.
    """
    request = read_request(run)
    base = base_for(request)
    channel.stage(Stage("features", "Measuring on a few images"))
    some, count = sample_labelled_data(request.data, [one.label for one in request.classes], MEASURED_IMAGES)
    outputs = base.classifier.run(np.zeros((base.steps.height_px, base.steps.width_px, 3), np.float32))
    read_s, run_s = _measured_s(base, some, channel)
    numbers_mb = count * (outputs.features.nbytes + outputs.distance_features.nbytes) / 1e6
    # Every image is read to be listed and for the network; the test part once more by the active model.
    per_image_s = 2 * read_s + run_s + 0.15 * (read_s + run_s) + FIT_S_PER_IMAGE
    copies = count * len(copies_for(max(1, count), base.steps.height_px, base.steps.width_px))
    channel.emit(
        Estimate(
            seconds=FIXED_S + count * per_image_s + copies * (read_s + run_s),
            memory_mb=FIXED_MB + 6 * numbers_mb,
            disk_mb=numbers_mb + 10,
            text=f"{count} images, {1000 * (read_s + run_s):.0f} ms each to be read and seen by the network",
        )
    )


def _measured_s(base: AdaptationBase, some: LabelledData, channel: Channel) -> tuple[float, float]:
    """Seconds to read an image, and to preprocess and run it: the means of a few."""
    reading, running = [], []
    for image in some.images:
        channel.check()
        began = time.perf_counter()
        pixels = pixels_of(image)
        read = time.perf_counter()
        base.classifier.run(preprocess(pixels, base.steps))
        reading.append(read - began)
        running.append(time.perf_counter() - read)
    return float(np.mean(reading)), float(np.mean(running))
