"""Cards as they lie in the Library: with marks and what happened to them, sorted, and looked for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from closer_desktop.domain.cards import Card, Depth, Relationship, Theme
from closer_desktop.domain.search.parsing import parse
from closer_desktop.domain.search.tree import Or


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: a search as it was typed, and what was chosen beside it.

    As at the table, a card must suit everyone who is named, and be of any of the depths and themes.
    """

    text: str = ""
    depths: frozenset[Depth] = frozenset()
    relationships: frozenset[Relationship] = frozenset()
    themes: frozenset[Theme] = frozenset()

    def __bool__(self) -> bool:
        """Tell whether anything is looked for."""
        return bool(self.text.strip() or self.depths or self.relationships or self.themes)

    @property
    def chosen(self) -> str:
        """What was chosen beside the search, in the search language."""
        suits = [f"for:{one}" for one in Relationship if one in self.relationships]
        depths = [f"depth:{one.label}" for one in Depth if one in self.depths]
        themes = [f"theme:{one}" for one in Theme if one in self.themes]
        return " ".join(part for part in (*suits, _any_of(depths), _any_of(themes)) if part)

    @property
    def search(self) -> str:
        """All of it in the search language."""
        return both(self.text.strip(), self.chosen)


ANYTHING = Wanted()
"""Every card is looked for."""


def both(one: str, other: str) -> str:
    """What two searches find alike, in the search language."""
    if not one or not other:
        return one or other
    return " ".join(f"({part})" if isinstance(parse(part).node, Or) else part for part in (one, other))


def _any_of(words: list[str]) -> str:
    return f"({' or '.join(words)})" if len(words) > 1 else "".join(words)
