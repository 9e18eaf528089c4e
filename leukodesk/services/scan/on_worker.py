"""What the workers of a cluster do with the files of a scan: the same as threads, if they can do it in the same way."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

import leukodesk
from leukodesk.core.bases import base_of, find_bundle
from leukodesk.core.errors import BundleError, LeukoDeskError
from leukodesk.core.inference import Classifier
from leukodesk.services.model_library import own_library
from leukodesk.services.scan.one_image import PASSING, Scanned, scan_file
from leukodesk.store.scan_rows import FilePlace, ScanSetup

if TYPE_CHECKING:
    from leukodesk.core.bundle import Bundle


class ClusterError(LeukoDeskError):
    """A cluster that cannot be used, or no longer."""


class UnfitWorkerError(ClusterError):
    """A machine of the cluster whose results would be others, or none: raised there, and told here."""


@dataclass(frozen=True)
class WorkerModel:
    """What a worker finds its model by.

    Attributes:
        sha256: of the bundle.
        roots: folders of models to look into before the worker's own.
    """

    sha256: str
    roots: tuple[str, ...]


@dataclass(frozen=True)
class WorkerJob:
    """What all files of a scan have in common."""

    model: WorkerModel
    setup: ScanSetup
    attention: bool


@dataclass(frozen=True)
class Packed:
    """A file's work in bytes: to unpack them is to do it.

    So a worker without LeukoDesk fails at its task. It would die of a message that it cannot read, and the next one
    with it. The scheduler, which reads all messages, needs no LeukoDesk then.
    """

    place: FilePlace
    job: WorkerJob

    def __reduce__(self) -> tuple[Callable[[FilePlace, WorkerJob], Scanned], tuple[FilePlace, WorkerJob]]:
        return scan_on_worker, (self.place, self.job)


def scan_on_worker(place: FilePlace, job: WorkerJob) -> Scanned:
    """What is run on a worker of the cluster: `scan_file`.

    Raises:
        UnfitWorkerError: this worker cannot do this scan as the others do.
    """
    theirs = leukodesk.__version__
    if job.setup.application_version != theirs:
        sentence = f"has LeukoDesk {theirs}, and not {job.setup.application_version}: its results could differ."
        raise _unfit(f"{sentence} Install the same version on all of them.")
    try:
        with _networks(job.model).one() as classifier:
            scanned = scan_file(place, classifier, job.setup, lambda content: False, attention=job.attention)
    except BundleError as error:
        sentence = f"cannot use the model. {error.message} Install the same model on all of them."
        raise _unfit(sentence, error.details) from error
    if scanned.file.error_kind in PASSING and not sees(place.root):
        sentence = f"does not find the folder {os.fsdecode(place.root)}, or finds it empty. Connect its drive there"
        raise _unfit(f"{sentence} under the same path.", scanned.file.error_details)
    return scanned


def _unfit(sentence: str, details: str = "") -> UnfitWorkerError:
    return UnfitWorkerError(f"The computer {platform.node()} of the cluster {sentence}", details)


class _Networks:
    """The networks of a model on a worker: one for each of its threads, loaded when it is first needed, and kept."""

    def __init__(self, bundle: Bundle, base: Bundle | None) -> None:
        self._bundle, self._base = bundle, base
        self._idle: SimpleQueue[Classifier] = SimpleQueue()

    @contextmanager
    def one(self) -> Iterator[Classifier]:
        """One that no other thread is using.

        Raises:
            BundleError: it cannot be loaded.
        """
        try:
            classifier = self._idle.get_nowait()
        except Empty:
            classifier = Classifier(self._bundle, self._base, threads=1)
        classifier.load()
        try:
            yield classifier
        finally:
            self._idle.put(classifier)


@lru_cache(maxsize=2)
def _networks(model: WorkerModel) -> _Networks:
    """Those of a model, wherever it lies on this worker.

    Raises:
        BundleError: it is not there, or damaged.
    """
    import cv2

    cv2.setNumThreads(1)  # a worker's threads keep its cores busy already
    roots = [*map(Path, model.roots), *own_library().roots]
    bundle = find_bundle(model.sha256, roots)
    if bundle is None:
        raise BundleError("It is not installed there.", f"wanted: the bundle with SHA-256 {model.sha256}")
    return _Networks(bundle, base_of(bundle, roots))


def sees(root: bytes) -> bool:
    """Whether a scanned folder is there, with something in it: an empty one is rather a drive that is not connected."""
    try:
        with os.scandir(root) as entries:
            return next(entries, None) is not None
    except OSError:
        return False
