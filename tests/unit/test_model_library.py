"""Which model is used, and what is said if none can be."""

import json
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from leukodesk.core.bases import base_of, load_classifier, verify_model
from leukodesk.core.bundle import read_bundle
from leukodesk.core.errors import BundleError
from leukodesk.core.golden import verify_bundle
from leukodesk.core.manifest import MANIFEST_FILE, MODEL_FILE
from leukodesk.core.versions import version_order
from leukodesk.services.model_library import (
    Library,
    active_model,
    choose_model,
    list_candidates,
    list_models,
    models_folder,
    own_library,
)
from tests.bundles import build_tiny_bundle, build_tiny_head_bundle, tiny_manifest


def install(root: Path, name: str, version: str, task: str = "field") -> Path:
    folder = root / name / version
    build_tiny_bundle(folder, replace(tiny_manifest(), name=name, version=version, task=task))
    return folder


def damage(folder: Path) -> None:
    path = folder / MODEL_FILE
    path.write_bytes(path.read_bytes()[:-1] + b"!")


def make_newer_schema(folder: Path) -> None:
    path = folder / MANIFEST_FILE
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"schema_version": 99}), "utf-8")


def test_its_own_models_lie_beside_the_package() -> None:
    assert (models_folder().parent / "leukodesk" / "__init__.py").is_file()


def test_the_newest_version_is_chosen_and_works(tmp_path: Path) -> None:
    for version in ("1.9.0", "1.10.0", "1.10.0-rc.1"):
        install(tmp_path, "one", version)
    bundle = choose_model(library=Library(tmp_path))
    assert (bundle.manifest.name, bundle.manifest.version) == ("one", "1.10.0")
    verify_bundle(bundle)
    assert choose_model("one", library=Library(tmp_path)) == bundle
    assert choose_model("one/1.9.0", library=Library(tmp_path)).manifest.version == "1.9.0"


def test_field_models_and_cell_models_do_not_compete(tmp_path: Path) -> None:
    install(tmp_path, "fields", "1.0.0")
    install(tmp_path, "cells", "3.0.0", task="cell")
    assert choose_model(library=Library(tmp_path)).manifest.name == "fields"
    assert choose_model(task="cell", library=Library(tmp_path)).manifest.name == "cells"
    assert choose_model("cells", task="field", library=Library(tmp_path)).manifest.name == "cells", "asked for by name"


def test_none_installed(tmp_path: Path) -> None:
    for root in (tmp_path, tmp_path / "is not there"):
        assert list_models(Library(root)) == ()
        with pytest.raises(BundleError, match=r"No model for fields is installed\."):
            choose_model(library=Library(root))
        with pytest.raises(BundleError, match="“one”: no model is installed"):
            choose_model("one", library=Library(root))
    install(tmp_path, "fields", "1.0.0")
    with pytest.raises(BundleError, match=r"No model for single cells is installed\."):
        choose_model(task="cell", library=Library(tmp_path))


def test_an_unknown_name_is_answered_with_the_known_ones(tmp_path: Path) -> None:
    install(tmp_path, "one", "1.0.0")
    install(tmp_path, "one", "2.0.0")
    install(tmp_path, "two", "1.0.0")
    for wanted in ("three", "one/3.0.0", "", "../one", "one/"):
        with pytest.raises(BundleError, match=r"one/2\.0\.0, one/1\.0\.0, two/1\.0\.0"):
            choose_model(wanted, library=Library(tmp_path))


def test_a_damaged_model_does_not_stop_the_others(tmp_path: Path) -> None:
    make_newer_schema(install(tmp_path, "newer", "5.0.0"))
    install(tmp_path, "sound", "1.0.0")
    (tmp_path / "empty" / "1.0.0").mkdir(parents=True)
    (tmp_path / "README.md").write_text("A file beside the models.")
    listed = {model.label: model.error for model in list_models(Library(tmp_path))}
    assert list(listed) == ["empty/1.0.0", "newer/5.0.0", "sound/1.0.0"]
    assert listed["sound/1.0.0"] is None
    assert "newer version of LeukoDesk" in str(listed["newer/5.0.0"])
    assert "no model in this place" in str(listed["empty/1.0.0"])
    assert choose_model(library=Library(tmp_path)).manifest.name == "sound"
    with pytest.raises(BundleError, match="newer version of LeukoDesk"):
        choose_model("newer", library=Library(tmp_path))


@pytest.mark.parametrize("harm", [damage, make_newer_schema])
def test_a_damaged_newest_version_is_never_silently_replaced(tmp_path: Path, harm: object) -> None:
    install(tmp_path, "one", "1.0.0")
    newest = install(tmp_path, "one", "2.0.0")
    assert callable(harm)
    harm(newest)
    with pytest.raises(BundleError, match=r"one/2\.0\.0 cannot be used\. .* you may ask for one/1\.0\.0\."):
        choose_model(library=Library(tmp_path))
    assert choose_model("one/1.0.0", library=Library(tmp_path)).manifest.version == "1.0.0"


def test_a_damaged_only_version_is_said_to_be(tmp_path: Path) -> None:
    damage(install(tmp_path, "one", "1.0.0"))
    with pytest.raises(BundleError, match=r"damaged or was changed, and is not used\. Install it again\.$"):
        choose_model(library=Library(tmp_path))


def test_a_folder_of_another_name_is_refused(tmp_path: Path) -> None:
    shutil.move(install(tmp_path, "one", "1.0.0"), tmp_path / "one" / "9.0.0")
    (model,) = list_models(Library(tmp_path))
    assert "another name" in str(model.error)
    with pytest.raises(BundleError, match="another name"):
        choose_model("one", library=Library(tmp_path))


def test_half_written_models_are_not_seen(tmp_path: Path) -> None:
    shutil.move(install(tmp_path, "one", "1.0.0"), tmp_path / "one" / ".1.0.0.abcdef")
    assert list_models(Library(tmp_path)) == ()


def test_versions_are_ordered_as_semver_says() -> None:
    ordered = ["latest", "0.9.0", "1.0.0-2", "1.0.0-10", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-beta", "1.0.0", "1.2.0"]
    ordered += ["1.10.0", "10.0.0"]
    shuffled = random.Random(0).sample(ordered, len(ordered))
    assert sorted(shuffled, key=version_order) == ordered


class TestTwoPlaces:
    """The shipped models, and the user's own."""

    @pytest.fixture
    def library(self, tmp_path: Path) -> Library:
        return Library(tmp_path / "shipped", tmp_path / "data")

    def test_models_of_both_are_listed_and_candidates_are_not_among_them(self, library: Library) -> None:
        install(library.shipped, "one", "1.0.0")
        install(library.models, "one", "2.0.0")
        install(library.candidates, "one", "3.0.0")
        damaged = install(library.candidates, "two", "1.0.0")
        make_newer_schema(damaged)
        listed = {model.label: model.place for model in list_models(library)}
        assert listed == {"one/2.0.0": "own", "one/1.0.0": "shipped"}
        candidates = {model.label: model.error is None for model in list_candidates(library)}
        assert candidates == {"one/3.0.0": True, "two/1.0.0": False}
        assert {model.place for model in list_candidates(library)} == {"candidate"}

    def test_the_newest_shipped_one_is_active_until_another_is_promoted(self, library: Library) -> None:
        install(library.shipped, "one", "1.0.0")
        install(library.models, "one", "2.0.0")
        assert active_model("field", library).label == "one/1.0.0"
        assert choose_model("one", library=library).manifest.version == "2.0.0", "asked for by name"
        with pytest.raises(BundleError, match="No model for single cells"):
            active_model("cell", library)

    def test_a_model_in_both_places_is_listed_once(self, library: Library) -> None:
        shutil.copytree(install(library.shipped, "one", "1.0.0"), library.models / "one" / "1.0.0")
        (model,) = list_models(library)
        assert (model.place, model.folder) == ("shipped", library.models / "one" / "1.0.0")
        make_newer_schema(model.folder)
        (model,) = list_models(library)
        assert (model.error, model.folder) == (None, library.shipped / "one" / "1.0.0")

    def test_two_models_of_one_name_are_said(self, library: Library) -> None:
        install(library.shipped, "one", "1.0.0")
        build_tiny_bundle(library.models / "one" / "1.0.0", replace(tiny_manifest(), name="one"), scale=2.0)
        (model,) = list_models(library)
        assert "Another model of the same name" in str(model.error)
        with pytest.raises(BundleError, match="Another model of the same name"):
            choose_model(library=library)

    def test_the_base_of_a_head_is_found_wherever_it_lies(self, library: Library) -> None:
        base = read_bundle(install(library.shipped, "one", "1.0.0"))
        head = build_tiny_head_bundle(library.candidates / "head" / "1.0.0", base)
        assert base_of(base, library.roots) is None
        assert base_of(head, library.roots) == base
        assert load_classifier(head, library.roots).base == base
        assert verify_model(head, library.roots).manifest == head.manifest
        damage(base.folder)
        with pytest.raises(BundleError, match=r"builds upon cannot be used\. The model is damaged"):
            base_of(head, library.roots)
        install(library.models, "one", "1.0.0")
        assert base_of(head, library.roots) == replace(base, folder=library.models / "one" / "1.0.0")
        with pytest.raises(
            BundleError, match=r"head/1\.0\.0 builds upon another one, which is not installed"
        ) as caught:
            base_of(head, [library.candidates])
        assert base.sha256 in caught.value.details
        (library.models / "empty" / "1.0.0").mkdir(parents=True)
        assert base_of(head, library.roots) is not None

    def test_its_own_library_is_the_users(self, user_folders: Path) -> None:
        library = own_library()
        assert library.shipped == models_folder()
        assert library.data is not None and library.data.is_relative_to(user_folders)
        assert library.roots == (library.models, library.shipped, library.candidates)
