"""The systems of the five papers this project is built from, each run as its paper describes it."""

from collections.abc import Mapping
from types import MappingProxyType

from training.papers import system_c, system_p, system_r, system_s, system_t
from training.papers.system import System

SYSTEMS: Mapping[str, System] = MappingProxyType(
    {module.SYSTEM.letter: module.SYSTEM for module in (system_r, system_t, system_c, system_s, system_p)}
)

__all__ = ["SYSTEMS", "System"]
