"""Everything a user can do: texts, keys, enabling and the list of shortcuts all come from here."""

from collections.abc import Mapping

from leukodesk.ui.action_spec import (
    QT_TRANSLATE_NOOP,
    ActionSpec,
    while_busy,
    while_walking,
    with_earlier_model,
    with_item,
    with_model,
    with_next,
    with_offer,
    with_previous,
)
from leukodesk.ui.capture_actions import CAPTURE, PAGE
from leukodesk.ui.comfort_actions import TEXT_SIZE
from leukodesk.ui.first_actions import SAMPLES, TOUR
from leukodesk.ui.help_actions import HELP
from leukodesk.ui.self_test_actions import SELF_TEST
from leukodesk.ui.view_actions import ATTENTION, VIEW

_OPEN = (
    ActionSpec(
        "open_images",
        QT_TRANSLATE_NOOP("Actions", "&Open images…"),
        QT_TRANSLATE_NOOP("Actions", "Choose one or several image files and analyse them"),
        ("Ctrl+O",),
        "open_images",
        icon="open",
        short=QT_TRANSLATE_NOOP("Actions", "Open"),
    ),
    ActionSpec(
        "open_folder",
        QT_TRANSLATE_NOOP("Actions", "Open &folder…"),
        QT_TRANSLATE_NOOP("Actions", "Analyse every image of a folder and of the folders in it"),
        ("Ctrl+Shift+O",),
        "open_folder",
        icon="folder",
        short=QT_TRANSLATE_NOOP("Actions", "Folder"),
    ),
    ActionSpec(
        "paste",
        QT_TRANSLATE_NOOP("Actions", "&Paste"),
        QT_TRANSLATE_NOOP("Actions", "Analyse the image, or the image files, on the clipboard"),
        ("Ctrl+V",),
        "paste",
        icon="paste",
    ),
    ActionSpec(
        "close_image",
        QT_TRANSLATE_NOOP("Actions", "&Close image"),
        QT_TRANSLATE_NOOP("Actions", "Take the image off the list; the file stays as it is"),
        ("Ctrl+W",),
        "desk.close_current",
        icon="close",
        enabled=with_item,
    ),
    ActionSpec(
        "close_all",
        QT_TRANSLATE_NOOP("Actions", "Close &all"),
        QT_TRANSLATE_NOOP("Actions", "Take every image off the list; the files stay as they are"),
        ("Ctrl+Shift+W",),
        "desk.close_all",
        enabled=with_item,
    ),
    ActionSpec(
        "quit",
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        QT_TRANSLATE_NOOP("Actions", "Close LeukoDesk"),
        ("Ctrl+Q",),
        "close",
    ),
)

_SCAN = (
    ActionSpec(
        "scan",
        QT_TRANSLATE_NOOP("Actions", "&Scan folders…"),
        QT_TRANSLATE_NOOP("Actions", "Analyse thousands of images unattended, and see those first that need eyes"),
        ("F4", "Ctrl+Shift+S"),
        "middle.show_scan",
        icon="scan",
        short=QT_TRANSLATE_NOOP("Actions", "Scan"),
        checkable=True,
    ),
)

_WALK = (
    ActionSpec(
        "open_scan",
        QT_TRANSLATE_NOOP("Actions", "Open sca&n…"),
        QT_TRANSLATE_NOOP("Actions", "Show the results of a scan from its file"),
        ("Shift+F4",),
        "middle.open_scan",
    ),
    ActionSpec(
        "back_to_scan",
        QT_TRANSLATE_NOOP("Actions", "Back to the &scan"),
        QT_TRANSLATE_NOOP("Actions", "Show the list of the scan, where the field is that was shown"),
        ("Backspace", "Alt+Up"),
        "walk.back",
        enabled=while_walking,
    ),
    ActionSpec(
        "mark_seen",
        QT_TRANSLATE_NOOP("Actions", "&Mark as seen"),
        QT_TRANSLATE_NOOP("Actions", "Mark the field of the scan as seen, or no longer; opening it marks nothing"),
        ("M",),
        "walk.toggle_seen",
        icon="seen",
        enabled=while_walking,
    ),
)

_ANALYSE = (
    ActionSpec(
        "next",
        QT_TRANSLATE_NOOP("Actions", "&Next image"),
        QT_TRANSLATE_NOOP("Actions", "Show the next image of the list"),
        ("PgDown", "Alt+Right"),
        "desk.step",
        icon="next",
        short=QT_TRANSLATE_NOOP("Actions", "Next"),
        enabled=with_next,
        arguments=(1,),
    ),
    ActionSpec(
        "previous",
        QT_TRANSLATE_NOOP("Actions", "&Previous image"),
        QT_TRANSLATE_NOOP("Actions", "Show the previous image of the list"),
        ("PgUp", "Alt+Left"),
        "desk.step",
        icon="previous",
        short=QT_TRANSLATE_NOOP("Actions", "Previous"),
        enabled=with_previous,
        arguments=(-1,),
    ),
    ActionSpec(
        "analyse_again",
        QT_TRANSLATE_NOOP("Actions", "Analyse a&gain"),
        QT_TRANSLATE_NOOP("Actions", "Read the image once more and analyse it with the chosen model and smear checks"),
        ("F5", "Ctrl+R"),
        "desk.analyse_again",
        icon="analyse",
        short=QT_TRANSLATE_NOOP("Actions", "Analyse again"),
        enabled=with_item,
    ),
    ActionSpec(
        "analyse_all",
        QT_TRANSLATE_NOOP("Actions", "Analyse all &waiting"),
        QT_TRANSLATE_NOOP("Actions", "Go on with the images that have no verdict yet, for example after a cancel"),
        ("Shift+F5",),
        "desk.analyse_waiting",
        enabled=with_item,
    ),
    ActionSpec(
        "ask_other",
        QT_TRANSLATE_NOOP("Actions", "Use the &offered model"),
        QT_TRANSLATE_NOOP("Actions", "Analyse this image with the model that is offered for it, and no other image"),
        ("Ctrl+J",),
        "other_model.ask",
        enabled=with_offer,
    ),
    ActionSpec(
        "cancel",
        QT_TRANSLATE_NOOP("Actions", "&Cancel"),
        QT_TRANSLATE_NOOP("Actions", "Stop what is running; images without a verdict keep waiting"),
        ("Esc",),
        "desk.cancel",
        icon="cancel",
        enabled=while_busy,
    ),
)

_MODELS = (
    ActionSpec(
        "install_model",
        QT_TRANSLATE_NOOP("Actions", "Install model &bundle…"),
        QT_TRANSLATE_NOOP("Actions", "Install a model from a file; it is verified first, and not active by that"),
        ("Ctrl+Shift+I",),
        "model_actions.install",
    ),
    ActionSpec(
        "export_model",
        QT_TRANSLATE_NOOP("Actions", "&Export model bundle…"),
        QT_TRANSLATE_NOOP("Actions", "Write the model at work as one file, to carry it to another machine"),
        ("Ctrl+Shift+E",),
        "model_actions.export",
        enabled=with_model,
    ),
    ActionSpec(
        "go_back",
        QT_TRANSLATE_NOOP("Actions", "&Go back to the model before…"),
        QT_TRANSLATE_NOOP("Actions", "Make the model active again that was active before the last promotion"),
        ("Ctrl+Shift+B",),
        "model_actions.go_back",
        enabled=with_earlier_model,
    ),
)

_TRAINING = (
    ActionSpec(
        "training",
        QT_TRANSLATE_NOOP("Actions", "&Retraining"),
        QT_TRANSLATE_NOOP("Actions", "Make a model from the laboratory's own images, step by step"),
        ("F9", "Ctrl+T"),
        "right.show_wizard",
        icon="retrain",
        short=QT_TRANSLATE_NOOP("Actions", "Retrain"),
        checkable=True,
    ),
)

_CHECKS = (
    ActionSpec(
        "checks_model",
        QT_TRANSLATE_NOOP("Actions", "As the &model wants"),
        QT_TRANSLATE_NOOP("Actions", "Use the smear checks that the model bundle names"),
        ("Ctrl+Alt+M",),
        "choose_checks",
        checkable=True,
        group="checks",
        arguments=(None,),
    ),
    ActionSpec(
        "checks_field",
        QT_TRANSLATE_NOOP("Actions", "&Field"),
        QT_TRANSLATE_NOOP("Actions", "Check that the image is a stained smear field"),
        ("Ctrl+Alt+F",),
        "choose_checks",
        checkable=True,
        group="checks",
        arguments=("field",),
    ),
    ActionSpec(
        "checks_cell",
        QT_TRANSLATE_NOOP("Actions", "&Cell"),
        QT_TRANSLATE_NOOP("Actions", "Check that the image is one segmented cell on black"),
        ("Ctrl+Alt+C",),
        "choose_checks",
        checkable=True,
        group="checks",
        arguments=("cell",),
    ),
    ActionSpec(
        "checks_paper",
        QT_TRANSLATE_NOOP("Actions", "&Paper (HSV rule)"),
        QT_TRANSLATE_NOOP("Actions", "Use the brightness, saturation and hue rule as it was published"),
        ("Ctrl+Alt+P",),
        "choose_checks",
        checkable=True,
        group="checks",
        arguments=("paper",),
    ),
)

ACTIONS: Mapping[str, ActionSpec] = {
    spec.key: spec
    for table in (
        _OPEN,
        SAMPLES,
        PAGE,
        _SCAN,
        _WALK,
        _ANALYSE,
        VIEW,
        ATTENTION,
        TEXT_SIZE,
        CAPTURE,
        _MODELS,
        _TRAINING,
        _CHECKS,
        TOUR,
        HELP,
        SELF_TEST,
    )
    for spec in table
}
