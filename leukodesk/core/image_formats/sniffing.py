"""What kind of file is it? Answered from its first bytes, never from its name."""

from typing import Final

HEAD_BYTES: Final = 1024
"""How much of a file `sniff` wants to see."""

READABLE: Final = ("JPEG", "PNG", "BMP", "TIFF", "WebP")

_MAGIC: Final[tuple[tuple[int, bytes, str], ...]] = (
    # offset, bytes, name; the first that matches counts.
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (8, b"CR\x02\x00", "camera raw (Canon CR2)"),  # a TIFF whose first page is a small preview
    (0, b"II\x2a\x00", "TIFF"),
    (0, b"MM\x00\x2a", "TIFF"),
    (0, b"II\x2b\x00", "TIFF"),
    (0, b"MM\x00\x2b", "TIFF"),
    (128, b"DICM", "DICOM"),
    (0, b"GIF87a", "GIF"),
    (0, b"GIF89a", "GIF"),
    (0, b"8BPS", "Photoshop (PSD)"),
    (0, b"%PDF-", "PDF"),
    (0, b"\x00\x00\x00\x0cjP  \r\n\x87\n", "JPEG 2000"),
    (0, b"\xff\x4f\xff\x51", "JPEG 2000"),
    (0, b"\x00\x00\x00\x0cJXL \r\n\x87\n", "JPEG XL"),
    (0, b"\xff\x0a", "JPEG XL"),
    (0, b"II\xbc\x01", "JPEG XR"),
    (0, b"FUJIFILMCCD-RAW", "camera raw (Fujifilm RAF)"),
    (0, b"IIRO", "camera raw (Olympus ORF)"),
    (0, b"IIU\x00", "camera raw (Panasonic RW2)"),
    (0, b"ZISRAWFILE", "Zeiss CZI"),
    (0, b"\xda\xce\xbe\x0a", "Nikon ND2"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "microscope container or Office document"),
    (0, b"\x89HDF\r\n\x1a\n", "HDF5"),
    (0, b"SIMPLE  =", "FITS"),
    (0, b"\x76\x2f\x31\x01", "OpenEXR"),
    (0, b"#?RADIANCE", "Radiance HDR"),
    (0, b"\x00\x00\x01\x00", "Windows icon"),
)
_ISO_MEDIA_BRANDS: Final = {
    b"avif": "AVIF",
    b"avis": "AVIF",
    b"heic": "HEIC",
    b"heix": "HEIC",
    b"hevc": "HEIC",
    b"heim": "HEIC",
    b"heis": "HEIC",
    b"mif1": "HEIC",
    b"msf1": "HEIC",
    b"crx ": "camera raw (Canon CR3)",
}
_BMP_HEADER_SIZES: Final = {12, 40, 52, 56, 64, 108, 124}


def sniff(head: bytes) -> str | None:
    """Name the format that the first bytes of a file belong to.

    Args:
        head: the file's first bytes, `HEAD_BYTES` of them or the whole file if it is shorter.

    Returns:
        One of `READABLE`; the name of a format that LeukoDesk knows but does not read ("GIF", "DICOM", …);
        None if it is nothing known.
    """
    for offset, magic, name in _MAGIC:
        if head.startswith(magic, offset):
            return name
    return _riff(head) or _bmp(head) or _iso_media(head) or _textual(head)


def _riff(head: bytes) -> str | None:
    if not head.startswith(b"RIFF"):
        return None
    return {b"WEBP": "WebP", b"AVI ": "video (AVI)"}.get(head[8:12])


def _bmp(head: bytes) -> str | None:
    # Two letters alone would take any text that begins with "BM" for an image.
    if not head.startswith(b"BM"):
        return None
    return "BMP" if len(head) < 18 or int.from_bytes(head[14:18], "little") in _BMP_HEADER_SIZES else None


def _iso_media(head: bytes) -> str | None:
    if head[4:8] != b"ftyp":
        return None
    return _ISO_MEDIA_BRANDS.get(head[8:12], "video (MP4)")


def _textual(head: bytes) -> str | None:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(b"<svg") or (start.startswith((b"<?xml", b"<!doctype svg", b"<!--")) and b"<svg" in start):
        return "SVG"
    is_netpbm = len(head) > 2 and head[:1] == b"P" and head[1:2] in b"1234567" and head[2:3].isspace()
    return "Netpbm (PPM)" if is_netpbm else None
