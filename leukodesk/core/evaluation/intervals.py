"""How far a share of few can be trusted, where it alone is known and not what it was counted from."""

import math

Z_95 = 1.959964
"""The standard normal lies within ± this with a probability of 95 %."""


def wilson_interval(share: float, total: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927), which is sound for few images and for none or all of them, too.

    Args:
        share: of `total`, which is at least 1.
    """
    squared = Z_95**2
    middle = (share + squared / (2 * total)) / (1 + squared / total)
    half = Z_95 / (1 + squared / total) * math.sqrt(share * (1 - share) / total + squared / (4 * total**2))
    # At the ends, rounding would leave 1e-17 of what is nought or one.
    return (0.0 if share == 0 else middle - half), (1.0 if share == 1 else middle + half)
