"""Setting a question: as large as the card allows, in balanced lines, plain text only."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

LEADING = 1.22
# Long prompts step down to this size and, when even that is too large, to the last one.
_SMALLEST_WISHED, _SMALLEST = 30, 9


@dataclass(frozen=True, slots=True)
class SetText:
    """A text set in lines; `height` in pixels."""

    layout: QTextLayout
    lines: list[QTextLine]
    font: QFont

    @property
    def height(self) -> float:
        """How tall the lines are together."""
        return len(self.lines) * self.font.pixelSize() * LEADING


def set_to_fit(text: str, font: QFont, box: QRectF, largest: float) -> SetText:
    """The text in the largest size up to `largest` that fits the box, no word left alone at the end."""
    low, high = _SMALLEST, max(_SMALLEST, int(largest))
    while low < high:
        middle = (low + high + 1) // 2
        if _fits(_set(text, _sized(font, middle), box.width()), box):
            low = middle
        else:
            high = middle - 1
    return _balanced(text, _sized(font, low), box.width())


def draw_text(painter: QPainter, text: SetText, box: QRectF, colour: QColor) -> None:
    """Paint the lines from the left, centred in the height of the box."""
    painter.setPen(colour)
    step = text.font.pixelSize() * LEADING
    top = box.top() + (box.height() - text.height) / 2
    for line in text.lines:
        line.draw(painter, QPointF(box.left(), top + (step - line.height()) / 2 - line.y()))
        top += step


def one_line_size(text: str, font: QFont, width: float, largest: float, smallest: float) -> int:
    """The largest pixel size at which the text stays on one line of this width."""
    size = round(largest)
    while size > smallest and QFontMetricsF(_sized(font, size)).horizontalAdvance(text) > width:
        size -= 1
    return size


def _balanced(text: str, font: QFont, width: float) -> SetText:
    """Narrow the column until one more line would appear."""
    best = _set(text, font, width)
    low, high = width * 0.5, width
    while high - low > 4:
        middle = (low + high) / 2
        tried = _set(text, font, middle)
        if len(tried.lines) > len(best.lines) or not _within(tried, middle):
            low = middle
        else:
            high, best = middle, tried
    return best


def _set(text: str, font: QFont, width: float) -> SetText:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(line)
    layout.endLayout()
    return SetText(layout, lines, font)


def _fits(text: SetText, box: QRectF) -> bool:
    if text.height > box.height():
        return False
    return text.font.pixelSize() <= _SMALLEST_WISHED or not _breaks_a_word(text)


def _breaks_a_word(text: SetText) -> bool:
    """Tell whether a line ends in the middle of a word."""
    whole = text.layout.text()
    ends = [line.textStart() + line.textLength() for line in text.lines[:-1]]
    return any(not whole[end - 1].isspace() and whole[end - 1] not in "-\u2028" for end in ends)


def _within(text: SetText, width: float) -> bool:
    return all(line.naturalTextWidth() <= width for line in text.lines) and not _breaks_a_word(text)


def _sized(font: QFont, size: int) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(size)
    return sized
