"""The training program, started for one step as the retraining panel starts it. Qt-free."""

from pathlib import Path

from leukodesk.core.labelled.class_infos import suggest_classes
from leukodesk.core.training_runs.events import Estimate, Failed
from leukodesk.core.training_runs.folder import RequestedClass, TrainingRequest
from leukodesk.services.add_ons import TRAINER, add_on_folder
from leukodesk.services.self_test.generated import LABELS, write_labelled
from leukodesk.services.self_test.steps import NotInstalledError, SelfTestError
from leukodesk.services.training_runs import new_run
from leukodesk.services.user_folders import program_folder
from leukodesk.ui.child_process import ChildProcess
from leukodesk.ui.programs import environment, working_folder
from leukodesk.ui.training_wizard import programs
from leukodesk.ui.training_wizard.run_language import RUN_LANGUAGE

IMAGES = 6
"""Of each of the two classes."""

PATIENCE_S = 300.0
"""For loading TensorFlow from a cold disk, and one step."""

STOP_WITHIN_S = 5.0


def train_a_step(folder: Path) -> str:
    """Let the training program measure one step of a network that begins from scratch.

    Args:
        folder: for its images and its run.
    """
    problem = programs.trainer_problem()
    if problem:
        raise SelfTestError(problem) if _is_there() else NotInstalledError(problem)
    request = TrainingRequest(
        method="training",
        data=str(write_labelled(folder / "labelled", IMAGES)),
        task="field",
        name="self-test",
        version="1.0.0",
        title="Self-test",
        recipe="small_from_scratch",
        classes=tuple(map(RequestedClass, LABELS, suggest_classes(LABELS))),
        candidates=str(folder / "candidates"),
    )
    run = new_run(folder / "runs", request)
    child = ChildProcess(lambda: programs.estimate(request, run), RUN_LANGUAGE, working_folder(), environment())
    if not child.wait(PATIENCE_S):
        child.stop()
        child.wait(STOP_WITHIN_S)
        raise SelfTestError("The training program did not answer in time.", f"{PATIENCE_S} s")
    ending, said = child.ending, child.take()
    if ending is None:  # for mypy: what was waited for has come
        raise SelfTestError("The training program did not answer.")
    if ending.problem is not None:
        raise ending.problem
    for event in said:
        if isinstance(event, Failed):
            raise SelfTestError(event.sentence, event.details)
    estimates = [event for event in said if isinstance(event, Estimate)]
    if ending.code != 0 or not estimates:
        sentence = "The training program ended without a word."
        raise SelfTestError(sentence, f"exit code {ending.code}\n{ending.errors}".strip())
    return f"It trained for a step: {estimates[0].text}."


def _is_there() -> bool:
    """Whether there is an add-on: if it cannot be used, it is the wrong one."""
    return program_folder() is not None and add_on_folder(TRAINER).is_dir()
