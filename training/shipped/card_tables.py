"""The benchmark's tables that belong on a model's card."""

from collections.abc import Mapping
from types import MappingProxyType

ITEMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"all-subtypes": ("1", "3", "3b", "4", "5"), "lymphoblast": ("2", "3", "4")}
)
"""Model → numbers of the sections that speak of it."""


def tables_of(document: str, name: str) -> str:
    """The sections of docs/benchmarks/models.md that speak of a model.

    Args:
        document: the file's content; name: of the model.

    Raises:
        ValueError: the document lacks one of them.
    """
    sections = {part.partition(" ")[0]: f"## {part.strip()}" for part in document.split("\n## ")[1:]}
    missing = [item for item in ITEMS[name] if item not in sections]
    if missing:
        raise ValueError(f"the tables lack the sections {missing}")
    return "\n\n".join(_of_model(sections[item], name) for item in ITEMS[name])


def _of_model(section: str, name: str) -> str:
    """The section without what it says of other models under headings of their own."""
    others = tuple(f"{other} " for other in ITEMS if other != name)
    first, *parts = section.split("\n### ")
    return "\n### ".join([first, *(part for part in parts if not part.startswith(others))]).strip()
