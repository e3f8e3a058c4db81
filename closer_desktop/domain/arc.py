"""The arc of an evening: how the next card is chosen from the pile at each pace."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from itertools import islice

from closer_desktop.domain.cards import Depth, Kind
from closer_desktop.domain.filters import Filters, Trait, ordinal
from closer_desktop.domain.pile import PileCard, families, is_due_too_soon, is_too_soon

# After this many cards in a row at the deepest point of the evening comes a lighter moment.
CARDS_AT_PEAK = 2
# An evening of at least this many cards holds one card that is not a question.
VARIED_FROM = 5
# With people who have met this often, an evening may start at open.
OFTEN_MET = 3
# So many cards of the pile are looked through for the next one: it is shuffled, so what is not among
# them is hardly in it, and a pile of 100,000 turns its cards as fast as a small one.
LOOKED_THROUGH = 4_000

_QUESTION = ordinal(Kind.QUESTION)
_BREATHER = ordinal(Kind.BREATHER)
_LANDING = int(Trait.LANDING)
_TENDER = int(Trait.TENDER)


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
    """What the arc knows of an evening before the first card; `length` counts cards, 0 is open-ended."""

    start: Depth
    peak: Depth
    length: int = Length.OPEN_ENDED


@dataclass(frozen=True, slots=True)
class Step:
    """What the arc would like to deal next; `varied` asks for no question, `plain` for nothing else."""

    depth: Depth
    role: Role = Role.CARD
    varied: bool = False
    plain: bool = False


def shape_of(filters: Filters, length: int = Length.OPEN_ENDED, met: int = 0) -> Shape:
    """The shape of an evening with these filters, for people who have met so often before."""
    depths = filters.open_depths or {Depth.LIGHT}
    starts_open = met >= OFTEN_MET and Depth.OPEN in depths
    return Shape(start=Depth.OPEN if starts_open else min(depths), peak=max(depths), length=length)


def next_step(dealt: Sequence[PileCard], shape: Shape) -> Step:
    """What to deal after these cards: one depth up at most, a breather after two at the peak."""
    varied = _wants_variety(dealt)
    if shape.length and len(dealt) >= shape.length - 1:
        return Step(_landing_depth(dealt, shape), Role.LANDING, varied)
    if not dealt:
        return Step(shape.start, plain=True)
    if _at_peak(dealt, shape.peak) >= CARDS_AT_PEAK:
        return Step(Depth.LIGHT, Role.BREATHER, varied)
    here = Depth(dealt[-1].depth)
    breathed = any(card.kind == _BREATHER for card in dealt[-2:])
    climbing = len(dealt) < 2 or dealt[-2].depth == here or breathed
    return Step(Depth(min(here + climbing, shape.peak)), varied=varied)


def next_card(
    pile: Sequence[PileCard], pace: Pace, shape: Shape, dealt: Sequence[PileCard]
) -> PileCard | None:
    """The card to deal next at this pace; None when the pile is used up."""
    if not pile:
        return None
    match pace:
        case Pace.SURPRISE:
            told = families(dealt)
            return next((card for card in pile if card.family not in told), pile[0])
        case Pace.STAY:
            return pick(pile, None, dealt)
        case Pace.EASE_IN:
            return _eased_in(pile, next_step(dealt, shape), shape, dealt)


def pick(pile: Sequence[PileCard], step: Step | None, dealt: Sequence[PileCard]) -> PileCard | None:
    """The first card of the pile that comes nearest to the step; None when the pile is used up.

    Where no card is quite right the rules hold in this order: nothing that asks nearly the same as a
    card before, nothing that these people saw lately, no favourites too often; never two depths up at
    once; a breather and a landing are gentle; what was made to land on is kept for the end; never one
    theme twice in a row; no deeper than the step. What is left bends towards the gentler side. Without a
    step any depth will do. A card that is due may come before its depth's turn, if it is no deeper than
    the step.
    """
    last = dealt[-1] if dealt else None
    too_soon, due_too_soon, told = is_too_soon(dealt), is_due_too_soon(dealt), families(dealt)
    best: PileCard | None = None
    best_cost: tuple[int, ...] = ()
    weighed = set()
    for card in islice(pile, LOOKED_THROUGH):
        # All but the number: what comes after its like is never nearer.
        facets = card[1:]
        if facets in weighed:
            continue
        weighed.add(facets)
        again = last is not None and card.theme == last.theme
        arc = (again,) if step is None else _distance(card, step, last, again)
        waits = (too_soon and card.is_returning) or (due_too_soon and card.is_due)
        cost = (card.family in told, card.rest, waits, *arc)
        if not any(cost):
            return card
        if best is None or cost < best_cost:
            best, best_cost = card, cost
    return best


def _distance(card: PileCard, step: Step, last: PileCard | None, again: bool) -> tuple[int, ...]:
    """How far a card is from the step, the strictest rule first; all zeros is just right."""
    too_deep = max(0, card.depth - step.depth)
    is_breather = card.kind == _BREATHER
    lands = card.traits & _LANDING != 0
    is_wished = card.is_due and card.depth <= step.depth
    is_question = card.kind == _QUESTION
    unlike = (step.varied and is_question) or (step.plain and not is_question)
    wishes = (0, 0) if is_wished else (unlike, abs(step.depth - card.depth))
    match step.role:
        case Role.CARD:
            return (_jump(card, last), lands, again, too_deep, is_breather, *wishes)
        case Role.BREATHER:
            is_gentler = last is None or card.depth < last.depth or card.depth == Depth.LIGHT
            is_relief = is_breather or is_gentler
            return (_jump(card, last), not is_relief, lands, again, not is_breather, too_deep, *wishes)
        case Role.LANDING:
            return (_jump(card, last), too_deep, again, _coolness(card), *wishes)


def _eased_in(
    pile: Sequence[PileCard], step: Step, shape: Shape, dealt: Sequence[PileCard]
) -> PileCard | None:
    """The card nearest to the step, leaving the only possible landing for the end where no rule minds."""
    best = pick(pile, step, dealt)
    if best is None or step.role is not Role.CARD or not shape.length or best.depth > Depth.OPEN:
        return best
    if any(card.depth <= Depth.OPEN and card.number != best.number for card in pile):
        return best
    second = pick([card for card in pile if card.number != best.number], step, dealt)
    return best if second is None or _breaks_a_rule(second, dealt) else second


def _breaks_a_rule(card: PileCard, dealt: Sequence[PileCard]) -> bool:
    if card.is_resting or card.family in families(dealt):
        return True
    if card.traits & _LANDING or (card.is_returning and is_too_soon(dealt)):
        return True
    return bool(dealt) and (_jump(card, dealt[-1]) > 0 or card.theme == dealt[-1].theme)


def _jump(card: PileCard, last: PileCard | None) -> int:
    """How many depths too many a card rises at once."""
    return max(0, card.depth - last.depth - 1) if last is not None else 0


def _coolness(card: PileCard) -> int:
    """0 for a card made to land on, 1 for a tender one, 3 for one that only gives a breather."""
    if card.kind == _BREATHER:
        return 3
    return 0 if card.traits & _LANDING else 1 if card.traits & _TENDER else 2


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


def _wants_variety(dealt: Sequence[PileCard]) -> bool:
    """Tell whether it is time for a card that is not a question."""
    since = 0
    for card in reversed(dealt):
        if card.kind != _QUESTION:
            break
        since += 1
    return since >= VARIED_FROM - 2
