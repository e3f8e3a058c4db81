"""One transaction is all or nothing, is durable when it is said to be, and fails in plain words."""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError, OperationalError

from closer_desktop.errors import CloserError, NotSaved
from closer_desktop.storage import connection as connecting
from closer_desktop.storage.engine import memory_engine, reading, writing
from closer_desktop.storage.image import new_image
from closer_desktop.storage.schema import entry, keep
from tests.storage.journals import LINES, closed_journal, lines_in, note, opened, row, sql

SECRET = "only for the two of us"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    with opened(tmp_path) as journal:
        yield journal.engine


def test_what_is_written_is_there_for_everyone_at_the_end_of_the_block(
    engine: Engine, tmp_path: Path
) -> None:
    with writing(engine) as connection:
        connection.execute(entry.insert(), row(LINES[0]))
        assert sql(tmp_path / "journal.sqlite", "SELECT count(*) FROM entry") == [(0,)]
    assert sql(tmp_path / "journal.sqlite", "SELECT count(*) FROM entry") == [(1,)]


def test_what_fails_in_the_middle_leaves_nothing_behind(engine: Engine) -> None:
    def stumble() -> None:
        with writing(engine) as connection:
            connection.execute(entry.insert(), row(LINES[0]))
            connection.exec_driver_sql("CREATE TABLE half (a)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stumble()
    with reading(engine) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM entry").scalar() == 0
        assert connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE name = 'half'").all() == []


def test_a_view_does_not_change_while_somebody_reads(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        note(journal.engine, LINES[0])
        with reading(journal.engine) as connection:
            before = connection.exec_driver_sql("SELECT count(*) FROM entry").scalar()
            saved = threading.Thread(target=note, args=(journal.engine, LINES[1]))
            saved.start()
            assert connection.exec_driver_sql("SELECT count(*) FROM entry").scalar() == before == 1
        saved.join(timeout=20)
        assert lines_in(journal.engine) == [*LINES[:2]]


def test_what_is_written_while_reading_is_not_kept(engine: Engine) -> None:
    with reading(engine) as connection:
        connection.execute(keep.insert(), {"name": "a", "value": "b"})
    with reading(engine) as connection:
        assert connection.execute(keep.select()).all() == []


def test_the_journal_is_written_the_way_that_lost_nothing_in_power_cuts(engine: Engine) -> None:
    wanted = {
        "journal_mode": "truncate",
        "synchronous": 2,
        "fullfsync": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "temp_store": 2,
        "mmap_size": 0,
    }
    with reading(engine) as connection:
        assert {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted} == wanted


def test_what_is_taken_out_leaves_no_trace_in_the_file(engine: Engine, tmp_path: Path) -> None:
    note(engine, SECRET * 400)
    with writing(engine) as connection:
        connection.execute(entry.delete())
    assert SECRET.encode() not in (tmp_path / "journal.sqlite").read_bytes()
    assert SECRET.encode() not in (tmp_path / "journal.sqlite-journal").read_bytes()


def test_our_own_faults_pass_through_without_private_words(engine: Engine) -> None:
    note(engine, SECRET)
    with pytest.raises(IntegrityError) as doubled, writing(engine) as connection:
        connection.execute(entry.insert(), row(SECRET))
    with pytest.raises(OperationalError) as wrong, writing(engine) as connection:
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (?)", (SECRET,))
    for error in (doubled, wrong):
        assert SECRET not in str(error.value)
    assert lines_in(engine) == [SECRET]


def test_text_that_is_none_is_damage_told_without_the_text(engine: Engine, tmp_path: Path) -> None:
    note(engine, SECRET)
    sql(tmp_path / "journal.sqlite", f"UPDATE entry SET line = CAST(X'{SECRET.encode().hex()}FF' AS TEXT)")
    with pytest.raises(CloserError, match="The journal file is damaged, so it could not be read") as told:
        lines_in(engine)
    error: BaseException | None = told.value
    while error is not None:
        assert SECRET not in str(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Gives up at once where Closer waits some seconds for another program."""
    monkeypatch.setattr(connecting, "BUSY_SECONDS", 0.01)


def test_a_journal_that_another_program_keeps_is_told_and_a_second_try_works(
    tmp_path: Path, impatient: None
) -> None:
    with opened(tmp_path) as journal:
        with closing(sqlite3.connect(tmp_path / "journal.sqlite", isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(NotSaved, match="Another program is using"):
                note(journal.engine, LINES[0])
            with pytest.raises(CloserError, match="Another program is using the journal, so it could not be"):
                lines_in(journal.engine)
            with opened(tmp_path) as second:
                assert "Another program is using" in second.unsaved_because
            other.execute("ROLLBACK")
        note(journal.engine, LINES[0])
        assert lines_in(journal.engine) == [LINES[0]]


def test_a_journal_that_another_program_is_writing_opens_as_ever(tmp_path: Path, impatient: None) -> None:
    closed_journal(tmp_path, LINES)
    with closing(sqlite3.connect(tmp_path / "journal.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with opened(tmp_path) as journal:
            assert (journal.unsaved_because, lines_in(journal.engine)) == ("", list(LINES))
            other.execute("ROLLBACK")
            note(journal.engine, "and on")


def test_a_journal_that_was_moved_away_takes_nothing_more(engine: Engine, tmp_path: Path) -> None:
    note(engine, LINES[0])
    (tmp_path / "journal.sqlite").rename(tmp_path / "elsewhere.sqlite")
    with pytest.raises(NotSaved, match="moved or replaced"):
        note(engine, LINES[1])
    (tmp_path / "journal.sqlite").write_bytes(new_image())
    with pytest.raises(NotSaved, match="moved or replaced"):
        note(engine, LINES[1])
    assert sql(tmp_path / "elsewhere.sqlite", "SELECT count(*) FROM entry") == [(1,)]
    (tmp_path / "journal.sqlite").unlink()
    (tmp_path / "elsewhere.sqlite").rename(tmp_path / "journal.sqlite")


def test_no_empty_journal_appears_where_one_was_taken_away(engine: Engine, tmp_path: Path) -> None:
    note(engine, LINES[0])
    engine.dispose()
    (tmp_path / "journal.sqlite").rename(tmp_path / "elsewhere.sqlite")
    with pytest.raises(NotSaved, match="cannot be opened"):
        note(engine, LINES[1])
    assert not (tmp_path / "journal.sqlite").exists()
    (tmp_path / "elsewhere.sqlite").rename(tmp_path / "journal.sqlite")


def test_a_journal_in_memory_keeps_what_it_is_given_and_is_shared_by_threads() -> None:
    engine = memory_engine()
    threads = [threading.Thread(target=note, args=(engine, line)) for line in LINES]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=20)
    assert sorted(lines_in(engine)) == sorted(LINES)
    engine.dispose()


def test_a_stand_in_takes_what_goes_with_the_sitting_and_refuses_what_must_last() -> None:
    engine = memory_engine("The disk is gone.")
    with pytest.raises(NotSaved) as told:
        note(engine, SECRET)
    assert told.value.sentence == "The disk is gone."
    with writing(engine, in_passing=True) as connection:
        connection.execute(keep.insert(), {"name": "a", "value": "b"})
    with reading(engine) as connection:
        assert connection.execute(keep.select()).all() == [("a", "b")]
    engine.dispose()


def test_two_that_look_before_they_write_wait_for_each_other(tmp_path: Path) -> None:
    """Else the second would write by what it had seen before the first, or be refused in the middle."""
    second_looked = threading.Event()
    with opened(tmp_path) as journal:

        def count_on(looked: threading.Event | None) -> None:
            with writing(journal.engine) as connection:
                number = connection.exec_driver_sql("SELECT count(*) FROM keep").scalar()
                if looked:
                    looked.set()
                else:
                    second.start()
                    second_looked.wait(timeout=0.1)
                connection.execute(keep.insert(), {"name": str(number), "value": ""})

        second = threading.Thread(target=count_on, args=(second_looked,))
        count_on(None)
        second.join()
        with reading(journal.engine) as connection:
            assert connection.execute(keep.select()).all() == [("0", ""), ("1", "")]


def test_two_threads_share_the_journal(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:

        def save(lines: Sequence[str]) -> None:
            for line in lines:
                note(journal.engine, line)

        threads = [threading.Thread(target=save, args=(half,)) for half in (LINES[:20], LINES[20:])]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            lines_in(journal.engine)
        assert sorted(lines_in(journal.engine)) == sorted(LINES)
