"""How the evenings went: each card a dot, deeper downwards, a ring where it became a great talk."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.insights import Pictures, Sitting
from closer_desktop.ui.insights.picture import SMALL, Picture, write
from closer_desktop.ui.memory_words import short_day_words
from closer_desktop.ui.theme.palette import Palette
from closer_desktop.ui.words import depth_word

_LABELS, _TOP, _ROW, _FOOT = 84, 22, 43, 54
_APART, _WIDEST_APART = 36.0, 110.0
# A date needs so much room below its evening.
_DATE = 96.0
# With less room than this for the evenings, everything in them is smaller.
_SPACIOUS = 700.0
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Sizes:
    """In pixels: the radius of a dot and of a ring, what is free around both, and from card to card."""

    dot: float = 8.0
    ring: float = 14.0
    around: float = 3.0
    step: float = 24.5

    def width(self, sitting: Sitting) -> float:
        """How much room an evening wants."""
        return max(_DATE - _APART, 2 * self.dot + self.step * (len(sitting.dots) - 1))


_USUAL, _SMALL = _Sizes(), _Sizes(dot=6.5, ring=11.0, around=2.5, step=18.5)


class EveningsPicture(Picture):
    """The latest evenings side by side, as many as there is room for."""

    def spoken(self, pictures: Pictures) -> str:
        """How many evenings, cards and great talks there are."""
        cards = sum(len(sitting.dots) for sitting in pictures.sittings)
        great = sum(sitting.great for sitting in pictures.sittings)
        return self.tr("Evenings: {evenings}. Cards: {cards}. Great talks: {great}.").format(
            evenings=len(pictures.sittings), cards=cards, great=great
        )

    def height_of(self, pictures: Pictures) -> int:
        """Four depths and the dates."""
        return _TOP + 3 * _ROW + _FOOT

    def draw(self, painter: QPainter, palette: Palette, pictures: Pictures) -> None:
        """Paint depths, evenings, dates, and how many evenings there was no room for."""
        width = float(self.width())
        for depth in Depth:
            height = _height(depth)
            label = QRectF(0, height - 12, _LABELS - 12, 24)
            write(
                painter,
                label,
                depth_word(depth),
                palette.depth(depth).accent,
                px=SMALL,
                bold=True,
                where=_RIGHT,
            )
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(QPointF(_LABELS - 4, height), QPointF(width, height))
        space = width - _LABELS
        sizes, fitting = _sizes(space), _fitting(pictures.sittings, space)
        spare = space - sum(map(sizes.width, fitting)) - _APART * len(fitting)
        apart = min(_WIDEST_APART, _APART + max(0.0, spare) / max(1, len(fitting)))
        left = _LABELS + apart / 2
        for sitting in fitting:
            room = min(sizes.width(sitting), space - _APART)
            self._draw_evening(painter, palette, sitting, QRectF(left, 0, room, 0), sizes)
            words = short_day_words(sitting.day, pictures.today)
            below = QRectF(left + room / 2 - _DATE / 2, _height(Depth.INTIMATE) + 24, _DATE, 22)
            write(painter, below, words, palette.ink2, px=SMALL, where=_MIDDLE)
            left += room + apart

    def _draw_evening(
        self, painter: QPainter, palette: Palette, sitting: Sitting, room: QRectF, sizes: _Sizes
    ) -> None:
        gaps = len(sitting.dots) - 1
        # An evening of very many cards is squeezed until it fits.
        step = min(sizes.step, (room.width() - 2 * sizes.dot) / max(1, gaps))
        begin = room.center().x() - step * gaps / 2
        places = [
            QPointF(begin + step * number, _height(dot.depth)) for number, dot in enumerate(sitting.dots)
        ]
        painter.setPen(QPen(QColor(palette.ink2), 1.25))
        for (one, here), (other, there) in pairwise(zip(sitting.dots, places, strict=True)):
            line = QLineF(here, there)
            free = [(sizes.ring if dot.is_great else sizes.dot) + sizes.around for dot in (one, other)]
            if line.length() > sum(free):
                start, end = free[0] / line.length(), 1 - free[1] / line.length()
                painter.drawLine(QLineF(line.pointAt(start), line.pointAt(end)))
        for dot, place in zip(sitting.dots, places, strict=True):
            colours = palette.depth(dot.depth)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.surface))
            around = (sizes.ring if dot.is_great else sizes.dot) + sizes.around / 2
            painter.drawEllipse(place, min(around, step), around)
            painter.setBrush(QColor(colours.solid))
            painter.drawEllipse(place, min(sizes.dot, max(2.0, step / 2.2)), sizes.dot)
            if dot.is_great:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(colours.accent), 2))
                painter.drawEllipse(place, sizes.ring, sizes.ring)


def left_out_words(pictures: Pictures, width: int) -> str:
    """A sentence about the evenings that a picture of this width, in pixels, has no room for; else empty."""
    shown = len(_fitting(pictures.sittings, width - _LABELS))
    if shown == len(pictures.sittings):
        return ""
    return QCoreApplication.translate(
        "EveningsPicture", "These are the latest {shown} of {count:,}; the table has them all."
    ).format(shown=shown, count=len(pictures.sittings))


def _sizes(space: float) -> _Sizes:
    return _USUAL if space >= _SPACIOUS else _SMALL


def _fitting(sittings: Sequence[Sitting], space: float) -> list[Sitting]:
    """The latest evenings that fit, oldest first; one always does."""
    sizes = _sizes(space)
    found: list[Sitting] = []
    for sitting in reversed(sittings):
        space -= sizes.width(sitting) + _APART
        if space < 0 and found:
            break
        found.append(sitting)
    return found[::-1]


def _height(depth: Depth) -> float:
    return _TOP + _ROW * (depth - 1)
