"""The badge that tells a card's kind at a glance; a plain question wears none."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from closer_desktop.domain.cards import Kind
from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.theme.icons import draw_icon
from closer_desktop.ui.theme.letters import sans
from closer_desktop.ui.theme.palette import DepthColours
from closer_desktop.ui.words import kind_word

_ICONS = {
    Kind.ACTIVITY: "table",
    Kind.SIDE_BY_SIDE: "walk",
    Kind.BREATHER: "breath",
    Kind.LISTEN: "ear",
    Kind.SAY_BACK: "quote",
    Kind.MAKE_YOUR_OWN: "edit",
    Kind.SHARE: "people-one",
    Kind.PERSPECTIVE: "swap",
    Kind.STORY: "library",
    Kind.REFLECT: "moon",
}


def paint_kind(
    painter: QPainter, left: float, line: float, size: float, kind: Kind, colours: DepthColours
) -> None:
    """Paint the badge from `left` on, centred on `line`, with letters of this size in pixels."""
    if kind not in _ICONS:
        return
    font = sans(size * 0.92, bold=True)
    word = kind_word(kind)
    picture, height = size * 1.35, size * 2.0
    width = size * 0.75 + picture + size * 0.45 + QFontMetricsF(font).horizontalAdvance(word) + size * 0.85
    badge = QRectF(left, line - height / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(rounded(badge, height / 2), QColor(colours.soft))
    accent = QColor(colours.accent)
    where = QRectF(badge.left() + size * 0.75, line - picture / 2, picture, picture)
    draw_icon(painter, _ICONS[kind], where, accent)
    painter.setFont(font)
    painter.setPen(accent)
    words = badge.adjusted(size * 0.75 + picture + size * 0.45, 0, 0, 0)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
