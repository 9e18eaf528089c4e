"""What the packages bring along and the packaged programs do not need: modules, and files by their pattern.

Each was left out alone, and what remained was tried; docs/packaging.md says what that saved.
"""

from collections.abc import Iterable
from fnmatch import fnmatch

Entry = tuple[str, str, str]
"""A file as PyInstaller lists it: where it goes, where it comes from, what it is."""

DEVELOPERS_MODULES = (
    "IPython",
    "_pytest",
    "_dbm",  # modules whose libraries are under the GPL or AGPL
    "_gdbm",
    "coverage",
    "hypothesis",
    "matplotlib",
    "mypy",
    "pip",
    "pytest",
    "readline",
    "setuptools",
    "tkinter",
    "xdist",
)

APPLICATION_MODULES = (
    *DEVELOPERS_MODULES,
    "PySide6.QtTest",  # pyqtgraph: tries it, and does without
    "charset_normalizer",
    "dask",  # a cluster's machines have a Python of their own, and packages in it
    "distributed",
    "fsspec",  # NumPy, psygnal and others look for these, and do without
    "h5py",
    "jinja2",
    "joblib",
    "keras",
    "markupsafe",
    "mm_test_adapters",
    "ome_types",  # pymmcore-plus: writes OME metadata when it runs a whole acquisition, which LeukoDesk never asks for
    "pandas",
    "pydantic_extra_types",
    "pygments",  # rich: colours source code in a terminal
    "pymmcore_plus.experimental",
    "pypylon",  # an add-on: Basler's drivers are as large as Qt, and only for Basler's cameras
    "pyqtgraph.examples",
    "pyqtgraph.opengl",
    "requests",
    "scipy",  # pyqtgraph: for filters and isolines that no chart here draws
    "sklearn",
    "tensorflow",
    "toolz",
    "tensorstore",  # pymmcore-plus: writes acquisitions as Zarr
    "tornado",
    "tqdm",
    "training",
    "typer",
    "xsdata",
    "yaml",
    "zarr",
)

QT_PLUGINS = (
    "*/egldeviceintegrations/*",
    "*/generic/*",  # tablets and touch screens without a window system
    "*/imageformats/*qgif*",  # fields are read by readers of our own, icons are SVG; a scan's small pictures are JPEG
    "*/imageformats/*qicns*",
    "*/imageformats/*qpdf*",
    "*/imageformats/*qtga*",
    "*/imageformats/*qtiff*",
    "*/imageformats/*qwbmp*",
    "*/imageformats/*qwebp*",
    "*/platforminputcontexts/*qtvirtualkeyboard*",
    "*/platforms/*qeglfs*",  # screens without a window system
    "*/platforms/*qlinuxfb*",
    "*/platforms/*qminimal*",
    "*/platforms/*qvkkhrdisplay*",
    "*/platforms/*qvnc*",  # would open a port
    "*/platformthemes/*qgtk3*",  # GTK's file dialogs, with all of GTK; the portal's are there
    "*/wayland-graphics-integration-client/*drm-egl*",
    "*/wayland-graphics-integration-client/*dmabuf*",
    "*/wayland-graphics-integration-client/*vulkan*",
    "*/wayland-shell-integration/*ivi*",
    "*/wayland-shell-integration/*fullscreen*",
)

APPLICATION_FILES = (
    "PySide6/Qt/plugins/networkinformation/*",
    "PySide6/Qt/plugins/tls/*",
    "ai_edge_litert/aot/*",
    "ai_edge_litert/libLiteRtWebGpuAccelerator*",
    "ai_edge_litert/tools/*",
    "ai_edge_litert/vendors/*",  # compilers for the chips of telephones
    "cv2/data/*",  # faces, eyes and number plates
    "numpy/_core/_simd.*",  # NumPy's tests of itself
    "pymmcore/*.cpp",
    "pyqtgraph/colors/maps/*",
    "pyqtgraph/icons/*",
    "*/tests/*",
    "*.pyi",
)

TRAINER_MODULES = (
    *DEVELOPERS_MODULES,
    "PySide6",
    "clang",
    "dask",
    "distributed",
    "genicam",
    "grpc",  # TensorFlow: between machines
    "harvesters",
    "jax",
    "joblib",
    "leukodesk.capture",
    "leukodesk.commands",
    "leukodesk.store",
    "leukodesk.ui",
    "mm_test_adapters",
    "narwhals",
    "pandas",
    "pygments",
    "pymmcore",
    "pymmcore_plus",
    "pypylon",
    "pyqtgraph",
    "scipy",  # Keras: for metrics and losses that are not used here
    "shapely",
    "shiboken6",
    "sklearn",  # the ordinary baselines of the benchmarks; no training that the window starts
    "tensorboard",
    "tensorstore",
    "torch",
    "tornado",
    "yaml",
)

TRAINER_FILES = (
    "ai_edge_litert/aot/*",
    "ai_edge_litert/libLiteRtWebGpuAccelerator*",
    "ai_edge_litert/tools/*",
    "ai_edge_litert/vendors/*",
    "cv2/data/*",
    "cv2/qt/*",
    "tensorflow/include/*",
    "tensorflow/xla_aot_runtime_src/*",
    "tensorflow/compiler/mlir/stablehlo/stablehlo_extension*",
    "tensorflow/compiler/tf2xla/ops/_xla_ops*",
    "*/tests/*",
    "*.pyi",
    "*.h",
    "*.inc",
    "*.proto",
)

BASLER_FILES = (
    "pylondataprocessing*",  # Basler's image processing; frames are all that is wanted
    "dataprocessingplugins*",
    "libPylonDataProcessing*",
    "_pylondataprocessing*",
    "docs",
    "__pycache__",
    "*.pyi",
)


def without(entries: Iterable[Entry], patterns: Iterable[str]) -> list[Entry]:
    """The files that fit none of the patterns."""
    left = tuple(patterns)
    return [entry for entry in entries if not any(fnmatch(entry[0].replace("\\", "/"), pattern) for pattern in left)]


def only_languages(entries: Iterable[Entry], languages: Iterable[str]) -> list[Entry]:
    """The files without those of Qt's own texts that are in other languages, or of parts of Qt that are not here."""
    wanted = {f"qtbase_{language}.qm" for language in languages}
    folder = "Qt/translations/"
    return [entry for entry in entries if folder not in entry[0] or entry[0].rpartition("/")[2] in wanted]
