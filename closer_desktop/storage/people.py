"""The person store: who sat at the table, and which cards they have seen."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine

from closer_desktop.domain.cards import Band, Relationship, Theme
from closer_desktop.domain.filters import FAMILY_SHIFT
from closer_desktop.domain.memories import Sight
from closer_desktop.domain.people import Person, name_key
from closer_desktop.storage.engine import reading, writing
from closer_desktop.storage.instants import MICROSECONDS_A_DAY, instant_of, moment_of

_COLUMNS = "id, name, relationship, band, rather_not, likes"

_SAVE = f"""
INSERT INTO person ({_COLUMNS}, name_key) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
  name = excluded.name, name_key = excluded.name_key, relationship = excluded.relationship,
  band = excluded.band, rather_not = excluded.rather_not, likes = excluded.likes
"""


class PersonStore:
    """People by name, without regard to case; and their memory of cards, never of what was said."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def everyone(self) -> list[Person]:
        """All people, by name."""
        with reading(self._engine) as connection:
            rows = connection.exec_driver_sql(f"SELECT {_COLUMNS} FROM person ORDER BY name_key")
            return [_person(row) for row in rows]

    def named(self, names: Iterable[str]) -> list[Person]:
        """The people with these names, as far as they are known, in the order of the names."""
        known = {name_key(person.name): person for person in self.everyone()}
        return [known[key] for key in map(name_key, names) if key in known]

    def save(self, person: Person) -> None:
        """Save a person; one with the same id is replaced."""
        with writing(self._engine) as connection:
            connection.exec_driver_sql(
                _SAVE,
                (
                    person.id,
                    person.name,
                    person.relationship or "",
                    person.band or "",
                    " ".join(sorted(person.rather_not)),
                    person.likes,
                    name_key(person.name),
                ),
            )

    def delete(self, person_id: str) -> None:
        """Take a person out, with what was remembered of the cards they saw."""
        with writing(self._engine) as connection:
            connection.exec_driver_sql("DELETE FROM person WHERE id = ?", (person_id,))

    def note_shown(
        self, cards: Sequence[str], people: Sequence[Person], at: datetime, first: str | None = None
    ) -> None:
        """Remember that these people saw the cards with these ids, and whose answer came first.

        `first` is the id of one of them, empty for whoever brought the deck, None where nobody began.
        """
        rows = [(card, person.id, instant_of(at)) for card in cards for person in people]
        if not rows:
            return
        with writing(self._engine, in_passing=True) as connection:
            connection.exec_driver_sql(
                "INSERT OR IGNORE INTO shown (card, person, instant) VALUES (?, ?, ?)", rows
            )
            _note_turn(connection, [person.id for person in people], instant_of(at), first)

    def note_sights(self, sights: Iterable[Sight]) -> None:
        """Remember all of these, of the people who are known, in one transaction; doubles change nothing."""
        ids, sights = {name_key(person.name): person.id for person in self.everyone()}, list(sights)
        rows = [
            (sight.card, ids[name_key(name)], instant_of(sight.at))
            for sight in sights
            for name in sight.people
            if name_key(name) in ids
        ]
        if not rows:
            return
        with writing(self._engine) as connection:
            connection.exec_driver_sql(
                "INSERT OR IGNORE INTO shown (card, person, instant) VALUES (?, ?, ?)", rows
            )
            for sight in sights:
                there = [ids[name_key(name)] for name in sight.people if name_key(name) in ids]
                first = sight.first and ids.get(name_key(sight.first))
                _note_turn(connection, there, instant_of(sight.at), first)

    def forget_shown(self, card: str, people: Sequence[Person], at: datetime) -> None:
        """Forget again what `note_shown` noted at that moment."""
        rows = [(card, person.id, instant_of(at)) for person in people]
        with writing(self._engine, in_passing=True) as connection:
            connection.exec_driver_sql(
                "DELETE FROM shown WHERE card = ? AND person = ? AND instant = ?", rows
            )
            connection.exec_driver_sql(
                "DELETE FROM turn WHERE person = ? AND instant = ?",
                [(person, instant) for _, person, instant in rows],
            )

    def days_since_shown(self, people: Sequence[Person], now: datetime) -> dict[int, float]:
        """By card number, how many days ago one of these people last saw the card."""
        if not people:
            return {}
        with reading(self._engine) as connection:
            rows = connection.exec_driver_sql(
                "SELECT card.number, MAX(shown.instant) FROM shown JOIN card ON card.id = shown.card "
                f"WHERE shown.person IN ({_marks(people)}) GROUP BY card.number",
                tuple(person.id for person in people),
            )
            here = instant_of(now)
            return {number: (here - instant) / MICROSECONDS_A_DAY for number, instant in rows}

    def days_since_family_shown(self, people: Sequence[Person], now: datetime) -> dict[int, float]:
        """By family, how many days ago one of these people last saw a card of it."""
        if not people:
            return {}
        family = f"card.traits >> {FAMILY_SHIFT}"
        with reading(self._engine) as connection:
            rows = connection.exec_driver_sql(
                f"SELECT {family}, MAX(shown.instant) FROM shown JOIN card ON card.id = shown.card "
                f"WHERE shown.person IN ({_marks(people)}) AND {family} GROUP BY 1",
                tuple(person.id for person in people),
            )
            here = instant_of(now)
            return {number: (here - instant) / MICROSECONDS_A_DAY for number, instant in rows}

    def sights(self) -> list[Sight]:
        """Every card that was shown to people with names, oldest first."""
        with reading(self._engine) as connection:
            rows = connection.exec_driver_sql(
                "SELECT shown.card, shown.instant, person.name, turn.first FROM shown "
                "JOIN person ON person.id = shown.person "
                "LEFT JOIN turn ON turn.person = shown.person AND turn.instant = shown.instant "
                "ORDER BY shown.instant, shown.card, person.name_key"
            )
            seen: dict[tuple[int, str], list[str]] = {}
            began: dict[tuple[int, str], str] = {}
            for card, instant, name, first in rows:
                seen.setdefault((instant, card), []).append(name)
                if first is not None:
                    began[instant, card] = name if first else ""
        return [
            Sight(each[1], tuple(names), moment_of(each[0]), began.get(each)) for each, names in seen.items()
        ]

    def times_met(self, people: Sequence[Person]) -> int:
        """On how many days all of these people saw cards."""
        if not people:
            return 0
        with reading(self._engine) as connection:
            return _days_together(connection, people)


def _note_turn(connection: Connection, people: Sequence[str], instant: int, first: str | None) -> None:
    """Between each of these people and whoever brought the deck; a third one's turn says nothing of them."""
    rows = [(person, instant, int(first == person)) for person in people if first in ("", person)]
    if rows:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO turn (person, instant, first) VALUES (?, ?, ?)", rows
        )


def _days_together(connection: Connection, people: Sequence[Person]) -> int:
    found: int | None = connection.exec_driver_sql(
        "SELECT COUNT(*) FROM (SELECT 1 FROM shown "
        f"WHERE person IN ({_marks(people)}) GROUP BY instant / {MICROSECONDS_A_DAY} "
        "HAVING COUNT(DISTINCT person) = ?)",
        (*(person.id for person in people), len(people)),
    ).scalar()
    return found or 0


def _marks(people: Sequence[Person]) -> str:
    return ", ".join("?" * len(people))


def _person(row: Any) -> Person:
    return Person(
        id=row.id,
        name=row.name,
        relationship=Relationship(row.relationship) if row.relationship else None,
        band=Band(row.band) if row.band else None,
        rather_not=frozenset(map(Theme, row.rather_not.split())),
        likes=row.likes,
    )
