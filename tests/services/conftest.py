"""A real journal in a folder of its own, with the stores that services work over."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from closer_desktop.domain.cards import Card, Deck
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.evenings import EveningStore
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.people import PersonStore


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now: datetime = datetime(2026, 5, 3, 21, 10, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Shelf:
    """The stores of one journal, and a clock."""

    journal: Journal
    clock: Clock = field(default_factory=Clock)

    def __post_init__(self) -> None:
        engine = self.journal.engine
        self.cards = CardStore(engine)
        self.entries = EntryStore(engine, lambda: self.clock().date())
        self.people = PersonStore(engine)
        self.places = EveningStore(engine)

    def fill(self, *cards: Card, deck: str = "ours", title: str = "Ours") -> None:
        """Make these the built-in cards."""
        self.cards.take_built_in([Deck(id=deck, title=title, cards=cards)], "1")


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    journal = Journal(tmp_path)
    yield Shelf(journal)
    journal.close()
