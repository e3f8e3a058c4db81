"""Printing without a window, for the command line."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from closer_desktop.domain.book import Book
from closer_desktop.services.takeaway import TakenCard
from closer_desktop.ui.print.book import set_whole
from closer_desktop.ui.print.book_words import title_of
from closer_desktop.ui.print.booklet import Booklet
from closer_desktop.ui.print.paper import CardSize, Flip, Grid, Paper
from closer_desktop.ui.print.pdf import Printable, pdf_of
from closer_desktop.ui.print.sheets import Backs, CardSheets
from closer_desktop.ui.theme.letters import load_fonts
from closer_desktop.ui.theme.palette import Light, Palette, load_palettes


def print_sheets(
    cards: Sequence[TakenCard], resources: Path, paper: str, size: str, backs: str, flip: str
) -> tuple[bytes, int]:
    """The cards as a PDF file, and how many pages it has."""
    grid = Grid(Paper(paper), CardSize(size))
    return _printed(lambda palette: CardSheets(cards, palette, grid, Backs(backs), Flip(flip)), resources)


def print_booklet(cards: Sequence[TakenCard], resources: Path, paper: str) -> tuple[bytes, int]:
    """The cards as booklets to fold, in a PDF file, and how many sheets they are."""
    return _printed(lambda palette: Booklet(cards, palette, Paper(paper)), resources)


def print_book(book: Book, resources: Path) -> tuple[bytes, int]:
    """A conversation book as a PDF file, and how many pages it has."""
    return _printed(lambda palette: set_whole(book, palette), resources, title_of(book))


def _printed(
    lay_out: Callable[[Palette], Printable], resources: Path, title: str = "Cards to take along"
) -> tuple[bytes, int]:
    application = QGuiApplication.instance() or QGuiApplication(["closer", "-platform", "offscreen"])
    load_fonts(resources / "fonts")
    palette = load_palettes(resources / "themes" / "palette.json")[Light.DAYLIGHT]
    laid_out = lay_out(palette)
    made = pdf_of(laid_out, title)
    del application
    return made, laid_out.pages
