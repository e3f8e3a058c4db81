"""Engines over the journal file, and the two ways to use one: `reading` and `writing`."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Row, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionLeft
from sqlalchemy.pool import QueuePool

from closer_desktop.errors import CloserError, NotSaved
from closer_desktop.storage.connection import BUSY_SECONDS, connect, connect_memory
from closer_desktop.storage.migrations import migrate
from closer_desktop.storage.trouble import Trouble, trouble_of

_UNSAVED = "closer_unsaved"
_BEGIN = "closer_begin"
_VERSION = "closer_version"
# How many values an SQLite statement is given at most.
_AT_ONCE = 500


def journal_engine(path: Path) -> Engine:
    """An engine over the existing journal at path; the worker thread and the GUI thread may share it."""
    return _engine(lambda: connect(path), pool_size=2, max_overflow=2)


def memory_engine(because: str = "", image: bytes = b"") -> Engine:
    """An engine over a journal in memory: an empty one, or the one whose bytes are given.

    With `because` it stands in for a file that cannot be written, and `writing` raises NotSaved with
    that sentence unless `in_passing`. One thread at a time uses it; another waits for its turn.
    """

    def filled() -> sqlite3.Connection:
        connection = connect_memory()
        if image:
            with_content = sqlite3.connect(":memory:")
            with_content.deserialize(image)
            with_content.backup(connection)
            with_content.close()
        migrate(connection)
        return connection

    return _engine(filled, pool_size=1, max_overflow=0, unsaved=because)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One view of the journal that does not change meanwhile; nothing is kept. Raises CloserError."""
    with _in_plain_words(CloserError, "so it could not be read"), engine.connect() as connection:
        connection.begin()
        yield connection


def was_written_elsewhere(engine: Engine) -> bool:
    """Whether somebody else may have written since this was last asked: another program, another thread."""
    with reading(engine) as connection:
        version = connection.exec_driver_sql("PRAGMA data_version").scalar()
        before = connection.info.get(_VERSION)
        connection.info[_VERSION] = version
    return version != before


@contextmanager
def writing(engine: Engine, *, in_passing: bool = False) -> Iterator[Connection]:
    """One transaction: at the end all of it is safe on the disk, or none of it is and NotSaved is raised.

    Use neither `reading` nor `writing` inside it. `in_passing` is for what may go with the sitting (the
    built-in decks, the cards shown): it is accepted even where nothing can be saved.
    """
    because = str(engine.get_execution_options().get(_UNSAVED, ""))
    if because and not in_passing:
        raise NotSaved(because)
    with (
        _in_plain_words(NotSaved, "so this was not saved"),
        engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"}).begin() as connection,
    ):
        yield connection
        _refuse_half(connection)


def _engine(
    creator: Callable[[], sqlite3.Connection], *, pool_size: int, max_overflow: int, unsaved: str = ""
) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=creator,
        poolclass=QueuePool,
        pool_size=pool_size,
        max_overflow=max_overflow,
        pool_timeout=2 * BUSY_SECONDS,
        hide_parameters=True,  # SQLAlchemy's errors would otherwise print private notes
        execution_options={_UNSAVED: unsaved},
    )
    event.listen(engine, "begin", _begin)
    return engine


def plain_rows(connection: Connection, query: str, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
    """All rows as the driver's own tuples: SQLAlchemy's would cost nearly half as much again."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver.execute(query, values).fetchall()


def rows_among(
    connection: Connection, query: str, values: Iterable[str | int]
) -> Iterator[Row[*tuple[Any, ...]]]:
    """The rows for any of many values, which stand where the query has `{}`; asked for some at a time."""
    left = iter(values)
    while part := tuple(islice(left, _AT_ONCE)):
        yield from connection.exec_driver_sql(query.format(", ".join("?" * len(part))), part)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))


def _refuse_half(connection: Connection) -> None:
    """A full disk can end a transaction early: what came after it must not count as saved."""
    driver = connection.connection.driver_connection
    if isinstance(driver, sqlite3.Connection) and not driver.in_transaction:
        raise NotSaved("The disk took only a part of this, so nothing of it was saved.", "Please try again.")


@contextmanager
def _in_plain_words(kind: type[CloserError], so: str) -> Iterator[None]:
    """Tells trouble with the file or the disk in one sentence; our own faults pass through."""
    try:
        yield
    except NoConnectionLeft as error:
        busy = Trouble.BUSY
        raise kind(f"{busy.what}, {so}.", busy.hint) from error
    except DBAPIError as error:
        trouble = trouble_of(error.orig)
        if trouble is None:
            raise
        # A text that is not UTF-8 is printed by the driver's own error: it must not travel along.
        raise kind(f"{trouble.what}, {so}.", trouble.hint) from None
    except sqlite3.Error as error:
        trouble = trouble_of(error)
        if trouble is None:
            raise
        raise kind(f"{trouble.what}, {so}.", trouble.hint) from None
