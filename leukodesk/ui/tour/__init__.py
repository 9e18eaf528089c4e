"""Two minutes with LeukoDesk, on a generated field."""
