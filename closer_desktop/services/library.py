"""The library: finding cards among all there are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from closer_desktop.domain.cards import Card
from closer_desktop.domain.search import CARD_FIELDS, CardFacts, finds_card, parse
from closer_desktop.services.stores import Cards


class KnownFacts(Protocol):
    """What is known of cards besides what is printed on them."""

    def facts(self) -> Mapping[str, CardFacts]:
        """The facts of every card of which anything is known, by card id."""


@dataclass(frozen=True, slots=True)
class FoundCards:
    """The cards a search found, deck by deck, and hints about what could not be read in it."""

    cards: tuple[Card, ...]
    hints: tuple[str, ...] = ()


class Library:
    """Every card, and what is known of it."""

    def __init__(self, cards: Cards, known: KnownFacts) -> None:
        self._cards = cards
        self._known = known

    def search(self, text: str) -> FoundCards:
        """The cards that a search finds; an empty one finds all."""
        search = parse(text, CARD_FIELDS)
        facts = self._known.facts()
        nothing = CardFacts()
        found = (
            card
            for card in self._cards.all_cards()
            if finds_card(search.node, card, facts.get(card.id, nothing))
        )
        return FoundCards(tuple(found), search.hints)
