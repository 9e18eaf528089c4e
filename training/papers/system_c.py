"""C, comparison by cross-validation: custom CNN, CNN + LSTM, transfer, autoencoder and GAN."""

from dataclasses import replace

from training.augmentation import C_CELL
from training.papers.system import FASTER_NORMALISATION, Reported, System, Variant, at_random, by_subject
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


def _backbone(architecture: str, title: str, reported: tuple[float, float] | None = None) -> Variant:
    recipe = replace(CUSTOM, architecture=architecture, phases=(Phase(1, 1e-3),), early_stopping=None)
    return Variant(architecture, title, recipe, untrained=True, reported=reported)


SYSTEM = System(
    letter="C",
    title="Comparison by cross-validation, lymphoblast / normal",
    data="cnmc",
    splits=(by_subject(), at_random(5, title="random, stratified 5-fold")),
    variants=(
        Variant("custom", "custom CNN", CUSTOM, reported=(0.924, 0.924)),
        Variant("cnn_lstm", "CNN + LSTM", replace(CUSTOM, architecture="cnn_lstm"), reported=(0.943, 0.943)),
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
        Variant("autoencoder", "custom CNN, pretrained as an autoencoder", CUSTOM, autoencoder=True, against="custom"),
        Variant("gan", "custom CNN, training part doubled by a GAN", CUSTOM, gan=True, against="custom"),
        _backbone("vgg16", "VGG16"),
        _backbone("resnet50", "ResNet-50", (0.947, 0.947)),
        _backbone("efficientnet_b0", "EfficientNetB0"),
        _backbone("inception_v3", "InceptionV3", (0.961, 0.961)),
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
        FASTER_NORMALISATION,
        "Classes are balanced by augmenting the training part only; the paper augments validation too.",
        "A recurrent layer over a still image is read as an LSTM over the rows of the last feature map.",
        "Stain normalisation is Reinhard's, to the image of the training part that is nearest to its median colours.",
        "Of each fold's training side, 15 % stop the training; by subject, that is one of the two "
        "healthy subjects that are left.",
        "The autoencoder draws the training part for five passes, and then all of the network is trained.",
        "What autoencoder and GAN add is measured on unseen subjects alone: leaky figures say nothing of it.",
        "The GAN is one small conditional one, not tuned; it doubles the training part with 64 px images, enlarged.",
    ),
)
