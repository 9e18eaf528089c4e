"""Smear checks: is this image a usable stained smear (or segmented cell)?"""
