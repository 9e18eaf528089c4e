"""The nucleus gate: learnt from generated fields, the same every time, computed by the network as it was learnt."""

import json

import numpy as np
import pytest

from leukodesk.core.synthetic import generate_field
from training.architectures.gate import CHANCE, GATE, GATE_FILE, LOCAL, gate_inputs, load_gate, nucleus_gate
from training.gate_fields import gate_field
from training.nucleus_gate import gate_colours, learn_gate, pixel_table, write_gate


@pytest.fixture(scope="module")
def gate():
    """The gate alone, for images of 224 px."""
    import keras

    image = keras.Input((224, 224, 3))
    model = keras.Model(image, nucleus_gate(image, 16))
    load_gate(model)
    return model


@pytest.fixture(scope="module")
def learnt():
    """A gate that has seen few fields."""
    return learn_gate(20, 6)


def scaled(pixels):
    return pixels[np.newaxis].astype(np.float32) / np.float32(127.5) - np.float32(1)


def test_the_same_seed_gives_the_same_field_and_another_one_another():
    one, same, other = (gate_field(seed) for seed in (3, 3, 4))
    np.testing.assert_array_equal(one.pixels, same.pixels)
    np.testing.assert_array_equal(one.nuclei, same.nuclei)
    assert not np.array_equal(one.pixels, other.pixels)


def test_fields_are_of_many_kinds():
    fields = [gate_field(seed) for seed in range(30)]
    covers = [one.nuclei.mean() for one in fields]
    assert min(covers) == 0 and max(covers) > 0.2
    assert all(one.pixels.shape == (224, 224, 3) and one.pixels.dtype == np.uint8 for one in fields)
    cut_out = [one for one in fields if (one.pixels.max(axis=2) == 0).mean() > 0.5]
    assert 0 < len(cut_out) < 10
    assert all(one.pixels[one.nuclei > 0.9].min(axis=0).max() > 0 for one in cut_out)


def test_nuclei_take_more_green_than_blue_away_than_all_else():
    for seed in range(5):
        one = gate_field(seed)
        if not 0.01 < one.nuclei.mean() < 0.5:
            continue
        green, blue = one.pixels[..., 1] / 255, one.pixels[..., 2] / 255
        inside = one.nuclei > 0.9
        assert (blue - green)[inside].mean() > (blue - green)[~inside].mean()


def test_the_table_has_what_the_network_sees():
    import keras

    pixels = gate_field(1).pixels
    image = keras.Input((224, 224, 3))
    colours, light = keras.Model(image, gate_inputs(image))(scaled(pixels))
    found_colours, found_light = gate_colours(pixels)
    np.testing.assert_allclose(found_colours, np.asarray(colours).reshape(-1, 9), atol=1e-5)
    np.testing.assert_allclose(found_light, np.asarray(light)[0], atol=1e-5)


def test_learning_again_gives_the_same_file(learnt, tmp_path):
    for name, weights in (("one", learnt), ("other", learn_gate(20, 6))):
        write_gate(weights, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "other").read_bytes()
    assert learnt.fields == 20 and 0.6 < learnt.area_under_curve <= 1


def test_the_network_computes_what_was_learnt(learnt, tmp_path):
    """Against the perceptron written out, on inputs that are not standardised."""
    import keras

    write_gate(learnt, tmp_path / "gate.json")
    image = keras.Input((224, 224, 3))
    whole = keras.Model(image, nucleus_gate(image, 16))
    load_gate(whole, tmp_path / "gate.json")
    table = pixel_table([gate_field(2)])
    pixel = keras.Model(image, whole.get_layer(CHANCE).output)
    found = np.asarray(pixel(scaled(gate_field(2).pixels), training=False)).ravel()
    chosen = np.random.default_rng([3, 0]).choice(len(found), len(table.inputs), replace=False)
    kernel = np.vstack([learnt.local, learnt.image])
    hidden = np.maximum(table.inputs @ kernel + learnt.local_bias, 0)
    hidden = np.maximum(hidden @ np.array(learnt.hidden) + learnt.hidden_bias, 0)
    expected = 1 / (1 + np.exp(-(hidden @ np.array(learnt.chance) + learnt.chance_bias)))
    assert np.ptp(expected) > 0.1
    np.testing.assert_allclose(found[chosen], expected.ravel(), atol=2e-3)


@pytest.mark.parametrize("seed", range(4))
def test_the_gate_opens_on_nuclei(gate, seed):
    truth = generate_field(seed, 224, 224, 3)
    found = np.asarray(gate(scaled(truth.pixels), training=False))[0, ..., 0]
    nuclei = truth.nuclei.reshape(14, 16, 14, 16).mean((1, 3))
    assert np.corrcoef(found.ravel(), nuclei.ravel())[0, 1] > 0.9
    assert 0.7 < found.sum() / nuclei.sum() < 1.4
    assert found[nuclei == 0].mean() < 0.05


def test_a_field_without_white_cells_leaves_it_shut(gate):
    pixels = generate_field(5, 224, 224, 0).pixels
    assert np.asarray(gate(scaled(pixels), training=False)).mean() < 0.02


def test_the_file_is_short_text():
    rows = json.loads(GATE_FILE.read_text())
    assert np.shape(rows["local"]) == (9, 64) and np.shape(rows["image"]) == (12, 64)
    numbers = [f"{value:.5g}" for value in rows["hidden_bias"]]
    assert [float(number) for number in numbers] == rows["hidden_bias"]


def test_a_network_without_a_gate_and_a_file_of_none_are_refused(gate, tmp_path):
    import keras

    image = keras.Input((32, 32, 3))
    with pytest.raises(ValueError, match=LOCAL):
        load_gate(keras.Model(image, keras.layers.Conv2D(1, 1)(image)))
    (tmp_path / "other.json").write_text('{"fields": 3}')
    with pytest.raises(ValueError, match="missing required field"):
        load_gate(gate, tmp_path / "other.json")
    assert gate.get_layer(GATE).output.shape[1:] == (14, 14, 1)
