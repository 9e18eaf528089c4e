import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

import leukodesk
from leukodesk import cli
from leukodesk.commands.console import OK, USAGE, percent
from leukodesk.core.bundle import Bundle
from leukodesk.core.checks.report import CheckReport, Limits, Outcome, SmearCheck
from leukodesk.core.images import read_image
from leukodesk.core.inference import Classifier
from leukodesk.core.overlay import draw_attention
from leukodesk.core.synthetic import synthetic_field
from leukodesk.core.verdict import Prediction
from leukodesk.services import analyse as analyse_module
from leukodesk.services import overlay_files
from tests.data import ROOT

BRIGHT = synthetic_field(1, 320, 240, 2)
DARK = synthetic_field(1, 320, 240, 2, exposure=0.05)


def _write(path: Path, pixels: NDArray[np.uint8]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(cv2.imencode(".png", np.ascontiguousarray(pixels[..., ::-1]))[1].tobytes())
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return _write(tmp_path / "good.png", BRIGHT)


@pytest.fixture
def dark(tmp_path: Path) -> Path:
    return _write(tmp_path / "dark.png", DARK)


@pytest.fixture(autouse=True)
def simple_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """One check that depends on nothing but brightness, so that these tests do not depend on fitted limits."""

    def run_checks(profile: str, pixels: NDArray[np.uint8]) -> CheckReport:
        value, limits = float(pixels.mean()), Limits(fail_below=30.0)
        outcome = limits.judge(value)
        sentence = "Much too dark." if outcome is Outcome.FAIL else "Bright."
        return CheckReport(
            profile, (SmearCheck("brightness", "Brightness", value, "levels", limits, outcome, sentence),)
        )

    monkeypatch.setattr(analyse_module, "run_checks", run_checks)


@pytest.fixture
def analyse(tiny_models_folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """`leukodesk analyse` with the tiny model; returns exit code, output and complaints."""

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = cli.main(["analyse", *map(str, arguments), "--models-folder", str(tiny_models_folder)])
        return code, *capsys.readouterr()

    return run


def test_an_accepted_image_is_one_line_and_a_summary(
    analyse: Callable[..., tuple[int, str, str]], good: Path, tiny_bundle_folder: Path
) -> None:
    code, out, complaints = analyse(good)
    lines = out.splitlines()
    assert code == 0 and complaints == ""
    assert lines[0].startswith("Model: A tiny model for tests (tiny 1.0.0, SHA-256 ")
    assert lines[2].startswith("accepted ") and lines[2].endswith(str(good))
    assert " %" in lines[2] and "2 white cells" in lines[2]
    assert lines[-2].startswith("1 image in ") and lines[-2].endswith(": 1 accepted.")
    assert lines[-1] == leukodesk.INTENDED_USE


def test_rejected_and_failed_are_told_with_reasons_and_exit_code_1(
    analyse: Callable[..., tuple[int, str, str]], good: Path, dark: Path, tmp_path: Path
) -> None:
    code, out, _ = analyse(good, dark, tmp_path / "none.png")
    lines = out.splitlines()
    assert code == 1
    assert lines[3].startswith("rejected ") and "%" not in lines[3] and lines[4].strip() == "Much too dark."
    assert lines[5].startswith("failed ") and "no such file" in lines[6]
    assert lines[-2].endswith(": 1 accepted, 1 rejected, 1 failed.")


@pytest.mark.parametrize(("names", "code"), [(["good.png"], 0), (["good.png", "dark.png"], 1), (["none.png"], 1)])
def test_exit_codes(
    analyse: Callable[..., tuple[int, str, str]], good: Path, dark: Path, tmp_path: Path, names: list[str], code: int
) -> None:
    assert analyse(*(tmp_path / name for name in names))[0] == code
    assert analyse(*(tmp_path / name for name in names), "--json")[0] == code


def test_a_name_longer_than_a_name_can_be_is_failed(analyse: Callable[..., tuple[int, str, str]], good: Path) -> None:
    code, out, _ = analyse("x" * 300, good)
    assert code == 1 and "no such file" in out and "1 accepted, 1 failed" in out


def test_what_reading_did_to_an_image_is_said(analyse: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    pages = [Image.fromarray(BRIGHT), Image.fromarray(DARK)]
    pages[0].save(tmp_path / "pages.tif", save_all=True, append_images=pages[1:])
    code, out, _ = analyse(tmp_path / "pages.tif")
    assert code == 0 and "The first of 2 pages is shown." in out


def test_json_is_one_object_a_line_with_what_is_needed_to_reproduce_it(
    analyse: Callable[..., tuple[int, str, str]], good: Path, dark: Path, tmp_path: Path
) -> None:
    _, out, _ = analyse(good, dark, tmp_path / "none.png", "--json")
    records: list[dict[str, Any]] = [json.loads(line) for line in out.splitlines()]
    assert [record["verdict"] for record in records] == ["accepted", "rejected", "failed"]
    wanted = {"path", "sha256", "verdict", "reasons", "checks", "probabilities", "label", "model"}
    assert all(wanted <= set(record) for record in records)
    assert records[0]["sha256"] == read_image(good).sha256
    assert records[0]["model"]["name"] == "tiny" and len(records[0]["model"]["sha256"]) == 64
    assert records[0]["label"] in records[0]["probabilities"] and records[1]["probabilities"] is None


def test_the_profile_of_the_checks_can_be_chosen(analyse: Callable[..., tuple[int, str, str]], good: Path) -> None:
    assert json.loads(analyse(good, "--json")[1])["checks_profile"] == "field"
    assert json.loads(analyse(good, "--json", "--checks", "paper")[1])["checks_profile"] == "paper"


def test_folders_are_taken_in_the_order_people_count(
    analyse: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    for name in ("field 10.png", "field 2.png", "below/field 1.png"):
        _write(tmp_path / "fields" / name, BRIGHT)
    (tmp_path / "fields" / "notes.txt").write_text("no image")
    _, out, _ = analyse(tmp_path / "fields", tmp_path / "fields" / "field 2.png", "--json")
    paths = [Path(json.loads(line)["path"]).name for line in out.splitlines()]
    assert paths == ["field 2.png", "field 10.png", "field 1.png"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["analyse"],
        ["analyse", "x.png", "--checks", "none such"],
        ["analyse", "x.png", "--nonsense"],
        ["models", "extra"],
        ["--nonsense"],
    ],
)
def test_wrong_usage_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2
    assert "usage: leukodesk" in capsys.readouterr().err


def test_a_folder_without_images_is_said_and_alone_is_wrong_usage(
    analyse: Callable[..., tuple[int, str, str]], good: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SystemExit) as stopped:
        analyse(tmp_path / "empty")
    assert stopped.value.code == 2 and "no image in the folder" in capsys.readouterr().err
    code, out, complaints = analyse(tmp_path / "empty", good)
    assert code == 0 and "1 accepted" in out and "no image in the folder" in complaints


def test_a_model_that_is_not_there_or_damaged_is_said_before_anything_is_analysed(
    analyse: Callable[..., tuple[int, str, str]],
    make_tiny_bundle: Callable[..., Bundle],
    good: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out, complaints = analyse(good, "--model", "other")
    assert code == 2 and out == "" and "other" in complaints and "tiny/1.0.0" in complaints
    bundle = make_tiny_bundle()
    (bundle.folder / "model.tflite").write_bytes(b"damaged")
    assert cli.main(["analyse", str(good), "--models-folder", str(bundle.folder.parent.parent)]) == 2
    shown = capsys.readouterr()
    assert shown.out == "" and shown.err.startswith("leukodesk: ")


def test_a_model_can_be_asked_for_by_name_and_version(analyse: Callable[..., tuple[int, str, str]], good: Path) -> None:
    for name in ("tiny", "tiny/1.0.0"):
        assert json.loads(analyse(good, "--json", "--model", name)[1])["model"]["version"] == "1.0.0"


def test_overlays_have_names_of_their_own_and_never_replace_an_input(
    analyse: Callable[..., tuple[int, str, str]], dark: Path, tmp_path: Path
) -> None:
    fields = tmp_path / "fields"
    inputs = [_write(fields / name, BRIGHT) for name in ("a.png", "b/a.png", "c/A.png", "a.attention.png")]
    before = [path.read_bytes() for path in inputs]
    code, out, _ = analyse(fields, dark, "--overlay", fields, "--json")
    overlays = [json.loads(line)["overlay"] for line in out.splitlines()]
    assert code == 1 and overlays[-1] is None  # what was rejected has no attention map
    written = [Path(path) for path in overlays[:-1]]
    assert len({str(path).casefold() for path in written}) == 4 and all(path.parent == fields for path in written)
    assert [path.read_bytes() for path in inputs] == before
    for path in written:
        assert read_image(path).pixels.shape == BRIGHT.shape
    assert not list(fields.glob(".*"))


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own on Windows")
def test_a_link_that_leads_to_itself_is_failed_with_overlays_too(
    analyse: Callable[..., tuple[int, str, str]], good: Path, tmp_path: Path
) -> None:
    (tmp_path / "round.png").symlink_to(tmp_path / "round.png")
    code, out, _ = analyse(tmp_path / "round.png", good, "--overlay", tmp_path / "out")
    assert code == 1 and "1 accepted, 1 failed" in out


def test_an_overlay_shows_the_attention_of_the_predicted_class(
    analyse: Callable[..., tuple[int, str, str]],
    good: Path,
    tmp_path: Path,
    tiny_classifier: Classifier,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    attention = np.eye(8, dtype=np.float32)
    asked: list[int] = []

    def attention_map(classifier: Classifier, prediction: Prediction, class_index: int) -> NDArray[np.float32]:
        asked.append(class_index)
        return attention

    monkeypatch.setattr(overlay_files, "attention_map", attention_map)
    code, out, _ = analyse(good, "--overlay", tmp_path / "new" / "folder")
    assert code == 0 and "Attention map: " in out
    assert tiny_classifier.manifest.classes[asked[0]].display_name in out
    drawn = read_image(tmp_path / "new" / "folder" / "good.attention.png").pixels
    assert np.array_equal(drawn, draw_attention(BRIGHT, attention))


def test_an_overlay_folder_that_cannot_be_made_is_wrong_usage(
    analyse: Callable[..., tuple[int, str, str]], good: Path
) -> None:
    code, out, complaints = analyse(good, "--overlay", good / "below a file")
    assert code == 2 and out == "" and "cannot be made" in complaints


def test_an_overlay_that_cannot_be_written_is_said_and_the_verdict_still_given(
    analyse: Callable[..., tuple[int, str, str]], good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    code, out, complaints = analyse(good, "--overlay", tmp_path / "out")
    assert code == 1 and "accepted" in out and "No space left" in complaints
    assert list((tmp_path / "out").iterdir()) == []


def test_models_are_listed_and_verified(
    tiny_models_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["models", "--models-folder", str(tiny_models_folder)]) == 0
    assert capsys.readouterr().out == "sound  tiny/1.0.0  field  A tiny model for tests\n"
    shutil.copytree(tiny_models_folder, tmp_path / "models")
    model = tmp_path / "models" / "tiny" / "1.0.0" / "model.tflite"
    model.write_bytes(model.read_bytes()[:-1])
    assert cli.main(["models", "--models-folder", str(tmp_path / "models")]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("bad    tiny/1.0.0") and len(lines[1].strip()) > 10


def test_a_model_in_a_folder_of_another_name_is_not_called_sound(
    tiny_models_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(tiny_models_folder / "tiny", tmp_path / "other")
    assert cli.main(["models", "--models-folder", str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert out.startswith("bad    other/1.0.0") and "folder of another name" in out


def test_no_model_at_all_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["models", "--models-folder", str(tmp_path)]) == 1
    assert "No model is installed" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--help"], ["analyse", "--help"], ["models", "--help"]])
def test_help_says_the_intended_use_and_the_exit_codes(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    text = " ".join(capsys.readouterr().out.split())
    assert stopped.value.code == 0
    assert "exit codes" in text or (leukodesk.INTENDED_USE in text and "analyse IMAGE" in text)


def test_files_without_a_command_are_opened_in_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    from leukodesk.ui import app

    opened: list[object] = []

    def run_window(paths: list[str], new_window: bool) -> int:
        opened.append([*paths, "by itself"] if new_window else list(paths))
        return 3

    monkeypatch.setattr(app, "run_window", run_window)
    assert cli.main([]) == 3 and cli.main(["a.png", "folder"]) == 3 and cli.main(["--new-window", "a.png"]) == 3
    assert opened == [[], ["a.png", "folder"], ["a.png", "by itself"]]


@pytest.mark.parametrize(("typed", "meant"), [("analize", "analyse"), ("Analyse", "analyse"), ("model", "models")])
def test_a_mistyped_command_opens_no_window(typed: str, meant: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main([typed, "field.png"])
    assert stop.value.code == USAGE
    assert f"did you mean `{meant}`?" in capsys.readouterr().err


def test_a_file_named_nearly_like_a_command_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[list[str]] = []
    monkeypatch.setattr("leukodesk.ui.app.run_window", lambda paths, _: 0 if opened.append(list(paths)) is None else 1)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "model").mkdir()

    assert cli.main(["model"]) == OK
    assert opened == [["model"]]


def test_a_name_with_orders_to_the_terminal_is_shown_and_not_obeyed(
    analyse: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    _, out, _ = analyse(tmp_path / "a\nb\x1b[2Jسلول.png")
    assert "\x1b" not in out and "a\\nb\\x1b[2Jسلول.png" in out


def test_certainty_is_never_claimed() -> None:
    assert percent(0.99995) == "> 99.9 %" and percent(0.5) == "50.0 %"


# What only a process of its own can show.


def _with(models_folder: Path) -> list[str]:
    """The tiny model, and smear checks without fitted limits."""
    return ["--models-folder", str(models_folder), "--checks", "paper"]


def _run(*arguments: str | Path, **more: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "leukodesk", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace", check=False, timeout=120, **more
    )


def _modules_after(arguments: list[str]) -> set[str]:
    code = (
        "import sys\nfrom leukodesk.cli import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        "print('\\n' + ' '.join(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["analyse", "--help"], ["models", "--help"]])
def test_help_is_there_at_once(arguments: list[str]) -> None:
    assert not _modules_after(arguments) & {"cv2", "numpy", "PySide6", "ai_edge_litert", "PIL"}


def test_analysing_loads_neither_tensorflow_nor_qt(good: Path, tiny_models_folder: Path) -> None:
    loaded = _modules_after(["analyse", str(good), *_with(tiny_models_folder)])
    assert {"cv2", "ai_edge_litert"} <= loaded
    assert not loaded & {"tensorflow", "keras", "PySide6", "pyqtgraph", "sklearn", "pandas", "training"}


def test_version() -> None:
    assert _run("--version").stdout == f"LeukoDesk {leukodesk.__version__}\n"


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp437"])
def test_no_console_is_too_small_for_a_name(encoding: str, tmp_path: Path, tiny_models_folder: Path) -> None:
    path = _write(tmp_path / "سلول ≥ 1.png", DARK)
    environment = os.environ | {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = _run("analyse", path, tmp_path / "none ≥.png", *_with(tiny_models_folder), env=environment)
    assert "Traceback" not in done.stderr and done.returncode == 1 and ".png" in done.stdout
    done = _run("analyse", path, "--json", *_with(tiny_models_folder), env=environment)
    assert json.loads(done.stdout)["path"] == str(path)


@pytest.mark.skipif(os.name != "posix", reason="names of broken bytes exist on POSIX only")
def test_a_name_of_broken_bytes_is_valid_json(tmp_path: Path, tiny_models_folder: Path) -> None:
    broken = os.fsencode(tmp_path) + b"/\xff.png"
    command = [sys.executable, "-m", "leukodesk", "analyse", broken, "--json", *_with(tiny_models_folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=120)
    record = json.loads(done.stdout.decode("utf-8"))
    assert record["verdict"] == "failed" and os.fsencode(record["path"]) == broken


@pytest.mark.usefixtures("heard_interrupts")
@pytest.mark.skipif(os.name != "posix", reason="signals and pipes as POSIX knows them")
def test_ctrl_c_stops_cleanly(good: Path, tiny_models_folder: Path) -> None:
    command = [sys.executable, "-m", "leukodesk", "analyse", "--json", *_with(tiny_models_folder)]
    copies = [good.with_name(f"{number}.png") for number in range(3000)]
    for copy in copies:
        copy.hardlink_to(good)
    with subprocess.Popen(
        [*command, *map(str, copies)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        out, complaints = process.communicate(timeout=60)
    assert process.returncode == 130
    assert complaints == "leukodesk: Stopped.\n"
    for line in [first, *out.splitlines()]:
        json.loads(line)  # whole lines only


@pytest.mark.skipif(os.name != "posix", reason="signals and pipes as POSIX knows them")
def test_a_reader_that_leaves_is_no_error(good: Path, tiny_models_folder: Path) -> None:
    command = [sys.executable, "-m", "leukodesk", "analyse", "--json", *_with(tiny_models_folder)]
    copies = [good.with_name(f"{number}.png") for number in range(500)]
    for copy in copies:
        copy.hardlink_to(good)
    with subprocess.Popen(
        [*command, *map(str, copies)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        complaints = process.stderr.read()
    assert complaints == "" and process.returncode == 141
