"""The first table, and the command that prints it."""

import pytest

from tests.data import ROOT
from training.__main__ import main
from training.benchmark.first_table import ROWS, markdown
from training.benchmark.place import Place
from training.benchmark.reproduced import fields
from training.benchmark.sections import SECTIONS, Asked, Made, Section, made


def row(sections, beginning):
    (line,) = (line for line in markdown(sections).splitlines() if line.startswith(f"| {beginning}"))
    return [cell.strip() for cell in line.strip("|").split(" | ")]


def subtypes(value, **more):
    return {"subtypes": Made("", {"block_fold balanced accuracy": value}, **more)}


def test_a_goal_is_reached_at_its_bound_and_not_by_rounding():
    assert row(subtypes(0.97), "subtypes, `block`")[-1] == ".970: yes"
    assert row(subtypes(0.9699), "subtypes, `block`")[-1] == ".970: **no**"
    assert row({}, "subtypes, `block`")[-1] == "not measured"


def test_what_must_be_small_is_judged_the_other_way_round():
    def section(value):
        return {"subtypes": Made("", {"block_fold ECE after scaling": value})}

    assert row(section(0.02), "ECE")[-1].endswith("yes")
    assert row(section(0.04), "ECE")[-1].endswith("**no**")


def test_all_goals_of_a_row_must_hold_and_one_that_was_not_measured_is_no_yes():
    few = {"strange": Made("", {"false alarms, worst normal laboratory": 0.01})}
    both = few | {"subtypes": Made("", {"block_fold accepted": 0.95})}
    missed = few | {"subtypes": Made("", {"block_fold accepted": 0.90})}
    assert row(few, "false alarms")[-1] == "false alarms .010 / accepted –: not all measured"
    assert row(both, "false alarms")[-1] == "false alarms .010 / accepted .950: yes"
    assert row(missed, "false alarms")[-1] == "false alarms .010 / accepted .900: **no**"


def test_one_weak_fold_of_lymphoblasts_misses_the_row():
    good = {"subject_fold AUROC": 0.86, "subject_fold weighted F1": 0.80}
    good |= {f"subject_fold AUROC, fold {fold}": 0.9 for fold in range(3)}
    assert row({"single-cells": Made("", good)}, "lymphoblast")[-1].endswith("yes")
    weak = good | {"subject_fold AUROC, fold 0": 0.69}
    assert row({"single-cells": Made("", weak)}, "lymphoblast")[-1].endswith("**no**")


def test_the_worst_kind_is_named_and_the_baseline_stands_beside():
    lost = {"accuracy lost at the middle strength": 0.081}
    corruption = Made("", lost, remarks=dict.fromkeys(lost, "blur"))
    assert row({"corruption": corruption}, "accuracy lost")[-1] == ".081 (blur): **no**"
    beside = {"mobilenet_colour": {"block_fold balanced accuracy": 0.961}}
    assert row(subtypes(0.98, baselines=beside), "subtypes, `block`")[1] == ".961"


def test_every_goal_names_a_section_that_there_is():
    names = {section.name for section in SECTIONS}
    assert {goal.section for one in ROWS for goal in one.goals} <= names


def test_a_baseline_is_set_beside_what_it_was_before():
    text = fields({"mobilenet_colour": {"cluster_fold balanced accuracy": 0.777}})
    assert "| cluster_fold balanced accuracy | 0.746 | 0.777 | +0.031 |" in text
    assert "| random_fold accuracy | 0.967 | – | – |" in text


# Sections that cannot be made


@pytest.mark.parametrize(
    ("section", "has_data", "said"),
    [
        (Section("some", "Some", lambda *_: Made("made"), needs_data=True), False, "needs the images"),
        (Section("some", "Some", lambda *_: Made("made"), ("some-model",)), True, "there is no model some-model"),
        (Section("some", "Some", lambda *_: Made("made")), False, "made"),
    ],
)
def test_what_cannot_be_measured_says_why(tmp_path, section, has_data, said):
    place = Place(tmp_path, tmp_path / "models", tmp_path)
    assert said in made(section, place, Asked(), has_data=has_data).text


def test_without_images_the_kept_predictions_of_this_project_are_printed_still(capsys):
    kept = ROOT / "docs/benchmarks/predictions/models"
    assert main(["benchmark", "--section", "subtypes", "single-cells", "--predictions", str(kept)]) == 0
    text = capsys.readouterr().out
    assert "## What was to be reached" in text
    assert "| nine mean colours + random forest | 5 of 5 | 2929 |" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--retrain"], "--data"),
        (["--data", "nowhere-at-all"], "no folder"),
        (["--section", "subtypes", "--table", "x.md"], "all sections"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(arguments, said):
    with pytest.raises(SystemExit, match=said):
        main(["benchmark", *arguments])
