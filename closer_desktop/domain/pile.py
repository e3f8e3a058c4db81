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


class Rested(NamedTuple):
    """A pile for people who have met before, in three parts that keep their order.

    `fresh` cards are new to them or have rested long enough, `returning` ones are favourites that come
    back, and `resting` ones were seen too lately: they lie at the bottom, the longest ago first.
    """

    fresh: tuple[PileCard, ...]
    returning: tuple[PileCard, ...]
    resting: tuple[PileCard, ...]

    def open_to(self, dealt: Sequence[PileCard]) -> tuple[PileCard, ...]:
        """The cards of which the next may be one, after those dealt; empty when the pile is used up.

        A favourite comes back as every fourth card at most, and a resting card when all others are gone.
        """
        gone = {card.number for card in dealt}
        fresh, returning, resting = (tuple(card for card in part if card.number not in gone) for part in self)
        if not fresh:
            return returning or resting
        back = {card.number for card in self.returning}
        lately = dealt[-(FAVOURITE_EVERY - 1) :]
        is_time = len(lately) == FAVOURITE_EVERY - 1 and not any(card.number in back for card in lately)
        return (*returning, *fresh) if is_time else fresh


def rested(
    cards: Sequence[PileCard],
    days_since: Mapping[int, float],
    favourites: Collection[int] = (),
) -> Rested:
    """The pile parted by what the people at the table have seen.

    `days_since` tells by number how many days ago they saw a card, `favourites` are numbers too.
    """

    def is_resting(card: PileCard) -> bool:
        rest = ANNUAL_REST_DAYS if card.traits & Trait.ANNUAL else REST_DAYS
        return days_since.get(card.number, rest) < rest

    ready = [card for card in cards if not is_resting(card)]
    known = days_since.keys() & favourites
    return Rested(
        fresh=tuple(card for card in ready if card.number not in known),
        returning=tuple(card for card in ready if card.number in known),
        resting=tuple(sorted(filter(is_resting, cards), key=lambda card: -days_since[card.number])),
    )
