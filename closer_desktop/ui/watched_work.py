"""Work behind the window that tells how far it is and can be stopped."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from closer_desktop.domain.progress import Progress, Stopped
from closer_desktop.errors import CloserError
from closer_desktop.ui.rooms import Later

_LOOK_EVERY = 60


class WatchedWork(QObject):
    """One task at a time; starting another one stops the one before. `went_on` carries the share done."""

    went_on = Signal(float)
    refused = Signal(CloserError)
    stopped = Signal()

    def __init__(self, later: Later, parent: QObject) -> None:
        super().__init__(parent)
        self._later = later
        self._progress: Progress | None = None
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_EVERY)
        self._looking.timeout.connect(self._look)

    @property
    def is_running(self) -> bool:
        """Whether a result is still waited for."""
        return self._progress is not None

    def start(self, work: Callable[[Progress], Any], done: Callable[[Any], None]) -> None:
        """Run the work on the worker thread and hand its result to `done` on this one."""
        self.stop()
        progress = self._progress = Progress()
        self._looking.start()
        self._later(partial(_outcome, work, progress), partial(self._deliver, progress, done))

    def stop(self) -> None:
        """Ask that the work stops; what came of it is told all the same."""
        if self._progress is not None:
            self._progress.stop()

    def leave(self) -> None:
        """Stop, and hear nothing more of it."""
        self.stop()
        self._looking.stop()
        self._progress = None

    def _look(self) -> None:
        if self._progress is not None:
            self.went_on.emit(self._progress.share)

    def _deliver(self, progress: Progress, done: Callable[[Any], None], outcome: Any) -> None:
        if progress is not self._progress:
            return
        self._looking.stop()
        self._progress = None
        if isinstance(outcome, CloserError):
            self.refused.emit(outcome)
        elif isinstance(outcome, Exception):
            self.stopped.emit()
            if not isinstance(outcome, Stopped):
                raise outcome
        else:
            done(outcome)


def _outcome(work: Callable[[Progress], Any], progress: Progress) -> Any:
    """What came of the work; trouble is a result as well, because somebody waits for it."""
    try:
        return work(progress)
    except Exception as trouble:
        return trouble
