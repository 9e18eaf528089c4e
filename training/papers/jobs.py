"""One network of one system on one fold: trained, tested, and kept, so that no fold is ever computed twice."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.events import Epoch
from leukodesk.core.files import write_atomically
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import TEST, TRAIN, VALIDATION, Split
from training.architectures import ARCHITECTURES
from training.cross_validation import TrainedFold, train_fold
from training.machine import machine
from training.networks import pooled_features
from training.papers.divisions import a_few, divisions
from training.papers.system import PaperSplit, System, Variant
from training.predictions import FoldPredictions, predictions_path, write_predictions
from training.prepared import PreparedImages, prepare

QUICK_IMAGES, QUICK_FOLDS, QUICK_VARIANTS = 64, 2, 2


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
        quick: two folds, at most 64 images, one epoch, and the two smallest networks: whether it runs, not how well.
        gan: with the variants that need a GAN.
    """
    variants = [variant for variant in system.variants if gan or not variant.gan]
    if quick:
        smallest = [variant for variant in variants if not variant.untrained][:QUICK_VARIANTS]
        variants = [_one_epoch(variant) for variant in smallest]
    for split in system.splits:
        folds = list(divisions(data, split).items())[: QUICK_FOLDS if quick else None]
        for variant in variants:
            for fold, division in folds[:1] if variant.untrained else folds:
                some = a_few(data, division, QUICK_IMAGES) if quick else division
                yield Job(system, variant, split, fold, some)
        if quick:
            return


def run_job(
    job: Job, data: LabelledData, folder: Path, work: Path, pretrained: Path | None, on_epoch: Callable[[Epoch], None]
) -> None:
    """Trains, tests and keeps a job, unless `folder` holds it already; broken off, it goes on at the last epoch.

    Args:
        job, data: what to train on what.
        folder: of the predictions: <system>/<variant>/<split>_<fold>.npz, and .json with how they were made.
        work: where prepared images and checkpoints are kept meanwhile.
        pretrained: weights of MobileNetV2, for the variants that start with some.
        on_epoch: told of each epoch.
    """
    place = folder / job.system.letter / job.variant.name
    if predictions_path(place, job.split.name, job.fold).is_file():
        return
    began = time.perf_counter()
    chosen = job.division.indices(TRAIN)
    recipe = job.variant.recipe
    # Images that are in no part need not be prepared.
    used = job.division.indices(TRAIN, VALIDATION, TEST)
    images = prepare(data, recipe, work / "pixels", train=chosen) if len(used) == len(data.images) else None
    division = job.division
    if images is None:
        data = replace(data, images=tuple(data.images[int(i)] for i in used), columns={})
        division = replace(division, parts=division.parts[used])
        images = prepare(data, recipe, work / "pixels", train=division.indices(TRAIN))
    checkpoints = work / "checkpoints" / job.title.replace(" ", "-")
    trained = _train(job, images, division, checkpoints, pretrained if job.variant.pretrained else None, on_epoch)
    seconds = time.perf_counter() - began
    for rival in job.variant.rivals:
        beside = folder / job.system.letter / rival
        write_predictions(beside, _rival(rival, trained, images, recipe.architecture))
        _keep_facts(beside, job, trained, time.perf_counter() - began)
    write_predictions(place, trained.predictions)
    _keep_facts(place, job, trained, seconds)


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
        checkpoints=checkpoints,
        on_epoch=on_epoch,
    )


def _rival(name: str, trained: TrainedFold, images: PreparedImages, architecture: str) -> FoldPredictions:
    """What a classifier on the network's features says of the same test part."""
    from training.classical import fit_predict

    layer = ARCHITECTURES[architecture].feature_layer
    learnt, tested = trained.split.indices(TRAIN, VALIDATION), trained.split.indices(TEST)

    def features(chosen: NDArray[np.int64]) -> NDArray[np.float32]:
        return pooled_features(trained.model, images.pixels, chosen, images.steps, (layer,))[1]

    shares = fit_predict(name, features(learnt), images.labels[learnt], features(tested), seed=1)
    logits = np.log(np.clip(shares, 1e-6, 1)).astype(np.float32)
    return replace(trained.predictions, logits=logits)


def _one_epoch(variant: Variant) -> Variant:
    phases = tuple(replace(phase, epochs=1) for phase in variant.recipe.phases)
    return replace(variant, recipe=replace(variant.recipe, phases=phases))


def _keep_facts(place: Path, job: Job, trained: TrainedFold, seconds: float) -> None:
    """How the predictions beside it were made."""
    counts = {part: int((trained.split.parts == part).sum()) for part in (TRAIN, VALIDATION, TEST)}
    facts: dict[str, Any] = {
        "epochs": len(trained.history),
        "seconds": round(seconds, 1),
        "images": counts,
        "division": trained.split.title,
        "weights": trained.weights_said,
        "parameters": int(trained.model.count_params()),
        "machine": machine(),
        "recipe": asdict(job.variant.recipe),
        "loss": [round(epoch.loss, 4) for epoch in trained.history],
        "validation_loss": [
            None if epoch.validation_loss is None else round(epoch.validation_loss, 4) for epoch in trained.history
        ],
    }
    path = predictions_path(place, job.split.name, job.fold).with_suffix(".json")
    write_atomically(path, (json.dumps(facts, indent=1) + "\n").encode())
