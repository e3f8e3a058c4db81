"""What to take along: the pile at the table, favourites, six for a walk, three to remember."""

from collections.abc import Callable, Sequence
from datetime import datetime
from random import Random

from closer_desktop.domain.arc import Pace
from closer_desktop.domain.cards import Card, Place
from closer_desktop.services.dealing import Dealing
from closer_desktop.services.stores import Cards, Notes, People
from closer_desktop.services.table import Table
from closer_desktop.services.takeaway import Takeaway, TakenCard

FOR_A_WALK = 6
TO_REMEMBER = 3
# Of so many deals the one is taken whose cards suit a walk best.
_DEALS = 5
_REMEMBERED = "to remember"


class Packing:
    """Cards to take along, for the people at the table and by the rules of the deal."""

    def __init__(
        self,
        table: Table,
        cards: Cards,
        people: People,
        takeaway: Takeaway,
        notes: Notes,
        chance: Random,
        now: Callable[[], datetime],
    ) -> None:
        self._table = table
        self._cards = cards
        self._takeaway = takeaway
        self._notes = notes
        self._chance = chance
        self._dealing = Dealing(cards, people, now)

    @property
    def in_pile(self) -> int:
        """How many cards fit the people and the filters at the table."""
        return self._table.matching

    def pile(self) -> list[Card]:
        """The cards that fit the people and the filters at the table."""
        found = self._cards.matching(self._table.evening.filters.criteria)
        return [self._cards.card(card.number) for card in sorted(found)]

    @property
    def in_favourites(self) -> int:
        """How many cards are kept close."""
        return len(self._cards.favourites())

    def favourites(self) -> list[Card]:
        """The cards kept close."""
        found = (self._cards.find(card) for card in sorted(self._cards.favourites()))
        return [card for card in found if card is not None]

    def for_a_walk(self, count: int = FOR_A_WALK) -> list[Card]:
        """So many cards dealt for the people at the table, easing in, that need no table and no kitchen."""
        evening = self._table.evening
        deals = [
            self._dealing.deal(evening.filters, evening.people, Pace.EASE_IN, count, self._chance).cards
            for _ in range(_DEALS)
        ]
        return list(max(deals, key=lambda cards: sum(map(_suits_a_walk, cards))))

    def take_along(self, cards: Sequence[Card], sheet: int) -> list[TakenCard]:
        """The cards with their codes, so many to a sheet."""
        return self._takeaway.take_along(cards, sheet)

    def remember(self, cards: Sequence[Card]) -> None:
        """Keep these cards in mind, until others are, so that they can be brought home without paper."""
        codes = [taken.code for taken in self._takeaway.take_along(cards)]
        self._notes.keep_note(_REMEMBERED, " ".join(filter(None, codes)))

    def remembered(self) -> list[str]:
        """The codes of the cards that were kept in mind last."""
        return self._notes.note(_REMEMBERED).split()


def _suits_a_walk(card: Card) -> bool:
    return not card.places or Place.WALK in card.places
