"""Sample fields for a first try: generated, marked as such, made once."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from leukodesk.core.checks import run_checks
from leukodesk.core.checks.report import Outcome
from leukodesk.core.errors import Cancelled, LeukoDeskError
from leukodesk.core.images import read_image
from leukodesk.services.samples import GENERATED, NOTE_NAME, SAMPLES, make_samples, tour_field


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    return make_samples(tmp_path_factory.mktemp("Jürgen") / "samples")


def test_every_sample_is_an_image_that_says_it_is_generated(samples: tuple[Path, ...]) -> None:
    assert len(samples) == len(SAMPLES) == 5
    for path in samples:
        assert "generated" in path.name
        assert read_image(path).pixels.shape[2] == 3
        with Image.open(path) as image:
            assert image.info["Description"] == GENERATED
    assert (samples[0].parent / NOTE_NAME).read_text(encoding="utf-8").strip() == GENERATED


def test_the_samples_show_what_can_become_of_an_image(samples: tuple[Path, ...]) -> None:
    failed = {
        path.name[0]: {
            check.name for check in run_checks("field", read_image(path).pixels).checks if check.outcome is Outcome.FAIL
        }
        for path in samples
    }

    assert failed["1"] == failed["2"] == set()
    assert all(failed[number] for number in "345"), failed


def test_the_field_of_the_tour_is_a_usable_one() -> None:
    assert not any(check.outcome is Outcome.FAIL for check in run_checks("field", tour_field()).checks)


def test_what_is_there_stays_and_what_is_missing_comes_again(samples: tuple[Path, ...]) -> None:
    before = {path: path.stat().st_mtime_ns for path in samples}
    samples[2].unlink()

    assert make_samples(samples[0].parent) == samples
    after = {path: path.stat().st_mtime_ns for path in samples}
    assert {path for path in samples if before[path] != after[path]} == {samples[2]}
    assert np.array_equal(read_image(samples[0]).pixels, SAMPLES[samples[0].name]())


def test_making_them_can_be_cancelled_and_a_place_that_takes_none_is_said(tmp_path: Path) -> None:
    def cancel() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        make_samples(tmp_path / "samples", cancel)
    assert not (tmp_path / "samples").exists()
    (tmp_path / "file").touch()
    with pytest.raises(LeukoDeskError, match="could not be written"):
        make_samples(tmp_path / "file" / "samples")
