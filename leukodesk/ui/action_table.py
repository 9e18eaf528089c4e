"""Everything a user can do: menus, toolbar, enabling and the list of shortcuts all come from here."""

from collections.abc import Mapping

from leukodesk.ui.action_spec import (
    QT_TRANSLATE_NOOP,
    SEPARATOR,
    ActionSpec,
    MenuSpec,
    while_busy,
    with_attention,
    with_item,
    with_next,
    with_pixels,
    with_previous,
)

ZOOM_STEP = 1.25
OPACITY_STEP = 0.1
PAN_STEP = 80
"""In pixels of the screen."""

_OPEN = (
    ActionSpec(
        "open_images",
        QT_TRANSLATE_NOOP("Actions", "&Open images…"),
        QT_TRANSLATE_NOOP("Actions", "Choose one or several image files and analyse them"),
        ("Ctrl+O",),
        "open_images",
        "open",
    ),
    ActionSpec(
        "open_folder",
        QT_TRANSLATE_NOOP("Actions", "Open &folder…"),
        QT_TRANSLATE_NOOP("Actions", "Analyse every image of a folder and of the folders in it"),
        ("Ctrl+Shift+O",),
        "open_folder",
        "folder",
    ),
    ActionSpec(
        "paste",
        QT_TRANSLATE_NOOP("Actions", "&Paste"),
        QT_TRANSLATE_NOOP("Actions", "Analyse the image, or the image files, on the clipboard"),
        ("Ctrl+V",),
        "paste",
        "paste",
    ),
    ActionSpec(
        "close_image",
        QT_TRANSLATE_NOOP("Actions", "&Close image"),
        QT_TRANSLATE_NOOP("Actions", "Take the image off the list; the file stays as it is"),
        ("Ctrl+W",),
        "desk.close_current",
        "close",
        with_item,
    ),
    ActionSpec(
        "close_all",
        QT_TRANSLATE_NOOP("Actions", "Close &all"),
        QT_TRANSLATE_NOOP("Actions", "Take every image off the list; the files stay as they are"),
        ("Ctrl+Shift+W",),
        "desk.close_all",
        "",
        with_item,
    ),
    ActionSpec(
        "quit",
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        QT_TRANSLATE_NOOP("Actions", "Close LeukoDesk"),
        ("Ctrl+Q",),
        "close",
    ),
)

_ANALYSE = (
    ActionSpec(
        "next",
        QT_TRANSLATE_NOOP("Actions", "&Next image"),
        QT_TRANSLATE_NOOP("Actions", "Show the next image of the list"),
        ("PgDown", "Alt+Right"),
        "desk.step",
        "next",
        with_next,
        arguments=(1,),
    ),
    ActionSpec(
        "previous",
        QT_TRANSLATE_NOOP("Actions", "&Previous image"),
        QT_TRANSLATE_NOOP("Actions", "Show the previous image of the list"),
        ("PgUp", "Alt+Left"),
        "desk.step",
        "previous",
        with_previous,
        arguments=(-1,),
    ),
    ActionSpec(
        "analyse_again",
        QT_TRANSLATE_NOOP("Actions", "Analyse a&gain"),
        QT_TRANSLATE_NOOP("Actions", "Read the image once more and analyse it with the chosen model and smear checks"),
        ("F5", "Ctrl+R"),
        "desk.analyse_again",
        "analyse",
        with_item,
    ),
    ActionSpec(
        "analyse_all",
        QT_TRANSLATE_NOOP("Actions", "Analyse all &waiting"),
        QT_TRANSLATE_NOOP("Actions", "Go on with the images that have no verdict yet, for example after a cancel"),
        ("Shift+F5",),
        "desk.analyse_waiting",
        "",
        with_item,
    ),
    ActionSpec(
        "cancel",
        QT_TRANSLATE_NOOP("Actions", "&Cancel"),
        QT_TRANSLATE_NOOP("Actions", "Stop what is running; images without a verdict keep waiting"),
        ("Esc",),
        "desk.cancel",
        "cancel",
        while_busy,
    ),
)

_VIEW = (
    ActionSpec(
        "fit",
        QT_TRANSLATE_NOOP("Actions", "&Fit to window"),
        QT_TRANSLATE_NOOP("Actions", "Show the whole image"),
        ("F", "Ctrl+0"),
        "viewer.fit",
        "fit",
        with_pixels,
    ),
    ActionSpec(
        "actual_size",
        QT_TRANSLATE_NOOP("Actions", "Actual &size (1:1)"),
        QT_TRANSLATE_NOOP("Actions", "Show one pixel of the image as one pixel of the screen"),
        ("1", "Ctrl+1"),
        "viewer.actual_size",
        "actual_size",
        with_pixels,
    ),
    ActionSpec(
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
        QT_TRANSLATE_NOOP("Actions", "Come closer; the mouse wheel does it too"),
        ("+", "Ctrl++", "Ctrl+=", "="),
        "viewer.zoom_by",
        "zoom_in",
        with_pixels,
        arguments=(ZOOM_STEP,),
    ),
    ActionSpec(
        "zoom_out",
        QT_TRANSLATE_NOOP("Actions", "Zoom &out"),
        QT_TRANSLATE_NOOP("Actions", "Step back; the mouse wheel does it too"),
        ("-", "Ctrl+-"),
        "viewer.zoom_by",
        "zoom_out",
        with_pixels,
        arguments=(1 / ZOOM_STEP,),
    ),
    ActionSpec(
        "pan_left",
        QT_TRANSLATE_NOOP("Actions", "Move &left"),
        QT_TRANSLATE_NOOP("Actions", "Move the view to the left"),
        ("Shift+Left",),
        "viewer.pan_by",
        "",
        with_pixels,
        arguments=(-PAN_STEP, 0),
    ),
    ActionSpec(
        "pan_right",
        QT_TRANSLATE_NOOP("Actions", "Move &right"),
        QT_TRANSLATE_NOOP("Actions", "Move the view to the right"),
        ("Shift+Right",),
        "viewer.pan_by",
        "",
        with_pixels,
        arguments=(PAN_STEP, 0),
    ),
    ActionSpec(
        "pan_up",
        QT_TRANSLATE_NOOP("Actions", "Move &up"),
        QT_TRANSLATE_NOOP("Actions", "Move the view up"),
        ("Shift+Up",),
        "viewer.pan_by",
        "",
        with_pixels,
        arguments=(0, -PAN_STEP),
    ),
    ActionSpec(
        "pan_down",
        QT_TRANSLATE_NOOP("Actions", "Move &down"),
        QT_TRANSLATE_NOOP("Actions", "Move the view down"),
        ("Shift+Down",),
        "viewer.pan_by",
        "",
        with_pixels,
        arguments=(0, PAN_STEP),
    ),
    ActionSpec(
        "cells",
        QT_TRANSLATE_NOOP("Actions", "White &cells"),
        QT_TRANSLATE_NOOP("Actions", "Outline the white cells that were found"),
        ("C",),
        "set_cells_shown",
        "cells",
        checkable=True,
    ),
    ActionSpec(
        "full_screen",
        QT_TRANSLATE_NOOP("Actions", "F&ull screen"),
        QT_TRANSLATE_NOOP("Actions", "Use the whole screen, and come back"),
        ("F11",),
        "set_full_screen",
        "",
        checkable=True,
    ),
)

_ATTENTION = (
    ActionSpec(
        "attention",
        QT_TRANSLATE_NOOP("Actions", "&Attention map"),
        QT_TRANSLATE_NOOP("Actions", "Show where the model looked"),
        ("A",),
        "set_attention_shown",
        "attention",
        checkable=True,
    ),
    ActionSpec(
        "attention_outline",
        QT_TRANSLATE_NOOP("Actions", "As &outlines"),
        QT_TRANSLATE_NOOP("Actions", "Draw the attention map as outlines, so that the image stays as it is"),
        ("O",),
        "set_attention_outline",
        "outline",
        checkable=True,
    ),
    ActionSpec(
        "more_opaque",
        QT_TRANSLATE_NOOP("Actions", "&Stronger"),
        QT_TRANSLATE_NOOP("Actions", "Lay the attention map more strongly over the image"),
        ("]", "Ctrl+Up"),
        "change_opacity",
        "",
        with_attention,
        arguments=(OPACITY_STEP,),
    ),
    ActionSpec(
        "less_opaque",
        QT_TRANSLATE_NOOP("Actions", "&Weaker"),
        QT_TRANSLATE_NOOP("Actions", "Lay the attention map more weakly over the image"),
        ("[", "Ctrl+Down"),
        "change_opacity",
        "",
        with_attention,
        arguments=(-OPACITY_STEP,),
    ),
    ActionSpec(
        "next_class",
        QT_TRANSLATE_NOOP("Actions", "&Next class"),
        QT_TRANSLATE_NOOP("Actions", "Show where the model looked for the next class"),
        (".",),
        "step_class",
        "",
        with_attention,
        arguments=(1,),
    ),
    ActionSpec(
        "previous_class",
        QT_TRANSLATE_NOOP("Actions", "&Previous class"),
        QT_TRANSLATE_NOOP("Actions", "Show where the model looked for the previous class"),
        (",",),
        "step_class",
        "",
        with_attention,
        arguments=(-1,),
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

_HELP = (
    ActionSpec(
        "user_guide",
        QT_TRANSLATE_NOOP("Actions", "&User guide"),
        QT_TRANSLATE_NOOP("Actions", "Read how LeukoDesk is used"),
        ("F1",),
        "show_user_guide",
        "help",
    ),
    ActionSpec(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        QT_TRANSLATE_NOOP("Actions", "List every action with its keys"),
        ("Ctrl+F1",),
        "show_shortcuts",
    ),
    ActionSpec(
        "intended_use",
        QT_TRANSLATE_NOOP("Actions", "&Intended use"),
        QT_TRANSLATE_NOOP("Actions", "Read what LeukoDesk is for and what it is not for"),
        ("Shift+F1",),
        "show_intended_use",
    ),
    ActionSpec(
        "notices",
        QT_TRANSLATE_NOOP("Actions", "&Notices"),
        QT_TRANSLATE_NOOP("Actions", "Read what LeukoDesk reported in this session, with details"),
        ("Ctrl+Shift+N",),
        "show_notices",
        "notices",
    ),
    ActionSpec(
        "about",
        QT_TRANSLATE_NOOP("Actions", "&About LeukoDesk"),
        QT_TRANSLATE_NOOP("Actions", "Version, licence and where LeukoDesk keeps its files"),
        ("Ctrl+Shift+F1",),
        "show_about",
    ),
)

ACTIONS: Mapping[str, ActionSpec] = {
    spec.key: spec for spec in (*_OPEN, *_ANALYSE, *_VIEW, *_ATTENTION, *_CHECKS, *_HELP)
}

RECENT_MENU = "recent"
MODEL_MENU = "models"


MENUS = (
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            "open_images",
            "open_folder",
            "paste",
            MenuSpec(QT_TRANSLATE_NOOP("Actions", "Open &recent"), (), RECENT_MENU),
            SEPARATOR,
            "close_image",
            "close_all",
            SEPARATOR,
            "quit",
        ),
    ),
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&Image"),
        ("previous", "next", SEPARATOR, "analyse_again", "analyse_all", "cancel"),
    ),
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            "fit",
            "actual_size",
            "zoom_in",
            "zoom_out",
            MenuSpec(QT_TRANSLATE_NOOP("Actions", "&Move"), ("pan_left", "pan_right", "pan_up", "pan_down")),
            SEPARATOR,
            "attention",
            MenuSpec(
                QT_TRANSLATE_NOOP("Actions", "Attention map &settings"),
                ("attention_outline", "more_opaque", "less_opaque", SEPARATOR, "next_class", "previous_class"),
            ),
            "cells",
            SEPARATOR,
            "full_screen",
        ),
    ),
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&Model"),
        (
            MenuSpec(QT_TRANSLATE_NOOP("Actions", "&Model"), (), MODEL_MENU),
            MenuSpec(
                QT_TRANSLATE_NOOP("Actions", "&Smear checks"),
                ("checks_model", "checks_field", "checks_cell", "checks_paper"),
            ),
        ),
    ),
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        ("user_guide", "shortcuts", "intended_use", SEPARATOR, "notices", "about"),
    ),
)

TOOLBAR = (
    "open_images",
    "open_folder",
    SEPARATOR,
    "previous",
    "next",
    SEPARATOR,
    "fit",
    "actual_size",
    "zoom_in",
    "zoom_out",
    SEPARATOR,
    "attention",
    "attention_outline",
    "cells",
    SEPARATOR,
    "analyse_again",
)
