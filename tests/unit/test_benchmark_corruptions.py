"""What other cameras, lamps and microscopes do to an image, and what a model is then worth."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from leukodesk.core.bundle import Bundle
from leukodesk.core.images import read_image
from leukodesk.core.inference import Classifier
from leukodesk.core.labelled.data_set import LabelledImage
from leukodesk.core.manifest import Thresholds
from leukodesk.core.preprocessing import preprocess
from tests.bundles import generated_field
from training.benchmark import corruption, corruptions
from training.benchmark.corruption import ROWS, STRENGTHS, Answers
from training.benchmark.corruptions import KINDS, MIDDLE, SIDE_PX, Kind, apply, at_side
from training.benchmark.home import evenly_chosen
from training.benchmark.parallel import in_threads

BY_NAME = {kind.name: kind for kind in KINDS}
NOTHING = {"blur": 0.0, "noise": 0.0, "brightness": 0.0, "white balance": 0.0, "gamma": 1.0, "size": 1.0}
"""The strength of each kind that leaves an image as it is."""


@pytest.fixture
def field() -> np.ndarray:
    return generated_field(3, SIDE_PX, SIDE_PX)


def random() -> np.random.Generator:
    return np.random.default_rng(1)


def named(row: tuple[Kind, corruptions.Direction]) -> str:
    return f"{row[0].name} {row[1].name}".strip()


def test_the_eight_kinds_have_five_strengths_in_each_direction() -> None:
    assert len(KINDS) == 8
    assert all(len(direction.strengths) == 5 for _, direction in ROWS)
    two_ways = {kind.name for kind in KINDS if len(kind.directions) == 2}
    assert two_ways == {"brightness", "white balance", "gamma", "size"}


@pytest.mark.parametrize("row", ROWS, ids=named)
def test_a_corrupted_image_has_the_same_shape_and_leaves_the_original_alone(row, field: np.ndarray) -> None:
    before = field.copy()
    for strength in row[1].strengths:
        found = apply(field, row[0], strength, random())
        assert found.shape == field.shape and found.dtype == np.uint8 and found.flags.c_contiguous
        assert not np.array_equal(found, before)
    assert np.array_equal(field, before)


@pytest.mark.parametrize("row", [row for row in ROWS if row[0].name not in ("rotation", "size")], ids=named)
def test_a_greater_strength_changes_more(row, field: np.ndarray) -> None:
    found = [apply(field, row[0], strength, random()) for strength in row[1].strengths]
    errors = [float(((one.astype(float) - field) ** 2).mean()) for one in found]
    assert errors == sorted(errors)


@pytest.mark.parametrize(("name", "strength"), NOTHING.items())
def test_a_strength_of_nothing_changes_nothing(name: str, strength: float, field: np.ndarray) -> None:
    assert np.array_equal(apply(field, BY_NAME[name], strength, random()), field)


def test_rotation_by_nothing_and_by_a_right_angle_are_exact(field: np.ndarray) -> None:
    kind = BY_NAME["rotation"]
    assert np.array_equal(apply(field, kind, 0, random()), field)
    assert np.array_equal(apply(field, kind, 90, random()), np.rot90(field))


def test_noise_is_the_same_for_the_same_seed_and_has_the_spread_asked_for() -> None:
    grey, kind = np.full((SIDE_PX, SIDE_PX, 3), 128, np.uint8), BY_NAME["noise"]
    first, again = (apply(grey, kind, 10, np.random.default_rng(7)) for _ in range(2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, apply(grey, kind, 10, np.random.default_rng(8)))
    assert first.astype(float).std() == pytest.approx(10, rel=0.02)


def test_white_balance_moves_red_and_blue_against_each_other_and_leaves_green() -> None:
    grey = np.full((SIDE_PX, SIDE_PX, 3), 100, np.uint8)
    assert apply(grey, BY_NAME["white balance"], 0.10, random())[0, 0].tolist() == [110, 100, 90]
    assert apply(grey, BY_NAME["white balance"], -0.10, random())[0, 0].tolist() == [90, 100, 110]


def test_inverse_gammas_undo_each_other_but_for_rounding() -> None:
    ramp = np.zeros((SIDE_PX, SIDE_PX, 3), np.uint8)
    ramp[:] = np.linspace(30, 230, SIDE_PX).round()[:, None, None]
    kind = BY_NAME["gamma"]
    back = apply(apply(ramp, kind, 0.8, random()), kind, 1 / 0.8, random())
    assert int(np.abs(back.astype(int) - ramp).max()) <= 1


@pytest.mark.parametrize("factor", [0.5, 1 / 1.3, 1.3, 2.0])
def test_size_scales_what_is_in_the_middle(factor: float) -> None:
    field = np.full((SIDE_PX, SIDE_PX, 3), 255, np.uint8)
    cv2.circle(field, (SIDE_PX // 2, SIDE_PX // 2), 25, (0, 0, 0), -1)
    middle = slice(SIDE_PX // 4, -SIDE_PX // 4)  # further out is what the border mirrors
    both = (field, apply(field, BY_NAME["size"], factor, random()))
    dark = [int((one[middle, middle, 0] < 128).sum()) for one in both]
    assert dark[1] / dark[0] == pytest.approx(factor**2, rel=0.06)


def test_an_image_of_another_size_is_refused_and_can_be_brought_to_it() -> None:
    other = generated_field(3, 96, 80)
    with pytest.raises(ValueError, match="224"):
        apply(other, KINDS[0], 90, random())
    assert at_side(other).shape == (SIDE_PX, SIDE_PX, 3)


def answers(right: np.ndarray, corrupted_right: np.ndarray, accepted: np.ndarray) -> Answers:
    """Of two classes; the true one is 0."""
    return Answers(
        np.where(right, 0, 1), np.ones(len(right), bool), np.where(corrupted_right, 0, 1).astype(np.int64), accepted
    )


def test_the_worst_row_at_the_middle_strength_is_named() -> None:
    right = np.ones((10, len(ROWS), STRENGTHS), bool)
    right[:, 4, STRENGTHS - 1] = False  # the strongest strength does not count
    right[:3, 2, MIDDLE] = False
    right[:1, 5, MIDDLE] = False
    accepted = np.ones((10, len(ROWS)), bool)
    accepted[:3, 2] = False  # what it gets wrong there, it is not sure of
    figures = corruption.figures_of(
        answers(np.ones(10, bool), right, accepted), np.zeros(10, np.int64), np.full(10, ""), 2,
        model=("tiny", "1.0.0", ""), held_out=20, calibrating=4,
    )  # fmt: skip
    assert figures.accuracy == 1.0
    assert figures.worst is figures.rows[2] and figures.worst.lost.value == pytest.approx(0.3)
    assert figures.worst.lost.low < 0.3 < figures.worst.lost.high
    assert (figures.worst.accepted, figures.worst.wrongly_accepted) == (0.7, 0.0)
    assert figures.most_wrongly_accepted is figures.rows[5]
    assert corruption.headlines(figures) == {
        "accuracy lost at the middle strength": pytest.approx(0.3),
        "wrong and accepted at the middle strength": pytest.approx(0.1),
    }
    said = corruption.markdown(figures)
    assert f"{figures.worst.name}, 30.0 points" in said and "evenly spaced over all 20 of them (4 of these" in said
    rows = [line for line in said.splitlines() if line.startswith("|")]
    assert len(rows) == 3 + len(ROWS) and len({row.count("|") for row in rows}) == 1


def test_patients_and_not_images_are_drawn_anew() -> None:
    lost = np.ones((8, len(ROWS), STRENGTHS), bool)
    lost[:4, 0, MIDDLE] = False
    told = answers(np.ones(8, bool), lost, np.ones((8, len(ROWS)), bool))
    one_patient = corruption.figures_of(
        told, np.zeros(8, np.int64), np.full(8, "A"), 2, model=("tiny", "1.0.0", ""), held_out=8, calibrating=0
    )
    assert (one_patient.rows[0].lost.low, one_patient.rows[0].lost.high) == (-1.0, 1.0)


def test_an_image_is_asked_about_as_it_is_and_corrupted(
    tmp_path: Path, make_tiny_bundle: Callable[..., Bundle]
) -> None:
    path, pixels = tmp_path / "field.png", generated_field(1, SIDE_PX, SIDE_PX)
    cv2.imwrite(str(path), pixels[..., ::-1])
    image = LabelledImage(path, 0, read_image(path).sha256, SIDE_PX, SIDE_PX, path.stat().st_size)
    bundle = make_tiny_bundle(scale=20.0)
    (told,) = in_threads(bundle, [], corruption.answers_on, [image])
    classifier = Classifier(bundle, threads=1)
    assert int(told.clean) == classifier.classify(preprocess(pixels, bundle.manifest.preprocessing)).class_index
    for row in (0, len(ROWS) - 1):  # the first and the last, neither of them noise
        kind, direction = ROWS[row]
        for place, strength in enumerate(direction.strengths):
            corrupted = apply(pixels, kind, strength, random())
            found = classifier.classify(preprocess(corrupted, bundle.manifest.preprocessing))
            assert told.corrupted[row, place] == found.class_index
    never_sure = make_tiny_bundle(thresholds=Thresholds(1.0, 1e-9, "Nothing is accepted."))
    (unsure,) = in_threads(never_sure, [], corruption.answers_on, [image])
    assert not unsure.accepted and not unsure.corrupted_accepted.any()


def test_a_classifier_serves_one_thread_at_a_time_and_errors_come_out(make_tiny_bundle: Callable[..., Bundle]) -> None:
    busy: set[int] = set()

    def work(classifier: Classifier, item: int) -> int:
        assert id(classifier) not in busy
        busy.add(id(classifier))
        classifier.load()
        busy.remove(id(classifier))
        return 100 // item

    assert in_threads(make_tiny_bundle(), [], work, [1, 2, 5, 10, 20]) == [100, 50, 20, 10, 5]
    with pytest.raises(ZeroDivisionError):
        in_threads(make_tiny_bundle(), [], work, [1, 0])


def test_images_are_chosen_evenly_and_all_where_there_are_few(tmp_path: Path) -> None:
    images = [LabelledImage(tmp_path, 0, str(number), 1, 1, 1) for number in range(100)]
    chosen = [int(one.sha256) for one in evenly_chosen(images, 5)]
    assert chosen == [0, 25, 50, 74, 99]
    assert evenly_chosen(images, 1000) == tuple(images)
