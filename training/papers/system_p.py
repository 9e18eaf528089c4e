"""P, the peripheral smear framework: transfer learning against classical rivals, unseen patients."""

from training.augmentation import P_CELL
from training.papers.system import Reported, System, Variant, at_random, by_subject
from training.recipe import EarlyStopping, Phase, Recipe

TRANSFER = Recipe(
    architecture="mobilenet_v2",
    input_px=224,
    phases=(Phase(2, 1e-3, frozen_until="features"), Phase(10, 1e-3, "cosine", "block_12_add")),
    early_stopping=EarlyStopping(4),
    balance="weights",
    augmentation=P_CELL,
)
FROZEN = Recipe(
    architecture="mobilenet_v2",
    input_px=224,
    phases=(Phase(12, 1e-3, frozen_until="features"),),
    early_stopping=EarlyStopping(4),
    balance="weights",
    augmentation=P_CELL,
)
RIVALS = ("svm", "random_forest", "knn")
REPORTED = (0.96, 0.98)

SYSTEM = System(
    letter="P",
    title="Peripheral smear framework, lymphoblast / normal",
    data="cnmc",
    splits=(
        by_subject(),
        at_random(1, title="random, 70/15/15", shares=(0.70, 0.15, 0.15)),
    ),
    variants=(
        Variant("frozen", "CNN: frozen MobileNetV2, linear head", FROZEN, True, rivals=RIVALS, reported=REPORTED),
        Variant(
            "transfer", "CNN: MobileNetV2, upper blocks trained", TRANSFER, True, rivals=("hybrid",), reported=REPORTED
        ),
    ),
    reported=(
        Reported("accuracy", "96–98 %"),
        Reported("precision, recall, F1 of leukemia", "97 %, 96 %, 96.5 %"),
        Reported("AUC", ".97"),
        Reported("sensitivity at 95 % specificity; SVM, random forest, k-NN", "named, without figures"),
        Reported("split", "70/15/15; the abstract asks for patient-level splits"),
    ),
    reading=(
        "The paper's abstract is taken as the specification: unseen patients, class-balanced loss, stain-aware "
        "augmentation, Adam 1e-3, early stopping; at most 12 epochs, which the paper does not name.",
        "The paper's backbones are ResNet, DenseNet and EfficientNet, whose weights are not at hand: MobileNetV2 "
        "stands for them. Its weights want pixels from -1 to 1, where the paper has 0 to 1.",
        "SVM, random forest and k-NN judge the frozen features; the hybrid is a random forest on the features of the "
        "network whose upper blocks were trained.",
        "With three healthy subjects, a test part by patient holds one of them: each is held out in turn, "
        "so that parts are far from 70/15/15.",
    ),
    feature_maps=True,
)
