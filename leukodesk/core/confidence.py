"""How sure: calibrated probabilities, the distance to what a model knows, and the reasons for being uncertain."""

import io
import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from leukodesk.core.errors import BundleError
from leukodesk.core.manifest import Manifest
from leukodesk.core.verdict import Prediction

MOST_COMPONENTS = 128
"""Principal components that known features are described on, at most."""

IMAGES_PER_COMPONENT = 4
"""Known images that it takes, at least, to describe them on one more component."""


def probabilities(logits: ArrayLike, temperature: float) -> NDArray[np.float64]:
    """Softmax of logits / temperature along the last axis (temperature scaling, Guo et al. 2017, arXiv 1706.04599).

    Args:
        logits: (..., classes), finite.
        temperature: above 0; 1 leaves the network's own confidence, more lowers it.

    Returns:
        (..., classes) float64, summing to 1, for logits of any size.
    """
    scaled = np.asarray(logits, np.float64) / temperature
    exponentials = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    result: NDArray[np.float64] = exponentials / exponentials.sum(axis=-1, keepdims=True)
    return result


def reasons_for_uncertainty(prediction: Prediction, manifest: Manifest) -> tuple[str, ...]:
    """Why a classified image is uncertain, as sentences; empty if it is not."""
    limits, reasons = manifest.thresholds, []
    index = prediction.class_index
    greatest = float(prediction.probabilities[index])
    # Asked this way round, what is not a number is uncertain too.
    if not greatest >= limits.least_probability:
        name = manifest.classes[index].display_name
        percent, least_percent = _told_apart(greatest * 100, limits.least_probability * 100, 1)
        reasons.append(
            f"The model is not sure: the most probable class, {name}, has {percent} %; "
            f"at least {least_percent} % is needed."
        )
    if not prediction.distance <= limits.greatest_distance:
        kind = "field is unlike the fields" if manifest.task == "field" else "cell is unlike the cells"
        distance, greatest_distance = _told_apart(prediction.distance, limits.greatest_distance)
        reasons.append(
            f"This {kind} the model was trained on (distance {distance}; at most {greatest_distance} is allowed)."
        )
    return tuple(reasons)


def _told_apart(value: float, limit: float, least_decimals: int = 0) -> tuple[str, str]:
    """Both numbers with as many decimals (up to 6) as it takes to see that they differ."""
    decimals = next((n for n in range(least_decimals, 6) if f"{value:.{n}f}" != f"{limit:.{n}f}"), 6)
    return f"{value:.{decimals}f}", f"{limit:.{decimals}f}"


@dataclass(frozen=True)
class KnownFeatures:
    """What the features of known images look like: where the classes lie, and how far images lie from them.

    The Mahalanobis distance to the nearest class mean under one covariance for all classes (Lee et al. 2018, arXiv
    1807.03888), which after `projection` is a Euclidean one; and beside it what the principal components leave out of a
    feature vector, in units of what they leave out of known ones. The second term is what strange images are strange in
    when the first components, which were chosen to describe known images, see nothing of it.

    Attributes:
        mean: (d,) float32, of the features.
        scale: (d,) float32, 1 / standard deviation of each feature; 0 for one that never varied.
        components: (d, k) float32, orthonormal, k ≤ 128: the principal components of the standardised features.
        whitening: (k, k) float32, makes the covariance within classes the identity.
        centres: (classes, k) float32, the class means, whitened.
        residual_scale: root mean square, over known images, of the length of what the components leave out.
    """

    mean: NDArray[np.float32] = field(repr=False)
    scale: NDArray[np.float32] = field(repr=False)
    components: NDArray[np.float32] = field(repr=False)
    whitening: NDArray[np.float32] = field(repr=False)
    centres: NDArray[np.float32] = field(repr=False)
    residual_scale: float

    def distance(self, features: NDArray[np.float32]) -> float:
        """Of one feature vector, (d,), to what is known: 0 at a class mean, about √k to √(2k) for a known image.

        Raises:
            ValueError: not (d,).
        """
        if features.shape != self.mean.shape:
            raise ValueError(f"{self.mean.shape} features expected, {features.shape} given")
        return float(self.distances(features[np.newaxis])[0])

    def distances(self, features: NDArray[np.float32]) -> NDArray[np.float64]:
        """Of many feature vectors, (n, d) → (n,) float64."""
        standardised = (features - self.mean) * self.scale
        coordinates = standardised @ self.components
        whitened = (coordinates @ self.whitening).astype(np.float64)
        # The components are orthonormal, so Pythagoras gives the length of what they leave out.
        left_out = (standardised.astype(np.float64) ** 2).sum(1) - (coordinates.astype(np.float64) ** 2).sum(1)
        nearest = ((whitened[:, np.newaxis] - self.centres) ** 2).sum(2).min(1)
        residual = self.components.shape[1] * np.maximum(left_out, 0) / self.residual_scale**2
        result: NDArray[np.float64] = np.sqrt(nearest + residual)
        return result

    def to_bytes(self) -> bytes:
        """The content of `known_features.npz`."""
        arrays: dict[str, Any] = {name: getattr(self, name) for name in _ARRAYS}
        buffer = io.BytesIO()
        np.savez(buffer, residual_scale=np.float32(self.residual_scale), **arrays)
        return buffer.getvalue()

    @staticmethod
    def from_bytes(content: bytes) -> "KnownFeatures":
        """Reads the content of `known_features.npz`.

        Raises:
            BundleError: not that, or not finite, or of shapes that do not fit together.
        """
        arrays = read_arrays(content, (*_ARRAYS, "residual_scale"), "known features")
        residual_scale = float(arrays.pop("residual_scale").ravel()[0])
        known = KnownFeatures(**arrays, residual_scale=residual_scale)
        d, k = known.components.shape if known.components.ndim == 2 else (0, 0)
        shapes = (known.mean.shape, known.scale.shape, known.whitening.shape, known.centres.shape[1:])
        if k == 0 or shapes != ((d,), (d,), (k, k), (k,)) or not residual_scale > 0:
            raise BundleError("The known features of the model do not fit together.", f"shapes {shapes}")
        return known


_ARRAYS = ("mean", "scale", "components", "whitening", "centres")


def read_arrays(content: bytes, names: tuple[str, ...], what: str) -> dict[str, NDArray[np.float32]]:
    """The named float32 arrays of an .npz file, finite and not empty; nothing in it is ever unpickled.

    Raises:
        BundleError: anything else.
    """
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as file:
            arrays = {name: file[name] for name in names}
    except Exception as error:  # zipfile, zlib, numpy and struct each raise their own on damaged bytes
        raise BundleError(f"A part of the model cannot be read: {what}.", repr(error)) from error
    for name, array in arrays.items():
        if array.dtype != np.float32 or array.size == 0 or not np.isfinite(array).all():
            raise BundleError(f"A part of the model is damaged: {what}.", f"{name}: {array.dtype} {array.shape}")
    return arrays


def fit_known_features(features: NDArray[np.float32], labels: NDArray[np.integer[Any]]) -> KnownFeatures:
    """Describes the features of known images.

    Args:
        features: (n, d) float32, of images the network was trained on, or better: of others like them.
        labels: (n,) class of each; every class that occurs gets a centre.

    Returns:
        The description, on at most 128 components, one for every four images, those without variance left away.

    Raises:
        ValueError: fewer than three images, features that never vary, or shapes that do not fit.
    """
    if features.ndim != 2 or labels.shape != features.shape[:1] or len(features) < 3:
        raise ValueError(f"features {features.shape} and labels {labels.shape} do not fit, or are fewer than three")
    values = features.astype(np.float64)
    mean, deviation = values.mean(0), values.std(0)
    varies = deviation > 1e-6 * max(1.0, float(np.abs(values).max()))
    if not varies.any():
        raise ValueError("the features never vary")
    scale = np.divide(1.0, deviation, out=np.zeros_like(deviation), where=varies)
    standardised = (values - mean) * scale
    variances, vectors = _principal_axes(standardised)
    classes = np.unique(labels)
    # Few images leave nothing out of as many components; of what other images leave out, one could not say how much.
    affordable = max(1, (len(values) - len(classes)) // IMAGES_PER_COMPONENT)
    count = min(MOST_COMPONENTS, affordable, int((variances > 1e-6 * variances[0]).sum()))
    components = vectors[:, :count]
    coordinates = standardised @ components / np.sqrt(variances[:count])
    means = np.stack([coordinates[labels == one].mean(0) for one in classes])
    within = coordinates - means[np.searchsorted(classes, labels)]
    whitening = _inverse_root(shrunk_covariance(within))
    left_out = float(variances[count:].clip(0).sum())
    return KnownFeatures(
        mean=mean.astype(np.float32),
        scale=scale.astype(np.float32),
        components=np.ascontiguousarray(components, np.float32),
        whitening=np.ascontiguousarray(whitening / np.sqrt(variances[:count])[:, np.newaxis], np.float32),
        centres=(means @ whitening).astype(np.float32),
        residual_scale=float(np.float32(math.sqrt(max(left_out, 1e-3 * float(variances.sum()))))),
    )


def _principal_axes(standardised: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Variances, the greatest first, and unit axes, (d, axes), of (n, d) centred rows; no more axes than rows."""
    n, d = standardised.shape
    products = standardised @ standardised.T if n < d else standardised.T @ standardised
    variances, vectors = np.linalg.eigh(products / n)
    variances, vectors = variances[::-1], vectors[:, ::-1]
    if n < d:  # the axes of a few images follow from their products with each other, in a fraction of the time
        vectors = standardised.T @ vectors / np.sqrt(n * np.maximum(variances, 1e-12 * variances[0]))
    return variances, vectors


def shrunk_covariance(centred: NDArray[np.float64]) -> NDArray[np.float64]:
    """Covariance of (n, k) centred rows, shrunk towards a multiple of the identity (Ledoit and Wolf 2004).

    The share of the target follows from the data: much for few rows, next to none for many.
    """
    n, k = centred.shape
    sample = centred.T @ centred / n
    average = float(np.trace(sample)) / k
    target = average * np.eye(k)
    spread = float(((sample - target) ** 2).sum())
    squares = centred**2
    noise = float(((squares.T @ squares) / n - sample**2).sum()) / n
    share = min(1.0, max(0.0, noise / spread)) if spread > 0 else 1.0
    result: NDArray[np.float64] = share * target + (1 - share) * sample
    return result


def _inverse_root(covariance: NDArray[np.float64]) -> NDArray[np.float64]:
    variances, vectors = np.linalg.eigh(covariance)
    floor = max(1e-6 * float(variances[-1]), 1e-12)
    result: NDArray[np.float64] = vectors / np.sqrt(np.maximum(variances, floor)) @ vectors.T
    return result


def fit_temperature(logits: ArrayLike, labels: ArrayLike) -> float:
    """The temperature with the least negative log-likelihood (Guo et al. 2017), to about 1e-6 of itself, in [0.05, 20].

    Args:
        logits: (n, classes) of images that neither trained nor chose the network.
        labels: (n,) their classes.
    """
    values, truth = np.asarray(logits, np.float64), np.asarray(labels)

    def loss(log_temperature: float) -> float:
        scaled = values / math.exp(log_temperature)
        scaled -= scaled.max(1, keepdims=True)
        return float((np.log(np.exp(scaled).sum(1)) - scaled[np.arange(len(truth)), truth]).mean())

    # Golden-section search: the loss is convex in 1 / temperature, and so has one valley in its logarithm too.
    ratio = (math.sqrt(5) - 1) / 2
    low, high = math.log(0.05), math.log(20)
    left, right = high - ratio * (high - low), low + ratio * (high - low)
    loss_left, loss_right = loss(left), loss(right)
    while high - low > 1e-6:
        if loss_left <= loss_right:
            high, right, loss_right = right, left, loss_left
            left = high - ratio * (high - low)
            loss_left = loss(left)
        else:
            low, left, loss_left = left, right, loss_right
            right = low + ratio * (high - low)
            loss_right = loss(right)
    return math.exp((low + high) / 2)


def ece(probabilities: ArrayLike, labels: ArrayLike, bins: int = 15) -> float:
    """Expected calibration error (Naeini et al. 2015): |accuracy − confidence| in equal bins of confidence, weighted.

    Args:
        probabilities: (n, classes); labels: (n,).
    """
    values, truth = np.asarray(probabilities, np.float64), np.asarray(labels)
    confidence = values.max(1)
    correct = values.argmax(1) == truth
    place = np.clip(np.ceil(confidence * bins).astype(int) - 1, 0, bins - 1)
    gaps = np.bincount(place, correct - confidence, bins)
    return float(np.abs(gaps).sum() / len(truth))


def threshold_at(values: ArrayLike, kept_share: float) -> float:
    """The smallest of the values that at least a share (0–1) of them does not exceed."""
    return float(np.quantile(np.asarray(values, np.float64), kept_share, method="inverted_cdf"))
