"""What the wizard knows without a window: choices, requests, estimates, and what a run has said."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leukodesk.core.audit.finding import Finding
from leukodesk.core.manifest import Malignant, Task
from leukodesk.core.training_runs.events import (
    Epoch,
    Estimate,
    Failed,
    Finished,
    Message,
    Progress,
    Stage,
    encode_event,
)
from leukodesk.core.training_runs.folder import EVENTS_FILE
from leukodesk.services.model_library import InstalledModel
from leukodesk.ui.training_wizard.choices import (
    Choices,
    ClassChoice,
    FoundData,
    Places,
    bases,
    data_problems,
    make_request,
    next_version,
    suggest_name,
    suggest_title,
)
from leukodesk.ui.training_wizard.estimates import Machine, shortages, this_machine
from leukodesk.ui.training_wizard.run_progress import RunProgress, curve, earlier_epochs
from tests.bundles import tiny_manifest

TASKS: tuple[Task, ...] = ("field", "field", "cell")


def found(source: str = "slides of 2026", groups: int = 0) -> FoundData:
    labels: tuple[tuple[str, Malignant], ...] = (("blasts", "yes"), ("other", "no"))
    classes = tuple(ClassChoice(label, 9, groups, label.title(), malignant) for label, malignant in labels)
    return FoundData(source, "", 18, groups, "none", classes, (), "field")


def installed(**changes: object) -> InstalledModel:
    manifest = replace(tiny_manifest(), **changes)  # type: ignore[arg-type]
    return InstalledModel(Path("models") / manifest.name / manifest.version, manifest, None)


def places(*models: InstalledModel) -> Places:
    taken = frozenset((model.name, model.version) for model in models)
    active = {"field": models[0]} if models else {}
    return Places(models, active, Path("candidates"), (Path("models"),), taken)  # type: ignore[arg-type]


def filled() -> Choices:
    choices = Choices()
    choices.take(found())
    return choices


def test_data_suggest_everything_that_is_needed() -> None:
    choices = filled()

    assert (choices.name, choices.title) == ("slides-of-2026", "slides of 2026")
    assert data_problems(choices) == ()
    assert data_problems(Choices()) == ("no data",)


def test_what_is_missing_is_told_one_thing_after_the_other() -> None:
    choices = filled()
    choices.classes[0].name = " "
    choices.name, choices.title = "Größe", ""
    assert data_problems(choices) == ("no class name", "bad name", "no title")

    choices.classes[0].name = "OTHER "
    assert data_problems(choices)[0] == "same class names"
    choices.classes = choices.classes[:1]
    assert data_problems(choices)[0] == "few classes"


def test_a_class_can_be_left_out_and_two_must_remain() -> None:
    choices = filled()
    choices.classes.append(ClassChoice("blurred", 3, 0, "Other", "no"))
    assert data_problems(choices) == ("same class names",)

    choices.classes[2].kept = False
    assert data_problems(choices) == () and choices.left_out == ("blurred",)
    request = make_request(choices, places())
    assert [one.label for one in request.classes] == ["blasts", "other"] and request.left_out == ("blurred",)
    choices.classes[0].kept = False
    assert data_problems(choices)[0] == "few classes"


def test_a_telling_border_is_masked_unless_the_images_are_of_single_cells() -> None:
    choices = filled()
    assert not make_request(choices, places()).mask_border
    told = Finding("shortcut_border", "Shortcut: border", "serious", "It tells.", remedy="mask border")
    choices.take_findings((told, Finding("patients", "Patients", "look", "Unknown.")))
    assert choices.serious == ("Shortcut: border",) and choices.border_tells
    request = make_request(choices, places())
    assert request.mask_border and request.serious == ("Shortcut: border",)
    choices.task = "cell"
    assert not make_request(choices, places()).mask_border
    choices.task, choices.mask_border = "field", False
    assert not make_request(choices, places()).mask_border
    choices.take_findings(())
    assert (choices.serious, choices.border_tells) == ((), False)


def test_other_data_forget_what_was_chosen_for_the_first() -> None:
    choices = filled()
    choices.name, choices.ungrouped, choices.blocks, choices.serious = "mine", True, True, ("Beware.",)
    choices.take(found("folder/Ward 7.csv"))

    assert (choices.name, choices.title, choices.serious) == ("ward-7", "Ward 7", ())
    assert not choices.ungrouped and not choices.blocks


@given(st.text(max_size=80))
def test_every_folder_suggests_a_name_that_a_model_can_have(name: str) -> None:
    choices = filled()
    choices.name, choices.title = suggest_name(name), suggest_title(name)

    assert not {"bad name", "no title"} & set(data_problems(choices))


@pytest.mark.parametrize(
    ("taken", "expected"),
    [
        ([], "1.0.0"),
        ([("other", "3.0.0")], "1.0.0"),
        ([("m", "1.0.0")], "1.1.0"),
        ([("m", "1.9.0"), ("m", "1.10.0"), ("m", "0.1.0")], "1.11.0"),
        ([("m", "2.0.0-rc.1"), ("m", "no version")], "2.1.0"),
    ],
)
def test_the_next_version_is_free(taken: list[tuple[str, str]], expected: str) -> None:
    assert next_version("m", taken) == expected


def test_a_request_says_all_that_was_chosen() -> None:
    choices, model = filled(), installed()
    choices.base, choices.ungrouped = model.label, True
    choices.classes[0].name = "Lymphoblasts "
    request = make_request(choices, places(model))

    assert (request.method, request.task, request.name, request.version) == (
        "adaptation",
        "field",
        "slides-of-2026",
        "1.0.0",
    )
    assert [(one.label, one.info.display_name, one.info.malignant) for one in request.classes] == [
        ("blasts", "Lymphoblasts", "yes"),
        ("other", "Other", "no"),
    ]
    assert request.base == request.active == str(model.folder)
    assert request.split.ungrouped and request.epochs is None
    choices.method = "training"
    assert make_request(choices, places(model)).epochs == choices.epochs


@pytest.mark.parametrize(("groups", "kind"), [(0, "blocks"), (3, "shares")])
def test_blocks_are_for_data_without_patients(groups: int, kind: str) -> None:
    choices = Choices()
    choices.take(found(groups=groups))
    assert make_request(choices, places()).split.kind == "shares"
    choices.blocks = True
    assert make_request(choices, places()).split.kind == kind


def test_what_a_class_does_not_mean_follows_its_malignancy() -> None:
    choices = filled()
    choices.classes[0].malignant, choices.classes[1].malignant = "no", "yes"
    blasts, other = (one.info for one in make_request(choices, places()).classes)

    assert (blasts.malignant, other.malignant) == ("no", "yes")
    assert "does not mean that the patient is healthy" in blasts.does_not_mean
    assert "not a diagnosis" in other.does_not_mean


def test_only_whole_models_with_an_exchangeable_layer_are_built_upon() -> None:
    fitting = installed()
    others = (installed(head="other"), installed(kind="head"))

    assert bases(places(fitting, *others), "field") == (fitting,)


def test_the_active_model_is_built_upon_first_and_those_of_another_task_last() -> None:
    active, other, of_cells = (installed(version=f"1.{n}.0", task=task) for n, task in enumerate(TASKS))
    there = replace(places(of_cells, other, active), active={"field": active})

    assert bases(there, "field") == (active, other, of_cells)
    assert bases(there, "cell")[0] is of_cells


def test_what_the_machine_cannot_carry_is_known() -> None:
    estimate = Estimate(60, memory_mb=1000, disk_mb=50)

    assert shortages(estimate, Machine(2000, 100)) == ()
    assert shortages(estimate, Machine(999, 49)) == ("memory", "disk")


def test_this_machine_has_memory_and_room_for_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    have = this_machine(tmp_path / "not" / "yet")

    assert have.memory_mb > 10 and have.disk_mb > 0


def epoch(number: int, loss: float = 0.5, validation: float | None = None) -> Epoch:
    return Epoch(number, 12, loss, 0.8, 1e-3, 30.0, 1.0, validation)


def test_a_run_is_known_from_its_events() -> None:
    progress = RunProgress()
    lines = progress.take([Stage("train", "Training"), Progress(1, 4, 2.0), Message("library"), epoch(1), epoch(2)])
    progress.take([epoch(2, 0.4), Failed("The disk is full.", "ENOSPC"), Finished("result.json")])

    assert lines == ["Training", "library"]
    assert [one.loss for one in progress.history] == [0.5, 0.4]
    assert progress.step is None and progress.stages[-1].key == "train"
    assert progress.failed == Failed("The disk is full.", "ENOSPC") and progress.finished == Finished("result.json")
    assert list(progress.log) == ["Training", "library", "The disk is full.", "ENOSPC"]


def test_epochs_of_an_interrupted_run_are_read_back_and_half_a_line_is_no_epoch(tmp_path: Path) -> None:
    content = b"".join(map(encode_event, [Stage("train", "Training"), epoch(1), epoch(2)]))
    (tmp_path / EVENTS_FILE).write_bytes(content + b'{"type":"epo')

    assert earlier_epochs(tmp_path) == [epoch(1), epoch(2)]
    assert earlier_epochs(tmp_path / "nothing") == []


def test_a_long_curve_is_thinned_out_and_keeps_its_end() -> None:
    history = [epoch(number, 1 / number) for number in range(1, 1001)]
    thinned = curve(history, "loss", most=100)

    assert len(thinned.epochs) <= 100 and thinned.epochs[-1] == 1000
    assert curve(history, "validation_loss").epochs == ()
    assert curve([epoch(1)], "loss").values == (0.5,)
