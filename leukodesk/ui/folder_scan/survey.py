"""How many images there are and how long they will take, found out while the user is still choosing."""

from PySide6.QtCore import QObject, Signal

from leukodesk.core.errors import LeukoDeskError
from leukodesk.services.model_library import Library
from leukodesk.store.scan_file import ScanTask
from leukodesk.ui.folder_scan.scan_choices import Counted, same_question
from leukodesk.ui.folder_scan.scan_reading import count_files, measure_rate
from leukodesk.ui.workers import TaskRunner, Urgency

COUNTING, MEASURING = "counting", "measuring"


class Survey(QObject):
    """Counts, then measures; what has not changed is not asked again.

    Args:
        library: where the models lie.

    Attributes:
        runner: counts and measures, in a thread of its own: a large share is slow to look through.
        files: that were found so far; complete: whether those are all.
        rate: files a second; None while that is not known.
        problem: why the folders cannot be scanned, or with which model; empty if they can.

    Signals:
        changed: any of these.
    """

    changed = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.runner = TaskRunner(self)
        self._task: ScanTask | None = None
        self._counted: Counted | None = None
        self.files = 0
        self.complete = False
        self.rate: float | None = None
        self.problem = ""

    @property
    def counting(self) -> bool:
        return self.runner.is_open(COUNTING)

    @property
    def measuring(self) -> bool:
        return self.runner.is_open(MEASURING)

    @property
    def seconds(self) -> float | None:
        """What all of them will take; None while that is not known."""
        return self.files / self.rate if self.complete and self.rate else None

    def look(self, task: ScanTask | None) -> None:
        """Find out about another task; None for none."""
        before, self._task = self._task, task
        if task == before:
            return
        if task is None or before is None or not same_question(task, before):
            self._count(task)
        else:
            self._measure()

    def look_again(self) -> None:
        """There may be other files by now."""
        self._count(self._task)

    def stop(self) -> None:
        """Count and measure no more."""
        self.runner.cancel(COUNTING, MEASURING)
        self.changed.emit()

    def close(self) -> bool:
        """End the thread; False if it does not end in time."""
        return self.runner.close()

    def _count(self, task: ScanTask | None) -> None:
        self.runner.cancel(COUNTING, MEASURING)
        self.files, self.complete, self.rate, self.problem, self._counted = 0, False, None, "", None
        if task is not None and task.folders:
            self.runner.submit(
                lambda job: count_files(job, task),
                slot=COUNTING,
                done=self._all_counted,
                failed=self._refused,
                stage=self._so_far,
            )
        self.changed.emit()

    def _so_far(self, stage: str) -> None:
        self.files = int(stage)
        self.changed.emit()

    def _all_counted(self, counted: Counted) -> None:
        self._counted, self.files, self.complete = counted, counted.files, True
        self._measure()

    def _measure(self) -> None:
        task, counted = self._task, self._counted
        self.rate, self.problem = None, ""
        self.runner.cancel(MEASURING)
        if task is not None and task.model and counted is not None and counted.sample:
            self.runner.submit(
                lambda job: measure_rate(job, counted.sample, task, self._library),
                slot=MEASURING,
                done=self._measured,
                failed=self._refused,
                urgency=Urgency.BACKGROUND,
            )
        self.changed.emit()

    def _measured(self, rate: float | None) -> None:
        self.rate = rate
        self.changed.emit()

    def _refused(self, error: LeukoDeskError) -> None:
        self.problem = error.message
        self.changed.emit()
