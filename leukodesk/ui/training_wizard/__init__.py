"""Retraining from the window: Data → Audit → Method → Train → Result. The work itself is done by child processes."""
