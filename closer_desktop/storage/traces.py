"""Erasing a person: out of the journal, its drafts, its search index, its backups and its quarantine."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine

from closer_desktop.domain.card_json import decode_card
from closer_desktop.domain.cards import Card
from closer_desktop.domain.naming import NameFinder, whole_word
from closer_desktop.domain.people import Bonds, Erasure, Person, name_key
from closer_desktop.storage.card_rows import rebuild_words, save_cards
from closer_desktop.storage.engine import reading, writing
from closer_desktop.storage.journal_file import Journal

# Cards that people wrote or brought in, and shipped ones that they changed.
_OWN = "(deck IN (SELECT id FROM deck WHERE origin = 'personal') OR id IN (SELECT card FROM original))"
# Where else people's own words stand: table, key, column, which rows.
_ELSEWHERE = (
    ("person", "id", "likes", "TRUE"),
    ("deck", "id", "title", "origin = 'personal'"),
    ("deck", "id", "description", "origin = 'personal'"),
    ("deck", "id", "author", "origin = 'personal'"),
    ("deck", "id", "search", "origin = 'personal'"),
    ("code", "number", "question", f"card NOT IN (SELECT id FROM card WHERE NOT {_OWN})"),
)
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
            turns = connection.exec_driver_sql(
                "SELECT instant, first FROM turn WHERE person = ? ORDER BY rowid", (person_id,)
            ).all()
        return Bonds(
            tuple((entry, place) for entry, place in entries),
            tuple((card, at) for card, at in shown),
            tuple((at, first) for at, first in turns),
        )

    def tie(self, person_id: str, bonds: Bonds) -> None:
        """Tie a person to just these entries and cards."""
        with writing(self._engine) as connection:
            connection.exec_driver_sql("DELETE FROM entry_person WHERE person = ?", (person_id,))
            connection.exec_driver_sql("DELETE FROM shown WHERE person = ?", (person_id,))
            connection.exec_driver_sql("DELETE FROM turn WHERE person = ?", (person_id,))
            for entry, place in bonds.entries:
                connection.exec_driver_sql(
                    "INSERT INTO entry_person (entry, person, position) VALUES (?, ?, ?)",
                    (entry, person_id, place),
                )
            for card, at in bonds.shown:
                connection.exec_driver_sql(
                    "INSERT INTO shown (card, person, instant) VALUES (?, ?, ?)", (card, person_id, at)
                )
            for at, first in bonds.turns:
                connection.exec_driver_sql(
                    "INSERT INTO turn (person, instant, first) VALUES (?, ?, ?)", (person_id, at, first)
                )

    def count(self, person: Person) -> Erasure:
        """What erasing this person would take away."""
        with reading(self._engine) as connection:
            return _count(connection, person, _finder(connection, person))

    def erase(self, person: Person) -> Erasure:
        """Erase a person for good; raises NotSaved, and then everything is as before."""
        with writing(self._engine) as connection:
            finder = _finder(connection, person)
            counted = _count(connection, person, finder)
            entries = connection.exec_driver_sql(_THEIR_ENTRIES, (person.id,)).scalars().all()
            for entry in entries:
                connection.exec_driver_sql("DELETE FROM draft WHERE name = ?", (f"line {entry}",))
                connection.exec_driver_sql("DELETE FROM entry WHERE id = ?", (entry,))
            connection.exec_driver_sql("DELETE FROM person WHERE id = ?", (person.id,))
            _clear_entries(connection, finder)
            save_cards(connection, _own_cards(connection, finder))
            _clear_texts(connection, finder)
            _leave_table(connection, person, entries)
            _index_anew(connection)
        if self._journal is not None:
            self._journal.forget_copies()
        return counted


def _finder(connection: Connection, person: Person) -> NameFinder:
    others = connection.exec_driver_sql("SELECT name FROM person WHERE id != ?", (person.id,)).scalars()
    small = whole_word(person.name.lower())
    shipped = connection.exec_driver_sql(f"SELECT body FROM card WHERE NOT {_OWN}").scalars()
    return NameFinder(person.name, tuple(others), any(small.search(body) for body in shipped))


def _count(connection: Connection, person: Person, finder: NameFinder) -> Erasure:
    entries = connection.exec_driver_sql(f"SELECT COUNT(*) FROM ({_THEIR_ENTRIES})", (person.id,)).scalar()
    shared = connection.exec_driver_sql(
        f"SELECT COUNT(DISTINCT entry) FROM entry_person WHERE person != ? AND entry IN ({_THEIR_ENTRIES})",
        (person.id, person.id),
    ).scalar()
    theirs = set(connection.exec_driver_sql(_THEIR_ENTRIES, (person.id,)).scalars())
    others = [texts for row_id, texts in _texts(connection) if row_id not in theirs]
    return Erasure(
        entries=int(entries or 0),
        shared=int(shared or 0),
        mentions=sum(any(map(finder.finds, texts)) for texts in others),
        cards=len(_own_cards(connection, finder)),
        kept=sum(any(map(finder.leaves, texts)) for texts in others),
    )


def _texts(connection: Connection) -> list[tuple[str, list[str]]]:
    """What people wrote in each entry, by its id: question, line, place and tags.

    The question of a card that is shipped is the card's own.
    """
    shipped = set(connection.exec_driver_sql(f"SELECT id FROM card WHERE NOT {_OWN}").scalars())
    rows: Sequence[Any] = connection.exec_driver_sql(
        "SELECT id, card, question, line, place, tags FROM entry"
    ).all()
    return [
        (row.id, ["" if row.card in shipped else row.question, row.line, row.place, *json.loads(row.tags)])
        for row in rows
    ]


def _clear_entries(connection: Connection, finder: NameFinder) -> None:
    for row_id, texts in _texts(connection):
        if not any(map(finder.finds, texts)):
            continue
        question, line, place, *tags = map(finder.without, texts)
        connection.exec_driver_sql(
            "UPDATE entry SET question = CASE WHEN ? = '' THEN question ELSE ? END, "
            "line = ?, place = ?, tags = ? WHERE id = ?",
            (question, question, line, place, json.dumps(tags, ensure_ascii=False), row_id),
        )


def _own_cards(connection: Connection, finder: NameFinder) -> list[tuple[str, Card, int, int]]:
    """Cards of one's own that say the name, without it: home, card, when it came, number."""
    rows: Sequence[Any] = connection.exec_driver_sql(
        f"SELECT deck, body, added, number FROM card WHERE {_OWN}"
    ).all()
    found = []
    for row in rows:
        card = decode_card(row.body)
        after = replace(
            card,
            text=finder.without(card.text),
            ladder=tuple(map(finder.without, card.ladder)),
            share=finder.without(card.share),
            listen=finder.without(card.listen),
            tags=tuple(map(finder.without, card.tags)),
        )
        if after != card:
            found.append((row.deck, after, row.added, row.number))
    return found


def _clear_texts(connection: Connection, finder: NameFinder) -> None:
    """Drafts that hold the name go; elsewhere it is replaced."""
    for draft, text in connection.exec_driver_sql("SELECT name, text FROM draft").all():
        if finder.finds(text):
            connection.exec_driver_sql("DELETE FROM draft WHERE name = ?", (draft,))
    for table, key, column, where in _ELSEWHERE:
        rows = connection.exec_driver_sql(f"SELECT {key}, {column} FROM {table} WHERE {where}").all()
        for row_key, text in rows:
            if finder.finds(text):
                connection.exec_driver_sql(
                    f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (finder.without(text), row_key)
                )


def _leave_table(connection: Connection, person: Person, entries: Sequence[str]) -> None:
    """The evening under way, and the one before it, go on without this person."""
    key = name_key(person.name)
    for note in ("evening", "evening before"):
        kept = connection.exec_driver_sql("SELECT value FROM keep WHERE name = ?", (note,)).scalar()
        try:
            evening = json.loads(kept or "")
            evening["people"] = [one for one in evening["people"] if name_key(one) != key]
            evening["talks"] = [talk for talk in evening["talks"] if talk[1] not in entries]
        except (ValueError, KeyError, TypeError, IndexError):
            connection.exec_driver_sql("DELETE FROM keep WHERE name = ?", (note,))
            continue
        connection.exec_driver_sql(
            "UPDATE keep SET value = ? WHERE name = ?", (json.dumps(evening, separators=(",", ":")), note)
        )
    # What rests for whom, and when to go deeper with them, is noted under their ids.
    connection.exec_driver_sql(
        "DELETE FROM keep WHERE (name LIKE 'longer %' OR name LIKE 'deeper %') AND instr(name, ?)",
        (person.id,),
    )


def _index_anew(connection: Connection) -> None:
    """The search indexes keep words of rows that are gone until they are written anew."""
    rebuild_words(connection)
    connection.exec_driver_sql("DELETE FROM entry_text WHERE rowid NOT IN (SELECT rowid FROM entry)")
    connection.exec_driver_sql("INSERT INTO entry_text (entry_text) VALUES ('rebuild')")
