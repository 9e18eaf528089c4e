"""Labelled images: which there are, whose they are, and which of them train, choose and test."""
