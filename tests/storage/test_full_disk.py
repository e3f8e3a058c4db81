"""A full disk loses nothing, doubles nothing, and is told in one sentence."""

import subprocess
import sys
from pathlib import Path

import pytest

from closer_desktop.errors import NotSaved
from closer_desktop.storage.engine import writing
from closer_desktop.storage.opening import Status
from closer_desktop.storage.schema import entry
from tests.storage.disk import Disk, can_be_under, under
from tests.storage.journals import LINES, ROOT, closed_journal, everything_in, lines_in, note, opened, row

LONG = "A long talk. " * 3000


def test_a_full_disk_is_told_and_the_same_save_works_when_there_is_room(tmp_path: Path) -> None:
    with opened(tmp_path) as journal:
        note(journal.engine, *LINES)
        with journal.engine.connect() as connection:
            full = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.rollback()
            connection.exec_driver_sql(f"PRAGMA max_page_count={full}")
            connection.rollback()
        for _ in range(3):
            with pytest.raises(NotSaved) as told:
                note(journal.engine, LONG)
            assert told.value.sentence == "The disk is full, so this was not saved."
            assert told.value.hint == "Free some space, then try again."
        assert lines_in(journal.engine) == list(LINES)
        journal.engine.dispose()
        note(journal.engine, LONG)
        assert lines_in(journal.engine) == [*LINES, LONG]


def test_a_save_that_was_cut_in_the_middle_is_not_called_saved(tmp_path: Path) -> None:
    """A full disk ends the transaction; a store that goes on after it must not save the rest alone."""
    with opened(tmp_path) as journal:

        def careless() -> None:
            with writing(journal.engine) as connection:
                connection.exec_driver_sql("ROLLBACK")  # as SQLite does it by itself
                connection.execute(entry.insert(), row(LINES[1]))

        with pytest.raises(NotSaved, match="nothing of it was saved"):
            careless()


@pytest.mark.skipif(not can_be_under(), reason="SQLite is built in here")
def test_a_journal_opened_on_a_full_disk_saves_again_when_there_is_room(tmp_path: Path) -> None:
    closed_journal(tmp_path, LINES)
    with under(Disk(fails_at=1, for_ever=True)) as disk:
        with opened(tmp_path) as journal:
            assert (journal.status, lines_in(journal.engine)) == (Status.OK, list(LINES))
            assert "The disk is full" in journal.unsaved_because
            with pytest.raises(NotSaved, match="The disk is full"):
                note(journal.engine, LONG)
            disk.fails_at = None
            note(journal.engine, LONG)
        with opened(tmp_path) as journal:
            assert (journal.unsaved_because, lines_in(journal.engine)) == ("", [*LINES, LONG])


WITHIN_A_LIMIT = """
import resource, sys
from pathlib import Path
from closer_desktop.errors import CloserError
from closer_desktop.storage.journal_file import Journal
from tests.storage.disk import Disk, can_be_under, under
from tests.storage.journals import lines_in, note

folder, limit = Path(sys.argv[1]), int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
journal = Journal(folder)
print("status", journal.status, flush=True)
for number in range(30):
    line = f"said {number} " + "and more " * 200
    try:
        note(journal.engine, line)
        print("saved", number, flush=True)
    except CloserError as trouble:
        print("told", trouble, flush=True)
try:
    lines_in(journal.engine)
except CloserError as trouble:
    print("told", trouble, flush=True)
print("closed", journal.close(), flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="setrlimit")
def test_wherever_the_disk_ends_all_that_was_called_saved_is_there_once(tmp_path: Path) -> None:
    """A limit on the size of files stops SQLite, the backups and the seal each at another place."""
    size = closed_journal(tmp_path / "first", LINES).stat().st_size
    told = 0
    for step, limit in enumerate((0, 60, 600, 5000, size - 1, size, size + 4096, size + 30_000)):
        folder = tmp_path / str(step)
        closed_journal(folder, LINES)
        before = everything_in(folder)
        done = subprocess.run(
            [sys.executable, "-c", WITHIN_A_LIMIT, str(folder), str(limit)],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
        )
        assert (done.returncode, done.stderr) == (0, ""), limit
        said = [line.split(" ", 1) for line in done.stdout.splitlines()]
        saved = [int(what) for kind, what in said if kind == "saved"]
        told += sum(kind == "told" for kind, _ in said)
        assert all(
            "Traceback" not in what and "and more" not in what for kind, what in said if kind == "told"
        )
        for name, content in before.items():
            if name.startswith("backups/"):
                assert (folder / name).read_bytes() == content
        with opened(folder) as journal:
            assert journal.status is Status.OK
            found = lines_in(journal.engine)
        assert found[: len(LINES)] == list(LINES)
        assert [int(line.split()[1]) for line in found[len(LINES) :]] == saved
    assert told


@pytest.mark.skipif(sys.platform == "win32", reason="setrlimit")
def test_a_new_profile_on_a_full_disk_deals_from_memory(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHIN_A_LIMIT, str(tmp_path / "new"), "100"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    said = [line.split(" ", 1)[0] for line in done.stdout.splitlines()]
    assert said == ["status", *["told"] * 30, "closed"]
    assert everything_in(tmp_path / "new") == {}
    with opened(tmp_path / "new") as journal:
        assert (journal.status, journal.unsaved_because) == (Status.OK, "")


@pytest.mark.skipif(sys.platform == "win32", reason="setrlimit")
def test_a_damaged_journal_on_a_full_disk_is_shown_from_its_backup_and_mended_later(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, LINES)
    path.write_bytes(b"junk" * 3000)
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", WITHIN_A_LIMIT, str(tmp_path), "100"],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("status restored")
    with opened(tmp_path) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.RESTORED, list(LINES))
    assert (tmp_path / "quarantine" / "1" / "journal.sqlite").read_bytes() == b"junk" * 3000
