"""The pile: shuffled cards that the present filters let through."""

from collections.abc import Collection, Mapping, Sequence
from random import Random
from typing import NamedTuple

from closer_desktop.domain.filters import Trait

# How long a card rests, in days, after these same people have seen it.
REST_DAYS = 180
ANNUAL_REST_DAYS = 330
# Of four cards in a row at most one is a favourite that comes back after its rest.
FAVOURITE_EVERY = 4


class PileCard(NamedTuple):
    """A card lying face down: its number in the journal, and what the deal looks at."""

    number: int
    depth: int
    theme: int
    kind: int
    traits: int


def shuffled(cards: Collection[PileCard], chance: Random) -> tuple[PileCard, ...]:
    """The cards in a uniformly random order (Fisher–Yates); the same seed gives the same order."""
    order = sorted(cards)
    chance.shuffle(order)
    return tuple(order)


def rested(
    cards: Sequence[PileCard],
    days_since: Mapping[int, float],
    favourites: Collection[int] = (),
) -> tuple[PileCard, ...]:
    """The pile for people who have met before, keeping the order within each part.

    `days_since` tells by number how many days ago these same people saw a card. Cards that are new
    to them or have rested long enough come first, returning favourites at most one in four; cards
    still resting lie at the bottom, the longest ago first, and come only when all else is used up.
    """

    def rest(card: PileCard) -> int:
        return ANNUAL_REST_DAYS if card.traits & Trait.ANNUAL else REST_DAYS

    ready = [card for card in cards if days_since.get(card.number, rest(card)) >= rest(card)]
    resting = [card for card in cards if days_since.get(card.number, rest(card)) < rest(card)]
    returning = [card for card in ready if card.number in days_since and card.number in favourites]
    others = [card for card in ready if not (card.number in days_since and card.number in favourites)]
    resting.sort(key=lambda card: -days_since[card.number])
    return (*_spaced(others, returning), *resting)


def _spaced(others: list[PileCard], returning: list[PileCard]) -> list[PileCard]:
    """Let one returning favourite in after every three other cards."""
    step = FAVOURITE_EVERY - 1
    order: list[PileCard] = []
    for start in range(0, len(others), step):
        order += others[start : start + step]
        if returning and len(others) - start >= step:
            order.append(returning.pop(0))
    return order + returning
