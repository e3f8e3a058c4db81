"""Strips: the rows of a long text, and how they are dealt over pages so that nothing is left alone."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextLine, QTextOption

# Of a text that is broken, at least so many lines stand together on either page.
_TOGETHER = 2


@dataclass(frozen=True, slots=True)
class Strip:
    """A row as tall as `height`, with `above` it free where it is not the first of its page.

    One that `sticks` stays on the page of the strip after it; one that `needs` room begins a new page
    where less is left. Where a month begins, it is told.
    """

    height: float
    paint: Callable[[QPainter, QRectF], None]
    above: float = 0.0
    sticks: bool = False
    needs: float = 0.0
    month: date | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """A strip and how far below the top of its page it lies."""

    strip: Strip
    top: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.strip.height


class Dealing:
    """Deals strips over pages with this much room, in order."""

    def __init__(self, room: float) -> None:
        self._room = room
        self._page: list[Laid] = []
        self.pages: list[list[Laid]] = []

    def deal(self, strips: Iterable[Strip]) -> None:
        """Lay these strips below what is there already, on as many pages as they need."""
        for strip in strips:
            while self._page and self._end + strip.above + max(strip.height, strip.needs) > self._room:
                self._turn()
            self._lay(strip)

    def finish(self) -> None:
        """Close the last page."""
        if self._page:
            self.pages.append(self._page)
            self._page = []

    @property
    def _end(self) -> float:
        return self._page[-1].bottom if self._page else 0.0

    def _lay(self, strip: Strip) -> None:
        self._page.append(Laid(strip, self._end + strip.above if self._page else 0.0))

    def _turn(self) -> None:
        """Begin a page; strips that stick to what comes next go along, unless they fill the whole page."""
        first = len(self._page)
        while first and self._page[first - 1].strip.sticks:
            first -= 1
        going_on = self._page[first:] if first else []
        self.pages.append(self._page[: len(self._page) - len(going_on)])
        self._page = []
        for laid in going_on:
            self._lay(laid.strip)


@dataclass(frozen=True, slots=True)
class Type:
    """How a text is set: its font and colour, and the height of a line in letter sizes."""

    font: QFont
    colour: str
    leading: float


def text_strips(text: str, kind: Type, width: float, *, above: float, sticks: bool = False) -> list[Strip]:
    """The lines of a text; an empty one between two paragraphs is half as tall.

    The first lines stay together and the last ones; with `sticks` the last one stays with what follows.
    """
    lines: list[Strip] = []
    space = above
    for paragraph in text.split("\n"):
        if not paragraph.strip():
            space += kind.font.pixelSize() * kind.leading / 2
            continue
        for strip in _lines(paragraph, kind, width):
            lines.append(replace(strip, above=space))
            space = 0.0
    last = len(lines) - 1
    return [
        replace(line, sticks=sticks if place == last else _is_near_an_end(place, len(lines)))
        for place, line in enumerate(lines)
    ]


def all_sticking(strips: Sequence[Strip]) -> list[Strip]:
    """The strips, none of which may be parted from the next."""
    return [replace(strip, sticks=True) for strip in strips]


def _is_near_an_end(place: int, count: int) -> bool:
    return place < _TOGETHER - 1 or place >= count - _TOGETHER


def _lines(paragraph: str, kind: Type, width: float) -> Iterator[Strip]:
    layout = QTextLayout(paragraph, kind.font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if _runs_from_the_right(paragraph):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(line)
    layout.endLayout()
    step = kind.font.pixelSize() * kind.leading
    for line in lines:
        # Letters of other fonts may be taller than ours.
        yield Strip(max(step, line.height()), _Line(layout, line, kind.colour))


def _runs_from_the_right(text: str) -> bool:
    for sign in text:
        way = bidirectional(sign)
        if way in ("L", "R", "AL"):
            return way != "L"
    return False


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of text; a line dies with its layout, so both are kept."""

    layout: QTextLayout
    line: QTextLine
    colour: str

    def __call__(self, painter: QPainter, where: QRectF) -> None:
        painter.setPen(QColor(self.colour))
        top = where.top() + (where.height() - self.line.height()) / 2 - self.line.y()
        self.line.draw(painter, QPointF(where.left(), top))
