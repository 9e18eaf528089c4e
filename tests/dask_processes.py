"""Starts the processes of a Dask cluster: `python dask_processes.py FOLDER`. Each is forked from this one, which has
imported what takes seconds to import.

Reads commands, one a line, and answers each with a line of JSON, a process number and an address:

    scheduler ALLOWED_FAILURES [healthy | bare]
    worker ADDRESS [healthy | bare | stuck | fatal NAME]

What is bare has no LeukoDesk. A worker is stuck for ever at its first file, or ends at the file of that name. When the
commands end, so do the processes.
"""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import dask  # noqa: TID253 - a program for this alone
from distributed import Scheduler, Worker  # noqa: TID253

from leukodesk.services.scan import on_worker
from leukodesk.services.scan.one_image import Scanned
from leukodesk.store.scan_rows import FilePlace

Tell = Callable[[str], None]
STUCK_S = 600


async def schedule(tell: Tell, allowed_failures: str, way: str = "healthy") -> None:
    if way == "bare":
        forget_leukodesk()
    dask.config.set({"distributed.scheduler.allowed-failures": int(allowed_failures)})
    async with Scheduler(host="127.0.0.1", port=0, dashboard=False) as scheduler:
        tell(scheduler.address)
        await scheduler.finished()


async def work(tell: Tell, folder: Path, address: str, way: str = "healthy", name: str = "") -> None:
    if way == "bare":
        forget_leukodesk()
    elif way != "healthy":
        go_wrong(folder, way, name.encode())
    async with Worker(
        address, nthreads=1, host="127.0.0.1", memory_limit=0, local_directory=str(folder / str(os.getpid()))
    ) as worker:
        tell(worker.address)
        await worker.finished()


def forget_leukodesk() -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "leukodesk"]:
        del sys.modules[name]
    sys.modules["leukodesk"] = None  # type: ignore[assignment]


def go_wrong(folder: Path, way: str, name: bytes) -> None:
    scan_file = on_worker.scan_file

    def scan_wrongly(place: FilePlace, *arguments: object, **more: object) -> Scanned:
        if way == "stuck":
            (folder / f"stuck {os.getpid()}").touch()
            time.sleep(STUCK_S)
        if place.path == name:
            os._exit(1)
        return scan_file(place, *arguments, **more)  # type: ignore[arg-type]

    on_worker.scan_file = scan_wrongly


def fork(process: Callable[[Tell], Awaitable[None]]) -> tuple[int, str]:
    """Starts one, and waits until it says its address."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(0)
        os.close(reading)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)

        async def run() -> None:
            await process(lambda address: os.close(writing) if os.write(writing, address.encode()) else None)

        try:
            asyncio.run(run())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        return pid, pipe.read()


def main(folder: Path) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # those that have ended need not be asked for their status
    started = []
    try:
        for line in sys.stdin:
            what, *arguments = line.split()
            if what == "scheduler":
                pid, address = fork(lambda tell: schedule(tell, *arguments))  # noqa: B023 - called at once
            else:
                pid, address = fork(lambda tell: work(tell, folder, *arguments))  # noqa: B023
            started.append(pid)
            print(json.dumps([pid, address]), flush=True)
    finally:
        for pid in started:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue


if __name__ == "__main__":
    main(Path(sys.argv[1]))
