"""How every image of every data folder ends, through the whole chain of the shipped model: the table of the README.

    python tests/benchmarks/verdicts.py [--every N] [FOLDER …]

Folders are names below the data folder; `chula` is left out unless named, because it goes through a finished model
once. The model's own training images are counted apart: what it says of them says nothing of new ones.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from leukodesk.core.image_folders import image_files_in
from leukodesk.core.inference import Classifier
from leukodesk.core.manifest import Manifest
from leukodesk.core.verdict import Verdict
from leukodesk.services.analyse import Analysis, analyse
from leukodesk.services.model_library import choose_model
from tests.data import data_folder

FOLDERS = (
    "taleghani/Benign",
    "taleghani/Early",
    "taleghani/Pre",
    "taleghani/Pro",
    "bccd/JPEGImages",
    "pbc_lmu",
    "cnmc/all",
    "cnmc/hem",
    "not_smears/photos",
    "not_smears/documents",
    "not_smears/microscopy",
    "not_smears/histology",
)


CLASSIFIED_MALIGNANT = "malignant most probable"
COLUMNS = ("accepted malignant", "accepted benign", "uncertain", "rejected", "failed", CLASSIFIED_MALIGNANT)


def columns_of(analysis: Analysis, manifest: Manifest) -> list[str]:
    """Where an image is counted: its verdict, for accepted ones with what they are taken for; and, whether accepted or
    uncertain, if its most probable class is malignant: what the model would say if it could not say uncertain.
    """
    malignant = {info.key for info in manifest.classes if info.malignant == "yes"}
    taken_for = [CLASSIFIED_MALIGNANT] if analysis.label in malignant else []
    if analysis.verdict is not Verdict.ACCEPTED:
        return [str(analysis.verdict), *taken_for]
    return ["accepted malignant" if taken_for else "accepted benign", *taken_for]


def rows_of(folder: str, files: Sequence[Path], classifier: Classifier) -> list[str]:
    """One Markdown row for images that were new to the model and one for those that trained it, where there are any."""
    trained_on = {
        sha256
        for data in classifier.manifest.training_data
        for part in data.parts
        if part.part == "train"
        for sha256 in part.image_sha256
    }
    counts: dict[bool, Counter[str]] = {False: Counter(), True: Counter()}
    totals = Counter[bool]()
    for file in files:
        analysis = analyse(file, classifier)
        seen = analysis.image is not None and analysis.image.sha256 in trained_on
        counts[seen].update(columns_of(analysis, classifier.manifest))
        totals[seen] += 1
    rows = []
    for seen, counted in counts.items():
        if totals[seen]:
            shares = " | ".join(f"{counted[column] / totals[seen]:.3f}" for column in COLUMNS)
            rows.append(f"| {folder}{' (trained on)' if seen else ''} | {totals[seen]} | {shares} |")
    return rows


def main() -> int:
    """Print the table for the active field model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", default=list(FOLDERS))
    parser.add_argument("--every", type=int, default=1, help="only every Nth image of each folder, for a quick look")
    options = parser.parse_args()
    data = data_folder()
    if data is None:
        print("There is no data folder: set LEUKODESK_DATA.", file=sys.stderr)
        return 2
    classifier = Classifier(choose_model(task="field"))
    print(f"{classifier.manifest.name} {classifier.manifest.version}, {classifier.bundle.sha256}\n")
    print("| images | count | " + " | ".join(COLUMNS) + " |\n" + "|---" * (len(COLUMNS) + 2) + "|")
    for folder in options.folders:
        for row in rows_of(folder, image_files_in(data / folder)[:: options.every], classifier):
            print(row, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
