"""Where a model looks: the figures, on maps of which the right answer is known."""

from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest

from leukodesk.core.bundle import Bundle
from leukodesk.core.explanation import attention_map
from leukodesk.core.images import read_image
from leukodesk.core.inference import Classifier
from leukodesk.core.labelled.data_set import LabelledImage
from leukodesk.core.manifest import DataPart, TrainingData
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.synthetic import synthetic_field
from tests.bundles import FOUR_CLASSES, generated_field
from training.benchmark import attention, bccd, corruption
from training.benchmark.attention import AttentionFigures, Dependence
from training.benchmark.bccd import DrawnField, odd_fields
from training.benchmark.corruptions import SIDE_PX
from training.benchmark.home import held_out_images
from training.benchmark.insertion import insertion_and_deletion, pixel_order
from training.benchmark.localisation import (
    TOLERANCE_PX,
    as_drawn,
    bilinear,
    centre_blob,
    energy,
    perfect_map,
    pointing,
    random_map,
)
from training.benchmark.place import Place
from training.benchmark.randomised import Unlikeness, randomised_heads, rank_correlation, unlikeness
from training.benchmark.sections import SECTIONS, Asked, made


def square(top: int = 64, left: int = 96, side: int = 32) -> np.ndarray:
    mask = np.zeros((SIDE_PX, SIDE_PX), bool)
    mask[top : top + side, left : left + side] = True
    return mask


def peak_at(row: int, column: int) -> np.ndarray:
    shown = np.zeros((SIDE_PX, SIDE_PX), np.float32)
    shown[row, column] = 1
    return shown


@pytest.mark.parametrize(("beside_px", "hit"), [(0, 1.0), (TOLERANCE_PX, 1.0), (TOLERANCE_PX + 1, 0.0)])
def test_a_peak_hits_on_the_mask_and_a_little_beside_it(beside_px: int, hit: float) -> None:
    assert pointing(peak_at(80, 127 + beside_px), square()) == hit  # column 127 is the mask's last


def test_a_peak_of_several_pixels_hits_by_their_share() -> None:
    assert pointing(np.maximum(peak_at(70, 100), peak_at(10, 10)), square()) == 0.5


def test_a_map_of_nothing_points_nowhere_and_has_no_energy() -> None:
    nothing = np.zeros((SIDE_PX, SIDE_PX), np.float32)
    assert (pointing(nothing, square()), energy(nothing, square())) == (0.0, 0.0)
    assert pointing(np.ones_like(nothing), np.zeros_like(square())) == 0.0


def test_the_energy_is_the_share_of_the_sum_on_the_mask() -> None:
    mask = square()
    assert energy(mask.astype(np.float32), mask) == 1.0
    assert energy((~mask).astype(np.float32), mask) == 0.0
    assert energy(np.ones(mask.shape, np.float32), mask) == pytest.approx(mask.mean())
    assert energy(np.where(mask, 3.0, 1.0).astype(np.float32), mask) == pytest.approx(
        3 * mask.sum() / (3 * mask.sum() + (~mask).sum())
    )


def test_a_perfect_map_points_rightly_and_more_cells_do_it_better() -> None:
    mask = square()
    found = [bilinear(perfect_map(mask, cells, cells)) for cells in (5, 7, 14, 28, SIDE_PX)]
    assert [pointing(one, mask) for one in found] == [1.0] * 5
    energies = [energy(one, mask) for one in found]
    assert energies == sorted(energies) and energies[-1] == 1.0
    assert energies[0] > energy(centre_blob(), mask)


def test_a_map_is_enlarged_in_place() -> None:
    small = np.zeros((4, 4), np.float32)
    small[1, 2] = 1
    for shown in (bilinear(small), as_drawn(small)):
        rows, columns = np.nonzero(shown == shown.max())
        cell_px = SIDE_PX / 4
        assert rows.mean() == pytest.approx(1.5 * cell_px - 0.5, abs=1)
        assert columns.mean() == pytest.approx(2.5 * cell_px - 0.5, abs=1)
        assert shown.shape == (SIDE_PX, SIDE_PX) and shown.min() == 0 and shown.max() <= 1


def test_random_maps_differ_and_are_the_same_for_the_same_seed() -> None:
    first, again, other = (random_map(5, 6, np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert np.array_equal(first, again) and not np.array_equal(first, other)
    assert first.shape == (5, 6) and first.max() == 1


def test_the_pixels_that_decide_come_first_and_then_the_areas_are_good() -> None:
    dark = np.full((SIDE_PX, SIDE_PX, 3), 255, np.uint8)
    dark[square()] = 0

    def probability(pixels: np.ndarray) -> float:
        return float((pixels[square()] < 40).mean())

    ties = bilinear(random_map(7, 7, np.random.default_rng(1)))
    right = pixel_order(square().astype(np.float32), ties)
    wrong = pixel_order((~square()).astype(np.float32), ties)
    (good, bad), whole, nothing = insertion_and_deletion(dark, [right, wrong], probability)
    assert sorted(right.tolist()) == list(range(SIDE_PX**2))
    assert (whole, nothing) == (1.0, 0.0)
    assert good.insertion > 0.9 > 0.1 > bad.insertion
    assert good.deletion < 0.1 < 0.9 < bad.deletion


def test_the_rank_correlation_knows_the_same_the_opposite_and_nothing() -> None:
    one = np.random.default_rng(1).random((6, 7)).astype(np.float32)
    assert rank_correlation(one, one**3) == pytest.approx(1)
    assert rank_correlation(one, -one) == pytest.approx(-1)
    assert rank_correlation(one, np.zeros_like(one)) == 0
    tied = np.array([0, 0, 1, 2], np.float32)
    assert rank_correlation(tied, np.array([1, 2, 3, 4], np.float32)) == pytest.approx(0.9486833)


def test_a_map_turned_upside_down_counts_as_like() -> None:
    one = np.arange(9, dtype=np.float32).reshape(3, 3)
    found = unlikeness("half of it", [one], [[one], [-one]])
    assert (found.correlation, found.strength) == (pytest.approx(0), pytest.approx(1))


def test_shuffled_weights_of_the_head_make_other_maps() -> None:
    random = np.random.default_rng(2)
    features = [np.maximum(random.normal(size=(7, 7, 64)), 0).astype(np.float32) for _ in range(10)]
    weights = random.normal(size=(64, 4)).astype(np.float32)
    found = randomised_heads(features, weights, np.arange(10) % 4)
    assert abs(found.correlation) < 0.2 and found.strength < 0.5
    # Where all weights are the same, shuffling them changes nothing: the test can tell.
    same = randomised_heads(features, np.full_like(weights, 0.5), np.arange(10) % 4)
    assert same.correlation == pytest.approx(1)


def drawn_field() -> DrawnField:
    return DrawnField("BloodImage_00001", generated_field(1, 320, 240), square(), square(72, 104, 16))


def test_a_field_is_looked_at_as_the_application_does(tiny_classifier: Classifier) -> None:
    looked = attention.look(tiny_classifier, drawn_field())
    assert looked.map.shape == looked.feature_map.shape[:2]
    model, blob = looked.scores[attention.MODEL], looked.scores["a blob in the middle"]
    assert model[:2] == (pointing(bilinear(looked.map), square()), energy(bilinear(looked.map), square()))
    assert blob[1] > blob[3]  # a nucleus is a part of its cell
    everywhere = looked.scores["the same everywhere"]
    assert everywhere[1] == pytest.approx(square().mean())
    assert looked.scores[attention.PERFECT_7][0] == 1


def test_insertion_and_deletion_start_and_end_at_the_field_and_its_blur(tiny_classifier: Classifier) -> None:
    found = attention.dependence(tiny_classifier, drawn_field())
    assert found.whole == pytest.approx(float(prediction_of(tiny_classifier)), abs=0.05)
    areas = (found.insertion, found.deletion, found.random_insertion, found.random_deletion)
    assert all(0 < area < 1 for area in areas) and len(set(areas)) == 4


def prediction_of(classifier: Classifier) -> float:
    found = classifier.classify(preprocess(drawn_field().pixels, classifier.manifest.preprocessing))
    return float(found.probabilities.max())


def test_nuclei_are_those_that_the_application_finds() -> None:
    made = synthetic_field(11)
    found = attention.nuclei_of(made)
    assert found.shape == (SIDE_PX, SIDE_PX) and 0.005 < found.mean() < 0.5
    small = cv2.resize(made, (SIDE_PX, SIDE_PX), interpolation=cv2.INTER_AREA)
    assert small[found].mean() < small[~found].mean() - 20


def write_drawn(data: Path, numbers: Sequence[int]) -> None:
    for folder in ("JPEGImages", "nucleus_masks"):
        (data / "bccd" / folder).mkdir(parents=True)
    mask = np.zeros((240, 320), np.uint8)
    mask[60:180, 80:240], mask[90:150, 120:200] = 155, 255
    for number in numbers:
        cv2.imwrite(
            str(data / "bccd" / "JPEGImages" / f"BloodImage_{number:05}.jpg"), generated_field(number, 320, 240)
        )
        cv2.imwrite(str(data / "bccd" / "nucleus_masks" / f"BloodImage_Mask_{number:05}.png"), mask)


def test_fields_with_odd_numbers_have_their_cells_and_nuclei(tmp_path: Path) -> None:
    write_drawn(tmp_path, [1, 2, 3, 10])
    fields = odd_fields(tmp_path)
    assert [one.name for one in fields] == ["BloodImage_00001", "BloodImage_00003"]
    assert fields[0].cells.mean() == pytest.approx(1 / 4, abs=0.005)
    assert fields[0].nuclei.mean() == pytest.approx(1 / 16, abs=0.005)
    assert not (fields[0].nuclei & ~fields[0].cells).any()
    assert fields[0].pixels.shape == (240, 320, 3)


def test_a_mask_brought_to_the_side_keeps_its_share() -> None:
    mask = np.zeros((480, 640), bool)
    mask[120:360, 160:480] = True
    assert bccd.at_side(mask).mean() == pytest.approx(0.25, abs=0.01)


def figures(**changes: object) -> AttentionFigures:
    given: dict[str, object] = {
        "model": ("tiny", "1.0.0", "ab"), "fields": 3, "map_size": (5, 7), "empty": 1,
        "scores": {attention.MODEL: (0.8, 0.4, 0.7, 0.3), attention.PERFECT_7: (1.0, 0.63, 0.9, 0.4)},
        "tested": 2, "dependence": Dependence(0.8, 0.3, 0.6, 0.6, 0.9, 0.2),
        "randomised": (Unlikeness("every layer", 0.1, 0.2),), "at_home": (),
    }  # fmt: skip
    return AttentionFigures(**(given | changes))  # type: ignore[arg-type]


def test_the_headlines_are_those_of_whole_cells() -> None:
    assert attention.headlines(figures()) == {
        "pointing game": 0.8,
        "energy": 0.4,
        "energy of a perfect 7 × 7 map": 0.63,
    }


def test_classes_without_fields_stand_as_dashes_and_fields_without_cells_are_counted(tmp_path: Path) -> None:
    images = [LabelledImage(tmp_path, label, str(label), 1, 1, 1) for label in (0, 0, 0, 2)]
    told = [(1.0, 0.5, 0.1), None, (0.0, 0.3, 0.1), (1.0, 0.9, 0.2)]
    home = attention.at_home(FOUR_CLASSES, images, told)
    assert (home[0].fields, home[0].without_cells, home[0].pointing) == (2, 1, 0.5)
    assert home[0].energy == pytest.approx(0.4)
    said = attention.markdown(figures(at_home=home))
    assert "5 × 7 cells" in said and "Empty maps: 1;" in said and "(fields without any: 1, left out)" in said
    assert f"| {FOUR_CLASSES[1].display_name} | 0 | – | – | – |" in said
    for block in said.split("\n\n"):
        rows = [line for line in block.splitlines() if line.startswith("|")]
        assert len({row.count("|") for row in rows}) <= 1


def test_nuclei_at_home_are_held_against_the_map(tiny_classifier: Classifier, tmp_path: Path) -> None:
    path = tmp_path / "field.png"
    pixels = synthetic_field(11)
    cv2.imwrite(str(path), pixels[..., ::-1])
    image = LabelledImage(path, 0, read_image(path).sha256, 1, 1, 1)
    prediction = tiny_classifier.classify(preprocess(pixels, tiny_classifier.manifest.preprocessing))
    shown = bilinear(attention_map(tiny_classifier, prediction, prediction.class_index))
    nuclei = attention.nuclei_of(pixels)
    expected = (pointing(shown, nuclei), energy(shown, nuclei), float(nuclei.mean()))
    assert attention.on_nuclei(tiny_classifier, image) == expected
    blank = tmp_path / "blank.png"
    cv2.imwrite(str(blank), np.full((SIDE_PX, SIDE_PX, 3), 240, np.uint8))
    nothing = LabelledImage(blank, 0, read_image(blank).sha256, 1, 1, 1)
    assert attention.on_nuclei(tiny_classifier, nothing) is None


DESCRIBED = ("Benign", "Early", "Pre", "Pro")
"""The folders of the classes of all-subtypes."""


@pytest.fixture
def home(tmp_path: Path) -> Place:
    """Four fields of each class; the second and the third of each are near-duplicates."""
    folder = tmp_path / "data" / "taleghani"
    rows = ["file,class,near_duplicate_group"]
    for label, name in enumerate(DESCRIBED):
        (folder / name).mkdir(parents=True)
        for number in range(4):
            cv2.imwrite(str(folder / name / f"{name}-{number}.png"), generated_field(10 * label + number))
            rows.append(f"{name}-{number}.png,{name},{f'nd{label}' if number in (1, 2) else ''}")
    (folder / "groups.csv").write_text("\n".join(rows))
    return Place(tmp_path / "data")


def trained_on(home: Place, *names: str) -> tuple[TrainingData, ...]:
    hashes = tuple(read_image(path).sha256 for path in sorted(home.data.rglob("*.png")) if path.stem in names)
    return (TrainingData("generated", len(hashes), "none", "none", (DataPart("train", hashes),)),)


def test_held_out_is_what_was_not_trained_on_nor_nearly(home: Place, make_tiny_bundle: Callable[..., Bundle]) -> None:
    data = trained_on(home, "Benign-0", "Early-1", "Pro-3")
    found = held_out_images(make_tiny_bundle(name="all-subtypes", training_data=data), home)
    names = {one.path.stem for one in found}
    assert names == {f"{name}-{number}" for name in DESCRIBED for number in range(4)} - {
        "Benign-0", "Early-1", "Early-2", "Pro-3",
    }  # fmt: skip
    assert all(FOUR_CLASSES[one.label].key.startswith(one.path.parent.name.lower()) for one in found)
    assert {one.group for one in found if one.path.stem in ("Pre-1", "Pre-2")} == {"nd2"}


def test_a_model_that_was_trained_on_everything_cannot_be_measured_at_home(
    home: Place, make_tiny_bundle: Callable[..., Bundle]
) -> None:
    data = trained_on(home, *(path.stem for path in home.data.rglob("*.png")))
    bundle = make_tiny_bundle(name="all-subtypes", training_data=data)
    assert held_out_images(bundle, home) == ()
    place = Place(home.data, models=bundle.folder.parents[1])
    with pytest.raises(ValueError, match="every image at home"):
        corruption.measure(place, "all-subtypes")
    (section,) = (section for section in SECTIONS if section.name == "corruption")
    assert made(section, place, Asked(), has_data=True).text == (
        "*all-subtypes was trained on every image at home: not measured.*\n"
    )
