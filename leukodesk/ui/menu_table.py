"""Which actions stand in which menu and in the toolbar, and in what order."""

from leukodesk.ui.action_spec import QT_TRANSLATE_NOOP, SEPARATOR, MenuSpec

RECENT_MENU = "recent"
MODEL_MENU = "models"
LANGUAGE_MENU = "languages"


MENUS = (
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&File"),
        (
            "open_images",
            "open_folder",
            "paste",
            MenuSpec(QT_TRANSLATE_NOOP("Actions", "Open &recent"), (), RECENT_MENU),
            "open_samples",
            SEPARATOR,
            "capture",
            SEPARATOR,
            "scan",
            "open_scan",
            SEPARATOR,
            "close_image",
            "close_all",
            SEPARATOR,
            "quit",
        ),
    ),
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&Image"),
        (
            "previous",
            "next",
            "mark_seen",
            "back_to_scan",
            SEPARATOR,
            "analyse_again",
            "analyse_all",
            "ask_other",
            "cancel",
        ),
    ),
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "Cap&ture"),
        (
            "shutter",
            "freeze",
            "auto_capture",
            SEPARATOR,
            "zebra",
            "live_verdict",
            SEPARATOR,
            "choose_camera",
            "control_chart",
        ),
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
                QT_TRANSLATE_NOOP("Actions", "Attention map settin&gs"),
                ("attention_outline", "more_opaque", "less_opaque", SEPARATOR, "next_class", "previous_class"),
            ),
            "cells",
            SEPARATOR,
            "show_result",
            "show_checks",
            "show_model",
            SEPARATOR,
            MenuSpec(QT_TRANSLATE_NOOP("Actions", "&Text size"), ("larger_text", "smaller_text", "usual_text")),
            MenuSpec(QT_TRANSLATE_NOOP("Actions", "&Language"), (), LANGUAGE_MENU),
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
            SEPARATOR,
            "install_model",
            "export_model",
            "go_back",
            SEPARATOR,
            "training",
        ),
    ),
    MenuSpec(
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        (
            *("user_guide", "tour", "shortcuts", "intended_use", SEPARATOR),
            *("install_model", "notices", "self_test", SEPARATOR, "licences", "about"),
        ),
    ),
)

TOOLBAR = (
    "open_images",
    "open_folder",
    "capture",
    "scan",
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
    SEPARATOR,
    "training",
)
