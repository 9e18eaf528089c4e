"""Images through the program as its users run it: a process of its own, the model named, one JSON record an image."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from leukodesk.core.bundle import Bundle

AT_ONCE = 200
"""Images of one process: no command line may be longer than 32,767 characters on Windows."""


class CommandError(Exception):
    """The program did not do what was asked."""


def analysed(bundle: Bundle, files: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """What `leukodesk analyse --json` says of each image, in order.

    Args:
        bundle: in a folder models/name/version; no other model is looked at.
        files: any number of them.

    Raises:
        CommandError: it ended by itself, or its records are not those of these images and this model.
    """
    folder, label = bundle.folder.resolve(), f"{bundle.manifest.name}/{bundle.manifest.version}"
    command = [sys.executable, "-m", "leukodesk", "analyse", "--json", "--model", label]
    command += ["--models-folder", str(folder.parent.parent)]
    for start in range(0, len(files), AT_ONCE):
        paths = [str(file.resolve()) for file in files[start : start + AT_ONCE]]
        # The checkout, so that the program that is measured is the one beside this module.
        done = subprocess.run(
            [*command, *paths], cwd=Path(__file__).resolve().parents[2], capture_output=True, check=False
        )
        if done.returncode not in (0, 1):  # 1: some image was rejected, or failed
            raise CommandError(
                f"leukodesk analyse ended with {done.returncode}: {done.stderr.decode(errors='replace')}"
            )
        records = [json.loads(line) for line in done.stdout.splitlines()]
        if [record["path"] for record in records] != paths:
            raise CommandError(f"{len(paths)} images asked for, {len(records)} told of")
        if any(record["model"]["sha256"] != bundle.sha256 for record in records):
            raise CommandError(f"another model than {label} has answered")
        yield from records
