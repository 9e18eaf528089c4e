"""What is wrong with the files: unreadable, too small, of many sizes."""

from collections import Counter

from leukodesk.core.audit.finding import Finding, as_texts
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.phrases import counted

SMALLEST_USEFUL_PX = 64
"""Half of the smallest usual input of a network, 128 px: smaller images are mostly invented when they are enlarged.
Below 32 px a file is not read at all, and is listed as unreadable."""

_NEAR_SIZE = 1.25
_NEAR_SHAPE = 1.05
"""Sizes that differ by less than this factor, and shapes (width : height) by less than that, count as alike."""


def file_findings(data: LabelledData) -> tuple[Finding, ...]:
    """On reading, size and shape of the files."""
    return unreadable(data), too_small(data), mixed_sizes(data)


def unreadable(data: LabelledData) -> Finding:
    """Files that were passed over."""
    title = "Unreadable files"
    if not data.skipped:
        return Finding("unreadable", title, "fine", "Every image file could be read.")
    reason, first = Counter(skipped.sentence for skipped in data.skipped).most_common(1)[0]
    said = [f"Left out, since they cannot be used: {counted(len(data.skipped), 'file')}.", reason]
    if first < len(data.skipped):
        said.append(f"This is the reason for {first} of them.")
    return Finding(
        "unreadable",
        title,
        "look",
        " ".join(said),
        as_texts(skipped.path for skipped in data.skipped),
        numbers={"files": len(data.skipped)},
    )


def too_small(data: LabelledData) -> Finding:
    """Images in which no cell can be told."""
    small = [image.path for image in data.images if min(image.width_px, image.height_px) < SMALLEST_USEFUL_PX]
    title = "Images that are too small"
    if not small:
        return Finding("too_small", title, "fine", f"Every image is at least {SMALLEST_USEFUL_PX} px wide and high.")
    return Finding(
        "too_small",
        title,
        "look",
        f"Less than {SMALLEST_USEFUL_PX} px wide or high, too little to see a cell: {counted(len(small), 'image')}. "
        "Leave thumbnails out.",
        as_texts(small),
        numbers={"images": len(small)},
    )


def mixed_sizes(data: LabelledData) -> Finding:
    """Images of unlike size or shape, which are all brought to one size for a network."""
    sizes = Counter((image.width_px, image.height_px) for image in data.images)
    usual, count = sizes.most_common(1)[0]
    odd = [image.path for image in data.images if not _alike((image.width_px, image.height_px), usual)]
    numbers = {"sizes": float(len(sizes)), "usual_width_px": float(usual[0]), "usual_height_px": float(usual[1])}
    title = "Mixed sizes"
    if not odd:
        sentence = f"The images are all about {usual[0]} × {usual[1]} px."
        if len(sizes) == 1:
            sentence = f"The images are all {usual[0]} × {usual[1]} px."
        return Finding("mixed_sizes", title, "fine", sentence, numbers=numbers)
    return Finding(
        "mixed_sizes",
        title,
        "look",
        f"The images are of {len(sizes)} sizes; {counted(count, 'image')} of {usual[0]} × {usual[1]} px, and "
        f"{counted(len(odd), 'image')} of clearly another size or shape. All are brought to one size, so that cells "
        "become larger or smaller, or are squeezed. Use images of one magnification.",
        as_texts(odd),
        numbers=numbers | {"odd": float(len(odd))},
    )


def _alike(size: tuple[int, int], usual: tuple[int, int]) -> bool:
    wider, higher = size[0] / usual[0], size[1] / usual[1]
    scale = max(wider, higher, 1 / wider, 1 / higher)
    return scale <= _NEAR_SIZE and max(wider / higher, higher / wider) <= _NEAR_SHAPE
