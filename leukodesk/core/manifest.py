"""`manifest.json` of a model bundle: what a model is, what it wants, and what it is known to be able to do.

The classes are the schema: `read_manifest` refuses whatever does not fit them, and what fits but makes no sense.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

import msgspec

from leukodesk.core.errors import BundleError

SCHEMA_VERSION = 1

MANIFEST_FILE = "manifest.json"
MODEL_FILE = "model.tflite"
KERAS_FILE = "model.keras"
HEAD_FILE = "head.npz"
KNOWN_FEATURES_FILE = "known_features.npz"
CARD_FILE = "MODEL_CARD.md"

SMALLEST_INPUT_PX = 32
LARGEST_INPUT_PX = 2048
LARGEST_MANIFEST_BYTES = 32 * 2**20

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
    """Paints over the bottom right corner, where a scale bar may be burnt in. Fractions of height and width.

    `value` (0–255) is what all three channels become. No masked pixel has any influence on the network's input.
    """

    height_fraction: float
    width_fraction: float
    value: int


@dataclass(frozen=True)
class StainNormalisation:
    """Brings the colours of every image to those of one reference.

    Attributes:
        method: "reinhard" (mean and spread in CIE Lab) or "macenko" (stain vectors, densities and light).
        reference: Reinhard: 3 means and 3 standard deviations of L, a, b. Macenko: the 3×2 stain matrix, row by row,
            the 2 greatest densities, and the light in R, G and B (grey level + 1).
    """

    method: Literal["reinhard", "macenko"]
    reference: tuple[float, ...]


@dataclass(frozen=True)
class Preprocessing:
    """Every step from RGB uint8 pixels to the network's float32 input.

    Attributes:
        mask_corner: before anything else, or None.
        mask_border_fraction: a frame as wide as this share of height and width is painted mid-grey; None for no frame.
        stain_normalisation: of the resized and masked image, before grey and equalisation; None for none.
        width_px, height_px: of the input; the whole image is resized, area interpolation when shrinking, else bilinear.
        colour: "rgb", or "grey" (three equal channels).
        clahe_clip_limit: contrast-limited equalisation (8×8 tiles) of CIE L*, of the grey value for "grey", or None.
        factor, offset: input = pixel · factor + offset.
    """

    width_px: int
    height_px: int
    factor: float
    offset: float
    colour: Literal["rgb", "grey"] = "rgb"
    mask_corner: MaskCorner | None = None
    clahe_clip_limit: float | None = None
    mask_border_fraction: float | None = None
    stain_normalisation: StainNormalisation | None = None


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
    """What a model has learnt from; `left_out` names classes of the data that it has not, as the data call them."""

    name: str
    count: int
    citation: str
    licence: str
    parts: tuple[DataPart, ...] = ()
    left_out: tuple[str, ...] = ()


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
        head: "gap" if the class maps follow from `head.npz` (weights (features, classes), bias (classes,)); else
            "other".
        distance_on: the output of the network that the distance is taken on: the pooled feature map, which decides the
            class, or the pooled middle layers, which still see what deciding has no use for.
        files: file name within the bundle → SHA-256, of every file but the manifest. Folders are written with "/".
        base_sha256: of a "head" bundle: the SHA-256 of the full bundle whose network it uses; else empty.
        details: anything else worth keeping (how it was trained), which nothing decides by.
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
    distance_on: Literal["features", "middle_features"]
    temperature: float
    thresholds: Thresholds
    training_data: tuple[TrainingData, ...]
    metrics: tuple[Metric, ...]
    golden_cases: tuple[GoldenCase, ...]
    files: dict[str, str]
    base_sha256: str = ""
    details: dict[str, Any] = field(default_factory=dict)

    def images_of(self, *parts: str) -> set[str]:
        """SHA-256 of the images of these parts, of all its training data."""
        return {one for data in self.training_data for part in data.parts if part.part in parts
                for one in part.image_sha256}  # fmt: skip


def read_manifest(content: bytes) -> Manifest:
    """The manifest that JSON bytes hold, checked whole.

    Args:
        content: the bytes of `manifest.json`.

    Raises:
        BundleError: not JSON, of a newer schema, with missing, unknown or wrongly typed fields, or without sense.
    """
    if len(content) > LARGEST_MANIFEST_BYTES:
        raise BundleError("The description of the model is too large to be one.", f"{len(content)} bytes")
    try:
        raw = msgspec.json.decode(content)
        _refuse_other_schemas(raw)
        manifest = msgspec.convert(raw, Manifest)
        unknown = sorted(_unknown_fields(raw, msgspec.to_builtins(manifest)))
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise BundleError("The description of the model cannot be read: it is damaged.", str(error)) from error
    if unknown:
        sentence = "The description of the model holds something this version of LeukoDesk does not know."
        raise BundleError(sentence, "unknown: " + ", ".join(unknown))
    _refuse_nonsense(manifest)
    return manifest


def write_manifest(manifest: Manifest) -> bytes:
    """Indented JSON, the same bytes for the same manifest, which `read_manifest` reads back to an equal one.

    Raises:
        BundleError: a manifest that `read_manifest` would refuse.
    """
    try:
        content = msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"
    except (TypeError, ValueError, OverflowError, RecursionError, msgspec.MsgspecError) as error:
        raise BundleError("The description of the model cannot be written.", str(error)) from error
    read_manifest(content)
    return content


def _refuse_other_schemas(raw: object) -> None:
    """A newer manifest is said to be newer, rather than blamed for the fields that came with it."""
    version = raw.get("schema_version") if isinstance(raw, dict) else None
    if type(version) is not int or version == SCHEMA_VERSION:
        return
    if version > SCHEMA_VERSION:
        sentence = "This model was made for a newer version of LeukoDesk. Update LeukoDesk to use it."
    else:
        sentence = "This model was made for a version of LeukoDesk that is no longer supported."
    raise BundleError(sentence, f"schema {version}; this version reads {SCHEMA_VERSION}")


def _unknown_fields(raw: Any, known: Any, where: str = "") -> Iterator[str]:
    """Fields of the JSON that no attribute took, as "classes.0.color": msgspec passes over them in dataclasses."""
    if isinstance(raw, dict) and isinstance(known, dict):
        for key, value in raw.items():
            if key in known:
                yield from _unknown_fields(value, known[key], f"{where}{key}.")
            else:
                yield f"{where}{key}"
    elif isinstance(raw, list | tuple) and isinstance(known, list | tuple):
        for index, (value, other) in enumerate(zip(raw, known, strict=True)):
            yield from _unknown_fields(value, other, f"{where}{index}.")


def _refuse_nonsense(manifest: Manifest) -> None:
    """What types cannot say."""
    faults = [
        fault
        for rule in (_identity_faults, _class_faults, _input_faults, _decision_faults, _file_faults, _evidence_faults)
        for fault in rule(manifest)
    ]
    if faults:
        raise BundleError(f"The description of the model does not make sense: {faults[0]}.", "; ".join(faults))


_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}", re.ASCII)
_VERSION = re.compile(r"(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){2}(-[0-9a-z]+(\.[0-9a-z]+)*)?", re.ASCII)
_KEY = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}", re.ASCII)
_SHA256 = re.compile(r"[0-9a-f]{64}", re.ASCII)
_FILE_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,99}", re.ASCII)
_WINDOWS_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def is_safe_part(part: str) -> bool:
    """Whether it can name a file or folder on every system, and only that."""
    return bool(_FILE_PART.fullmatch(part)) and not part.endswith(".") and not _WINDOWS_DEVICES.fullmatch(part)


def _identity_faults(manifest: Manifest) -> Iterator[str]:
    if not _NAME.fullmatch(manifest.name) or not is_safe_part(manifest.name):
        yield f"“{manifest.name[:80]}” cannot be a model's name (small letters, digits, - and _)"
    if not _VERSION.fullmatch(manifest.version):
        yield f"“{manifest.version[:80]}” is not a version such as 1.0.0"
    if manifest.kind == "head" and not _SHA256.fullmatch(manifest.base_sha256):
        yield "it does not say which model it builds upon"
    if manifest.kind == "head" and manifest.head != "gap":
        yield "it builds upon another model, but not with a head that can"
    if manifest.kind == "full" and manifest.base_sha256:
        yield "it is whole and yet builds upon another model"
    if not manifest.title.strip():
        yield "it has no title"
    if not manifest.checks_profile.strip():
        yield "it names no profile of smear checks"


def _class_faults(manifest: Manifest) -> Iterator[str]:
    classes = manifest.classes
    if len(classes) < 2:
        yield "it has fewer than two classes"
    for what in ("key", "display_name", "letter"):
        if len({getattr(one, what) for one in classes}) < len(classes):
            yield f"two classes share a {what.replace('_', ' ')}"
    for one in classes:
        if not _KEY.fullmatch(one.key):
            yield f"“{one.key[:80]}” cannot be a class's key (small letters, digits and _)"
        if not one.display_name.strip():
            yield f"class {one.key[:80]} has no name to show"
        if len(one.letter) != 1 or not one.letter.isalnum():
            yield f"class {one.key[:80]} has no single letter for its badge"
        if not _COLOUR.fullmatch(one.colour):
            yield f"“{one.colour[:80]}” is not a colour such as #1f77b4"


def _input_faults(manifest: Manifest) -> Iterator[str]:
    steps = manifest.preprocessing
    for what, size_px in (("width", steps.width_px), ("height", steps.height_px)):
        if not SMALLEST_INPUT_PX <= size_px <= LARGEST_INPUT_PX:
            yield f"the input's {what} of {size_px} px is not between {SMALLEST_INPUT_PX} and {LARGEST_INPUT_PX}"
    if not math.isfinite(steps.factor) or steps.factor == 0 or not math.isfinite(steps.offset):
        yield "the scaling of the input is not usable"
    if steps.clahe_clip_limit is not None and not 0 < steps.clahe_clip_limit <= 100:
        yield f"the clip limit of {steps.clahe_clip_limit} is not between 0 and 100"
    if steps.mask_border_fraction is not None and not 0 < steps.mask_border_fraction < 0.5:
        yield "the masked border leaves nothing of the image"
    stain = steps.stain_normalisation
    if stain is not None and not _is_reference(stain):
        yield "the reference of the stain normalisation is not one"
    corner = steps.mask_corner
    if corner is not None:
        if not (0 < corner.height_fraction < 1 and 0 < corner.width_fraction < 1):
            yield "the masked corner is not a part of the image"
        if not 0 <= corner.value <= 255:
            yield f"the masked corner's value of {corner.value} is not between 0 and 255"


def _is_reference(stain: StainNormalisation) -> bool:
    """Whether a picture could have these colours."""
    numbers = stain.reference
    if not all(-256 <= number <= 256 for number in numbers):
        return False
    if stain.method == "reinhard":
        return len(numbers) == 6 and min(numbers[3:]) > 0
    return len(numbers) == 11 and min(numbers[6:]) > 0 and _differ(numbers[0:6:2], numbers[1:6:2])


def _differ(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    """Whether two stains take different colours: unit vectors that are at least half a degree apart."""
    if not all(0.99 < math.hypot(*vector) < 1.01 for vector in (one, other)):
        return False
    return math.dist(one, other) > 0.01


def _decision_faults(manifest: Manifest) -> Iterator[str]:
    if not 0.01 <= manifest.temperature <= 100:
        yield f"the temperature of {manifest.temperature} is not between 0.01 and 100"
    thresholds = manifest.thresholds
    if not 0 <= thresholds.least_probability <= 1:
        yield f"the least probability of {thresholds.least_probability} is not between 0 and 1"
    if not (math.isfinite(thresholds.greatest_distance) and thresholds.greatest_distance > 0):
        yield f"the greatest distance of {thresholds.greatest_distance} is not above 0"


def _file_faults(manifest: Manifest) -> Iterator[str]:
    files = manifest.files
    for name, sha256 in files.items():
        if len(name) > 200 or not all(is_safe_part(part) for part in name.split("/")):
            yield f"“{name[:80]}” cannot be a file of a model"
        if not _SHA256.fullmatch(sha256):
            yield f"the SHA-256 of {name[:80]} is not one"
    if len({name.lower() for name in files}) < len(files):
        yield "two of its files differ only in capital letters"
    if MANIFEST_FILE in {name.lower() for name in files}:
        yield "it lists itself among its files"
    needed = [MODEL_FILE, KNOWN_FEATURES_FILE] if manifest.kind == "full" else [KNOWN_FEATURES_FILE]
    needed += [HEAD_FILE] if manifest.head == "gap" else []
    yield from (f"the file {name} is missing from its list" for name in needed if name not in files)
    if manifest.kind == "head" and MODEL_FILE in files:
        yield "it has a network of its own beside that of the model it builds upon"


def _evidence_faults(manifest: Manifest) -> Iterator[str]:
    if not manifest.golden_cases:
        yield "it has no golden case to be verified by"
    for case in manifest.golden_cases:
        if case.file not in manifest.files:
            yield f"the golden case {case.file[:80]} is not among its files"
        if len(case.logits) != len(manifest.classes) or not all(map(math.isfinite, case.logits)):
            yield f"the golden case {case.file[:80]} does not have one logit per class"
    for data in manifest.training_data:
        if data.count < 0:
            yield f"the data set {data.name[:80]} has fewer than no images"
        if not all(_SHA256.fullmatch(sha256) for part in data.parts for sha256 in part.image_sha256):
            yield f"an image of the data set {data.name[:80]} is listed without a SHA-256"
    if not all(math.isfinite(metric.value) for metric in manifest.metrics):
        yield "one of its metrics is not a number"
