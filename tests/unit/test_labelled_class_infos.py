"""Classes suggested for the labels of a laboratory: always fit for a manifest, and honest."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leukodesk.core.labelled.class_infos import PALETTE, suggest_classes
from leukodesk.core.manifest import ClassInfo, GoldenCase, read_manifest, write_manifest
from tests.bundles import tiny_manifest

KNOWN_MODEL = Path(__file__).resolve().parents[2] / "training" / "descriptions" / "all_subtypes.json"
SPECIAL_LABELS = st.sampled_from(["Early", "pre", "PRO", "Benign", "all", "血", "ß", "1", "\udcff"])
LABELS = st.lists(st.one_of(st.text(max_size=12), SPECIAL_LABELS), min_size=2, max_size=40)
FILES = dict.fromkeys(("model.tflite", "known_features.npz", "head.npz", "golden/field.png"), "0" * 64)


@pytest.fixture(scope="module")
def known() -> list[ClassInfo]:
    raw = msgspec.json.decode(KNOWN_MODEL.read_bytes())
    return [msgspec.convert(one["info"], ClassInfo) for one in raw["classes"]]


@settings(max_examples=60, deadline=None)
@given(labels=LABELS)
def test_any_labels_give_classes_that_a_manifest_takes(labels: list[str], known: list[ClassInfo]) -> None:
    for others in ((), known):
        classes = suggest_classes(labels, others)
        assert len(classes) == len(labels)
        golden = (GoldenCase("golden/field.png", (0.0,) * len(classes)),)
        manifest = replace(tiny_manifest(), files=FILES, classes=classes, golden_cases=golden)
        assert read_manifest(write_manifest(manifest)) == manifest
        assert all(one.means and one.does_not_mean for one in classes)


def test_folders_of_a_known_model_become_its_classes(known: list[ClassInfo]) -> None:
    for labels in (["Benign", "Early", "Pre", "Pro"], ["benign (hematogones)", "early pre-b", "Pre B", "pro_b"]):
        assert list(suggest_classes(labels, known)) == known


def test_a_known_class_is_used_once_and_the_others_are_told_apart_from_it(known: list[ClassInfo]) -> None:
    normal, pre, again, blasts = suggest_classes(["normal", "pre", "Pre-B", "B cells"], known)
    assert pre == known[2] and again.key == "pre_b_2" and again.display_name == "Pre-B (2)"
    assert (normal.key, normal.display_name, normal.malignant) == ("normal", "normal", "no")
    assert "healthy" in normal.does_not_mean and "“normal”" in normal.means
    assert blasts.letter == "B" and len({one.letter for one in (normal, pre, again, blasts)}) == 4


@pytest.mark.parametrize(
    ("label", "malignant"),
    [
        ("hem", "no"), ("Normal", "no"), ("non-cancerous", "no"), ("Benign", "no"), ("normal cells", "no"),
        ("all", "yes"), ("Lymphoblasts", "yes"), ("Blast cells", "yes"), ("cancerous", "yes"), ("Early Pre-B", "yes"),
        ("eosinophil", "not applicable"), ("1", "not applicable"), ("", "not applicable"), ("small", "not applicable"),
        ("normoblast", "not applicable"),
    ],
)  # fmt: skip
def test_malignant_is_only_said_where_the_word_leaves_no_doubt(label: str, malignant: str) -> None:
    assert suggest_classes([label])[0].malignant == malignant


def test_up_to_eight_classes_have_colours_of_their_own_and_five_shapes() -> None:
    classes = suggest_classes([f"kind {number}" for number in range(40)])
    assert [one.colour for one in classes[:8]] == list(PALETTE)
    assert len({one.shape for one in classes[:5]}) == 5
    assert len({(one.colour, one.shape) for one in classes}) == 40
    assert len({one.letter.casefold() for one in classes}) == 40


def test_a_made_up_colour_is_unlike_those_of_known_classes(known: list[ClassInfo]) -> None:
    made_up = suggest_classes(["Benign", "new"], known)[1]
    assert made_up.colour not in (known[0].colour, "#009e73"), "the green of the palette is too near to Benign's"
