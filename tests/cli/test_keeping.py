"""The journal in every state: what commands say, do and answer with."""

import os
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Closer, one_sentence
from tests.storage.journals import everything_in, sql, without_the_powers_of_root

ENTRY = '{"line": "We talked until two."}'


def spoil(journal: Path) -> None:
    journal.write_bytes(b"junk" * 2_000)


def make_newer(journal: Path) -> None:
    sql(journal, "PRAGMA user_version = 999")
    journal.with_name("journal.seal").unlink()


def lose(journal: Path) -> None:
    spoil(journal)
    shutil.rmtree(journal.parent / "backups")


@pytest.fixture
def journal(profile: Path) -> Path:
    return profile / "journal.sqlite"


def test_a_journal_in_order_says_so(closer: Closer) -> None:
    done = closer("check", "--json")
    assert (done.code, done.json["status"], done.err) == (0, "ok", "")
    told = closer("check")
    assert (told.code, told.out, told.err) == (0, f"{done.json['detail']}\n", "")


@pytest.mark.parametrize(
    ("harm", "status", "code"), [(spoil, "restored", 3), (make_newer, "newer", 4), (lose, "lost", 5)]
)
def test_every_other_state_has_its_word_and_its_exit_code(
    closer: Closer, journal: Path, harm: object, status: str, code: int
) -> None:
    assert callable(harm)
    harm(journal)
    done = closer("check", "--json")
    assert (done.code, done.json["status"]) == (code, status)
    assert set(done.json) == {"status", "detail"}
    assert done.err == f"{done.json['detail']}\n"
    assert one_sentence(done.err)


@pytest.mark.parametrize(("harm", "code"), [(spoil, 3), (make_newer, 4), (lose, 5)])
def test_cards_are_dealt_in_every_state(closer: Closer, journal: Path, harm: object, code: int) -> None:
    assert callable(harm)
    harm(journal)
    done = closer("draw", "--for", "friend", "--count", "5", "--json")
    assert len(done.json["cards"]) == 5
    assert done.code == code
    assert one_sentence(done.err)


def test_a_restored_journal_is_in_order_for_the_next_command(closer: Closer, journal: Path) -> None:
    closer("log", "add", stdin=ENTRY)
    spoil(journal)
    first = closer("log", "list", "--json")
    assert first.code == 3
    assert [entry["line"] for entry in first.json["entries"]] == ["We talked until two."]
    assert closer("log", "list", "--json").code == 0


@pytest.mark.parametrize(("harm", "code"), [(make_newer, 4), (lose, 5)])
def test_nothing_is_acknowledged_that_is_not_kept(
    closer: Closer, journal: Path, harm: object, code: int
) -> None:
    assert callable(harm)
    harm(journal)
    done = closer("log", "add", stdin=ENTRY)
    assert done.code == code
    assert list(done.lines[0]) == ["error"]


def test_a_newer_journal_is_left_as_it_is_by_every_command(
    closer: Closer, journal: Path, tmp_path: Path
) -> None:
    make_newer(journal)
    before = everything_in(journal.parent)
    for arguments in (
        ["check"],
        ["draw", "--with", "Anna", "--remember"],
        ["log", "add"],
        ["backup"],
        ["backup", str(tmp_path / "copy.sqlite")],
        ["restore", str(next((journal.parent / "backups").iterdir()))],
    ):
        assert closer(*arguments, stdin=ENTRY).code == 4, arguments
        assert everything_in(journal.parent) == before, arguments
    assert not (tmp_path / "copy.sqlite").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_a_folder_that_may_not_be_written_is_said_and_cards_are_dealt(closer: Closer, profile: Path) -> None:
    closer("log", "add", stdin=ENTRY)
    profile.chmod(0o500)
    (profile / "journal.sqlite").chmod(0o400)
    try:
        with without_the_powers_of_root():
            done = closer("draw", "--json")
            remembering = closer("draw", "--with", "Anna", "--remember", "--json")
            adding = closer("log", "add", stdin=ENTRY)
    finally:
        profile.chmod(0o700)
    assert (done.code, len(done.json["cards"])) == (0, 1)
    assert "nothing is saved" in done.err
    assert (remembering.code, len(remembering.json["cards"])) == (2, 1)
    assert adding.code == 2
    assert list(adding.lines[0]) == ["error"]


def test_a_backup_is_made_beside_the_journal(closer: Closer, profile: Path) -> None:
    closer("log", "add", stdin=ENTRY)
    done = closer("backup", "--json")
    assert done.code == 0
    made = Path(done.json["backup"])
    assert made.parent == profile / "backups"
    assert sql(made, "SELECT line FROM entry") == [("We talked until two.",)]


def test_a_backup_goes_to_a_file_and_comes_back(closer: Closer, tmp_path: Path) -> None:
    closer("log", "add", stdin=ENTRY)
    copy = tmp_path / "copy.sqlite"
    assert closer("backup", str(copy), "--json").json["backup"] == str(copy)
    if os.name != "nt":
        assert copy.stat().st_mode & 0o777 == 0o600
    closer("log", "add", stdin='{"line": "Later."}')
    done = closer("restore", str(copy), "--json")
    assert (done.code, done.json["restored"]) == (0, str(copy))
    assert [entry["line"] for entry in closer("log", "list", "--json").json["entries"]] == [
        "We talked until two."
    ]


def test_a_backup_is_refused_where_something_else_lies(closer: Closer, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Anna", encoding="utf-8")
    done = closer("backup", str(letter))
    assert done.code == 2
    assert one_sentence(done.err)
    assert letter.read_text(encoding="utf-8") == "Dear Anna"


def test_a_backup_may_replace_the_one_before_it(closer: Closer, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    assert closer("backup", str(copy)).code == 0
    closer("log", "add", stdin=ENTRY)
    assert closer("backup", str(copy)).code == 0
    assert sql(copy, "SELECT count(*) FROM entry") == [(1,)]


@pytest.mark.parametrize("name", ["nowhere.sqlite", ".", "junk.sqlite"])
def test_what_is_no_backup_is_not_restored(closer: Closer, profile: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "junk.sqlite").write_bytes(b"junk" * 500)
    before = everything_in(profile)
    done = closer("restore", str(tmp_path / name))
    assert done.code == 2
    assert one_sentence(done.err)
    assert everything_in(profile) == before


def test_a_lost_journal_comes_back_from_a_backup_file(closer: Closer, journal: Path, tmp_path: Path) -> None:
    closer("log", "add", stdin=ENTRY)
    closer("backup", str(tmp_path / "copy.sqlite"))
    lose(journal)
    assert closer("check").code == 5
    assert closer("restore", str(tmp_path / "copy.sqlite")).code == 0
    assert closer("check").code == 0
    assert len(closer("log", "list", "--json").json["entries"]) == 1


def test_there_is_nothing_to_back_up_of_a_lost_journal(closer: Closer, journal: Path) -> None:
    lose(journal)
    done = closer("backup", "--json")
    assert (done.code, done.out) == (5, "")
    assert one_sentence(done.err)
