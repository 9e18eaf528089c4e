"""What `python -m training benchmark` measures: one module for each item, and the first table made of all of them."""
