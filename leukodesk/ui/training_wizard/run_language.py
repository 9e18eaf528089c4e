"""What trainings, audits and measurements say, as the window hears it. Qt-free."""

from leukodesk.core.training_runs.events import Event, Message, Progress, decode_event
from leukodesk.ui.event_lines import Language


def _overtakes(later: Event, earlier: Event) -> bool:
    return isinstance(later, Progress) and isinstance(earlier, Progress)


RUN_LANGUAGE: Language[Event] = Language(decode_event, Message, _overtakes)
