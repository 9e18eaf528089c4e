"""What several commands let their users choose, and how they say what was chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from leukodesk.commands.console import UsageError

if TYPE_CHECKING:
    from leukodesk.core.verdict import ModelIdentity
    from leukodesk.services.model_library import Library


def refuse_unknown_checks(profile: str | None) -> None:
    """Of smear checks; None is the one that the model wants.

    Raises:
        UsageError: there is no such profile.
    """
    from leukodesk.core.checks import PROFILES

    if profile is not None and profile not in PROFILES:
        raise UsageError(f"argument --checks: there is no profile “{profile}”; choose from {', '.join(PROFILES)}")


def library_in(models_folder: str | None) -> Library:
    """The models in a folder; None: LeukoDesk's own and the user's."""
    from leukodesk.services.model_library import Library, own_library

    return own_library() if models_folder is None else Library(Path(models_folder))


def model_in_words(title: str, identity: ModelIdentity) -> str:
    """The line that says whose results follow."""
    return f"Model: {title} ({identity.name} {identity.version}, SHA-256 {identity.sha256[:12]}…)"
