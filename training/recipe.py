"""How a network is trained: every number that decides the outcome, kept with the model."""

from dataclasses import dataclass, field

from training.augmentation import Augmentation


@dataclass(frozen=True)
class Recipe:
    """One way of training.

    Attributes:
        architecture: a name of `training.architectures.ARCHITECTURES`.
        input_px: width and height of the network's input.
        head_epochs: epochs of the new head alone, at `head_rate`, over a frozen backbone.
        epochs: epochs of fine-tuning after that, at `rate`, falling to nothing along a cosine.
        frozen_until: name of the last backbone layer that is never trained; empty trains all of them.
        label_smoothing: share of the target spread over all classes.
        batch: images a step.
        seed: of weights, order and augmentation.
    """

    architecture: str = "mobilenet_v2"
    input_px: int = 160
    head_epochs: int = 1
    head_rate: float = 2e-3
    epochs: int = 6
    rate: float = 5e-4
    frozen_until: str = "block_6_project_BN"
    dropout: float = 0.3
    label_smoothing: float = 0.05
    batch: int = 32
    seed: int = 1
    augmentation: Augmentation = field(default_factory=Augmentation)
