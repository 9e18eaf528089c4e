"""The bytes of a TIFF file into RGB pixels: the first page, whole, or an error.

Pillow (libtiff) decodes; what it would let pass is checked here before: tags that lie outside the file, strips or tiles
that lie outside it or are missing (they would be black), deflate streams without their checksum, and the warnings of
libjpeg for JPEG inside TIFF. LZW and PackBits have no checksum.
"""

import io
import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from leukodesk.core.errors import ImageUnsupportedError
from leukodesk.core.image_formats.damage import damaged, truncated
from leukodesk.core.image_formats.jpeg import decode_strictly, read_frame
from leukodesk.core.image_formats.pillow import deep_colour, open_header, profile_notes, quiet_pillow, size_in_header
from leukodesk.core.image_formats.pixels import Decoded, check_size, to_rgb

_SUBFILE, _WIDTH, _HEIGHT, _BITS, _COMPRESSION, _PHOTOMETRIC = 254, 256, 257, 258, 259, 262
_DESCRIPTION, _SAMPLES, _ROWS_PER_STRIP, _PLANAR = 270, 277, 278, 284
_STRIP_OFFSETS, _STRIP_BYTES, _TILE_WIDTH, _TILE_HEIGHT, _TILE_OFFSETS, _TILE_BYTES = 273, 279, 322, 323, 324, 325
_JPEG_TABLES, _PROFILE, _DNG_VERSION, _NDPI = 347, 34675, 50706, 65420

_RAW, _LZW, _JPEG, _DEFLATE, _OLD_DEFLATE, _PACKBITS = 1, 5, 7, 8, 32946, 32773
_READABLE_COMPRESSIONS: Final = (_RAW, _LZW, _JPEG, _DEFLATE, _OLD_DEFLATE, _PACKBITS)
_COMPRESSION_NAMES: Final = {2: "CCITT", 3: "fax", 4: "fax", 6: "old-style JPEG", 34712: "JPEG 2000", 50000: "Zstd"}
_WHITE_IS_ZERO = 0
_SENSOR_PHOTOMETRICS: Final = (32803, 34892)  # colour filter array, linear raw
_MAX_SAMPLES: Final = 6
_MAX_PAGES: Final = 10_000

_Tags = Any
"""Pillow's `ImageFileDirectory_v2`, a mapping of tag number to value."""


def decode(data: bytes) -> Decoded:
    """Decode the first page of a TIFF or BigTIFF file.

    Args:
        data: all of the file.

    Returns:
        RGB, turned as the orientation tag says; notes on further pages, bits, transparency and colour profile.

    Raises:
        ImageError: a subclass.
    """
    from PIL.TiffImagePlugin import TiffImageFile

    tags = _first_page_tags(data)
    _refuse_other_kinds(tags)
    check_size(_number(tags, _WIDTH, 0), _number(tags, _HEIGHT, 0))
    layout = _layout(tags)
    _check_parts(data, tags, layout)
    pages = _page_count(data)
    try:
        image = open_header(TiffImageFile, io.BytesIO(data))
    except SyntaxError as error:
        raise _unsupported(
            f"pixels of {layout.samples} × {layout.bits} bits in an unusual layout", str(error)
        ) from error
    with quiet_pillow():
        image.load()  # which also looks at tags that do not concern the pixels
    decoded = deep_colour(data, image) if layout.bits == 16 and layout.samples > 1 else to_rgb(image)
    pixels = decoded.pixels
    if layout.bits == 16 and layout.samples == 1 and _number(tags, _PHOTOMETRIC, 1) == _WHITE_IS_ZERO:
        pixels = np.uint8(255) - pixels  # Pillow inverts up to 8 bits, not 16
    notes = (f"The first of {pages} pages is shown.",) if pages > 1 else ()
    return Decoded(pixels, (*notes, *decoded.notes, *profile_notes(tags.get(_PROFILE))))


def stated_size(file: io.BufferedReader) -> tuple[int, int]:
    """Width and height in px of the first page."""
    from PIL.TiffImagePlugin import TiffImageFile

    return size_in_header(TiffImageFile, file)


@dataclass(frozen=True)
class _Layout:
    """How the pixels of the page are cut into strips or tiles."""

    bits: int
    samples: int
    planes: int
    part_width_px: int
    part_height_px: int
    part_count: int
    is_tiled: bool

    def row_bytes(self) -> int:
        """Unpacked size of one row of a part."""
        samples = 1 if self.planes > 1 else self.samples
        return (self.part_width_px * samples * self.bits + 7) // 8

    def part_bytes(self) -> int:
        """Unpacked size of one whole part; the last strip may have fewer rows."""
        return self.row_bytes() * self.part_height_px

    def page_bytes(self, height_px: int) -> int:
        """Unpacked size of all parts of a page of this height."""
        return self.part_bytes() * self.part_count if self.is_tiled else self.row_bytes() * height_px * self.planes


def _first_page_tags(data: bytes) -> _Tags:
    from PIL.TiffImagePlugin import ImageFileDirectory_v2

    is_big = data[2:4] in (b"\x2b\x00", b"\x00\x2b")
    header = data[: 16 if is_big else 8]
    if len(header) < (16 if is_big else 8):
        raise truncated("TIFF header incomplete")
    with quiet_pillow() as caught:
        file = io.BytesIO(data)
        tags = ImageFileDirectory_v2(header)
        if tags.next >= len(data):
            raise truncated(f"TIFF directory at {tags.next} of {len(data)}")
        file.seek(tags.next)
        tags.load(file)
        values = dict(tags)  # decodes every value, which may warn as well
    for warning in caught:
        # A tag that was skipped would be replaced by a default, and the pixels be read as something else.
        if not str(warning.message).startswith("Metadata Warning"):
            raise truncated(f"TIFF tag: {warning.message}")
    return values


def _number(tags: _Tags, tag: int, default: int) -> int:
    value = tags.get(tag, default)
    value = value[0] if isinstance(value, tuple) and value else value
    if not isinstance(value, int):
        raise damaged(f"TIFF tag {tag} is {value!r}")
    return value


def _refuse_other_kinds(tags: _Tags) -> None:
    """Refuse TIFF files that are something else: whole slides, camera raw with a small preview, rare compressions."""
    if str(tags.get(_DESCRIPTION, "")).startswith("Aperio") or _NDPI in tags:
        raise _unsupported("a whole-slide image", "Aperio SVS or Hamamatsu NDPI")
    is_preview = bool(_number(tags, _SUBFILE, 0) & 1)
    if _DNG_VERSION in tags or is_preview or _number(tags, _PHOTOMETRIC, 1) in _SENSOR_PHOTOMETRICS:
        raise _unsupported("camera raw data", "DNG, NEF or the like")
    compression = _number(tags, _COMPRESSION, _RAW)
    if compression not in _READABLE_COMPRESSIONS:
        name = _COMPRESSION_NAMES.get(compression, f"number {compression}")
        raise _unsupported(f"pixels packed by {name}", f"TIFF compression {compression}")


def _unsupported(what: str, details: str) -> ImageUnsupportedError:
    return ImageUnsupportedError(
        f"This TIFF file holds {what}, which LeukoDesk does not read. Export it as an ordinary TIFF, PNG or JPEG.",
        details,
    )


def _layout(tags: _Tags) -> _Layout:
    width_px, height_px = _number(tags, _WIDTH, 0), _number(tags, _HEIGHT, 0)
    samples, bits = _number(tags, _SAMPLES, 1), _number(tags, _BITS, 1)
    if not 1 <= samples <= _MAX_SAMPLES or not 1 <= bits <= 64:
        raise _unsupported(f"{samples} channels of {bits} bits", f"TIFF samples {samples}, bits {bits}")
    planes = samples if _number(tags, _PLANAR, 1) == 2 else 1
    if planes > 1 and bits == 16:
        raise _unsupported("16-bit colours in separate planes", "TIFF planar configuration 2")
    is_tiled = _TILE_OFFSETS in tags
    if is_tiled:
        part_width_px, part_height_px = _number(tags, _TILE_WIDTH, 0), _number(tags, _TILE_HEIGHT, 0)
    else:
        part_width_px, part_height_px = width_px, min(_number(tags, _ROWS_PER_STRIP, height_px), height_px)
    if part_width_px < 1 or part_height_px < 1:
        raise damaged(f"TIFF parts of {part_width_px} x {part_height_px} px")
    check_size(max(part_width_px, width_px), max(part_height_px, height_px))
    count = -(-width_px // part_width_px) * -(-height_px // part_height_px) * planes
    return _Layout(bits, samples, planes, part_width_px, part_height_px, count, is_tiled)


def _check_parts(data: bytes, tags: _Tags, layout: _Layout) -> None:
    """Refuse a page whose strips or tiles are missing, lie outside the file or do not unpack."""
    offsets = _numbers(tags, _TILE_OFFSETS if layout.is_tiled else _STRIP_OFFSETS)
    sizes = _numbers(tags, _TILE_BYTES if layout.is_tiled else _STRIP_BYTES)
    if len(offsets) < layout.part_count:
        raise damaged(f"TIFF has {len(offsets)} of {layout.part_count} strips or tiles")
    compression = _number(tags, _COMPRESSION, _RAW)
    if not sizes and compression == _RAW:  # old writers left the sizes out; Pillow says where bytes run out
        sizes = [1] * layout.part_count
    elif compression == _RAW and sum(sizes) < layout.page_bytes(_number(tags, _HEIGHT, 0)):
        raise damaged("TIFF strips or tiles are shorter than their rows")
    if len(sizes) < layout.part_count:
        raise damaged(f"TIFF has sizes for {len(sizes)} of {layout.part_count} strips or tiles")
    for offset, size in zip(offsets[: layout.part_count], sizes, strict=False):
        if offset + size > len(data):
            raise truncated(f"TIFF strip or tile at {offset} needs {size} bytes, file has {len(data)}")
        if size == 0:
            raise damaged(f"TIFF strip or tile at {offset} is empty")
        if compression in (_DEFLATE, _OLD_DEFLATE):
            _check_deflate(data[offset : offset + size], layout.part_bytes())
        elif compression == _JPEG:
            _check_jpeg(data[offset : offset + size], tags.get(_JPEG_TABLES), layout)


def _numbers(tags: _Tags, tag: int) -> Sequence[int]:
    value = tags.get(tag, ())
    return value if isinstance(value, tuple) else (value,)


def _check_deflate(part: bytes, unpacked_bytes: int) -> None:
    stream = zlib.decompressobj()
    stream.decompress(part, unpacked_bytes + 1)
    if not stream.eof:
        raise damaged("TIFF deflate stream does not end where it should")


def _check_jpeg(part: bytes, tables: object, layout: _Layout) -> None:
    whole = tables[:-2] + part[2:] if isinstance(tables, bytes) else part  # the tables are a JPEG without image
    frame = read_frame(whole)
    if frame.width_px > layout.part_width_px or frame.height_px > layout.part_height_px:
        raise damaged(f"TIFF holds a JPEG of {frame.width_px} x {frame.height_px} px")
    decode_strictly(whole, "CMYK" if layout.samples == 4 and layout.planes == 1 else "RGB")


def _page_count(data: bytes) -> int:
    """Count the directories of the file; a chain that leads out of it is a truncated file."""
    order = "<" if data[:2] == b"II" else ">"
    if data[2:4] in (b"\x2b\x00", b"\x00\x2b"):
        count_format, next_format, entry_bytes, at = order + "Q", order + "Q", 20, 8
    else:
        count_format, next_format, entry_bytes, at = order + "H", order + "I", 12, 4
    seen: set[int] = set()
    try:
        (at,) = struct.unpack_from(next_format, data, at)
        while at and at not in seen and len(seen) < _MAX_PAGES:
            seen.add(at)
            (entries,) = struct.unpack_from(count_format, data, at)
            (at,) = struct.unpack_from(next_format, data, at + struct.calcsize(count_format) + entry_bytes * entries)
    except struct.error as error:
        raise truncated(f"TIFF page {len(seen)}: {error}") from error
    return len(seen)
