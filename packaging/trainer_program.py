"""What the add-on LeukoDesk Trainer starts: `python -m training run`, and none of the commands that need data sets."""

import sys

from training.__main__ import main
from training.commands import run

if __name__ == "__main__":
    sys.exit(main(commands={"run": run}))
