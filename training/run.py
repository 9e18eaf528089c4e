"""A full training as the wizard asks for it: from a run folder to a candidate and a verdict on it."""

import math
import shutil
from dataclasses import replace
from pathlib import Path

from leukodesk.core.bundle import Bundle, read_bundle, read_manifest_of
from leukodesk.core.calibration import Calibration, calibrate
from leukodesk.core.errors import DataSetError
from leukodesk.core.evaluation.metrics import metrics_of_evaluation
from leukodesk.core.evaluation.tested import TestedImages
from leukodesk.core.files import is_folder, remove_unfinished
from leukodesk.core.labelled.data_set import LabelledData
from leukodesk.core.labelled.splits import TEST, TRAIN
from leukodesk.core.manifest import KERAS_FILE, LARGEST_INPUT_PX, Manifest, MaskCorner
from leukodesk.core.preprocessing import scale_pixels
from leukodesk.core.training_runs.course import Judged, RunImages, finish, judge, masked_border, read_images
from leukodesk.core.training_runs.events import Message, Stage
from leukodesk.core.training_runs.folder import RESULT_FILE, TrainingRequest, read_request, read_result
from leukodesk.core.training_runs.images import own_data
from leukodesk.core.training_runs.process import Channel
from training.architectures import ARCHITECTURES
from training.augmentation import for_cells
from training.description import read_description
from training.feature_maps import first_layer_maps
from training.fold import TrainedFold, train_fold
from training.prepared import PreparedImages, prepare
from training.recipe import Recipe
from training.recipes import RECIPES
from training.shipping import BundleFacts, Network, ship
from training.weight_files import network_name

LIMITS = (
    "It was trained on the images of one laboratory. On those of another stain, camera or microscope it is to be "
    "expected wrong unless it says uncertain.",
    "It knows the classes it was trained on, and nothing else.",
)

PIXELS, CHECKPOINT = "pixels", "checkpoint"
"""Folders of a run that lie there until it is finished."""

FEWEST_TO_TRAIN = 3

FIELDS = "all-subtypes"
"""The description that says where microscopes burn their scale bar into a field; nothing is learnt from there."""


def train_run(run: Path, channel: Channel) -> Path:
    """Trains what a run asks for; broken off, it goes on at the last finished epoch. A finished run is left as it is.

    Args:
        run: the run folder.
        channel: events go there; it says when to stop.

    Returns:
        The path of result.json.

    Raises:
        LeukoDeskError: the data, the weights or the machine will not do; the message says what to do.
        Cancelled: stopped; what was finished is kept.
    """
    if read_result(run) is not None:
        return _tidied(run)
    request = read_request(run)
    recipe = requested_recipe(request)
    images = read_images(run, request, channel)
    if len(images.split.indices(TRAIN)) < FEWEST_TO_TRAIN:  # or what it knows could not be described afterwards
        raise DataSetError("There are too few images to learn from. Add images of each class.")
    channel.stage(Stage("prepare", "Preparing the images"))
    remove_unfinished(run / PIXELS)
    prepared = prepare(
        images.data,
        recipe,
        run / PIXELS,
        mask_corner=scale_bar_of(request),
        train=images.split.indices(TRAIN),
        on_progress=channel.progress,
    )
    channel.stage(Stage("train", "Training the network"))
    trained = train_fold(
        prepared,
        images.split,
        request.name,
        0,
        recipe,
        Path(request.base) if request.base else None,
        checkpoints=run / CHECKPOINT,
        on_epoch=channel.emit,
        before_batch=channel.check,
    )
    channel.emit(Message(trained.weights_said))
    channel.stage(Stage("calibrate", "Finding out how sure is sure enough"))
    calibration = _calibrated(trained)
    channel.stage(Stage("evaluate", "Testing it on the images set aside for that"))
    base = read_manifest_of(Path(request.base)).manifest if request.base else None
    judged = judge(request, images, _tested(images, trained), calibration, base)
    channel.stage(Stage("write", "Writing the model"))
    facts = _facts(request, base, images.data, calibration, judged)
    candidates = Path(request.candidates)
    remove_unfinished(candidates / request.name)
    ready = Network(trained.model, trained.known, trained.weights_said, len(trained.history))
    candidate = _written_before(facts, candidates) or ship(candidates, facts, ready, prepared.steps, recipe)
    maps = _first_layer(trained, prepared, int(images.split.indices(TEST)[0]))
    finish(run, request, images, judged, candidate, channel, history=trained.history, first_layer_png=maps)
    return _tidied(run)


def requested_recipe(request: TrainingRequest) -> Recipe:
    """The recipe of a run: the one it names, for cells on black if it is about cells, with at most so many epochs.

    A model that is built upon brings its network, and the size and the colours that its network has learnt to see.

    Raises:
        DataSetError: there is no such recipe, or no model could be made by it.
    """
    if request.recipe not in RECIPES:
        known = ", ".join(RECIPES)
        raise DataSetError(f"There is no recipe “{request.recipe}”. There are: {known}.")
    recipe = RECIPES[request.recipe]
    if request.base:
        recipe = for_network_of(Path(request.base), recipe)
    smallest_px = ARCHITECTURES[recipe.architecture].smallest_input_px
    if not smallest_px <= recipe.input_px <= LARGEST_INPUT_PX:  # or it would be refused when all is trained
        raise DataSetError(
            f"The recipe “{request.recipe}” asks for images of {recipe.input_px} px. {recipe.architecture} takes "
            f"{smallest_px} to {LARGEST_INPUT_PX} px."
        )
    if request.task == "cell":
        recipe = replace(recipe, augmentation=for_cells(recipe.augmentation))
    if request.mask_border:
        recipe = replace(recipe, mask_border_fraction=masked_border(request))
    if request.epochs is not None:
        *before, last = recipe.phases
        recipe = replace(recipe, phases=(*before, replace(last, epochs=max(1, request.epochs))))
    return recipe


def for_network_of(base: Path, recipe: Recipe) -> Recipe:
    """The recipe for the network of a model; one of another family changes nothing, and its weights will be refused.

    Args:
        base: folder of the bundle that is built upon.
        recipe: as it is without one.

    Raises:
        BundleError: the bundle cannot be read.
    """
    if not (base / KERAS_FILE).is_file():
        return recipe
    architecture = ARCHITECTURES.get(network_name(base / KERAS_FILE))
    family = ARCHITECTURES[recipe.architecture].backbone
    if architecture is None or not family or architecture.backbone != family:
        return recipe
    steps = read_manifest_of(base).manifest.preprocessing
    return replace(
        recipe,
        architecture=architecture.name,
        input_px=steps.width_px,
        colour=steps.colour,
        clahe_clip_limit=steps.clahe_clip_limit,
        stain_normalisation=steps.stain_normalisation.method if steps.stain_normalisation else "",
    )


def scale_bar_of(request: TrainingRequest) -> MaskCorner | None:
    """Where the images of a run may have a scale bar: cells on black have none."""
    return read_description(FIELDS).masked_corner if request.task == "field" else None


def _calibrated(trained: TrainedFold) -> Calibration:
    chosen_by = trained.validation
    if chosen_by is None:
        raise DataSetError("No image is left to calibrate the model with. Divide the images into three parts.")
    return calibrate(
        chosen_by.logits,
        chosen_by.labels,
        chosen_by.distances,
        "the validation part",
        "which the network was not trained on, but whose loss may have chosen when to stop",
    )


def _tested(images: RunImages, trained: TrainedFold) -> TestedImages:
    data, told, test = images.data, trained.predictions, images.split.indices(TEST)
    paths = tuple(data.images[int(place)].path for place in test)
    return TestedImages(told.sha256, paths, told.labels, data.groups[test], told.logits, told.distances)


def _tidied(run: Path) -> Path:
    """The result of a finished run, of which no more is kept: hundreds of megabytes of pixels need not lie there."""
    for name in (PIXELS, CHECKPOINT):
        shutil.rmtree(run / name, ignore_errors=True)
    return run / RESULT_FILE


def _written_before(facts: BundleFacts, candidates: Path) -> Bundle | None:
    """The candidate, if this very run had written it before it was broken off; not another run's of the same name."""
    folder = candidates / facts.name / facts.version
    if not is_folder(folder):
        return None
    bundle = read_bundle(folder)
    same_images = bundle.manifest.training_data == facts.training_data
    same_network = math.isclose(bundle.manifest.temperature, facts.calibration.temperature, rel_tol=1e-3)
    return bundle if same_images and same_network else None


def _facts(
    request: TrainingRequest, base: Manifest | None, data: LabelledData, calibration: Calibration, judged: Judged
) -> BundleFacts:
    own = own_data(request, data, judged.split)
    return BundleFacts(
        name=request.name,
        version=request.version,
        title=request.title,
        task=request.task,
        checks_profile=request.task,
        classes=tuple(one.info for one in request.classes),
        calibration=calibration,
        training_data=(own, *(base.training_data if base is not None else ())),
        metrics=metrics_of_evaluation(judged.evaluation),
        measured=judged.how_measured,
        limits=LIMITS,
        shortcuts=judged.near_shortcuts,
    )


def _first_layer(trained: TrainedFold, images: PreparedImages, number: int) -> tuple[bytes, ...]:
    """What the first layer makes of one test image."""
    image = scale_pixels(images.pixels[number], images.steps)
    return (first_layer_maps(trained.model, image),)
