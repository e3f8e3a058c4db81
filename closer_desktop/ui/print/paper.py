"""Paper: where the cards lie on a sheet, in front and, mirrored, on the back; in tenths of a millimetre."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSizeF

DOTS_PER_INCH = 254
"""At this resolution a dot is a tenth of a millimetre."""

MARGIN = 64
"""A quarter of an inch: what lies further in, every common printer reaches."""


class Paper(StrEnum):
    """The sheets that printers take."""

    A4 = "a4"
    LETTER = "letter"
    A5 = "a5"

    @property
    def measure(self) -> QSizeF:
        """The sheet standing up, in the whole points that a PDF tells, so that backs lie truly behind."""
        points = _POINTS[self]
        return points * (DOTS_PER_INCH / 72)


_POINTS = {Paper.A4: QSizeF(595, 842), Paper.LETTER: QSizeF(612, 792), Paper.A5: QSizeF(420, 595)}

CARD_PAPERS = (Paper.A4, Paper.LETTER)
"""What cards are printed on; a book is A5, two of whose pages lie on either."""


class CardSize(StrEnum):
    """How large the cards are."""

    POKER = "poker"
    A7 = "a7"
    BUSINESS = "business"


class Flip(StrEnum):
    """Around which edge a printer turns the sheet for its second side."""

    LONG = "long"
    SHORT = "short"


# A business card is 85 mm by 55 in most of the world, and 3.5 inches by 2 where Letter is used.
_CARDS = {
    (Paper.A4, CardSize.POKER): (QSizeF(880, 630), 2, 4),
    (Paper.LETTER, CardSize.POKER): (QSizeF(880, 630), 2, 4),
    (Paper.A4, CardSize.A7): (QSizeF(740, 1050), 2, 2),
    (Paper.LETTER, CardSize.A7): (QSizeF(740, 1050), 2, 2),
    (Paper.A4, CardSize.BUSINESS): (QSizeF(850, 550), 2, 5),
    (Paper.LETTER, CardSize.BUSINESS): (QSizeF(889, 508), 2, 5),
}


@dataclass(frozen=True, slots=True)
class Grid:
    """Cards of one size in columns and rows in the middle of a sheet, edge to edge."""

    paper: Paper
    size: CardSize

    @property
    def card(self) -> QSizeF:
        """The measure of a card."""
        return _CARDS[self.paper, self.size][0]

    @property
    def columns(self) -> int:
        """How many cards lie side by side."""
        return _CARDS[self.paper, self.size][1]

    @property
    def rows(self) -> int:
        """How many cards lie one below the other."""
        return _CARDS[self.paper, self.size][2]

    @property
    def cards(self) -> int:
        """How many cards a sheet holds."""
        return self.columns * self.rows

    @property
    def block(self) -> QRectF:
        """All cards of a sheet together."""
        width, height = self.card.width() * self.columns, self.card.height() * self.rows
        sheet = self.paper.measure
        return QRectF((sheet.width() - width) / 2, (sheet.height() - height) / 2, width, height)

    def front(self, place: int) -> QRectF:
        """Where the card with this place, counted from 0, lies on the front."""
        row, column = divmod(place, self.columns)
        return self._cell(row, column)

    def back(self, place: int, flip: Flip) -> QRectF:
        """Where its back lies on the second side, so that it is exactly behind it."""
        row, column = divmod(place, self.columns)
        if flip is Flip.LONG:
            return self._cell(row, self.columns - 1 - column)
        return self._cell(self.rows - 1 - row, column)

    def _cell(self, row: int, column: int) -> QRectF:
        corner = self.block.topLeft()
        left, top = corner.x() + column * self.card.width(), corner.y() + row * self.card.height()
        return QRectF(left, top, self.card.width(), self.card.height())
