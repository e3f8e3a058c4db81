"""Printing without a window, for the command line."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from closer_desktop.services.takeaway import TakenCard
from closer_desktop.ui.print.paper import CardSize, Flip, Grid, Paper
from closer_desktop.ui.print.pdf import pdf_of
from closer_desktop.ui.print.sheets import Backs, CardSheets
from closer_desktop.ui.theme.letters import load_fonts
from closer_desktop.ui.theme.palette import Light, load_palettes

PAPERS = tuple(Paper)
SIZES = tuple(CardSize)
FLIPS = tuple(Flip)


def cards_a_sheet(paper: str, size: str) -> int:
    """How many cards of this size lie on a sheet."""
    return Grid(Paper(paper), CardSize(size)).cards


def print_sheets(
    cards: Sequence[TakenCard], resources: Path, paper: str, size: str, backs: str, flip: str
) -> tuple[bytes, int]:
    """The cards as a PDF file, and how many pages it has."""
    application = QGuiApplication.instance() or QGuiApplication(["closer", "-platform", "offscreen"])
    load_fonts(resources / "fonts")
    palette = load_palettes(resources / "themes" / "palette.json")[Light.DAYLIGHT]
    grid = Grid(Paper(paper), CardSize(size))
    sheets = CardSheets(cards, palette, grid, Backs(backs), Flip(flip))
    made = pdf_of(sheets, "Cards to take along")
    del application
    return made, sheets.pages
