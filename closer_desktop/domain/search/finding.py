"""Tells whether a search finds a card, or an entry of the journal."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from closer_desktop.domain.cards import Card, Depth
from closer_desktop.domain.journal import Entry, is_covered
from closer_desktop.domain.search.tree import (
    About,
    Added,
    And,
    Asked,
    AtPlace,
    DepthBetween,
    Everything,
    GreatTalk,
    InDeck,
    Is,
    Leaf,
    Mark,
    Node,
    Not,
    OfKind,
    OnDays,
    Or,
    Sounding,
    Suits,
    Tagged,
    With,
)
from closer_desktop.domain.search.words import Words, fold


class Facts(Protocol):
    """What is known of a card besides what is printed on it."""

    @property
    def decks(self) -> tuple[str, ...]:
        """The ids and titles of the decks it is in."""

    @property
    def marks(self) -> frozenset[Mark]:
        """Favourite, mine, put away; annual is printed on the card."""

    @property
    def asked(self) -> int:
        """How many times it was asked."""

    @property
    def people(self) -> tuple[str, ...]:
        """The names of those it was asked with."""

    @property
    def sparked_great_talk(self) -> bool:
        """An entry of the journal is about it."""

    @property
    def days_since_added(self) -> int | None:
        """How many whole days ago it was added; None when that is not known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFacts:
    """Facts as plain values; as they come they say that nothing ever happened to the card."""

    decks: tuple[str, ...] = ()
    marks: frozenset[Mark] = frozenset()
    asked: int = 0
    people: tuple[str, ...] = ()
    sparked_great_talk: bool = False
    days_since_added: int | None = None


_NOTHING_YET = CardFacts()


def finds_card(node: Node, card: Card, facts: Facts = _NOTHING_YET) -> bool:
    """Tell whether the search finds the card; words are looked for in all that is printed on it."""
    printed = fold_all((card.text, *card.ladder, card.share, card.listen))

    def says(leaf: Leaf) -> bool:
        match leaf:
            case Words():
                return leaf.stand_in(printed)
            case Suits(relationship, band):
                return relationship in card.relationships and (band is None or band in card.bands)
            case About(theme):
                return theme in card.themes
            case OfKind(kind):
                return card.kind is kind
            case Sounding(tone):
                return card.tone is tone
            case Is(Mark.ANNUAL):
                return card.annual
            case AtPlace(name):
                return name.stand_in(fold_all(card.places))
            case Tagged(name):
                return name.stand_in(fold_all(card.tags))
            case DepthBetween():
                return _lies_in(leaf, card.depth)
            case _:
                return _known(leaf, facts)

    return _holds(node, says)


def finds_entry(node: Node, entry: Entry) -> bool:
    """Tell whether the search finds the entry; words are looked for in all that it says, names too.

    A covered line is not looked into: whoever guesses its words would have read it.
    """
    line = "" if is_covered(entry) else entry.line
    written = fold_all((entry.question, line, entry.place, *entry.tags, *entry.people))

    def says(leaf: Leaf) -> bool:
        match leaf:
            case Words():
                return leaf.stand_in(written)
            case DepthBetween():
                return entry.depth is not None and _lies_in(leaf, entry.depth)
            case With(name):
                return name.stand_in(fold_all(entry.people))
            case AtPlace(name):
                return name.stand_in(fold_all((entry.place,)))
            case Tagged(name):
                return name.stand_in(fold_all(entry.tags))
            case OnDays(first, last):
                day = entry.at.date()
                return (first is None or first <= day) and (last is None or day <= last)
            case _:
                return False

    return _holds(node, says)


def _known(leaf: Leaf, facts: Facts) -> bool:
    match leaf:
        case Is(mark):
            return mark in facts.marks
        case InDeck(name):
            return name.stand_in(fold_all(facts.decks))
        case With(name):
            return name.stand_in(fold_all(facts.people))
        case Asked(times):
            return times.holds(facts.asked)
        case GreatTalk():
            return facts.sparked_great_talk
        case Added(days):
            return facts.days_since_added is not None and days.holds(facts.days_since_added)
        case _:
            return False


def _holds(node: Node, says: Callable[[Leaf], bool]) -> bool:
    match node:
        case Everything():
            return True
        case Not(part):
            return not _holds(part, says)
        case And(parts):
            return all(_holds(part, says) for part in parts)
        case Or(parts):
            return any(_holds(part, says) for part in parts)
        case _:
            return says(node)


def _lies_in(depths: DepthBetween, depth: Depth) -> bool:
    return depths.lowest <= depth <= depths.highest


def fold_all(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts as they are compared."""
    return tuple(map(fold, texts))
