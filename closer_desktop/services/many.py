"""The same change to many cards at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from closer_desktop.domain.cards import Band, Card, Depth, Relationship, Theme, Tone
from closer_desktop.services.curating import Curating
from closer_desktop.services.edits import Edit

MOST_THEMES, MOST_RELATIONSHIPS = 2, 5
_Word = TypeVar("_Word", Theme, Relationship)
_Any = TypeVar("_Any")
Verb = Callable[["Many", Sequence[Card], _Any], Edit | None]
"""One of the verbs of `Many`, with the word that it takes."""


class Many:
    """Changes cards alike; the verbs give back an `Edit`, or None where nothing would change."""

    def __init__(self, curating: Curating) -> None:
        self._curating = curating

    def set_depth(self, cards: Sequence[Card], depth: Depth) -> Edit | None:
        """Give all of them this depth."""
        return self._changed("Change depth", cards, lambda card: replace(card, depth=depth))

    def set_tone(self, cards: Sequence[Card], tone: Tone) -> Edit | None:
        """Give all of them this tone."""
        return self._changed("Change tone", cards, lambda card: replace(card, tone=tone))

    def turn_theme(self, cards: Sequence[Card], theme: Theme) -> Edit | None:
        """Have all of them about this theme; where all are, none any longer that has another."""
        there = not all(theme in card.themes for card in cards)
        return self._changed(
            "Change themes",
            cards,
            lambda card: replace(card, themes=_with(card.themes, theme, there, MOST_THEMES)),
        )

    def turn_relationship(self, cards: Sequence[Card], who: Relationship) -> Edit | None:
        """Have all of them suit someone; where all do, none any longer that suits others."""
        there = not all(who in card.relationships for card in cards)

        def change(card: Card) -> Card:
            people = _with(card.relationships, who, there, MOST_RELATIONSHIPS)
            bands = (card.bands or tuple(Band)) if Relationship.CHILD in people else ()
            return replace(card, relationships=people, bands=bands)

        return self._changed("Change whom they suit", cards, change)

    def _changed(self, label: str, cards: Sequence[Card], change: Callable[[Card], Card]) -> Edit | None:
        count = f" of {len(cards):,} cards" if len(cards) > 1 else ""
        return self._curating.change([change(card) for card in cards], f"{label}{count}")


def _with(words: tuple[_Word, ...], word: _Word, there: bool, most: int) -> tuple[_Word, ...]:
    """With the word first, or without it; never none, and at most so many."""
    if there:
        return words if word in words else _first(words, word)[:most]
    return _without(words, word) or words


def _first(words: tuple[_Word, ...], word: _Word) -> tuple[_Word, ...]:
    together: list[_Word] = [word]
    together.extend(words)
    return tuple(together)


def _without(words: tuple[_Word, ...], word: _Word) -> tuple[_Word, ...]:
    return tuple(one for one in words if one != word)
