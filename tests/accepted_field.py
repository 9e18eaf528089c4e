"""A generated field that the model takes for one of its kind, found by trying hundreds; for pictures of the window.

No real image may stand in the documentation, and the model rightly finds ordinary generated fields unlike what it
knows.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.checks import run_checks
from leukodesk.core.checks.report import Outcome
from leukodesk.core.inference import Classifier
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.synthetic import USUAL, Appearance, generate_field
from leukodesk.core.white_cells import find_white_cells

LIGHT, SPREAD = np.array([241.0, 128.4, 126.0]), np.array([17.2, 6.0, 7.7])
"""Mean and standard deviation of 8-bit Lab in fields of the kind the model learned from."""

KEPT, FIRST_DRAWS = 30, 60


@dataclass(frozen=True)
class Recipe:
    """What a field is generated from: the parameters of `generate_field`, and how its colours are moved and spread."""

    seed: int
    side_px: int
    white_cells: int
    red_cells: int
    red_cell_radius_px: float
    blur_px: float
    spread: tuple[float, float, float]
    moved: tuple[float, float, float]
    appearance: Appearance = USUAL

    def pixels(self) -> NDArray[np.uint8]:
        field = generate_field(
            self.seed,
            self.side_px,
            self.side_px,
            self.white_cells,
            red_cells=self.red_cells,
            red_cell_radius_px=self.red_cell_radius_px,
            blur_px=self.blur_px,
            appearance=self.appearance,
        ).pixels
        lab = cv2.cvtColor(field, cv2.COLOR_RGB2LAB).astype(np.float64)
        values = lab.reshape(-1, 3)
        lab = (lab - values.mean(0)) / np.maximum(values.std(0), 1) * SPREAD * self.spread + LIGHT + self.moved
        return np.asarray(cv2.cvtColor(lab.clip(0, 255).astype(np.uint8), cv2.COLOR_LAB2RGB), np.uint8)


def excess(recipe: Recipe, classifier: Classifier) -> float:
    """How far the field is from being accepted with its white cells found; 0 if it is."""
    pixels = recipe.pixels()
    manifest = classifier.manifest
    prediction = classifier.classify(preprocess(pixels, manifest.preprocessing))
    limits = manifest.thresholds
    too_far = max(0.0, prediction.distance / limits.greatest_distance - 0.97)
    too_unsure = max(0.0, limits.least_probability + 0.01 - float(prediction.probabilities.max()))
    found = too_far + too_unsure
    if found > 0.2:  # the checks take longest, and what is far off need not be checked
        return found
    report = run_checks(manifest.checks_profile, pixels)
    missed = max(0.0, 0.8 - len(find_white_cells(pixels)) / recipe.white_cells)
    return found + 0.1 * sum(check.outcome is not Outcome.PASS for check in report.checks) + 0.3 * missed


def find_accepted(classifier: Classifier, first: Recipe, tries: int) -> Recipe | None:
    """Try `first`, then change it and others at random, keeping the best; None if none is accepted."""
    random = np.random.default_rng(1)
    best = [(excess(first, classifier), first)]
    for number in range(tries):
        if best[0][0] == 0:
            return best[0][1]
        drawn = _drawn(random)
        if number > FIRST_DRAWS:
            parent = best[int(random.integers(min(len(best), 10)))][1]
            names = random.choice(list(vars(drawn)), 3, replace=False)
            drawn = replace(parent, **{name: getattr(drawn, name) for name in names})
        best = sorted([*best, (excess(drawn, classifier), drawn)], key=lambda pair: pair[0])[:KEPT]
    return None


def _drawn(random: np.random.Generator) -> Recipe:
    return Recipe(
        seed=int(random.integers(1000)),
        side_px=int(random.choice([224, 300, 360])),
        white_cells=int(random.integers(2, 26)),
        red_cells=int(random.integers(0, 60)),
        red_cell_radius_px=round(float(random.uniform(7, 22)), 1),
        blur_px=round(float(random.uniform(0, 2)), 2),
        spread=_three(random.uniform(0.7, 1.3, 3)),
        moved=_three(random.normal(0, 8, 3)),
        appearance=_appearance(random),
    )


def _appearance(random: np.random.Generator) -> Appearance:
    """Cells as they may look under any stain that colours nuclei most."""
    white_cell, nucleus = random.uniform(1.3, 2.4), random.uniform(0.6, 0.85)
    return Appearance(
        background_rgb=_three(random.uniform(190, 255, 3)),
        red_cell=_three(random.uniform((0.02, 0.1, 0.1), (0.4, 0.8, 0.8))),
        cytoplasm=_three(random.uniform((0.02, 0.05, 0.0), (0.8, 0.9, 0.5))),
        nucleus=_three(random.uniform((0.2, 0.4, 0.05), (1.5, 2.0, 0.9))),
        white_cell_radius=(white_cell, white_cell + random.uniform(0, 0.5)),
        nucleus_radius=(nucleus, nucleus + random.uniform(0, 0.12)),
        lobed=random.uniform(0, 0.6),
        chromatin=random.uniform(0, 0.35),
    )


def _three(values: NDArray[np.float64]) -> tuple[float, float, float]:
    first, second, third = (round(float(value), 2) for value in values)
    return first, second, third
