"""Which model is used, and what is said if none can be."""

import json
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from leukodesk.core.errors import BundleError
from leukodesk.core.golden import verify_bundle
from leukodesk.core.manifest import MANIFEST_FILE, MODEL_FILE
from leukodesk.services.model_library import Library, choose_model, list_models, models_folder, version_order
from tests.bundles import build_tiny_bundle, tiny_manifest


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
