"""Made-up answers of a model, for tests of everything that is made of answers."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.evaluation.tested import TestedImages


def made_up_answers(
    labels: NDArray[np.integer],
    classes: int,
    seed: int = 0,
    *,
    skill: float = 1.5,
    groups: NDArray[np.str_] | None = None,
    decimals: int = 6,
) -> TestedImages:
    """Noisy logits that know the label the better the more skill; few decimals make ties.

    Images of one group err together, as a patient's do.
    """
    random = np.random.default_rng(seed)
    labels = np.asarray(labels, np.int64)
    groups = np.full(len(labels), "", "<U8") if groups is None else groups
    logits = random.normal(size=(len(labels), classes))
    for group in np.unique(groups[groups != ""]):
        logits[groups == group] += random.normal(size=classes)
    logits[np.arange(len(labels)), labels] += skill
    return TestedImages(
        sha256=np.array([f"{index:064x}" for index in range(len(labels))]),
        paths=tuple(Path(f"/somewhere/image_{index}.png") for index in range(len(labels))),
        labels=labels,
        groups=groups,
        logits=logits.round(decimals).astype(np.float32),
        distances=random.uniform(1, 10, len(labels)).astype(np.float32),
    )
