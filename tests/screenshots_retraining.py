"""The pictures of retraining: a generated laboratory, and the way of a technician through the panel, page by page.

Nothing is staged: the audit, the adaptation and the trainings are those of the program, in processes of their own.
"""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from leukodesk.core.synthetic import synthetic_field
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.training_wizard.train_page import RunState
from leukodesk.ui.training_wizard.wizard import TrainingWizard
from tests.screenshots_steps import wait_until

EPOCHS, EPOCHS_SEEN = 12, 4
OTHER_MALIGNANT = "Whether Other is malignant"
Save = Callable[[str], None]


def write_laboratory(root: Path, seed: int, patients: int, fields: int) -> Path:
    """A folder of generated fields: those of "Lymphoblasts" hold many white cells, those of "Other" few.

    What a folder of a real laboratory may have is planted: the classes were photographed under different lamps, one
    file is there twice, one stands in both classes, and one is broken.

    Args:
        seed: fields of another one are other fields.
        patients: of each class; fields: of each patient.
    """
    random = np.random.default_rng(seed)
    for label, fewest, lamp_rgb in (("Lymphoblasts", 4, (1.0, 0.99, 0.98)), ("Other", 1, (1.0, 0.98, 0.94))):
        (root / label).mkdir(parents=True)
        for number in range(patients):
            patient = number + 1 + patients * (label == "Other")
            for field in range(fields):
                field_seed = int(random.integers(2**31))
                pixels = synthetic_field(field_seed, 320, 240, fewest + field % 3) * lamp_rgb
                _write(root / label / f"patient_{patient:02}_field_{field + 1:02}.png", pixels.astype(np.uint8))
    one, other = sorted((root / "Lymphoblasts").iterdir())[:2]
    one.with_name(f"{one.stem}_copy.png").write_bytes(one.read_bytes())
    (root / "Other" / other.name).write_bytes(other.read_bytes())
    (root / "Other" / "scan_of_label.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    return root


def _write(path: Path, pixels: NDArray[np.uint8]) -> None:
    """Without compression: all files are of one size, which then does not give the class away."""
    options = [cv2.IMWRITE_PNG_COMPRESSION, 0]
    path.write_bytes(cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR), options)[1].tobytes())


def take_pictures(window: MainWindow, folder: Path, save: Save) -> None:
    """From a folder to a model at work, and the other ways that a training may go."""
    laboratory = write_laboratory(folder / "Ward 3", seed=1, patients=12, fields=10)
    window.desk.open_paths([str(laboratory / "Lymphoblasts" / "patient_02_field_03.png")])
    window.actions_by_key["attention"].trigger()  # off: it would be another one in every picture
    window.right.show_wizard(True)
    wizard = window.right.wizard
    if wizard is None:
        raise RuntimeError("The retraining panel did not open.")
    _audited(window, wizard, laboratory, save)
    _adapted(window, wizard, save)
    _trained(wizard, save)
    _too_few(wizard, folder, save)
    window.right.show_wizard(False)


def _audited(window: MainWindow, wizard: TrainingWizard, laboratory: Path, save: Save) -> None:
    """Pages Data and Audit."""
    save("retrain-start")
    _read(wizard, laboratory)
    save("retrain-data")
    wizard.go_on()
    wait_until(lambda: not wizard.audit.watch.running)
    save("retrain-audit")
    titles = [wizard.audit.list.item(row).text() for row in range(wizard.audit.list.count())]
    wizard.audit.list.setCurrentRow(titles.index("Duplicates across classes"))
    wizard.audit.images.itemActivated.emit(wizard.audit.images.item(0))
    wait_until(lambda: not window.desk.runner.busy)
    save("retrain-audit-images")


def _adapted(window: MainWindow, wizard: TrainingWizard, save: Save) -> None:
    """Pages Method and Result; the new model comes to work."""
    wizard.go_on()
    wait_until(lambda: wizard.method.complete)
    save("retrain-method")
    wizard.go_on()
    wait_until(lambda: wizard.page is wizard.result)
    save("retrain-result")
    wizard.result.promote_button.click()
    wait_until(lambda: not window.desk.runner.busy and not wizard.result.promote_button.isVisible())
    save("retrain-promoted")


def _trained(wizard: TrainingWizard, save: Save) -> None:
    """Page Train, as a full training goes, is paused, and is offered again."""
    wizard.result.again_button.click()
    wizard.go_on()
    wait_until(lambda: not wizard.audit.watch.running)
    wizard.go_on()
    wizard.method.training.click()
    wizard.method.epochs_field.setValue(EPOCHS)
    wait_until(lambda: wizard.method.complete)
    wizard.go_on()
    wait_until(lambda: len(wizard.train.progress.epochs) >= EPOCHS_SEEN or not wizard.train.working)
    save("retrain-train")
    wizard.train.pause()
    wait_until(lambda: not wizard.train.working)
    save("retrain-paused")
    wizard.train.stop()
    wait_until(lambda: not wizard.runner.busy and wizard.train.state is RunState.NONE)
    while wizard.page is not wizard.data:
        wizard.go_back()
    save("retrain-interrupted")


def _too_few(wizard: TrainingWizard, folder: Path, save: Save) -> None:
    """A result that is not offered."""
    _read(wizard, write_laboratory(folder / "First try", seed=2, patients=4, fields=6))
    wizard.go_on()
    wait_until(lambda: not wizard.audit.watch.running)
    wizard.go_on()
    wizard.method.adaptation.click()
    wait_until(lambda: wizard.method.complete)
    wizard.go_on()
    wait_until(lambda: wizard.page is wizard.result)
    save("retrain-not-offered")


def _read(wizard: TrainingWizard, source: Path) -> None:
    wizard.data.choose(str(source))
    wait_until(lambda: not wizard.data.reading)
    (malignant,) = [
        one for one in wizard.data.classes.findChildren(QComboBox) if one.accessibleName() == OTHER_MALIGNANT
    ]
    QTest.keyClick(malignant, Qt.Key.Key_Home)
    while malignant.currentText() != "no":
        QTest.keyClick(malignant, Qt.Key.Key_Down)
