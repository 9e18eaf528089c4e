"""A candidate becomes active, and the one before comes back; whatever is killed when, nothing is half done."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from leukodesk.core import bundle as bundle_module
from leukodesk.core.bundle import Bundle, read_bundle
from leukodesk.core.errors import BundleError, LeukoDeskError
from leukodesk.services import promotion
from leukodesk.services.active_file import Change, read_active
from leukodesk.services.model_library import (
    Library,
    active_model,
    choose_model,
    find_model,
    list_candidates,
    list_models,
)
from leukodesk.services.promotion import PromotionError, model_before, promote, read_changes, roll_back, user_name
from tests.bundles import build_tiny_bundle, build_tiny_head_bundle, tiny_head_manifest, tiny_manifest
from tests.finished_trainings import finish_training

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def library(tiny_models_folder: Path, tmp_path: Path) -> Library:
    """With the shipped tiny/1.0.0, and nothing of the user's yet."""
    return Library(tiny_models_folder, tmp_path / "data")


@pytest.fixture
def make_candidate(library: Library) -> Callable[..., Path]:
    """Makes a candidate, and the finished training behind it: `make_candidate("mine", "1.0.0", offered=True)`."""

    def make(name: str = "mine", version: str = "1.0.0", offered: bool | None = True, **changes: object) -> Path:
        folder = library.candidates / name / version
        build_tiny_bundle(folder, replace(tiny_manifest(), name=name, version=version, **changes))
        finish_training(library, folder, offered)
        return folder

    return make


def active(library: Library, task: str = "field") -> str:
    return active_model(task, library).label  # type: ignore[arg-type]


def test_an_offered_candidate_becomes_active(library: Library, make_candidate: Callable[..., Path]) -> None:
    candidate = make_candidate()
    assert [(model.label, model.place) for model in list_candidates(library)] == [("mine/1.0.0", "candidate")]
    assert active(library) == "tiny/1.0.0"
    change = promote(candidate, library, who="sara")
    assert active(library) == "mine/1.0.0"
    assert choose_model(library=library) == read_bundle(library.models / "mine" / "1.0.0")
    assert {model.label: model.place for model in list_models(library)} == {
        "mine/1.0.0": "own",
        "tiny/1.0.0": "shipped",
    }
    assert list_candidates(library) == () and candidate.is_dir(), "no candidate any more, but not deleted"
    assert read_changes(library) == (change,)
    assert (change.action, change.task, change.offered, change.who) == ("promoted", "field", True, "sara")
    assert change.before is not None and change.before.sha256 == read_bundle(library.shipped / "tiny" / "1.0.0").sha256
    assert change.after is not None and change.after.sha256 == read_bundle(candidate).sha256


def test_what_was_not_offered_is_refused_with_the_reason(library: Library, make_candidate: Callable[..., Path]) -> None:
    for number, (offered, why) in enumerate([(False, "It finds fewer"), (None, "no finished training")]):
        candidate = make_candidate(version=f"1.{number}.0", offered=offered)
        with pytest.raises(PromotionError, match=why):
            promote(candidate, library, who="sara")
    assert active(library) == "tiny/1.0.0" and read_changes(library) == ()
    assert not library.models.exists()
    assert promote(candidate, library, who="sara", although_not_offered=True).offered is None
    assert promote(library.candidates / "mine" / "1.0.0", library, who="x", although_not_offered=True).offered is False


def test_an_offer_holds_only_against_the_model_it_was_compared_with(
    library: Library, make_candidate: Callable[..., Path]
) -> None:
    one, other = make_candidate(version="1.0.0"), make_candidate(version="2.0.0")
    promote(one, library, who="sara")
    with pytest.raises(PromotionError, match=r"with another model .*: mine/1\.0\.0 is active\. Train once more"):
        promote(other, library, who="sara")
    assert active(library) == "mine/1.0.0"
    roll_back("field", library, who="sara")
    assert promote(other, library, who="sara").offered is True
    roll_back("field", library, who="sara")
    installed = find_model("mine/1.0.0", library)
    assert installed.place == "own"
    assert promote(installed.folder, library, who="sara").offered is True, "its training is still behind it"


def test_an_offer_against_a_model_that_is_gone_does_not_hold(
    library: Library, make_candidate: Callable[..., Path]
) -> None:
    first = make_candidate(version="1.0.0")
    promote(first, library, who="sara")
    second = make_candidate(version="2.0.0")
    shutil.rmtree(library.models / "mine" / "1.0.0")
    with pytest.raises(PromotionError, match="no model that can be used is active"):
        promote(second, library, who="sara")


def test_the_training_of_another_candidate_offers_nothing(
    library: Library, make_candidate: Callable[..., Path]
) -> None:
    make_candidate(version="1.0.0", offered=True)
    other = make_candidate(version="2.0.0", offered=None)
    with pytest.raises(PromotionError, match="no finished training"):
        promote(other, library, who="sara", run=library.runs / "mine-1.0.0")
    (library.runs / "mine-2.0.0" / "result.json").write_bytes(b"{")
    with pytest.raises(PromotionError, match="no finished training"):
        promote(other, library, who="sara")


def test_going_back_is_one_step_each_time(library: Library, make_candidate: Callable[..., Path]) -> None:
    assert model_before("field", library) is None
    with pytest.raises(PromotionError, match="no model for fields to go back to"):
        roll_back("field", library, who="sara")
    for version in ("1.0.0", "2.0.0"):
        promote(make_candidate(version=version), library, who="sara")
    before = model_before("field", library)
    assert before is not None and before.label == "mine/1.0.0"
    assert roll_back("field", library, who="sara").action == "went back"
    assert active(library) == "mine/1.0.0"
    roll_back("field", library, who="sara")
    assert active(library) == "tiny/1.0.0"
    with pytest.raises(PromotionError, match="no model for fields to go back to"):
        roll_back("field", library, who="sara")
    assert {model.label for model in list_models(library)} == {"tiny/1.0.0", "mine/1.0.0", "mine/2.0.0"}
    changes = read_changes(library)
    assert [change.number for change in changes] == [1, 2, 3, 4]
    assert all(one.after == other.before for one, other in pairwise(changes))
    lines = library.log_file.read_text("utf-8").splitlines()
    assert [json.loads(line)["who"] for line in lines] == ["sara"] * 4
    promote(library.models / "mine" / "2.0.0", library, who="sara", although_not_offered=True)
    assert active(library) == "mine/2.0.0", "one that was gone back from can be promoted again"


def test_after_going_back_to_the_shipped_model_a_newer_shipped_one_is_active(
    make_candidate: Callable[..., Path], library: Library, tmp_path: Path
) -> None:
    promote(make_candidate(), library, who="sara")
    roll_back("field", library, who="sara")
    updated = Library(tmp_path / "updated", library.data)
    shutil.copytree(library.shipped, updated.shipped)
    build_tiny_bundle(updated.shipped / "tiny" / "1.1.0", replace(tiny_manifest(), version="1.1.0"))
    assert active(updated) == "tiny/1.1.0"


def test_tasks_do_not_disturb_each_other(library: Library, make_candidate: Callable[..., Path]) -> None:
    change = promote(make_candidate("cells", task="cell"), library, who="sara")
    assert change.before is None
    assert (active(library), active(library, "cell")) == ("tiny/1.0.0", "cells/1.0.0")
    with pytest.raises(BundleError, match="No model for single cells"):
        roll_back("cell", library, who="sara")
    assert active(library, "cell") == "cells/1.0.0"


def test_what_is_active_already_is_not_promoted_again(library: Library, make_candidate: Callable[..., Path]) -> None:
    candidate = make_candidate()
    promote(candidate, library, who="sara")
    with pytest.raises(PromotionError, match="active already"):
        promote(candidate, library, who="sara")
    assert len(read_changes(library)) == 1


def test_a_candidate_that_does_not_do_what_it_says_is_refused(
    library: Library, make_candidate: Callable[..., Path]
) -> None:
    candidate = make_candidate()
    (candidate / "model.tflite").write_bytes(b"other")
    with pytest.raises(BundleError, match="damaged"):
        promote(candidate, library, who="sara")
    assert active(library) == "tiny/1.0.0" and not library.models.exists()


def test_another_model_of_that_name_is_not_written_over(library: Library, make_candidate: Callable[..., Path]) -> None:
    other = build_tiny_bundle(library.models / "mine" / "1.0.0", replace(tiny_manifest(), name="mine"), scale=2.0)
    with pytest.raises(BundleError, match=r"Another model mine/1\.0\.0 is installed already"):
        promote(make_candidate(), library, who="sara")
    assert read_bundle(other.folder) == other and active(library) == "tiny/1.0.0"
    with pytest.raises(BundleError, match=r"both called mine/1\.0\.0"):
        find_model("mine/1.0.0", library)


@pytest.mark.parametrize("harm", ["gone", "changed", "damaged", "unreadable"])
def test_an_active_model_that_cannot_be_used_is_said_and_never_replaced(
    library: Library, make_candidate: Callable[..., Path], harm: str
) -> None:
    for version in ("1.0.0", "2.0.0"):
        promote(make_candidate(version=version), library, who="sara")
    folder = library.models / "mine" / "2.0.0"
    if harm == "gone":
        shutil.rmtree(folder)
    elif harm == "changed":
        shutil.rmtree(folder)
        build_tiny_bundle(folder, replace(tiny_manifest(), name="mine", version="2.0.0"), scale=2.0)
    else:
        (folder / ("model.tflite" if harm == "damaged" else "manifest.json")).write_bytes(b"{")
    match = {"gone": "no longer installed", "changed": "not the one that was made active"}.get(harm, "cannot be used")
    with pytest.raises(BundleError, match=match):
        choose_model(library=library)
    roll_back("field", library, who="sara")
    assert choose_model(library=library).manifest.version == "1.0.0"


def test_a_model_before_that_is_gone_is_not_gone_back_to(library: Library, make_candidate: Callable[..., Path]) -> None:
    for version in ("1.0.0", "2.0.0"):
        promote(make_candidate(version=version), library, who="sara")
    shutil.rmtree(library.models / "mine" / "1.0.0")
    with pytest.raises(BundleError, match=r"mine/1\.0\.0, is no longer installed"):
        roll_back("field", library, who="sara")
    assert active(library) == "mine/2.0.0"


def test_an_unreadable_active_file_is_said(library: Library, make_candidate: Callable[..., Path]) -> None:
    promote(make_candidate(), library, who="sara")
    newer = msgspec.json.encode(replace(read_active(library.active_file), schema_version=2))
    for content, match in ((b"", "cannot be read"), (b"[]", "cannot be read"), (newer, "newer version")):
        library.active_file.write_bytes(content)
        for ask in (lambda: active(library), lambda: read_changes(library), lambda: model_before("field", library)):
            with pytest.raises(BundleError, match=match):
                ask()


def test_a_head_takes_its_base_along(library: Library) -> None:
    base = read_bundle(library.shipped / "tiny" / "1.0.0")
    head = build_tiny_head_bundle(library.candidates / "tiny-head" / "1.0.0", base)
    finish_training(library, head.folder, True)
    promote(head.folder, library, who="sara")
    updated = Library(library.shipped.parent / "nothing shipped any more", library.data)
    assert choose_model(library=updated).sha256 == head.sha256
    assert read_bundle(library.models / "tiny" / "1.0.0").sha256 == base.sha256
    assert [model.place for model in list_models(library) if model.label == "tiny/1.0.0"] == ["shipped"]


def test_a_head_without_its_base_is_refused(library: Library, make_tiny_bundle: Callable[..., Bundle]) -> None:
    other = make_tiny_bundle(temperature=1.4)
    head = build_tiny_head_bundle(library.candidates / "tiny-head" / "1.0.0", other, tiny_head_manifest(other))
    finish_training(library, head.folder, True)
    with pytest.raises(BundleError, match="builds upon another one, which is not installed"):
        promote(head.folder, library, who="sara")


def test_a_log_that_was_left_short_is_completed(library: Library, make_candidate: Callable[..., Path]) -> None:
    first = promote(make_candidate(version="1.0.0"), library, who="sara")
    line = library.log_file.read_bytes()
    for left in (b"", line[:20], line[:-1]):
        library.log_file.write_bytes(left)
        assert read_changes(library) == (first,)
    second = promote(make_candidate(version="2.0.0"), library, who="sara")
    assert read_changes(library) == (first, second)
    assert library.log_file.read_bytes().count(b"\n") == 2


def test_a_log_that_cannot_be_written_stops_what_follows_and_not_what_was_done(
    library: Library, make_candidate: Callable[..., Path]
) -> None:
    library.log_file.mkdir(parents=True)
    change = promote(make_candidate(version="1.0.0"), library, who="sara")
    assert active(library) == "mine/1.0.0"
    with pytest.raises(PromotionError, match="log of promotions cannot be read"):
        promote(make_candidate(version="2.0.0"), library, who="sara")
    assert active(library) == "mine/1.0.0"
    library.log_file.rmdir()
    assert read_changes(library) == (change,)


def test_a_damaged_log_is_said(library: Library, make_candidate: Callable[..., Path]) -> None:
    promote(make_candidate(), library, who="sara")
    library.log_file.write_bytes(b"no json\n" + library.log_file.read_bytes())
    with pytest.raises(PromotionError, match="log of promotions is damaged"):
        read_changes(library)


def test_another_program_that_promotes_meanwhile_is_noticed(
    library: Library, make_candidate: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = make_candidate(version="1.0.0"), make_candidate(version="2.0.0")
    verify = promotion.verify_bundle

    def meanwhile(bundle: Bundle, base: Bundle | None = None) -> object:
        monkeypatch.setattr(promotion, "verify_bundle", verify)
        promote(other, library, who="ali")
        return verify(bundle, base)

    monkeypatch.setattr(promotion, "verify_bundle", meanwhile)
    with pytest.raises(PromotionError, match="changed by another program"):
        promote(one, library, who="sara")
    assert active(library) == "mine/2.0.0"
    assert [change.who for change in read_changes(library)] == ["ali"]


def test_only_looking_promotes_nothing(tiny_models_folder: Path, make_candidate: Callable[..., Path]) -> None:
    looking = Library(tiny_models_folder)
    assert list_candidates(looking) == () and model_before("field", looking) is None
    with pytest.raises(BundleError, match="only looked at"):
        promote(make_candidate(), looking, who="sara")


def test_the_user_has_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    assert user_name()

    def nameless() -> str:
        raise KeyError("uid not found")

    monkeypatch.setattr(promotion.getpass, "getuser", nameless)
    assert user_name() == "unknown"


def test_a_disk_that_fills_up_at_any_step_leaves_what_was(
    library: Library, make_candidate: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    candidate = make_candidate()
    real, left = os.fsync, 0

    def full(handle: int) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(28, "No space left on device")
        real(handle)

    monkeypatch.setattr(bundle_module.os, "fsync", full)
    steps = 0
    while True:
        left = steps
        try:
            promote(candidate, library, who="sara")
            break
        except LeukoDeskError:
            assert active(library) == "tiny/1.0.0"
            assert not library.models.exists() or not list(library.models.glob("*/.*"))
            steps += 1
    assert steps >= len(read_bundle(candidate).manifest.files)
    assert active(library) == "mine/1.0.0" and len(read_changes(library)) == 1


# What only a kill can show: a process of its own for every step of the file system.

KILLED = """
import os, shutil, sys
from pathlib import Path
from leukodesk.services import promotion
from leukodesk.services.model_library import Library, active_model, list_models

shipped, template, place = map(Path, sys.argv[1:])
promotion.verify_bundle = lambda bundle, base=None: None  # it starts threads, which do not outlive a fork
os.fsync = lambda handle: None  # a kill of the process does not lose what the system has
STEPS = {"os.rename", "os.mkdir", "os.chmod", "os.truncate", "os.rmdir", "os.remove"}

def work(library, action):
    if action == "promote":
        promotion.promote(library.candidates / "mine" / "2.0.0", library, who="sara", although_not_offered=True)
    else:
        promotion.roll_back("field", library, who="sara")

def killed_after(steps, library, action):
    child = os.fork()
    if child == 0:
        left = steps
        def count(event, arguments):
            nonlocal left
            if event in STEPS or (event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR)):
                left -= 1
                if left < 0:
                    os._exit(9)
        sys.addaudithook(count)
        work(library, action)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9

for action, old, new in (("promote", "mine/1.0.0", "mine/2.0.0"), ("roll back", "mine/1.0.0", "tiny/1.0.0")):
    steps, states = 0, []
    while True:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(template, place)
        library = Library(shipped, place)
        killed = killed_after(steps, library, action)
        now = active_model("field", library).label
        assert now in (old, new), now
        assert all(model.error is None for model in list_models(library))
        changes = promotion.read_changes(library)
        assert [change.number for change in changes] == list(range(1, len(changes) + 1))
        assert len(changes) == (2 if now == new else 1)
        assert f"{changes[-1].after.name}/{changes[-1].after.version}" == now
        if now == old:
            work(library, action)
            assert active_model("field", library).label == new
        else:
            promotion.promote(library.candidates / "mine" / "3.0.0", library, who="x", although_not_offered=True)
        numbers = [change.number for change in promotion.read_changes(library)]
        assert numbers == list(range(1, len(numbers) + 1)) and len(numbers) >= 2
        assert library.log_file.read_bytes().count(b"\\n") == len(numbers)
        states.append(now)
        if not killed:
            break
        steps += 1
    assert states == sorted(states, key=lambda state: state == new) and old in states
    print(action, steps)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a fork of itself")
def test_a_kill_at_any_step_leaves_the_old_model_or_the_new_one(
    library: Library, make_candidate: Callable[..., Path], tmp_path: Path
) -> None:
    promote(make_candidate(version="1.0.0"), library, who="sara")
    for version in ("2.0.0", "3.0.0"):
        make_candidate(version=version)
    assert library.data is not None
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(library.shipped), str(library.data), str(tmp_path / "place")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    steps = dict(line.rsplit(" ", 1) for line in done.stdout.splitlines())
    assert int(steps["promote"]) > 10 and int(steps["roll back"]) >= 3


def test_a_change_is_written_as_it_is_read(library: Library, make_candidate: Callable[..., Path]) -> None:
    change = promote(make_candidate(), library, who="سارا")
    assert msgspec.json.decode(library.log_file.read_bytes(), type=Change) == change
    assert change.time.endswith("+00:00")
