"""C, comparison by cross-validation: custom CNN, CNN + LSTM, transfer, autoencoder and GAN."""

from dataclasses import replace

from training.augmentation import C_CELL
from training.papers.system import Reported, System, Variant, at_random, by_subject
from training.recipe import EarlyStopping, Phase, Recipe

CUSTOM = Recipe(
    architecture="plain_cnn",
    input_px=200,
    phases=(Phase(12, 1e-3),),
    early_stopping=EarlyStopping(4),
    balance="augment",
    stain_normalisation="reinhard",
    mixed_precision=True,
    augmentation=C_CELL,
)


def _backbone(architecture: str, title: str) -> Variant:
    recipe = replace(CUSTOM, architecture=architecture, phases=(Phase(1, 1e-3),), early_stopping=None)
    return Variant(architecture, title, recipe, untrained=True)


SYSTEM = System(
    letter="C",
    title="Comparison by cross-validation, lymphoblast / normal",
    data="cnmc",
    splits=(by_subject(), at_random(5, title="random, stratified 5-fold")),
    variants=(
        Variant("custom", "custom CNN", CUSTOM),
        Variant("cnn_lstm", "CNN + LSTM", replace(CUSTOM, architecture="cnn_lstm")),
        Variant(
            "mobilenet_v2",
            "frozen MobileNetV2",
            replace(
                CUSTOM,
                architecture="mobilenet_v2",
                phases=(Phase(12, 1e-3, frozen_until="features"),),
                mixed_precision=False,
            ),
            pretrained=True,
        ),
        Variant("autoencoder", "custom CNN, pretrained as an autoencoder", CUSTOM, autoencoder=True),
        Variant("gan", "custom CNN, training part doubled by a GAN", CUSTOM, gan=True),
        _backbone("vgg16", "VGG16"),
        _backbone("resnet50", "ResNet-50"),
        _backbone("efficientnet_b0", "EfficientNetB0"),
        _backbone("inception_v3", "InceptionV3"),
    ),
    reported=(
        Reported("custom CNN (accuracy / sensitivity / specificity / AUC)", "92.4 / 91.3 / 93.5 / .96"),
        Reported("ResNet-50", "94.7 / 95.1 / 94.2 / .97"),
        Reported("InceptionV3", "96.1 / 96.7 / 95.4 / .98"),
        Reported("CNN + LSTM", "94.3 / 93.9 / 94.8 / .97"),
        Reported("split", "stratified 5-fold, by cell"),
    ),
    reading=(
        "The paper names no epochs, optimiser or rate: Adam 1e-3, at most 12 epochs, early stopping after 4.",
        "Classes are balanced by augmenting the training part only; the paper augments validation too.",
        "A recurrent layer over a still image is read as an LSTM over the rows of the last feature map.",
        "Stain normalisation is Reinhard's.",
    ),
)
