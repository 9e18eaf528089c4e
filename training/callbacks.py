"""Keras' EarlyStopping and ReduceLROnPlateau with a memory that outlives the process."""

from dataclasses import dataclass
from typing import Any

from training.checkpoint import CallbackState, Checkpoint
from training.recipe import Phase, Recipe


@dataclass(frozen=True)
class Plateau:
    """The two callbacks of a phase; None for one that it does without."""

    stopping: Any = None
    rate: Any = None

    @property
    def callbacks(self) -> list[Any]:
        """In the order in which Keras is to call them."""
        return [one for one in (self.rate, self.stopping) if one is not None]

    def state(self, *, stopped: bool) -> CallbackState:
        """What they remember after an epoch."""
        stopping, rate = self.stopping, self.rate
        return CallbackState(
            stopping_wait=stopping.wait if stopping else 0,
            stopping_best=None if stopping is None or stopping.best is None else float(stopping.best),
            stopping_best_epoch=stopping.best_epoch if stopping else 0,
            stopped=stopped,
            rate_wait=rate.wait if rate else 0,
            rate_best=None if rate is None or rate.best is None else float(rate.best),
            rate_cooldown=rate.cooldown_counter if rate else 0,
        )

    def best_weights(self) -> tuple[Any, ...]:
        """Those that early stopping would restore."""
        return tuple(self.stopping.best_weights or ()) if self.stopping else ()

    def restore(self, checkpoint: Checkpoint) -> None:
        """Give them their memory back, after Keras has made them forget everything at the beginning of a training."""
        kept = checkpoint.progress.callbacks
        if self.stopping is not None:
            self.stopping.wait, self.stopping.best = kept.stopping_wait, kept.stopping_best
            self.stopping.best_epoch = kept.stopping_best_epoch
            self.stopping.best_weights = list(checkpoint.best) or None
        if self.rate is not None:
            self.rate.wait, self.rate.best = kept.rate_wait, kept.rate_best
            self.rate.cooldown_counter = kept.rate_cooldown


def plateau_of(recipe: Recipe, phase: Phase, *, validated: bool) -> Plateau:
    """The callbacks of a phase: none without a validation part, and no second hand on the rate of a cosine."""
    import keras

    stopping = rate = None
    if validated and recipe.reduce_rate is not None and phase.schedule == "constant":
        rate = keras.callbacks.ReduceLROnPlateau(
            monitor="val_loss", factor=recipe.reduce_rate.factor, patience=recipe.reduce_rate.patience
        )
    if validated and recipe.early_stopping is not None:
        stopping = keras.callbacks.EarlyStopping(
            monitor="val_loss",
            patience=recipe.early_stopping.patience,
            restore_best_weights=recipe.early_stopping.restore_best,
        )
    return Plateau(stopping, rate)
