"""What both audit commands take; apart from what they do, so that --help loads no OpenCV."""

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "folder",
        type=Path,
        metavar="FOLDER",
        help="a folder with one folder for each class, or a CSV file with the columns file and label",
    )
    parser.add_argument(
        "--table",
        type=Path,
        metavar="CSV",
        help="a CSV file that says more of the folder's images: columns file and patient, slide or fold",
    )
    parser.add_argument(
        "--group-pattern",
        default="",
        metavar="REGEX",
        help="regular expression that finds the patient in a file's name, as its first group: 'UID_(.+?)_'",
    )
    parser.add_argument(
        "--fold-column",
        default="",
        metavar="NAME",
        help="column of the table that divides the images into folds; look for what folds have in common",
    )
    parser.add_argument(
        "--without",
        action="append",
        default=[],
        metavar="LABEL",
        help="leave this class out; may be given again. At least two classes must remain",
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="also write the report into this file, as JSON")
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print the report as JSON instead of text")
    output.add_argument("--events", action="store_true", help="print how far it is instead, one JSON object a line")
    parser.add_argument(
        "--ends-with-input", action="store_true", help="end when standard input is closed, as the window wants it"
    )
