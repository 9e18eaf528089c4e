"""The actions of the Help menu, for the table of actions."""

from leukodesk.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec

HELP = (
    ActionSpec(
        "user_guide",
        QT_TRANSLATE_NOOP("Actions", "&User guide"),
        QT_TRANSLATE_NOOP("Actions", "Read how LeukoDesk is used"),
        ("F1",),
        "help.show_user_guide",
        icon="help",
    ),
    ActionSpec(
        "shortcuts",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        QT_TRANSLATE_NOOP("Actions", "List every action with its keys"),
        ("Ctrl+F1",),
        "help.show_shortcuts",
    ),
    ActionSpec(
        "intended_use",
        QT_TRANSLATE_NOOP("Actions", "&Intended use"),
        QT_TRANSLATE_NOOP("Actions", "Read what LeukoDesk is for and what it is not for"),
        ("Shift+F1",),
        "help.show_intended_use",
    ),
    ActionSpec(
        "notices",
        QT_TRANSLATE_NOOP("Actions", "&Notices"),
        QT_TRANSLATE_NOOP("Actions", "Read what LeukoDesk reported in this session, with details"),
        ("Ctrl+Shift+N",),
        "help.show_notices",
        icon="notices",
    ),
    ActionSpec(
        "licences",
        QT_TRANSLATE_NOOP("Actions", "&Licences"),
        QT_TRANSLATE_NOOP("Actions", "Read the licences of LeukoDesk and of all it is made of"),
        ("Ctrl+Alt+L",),
        "help.show_licences",
    ),
    ActionSpec(
        "about",
        QT_TRANSLATE_NOOP("Actions", "&About LeukoDesk"),
        QT_TRANSLATE_NOOP("Actions", "Version, licence and where LeukoDesk keeps its files"),
        ("Ctrl+Shift+F1",),
        "help.show_about",
    ),
)
