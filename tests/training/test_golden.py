"""Golden cases are generated, come out the same again, and hold what the application will compute."""

import hashlib

import cv2
import numpy as np
import pytest

from leukodesk.core.manifest import Preprocessing
from leukodesk.core.preprocessing import preprocess
from training.architectures import ARCHITECTURES
from training.export import export_tflite
from training.golden import golden_cases

STEPS = Preprocessing(width_px=64, height_px=64, factor=1 / 255, offset=0.0)


@pytest.fixture(scope="module")
def network():
    import keras

    keras.utils.set_random_seed(0)
    return ARCHITECTURES["plain_cnn"].build((64, 64, 3), 2)


@pytest.fixture(scope="module")
def tflite(network):
    return export_tflite(network, "last_conv")


@pytest.mark.parametrize("task", ["field", "cell"])
def test_a_case_decodes_to_what_its_logits_were_computed_from(network, tflite, task):
    for case in golden_cases(tflite, STEPS, task, (1, 2)):
        pixels = cv2.imdecode(np.frombuffer(case.png, np.uint8), cv2.IMREAD_COLOR_RGB)
        logit = np.asarray(network(preprocess(pixels, STEPS)[np.newaxis], training=False)).item()
        np.testing.assert_allclose(case.logits, [-logit / 2, logit / 2], atol=1e-5)


def test_cases_are_different_and_come_out_the_same_again(tflite):
    cases = golden_cases(tflite, STEPS, "field", (1, 2, 3))
    assert len({case.file for case in cases}) == len({hashlib.sha256(case.png).digest() for case in cases}) == 3
    for one, other in zip(cases, golden_cases(tflite, STEPS, "field", (1, 2, 3)), strict=True):
        assert (one.file, one.png) == (other.file, other.png)
        np.testing.assert_array_equal(one.logits, other.logits)
