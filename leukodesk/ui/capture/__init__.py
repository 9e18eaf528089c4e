"""The capture page: the live view, the checks beside it, and the shutter."""
