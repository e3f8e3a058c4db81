"""Who got to speak: between each person and whoever brought the deck, whose answers came first."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.insights import Pictures
from closer_desktop.ui.insights.picture import Picture, bar, write
from closer_desktop.ui.theme.palette import Palette

MOST_PAIRS = 4
_ROW, _WORDS, _THICK, _GAP = 62, 30, 16.0, 4.0


class TurnsPicture(Picture):
    """A bar for each pair: theirs at the left, yours at the right."""

    def spoken(self, pictures: Pictures) -> str:
        """Every pair drawn, with its numbers."""
        said = [
            self.tr("{name} first {theirs}, you first {yours}").format(
                name=one.person, theirs=one.theirs, yours=one.yours
            )
            for one in pictures.pairs[:MOST_PAIRS]
        ]
        return ", ".join(said) or self.tr("No turns are known.")

    def height_of(self, pictures: Pictures) -> int:
        """A row for each pair."""
        return _ROW * min(MOST_PAIRS, len(pictures.pairs))

    def draw(self, painter: QPainter, palette: Palette, pictures: Pictures) -> None:
        """Paint each pair over the whole width."""
        width = float(self.width())
        for number, one in enumerate(pictures.pairs[:MOST_PAIRS]):
            top = float(_ROW * number)
            words = self.tr("{name} and you").format(name=one.person)
            write(painter, QRectF(0, top, width, _WORDS - 6), words, palette.ink)
            share = one.theirs / (one.theirs + one.yours)
            middle = (width - _GAP) * share
            left = QRectF(0, top + _WORDS, middle, _THICK)
            right = QRectF(middle + _GAP, top + _WORDS, width - _GAP - middle, _THICK)
            if one.theirs:
                bar(painter, left if one.yours else left | right, palette.depth(Depth.DEEP).solid)
            if one.yours:
                bar(painter, right if one.theirs else left | right, palette.depth(Depth.LIGHT).solid)
