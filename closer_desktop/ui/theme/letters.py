"""Letters: the fonts, their sizes, and how large a question must be to be read across a table."""

import math
from enum import StrEnum
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

SERIF = ("Fraunces", "Noto Serif", "Georgia", "Cambria", "DejaVu Serif")
SANS = ("Atkinson Hyperlegible", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")

# Letters are legible without effort when capitals fill 20 minutes of arc (ISO 9241-303 prefers 20 to 22).
_ARC_MINUTES = 20
# Height of a capital in Fraunces, as a share of the font's pixel size.
_CAP_HEIGHT = 0.70
_SMALLEST, _LARGEST = 44, 96
# Screens report nonsense on televisions and in virtual machines; then a usual desktop screen is assumed.
_BELIEVABLE_DPI = (70, 250)
_USUAL_DPI = 110


class Letters(StrEnum):
    """How the question is set."""

    BOOKISH = "bookish"
    PLAIN = "plain"


class Distance(StrEnum):
    """From where the card is read."""

    LAP = "lap"
    TABLE = "table"
    ROOM = "room"


MILLIMETRES = {Distance.LAP: 600, Distance.TABLE: 1500, Distance.ROOM: 2500}
# Beyond legible: how large letters are set on a card compared with the usual, where there is room.
SCALES = {Distance.LAP: 0.74, Distance.TABLE: 1.0, Distance.ROOM: 1.25}


def load_fonts(folder: Path) -> None:
    """Make the shipped fonts known to Qt; a missing one falls back to the system's."""
    for file in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def sans(px: float, *, bold: bool = False) -> QFont:
    """The font of everything but questions, at a size in pixels."""
    return _font(SANS, px, QFont.Weight.Bold if bold else QFont.Weight.Normal, italic=False)


def serif(px: float, *, semibold: bool = False, italic: bool = False) -> QFont:
    """The font of questions and titles, at a size in pixels."""
    return _font(SERIF, px, QFont.Weight.DemiBold if semibold else QFont.Weight.Normal, italic=italic)


def reading_size(distance: Distance, dpi: float) -> float:
    """The pixel size at which a question is easily read from there on a screen of this density."""
    low, high = _BELIEVABLE_DPI
    believed = dpi if low <= dpi <= high else _USUAL_DPI
    capital = math.tan(math.radians(_ARC_MINUTES / 60)) * MILLIMETRES[distance]
    return max(_SMALLEST, min(_LARGEST, capital / _CAP_HEIGHT / 25.4 * believed))


def _font(families: tuple[str, ...], px: float, weight: QFont.Weight, *, italic: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(max(1, round(px)))
    font.setWeight(weight)
    font.setItalic(italic)
    return font
