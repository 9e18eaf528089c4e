"""What the packaged LeukoDesk starts: makes good what packaging changes, then runs the command line."""

import os
import sys
from pathlib import Path

if __name__ == "__main__":
    # Programs that it starts (a browser, the trainer) are to load the system's libraries, not those packed here.
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        original = os.environ.pop(f"{name}_ORIG", None)
        os.environ.pop(name, None)
        if original is not None:
            os.environ[name] = original
    # And it starts itself (self-test, adaptation): each such process is to find the packed libraries anew, which the
    # starter leaves to its parent's environment otherwise.
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    # Without a console, Windows gives a program no standard output at all.
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115

    from leukodesk.cli import main
    from leukodesk.services.add_ons import BASLER, add_on_folder, add_on_problem

    if not add_on_problem(BASLER):
        sys.path.append(str(add_on_folder(BASLER)))  # last: it adds a package, and replaces none
    sys.exit(main())
