"""Cards as they lie in the Library: with marks, with what happened to them, and where they are sorted."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from closer_desktop.domain.cards import Card, Relationship


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfCard:
    """A card with what is known of it; `is_changed` says that it is a built-in card in a person's words."""

    number: int
    card: Card
    is_favourite: bool = False
    is_away: bool = False
    is_own: bool = False
    is_changed: bool = False
    asked: int = 0
    talks: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPast:
    """When a card was asked, with whom, and the lines of the talks it sparked, newest first.

    A covered line is empty. Moments are microseconds since 1970.
    """

    asked: tuple[tuple[int, tuple[str, ...]], ...] = ()
    talks: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfCounts:
    """How many cards lie where; those put away are counted there alone."""

    everything: int = 0
    favourites: int = 0
    talks: int = 0
    mine: int = 0
    away: int = 0
    relationships: Mapping[Relationship, int] = field(default_factory=dict)
    decks: Mapping[str, int] = field(default_factory=dict)
