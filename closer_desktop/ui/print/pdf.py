"""Printing to PDF: page by page, so that people see how far it is and can stop."""

from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from closer_desktop.ui.print.paper import DOTS_PER_INCH, Paper

_SIZES = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
    Paper.A5: QPageSize.PageSizeId.A5,
}


class Printable(Protocol):
    """Pages to print."""

    @property
    def paper(self) -> Paper:
        """The sheets they are printed on."""

    @property
    def is_lying(self) -> bool:
        """Whether the sheets lie on their long side."""

    @property
    def measure(self) -> QSizeF:
        """The measure of a page in tenths of a millimetre."""

    @property
    def pages(self) -> int:
        """How many pages there are."""

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, counted from 0, in tenths of a millimetre."""


def page_layout(what: Printable) -> QPageLayout:
    """The page as Qt's printers know it, without margins of theirs."""
    turned = QPageLayout.Orientation.Landscape if what.is_lying else QPageLayout.Orientation.Portrait
    return QPageLayout(QPageSize(_SIZES[what.paper]), turned, QMarginsF())


class PdfMaking:
    """A PDF in the making: call `paint_page` until `is_done`, then `finished`."""

    def __init__(self, what: Printable, title: str) -> None:
        self._what = what
        self._bytes = QByteArray()
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setTitle(title)
        self._writer.setCreator("Closer")
        self._writer.setResolution(DOTS_PER_INCH)
        self._writer.setPageLayout(page_layout(what))
        self._painter = QPainter(self._writer)
        self.page = 0

    @property
    def pages(self) -> int:
        """How many pages there will be."""
        return self._what.pages

    @property
    def is_done(self) -> bool:
        """Whether every page is painted."""
        return self.page >= self._what.pages

    def paint_page(self) -> None:
        """Paint the next page."""
        if self.page:
            self._writer.newPage()
        self._what.paint(self._painter, self.page)
        self.page += 1

    def stop(self) -> None:
        """Let the rest go; nothing is kept."""
        if self._painter.isActive():
            self._painter.end()

    def finished(self) -> bytes:
        """The whole file."""
        self.stop()
        self._buffer.close()
        return bytes(self._bytes.data())


def pdf_of(what: Printable, title: str) -> bytes:
    """The pages as one PDF file."""
    making = PdfMaking(what, title)
    while not making.is_done:
        making.paint_page()
    return making.finished()
