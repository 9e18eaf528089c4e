"""The action of the self-test, for the table of actions."""

from leukodesk.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec

SELF_TEST = (
    ActionSpec(
        "self_test",
        QT_TRANSLATE_NOOP("Actions", "Self-&test…"),
        QT_TRANSLATE_NOOP("Actions", "Try every part of LeukoDesk on this computer, and make a file for support"),
        ("Ctrl+Alt+T",),
        "help.show_self_test",
    ),
)
