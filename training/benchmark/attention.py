"""Item 5: where a shipped model looks, and whether what it says depends on that."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from leukodesk.core.bundle import Bundle
from leukodesk.core.explanation import attention_map
from leukodesk.core.inference import Classifier
from leukodesk.core.labelled.data_set import LabelledImage
from leukodesk.core.labelled.pixels import pixels_of
from leukodesk.core.linear_head import LinearHead
from leukodesk.core.manifest import HEAD_FILE, ClassInfo
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.white_cells import find_white_cells
from training.benchmark import bccd, corruptions
from training.benchmark.bccd import DrawnField, Mask, odd_fields
from training.benchmark.bundles import identity, newest_bundle
from training.benchmark.corruptions import SIDE_PX, Pixels
from training.benchmark.home import evenly_chosen, held_out_images
from training.benchmark.insertion import BLUR_SIGMA_PX, STEPS, insertion_and_deletion, pixel_order
from training.benchmark.localisation import (
    TOLERANCE_PX,
    Map,
    Shown,
    as_drawn,
    bilinear,
    centre_blob,
    energy,
    perfect_map,
    pointing,
    random_map,
)
from training.benchmark.parallel import Item, Result, in_threads
from training.benchmark.place import Place
from training.benchmark.randomised import Unlikeness, cascade, load_keras, randomised_heads, unlikeness
from training.benchmark.wording import number, table

TESTED_FIELDS, HOME_FIELDS = 60, 120
"""Evenly spaced: of `bccd` for insertion, deletion and randomised weights, which take many runs; and at home."""

MODEL = "the model's map"
RANDOM = "a random map of as many cells"
PERFECT_7 = "a perfect map of 7 × 7"

Scores = tuple[float, float, float, float]
"""Pointing game and energy on white cells, then on their nuclei alone."""


@dataclass(frozen=True)
class Looked:
    """One field.

    Attributes:
        chosen: the class that the map is of: the predicted one.
        map: (h, w), as the application has it; feature_map: (h, w, d).
        scores: of every map of the table, by name.
    """

    chosen: int
    map: NDArray[np.float32] = field(repr=False)
    feature_map: NDArray[np.float32] = field(repr=False)
    scores: dict[str, Scores]


@dataclass(frozen=True)
class Dependence:
    """Insertion and deletion, means over fields.

    Attributes:
        whole, nothing: probability of the predicted class for the field and for its blur.
        insertion, deletion: areas with the model's map; random_insertion, random_deletion: with a random one.
    """

    insertion: float
    deletion: float
    random_insertion: float
    random_deletion: float
    whole: float
    nothing: float


@dataclass(frozen=True)
class AtHome:
    """The attention on fields of one class, with the nuclei that the application itself finds.

    Attributes:
        fields: measured; without_cells: passed over, as no nucleus was found in them.
        pointing, energy: on the nuclei; area: their share of the field, which is a flat map's energy.
    """

    name: str
    fields: int
    without_cells: int
    pointing: float
    energy: float
    area: float


@dataclass(frozen=True)
class AttentionFigures:
    """One shipped model of fields.

    Attributes:
        model: name, version and SHA-256; fields: of BCCD; map_size: rows and columns.
        empty: fields of which the map is 0 everywhere.
        scores: by name of the map, means over the fields.
        tested: fields that the two below were measured on.
        dependence, randomised: the last of the latter says how like maps of different fields are.
        at_home: one for each class.
    """

    model: tuple[str, str, str]
    fields: int
    map_size: tuple[int, int]
    empty: int
    scores: dict[str, Scores]
    tested: int
    dependence: Dependence
    randomised: tuple[Unlikeness, ...]
    at_home: tuple[AtHome, ...]


def measure(
    place: Place, name: str = "all-subtypes", on_progress: Callable[[int, int], None] | None = None
) -> AttentionFigures:
    """The newest version of a model of fields, with a GAP head and a Keras file.

    Args:
        place: where data and models are; name: of the bundle.
        on_progress: told how many of how many fields are done, of one part of the work after the other.

    Raises:
        BundleError: there is no such model, or it cannot be run.
        FileNotFoundError, DataSetError: images are not there.
    """
    bundle, fields = newest_bundle(place, name), odd_fields(place.data)

    def of_all(work: Callable[[Classifier, Item], Result], items: Sequence[Item]) -> list[Result]:
        return in_threads(bundle, (place.models,), work, items, on_progress)

    looked = of_all(look, fields)
    some = evenly_chosen(range(len(fields)), TESTED_FIELDS)
    home = evenly_chosen(held_out_images(bundle, place), HOME_FIELDS)
    first = looked[0]
    return AttentionFigures(
        model=identity(bundle),
        fields=len(fields),
        map_size=(int(first.map.shape[0]), int(first.map.shape[1])),
        empty=sum(not one.map.any() for one in looked),
        scores={title: _mean_scores([one.scores[title] for one in looked]) for title in first.scores},
        tested=len(some),
        dependence=_mean_dependence(of_all(dependence, [fields[number] for number in some])),
        randomised=randomised(bundle, [fields[number] for number in some], [looked[number] for number in some]),
        at_home=at_home(bundle.manifest.classes, home, of_all(on_nuclei, home)),
    )


def look(classifier: Classifier, drawn: DrawnField) -> Looked:
    """Where the model looks in a field for the class that it predicts, beside maps to compare with."""
    prediction = classifier.classify(preprocess(drawn.pixels, classifier.manifest.preprocessing))
    small = attention_map(classifier, prediction, prediction.class_index)
    rows, columns = small.shape
    random = random_map(rows, columns, np.random.default_rng(_seed(drawn)))

    def scores(shown: Shown) -> Scores:
        on_cells, on_nuclei = ((pointing(shown, mask), energy(shown, mask)) for mask in (drawn.cells, drawn.nuclei))
        return (*on_cells, *on_nuclei)

    def perfect(height: int, width: int, enlarged: Callable[[Map], Shown]) -> Scores:
        both = []
        for mask in (drawn.cells, drawn.nuclei):
            shown = enlarged(perfect_map(mask, height, width))
            both += [pointing(shown, mask), energy(shown, mask)]
        return (both[0], both[1], both[2], both[3])

    return Looked(
        prediction.class_index,
        small,
        prediction.feature_map,
        {
            MODEL: scores(bilinear(small)),
            "the same, as the application draws it": scores(as_drawn(small)),
            "a perfect map of as many cells": perfect(rows, columns, bilinear),
            "the same, as the application would draw it": perfect(rows, columns, as_drawn),
            PERFECT_7: perfect(7, 7, bilinear),
            RANDOM: scores(bilinear(random)),
            "a blob in the middle": scores(centre_blob()),
            "the same everywhere": scores(np.ones((SIDE_PX,) * 2, np.float32)),
        },
    )


def dependence(classifier: Classifier, drawn: DrawnField) -> Dependence:
    """Insertion and deletion on one field, in the order of the model's map and in that of a random one."""
    pixels, manifest = corruptions.at_side(drawn.pixels), classifier.manifest
    prediction = classifier.classify(preprocess(pixels, manifest.preprocessing))
    small = attention_map(classifier, prediction, prediction.class_index)
    random = np.random.default_rng(_seed(drawn))
    rows, columns = small.shape
    noise, ties = (bilinear(random_map(rows, columns, random)) for _ in range(2))

    def probability(changed: Pixels) -> float:
        found = classifier.classify(preprocess(changed, manifest.preprocessing))
        return float(found.probabilities[prediction.class_index])

    orders = [pixel_order(bilinear(small), ties), pixel_order(noise, ties)]
    (own, other), whole, nothing = insertion_and_deletion(pixels, orders, probability)
    return Dependence(own.insertion, own.deletion, other.insertion, other.deletion, whole, nothing)


def randomised(bundle: Bundle, fields: Sequence[DrawnField], looked: Sequence[Looked]) -> tuple[Unlikeness, ...]:
    """How unlike the maps become when the model forgets: its last layer, then its network; last, maps of other fields.

    Args:
        bundle: with a GAP head and a Keras file; looked: what it made of the fields.
    """
    classes = np.array([one.chosen for one in looked])
    weights = LinearHead.from_bytes(bundle.read_file(HEAD_FILE)).weights
    inputs = np.stack([preprocess(one.pixels, bundle.manifest.preprocessing) for one in fields])
    maps = [one.map for one in looked]
    return (
        randomised_heads([one.feature_map for one in looked], weights, classes),
        *cascade(load_keras(bundle), inputs, classes),
        unlikeness("nothing, but the map of the next field", maps, [maps[1:] + maps[:1]]),
    )


def on_nuclei(classifier: Classifier, image: LabelledImage) -> tuple[float, float, float] | None:
    """Pointing game, energy and the nuclei's share of the field; None where the application finds no white cell."""
    pixels = pixels_of(image)
    nuclei = nuclei_of(pixels)
    if not nuclei.any():
        return None
    prediction = classifier.classify(preprocess(pixels, classifier.manifest.preprocessing))
    shown = bilinear(attention_map(classifier, prediction, prediction.class_index))
    return pointing(shown, nuclei), energy(shown, nuclei), float(nuclei.mean())


def at_home(
    classes: Sequence[ClassInfo], images: Sequence[LabelledImage], told: Sequence[tuple[float, float, float] | None]
) -> tuple[AtHome, ...]:
    """Means for each class. `told` is what `on_nuclei` makes of each image."""
    found = []
    for place, info in enumerate(classes):
        own = [one for one, image in zip(told, images, strict=True) if image.label == place]
        known = [one for one in own if one is not None]
        means = np.mean(known, axis=0) if known else np.full(3, np.nan)
        hit, share, area = (float(value) for value in means)
        found.append(AtHome(info.display_name, len(known), len(own) - len(known), hit, share, area))
    return tuple(found)


def nuclei_of(pixels: Pixels) -> Mask:
    """(224, 224) where the application finds nuclei of white cells."""
    mask = np.zeros(pixels.shape[:2], np.uint8)
    outlines = [np.rint(cell.outline_px).astype(np.int32) for cell in find_white_cells(pixels)]
    return bccd.at_side(np.asarray(cv2.fillPoly(mask, outlines, 1), bool))


def headlines(figures: AttentionFigures) -> dict[str, float]:
    """For the first table: on white cells, the map enlarged as for the perfect one's energy of .63."""
    hits, share, _, _ = figures.scores[MODEL]
    return {"pointing game": hits, "energy": share, "energy of a perfect 7 × 7 map": figures.scores[PERFECT_7][1]}


def markdown(figures: AttentionFigures) -> str:
    """The section of one model."""
    name, version, _ = figures.model
    parts = [_where(figures), _depends(figures), _forgets(figures), _home(figures)]
    lines = [f"### {name} {version}", *(line for part in parts for line in ("", *part))]
    return "\n".join(lines) + "\n"


def _where(figures: AttentionFigures) -> Iterator[str]:
    rows, columns = figures.map_size
    yield (
        f"{figures.fields} fields of `bccd` with an odd number, in which white cells are drawn by hand, whole and "
        f"their nuclei. The class asked about is the predicted one. The map has {rows} × {columns} cells, as the "
        f"application has it, brought to {SIDE_PX} px (bilinear; the application draws it bicubic). Pointing game: "
        f"the peak is on the drawing or at most {TOLERANCE_PX} px beside it. Energy: the share of the map's sum on "
        f"the drawing. Empty maps: {figures.empty}; they count as misses."
    )
    yield ""
    head = ["map", "pointing game, cells", "energy, cells", "pointing game, nuclei", "energy, nuclei"]
    yield from table(head, [[title, *map(number, scores)] for title, scores in figures.scores.items()])


def _depends(figures: AttentionFigures) -> Iterator[str]:
    one = figures.dependence
    yield (
        f"Insertion and deletion (Petsiuk et al. 2018) on {figures.tested} of these fields: the area under the "
        f"probability of the predicted class while {STEPS} equal parts of the pixels are put into a blurred copy of "
        f"the field (σ {BLUR_SIGMA_PX:.0f} px), or blurred, in the order of the map. The fields have a mean "
        f"probability of {one.whole:.3f}, their blurred copies {one.nothing:.3f}."
    )
    yield ""
    own = [MODEL, number(one.insertion), number(one.deletion)]
    other = [RANDOM, number(one.random_insertion), number(one.random_deletion)]
    yield from table(["order", "insertion (more is better)", "deletion (less is better)"], [own, other])


def _forgets(figures: AttentionFigures) -> Iterator[str]:
    yield (
        f"Randomised weights (Adebayo et al. 2018) on the same {figures.tested} fields: a map that stays when the "
        "network forgets what it has learnt shows the image, and not what the model looks for."
    )
    yield ""
    head = ["randomised", "rank correlation with the map", "its absolute value"]
    yield from table(
        head, [[one.what, number(one.correlation, 2), number(one.strength, 2)] for one in figures.randomised]
    )


def _home(figures: AttentionFigures) -> Iterator[str]:
    without = sum(one.without_cells for one in figures.at_home)
    yield "At home, on fields that it was not trained on, with the nuclei that the application finds" + (
        f" (fields without any: {without}, left out):" if without else ":"
    )
    yield ""
    head = ["true class", "fields", "pointing game, nuclei", "energy, nuclei", "nuclei's share of the field"]
    rows = [
        [one.name, str(one.fields), number(one.pointing), number(one.energy), number(one.area)]
        for one in figures.at_home
    ]
    yield from table(head, rows)


def _seed(drawn: DrawnField) -> int:
    return int(drawn.name.rpartition("_")[2])


def _mean_scores(scores: Sequence[Scores]) -> Scores:
    first, second, third, fourth = (float(value) for value in np.mean(scores, axis=0))
    return first, second, third, fourth


def _mean_dependence(found: Sequence[Dependence]) -> Dependence:
    names = ("insertion", "deletion", "random_insertion", "random_deletion", "whole", "nothing")
    return Dependence(**{name: float(np.mean([getattr(one, name) for one in found])) for name in names})
