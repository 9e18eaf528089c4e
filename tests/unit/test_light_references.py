import os
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leukodesk.core.corrections import LightReference
from leukodesk.core.errors import LightReferenceError
from leukodesk.services.capturing.references import References

MADE_AT = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def _reference(brightness: float = 200.0, made_at: datetime = MADE_AT) -> LightReference:
    light = np.linspace(brightness / 2, brightness, 48 * 64 * 3).reshape(48, 64, 3).astype(np.float32)
    return LightReference(light, 640, 480, made_at)


def _the_file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_a_reference_is_found_again(tmp_path: Path) -> None:
    References(tmp_path).keep("Basler 1234", "100× oil", _reference())
    found = References(tmp_path).load("Basler 1234", "100× oil")
    assert found is not None
    assert (found.width_px, found.height_px, found.made_at) == (640, 480, MADE_AT)
    np.testing.assert_array_equal(found.light, _reference().light)


def test_each_camera_and_objective_has_its_own(tmp_path: Path) -> None:
    references = References(tmp_path)
    keys = [("a", "b c"), ("a b", "c"), ("A", "b c"), ("a", "40×"), ("a", "40:"), ("../a", "b c"), ("a", "")]
    for number, (camera, objective) in enumerate(keys):
        references.keep(camera, objective, _reference(100.0 + number))
    for number, (camera, objective) in enumerate(keys):
        found = references.load(camera, objective)
        assert found is not None and found.light.max() == pytest.approx(100 + number)
    assert references.load("b", "b c") is None
    assert len(list(tmp_path.iterdir())) == len(keys)


@given(camera=st.text(max_size=300), objective=st.text(max_size=300))
@settings(max_examples=40, deadline=None)
def test_any_name_is_safe(camera: str, objective: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("references") / "within"
    references = References(folder)
    references.keep(camera, objective, _reference())
    assert references.load(camera, objective) is not None
    assert len(os.fsencode(_the_file(folder).name)) < 255 and list(folder.parent.iterdir()) == [folder]


def test_a_new_reference_takes_the_place_of_the_old(tmp_path: Path) -> None:
    references = References(tmp_path)
    references.keep("a", "b", _reference(100))
    references.keep("a", "b", _reference(150))
    found = references.load("a", "b")
    assert found is not None and found.light.max() == pytest.approx(150)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_forgotten_one_is_gone(tmp_path: Path) -> None:
    references = References(tmp_path)
    references.keep("a", "b", _reference())
    references.forget("a", "b")
    assert references.load("a", "b") is None
    references.forget("a", "b")


def _refused(folder: Path) -> str:
    with pytest.raises(LightReferenceError) as caught:
        References(folder).load("a", "b")
    return caught.value.message


@pytest.mark.parametrize("damage", ["empty", "cut", "other", "large", "flipped"])
def test_a_damaged_file_is_a_sentence_and_can_be_made_again(tmp_path: Path, damage: str) -> None:
    references = References(tmp_path)
    references.keep("a", "b", _reference())
    path = _the_file(tmp_path)
    whole = path.read_bytes()
    middle = len(whole) // 2
    damaged = {
        "empty": b"",
        "cut": whole[:middle],
        "other": b"not a reference",
        "large": whole + bytes(2_000_000),
        "flipped": whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :],
    }
    path.write_bytes(damaged[damage])
    assert "Make it again" in _refused(tmp_path)
    references.keep("a", "b", _reference())
    assert references.load("a", "b") is not None


def test_nothing_is_unpickled(tmp_path: Path) -> None:
    References(tmp_path).keep("a", "b", _reference())
    path = _the_file(tmp_path)
    with np.load(path) as arrays:
        about = arrays["about"]
    np.savez(path, about=about, light=np.array([{}], dtype=object), allow_pickle=True)
    assert "Make it again" in _refused(tmp_path)


@pytest.mark.parametrize(
    "light",
    [np.zeros((48, 64, 3), np.float32), np.ones((48, 64, 3), np.float64), np.ones((48, 64), np.float32)],
)
def test_light_that_is_none_is_refused(tmp_path: Path, light: np.ndarray) -> None:
    References(tmp_path).keep("a", "b", _reference())
    path = _the_file(tmp_path)
    with np.load(path) as arrays:
        about = arrays["about"]
    np.savez(path, about=about, light=light)
    assert "Make it again" in _refused(tmp_path)


def test_the_file_of_another_camera_is_not_taken_for_this_one(tmp_path: Path) -> None:
    references = References(tmp_path)
    references.keep("a", "b", _reference())
    mine = _the_file(tmp_path)
    references.forget("a", "b")
    references.keep("other", "b", _reference())
    _the_file(tmp_path).rename(mine)
    assert "Make it again" in _refused(tmp_path)


def test_a_newer_version_is_said(tmp_path: Path) -> None:
    References(tmp_path).keep("a", "b", _reference())
    path = _the_file(tmp_path)
    with np.load(path) as arrays:
        about, light = arrays["about"].tobytes(), arrays["light"]
    newer = about.replace(b'"schema_version":1', b'"schema_version":2')
    np.savez(path, about=np.frombuffer(newer, np.uint8), light=light)
    assert "newer version" in _refused(tmp_path)


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    with pytest.raises(LightReferenceError, match="could not be kept"):
        References(in_the_way).keep("a", "b", _reference())
