"""Parts of labelled images: no patient on both sides, every class in every part, the same for the same seed."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from leukodesk.core.errors import DataSetError
from leukodesk.core.labelled.splits import (
    Split,
    k_folds,
    leave_one_group_out,
    most_folds,
    split_by_blocks,
    split_by_column,
    split_by_shares,
)

Labels = NDArray[np.int64]
Groups = NDArray[np.str_]
PARTS = ("train", "validation", "test")


@st.composite
def grouped_images(draw: st.DrawFn, least_groups: int = 3) -> tuple[Labels, Groups]:
    """Images of two to four classes; each class has at least so many patients of its own, and some share patients."""
    labels, groups = [], []
    classes = draw(st.integers(2, 4))
    for label in range(classes):
        for number in range(draw(st.integers(least_groups, 7))):
            size = draw(st.integers(1, 12))
            labels += [label] * size
            groups += [f"{label}-{number}"] * size
    shared = draw(st.lists(st.tuples(st.integers(0, classes - 1), st.sampled_from(["", "x", "y"])), max_size=12))
    labels += [label for label, _ in shared]
    groups += [name for _, name in shared]
    order = np.random.default_rng(draw(st.integers(0, 99))).permutation(len(labels))
    return np.array(labels, np.int64)[order], np.array(groups, np.str_)[order]


def no_groups(labels: Labels) -> Groups:
    return np.full(len(labels), "", np.str_)


def straddling(names: Groups, split: Split) -> set[str]:
    """Names that are in more than one part."""
    return {name for name in set(names.tolist()) - {""} if len(set(split.parts[names == name].tolist())) > 1}


def classes_of(labels: Labels, split: Split) -> dict[str, set[int]]:
    return {part: set(labels[split.indices(part)].tolist()) for part in set(split.parts.tolist())}


def all_classes(labels: Labels, *parts: str) -> dict[str, set[int]]:
    return {part: set(labels.tolist()) for part in parts}


@settings(max_examples=40)
@given(grouped_images(), st.integers(0, 5))
def test_no_patient_is_torn_and_every_part_has_every_class(data: tuple[Labels, Groups], seed: int) -> None:
    labels, groups = data
    split = split_by_shares(labels, groups, seed=seed)
    assert not straddling(groups, split)
    assert classes_of(labels, split) == all_classes(labels, *PARTS)
    assert (split.grouped, split.leaky, split.seed) == (True, False, seed)
    assert split.title == "70/15/15, stratified, by patient"


@settings(max_examples=40)
@given(grouped_images(), st.integers(0, 5))
def test_the_same_seed_gives_the_same_split_whatever_else_draws_numbers(data: tuple[Labels, Groups], seed: int) -> None:
    labels, groups = data
    first = split_by_shares(labels, groups, seed=seed)
    np.random.seed(7)  # noqa: NPY002 - the global state must not matter
    assert (split_by_shares(labels, groups, seed=seed).parts == first.parts).all()


def test_another_seed_gives_another_split() -> None:
    labels = np.repeat([0, 1], 50)
    drawn = {split_by_shares(labels, no_groups(labels), seed=seed).parts.tobytes() for seed in range(5)}
    assert len(drawn) == 5


@settings(max_examples=40)
@given(
    st.lists(st.integers(7, 120), min_size=2, max_size=5),
    st.sampled_from([(0.7, 0.15, 0.15), (0.8, 0.2), (0.5, 0.3, 0.2)]),
)
def test_single_images_are_shared_out_to_within_one_of_each_class(counts: list[int], shares: tuple[float, ...]) -> None:
    labels = np.repeat(np.arange(len(counts)), counts)
    split = split_by_shares(labels, no_groups(labels), shares)
    for part, share in zip(PARTS if len(shares) == 3 else ("train", "test"), shares, strict=True):
        held = np.bincount(labels[split.indices(part)], minlength=len(counts))
        assert np.all(np.abs(held - share * np.array(counts)) <= 1.0), (part, held)
    assert (split.grouped, split.leaky) == (False, False)
    assert split.title.endswith("stratified, by image (no patients known)")


def test_many_patients_come_near_the_shares() -> None:
    random = np.random.default_rng(3)
    sizes = random.integers(5, 40, 60)
    labels, groups = np.repeat(np.arange(60) % 3, sizes), np.repeat([f"p{n}" for n in range(60)], sizes)
    split = split_by_shares(labels, groups)
    for part, share in zip(PARTS, (0.7, 0.15, 0.15), strict=True):
        held, total = np.bincount(labels[split.indices(part)]), np.bincount(labels)
        assert np.all(np.abs(held / total - share) < 0.04), (part, held / total)


def test_three_healthy_subjects_are_one_for_each_part_and_two_are_one_for_each_of_two() -> None:
    """As the C-NMC images are: eleven leukemic subjects, three healthy ones."""
    sizes = [62, 51, 80, 40, 71, 33, 58, 90, 44, 66, 58, 200, 200, 200]
    labels, groups = np.repeat([0] * 11 + [1] * 3, sizes), np.repeat([f"s{number}" for number in range(14)], sizes)
    split = split_by_shares(labels, groups)
    assert not straddling(groups, split)
    assert all(len(set(groups[split.indices(part)]) & {"s11", "s12", "s13"}) == 1 for part in PARTS)

    two = groups != "s13"
    with pytest.raises(DataSetError, match=r"too few for 3 parts: 2 patients of “hem”.*80/20.*leaky") as caught:
        split_by_shares(labels[two], groups[two], class_names=["all", "hem"])
    assert "class 2" not in caught.value.message
    halves = split_by_shares(labels[two], groups[two], (0.8, 0.2))
    assert classes_of(labels[two], halves) == {"train": {0, 1}, "test": {0, 1}}
    one = two & (groups != "s12")
    with pytest.raises(DataSetError, match="too few for 2 parts: 1 patient of class 2"):
        split_by_shares(labels[one], groups[one], (0.8, 0.2))


@settings(max_examples=40)
@given(grouped_images())
def test_a_split_that_does_not_look_at_patients_is_called_leaky(data: tuple[Labels, Groups]) -> None:
    labels, groups = data
    split = split_by_shares(np.tile(labels, 3), np.tile(groups, 3), ungrouped=True)
    assert split.leaky and not split.grouped and "leaky" in split.title


@settings(max_examples=40)
@given(st.integers(4, 40), st.integers(4, 40))
def test_near_duplicates_stay_together_with_and_without_patients(first: int, second: int) -> None:
    labels = np.repeat([0, 1], [first, second])
    names = np.array([f"d{index // 2}" if index < 4 else "" for index in range(first + second)], np.str_)
    for groups in (no_groups(labels), np.array([f"p{index}" for index in range(first + second)])):
        split = split_by_shares(labels, groups, (0.75, 0.25), keep_together=names)
        assert not straddling(names, split)


@settings(max_examples=40)
@given(grouped_images(4), st.data())
def test_a_frozen_test_part_stays_whole_and_in_the_test_part(
    data: tuple[Labels, Groups], choice: st.DataObject
) -> None:
    labels, groups = data
    frozen_groups = [f"{label}-0" for label in choice.draw(st.sets(st.integers(0, int(labels.max()))))]
    frozen = [int(np.flatnonzero(groups == name)[0]) for name in frozen_groups]
    split = split_by_shares(labels, groups, always_test=frozen)
    assert set(np.flatnonzero(np.isin(groups, frozen_groups))) <= set(split.indices("test"))
    assert not straddling(groups, split)
    assert classes_of(labels, split) == all_classes(labels, *PARTS)
    assert (f"keeping {len(frozen)} test images" in split.title) == bool(frozen)


def test_new_images_fill_the_test_part_up_and_too_many_frozen_ones_leave_the_rest_in_proportion() -> None:
    labels = np.repeat([0, 1], 100)
    few = split_by_shares(labels, no_groups(labels), always_test=range(5))
    assert np.bincount(labels[few.indices("test")]).tolist() == [15, 15]
    many = split_by_shares(labels, no_groups(labels), always_test=range(66))
    assert np.bincount(labels[many.indices("test")]).tolist() == [66, 15]
    assert np.bincount(labels[many.indices("train")]).tolist() == [28, 70]
    with pytest.raises(DataSetError, match="frozen"):
        split_by_shares(labels, no_groups(labels), always_test=range(100))


@settings(max_examples=40)
@given(grouped_images(), st.integers(2, 3), st.integers(0, 5))
def test_every_image_is_tested_once_over_the_folds(data: tuple[Labels, Groups], k: int, seed: int) -> None:
    labels, groups = data
    folds = k_folds(labels, groups, k, seed=seed)
    assert sorted(np.concatenate([fold.indices("test") for fold in folds]).tolist()) == list(range(len(labels)))
    for fold in folds:
        assert not straddling(groups, fold) and fold.grouped and not fold.leaky
        assert classes_of(labels, fold) == all_classes(labels, "train", "test")


def test_folds_are_refused_beyond_the_patients_of_the_rarest_class() -> None:
    labels = np.repeat([0, 1], [10, 9])
    groups = np.array([f"a{index // 2}" for index in range(10)] + [f"h{index // 3}" for index in range(9)])
    assert most_folds(labels, groups) == 3 and most_folds(labels, groups, ungrouped=True) == 9
    assert len(k_folds(labels, groups, 3)) == 3
    with pytest.raises(DataSetError, match="too few for 5 parts: 3 patients of class 2"):
        k_folds(labels, groups, 5)
    assert k_folds(labels, groups, 5, ungrouped=True)[0].leaky


def test_blocks_are_contiguous_runs_in_the_order_of_the_images() -> None:
    labels = np.repeat([0, 1], [20, 40])
    split = split_by_blocks(labels)
    assert split.parts[:20].tolist() == ["train"] * 14 + ["validation"] * 3 + ["test"] * 3
    assert split.parts[20:].tolist() == ["train"] * 28 + ["validation"] * 6 + ["test"] * 6
    assert (split.title, split.leaky, split.seed) == ("70/15/15, contiguous blocks", False, 0)
    assert split_by_blocks(np.repeat([0, 1], 3)).parts.tolist() == list(PARTS) * 2
    halves = split_by_blocks(labels, (0.8, 0.2))
    assert set(halves.parts) == {"train", "test"} and len(halves.indices("test")) == 12


def test_near_duplicates_across_a_border_of_blocks_go_to_the_earlier_part() -> None:
    labels = np.repeat([0, 1], [20, 40])
    names = np.array(["a" if index in (13, 14) else "b" if index in (16, 17) else "" for index in range(60)])
    split = split_by_blocks(labels, keep_together=names)
    assert split.parts[:20].tolist() == ["train"] * 15 + ["validation"] * 3 + ["test"] * 2
    with pytest.raises(DataSetError, match="contiguous blocks: none is left for the test"):
        split_by_blocks(np.array([0] * 20 + [1] * 2))


def test_a_fold_column_decides_who_tests() -> None:
    labels = np.tile([0, 1], 30)
    folds = [str(index // 2 % 5) if index < 50 else "" for index in range(60)]
    split = split_by_column(folds, "3", 0.2, labels, no_groups(labels), column="block_fold")
    assert split.indices("test").tolist() == [index for index, fold in enumerate(folds) if fold == "3"]
    assert np.bincount(labels[split.indices("validation")]).tolist() == [5, 5]
    assert (split.title, split.leaky, split.grouped) == ("column “block_fold”, fold 3 tests", False, False)
    assert set(split_by_column(folds, "3", 0, labels, no_groups(labels)).parts) == {"train", "test"}
    known_leaky = split_by_column(folds, "3", 0, labels, no_groups(labels), leaky=True)
    assert known_leaky.leaky and "leaky" in known_leaky.title


def test_a_fold_column_that_tears_patients_apart_is_leaky_and_validation_is_cut_by_patient() -> None:
    labels, groups = np.tile([0, 1], 30), np.array([f"p{index // 6}" for index in range(60)])
    whole = split_by_column([str(index // 12) for index in range(60)], "0", 0.25, labels, groups)
    assert whole.grouped and not whole.leaky and not straddling(groups, whole)
    torn = split_by_column([str(index % 5) for index in range(60)], "0", 0.25, labels, groups)
    assert torn.leaky and not torn.grouped and "leaky" in torn.title


def test_fold_columns_that_do_not_fit_are_refused() -> None:
    labels = np.array([0, 0, 1, 1])
    for name in ("2", ""):
        with pytest.raises(DataSetError, match="these: a, b"):
            split_by_column(["a", "b", "a", ""], name, 0, labels, no_groups(labels))
    with pytest.raises(DataSetError, match="All images of “x” are in the fold “a”"):
        split_by_column(["a", "a", "b", "b"], "a", 0, labels, no_groups(labels), class_names=["x", "y"])


def test_each_patient_is_left_out_once_and_images_without_one_always_train() -> None:
    labels, groups = np.array([0, 0, 0, 1, 1, 1, 1]), np.array(["p2", "p10", "", "p2", "p10", "p10", ""])
    splits = leave_one_group_out(labels, groups)
    assert [split.title for split in splits] == ["patient p2 left out", "patient p10 left out"]
    assert [split.indices("test").tolist() for split in splits] == [[0, 3], [1, 4, 5]]
    assert all(split.grouped and not straddling(groups, split) for split in splits)
    with pytest.raises(DataSetError, match="no two patients"):
        leave_one_group_out(labels, no_groups(labels))
    with pytest.raises(DataSetError, match=r"class 2 are of one patient, “b”"):
        leave_one_group_out(np.array([0, 0, 1]), np.array(["a", "b", "b"]))


@pytest.mark.parametrize(
    "shares", [(1.0,), (0.5, 0.4), (0.0, 1.0), (1.0, 0.0), (0.8, 0.4, -0.2), (0.5, 0.5, 0.0), (float("nan"), 1.0)]
)
def test_shares_that_are_none_are_refused(shares: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match=r"nothing|shares"):
        split_by_shares(np.array([0, 1]), np.array(["", ""]), shares)


def test_patients_of_several_classes_that_cannot_be_shared_out_are_refused() -> None:
    """Two patients hold class 0, two hold class 1, two hold class 2, each pair another: no two parts have all three."""
    labels, groups = np.array([0, 1, 1, 2, 2, 0]), np.array(["a", "a", "b", "b", "c", "c"])
    with pytest.raises(DataSetError, match="cannot be shared out"):
        split_by_shares(labels, groups, (0.5, 0.5))


def test_twenty_thousand_images_are_divided() -> None:
    labels = np.random.default_rng(0).integers(0, 4, 20_000)
    split = split_by_shares(labels, no_groups(labels))
    for part, share in zip(PARTS, (0.7, 0.15, 0.15), strict=True):
        held = np.bincount(labels[split.indices(part)])
        assert np.all(np.abs(held - share * np.bincount(labels)) <= 1)
