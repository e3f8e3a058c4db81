"""The entry store: what people wrote down of their talks."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Engine

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.people import name_key, new_person_id
from closer_desktop.storage.coming_back import NEVER, comes_back, day_of_return
from closer_desktop.storage.engine import reading, writing
from closer_desktop.storage.instants import instant_of

_COLUMNS = "id, at, card, question, depth, rung, place, line, tags, ask_again"

_SAVE = f"""
INSERT INTO entry ({_COLUMNS}, instant) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
  at = excluded.at, card = excluded.card, question = excluded.question, depth = excluded.depth,
  rung = excluded.rung, place = excluded.place, line = excluded.line, tags = excluded.tags,
  ask_again = excluded.ask_again, instant = excluded.instant
"""

_AT_A_TIME = 40
_NO_TAGS = "[]"

_PEOPLE = """
SELECT entry_person.entry, person.name FROM entry_person JOIN person ON person.id = entry_person.person
"""


class EntryStore:
    """Entries by id, newest first; saving the same id again replaces the entry."""

    def __init__(self, engine: Engine, today: Callable[[], date] = date.today) -> None:
        self._engine = engine
        self._today = today

    def save(self, entry: Entry) -> None:
        """Save the entry durably, and its people with it, in one transaction."""
        self.save_all([entry])

    def save_all(self, entries: Iterable[Entry]) -> None:
        """Save these entries, all of them or none, in one transaction."""
        with writing(self._engine) as connection:
            for entry in entries:
                _save(connection, entry)

    def delete(self, entry_id: str) -> None:
        """Take the entry out; nothing happens when it is not there."""
        self.delete_all([entry_id])

    def delete_all(self, entry_ids: Iterable[str]) -> None:
        """Take these entries out, in one transaction."""
        with writing(self._engine) as connection:
            for entry_id in entry_ids:
                connection.exec_driver_sql("DELETE FROM entry WHERE id = ?", (entry_id,))

    def find(self, entry_id: str) -> Entry | None:
        """The entry with this id."""
        found = self._entries("WHERE id = ?", (entry_id,), " WHERE entry_person.entry = ?")
        return found[0] if found else None

    def newest_first(self) -> Sequence[Entry]:
        """All entries, newest first."""
        return self._entries("ORDER BY instant DESC, rowid DESC", (), "")

    def waiting(self) -> Sequence[Entry]:
        """Entries of cards that are to be asked again by today, yearly ones among them, oldest first."""
        today = self._today()
        is_asked = f"(ask_again != '' AND ask_again <= ?) OR {comes_back(today)}"
        is_waiting = f"card != '' AND ({is_asked})"
        return self._entries(
            f"WHERE {is_waiting} ORDER BY instant",
            (today.isoformat(),),
            f" WHERE entry_person.entry IN (SELECT id FROM entry WHERE {is_waiting})",
        )

    def about(self, card_id: str) -> Sequence[Entry]:
        """The entries about this card, newest first."""
        whose = " WHERE entry_person.entry IN (SELECT id FROM entry WHERE card = ?)"
        return self._entries("WHERE card = ? ORDER BY instant DESC, rowid DESC", (card_id,), whose)

    def one_by_one(self) -> Iterator[Entry]:
        """All entries, newest first, read a few at a time; what changes meanwhile may be missed."""
        below: tuple[int, int] | None = None
        while True:
            found, below = self._page(below)
            yield from found
            if below is None:
                return

    def _page(self, below: tuple[int, int] | None) -> tuple[list[Entry], tuple[int, int] | None]:
        """The next few entries, and where to go on; None at the end."""
        where = "WHERE (instant, rowid) < (?, ?) " if below else ""
        with reading(self._engine) as connection:
            rows = connection.exec_driver_sql(
                f"SELECT {self._read()}, instant, rowid AS row_id FROM entry {where}"
                f"ORDER BY instant DESC, rowid DESC LIMIT {_AT_A_TIME}",
                below or (),
            ).all()
            people: dict[str, list[str]] = {}
            marks = ", ".join("?" * len(rows))
            names = connection.exec_driver_sql(
                f"{_PEOPLE} WHERE entry_person.entry IN ({marks}) ORDER BY entry_person.position",
                tuple(row[0] for row in rows),
            )
            for entry, name in names:
                people.setdefault(entry, []).append(name)
        goes_on = (rows[-1].instant, rows[-1].row_id) if len(rows) == _AT_A_TIME else None
        return [_entry(row, tuple(people.get(row[0], ()))) for row in rows], goes_on

    def _entries(self, which: str, values: tuple[str | int, ...], whose: str) -> list[Entry]:
        with reading(self._engine) as connection:
            rows = connection.exec_driver_sql(f"SELECT {self._read()} FROM entry {which}", values).all()
            people: dict[str, list[str]] = {}
            ordered = f"{_PEOPLE}{whose} ORDER BY entry_person.position"
            for entry, name in connection.exec_driver_sql(ordered, values):
                people.setdefault(entry, []).append(name)
        return [_entry(row, tuple(people.get(row[0], ()))) for row in rows]

    def _read(self) -> str:
        return f"{_COLUMNS}, {comes_back(self._today())} AS comes_back"


def _save(connection: Connection, entry: Entry) -> None:
    connection.exec_driver_sql(_SAVE, (*_row(entry), instant_of(entry.at)))
    connection.exec_driver_sql("DELETE FROM entry_person WHERE entry = ?", (entry.id,))
    for place, name in enumerate(entry.people):
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO entry_person (entry, person, position) VALUES (?, ?, ?)",
            (entry.id, _person(connection, name), place),
        )


def _person(connection: Connection, name: str) -> str:
    """The id of the person with this name, who is made known if they are not yet."""
    key = name_key(name)
    found: str | None = connection.exec_driver_sql(
        "SELECT id FROM person WHERE name_key = ?", (key,)
    ).scalar()
    if found is not None:
        return found
    made = new_person_id()
    connection.exec_driver_sql(
        "INSERT INTO person (id, name, name_key, relationship, band, rather_not, likes) "
        "VALUES (?, ?, ?, '', '', '', '')",
        (made, name, key),
    )
    return made


def _row(entry: Entry) -> tuple[Any, ...]:
    return (
        entry.id,
        entry.at.isoformat(),
        entry.card,
        entry.question,
        int(entry.depth or 0),
        entry.rung,
        entry.place,
        entry.line,
        json.dumps(entry.tags, ensure_ascii=False),
        entry.ask_again.isoformat() if entry.ask_again else NEVER if entry.asks_no_more else "",
    )


def _entry(row: Any, people: tuple[str, ...]) -> Entry:
    # By place: a name would be looked up for each field of each row.
    entry_id, at, card, question, depth, rung, place, line, tags, ask_again, returns, *_ = row
    moment = datetime.fromisoformat(at)
    return Entry(
        id=entry_id,
        at=moment,
        people=people,
        card=card,
        question=question,
        depth=Depth(depth) if depth else None,
        rung=rung,
        place=place,
        line=line,
        tags=() if tags == _NO_TAGS else tuple(json.loads(tags)),
        ask_again=date.fromisoformat(ask_again) if ask_again not in ("", NEVER) else None,
        asks_no_more=ask_again == NEVER,
        comes_back=day_of_return(moment.date()) if returns else None,
    )
