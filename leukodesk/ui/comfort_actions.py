"""The actions for the size of texts, for the table of actions."""

from leukodesk.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec
from leukodesk.ui.text_size import STEPS_PERCENT

TEXT_SIZE = (
    ActionSpec(
        "larger_text",
        QT_TRANSLATE_NOOP("Actions", "&Larger"),
        QT_TRANSLATE_NOOP("Actions", "Write everything larger, up to twice the system's size"),
        ("Ctrl+Alt++", "Ctrl+Alt+="),
        "text_size.step",
        arguments=(1,),
    ),
    ActionSpec(
        "smaller_text",
        QT_TRANSLATE_NOOP("Actions", "&Smaller"),
        QT_TRANSLATE_NOOP("Actions", "Write everything smaller, down to the system's size"),
        ("Ctrl+Alt+-",),
        "text_size.step",
        arguments=(-1,),
    ),
    ActionSpec(
        "usual_text",
        QT_TRANSLATE_NOOP("Actions", "&As the system"),
        QT_TRANSLATE_NOOP("Actions", "Write everything in the system's size"),
        ("Ctrl+Alt+0",),
        "text_size.set",
        arguments=(STEPS_PERCENT[0],),
    ),
)
