"""Whatever state the journal is in, it opens, keeps what it can, and says what it found."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from closer_desktop.errors import NotSaved
from closer_desktop.storage.backup import Backups
from closer_desktop.storage.migrations import newest_version
from closer_desktop.storage.opening import Status, open_journal
from tests.storage.journals import (
    LINES,
    closed_journal,
    crashed_journal,
    everything_in,
    flip,
    lines_in,
    modes_in,
    note,
    opened,
    sql,
    without_the_powers_of_root,
)

FIRST, SECOND, THIRD = LINES[:3], LINES[3:6], LINES[6:9]


def test_a_new_profile_gets_an_empty_journal_of_today(tmp_path: Path) -> None:
    with opened(tmp_path / "a" / "b") as journal:
        assert (journal.status, journal.detail) == (Status.OK, "A new journal was started.")
        assert lines_in(journal.engine) == []
    assert sql(tmp_path / "a" / "b" / "journal.sqlite", "PRAGMA user_version") == [(newest_version(),)]


def test_a_journal_that_was_closed_opens_in_order(tmp_path: Path) -> None:
    closed_journal(tmp_path, FIRST, SECOND)
    with opened(tmp_path) as journal:
        assert (journal.status, journal.detail) == (Status.OK, "The journal is in order.")
        assert lines_in(journal.engine) == [*FIRST, *SECOND]


def test_a_journal_that_was_not_closed_is_checked_and_opens(tmp_path: Path) -> None:
    closed_journal(tmp_path, FIRST)
    crashed_journal(tmp_path, *SECOND)
    with opened(tmp_path) as journal:
        assert journal.status is Status.OK
        assert "had not been closed" in journal.detail
        assert lines_in(journal.engine) == [*FIRST, *SECOND]


def spoilt_by_emptying(path: Path) -> None:
    path.write_bytes(b"")


def spoilt_by_junk(path: Path) -> None:
    path.write_bytes(b"All my questions, by me.\n" * 400)


def spoilt_by_cutting(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def spoilt_by_another_program(path: Path) -> None:
    sql(path, "PRAGMA application_id=7")


def spoilt_by_a_lost_table(path: Path) -> None:
    sql(path, "DROP TABLE shown")


def spoilt_by_rows_that_point_nowhere(path: Path) -> None:
    sql(path, "PRAGMA foreign_keys=OFF", "INSERT INTO entry_person VALUES ('gone', 'gone', 0)")


def spoilt_by_text_that_is_none(path: Path) -> None:
    sql(path, "UPDATE entry SET line = CAST(X'C328' AS TEXT)")


def spoilt_by_a_schema_that_is_none(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"CREATE TABLE person", b"CREATE\xff\xfeABLE person"))


def spoilt_by_a_name_that_is_none(path: Path) -> None:
    """SQLite prints the name in its error, and Python cannot read the error: UnicodeDecodeError."""
    spoilt_by_a_schema_that_is_none(path)
    path.write_bytes(path.read_bytes().replace(b"tablepersonperson", b"tablep\xffrsonperson"))


def spoilt_by_a_value_that_cannot_be(path: Path) -> None:
    sql(path, "PRAGMA ignore_check_constraints=ON", "UPDATE entry SET depth = 9")


def spoilt_by_removal(path: Path) -> None:
    path.unlink()


SPOILT: dict[Callable[[Path], None], str] = {
    spoilt_by_emptying: "is empty",
    spoilt_by_junk: "is not a journal of Closer",
    spoilt_by_cutting: "is damaged",
    spoilt_by_another_program: "is not a journal of Closer",
    spoilt_by_a_lost_table: "is damaged",
    spoilt_by_rows_that_point_nowhere: "is damaged",
    spoilt_by_text_that_is_none: "is damaged",
    spoilt_by_a_schema_that_is_none: "is damaged",
    spoilt_by_a_name_that_is_none: "is damaged",
    spoilt_by_a_value_that_cannot_be: "is damaged",
    spoilt_by_removal: "is missing",
}


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_a_spoilt_journal_comes_back_from_its_backup(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    path = closed_journal(tmp_path, FIRST, SECOND)
    spoil(path)
    spoilt = path.read_bytes() if path.exists() else None
    with opened(tmp_path) as journal:
        assert journal.status is Status.RESTORED
        assert SPOILT[spoil] in journal.detail
        assert lines_in(journal.engine) == [*FIRST, *SECOND]
        note(journal.engine, *THIRD)
    kept = tmp_path / "quarantine" / "1" / "journal.sqlite"
    assert (kept.read_bytes() if kept.exists() else None) == spoilt
    with opened(tmp_path) as journal:
        assert journal.status is Status.OK
        assert lines_in(journal.engine) == [*FIRST, *SECOND, *THIRD]


def test_the_sentence_says_what_happened_from_when_the_backup_is_and_where_the_file_lies(
    tmp_path: Path,
) -> None:
    path = closed_journal(tmp_path, FIRST)
    flip(path, 8 * 5000)
    with opened(tmp_path) as journal:
        told = journal.detail
    made = r"\d{1,2} [A-Z][a-z]+ \d{4}, \d\d:\d\d"
    lies = re.escape(str(tmp_path / "quarantine" / "1"))
    said = rf"The journal is damaged, so its backup of {made} was restored \(nothing is missing\); "
    assert re.fullmatch(said + rf"the damaged file lies in {lies}\.", told)


@pytest.mark.parametrize("spoil", [spoilt_by_cutting, spoilt_by_emptying])
def test_nothing_is_said_to_be_there_that_nobody_can_know(
    tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(closed_journal(tmp_path, FIRST))
    with opened(tmp_path) as journal:
        assert ("nothing is missing" in journal.detail) == (spoil is spoilt_by_cutting)


def test_what_was_written_after_the_backup_is_said_to_be_missing(tmp_path: Path) -> None:
    closed_journal(tmp_path, FIRST)
    path = crashed_journal(tmp_path, *SECOND)
    spoilt_by_cutting(path)
    with opened(tmp_path) as journal:
        assert "what was written after that is missing" in journal.detail
        assert lines_in(journal.engine) == [*FIRST]


def test_a_backup_that_is_damaged_itself_is_passed_over(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, FIRST, SECOND, THIRD)
    *_, older, newest = sorted((tmp_path / "backups").iterdir())
    flip(newest, 8 * 5000)
    flip(path, 8 * 5000)
    with opened(tmp_path) as journal:
        assert "what was written after that is missing" in journal.detail
        assert lines_in(journal.engine) == [*FIRST, *SECOND]
    assert older.exists()


def test_an_older_copy_in_the_place_of_the_journal_is_noticed(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, FIRST)
    older = {name: (tmp_path / name).read_bytes() for name in ("journal.sqlite", "journal.seal")}
    closed_journal(tmp_path, SECOND)
    path.write_bytes(older["journal.sqlite"])
    with opened(tmp_path) as journal:
        assert journal.status is Status.RESTORED
        assert lines_in(journal.engine) == [*FIRST, *SECOND]
    for name, content in older.items():  # with its seal it even looks as if it had been closed so
        (tmp_path / name).write_bytes(content)
    with opened(tmp_path) as journal:
        assert "is older than its newest backup" in journal.detail
        assert lines_in(journal.engine) == [*FIRST, *SECOND]


@pytest.mark.parametrize("name", ["journal.sqlite-journal", "journal.sqlite-wal", "journal.sqlite-shm"])
def test_junk_beside_the_journal_does_no_harm(tmp_path: Path, name: str) -> None:
    closed_journal(tmp_path, FIRST)
    (tmp_path / name).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"junk" * 3000)
    with opened(tmp_path) as journal:
        assert lines_in(journal.engine) == [*FIRST]
        note(journal.engine, *SECOND)
    with opened(tmp_path) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, [*FIRST, *SECOND])


def test_a_rollback_file_from_another_day_cannot_take_the_journal_back(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, FIRST)
    held = tmp_path / "held"
    with opened(tmp_path) as journal:
        with journal.engine.connect() as connection:  # a rollback file as a crash leaves it
            connection.exec_driver_sql("PRAGMA cache_spill=1")
            connection.exec_driver_sql("PRAGMA cache_size=1")
            connection.exec_driver_sql("UPDATE entry SET line = hex(zeroblob(20000))")
            connection.exec_driver_sql("UPDATE entry SET line = hex(zeroblob(20000)) || id")
            shutil.copy(tmp_path / "journal.sqlite-journal", held)
            connection.rollback()
        note(journal.engine, *SECOND)
    assert held.stat().st_size > 512
    shutil.copy(held, tmp_path / "journal.sqlite-journal")
    with opened(tmp_path) as journal:
        assert lines_in(journal.engine) == [*FIRST, *SECOND]
    assert path.exists()


def test_all_that_belonged_to_a_damaged_journal_goes_with_it(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, FIRST)
    spoilt_by_junk(path)
    (tmp_path / "journal.sqlite-wal").write_bytes(b"of the damaged one")
    with opened(tmp_path) as journal:
        assert lines_in(journal.engine) == [*FIRST]
    kept = {path.name for path in (tmp_path / "quarantine" / "1").iterdir()}
    assert kept == {"journal.sqlite", "journal.sqlite-journal", "journal.sqlite-wal", "journal.seal"}
    assert not (tmp_path / "journal.sqlite-wal").exists()


def newer(path: Path) -> dict[str, bytes]:
    """Makes the journal look as a newer Closer leaves it, and says how it looks."""
    sql(path, "CREATE TABLE whispered (id)", f"PRAGMA user_version={newest_version() + 1}")
    (path.parent / "journal.sqlite-journal").write_bytes(b"")
    return everything_in(path.parent)


def test_a_newer_journal_stays_untouched_and_the_table_still_deals(tmp_path: Path) -> None:
    before = newer(closed_journal(tmp_path, FIRST))
    with opened(tmp_path) as journal:
        assert journal.status is Status.NEWER
        assert "newer Closer" in journal.detail
        with pytest.raises(NotSaved, match="newer Closer"):
            note(journal.engine, *SECOND)
        assert lines_in(journal.engine) == []
        assert journal.back_up() is False
    assert everything_in(tmp_path) == before


@pytest.mark.parametrize("mode", [0o700, 0o500], ids=["writable", "not writable"])
def test_a_newer_backup_is_put_in_place_and_left_alone(tmp_path: Path, mode: int) -> None:
    path = closed_journal(tmp_path, FIRST)
    newer(path)
    Backups(tmp_path / "backups").add(path.read_bytes())
    spoilt_by_junk(path)
    tmp_path.chmod(mode)
    with without_the_powers_of_root(), opened(tmp_path) as journal:
        assert journal.unsaved_because
        assert lines_in(journal.engine) == []
    tmp_path.chmod(0o700)
    with opened(tmp_path) as journal:
        assert journal.status is Status.NEWER


def test_a_flipped_bit_in_the_version_does_not_make_a_journal_newer(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, FIRST)
    flip(path, 8 * 63 + 4)
    with opened(tmp_path) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.RESTORED, [*FIRST])


def lost(folder: Path) -> None:
    """A damaged journal and nothing to restore it from."""
    path = closed_journal(folder, FIRST)
    shutil.rmtree(folder / "backups")
    spoilt_by_junk(path)


def test_without_a_good_backup_the_file_is_kept_and_no_empty_journal_is_begun(tmp_path: Path) -> None:
    lost(tmp_path)
    for _ in range(2):
        with opened(tmp_path) as journal:
            assert journal.status is Status.LOST
            assert str(tmp_path / "quarantine" / "1") in journal.detail
            with pytest.raises(NotSaved, match="no backup of it is whole"):
                note(journal.engine, *SECOND)
    assert not (tmp_path / "journal.sqlite").exists()
    assert (tmp_path / "quarantine" / "1" / "journal.sqlite").read_bytes().startswith(b"All my questions")


def test_a_new_journal_is_begun_when_a_person_says_so(tmp_path: Path) -> None:
    lost(tmp_path)
    with opened(tmp_path, start_new=True) as journal:
        assert journal.status is Status.OK
        assert str(tmp_path / "quarantine" / "1") in journal.detail
        note(journal.engine, *SECOND)
    with opened(tmp_path) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, [*SECOND])


def test_a_new_journal_is_not_taken_for_an_old_one_beside_damaged_backups(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, FIRST, SECOND)
    spoilt_by_junk(path)
    for backup in (tmp_path / "backups").iterdir():
        flip(backup, 8 * 5000)
    with opened(tmp_path) as journal:
        assert journal.status is Status.LOST
    open_journal(tmp_path, start_new=True)
    crashed_journal(tmp_path, *THIRD)
    with opened(tmp_path) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, [*THIRD])


def test_starting_anew_harms_no_journal_that_is_whole(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, FIRST)
    with opened(tmp_path, start_new=True) as journal:
        assert lines_in(journal.engine) == [*FIRST]
    spoilt_by_junk(path)
    with opened(tmp_path, start_new=True) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.RESTORED, [*FIRST])


def test_a_journal_that_only_differs_from_its_seal_is_opened_when_there_is_no_backup(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, FIRST)
    shutil.rmtree(tmp_path / "backups")
    content = path.read_bytes()
    path.write_bytes(content.replace(b"by the river, number 1.", b"by the river, number 3."))
    with opened(tmp_path) as journal:
        assert (journal.status, journal.unsaved_because) == (Status.LOST, "")
        assert "differs from how it was closed" in journal.detail
        note(journal.engine, *SECOND)
    with opened(tmp_path) as journal:
        assert (journal.status, len(lines_in(journal.engine))) == (Status.OK, 6)


def test_a_broken_seal_is_no_damage_to_the_journal(tmp_path: Path) -> None:
    closed_journal(tmp_path, FIRST)
    flip(tmp_path / "journal.seal", 8 * 20)
    with opened(tmp_path) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, [*FIRST])


def test_what_is_in_the_profile_is_private_and_mended_when_it_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "profile"
    closed_journal(folder, FIRST)
    spoilt_by_junk(folder / "journal.sqlite")
    closed_journal(folder, SECOND)
    before = modes_in(folder)
    files = {name for name in before if (folder / name).is_file()}
    assert before == {name: 0o600 if name in files else 0o700 for name in before}
    for name in before:
        (folder / name).chmod(0o644 if name in files else 0o755)
    Path(folder / "quarantine" / "1").chmod(0o755)
    with opened(folder):
        pass
    assert {name: mode for name, mode in modes_in(folder).items() if name in before} == before


def test_a_folder_that_everybody_shares_is_not_closed_to_them(tmp_path: Path) -> None:
    tmp_path.chmod(0o1777)
    closed_journal(tmp_path, FIRST)
    assert tmp_path.stat().st_mode & 0o7777 == 0o1777


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_what_a_link_in_the_profile_points_to_is_left_alone(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_bytes(b"somebody's")
    outside.chmod(0o644)
    closed_journal(tmp_path / "profile", FIRST)
    (tmp_path / "profile" / "backups" / "link").symlink_to(outside)
    with opened(tmp_path / "profile"):
        pass
    assert outside.stat().st_mode & 0o777 == 0o644


def test_a_journal_that_may_not_be_written_can_be_read_and_says_so(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, FIRST)
    path.chmod(0o400)
    with without_the_powers_of_root(), opened(tmp_path) as journal:
        assert journal.status is Status.OK
        assert "may not be written" in journal.unsaved_because
        assert lines_in(journal.engine) == [*FIRST]
        with pytest.raises(NotSaved, match="may not be written"):
            note(journal.engine, *SECOND)


def test_a_profile_that_may_not_be_written_can_be_read_and_says_so(tmp_path: Path) -> None:
    closed_journal(tmp_path, FIRST)
    (tmp_path / "journal.sqlite-journal").unlink()
    before = everything_in(tmp_path)
    tmp_path.chmod(0o500)
    try:
        with without_the_powers_of_root(), opened(tmp_path) as journal:
            assert "may not be written" in journal.unsaved_because
            assert lines_in(journal.engine) == [*FIRST]
    finally:
        tmp_path.chmod(0o700)
    assert everything_in(tmp_path) == before


def test_a_damaged_journal_that_cannot_be_moved_is_shown_from_its_backup(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, FIRST)
    spoilt_by_junk(path)
    before = everything_in(tmp_path)
    tmp_path.chmod(0o500)
    try:
        with without_the_powers_of_root(), opened(tmp_path) as journal:
            assert (journal.status, lines_in(journal.engine)) == (Status.RESTORED, [*FIRST])
            with pytest.raises(NotSaved, match="nothing is saved for now"):
                note(journal.engine, *SECOND)
    finally:
        tmp_path.chmod(0o700)
    assert everything_in(tmp_path) == before


def test_where_no_profile_can_be_made_the_table_still_deals(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    journal = open_journal(tmp_path / "file" / "profile")
    assert journal.unsaved_because
    assert not journal.can_save
    assert lines_in(journal.engine) == []


def test_a_journal_that_may_not_be_read_is_left_alone(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, FIRST)
    path.chmod(0o000)
    with without_the_powers_of_root(), opened(tmp_path) as journal:
        assert "cannot be opened" in journal.unsaved_because
    path.chmod(0o600)
    with opened(tmp_path) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, [*FIRST])


@pytest.mark.skipif(os.name == "nt", reason="such names cannot be made there")
@pytest.mark.parametrize("name", ["what?now#100%", "böse 'quoted' \"name\"", "\udcff\udcfe"])
def test_a_profile_may_have_any_name(tmp_path: Path, name: str) -> None:
    closed_journal(tmp_path / name, FIRST)
    with opened(tmp_path / name) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, [*FIRST])
    assert (tmp_path / name / "journal.sqlite").exists()
