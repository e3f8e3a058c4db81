"""Which cards fit the people at the table: every filter and every ceiling is decided here."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntFlag
from functools import lru_cache
from typing import NamedTuple, TypeVar
from zlib import crc32

from closer_desktop.domain.cards import Band, Card, Depth, Kind, Relationship, Theme, Tone

# A card that asks for at least this many people is for a group.
GROUP = 3
# The tag of cards made for the end of an evening.
LANDING_TAG = "landing"

# The number of matching cards under which the screen says so and offers to widen.
FEW_CARDS = 10

# Families lie above every yes-or-no facet, in as many bits as a positive number of SQLite has left.
FAMILY_SHIFT = 32
_FAMILY_BITS = 0x7FFF_FFFF

_Word = TypeVar("_Word", Relationship, Theme, Kind, Band)


@dataclass(frozen=True, slots=True)
class Ceiling:
    """How deep cards go with someone: by default, and at most."""

    first: Depth
    highest: Depth


_ANYONE = Ceiling(Depth.DEEP, Depth.INTIMATE)
_GROWING = Ceiling(Depth.OPEN, Depth.DEEP)

CEILINGS = {
    Relationship.PARTNER: _ANYONE,
    Relationship.FRIEND: _ANYONE,
    Relationship.PARENT: _ANYONE,
    Relationship.FAMILY: _ANYONE,
    Relationship.MYSELF: _ANYONE,
    Relationship.TEEN: _GROWING,
    Relationship.COWORKER: _GROWING,
    Relationship.NEW_PERSON: _GROWING,
    Relationship.CHILD: _GROWING,
}

BAND_CEILINGS = {
    Band.TEN_TO_TWELVE: _GROWING,
    Band.SEVEN_TO_NINE: Ceiling(Depth.OPEN, Depth.OPEN),
    Band.FOUR_TO_SIX: Ceiling(Depth.LIGHT, Depth.OPEN),
}


class Trait(IntFlag):
    """Yes-or-no facets of a card; kept in the journal, so bits are only ever added.

    Above FAMILY_SHIFT stands which family the card is of, as a number; 0 for none.
    """

    ANNUAL = 1
    LANDING = 2
    TENDER = 4
    GROUP = 8


class Facets(NamedTuple):
    """What filters look at in a card; the plural ones are bit masks, one bit a word."""

    depth: int
    kind: int
    theme: int
    relationships: int
    themes: int
    bands: int
    traits: int


@dataclass(frozen=True, slots=True)
class Criteria:
    """A filter as plain bit masks: `relationships` and `bands` must all be there, of the others any.

    Cards with one of the `unwanted` themes or `barred` traits are left out; `deck` is a deck's id, or
    empty for all cards.
    """

    relationships: int
    bands: int
    depths: int
    kinds: int
    themes: int
    unwanted: int
    barred: int
    deck: str

    def admits(self, facets: Facets) -> bool:
        """Tell whether a card with these facets may be dealt; which deck it is in is not looked at."""
        return bool(
            facets.relationships & self.relationships == self.relationships
            and facets.bands & self.bands == self.bands
            and self.depths >> facets.depth & 1
            and self.kinds >> facets.kind & 1
            and facets.themes & self.themes
            and not facets.themes & self.unwanted
            and not facets.traits & self.barred
        )


@dataclass(frozen=True, slots=True)
class Filters:
    """What people chose; an empty set means that nothing was chosen there.

    Several relationships (and bands) mean everyone at the table, so a card must suit all of them;
    several depths, themes or kinds mean any of these. `unwanted` themes are not for tonight, whoever
    said so. `people` is how many sit at the table.
    """

    relationships: frozenset[Relationship] = frozenset()
    bands: frozenset[Band] = frozenset()
    depths: frozenset[Depth] = frozenset()
    themes: frozenset[Theme] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    unwanted: frozenset[Theme] = frozenset()
    deck: str = ""
    people: int = 2

    @property
    def ceiling(self) -> Ceiling:
        """The lowest ceiling of everyone at the table."""
        here = [CEILINGS[relationship] for relationship in self.relationships]
        if Relationship.CHILD in self.relationships:
            here += [BAND_CEILINGS[band] for band in self.bands]
        return Ceiling(
            min((one.first for one in here), default=_ANYONE.first),
            min((one.highest for one in here), default=_ANYONE.highest),
        )

    @property
    def open_depths(self) -> frozenset[Depth]:
        """The depths that may be dealt: those chosen, never above the highest ceiling.

        With no depth chosen it is everything up to the first ceiling.
        """
        ceiling = self.ceiling
        if not self.depths:
            return frozenset(depth for depth in Depth if depth <= ceiling.first)
        return frozenset(depth for depth in self.depths if depth <= ceiling.highest)

    @property
    def criteria(self) -> Criteria:
        """The same filter as bit masks, for the store and for `admits`."""
        child = Relationship.CHILD in self.relationships
        return Criteria(
            relationships=mask(self.relationships),
            bands=mask(self.bands) if child else 0,
            depths=sum(1 << depth for depth in self.open_depths),
            kinds=mask(self.kinds) or mask(Kind),
            themes=mask(self.themes) or mask(Theme),
            unwanted=mask(self.unwanted),
            barred=Trait.GROUP if self.people < GROUP else 0,
            deck=self.deck,
        )

    def admits(self, card: Card) -> bool:
        """Tell whether the card may be dealt; which deck it is in is not looked at."""
        return self.criteria.admits(facets_of(card))

    def gentler_than(self, depth: Depth) -> "Filters":
        """The same with only the depths before this one; with the gentlest where none is."""
        gentler = {one for one in self.open_depths if one < depth} or {min(self.open_depths)}
        return replace(self, depths=frozenset(gentler))

    @property
    def for_breathers(self) -> "Filters":
        """The breathers that suit these people, whatever else was chosen."""
        light, breathers = frozenset({Depth.LIGHT}), frozenset({Kind.BREATHER})
        return replace(self, depths=light, kinds=breathers, themes=frozenset(), deck="")

    def with_relationships(self, relationships: Iterable[Relationship]) -> "Filters":
        """Seat other people: their own depths hold again, and bands only where there is a child."""
        chosen = frozenset(relationships)
        bands = self.bands if Relationship.CHILD in chosen else frozenset[Band]()
        return replace(self, relationships=chosen, bands=bands, depths=frozenset())

    def with_depth_turned(self, depth: Depth) -> "Filters":
        """Add the depth, or take it away; the last one stays, so that the table is never emptied."""
        turned = self.open_depths ^ {depth}
        return replace(self, depths=turned) if turned else self

    def with_theme_turned(self, theme: Theme) -> "Filters":
        """Add the theme, or take it away; with the last one gone all themes are open again."""
        return replace(self, themes=self.themes ^ {theme})


# How the table is set the first time: somebody is there, and one click deals a card.
FIRST_FILTERS = Filters(relationships=frozenset({Relationship.FRIEND}))


def loosened(filters: Filters) -> list[Filters]:
    """The same filters with one choice let go, the gentlest first; never deeper than the first ceiling."""
    ways = []
    if filters.themes:
        ways.append(replace(filters, themes=frozenset()))
    if filters.kinds:
        ways.append(replace(filters, kinds=frozenset()))
    if filters.deck:
        ways.append(replace(filters, deck=""))
    if filters.depths:
        ways.append(replace(filters, depths=frozenset()))
    if len(filters.bands) > 1:
        ways += [replace(filters, bands=frozenset({band})) for band in sorted(filters.bands)]
    if len(filters.relationships) > 1:
        ways += [filters.with_relationships({one}) for one in sorted(filters.relationships)]
    return ways


def facets_of(card: Card) -> Facets:
    """The facets of a card."""
    return Facets(
        depth=int(card.depth),
        kind=ordinal(card.kind),
        theme=ordinal(card.theme),
        relationships=_mask_of(card.relationships),
        themes=_mask_of(card.themes),
        bands=_mask_of(card.bands),
        traits=_traits_of(card) | family_number(card) << FAMILY_SHIFT,
    )


@lru_cache(maxsize=1024)
def _mask_of(words: tuple[_Word, ...]) -> int:
    """The same as `mask`; thousands of cards share a few hundred sets of words."""
    return mask(words)


def _traits_of(card: Card) -> int:
    traits = 0
    if card.annual:
        traits |= Trait.ANNUAL
    if LANDING_TAG in card.tags:
        traits |= Trait.LANDING
    if card.tone is Tone.TENDER:
        traits |= Trait.TENDER
    if card.players >= GROUP:
        traits |= Trait.GROUP
    return int(traits)


def family_number(card: Card) -> int:
    """A number that cards of one family share, and hardly ever those of two; 0 for a card without one."""
    return crc32(card.family.encode()) & _FAMILY_BITS


def ordinal(word: _Word) -> int:
    """The place of a word among its kin, from 0; kept in the journal, so words are only ever added last."""
    return _ORDINALS[word]


def mask(words: Iterable[_Word]) -> int:
    """Bits for the words, one at each word's ordinal."""
    return sum(map(_BITS.__getitem__, set(words)))


_ORDINALS: dict[Relationship | Theme | Kind | Band, int] = {
    **{word: place for place, word in enumerate(Relationship)},
    **{word: place for place, word in enumerate(Theme)},
    **{word: place for place, word in enumerate(Kind)},
    **{word: place for place, word in enumerate(Band)},
}
_BITS = {word: 1 << place for word, place in _ORDINALS.items()}
