"""Bundles on disk: whatever was changed, lost, added or led elsewhere is noticed, and nothing is half written."""

import io
import json
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from leukodesk.core.bundle import Bundle, find_bundles, read_bundle, write_bundle
from leukodesk.core.errors import BundleError
from leukodesk.core.golden import verify_bundle
from leukodesk.core.manifest import (
    CARD_FILE,
    HEAD_FILE,
    KNOWN_FEATURES_FILE,
    MANIFEST_FILE,
    MODEL_FILE,
    write_manifest,
)
from tests.bundles import build_tiny_bundle, tiny_manifest, tiny_network

FILES = (MODEL_FILE, HEAD_FILE, KNOWN_FEATURES_FILE, CARD_FILE, "golden/field_0.png", "golden/field_1.png")


@pytest.fixture
def folder(tiny_bundle_folder: Path, tmp_path: Path) -> Path:
    """A copy of the tiny bundle, to be spoiled."""
    return Path(shutil.copytree(tiny_bundle_folder, tmp_path / "models" / "tiny" / "1.0.0"))


def refusal(folder: Path) -> BundleError:
    with pytest.raises(BundleError) as caught:
        read_bundle(folder)
    assert caught.value.message.endswith(".")
    return caught.value


def contents(bundle: Bundle) -> dict[str, bytes | Path]:
    return {name: bundle.folder / name for name in bundle.manifest.files}


def rewritten(bundle: Bundle, target: Path, files: dict[str, bytes | Path], **changes: object) -> Bundle:
    """A bundle with other contents whose hashes hold."""
    return write_bundle(target, replace(bundle.manifest, **changes), contents(bundle) | files)


def npz(**arrays: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


class TestReading:
    def test_a_sound_bundle_is_read(self, folder: Path) -> None:
        bundle = read_bundle(folder)
        assert set(bundle.manifest.files) == set(FILES)
        assert len(bundle.sha256) == 64
        assert read_bundle(str(folder)) == bundle

    def test_its_hash_changes_with_any_of_its_files(self, folder: Path, tmp_path: Path) -> None:
        bundle = read_bundle(folder)
        other = rewritten(bundle, tmp_path / "other", {CARD_FILE: b"# Another card\n"})
        assert other.sha256 != bundle.sha256
        assert rewritten(bundle, tmp_path / "same", {}).sha256 == bundle.sha256

    @pytest.mark.parametrize("name", FILES)
    def test_a_flipped_bit_in_any_file_is_noticed(self, folder: Path, name: str) -> None:
        content = bytearray((folder / name).read_bytes())
        content[len(content) // 2] ^= 1
        (folder / name).write_bytes(content)
        assert f"{name} has changed" in refusal(folder).details

    @pytest.mark.parametrize("name", [*FILES, MANIFEST_FILE])
    def test_a_truncated_file_is_noticed(self, folder: Path, name: str) -> None:
        content = (folder / name).read_bytes()
        (folder / name).write_bytes(content[: len(content) // 2])
        refusal(folder)

    @pytest.mark.parametrize("name", FILES)
    def test_a_missing_file_is_noticed(self, folder: Path, name: str) -> None:
        (folder / name).unlink()
        assert f"missing: {name}" in refusal(folder).details

    @pytest.mark.parametrize("name", ["extra.txt", "golden/extra.png", ".hidden", "golden/manifest.json"])
    def test_a_foreign_file_is_noticed(self, folder: Path, name: str) -> None:
        (folder / name).write_bytes(b"")
        assert f"not part of the model: {name}" in refusal(folder).details

    @pytest.mark.parametrize("name", [".DS_Store", "golden/Thumbs.db", "desktop.ini"])
    def test_what_file_managers_leave_is_passed_over(self, folder: Path, name: str) -> None:
        (folder / name).write_bytes(b"litter")
        read_bundle(folder)

    def test_a_newer_schema_is_said_to_be_newer(self, folder: Path) -> None:
        raw = json.loads((folder / MANIFEST_FILE).read_text("utf-8")) | {"schema_version": 2}
        (folder / MANIFEST_FILE).write_text(json.dumps(raw), "utf-8")
        error = refusal(folder)
        assert "newer version of LeukoDesk" in error.message
        assert str(folder) in error.details

    def test_a_folder_without_a_bundle(self, tmp_path: Path) -> None:
        for place in (tmp_path, tmp_path / "is not there", Path(__file__)):
            assert refusal(place).message == "There is no model in this place."

    def test_a_folder_in_place_of_a_file(self, folder: Path) -> None:
        (folder / MODEL_FILE).unlink()
        (folder / MODEL_FILE).mkdir()
        refusal(folder)

    @pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a file that cannot be read")
    def test_a_file_that_cannot_be_read(self, folder: Path) -> None:
        (folder / MODEL_FILE).chmod(0)
        assert refusal(folder).message == "The model cannot be read."

    def test_a_folder_that_cannot_be_looked_into(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def denied(path: str) -> None:
            raise PermissionError(13, "Permission denied", path)

        monkeypatch.setattr("os.scandir", denied)
        error = refusal(folder)
        assert error.message == "The model cannot be read."
        assert "Permission denied" in error.details

    def test_a_file_that_changed_since_is_noticed_when_it_is_used(self, folder: Path) -> None:
        bundle = read_bundle(folder)
        assert bundle.read_file(CARD_FILE).startswith(b"# A tiny model")
        (folder / CARD_FILE).write_bytes(b"# Evil\n")
        with pytest.raises(BundleError, match="was changed"):
            bundle.read_file(CARD_FILE)
        (folder / CARD_FILE).unlink()
        with pytest.raises(BundleError, match="cannot be read"):
            bundle.read_file(CARD_FILE)


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes need rights on Windows")
class TestLinks:
    def test_a_link_out_of_the_bundle_is_refused_though_its_content_holds(self, folder: Path, tmp_path: Path) -> None:
        outside = shutil.move(folder / CARD_FILE, tmp_path / "card")
        (folder / CARD_FILE).symlink_to(outside)
        assert "leads out" in refusal(folder).details

    def test_a_linked_manifest_is_refused_too(self, folder: Path, tmp_path: Path) -> None:
        outside = shutil.move(folder / MANIFEST_FILE, tmp_path / "manifest")
        (folder / MANIFEST_FILE).symlink_to(outside)
        assert "leads out" in refusal(folder).details

    def test_a_linked_folder_is_refused(self, folder: Path, tmp_path: Path) -> None:
        outside = shutil.move(folder / "golden", tmp_path / "golden")
        (folder / "golden").symlink_to(outside, target_is_directory=True)
        assert "leads out" in refusal(folder).details

    def test_a_link_to_a_folder_within_hides_nothing(self, folder: Path) -> None:
        (folder / "again").symlink_to(folder / "golden", target_is_directory=True)
        assert "not part of the model: again" in refusal(folder).details

    def test_links_in_a_circle_are_refused(self, folder: Path) -> None:
        (folder / CARD_FILE).unlink()
        (folder / CARD_FILE).symlink_to(folder / CARD_FILE)
        refusal(folder)

    def test_a_bundle_may_itself_be_linked_to(self, folder: Path, tmp_path: Path) -> None:
        (tmp_path / "link").symlink_to(folder, target_is_directory=True)
        assert read_bundle(tmp_path / "link").sha256 == read_bundle(folder).sha256

    def test_a_pipe_in_place_of_a_file_is_not_waited_for(self, folder: Path) -> None:
        (folder / CARD_FILE).unlink()
        os.mkfifo(folder / CARD_FILE)
        assert "not a file" in refusal(folder).details


class TestWriting:
    def test_what_was_written_is_read_back_and_holds(self, tmp_path: Path) -> None:
        written = build_tiny_bundle(tmp_path / "models" / "tiny" / "1.0.0")
        assert read_bundle(tmp_path / "models" / "tiny" / "1.0.0") == written
        assert [path.name for path in (tmp_path / "models" / "tiny").iterdir()] == ["1.0.0"]
        verify_bundle(written)

    def test_an_existing_version_is_never_written_over(self, folder: Path) -> None:
        before = read_bundle(folder)
        with pytest.raises(BundleError, match="exists already"):
            rewritten(before, folder, {CARD_FILE: b"other"})
        assert read_bundle(folder) == before

    @pytest.mark.parametrize("name", ["../outside", "/outside", MANIFEST_FILE, "con"])
    def test_an_unsafe_name_is_refused_before_anything_is_written(
        self, folder: Path, tmp_path: Path, name: str
    ) -> None:
        with pytest.raises(BundleError, match="does not make sense"):
            rewritten(read_bundle(folder), tmp_path / "new" / "1.0.0", {name: b"evil"})
        assert list((tmp_path / "new").iterdir()) == []
        assert not (tmp_path / "outside").exists()

    def test_a_missing_source_leaves_nothing_behind(self, folder: Path, tmp_path: Path) -> None:
        with pytest.raises(BundleError, match="cannot be written here") as caught:
            rewritten(read_bundle(folder), tmp_path / "new" / "1.0.0", {CARD_FILE: tmp_path / "missing.md"})
        assert "missing.md" in caught.value.details
        assert list((tmp_path / "new").iterdir()) == []

    def test_a_place_that_cannot_be_written_is_said_to_be(self, folder: Path, tmp_path: Path) -> None:
        (tmp_path / "file").write_bytes(b"")
        with pytest.raises(BundleError, match="cannot be written here"):
            rewritten(read_bundle(folder), tmp_path / "file" / "1.0.0", {})


class TestFinding:
    def test_every_name_and_version_is_found_and_nothing_else(self, folder: Path, tmp_path: Path) -> None:
        models = tmp_path / "models"
        (models / "other" / "2.0.0").mkdir(parents=True)
        (models / "other" / ".2.0.0.half").mkdir()
        (models / ".git" / "x").mkdir(parents=True)
        (models / "other" / "note.txt").write_bytes(b"")
        assert find_bundles(models) == [models / "other" / "2.0.0", folder]

    def test_no_root_no_bundles(self, tmp_path: Path) -> None:
        assert find_bundles(tmp_path / "missing") == []

    def test_a_root_that_cannot_be_looked_into(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def denied(self: Path, pattern: str) -> None:
            raise PermissionError(13, "Permission denied", str(self))

        monkeypatch.setattr(Path, "glob", denied)
        with pytest.raises(BundleError, match="cannot be read") as caught:
            find_bundles(tmp_path)
        assert str(tmp_path) in caught.value.details


class TestVerifying:
    @pytest.mark.parametrize("head", ["gap", "other"])
    def test_a_sound_bundle_holds(self, make_tiny_bundle: Callable[..., Bundle], head: str) -> None:
        verify_bundle(make_tiny_bundle(head=head))

    def refused(self, bundle: Bundle) -> BundleError:
        with pytest.raises(BundleError) as caught:
            verify_bundle(bundle)
        assert caught.value.message.endswith(".")
        return caught.value

    def test_other_logits_than_promised_are_refused(self, folder: Path, tmp_path: Path) -> None:
        bundle = read_bundle(folder)
        case = bundle.manifest.golden_cases[1]
        for off, holds in ((9e-4, True), (1.1e-3, False)):
            wrong = replace(case, logits=(case.logits[0] + off, *case.logits[1:]))
            changed = rewritten(bundle, tmp_path / f"{off}", {}, golden_cases=(bundle.manifest.golden_cases[0], wrong))
            if holds:
                verify_bundle(changed)
            else:
                assert "logits of golden/field_1.png" in self.refused(changed).details

    def test_another_network_is_refused(self, folder: Path, tmp_path: Path) -> None:
        changed = rewritten(read_bundle(folder), tmp_path / "new", {MODEL_FILE: tiny_network(scale=1.01)})
        assert "logits of golden/field_0.png" in self.refused(changed).details

    def test_another_golden_image_is_refused(self, folder: Path, tmp_path: Path) -> None:
        image = cv2.imencode(".png", np.full((64, 64, 3), 200, np.uint8))[1].tobytes()
        changed = rewritten(read_bundle(folder), tmp_path / "new", {"golden/field_0.png": image})
        assert "logits of" in self.refused(changed).details

    def test_a_golden_case_that_is_no_image_is_refused(self, folder: Path, tmp_path: Path) -> None:
        changed = rewritten(read_bundle(folder), tmp_path / "new", {"golden/field_0.png": b"no image"})
        assert "not an image" in self.refused(changed).message

    @pytest.mark.parametrize("what", ["weights", "bias"])
    def test_a_head_of_another_network_is_refused(self, folder: Path, tmp_path: Path, what: str) -> None:
        with np.load(folder / HEAD_FILE) as file:
            arrays = dict(file)
        arrays[what] = arrays[what] + np.float32(0.1)
        changed = rewritten(read_bundle(folder), tmp_path / "new", {HEAD_FILE: npz(**arrays)})
        assert "features · weights + bias" in self.refused(changed).details

    @pytest.mark.parametrize(
        ("name", "content"),
        [
            (MODEL_FILE, b"no network"),
            (MODEL_FILE, tiny_network()[:2000]),
            (HEAD_FILE, b"no arrays"),
            (HEAD_FILE, npz(weights=np.zeros((8, 4), np.float32))),
            (HEAD_FILE, npz(weights=np.zeros((4, 8), np.float32), bias=np.zeros(4, np.float32))),
            (HEAD_FILE, npz(weights=np.zeros((8, 4)), bias=np.zeros(4))),
            (HEAD_FILE, npz(weights=np.full((8, 4), np.nan, np.float32), bias=np.zeros(4, np.float32))),
            (HEAD_FILE, npz(weights=np.array([object()]), bias=np.zeros(4, np.float32))),
            (KNOWN_FEATURES_FILE, b""),
        ],
    )
    def test_parts_that_are_not_what_they_should_be_are_refused(
        self, folder: Path, tmp_path: Path, name: str, content: bytes
    ) -> None:
        self.refused(rewritten(read_bundle(folder), tmp_path / "new", {name: content}))

    def test_a_network_of_other_sizes_than_described_is_refused(self, folder: Path, tmp_path: Path) -> None:
        bundle = read_bundle(folder)
        steps = replace(bundle.manifest.preprocessing, width_px=96)
        changed = rewritten(bundle, tmp_path / "new", {}, preprocessing=steps)
        assert "not what its description says" in self.refused(changed).message

    def test_a_manifest_for_more_classes_than_the_network_has_is_refused(self, folder: Path, tmp_path: Path) -> None:
        bundle = read_bundle(folder)
        changed = rewritten(bundle, tmp_path / "new", {MODEL_FILE: tiny_network(classes=3)})
        assert "not what its description says" in self.refused(changed).message

    def test_a_file_changed_between_reading_and_verifying_is_refused(self, folder: Path) -> None:
        bundle = read_bundle(folder)
        (folder / MODEL_FILE).write_bytes(tiny_network(scale=2))
        assert "was changed" in self.refused(bundle).message

    def test_other_preprocessing_is_refused(self, folder: Path, tmp_path: Path) -> None:
        bundle = read_bundle(folder)
        for change in ({"colour": "grey"}, {"offset": -0.9}, {"mask_corner": None}, {"clahe_clip_limit": 2.0}):
            steps = replace(bundle.manifest.preprocessing, **change)
            changed = rewritten(bundle, tmp_path / next(iter(change)), {}, preprocessing=steps)
            assert "logits of" in self.refused(changed).details


def test_a_manifest_is_not_written_for_files_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match=r"model\.tflite is missing"):
        write_bundle(tmp_path / "new", tiny_manifest(), {CARD_FILE: b"# Alone\n"})
    with pytest.raises(BundleError):
        write_manifest(tiny_manifest())
