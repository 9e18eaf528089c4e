"""R, the residual SE-CNN: lymphoblast or normal, single cells, two builds."""

from dataclasses import replace

from training.augmentation import R_CELL
from training.papers.system import Reported, System, Variant, at_random, by_subject
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


def _compared(architecture: str, title: str) -> Variant:
    recipe = replace(PLAIN, architecture=architecture, phases=(Phase(1, 1e-4),), early_stopping=None, reduce_rate=None)
    return Variant(architecture, title, recipe, untrained=True)


SYSTEM = System(
    letter="R",
    title="Residual SE-CNN, lymphoblast / normal",
    data="cnmc",
    splits=(by_subject(), at_random(1)),
    variants=(
        Variant("plain", "plain CNN", PLAIN),
        Variant("residual_se", "residual SE-CNN", replace(PLAIN, architecture="residual_se")),
        _compared("vgg16", "VGG16"),
        _compared("resnet101_v2", "ResNet101V2"),
        _compared("densenet201", "DenseNet201"),
        _compared("inception_v3", "InceptionV3"),
    ),
    reported=(
        Reported("test accuracy, in three places of the paper", "92 %, 97 % and 100 %"),
        Reported("split", "80:20, by cell"),
    ),
    reading=(
        "The layer list gives the plain network, title, figure 3 and discussion the residual SE network: both are run.",
        "CLAHE is a switch of the recipe, off as in the paper's own listing.",
        "The validation part is cut from the training side, by subject where subjects are held out.",
    ),
)
