"""Laying cards of the Library on the table: what the filters must be for them to be dealt."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.changes import OwnDeck
from closer_desktop.domain.filters import Filters
from closer_desktop.domain.shelf import ANYTHING, Wanted
from closer_desktop.services.shelf import Place, Shelf, Spot

# Cards that were laid out together without being a deck: what a search found, favourites.
AT_HAND = "at-hand"


class Trays(Protocol):
    """Where cards lie that are dealt together."""

    def lay_out(self, deck: OwnDeck, numbers: Sequence[int]) -> None:
        """Have exactly these cards in this deck, which may be new."""


class Laying:
    """Lays out what lies at a place of the shelf, or what a search found there."""

    def __init__(self, shelf: Shelf, trays: Trays) -> None:
        self._shelf = shelf
        self._trays = trays

    def lay_out(
        self,
        spot: Spot,
        before: Filters,
        *,
        title: str,
        wanted: Wanted = ANYTHING,
        has_names: bool = False,
    ) -> Filters:
        """The filters that deal these cards on a table that was set with `before`.

        Whoever sits there by name (`has_names`) keeps the cards to what suits them.
        """
        fresh = replace(before, themes=frozenset(), kinds=frozenset(), deck="", depths=frozenset())
        if not wanted and spot.place is Place.ALL:
            return fresh
        if not wanted and spot.place is Place.RELATIONSHIP and spot.relationship is not None:
            return fresh.with_relationships({spot.relationship})
        if not has_names:
            fresh = fresh.with_relationships(wanted.relationships)
        asked = {depth: replace(wanted, depths=frozenset({depth})) for depth in wanted.depths or Depth}
        there = frozenset(depth for depth, one in asked.items() if self._shelf.find(spot, one, 1).numbers)
        deck = spot.deck or OwnDeck(id=AT_HAND, title=title)
        if wanted and spot.deck is not None:
            deck = OwnDeck(id=AT_HAND, title=title)
        if spot.place is not Place.DECK or wanted:
            self._trays.lay_out(deck, self._shelf.find(spot, wanted).numbers)
        return replace(fresh, deck=deck.id, depths=there)
