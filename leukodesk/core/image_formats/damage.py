"""The sentences for files that are not whole, which every format needs."""

from leukodesk.core.errors import ImageDamagedError, ImageTruncatedError


def truncated(details: str) -> ImageTruncatedError:
    """The error for a file that ends too early."""
    return ImageTruncatedError(
        "The file ends before the image does; it was probably cut off while being copied or saved. Copy it again.",
        details,
    )


def damaged(details: str) -> ImageDamagedError:
    """The error for a file whose bytes contradict themselves."""
    return ImageDamagedError(
        "The file is damaged: a part of the image cannot be decoded. Copy it again from where it came from.", details
    )
