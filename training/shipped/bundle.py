"""Writes a shipped model: the network that sees, the head that was fitted, and what is to be said of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from leukodesk.core.bundle import Bundle
from leukodesk.core.errors import DataSetError
from leukodesk.core.head_fitting import FittedHead
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import TEST, TRAIN
from leukodesk.core.manifest import DataPart, TrainingData
from training.benchmark.place import Place
from training.shipped.head import fit_on
from training.shipped.metrics import metrics_of
from training.shipped.recipe import ShippedRecipe
from training.shipped.seeing import network_of, see
from training.shipping import BundleFacts, Network, ship

if TYPE_CHECKING:
    import keras

MEASURED = (
    "Measured on folds: the last layer was fitted anew for each, on the images of all others, and judged those of the "
    "fold; temperature and thresholds come from inner folds. Nothing else of the network is trained. Network, input "
    "and penalty were chosen with these same folds in sight: of new images of the same kind, expect a little less."
)


def ship_model(recipe: ShippedRecipe, data: LabelledData, place: Place, version: str, tables: str = "") -> Bundle:
    """Fits the head on all images that do not test, and writes and verifies `models/<name>/<version>/`.

    Args:
        recipe: of the model; data: its images.
        place: of images, weights, kept features and models.
        version: of the bundle.
        tables: of the benchmark, as Markdown, for the model card.

    Raises:
        DataSetError: the images' folders are not the model's classes.
        BundleError: the bundle exists, or what was written does not hold.
    """
    description = recipe.description
    if data.classes != (folders := tuple(described.folder for described in description.classes)):
        raise DataSetError(f"{recipe.name} knows {', '.join(folders)}; the folders are {', '.join(data.classes)}.")
    seen = see(recipe, data, place.pretrained, place.work)
    parts = _parts(recipe, data)
    learnt = np.flatnonzero(parts == TRAIN)
    fitted = fit_on(learnt, recipe, data, seen, np.array(recipe.validation_groups(data)))
    model, weights_said = network_of(recipe, place.pretrained)
    set_head(model, fitted)
    shown = [DataPart(part, tuple(data.sha256[parts == part].tolist())) for part in (TRAIN, TEST) if part in parts]
    source = description.data
    facts = BundleFacts(
        name=recipe.name,
        version=version,
        title=description.title,
        task=description.task,
        checks_profile=description.checks_profile,
        classes=tuple(described.info for described in description.classes),
        calibration=fitted.calibration,
        training_data=(TrainingData(source.name, len(data.images), source.citation, source.licence, tuple(shown)),),
        metrics=metrics_of(recipe, place),
        measured=MEASURED,
        limits=description.limits,
        network_credits=(description.credit,),
        tables=tables,
    )
    network = Network(model, fitted.known, weights_said, epochs=0)
    return ship(place.models, facts, network, recipe.steps, recipe.network)


def set_head(model: keras.Model, fitted: FittedHead) -> None:
    """Gives the network's last layer the weights that were fitted."""
    model.layers[-1].set_weights([fitted.head.weights, fitted.head.bias])


def _parts(recipe: ShippedRecipe, data: LabelledData) -> NDArray[np.str_]:
    """(n,) which part each image is of."""
    if recipe.tested is None:
        return np.full(len(data.images), TRAIN)
    column, fold = recipe.tested
    return np.where(np.array(data.columns[column]) == fold, TEST, TRAIN)
