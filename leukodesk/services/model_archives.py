"""Models carried from one machine to another, each as one file."""

from pathlib import Path

from leukodesk.core.bases import base_of
from leukodesk.core.bundle import Bundle
from leukodesk.core.bundle_archive import archive_name, export_bundle, import_bundle
from leukodesk.core.files import is_folder
from leukodesk.services.model_library import InstalledModel, Library, read_model


def export_model(model: InstalledModel, path: Path, library: Library, include_base: bool = True) -> Path:
    """Write a model as one file, with what it builds upon.

    Args:
        model: installed, or a candidate.
        path: of the file, or a folder to put it into under its own name.
        library: where the base is looked for.
        include_base: whether the base of a "head" bundle is taken along.

    Returns:
        Path of the file.

    Raises:
        BundleError: the model or its base cannot be used, or the file cannot be written.
    """
    bundle = read_model(model)
    target = path / archive_name(bundle) if is_folder(path) else path
    export_bundle(bundle, target, base_of(bundle, library.roots), include_base)
    return target


def import_model(path: Path, library: Library) -> Bundle:
    """Install the model of a file among the user's own, verified. It does not become active by that.

    Raises:
        BundleError: it is refused, see `import_bundle`; nothing is installed then.
    """
    return import_bundle(path, library.models, library.installed_roots)
