"""The scripts of the folder `packaging`, which is no package: PyPI has one of that name."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

FOLDER = Path(__file__).resolve().parents[1] / "packaging"


def load_script(name: str) -> ModuleType:
    """A script of the folder as a module, as if it stood beside the one that imports it: "linux/make_packages"."""
    name, path_in_folder = name.rpartition("/")[2], name
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, FOLDER / f"{path_in_folder}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    path = list(sys.path)
    try:
        sys.path.insert(0, str(FOLDER))
        spec.loader.exec_module(module)
    finally:
        sys.path[:] = path
    return module
