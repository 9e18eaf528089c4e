"""Models as one file: what is carried over is what arrives, and nothing else ever does."""

import io
import json
import shutil
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leukodesk.core import bundle_archive
from leukodesk.core.bundle import Bundle, read_bundle
from leukodesk.core.bundle_archive import INDEX_FILE, archive_name, export_bundle, import_bundle
from leukodesk.core.errors import BundleError
from leukodesk.core.manifest import MANIFEST_FILE
from tests.bundles import build_tiny_bundle, build_tiny_head_bundle

REFUSED = "not a model, or it is damaged or was changed"
ROOT = "tiny/1.0.0"


@pytest.fixture(scope="module")
def bundle(tiny_bundle_folder: Path) -> Bundle:
    return read_bundle(tiny_bundle_folder)


@pytest.fixture(scope="module")
def head(bundle: Bundle, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    return build_tiny_head_bundle(tmp_path_factory.mktemp("heads") / "tiny-head" / "1.0.0", bundle)


@pytest.fixture(scope="module")
def archive(bundle: Bundle, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Read only."""
    path = tmp_path_factory.mktemp("archive") / archive_name(bundle)
    export_bundle(bundle, path)
    return path


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "laboratory" / "models"


Entries = dict[str, bytes]


def entries_of(path: Path) -> Entries:
    with zipfile.ZipFile(path) as file:
        return {info.filename: file.read(info) for info in file.infolist()}


def written(path: Path, entries: Entries, method: int = zipfile.ZIP_STORED) -> Path:
    with zipfile.ZipFile(path, "w", method) as file:
        for name, content in entries.items():
            file.writestr(name, content)
    return path


def everything_in(folder: Path) -> dict[str, bytes | None]:
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def refused(path: Path, models: Path, match: str = REFUSED) -> str:
    """Import must fail, and change nothing, there or around; returns the details."""
    models.mkdir(parents=True, exist_ok=True)
    before = everything_in(models.parent)
    with pytest.raises(BundleError, match=match) as caught:
        import_bundle(path, models, [models])
    assert everything_in(models.parent) == before
    return caught.value.details


def test_what_is_exported_is_what_is_imported(bundle: Bundle, archive: Path, models: Path) -> None:
    assert archive.name == "tiny-1.0.0.leukodesk-model"
    assert archive.stat().st_mode & stat.S_IROTH, "others may read what is handed on"
    installed = import_bundle(archive, models, [models])
    assert installed == read_bundle(models / "tiny" / "1.0.0")
    assert installed.sha256 == bundle.sha256
    assert everything_in(installed.folder) == everything_in(bundle.folder)
    assert [path.name for path in models.iterdir()] == ["tiny"], "nothing is left beside it"


def test_the_same_bundle_gives_the_same_file(bundle: Bundle, archive: Path, tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere" / "1.0.0"
    shutil.copytree(bundle.folder, copy)
    (copy / MANIFEST_FILE).touch()
    export_bundle(read_bundle(copy), tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == archive.read_bytes()


def test_an_archive_that_was_packed_anew_is_taken(archive: Path, models: Path, tmp_path: Path) -> None:
    packed = written(tmp_path / "packed", dict(reversed(entries_of(archive).items())), zipfile.ZIP_DEFLATED)
    assert packed.stat().st_size < archive.stat().st_size
    assert import_bundle(packed, models, [models]).manifest.name == "tiny"


def test_a_head_comes_with_its_base(bundle: Bundle, head: Bundle, models: Path, tmp_path: Path) -> None:
    export_bundle(head, tmp_path / "both", bundle)
    installed = import_bundle(tmp_path / "both", models, [models])
    assert installed.sha256 == head.sha256
    assert read_bundle(models / "tiny" / "1.0.0").sha256 == bundle.sha256


def test_a_base_that_is_there_already_is_not_installed_twice(
    bundle: Bundle, head: Bundle, models: Path, tmp_path: Path
) -> None:
    export_bundle(head, tmp_path / "both", bundle)
    shipped = bundle.folder.parent.parent
    import_bundle(tmp_path / "both", models, [models, shipped])
    assert [path.name for path in models.iterdir()] == ["tiny-head"]


def test_without_its_base_the_import_says_which_model_is_needed(
    bundle: Bundle, head: Bundle, models: Path, tmp_path: Path
) -> None:
    export_bundle(head, tmp_path / "alone", bundle, include_base=False)
    details = refused(tmp_path / "alone", models, "builds upon tiny/1.0.0, which is not installed")
    assert bundle.sha256 in details
    export_bundle(head, tmp_path / "nameless")
    refused(tmp_path / "nameless", models, "builds upon another one, which is not installed")
    assert import_bundle(tmp_path / "alone", models, [models, bundle.folder.parent.parent]).sha256 == head.sha256


def test_a_stowaway_is_refused(bundle: Bundle, head: Bundle, models: Path, tmp_path: Path) -> None:
    other = build_tiny_bundle(tmp_path / "other" / "1.0.0", scale=2.0)
    export_bundle(head, tmp_path / "both", other)
    assert "does not build upon" in refused_with_base(tmp_path / "both", models, bundle)
    export_bundle(bundle, tmp_path / "full", head)
    assert "does not build upon" in refused(tmp_path / "full", models)


def refused_with_base(path: Path, models: Path, base: Bundle) -> str:
    with pytest.raises(BundleError, match=REFUSED) as caught:
        import_bundle(path, models, [models, base.folder.parent.parent])
    return caught.value.details


def test_what_is_installed_already_is_said_and_left(archive: Path, models: Path) -> None:
    installed = import_bundle(archive, models, [models])
    (installed.folder / "Thumbs.db").write_bytes(b"")
    refused(archive, models, "tiny/1.0.0 is installed already")


def test_another_model_of_that_name_is_left(archive: Path, models: Path) -> None:
    build_tiny_bundle(models / "tiny" / "1.0.0", scale=2.0)
    refused(archive, models, "Another model tiny/1.0.0 is installed already")


def test_a_damaged_model_is_installed_again_and_the_damaged_one_put_aside(archive: Path, models: Path) -> None:
    folder = import_bundle(archive, models, [models]).folder
    (folder / "model.tflite").write_bytes(b"damaged")
    assert read_bundle(import_bundle(archive, models, [models]).folder)
    (aside,) = folder.parent.glob(".1.0.0.damaged-*")
    assert (aside / "model.tflite").read_bytes() == b"damaged"


def with_name(name: str) -> Callable[[Entries], Entries]:
    return lambda entries: entries | {name: b"harm"}


@pytest.mark.parametrize(
    "name",
    [
        "/etc/harm",
        "../harm",
        "tiny/1.0.0/../../../harm",
        "tiny/1.0.0/..\\harm",
        "tiny\\1.0.0\\harm",
        "C:/harm",
        "C:harm",
        "//server/share/harm",
        "tiny/1.0.0/model.tflite:stream",
        "tiny/1.0.0/CON",
        "tiny/1.0.0/nul.txt",
        "tiny/1.0.0/.hidden",
        "tiny/1.0.0/folder/",
        "tiny/1.0.0//harm",
        "tiny/1.0.0/MODEL.tflite",
        "tiny/1.0.0/harm.txt",
        "Tiny/1.0.0/harm.txt",
        "harm",
        "other/1.0.0/harm",
        "tiny/1.0.0/ünsafe",
        "tiny/1.0.0/new\nline",
    ],
)
def test_a_name_that_leads_elsewhere_or_is_not_listed_is_refused(
    archive: Path, models: Path, tmp_path: Path, name: str
) -> None:
    refused(written(tmp_path / "harmful", entries_of(archive) | {name: b"harm"}), models)


def test_a_name_cut_at_a_zero_byte_is_refused(archive: Path, models: Path, tmp_path: Path) -> None:
    path = written(tmp_path / "harmful", entries_of(archive) | {f"{ROOT}/cardZtxt": b"harm"})
    path.write_bytes(path.read_bytes().replace(b"cardZtxt", b"card\0txt"))
    refused(path, models)


def test_a_link_is_refused(archive: Path, models: Path, tmp_path: Path) -> None:
    entries = entries_of(archive)
    link = zipfile.ZipInfo(f"{ROOT}/MODEL_CARD.md")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    del entries[link.filename]
    path = written(tmp_path / "linked", entries)
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(link, "/etc/passwd")
    assert "is not a file" in refused(path, models)


def test_a_name_that_stands_there_twice_is_refused(archive: Path, models: Path, tmp_path: Path) -> None:
    path = written(tmp_path / "twice", entries_of(archive))
    with zipfile.ZipFile(path, "a") as file, pytest.warns(UserWarning, match="Duplicate name"):
        file.writestr(f"{ROOT}/model.tflite", b"another one")
    assert "twice" in refused(path, models)


def test_a_decompression_bomb_is_refused_before_it_is_unpacked(archive: Path, models: Path, tmp_path: Path) -> None:
    entries = entries_of(archive) | {f"{ROOT}/model.tflite": bytes(50_000_000)}
    path = written(tmp_path / "bomb", entries, zipfile.ZIP_DEFLATED)
    assert "bytes become 50" in refused(path, models)


def test_sizes_that_lie_do_no_harm(archive: Path, models: Path, tmp_path: Path) -> None:
    """The directory says 10 bytes, and 50 MB would come."""
    path = written(tmp_path / "bomb", {f"{ROOT}/model.tflite": bytes(50_000_000)} | entries_of(archive), 8)
    content = path.read_bytes()
    for size in (
        (50_000_000).to_bytes(4, "little"),
        len(entries_of(archive)[f"{ROOT}/model.tflite"]).to_bytes(4, "little"),
    ):
        content = content.replace(size, (10).to_bytes(4, "little"))
    path.write_bytes(content)
    refused(path, models)


@pytest.mark.parametrize(
    "limit", ["LARGEST_UNPACKED_BYTES", "LARGEST_MANIFEST_BYTES", "LARGEST_INDEX_BYTES", "MOST_FILES"]
)
def test_nothing_is_larger_than_a_model_may_be(
    archive: Path, models: Path, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    monkeypatch.setattr(bundle_archive, limit, 2)
    refused(archive, models)


def test_a_disk_without_room_is_said_before_unpacking(
    archive: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(100, 100, 0))  # type: ignore[attr-defined]
    refused(archive, models, "no room")


def test_a_disk_that_refuses_is_said(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(BundleError, match="could not be installed"):
        import_bundle(archive, tmp_path / "file" / "models", [])
    with pytest.raises(BundleError, match="could not be exported"):
        export_bundle(read_bundle(import_bundle(archive, tmp_path / "models", []).folder), tmp_path / "file" / "x")


def test_changed_content_is_refused(archive: Path, models: Path, tmp_path: Path) -> None:
    entries = entries_of(archive)
    refused(
        written(tmp_path / "card", entries | {f"{ROOT}/MODEL_CARD.md": b"# Better"}), models, "damaged or was changed"
    )
    manifest = json.loads(entries[f"{ROOT}/{MANIFEST_FILE}"])
    newer = json.dumps(manifest | {"schema_version": 99}).encode()
    refused(written(tmp_path / "newer", entries | {f"{ROOT}/{MANIFEST_FILE}": newer}), models, "newer version")
    cooler = json.dumps(manifest | {"version": "2.0.0"}).encode()
    refused(written(tmp_path / "other", entries | {f"{ROOT}/{MANIFEST_FILE}": cooler}), models)
    cases = [case | {"logits": [0.0] * len(case["logits"])} for case in manifest["golden_cases"]]
    lying = json.dumps(manifest | {"golden_cases": cases}).encode()
    refused(written(tmp_path / "lying", entries | {f"{ROOT}/{MANIFEST_FILE}": lying}), models, "does not do what")


@pytest.mark.parametrize(
    ("index", "match"),
    [
        (b"no json", REFUSED),
        (b"\xff", REFUSED),
        (b'{"format_version": 2, "model": "tiny/1.0.0"}', "newer version"),
        (b'{"format_version": 1, "model": "tiny/2.0.0"}', REFUSED),
        (b'{"format_version": 1, "model": "tiny/1.0.0", "base": "../x"}', REFUSED),
    ],
)
def test_an_index_that_does_not_fit_is_refused(
    archive: Path, models: Path, tmp_path: Path, index: bytes, match: str
) -> None:
    refused(written(tmp_path / "x", entries_of(archive) | {INDEX_FILE: index}), models, match)


@pytest.mark.parametrize("missing", [INDEX_FILE, f"{ROOT}/{MANIFEST_FILE}", f"{ROOT}/model.tflite"])
def test_a_missing_file_is_refused(archive: Path, models: Path, tmp_path: Path, missing: str) -> None:
    entries = entries_of(archive)
    del entries[missing]
    refused(written(tmp_path / "x", entries), models)


def test_what_is_no_archive_is_refused(models: Path, tmp_path: Path) -> None:
    for content in (b"", b"A letter.", b"PK\x05\x06" + bytes(18), b"PK\x03\x04" + bytes(100)):
        (tmp_path / "letter").write_bytes(content)
        refused(tmp_path / "letter", models)
    refused(tmp_path / "gone", models, "no file of a model")
    refused(tmp_path, models, "no file of a model")


def test_an_encrypted_archive_is_refused(archive: Path, models: Path, tmp_path: Path) -> None:
    content = bytearray(archive.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(mark, at + 1)
    (tmp_path / "x").write_bytes(content)
    refused(tmp_path / "x", models)


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzzed")


def check_fuzzed(content: bytes, place: Path, original: Bundle) -> None:
    """Either refused with nothing changed, or installed byte by byte as it was exported."""
    shutil.rmtree(place)
    models = place / "laboratory" / "models"
    models.mkdir(parents=True)
    (place / "archive").write_bytes(content)
    sentences: list[str] = []
    try:
        installed = import_bundle(place / "archive", models, [models])
    except BundleError as error:
        sentences.append(error.message)
        assert everything_in(place / "laboratory") == {"models": None}
    else:
        assert installed.sha256 == original.sha256
        assert everything_in(models / "tiny" / "1.0.0") == everything_in(original.folder)
    assert all(len(sentence) > 20 for sentence in sentences)
    assert {path.name for path in place.iterdir()} == {"archive", "laboratory"}


FEW = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FEW
@given(data=st.data())
def test_no_cut_archive_installs_half_a_model(archive: Path, bundle: Bundle, fuzzed: Path, data: st.DataObject) -> None:
    content = archive.read_bytes()
    start = data.draw(st.integers(0, len(content)))
    end = data.draw(st.integers(start, len(content)))
    check_fuzzed(content[:start] + content[end:], fuzzed, bundle)


@FEW
@given(data=st.data())
def test_no_changed_byte_gets_in(archive: Path, bundle: Bundle, fuzzed: Path, data: st.DataObject) -> None:
    """Mostly in the directory at the end and the headers, where the names and sizes stand."""
    content = bytearray(archive.read_bytes())
    directory = content.rfind(b"PK\x01\x02", 0, content.find(b"PK\x01\x02") + 1)
    places = st.one_of(st.integers(directory, len(content) - 1), st.integers(0, len(content) - 1))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(places)] = data.draw(st.integers(0, 255))
    check_fuzzed(bytes(content), fuzzed, bundle)


HARMFUL = st.text(st.sampled_from("abA./\\:~*\0 \nü"), max_size=12)


@FEW
@given(names=st.dictionaries(HARMFUL, st.binary(max_size=8), min_size=1, max_size=3))
def test_no_name_whatever_gets_out(archive: Path, bundle: Bundle, fuzzed: Path, names: dict[str, bytes]) -> None:
    buffer = io.BytesIO(archive.read_bytes())
    with zipfile.ZipFile(buffer, "a") as file:
        for name, content in names.items():
            info = zipfile.ZipInfo()
            info.filename = name  # as it is, not as a careful program would write it
            file.writestr(info, content)
    shutil.rmtree(fuzzed)
    check_harmful = fuzzed / "laboratory" / "models"
    check_harmful.mkdir(parents=True)
    (fuzzed / "archive").write_bytes(buffer.getvalue())
    with pytest.raises(BundleError):
        import_bundle(fuzzed / "archive", check_harmful, [check_harmful])
    assert everything_in(fuzzed) == {
        "archive": buffer.getvalue(),
        "laboratory": None,
        str(Path("laboratory", "models")): None,
    }


def test_the_index_is_read_as_it_is_written(archive: Path) -> None:
    index = msgspec.json.decode(entries_of(archive)[INDEX_FILE], type=bundle_archive.ArchiveIndex)
    assert (index.format_version, index.model, index.base) == (1, ROOT, "")
