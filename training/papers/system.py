"""What a paper's system consists of: its networks, its rivals, how its images are divided, what it reported."""

from dataclasses import dataclass
from typing import Literal

from training.recipe import Recipe

DataSetName = Literal["cnmc", "taleghani"]


@dataclass(frozen=True)
class PaperSplit:
    """How a system is tested.

    Attributes:
        name: what its predictions are filed under.
        title: in words.
        leaky: whether patients or near-duplicates may be on both sides.
        column: of the data set's table, each value of which is a fold; empty for folds drawn at random.
        folds: how many of them the system is tested on, counted from the first; 1 stands for a single division.
        drawn_folds: of a random division, how many parts there are (5: 80:20).
        validation_share: of the images that do not test.
    """

    name: str
    title: str
    leaky: bool
    column: str = ""
    folds: int = 5
    drawn_folds: int = 5
    validation_share: float = 0.15


@dataclass(frozen=True)
class Variant:
    """One network, or one rival, of a system.

    Attributes:
        name: what its predictions are filed under; title: in the table.
        recipe: of the network.
        pretrained: whether it starts with the weights at hand (only MobileNetV2 has any).
        untrained: one epoch from random weights, on the first fold alone: it shows that the system runs, and nothing
            else. Marked so in every table.
        rivals: classifiers on the features of the network (svm, random_forest, knn, hybrid), each a row of its own.
        autoencoder: whether its convolutions are pretrained as an autoencoder's on the training part.
        gan: whether the training part is doubled by images of a GAN trained on it.
    """

    name: str
    title: str
    recipe: Recipe
    pretrained: bool = False
    untrained: bool = False
    rivals: tuple[str, ...] = ()
    autoencoder: bool = False
    gan: bool = False


@dataclass(frozen=True)
class Reported:
    """A row of figures as the paper prints them."""

    what: str
    figures: str


@dataclass(frozen=True)
class System:
    """One paper's system.

    Attributes:
        letter: as the project calls it; title: in words.
        data: the data set it is run on.
        splits: the honest one first.
        reading: how the paper is read where it leaves something open.
    """

    letter: str
    title: str
    data: DataSetName
    splits: tuple[PaperSplit, ...]
    variants: tuple[Variant, ...]
    reported: tuple[Reported, ...]
    reading: tuple[str, ...] = ()


def by_subject(folds: int = 3) -> PaperSplit:
    """C-NMC, a healthy subject and a third of the ill ones held out at a time."""
    title = "unseen subjects, one healthy subject held out at a time"
    return PaperSplit("subject_fold", title, leaky=False, column="subject_fold", folds=folds)


def at_random(folds: int, validation_share: float = 0.15, title: str = "random, 80:20") -> PaperSplit:
    """By cell, blind to subjects: as the papers do."""
    return PaperSplit("random", title, leaky=True, folds=folds, validation_share=validation_share)
