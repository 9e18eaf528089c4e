"""The first table: what an ordinary baseline reaches, what was to be reached, and what is reached."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from training.benchmark.recipes import FROZEN_COLOUR, FROZEN_GREY
from training.benchmark.sections import Made
from training.benchmark.wording import table


@dataclass(frozen=True)
class Goal:
    """A bound on one headline.

    Attributes:
        section: that gives the headline; headline: its key.
        least, most: what it must be at least, or at most.
        label: said before the figure where a row has several.
    """

    section: str
    headline: str
    least: float | None = None
    most: float | None = None
    label: str = ""


@dataclass(frozen=True)
class Row:
    """A line of the table.

    Attributes:
        what: is measured.
        goals: all of them must hold; to_reach: in words.
        baseline: in words where the benchmark does not measure it again: measured before, with other code.
        measured: (recipe, label) whose figure of the first goal is the baseline otherwise.
    """

    what: str
    to_reach: str
    goals: tuple[Goal, ...]
    baseline: str = ""
    measured: tuple[tuple[str, str], ...] = ()


COLOUR = ((FROZEN_COLOUR.name, ""),)
BOTH = ((FROZEN_COLOUR.name, "colour "), (FROZEN_GREY.name, "grey "))

ROWS: Sequence[Row] = (
    Row(
        "subtypes, `random` (*leaky*), accuracy",
        "≥ .985",
        (Goal("subtypes", "random_fold accuracy", least=0.985),),
        measured=COLOUR,
    ),
    Row(
        "subtypes, `block`, balanced accuracy",
        "≥ .97",
        (Goal("subtypes", "block_fold balanced accuracy", least=0.97),),
        measured=COLOUR,
    ),
    Row(
        "subtypes, `cluster`, mean recall of Benign, Early, Pre",
        "≥ .85",
        (Goal("subtypes", "cluster_fold balanced accuracy", least=0.85),),
        measured=BOTH,
    ),
    Row(
        "ECE on `block` after scaling",
        "≤ .03",
        (Goal("subtypes", "block_fold ECE after scaling", most=0.03),),
        measured=COLOUR,
    ),
    Row(
        "false alarms on strange normal laboratories, worst of `bccd` odd and `chula`, whole chain; accepted on "
        "`block`, thresholds alone",
        "≤ .03 at ≥ .93",
        (
            Goal("strange", "false alarms, worst normal laboratory", most=0.03, label="false alarms "),
            Goal("subtypes", "block_fold accepted", least=0.93, label="accepted "),
        ),
        ".96 without a novelty check; 0 / .13 with Mahalanobis at .95 acceptance",
    ),
    Row(
        "known against unknown by distance, AUROC, worst set",
        "≥ .98",
        (Goal("strange", "known against unknown by distance, worst AUROC", least=0.98),),
        ".955–.966 (`chula`)",
    ),
    Row(
        "`pbc_lmu` after quick adaptation, 20 labels a class",
        "≥ .95",
        (Goal("few-labels", "pbc_lmu after quick adaptation, 20 labels a class", least=0.95),),
        ".936 (frozen MobileNetV2)",
    ),
    Row(
        "the same with 5 labels a class",
        "≥ .86",
        (Goal("few-labels", "pbc_lmu after quick adaptation, 5 labels a class", least=0.86),),
        ".80",
    ),
    Row(
        "lymphoblast, `subject` folds, pooled AUROC / weighted F1; AUROC of each fold",
        "≥ .85 / ≥ .79, no fold under .70",
        (
            Goal("single-cells", "subject_fold AUROC", least=0.85),
            Goal("single-cells", "subject_fold weighted F1", least=0.79),
            *(
                Goal("single-cells", f"subject_fold AUROC, fold {fold}", least=0.70, label=f"fold {fold} ")
                for fold in range(3)
            ),
        ),
        measured=COLOUR,
    ),
    Row(
        "pointing game / energy, white cells of `bccd` odd",
        "≥ .80 / ≥ .35",
        (Goal("attention", "pointing game", least=0.80), Goal("attention", "energy", least=0.35)),
        "perfect 7 × 7 map: energy .63",
    ),
    Row(
        "accuracy lost at the middle corruption strength, worst kind",
        "≤ .05",
        (Goal("corruption", "accuracy lost at the middle strength", most=0.05),),
        "–",
    ),
)


def markdown(sections: Mapping[str, Made]) -> str:
    """The table. `sections` holds name → what it came to, of those that were measured."""
    head = ["", "ordinary baseline, measured", "to reach", "reached"]
    return "\n".join(table(head, (_cells(row, sections) for row in ROWS))) + "\n"


def _cells(row: Row, sections: Mapping[str, Made]) -> list[str]:
    return [row.what, _baseline(row, sections), row.to_reach, _reached(row, sections)]


def _baseline(row: Row, sections: Mapping[str, Made]) -> str:
    if row.baseline:
        return row.baseline
    told = []
    for recipe, label in row.measured:
        found = [_of_baseline(recipe, goal, sections) for goal in row.goals]
        told.append(label + _joined(row.goals, found))
    return ", ".join(told)


def _of_baseline(recipe: str, goal: Goal, sections: Mapping[str, Made]) -> float | None:
    made = sections.get(goal.section)
    return made.baselines.get(recipe, {}).get(goal.headline) if made else None


def _reached(row: Row, sections: Mapping[str, Made]) -> str:
    """The figures, and whether every goal holds."""
    values = [_of_ours(goal, sections) for goal in row.goals]
    known = [(goal, value) for goal, value in zip(row.goals, values, strict=True) if value is not None]
    if not known:
        return "not measured"
    verdicts = {_holds(goal, value) for goal, value in known}
    verdict = "yes"
    if False in verdicts:
        verdict = "**no**"
    elif len(known) < len(values):
        verdict = "not all measured"
    remarks = ", ".join(remark for goal in row.goals if (remark := _remark(goal, sections)))
    return f"{_joined(row.goals, values)}{f' ({remarks})' if remarks else ''}: {verdict}"


def _of_ours(goal: Goal, sections: Mapping[str, Made]) -> float | None:
    made = sections.get(goal.section)
    return made.headlines.get(goal.headline) if made else None


def _remark(goal: Goal, sections: Mapping[str, Made]) -> str:
    made = sections.get(goal.section)
    return made.remarks.get(goal.headline, "") if made else ""


def _holds(goal: Goal, value: float) -> bool:
    return (goal.least is None or value >= goal.least) and (goal.most is None or value <= goal.most)


def _joined(goals: Iterable[Goal], values: Iterable[float | None]) -> str:
    return " / ".join(f"{goal.label}{_share(value)}" for goal, value in zip(goals, values, strict=True))


def _share(value: float | None) -> str:
    """As the field writes shares: ".985", and a dash for what was not measured."""
    if value is None:
        return "–"
    return f"{value:.3f}".removeprefix("0")
