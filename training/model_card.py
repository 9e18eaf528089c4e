"""MODEL_CARD.md of a network trained by a recipe and measured by cross-validation."""

from leukodesk.core import model_card as card
from leukodesk.core.manifest import Manifest
from training.description import Description


def model_card(manifest: Manifest, description: Description) -> str:
    """The card as Markdown.

    Args:
        manifest: of the bundle, with metrics and thresholds filled in.
        description: for its limits.
    """
    return card.model_card(
        manifest,
        network=manifest.details["recipe"]["architecture"],
        measured="Measured by cross-validation of the recipe: every image was judged by a network that had not seen it.",
        limits=description.limits,
    )
