"""The pile: shuffled cards that the present filters let through, and what these people have seen of them."""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from random import Random
from types import MappingProxyType
from typing import NamedTuple

from closer_desktop.domain.filters import FAMILY_SHIFT, Trait

# How long a card rests, in days, after these same people have seen it.
REST_DAYS = 180
ANNUAL_REST_DAYS = 330
# Of four cards in a row at most one is a favourite that comes back after its rest.
FAVOURITE_EVERY = 4
# How many days more a card rests that opened nothing, or too much, for these same people.
LONGER_DAYS = 180

# Said of a card in the pile of these people, above every bit of Trait; never kept in the journal.
_RESTING = 1 << 30
_RETURNING = 1 << 29
_DUE = 1 << 28
_NEVER: Mapping[int, float] = MappingProxyType({})
_ANNUAL = int(Trait.ANNUAL)


class PileCard(NamedTuple):
    """A card lying face down: its number in the journal, and what the deal looks at."""

    number: int
    depth: int
    theme: int
    kind: int
    traits: int

    @property
    def family(self) -> int:
        """The number of its family, of cards that ask nearly the same; 0 for none."""
        return self.traits >> FAMILY_SHIFT

    @property
    def is_resting(self) -> bool:
        """These people saw it too lately; it is dealt when all others are gone."""
        return self.traits & _RESTING != 0

    @property
    def rest(self) -> int:
        """How long it must wait: 0 not at all, 1 as a resting card, 2 as one for once a year."""
        return self.is_resting + (self.is_resting and self.traits & _ANNUAL != 0)

    @property
    def is_returning(self) -> bool:
        """These people saw it long ago and it is a favourite."""
        return self.traits & _RETURNING != 0

    @property
    def is_due(self) -> bool:
        """Its day has come: these people wanted to be asked again, or a year has passed."""
        return self.traits & _DUE != 0


def shuffled(cards: Collection[PileCard], chance: Random) -> tuple[PileCard, ...]:
    """The cards in a uniformly random order (Fisher–Yates); the same seed gives the same order."""
    order = sorted(cards)
    chance.shuffle(order)
    return tuple(order)


def rested(
    cards: Sequence[PileCard],
    days_since: Mapping[int, float],
    favourites: Collection[int] = (),
    days_since_family: Mapping[int, float] = _NEVER,
    *,
    due: Sequence[int] = (),
    longer: Collection[int] = (),
) -> tuple[PileCard, ...]:
    """The pile for people who have met before, keeping the order within each part.

    `days_since` tells by number how many days ago one of them last saw a card, and `days_since_family`
    the same of families: when one card was shown, those that ask nearly the same rest with it. Cards
    that are new to them or have rested long enough come first, returning favourites at most one in
    four; cards still resting lie at the bottom, the longest ago first, and below them those for once a
    year. On top lies what is `due` by number, in that order and one in four; what rests `longer` does so
    for half a year more. Each card knows to which part it belongs, so that every pace deals them in that
    order.
    """
    fresh, returning, resting = [], [], []
    on_their_day: dict[int, PileCard] = {}
    for card in cards:
        traits = card.traits & ~(_RESTING | _RETURNING | _DUE)
        rest = ANNUAL_REST_DAYS if traits & _ANNUAL else REST_DAYS
        rest += LONGER_DAYS if card.number in longer else 0
        is_own = days_since.get(card.number, rest) < rest
        if card.number in due:
            on_their_day[card.number] = card._replace(traits=traits | _DUE)
        elif is_own or days_since_family.get(card.family, REST_DAYS) < REST_DAYS:
            resting.append(card._replace(traits=traits | _RESTING))
        elif card.number in days_since and card.number in favourites:
            returning.append(card._replace(traits=traits | _RETURNING))
        else:
            fresh.append(card._replace(traits=traits))
    resting.sort(
        key=lambda card: (
            card.rest,
            -min(days_since.get(card.number, math.inf), days_since_family.get(card.family, math.inf)),
        )
    )
    first = [on_their_day[number] for number in dict.fromkeys(due) if number in on_their_day]
    return (*first[:1], *_spaced(_spaced(fresh, returning), first[1:]), *resting)


def families(cards: Iterable[PileCard]) -> set[int]:
    """The families that these cards are of."""
    return {card.family for card in cards} - {0}


def is_too_soon(dealt: Sequence[PileCard]) -> bool:
    """Tell whether a favourite must wait, because the last three cards were not all others."""
    lately = dealt[1 - FAVOURITE_EVERY :]
    return len(lately) < FAVOURITE_EVERY - 1 or any(card.is_returning for card in lately)


def is_due_too_soon(dealt: Sequence[PileCard]) -> bool:
    """Tell whether a card that is due must wait, because one of the last three was due as well."""
    return any(card.is_due for card in dealt[1 - FAVOURITE_EVERY :])


def _spaced(others: list[PileCard], returning: list[PileCard]) -> list[PileCard]:
    """Let one returning favourite in after every three other cards."""
    step = FAVOURITE_EVERY - 1
    order: list[PileCard] = []
    coming = iter(returning)
    for start in range(0, len(others), step):
        part = others[start : start + step]
        order += part
        if len(part) == step:
            order += [card for card in [next(coming, None)] if card is not None]
    return [*order, *coming]
