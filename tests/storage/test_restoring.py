"""A backup file of a person's choice is restored; nothing that was there is lost by it."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from closer_desktop.errors import NewerJournal, NotSaved, RefusedInput
from closer_desktop.storage import connection as connecting
from closer_desktop.storage import restoring
from closer_desktop.storage.engine import reading
from closer_desktop.storage.migrations import newest_version
from closer_desktop.storage.opening import Status
from closer_desktop.storage.restoring import restore_from
from tests.storage.deeds import tomorrow
from tests.storage.disk import Disk, can_be_under, under
from tests.storage.journals import (
    LINES,
    closed_journal,
    crashed_journal,
    everything_in,
    lines_in,
    note,
    opened,
    sql,
)

FIRST, SECOND, THIRD = LINES[:3], LINES[3:6], LINES[6:9]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A backup that holds the first lines."""
    file = tmp_path / "ours.sqlite"
    with opened(tmp_path / "other") as journal:
        note(journal.engine, *FIRST)
        journal.back_up_to(file)
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A profile whose journal holds the second lines."""
    closed_journal(tmp_path / "profile", SECOND)
    return tmp_path / "profile"


def test_the_journal_becomes_what_is_in_the_file_and_what_was_there_a_backup(
    folder: Path, file: Path
) -> None:
    crashed_journal(folder, *THIRD)
    told = restore_from(folder, file)
    with opened(folder) as journal:
        assert (journal.status, journal.detail) == (Status.OK, "The journal is in order.")
        assert lines_in(journal.engine) == [*FIRST]
    before = Path(
        told.removeprefix("The journal was restored; what was there before is now the backup ")[:-1]
    )
    assert before.parent == folder / "backups"
    restore_from(folder, before)
    with opened(folder) as journal:
        assert lines_in(journal.engine) == [*SECOND, *THIRD]


def test_an_open_window_goes_on_with_the_restored_journal(folder: Path, file: Path) -> None:
    with opened(folder) as window:
        assert lines_in(window.engine) == [*SECOND]
        restore_from(folder, file)
        assert lines_in(window.engine) == [*FIRST]
        note(window.engine, *THIRD)
    with opened(folder) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, [*FIRST, *THIRD])


def test_a_restored_journal_is_not_taken_for_an_old_one(folder: Path, file: Path) -> None:
    for line in LINES[10:30]:
        closed_journal(folder, [line])
    (folder / "journal.sqlite").unlink()
    assert "there was none before" not in restore_from(folder, file)
    with opened(folder) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, [*FIRST])


def test_a_damaged_journal_is_set_aside_and_the_file_restored(folder: Path, file: Path) -> None:
    (folder / "journal.sqlite").write_bytes(b"junk" * 3000)
    told = restore_from(folder, file)
    assert str(folder / "quarantine" / "1") in told
    assert (folder / "quarantine" / "1" / "journal.sqlite").read_bytes() == b"junk" * 3000
    with opened(folder) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, [*FIRST])


def test_a_lost_journal_is_back_after_a_restore(folder: Path, file: Path) -> None:
    shutil.rmtree(folder / "backups")
    (folder / "journal.sqlite").write_bytes(b"")
    with opened(folder) as journal:
        assert journal.status is Status.LOST
    restore_from(folder, file)
    with opened(folder) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, [*FIRST])
        note(journal.engine, *THIRD)


def test_a_new_profile_can_begin_with_a_restore(tmp_path: Path, file: Path) -> None:
    assert restore_from(tmp_path / "new", file) == "The journal was restored; there was none before."
    with opened(tmp_path / "new") as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, [*FIRST])


def test_an_older_backup_is_brought_to_todays_tables(tmp_path: Path, folder: Path) -> None:
    for released in sorted((Path(__file__).parent / "released").glob("*.sqlite")):
        restore_from(folder, released)
        assert sql(folder / "journal.sqlite", "PRAGMA user_version") == [(newest_version(),)]


def test_an_open_window_finds_todays_tables_in_an_older_backup(folder: Path, file: Path) -> None:
    with tomorrow(), opened(folder) as window:
        restore_from(folder, file)
        with reading(window.engine) as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM listening").scalar() == 0
        assert lines_in(window.engine) == [*FIRST]


@pytest.mark.skipif(not can_be_under(), reason="SQLite is built in here")
def test_a_restore_that_was_cut_short_is_done_or_not_begun(tmp_path: Path, folder: Path, file: Path) -> None:
    for line in LINES[10:20]:
        closed_journal(folder, [line])
    (folder / "journal.sqlite").unlink()
    before = lines_of_backup(folder)
    number, is_done, seen = 0, False, set()
    while not is_done:
        number += 1
        copy = Path(shutil.copytree(folder, tmp_path / str(number)))
        with under(Disk(fails_at=number, for_ever=True)) as disk:
            with suppress(NotSaved):
                restore_from(copy, file)
            is_done = disk.calls < number
        is_there = (copy / "journal.sqlite").exists()
        with opened(copy) as journal:
            assert lines_in(journal.engine) == ([*FIRST] if is_there else before)
        seen.add(is_there)
    assert seen == {True, False}


def lines_of_backup(folder: Path) -> list[str]:
    """What the newest backup holds."""
    newest = max((folder / "backups").iterdir())
    return [str(line) for (line,) in sql(newest, "SELECT line FROM entry ORDER BY rowid")]


def test_a_copy_that_another_program_switched_to_its_own_log_can_be_restored(
    folder: Path, file: Path
) -> None:
    sql(file, "PRAGMA journal_mode=WAL")
    restore_from(folder, file)
    with opened(folder) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, [*FIRST])


def refused_junk(file: Path) -> None:
    file.write_bytes(b"junk" * 3000)


def refused_empty(file: Path) -> None:
    file.write_bytes(b"")


def refused_missing(file: Path) -> None:
    file.unlink()


def refused_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def refused_of_another_program(file: Path) -> None:
    file.unlink()
    sql(file, "CREATE TABLE recipe (name)")


def refused_with_a_trigger(file: Path) -> None:
    sql(file, "CREATE TRIGGER sly AFTER INSERT ON entry BEGIN DELETE FROM entry; END")


def refused_with_a_name_that_is_none(file: Path) -> None:
    spoilt = file.read_bytes().replace(b"CREATE TABLE person", b"CREATE\xff\xfeABLE person")
    file.write_bytes(spoilt.replace(b"tablepersonperson", b"tablep\xffrsonperson"))


REFUSED = [
    refused_with_a_name_that_is_none,
    refused_junk,
    refused_empty,
    refused_missing,
    refused_folder,
    refused_of_another_program,
    refused_with_a_trigger,
]


@pytest.mark.parametrize("spoil", REFUSED, ids=lambda spoil: spoil.__name__)
def test_a_file_that_is_no_sound_backup_changes_nothing(
    folder: Path, file: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(file)
    before = everything_in(folder)
    with pytest.raises(RefusedInput, match=r"ours\.sqlite"):
        restore_from(folder, file)
    assert everything_in(folder) == before


def test_a_newer_backup_and_a_newer_journal_are_left_alone(folder: Path, file: Path) -> None:
    newer = f"PRAGMA user_version={newest_version() + 1}"
    original = file.read_bytes()
    sql(file, newer)
    before = everything_in(folder)
    with pytest.raises(NewerJournal):
        restore_from(folder, file)
    assert everything_in(folder) == before
    file.write_bytes(original)
    sql(folder / "journal.sqlite", newer)
    before = everything_in(folder)
    with pytest.raises(NewerJournal):
        restore_from(folder, file)
    assert everything_in(folder) == before


def test_a_journal_that_another_program_is_writing_is_not_restored_over(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "BUSY_SECONDS", 0.01)
    monkeypatch.setattr(restoring, "BUSY_SECONDS", 0.01)
    with closing(sqlite3.connect(folder / "journal.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(NotSaved, match="Another program is using the journal, so nothing was restored"):
            restore_from(folder, file)
        other.execute("ROLLBACK")
    with opened(folder) as journal:
        assert lines_in(journal.engine) == [*SECOND]


def test_a_restore_that_cannot_be_written_changes_nothing(tmp_path: Path, file: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    with pytest.raises(NotSaved, match="so nothing was restored"):
        restore_from(tmp_path / "plain" / "profile", file)
