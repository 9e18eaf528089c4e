import numpy as np
import pytest

from leukodesk.core.synthetic import Appearance, generate_field, synthetic_cell, synthetic_field


def test_same_seed_same_pixels_and_another_seed_others() -> None:
    assert np.array_equal(synthetic_field(7), synthetic_field(7))
    assert not np.array_equal(synthetic_field(7), synthetic_field(8))
    assert np.array_equal(synthetic_cell(7), synthetic_cell(7))
    assert not np.array_equal(synthetic_cell(7), synthetic_cell(8))


def test_field_has_the_size_asked_for_and_colours_of_a_stained_smear() -> None:
    pixels = synthetic_field(1, 320, 200)
    assert pixels.shape == (200, 320, 3) and pixels.dtype == np.uint8
    red, green, blue = np.moveaxis(pixels.astype(int), 2, 0)
    background = (red > 200) & (green > 200) & (blue > 200)
    red_cells = (red - green > 40) & (red - blue > 40)
    nuclei = (blue - green > 60) & (green < 120)
    assert 0.3 < background.mean() < 0.95
    assert 0.05 < red_cells.mean() < 0.6
    assert 0.005 < nuclei.mean() < 0.2


def test_white_cells_stand_where_they_were_asked_for_and_fill_their_boxes() -> None:
    centres = ((100.0, 120.0), (400.0, 300.0))
    truth = generate_field(3, white_cells=centres)
    assert truth.white_cell_centres_px == centres
    for (x, y, width, height), (centre_x, centre_y) in zip(truth.white_cell_boxes_px, centres, strict=True):
        assert x < centre_x < x + width and y < centre_y < y + height
        inside = truth.pixels[int(y) : int(y + height), int(x) : int(x + width)].astype(int)
        violet = (inside[..., 2] - inside[..., 1] > 60).mean()
        assert violet > 0.2


@pytest.mark.parametrize("white_cells", [0, 1, 5])
def test_as_many_white_cells_as_asked_for(white_cells: int) -> None:
    truth = generate_field(2, white_cells=white_cells)
    assert len(truth.white_cell_boxes_px) == len(truth.white_cell_centres_px) == white_cells


def test_white_cells_at_the_border_are_cut_and_their_boxes_too() -> None:
    ((x, y, width, height),) = generate_field(2, white_cells=[(0.0, 479.0)]).white_cell_boxes_px
    assert x == 0 and y + height == 480 and width < 60 and height < 60


def test_a_full_field_gets_fewer_white_cells_instead_of_an_endless_search() -> None:
    assert 0 < len(generate_field(2, 200, 200, 500).white_cell_centres_px) < 500


def _sharpness(pixels: np.ndarray) -> float:
    """The steepest steps between neighbours, well above the noise."""
    return float(np.percentile(np.abs(np.diff(pixels.astype(float), axis=1)), 99.5))


def test_faults_can_be_asked_for() -> None:
    right = synthetic_field(5)
    assert _sharpness(synthetic_field(5, blur_px=6)) < 0.6 * _sharpness(right)
    assert right.mean() > 120
    assert synthetic_field(5, exposure=0.1).mean() < 30
    assert (right == 255).mean() < 0.05
    assert (synthetic_field(5, exposure=1.6) == 255).mean() > 0.4


def test_cell_is_one_violet_cell_in_the_middle_of_pure_black() -> None:
    pixels = synthetic_cell(4)
    assert pixels.shape == (450, 450, 3) and pixels.dtype == np.uint8
    cell = pixels.max(axis=2) > 0
    assert 0.03 < cell.mean() < 0.2
    assert cell[225, 225] and not cell[:100].any()
    red, green, blue = pixels[cell].mean(axis=0)
    assert blue > red > green


def test_the_truth_tells_nuclei_and_white_cells_pixel_by_pixel() -> None:
    truth = generate_field(6, white_cells=3, red_cells=0)
    green = truth.pixels[..., 1]
    nuclei, cells = truth.nuclei > 0.9, truth.white_cells > 0.9
    assert nuclei.any() and (cells | ~nuclei).all() and (cells & ~nuclei).any()
    assert (green[nuclei] < 140).mean() > 0.99 and (green[truth.white_cells < 0.01] > 180).mean() > 0.99
    assert not generate_field(6, white_cells=0).nuclei.any()


def test_an_appearance_changes_colours_and_nothing_of_the_truth() -> None:
    usual, grey = generate_field(6), generate_field(6, appearance=Appearance(red_cell=(0.4, 0.4, 0.4)))
    np.testing.assert_array_equal(usual.nuclei, grey.nuclei)
    cells = (usual.pixels.astype(int)[..., 0] - usual.pixels[..., 1] > 40) & (usual.white_cells < 0.01)
    spread = np.ptp(grey.pixels[cells].astype(int), axis=1)
    assert cells.any() and np.median(spread) < 20


def test_an_appearance_makes_nuclei_fill_their_cells() -> None:
    """As those of blasts do."""
    blasts = generate_field(6, appearance=Appearance(nucleus_radius=(0.97, 0.98), lobed=0.0))
    usual = generate_field(6, appearance=Appearance(lobed=0.0))
    share = [(one.nuclei > 0.5).sum() / (one.white_cells > 0.5).sum() for one in (blasts, usual)]
    assert share[0] > 0.88 > share[1]
