"""Backups are verified, go by number, are thinned out by the dates they carry, and never mislead."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from closer_desktop.errors import NotSaved, RefusedInput
from closer_desktop.storage.backup import KEPT_IN_A_DAY, Backup, Backups, kept_of
from closer_desktop.storage.image import digest_of, new_image, with_counter
from closer_desktop.storage.opening import Status
from tests.storage.journals import (
    LINES,
    closed_journal,
    lines_in,
    modes_in,
    note,
    opened,
    sql,
    without_the_powers_of_root,
)

FIRST, SECOND = LINES[:3], LINES[3:6]
START = datetime(2024, 5, 3, 21, 10, tzinfo=UTC)


def backups_of(moments: list[datetime]) -> list[Backup]:
    """Backups made at these moments, in this order; newest first."""
    made = [Backup(number, moment, "", Path(f"{number}")) for number, moment in enumerate(moments, start=1)]
    return made[::-1]


def stored(folder: Path) -> list[Path]:
    return sorted((folder / "backups").iterdir())


def test_a_close_with_changes_makes_a_backup_and_one_without_makes_none(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, FIRST)
    (only,) = stored(tmp_path)
    assert only.read_bytes() == path.read_bytes()
    with opened(tmp_path) as journal:
        assert lines_in(journal.engine) == [*FIRST]
    assert stored(tmp_path) == [only]
    closed_journal(tmp_path, SECOND)
    assert len(stored(tmp_path)) == 2


def test_a_backup_is_made_while_the_journal_is_open_when_something_has_changed(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        note(journal.engine, *FIRST)
        assert journal.back_up()
        assert not journal.back_up()
        note(journal.engine, *SECOND)
        assert journal.back_up()
        assert lines_in(journal.engine) == [*FIRST, *SECOND]
    assert len(stored(tmp_path)) == 2


def test_a_backup_carries_its_number_its_moment_and_its_digest(tmp_path: Path) -> None:
    closed_journal(tmp_path, FIRST)
    (only,) = stored(tmp_path)
    number, moment, digest = only.stem.split("_")
    assert number == "000001"
    assert abs(datetime.strptime(moment + "+0000", "%Y%m%dT%H%M%SZ%z") - datetime.now(UTC)) < timedelta(
        days=1
    )
    assert digest_of(only.read_bytes()).startswith(digest)
    assert modes_in(tmp_path / "backups") == {".": 0o700, only.name: 0o600}


def test_the_newest_backup_is_the_one_with_the_highest_number_whatever_the_clock_says(tmp_path: Path) -> None:
    backups = Backups(tmp_path)
    first = backups.add(new_image())
    future = first.path.with_name(first.path.name.replace(f"{first.made:%Y%m%d}", "20991231"))
    first.path.rename(future)
    second = backups.add(with_counter(new_image(), 5))
    assert [backup.number for backup in backups.newest_first()] == [2, 1]
    assert second.made < backups.newest_first()[1].made
    newest = backups.newest_good()
    assert newest is not None
    assert newest[0] == second


def test_a_file_that_is_no_backup_counts_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    for name in ("000007.sqlite", "notes.txt", "000008_99999999T999999Z_0123456789abcdef.sqlite"):
        (tmp_path / "backups" / name).write_bytes(b"junk")
    with opened(tmp_path) as journal:
        assert journal.status is Status.OK
    assert {"000007.sqlite", "notes.txt"} <= {path.name for path in stored(tmp_path)}


def test_a_backup_that_is_just_what_its_name_says_is_checked_all_the_same(tmp_path: Path) -> None:
    junk = b"junk" * 2000
    (tmp_path / f"000001_20240503T211000Z_{digest_of(junk)[:16]}.sqlite").write_bytes(junk)
    backups = Backups(tmp_path)
    assert len(backups.newest_first()) == 1
    assert backups.newest_good() is None


def test_what_a_backup_cut_short_left_behind_is_cleared_away(tmp_path: Path) -> None:
    closed_journal(tmp_path, FIRST)
    left = tmp_path / "backups" / "000002_20240503T211000Z_0123456789abcdef.sqlite.partial"
    left.write_bytes(b"half")
    closed_journal(tmp_path, SECOND)
    assert not left.exists()


def test_all_of_two_days_are_kept_then_one_a_day_a_week_and_a_month() -> None:
    moments = [START + timedelta(hours=6 * number) for number in range(4 * 500)]
    newest_first = moments[::-1]
    days = list(dict.fromkeys(moment.date() for moment in newest_first))
    weeks = list(dict.fromkeys(moment.isocalendar()[:2] for moment in newest_first))
    months = list(dict.fromkeys((moment.year, moment.month) for moment in newest_first))
    wanted = {moment for moment in moments if moment.date() in days[:2]}
    wanted |= {max(moment for moment in moments if moment.date() == day) for day in days[:7]}
    wanted |= {max(moment for moment in moments if moment.isocalendar()[:2] == week) for week in weeks[:5]}
    wanted |= {
        max(moment for moment in moments if (moment.year, moment.month) == month) for month in months[:12]
    }
    assert {backup.made for backup in kept_of(backups_of(moments))} == wanted


def test_a_day_of_many_commands_keeps_the_last_ones_and_one_an_hour() -> None:
    moments = [START.replace(hour=0, minute=0) + timedelta(minutes=number) for number in range(24 * 60)]
    kept = kept_of(backups_of(moments))
    assert {backup.made for backup in kept} >= set(moments[-KEPT_IN_A_DAY:])
    assert {backup.made.hour for backup in kept} == set(range(24))
    assert len(kept) <= KEPT_IN_A_DAY + 24


def test_a_clock_that_jumps_never_costs_the_newest_backups() -> None:
    chance = random.Random(5)
    for _ in range(200):
        moments = [
            START + timedelta(days=chance.randrange(-9000, 9000)) for _ in range(chance.randrange(1, 60))
        ]
        newest_first = backups_of(moments)
        kept = kept_of(newest_first)
        assert newest_first[0] in kept
        days = list(dict.fromkeys(backup.made.date() for backup in newest_first))[:7]
        assert {backup.made.date() for backup in kept} >= set(days)


def test_thinning_out_takes_the_files_away(tmp_path: Path) -> None:
    backups = Backups(tmp_path)
    image = new_image()
    for number in range(4):
        made = backups.add(with_counter(image, number))
        old = made.path.name.replace(f"{made.made:%Y%m%d}", f"2020010{number + 1}")
        made.path.rename(tmp_path / old)
    for number in range(4, 13):
        made = backups.add(with_counter(image, number))
        made.path.rename(tmp_path / made.path.name.replace(f"{made.made:%Y%m%d}", f"20240{number - 3}01"))
    backups.add(with_counter(image, 13))
    assert [backup.number for backup in backups.newest_first()] == [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4]


def test_the_same_journal_is_kept_once(tmp_path: Path) -> None:
    backups = Backups(tmp_path)
    image = new_image()
    assert backups.add(image) == backups.add(image)
    assert len(backups.newest_first()) == 1


def test_a_journal_that_fails_its_checks_is_not_backed_up(tmp_path: Path) -> None:
    with pytest.raises(RefusedInput, match="is not a journal of Closer, so no backup was made"):
        Backups(tmp_path).add(b"junk" * 100)
    assert list(tmp_path.iterdir()) == []


def test_a_backup_goes_to_the_file_a_person_names(tmp_path: Path) -> None:
    closed_journal(tmp_path / "profile", FIRST)
    file = tmp_path / "ours.sqlite"
    file.write_bytes(b"what was there before")
    with opened(tmp_path / "profile") as journal:
        note(journal.engine, *SECOND)
        journal.back_up_to(file)
    assert file.stat().st_mode & 0o777 == 0o600
    assert sql(file, "SELECT count(*) FROM entry") == [(6,)]
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["ours.sqlite"]


def test_a_backup_that_cannot_be_written_says_so_and_leaves_what_was_there(tmp_path: Path) -> None:
    closed_journal(tmp_path / "profile", FIRST)
    away = tmp_path / "away"
    away.mkdir()
    (away / "ours.sqlite").write_bytes(b"what was there before")
    away.chmod(0o500)
    with opened(tmp_path / "profile") as journal:
        with without_the_powers_of_root(), pytest.raises(NotSaved, match="could not be written"):
            journal.back_up_to(away / "ours.sqlite")
        with pytest.raises(RefusedInput):
            journal.back_up_to(tmp_path / "nowhere" / "ours.sqlite")
        with pytest.raises(RefusedInput):
            journal.back_up_to(away)
        with pytest.raises(RefusedInput, match="its own backup"):
            journal.back_up_to(tmp_path / "profile" / "journal.sqlite")
    away.chmod(0o700)
    assert (away / "ours.sqlite").read_bytes() == b"what was there before"


def test_a_backup_that_cannot_be_made_at_close_is_told_and_the_journal_is_whole(tmp_path: Path) -> None:
    closed_journal(tmp_path, FIRST)
    (tmp_path / "backups").chmod(0o500)
    with without_the_powers_of_root(), opened(tmp_path) as journal:
        note(journal.engine, *SECOND)
        assert journal.close() == "The journal file may not be written, so no backup was made."
    (tmp_path / "backups").chmod(0o700)
    with opened(tmp_path) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.OK, [*FIRST, *SECOND])


def test_a_command_may_write_and_close_while_a_window_is_open(tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        note(window.engine, *FIRST)
        with opened(tmp_path) as command:
            note(command.engine, *SECOND)
        note(window.engine, *LINES[6:9])
    with opened(tmp_path) as journal:
        assert (journal.status, len(lines_in(journal.engine))) == (Status.OK, 9)
