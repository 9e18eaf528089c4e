"""R, the residual SE-CNN: lymphoblast or normal, single cells, two builds."""

from dataclasses import replace

from training.augmentation import R_CELL
from training.papers.system import FASTER_NORMALISATION, Reported, System, Variant, at_random, by_subject
from training.recipe import EarlyStopping, Phase, Recipe, ReduceRate

PLAIN = Recipe(
    architecture="plain_cnn",
    input_px=224,
    phases=(Phase(50, 1e-4),),
    early_stopping=EarlyStopping(5),
    reduce_rate=ReduceRate(0.5, 3),
    balance="weights",
    mixed_precision=True,
    augmentation=R_CELL,
)


ANYWHERE = (0.92, 1.0)
"""The lowest and the highest test accuracy that the paper prints of its network."""


def _compared(architecture: str, title: str, lowest: float, highest: float) -> Variant:
    recipe = replace(PLAIN, architecture=architecture, phases=(Phase(1, 1e-4),), early_stopping=None, reduce_rate=None)
    return Variant(architecture, title, recipe, untrained=True, reported=(lowest, highest))


SYSTEM = System(
    letter="R",
    title="Residual SE-CNN, lymphoblast / normal",
    data="cnmc",
    splits=(by_subject(), at_random(1)),
    variants=(
        Variant("plain", "plain CNN", PLAIN, reported=ANYWHERE),
        Variant("residual_se", "residual SE-CNN", replace(PLAIN, architecture="residual_se"), reported=ANYWHERE),
        _compared("vgg16", "VGG16", 0.89, 0.94),
        _compared("resnet101_v2", "ResNet101V2", 0.89, 0.94),
        _compared("densenet201", "DenseNet201", 0.94, 0.987),
        _compared("inception_v3", "InceptionV3", 0.89, 0.94),
    ),
    reported=(
        Reported("test accuracy, in three places of the paper", "92 %, 97 % and 100 %"),
        Reported("validation accuracy", "100 %"),
        Reported("precision, recall, F1, AUC", "1.0 each"),
        Reported("pretrained networks it is compared with", "89–94 %; DenseNet201 94 % and, elsewhere, 98.7 %"),
        Reported("split", "80:20, by cell"),
    ),
    reading=(
        "The layer list gives the plain network, title, figure 3 and discussion the residual SE network: both are run.",
        "The paper's section on training applies CLAHE, its section on preprocessing does not: it is a switch of the "
        "recipe, off here.",
        "The paper trains on ALL-IDB1 and C-NMC; here it is a part of C-NMC alone.",
        FASTER_NORMALISATION,
        "How far images are rotated, zoomed and brightened is not named: 15°, 10 % and 10 %.",
        "The validation part is cut from the training side, by subject where subjects are held out.",
    ),
)
