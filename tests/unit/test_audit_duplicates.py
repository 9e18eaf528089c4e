"""Duplicates: found however they were made, and nothing else."""

import csv
from itertools import combinations
from pathlib import Path

import cv2
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.core.audit.duplicates import (
    Appearance,
    fine_detail,
    joined,
    near_duplicate_names,
    near_duplicate_sets,
    perceptual_hash,
    set_names,
)
from leukodesk.core.audit.reading import look_at_images
from leukodesk.core.images import read_image
from leukodesk.core.labelled.data_set import read_labelled_data
from leukodesk.core.synthetic import synthetic_cell
from tests.data import require_data
from tests.unit.audited_images import SIDE_PX, Pixels, field, write, write_classes


def _sets(images: list[Pixels]) -> tuple[tuple[int, ...], ...]:
    greys = [np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8) for pixels in images]
    appearance = Appearance(
        np.array([perceptual_hash(grey) for grey in greys], np.uint64), np.array([fine_detail(grey) for grey in greys])
    )
    return near_duplicate_sets(appearance, np.array([str(index) for index in range(len(images))]))


def _recompressed(pixels: Pixels) -> Pixels:
    _, encoded = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, 40])
    return np.asarray(cv2.imdecode(encoded, cv2.IMREAD_COLOR), np.uint8)


def test_a_field_saved_again_brightened_or_scaled_is_a_near_duplicate() -> None:
    fields = [field(seed) for seed in range(40)]
    changed = [
        _recompressed(fields[3]),
        np.asarray(np.clip(fields[7] * 1.15, 0, 255), np.uint8),
        np.asarray(cv2.resize(fields[11], (2 * SIDE_PX, 2 * SIDE_PX), interpolation=cv2.INTER_LINEAR), np.uint8),
        np.roll(fields[15], 1, axis=1),
    ]
    assert _sets(fields + changed) == ((3, 40), (7, 41), (11, 42), (15, 43))


def test_single_cells_on_black_are_alike_but_no_duplicates() -> None:
    cells = [synthetic_cell(seed, 150) for seed in range(60)]
    assert _sets(cells) == ()
    assert _sets([*cells, _recompressed(cells[5])]) == ((5, 60),)


def test_blank_images_are_no_duplicates_of_each_other() -> None:
    assert _sets([np.full((50, 50, 3), level, np.uint8) for level in (0, 100, 200, 255)]) == ()


def test_two_images_and_one_image_can_be_compared() -> None:
    assert _sets([field(1)]) == ()
    assert _sets([field(1), field(2)]) == ()


def test_copies_of_one_file_are_together_even_if_blank(tmp_path: Path) -> None:
    root = write_classes(tmp_path, 4)
    blank = np.full((SIDE_PX, SIDE_PX, 3), 230, np.uint8)
    for place in ("Early/x.png", "Pre/y.png"):
        write(root / place, blank)
    data = read_labelled_data(root)
    names = near_duplicate_names(look_at_images(data).appearance, data.sha256)
    together = {image.path.name for image, name in zip(data.images, names, strict=True) if name}
    assert together == {"x.png", "y.png"} and len(set(names.tolist()) - {""}) == 1


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=60))
def test_sets_are_what_pairs_chain_up_to(pairs: list[tuple[int, int]]) -> None:
    sets = joined(pairs)
    names = set_names(sets, 31)
    assert all(list(members) == sorted(set(members)) and len(members) > 1 for members in sets)
    assert len([index for members in sets for index in members]) == len({i for members in sets for i in members})
    assert all(names[one] == names[other] for one, other in pairs)
    in_pairs = {index for one, other in pairs if one != other for index in (one, other)}
    assert {index for members in sets for index in members} == in_pairs == set(np.flatnonzero(names != "").tolist())


def test_taleghani_near_duplicates_are_those_that_are_known() -> None:
    folder = require_data("taleghani")
    with (folder / "groups.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["class"] == "Benign" or int(row["index"]) <= 40]
    known: dict[str, list[int]] = {}
    for index, row in enumerate(rows):
        known.setdefault(row["near_duplicate_group"], []).append(index)
    fields = [read_image(folder / row["class"] / row["file"]).pixels for row in rows]
    found = {pair for members in _sets(fields) for pair in combinations(members, 2)}
    expected = {pair for members in known.values() for pair in combinations(members, 2)}
    assert len(expected) > 15 and expected <= found
    # What is found besides stands beside each other in the folder, and shows the same.
    assert len(found - expected) <= 3
    assert all(abs(int(rows[one]["index"]) - int(rows[other]["index"])) <= 5 for one, other in found)
