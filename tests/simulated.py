"""Whole evenings played by chance: real cards, real services, a journal in memory, any presses."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import pairwise
from random import Random

from closer_desktop.assets import decks_folder
from closer_desktop.domain.arc import CARDS_AT_PEAK, Length, Pace
from closer_desktop.domain.cards import Band, Card, Depth, Kind, Relationship, Theme
from closer_desktop.domain.filters import Filters, Trait, facets_of, ordinal
from closer_desktop.domain.people import Person, new_person_id
from closer_desktop.domain.pile import PileCard, families
from closer_desktop.services.edits import Edit
from closer_desktop.services.marks import Marks
from closer_desktop.services.shipped import take_shipped_decks
from closer_desktop.services.table import Table
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.engine import memory_engine
from closer_desktop.storage.evenings import EveningStore
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.people import PersonStore

_BREATHER = ordinal(Kind.BREATHER)
# Far more presses than an evening of nine cards can need.
_PATIENCE = 200


@dataclass
class Clock:
    """A time that stands still until it is told to go on."""

    now: datetime = datetime(2026, 3, 1, 19, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@cache
def _shipped() -> bytes:
    """A journal with every shipped card, as it lies in a file."""
    engine = memory_engine()
    assert take_shipped_decks(CardStore(engine), decks_folder()) == []
    with closing(engine.raw_connection()) as connection:
        driver = connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        return driver.serialize()


@dataclass
class House:
    """A journal in memory with every shipped card, to play many evenings in."""

    clock: Clock = field(default_factory=Clock)

    def __post_init__(self) -> None:
        engine = memory_engine(image=_shipped())
        self.cards = CardStore(engine)
        self.people = PersonStore(engine)
        self.entries = EntryStore(engine)
        self.evenings = EveningStore(engine)

    def table(self, chance: Random) -> Table:
        """The table as a window finds it."""
        return Table(self.cards, self.people, self.evenings, chance, self.clock)

    def marks(self, table: Table) -> Marks:
        """The marks on the cards of this table."""
        return Marks(table, self.cards, self.entries, self.clock)

    def number_of(self, card: Card) -> int:
        """The number under which the journal holds this card."""
        alike = Filters(depths=frozenset({card.depth}), themes=frozenset({card.theme}))
        numbers = [lying.number for lying in self.cards.matching(alike.criteria)]
        return next(number for number in numbers if self.cards.card(number) == card)

    def meets(self, name: str, relationship: Relationship, band: Band | None = None) -> Person:
        """Someone who is known from now on."""
        person = Person(id=new_person_id(), name=name, relationship=relationship, band=band)
        self.people.save(person)
        return person


@dataclass
class Played:
    """What happened: the cards in the order they were dealt, and which rules were broken."""

    filters: Filters
    dealt: list[PileCard]
    breaches: list[str]


def play(house: House, seed: int) -> Played:
    """One evening at the default pace, of about 5 or 9 cards, with the presses that this seed makes."""
    chance = Random(seed)
    house.clock.now += timedelta(days=1)
    table = house.table(chance)
    _do(table.begin_again())
    _do(table.filter(_some_filters(chance)))
    length = chance.choice((Length.QUARTER_HOUR, Length.FORTY_MINUTES))
    _do(table.set_pace(Pace.EASE_IN, length))
    _do(table.begin_again())
    table.offers_choices = chance.random() < 0.5
    for _ in range(_PATIENCE):
        if table.evening.is_over or table.evening.is_spent:
            break
        _press(table, chance)
    evening = table.evening
    return Played(evening.filters, list(evening.dealt), _breaches(house, table, length))


@dataclass
class Year:
    """What two people saw in a year: each card with the days on which they did, and broken rules of memory.

    `too_soon` are cards that came within their rest while others had not been seen or had rested.
    """

    seen: dict[int, list[float]] = field(default_factory=dict)
    too_soon: list[int] = field(default_factory=list)
    yearly: set[int] = field(default_factory=set)
    evenings: int = 0

    @property
    def returned(self) -> dict[int, float]:
        """Cards for once a year that came again, with the fewest days between two times."""
        times = {number: self.seen[number] for number in self.yearly if len(self.seen.get(number, [])) > 1}
        return {number: min(b - a for a, b in pairwise(days)) for number, days in times.items()}


def play_a_year(house: House, evenings: int, length: Length) -> Year:
    """So many evenings of two people, evenly over a year, each dealt to its end."""
    sam = house.meets("Sam", Relationship.PARTNER)
    year, begin = Year(evenings=evenings), house.clock.now
    for seed in range(evenings):
        house.clock.now = begin + timedelta(days=365 * seed / evenings)
        table = house.table(Random(seed))
        table.offers_choices = False
        if not table.evening.people:
            _do(table.seat([sam]))
        _do(table.begin_again() if table.evening.dealt else None)
        _do(table.set_pace(Pace.EASE_IN, length))
        while not table.evening.is_over:
            waiting, told = table.evening.pile, families(table.evening.dealt)
            _do(table.next_card())
            card = table.evening.card
            others = [one for one in waiting if not one.is_resting and one.family not in told]
            if card is not None and card.is_resting and others:
                year.too_soon.append(card.number)
        for card in table.evening.dealt:
            year.seen.setdefault(card.number, []).append(365 * seed / evenings)
            if card.traits & Trait.ANNUAL:
                year.yearly.add(card.number)
        table.keep_place()
    return year


def _do(edit: Edit | None) -> None:
    if edit is not None:
        edit.do()


def _press(table: Table, chance: Random) -> None:
    """Mostly on; now and then back, a pass, another turn, a rung, a breather and back from it."""
    if table.evening.offer:
        _do(table.take(chance.randrange(2)))
        return
    acts = [table.next_card] * 8 + [table.back, table.pass_turn]
    if table.evening.at == len(table.evening.dealt) - 1:
        acts.append(table.put_back)
    acts += [lambda: table.stand_on_rung(chance.randrange(5))]
    acts += [table.return_from_breather if table.evening.paused else table.next_card]
    _do(chance.choice(acts)())


def _some_filters(chance: Random) -> Filters:
    relationships = frozenset(chance.sample(list(Relationship), chance.choice((1, 1, 1, 2))))
    bands = frozenset({chance.choice(list(Band))}) if Relationship.CHILD in relationships else frozenset()
    filters = Filters(relationships=relationships, bands=bands)
    if chance.random() < 0.3:
        allowed = [depth for depth in Depth if depth <= filters.ceiling.highest]
        filters = Filters(
            relationships=relationships,
            bands=bands,
            depths=frozenset(chance.sample(allowed, chance.randint(1, len(allowed)))),
        )
    unwanted = frozenset(chance.sample(list(Theme), chance.choice((0, 0, 3))))
    return Filters(relationships=filters.relationships, bands=bands, depths=filters.depths, unwanted=unwanted)


def _breaches(house: House, table: Table, length: Length) -> list[str]:
    evening = table.evening
    dealt, filters = evening.dealt, evening.filters
    found = []
    if len({card.number for card in dealt}) != len(dealt):
        found.append("a card came twice")
    for card in dealt:
        if not filters.criteria.admits(facets_of(house.cards.card(card.number))):
            found.append("a card that does not fit")
    plenty = {card.depth for card in evening.pile}
    for before, after in pairwise(dealt):
        gentler = any(depth <= before.depth + 1 for depth in plenty)
        if after.depth > before.depth + 1 and gentler:
            found.append("two depths up at once")
        others = [one for one in evening.pile if one.theme != before.theme and one.depth <= after.depth]
        if after.theme == before.theme and others:
            found.append("one theme twice in a row")
    found += _peaks(dealt, evening.shape.peak, plenty)
    if evening.is_over and not evening.is_spent and abs(len(dealt) - length) > 1:
        found.append(f"{len(dealt)} cards instead of {int(length)}")
    if evening.is_over and not evening.has_landed:
        found.append("no landing")
    return found


def _peaks(dealt: tuple[PileCard, ...], peak: Depth, plenty: set[int]) -> list[str]:
    row = 0
    for card in dealt:
        row = row + 1 if card.depth == peak and card.kind != _BREATHER else 0
        if row > CARDS_AT_PEAK and any(depth < peak for depth in plenty):
            return ["three at the peak without a breather"]
    return []
