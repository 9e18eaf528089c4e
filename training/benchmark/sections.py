"""The sections of docs/benchmarks/models.md: what each measures, and what it gives to the first table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from training.benchmark import attention, corruption, few_labels, recipes, reproduced, single_cells, strange, subtypes
from training.benchmark.bundles import has_bundle, newest_bundle
from training.benchmark.home import held_out_images
from training.benchmark.place import Place

Headlines = Mapping[str, float]

FIELD_MODEL, CELL_MODEL = "all-subtypes", "lymphoblast"
GATE_NOTE = (
    "The part of the network that finds nuclei multiplies half of its map. The stains it was learnt in were widened "
    "after a look at `bccd` odd and at block 4 of `taleghani`: these figures flatter it a little."
)
COPIES_NOTE = (
    "The last layer has learnt from turned, scaled, noisy and blurred copies, as four of these kinds are, and which "
    "copies was chosen by this table."
)
"""What the shipped models owe to the sets that measure them."""

BASELINES = (recipes.MEAN_COLOURS, recipes.FROZEN_COLOUR, recipes.FROZEN_GREY)


@dataclass(frozen=True)
class Made:
    """What a section came to.

    Attributes:
        text: Markdown.
        headlines: of our models; baselines: recipe → the same figures of it.
        remarks: headline → what is said beside it, such as the worst kind of corruption.
    """

    text: str = field(repr=False)
    headlines: Headlines = field(default_factory=dict)
    baselines: Mapping[str, Headlines] = field(default_factory=dict)
    remarks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """How sections are to be made.

    Attributes:
        without: strange sets that are not to be looked at.
        on_progress: told how many of how many images are done.
    """

    without: tuple[str, ...] = ()
    on_progress: Callable[[int, int], None] | None = None


@dataclass(frozen=True)
class Section:
    """One item of the benchmark.

    Attributes:
        name: on the command line; title: its heading.
        make: measures it; models: bundles it runs, and without which it has nothing to say.
        needs_data: whether images are looked at, or kept predictions suffice.
    """

    name: str
    title: str
    make: Callable[[Place, Asked], Made]
    models: tuple[str, ...] = ()
    needs_data: bool = False


def made(section: Section, place: Place, asked: Asked, *, has_data: bool) -> Made:
    """A section, or the sentence that says why it was not measured."""
    if section.needs_data and not has_data:
        return Made("*Not measured: it needs the images (`--data`).*\n")
    absent = [name for name in section.models if not has_bundle(place, name)]
    if absent and len(absent) == len(section.models):
        return Made(f"*Not measured: there is no model {' or '.join(absent)} in {place.models.name}.*\n")
    return section.make(place, asked)


def _subtypes(place: Place, _asked: Asked) -> Made:
    rows = subtypes.measure(place)
    others = {recipe.name: subtypes.headlines(rows, recipe) for recipe in BASELINES}
    text = subtypes.markdown(rows) + "\n" + reproduced.fields(others)
    return Made(text, subtypes.headlines(rows), others)


def _single_cells(place: Place, _asked: Asked) -> Made:
    rows = single_cells.measure(place)
    others = {recipe.name: single_cells.headlines(rows, recipe) for recipe in BASELINES}
    text = single_cells.markdown(rows) + "\n" + reproduced.cells(others)
    return Made(text, single_cells.headlines(rows), others)


def _strange(place: Place, asked: Asked) -> Made:
    parts: list[str] = []
    headlines: Headlines = {}
    if has_bundle(place, FIELD_MODEL):
        fields = strange.measure_fields(place, asked.without)
        parts.append(strange.markdown(fields))
        headlines = strange.headlines(fields)
    if has_bundle(place, CELL_MODEL):
        parts.append(strange.markdown(strange.measure_cells(place, asked.without)))
    said = f"without {', '.join(asked.without)}" if asked.without else ""
    return Made("\n".join(parts), headlines, remarks=dict.fromkeys(headlines, said))


def _few_labels(place: Place, asked: Asked) -> Made:
    found = few_labels.measure(place, FIELD_MODEL, asked.on_progress)
    return Made(few_labels.markdown(found), few_labels.headlines(found))


def _corruption(place: Place, asked: Asked) -> Made:
    names = [name for name in (FIELD_MODEL, CELL_MODEL) if has_bundle(place, name)]
    at_home = [name for name in names if held_out_images(newest_bundle(place, name), place)]
    found = {name: corruption.measure(place, name, on_progress=asked.on_progress) for name in at_home}
    parts = [corruption.markdown(one) for one in found.values()]
    parts += [f"*{name} was trained on every image at home: not measured.*\n" for name in names if name not in found]
    if FIELD_MODEL not in found:
        return Made("\n".join(parts))
    text = "\n".join(parts).rstrip() + f"\n\n{COPIES_NOTE}\n"
    fields = found[FIELD_MODEL]
    remarks = {"accuracy lost at the middle strength": fields.worst.name}
    return Made(text, corruption.headlines(fields), remarks=remarks)


def _attention(place: Place, asked: Asked) -> Made:
    found = attention.measure(place, FIELD_MODEL, asked.on_progress)
    return Made(f"{attention.markdown(found).rstrip()}\n\n{GATE_NOTE}\n", attention.headlines(found))


SECTIONS: Sequence[Section] = (
    Section("subtypes", "1 · Subtypes, fields", _subtypes),
    Section("single-cells", "2 · Lymphoblasts, single cells", _single_cells),
    Section("strange", "3 · Strange laboratories", _strange, (FIELD_MODEL, CELL_MODEL), needs_data=True),
    Section("few-labels", "3b · A strange laboratory after quick adaptation", _few_labels, (FIELD_MODEL,), True),
    Section("corruption", "4 · Corruption", _corruption, (FIELD_MODEL, CELL_MODEL), needs_data=True),
    Section("attention", "5 · Where it looks", _attention, (FIELD_MODEL,), needs_data=True),
)
