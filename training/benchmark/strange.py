"""Item 3: how images of strange laboratories end, through the program's own command, beside those of its own."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.bases import load_classifier
from leukodesk.core.bundle import Bundle
from leukodesk.core.evaluation.curves import auc, roc_curve
from leukodesk.core.evaluation.intervals import wilson_interval
from leukodesk.core.images import read_image
from leukodesk.core.inference import Classifier
from leukodesk.core.manifest import Thresholds
from leukodesk.core.preprocessing import preprocess
from training.benchmark.bundles import identity, newest_bundle
from training.benchmark.divisions import BLOCK, SUBJECT, Measured
from training.benchmark.home import HOMES, held_out_images
from training.benchmark.image_sets import images_in, odd_bccd
from training.benchmark.kept_folds import KeptFolds, answers_of, read_kept
from training.benchmark.own_command import analysed
from training.benchmark.place import Place
from training.benchmark.wording import table

MALIGNANT, OTHER = "accepted malignant", "accepted benign"
ENDS = (MALIGNANT, OTHER, "uncertain", "rejected", "failed")
"""How an image can end; an accepted one by what its class is."""

NORMAL_LABORATORIES = ("bccd odd", "chula")
"""Smears without leukemia: whatever is accepted as malignant there is a false alarm."""

STRANGE_FIELDS: Mapping[str, Callable[[Path], list[Path]]] = {
    "bccd odd": odd_bccd,
    "chula": lambda data: images_in(data / "chula"),
    "pbc_lmu": lambda data: images_in(data / "pbc_lmu"),
}
STRANGE_CELLS: Mapping[str, Callable[[Path], list[Path]]] = {
    "taleghani": lambda data: [file for one in _classes_of(data) for file in images_in(one)],
    "pbc_lmu": lambda data: images_in(data / "pbc_lmu"),
    "bccd odd": odd_bccd,
    "chula": lambda data: images_in(data / "chula"),
    "not_smears": lambda data: images_in(data / "not_smears"),
}


@dataclass(frozen=True)
class Ended:
    """How the images of one set ended.

    Attributes:
        name: of the set; known: whether it is of the laboratory that the model learnt from.
        counts: of `ENDS`; classes: display name → accepted images; checks: smear check → images that failed it.
        distances: of all images but failed ones, also of those that the checks rejected before a model saw them.
        rejected: which of these the checks rejected.
    """

    name: str
    known: bool
    counts: Mapping[str, int]
    classes: Mapping[str, int]
    checks: Mapping[str, int]
    distances: NDArray[np.float64] = field(repr=False)
    rejected: NDArray[np.bool_] = field(repr=False)

    @property
    def images(self) -> int:
        return sum(self.counts.values())

    def share(self, *ends: str) -> float:
        """Of its images that ended so."""
        return sum(self.counts[end] for end in ends) / self.images


@dataclass(frozen=True)
class Told:
    """How well one strange set is told from the known images: areas under the ROC curve.

    Attributes:
        by_distance: alone, as if there were no smear checks.
        by_chain: what the checks reject is farther than anything else.
    """

    by_distance: float
    by_chain: float


@dataclass(frozen=True)
class Strange:
    """One bundle on its own laboratory's images and on strange ones.

    Attributes:
        model: name, version and SHA-256; temperature, thresholds: of the bundle.
        sets: the known ones first, one for each part of the bundle's data that did not train it.
        told: strange set → how well it is told from all known images.
        folds: split → share and number of images that the recipe's networks accept, each fold by the thresholds of its
            own validation part; empty where no predictions are kept.
        left_out: sets that were not looked at.
    """

    model: tuple[str, str, str]
    temperature: float
    thresholds: Thresholds
    sets: tuple[Ended, ...]
    told: Mapping[str, Told]
    folds: Mapping[str, tuple[float, int]]
    left_out: tuple[str, ...]

    @property
    def known(self) -> tuple[Ended, ...]:
        return tuple(one for one in self.sets if one.known)

    @property
    def strangers(self) -> tuple[Ended, ...]:
        return tuple(one for one in self.sets if not one.known)


def measure_fields(place: Place, without: Collection[str] = ()) -> Strange:
    """The field model on strange fields, its own among the known.

    Args:
        place: where everything lies.
        without: sets that are not to be looked at, such as "chula" while anything is still being chosen.
    """
    return measure(place, "all-subtypes", STRANGE_FIELDS, BLOCK, without)


def measure_cells(place: Place, without: Collection[str] = ()) -> Strange:
    """The cell model on whatever may be shown to it by mistake. Arguments as `measure_fields`."""
    return measure(place, "lymphoblast", STRANGE_CELLS, SUBJECT, without)


def measure(
    place: Place,
    name: str,
    strangers: Mapping[str, Callable[[Path], list[Path]]],
    split: Measured,
    without: Collection[str] = (),
) -> Strange:
    """The newest version of a model on its own laboratory's images and on strange ones.

    Args:
        place: where everything lies; name: of the bundle and of its recipe's predictions.
        strangers: set → its images below the data folder.
        split: of the recipe, that acceptance is given for.
        without: sets that are not to be looked at.

    Raises:
        BundleError: there is no such model, or it is damaged.
        CommandError: the program did not do what was asked.
        FileNotFoundError, DataSetError: images are not there.
    """
    bundle = newest_bundle(place, name)
    manifest = bundle.manifest
    classifier = load_classifier(bundle, (place.models,))
    sets = [ended(classifier, title, True, files) for title, files in known_files(bundle, place).items()]
    sets += [
        ended(classifier, title, False, files(place.data)) for title, files in strangers.items() if title not in without
    ]
    known = [one for one in sets if one.known]
    acceptance = accepted_in_folds(read_kept(place.predictions / name, split))
    return Strange(
        model=identity(bundle),
        temperature=manifest.temperature,
        thresholds=manifest.thresholds,
        sets=tuple(sets),
        told={one.name: told_apart(known, one) for one in sets if known and not one.known},
        folds={} if acceptance is None else {split.name: acceptance},
        left_out=tuple(title for title in strangers if title in without),
    )


def known_files(bundle: Bundle, place: Place) -> dict[str, list[Path]]:
    """The images of the model's own laboratory that did not train it, by the part of its data that they are in."""
    manifest = bundle.manifest
    home = HOMES[manifest.task]
    parts = {part: manifest.images_of(part) for part in ("validation", "calibration", "test")}
    found: dict[str, list[Path]] = {}
    for image in held_out_images(bundle, place):
        part = next((part for part, images in parts.items() if image.sha256 in images), "in no part")
        found.setdefault(f"{home}, {part}", []).append(image.path)
    return found


def ended(classifier: Classifier, name: str, known: bool, files: Sequence[Path]) -> Ended:
    """How a set's images end, by the program's own command."""
    malignant = {info.key for info in classifier.manifest.classes if info.malignant == "yes"}
    titles = {info.key: info.display_name for info in classifier.manifest.classes}
    records = list(analysed(classifier.bundle, files))
    ends = Counter(end_of(record, malignant) for record in records)
    classes = Counter(titles[record["label"]] for record in records if record["verdict"] == "accepted")
    rejected = [record for record in records if record["verdict"] == "rejected"]
    checks = Counter(check["name"] for one in rejected for check in one["checks"] if check["outcome"] == "fail")
    measured = [
        (_distance(classifier, file, record), record["verdict"] == "rejected")
        for file, record in zip(files, records, strict=True)
        if record["verdict"] != "failed"
    ]
    return Ended(
        name=name,
        known=known,
        counts={end: ends[end] for end in ENDS},
        classes={title: classes[title] for title in titles.values()},
        checks=dict(checks.most_common()),
        distances=np.array([distance for distance, _ in measured], np.float64),
        rejected=np.array([by_checks for _, by_checks in measured], np.bool_),
    )


def end_of(record: Mapping[str, Any], malignant: Collection[str]) -> str:
    """Which of `ENDS` a record of `leukodesk analyse --json` is; `malignant` holds the keys of such classes."""
    if record["verdict"] != "accepted":
        return str(record["verdict"])
    return MALIGNANT if record["label"] in malignant else OTHER


def told_apart(known: Sequence[Ended], strange: Ended) -> Told:
    """How well a strange set is told from known ones, by the distance and by the chain."""
    distances = np.concatenate([*(one.distances for one in known), strange.distances])
    rejected = np.concatenate([*(one.rejected for one in known), strange.rejected])
    is_strange = np.arange(len(distances)) >= len(distances) - len(strange.distances)
    return Told(_area(distances, is_strange), _area(np.where(rejected, np.inf, distances), is_strange))


def accepted_in_folds(kept: KeptFolds) -> tuple[float, int] | None:
    """Share and number of a split's test images that are accepted by networks which were trained without them.

    Returns:
        None where nothing is kept of this split, or not what its own validation part has set.
    """
    answers = answers_of(kept) if kept.folds else None
    if answers is None or answers.accepted is None:
        return None
    return float(answers.accepted.mean()), len(answers.accepted)


def headlines(fields: Strange) -> dict[str, float]:
    """Of the field model, what the first table of the benchmark has of this item; only what was measured."""
    kept = sum(one.counts[MALIGNANT] + one.counts[OTHER] for one in fields.known)
    found = {"accepted at home": kept / sum(one.images for one in fields.known)}
    found |= {f"false alarms, {one.name}": one.share(MALIGNANT) for one in fields.strangers}
    found |= {f"accepted on {split}": share for split, (share, _) in fields.folds.items()}
    if normal := [one.share(MALIGNANT) for one in fields.strangers if one.name in NORMAL_LABORATORIES]:
        found["false alarms, worst normal laboratory"] = max(normal)
    if told := fields.told.values():
        found["known against unknown by distance, worst AUROC"] = min(one.by_distance for one in told)
        found["known against unknown by the chain, worst AUROC"] = min(one.by_chain for one in told)
    return found


def markdown(measured: Strange) -> str:
    """The section of one bundle."""
    name, version, sha256 = measured.model
    limits = measured.thresholds
    lines = [
        f"### {name} {version}",
        "",
        f"Every image through `leukodesk analyse --model {name}/{version}` (network's SHA-256 {sha256[:12]}…), "
        f"as users run it: smear checks, temperature {measured.temperature:.3f}, a probability of at least "
        f"{limits.least_probability:.3f}, a distance of at most {limits.greatest_distance:.2f}. {limits.rule} "
        "In brackets: Wilson's 95 % interval.",
        "",
        *_verdict_table(measured),
        "",
        *_sentences(measured),
    ]
    return "\n".join(lines) + "\n"


def _verdict_table(measured: Strange) -> list[str]:
    head = ["images", "count", *ENDS, "AUROC by distance", "AUROC by the chain"]
    rows = []
    for one in measured.sets:
        told = measured.told.get(one.name)
        areas = [f"{told.by_distance:.4f}", f"{told.by_chain:.4f}"] if told else ["–", "–"]
        shares = [_with_interval(one.counts[end], one.images) for end in ENDS]
        rows.append([one.name + " (at home)" * one.known, str(one.images), *shares, *areas])
    return table(head, rows)


def _sentences(measured: Strange) -> Iterator[str]:
    for split, (share, images) in measured.folds.items():
        yield (
            f"- Accepted on `{split}`, by networks trained without these images and thresholds from a validation part "
            f"of the rest: {_with_interval(round(share * images), images)} of {images}."
        )
    for one in measured.sets:
        accepted_as = ", ".join(f"{title} {count}" for title, count in one.classes.items() if count)
        failed = ", ".join(f"{check} {count}" for check, count in one.checks.items())
        if accepted_as or failed:
            yield f"- {one.name}: accepted as {accepted_as or 'nothing'}; checks failed: {failed or 'none'}."
    if not any(one.known for one in measured.sets):
        yield "- There is no image at home that the model was not trained on: see its folds."
    yield (
        "- AUROC is of the images at home against the strange set: by the distance alone, as if there were no smear "
        "checks, and by the chain, where what the checks reject counts as farther than anything else."
    )
    if measured.left_out:
        yield f"- Not looked at: {', '.join(measured.left_out)}."


def _with_interval(count: int, total: int) -> str:
    share = count / total
    low, high = wilson_interval(share, total)
    return f"{share:.3f} ({low:.3f}–{high:.3f})"


def _distance(classifier: Classifier, file: Path, record: Mapping[str, Any]) -> float:
    """The record's own; of what the checks rejected, as the model would have had it."""
    if record["distance"] is not None:
        return float(record["distance"])
    pixels = read_image(file).pixels
    return classifier.classify(preprocess(pixels, classifier.manifest.preprocessing)).distance


def _area(scores: NDArray[np.float64], positive: NDArray[np.bool_]) -> float:
    # Ranks instead of values: the difference of two infinite scores is not a number.
    ranks = np.unique(scores, return_inverse=True)[1].astype(np.float64)
    return auc(*roc_curve(ranks, positive))


def _classes_of(data: Path) -> list[Path]:
    return sorted(one for one in (data / "taleghani").iterdir() if one.is_dir())
