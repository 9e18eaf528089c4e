"""The manifest: what fits is read whole, and everything else is refused with a sentence."""

import copy
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.core.errors import BundleError
from leukodesk.core.manifest import (
    LARGEST_MANIFEST_BYTES,
    MANIFEST_FILE,
    GoldenCase,
    Manifest,
    StainNormalisation,
    read_manifest,
    write_manifest,
)
from tests.bundles import tiny_manifest

HASH = "0" * 64
FILES = {"model.tflite": HASH, "known_features.npz": HASH, "head.npz": HASH, "golden/field.png": HASH}


def valid() -> Manifest:
    case = GoldenCase("golden/field.png", (0.5, -1.0, 2.0, 0.0))
    return replace(tiny_manifest(), files=dict(FILES), golden_cases=(case,), details={"epochs": 3, "notes": [1, None]})


def as_json() -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(write_manifest(valid()))
    return parsed


def refusal(content: object) -> BundleError:
    encoded = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(BundleError) as caught:
        read_manifest(encoded)
    assert caught.value.message.endswith(".")
    return caught.value


def test_what_was_written_is_read_back() -> None:
    assert read_manifest(write_manifest(valid())) == valid()


def test_written_bytes_are_stable_and_meant_to_be_read() -> None:
    content = write_manifest(valid())
    assert write_manifest(read_manifest(content)) == content
    assert content.startswith(b'{\n  "schema_version": 1,\n  "name": "tiny",')
    assert content.endswith(b"}\n")


def test_the_tiny_bundles_manifest_is_read(tiny_bundle_folder: Path) -> None:
    manifest = read_manifest((tiny_bundle_folder / MANIFEST_FILE).read_bytes())
    assert [one.key for one in manifest.classes] == ["benign", "early_pre_b", "pre_b", "pro_b"]


@pytest.mark.parametrize(
    ("method", "reference"),
    [("reinhard", [70, 10, -8, 10, 5, 6]), ("macenko", [1, 0, 0, 1, 0, 0, 1.5, 0.3, 240, 238, 230])],
)
def test_a_stain_normalisation_and_a_masked_border_are_read(method: str, reference: list[float]) -> None:
    raw = as_json()
    with_stain(raw, method, reference)
    raw["preprocessing"]["mask_border_fraction"] = 0.1
    steps = read_manifest(json.dumps(raw).encode()).preprocessing
    assert steps.stain_normalisation == StainNormalisation(method, tuple(map(float, reference)))  # type: ignore[arg-type]
    assert steps.mask_border_fraction == 0.1


def test_manifests_from_before_these_steps_are_still_read() -> None:
    raw = as_json()
    for name in ("stain_normalisation", "mask_border_fraction"):
        del raw["preprocessing"][name]
    steps = read_manifest(json.dumps(raw).encode()).preprocessing
    assert (steps.stain_normalisation, steps.mask_border_fraction) == (None, None)


def test_a_newer_schema_is_said_to_be_newer_whatever_else_it_holds() -> None:
    newer = as_json() | {"schema_version": 2, "quantum": True}
    del newer["classes"]
    assert "newer version of LeukoDesk" in refusal(newer).message


def test_an_older_schema_is_said_to_be_older() -> None:
    assert "no longer supported" in refusal(as_json() | {"schema_version": 0}).message


@pytest.mark.parametrize("version", ["1", True, None, 1.5, [], {}])
def test_a_schema_version_that_is_no_number_is_refused(version: object) -> None:
    refusal(as_json() | {"schema_version": version})


@pytest.mark.parametrize(
    ("place", "key"),
    [
        (lambda m: m, "secret"),
        (lambda m: m["classes"][2], "color"),
        (lambda m: m["preprocessing"], "rotate"),
        (lambda m: m["preprocessing"]["mask_corner"], "side"),
        (lambda m: m["training_data"][0]["parts"][0], "patients"),
        (lambda m: m["golden_cases"][0], "tolerance"),
    ],
)
def test_unknown_fields_are_refused_by_name(place: Callable[[Any], Any], key: str) -> None:
    raw = as_json()
    place(raw)[key] = 1
    error = refusal(raw)
    assert "does not know" in error.message
    assert key in error.details


def test_details_may_hold_anything() -> None:
    raw = as_json()
    raw["details"] = {"any": {"thing": [1, {"at": None}]}}
    assert read_manifest(json.dumps(raw).encode()).details == raw["details"]


@pytest.mark.parametrize("key", [key for key in as_json() if key not in ("base_sha256", "details")])
def test_no_field_may_be_missing(key: str) -> None:
    raw = as_json()
    del raw[key]
    refusal(raw)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"null", b"[]", b"1", b'"text"', b"\xff\xfe", b'{"schema_version": 1}', b"[" * 100_000, b"NaN"],
)
def test_what_is_no_manifest_is_refused(content: bytes) -> None:
    refusal(content)


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5000, "1e999", "-1e-999", "9" * 400 + ".5"])
def test_numbers_beyond_measure_are_read_or_refused(number: str) -> None:
    for key in ("temperature", "schema_version", "of"):
        raw = as_json()
        (raw["details"] if key == "of" else raw)[key] = 777
        read_or_refused(json.dumps(raw).replace("777", number).encode())


def test_half_a_manifest_is_refused() -> None:
    content = write_manifest(valid())
    refusal(content[: len(content) // 2])


def test_a_monstrous_manifest_is_refused_unread() -> None:
    assert "too large" in refusal(b" " * (LARGEST_MANIFEST_BYTES + 1)).message


def with_stain(raw: Any, method: str, reference: list[float]) -> None:
    raw["preprocessing"]["stain_normalisation"] = {"method": method, "reference": reference}


NONSENSE: list[tuple[str, Callable[[Any], None]]] = [
    ("fewer than two classes", lambda m: m.update(classes=m["classes"][:1])),
    ("share a key", lambda m: m["classes"][0].update(key="pro_b")),
    ("share a display name", lambda m: m["classes"][0].update(display_name="Pro-B")),
    ("share a letter", lambda m: m["classes"][0].update(letter="E")),
    ("class's key", lambda m: m["classes"][0].update(key="Pre B")),
    ("no name to show", lambda m: m["classes"][0].update(display_name="  ")),
    ("single letter", lambda m: m["classes"][0].update(letter="BE")),
    ("single letter", lambda m: m["classes"][0].update(letter="")),
    ("not a colour", lambda m: m["classes"][0].update(colour="red")),
    ("not a colour", lambda m: m["classes"][0].update(colour="#12345\n")),
    ("model's name", lambda m: m.update(name="../evil")),
    ("model's name", lambda m: m.update(name="")),
    ("model's name", lambda m: m.update(name="a\n")),
    ("model's name", lambda m: m.update(name="nul")),
    ("not a version", lambda m: m.update(version="1.0")),
    ("not a version", lambda m: m.update(version="1.0.0/..")),
    ("not a version", lambda m: m.update(version="01.0.0")),
    ("which model it builds upon", lambda m: m.update(kind="head")),
    ("which model it builds upon", lambda m: m.update(kind="head", base_sha256="A" * 64)),
    ("not with a head that can", lambda m: m.update(kind="head", base_sha256=HASH, head="other")),
    ("network of its own", lambda m: m.update(kind="head", base_sha256=HASH)),
    ("whole and yet builds upon", lambda m: m.update(base_sha256=HASH)),
    ("no title", lambda m: m.update(title=" ")),
    ("no profile", lambda m: m.update(checks_profile="")),
    ("width of 31 px", lambda m: m["preprocessing"].update(width_px=31)),
    ("height of 99999 px", lambda m: m["preprocessing"].update(height_px=99999)),
    ("scaling", lambda m: m["preprocessing"].update(factor=0)),
    ("clip limit", lambda m: m["preprocessing"].update(clahe_clip_limit=0)),
    ("masked corner is not", lambda m: m["preprocessing"]["mask_corner"].update(height_fraction=0)),
    ("masked corner is not", lambda m: m["preprocessing"]["mask_corner"].update(width_fraction=1.0)),
    ("masked corner's value", lambda m: m["preprocessing"]["mask_corner"].update(value=256)),
    ("border leaves nothing", lambda m: m["preprocessing"].update(mask_border_fraction=0.5)),
    ("border leaves nothing", lambda m: m["preprocessing"].update(mask_border_fraction=0)),
    ("reference of the stain", lambda m: with_stain(m, "reinhard", [200, 10, -8, 10, 5])),
    ("reference of the stain", lambda m: with_stain(m, "reinhard", [200, 10, -8, 10, 5, 0])),
    ("reference of the stain", lambda m: with_stain(m, "reinhard", [200, 10, -8, 10, 5, 1e9])),
    ("reference of the stain", lambda m: with_stain(m, "macenko", [0.6, 0.6, 0.8, 0.8, 0, 0, 1, 1, 240, 240, 240])),
    ("reference of the stain", lambda m: with_stain(m, "macenko", [1, 0, 0, 1, 0, 0, 1, 0, 240, 240, 240])),
    ("reference of the stain", lambda m: with_stain(m, "macenko", [9, 0, 0, 1, 0, 0, 1, 1, 240, 240, 240])),
    ("temperature", lambda m: m.update(temperature=0)),
    ("temperature", lambda m: m.update(temperature=-1)),
    ("least probability", lambda m: m["thresholds"].update(least_probability=1.01)),
    ("greatest distance", lambda m: m["thresholds"].update(greatest_distance=0)),
    ("cannot be a file", lambda m: m["files"].update({"../outside": HASH})),
    ("cannot be a file", lambda m: m["files"].update({"/etc/passwd": HASH})),
    ("cannot be a file", lambda m: m["files"].update({"a\\b": HASH})),
    ("cannot be a file", lambda m: m["files"].update({"C:x": HASH})),
    ("cannot be a file", lambda m: m["files"].update({"a//b": HASH})),
    ("cannot be a file", lambda m: m["files"].update({"": HASH})),
    ("cannot be a file", lambda m: m["files"].update({".hidden": HASH})),
    ("cannot be a file", lambda m: m["files"].update({"a.": HASH})),
    ("cannot be a file", lambda m: m["files"].update({"COM1.txt": HASH})),
    ("cannot be a file", lambda m: m["files"].update({"a/" * 150 + "b": HASH})),
    ("SHA-256 of model.tflite", lambda m: m["files"].update({"model.tflite": "F" * 64})),
    ("SHA-256 of model.tflite", lambda m: m["files"].update({"model.tflite": HASH[1:]})),
    ("capital letters", lambda m: m["files"].update({"MODEL.tflite": HASH})),
    ("lists itself", lambda m: m["files"].update({"Manifest.json": HASH})),
    ("model.tflite is missing", lambda m: m["files"].pop("model.tflite")),
    ("known_features.npz is missing", lambda m: m["files"].pop("known_features.npz")),
    ("head.npz is missing", lambda m: m["files"].pop("head.npz")),
    ("no golden case", lambda m: m.update(golden_cases=[])),
    ("not among its files", lambda m: m["golden_cases"][0].update(file="golden/other.png")),
    ("one logit per class", lambda m: m["golden_cases"][0].update(logits=[1, 2, 3])),
    ("fewer than no images", lambda m: m["training_data"][0].update(count=-1)),
    ("without a SHA-256", lambda m: m["training_data"][0]["parts"][0].update(image_sha256=["abc"])),
]


@pytest.mark.parametrize(("sentence", "spoil"), NONSENSE, ids=[f"{i} {text}" for i, (text, _) in enumerate(NONSENSE)])
def test_nonsense_is_refused_with_what_is_wrong(sentence: str, spoil: Callable[[Any], None]) -> None:
    raw = as_json()
    spoil(raw)
    error = refusal(raw)
    assert sentence in error.message + error.details


def test_every_fault_is_in_the_details() -> None:
    raw = as_json()
    raw["temperature"], raw["title"] = -1, ""
    details = refusal(raw).details
    assert "temperature" in details
    assert "title" in details


def test_a_head_bundle_needs_no_network_of_its_own() -> None:
    files = {name: sha256 for name, sha256 in FILES.items() if name != "model.tflite"}
    head = replace(valid(), kind="head", base_sha256=HASH, files=files)
    assert read_manifest(write_manifest(head)) == head
    without_weights = {name: sha256 for name, sha256 in files.items() if name != "head.npz"}
    with pytest.raises(BundleError, match=r"head\.npz is missing"):
        write_manifest(replace(head, files=without_weights))


def test_a_head_of_another_kind_needs_no_weights() -> None:
    files = {name: sha256 for name, sha256 in FILES.items() if name != "head.npz"}
    assert read_manifest(write_manifest(replace(valid(), head="other", files=files))).head == "other"


@pytest.mark.parametrize(
    "spoiled",
    [
        replace(valid(), temperature=float("nan")),
        replace(valid(), temperature=float("inf")),
        replace(valid(), version="one"),
        replace(valid(), details={"of": object()}),
        replace(valid(), title="\ud800"),
    ],
)
def test_a_manifest_that_would_be_refused_is_not_written(spoiled: Manifest) -> None:
    with pytest.raises(BundleError):
        write_manifest(spoiled)


LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=20),
    st.sampled_from(["..", "a/../b", "1.0.0", "manifest.json", HASH, "#00ff00", "yes", "gap", "1e999"]),
)
WILD = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3)
)


def places_in(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place of a JSON value, as the keys and indices that lead there."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, inner in items for place in places_in(inner, (*path, key)))]


PLACES = places_in(as_json())[1:]


@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(["set", "drop", "twice"]), WILD), max_size=3))
def test_a_wild_manifest_is_read_or_refused_and_nothing_else(changes: list[tuple[tuple[Any, ...], str, Any]]) -> None:
    raw = as_json()
    for path, what, value in changes:
        parent = raw
        try:
            for key in path[:-1]:
                parent = parent[key]
            if what == "set":
                parent[path[-1]] = value
            elif what == "drop":
                del parent[path[-1]]
            else:
                parent[path[-1]] = [copy.deepcopy(parent[path[-1]])] * 2
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took this place away
    read_or_refused(json.dumps(raw).encode())


@given(st.binary(max_size=60), st.integers(0, 4000), st.integers(0, 60))
def test_torn_bytes_are_read_or_refused_and_nothing_else(inserted: bytes, at: int, removed: int) -> None:
    content = write_manifest(valid())
    read_or_refused(content[:at] + inserted + content[at + removed :])


def read_or_refused(content: bytes) -> None:
    try:
        manifest = read_manifest(content)
    except BundleError:
        return
    else:
        assert read_manifest(write_manifest(manifest)) == manifest
