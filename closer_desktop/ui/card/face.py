"""The face of a card: the question, and around it depth, heart, whose turn and theme."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from closer_desktop.domain.cards import Card, Depth
from closer_desktop.ui.card.geometry import PADDING, RADIUS, meta_size
from closer_desktop.ui.card.kinds import paint_kind
from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.card.text import SetText, draw_text, set_to_fit
from closer_desktop.ui.theme.icons import draw_depth_mark, draw_icon
from closer_desktop.ui.theme.letters import Letters, sans, serif
from closer_desktop.ui.theme.palette import DepthColours, Light, Palette
from closer_desktop.ui.words import depth_word, theme_word

# A short question's letters are this share of the card's width, lying and standing.
_LARGEST_LYING, _LARGEST_STANDING = 0.082, 0.104
# The question lies between these shares of the card's height.
_QUESTION_TOP, _QUESTION_HEIGHT = 0.19, 0.60
# The watermark by depth: how far apart its circles are in radii, and where it sits from the right.
_WATERMARK_GAPS = (2.24, 1.62, 1.02, 0.46)
_WATERMARK_INSET = (0.60, 0.47, 0.41, 0.37)
# A code must be read from the card by hand, so it is larger than the other small words.
_CODE_SIZE = 1.35


@dataclass(frozen=True, slots=True)
class Face:
    """What a card's face shows: `who` is a whole phrase such as "Sam answers", or empty.

    `initial` stands in the round beside it, and the two circles where it is empty; a printed card has its
    `code` there. The question is set in
    letters of at least `legible` pixels where the card has room for them, larger by `scale` where a
    person wishes so.
    """

    card: Card
    is_favourite: bool = False
    who: str = ""
    initial: str = ""
    legible: float = 44.0
    scale: float = 1.0
    letters: Letters = Letters.BOOKISH
    has_heart: bool = True
    has_edge: bool = True
    code: str = ""


def paint_face(painter: QPainter, rect: QRectF, face: Face, palette: Palette) -> None:
    """Paint the face of a card into the rectangle."""
    colours = palette.depth(face.card.depth)
    paint_paper(painter, rect, face.card.depth, palette, has_edge=face.has_edge)
    _paint_head(painter, rect, face, colours)
    _paint_question(painter, rect, face, QColor(colours.ink))
    _paint_foot(painter, rect, face, palette)


def paint_paper(
    painter: QPainter, rect: QRectF, depth: int, palette: Palette, *, has_edge: bool = True
) -> None:
    """Paint a card of this depth without words: its paper, the two circles and the edge."""
    colours = palette.depth(depth)
    outline = rounded(rect, rect.width() * RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline, QColor(colours.paper))
    _paint_watermark(painter, rect, outline, depth, QColor(colours.soft))
    edge = QColor(colours.accent)
    edge.setAlphaF(0.30 if palette.light is Light.DAYLIGHT else 0.45)
    if has_edge:
        painter.setPen(QPen(edge, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded(rect.adjusted(0.75, 0.75, -0.75, -0.75), rect.width() * RADIUS))


def set_question(rect: QRectF, face: Face) -> tuple[SetText, QRectF]:
    """The question as it is set on a card in this rectangle, and the box within it that it must fit."""
    padding = rect.width() * PADDING
    box = QRectF(
        rect.left() + padding,
        rect.top() + rect.height() * _QUESTION_TOP,
        (rect.width() - 2 * padding) * 0.97,
        rect.height() * _QUESTION_HEIGHT,
    )
    share = _LARGEST_LYING if rect.width() > rect.height() else _LARGEST_STANDING
    font = serif(1) if face.letters is Letters.BOOKISH else sans(1)
    largest = max(face.legible, rect.width() * share * face.scale)
    return set_to_fit(face.card.text, font, box, largest), box


def head_line(rect: QRectF) -> float:
    """The height at which the depth and the heart stand."""
    return rect.top() + rect.width() * PADDING * 0.86 + meta_size(rect.width()) * 0.5


def foot_line(rect: QRectF) -> float:
    """The height at which whose turn it is and the theme stand."""
    return rect.bottom() - rect.width() * PADDING * 0.86 - meta_size(rect.width()) * 0.5


def heart_centre(rect: QRectF) -> QPointF:
    """Where the heart is."""
    size = meta_size(rect.width())
    return QPointF(rect.right() - rect.width() * PADDING - size * 0.75, head_line(rect))


def _paint_watermark(
    painter: QPainter, rect: QRectF, outline: QPainterPath, depth: int, soft: QColor
) -> None:
    """Two large circles behind the question, closing in with depth."""
    short = min(rect.width(), rect.height())
    radius = short * 0.40
    half = _WATERMARK_GAPS[depth - 1] * radius / 2
    centre = QPointF(rect.right() - short * _WATERMARK_INSET[depth - 1], rect.bottom() - short * 0.36)
    left, right = QPainterPath(), QPainterPath()
    left.addEllipse(centre - QPointF(half, 0), radius, radius)
    right.addEllipse(centre + QPointF(half, 0), radius, radius)
    # Filled by the odd-even rule, two circles leave out what lies in both.
    apart = QPainterPath(left)
    apart.addPath(right)
    painter.save()
    painter.setClipPath(outline)
    faint = QColor(soft)
    faint.setAlphaF(0.55)
    painter.fillPath(apart, faint)
    painter.fillPath(left.intersected(right), soft)
    painter.restore()


def _paint_head(painter: QPainter, rect: QRectF, face: Face, colours: DepthColours) -> None:
    accent = QColor(colours.accent)
    size, padding = meta_size(rect.width()), rect.width() * PADDING
    line, mark = head_line(rect), size * 1.9
    box = QRectF(rect.left() + padding - mark * 0.12, line - mark / 2, mark, mark)
    draw_depth_mark(painter, box, face.card.depth, accent)
    words = depth_word(face.card.depth)
    font = sans(size, bold=True)
    painter.setFont(font)
    painter.setPen(accent)
    where = QRectF(rect.left() + padding + mark * 1.1, line - size * 1.5, rect.width() * 0.6, size * 3)
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    beside = where.left() + QFontMetricsF(font).horizontalAdvance(words) + size * 1.1
    paint_kind(painter, beside, line, size, face.card.kind, colours)
    if not face.has_heart:
        return
    heart = QRectF(0, 0, size * 1.7, size * 1.7)
    heart.moveCenter(heart_centre(rect))
    draw_icon(painter, "heart-on" if face.is_favourite else "heart", heart, accent)


def _paint_question(painter: QPainter, rect: QRectF, face: Face, ink: QColor) -> None:
    text, box = set_question(rect, face)
    draw_text(painter, text, box, ink)


def _paint_foot(painter: QPainter, rect: QRectF, face: Face, palette: Palette) -> None:
    colours = palette.depth(face.card.depth)
    size, padding, line = meta_size(rect.width()), rect.width() * PADDING, foot_line(rect)
    middle = Qt.AlignmentFlag.AlignVCenter
    font, ink = sans(size), QColor(colours.ink)
    painter.setFont(font)
    painter.setPen(ink)
    theme, room = theme_word(face.card.theme), rect.width() - 2 * padding
    if _width(font, theme) + (_width(font, face.who) + size * 4 if face.who else 0) <= room:
        right = QRectF(rect.center().x(), line - size, rect.width() / 2 - padding, size * 2)
        painter.drawText(right, middle | Qt.AlignmentFlag.AlignRight, theme)
    if face.code:
        painter.setFont(sans(size * _CODE_SIZE, bold=True))
        left = QRectF(rect.left() + padding, line - size, rect.width() / 2, size * 2)
        painter.drawText(left, middle | Qt.AlignmentFlag.AlignLeft, face.code)
    if not face.who:
        return
    radius = size * 1.15
    centre = QPointF(rect.left() + padding + radius - 2, line)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    painter.drawEllipse(centre, radius, radius)
    badge = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    if face.initial:
        painter.setPen(QColor(colours.paper))
        painter.setFont(sans(size, bold=True))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, face.initial)
    else:
        inset = radius * 0.3
        draw_depth_mark(
            painter, badge.adjusted(inset, inset, -inset, -inset), Depth.DEEP, QColor(colours.paper)
        )
    painter.setPen(ink)
    painter.setFont(font)
    left = QRectF(badge.right() + size * 0.6, line - size, rect.right() - badge.right() - size, size * 2)
    painter.drawText(left, middle | Qt.AlignmentFlag.AlignLeft, face.who)


def _width(font: QFont, text: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(text)
