"""A scan that does what a test wants: `python scan_child.py WAY`. It speaks as `leukodesk scan --events` does.

Standard library only, so that it is there at once.
"""

import json
import os
import signal
import sys


def say(kind: str, **values: object) -> None:
    sys.stdout.write(json.dumps({"type": kind, **values}) + "\n")
    sys.stdout.flush()


def scanning(done: int, state: str = "running") -> None:
    say(
        "scanning",
        done=done,
        total=2000,
        known=10,
        rate=12.5,
        left_s=240.0,
        verdicts={"accepted": done - 1, "uncertain": 1},
        labels={"benign": done},
        current=f"field_{done}.png",
        state=state,
    )


def ended(how: str, sentence: str) -> None:
    say("ended", how=how, sentence=sentence, details="what happened", done=1, total=2000, failed=0)


def obedient() -> None:
    """Does three files, and one more whenever it is told to go on."""
    say("looking", found=1200)
    done = 3
    scanning(done)
    for line in sys.stdin:
        if line == "pause\n":
            scanning(done, "paused")
        elif line == "resume\n":
            done += 1
            scanning(done)
        elif line == "stop\n":
            break
    ended("stopped", "The scan was stopped.")


def looking() -> None:
    """Is not yet through with the folders when it is stopped."""
    say("looking", found=1200)
    sys.stdin.readline()
    ended("stopped", "The scan was stopped.")


def finished() -> None:
    scanning(2000)
    ended("finished", "The scan is finished.")


def disk_full() -> None:
    scanning(4)
    ended("failed", "The disk is full. Make room, then continue the scan.")


def killed() -> None:
    scanning(4)
    os.kill(os.getpid(), signal.SIGKILL)


def chatter() -> None:
    """Says what is no event, and nothing else."""
    sys.stdout.write("a library says hello\n")
    sys.stderr.write("ValueError: the tube is empty\n")
    sys.exit(1)


if __name__ == "__main__":
    globals()[sys.argv[1]]()
