"""Is a candidate better than the model at work? On the same images, which neither was trained on."""

from dataclasses import dataclass

from leukodesk.core.bundle import Bundle
from leukodesk.core.evaluation.figures import Interval
from leukodesk.core.evaluation.tested import TestedImages


@dataclass(frozen=True)
class Comparison:
    """Candidate against the active model, or, where there is none of the task, against naming the commonest class.

    Attributes:
        against: the active model's label, or "the commonest class".
        on: what is compared: "classes" where both have the same classes, else "malignant": malignant or not.
        images: of the test part that were compared; left_out: those either model (or its base) was trained on.
        candidate_*, other_*: figures on the same images; sensitivity is that for malignant classes, None without any.
        difference, sensitivity_difference: candidate − other, paired, with its 95 % interval by bootstrap over groups.
        offered: whether the candidate is not worse in both.
        sentences: why, or why not; the most important one first.
    """

    against: str
    on: str
    images: int
    left_out: int
    candidate_balanced_accuracy: float | None
    other_balanced_accuracy: float | None
    candidate_sensitivity: float | None
    other_sensitivity: float | None
    difference: Interval | None
    sensitivity_difference: Interval | None
    offered: bool
    sentences: tuple[str, ...]


def compare(
    candidate: Bundle, tested: TestedImages, active: Bundle | None, active_tested: TestedImages | None, *, seed: int = 1
) -> Comparison:
    """Judges a candidate.

    Args:
        candidate: whose manifest names the images it (and its base) was trained on.
        tested: the frozen test part through the candidate.
        active, active_tested: the model at work for the task, and the same images through it; None if there is none.
        seed: of the bootstrap.
    """
    raise NotImplementedError
