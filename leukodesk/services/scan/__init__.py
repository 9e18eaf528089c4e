"""Folder scan: every image of some folders through `services.analyse`, unattended, into one scan file."""
