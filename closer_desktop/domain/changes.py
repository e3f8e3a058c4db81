"""How cards, decks and marks stand: what a change to them is made of, before and after."""

from dataclasses import dataclass

from closer_desktop.domain.cards import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class CardState:
    """A card in its home deck, or no card; `original` is what the built-in deck says where it was changed.

    `added` is the moment it came, in microseconds since 1970, and `number` its place in the journal;
    0 means that it is new.
    """

    id: str
    card: Card | None = None
    home: str = ""
    original: Card | None = None
    added: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDeck:
    """A deck that a person made or brought in; with a `search` it is a smart deck."""

    id: str
    title: str
    description: str = ""
    language: str = "en"
    licence: str = ""
    author: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckState:
    """A deck of one's own with the ids of its cards in order, or no deck."""

    id: str
    deck: OwnDeck | None = None
    cards: tuple[str, ...] = ()
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkState:
    """Since when a card is a favourite and since when it is put away; empty where it is not."""

    id: str
    favourite: str = ""
    away: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkState:
    """Which card a journal entry is about."""

    entry: str
    card: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownState:
    """Whether a person saw a card at a moment, in microseconds since 1970."""

    card: str
    person: str
    instant: int
    was_seen: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How some cards, decks and marks stand; what is not named in it is left as it is."""

    cards: tuple[CardState, ...] = ()
    decks: tuple[DeckState, ...] = ()
    marks: tuple[MarkState, ...] = ()
    talks: tuple[TalkState, ...] = ()
    shown: tuple[ShownState, ...] = ()
