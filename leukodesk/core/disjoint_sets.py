"""Which things belong together, if some pairs of them do: directly, or through others."""

from collections.abc import Iterable


def leaders(count: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """For each of `count` things the first one of its set; a thing that is in no pair leads itself.

    Args:
        count: things are numbered from 0; pairs: of things that belong together.
    """
    above = list(range(count))

    def leader_of(index: int) -> int:
        while above[index] != index:
            above[index] = above[above[index]]
            index = above[index]
        return index

    for pair in pairs:
        first, second = sorted(map(leader_of, pair))
        above[second] = first
    return [leader_of(index) for index in range(count)]
