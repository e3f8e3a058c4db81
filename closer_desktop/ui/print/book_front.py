"""The first pages of a conversation book: its title, and what is in it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from closer_desktop.domain.book import Book, Chapter
from closer_desktop.domain.cards import Depth
from closer_desktop.ui.card.back import paint_back
from closer_desktop.ui.card.text import draw_text, set_to_fit
from closer_desktop.ui.print import book_words
from closer_desktop.ui.theme.icons import draw_depth_mark
from closer_desktop.ui.theme.letters import sans, serif
from closer_desktop.ui.theme.palette import Palette
from closer_desktop.ui.words import depth_word

_CENTRE = Qt.AlignmentFlag.AlignCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CARD_WIDTH, _CARD_TOP = 600, 270
_ROW, _TITLE_ROOM, _LEGEND = 62, 170, 330
_DOT, _DOT_GAP = 17, 7


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the contents: some chapters under one name, and the page they begin on."""

    name: str
    chapters: Sequence[Chapter]
    page: int


def paint_title(painter: QPainter, page: QRectF, book: Book, palette: Palette) -> None:
    """Paint the title page: the back of a card, the title, the years and how many talks."""
    card = QRectF(0, 0, _CARD_WIDTH, _CARD_WIDTH / 5 * 7)
    card.moveCenter(QPointF(page.center().x(), 0))
    card.moveTop(page.top() + _CARD_TOP)
    paint_back(painter, card, _usual_depth(book), palette)
    title = QRectF(page.left() + 150, card.bottom() + 110, page.width() - 300, 250)
    text = set_to_fit(book_words.title_of(book), serif(1, semibold=True), title, 104)
    painter.setPen(QColor(palette.ink))
    for number, line in enumerate(text.lines):
        step = text.height / len(text.lines)
        left = title.center().x() - line.naturalTextWidth() / 2
        line.draw(painter, QPointF(left, title.top() + number * step - line.y()))
    below = QRectF(title.left(), title.top() + text.height + 24, title.width(), 70)
    painter.setFont(serif(58, italic=True))
    painter.setPen(QColor(palette.depth(_usual_depth(book)).accent))
    painter.drawText(below, _CENTRE, book_words.years_of(book))
    painter.setFont(serif(36))
    painter.setPen(QColor(palette.ink2))
    painter.drawText(below.translated(0, 92), _CENTRE, book_words.count_of(book))


def contents_of(book: Book, pages: Sequence[int], room: float) -> list[list[Row]]:
    """The contents in pages, given the page of each chapter: by month, or by year where that is too long."""
    rows = [
        Row(book_words.chapter_of(chapter, book), [chapter], page)
        for chapter, page in zip(book.chapters, pages, strict=True)
    ]
    fits = int((room - _TITLE_ROOM - _LEGEND) / _ROW)
    if len(rows) > fits:
        rows = _by_year(book, pages)
    return [rows[first : first + fits] for first in range(0, len(rows), fits)]


def paint_contents(
    painter: QPainter, body: QRectF, rows: Sequence[Row], palette: Palette, *, is_last: bool
) -> None:
    """Paint a page of the contents: a dot for each talk, in the colour of its depth."""
    painter.setFont(serif(64, semibold=True))
    painter.setPen(QColor(palette.ink))
    painter.drawText(QRectF(body.left(), body.top(), body.width(), 90), _LEFT, book_words.contents_title())
    names = QFontMetricsF(serif(36))
    widest = max(names.horizontalAdvance(row.name) for row in rows)
    for place, row in enumerate(rows):
        line = QRectF(body.left(), body.top() + _TITLE_ROOM + place * _ROW, body.width(), _ROW)
        painter.setFont(serif(36))
        painter.setPen(QColor(palette.ink))
        painter.drawText(line, _LEFT, row.name)
        painter.drawText(line, _RIGHT, f"{row.page}")
        dots = line.adjusted(widest + 46, 0, -110, 0)
        _paint_dots(painter, dots, row.chapters, palette)
    if is_last:
        _paint_legend(painter, body, palette)


def _paint_dots(painter: QPainter, line: QRectF, chapters: Sequence[Chapter], palette: Palette) -> None:
    depths = [talk.entry.depth for chapter in chapters for talk in chapter.talks]
    step = min(_DOT + _DOT_GAP, line.width() / len(depths))
    painter.setPen(Qt.PenStyle.NoPen)
    size = min(_DOT, step * 0.72)
    for place, depth in enumerate(depths):
        painter.setBrush(QColor(palette.depth(depth).solid if depth is not None else palette.line2))
        middle = QPointF(line.left() + step * (place + 0.5), line.center().y())
        painter.drawEllipse(middle, size / 2, size / 2)


def _paint_legend(painter: QPainter, body: QRectF, palette: Palette) -> None:
    top = body.bottom() - _LEGEND + 60
    painter.setPen(QColor(palette.ink2))
    painter.setFont(sans(27))
    line = QRectF(body.left(), top, body.width(), 44)
    painter.drawText(line, _LEFT, book_words.marks_words())
    quarter = body.width() / len(Depth)
    for place, depth in enumerate(Depth):
        mark = QRectF(body.left() + place * quarter, top + 66, 58, 58)
        draw_depth_mark(painter, mark, depth, QColor(palette.depth(depth).accent))
        painter.setFont(sans(28, bold=True))
        painter.setPen(QColor(palette.depth(depth).accent))
        painter.drawText(mark.adjusted(74, 0, quarter, 0), _LEFT, depth_word(depth))
    made = QRectF(body.left(), top + 156, body.width(), 80)
    text = set_to_fit(book_words.made_with(), sans(1), made, 27)
    draw_text(painter, text, made, QColor(palette.ink2))


def _by_year(book: Book, pages: Sequence[int]) -> list[Row]:
    years: dict[int, list[Chapter]] = {}
    first: dict[int, int] = {}
    for chapter, page in zip(book.chapters, pages, strict=True):
        years.setdefault(chapter.month.year, []).append(chapter)
        first.setdefault(chapter.month.year, page)
    return [Row(f"{year}", chapters, first[year]) for year, chapters in years.items()]


def _usual_depth(book: Book) -> Depth:
    depths = Counter(talk.entry.depth for chapter in book.chapters for talk in chapter.talks)
    depths.pop(None, None)
    # Among equals the deeper one, so that the same talks give the same cover.
    return max(depths, key=lambda depth: (depths[depth], depth or 0), default=None) or Depth.OPEN
