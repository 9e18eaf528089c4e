"""Item 3 of the benchmark: the program's own verdicts counted, strange sets told apart, and heads on a few labels."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from leukodesk.core.bundle import Bundle, read_bundle
from leukodesk.core.evaluation.intervals import wilson_interval
from leukodesk.core.inference import Classifier
from leukodesk.core.synthetic import synthetic_field
from training.benchmark import few_labels, strange
from training.benchmark.bundles import newest_bundle
from training.benchmark.divisions import BLOCK
from training.benchmark.image_sets import odd_bccd
from training.benchmark.kept_folds import keep_fold, read_kept
from training.benchmark.own_command import CommandError, analysed
from training.benchmark.place import Place
from training.benchmark.strange import MALIGNANT, OTHER, Ended, accepted_in_folds, end_of, ended, told_apart
from training.predictions import FoldPredictions


@pytest.mark.parametrize(
    ("count", "total", "low", "high"), [(0, 10, 0, 0.2775), (10, 10, 0.7225, 1), (5, 10, 0.2366, 0.7634)]
)
def test_a_share_has_wilsons_interval(count: int, total: int, low: float, high: float) -> None:
    assert wilson_interval(count / total, total) == pytest.approx((low, high), abs=1e-4)


def test_only_an_accepted_malignant_class_is_a_false_alarm() -> None:
    malignant = {"pre_b"}
    assert end_of({"verdict": "accepted", "label": "pre_b"}, malignant) == MALIGNANT
    assert end_of({"verdict": "accepted", "label": "benign"}, malignant) == OTHER
    assert end_of({"verdict": "uncertain", "label": "pre_b"}, malignant) == "uncertain"


def set_of(distances: list[float], rejected: list[bool], known: bool) -> Ended:
    return Ended("some", known, {}, {}, {}, np.array(distances), np.array(rejected))


def test_what_the_checks_reject_is_farther_than_anything_else() -> None:
    known = [set_of([1, 2], [False, False], True), set_of([3], [False], True)]
    told = told_apart(known, set_of([2.5, 0, 9], [False, True, True], False))
    # Of nine pairs, the distance has 2.5 beyond two and 9 beyond three; the chain has both rejected ones beyond all.
    assert (told.by_distance, told.by_chain) == (pytest.approx(5 / 9), pytest.approx(8 / 9))
    rejected_at_home = [set_of([1, 2, 3], [True, False, False], True)]
    assert told_apart(rejected_at_home, set_of([9], [True], False)).by_chain == pytest.approx(2.5 / 3)


def test_acceptance_on_a_split_is_by_each_folds_own_thresholds(tmp_path: Path) -> None:
    assert accepted_in_folds(read_kept(tmp_path, BLOCK)) is None
    logits = np.array([[9, 0], [0.1, 0], [0, 9]], np.float32)
    distances = np.array([1, 1, 5], np.float32)
    for fold, greatest in enumerate((2.0, 6.0)):
        facts = {"temperature": 1.0, "least_probability": 0.9, "greatest_distance": greatest}
        hashes = np.array([f"{fold}{place}".rjust(64, "0") for place in range(3)])
        keep_fold(tmp_path, FoldPredictions(BLOCK.name, fold, hashes, np.zeros(3, np.int64), logits, distances), facts)
    assert accepted_in_folds(read_kept(tmp_path, BLOCK)) == (pytest.approx(3 / 6), 6)


def test_the_newest_version_is_found_by_number(make_tiny_bundle: Callable[..., Bundle], tmp_path: Path) -> None:
    bundles = [make_tiny_bundle(version=version) for version in ("1.9.0", "1.10.0")]
    models = tmp_path / "models" / "tiny"
    models.mkdir(parents=True)
    for bundle in bundles:
        bundle.folder.rename(models / bundle.manifest.version)
    assert newest_bundle(Place(tmp_path, models.parent), "tiny").manifest.version == "1.10.0"


def test_only_odd_numbers_of_bccd_are_looked_at(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        odd_bccd(tmp_path)
    folder = tmp_path / "bccd" / "JPEGImages"
    folder.mkdir(parents=True)
    for number in range(7, 13):
        (folder / f"BloodImage_{number:05}.jpg").touch()
    assert [path.stem[-2:] for path in odd_bccd(tmp_path)] == ["07", "09", "11"]


def test_images_end_as_the_command_says(tiny_bundle_folder: Path, tmp_path: Path) -> None:
    names = ("field.png", "dark.png", "broken.png")
    files = [tmp_path / name for name in names]
    for file, exposure in zip(files, (1.0, 0.03, 1.0), strict=True):
        pixels = synthetic_field(3, 320, 240, 2, exposure=exposure)
        file.write_bytes(cv2.imencode(".png", np.ascontiguousarray(pixels[..., ::-1]))[1].tobytes())
    files[2].write_bytes(b"no image")
    bundle = read_bundle(tiny_bundle_folder)
    found = ended(Classifier(bundle), "generated", False, files)
    assert found.images == 3 and found.counts["failed"] == 1 and found.counts["rejected"] >= 1
    assert found.share("failed", "rejected") >= 2 / 3 and found.checks
    # What failed has no distance; what was rejected has the one that the model would have had.
    assert len(found.distances) == 2 and found.rejected[1] and np.isfinite(found.distances).all()


def test_a_command_that_ends_by_itself_is_an_error(tiny_bundle_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="ended with 2"):
        list(analysed(read_bundle(tiny_bundle_folder), [tmp_path]))


def test_a_head_on_a_few_labels_is_tested_on_all_other_images() -> None:
    labels = np.arange(90) % 3
    features = np.random.default_rng(0).normal(size=(90, 12)).astype(np.float32)
    features[np.arange(90), labels] += 6
    told = few_labels.SetFeatures(labels, 3, features, np.stack([features] * 2, 1), features[:, :8])
    draw = few_labels.fitted_draw(told, 5, seed=0)
    assert draw.accuracy > 0.9 and draw.accepted_share > 0.5 and draw.accuracy_of_accepted >= draw.accuracy - 0.05
    assert few_labels.fitted_draw(told, 5, seed=1) != draw


def test_the_sections_say_what_was_measured() -> None:
    draws = tuple(few_labels.Draw(count, 0.9, 0.8, 0.95) for count in few_labels.LABELS_A_CLASS for _ in range(2))
    measured = few_labels.FewLabels(("tiny", "1.0.0", "f" * 64), 600, 5, draws)
    assert "| 20 | 0.900 ± 0.000 | 0.800 ± 0.000 | 0.950 ± 0.000 |" in few_labels.markdown(measured)
    assert few_labels.headlines(measured)["pbc_lmu after quick adaptation, 20 labels a class"] == pytest.approx(0.9)
    section = strange.markdown(strange_of_two_sets())
    assert "| bccd odd | 10 | 0.100 (0.018–0.404) |" in section and "Not looked at: chula." in section
    assert strange.headlines(strange_of_two_sets())["false alarms, worst normal laboratory"] == pytest.approx(0.1)


def strange_of_two_sets() -> strange.Strange:
    from leukodesk.core.manifest import Thresholds

    def counts(*numbers: int) -> dict[str, int]:
        return dict(zip(strange.ENDS, numbers, strict=True))

    nowhere = (np.zeros(0), np.zeros(0, bool))
    sets = (
        Ended("taleghani, calibration", True, counts(8, 1, 1, 0, 0), {"Pre-B": 8}, {}, *nowhere),
        Ended("bccd odd", False, counts(1, 0, 9, 0, 0), {"Pre-B": 1}, {"Focus": 2}, *nowhere),
    )
    told = {"bccd odd": strange.Told(0.99, 0.98)}
    thresholds = Thresholds(0.8, 20.0, "A rule.")
    return strange.Strange(("tiny", "1.0.0", "f" * 64), 1.0, thresholds, sets, told, {}, ("chula",))
