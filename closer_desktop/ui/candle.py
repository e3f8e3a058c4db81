"""Candlelight by itself, at the hour that people set."""

import math
from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer

from closer_desktop.domain.candle import is_candle_time, until_change
from closer_desktop.ui.theme.theme import Theme


class Candle(QObject):
    """Lights the theme's candle at its hour and puts it out in the morning, woken for nothing else.

    Whoever chooses another light in between keeps it until the next of the two.
    """

    def __init__(self, theme: Theme, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self._theme = theme
        self._now = now
        self._hour = 0
        self._burns = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.look)

    def watch(self, hour: int) -> None:
        """Wait for this hour of the clock from now on; 0 means that no candle is wished for."""
        self._hour = hour
        self.look()

    def stop(self) -> None:
        """Let people have the light they chose."""
        self.watch(0)

    def look(self) -> None:
        """Light the candle or put it out where it is time, also after the machine has slept."""
        now = self._now()
        burns = is_candle_time(self._hour, now)
        if burns != self._burns:
            self._burns = burns
            self._theme.light_candle(burns)
        self._timer.stop()
        if self._hour:
            self._timer.start(math.ceil(until_change(self._hour, now) / timedelta(milliseconds=1)))
