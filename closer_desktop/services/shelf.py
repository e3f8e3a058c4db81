"""The shelf: every card by number, sorted into decks, found by the search language a page at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from closer_desktop.domain.cards import Card, Relationship
from closer_desktop.domain.changes import DeckState, OwnDeck
from closer_desktop.domain.search import CARD_FIELDS, Node, parse
from closer_desktop.domain.search.tree import GreatTalk, Is, Mark, Suits, all_of, negated
from closer_desktop.domain.shelf import ANYTHING, CardPast, ShelfCard, ShelfCounts, Wanted


class Finder(Protocol):
    """Finds cards by number."""

    def numbers(self, nodes: Sequence[Node], deck: str = "", most: int = -1) -> list[int]:
        """The numbers of the cards that every node finds, `most` at most."""

    def count(self, nodes: Sequence[Node]) -> int:
        """How many cards every node finds."""

    def counts(self) -> ShelfCounts:
        """How many cards lie where."""


class Cards(Protocol):
    """Cards by number, with what is known of each."""

    def cards(self, numbers: Iterable[int]) -> list[ShelfCard]:
        """The cards with these numbers, as far as they exist."""

    def printed(self, numbers: Iterable[int]) -> list[Card]:
        """The cards with these numbers, without what is known of them."""

    def past(self, card_id: str) -> CardPast:
        """When a card was asked, with whom, and the talks it sparked."""


class OwnDecks(Protocol):
    """The decks that a person made or brought in."""

    def own_decks(self) -> list[OwnDeck]:
        """The decks in order."""

    def occasions(self) -> list[OwnDeck]:
        """The decks for an occasion that come along, in order."""

    def deck(self, deck_id: str) -> DeckState:
        """How a deck stands."""


class Place(StrEnum):
    """Where cards are sorted on the shelf."""

    ALL = "all"
    FAVOURITES = "favourites"
    TALKS = "talks"
    MINE = "mine"
    RELATIONSHIP = "relationship"
    OCCASION = "occasion"
    DECK = "deck"
    SMART = "smart"
    AWAY = "away"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place on the shelf: for a relationship or an occasion, a deck of one's own, or one of the others."""

    place: Place
    relationship: Relationship | None = None
    deck: OwnDeck | None = None
    occasion: OwnDeck | None = None
    count: int = 0

    @property
    def key(self) -> str:
        """The same for the same place, whatever lies there."""
        named = self.deck or self.occasion
        return f"{self.place}:{self.relationship or (named.id if named else '')}"

    @property
    def holder(self) -> str:
        """The id of the deck that holds the cards by itself; empty where a search finds them."""
        if self.place is Place.DECK and self.deck is not None:
            return self.deck.id
        return self.occasion.id if self.occasion is not None else ""

    @property
    def search(self) -> str:
        """The cards that lie here in the search language; empty where all of them do."""
        if self.relationship is not None:
            return f"for:{self.relationship}"
        if self.place is Place.SMART and self.deck is not None:
            return self.deck.search
        if named := self.deck or self.occasion:
            return f'deck:"{named.title.replace(chr(34), " ")}"'
        return _MARKED.get(self.place, "")


_MARKED = {
    Place.FAVOURITES: "is:favourite",
    Place.TALKS: "talk:great",
    Place.MINE: "is:mine",
    Place.AWAY: "is:put-away",
}
ALL = Spot(place=Place.ALL)
_AWAY = Is(Mark.PUT_AWAY)


@dataclass(frozen=True, slots=True)
class FoundNumbers:
    """The numbers of the cards found, whether there are more, and what could not be read in the search."""

    numbers: Sequence[int]
    has_more: bool = False
    hints: tuple[str, ...] = ()


class Shelf:
    """Looks cards up; it changes nothing."""

    def __init__(self, finder: Finder, cards: Cards, decks: OwnDecks) -> None:
        self._finder = finder
        self._cards = cards
        self._decks = decks

    def spots(self) -> list[Spot]:
        """Every place on the shelf, with how many cards lie there."""
        spots = [ALL, Spot(place=Place.FAVOURITES), Spot(place=Place.TALKS)]
        spots += [Spot(place=Place.RELATIONSHIP, relationship=one) for one in Relationship]
        spots += [Spot(place=Place.OCCASION, occasion=one) for one in self._decks.occasions()]
        counts = self._finder.counts()
        spots += [Spot(place=Place.MINE)] if counts.mine else []
        spots += [_spot(deck) for deck in self._decks.own_decks()]
        return [replace(spot, count=self._count(spot, counts)) for spot in (*spots, Spot(place=Place.AWAY))]

    def find(self, spot: Spot, wanted: Wanted = ANYTHING, most: int = -1) -> FoundNumbers:
        """The cards at this place that are looked for, `most` at most."""
        nodes, hints = self._nodes(spot, wanted.text)
        nodes.append(parse(wanted.chosen, CARD_FIELDS).node)
        found = self._finder.numbers(nodes, spot.holder, most if most < 0 else most + 1)
        if 0 <= most < len(found):
            return FoundNumbers(found[:most], True, hints)
        return FoundNumbers(found, False, hints)

    def cards(self, numbers: Iterable[int]) -> list[ShelfCard]:
        """The cards with these numbers, with what is known of them."""
        return self._cards.cards(numbers)

    def printed(self, numbers: Iterable[int]) -> list[Card]:
        """The cards with these numbers."""
        return self._cards.printed(numbers)

    def past(self, card_id: str) -> CardPast:
        """What happened to a card."""
        return self._cards.past(card_id)

    def _count(self, spot: Spot, counts: ShelfCounts) -> int:
        if spot.holder:
            return counts.decks.get(spot.holder, 0)
        if spot.place is Place.SMART:
            return self._finder.count(self._nodes(spot, "")[0])
        if spot.relationship is not None:
            return counts.relationships[spot.relationship]
        return {
            Place.FAVOURITES: counts.favourites,
            Place.TALKS: counts.talks,
            Place.MINE: counts.mine,
            Place.AWAY: counts.away,
        }.get(spot.place, counts.everything)

    def _nodes(self, spot: Spot, text: str) -> tuple[list[Node], tuple[str, ...]]:
        search = parse(text, CARD_FIELDS)
        nodes, hints = [search.node, *_at(spot)], search.hints
        asked = text
        if spot.place is Place.SMART:
            hints += parse(spot.search, CARD_FIELDS).hints
            asked = f"{text} {spot.search}"
        # Whoever asks for what is put away finds it everywhere.
        if spot.place is not Place.AWAY and "put-away" not in asked.casefold().replace("_", "-"):
            nodes.append(negated(_AWAY))
        return nodes, hints


def _at(spot: Spot) -> list[Node]:
    match spot.place:
        case Place.FAVOURITES:
            return [Is(Mark.FAVOURITE)]
        case Place.TALKS:
            return [GreatTalk()]
        case Place.MINE:
            return [Is(Mark.MINE)]
        case Place.AWAY:
            return [_AWAY]
        case Place.RELATIONSHIP if spot.relationship is not None:
            return [Suits(spot.relationship)]
        case Place.SMART if spot.deck is not None:
            return [parse(spot.deck.search, CARD_FIELDS).node]
        case _:
            return [all_of(())]


def _spot(deck: OwnDeck) -> Spot:
    return Spot(place=Place.SMART if deck.search else Place.DECK, deck=deck)
