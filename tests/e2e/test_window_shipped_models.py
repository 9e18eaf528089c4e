"""The window with the models that LeukoDesk comes with: fields first, and cells if they are asked for."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from leukodesk.core.synthetic import synthetic_cell, synthetic_field
from leukodesk.services.model_library import choose_model, models_folder
from leukodesk.ui.main_window import MainWindow
from tests.e2e.conftest import open_files, save, seen, settle


def test_it_opens_for_fields_and_offers_the_model_for_cells(
    make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    fields, cells = (choose_model(task=task).manifest for task in ("field", "cell"))
    window = make_window(Path(models_folder()))
    window.start([])
    settle(window, qtbot)
    assert fields.name == "all-subtypes" and cells.name == "lymphoblast"
    loaded = window.desk.models.loaded
    assert loaded is not None and loaded.label == f"{fields.name}/{fields.version}"

    files = [save(tmp_path / "field.png", synthetic_field(3)), save(tmp_path / "cell.png", synthetic_cell(3))]
    open_files(window, qtbot, *files)
    assert f"Model: {fields.name} {fields.version}" in seen(window) and "Rejected" not in seen(window)
    assert not window.side.offer.isVisible() and window.desk.attention is not None

    window.actions_by_key["next"].trigger()
    settle(window, qtbot)
    assert "Rejected" in seen(window)
    assert f"({cells.name} {cells.version}) can judge it" in window.side.offer.label.text()
    window.actions_by_key["ask_other"].trigger()
    settle(window, qtbot)
    assert f"Model: {cells.name} {cells.version}" in seen(window) and "Rejected" not in seen(window)
    assert any(info.display_name in seen(window) for info in cells.classes) and window.desk.attention is not None
