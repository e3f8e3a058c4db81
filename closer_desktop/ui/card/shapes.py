"""Shapes that cards and what lies around them are made of."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """A rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path
