"""How far long work has come, and the wish that it shall stop: one thread works, another one looks."""

from collections.abc import Callable
from threading import Lock

Tell = Callable[[float], None]
"""Says which share of the work is done, from 0 to 1; raises Stopped where no more of it is wanted."""


class Stopped(Exception):
    """No more of this is wanted; nothing of it shall stay."""


def unwatched(_share: float) -> None:
    """Nobody waits for this work."""


class Progress:
    """The share of the work that is done; from `settle` on it can no longer be stopped."""

    def __init__(self) -> None:
        self.share = 0.0
        self._is_stopped = False
        self._is_settled = False
        self._lock = Lock()

    def tell(self, share: float) -> None:
        """Note the share that is done, from 0 to 1; raises Stopped where that was asked for."""
        if self._is_stopped:
            raise Stopped
        self.share = share

    def part(self, begin: float, end: float) -> Tell:
        """What a part of the work tells, whose whole is from `begin` to `end` of this one."""
        return lambda share: self.tell(begin + (end - begin) * share)

    def stop(self) -> None:
        """Ask that the work stops; too late once it is settled."""
        with self._lock:
            self._is_stopped = not self._is_settled

    def settle(self) -> None:
        """From here on the work stays; raises Stopped where it was to stop before."""
        with self._lock:
            if self._is_stopped:
                raise Stopped
            self._is_settled = True
