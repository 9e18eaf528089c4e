"""How a network is trained: every number that decides the outcome, kept with the model."""

from dataclasses import dataclass, field
from typing import Literal

from training.augmentation import Augmentation


@dataclass(frozen=True)
class Phase:
    """A run of epochs under one learning rate.

    Attributes:
        epochs: at most so many.
        rate: learning rate at its start.
        schedule: "cosine" warms up and falls to nothing over the phase; "constant" leaves the rate to `ReduceRate`.
        frozen_until: name of the last layer that is not trained; empty trains all. "features" stands for all but the
            head: everything up to the architecture's feature map.
    """

    epochs: int
    rate: float
    schedule: Literal["constant", "cosine"] = "constant"
    frozen_until: str = ""


@dataclass(frozen=True)
class EarlyStopping:
    """Ends a phase when the monitored value has not become better for `patience` epochs."""

    patience: int
    restore_best: bool = True


@dataclass(frozen=True)
class ReduceRate:
    """Multiplies the learning rate by `factor` when the monitored value has not become better for `patience` epochs."""

    factor: float
    patience: int


@dataclass(frozen=True)
class Recipe:
    """One way of training.

    Attributes:
        architecture: a name of `training.architectures.ARCHITECTURES`.
        input_px: width and height of the network's input.
        phases: one after the other.
        optimiser: Adam, or AdamW with `weight_decay` and gradients clipped to a norm of 1.
        early_stopping, reduce_rate: on the validation loss; they need a validation part.
        balance: what makes every class count alike: "weights" in the loss; "augment": classes are drawn equally often
            while training, their repeats augmented differently; "none".
        label_smoothing: share of the target spread over all classes.
        dropout: before the last dense layer; None for the architecture's own.
        colour, clahe_clip_limit, stain_normalisation, mask_corner, mask_border_fraction: preprocessing, which inference
            repeats. The reference of a stain normalisation is the training image nearest to the median colours.
        batch: images a step.
        mixed_precision: compute in bfloat16 or float16 where the machine does so faster.
        seed: of weights, order and augmentation.
    """

    architecture: str
    input_px: int
    phases: tuple[Phase, ...]
    optimiser: Literal["adam", "adamw"] = "adam"
    weight_decay: float = 1e-4
    early_stopping: EarlyStopping | None = None
    reduce_rate: ReduceRate | None = None
    balance: Literal["none", "weights", "augment"] = "weights"
    label_smoothing: float = 0.0
    dropout: float | None = None
    batch: int = 32
    colour: Literal["rgb", "grey"] = "rgb"
    clahe_clip_limit: float | None = None
    stain_normalisation: Literal["", "reinhard", "macenko"] = ""
    mask_corner: bool = False
    mask_border_fraction: float | None = None
    mixed_precision: bool = False
    seed: int = 1
    augmentation: Augmentation = field(default_factory=Augmentation)
