"""`leukodesk models` and its actions: list, export, import, promote, go back, log."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from leukodesk import cli
from leukodesk.core.bundle import read_bundle
from leukodesk.core.synthetic import synthetic_field
from leukodesk.services.model_library import Library
from tests.bundles import build_tiny_bundle, build_tiny_head_bundle, tiny_manifest
from tests.finished_trainings import finish_training


@pytest.fixture
def library(tiny_models_folder: Path, tmp_path: Path) -> Library:
    """With a shipped model, and two candidates of which one is offered."""
    made = Library(tiny_models_folder, tmp_path / "data")
    for version, offered in (("1.0.0", True), ("2.0.0", False)):
        folder = made.candidates / "mine" / version
        build_tiny_bundle(folder, replace(tiny_manifest(), name="mine", version=version))
        finish_training(made, folder, offered)
    return made


@pytest.fixture
def models(library: Library, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs `leukodesk models …`; returns the exit code, the output and the complaints."""

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        folders = ["--models-folder", str(library.shipped), "--data-folder", str(library.data)]
        code = cli.main(["models", *map(str, arguments), *folders])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_active_models_and_candidates_are_marked(models: Callable[..., tuple[int, str, str]]) -> None:
    assert models() == (
        0,
        "sound  tiny/1.0.0  field  A tiny model for tests  (active)\n"
        "sound  mine/2.0.0  field  A tiny model for tests  (candidate)\n"
        "sound  mine/1.0.0  field  A tiny model for tests  (candidate)\n",
        "",
    )


def test_promoting_and_going_back(models: Callable[..., tuple[int, str, str]]) -> None:
    assert models("log")[1] == "No model was ever promoted.\n"
    code, out, _ = models("promote", "mine/1.0.0")
    assert (code, out) == (0, "Active for the task field: mine/1.0.0. Before it: tiny/1.0.0.\n")
    lines = models()[1].splitlines()
    assert [line for line in lines if "active" in line] == [
        "sound  mine/1.0.0  field  A tiny model for tests  (active)"
    ]
    code, out, complaints = models("promote", "mine/2.0.0")
    assert code == 1 and not out and "not offered for promotion. It finds fewer lymphoblasts." in complaints
    assert models("promote", "mine/2.0.0", "--although-not-offered")[0] == 0
    code, out, _ = models("rollback", "--task", "field")
    assert (code, out) == (0, "Active for the task field: mine/1.0.0. Before it: mine/2.0.0.\n")
    log = models("log")[1].splitlines()
    assert ["tiny/1.0.0 → mine/1.0.0" in log[0], "not offered" in log[1], "went back" in log[2]] == [True] * 3
    assert models("rollback", "--task", "field")[0] == 0
    code, _, complaints = models("rollback", "--task", "field")
    assert code == 1 and "no model for fields to go back to" in complaints


def test_an_active_model_that_is_gone_is_complained_of(
    models: Callable[..., tuple[int, str, str]], library: Library
) -> None:
    models("promote", "mine/1.0.0")
    (library.models / "mine").rename(library.models.parent / "elsewhere")
    code, out, complaints = models()
    assert code == 1 and "(active)" not in out and "mine/1.0.0, is no longer installed" in complaints


def test_a_model_is_carried_to_another_machine(
    models: Callable[..., tuple[int, str, str]], library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = read_bundle(library.shipped / "tiny" / "1.0.0")
    build_tiny_head_bundle(library.candidates / "tiny-head" / "1.0.0", base)
    code, out, _ = models("export", "tiny-head/1.0.0", tmp_path)
    path = tmp_path / "tiny-head-1.0.0.leukodesk-model"
    assert (code, out) == (0, f"Written: {path}\n")
    assert models("export", "tiny-head/1.0.0", tmp_path / "alone", "--without-base")[0] == 0
    assert (tmp_path / "alone").stat().st_size < path.stat().st_size
    (tmp_path / "nothing").mkdir()
    there = ["--models-folder", str(tmp_path / "nothing"), "--data-folder", str(tmp_path / "there")]
    assert cli.main(["models", "import", str(tmp_path / "alone"), *there]) == 1
    assert "builds upon tiny/1.0.0, which is not installed" in capsys.readouterr().err
    assert cli.main(["models", "import", str(path), *there]) == 0
    assert capsys.readouterr().out == "Installed: tiny-head/1.0.0\n"
    assert cli.main(["models", *there]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "sound  tiny/1.0.0       field  A tiny model for tests",
        "sound  tiny-head/1.0.0  field  A tiny head for tests",
    ]


def test_what_is_not_there_is_said(models: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    for arguments in (("export", "none/1.0.0", tmp_path), ("promote", "none/1.0.0")):
        code, _, complaints = models(*arguments)
        assert code == 1
        assert "Installed are: tiny/1.0.0. Candidates are: mine/2.0.0, mine/1.0.0." in complaints
    code, _, complaints = models("import", tmp_path / "none")
    assert code == 1 and "no file of a model" in complaints


@pytest.mark.parametrize("action", [["import", "x"], ["promote", "x"], ["rollback", "--task", "field"], ["log"]])
def test_a_folder_that_is_only_looked_at_is_not_changed(
    tiny_models_folder: Path, action: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(["models", *action, "--models-folder", str(tiny_models_folder)])
    assert stopped.value.code == 2 and "--data-folder" in capsys.readouterr().err


def test_folders_may_be_said_before_the_action(library: Library, capsys: pytest.CaptureFixture[str]) -> None:
    folders = ["--models-folder", str(library.shipped), "--data-folder", str(library.data)]
    assert cli.main(["models", *folders, "promote", "mine/1.0.0"]) == 0


def test_the_users_own_models_are_used_without_being_asked_for(
    models: Callable[..., tuple[int, str, str]], user_folders: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A head bundle as well: its base is found by itself."""
    import cv2

    from leukodesk.services.model_library import active_model, own_library

    own = own_library()
    shipped = active_model("field", own)
    assert shipped.name == "all-subtypes" and shipped.folder.is_relative_to(own.shipped)
    assert own.data is not None and own.data.is_relative_to(user_folders)
    assert cli.main(["models", "export", shipped.label, str(tmp_path / "shipped")]) == 0
    assert cli.main(["models", "import", str(tmp_path / "shipped")]) == 1
    assert f"{shipped.label} is installed already" in capsys.readouterr().err
    tiny = build_tiny_bundle(own.models / "tiny" / "1.0.0")
    head = build_tiny_head_bundle(own.candidates / "tiny-head" / "1.0.0", tiny)
    assert cli.main(["models", "promote", "tiny-head/1.0.0", "--although-not-offered"]) == 0
    assert f"Before it: {shipped.label}" in capsys.readouterr().out
    field = tmp_path / "field.png"
    field.write_bytes(cv2.imencode(".png", synthetic_field(3, 320, 240)[..., ::-1])[1].tobytes())
    cli.main(["analyse", str(field)])
    assert f"tiny-head 1.0.0, SHA-256 {head.sha256[:12]}" in capsys.readouterr().out
