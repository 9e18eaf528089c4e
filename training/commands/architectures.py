"""`architectures`: the networks that can be trained, their size, and whether pretrained weights are at hand."""

import argparse
import json
from typing import Any

from training.architectures import ARCHITECTURES, Architecture
from training.pretrained import weights_at_hand


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--json", action="store_true", help="print one JSON object a line instead of a table")


def run(options: argparse.Namespace) -> int:
    """Prints one line for each network."""
    rows = [_row(architecture) for architecture in ARCHITECTURES.values()]
    if options.json:
        for row in rows:
            print(json.dumps(row))
        return 0
    layout = "{:<22}{:>12}{:>9}{:>9}  {:<24}{}"
    print(layout.format("name", "parameters", "classes", "input", "paper", "pretrained weights"))
    for row in rows:
        count, side = f"{row['parameters']:,}", f"{row['input_px']} px"
        weights = row["pretrained"] or "none at hand"
        print(layout.format(row["name"], count, row["classes"], side, row["paper"], weights))
    return 0


def _row(architecture: Architecture) -> dict[str, Any]:
    weights = weights_at_hand(architecture)
    return {
        "name": architecture.name,
        "paper": architecture.paper,
        "parameters": architecture.parameters,
        "classes": architecture.usual_classes,
        "input_px": architecture.default_input_px,
        "smallest_input_px": architecture.smallest_input_px,
        "pretrained": str(weights) if weights else None,
    }
