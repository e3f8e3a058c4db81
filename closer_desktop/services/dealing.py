"""Dealing without a table: so many cards at once, for these people, by the rules of the deal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from random import Random

from closer_desktop.domain.arc import Pace, next_card, shape_of
from closer_desktop.domain.cards import Card, Relationship
from closer_desktop.domain.filters import Filters, loosened
from closer_desktop.domain.people import Person, name_key, new_person_id
from closer_desktop.domain.pile import PileCard, shuffled
from closer_desktop.services.returning import Returning
from closer_desktop.services.stores import Cards, People


@dataclass(frozen=True, slots=True)
class Dealt:
    """The cards in their order, how many fitted the filters, and how many these people saw lately."""

    cards: tuple[Card, ...]
    matching: int
    seen_lately: int = 0


class Dealing:
    """Deals from every card that may be dealt; people are known by their names.

    A card rests for the people at the table as long as it rests for any one of them.
    """

    def __init__(
        self, cards: Cards, people: People, now: Callable[[], datetime], returning: Returning | None = None
    ) -> None:
        self._cards = cards
        self._people = people
        self._now = now
        self._returning = returning or Returning(cards, people, now)

    def seated(self, filters: Filters, names: Sequence[str]) -> Filters:
        """The filters with these people at the table, as far as they are known.

        Whom the cards must suit is taken from them where the filters leave it open; themes that one of
        them would rather not meet are left out.
        """
        known = self._people.named(names)
        unwanted = filters.unwanted.union(*(person.rather_not for person in known))
        seats = max(filters.people, _others(filters) + 1, len(names) + 1)
        filters = replace(filters, unwanted=unwanted, people=seats)
        if filters.relationships:
            return filters
        relationships = frozenset(one.relationship for one in known if one.relationship is not None)
        bands = frozenset(one.band for one in known if one.band is not None)
        is_child_here = Relationship.CHILD in relationships
        return replace(filters, relationships=relationships, bands=bands if is_child_here else frozenset())

    def deal(self, filters: Filters, names: Sequence[str], pace: Pace, count: int, chance: Random) -> Dealt:
        """So many cards for the people who are seated; fewer where the pile is used up before."""
        known = self._people.named(names)
        pile = list(self._pile(filters, names, chance))
        matching = len(pile)
        met = self._people.times_met(known) if known and len(known) == len(names) else 0
        shape = shape_of(filters, count, met)
        dealt: list[PileCard] = []
        while len(dealt) < count and (card := next_card(pile, pace, shape, dealt)) is not None:
            pile.remove(card)
            dealt.append(card)
        return Dealt(
            cards=tuple(self._cards.card(card.number) for card in dealt),
            matching=matching,
            seen_lately=sum(card.is_resting for card in dealt),
        )

    def remember(self, cards: Sequence[Card], names: Sequence[str]) -> None:
        """Note the cards as shown to these people; whoever is new is made known."""
        known = {name_key(person.name): person for person in self._people.named(names)}
        for name in names:
            if name_key(name) not in known:
                person = Person(id=new_person_id(), name=name)
                self._people.save(person)
                known[name_key(name)] = person
        self._people.note_shown([card.id for card in cards], list(known.values()), self._now())

    def ways_out(self, filters: Filters) -> list[tuple[Filters, int]]:
        """Filters with one choice let go that open up cards, the gentlest first, and how many."""
        ways = [(way, len(self._cards.matching(way.criteria))) for way in loosened(filters)]
        return [(way, count) for way, count in ways if count]

    def _pile(self, filters: Filters, names: Sequence[str], chance: Random) -> Sequence[PileCard]:
        pile = shuffled(self._cards.matching(filters.criteria), chance)
        return self._returning.lay(pile, names)


def _others(filters: Filters) -> int:
    """How many people the filters put at the table besides the one who brought the deck."""
    grown = filters.relationships - {Relationship.CHILD, Relationship.MYSELF}
    children = max(1, len(filters.bands)) if Relationship.CHILD in filters.relationships else 0
    return len(grown) + children
