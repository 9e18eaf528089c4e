"""Image files of every format that LeukoDesk reads, made when they are needed. No real image is in the project."""

import io
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]
WIDTH_PX, HEIGHT_PX = 64, 48


@dataclass(frozen=True)
class ImageFile:
    """A file and what reading it must give.

    Attributes:
        name: for the test's id; says the format and what is special.
        data: the file's bytes.
        expected: (height, width, 3) RGB uint8.
        tolerance: the largest mean absolute difference; 0 for lossless formats.
        notes: a word or two of each note, in order.
    """

    name: str
    data: bytes = field(repr=False)
    expected: Pixels = field(repr=False)
    tolerance: float = 0
    notes: tuple[str, ...] = ()

    @property
    def format(self) -> str:
        return self.name.split()[0]


def picture(width: int = WIDTH_PX, height: int = HEIGHT_PX) -> Pixels:
    """A smooth coloured picture in which no two corners, sides or channels are alike."""
    y, x = np.mgrid[0:height, 0:width] / max(width, height)
    channels = [200 - 120 * x, 60 + 150 * y, 120 + 100 * np.sin(5 * x * y + 2 * x)]
    image = np.stack(channels, axis=2).round().astype(np.uint8)
    image[: height // 4, : width // 4] = (90, 40, 130)
    return image


def deep_picture() -> NDArray[np.uint16]:
    """The same with 16 bits, the lower 8 of them in use, white included."""
    deep = picture().astype(np.uint16) * 257
    deep[1::2, ::3] += 77
    deep[-1, -1] = 65535
    return deep


def to_8_bits(deep: NDArray[np.uint16], white: int = 65535) -> Pixels:
    return np.floor(deep / white * 255 + 0.5).astype(np.uint8)


def pillow_file(image: Image.Image | Pixels, file_format: str, **options: Any) -> bytes:
    """What Pillow writes."""
    stream = io.BytesIO()
    (image if isinstance(image, Image.Image) else Image.fromarray(image)).save(stream, file_format, **options)
    return stream.getvalue()


def opencv_file(pixels: NDArray[Any], suffix: str, *options: int) -> bytes:
    """What OpenCV writes; RGB or RGBA are given."""
    order = {2: None, 3: [2, 1, 0], 4: [2, 1, 0, 3]}[pixels.shape[2] if pixels.ndim == 3 else 2]
    return bytes(cv2.imencode(suffix, pixels if order is None else pixels[:, :, order], options)[1].tobytes())


def stored_for(orientation: int, upright: Pixels) -> Image.Image:
    """What a camera stores that was held so that its file needs this EXIF orientation."""
    turned = Image.fromarray(upright)
    back = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    return turned.transpose(back[orientation]) if orientation in back else turned


def exif_with(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif.tobytes()


def png_chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_with(chunk: bytes, png: bytes) -> bytes:
    """A PNG with one more chunk behind its header."""
    return png[:33] + chunk + png[33:]


_TIFF_TYPES = {"B": 1, "s": 2, "H": 3, "I": 4, "d": 12}
TiffTags = Mapping[int, tuple[str, Sequence[Any]]]


def tiff_file(
    pages: Sequence[NDArray[Any]] | NDArray[Any],
    photometric: int,
    *,
    compression: int = 1,
    planar: int = 1,
    rows_per_strip: int = 20,
    byte_order: str = "<",
    tags: TiffTags | None = None,
) -> bytes:
    """A TIFF with tags as one likes, which no library writes.

    Args:
        pages: (height, width) or (height, width, samples), any dtype; the same tags for each.
        photometric: 0 white is zero, 1 black is zero, 2 RGB, 5 CMYK …
        compression: 1 none, 8 deflate; another number is written, but not done.
        planar: 1 chunky, 2 separate planes.
        rows_per_strip: the last strip has what is left.
        byte_order: "<" or ">".
        tags: more tags, or others: number → (struct letter, values); no values leave the tag out.
    """
    out = bytearray((b"II*\0" if byte_order == "<" else b"MM\0*") + bytes(4))
    link_at = 4
    for page in [pages] if isinstance(pages, np.ndarray) else pages:
        directory = _tiff_page(out, page, photometric, compression, planar, rows_per_strip, byte_order) | dict(
            tags or {}
        )
        out += bytes(len(out) % 2)
        start = len(out)
        filled = {tag: entry for tag, entry in sorted(directory.items()) if len(entry[1])}
        values_at = start + 2 + 12 * len(filled) + 4
        entries, values = b"", b""
        for tag, (letter, content) in filled.items():
            packed = b"".join(struct.pack(byte_order + letter, value) for value in content)
            if len(packed) > 4:
                values, packed = values + packed, struct.pack(byte_order + "I", values_at + len(values))
            entries += struct.pack(byte_order + "HHI", tag, _TIFF_TYPES[letter], len(content)) + packed.ljust(4, b"\0")
        out[link_at : link_at + 4] = struct.pack(byte_order + "I", start)
        link_at = values_at - 4
        out += struct.pack(byte_order + "H", len(filled)) + entries + bytes(4) + values
    return bytes(out)


def _tiff_page(
    out: bytearray, page: NDArray[Any], photometric: int, compression: int, planar: int, rows: int, byte_order: str
) -> dict[int, tuple[str, Sequence[Any]]]:
    height, width = page.shape[:2]
    samples = 1 if page.ndim == 2 else page.shape[2]
    page = page.astype(page.dtype.newbyteorder(byte_order))
    planes = [page] if planar == 1 else [page[:, :, plane] for plane in range(samples)]
    offsets, sizes = [], []
    for plane in planes:
        for top in range(0, height, rows):
            strip = np.ascontiguousarray(plane[top : top + rows]).tobytes()
            strip = zlib.compress(strip) if compression in (8, 32946) else strip
            offsets.append(len(out))
            sizes.append(len(strip))
            out += strip + bytes(len(strip) % 2)
    return {
        256: ("I", [width]),
        257: ("I", [height]),
        258: ("H", [page.dtype.itemsize * 8] * samples),
        259: ("H", [compression]),
        262: ("H", [photometric]),
        273: ("I", offsets),
        277: ("H", [samples]),
        278: ("I", [rows]),
        279: ("I", sizes),
        284: ("H", [planar]),
    }


def image_files() -> list[ImageFile]:
    """One of every kind that must be read."""
    return [*_jpegs(), *_pngs(), *_bmps(), *_tiffs(), *_webps()]


def _grey(pixels: Pixels) -> tuple[Image.Image, Pixels]:
    grey = Image.fromarray(pixels).convert("L")
    return grey, np.repeat(np.asarray(grey)[:, :, np.newaxis], 3, axis=2)


def _half_transparent(pixels: Pixels) -> tuple[Pixels, Pixels]:
    """RGBA with alpha rising from left to right, and the same on white."""
    alpha = np.linspace(0, 255, pixels.shape[1]).round().astype(np.uint8)
    rgba = np.dstack([pixels, np.broadcast_to(alpha, pixels.shape[:2])])
    share = alpha[np.newaxis, :, np.newaxis] / 255
    return rgba, np.floor(pixels * share + 255 * (1 - share) + 0.5).astype(np.uint8)


def _jpegs() -> list[ImageFile]:
    rgb = picture()
    grey, grey_rgb = _grey(rgb)
    cmyk = Image.fromarray(rgb).convert("CMYK")
    files = [
        ImageFile("JPEG baseline", pillow_file(rgb, "JPEG", quality=95, subsampling=0), rgb, 2),
        ImageFile("JPEG 4:2:0", pillow_file(rgb, "JPEG", quality=95, subsampling=2), rgb, 3),
        ImageFile("JPEG progressive", pillow_file(rgb, "JPEG", quality=95, progressive=True), rgb, 3),
        ImageFile("JPEG restarts", pillow_file(rgb, "JPEG", quality=95, restart_marker_blocks=2), rgb, 3),
        ImageFile("JPEG RGB", pillow_file(rgb, "JPEG", quality=95, keep_rgb=True), rgb, 2),
        ImageFile("JPEG grey", pillow_file(grey, "JPEG", quality=95), grey_rgb, 2),
        ImageFile("JPEG CMYK", pillow_file(cmyk, "JPEG", quality=95), np.asarray(cmyk.convert("RGB")), 2, ("CMYK",)),
        ImageFile("JPEG followed by more", pillow_file(rgb, "JPEG", quality=95) + b"more" * 50, rgb, 3),
        ImageFile("JPEG profile", pillow_file(rgb, "JPEG", quality=95, icc_profile=b"a camera"), rgb, 3, ("profile",)),
        ImageFile("JPEG sRGB profile", pillow_file(rgb, "JPEG", quality=95, icc_profile=b"so sRGB"), rgb, 3),
    ]
    for turn in range(1, 9):
        data = pillow_file(stored_for(turn, rgb), "JPEG", quality=95, subsampling=0, exif=exif_with(turn))
        files.append(ImageFile(f"JPEG orientation {turn}", data, rgb, 2))
    return files


def _pngs() -> list[ImageFile]:
    rgb, deep = picture(), deep_picture()
    grey, grey_rgb = _grey(rgb)
    palette = Image.fromarray(rgb).quantize(200)
    few = Image.fromarray(rgb).quantize(13)
    bilevel = Image.fromarray(rgb).convert("1")
    rgba, on_white = _half_transparent(rgb)
    deep_rgba = np.dstack([deep, rgba[:, :, 3].astype(np.uint16) * 257])
    deep_on_white = np.asarray(
        np.floor(to_8_bits(deep) * (rgba[:, :, 3:] / 255) + 255 * (1 - rgba[:, :, 3:] / 255) + 0.5), np.uint8
    )
    twelve = deep >> 4
    keyed = rgb.copy()
    keyed[(rgb == rgb[0, 0]).all(axis=2)] = 255
    palette_rgb = np.asarray(palette.convert("RGB"))
    plain = pillow_file(rgb, "PNG")
    text_bomb = png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(50_000_000), 9))
    long_text = png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(bytes(50_000_000), 9))
    profile_bomb = png_chunk(b"iCCP", b"a camera\0\0" + zlib.compress(bytes(50_000_000), 9))
    grey_16 = opencv_file(deep[:, :, 0], ".png")
    deep_turned = png_with(png_chunk(b"eXIf", exif_with(6)[6:]), opencv_file(np.rot90(deep), ".png"))
    return [
        ImageFile("PNG RGB", plain, rgb),
        ImageFile("PNG grey", pillow_file(grey, "PNG"), grey_rgb),
        ImageFile("PNG 1 bit", pillow_file(bilevel, "PNG"), np.asarray(bilevel.convert("RGB"))),
        ImageFile("PNG palette", pillow_file(palette, "PNG"), palette_rgb),
        ImageFile("PNG palette 4 bit", pillow_file(few, "PNG", bits=4), np.asarray(few.convert("RGB"))),
        ImageFile("PNG alpha", pillow_file(rgba, "PNG"), on_white, 0.01, ("white",)),
        ImageFile("PNG opaque alpha", pillow_file(np.dstack([rgb, np.full_like(rgb[:, :, 0], 255)]), "PNG"), rgb),
        ImageFile(
            "PNG empty alpha", pillow_file(np.dstack([rgb, np.zeros_like(rgb[:, :, 0])]), "PNG"), rgb, 0, ("trans",)
        ),
        ImageFile("PNG tRNS", pillow_file(rgb, "PNG", transparency=tuple(rgb[0, 0].tolist())), keyed, 0, ("white",)),
        ImageFile("PNG 16 bit grey", grey_16, np.repeat(to_8_bits(deep[:, :, :1]), 3, axis=2), 0, ("reduced to 8",)),
        ImageFile("PNG 16 bit RGB", opencv_file(deep, ".png"), to_8_bits(deep), 0, ("reduced to 8",)),
        ImageFile("PNG 16 bit RGBA", opencv_file(deep_rgba, ".png"), deep_on_white, 0.01, ("reduced to 8", "white")),
        ImageFile("PNG 12 in 16 bit", opencv_file(twelve, ".png"), to_8_bits(twelve, 4095), 0, ("only 12",)),
        ImageFile("PNG orientation 6", pillow_file(stored_for(6, rgb), "PNG", exif=exif_with(6)), rgb),
        ImageFile("PNG 16 bit orientation 6", deep_turned, to_8_bits(deep), 0, ("reduced to 8",)),
        ImageFile(
            "PNG animation", pillow_file(rgb, "PNG", save_all=True, append_images=[grey]), rgb, 0, ("animation",)
        ),
        ImageFile("PNG text bomb", png_with(text_bomb, plain), rgb),
        ImageFile("PNG long text", png_with(long_text, plain), rgb),
        ImageFile("PNG profile bomb", png_with(profile_bomb, plain), rgb, 0, ("profile",)),
        ImageFile(
            "PNG profile unreadable", png_with(png_chunk(b"iCCP", b"a\0\0not zlib"), plain), rgb, 0, ("profile",)
        ),
        ImageFile("PNG sRGB profile", pillow_file(rgb, "PNG", icc_profile=b"some sRGB profile"), rgb),
        ImageFile("PNG followed by more", plain + b"more" * 50, rgb),
    ]


def _bmps() -> list[ImageFile]:
    rgb = picture()
    grey, grey_rgb = _grey(rgb)
    palette = Image.fromarray(rgb).quantize(200)
    bilevel = Image.fromarray(rgb).convert("1")
    plain = pillow_file(rgb, "BMP")
    return [
        ImageFile("BMP RGB", plain, rgb),
        ImageFile("BMP odd width", pillow_file(rgb[:, :-1], "BMP"), rgb[:, :-1]),
        ImageFile("BMP top down", bmp_top_down(rgb), rgb),
        ImageFile("BMP 32 bit", pillow_file(np.dstack([rgb, rgb[:, :, 0]]), "BMP"), rgb),
        ImageFile("BMP grey", pillow_file(grey, "BMP"), grey_rgb),
        ImageFile("BMP palette", pillow_file(palette, "BMP"), np.asarray(palette.convert("RGB"))),
        ImageFile("BMP 1 bit", pillow_file(bilevel, "BMP"), np.asarray(bilevel.convert("RGB"))),
        ImageFile("BMP run lengths", bmp_run_lengths(grey_rgb[:, :, 0]), grey_rgb),
    ]


def bmp_top_down(rgb: Pixels) -> bytes:
    height, width = rgb.shape[:2]
    rows = np.zeros((height, -(-width * 3 // 4) * 4), np.uint8)
    rows[:, : width * 3] = rgb[:, :, ::-1].reshape(height, -1)
    header = struct.pack("<IiiHHIIiiII", 40, width, -height, 1, 24, 0, rows.size, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + rows.size, 0, 0, 54) + header + rows.tobytes()


def bmp_run_lengths(grey: Pixels) -> bytes:
    """RLE8, each row in runs of one, ended by the mark that the format wants."""
    height, width = grey.shape
    body = b"".join(b"".join(bytes((1, value)) for value in row) + b"\0\0" for row in grey[::-1].tolist()) + b"\0\1"
    palette = b"".join(bytes((level, level, level, 0)) for level in range(256))
    header = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 8, 1, len(body), 0, 0, 256, 0)
    start = 54 + len(palette)
    return b"BM" + struct.pack("<IHHI", start + len(body), 0, 0, start) + header + palette + body


def _tiffs() -> list[ImageFile]:
    rgb, deep = picture(), deep_picture()
    grey, grey_rgb = _grey(rgb)
    levels = grey_rgb[:, :, 0]
    palette = Image.fromarray(rgb).quantize(200)
    bilevel = Image.fromarray(rgb).convert("1")
    cmyk = Image.fromarray(rgb).convert("CMYK")
    rgba, on_white = _half_transparent(rgb)
    deep_grey = np.repeat(to_8_bits(deep[:, :, :1]), 3, axis=2)
    reduced = ("reduced to 8",)
    twelve = deep >> 4
    files = [
        ImageFile("TIFF RGB", pillow_file(rgb, "TIFF"), rgb),
        ImageFile("TIFF LZW", pillow_file(rgb, "TIFF", compression="tiff_lzw"), rgb),
        ImageFile("TIFF LZW predictor", opencv_file(rgb, ".tif", cv2.IMWRITE_TIFF_COMPRESSION, 5), rgb),
        ImageFile("TIFF deflate", pillow_file(rgb, "TIFF", compression="tiff_adobe_deflate"), rgb),
        ImageFile("TIFF PackBits", pillow_file(rgb, "TIFF", compression="packbits"), rgb),
        ImageFile("TIFF JPEG", pillow_file(rgb, "TIFF", compression="jpeg", quality=95), rgb, 3),
        ImageFile("TIFF JPEG grey", pillow_file(grey, "TIFF", compression="jpeg", quality=95), grey_rgb, 2),
        ImageFile("TIFF big", pillow_file(rgb, "TIFF", big_tiff=True), rgb),
        ImageFile("TIFF grey", pillow_file(grey, "TIFF"), grey_rgb),
        ImageFile("TIFF grey inverted", tiff_file(255 - levels, 0), grey_rgb),
        ImageFile("TIFF 1 bit", pillow_file(bilevel, "TIFF"), np.asarray(bilevel.convert("RGB"))),
        ImageFile("TIFF palette", pillow_file(palette, "TIFF"), np.asarray(palette.convert("RGB"))),
        ImageFile("TIFF CMYK", pillow_file(cmyk, "TIFF"), np.asarray(cmyk.convert("RGB")), 0, ("CMYK",)),
        ImageFile("TIFF alpha", pillow_file(rgba, "TIFF"), on_white, 0.01, ("white",)),
        ImageFile("TIFF fourth channel", tiff_file(rgba, 2, tags={338: ("H", [0])}), rgb),
        ImageFile("TIFF planar", tiff_file(rgb, 2, planar=2), rgb),
        ImageFile("TIFF planar deflate", tiff_file(rgb, 2, planar=2, compression=8), rgb),
        ImageFile("TIFF old deflate", tiff_file(rgb, 2, compression=32946), rgb),
        ImageFile("TIFF big-endian", tiff_file(rgb, 2, byte_order=">"), rgb),
        ImageFile("TIFF without strip sizes", tiff_file(rgb, 2, tags={279: ("I", [])}), rgb),
        ImageFile("TIFF 16 bit RGB", tiff_file(deep, 2), to_8_bits(deep), 0, reduced),
        ImageFile("TIFF 16 bit RGB big-endian", tiff_file(deep, 2, byte_order=">"), to_8_bits(deep), 0, reduced),
        ImageFile("TIFF 16 bit RGB deflate", tiff_file(deep, 2, compression=8), to_8_bits(deep), 0, reduced),
        ImageFile("TIFF 16 bit RGB LZW", opencv_file(deep, ".tif"), to_8_bits(deep), 0, reduced),
        ImageFile("TIFF 16 bit grey", tiff_file(deep[:, :, 0], 1), deep_grey, 0, reduced),
        ImageFile("TIFF 16 bit grey big-endian", tiff_file(deep[:, :, 0], 1, byte_order=">"), deep_grey, 0, reduced),
        ImageFile("TIFF 16 bit grey inverted", tiff_file(65535 - deep[:, :, 0], 0), deep_grey, 0, reduced),
        ImageFile("TIFF 12 in 16 bit RGB", tiff_file(twelve, 2), to_8_bits(twelve, 4095), 0, ("only 12",)),
        ImageFile("TIFF private tag", tiff_file(deep, 2, tags={65000: ("s", [b"x"] * 9)}), to_8_bits(deep), 0, reduced),
        ImageFile("TIFF three pages", tiff_file([rgb, rgb // 2, rgb // 3], 2), rgb, 0, ("first of 3 pages",)),
        ImageFile("TIFF profile", pillow_file(rgb, "TIFF", icc_profile=b"a scanner"), rgb, 0, ("profile",)),
    ]
    for turn in range(1, 9):
        turned = np.asarray(stored_for(turn, rgb))
        files.append(ImageFile(f"TIFF orientation {turn}", tiff_file(turned, 2, tags={274: ("H", [turn])}), rgb))
        data = tiff_file(turned.astype(np.uint16) * 257, 2, compression=8, tags={274: ("H", [turn])})
        files.append(ImageFile(f"TIFF 16 bit orientation {turn}", data, rgb, 0, reduced))
    return files


def _webps() -> list[ImageFile]:
    rgb = picture()
    rgba, on_white = _half_transparent(rgb)
    frames = {"save_all": True, "append_images": [Image.fromarray(rgb // 2)], "lossless": True}
    turned = pillow_file(stored_for(8, rgb), "WEBP", lossless=True, exif=exif_with(8))
    return [
        ImageFile("WebP lossy", pillow_file(rgb, "WEBP", quality=95), rgb, 3),
        ImageFile("WebP lossless", pillow_file(rgb, "WEBP", lossless=True), rgb),
        ImageFile("WebP alpha", pillow_file(rgba, "WEBP", lossless=True, exact=True), on_white, 0.01, ("white",)),
        ImageFile("WebP animation", pillow_file(rgb, "WEBP", **frames), rgb, 0, ("first of 2 frames",)),
        ImageFile("WebP orientation 8", turned, rgb),
        ImageFile("WebP followed by more", pillow_file(rgb, "WEBP", lossless=True) + b"more", rgb),
    ]
