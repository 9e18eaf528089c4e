"""Capturing fields from a live camera: looking at frames, taking them, writing them, and the chart over the days."""
