"""The report: an item for each thing that can be wrong, with a verdict, a sentence and the images behind it."""

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from leukodesk.core.audit.reading import Looking
from leukodesk.core.audit.report import AuditReport, audit, decode_report, encode_report
from leukodesk.core.audit.wording import report_lines
from leukodesk.core.errors import DataSetError
from leukodesk.core.image_folders import natural_key
from leukodesk.core.labelled.data_set import LabelledData, LabelledImage, only_classes, read_labelled_data
from leukodesk.core.labelled.splits import split_by_shares
from tests.data import require_data
from tests.unit.audited_images import field, marked, tinted, write, write_classes


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_classes(tmp_path_factory.mktemp("clean"), 50)


@pytest.fixture
def folder(clean: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(clean, tmp_path / "images"))


def _names(report: AuditReport, key: str) -> set[str]:
    return {f"{Path(path).parent.name}/{Path(path).name}" for path in report.finding(key).images}


def test_clean_data_has_nothing_serious_and_says_that_patients_are_unknown(clean: Path) -> None:
    seen: list[tuple[int, int]] = []
    report = audit(read_labelled_data(clean), on_progress=lambda done, total: seen.append((done, total)))
    assert [finding.key for finding in report.findings if finding.verdict != "fine"] == ["patients_unknown"]
    assert report.verdict == "look" and report.images == 100
    assert seen == [(done, 100) for done in range(1, 101)]


def test_each_fault_is_found_with_its_images_and_the_worst_comes_first(folder: Path) -> None:
    shutil.copy(folder / "Early" / "field 0.png", folder / "Early" / "copy.png")
    write(folder / "Pre" / "again.jpg", field(5), 60)  # field 5 of Early, saved once more under another label
    write(folder / "Pre" / "thumbnail.png", np.asarray(cv2.resize(field(9000), (48, 48)), np.uint8))
    (folder / "Early" / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    report = audit(read_labelled_data(folder))
    assert _names(report, "exact_duplicates") == {"Early/field 0.png", "Early/copy.png"}
    assert _names(report, "duplicates_across_classes") == {"Early/field 5.png", "Pre/again.jpg"}
    assert report.findings[0].key == "duplicates_across_classes" and report.verdict == "serious"
    assert report.finding("duplicates_across_classes").sets == (report.finding("duplicates_across_classes").images,)
    assert _names(report, "too_small") == {"Pre/thumbnail.png"}
    assert "Pre/thumbnail.png" in _names(report, "mixed_sizes")
    assert _names(report, "unreadable") == {"Early/broken.png"} and report.skipped == 1


def test_a_clear_shortcut_is_said_in_plain_words(tmp_path: Path) -> None:
    report = audit(read_labelled_data(write_classes(tmp_path, 30, tinted)))
    finding = report.finding("shortcut_colour")
    assert finding.verdict == "serious"
    assert finding.sentence.startswith("The class can be told from mean colours alone")
    assert (
        "may learn that instead of cells" in finding.sentence
        and "at random, leaky: neighbours on both sides" in finding.sentence
    )
    assert {row.leaky for row in report.shortcuts if row.key == "colour"} == {False, True}
    assert finding.remedy == "" and "full training, which varies the stain" in finding.sentence


def test_a_border_that_tells_the_class_is_to_be_masked(tmp_path: Path) -> None:
    report = audit(read_labelled_data(write_classes(tmp_path, 30, marked)))
    assert report.finding("shortcut_bottom_right").remedy == "mask border"
    assert "border and the corners masked" in report.finding("shortcut_bottom_right").sentence
    assert report.finding("shortcut_colour").remedy == ""


def test_few_images_prove_no_shortcut_and_are_serious_themselves(tmp_path: Path) -> None:
    report = audit(read_labelled_data(write_classes(tmp_path, 2)))
    assert report.finding("too_few").verdict == "serious"
    assert all(one.verdict != "serious" for one in report.findings if one.key.startswith("shortcut"))
    (tmp_path / "Pre" / "field 1.png").unlink()
    assert "could not be measured" in audit(read_labelled_data(tmp_path)).finding("shortcuts").sentence


def test_imbalance_is_seen(folder: Path) -> None:
    for index in range(10, 50):
        (folder / "Pre" / f"field {index}.png").unlink()
    report = audit(read_labelled_data(folder))
    assert report.finding("imbalance").verdict == "look" and report.finding("imbalance").numbers["ratio"] == 5
    assert report.finding("too_few").verdict == "look" and len(_names(report, "too_few")) == 10


def test_patients_are_looked_at_where_they_are_known(clean: Path) -> None:
    data = read_labelled_data(clean)
    one_class_each = replace(
        data,
        images=tuple(replace(image, group=f"{image.label}-{i % 6}") for i, image in enumerate(data.images)),
        groups_from="column",
    )
    report = audit(one_class_each)
    assert report.finding("classes_are_patients").verdict == "look"
    assert report.finding("few_patients").verdict == "fine" and report.finding("patients_unknown").verdict == "fine"
    assert {row.division for row in report.shortcuts} == {"by patient"}
    some = replace(data, images=tuple(replace(im, group="A" if i % 9 else "") for i, im in enumerate(data.images)))
    report = audit(some)
    assert report.finding("few_patients").verdict == "serious"
    assert report.finding("classes_are_patients").verdict == "fine"
    assert report.finding("patients_unknown").verdict == "look" and len(_names(report, "patients_unknown")) == 12


def test_what_stands_on_both_sides_of_a_split_is_serious(folder: Path) -> None:
    for index in range(12):
        shutil.copy(folder / "Early" / f"field {index}.png", folder / "Early" / f"copy {index}.png")
    data = read_labelled_data(folder)
    images = tuple(replace(image, group=str(index % 20)) for index, image in enumerate(data.images))
    data = replace(data, images=images, groups_from="column")
    careless = audit(data, split_by_shares(data.labels, data.groups, ungrouped=True))
    assert careless.finding("patients_across_split").verdict == "serious"
    assert careless.finding("duplicates_across_split").verdict == "serious"
    assert "ungrouped" in careless.split or "leaky" in careless.split
    careful = audit(data, split_by_shares(data.labels, data.groups))
    assert careful.finding("patients_across_split").verdict == "fine"


def test_the_report_survives_json_and_odd_names(clean: Path) -> None:
    data = read_labelled_data(clean)
    report = audit(replace(data, root=Path("im\udcff"), classes=("fr\udce9", "Pre")))
    assert decode_report(encode_report(report)) == report
    assert report.classes[0].name == "fr\\udce9"
    with pytest.raises(KeyError):
        report.finding("no such item")


def test_the_text_has_the_worst_first_and_a_handful_of_names(folder: Path) -> None:
    for index in range(9):
        shutil.copy(folder / "Early" / f"field {index}.png", folder / "Pre" / f"copy {index}.png")
    lines = list(report_lines(audit(read_labelled_data(folder))))
    assert lines[2].startswith("SERIOUS")
    start = next(i for i, line in enumerate(lines) if "Duplicates across classes" in line)
    shown = lines[start + 2 : start + 8]
    assert [line.count(" = ") for line in shown] == [1, 1, 1, 1, 1, 0] and shown[-1].strip() == "and 4 more"


def test_images_are_looked_at_while_they_are_listed(folder: Path) -> None:
    looking = Looking()
    data = read_labelled_data(folder, while_open=looking.take)
    assert audit(data, looks=looking.at(data)) == audit(data)
    kept = only_classes(data, data.classes[::-1])
    for path in folder.rglob("*.png"):
        path.unlink()
    report = audit(kept, looks=looking.at(kept))
    assert [one.name for one in report.classes] == ["Pre", "Early"] and report.images == len(data.images)


def test_an_image_that_vanishes_meanwhile_is_named(folder: Path) -> None:
    data = read_labelled_data(folder)
    (folder / "Pre" / "field 7.png").unlink()
    with pytest.raises(DataSetError, match=r"field 7\.png could be read a moment ago"):
        audit(data)


def _some_of(folder: Path) -> LabelledData:
    """Two of each ten fields, without opening all the others."""
    classes = ("Benign", "Early", "Pre", "Pro")
    images = []
    for label, name in enumerate(classes):
        for path in sorted(folder.joinpath(name).glob("*[12].jpg"), key=lambda path: natural_key(path.name)):
            content = path.read_bytes()
            images.append(LabelledImage(path, label, hashlib.sha256(content).hexdigest(), 224, 224, len(content)))
    return LabelledData(folder, classes, tuple(images))


def test_taleghani_is_told_by_colour_and_by_its_scale_bar_and_pro_holds_copies() -> None:
    report = audit(_some_of(require_data("taleghani")))
    colour, corner = (report.finding(f"shortcut_{key}") for key in ("colour", "bottom_right"))
    assert colour.verdict == corner.verdict == "serious"
    assert colour.numbers["accuracy, contiguous blocks of each class"] > 0.85
    assert corner.numbers["accuracy, contiguous blocks of each class"] > 0.6
    copies = report.finding("exact_duplicates")
    assert len(copies.sets) >= 4 and {Path(path).parent.name for path in copies.images} == {"Pro"}
    assert report.finding("duplicates_across_classes").verdict == "fine"
