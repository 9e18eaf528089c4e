"""A training run: its folder, who works on it, what its process says, which images it asks for.

Both ways of retraining, the quick adaptation and the full training, share it.
"""
