"""Sheets of cards: fronts with lines to cut along, and backs that land exactly behind them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QLineF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from closer_desktop.services.takeaway import TakenCard
from closer_desktop.ui.card.back import paint_back
from closer_desktop.ui.card.face import Face, paint_face
from closer_desktop.ui.print.follow_ups import paint_follow_ups
from closer_desktop.ui.print.paper import CardSize, Flip, Grid, Paper
from closer_desktop.ui.theme.letters import Letters
from closer_desktop.ui.theme.palette import Palette

# Cut marks begin this far outside the cards and are this long.
_MARK_GAP, _MARK_LENGTH = 8, 34
_HAIRLINE = 1.4
_DASHES = (7, 7)


class Backs(StrEnum):
    """What stands on the second side."""

    NONE = "none"
    PATTERN = "pattern"
    FOLLOW_UPS = "follow-ups"


@dataclass(frozen=True, slots=True)
class CardSheets:
    """Cards on so many sheets as they need; a page is a side of a sheet."""

    cards: Sequence[TakenCard]
    palette: Palette
    grid: Grid = Grid(Paper.A4, CardSize.POKER)  # noqa: RUF009
    backs: Backs = Backs.NONE
    flip: Flip = Flip.LONG
    letters: Letters = Letters.BOOKISH

    @property
    def paper(self) -> Paper:
        """The sheets they are printed on."""
        return self.grid.paper

    @property
    def is_lying(self) -> bool:
        """Whether the sheets lie on their long side."""
        return False

    @property
    def measure(self) -> QSizeF:
        """The measure of a page."""
        return self.paper.measure

    @property
    def sheets(self) -> int:
        """How many sheets there are."""
        return -(-len(self.cards) // self.grid.cards)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self.sheets * (1 if self.backs is Backs.NONE else 2)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, counted from 0."""
        sheet, is_back = (page, False) if self.backs is Backs.NONE else divmod(page, 2)
        first = sheet * self.grid.cards
        cards = self.cards[first : first + self.grid.cards]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_back:
            self._paint_backs(painter, cards)
        else:
            self._paint_fronts(painter, cards)

    def _paint_fronts(self, painter: QPainter, cards: Sequence[TakenCard]) -> None:
        palette = on_white(self.palette)
        for place, taken in enumerate(cards):
            rect = self.grid.front(place)
            face = Face(taken.card, letters=self.letters, has_heart=False, has_edge=False, code=taken.code)
            painter.save()
            painter.setClipRect(rect)
            paint_face(painter, rect, face, palette)
            painter.restore()
        self._paint_cuts(painter, len(cards))

    def _paint_backs(self, painter: QPainter, cards: Sequence[TakenCard]) -> None:
        for place, taken in enumerate(cards):
            rect = self.grid.back(place, self.flip)
            painter.save()
            if self.flip is Flip.SHORT:
                # Upright again for whoever turns the card over like a page.
                painter.translate(rect.center())
                painter.rotate(180)
                painter.translate(-rect.center())
            painter.setClipRect(rect)
            if self.backs is Backs.FOLLOW_UPS and taken.card.ladder:
                paint_follow_ups(painter, rect, taken.card, on_white(self.palette))
            else:
                paint_back(painter, rect, taken.card.depth, self.palette)
            painter.restore()

    def _paint_cuts(self, painter: QPainter, cards: int) -> None:
        """Dashes between the cards and marks outside them, only along cards that are there."""
        rows = -(-cards // self.grid.columns)
        columns = min(cards, self.grid.columns)
        block = self.grid.block
        right = block.left() + columns * self.grid.card.width()
        bottom = block.top() + rows * self.grid.card.height()
        across = [block.left() + column * self.grid.card.width() for column in range(columns + 1)]
        down = [block.top() + row * self.grid.card.height() for row in range(rows + 1)]
        dashes = QPen(QColor(self.palette.line2), _HAIRLINE)
        dashes.setDashPattern(_DASHES)
        painter.setPen(dashes)
        painter.drawLines([QLineF(x, block.top(), x, bottom) for x in across])
        painter.drawLines([QLineF(block.left(), y, right, y) for y in down])
        painter.setPen(QPen(Qt.GlobalColor.black, _HAIRLINE))
        near, far = _MARK_GAP, _MARK_GAP + _MARK_LENGTH
        for x in across:
            painter.drawLine(QLineF(x, block.top() - far, x, block.top() - near))
            painter.drawLine(QLineF(x, bottom + near, x, bottom + far))
        for y in down:
            painter.drawLine(QLineF(block.left() - far, y, block.left() - near, y))
            painter.drawLine(QLineF(right + near, y, right + far, y))


def on_white(palette: Palette) -> Palette:
    """The palette with white card paper: the printer's own."""
    return replace(palette, depths=tuple(replace(depth, paper="#FFFFFF") for depth in palette.depths))
