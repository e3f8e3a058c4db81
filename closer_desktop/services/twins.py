"""Cards that say nearly the same as one that is being written."""

from collections.abc import Iterable
from typing import Protocol

from closer_desktop.deckfile.rules.twins import content_words, overlap_of
from closer_desktop.domain.cards import Card

# Two cards share so much of what they say that people may be told.
ALIKE = 0.5
_LOOKED_AT = 80
_MOST_SHOWN = 2


class Finder(Protocol):
    """Finds cards by their words."""

    def like(self, words: Iterable[str], most: int) -> list[int]:
        """The numbers of cards with any of these words, those with most of them first."""


class Cards(Protocol):
    """Cards by number."""

    def printed(self, numbers: Iterable[int]) -> list[Card]:
        """The cards with these numbers, as far as they exist."""


class Twins:
    """Looks for cards that are much like each other."""

    def __init__(self, finder: Finder, cards: Cards) -> None:
        self._finder = finder
        self._cards = cards

    def near(self, text: str, besides: str = "") -> list[Card]:
        """The cards most like this text, the nearest first; the card with the id `besides` is no twin."""
        words = content_words(text)
        if len(words) < 2:
            return []
        found = self._cards.printed(self._finder.like(words, _LOOKED_AT))
        alike = [(overlap_of(words, content_words(card.text)), card) for card in found if card.id != besides]
        near = sorted((one for one in alike if one[0] >= ALIKE), key=lambda one: -one[0])
        return [card for _, card in near[:_MOST_SHOWN]]
