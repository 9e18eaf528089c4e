"""The full bundle that a "head" bundle builds upon, found wherever it lies: everyone loads models the same way."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from leukodesk.core.bundle import Bundle, find_bundles, read_bundle
from leukodesk.core.errors import BundleError
from leukodesk.core.golden import verify_bundle
from leukodesk.core.inference import Classifier
from leukodesk.core.manifest import MANIFEST_FILE


def base_of(bundle: Bundle, roots: Iterable[Path]) -> Bundle | None:
    """The bundle whose network a "head" bundle uses, read whole; None for a full bundle, which needs none.

    Args:
        bundle: as `read_bundle` gives it.
        roots: folders of models, each holding name/version; searched in this order. A damaged copy is passed over if
            there is a sound one.

    Raises:
        BundleError: it is in none of them, or every copy of it is damaged.
    """
    if bundle.manifest.kind == "full":
        return None
    label = f"{bundle.manifest.name}/{bundle.manifest.version}"
    try:
        base = find_bundle(bundle.manifest.base_sha256, roots)
    except BundleError as error:
        sentence = f"The model that {label} builds upon cannot be used. {error.message}"
        raise BundleError(sentence, error.details) from error
    if base is None:
        sentence = f"The model {label} builds upon another one, which is not installed. Install that one too."
        raise BundleError(sentence, f"wanted: the bundle with SHA-256 {bundle.manifest.base_sha256}")
    return base


def find_bundle(sha256: str, roots: Iterable[Path]) -> Bundle | None:
    """The bundle with a SHA-256, read whole, wherever it lies; None if it lies in none of the roots.

    Args:
        sha256: of the bundle.
        roots: folders of models, searched in this order. A damaged copy is passed over if there is a sound one.

    Raises:
        BundleError: every copy of it is damaged.
    """
    damaged: BundleError | None = None
    for folder in (folder for root in roots for folder in find_bundles(root)):
        if _sha256_of(folder) == sha256:
            try:
                return read_bundle(folder)
            except BundleError as error:
                damaged = error
    if damaged is not None:
        raise damaged
    return None


def load_classifier(bundle: Bundle, roots: Iterable[Path]) -> Classifier:
    """The classifier of a bundle, with the base it may need, loaded.

    Raises:
        BundleError: the base is missing, or something of either cannot be used.
    """
    classifier = Classifier(bundle, base_of(bundle, roots))
    classifier.load()
    return classifier


def verify_model(bundle: Bundle, roots: Iterable[Path]) -> Classifier:
    """The same, with every golden case run; see `verify_bundle`.

    Raises:
        BundleError: the base is missing, or the model does not do what its manifest says.
    """
    return verify_bundle(bundle, base_of(bundle, roots))


def _sha256_of(folder: Path) -> str:
    """Of the bundle in a folder; empty if there is none to be read."""
    try:
        return hashlib.sha256((folder / MANIFEST_FILE).read_bytes()).hexdigest()
    except OSError:
        return ""
