"""Frozen SQL steps that bring an older journal to today's tables, each in one transaction.

A step is `step_NNNN.sql`, numbered without gaps; `PRAGMA user_version` says which step a file has seen.
A released step is never edited. To change the tables: edit schema.py, add the next step, add a filled
journal of the schema before it to tests/storage/released/.
"""

import re
import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from closer_desktop.errors import NewerJournal
from closer_desktop.storage.connection import APPLICATION_ID

_FOLDER = Path(__file__).parent


@cache
def steps() -> tuple[str, ...]:
    """The SQL of every step; the first is step 1."""
    found = sorted(path for path in _FOLDER.iterdir() if re.fullmatch(r"step_\d{4}\.sql", path.name))
    return tuple(path.read_text(encoding="utf-8") for path in found)


def newest_version() -> int:
    """The user_version of a journal of today."""
    return len(steps())


def migrate(connection: sqlite3.Connection, until: int | None = None) -> int:
    """Brings the journal to today's tables (or to the step `until`) and returns the version it had.

    Each step and its number are one transaction: after a crash the file is at one step or the next.
    Raises NewerJournal, untouched; sqlite3.Error when the disk does not take it.
    """
    had = version_of(connection)
    if had > newest_version():
        raise NewerJournal("This journal was written by a newer Closer.", "Please update Closer to open it.")
    for number, sql in enumerate(steps()[:until], start=1):
        if number > had:
            _take(connection, number, sql)
    return had


def version_of(connection: sqlite3.Connection) -> int:
    """The number of the last step this journal has seen; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _take(connection: sqlite3.Connection, number: int, sql: str) -> None:
    """Runs one step; a second program that migrates the same file finds it done and does nothing."""
    connection.execute("PRAGMA foreign_keys=OFF")  # has no effect inside a transaction
    connection.execute("BEGIN IMMEDIATE")
    try:
        if version_of(connection) < number:
            for statement in _statements(sql):
                connection.execute(statement)
            if connection.execute("PRAGMA foreign_key_check").fetchone():
                raise sqlite3.IntegrityError(f"step {number} leaves rows that point nowhere")
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={number}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys=ON")


def _statements(sql: str) -> Iterator[str]:
    """One statement after the other: the driver's executescript would commit first."""
    statement = ""
    for part in sql.split(";"):
        statement += part + ";"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
