"""The actions of the live camera, for the table of actions."""

from leukodesk.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec, while_capturing

PAGE = (
    ActionSpec(
        "capture",
        QT_TRANSLATE_NOOP("Actions", "&Live camera…"),
        QT_TRANSLATE_NOOP("Actions", "See what the camera sees, with the checks beside it, and capture fields"),
        ("F3", "Ctrl+L"),
        "middle.show_capture",
        icon="camera",
        short=QT_TRANSLATE_NOOP("Actions", "Live"),
        checkable=True,
    ),
)

CAPTURE = (
    ActionSpec(
        "shutter",
        QT_TRANSLATE_NOOP("Actions", "&Capture this field"),
        QT_TRANSLATE_NOOP("Actions", "Keep the frame that is shown; in the live view the space bar does it, too"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "middle.press_capture",
        icon="shutter",
        enabled=while_capturing,
        arguments=("shutter",),
    ),
    ActionSpec(
        "freeze",
        QT_TRANSLATE_NOOP("Actions", "&Freeze, or go on"),
        QT_TRANSLATE_NOOP("Actions", "Hold the frame that is shown, to look at it calmly; again to go on"),
        ("Ctrl+F",),
        "middle.press_capture",
        icon="freeze",
        enabled=while_capturing,
        arguments=("freeze",),
    ),
    ActionSpec(
        "auto_capture",
        QT_TRANSLATE_NOOP("Actions", "&Auto-capture, or stop it"),
        QT_TRANSLATE_NOOP("Actions", "Take every sharp field not taken yet, as soon as the stage stands still"),
        ("Ctrl+Shift+A",),
        "middle.press_capture",
        enabled=while_capturing,
        arguments=("auto",),
    ),
    ActionSpec(
        "zebra",
        QT_TRANSLATE_NOOP("Actions", "&Zebra on clipped pixels, or not"),
        QT_TRANSLATE_NOOP("Actions", "Stripe what is so bright that nothing can be told there any more"),
        ("Ctrl+Shift+Z",),
        "middle.press_capture",
        enabled=while_capturing,
        arguments=("zebra",),
    ),
    ActionSpec(
        "live_verdict",
        QT_TRANSLATE_NOOP("Actions", "Live &verdict, or not"),
        QT_TRANSLATE_NOOP("Actions", "Ask the model about the live frame a few times a second"),
        ("Ctrl+Shift+V",),
        "middle.press_capture",
        enabled=while_capturing,
        arguments=("verdict",),
    ),
    ActionSpec(
        "choose_camera",
        QT_TRANSLATE_NOOP("Actions", "C&hoose camera…"),
        QT_TRANSLATE_NOOP("Actions", "Look for cameras, and open another one"),
        ("Ctrl+Shift+L",),
        "middle.press_capture",
        enabled=while_capturing,
        arguments=("choose",),
    ),
    ActionSpec(
        "control_chart",
        QT_TRANSLATE_NOOP("Actions", "C&ontrol chart…"),
        QT_TRANSLATE_NOOP("Actions", "Focus, brightness and stain day by day, which show drift before results drift"),
        ("Ctrl+Shift+D",),
        "middle.press_capture",
        enabled=while_capturing,
        arguments=("chart",),
    ),
)
