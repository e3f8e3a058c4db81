"""The system's wish that the program should end, as a signal of Qt."""

import os
import signal
import sys

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class SystemSignals(QObject):
    """SIGTERM, SIGINT and SIGHUP, through a pipe: a Python handler alone never runs inside Qt's loop."""

    asked_to_end = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ends: tuple[int, int] | None = None

    def listen(self) -> None:
        """Have the system's wishes arrive here; on Windows there are none."""
        if sys.platform == "win32":
            return
        self._ends = os.pipe()
        for end in self._ends:
            os.set_blocking(end, False)
        signal.set_wakeup_fd(self._ends[1], warn_on_full_buffer=False)
        for wish in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(wish, _leave_it_to_the_pipe)
        notifier = QSocketNotifier(self._ends[0], QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._heard)

    def let_go(self) -> None:
        """Listen no more."""
        if self._ends is not None:
            signal.set_wakeup_fd(-1)
            for end in self._ends:
                os.close(end)
            self._ends = None

    def _heard(self) -> None:
        if self._ends is not None:
            os.read(self._ends[0], 64)
            self.asked_to_end.emit()


def _leave_it_to_the_pipe(_number: int, _frame: object) -> None:
    """The byte in the pipe says it all."""
