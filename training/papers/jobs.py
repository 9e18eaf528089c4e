"""One network of one system on one fold: trained, tested, and kept, so that no fold is ever computed twice."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from leukodesk.core.files import write_atomically
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import TEST, TRAIN, VALIDATION, Split
from leukodesk.core.preprocessing import preprocess
from leukodesk.core.synthetic import synthetic_cell
from leukodesk.core.training_runs.events import Epoch
from training.architectures import ARCHITECTURES
from training.fold import TrainedFold, train_fold
from training.machine import machine
from training.networks import pooled_features
from training.papers.divisions import a_few, divisions
from training.papers.system import PaperSplit, System, Variant
from training.predictions import predictions_path, write_predictions
from training.prepared import PreparedImages, prepare

CURVES = ("loss", "accuracy", "validation_loss", "validation_accuracy")
"""Of each epoch, kept with the predictions."""

QUICK_IMAGES, QUICK_FOLDS, QUICK_VARIANTS = 32, 2, 2

CELL_SEED = 1
"""Of the generated cell that feature maps are drawn of: no image of a patient is kept beside the predictions."""


@dataclass(frozen=True)
class Job:
    """A variant on a fold.

    Attributes:
        division: which images train, choose and test.
    """

    system: System
    variant: Variant
    split: PaperSplit
    fold: int
    division: Split = field(repr=False)

    @property
    def title(self) -> str:
        return f"{self.system.letter} {self.variant.name} {self.split.name} {self.fold}"


def jobs_of(system: System, data: LabelledData, *, quick: bool, gan: bool) -> Iterator[Job]:
    """Everything a system consists of, fold by fold, the honest split first.

    Args:
        system: of a paper; data: that it is run on.
        quick: two folds, at most 32 images, one epoch, and the first two networks, which are the smallest: whether it
            runs, not how well.
        gan: with the variants that need a GAN.
    """
    for split in system.splits:
        variants = [variant for variant in system.variants_on(split) if gan or not variant.gan]
        if quick:
            smallest = [variant for variant in variants if not variant.untrained][:QUICK_VARIANTS]
            smallest += [variant for variant in variants if variant.gan]
            variants = [_one_epoch(variant) for variant in smallest]
        folds = list(divisions(data, split).items())[: QUICK_FOLDS if quick else None]
        for variant in variants:
            for fold, division in folds[:1] if variant.untrained else folds:
                some = a_few(data, division, QUICK_IMAGES) if quick else division
                yield Job(system, variant, split, fold, some)
        if quick:
            return


def run_job(
    job: Job, data: LabelledData, folder: Path, work: Path, pretrained: Path | None, on_epoch: Callable[[Epoch], None]
) -> bool:
    """Trains, tests and keeps a job, unless `folder` holds it already; broken off, it goes on at the last epoch.

    Args:
        job, data: what to train on what.
        folder: of the predictions: <system>/<variant>/<split>_<fold>.npz, and .json with how they were made.
        work: where prepared images and checkpoints are kept meanwhile.
        pretrained: weights of MobileNetV2, for the variants that start with some.
        on_epoch: told of each epoch.

    Returns:
        Whether it was computed now; False if it was kept from before.
    """
    place = folder / job.system.letter / job.variant.name
    if predictions_path(place, job.split.name, job.fold).is_file():
        return False
    began = time.perf_counter()
    data, division = _used(data, job.division)
    images = prepare(data, job.variant.recipe, work / "pixels", train=division.indices(TRAIN))
    checkpoints = work / "checkpoints" / job.title.replace(" ", "-")
    trained = _train(job, images, division, checkpoints, pretrained if job.variant.pretrained else None, on_epoch)
    # A job that was broken off has taken longer than since it went on.
    seconds = max(time.perf_counter() - began, sum(epoch.seconds for epoch in trained.history))
    if job.variant.rivals:
        _judge_rivals(job, trained, images, folder, seconds)
    if job.system.feature_maps:
        write_atomically(_beside(place, job, ".png"), _feature_maps(trained, images))
    _keep_facts(place, job, trained, seconds)
    # Last, since it is what says that the job is done.
    write_predictions(place, trained.predictions)
    return True


def _used(data: LabelledData, division: Split) -> tuple[LabelledData, Split]:
    """Without the images that are in no part: they need not be prepared."""
    used = division.indices(TRAIN, VALIDATION, TEST)
    if len(used) == len(data.images):
        return data, division
    some = replace(data, images=tuple(data.images[int(index)] for index in used), columns={})
    return some, replace(division, parts=division.parts[used])


def _train(
    job: Job,
    images: PreparedImages,
    division: Split,
    checkpoints: Path,
    pretrained: Path | None,
    on_epoch: Callable[[Epoch], None],
) -> TrainedFold:
    if job.variant.autoencoder:
        from training.autoencoder import autoencoder_weights

        pretrained = autoencoder_weights(images, division, job.variant.recipe, checkpoints)
    if job.variant.gan:
        from training.gan import with_generated

        images, division = with_generated(images, division, job.variant.recipe.seed)
    return train_fold(
        images,
        division,
        job.split.name,
        job.fold,
        job.variant.recipe,
        pretrained,
        freeze=not job.variant.autoencoder,
        checkpoints=checkpoints,
        on_epoch=on_epoch,
    )


def _judge_rivals(job: Job, trained: TrainedFold, images: PreparedImages, folder: Path, seconds: float) -> None:
    """Keeps what classifiers on the network's features say of the same test part.

    They learn from all that does not test: nothing of theirs is chosen by the validation part.

    Args:
        seconds: that the network took, which each of them needs.
    """
    from training.classical import fit_predict

    layer = ARCHITECTURES[job.variant.recipe.architecture].feature_layer
    learnt, tested = trained.split.indices(TRAIN, VALIDATION), trained.split.indices(TEST)
    both = np.concatenate([learnt, tested])
    features = pooled_features(trained.model, images.pixels, both, images.steps, (layer,))[1]
    known, asked = features[: len(learnt)], features[len(learnt) :]
    for rival in job.variant.rivals:
        began = time.perf_counter()
        shares = fit_predict(rival, known, images.labels[learnt], asked, classes=len(images.data.classes))
        logits = np.log(np.clip(shares, 1e-6, 1)).astype(np.float32)
        place = folder / job.system.letter / rival
        _keep_facts(place, job, trained, seconds + time.perf_counter() - began)
        write_predictions(place, replace(trained.predictions, logits=logits))


def _feature_maps(trained: TrainedFold, images: PreparedImages) -> bytes:
    """A PNG of what the first convolution makes of a generated cell."""
    from training.feature_maps import first_layer_maps

    return first_layer_maps(trained.model, preprocess(synthetic_cell(CELL_SEED), images.steps))


def _one_epoch(variant: Variant) -> Variant:
    phases = tuple(replace(phase, epochs=1) for phase in variant.recipe.phases)
    return replace(variant, recipe=replace(variant.recipe, phases=phases))


def _keep_facts(place: Path, job: Job, trained: TrainedFold, seconds: float) -> None:
    """How the predictions beside it were made."""
    facts: dict[str, Any] = {
        "epochs": len(trained.history),
        "seconds": round(seconds, 1),
        "images": {part: len(trained.split.indices(part)) for part in (TRAIN, VALIDATION, TEST)},
        "division": trained.split.title,
        "weights": trained.weights_said,
        "parameters": int(trained.model.count_params()),
        "machine": machine(),
        "recipe": asdict(job.variant.recipe),
    }
    for curve in CURVES:
        values = [getattr(epoch, curve) for epoch in trained.history]
        facts[curve] = [None if value is None else round(value, 4) for value in values]
    write_atomically(_beside(place, job, ".json"), (json.dumps(facts, indent=1) + "\n").encode())


def _beside(place: Path, job: Job, suffix: str) -> Path:
    return predictions_path(place, job.split.name, job.fold).with_suffix(suffix)
