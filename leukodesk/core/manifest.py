"""`manifest.json` of a model bundle: what a model is, what it wants, and what it is known to be able to do.

The classes are the schema: `read_manifest` refuses whatever does not fit them.
"""

from dataclasses import dataclass, field
from typing import Any, Literal

SCHEMA_VERSION = 1

Task = Literal["field", "cell"]
"""What a model is shown: a field of a smear, or one segmented cell on black."""

Malignant = Literal["yes", "no", "not applicable"]


@dataclass(frozen=True)
class ClassInfo:
    """One class, in the order of the logits.

    Attributes:
        key: stable name ("early_pre_b"); display_name: on the screen ("Early Pre-B"); letter: for the badge ("E").
        colour: "#rrggbb"; shape: drawn beside the colour, never colour alone.
        means, does_not_mean: sentences for the screen and the report.
    """

    key: str
    display_name: str
    letter: str
    colour: str
    shape: Literal["circle", "square", "triangle", "diamond", "hexagon"]
    malignant: Malignant
    means: str
    does_not_mean: str


@dataclass(frozen=True)
class MaskCorner:
    """Paints over the bottom right corner, where a scale bar may be burnt in. Fractions of height and width."""

    height_fraction: float
    width_fraction: float
    value: int


@dataclass(frozen=True)
class Preprocessing:
    """Every step from RGB uint8 pixels to the network's float32 input, in the order of the attributes.

    Attributes:
        mask_corner: before anything else, or None.
        width_px, height_px: of the input; the whole image is resized, area interpolation when shrinking, else bilinear.
        colour: "rgb", or "grey" (three equal channels).
        clahe_clip_limit: contrast-limited equalisation of lightness (8×8 tiles), or None.
        factor, offset: input = pixel · factor + offset.
    """

    width_px: int
    height_px: int
    factor: float
    offset: float
    colour: Literal["rgb", "grey"] = "rgb"
    mask_corner: MaskCorner | None = None
    clahe_clip_limit: float | None = None


@dataclass(frozen=True)
class Thresholds:
    """When a classified image is `uncertain`: below a calibrated probability, or further than a distance."""

    least_probability: float
    greatest_distance: float
    rule: str


@dataclass(frozen=True)
class DataPart:
    """Where images of one data set went: SHA-256 of the files of one part of the split ("train", "calibration")."""

    part: str
    image_sha256: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True)
class TrainingData:
    name: str
    count: int
    citation: str
    licence: str
    parts: tuple[DataPart, ...] = ()


@dataclass(frozen=True)
class Metric:
    """One figure with the split it was measured on; `leaky` splits are labelled so wherever they appear."""

    name: str
    value: float
    split: str
    leaky: bool
    note: str = ""


@dataclass(frozen=True)
class GoldenCase:
    """A generated image and what the model must say of it: logits within 1e-3."""

    file: str
    logits: tuple[float, ...]


@dataclass(frozen=True)
class Manifest:
    """The whole of `manifest.json`.

    Attributes:
        head: "gap" if the class maps follow from `head.npz` (weights (features, classes), bias (classes,)), else "other".
        files: file name within the bundle → SHA-256, of every file but the manifest.
    """

    schema_version: int
    name: str
    version: str
    kind: Literal["full", "head"]
    task: Task
    title: str
    checks_profile: str
    classes: tuple[ClassInfo, ...]
    preprocessing: Preprocessing
    head: Literal["gap", "other"]
    temperature: float
    thresholds: Thresholds
    training_data: tuple[TrainingData, ...]
    metrics: tuple[Metric, ...]
    golden_cases: tuple[GoldenCase, ...]
    files: dict[str, str]
    details: dict[str, Any] = field(default_factory=dict)
