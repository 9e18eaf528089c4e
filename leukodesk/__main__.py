"""`python -m leukodesk`, and what the installed command `leukodesk` runs."""

import sys

from leukodesk.cli import main

if __name__ == "__main__":
    sys.exit(main())
