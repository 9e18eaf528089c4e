"""The bundles that are measured: the newest version of each."""

from leukodesk.core.bundle import Bundle, find_bundles, read_bundle
from leukodesk.core.errors import BundleError
from leukodesk.core.manifest import MODEL_FILE
from leukodesk.core.versions import version_order
from training.benchmark.place import Place


def newest_bundle(place: Place, name: str) -> Bundle:
    """The newest version of a model, read whole.

    Raises:
        BundleError: there is none of that name, or the newest one is damaged.
    """
    folders = [folder for folder in find_bundles(place.models) if folder.parent.name == name]
    if not folders:
        raise BundleError(f"There is no model {name} to be measured.", str(place.models))
    return read_bundle(max(folders, key=lambda folder: version_order(folder.name)))


def has_bundle(place: Place, name: str) -> bool:
    """Whether there is any version of a model."""
    return any(folder.parent.name == name for folder in find_bundles(place.models))


def identity(bundle: Bundle) -> tuple[str, str, str]:
    """Name, version, and the SHA-256 of the network: the bundle's own covers its card, which has these tables on it."""
    manifest = bundle.manifest
    return manifest.name, manifest.version, manifest.files[MODEL_FILE]
