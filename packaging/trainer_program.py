"""What the add-on LeukoDesk Trainer starts: `python -m training run`, and none of the commands that need data sets."""

import socket
import sys

if __name__ == "__main__":
    # TensorFlow imports urllib3, which opens a socket for no other purpose than to see whether it can.
    socket.has_ipv6 = False

    from training.__main__ import main
    from training.commands import run

    sys.exit(main(commands={"run": run}))
