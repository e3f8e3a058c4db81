"""What a page asks of the worker: only the last answer is shown, and only while the page is there."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from closer_desktop.ui.rooms import Later


class Latest:
    """Shows on a page what was asked last; an answer that comes when something else was asked is let go."""

    def __init__(self, page: QWidget, show: Callable[[Any], None]) -> None:
        self._page = page
        self._show = show
        self._asked = 0

    def ask(self, later: Later, work: Callable[[], Any]) -> None:
        """Run the work behind the window, and show what it gives."""
        self._asked += 1
        later(work, partial(self._answer, self._asked))

    def _answer(self, asked: int, result: Any) -> None:
        if isValid(self._page) and asked == self._asked:
            self._show(result)
