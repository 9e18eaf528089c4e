"""The actions for a first try, for the table of actions."""

from leukodesk.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec

SAMPLES = (
    ActionSpec(
        "open_samples",
        QT_TRANSLATE_NOOP("Actions", "Open sampl&e fields"),
        QT_TRANSLATE_NOOP("Actions", "Open generated fields, to try LeukoDesk without images of your own"),
        ("Ctrl+Shift+G",),
        "help.open_samples",
    ),
)

TOUR = (
    ActionSpec(
        "tour",
        QT_TRANSLATE_NOOP("Actions", "T&our"),
        QT_TRANSLATE_NOOP("Actions", "See in two minutes, on a generated field, what is where"),
        ("Ctrl+Alt+O",),
        "help.start_tour",
    ),
)
