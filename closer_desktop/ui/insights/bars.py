"""Pictures of bars lying under each other: what opens people up, and how far down the ladder they went."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.insights import Pictures
from closer_desktop.ui.insights.picture import SMALL, Picture, bar, between, write
from closer_desktop.ui.insights.words import great_of, rung_word
from closer_desktop.ui.theme.palette import Palette
from closer_desktop.ui.words import theme_word

_ROW, _THICK, _GAP = 43, 16.0, 10.0
_LABELS, _NUMBERS = 104, 74
MOST_THEMES = 6
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Bar:
    """A bar; `long` is its length as a share of the longest, `full` how much of it is filled."""

    label: str
    number: str
    long: float
    colour: QColor
    full: float = 1.0


class OpeningsPicture(Picture):
    """The themes that opened something: great talks out of times asked."""

    def spoken(self, pictures: Pictures) -> str:
        """Every theme drawn, with its numbers."""
        themes = pictures.openings[:MOST_THEMES]
        return ", ".join(f"{theme_word(one.theme)} {great_of(one.great, one.asked)}" for one in themes)

    def height_of(self, pictures: Pictures) -> int:
        """A row for each theme."""
        return _ROW * min(MOST_THEMES, len(pictures.openings))

    def draw(self, painter: QPainter, palette: Palette, pictures: Pictures) -> None:
        """Paint each theme as long as it was asked, filled as far as it was great."""
        themes = pictures.openings[:MOST_THEMES]
        most = max((one.asked for one in themes), default=1)
        colour = QColor(palette.depth(Depth.OPEN).solid)
        bars = (
            _Bar(
                theme_word(one.theme),
                great_of(one.great, one.asked),
                one.asked / most,
                colour,
                one.great / one.asked,
            )
            for one in themes
        )
        _draw_bars(painter, palette, bars, self.width(), _LABELS - 14)


class LadderPicture(Picture):
    """How many great talks went at least so far down the ladder."""

    def spoken(self, pictures: Pictures) -> str:
        """Every rung with its number."""
        return ", ".join(f"{rung_word(rung)} {count}" for rung, count in enumerate(pictures.rungs))

    def height_of(self, pictures: Pictures) -> int:
        """A row for each rung."""
        return _ROW * len(pictures.rungs)

    def draw(self, painter: QPainter, palette: Palette, pictures: Pictures) -> None:
        """Paint each rung as long as its number, darker the deeper it lies."""
        most = max(pictures.rungs, default=1)
        deep = palette.depth(Depth.DEEP)
        last = max(1, len(pictures.rungs) - 1)
        bars = (
            _Bar(
                rung_word(rung),
                str(count),
                count / most,
                between(deep.soft, deep.solid, 0.3 + 0.7 * rung / last),
            )
            for rung, count in enumerate(pictures.rungs)
        )
        _draw_bars(painter, palette, bars, self.width(), _LABELS + 20)


def _draw_bars(painter: QPainter, palette: Palette, bars: Iterable[_Bar], width: int, labels: float) -> None:
    longest = max(40.0, width - labels - _NUMBERS - 2 * _GAP)
    for number, one in enumerate(bars):
        middle = _ROW * (number + 0.5)
        write(painter, QRectF(0, middle - 12, labels, 24), one.label, palette.ink, where=_RIGHT)
        length = max(6.0, longest * one.long)
        whole = QRectF(labels + _GAP, middle - _THICK / 2, length, _THICK)
        if one.full < 1:
            bar(painter, whole, palette.line)
        if one.full > 0:
            bar(
                painter,
                QRectF(whole.topLeft(), whole.size()).adjusted(0, 0, length * (one.full - 1), 0),
                one.colour,
            )
        words = QRectF(whole.right() + _GAP, middle - 12, _NUMBERS, 24)
        write(painter, words, one.number, palette.ink2, px=SMALL)
