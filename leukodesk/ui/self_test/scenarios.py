"""What a technician does in the window, from the first click to the last: plain functions over the main window.

The tests call them from source, and `LeukoDesk --self-test --scenarios` in the program as it was built. Each is given a
window with its model loaded and no image open, a function that waits until a condition holds, and a folder of its own.
It returns a sentence, and raises whatever is not as it should be.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from leukodesk.capture.image_sequence import REPEAT
from leukodesk.capture.opencv_source import OpenCvSource
from leukodesk.capture.source import FRAME_RATE_HZ, Device
from leukodesk.core.images import read_image
from leukodesk.core.verdict import Verdict
from leukodesk.services.self_test.generated import write_field, write_labelled, write_ramp
from leukodesk.services.self_test.steps import SelfTestError
from leukodesk.store.scan_file import ScanReader
from leukodesk.ui.capture.address_dialog import AddressDialog
from leukodesk.ui.capture.camera_memory import CameraMemory
from leukodesk.ui.capture.capture_pane import CapturePane
from leukodesk.ui.folder_scan.results_model import PICTURE
from leukodesk.ui.folder_scan.scan_run import RunState
from leukodesk.ui.main_window import MainWindow
from leukodesk.ui.self_test.waiting import WaitUntil

Scenario = Callable[[MainWindow, WaitUntil, Path], str]

LABELLED_IMAGES: Final = 90
"""Of each class: enough that the test part holds as many as a comparison asks for."""

_RATE_HZ: Final = 20.0
_FRAMES: Final = 3


def open_an_image(window: MainWindow, wait_until: WaitUntil, folder: Path) -> str:
    """A field is opened: verdict, probabilities of all classes, white cells and attention map come into sight."""
    _open(window, wait_until, write_field(folder / "field ä.png", 3))
    verdict = _verdict(window)
    expect(verdict in {Verdict.ACCEPTED, Verdict.UNCERTAIN}, f"A generated field was {verdict}.")
    model = window.desk.models.wanted()
    spoken, chart = window.side.banner.spoken(), window.side.chart.text()
    names = [info.display_name for info in model.classifier.manifest.classes]
    expect(str(verdict).capitalize() in spoken, "The verdict is not in sight.")
    expect(all(name in chart for name in names), "Not all classes are in the chart.")
    expect("320 × 240 px" in window.status.size_label.text(), "The size of the image is not in sight.")
    window.actions_by_key["attention"].setChecked(True)
    window.desk.want_attention(True)
    wait_until(lambda: not window.desk.runner.busy)
    expect(window.desk.attention is not None, "There is no attention map.")
    return f"{str(verdict).capitalize()}, with {len(names)} probabilities and an attention map."


def refuse_what_is_none(window: MainWindow, wait_until: WaitUntil, folder: Path) -> str:
    """What is no smear is rejected, and what is no image fails; both say why, and neither has a class."""
    _open(window, wait_until, write_ramp(folder / "ramp.png"))
    expect(_verdict(window) is Verdict.REJECTED, "A grey ramp was not rejected.")
    letter = folder / "letter.jpg"
    letter.write_bytes(b"This is a letter.")
    _open(window, wait_until, letter)
    expect(_verdict(window) is Verdict.FAILED, "A letter was taken for an image.")
    for item in window.desk.session.items:
        result = item.result
        expect(
            result is not None and result.label is None and bool(result.reasons), "An image has no reason, or a class."
        )
    return "A grey ramp was rejected, and a letter failed, both with their reasons."


def step_through(window: MainWindow, wait_until: WaitUntil, folder: Path) -> str:
    """Three fields are opened as a folder, and stepped through to the end and back."""
    for seed in range(3):
        write_field(folder / "slide" / f"field_{seed}.png", seed)
    _open(window, wait_until, folder / "slide")
    desk, actions = window.desk, window.actions_by_key
    expect(desk.count == 3 and desk.position == 0, "The folder did not open at its first field.")
    for action, position in (("next", 1), ("next", 2), ("previous", 1)):
        actions[action].trigger()
        wait_until(lambda: not desk.runner.busy)
        expect(desk.position == position, f"“{action}” did not lead to field {position + 1}.")
        current = desk.session.current
        expect(current is not None and f"field_{position}" in current.path, "Another field is shown.")
        expect(desk.opened is not None and desk.opened.analysis.image is not None, "The field has no picture.")
    actions["next"].trigger()
    wait_until(lambda: not desk.runner.busy)
    expect(not actions["next"].isEnabled() and actions["previous"].isEnabled(), "It does not end at the last field.")
    actions["close_all"].trigger()
    expect(desk.count == 0, "The list was not cleared.")
    return "Three fields were stepped through."


def capture_from_a_file(window: MainWindow, wait_until: WaitUntil, folder: Path) -> str:
    """A folder of images is named as a camera, seen live, and a field captured from it."""
    frames = folder / "frames"
    for seed in range(_FRAMES):
        write_field(frames / f"frame_{seed}.png", seed)
    window.actions_by_key["capture"].trigger()
    pane = window.middle.made_capture()
    wait_until(pane.chooser.search_button.isEnabled)
    device = _named(window, wait_until, pane, frames)
    row = next(row for row in pane.chooser.list.rows() if row.device is not None and row.device.id == device.id)
    expect(pane.chooser.list.choose(row.identity), "The folder is not among the cameras.")
    pane.chooser.open_button.click()
    series = pane.page.series
    wait_until(lambda: series.can_capture and bool(pane.page.lights.rows()))
    series.capture_button.click()
    taken = series.series.folder
    wait_until(lambda: [path for path in taken.glob("*.json") if path.stem in pane.page.last.what.text()])
    (path,) = (path for path in taken.iterdir() if path.suffix in {".tif", ".png"})
    pixels = read_image(path).pixels
    expect(pixels.shape == (240, 320, 3), f"The captured field has another size: {pixels.shape}.")
    expect(pixels.std() > 1, "The captured field is empty.")
    window.actions_by_key["capture"].trigger()
    wait_until(lambda: not window.desk.runner.busy)
    return "A field was seen live, captured, and is on the disk with what is known of it."


def scan_a_folder(window: MainWindow, wait_until: WaitUntil, folder: Path) -> str:
    """A folder is chosen and scanned to its end; its results are listed with pictures, and are in the scan file."""
    slide = folder / "slide 7"
    for seed in range(4):
        write_field(slide / f"field_{seed}.png", seed)
    write_ramp(slide / "ramp.png")
    window.actions_by_key["scan"].trigger()
    pane = window.middle.made_scan()
    wait_until(lambda: not pane.runner.busy)
    pane.setup.form.folders.add([str(slide)])
    survey = pane.setup.survey
    wait_until(lambda: not survey.counting and not survey.measuring and pane.setup.start_button.isEnabled())
    pane.setup.start_button.click()
    wait_until(lambda: not pane.working)
    expect(pane.run.state is RunState.FINISHED, f"The scan did not come to its end. {pane.run.sentence}")
    wait_until(lambda: pane.results is not None and len(pane.results.model.ids) == 4)  # but for what is rejected
    with ScanReader.open(pane.run.path) as reader:
        summary = reader.summary()
    expect(summary.files == 5 and summary.finished, f"Not every file is in the scan file: {summary.files} of 5.")
    expect(summary.verdicts[Verdict.REJECTED] == 1, "The grey ramp was not rejected.")
    results = pane.results
    if results is None:
        raise SelfTestError("The results of the scan are not shown.")
    wait_until(lambda: results.model.row_at(0) is not None and not results.model.fetching and not pane.runner.busy)
    expect(results.model.index(0, 0).data(PICTURE) is not None, "The small pictures of the fields are not shown.")
    return f"{summary.files} files were scanned, and are listed."


def adapt_and_promote(window: MainWindow, wait_until: WaitUntil, folder: Path) -> str:
    """Labelled images become a model by quick adaptation; it comes to work, and the one before it again."""
    data = write_labelled(folder / "ward", LABELLED_IMAGES)
    before = window.desk.models.wanted().label
    window.actions_by_key["training"].trigger()
    wizard = window.right.wizard
    if wizard is None:
        raise SelfTestError("The retraining does not open.")
    wait_until(lambda: not wizard.runner.busy)
    wizard.data.choose(str(data))
    wait_until(lambda: not wizard.data.reading and wizard.data.complete)
    wizard.go_on()
    wait_until(lambda: wizard.page is wizard.audit and not wizard.audit.watch.running)
    wizard.go_on()
    wait_until(lambda: wizard.page is wizard.method and not wizard.method.measuring.running)
    wizard.method.adaptation.click()
    wait_until(lambda: wizard.method.complete)
    wizard.go_on()
    wait_until(lambda: wizard.page is wizard.result or not wizard.train.working)
    expect(wizard.page is wizard.result, f"The adaptation did not come to its end. {wizard.train.log.toPlainText()}")
    expect(wizard.result.promote_button.isVisible(), "The new model is not offered, though it tells the classes apart.")
    wizard.result.promote_button.click()
    wait_until(lambda: not window.desk.runner.busy and wizard.result.rollback_button.isEnabled())
    promoted = window.desk.models.wanted().label
    expect(promoted.startswith("ward/"), f"The new model is not at work, but {promoted}.")
    wizard.result.rollback_button.click()
    wait_until(lambda: not window.desk.runner.busy and wizard.result.promote_button.isEnabled())
    expect(window.desk.models.wanted().label == before, "The model before did not come back.")
    return f"{2 * LABELLED_IMAGES} images became the model {promoted}; it was promoted, and taken back."


SCENARIOS: Final[Mapping[str, Scenario]] = {
    "Open an image": open_an_image,
    "Refuse what is no smear": refuse_what_is_none,
    "Step through a folder": step_through,
    "Capture from a file": capture_from_a_file,
    "Scan a folder": scan_a_folder,
    "Adapt, promote, take back": adapt_and_promote,
}
"""By what they are called in the table."""


def expect(holds: bool, sentence: str) -> None:
    """Go on only if something holds.

    Raises:
        SelfTestError: with the sentence that says what does not.
    """
    if not holds:
        raise SelfTestError(sentence)


def _open(window: MainWindow, wait_until: WaitUntil, path: Path) -> None:
    """Open a file or a folder, as a dialog or a drop does, and wait for every verdict."""
    window.desk.open_paths([str(path)])
    wait_until(lambda: not window.desk.runner.busy)


def _verdict(window: MainWindow) -> Verdict:
    opened = window.desk.opened
    if opened is None:
        raise SelfTestError("The image has no verdict.")
    return opened.analysis.verdict


def _named(window: MainWindow, wait_until: WaitUntil, pane: CapturePane, frames: Path) -> Device:
    """Answer the dialog that asks for a file or a folder; it will play quickly, and again and again."""
    source = OpenCvSource()
    pane.chooser.add_button.click()
    (dialog,) = pane.chooser.findChildren(AddressDialog)
    dialog.kinds.setCurrentIndex(dialog.kinds.findData(source.key))
    dialog.address.setText(str(frames))
    dialog.add_button.click()
    wait_until(pane.chooser.search_button.isEnabled)
    devices = [row.device for row in pane.chooser.list.rows() if row.device is not None]
    device = next((one for one in devices if one.address == str(frames)), None)
    if device is None:
        raise SelfTestError("A folder that was named is not among the cameras.")
    memory = CameraMemory(window.store, window.remember)
    memory.changed(device, FRAME_RATE_HZ, _RATE_HZ)
    memory.changed(device, REPEAT, True)
    return device
