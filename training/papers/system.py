"""What a paper's system consists of: its networks, its rivals, how its images are divided, what it reported."""

from dataclasses import dataclass
from typing import Literal

from training.recipe import Recipe

DataSetName = Literal["cnmc", "taleghani"]

FASTER_NORMALISATION = (
    "Batch normalisation follows its running statistics faster than Keras would by itself (momentum 0.9), which the "
    "paper does not name: with so few images an epoch, they would lag behind until training has stopped."
)
"""How every paper is read whose network is trained from random weights."""


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
        shares: of training, validation and test, where the paper names all three; then there is one fold, and
            `drawn_folds` and `validation_share` say nothing.
    """

    name: str
    title: str
    leaky: bool
    column: str = ""
    folds: int = 5
    drawn_folds: int = 5
    validation_share: float = 0.15
    shares: tuple[float, float, float] | None = None


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
        reported: the lowest and the highest accuracy that the paper reports of this network, if it does.
        against: name of the variant that shows what this one's addition is worth; empty for none. Both are compared on
            the honest split alone: a leaky one says nothing of what an addition is worth.
    """

    name: str
    title: str
    recipe: Recipe
    pretrained: bool = False
    untrained: bool = False
    rivals: tuple[str, ...] = ()
    autoencoder: bool = False
    gan: bool = False
    reported: tuple[float, float] | None = None
    against: str = ""


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
        feature_maps: whether what the first convolution sees is drawn for each network.
    """

    letter: str
    title: str
    data: DataSetName
    splits: tuple[PaperSplit, ...]
    variants: tuple[Variant, ...]
    reported: tuple[Reported, ...]
    reading: tuple[str, ...] = ()
    feature_maps: bool = False

    def variants_on(self, split: PaperSplit) -> tuple[Variant, ...]:
        """Those that are run on one of the splits."""
        return tuple(variant for variant in self.variants if not (variant.against and split.leaky))


def by_subject(folds: int = 3) -> PaperSplit:
    """C-NMC, a healthy subject and a third of the ill ones held out at a time."""
    title = "unseen subjects, one healthy subject held out at a time"
    return PaperSplit("subject_fold", title, leaky=False, column="subject_fold", folds=folds)


def at_random(folds: int, title: str = "random, 80:20", shares: tuple[float, float, float] | None = None) -> PaperSplit:
    """By cell, blind to subjects: as the papers do."""
    return PaperSplit("random", title, leaky=True, folds=folds, shares=shares)
