"""Setting a question: as large as the card allows, in balanced lines, plain text only."""

import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextLine, QTextOption

LEADING = 1.22
# Long prompts step down to this size and, when even that is too large, to the last one.
_SMALLEST_WISHED, _SMALLEST = 30, 9
# Columns of full to half the width are tried for the evenest lines.
_COLUMNS_TRIED = 16
# The last line counts as even from this share of the longest.
_SHORT_LAST = 0.6


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
    """The text in the largest size up to `largest` that fits the box, no word left alone at the end.

    A text that is too long in the smallest size as well ends in an ellipsis.
    """
    low, high = _SMALLEST, max(_SMALLEST, int(largest))
    while low < high:
        middle = (low + high + 1) // 2
        if _fits(_set(text, _sized(font, middle), box.width()), box):
            low = middle
        else:
            high = middle - 1
    sized = _sized(font, low)
    whole = _balanced(text, sized, box.width())
    return whole if whole.height <= box.height() else _cut(text, sized, box)


def draw_text(painter: QPainter, text: SetText, box: QRectF, colour: QColor) -> None:
    """Paint the lines from the side on which they are read, centred in the height of the box."""
    painter.setPen(colour)
    leftwards = text.layout.textOption().textDirection() == Qt.LayoutDirection.RightToLeft
    step = text.font.pixelSize() * LEADING
    top = box.top() + (box.height() - text.height) / 2
    for line in text.lines:
        left = box.right() - line.width() if leftwards else box.left()
        line.draw(painter, QPointF(left, top + (step - line.height()) / 2 - line.y()))
        top += step


def one_line_size(text: str, font: QFont, width: float, largest: float, smallest: float) -> int:
    """The largest pixel size at which the text stays on one line of this width."""
    size = round(largest)
    while size > smallest and QFontMetricsF(_sized(font, size)).horizontalAdvance(text) > width:
        size -= 1
    return size


def _balanced(text: str, font: QFont, width: float) -> SetText:
    """The setting in as few lines whose lines are most alike in width, for narrower columns too."""
    widest = _set(text, font, width)
    best, best_cost = widest, _raggedness(widest)
    for step in range(1, _COLUMNS_TRIED):
        column = width * (1 - step / (2 * _COLUMNS_TRIED))
        tried = _set(text, font, column)
        if len(tried.lines) > len(widest.lines) or not _within(tried, column):
            continue
        cost = _raggedness(tried)
        if cost < best_cost:
            best, best_cost = tried, cost
    return best


def _cut(text: str, font: QFont, box: QRectF) -> SetText:
    """The beginning of the text, in as many lines as the box holds."""
    whole = _set(text, font, box.width())
    most = max(1, int(box.height() / (font.pixelSize() * LEADING)))
    last = whole.lines[min(most, len(whole.lines)) - 1]
    beginning = _part(whole, 0, last.textStart() + last.textLength())
    while beginning:
        shown = _set(f"{beginning.rstrip()}…", font, box.width())
        if len(shown.lines) <= most:
            return shown
        beginning = beginning[:-1]
    return whole


def _raggedness(text: SetText) -> float:
    """How much the lines differ in width; the last may be a little shorter, a word alone may not."""
    widths = [line.naturalTextWidth() for line in text.lines]
    longest = max(widths, default=0.0)
    slack = [longest - width for width in widths[:-1]]
    if len(widths) > 1:
        slack.append(max(0.0, longest * _SHORT_LAST - widths[-1]))
        last = text.lines[-1]
        words = _part(text, last.textStart()).split()
        slack.append(longest if len(words) == 1 else 0.0)
    return sum(gap * gap for gap in slack)


def _set(text: str, font: QFont, width: float) -> SetText:
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if _reads_leftwards(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(line)
    layout.endLayout()
    return SetText(layout, lines, font)


def _reads_leftwards(text: str) -> bool:
    """Tell whether the first letter with a direction is one of those that are read from the right."""
    ways = (unicodedata.bidirectional(letter) for letter in text)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"


def _fits(text: SetText, box: QRectF) -> bool:
    if text.height > box.height():
        return False
    return text.font.pixelSize() <= _SMALLEST_WISHED or not _breaks_a_word(text)


def _breaks_a_word(text: SetText) -> bool:
    """Tell whether a line ends in the middle of a word."""
    ends = [line.textStart() + line.textLength() for line in text.lines[:-1]]
    lasts = [_part(text, end - 1, end) for end in ends]
    return any(not last.isspace() and last not in "-\u2028" for last in lasts)


def _part(text: SetText, start: int, end: int | None = None) -> str:
    """The text between two places; Qt counts them in UTF-16, where an emoji takes two."""
    units = text.layout.text().encode("utf-16-le", "surrogatepass")
    stop = len(units) if end is None else 2 * end
    return units[2 * start : stop].decode("utf-16-le", "surrogatepass")


def _within(text: SetText, width: float) -> bool:
    return all(line.naturalTextWidth() <= width for line in text.lines) and not _breaks_a_word(text)


def _sized(font: QFont, size: int) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(size)
    return sized
