"""T, transfer learning with a flatten head: four subtypes of fields."""

from training.augmentation import NONE
from training.papers.system import PaperSplit, Reported, System, Variant
from training.recipe import EarlyStopping, Phase, Recipe

HEAD = Recipe(
    architecture="mobilenet_v2_flatten",
    input_px=224,
    phases=(Phase(3, 1e-3, frozen_until="features"),),
    early_stopping=EarlyStopping(1),
    balance="none",
    augmentation=NONE,
)

SYSTEM = System(
    letter="T",
    title="Transfer learning with a flatten head, four classes of fields",
    data="taleghani",
    splits=(
        PaperSplit("block_fold", "contiguous blocks of file numbers", leaky=False, column="block_fold"),
        PaperSplit("random_fold", "random, blind to duplicates, 80:20", leaky=True, column="random_fold"),
    ),
    variants=(Variant("mobilenet_v2_flatten", "frozen MobileNetV2, flatten head", HEAD, True, reported=(0.97, 0.99)),),
    reported=(
        Reported("test accuracy, abstract", "97 %"),
        Reported("accuracy, printed report (supports 95/191/206/159)", "99 %"),
        Reported("split", "random 20 %, not stratified"),
    ),
    reading=(
        "The paper's backbone is ResNet50 with weights that are not at hand; head and schedule are run on the one "
        "backbone that has some. ResNet50 with this head has 23,989,124 parameters and loads weights from a file.",
        "Training stops when the validation loss has risen once; the paper does not say after how many epochs.",
        "Of the 80 % that do not test, 15 % choose the best of the three epochs.",
    ),
)
