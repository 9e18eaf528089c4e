"""The bytes of an image file into RGB pixels; whole, or an error. `leukodesk.core.images` is the way in.

Nothing is trusted to fail by itself. Decoders like to fill what is missing with grey and to go on after nonsense, so
each format has a module that checks what its decoder does not: see `jpeg`, `png`, `bmp`, `webp`, `tiff`.

An embedded colour profile is noted and not applied: models were trained, and thresholds of the smear checks fitted, on
pixel values as they are stored, and profiles of microscope cameras are rarely measured ones.
"""
