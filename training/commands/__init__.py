"""The commands of `python -m training`: one file each, with `add_arguments(parser)` and `run(options) -> int`."""
