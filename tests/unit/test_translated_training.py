"""What the audit finds and what is said of a new model is whole German sentences, down to the parts with numbers."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import cv2
import numpy as np
import pytest

from leukodesk.core.audit.report import audit
from leukodesk.core.audit.shortcuts import SHORTCUT_NAMES, Shortcut
from leukodesk.core.evaluation import comparison_wording
from leukodesk.core.evaluation.comparison_wording import BALANCED, CHANCE, SENSITIVITY, Measured, Situation
from leukodesk.core.evaluation.figures import Interval
from leukodesk.core.evaluation.other_classes import other_classes
from leukodesk.core.labelled.data_set import LabelledData, LabelledImage, read_labelled_data
from leukodesk.core.labelled.splits import split_by_shares
from leukodesk.core.phrases import TWO_KINDS, counted, either, listed, malignant_name
from leukodesk.ui.sentences import said
from tests.bundles import FOUR_CLASSES
from tests.unit.audited_images import field, tinted, write, write_classes

pytestmark = pytest.mark.usefixtures("german")

ENGLISH = {"the", "and", "or", "of", "not", "fields", "cells", "images", "patients", "malignant", "class", "alone"}


def assert_german(text: str) -> None:
    in_german = said(text)
    assert in_german != text
    assert not ENGLISH & set(re.findall(r"\w+", in_german)), in_german


@pytest.mark.parametrize(
    ("text", "german_text"),
    [
        (listed(["Pro-B", "Pre-B", "Benign (hematogones)"]), "„Pro-B“, „Pre-B“ und „Gutartig (Hämatogone)“"),
        (either(["smudge and artefact", "Pro-B"]), "„smudge and artefact“ oder „Pro-B“"),
        (listed([malignant_name("Pro-B")]), "„Pro-B (bösartig)“"),
        (either(TWO_KINDS), "„nicht bösartig“ oder „bösartig“"),
        (counted(1253, "image"), "1\u202f253 Bilder"),
        (counted(1, "field"), "1 Gesichtsfeld"),
        (counted(0, "patient or slide"), "kein Patient und kein Präparat"),
    ],
)
def test_parts_of_sentences_are_translated_and_names_stay_as_they_are(text: str, german_text: str) -> None:
    sentence = said(f"The model at work tells {text} apart. The new model does not: it tells “C” apart.")
    assert sentence == f"Das arbeitende Modell unterscheidet {german_text}. Das neue nicht: Es unterscheidet „C“."


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> LabelledData:
    """Little, tinted, copied, mislabelled, of several sizes, and not all readable."""
    root = write_classes(tmp_path_factory.mktemp("faulty"), 12, tinted)
    shutil.copy(root / "Early" / "field 0.png", root / "Early" / "copy.png")
    write(root / "Pre" / "again.jpg", field(5), 60)
    write(root / "Pre" / "thumbnail.png", np.asarray(cv2.resize(field(9000), (48, 48)), np.uint8))
    (root / "Early" / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (root / "Early" / "empty.png").touch()
    return read_labelled_data(root)


def with_patients(data: LabelledData, known: int, patients: int) -> LabelledData:
    """The first of the images are of that many patients, in turn."""

    def of_patient(index: int, image: LabelledImage) -> LabelledImage:
        return replace(image, group=f"p{index % patients}") if index < known else image

    images = tuple(of_patient(index, image) for index, image in enumerate(data.images))
    return replace(data, images=images, groups_from="folder")


@pytest.mark.parametrize(("known", "patients"), [(0, 1), (9, 3), (1000, 3), (1000, 12), (1000, 2000)])
def test_whatever_an_audit_finds_is_german(faulty: LabelledData, known: int, patients: int) -> None:
    data = with_patients(faulty, known, patients) if known else faulty
    split = split_by_shares(data.labels, np.full(len(data.images), ""), (0.7, 0.15, 0.15))
    for finding in audit(data, split).findings:
        assert said(finding.title) != finding.title or finding.title == "Patients"
        assert_german(finding.sentence.replace(split.title, "70/15/15"))


def test_an_audit_without_faults_is_german_too(tmp_path: Path) -> None:
    for finding in audit(read_labelled_data(write_classes(tmp_path, 50))).findings:
        assert_german(finding.sentence)


def situations() -> Iterator[Situation]:
    other = tuple(replace(info, key=f"other_{info.key}", display_name="Other") for info in FOUR_CLASSES[:2])
    own = (FOUR_CLASSES, FOUR_CLASSES[:3], FOUR_CLASSES[:2], FOUR_CLASSES[1:], other)
    for task, classes, comparable, some in product(("field", "cell"), own, (True, False), (0, 1, 1253)):
        yield Situation(
            task=task,
            active="four-classes 1.0.0" if comparable or some else "",
            comparable=comparable,
            commonest="Pro-B",
            left_out=some,
            groups_known=bool(some),
            classes=other_classes(classes, FOUR_CLASSES if comparable or some else ()),
            unlearnt=some,
            unlearnt_labels=("Early", "Pre")[: some % 3],
        )


def test_whatever_is_said_of_a_new_model_is_german() -> None:
    figure = Interval(0.9, 0.8, 0.95)
    measured = Measured(1253, figure, figure, Interval(0.0, -0.1, 0.1), figure, figure, figure, 0.5)
    better = replace(measured, difference=Interval(0.2, 0.1, 0.3))
    one = replace(measured, groups=1, sensitivity=None, other_sensitivity=None)
    spoken = set()
    for situation in situations():
        worse = ((BALANCED,), (SENSITIVITY,), (BALANCED, SENSITIVITY))
        faults = worse if situation.comparable else ((BALANCED,), (CHANCE,), (BALANCED, CHANCE))
        for what, found in product((measured, better, one), ((), *faults)):
            spoken.update(comparison_wording.of_comparison(situation, what, found, 1253))
        for images in (0, 1, 12, 30):
            spoken.update(comparison_wording.too_few(situation, images, 20, TWO_KINDS[1:]))
    assert len(spoken) > 60
    for sentence in spoken:
        assert_german(sentence)


def test_what_is_said_of_shortcuts_is_german() -> None:
    for key, name in SHORTCUT_NAMES.items():
        for right in (0.9, 0.99):
            shortcut = Shortcut(key, name, right, 0.25, leaky=False)
            assert_german(comparison_wording.beaten_by_shortcut(shortcut))
            for sentence in comparison_wording.near_shortcuts([shortcut], 0.92):
                assert_german(sentence)
