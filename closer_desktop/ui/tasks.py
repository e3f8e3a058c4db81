"""Work behind the window: one worker thread, and results that arrive on the window's own thread."""

import gc
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal

# Seconds until a thread that works makes way for one that waits.
_PATIENCE = 0.0001


class Tasks(QObject):
    """Runs one task after the other; what went wrong arrives at `failed`."""

    failed = Signal(BaseException)
    _finished = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        # A window that waits for Python while the worker has it misses its frames: it waits many times in
        # one. Usual are 5 ms.
        sys.setswitchinterval(_PATIENCE)
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="closer")
        self._is_closed = False
        self._finished.connect(self._deliver)

    def run(self, work: Callable[[], Any], done: Callable[[Any], None] | None = None) -> None:
        """Run the work on the worker thread and hand its result to `done` on this one."""

        def finished(future: Future[Any]) -> None:
            self._finished.emit(future, done)

        self._worker.submit(_undisturbed, work).add_done_callback(finished)

    def close(self) -> None:
        """Wait until everything asked for is done; whoever waited for a result is gone by then."""
        self._worker.shutdown(wait=True)
        self._is_closed = True

    def _deliver(self, future: Future[Any], done: Callable[[Any], None] | None) -> None:
        trouble = future.exception()
        if trouble is not None:
            self.failed.emit(trouble)
        elif done is not None and not self._is_closed:
            done(future.result())


def _undisturbed(work: Callable[[], Any]) -> Any:
    """What the work gives; no garbage is collected meanwhile, which would stop the window too.

    Work that gathers ten thousand entries makes the collector look at all of them again and again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        return work()
    finally:
        if was_on:
            gc.enable()
