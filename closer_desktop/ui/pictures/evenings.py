"""How the evenings went: each card a dot, deeper downwards, a ring where it became a great talk."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.insights import Pictures, Sitting
from closer_desktop.ui.memory_words import short_day_words
from closer_desktop.ui.pictures.picture import SMALL, Picture, write
from closer_desktop.ui.theme.palette import Palette
from closer_desktop.ui.words import depth_word

_LABELS, _TOP, _ROW, _FOOT = 84, 22, 43, 64
_DOT, _RING, _AROUND = 8.0, 14.0, 4.0
_STEP, _APART, _WIDEST_APART = 24.5, 42.0, 110.0
# A date needs so much room below its evening.
_DATE = 96.0
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


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
        fitting = _fitting(pictures.sittings, width - _LABELS)
        taken = sum(map(_width, fitting))
        spare = width - _LABELS - taken - _APART * len(fitting)
        apart = min(_WIDEST_APART, _APART + max(0.0, spare) / max(1, len(fitting)))
        left = _LABELS + apart / 2
        for sitting in fitting:
            room = min(_width(sitting), width - _LABELS - _APART)
            self._draw_evening(painter, palette, sitting, left, room)
            words = short_day_words(sitting.day, pictures.today)
            below = QRectF(left + room / 2 - _DATE / 2, _height(Depth.INTIMATE) + 24, _DATE, 22)
            write(painter, below, words, palette.ink2, px=SMALL, where=_MIDDLE)
            left += room + apart

    def _draw_evening(
        self, painter: QPainter, palette: Palette, sitting: Sitting, left: float, room: float
    ) -> None:
        count = len(sitting.dots)
        step = min(_STEP, (room - 2 * _DOT) / max(1, count - 1))
        begin = left + (room - step * (count - 1)) / 2
        places = [
            QPointF(begin + step * number, _height(dot.depth)) for number, dot in enumerate(sitting.dots)
        ]
        painter.setPen(QPen(QColor(palette.ink2), 1.25))
        for (one, here), (other, there) in pairwise(zip(sitting.dots, places, strict=True)):
            line = QLineF(here, there)
            free = [(_RING if dot.is_great else _DOT) + _AROUND for dot in (one, other)]
            if line.length() > sum(free):
                start, end = free[0] / line.length(), 1 - free[1] / line.length()
                painter.drawLine(QLineF(line.pointAt(start), line.pointAt(end)))
        for dot, place in zip(sitting.dots, places, strict=True):
            colours = palette.depth(dot.depth)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.surface))
            around = (_RING if dot.is_great else _DOT) + _AROUND / 2
            painter.drawEllipse(place, min(around, step), around)
            painter.setBrush(QColor(colours.solid))
            painter.drawEllipse(place, min(_DOT, max(2.0, step / 2.2)), _DOT)
            if dot.is_great:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(colours.accent), 2))
                painter.drawEllipse(place, _RING, _RING)


def left_out_words(pictures: Pictures, width: int) -> str:
    """A sentence about the evenings that a picture of this width, in pixels, has no room for; else empty."""
    shown = len(_fitting(pictures.sittings, width - _LABELS))
    if shown == len(pictures.sittings):
        return ""
    return QCoreApplication.translate(
        "EveningsPicture", "These are the latest {shown} of {count:,}; the table has them all."
    ).format(shown=shown, count=len(pictures.sittings))


def _fitting(sittings: Sequence[Sitting], room: float) -> list[Sitting]:
    """The latest evenings that fit, oldest first; one always does."""
    found: list[Sitting] = []
    for sitting in reversed(sittings):
        room -= _width(sitting) + _APART
        if room < 0 and found:
            break
        found.append(sitting)
    return found[::-1]


def _width(sitting: Sitting) -> float:
    return max(_DATE - _APART, 2 * _DOT + _STEP * (len(sitting.dots) - 1))


def _height(depth: Depth) -> float:
    return _TOP + _ROW * (depth - 1)
