"""The people at the table, and what is remembered of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import uuid4

from closer_desktop.domain.cards import Band, Relationship, Theme
from closer_desktop.domain.filters import Filters

# Conversations hold about four, the one who brought the deck among them.
MOST_AT_A_TABLE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone to talk with; a name may be an initial.

    `rather_not` are themes this person would rather leave out for now; `likes` is what they like doing,
    in the words of whoever brought the deck.
    """

    id: str
    name: str
    relationship: Relationship | None = None
    band: Band | None = None
    rather_not: frozenset[Theme] = frozenset()
    likes: str = ""


@dataclass(frozen=True, slots=True)
class Bonds:
    """What ties a person to the journal: entries with their place in each, cards with when they saw them.

    `turns` are the moments of cards with 1 where their answer came first, 0 where it was the other's.
    Moments are microseconds since 1970.
    """

    entries: tuple[tuple[str, int], ...] = ()
    shown: tuple[tuple[str, int], ...] = ()
    turns: tuple[tuple[int, int], ...] = ()

    def joined(self, other: "Bonds") -> "Bonds":
        """Both together; where both were there, the place of this one holds."""
        entries = dict(other.entries) | dict(self.entries)
        shown = dict.fromkeys((*self.shown, *other.shown))
        turns = dict(other.turns) | dict(self.turns)
        return Bonds(tuple(entries.items()), tuple(shown), tuple(turns.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """What goes when a person is erased, in numbers.

    `entries` are talks with them, of which `shared` were with others as well; in `mentions` other entries
    and `cards` of one's own their name is replaced. In `kept` other entries a common word that is like the
    name stays.
    """

    entries: int = 0
    shared: int = 0
    mentions: int = 0
    cards: int = 0
    kept: int = 0


def new_person_id() -> str:
    """A fresh id for a person."""
    return str(uuid4())


def name_key(name: str) -> str:
    """What makes two names the same: upper and lower case and spaces at the ends do not count."""
    return " ".join(name.split()).casefold()


def filters_for(people: Sequence[Person], before: Filters) -> Filters:
    """The filters that seat these people: everyone's relationship and age, everyone's open depths."""
    relationships = {one.relationship for one in people if one.relationship is not None}
    seated = before.with_relationships(relationships or before.relationships)
    bands = frozenset(one.band for one in people if one.band is not None)
    if Relationship.CHILD not in seated.relationships:
        bands = frozenset()
    unwanted = frozenset(theme for one in people for theme in one.rather_not)
    return Filters(
        relationships=seated.relationships,
        bands=bands,
        depths=seated.depths,
        themes=seated.themes,
        kinds=seated.kinds,
        deck=seated.deck,
        unwanted=unwanted,
        people=max(2, len(people) + 1),
    )


def two_tables(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """The names split over two tables, as evenly as can be."""
    everyone = list(names)
    half = (len(everyone) + 1) // 2
    return everyone[:half], everyone[half:]
