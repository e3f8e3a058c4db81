"""The back of a card, its shadow, and the pile that shows how deep the next two cards are."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from closer_desktop.ui.card.geometry import RADIUS
from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.theme.palette import Light, Palette

_CREAM = "#FFF9EC"
# How far apart the circles on the back are, in radii, by depth.
_GAPS = (2.34, 1.55, 0.92, 0.36)
_RIPPLES = 9
_SHADOW_LAYERS = 26
# How far a shadow reaches beyond its card, in pixels.
_SHADOW_REACH = _SHADOW_LAYERS + 8
# Nothing in a shadow is sharp: half the screen's pixels are enough, and sooner painted.
_SHADOW_DETAIL = 0.5
# How the two cards below lie: degrees, and pixels sideways and down.
_LIES = ((1.7, 5, 2), (-1.5, -4, 4))


def paint_back(painter: QPainter, rect: QRectF, depth: int, palette: Palette) -> None:
    """Paint the back of a card of this depth: two circles and the ripples around them."""
    colours = palette.depth(depth)
    line = QColor(colours.on if palette.light is Light.CANDLELIGHT else _CREAM)
    outline = rounded(rect, rect.width() * RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline, QColor(colours.solid))
    painter.save()
    painter.setClipPath(outline)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = min(rect.height(), rect.width()) * 0.24
    half = QPointF(_GAPS[depth - 1] * radius / 2, 0)
    for ring in range(_RIPPLES):
        line.setAlphaF(max(0.06, 0.42 - ring * 0.05))
        painter.setPen(QPen(line, rect.width() * 0.0022))
        around = radius * (1 + ring * 0.46)
        painter.drawEllipse(rect.center() - half, around, around)
        painter.drawEllipse(rect.center() + half, around, around)
    for centre in (rect.center() - half, rect.center() + half):
        circle = QPainterPath()
        circle.addEllipse(centre, radius, radius)
        line.setAlphaF(0.16)
        painter.fillPath(circle, line)
        line.setAlphaF(1)
        painter.setPen(QPen(line, rect.width() * 0.0045))
        painter.drawPath(circle)
    painter.restore()
    line.setAlphaF(0.5)
    inset = rect.width() * 0.022
    painter.setPen(QPen(line, 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(rounded(rect.adjusted(inset, inset, -inset, -inset), rect.width() * RADIUS * 0.6))


def paint_below(painter: QPainter, rect: QRectF, place: int, depth: int, palette: Palette) -> None:
    """Paint a card of the pile below a card at `rect`: the next one (place 0) or the one after (1)."""
    angle, across, down = _LIES[place]
    painter.save()
    painter.translate(rect.center())
    painter.rotate(angle)
    painter.translate(-rect.center())
    below = rect.adjusted(6, 4, -6, -4).translated(across, down)
    paint_shadow(painter, below, palette, 0.35)
    outline = rounded(below, below.width() * RADIUS)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline, QColor(palette.depth(depth).solid))
    if palette.light is not Light.DAYLIGHT:
        painter.setPen(QPen(QColor(palette.bg), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
    painter.restore()


def paint_shadow(painter: QPainter, rect: QRectF, palette: Palette, strength: float = 1.0) -> None:
    """Paint a soft warm shadow from above, by daylight only."""
    if palette.light is not Light.DAYLIGHT:
        return
    detail = painter.device().devicePixelRatioF() * _SHADOW_DETAIL
    shadow = _shadow(round(rect.width()), round(rect.height()), palette.shadow, strength, detail)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    # It has no edge to smooth, and smoothing one takes longest where the card lies askew.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    reach = _SHADOW_REACH
    painter.drawImage(rect.adjusted(-reach, -reach, reach, reach), shadow)


@lru_cache(maxsize=4)
def _shadow(width: int, height: int, colour: str, strength: float, detail: float) -> QImage:
    """Many faint layers, no blur effect; in 16 bits a channel, because a layer is fainter than 1 in 255."""
    size = QSize(width + 2 * _SHADOW_REACH, height + 2 * _SHADOW_REACH)
    shadow = QImage(size * detail, QImage.Format.Format_RGBA64_Premultiplied)
    shadow.fill(Qt.GlobalColor.transparent)
    rect = QRectF(_SHADOW_REACH, _SHADOW_REACH, width, height)
    ink = QColor(colour)
    ink.setAlphaF(0.0052 * strength)
    painter = QPainter(shadow)
    painter.scale(detail, detail)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for layer in range(_SHADOW_LAYERS):
        grown = _SHADOW_LAYERS - layer
        around = rect.adjusted(9 - grown, 18 - grown, grown - 9, grown + 6)
        painter.fillPath(rounded(around, width * RADIUS + grown), ink)
    painter.end()
    return shadow.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
