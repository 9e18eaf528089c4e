"""Many files, one after the other, with a few threads that read ahead: decoders let go of the interpreter."""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final, TypeVar

_MOST_THREADS: Final = 4
_AHEAD: Final = 16

Item = TypeVar("Item")
Result = TypeVar("Result")


def read_ahead(
    read: Callable[[Item], Result],
    items: Iterable[Item],
    total: int,
    on_progress: Callable[[int, int], None] | None = None,
) -> Iterator[Result]:
    """What `read` makes of each item, in order. No more than a few results wait in memory.

    Args:
        read: called in one of the threads; what it raises is raised here.
        items: files, or whatever stands for them; total: how many there are.
        on_progress: told how many of how many are done, in the calling thread; what it raises ends the reading.
    """
    with ThreadPoolExecutor(min(_MOST_THREADS, os.cpu_count() or 1), "read-ahead") as pool:
        for done, future in enumerate(_in_order(pool, read, items), 1):
            yield future.result()
            if on_progress is not None:
                on_progress(done, total)


def _in_order(
    pool: ThreadPoolExecutor, read: Callable[[Item], Result], items: Iterable[Item]
) -> Iterator[Future[Result]]:
    ahead: deque[Future[Result]] = deque()
    for item in items:
        ahead.append(pool.submit(read, item))
        if len(ahead) >= _AHEAD:
            yield ahead.popleft()
    yield from ahead
