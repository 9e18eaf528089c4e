"""Labelled images, prepared on the disk: training sees what the application sees, and nothing changes behind it."""

import cv2
import numpy as np
import pytest

from leukodesk.core.errors import DataSetError, ImageNotFoundError
from leukodesk.core.images import read_image
from leukodesk.core.labelled.data_set import read_labelled_data
from leukodesk.core.preprocessing import prepare_pixels, preprocess, scale_pixels
from leukodesk.core.synthetic import synthetic_field
from training.description import CornerInPixels, read_description
from training.prepared import prepare
from training.recipe import Phase, Recipe

CORNER = CornerInPixels(24, 60, 224).as_fractions()
RECIPE = Recipe(architecture="residual_se", input_px=64, phases=(Phase(1, 1e-3),), mask_corner=True)


@pytest.fixture
def folder(tmp_path):
    for index, name in enumerate(("one", "two")):
        (tmp_path / "data" / name).mkdir(parents=True)
        for number in range(3):
            pixels = synthetic_field(10 * index + number, 96, 96)
            cv2.imwrite(str(tmp_path / "data" / name / f"{name}-{number}.png"), pixels[..., ::-1])
    return tmp_path / "data"


def test_training_sees_exactly_what_the_application_sees(folder, tmp_path):
    images = prepare(read_labelled_data(folder), RECIPE, tmp_path / "work", mask_corner=CORNER)
    for number, image in enumerate(images.data.images):
        pixels = read_image(image.path).pixels
        assert np.array_equal(images.pixels[number], prepare_pixels(pixels, images.steps))
        assert np.array_equal(scale_pixels(images.pixels[number], images.steps), preprocess(pixels, images.steps))


def test_prepared_images_are_kept_and_belong_to_their_recipe(folder, tmp_path):
    data, work = read_labelled_data(folder), tmp_path / "work"
    told = []
    prepare(data, RECIPE, work, on_progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (6, 6)
    prepare(data, RECIPE, work, on_progress=lambda *_: pytest.fail("read again"))
    prepare(data, Recipe("residual_se", 32, ()), work)
    assert len(list(work.iterdir())) == 2


def test_a_preparation_that_is_broken_off_leaves_nothing(folder, tmp_path):
    def stop(done, total):
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        prepare(read_labelled_data(folder), RECIPE, tmp_path / "work", on_progress=stop)
    assert list((tmp_path / "work").iterdir()) == []


def test_an_image_that_was_changed_since_it_was_listed_is_refused_by_name(folder, tmp_path):
    data = read_labelled_data(folder)
    changed = data.images[4].path
    cv2.imwrite(str(changed), synthetic_field(99, 96, 96))
    with pytest.raises(DataSetError, match=changed.name):
        prepare(data, RECIPE, tmp_path / "work")
    changed.unlink()
    with pytest.raises(ImageNotFoundError, match=changed.name):
        prepare(data, RECIPE, tmp_path / "work")


def test_numbers_beyond_the_images_are_refused(folder, tmp_path):
    pixels = prepare(read_labelled_data(folder), RECIPE, tmp_path / "work").pixels
    assert len(pixels) == 6
    for number in (-1, 6):
        with pytest.raises(IndexError):
            pixels[number]


def test_the_scale_bar_is_masked_as_the_description_says(folder, tmp_path):
    corner = read_description("all-subtypes").masked_corner
    images = prepare(read_labelled_data(folder), RECIPE, tmp_path / "work", mask_corner=corner)
    assert (images.pixels[0][-6:, -17:] == corner.value).all()


def test_a_stain_normalisation_has_a_reference_in_the_preprocessing(folder, tmp_path):
    recipe = Recipe("residual_se", 64, (), stain_normalisation="reinhard")
    images = prepare(read_labelled_data(folder), recipe, tmp_path / "work")
    stain = images.steps.stain_normalisation
    assert stain is not None and stain.method == "reinhard" and len(stain.reference) == 6
