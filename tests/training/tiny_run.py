"""`python -m training` with one recipe more, whose network is small enough to be trained again and again in tests.

python tests/training/tiny_run.py run RUN [--resume]
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from leukodesk.core.labelled.class_infos import suggest_classes
from leukodesk.core.training_runs.folder import RequestedClass, TrainingRequest, write_request
from training.recipe import EarlyStopping, Phase, Recipe, ReduceRate

TINY = Recipe(
    architecture="residual_se",
    input_px=32,
    phases=(Phase(3, 1e-3),),
    early_stopping=EarlyStopping(3),
    reduce_rate=ReduceRate(0.5, 1),
    batch=8,
)
RECIPES = {"tiny": TINY}
LABELS = ("Benign", "Pre")


def write_images(folder: Path, images: int = 20) -> Path:
    """Noise of two brightnesses, so many of each class."""
    import cv2

    random = np.random.default_rng(5)
    for number, label in enumerate(LABELS):
        (folder / label).mkdir(parents=True)
        for image in range(images):
            pixels = random.integers(60 * number, 196 + 60 * number, (48, 48, 3), np.uint8)
            cv2.imwrite(str(folder / label / f"{image}.png"), pixels)
    return folder


def write_run(run: Path, data: Path) -> Path:
    """A run folder that asks for a training; its candidate is to lie beside it."""
    classes = tuple(map(RequestedClass, LABELS, suggest_classes(LABELS)))
    request = TrainingRequest(
        "training", str(data), "field", "tiny", "1.0.0", "Tiny", classes, str(run.parent / "candidates"), recipe="tiny"
    )
    write_request(run, request)
    return run


if __name__ == "__main__":
    import training.run
    from training.__main__ import main

    training.run.RECIPES = RECIPES
    sys.exit(main())
