"""`gate`: learn anew, from generated fields, where nuclei are: the constant part of mobilenet_v2_gated."""

import argparse
from pathlib import Path

from training.architectures.gate import GATE_FILE


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--output", type=Path, default=GATE_FILE, help="the file (by itself the one networks take)")


def run(options: argparse.Namespace) -> int:
    """Learns, writes the file, and tells how well it tells nuclei in fields it has not seen."""
    from training.nucleus_gate import learn_gate, write_gate

    weights = learn_gate()
    write_gate(weights, options.output)
    print(
        f"{weights.fields} generated fields: area under the curve {weights.area_under_curve:.3f} for pixels of others."
    )
    return 0
