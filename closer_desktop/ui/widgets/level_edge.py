"""Keeps the right edge of what scrolls where it is, with a scroll bar or without."""

from functools import partial

from PySide6.QtWidgets import QAbstractScrollArea

# As wide as the scroll bar in the stylesheet.
EDGE = 12


def keep_edge(area: QAbstractScrollArea) -> None:
    """Leave room for the scroll bar while it is away, so that nothing beside or above it is out of line."""
    area.verticalScrollBar().rangeChanged.connect(partial(_leave_room, area))
    _leave_room(area)


def _leave_room(area: QAbstractScrollArea, _least: int = 0, most: int = 0) -> None:
    area.setViewportMargins(0, 0, 0 if most else EDGE, 0)
