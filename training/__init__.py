"""Data sets, training, evaluation, calibration and export of model bundles. No Qt."""
