"""A small card for the Library: the same paper and the same letters, with marks and what happened to it."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.ui.card.face import paint_paper
from closer_desktop.ui.card.text import SetText, draw_text, set_to_fit
from closer_desktop.ui.theme.icons import depth_pixmap, icon_pixmap, screen_ratio
from closer_desktop.ui.theme.letters import Letters, sans, serif
from closer_desktop.ui.theme.palette import Palette
from closer_desktop.ui.words import asked_times, depth_word, kind_word, theme_word

_PADDING = 17
_HEAD, _FOOT, _META = 24, 21, 14
_MARK, _BADGE, _ICON = 21, 23, 19
_LARGEST, _LARGEST_SHARE = 25, 0.092


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A card as the Library shows it; `whose` is a word such as "yours", or empty."""

    shelved: ShelfCard
    whose: str = ""
    is_chosen: bool = False
    is_focused: bool = False
    letters: Letters = Letters.BOOKISH


def paint_thumbnail(painter: QPainter, rect: QRectF, thumbnail: Thumbnail, palette: Palette) -> None:
    """Paint the small card into the rectangle."""
    card = thumbnail.shelved.card
    words = tuple(word for word in (depth_word(card.depth), kind_word(card.kind), thumbnail.whose) if word)
    marks = _marks(thumbnail.shelved)
    size = (rect.width(), rect.height())
    painter.drawPixmap(
        rect.topLeft(), _sheet(size, int(card.depth), words, len(marks), palette, screen_ratio())
    )
    accent, left = palette.depth(card.depth).accent, badge_rect(rect).left() - 6
    for place, name in enumerate(marks, start=1):
        where = QPointF(left - place * (_ICON + 4), rect.top() + _HEAD - 2 - _ICON / 2)
        painter.drawPixmap(where, icon_pixmap(name, accent, _ICON))
    if thumbnail.is_chosen:
        paint_badge(painter, badge_rect(rect), palette, chosen=True)
    _paint_foot(painter, rect, thumbnail, palette)
    box = rect.adjusted(_PADDING, _HEAD + 18, -_PADDING, -_FOOT - 16)
    text = _set(card.text, thumbnail.letters, box.width(), box.height(), rect.width())
    draw_text(painter, text, box, QColor(palette.depth(card.depth).ink))
    if thumbnail.is_chosen or thumbnail.is_focused:
        painter.setPen(
            QPen(
                QColor(palette.focus),
                3.0,
                Qt.PenStyle.SolidLine if thumbnail.is_chosen else Qt.PenStyle.DotLine,
            )
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1.5, 1.5, -1.5, -1.5), 13, 13)


def badge_rect(rect: QRectF) -> QRectF:
    """Where the mark of a chosen card is, and where a click chooses it besides others."""
    return QRectF(rect.right() - _PADDING - _BADGE, rect.top() + _HEAD - _BADGE / 2 - 2, _BADGE, _BADGE)


def paint_badge(painter: QPainter, badge: QRectF, palette: Palette, *, chosen: bool) -> None:
    """Paint the round mark of a card that is chosen, or the empty circle of one that is not."""
    painter.setPen(Qt.PenStyle.NoPen if chosen else QPen(QColor(palette.line2), 1.5))
    painter.setBrush(QColor(palette.focus) if chosen else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(badge.center(), badge.width() / 2, badge.height() / 2)
    if not chosen:
        return
    size = badge.width() * 0.22
    centre = badge.center()
    painter.setPen(QPen(QColor(palette.bg), 2.2))
    painter.drawPolyline(
        [
            centre + QPointF(-size, 0),
            centre + QPointF(-size * 0.2, size * 0.8),
            centre + QPointF(size * 1.1, -size * 0.8),
        ]
    )


def _marks(shelved: ShelfCard) -> list[str]:
    """The icons beside the round mark."""
    marks = {"heart-on": shelved.is_favourite, "moon": shelved.is_away}
    return [name for name, is_there in marks.items() if is_there]


def _paint_foot(painter: QPainter, rect: QRectF, thumbnail: Thumbnail, palette: Palette) -> None:
    shelved = thumbnail.shelved
    colours = palette.depth(shelved.card.depth)
    line = rect.bottom() - _FOOT
    painter.setFont(sans(_META))
    painter.setPen(QColor(colours.ink))
    right = rect.right() - _PADDING
    if shelved.talks:
        count = str(shelved.talks)
        right -= QFontMetricsF(painter.font()).horizontalAdvance(count)
        painter.drawText(QPointF(right, line + 5), count)
        right -= _ICON + 5
        painter.drawPixmap(QPointF(right, line - _ICON / 2), icon_pixmap("great", colours.accent, _ICON))
        right -= 10
    if shelved.asked:
        asked = asked_times(shelved.asked)
        right -= QFontMetricsF(painter.font()).horizontalAdvance(asked)
        painter.drawText(QPointF(right, line + 5), asked)
    where = QRectF(rect.left() + _PADDING, line - 12, right - rect.left() - _PADDING - 8, 24)
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, theme_word(shelved.card.theme))


@lru_cache(maxsize=600)
def _set(question: str, letters: Letters, width: float, height: float, across: float) -> SetText:
    """The question in lines, kept for when it is painted again."""
    font = serif(1) if letters is Letters.BOOKISH else sans(1)
    return set_to_fit(question, font, QRectF(0, 0, width, height), min(_LARGEST, across * _LARGEST_SHARE))


@lru_cache(maxsize=64)
def depth_pixmap_of(depth: int, colour: str, ratio: float) -> QPixmap:
    """The mark of a depth, kept for the next card."""
    return depth_pixmap(depth, colour, _MARK)


@lru_cache(maxsize=48)
def _sheet(
    size: tuple[float, float], depth: int, words: tuple[str, ...], marks: int, palette: Palette, ratio: float
) -> QPixmap:
    """The paper with all that many cards share: its head, and the empty circle of one that is not chosen."""
    width, height = size
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rect = QRectF(0, 0, width, height)
    paint_paper(painter, rect, depth, palette)
    accent, line = palette.depth(depth).accent, _HEAD - 2.0
    painter.drawPixmap(QPointF(_PADDING - 3, line - _MARK / 2), depth_pixmap_of(depth, accent, ratio))
    painter.setFont(sans(_META, bold=True))
    painter.setPen(QColor(accent))
    badge, left = badge_rect(rect), _PADDING + _MARK + 3
    room = badge.left() - 6 - marks * (_ICON + 4) - left
    said = QFontMetricsF(painter.font()).elidedText("  ·  ".join(words), Qt.TextElideMode.ElideRight, room)
    painter.drawText(QRectF(left, line - 12, room, 24), Qt.AlignmentFlag.AlignVCenter, said)
    paint_badge(painter, badge, palette, chosen=False)
    painter.end()
    return pixmap
