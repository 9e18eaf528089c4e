"""Prints how long each change of the augmentation takes an image, and every preset, by the size of the images.

    python -m tests.benchmarks.augmentation

A training step of 32 images of 160 px takes about 360 ms on two cores: 11 ms an image.
"""

import time
from dataclasses import replace

import numpy as np

from leukodesk.core.synthetic import synthetic_field
from training.augmentation import FINE_TUNE, FINE_TUNE_CELL, NONE, Augmentation, C, P, R, S, augment

SIZES_PX = (128, 160, 224)
IMAGES = 300
CHANGES = {
    "nothing": NONE,
    "geometry": replace(NONE, rotation_degrees=180, flip_horizontally=True, zoom=0.2, shift=0.08),
    "stain and gain": replace(NONE, stain=0.15, gain=0.04),
    "hue and saturation": replace(NONE, hue_degrees=8, saturation=0.15),
    "grey, always": replace(NONE, grey_share=1),
    "gamma, contrast, brightness": replace(NONE, gamma=0.12, contrast=0.08, brightness=0.05),
    "blur, always": replace(NONE, blur_share=1, greatest_blur_px=1.2),
    "noise": replace(NONE, noise=4),
    "FINE_TUNE": FINE_TUNE,
    "FINE_TUNE_CELL": FINE_TUNE_CELL,
    "R": R,
    "C": C,
    "S": S,
    "P": P,
}


def mean_ms(size_px: int, strengths: Augmentation) -> float:
    """Mean time an image takes: not the median, because some changes are drawn for some images only."""
    pixels = synthetic_field(3, size_px, size_px)
    augment(pixels, strengths, np.random.default_rng(0))
    started = time.perf_counter()
    for seed in range(IMAGES):
        augment(pixels, strengths, np.random.default_rng((1, 0, seed)))
    return (time.perf_counter() - started) / IMAGES * 1000


def main() -> None:
    """Prints the table."""
    print(f"{'ms an image':28}" + "".join(f"{size_px:>7} px" for size_px in SIZES_PX))
    for name, strengths in CHANGES.items():
        print(f"{name:28}" + "".join(f"{mean_ms(size_px, strengths):10.2f}" for size_px in SIZES_PX), flush=True)


if __name__ == "__main__":
    main()
