"""Older journals reach today's tables with all they hold, in whole steps, also when the power goes."""

import re
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from closer_desktop.errors import NewerJournal
from closer_desktop.storage import migrations
from closer_desktop.storage.connection import APPLICATION_ID, connect, connect_memory
from closer_desktop.storage.engine import journal_engine, memory_engine, reading, writing
from closer_desktop.storage.files import write_whole
from closer_desktop.storage.image import flaw_of, new_image, take_image
from closer_desktop.storage.migrations import migrate, newest_version, version_of
from closer_desktop.storage.opening import Status
from closer_desktop.storage.schema import metadata
from tests.storage.deeds import TOMORROW, tomorrow
from tests.storage.journals import LINES, ROOT, closed_journal, lines_in, opened, sql
from tests.storage.released.make import ROWS, filled, word

RELEASED = sorted((Path(__file__).parent / "released").glob("schema_*.sqlite"))

# The word indexes and what SQLite keeps behind them: SQLAlchemy has no words for such tables, so they
# stand in the steps alone and schema.py does not know them.
WORD_INDEXES = re.compile(r"(card|entry)_text(_\w+)?")

today = migrations.steps()


def definitions(connection: sqlite3.Connection) -> dict[str, str]:
    """What sqlite_master says of each table and index, whatever its line breaks."""
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: re.sub(r"\s*([(),])\s*", r"\1", " ".join(text.split())) for name, text in found}


def is_ours(name: str) -> bool:
    return not WORD_INDEXES.fullmatch(name)


def test_the_steps_make_what_the_schema_says_to_the_letter(tmp_path: Path) -> None:
    described = create_engine(f"sqlite:///{tmp_path / 'described.sqlite'}")
    metadata.create_all(described)
    with (
        closing(sqlite3.connect(tmp_path / "described.sqlite")) as from_schema,
        closing(connect_memory()) as from_steps,
    ):
        migrate(from_steps)
        made = {name: text for name, text in definitions(from_steps).items() if is_ours(name)}
        assert made == definitions(from_schema)


def test_alembic_finds_nothing_to_change(tmp_path: Path) -> None:
    write_whole(tmp_path / "journal.sqlite", new_image())

    def in_schema(name: str | None, kind: str, _parents: object) -> bool:
        return kind != "table" or is_ours(name or "")

    with journal_engine(tmp_path / "journal.sqlite").connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": in_schema, "compare_type": True}
        )
        assert compare_metadata(context, metadata) == []


def test_every_constraint_has_a_name() -> None:
    nameless = re.compile(r"(?<!CONSTRAINT )(?<!\w)(?:PRIMARY KEY|UNIQUE|CHECK|FOREIGN KEY) ?\(")
    for step in today:
        for found in nameless.finditer(step):
            assert re.search(r"CONSTRAINT \w+ $", step[: found.start()]), step[found.start() :][:60]


def test_a_new_journal_says_whose_it_is_and_how_new() -> None:
    with closing(connect_memory()) as connection:
        assert migrate(connection) == 0
        assert version_of(connection) == newest_version() == len(today)
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,) == (0x436C7372,)
        assert migrate(connection) == newest_version()


def test_a_newer_journal_is_refused_untouched() -> None:
    with closing(connect_memory()) as connection:
        migrate(connection)
        connection.execute(f"PRAGMA user_version={newest_version() + 1}")
        before = take_image(connection)
        with pytest.raises(NewerJournal):
            migrate(connection)
        assert take_image(connection) == before


def content(path: Path) -> dict[str, list[dict[str, object]]]:
    """Every row of every ordinary table, by the names of its columns."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        tables = [name for name in definitions(connection) if is_ours(name) and not name.startswith("ix_")]
        return {
            table: [dict(row) for row in connection.execute(f"SELECT * FROM {table} ORDER BY rowid")]
            for table in tables
        }


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_every_released_schema_opens_with_its_content(tmp_path: Path, released: Path) -> None:
    (tmp_path / "journal.sqlite").write_bytes(released.read_bytes())
    with opened(tmp_path) as journal:
        assert (journal.status, journal.unsaved_because) == (Status.OK, "")
    before, after = content(released), content(tmp_path / "journal.sqlite")
    assert all(before.values())
    for table, rows in before.items():
        for old, new in zip(rows, after[table], strict=True):
            assert new | old == new


def test_every_schema_up_to_todays_has_a_filled_journal() -> None:
    assert [path.stem for path in RELEASED] == [f"schema_{number:04d}" for number in range(1, len(today) + 1)]


@pytest.mark.parametrize("released", RELEASED, ids=lambda path: path.stem)
def test_a_released_step_is_never_edited(released: Path) -> None:
    with closing(sqlite3.connect(released)) as old, closing(connect_memory()) as new:
        migrate(new, until=version_of(old))
        assert definitions(new) == definitions(old)


def test_an_older_journal_is_backed_up_before_it_is_changed(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, LINES)
    before = path.read_bytes()
    (tmp_path / "journal.seal").unlink()
    shutil.rmtree(tmp_path / "backups")
    with tomorrow(), opened(tmp_path) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, list(LINES))
        (only,) = (tmp_path / "backups").iterdir()
        assert only.read_bytes() == before
    assert sql(path, "SELECT count(*) FROM later_entry WHERE line LIKE '%kept'") == [(len(LINES),)]
    assert sql(path, "PRAGMA user_version") == [(len(today) + 1,)]


def test_a_damaged_journal_falls_back_to_the_backup_before_the_change(tmp_path: Path) -> None:
    closed_journal(tmp_path, LINES).write_bytes(b"junk" * 2000)
    with tomorrow(), opened(tmp_path) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.RESTORED, list(LINES))
        with reading(journal.engine) as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM later_entry").scalar() == len(LINES)


def test_without_room_for_a_backup_nothing_is_changed_and_all_can_be_read(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, LINES)
    shutil.rmtree(tmp_path / "backups")
    (tmp_path / "backups").write_bytes(b"not a folder")
    before = path.read_bytes()
    with tomorrow(), opened(tmp_path) as journal:
        assert journal.unsaved_because
        assert lines_in(journal.engine) == list(LINES)
    assert path.read_bytes() == before


def test_a_step_that_fails_leaves_the_journal_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(connect_memory()) as connection:
        migrate(connection)
        before = definitions(connection)
        for broken in (TOMORROW + "INSERT INTO nowhere VALUES (1);", TOMORROW + DANGLING):
            monkeypatch.setattr(migrations, "steps", lambda broken=broken: (*today, broken))
            with pytest.raises(sqlite3.Error):
                migrate(connection)
            assert (definitions(connection), version_of(connection)) == (before, len(today))
            assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_two_programs_that_migrate_one_journal_take_each_step_once(tmp_path: Path) -> None:
    both, troubles = threading.Barrier(2), list[Exception]()

    def migrate_it(path: Path) -> None:
        with closing(connect(path)) as connection:
            both.wait()
            try:
                migrate(connection)
            except Exception as trouble:
                troubles.append(trouble)

    for attempt in range(5):
        path = closed_journal(tmp_path / str(attempt), LINES)
        with tomorrow():
            threads = [threading.Thread(target=migrate_it, args=(path,)) for _ in range(2)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        assert sql(path, "PRAGMA user_version") == [(len(today) + 1,)]
    assert troubles == []


DANGLING = "INSERT INTO shown VALUES ('card', 'nobody', 0);"

MIGRATES_AND_DIES = """
import os, signal, sys
from pathlib import Path
from closer_desktop.storage.connection import connect
from closer_desktop.storage.migrations import migrate
from tests.storage.deeds import tomorrow
connection = connect(Path(sys.argv[1]))
connection.set_progress_handler(lambda: os.kill(os.getpid(), signal.SIGKILL), int(sys.argv[2]))
with tomorrow():
    migrate(connection)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9")
def test_a_migration_that_is_killed_is_done_or_not_begun(tmp_path: Path) -> None:
    closed_journal(tmp_path / "whole", LINES)
    seen = set()
    for steps in (20, 60, 200, 600, 900, 1200, 100_000):
        folder = Path(shutil.copytree(tmp_path / "whole", tmp_path / str(steps)))
        path = folder / "journal.sqlite"
        subprocess.run([sys.executable, "-c", MIGRATES_AND_DIES, str(path), str(steps)], cwd=ROOT)
        with tomorrow(), closing(connect(path)) as connection:
            found = take_image(connection)
            seen.add(version_of(connection))
            assert ("later_entry" in definitions(connection)) == (version_of(connection) == len(today) + 1)
            assert flaw_of(found) == ""
        with tomorrow(), opened(folder) as journal:
            assert (journal.status, lines_in(journal.engine)) == (Status.OK, list(LINES))
    assert seen == {len(today), len(today) + 1}


@pytest.fixture
def words() -> Iterator[sqlite3.Connection]:
    with closing(connect_memory()) as connection:
        migrate(connection)
        yield connection


def test_words_of_entries_are_found_by_their_beginning_and_without_accents(words: sqlite3.Connection) -> None:
    words.execute("INSERT INTO entry_text (rowid, line) VALUES (7, 'Où étais-tu, près du fleuve ?')")
    for term in ('"etais"', '"pr" *', '"FLEUVE"'):
        assert words.execute("SELECT rowid FROM entry_text WHERE entry_text MATCH ?", (term,)).fetchall() == [
            (7,)
        ]
    words.execute("DELETE FROM entry_text WHERE rowid = 7")
    assert words.execute("SELECT rowid FROM entry_text WHERE entry_text MATCH 'fleuve'").fetchall() == []


def test_words_of_cards_are_found_in_the_cards_themselves(words: sqlite3.Connection) -> None:
    filled(words)
    found = words.execute("""SELECT rowid FROM card_text WHERE card_text MATCH '"etais" AND "qu" *'""")
    assert found.fetchall() == [(number,) for number in range(1, ROWS + 1) if "étais" in word(number)]


def test_an_engine_in_memory_has_todays_tables() -> None:
    engine = memory_engine()
    with writing(engine) as connection:
        connection.exec_driver_sql("INSERT INTO keep VALUES ('a', 'b')")
    with reading(engine) as connection:
        assert connection.exec_driver_sql("SELECT value FROM keep").scalars().all() == ["b"]
    engine.dispose()
