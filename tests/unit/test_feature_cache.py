"""Features on the disk: found again by hash, never mixed up, and computed again where a file is damaged."""

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from leukodesk.core.manifest import Preprocessing
from leukodesk.services import feature_cache
from leukodesk.services.feature_cache import FeatureCache
from leukodesk.services.user_folders import features_folder

STEPS = Preprocessing(64, 64, 1.0, 0.0)


def of(number: int) -> tuple[str, np.ndarray, np.ndarray]:
    return f"{number:064x}", np.full(3, number, np.float32), np.full(2, -number, np.float32)


def cache(root: Path, steps: Preprocessing = STEPS, base: str = "b" * 64, on: str = "features") -> FeatureCache:
    return FeatureCache(root, base, steps, on)


def filled(root: Path, numbers: range) -> FeatureCache:
    made = cache(root)
    for number in numbers:
        made.add(*of(number))
    made.flush()
    return made


def test_what_was_kept_is_found_again_in_any_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feature_cache, "SHARD_IMAGES", 3)
    filled(tmp_path, range(8))
    again = cache(tmp_path)
    assert again.known() == {of(number)[0] for number in range(8)}
    assert len(list(tmp_path.rglob("*.npz"))) == 3
    found = again.read([of(number)[0] for number in (7, 0, 7, 4)])
    np.testing.assert_array_equal(found.features[:, 0], [7, 0, 7, 4])
    np.testing.assert_array_equal(found.distance_features[:, 1], [-7, 0, -7, -4])


def test_a_full_shard_is_on_the_disk_before_anything_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(feature_cache, "SHARD_IMAGES", 2)
    made = cache(tmp_path)
    for number in range(5):
        made.add(*of(number))
    assert cache(tmp_path).known() == {of(number)[0] for number in range(4)}


def test_another_network_or_preprocessing_knows_nothing(tmp_path: Path) -> None:
    filled(tmp_path, range(2))
    grey = replace(STEPS, colour="grey")
    for other in (cache(tmp_path, base="c" * 64), cache(tmp_path, grey), cache(tmp_path, on="middle_features")):
        assert other.known() == set()


def test_an_image_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        filled(tmp_path, range(2)).read([of(0)[0], of(9)[0]])
    with pytest.raises(KeyError):
        cache(tmp_path / "none").read([])


@pytest.mark.parametrize("damage", ["cut", "flipped", "emptied"])
def test_a_damaged_shard_is_removed_and_its_images_are_unknown(tmp_path: Path, damage: str) -> None:
    made = filled(tmp_path, range(40))
    (shard,) = tmp_path.rglob("*.npz")
    content = bytearray(shard.read_bytes())
    if damage == "flipped":
        content[600] ^= 1
    shard.write_bytes({"cut": content[: len(content) // 2], "flipped": content, "emptied": b""}[damage])
    assert made.known() == set() and not shard.exists()


def test_a_flush_of_nothing_writes_nothing(tmp_path: Path) -> None:
    cache(tmp_path).flush()
    assert list(tmp_path.iterdir()) == []


def test_the_oldest_features_of_other_networks_go_first(tmp_path: Path) -> None:
    for age, base in enumerate("cde"):
        other = FeatureCache(tmp_path, base * 64, STEPS, "features")
        other.add(*of(1))
        other.flush()
        shard = max(tmp_path.rglob("*.npz"), key=lambda path: path.stat().st_mtime_ns)
        os.utime(shard, (1000 - age, 1000 - age))
    made = filled(tmp_path, range(3))
    size = max(path.stat().st_size for path in tmp_path.rglob("*.npz"))
    made.prune(2 * size)
    assert FeatureCache(tmp_path, "c" * 64, STEPS, "features").known() == {of(1)[0]}
    assert FeatureCache(tmp_path, "d" * 64, STEPS, "features").known() == set()
    assert len(made.known()) == 3
    made.prune(0)
    assert len(made.known()) == 3, "never its own"


def test_the_cache_is_the_users(user_folders: Path) -> None:
    assert features_folder().is_relative_to(user_folders)
