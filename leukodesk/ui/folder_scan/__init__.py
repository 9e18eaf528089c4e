"""The folder scan in the window: what to scan, how far it is, and what came of it."""
