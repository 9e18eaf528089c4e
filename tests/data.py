"""Real images for tests and scripts: found where they lie, never copied into the project."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def data_folder() -> Path | None:
    """The folder of real images, or None.

    Looks at the variable LEUKODESK_DATA, and without one at `shared/data` beside the checkout.
    """
    named = os.environ.get("LEUKODESK_DATA")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    return folder if folder.is_dir() else None


def require_data(*parts: str) -> Path:
    """A file or folder below the folder of real images; skips the test where it is not there.

    Args:
        parts: of the path below the folder, e.g. "taleghani", "Pre". May be none.
    """
    import pytest  # benchmarks look for their data here, and run without it

    folder = data_folder()
    if folder is None:
        pytest.skip(
            "needs real images: set LEUKODESK_DATA to their folder, or put it at shared/data beside the checkout"
        )
    path = folder.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs real images: {'/'.join(parts)} is not in the folder of real images")
    return path
