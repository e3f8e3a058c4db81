"""Remembering: what is known of each person and of each question, gathered from all that was noted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from closer_desktop.domain.cards import Card, Depth, Theme
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.memories import (
    Asking,
    Door,
    Opening,
    Sight,
    askings,
    doors,
    entries_with,
    is_with,
    lines_from_then,
    openings,
)
from closer_desktop.domain.people import Person, name_key
from closer_desktop.services.stores import Cards, Sights

_LIGHTS = 3


Openings = list[Opening[str]] | list[Opening[Theme]] | list[Opening[Depth]]


class Way(StrEnum):
    """What great talks are counted by, besides the question."""

    PERSON = "person"
    THEME = "theme"
    DEPTH = "depth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """A person, how many talks were noted with them, the last one, what lights them up, what to ask again."""

    person: Person
    talks: int = 0
    last: datetime | None = None
    lights_up: tuple[Theme, ...] = ()
    come_back: tuple[Entry, ...] = ()


class ReadEntries(Protocol):
    """Where entries are read from."""

    def newest_first(self) -> Sequence[Entry]:
        """All entries, newest first."""


@dataclass(frozen=True, slots=True)
class _Still:
    """Entries as they were at one moment."""

    entries: Sequence[Entry]

    def newest_first(self) -> Sequence[Entry]:
        return self.entries


class Remembering:
    """Answers read off the journal; nothing here changes it."""

    def __init__(
        self, entries: ReadEntries, sights: Sights, cards: Cards, now: Callable[[], datetime]
    ) -> None:
        self._entries = entries
        self._sights = sights
        self._cards = cards
        self._now = now
        self._known_cards: dict[str, Card | None] = {}
        # Set only where the journal stands still.
        self._asked: Sequence[Asking] | None = None

    def still(self) -> "Remembering":
        """The same for several questions at one moment: entries and askings are gathered once, now."""
        same = Remembering(_Still(self._entries.newest_first()), self._sights, self._cards, self._now)
        same._asked = self._asked_at_all(same.entries())
        return same

    def today(self) -> datetime:
        """This moment."""
        return self._now()

    def entries(self, name: str = "") -> list[Entry]:
        """The entries with this person, or all, newest first."""
        return entries_with(self._entries.newest_first(), name)

    def askings(self, name: str = "") -> list[Asking]:
        """Every time a card was asked, with this person or at all, oldest first."""
        asked = self._asked if self._asked is not None else self._asked_at_all(self.entries())
        return [asking for asking in asked if is_with(asking.people, name)]

    def sights(self) -> list[Sight]:
        """Every card that was shown to people with names, oldest first."""
        return self._sights.sights()

    def doors(self, name: str = "") -> list[Door]:
        """The questions that keep opening doors, with this person or at all."""
        return doors(self.askings(name))

    def lines_from_then(self, name: str = "") -> list[tuple[int, Entry]]:
        """Old lines of about 30, 90 and 365 days ago, with the days; none that may not be seen now."""
        return lines_from_then(self.entries(name), self._now(), self._cards.away())

    def portraits(self) -> list[Portrait]:
        """Everyone with what is remembered of them, by name."""
        entries = self._entries.newest_first()
        asked = askings(self._sights.sights(), entries)
        noted: dict[str, list[Entry]] = {}
        for entry in entries:
            for name in entry.people:
                noted.setdefault(name_key(name), []).append(entry)
        seen: dict[str, list[Asking]] = {}
        for asking in asked:
            for name in asking.people:
                seen.setdefault(name_key(name), []).append(asking)
        return [
            self._portrait(person, noted.get(name_key(person.name), []), seen.get(name_key(person.name), []))
            for person in self._sights.everyone()
        ]

    def portrait(self, person: Person) -> Portrait:
        """What is remembered of one person."""
        return self._portrait(person, self.entries(person.name), self.askings(person.name))

    def card(self, card_id: str) -> Card | None:
        """The card with this id, if it is still there."""
        if card_id not in self._known_cards:
            self._known_cards[card_id] = self._cards.find(card_id)
        return self._known_cards[card_id]

    def themes_of(self, asked: Sequence[Asking]) -> dict[Theme, tuple[int, int]]:
        """Great talks and times asked of each theme, the one that opens most first, fairly."""
        return {one.what: (one.great, one.asked) for one in openings(asked, self._themes)}

    def openings(
        self, way: Way, name: str = ""
    ) -> list[Opening[str]] | list[Opening[Theme]] | list[Opening[Depth]]:
        """Great talks out of times asked by person, by theme or by depth, with this person or at all."""
        asked = self.askings(name)
        match way:
            case Way.PERSON:
                return openings(asked, lambda asking: asking.people)
            case Way.THEME:
                return openings(asked, self._themes)
            case Way.DEPTH:
                return openings(asked, self._depths)

    def _asked_at_all(self, entries: Sequence[Entry]) -> list[Asking]:
        return askings(self._sights.sights(), entries)

    def _themes(self, asking: Asking) -> list[Theme]:
        card = self.card(asking.card)
        return [card.theme] if card is not None else []

    def _depths(self, asking: Asking) -> list[Depth]:
        """The depth of the card; that of the talk, where the card is no longer there."""
        card = self.card(asking.card)
        if card is not None:
            return [card.depth]
        return [entry.depth for entry in asking.entries if entry.depth is not None][:1]

    def _portrait(self, person: Person, noted: list[Entry], seen: list[Asking]) -> Portrait:
        themes = self.themes_of(seen)
        return Portrait(
            person=person,
            talks=len(noted),
            last=noted[0].at if noted else None,
            lights_up=tuple(theme for theme, (great, _) in themes.items() if great)[:_LIGHTS],
            come_back=tuple(entry for entry in noted if entry.ask_again is not None),
        )
