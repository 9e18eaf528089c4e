"""MODEL_CARD.md: what a bundle is, in words, from the same facts as its manifest."""

from collections.abc import Sequence

from leukodesk import INTENDED_USE
from leukodesk.core.manifest import Manifest, Metric, TrainingData

_LEAKY = (
    "A split marked *leaky*: what the model, or the one it builds upon, has learnt from may hold test images, their "
    "near-duplicates, or other images of their patients; its figures are too good."
)
_DECIDING_FEATURES = (
    "The distance is taken on the features that decide the class. Such features keep little but the class: an image "
    "unlike any that the model has learnt from may still be called near, and not be called `uncertain`."
)
_FORBIDDEN = (
    "Diagnosis, treatment decisions, or any use in which a patient depends on the answer. Ordering results by how "
    "*advanced* a disease is: no class says anything of that."
)
_INTENDED = (
    "Research and education, by people who look at every image themselves: to sort {images} before they are looked at, "
    "to show where a model looks, and to build a laboratory's own model upon. For images made as those under *Data and "
    "credit* were."
)
_IMAGES = {"field": "fields", "cell": "single cells"}


def model_card(
    manifest: Manifest,
    *,
    network: str,
    measured: str,
    limits: Sequence[str],
    shortcuts: Sequence[str] = (),
    network_credits: Sequence[str] = (),
    tables: str = "",
) -> str:
    """The card as Markdown.

    Args:
        manifest: of the bundle, with metrics and thresholds filled in.
        network: what computes the features, in words ("mobilenet_v2").
        measured: a sentence on how the figures were measured.
        limits: what is known to be wrong with model and data, a sentence each.
        shortcuts: sentences on how well the label can be told from what is no cell.
        network_credits: whose work is in the network, a sentence each.
        tables: more figures, as Markdown with headings of the second level; empty for none.
    """
    steps = manifest.preprocessing
    size = f"{steps.width_px} × {steps.height_px}"
    border = f", of which a border of {steps.mask_border_fraction:.0%} is masked" if steps.mask_border_fraction else ""
    leaky = [_LEAKY] if any(metric.leaky for metric in manifest.metrics) else []
    parts = [
        f"# {manifest.name} {manifest.version}",
        f"**{INTENDED_USE}**",
        f"{manifest.title}. Network: {network}, input {size} pixels{border}.",
        "## Intended use",
        _INTENDED.format(images=_IMAGES[manifest.task]),
        "## Forbidden use",
        _FORBIDDEN,
        "## What it says, and what that does not mean",
        *(
            f"- **{info.display_name}** (malignant: {info.malignant}). {info.means} *{info.does_not_mean}*"
            for info in manifest.classes
        ),
        "## Figures",
        measured,
        _metrics_table(manifest.metrics),
        *leaky,
        *(["## Shortcuts", *(f"- {sentence}" for sentence in shortcuts)] if shortcuts else []),
        "## When it says `uncertain`",
        _when_uncertain(manifest),
        "## Data and credit",
        *(
            f"- {data.name}: {data.count} images{_parts(data)}. {data.citation}. "
            f"Licence: {data.licence}{_left_out(data)}"
            for data in manifest.training_data
        ),
        *(f"- {sentence}" for sentence in network_credits),
        "## Limits",
        *(f"- {limit}" for limit in limits),
        *([tables.strip()] if tables.strip() else []),
    ]
    return "\n\n".join(_joined_lists(parts)) + "\n"


def _parts(data: TrainingData) -> str:
    counts = [f"{len(part.image_sha256)} {part.part}" for part in data.parts]
    return f" ({', '.join(counts)})" if counts else ""


def _left_out(data: TrainingData) -> str:
    named = ", ".join(f"“{' '.join(label.split())}”" for label in data.left_out)
    return f". Classes left out: {named}; the model does not know them" if named else ""


def _when_uncertain(manifest: Manifest) -> str:
    thresholds = manifest.thresholds
    return (
        f"{thresholds.rule} The most probable class must reach {thresholds.least_probability:.1%}, and the distance to "
        f"the training images must not pass {thresholds.greatest_distance:.1f}. Probabilities are scaled with a "
        f"temperature of {manifest.temperature:.3f}."
        f"{f' {_DECIDING_FEATURES}' if manifest.distance_on == 'features' else ''}"
    )


def _joined_lists(parts: Sequence[str]) -> list[str]:
    """Neighbouring list items become one paragraph, so that no blank line tears a list apart."""
    joined: list[str] = []
    for part in parts:
        if joined and part.startswith("- ") and joined[-1].startswith("- "):
            joined[-1] += "\n" + part
        else:
            joined.append(part)
    return joined


def _metrics_table(metrics: Sequence[Metric]) -> str:
    rows = [
        f"| {metric.name} | {metric.split}{' (*leaky*)' if metric.leaky else ''} | {metric.value:.4f} | {metric.note} |"
        for metric in metrics
    ]
    return "\n".join(["| figure | split | value | note |", "|---|---|---|---|", *rows])
