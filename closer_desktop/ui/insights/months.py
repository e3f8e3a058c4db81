"""The great talks of the last twelve months, each month a column of its depths."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.insights import Pictures, latest_months
from closer_desktop.ui.insights.picture import SMALL, Picture, write
from closer_desktop.ui.insights.words import month_word, short_month_word
from closer_desktop.ui.theme.palette import Palette

MOST_MONTHS = 12
_TOP, _HEIGHT, _FOOT, _GAP = 26, 130, 32, 3.0
_WIDEST, _LEAST = 34.0, 4.0
_ROOM_FOR_WORD = 36.0
_MIDDLE = Qt.AlignmentFlag.AlignCenter


class MonthsPicture(Picture):
    """A column for each month, light on top, intimate at its foot, talks without a depth below."""

    def spoken(self, pictures: Pictures) -> str:
        """Every month that is drawn and had a talk."""
        found = latest_months(pictures.months, pictures.today, MOST_MONTHS)
        said = [f"{month_word(month.first)} {month.count}" for month in found if month.count]
        return ", ".join(said) or self.tr("No talks in the last twelve months.")

    def height_of(self, pictures: Pictures) -> int:
        """The columns, the numbers over them and the months below."""
        return _TOP + _HEIGHT + _FOOT

    def draw(self, painter: QPainter, palette: Palette, pictures: Pictures) -> None:
        """Paint each month as high as its talks."""
        found = latest_months(pictures.months, pictures.today, MOST_MONTHS)
        most = max(month.count for month in found) or 1
        wide = self.width() / len(found)
        for place, month in enumerate(found):
            left, column = wide * place, min(_WIDEST, wide * 0.6)
            box = QRectF(left, _TOP + _HEIGHT + 6, wide, _FOOT - 6)
            word = short_month_word(month.first, is_tight=wide < _ROOM_FOR_WORD)
            write(painter, box, word, palette.ink2, px=SMALL, where=_MIDDLE)
            foot = float(_TOP + _HEIGHT)
            parts = [
                (month.talks[0], palette.line2),
                *((month.talks[depth], palette.depth(depth).solid) for depth in reversed(Depth)),
            ]
            for count, colour in parts:
                if count:
                    high = max(_LEAST, _HEIGHT * count / most)
                    part = QRectF(left + (wide - column) / 2, foot - high, column, max(2.0, high - _GAP))
                    _block(painter, part, colour)
                    foot -= high
            if month.count:
                over = QRectF(left, foot - 25, wide, 22)
                write(painter, over, str(month.count), palette.ink2, px=SMALL, where=_MIDDLE)


def _block(painter: QPainter, box: QRectF, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(box, min(6.0, box.height() / 2), min(6.0, box.height() / 2))
