"""The back of a card that carries its follow-ups."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from closer_desktop.domain.cards import Card
from closer_desktop.ui.card.geometry import PADDING, meta_size
from closer_desktop.ui.card.text import draw_text, set_to_fit
from closer_desktop.ui.theme.icons import draw_depth_mark
from closer_desktop.ui.theme.letters import sans, serif
from closer_desktop.ui.theme.palette import Palette

# Letters of a follow-up are at most this share of the card's shorter side.
_LARGEST = 0.068


def paint_follow_ups(painter: QPainter, rect: QRectF, card: Card, palette: Palette) -> None:
    """Paint the rungs of the card's ladder one below the other, and the share line last."""
    colours = palette.depth(card.depth)
    padding, size = rect.width() * PADDING, meta_size(rect.width())
    mark = size * 1.9
    head = QRectF(rect.left() + padding, rect.top() + padding * 0.9, rect.width() - 2 * padding, mark)
    box = QRectF(head.left() - mark * 0.12, head.top(), mark, mark)
    draw_depth_mark(painter, box, card.depth, QColor(colours.accent))
    painter.setFont(sans(size, bold=True))
    painter.setPen(QColor(colours.accent))
    words = QCoreApplication.translate("print", "Closer, one step at a time")
    painter.drawText(
        head.adjusted(mark * 1.1, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
    )
    rungs = [*card.ladder, *([card.share] if card.share else [])]
    body = QRectF(head.left(), head.bottom() + padding * 0.3, head.width(), 0)
    body.setBottom(rect.bottom() - padding * 0.7)
    row = body.height() / len(rungs)
    boxes = [
        QRectF(body.left() + size * 1.6, body.top() + row * place, body.width() - size * 1.6, row * 0.92)
        for place in range(len(rungs))
    ]
    largest = min(rect.width(), rect.height()) * _LARGEST
    italic = serif(1, italic=True)
    fitted = [
        set_to_fit(text, italic, box, largest).font.pixelSize()
        for text, box in zip(rungs, boxes, strict=True)
    ]
    for text, box in zip(rungs, boxes, strict=True):
        draw_text(painter, set_to_fit(text, italic, box, min(fitted)), box, QColor(colours.ink))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(QRectF(body.left(), box.center().y() - size * 0.22, size * 0.44, size * 0.44))
