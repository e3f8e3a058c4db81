"""Icons and depth marks, painted in any colour and size."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from closer_desktop.ui.theme.icon_paths import PATHS

_STROKE = 1.75
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="none" stroke="{colour}" '
    'stroke-width="{stroke}" stroke-linecap="round" stroke-linejoin="round">{paths}</g></svg>'
)
# The distance between the two circles in radii, by depth; all four fit the same square.
_GAPS = (2.48, 1.72, 1.12, 0.60)
_RADIUS = 0.205


def icon(name: str, colour: str, size: int = 24) -> QIcon:
    """The icon in this colour, `size` pixels wide."""
    return QIcon(_painted(name, colour, size, screen_ratio()))


def icon_pixmap(name: str, colour: str, size: int = 24) -> QPixmap:
    """The icon as a pixmap for the present screens."""
    return _painted(name, colour, size, screen_ratio())


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Paint the icon into the rectangle."""
    QSvgRenderer(_source(name, colour.name())).render(painter, rect)


def depth_icon(depth: int, colour: str, size: int = 24) -> QIcon:
    """The mark of a depth as an icon."""
    return QIcon(depth_pixmap(depth, colour, size))


def depth_pixmap(depth: int, colour: str, size: int = 24) -> QPixmap:
    """The mark of a depth as a pixmap for the present screens."""
    pixmap = _clear(size, screen_ratio())
    painter = QPainter(pixmap)
    draw_depth_mark(painter, QRectF(0, 0, size, size), depth, QColor(colour))
    painter.end()
    return pixmap


def draw_depth_mark(painter: QPainter, rect: QRectF, depth: int, colour: QColor) -> None:
    """Paint two circles coming closer; where they overlap they are filled."""
    left, right = depth_circles(rect, depth)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(left.intersected(right), colour)
    painter.setPen(QPen(colour, rect.width() / 15))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(left)
    painter.drawPath(right)
    painter.restore()


def depth_circles(rect: QRectF, depth: int) -> tuple[QPainterPath, QPainterPath]:
    """The two circles of a depth's mark within the rectangle."""
    radius = rect.width() * _RADIUS
    half = _GAPS[depth - 1] * radius / 2
    paths = (QPainterPath(), QPainterPath())
    for path, side in zip(paths, (-1, 1), strict=True):
        path.addEllipse(QPointF(rect.center().x() + side * half, rect.center().y()), radius, radius)
    return paths


def screen_ratio() -> float:
    """The finest pixel ratio of the screens at hand."""
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


@lru_cache(maxsize=400)
def _painted(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    pixmap = _clear(size, ratio)
    painter = QPainter(pixmap)
    QSvgRenderer(_source(name, colour)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _clear(size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _source(name: str, colour: str) -> QByteArray:
    paths = PATHS[name].replace("{colour}", colour)
    return QByteArray(_SVG.format(colour=colour, stroke=_STROKE, paths=paths).encode())
