"""Where the card and its slip lie: a poker card on its side, standing up in a tall window."""

from PySide6.QtCore import QRectF, QSizeF

RATIO = 7 / 5
WIDEST = 1180
# A window this many times taller than wide makes the card stand up.
_TALL = 1.12
# Corner radius and padding, as shares of the card's width.
RADIUS = 0.038
PADDING = 0.066
SLIP_WIDTH = 0.94
_SLIP_HEIGHT, _SLIP_SMALLEST = 0.102, 66
_SIDE_ROOM, _TOP_ROOM, _LEAST_TOP = 96, 44, 18


def card_rect(stage: QSizeF) -> QRectF:
    """The card in the middle of a stage of this size, with room for the slip below it."""
    ratio = RATIO if stage.height() < stage.width() * _TALL else 1 / RATIO
    room = (stage.height() - _TOP_ROOM) / (1 + 0.118 * ratio)
    width = max(1.0, min(stage.width() - _SIDE_ROOM, room * ratio, WIDEST))
    height = width / ratio
    top = max(_LEAST_TOP, (stage.height() - slip_height(width) - height) / 2)
    left = (stage.width() - width) / 2
    return QRectF(round(left), round(top), round(width), round(height))


def slip_height(card_width: float) -> float:
    """The height of the slip under a card of this width."""
    return max(_SLIP_SMALLEST, card_width * _SLIP_HEIGHT)


def slip_rect(card: QRectF) -> QRectF:
    """The slip that is pulled out under the card; it never overlaps it, so both can be clicked."""
    width = card.width() * SLIP_WIDTH
    return QRectF(card.center().x() - width / 2, card.bottom(), width, slip_height(card.width()))


def meta_size(card_width: float) -> float:
    """The letter size of the small words on a card, in pixels."""
    return max(15.0, card_width * 0.0245)
