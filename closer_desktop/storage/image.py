"""A whole journal as bytes: taken from a file in use, told from another, and checked for damage."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache

from closer_desktop.storage import migrations
from closer_desktop.storage.connection import APPLICATION_ID, connect_memory

HEADER_SIZE = 100

_VERSION = slice(60, 64)
_APPLICATION = slice(68, 72)
_COUNTER = slice(24, 28)  # SQLite's change counter: one more with each transaction
_COUNTER_AGAIN = slice(92, 96)  # written with it, always the same
_FORMAT = slice(18, 20)  # 2 2 says write-ahead log, which bytes in memory cannot have

# What reading a damaged file can raise; a damaged table definition even raises the second.
_JUNK = (sqlite3.Error, UnicodeDecodeError, OverflowError)


def take_image(connection: sqlite3.Connection) -> bytes:
    """The bytes of the journal between two transactions, whoever else is writing. sqlite3.Error.

    Read through SQLite on purpose: closing a file opened beside it would drop its locks (POSIX).
    """
    connection.execute("BEGIN")
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        return connection.serialize()
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def new_image() -> bytes:
    """A new journal with today's tables and nothing in them."""
    with closing(connect_memory()) as connection:
        migrations.migrate(connection)
        return take_image(connection)


def digest_of(image: bytes) -> str:
    """Its SHA-256, in hexadecimal."""
    return hashlib.sha256(image).hexdigest()


def counter_of(image: bytes) -> int:
    """How many transactions the file has seen; -1 when its two counters differ, which SQLite never does."""
    counter, again = (int.from_bytes(image[part], "big") for part in (_COUNTER, _COUNTER_AGAIN))
    return counter if counter == again else -1


def is_header(header: bytes) -> bool:
    """Whether a file that begins so is a database, whatever else is wrong with it."""
    return len(header) == HEADER_SIZE and header.startswith(b"SQLite format 3\0")


def with_counter(image: bytes, counter: int) -> bytes:
    """The same journal, with another count of transactions."""
    changed = bytearray(image)
    changed[_COUNTER] = changed[_COUNTER_AGAIN] = counter.to_bytes(4, "big")
    return bytes(changed)


def opened(image: bytes) -> sqlite3.Connection:
    """A connection to a copy of the journal in memory; the caller closes it. sqlite3.Error when junk."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    if image[_FORMAT] == b"\2\2":
        image = image[: _FORMAT.start] + b"\1\1" + image[_FORMAT.stop :]
    connection.deserialize(image)
    return connection


def version_in(image: bytes) -> int:
    """The user_version of a journal of Closer; 0 when it is not one."""
    is_ours = is_header(image[:HEADER_SIZE]) and int.from_bytes(image[_APPLICATION], "big") == APPLICATION_ID
    return int.from_bytes(image[_VERSION], "big", signed=True) if is_ours else 0


def flaw_of(image: bytes) -> str:
    """What is wrong with these bytes as a journal, as the end of a sentence; empty when all checks pass."""
    if not image:
        return "is empty"
    version = version_in(image)
    if version < 1:
        return "is not a journal of Closer"
    try:
        with closing(opened(image)) as connection:
            sound = (
                counter_of(image) >= 0
                and (version > migrations.newest_version() or _has_its_tables(connection, version))
                and _is_intact(connection)
                and _points_somewhere(connection)
                and _has_plain_text(connection)
            )
    except _JUNK:
        sound = False
    return "" if sound else "is damaged"


def _is_intact(connection: sqlite3.Connection) -> bool:
    """SQLite's own check, the long one: it compares indexes with tables and looks at every constraint.

    What newer versions of it say about the word indexes does not count: those can be built again.
    """
    rows = connection.execute("PRAGMA integrity_check").fetchall()
    return all(text == "ok" or "FTS5" in text for (text,) in rows)


def _points_somewhere(connection: sqlite3.Connection) -> bool:
    return connection.execute("PRAGMA foreign_key_check").fetchone() is None


def _has_plain_text(connection: sqlite3.Connection) -> bool:
    """Reads every row once, which raises at text that is not UTF-8; no triggers, no views of others."""
    found = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
    if any(kind in ("trigger", "view") for kind, _, _ in found):
        return False
    indexes = tuple(name + "_" for _, name, sql in found if (sql or "").startswith("CREATE VIRTUAL"))
    for kind, name, sql in found:
        if kind == "table" and sql.startswith("CREATE TABLE") and not name.startswith(indexes):
            for _ in connection.execute(f'SELECT * FROM "{name}"'):
                pass
    return True


def _has_its_tables(connection: sqlite3.Connection, version: int) -> bool:
    return _tables_of(version) <= frozenset(_tables(connection))


@cache
def _tables_of(version: int) -> frozenset[tuple[object, ...]]:
    """Every column of every table that the steps up to this version make."""
    with closing(connect_memory()) as connection:
        migrations.migrate(connection, until=version)
        return frozenset(_tables(connection))


def _tables(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    yield from connection.execute(
        "SELECT m.type, m.name, c.cid, c.name, c.type, c.[notnull], c.pk"
        " FROM sqlite_master AS m, pragma_table_info(m.name) AS c WHERE m.type = 'table'"
    )
    yield from connection.execute("SELECT type, name, tbl_name FROM sqlite_master WHERE type = 'index'")
