"""Remembering: what is known of each person and of each question, gathered from all that was noted."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from closer_desktop.domain.cards import Card, Theme
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.memories import (
    Asking,
    Door,
    Sight,
    askings,
    doors,
    entries_with,
    fair_share,
    is_with,
    lines_from_then,
)
from closer_desktop.domain.people import Person, name_key
from closer_desktop.services.stores import Cards, Entries, Sights

_LIGHTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """A person, how many talks were noted with them, the last one, what lights them up, what to ask again."""

    person: Person
    talks: int = 0
    last: datetime | None = None
    lights_up: tuple[Theme, ...] = ()
    come_back: tuple[Entry, ...] = ()


class Remembering:
    """Answers read off the journal; nothing here changes it."""

    def __init__(self, entries: Entries, sights: Sights, cards: Cards, now: Callable[[], datetime]) -> None:
        self._entries = entries
        self._sights = sights
        self._cards = cards
        self._now = now
        self._known_cards: dict[str, Card | None] = {}

    def today(self) -> datetime:
        """This moment."""
        return self._now()

    def entries(self, name: str = "") -> list[Entry]:
        """The entries with this person, or all, newest first."""
        return entries_with(self._entries.newest_first(), name)

    def askings(self, name: str = "") -> list[Asking]:
        """Every time a card was asked, with this person or at all, oldest first."""
        asked = askings(self._sights.sights(), self._entries.newest_first())
        return [asking for asking in asked if is_with(asking.people, name)]

    def sights(self) -> list[Sight]:
        """Every card that was shown to people with names, oldest first."""
        return self._sights.sights()

    def doors(self, name: str = "") -> list[Door]:
        """The questions that keep opening doors, with this person or at all."""
        return doors(self.askings(name))

    def lines_from_then(self, name: str = "") -> list[tuple[int, Entry]]:
        """Old lines of about 30, 90 and 365 days ago, with the days; none that may not be seen now."""
        return lines_from_then(self.entries(name), self._now(), self._cards.away(), self._is_yearly)

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
        times: Counter[Theme] = Counter()
        great: Counter[Theme] = Counter()
        for asking in asked:
            card = self.card(asking.card)
            if card is not None:
                times[card.theme] += 1
                great[card.theme] += asking.was_great
        total = sum(times.values())
        usual = sum(great.values()) / total if total else 0.0
        order = sorted(times, key=lambda t: (-fair_share(great[t], times[t], usual), -great[t], t.value))
        return {theme: (great[theme], times[theme]) for theme in order}

    def _is_yearly(self, card_id: str) -> bool:
        card = self.card(card_id)
        return card is not None and card.annual

    def _portrait(self, person: Person, noted: list[Entry], seen: list[Asking]) -> Portrait:
        themes = self.themes_of(seen)
        return Portrait(
            person=person,
            talks=len(noted),
            last=noted[0].at if noted else None,
            lights_up=tuple(theme for theme, (great, _) in themes.items() if great)[:_LIGHTS],
            come_back=tuple(entry for entry in noted if entry.ask_again is not None),
        )
