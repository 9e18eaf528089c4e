"""LeukoDesk: a desktop workbench for stained blood smears. Research and education; not a diagnostic device."""

__version__ = "0.1.0"

INTENDED_USE = "Research and education; not a diagnostic device."
