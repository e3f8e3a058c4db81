"""Printing while the window goes on: a page at a time between whatever else there is to do."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from closer_desktop.ui.print.paper import DOTS_PER_INCH
from closer_desktop.ui.print.pdf import Printable


class Work(Protocol):
    """Pages in the making, such as a `PdfMaking`."""

    @property
    def page(self) -> int:
        """How many are made."""

    @property
    def pages(self) -> int:
        """How many there will be."""

    @property
    def is_done(self) -> bool:
        """Whether all are made."""

    def paint_page(self) -> None:
        """Make the next one."""

    def stop(self) -> None:
        """Make no more."""


class PrinterRun:
    """The pages on their way to a printer."""

    def __init__(self, what: Printable, printer: QPrinter) -> None:
        self._what = what
        self._printer = printer
        self._painter = QPainter(printer)
        self._painter.scale(printer.logicalDpiX() / DOTS_PER_INCH, printer.logicalDpiY() / DOTS_PER_INCH)
        self.page = 0

    @property
    def pages(self) -> int:
        """How many pages there will be."""
        return self._what.pages

    @property
    def is_done(self) -> bool:
        """Whether every page was sent."""
        return self.page >= self._what.pages

    def paint_page(self) -> None:
        """Send the next page."""
        if self.page:
            self._printer.newPage()
        self._what.paint(self._painter, self.page)
        self.page += 1

    def stop(self) -> None:
        """Send no more pages."""
        if not self.is_done:
            self._printer.abort()
        if self._painter.isActive():
            self._painter.end()


class PageByPage(QObject):
    """Works on one PDF or print job at a time; `went_on` carries pages done and pages to do."""

    went_on = Signal(int, int)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._done: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Whether pages are being painted."""
        return self._work is not None

    def start(self, work: Work, done: Callable[[], None]) -> None:
        """Paint every page, and call `done` when all are painted."""
        self.stop()
        self._work, self._done = work, done
        self.went_on.emit(0, work.pages)
        self._timer.start()

    def stop(self) -> None:
        """Let the rest go."""
        self._timer.stop()
        if self._work is not None:
            self._work.stop()
            self._work = None
            self.ended.emit()

    def _go_on(self) -> None:
        work, done = self._work, self._done
        if work is None or done is None:
            return
        work.paint_page()
        self.went_on.emit(work.page, work.pages)
        if work.is_done:
            self._timer.stop()
            self._work = None
            work.stop()
            done()
            self.ended.emit()
