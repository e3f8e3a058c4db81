"""How long things take to move, in milliseconds, and the animations that move them."""

from PySide6.QtCore import QEasingCurve, QObject, QPropertyAnimation

LEAVE = 220
WAIT = 140
TURN = 320
BASE = 200
EMBER = 700
RIFFLE = 520


def animation(
    target: QObject,
    name: bytes,
    duration: int,
    curve: QEasingCurve.Type,
    start: float = 0.0,
    end: float = 1.0,
) -> QPropertyAnimation:
    """An animation of a property of the target, which owns it."""
    moving = QPropertyAnimation(target, name, target)
    moving.setDuration(duration)
    moving.setEasingCurve(curve)
    moving.setStartValue(start)
    moving.setEndValue(end)
    return moving
