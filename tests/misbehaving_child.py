"""A child process that does not do as it should: `python misbehaving_child.py WAY [FOLDER]`. Standard library only."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

LONG_S = 120


def say(line: str) -> None:
    sys.stdout.buffer.write(line.encode() + b"\n")
    sys.stdout.buffer.flush()


def message(text: str) -> None:
    say(f'{{"type":"message","text":"{text}"}}')


def garbage() -> None:
    sys.stdout.buffer.write(b"\xff\xfe\x00 no event\n{\n[1, 2]\n" + b'{"type":"message","te')
    sys.stdout.buffer.flush()
    time.sleep(0.05)
    sys.stdout.buffer.write(b'xt":"in two halves"}\n')
    sys.stdout.buffer.flush()


def endless_line() -> None:
    for _ in range(50):
        sys.stdout.buffer.write(b"x" * 100_000)
    say("")
    message("after it")


def crash() -> None:
    message("before")
    raise RuntimeError("the tube is empty")


def killed() -> None:
    message("before")
    os.kill(os.getpid(), signal.SIGKILL)


def quiet_end() -> None:
    message("before")


def obedient() -> None:
    """Ends when it is asked to, or when its standard input ends."""
    message("ready")
    line = sys.stdin.readline()
    message("asked" if line == "stop\n" else "deserted")


def deaf() -> None:
    """Hears nothing, and is not to be terminated."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    message("ready")
    time.sleep(LONG_S)


def deaf_family() -> None:
    """Deaf with children: one of its group, and one that has left it."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sleep = [sys.executable, "-c", f"import time; time.sleep({LONG_S})"]
    family = [subprocess.Popen(sleep), subprocess.Popen(sleep, start_new_session=True)]
    message(" ".join(str(process.pid) for process in family))
    time.sleep(LONG_S)


def orphans() -> None:
    """Ends, and leaves a child behind that holds the pipes open."""
    process = subprocess.Popen([sys.executable, "-c", f"import time; time.sleep({LONG_S})"])
    message(str(process.pid))


def disk_full() -> None:
    say('{"type":"failed","sentence":"The disk is full. Make room and try again.","details":"ENOSPC"}')
    sys.exit(1)


def many_epochs() -> None:
    """As fast as it can, and then it waits to be stopped."""
    for epoch in range(1, 301):
        say(
            f'{{"type":"epoch","epoch":{epoch},"epochs":300,"loss":{1 / epoch},"accuracy":{1 - 1 / epoch},'
            f'"learning_rate":0.001,"images_per_s":30.0,"seconds":1.0,"validation_loss":{1.1 / epoch},'
            '"validation_accuracy":0.5,"remaining_s":9.0}'
        )
    obedient()


if __name__ == "__main__":
    if len(sys.argv) > 2:
        Path(sys.argv[2]).mkdir(parents=True, exist_ok=True)
    globals()[sys.argv[1]]()
