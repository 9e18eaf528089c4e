import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import msgspec
import numpy as np
import pytest

from leukodesk.core.audit.shortcuts import Shortcut
from leukodesk.core.bundle import Bundle
from leukodesk.core.errors import BundleError, Cancelled, DataSetError, ImageError
from leukodesk.core.evaluation.conclusion import conclude
from leukodesk.core.evaluation.figures import evaluate
from leukodesk.core.evaluation.report import Report
from leukodesk.core.evaluation.tested import TestedImages, run_on_test_part
from leukodesk.core.inference import Classifier
from leukodesk.core.labelled.data_set import LabelledData, only_classes
from leukodesk.core.labelled.splits import Split
from leukodesk.core.manifest import DataPart, TrainingData
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.training_runs.events import Epoch
from leukodesk.core.training_runs.folder import (
    REPORT_HTML_FILE,
    REPORT_JSON_FILE,
    RequestedClass,
    TrainingRequest,
    TrainingResult,
    TrainingRunError,
    read_result,
)
from tests.bundles import FOUR_CLASSES, build_tiny_head_bundle, expected_outputs, generated_field
from tests.labelled import thirds, write_labelled_fields

LABELS = ("Benign", "Early", "Pre", "Pro")
LOGITS_ORDER = (2, 0, 1, 3)
"""The model's classes are in another order than the folders."""

SHORTCUTS = (Shortcut("colour", "mean colours alone", 0.97, 0.25, leaky=False),)
HISTORY = tuple(Epoch(one, 3, 1 / one, 0.5 + one / 10, 1e-3, 30.0, 1.0, 1.2 / one, 0.4) for one in (1, 2, 3))


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> LabelledData:
    return write_labelled_fields(tmp_path_factory.mktemp("fields"), LABELS, 24, groups=8)


def a_request(tmp_path: Path, active: Bundle | None = None) -> TrainingRequest:
    return TrainingRequest(
        method="training",
        data=str(tmp_path),
        task="field",
        name="new",
        version="1.0.0",
        title="A new model",
        classes=tuple(RequestedClass(LABELS[one], FOUR_CLASSES[one]) for one in LOGITS_ORDER),
        candidates=str(tmp_path),
        active=str(active.folder) if active else "",
    )


def perfect(data: LabelledData, split: Split, wrong: int = 0) -> TestedImages:
    """Right of every test image but the first few."""
    images = [data.images[one] for one in split.indices("test")]
    labels = np.array([LOGITS_ORDER.index(image.label) for image in images], np.int64)
    named = labels.copy()
    named[:wrong] = (named[:wrong] + 1) % 4
    return TestedImages(
        np.array([image.sha256 for image in images]),
        tuple(image.path for image in images),
        labels,
        np.array([image.group for image in images]),
        np.eye(4, dtype=np.float32)[named] * 6,
        np.ones(len(images), np.float32),
    )


class Made:
    """A run that has ended, and all that went into it."""

    def __init__(self, run: Path, data: LabelledData, candidate: Bundle, active: Bundle | None, **changes: object):
        self.run, self.split = run, changes.pop("split", thirds(data))
        tested = changes.pop("tested", perfect(data, self.split, 3))
        evaluation = evaluate(
            tested, candidate.manifest.classes, 1.5, candidate.manifest.thresholds, split=self.split.title,
            leaky=self.split.leaky,
        )  # fmt: skip
        request = changes.pop("request", a_request(run, active))
        shortcuts = changes.pop("shortcuts", ())
        self.result: TrainingResult = conclude(
            run, request, data, self.split, candidate, tested, evaluation, shortcuts, active, **changes
        )

    @property
    def html(self) -> str:
        return (self.run / REPORT_HTML_FILE).read_text("utf-8")

    @property
    def report(self) -> Report:
        return msgspec.json.decode((self.run / REPORT_JSON_FILE).read_bytes(), type=Report)


CLASSES = tuple(FOUR_CLASSES[one] for one in LOGITS_ORDER)


@pytest.fixture
def candidate(make_tiny_bundle: Callable[..., Bundle]) -> Bundle:
    return make_tiny_bundle(name="new", classes=CLASSES)


def test_the_test_part_goes_through_a_model_as_the_application_would(data, tiny_classifier):
    split, seen = thirds(data), []
    found = run_on_test_part(
        tiny_classifier, data, split, [LABELS[one] for one in LOGITS_ORDER], on_progress=lambda *done: seen.append(done)
    )
    assert found.logits.shape == (32, 4)
    assert seen[0] == (1, 32) and seen[-1] == (32, 32)
    images = [data.images[one] for one in split.indices("test")]
    assert found.labels.tolist() == [LOGITS_ORDER.index(image.label) for image in images]
    assert found.groups.tolist() == [image.group for image in images]
    first = generated_field(2)
    wanted = expected_outputs(preprocess(first, tiny_classifier.manifest.preprocessing))[0]
    assert np.allclose(found.logits[0], wanted, atol=1e-3)
    assert (found.distances > 0).all()


def test_a_class_that_was_not_chosen_is_lost_and_its_images_are_counted(data, tmp_path, make_tiny_bundle):
    chosen = only_classes(data, ["Benign", "Pro"])
    two = tuple(FOUR_CLASSES[LABELS.index(label)] for label in chosen.classes)
    request = replace(
        a_request(tmp_path),
        classes=tuple(RequestedClass(*one) for one in zip(chosen.classes, two, strict=True)),
        left_out=("Early", "Pre"),
    )
    tested = perfect(chosen, thirds(chosen))
    order = np.array([LOGITS_ORDER.index(LABELS.index(label)) for label in chosen.classes])
    tested = replace(tested, labels=np.searchsorted(np.sort(order), tested.labels))
    tested = replace(tested, logits=np.eye(2, dtype=np.float32)[tested.labels] * 6)
    candidate, active = make_tiny_bundle(name="new", classes=two), make_tiny_bundle(name="old")
    made = Made(tmp_path / "run", chosen, candidate, active, tested=tested, request=request)
    assert not made.result.offered and not made.report.offered
    assert "it no longer knows “Early Pre-B (malignant)” and “Pre-B (malignant)”" in made.result.sentences[0]
    assert any(one.startswith("Neither learnt nor tested: 48 fields") for one in made.result.sentences)


def test_images_of_labels_that_are_not_asked_for_are_passed_over(data, tiny_classifier):
    found = run_on_test_part(tiny_classifier, data, thirds(data), ["Pro", "Benign"])
    assert sorted(set(found.labels.tolist())) == [0, 1]
    assert {path.parent.name for path in found.paths} == {"Pro", "Benign"}
    assert all(path.parent.name == ("Pro", "Benign")[label]
               for path, label in zip(found.paths, found.labels, strict=True))  # fmt: skip


def test_an_image_that_changed_or_went_meanwhile_ends_the_test_with_a_sentence(tmp_path, tiny_classifier):
    data = write_labelled_fields(tmp_path, LABELS, 3)
    victim = data.images[2].path
    victim.write_bytes(data.images[0].path.read_bytes())
    with pytest.raises(DataSetError, match=r"Benign_2\.png was changed while"):
        run_on_test_part(tiny_classifier, data, thirds(data), LABELS)
    victim.unlink()
    with pytest.raises(ImageError):
        run_on_test_part(tiny_classifier, data, thirds(data), LABELS)


def test_cancelling_ends_the_test_of_the_active_model(data, tmp_path, candidate, make_tiny_bundle):
    calls = []

    def stop() -> None:
        calls.append(1)
        if len(calls) == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        Made(tmp_path / "run", data, candidate, make_tiny_bundle(), before_each=stop)
    assert len(calls) == 5
    assert read_result(tmp_path / "run") is None


def test_a_better_model_is_offered_against_the_one_at_work(data, tmp_path, candidate, make_tiny_bundle):
    made = Made(tmp_path / "run", data, candidate, make_tiny_bundle(version="0.9.0"), history=HISTORY,
                shortcuts=SHORTCUTS, first_layer_png=[b"\x89PNG made up"])  # fmt: skip
    result, report = made.result, made.report
    assert result.offered and report.offered
    assert read_result(tmp_path / "run") == result
    assert Path(result.report) == tmp_path / "run" / REPORT_HTML_FILE
    assert result.candidate == str(candidate.folder)
    assert "the model at work, tiny 0.9.0" in result.sentences[0]
    assert result.headline[0][0] == "Balanced accuracy"
    assert result.headline[0][1:] == (report.comparison.candidate_balanced_accuracy,
                                      report.comparison.other_balanced_accuracy)  # fmt: skip
    assert result.headline[0][1] == pytest.approx(1 - 3 / 8 / 4)
    assert any("Caution: from mean colours alone" in one for one in result.cautions)  # 97 % against 91 %
    assert report.data.parts[2].images == 32 and report.data.parts[2].groups == 8
    assert sum(report.data.parts[0].by_class) == 32
    assert len(report.wrong_answers) == 3
    assert report.wrong_answers[0].true_class == "Benign (hematogones)"
    assert [one.epoch for one in report.history] == [1, 2, 3]


def test_the_active_model_is_asked_itself(data, tmp_path, candidate, make_tiny_bundle):
    """A candidate that answers as the active model does must come out exactly equal."""
    active = make_tiny_bundle()
    same = run_on_test_part(Classifier(active), data, thirds(data), [LABELS[one] for one in LOGITS_ORDER])
    # The active model's classes are in the folders' order, the candidate's are not.
    same = replace(same, logits=same.logits[:, list(LOGITS_ORDER)])
    made = Made(tmp_path / "run", data, candidate, active, tested=same)
    assert made.report.comparison.difference.value == 0
    assert made.result.offered and "at least as well as" in made.result.sentences[0]


def test_an_active_head_is_asked_upon_its_base_which_is_found(data, tmp_path, candidate, make_tiny_bundle):
    base = make_tiny_bundle(name="base")
    head = build_tiny_head_bundle(tmp_path / "models" / "tiny-head" / "1.0.0", base)
    request = replace(a_request(tmp_path, head), earlier=(str(base.folder.parent.parent),))
    made = Made(tmp_path / "run", data, candidate, head, request=request)
    assert (made.report.comparison.on, made.report.comparison.against) == ("malignant", "tiny-head 1.0.0")
    given = Made(tmp_path / "given", data, candidate, head, active_base=base)
    assert given.report.comparison == made.report.comparison
    with pytest.raises(BundleError, match="builds upon another one, which is not installed"):
        Made(tmp_path / "without", data, candidate, head)


def test_images_of_the_request_base_are_left_out(data, tmp_path, candidate, make_tiny_bundle):
    split = thirds(data)
    hashes = tuple(data.images[one].sha256 for one in split.indices("test")[::8])
    base = make_tiny_bundle(training_data=(TrainingData("of base", 4, "", "", (DataPart("train", hashes),)),))
    request = replace(a_request(tmp_path), base=str(base.folder))
    made = Made(tmp_path / "run", data, candidate, None, request=request)
    assert made.report.comparison.left_out == 4


def test_without_an_active_model_the_commonest_training_class_and_the_shortcuts_are_the_rivals(
    data, tmp_path, candidate
):
    made = Made(tmp_path / "run", data, candidate, None)
    assert made.result.offered
    assert made.report.comparison.against == "the commonest class"
    refused = Made(tmp_path / "refused", data, candidate, None, shortcuts=SHORTCUTS)
    assert not refused.result.offered
    assert "from mean colours alone, without a look at any cell" in refused.result.sentences[0]
    assert "Not offered" in refused.html


def test_nothing_to_compare_on_keeps_the_figures_and_says_why(data, tmp_path, candidate, make_tiny_bundle):
    split = thirds(data)
    hashes = tuple(data.images[one].sha256 for one in split.indices("test")[:20])
    active = make_tiny_bundle(training_data=(TrainingData("same", 20, "", "", (DataPart("train", hashes),)),))
    made = Made(tmp_path / "run", data, candidate, active)
    assert not made.result.offered
    assert "too little to judge it by: 12 fields," in made.result.sentences[0]
    assert made.result.headline[0] == ("Balanced accuracy", pytest.approx(1 - 3 / 8 / 4), None)
    assert "Too few to compare on." in made.html


def test_a_leaky_split_is_labelled_wherever_a_figure_stands(data, tmp_path, candidate):
    clean = Made(tmp_path / "clean", data, candidate, None)
    assert "leaky split" not in clean.html
    made = Made(tmp_path / "run", data, candidate, None, split=thirds(data, leaky=True))
    for heading in ("Offered", "Figures of the new model", "Compared", "By class", "Confusion matrix", "ROC curves",
                    "Precision and recall", "Reliability", "Coverage and error", "Surest errors"):  # fmt: skip
        assert re.search(rf"<h[23]>{heading}<span class=\"leaky\">leaky split</span></h[23]>", made.html), heading
    assert any(one.startswith("The split is leaky") for one in made.result.sentences)


class _Page(HTMLParser):
    """What a page is made of, and whether every element that opens closes."""

    VOID = ("meta", "img", "br")

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.texts: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href", "xlink:href", "data")]
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_the_page_stands_alone_and_wild_names_are_only_text(tmp_path, make_tiny_bundle):
    wild = '<script>alert("x")</script>&amp;\'"'
    folder = tmp_path / "pri<b>vate" / "fields"
    data = write_labelled_fields(folder, LABELS, 24)
    broken = data.images[2]
    surrogate = replace(broken, path=broken.path.with_name("na\udce9me\n<img src=x onerror=y>.png"))
    data = replace(data, images=(*data.images[:2], surrogate, *data.images[3:]))
    classes = tuple(replace(one, display_name=f"{index} {wild}", means=wild) for index, one in enumerate(CLASSES))
    candidate = make_tiny_bundle(name="new", classes=classes, title=wild)
    request = replace(a_request(tmp_path), citation=wild, licence=wild, data_name=wild)
    split = replace(thirds(data), title=wild)
    made = Made(tmp_path / "run", data, candidate, None, split=split, request=request, history=HISTORY,
                first_layer_png=[b"\x89PNG made up"], shortcuts=[replace(SHORTCUTS[0], name=wild)])  # fmt: skip
    page = _Page(made.html)
    assert not page.tags & {"script", "link", "iframe", "object", "embed", "form", "a"}
    assert page.addresses and all(re.match(r"data:image/(jpeg|png);base64,", one) for one in page.addresses)
    assert "http" not in made.html.replace("http-equiv", "")
    assert "url(" not in made.html and "@import" not in made.html
    assert wild in page.texts[page.texts.index("LeukoDesk · training report · " + made.report.made_at[:16].replace(
        "T", " ")) + 1]  # fmt: skip
    content = made.html + (tmp_path / "run" / REPORT_JSON_FILE).read_text("utf-8")
    assert str(tmp_path) not in content and "pri<b>vate" not in content and "vate" not in content
    # Its name has a byte that is no character; the file is not there either, which the page says in its place.
    assert "na�me�<img src=x onerror=y>.png" in page.texts
    assert "This image cannot be read any more." in page.texts


def test_errors_are_shown_as_small_pictures(data, tmp_path, candidate):
    import base64

    import cv2

    made = Made(tmp_path / "run", data, candidate, None)
    pictures = re.findall(r"data:image/jpeg;base64,([^\"]+)", made.html)
    assert len(pictures) == 3
    decoded = cv2.imdecode(np.frombuffer(base64.b64decode(pictures[0]), np.uint8), cv2.IMREAD_COLOR)
    assert max(decoded.shape[:2]) == 96  # smaller than 160 px stays as it is
    right = Made(tmp_path / "right", data, candidate, None, tested=perfect(data, thirds(data)))
    assert "No image of the test part was named wrongly." in right.html


def test_what_the_page_says_is_what_was_measured(data, tmp_path, candidate, make_tiny_bundle):
    made = Made(tmp_path / "run", data, candidate, make_tiny_bundle(), history=HISTORY, shortcuts=SHORTCUTS)
    text = " ".join("".join(_Page(made.html).texts).split())
    for wanted in ("Research and education; not a diagnostic device.", "32 fields of 8 patients or slides",
                   "90.6 %", candidate.sha256, "thirds, for tests", "mean colours alone", "97.0 %", "Loss", "Accuracy",
                   "Uncertain below 30.0 %", "In brackets: 95 % intervals"):  # fmt: skip
        assert wanted in text, wanted
    assert "First layer" not in text
    for sentence in made.result.sentences:
        assert sentence in text


def test_a_run_that_cannot_be_written_ends_with_a_sentence(data, tmp_path, candidate):
    (tmp_path / "run").write_text("a file where the folder should be")
    with pytest.raises(TrainingRunError, match="report"):
        Made(tmp_path / "run", data, candidate, None)
