"""Erasing a person: out of the journal, its drafts, its search index, its backups and its quarantine."""

import json
import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Engine

from closer_desktop.domain.people import Bonds, Erasure, Person, name_key
from closer_desktop.storage.engine import reading, writing
from closer_desktop.storage.journal_file import Journal

# A name of one letter stands in too many words to be taken out of them.
_SHORTEST_NAME = 2
_INSTEAD = "someone"
_THEIR_ENTRIES = "SELECT entry FROM entry_person WHERE person = ?"


class TraceStore:
    """What ties people to the journal of a profile."""

    def __init__(self, engine: Engine, journal: Journal | None = None) -> None:
        self._engine = engine
        self._journal = journal

    def bonds(self, person_id: str) -> Bonds:
        """The entries and the cards shown that a person is tied to."""
        with reading(self._engine) as connection:
            entries = connection.exec_driver_sql(
                "SELECT entry, position FROM entry_person WHERE person = ? ORDER BY rowid", (person_id,)
            ).all()
            shown = connection.exec_driver_sql(
                "SELECT card, instant FROM shown WHERE person = ? ORDER BY rowid", (person_id,)
            ).all()
        return Bonds(
            tuple((entry, place) for entry, place in entries), tuple((card, at) for card, at in shown)
        )

    def tie(self, person_id: str, bonds: Bonds) -> None:
        """Tie a person to just these entries and cards."""
        with writing(self._engine) as connection:
            connection.exec_driver_sql("DELETE FROM entry_person WHERE person = ?", (person_id,))
            connection.exec_driver_sql("DELETE FROM shown WHERE person = ?", (person_id,))
            for entry, place in bonds.entries:
                connection.exec_driver_sql(
                    "INSERT INTO entry_person (entry, person, position) VALUES (?, ?, ?)",
                    (entry, person_id, place),
                )
            for card, at in bonds.shown:
                connection.exec_driver_sql(
                    "INSERT INTO shown (card, person, instant) VALUES (?, ?, ?)", (card, person_id, at)
                )

    def count(self, person: Person) -> Erasure:
        """What erasing this person would take away."""
        with reading(self._engine) as connection:
            return _count(connection, person)

    def erase(self, person: Person) -> Erasure:
        """Erase a person for good; raises NotSaved, and then everything is as before."""
        with writing(self._engine) as connection:
            counted = _count(connection, person)
            entries = connection.exec_driver_sql(_THEIR_ENTRIES, (person.id,)).scalars().all()
            for entry in entries:
                connection.exec_driver_sql("DELETE FROM draft WHERE name = ?", (f"line {entry}",))
                connection.exec_driver_sql("DELETE FROM entry WHERE id = ?", (entry,))
            connection.exec_driver_sql("DELETE FROM person WHERE id = ?", (person.id,))
            for row_id, texts in _mentions(connection, person.name):
                connection.exec_driver_sql(
                    "UPDATE entry SET question = ?, line = ?, place = ?, tags = ? WHERE id = ?",
                    (*texts, row_id),
                )
            _clear_texts(connection, person.name)
            _leave_table(connection, person.name, entries)
            _index_anew(connection)
        if self._journal is not None:
            self._journal.forget_copies()
        return counted


def _count(connection: Connection, person: Person) -> Erasure:
    entries = connection.exec_driver_sql(f"SELECT COUNT(*) FROM ({_THEIR_ENTRIES})", (person.id,)).scalar()
    shared = connection.exec_driver_sql(
        f"SELECT COUNT(DISTINCT entry) FROM entry_person WHERE person != ? AND entry IN ({_THEIR_ENTRIES})",
        (person.id, person.id),
    ).scalar()
    theirs = set(connection.exec_driver_sql(_THEIR_ENTRIES, (person.id,)).scalars())
    own = connection.exec_driver_sql(
        "SELECT card.body FROM card JOIN deck ON deck.id = card.deck WHERE deck.origin = 'personal'"
    ).scalars()
    return Erasure(
        entries=int(entries or 0),
        shared=int(shared or 0),
        mentions=sum(row_id not in theirs for row_id, _ in _mentions(connection, person.name)),
        cards=sum(_says(body, person.name) for body in own),
    )


def _mentions(connection: Connection, name: str) -> list[tuple[str, tuple[str, str, str, str]]]:
    """The entries whose words hold the name, with the words they have without it.

    The question of a card is the card's own and stays.
    """
    if len(name) < _SHORTEST_NAME:
        return []
    found = []
    rows: Sequence[Any] = connection.exec_driver_sql(
        "SELECT id, card, question, line, place, tags FROM entry"
    ).all()
    for row in rows:
        question = row.question if row.card else _without(row.question, name)
        tags = json.dumps([_without(tag, name) for tag in json.loads(row.tags)], ensure_ascii=False)
        after = (question, _without(row.line, name), _without(row.place, name), tags)
        if after != (row.question, row.line, row.place, row.tags):
            found.append((row.id, after))
    return found


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


def _says(text: str, name: str) -> bool:
    return len(name) >= _SHORTEST_NAME and bool(_pattern(name).search(text))


def _without(text: str, name: str) -> str:
    return _pattern(name).sub(_INSTEAD, text)


def _clear_texts(connection: Connection, name: str) -> None:
    """Drafts and what is noted of other people that hold the name."""
    for draft, text in connection.exec_driver_sql("SELECT name, text FROM draft").all():
        if _says(text, name):
            connection.exec_driver_sql("DELETE FROM draft WHERE name = ?", (draft,))
    for person_id, likes in connection.exec_driver_sql("SELECT id, likes FROM person").all():
        if _says(likes, name):
            connection.exec_driver_sql(
                "UPDATE person SET likes = ? WHERE id = ?", (_without(likes, name), person_id)
            )


def _leave_table(connection: Connection, name: str, entries: Sequence[str]) -> None:
    """The evening under way goes on without this person."""
    kept = connection.exec_driver_sql("SELECT value FROM keep WHERE name = 'evening'").scalar()
    try:
        evening = json.loads(kept or "")
        key = name_key(name)
        evening["people"] = [one for one in evening["people"] if name_key(one) != key]
        evening["talks"] = [talk for talk in evening["talks"] if talk[1] not in entries]
    except (ValueError, KeyError, TypeError, IndexError):
        connection.exec_driver_sql("DELETE FROM keep WHERE name = 'evening'")
        return
    connection.exec_driver_sql(
        "UPDATE keep SET value = ? WHERE name = 'evening'", (json.dumps(evening, separators=(",", ":")),)
    )


def _index_anew(connection: Connection) -> None:
    """The search index keeps words of rows that are gone until it is written anew."""
    connection.exec_driver_sql("DELETE FROM entry_text WHERE rowid NOT IN (SELECT rowid FROM entry)")
    connection.exec_driver_sql("INSERT INTO entry_text (entry_text) VALUES ('rebuild')")
