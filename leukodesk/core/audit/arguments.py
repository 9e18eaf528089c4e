"""What both audit commands take; apart from what they do, so that --help loads no OpenCV."""

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "folder", type=Path, metavar="FOLDER", help="a folder with one folder for each class, or a CSV with file,label"
    )
    parser.add_argument(
        "--table", type=Path, metavar="CSV", help="further columns for the images: patient, slide, fold"
    )
    parser.add_argument("--group-pattern", default="", metavar="REGEX", help="whose first group is the patient")
    parser.add_argument("--fold-column", default="", metavar="NAME", help="look for what its folds have in common")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the report as JSON")
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print the report as JSON")
    output.add_argument("--events", action="store_true", help="print how far it is, one JSON object a line")
