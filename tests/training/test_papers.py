"""The five papers' systems: what they are divided into, that they run, that nothing is computed twice, their tables."""

import csv
import json
import re
from contextlib import nullcontext
from dataclasses import replace

import cv2
import numpy as np
import pytest

from leukodesk.core.errors import Cancelled
from leukodesk.core.labelled.data_set import read_labelled_data
from leukodesk.core.labelled.splits import TEST, TRAIN, VALIDATION
from leukodesk.core.synthetic import synthetic_cell, synthetic_field
from tests.training.eager import eagerly
from training.__main__ import main
from training.architectures import ARCHITECTURES
from training.augmentation import NONE
from training.fold import train_fold
from training.papers import SYSTEMS
from training.papers.curves import curves_page
from training.papers.divisions import a_few, divisions
from training.papers.jobs import jobs_of, run_job
from training.papers.kept import binary_figures, many_figures
from training.papers.system import System, Variant, at_random, by_subject
from training.papers.table import table_of
from training.predictions import FoldPredictions, predictions_path, read_predictions, write_predictions
from training.recipe import Phase, Recipe

SIZE_PX = 64


def write_set(folder, table, header, rows, draw):
    """Images as `rows` name them in their first column, and the table of rows beside them."""
    for seed, row in enumerate(rows):
        path = folder / row[0]
        path.parent.mkdir(parents=True, exist_ok=True)
        cv2.imwrite(str(path), draw(seed, SIZE_PX)[..., ::-1])
    with (folder / table).open("w", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return folder


@pytest.fixture(scope="module")
def cells(tmp_path_factory):
    """A folder like C-NMC: two cells of each of three ill and three healthy subjects."""
    subjects = [("all", "7"), ("all", "8"), ("all", "9"), ("hem", "H1"), ("hem", "H2"), ("hem", "H3")]
    rows = [
        [f"{label}/UID_{subject}_1_{cell}_{label}.png", label, subject, str(number % 3)]
        for number, (label, subject) in enumerate(subjects)
        for cell in (1, 2)
    ]
    header = ["file", "label", "subject", "subject_fold"]
    return write_set(tmp_path_factory.mktemp("cells"), "subjects.csv", header, rows, synthetic_cell)


@pytest.fixture(scope="module")
def fields(tmp_path_factory):
    """A folder like Taleghani: three fields of each class in each of two blocks."""
    rows = [
        [f"{label}/WBC-{label}-{number:03}.png", label, str(number // 3), str(number % 2)]
        for label in ("Benign", "Early", "Pre", "Pro")
        for number in range(6)
    ]
    header = ["file", "class", "block_fold", "random_fold"]
    folder = tmp_path_factory.mktemp("fields")
    return write_set(folder, "groups.csv", header, rows, lambda seed, side: synthetic_field(seed, side, side))


@pytest.fixture(scope="module")
def folders(cells, fields):
    return {"cnmc": cells, "taleghani": fields}


def read(folder):
    (table,) = folder.glob("*.csv")
    return read_labelled_data(folder, table=table)


# Divisions


def test_no_subject_is_on_two_sides_and_each_part_has_both_classes(cells):
    data = read(cells)
    folds = divisions(data, by_subject())
    assert list(folds) == [0, 1, 2]
    for split in folds.values():
        parts = [set(data.groups[split.indices(part)]) for part in (TRAIN, VALIDATION, TEST)]
        assert all(parts) and sum(map(len, parts)) == len(set.union(*parts)) == 6
        assert all(set(data.labels[split.indices(part)]) == {0, 1} for part in (TRAIN, VALIDATION, TEST))
        assert split.grouped and not split.leaky
    tested = np.concatenate([split.indices(TEST) for split in folds.values()])
    assert sorted(tested) == list(range(12))


def test_a_random_split_is_blind_to_subjects_and_says_that_it_is_leaky(cells):
    data = read(cells)
    (split,) = divisions(data, at_random(1)).values()
    assert split.leaky
    assert set(data.groups[split.indices(TEST)]) & set(data.groups[split.indices(TRAIN, VALIDATION)])


def test_shares_that_a_paper_names_are_kept(cells):
    data = read(cells)
    many = replace(data, images=data.images * 20)
    (split,) = divisions(many, SYSTEMS["P"].splits[1]).values()
    assert split.leaky
    assert [len(split.indices(part)) for part in (TRAIN, VALIDATION, TEST)] == [168, 36, 36]


def test_random_folds_test_every_image_once_and_have_a_validation_part(cells):
    data = read(cells)
    many = replace(data, images=data.images * 5)
    folds = divisions(many, at_random(5))
    assert sorted(np.concatenate([split.indices(TEST) for split in folds.values()])) == list(range(60))
    assert all(set(data.labels[split.indices(VALIDATION) % 12]) == {0, 1} for split in folds.values())


def test_a_few_images_are_of_every_class_in_every_part(fields):
    data = read(fields)
    split = divisions(data, SYSTEMS["S"].splits[0])[1]
    some = a_few(data, split, 12)
    for part in (TRAIN, VALIDATION, TEST):
        assert data.labels[some.indices(part)].tolist() == [0, 1, 2, 3]
    assert all(some.parts[some.parts != ""] == split.parts[some.parts != ""])


# Systems, as their papers describe them


def test_systems_are_as_their_papers_say():
    recipes = {(letter, one.name): one.recipe for letter, system in SYSTEMS.items() for one in system.variants}
    sides = {letter: system.variants[0].recipe.input_px for letter, system in SYSTEMS.items()}
    assert sides == {"R": 224, "T": 224, "C": 200, "S": 128, "P": 224}
    plain = recipes["R", "residual_se"]
    assert plain.phases == (Phase(50, 1e-4),) and plain.batch == 32 and plain.early_stopping.patience == 5
    assert (plain.reduce_rate.factor, plain.reduce_rate.patience) == (0.5, 3)
    four = recipes["S", "four_block_cnn"]
    assert four.phases == (Phase(50, 1e-3),) and four.early_stopping.patience == 10
    assert four.augmentation.rotation_degrees == 30 and four.augmentation.shift == 0.2
    assert sum(phase.epochs for phase in recipes["T", "mobilenet_v2_flatten"].phases) == 3
    assert all(phase.rate == 1e-3 for name in ("frozen", "transfer") for phase in recipes["P", name].phases)
    assert recipes["P", "frozen"].balance == "weights" and recipes["P", "frozen"].augmentation.stain > 0
    assert recipes["C", "custom"].balance == "augment" and recipes["C", "custom"].stain_normalisation
    for letter in "CP":
        assert all(sum(phase.epochs for phase in one.recipe.phases) <= 12 for one in SYSTEMS[letter].variants)


@pytest.mark.parametrize("letter", SYSTEMS)
def test_every_system_begins_with_its_honest_split_and_names_known_networks(letter):
    system = SYSTEMS[letter]
    assert [split.leaky for split in system.splits] == [False, True]
    names = [name for one in system.variants for name in (one.name, *one.rivals)]
    assert len(names) == len(set(names))
    assert all(one.recipe.architecture in ARCHITECTURES for one in system.variants)
    assert all(one.against in ("", *names) for one in system.variants)


@pytest.mark.parametrize("letter", SYSTEMS)
def test_quick_is_two_folds_of_the_smallest_networks_for_one_epoch(folders, letter):
    system = SYSTEMS[letter]
    jobs = list(jobs_of(system, read(folders[system.data]), quick=True, gan=False))
    assert {job.fold for job in jobs} == {0, 1} and not any(job.split.leaky for job in jobs)
    assert all(len(job.division.indices(TRAIN, VALIDATION, TEST)) <= 32 for job in jobs)
    assert all(phase.epochs == 1 for job in jobs for phase in job.variant.recipe.phases)
    chosen = {ARCHITECTURES[job.variant.recipe.architecture].parameters for job in jobs}
    others = {ARCHITECTURES[one.recipe.architecture].parameters for one in system.variants} - chosen
    assert len({job.variant.name for job in jobs}) <= 2 and max(chosen) < min(others, default=np.inf)


def test_a_gan_is_there_when_asked_for(cells):
    data = read(cells)
    asked = [{job.variant.name for job in jobs_of(SYSTEMS["C"], data, quick=True, gan=gan)} for gan in (False, True)]
    assert asked[1] - asked[0] == {"gan"}


# Running them


@pytest.fixture(scope="module")
def mobilenet(tmp_path_factory):
    """A file with weights of MobileNetV2, though random ones: what starts from it is frozen, as with real ones."""
    import keras

    model = ARCHITECTURES["mobilenet_v2"].build((SIZE_PX, SIZE_PX, 3), 2)
    # Normalised by some fields, as trained ones would be: otherwise next to nothing comes through so many layers.
    for layer in model.layers:
        if isinstance(layer, keras.layers.BatchNormalization):
            layer.momentum = 0.0
    model(np.stack([synthetic_field(seed, SIZE_PX, SIZE_PX) for seed in range(4)]) / 127.5 - 1, training=True)
    path = tmp_path_factory.mktemp("weights") / "mobilenet.weights.h5"
    model.save_weights(path)
    return path


QUICKLY = {
    "R": ["plain", "residual_se"],
    "T": ["mobilenet_v2_flatten"],
    "C": ["custom", "cnn_lstm"],
    "S": ["four_block_cnn"],
    "P": ["frozen", "svm", "random_forest", "knn", "transfer", "hybrid"],
}


@pytest.mark.parametrize("letter", SYSTEMS)
def test_it_runs_quickly_and_prints_its_table(folders, mobilenet, tmp_path, capsys, letter):
    arguments = ["recipe", letter, "--data", folders[SYSTEMS[letter].data], "--quick", "--pretrained", mobilenet]
    # Each fold is compiled anew: one system shows what two of them do.
    arguments += ["--work", tmp_path, *([] if letter == "S" else ["--folds", 0])]
    # R's networks are compiled in other tests, too: here it would take more than half the time.
    with eagerly() if letter == "R" else nullcontext():
        assert main([str(argument) for argument in arguments]) == 0
    printed = capsys.readouterr().out
    split = SYSTEMS[letter].splits[0]
    kept = tmp_path / "quick" / "predictions" / letter
    assert {path.name for path in kept.iterdir()} == set(QUICKLY[letter])
    for name in QUICKLY[letter]:
        folds = read_predictions(kept / name, split.name)
        assert [fold.fold for fold in folds] == ([0, 1] if letter == "S" else [0])
        assert all(np.isfinite(fold.logits).all() and len(fold.labels) for fold in folds)
        facts = json.loads((kept / name / f"{split.name}_0.json").read_bytes())
        assert facts["epochs"] == len(facts["accuracy"]) == len(facts["validation_loss"]) >= 1
        assert (kept / name / f"{split.name}_0.png").is_file() == (letter == "P" and name in ("frozen", "transfer"))
    assert f"{len(folds)} of {split.folds} (not run:" in printed


SMALL = Recipe("plain_cnn", 32, (Phase(2, 1e-3),), batch=4, augmentation=NONE)


def small_system(*variants):
    return System("X", "Small, for tests", "cnmc", (by_subject(),), variants, reported=())


def job_of(system, data):
    """The first fold of a system with one variant."""
    return next(jobs_of(system, data, quick=False, gan=True))


def test_a_kept_fold_is_not_computed_again_and_a_broken_one_goes_on(cells, tmp_path):
    data, system = read(cells), small_system(Variant("small", "small", SMALL))
    job, told = job_of(system, data), []

    def breaks(epoch):
        told.append(epoch.epoch)
        raise Cancelled

    with pytest.raises(Cancelled):
        run_job(job, data, tmp_path / "kept", tmp_path, None, breaks)
    assert not list((tmp_path / "kept").rglob("*"))
    assert run_job(job, data, tmp_path / "kept", tmp_path, None, lambda epoch: told.append(epoch.epoch))
    assert told == [1, 2]
    facts = json.loads((tmp_path / "kept/X/small/subject_fold_0.json").read_bytes())
    assert facts["epochs"] == len(facts["loss"]) == 2 and facts["images"] == {"train": 4, "validation": 4, "test": 4}
    assert not run_job(job, data, tmp_path / "kept", tmp_path, None, lambda _: pytest.fail("trained again"))


def test_an_autoencoder_s_weights_are_all_trained_on(cells, tmp_path, monkeypatch):
    import training.papers.jobs as jobs

    models = []

    def remembered(*given, **named):
        trained = train_fold(*given, **named)
        models.append(trained.model)
        return trained

    monkeypatch.setattr(jobs, "train_fold", remembered)
    recipe = replace(SMALL, phases=(Phase(1, 1e-3),))
    data, system = read(cells), small_system(Variant("auto", "with autoencoder", recipe, autoencoder=True))
    run_job(job_of(system, data), data, tmp_path / "kept", tmp_path, None, lambda _: None)
    assert all(layer.trainable for layer in models[0].layers)
    facts = json.loads((tmp_path / "kept/X/auto/subject_fold_0.json").read_bytes())
    assert "autoencoder.keras" in facts["weights"]


def test_a_gan_s_images_only_train(cells, tmp_path, monkeypatch):
    from training import gan

    doubled = gan.with_generated
    monkeypatch.setattr(gan, "with_generated", lambda *given: doubled(*given, epochs=1))
    recipe = replace(SMALL, phases=(Phase(1, 1e-3),))
    data, system = read(cells), small_system(Variant("gan", "with a GAN", recipe, gan=True))
    run_job(job_of(system, data), data, tmp_path / "kept", tmp_path, None, lambda _: None)
    (fold,) = read_predictions(tmp_path / "kept/X/gan", "subject_fold")
    assert set(fold.sha256) == {image.sha256 for image in data.images if image.group in ("7", "H1")}
    facts = json.loads((tmp_path / "kept/X/gan/subject_fold_0.json").read_bytes())
    assert facts["images"] == {"train": 8, "validation": 4, "test": 4}


# Tables


def keep(folder, letter, name, split, fold, labels, logits, **facts):
    """Kept predictions, and how they were made."""
    labels = np.asarray(labels)
    hashes = np.array([f"{number:064x}" for number in range(len(labels))])
    logits = np.asarray(logits, np.float32)
    place = folder / letter / name
    write_predictions(place, FoldPredictions(split, fold, hashes, labels, logits, np.zeros(len(labels), np.float32)))
    told = {"epochs": 2, "seconds": 90.0, "machine": "a test", "loss": [1.0, 0.5], "validation_loss": [1.0, None]}
    predictions_path(place, split, fold).with_suffix(".json").write_text(json.dumps(told | facts), encoding="utf-8")


def right_of(right, total, classes=2):
    """Labels and logits of so many images, of which so many are named rightly."""
    labels = np.arange(total) % classes
    said = np.where(np.arange(total) < right, labels, (labels + 1) % classes)
    return labels, np.eye(classes)[said]


def test_the_paper_s_figures_stand_beside_ours_and_what_is_not_reached_is_said(tmp_path):
    for fold, right in enumerate((12, 14, 16)):
        keep(tmp_path, "R", "plain", "subject_fold", fold, *right_of(right, 20))
    keep(tmp_path, "R", "plain", "random", 0, *right_of(19, 20))
    table = table_of(SYSTEMS["R"], tmp_path)
    row, leaky = (line for line in table.splitlines() if line.startswith("| plain CNN") and " of " in line)
    assert "| 3 of 3 | 0.700 (0.60 0.70 0.80) |" in row and "leaky" not in row and "| 1.5 |" in row
    assert "*leaky*" in leaky and "| 1 of 1 | 0.950 |" in leaky
    assert "92 %, 97 % and 100 %" in table
    assert "reported 92–100 %; reached here 70.0 % on unseen subjects, 95.0 % at random (leaky)." in table
    assert "Not reached, by 22.0 points, on unseen subjects. Reached at random (leaky)." in table
    assert "**residual SE-CNN**: reported 92–100 %; not run here yet." in table


def test_a_fold_that_was_not_run_is_said(tmp_path):
    for fold in (0, 2):
        keep(tmp_path, "S", "four_block_cnn", "block_fold", fold, *right_of(18, 20, 4))
    table = table_of(SYSTEMS["S"], tmp_path)
    assert "| 2 of 5 (not run: 1, 3, 4) |" in table
    assert "Not run: four-block CNN (random, blind to duplicates, 80:20)." in table
    assert "90.0 % on unseen blocks (2 of 5 folds); not run at random (leaky)" in table


def test_untrained_weights_are_marked_and_compared_with_nothing(tmp_path):
    keep(tmp_path, "R", "vgg16", "subject_fold", 0, *right_of(20, 20))
    table = table_of(SYSTEMS["R"], tmp_path)
    assert re.search(r"\| VGG16 \(\*untrained weights, one epoch\*\) \|.*\| 1 of 1 \|", table)
    assert "**VGG16**: reported 89–94 %; its pretrained weights are not at hand" in table
    assert "| VGG16 |" not in table  # no confusion matrix either


def test_what_an_addition_is_worth_is_said_also_if_it_is_nothing(tmp_path):
    for fold, (without, with_gan, with_autoencoder) in enumerate([(14, 15, 16), (15, 14, 18), (16, 16, 18)]):
        keep(tmp_path, "C", "custom", "subject_fold", fold, *right_of(without, 20))
        keep(tmp_path, "C", "gan", "subject_fold", fold, *right_of(with_gan, 20))
        keep(tmp_path, "C", "autoencoder", "subject_fold", fold, *right_of(with_autoencoder, 20))
    table = table_of(SYSTEMS["C"], tmp_path)
    assert "accuracy +0.0 points (folds: +5.0 -5.0 +0.0): no effect beyond the spread over folds, 5.0 points." in table
    assert "accuracy +11.7 points (folds: +10.0 +15.0 +10.0): more than the spread over folds, 2.9 points." in table


def test_what_an_addition_is_worth_is_not_asked_of_a_leaky_split(tmp_path):
    table = table_of(SYSTEMS["C"], tmp_path)
    not_run = [line for line in table.splitlines() if "against the custom CNN without it" in line]
    assert [line.rpartition(", ")[2] for line in not_run] == ["on unseen subjects: not run yet."] * 2
    leaky = SYSTEMS["C"].splits[1]
    assert leaky.leaky and not [variant for variant in SYSTEMS["C"].variants_on(leaky) if variant.against]


def test_an_addition_that_only_moves_the_line_does_not_rank_better(tmp_path):
    labels = np.arange(20) % 2
    for fold in range(2):
        keep(tmp_path, "C", "custom", "subject_fold", fold, labels, np.stack([-3.0 + labels, np.zeros(20)], 1))
        keep(tmp_path, "C", "gan", "subject_fold", fold, labels, np.stack([labels - 0.5, np.zeros(20)], 1))
    table = table_of(SYSTEMS["C"], tmp_path)
    assert "accuracy -50.0 points" in table and "AUC +0.0 points" in table


def test_four_folds_have_a_deviation_and_what_is_not_defined_has_a_dash(tmp_path):
    for fold, right in enumerate((10, 12, 14, 16)):
        keep(tmp_path, "C", "custom", "random", fold, *right_of(right, 20))
    labels = np.arange(20) % 2
    keep(tmp_path, "C", "cnn_lstm", "random", 0, labels, np.tile([0.0, 1.0], (20, 1)))
    table = table_of(SYSTEMS["C"], tmp_path)
    assert "| 0.650 ± 0.129 |" in table
    assert re.search(r"\| CNN \+ LSTM \|.*\| 1 of 5 \(not run: 1, 2, 3, 4\) \| 0.500 \| – \| 0.000 \|", table)
    assert "nan" not in table


def test_figures_agree_with_scikit_learn():
    from sklearn.metrics import precision_recall_fscore_support, roc_auc_score, roc_curve

    random = np.random.default_rng(5)
    labels = random.integers(0, 2, 300)
    logits = random.normal(size=(300, 2)) + np.eye(2)[labels]
    fold = FoldPredictions("x", 0, np.array([]), labels, logits.astype(np.float32), np.array([]))
    accuracy, precision, sensitivity, specificity, f1, area, at_95 = binary_figures(fold)
    ill, score, said = labels == 0, fold.logits[:, 0] - fold.logits[:, 1], fold.logits.argmax(1) == 0
    expected = precision_recall_fscore_support(ill, said, average="binary")[:3]
    assert (precision, sensitivity, f1) == pytest.approx(expected)
    assert accuracy == pytest.approx((ill == said).mean()) and specificity == pytest.approx((~said[~ill]).mean())
    false, true, _ = roc_curve(ill, score, drop_intermediate=False)
    assert area == pytest.approx(roc_auc_score(ill, score)) and at_95 == pytest.approx(true[false <= 0.05].max())


def test_figures_of_four_classes_agree_with_scikit_learn():
    from sklearn.metrics import balanced_accuracy_score, f1_score, recall_score, roc_auc_score

    random = np.random.default_rng(6)
    labels = np.arange(200) % 4
    logits = (random.normal(size=(200, 4)) + np.eye(4)[labels]).astype(np.float32)
    shares = np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    said = logits.argmax(1)
    assert many_figures(FoldPredictions("x", 0, np.array([]), labels, logits, np.array([]))) == pytest.approx(
        [
            (said == labels).mean(),
            balanced_accuracy_score(labels, said),
            f1_score(labels, said, average="macro"),
            recall_score(labels, said, average=None).min(),
            roc_auc_score(labels, shares, multi_class="ovr"),
        ]
    )


def test_the_document_is_made_of_what_is_kept_alone(tmp_path, capsys):
    kept, table = tmp_path / "kept", tmp_path / "papers.md"
    keep(kept, "P", "frozen", "random", 0, *right_of(18, 20), accuracy=[0.5, 0.9])
    keep(kept, "P", "knn", "random", 0, *right_of(17, 20))
    assert main(["recipe", "all", "--predictions", str(kept), "--table", str(table)]) == 0
    document, page = table.read_text(encoding="utf-8"), (tmp_path / "papers-curves.html").read_text(encoding="utf-8")
    assert "Machine: a test." in document and "[papers-curves.html]" in document
    assert re.findall(r"^## (.)", document, re.MULTILINE) == list(SYSTEMS)
    assert document.count("*Not run yet.*") == 4
    assert "| k-NN | random, 70/15/15, *leaky* | 1 of 1 | 0.850 |" in document
    assert document.split("## R")[1] in capsys.readouterr().out.split("## R")[1] + "\n"
    assert page.count('<svg class="chart"') == 2  # loss and accuracy of the network; its rival has none of its own
    assert "leaky split" in page


def test_a_system_that_was_not_run_has_no_curves(tmp_path):
    assert curves_page([SYSTEMS["S"]], tmp_path).count("Not run yet.") == 1
