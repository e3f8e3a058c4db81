"""The arc of an evening: how the next card is chosen from the pile at each pace."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from closer_desktop.domain.cards import Depth, Kind
from closer_desktop.domain.filters import Trait, ordinal
from closer_desktop.domain.pile import PileCard

# After this many cards in a row at the deepest point of the evening comes a lighter moment.
CARDS_AT_PEAK = 2
# An evening of at least this many cards holds one card that is not a question.
VARIED_FROM = 5

_QUESTION = ordinal(Kind.QUESTION)
_BREATHER = ordinal(Kind.BREATHER)


class Pace(StrEnum):
    """How the depth moves from card to card."""

    EASE_IN = "ease_in"
    STAY = "stay"
    SURPRISE = "surprise"


class Length(IntEnum):
    """How many cards an evening is planned for; `OPEN_ENDED` has no last card."""

    OPEN_ENDED = 0
    QUARTER_HOUR = 5
    FORTY_MINUTES = 9


class Role(StrEnum):
    """What a card is there for in the arc."""

    CARD = "card"
    BREATHER = "breather"
    LANDING = "landing"


@dataclass(frozen=True, slots=True)
class Shape:
    """What the arc knows of an evening before the first card."""

    start: Depth
    peak: Depth
    length: Length = Length.OPEN_ENDED


@dataclass(frozen=True, slots=True)
class Step:
    """What the arc would like to deal next."""

    depth: Depth
    role: Role = Role.CARD
    varied: bool = False


def next_step(dealt: Sequence[PileCard], shape: Shape) -> Step:
    """What to deal after these cards: one depth up at most, a breather after two at the peak."""
    if shape.length and len(dealt) >= shape.length - 1:
        return Step(_landing_depth(dealt, shape), Role.LANDING)
    if not dealt:
        return Step(shape.start)
    if _at_peak(dealt, shape.peak) >= CARDS_AT_PEAK:
        return Step(Depth.LIGHT, Role.BREATHER)
    here = Depth(dealt[-1].depth)
    breathed = any(card.kind == _BREATHER for card in dealt[-2:])
    climbing = len(dealt) < 2 or dealt[-2].depth == here or breathed
    target = Depth(min(here + climbing, shape.peak))
    return Step(target, varied=_wants_variety(dealt, shape))


def next_card(
    pile: Sequence[PileCard], pace: Pace, shape: Shape, dealt: Sequence[PileCard]
) -> PileCard | None:
    """The card to deal next at this pace; None when the pile is used up."""
    if not pile:
        return None
    match pace:
        case Pace.SURPRISE:
            return pile[0]
        case Pace.STAY:
            last = dealt[-1].theme if dealt else None
            return next((card for card in pile if card.theme != last), pile[0])
        case Pace.EASE_IN:
            return pick(pile, next_step(dealt, shape), dealt)


def pick(pile: Sequence[PileCard], step: Step, dealt: Sequence[PileCard]) -> PileCard | None:
    """The first card of the pile that comes nearest to the step; None when the pile is used up.

    Where no card is quite right the choice bends towards the gentler side: first a lighter card of
    another theme, then the same theme again, and a deeper card only when nothing else is left.
    """
    last = dealt[-1] if dealt else None
    best: PileCard | None = None
    best_cost: tuple[int, ...] = ()
    fits = _FITS[step.role]
    for card in pile:
        cost = (
            _too_deep(card.depth, step.depth, last),
            last is not None and card.theme == last.theme,
            not fits(card),
            abs(step.depth - card.depth),
            step.varied and card.kind == _QUESTION,
        )
        if not any(cost):
            return card
        if best is None or cost < best_cost:
            best, best_cost = card, cost
    return best


def _too_deep(depth: int, wanted: int, last: PileCard | None) -> int:
    """0 up to the depth wanted, then more for each step, most for two depths up at once."""
    jump = last is not None and depth > last.depth + 1
    return max(0, depth - wanted) + len(Depth) * jump


def _at_peak(dealt: Sequence[PileCard], peak: Depth) -> int:
    """How many cards in a row lie at the peak, up to the last breather."""
    count = 0
    for card in reversed(dealt):
        if card.depth != peak or card.kind == _BREATHER:
            break
        count += 1
    return count


def _landing_depth(dealt: Sequence[PileCard], shape: Shape) -> Depth:
    """Open, or light where open would be the third card at the peak or a step too high."""
    if _at_peak(dealt, shape.peak) >= CARDS_AT_PEAK and shape.peak == Depth.OPEN:
        return Depth.LIGHT
    highest = dealt[-1].depth + 1 if dealt else shape.start
    return Depth(min(Depth.OPEN, highest, shape.peak))


def _wants_variety(dealt: Sequence[PileCard], shape: Shape) -> bool:
    """Tell whether it is time for a card that is not a question."""
    since = 0
    for card in reversed(dealt):
        if card.kind != _QUESTION:
            break
        since += 1
    return since >= VARIED_FROM - 2


def _is_card(card: PileCard) -> bool:
    return card.kind != _BREATHER and not card.traits & Trait.LANDING


def _is_breather(card: PileCard) -> bool:
    return card.kind == _BREATHER


def _is_landing(card: PileCard) -> bool:
    return bool(card.traits & Trait.LANDING)


_FITS: dict[Role, Callable[[PileCard], bool]] = {
    Role.CARD: _is_card,
    Role.BREATHER: _is_breather,
    Role.LANDING: _is_landing,
}
