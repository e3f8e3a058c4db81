"""Flipped bits and cut files: sealed journals come back whole, the others never in silence."""

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from closer_desktop.errors import CloserError
from closer_desktop.storage.opening import Status
from tests.storage.journals import LINES, closed_journal, crashed_journal, flip, lines_in, opened

# benchmarks/durability.py takes many more.
FLIPS = 60
CUTS = 40


@pytest.fixture
def again(tmp_path: Path) -> Callable[[], None]:
    """Puts every file back as it was, so that one journal can be spoilt many times."""
    before: dict[Path, bytes] = {}

    def put_back() -> None:
        if not before:
            before.update({path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()})
        for path in tmp_path.rglob("*"):
            if path.is_file() and path not in before:
                path.unlink()
        for path, content in before.items():
            path.write_bytes(content)

    return put_back


def test_every_flipped_bit_in_a_closed_journal_is_noticed_and_mended(
    tmp_path: Path, again: Callable[[], None]
) -> None:
    path = closed_journal(tmp_path, LINES)
    chance = random.Random(1)
    bits = [*range(0, 800, 23), *(chance.randrange(path.stat().st_size * 8) for _ in range(FLIPS))]
    for bit in bits:
        again()
        flip(path, bit)
        with opened(tmp_path) as journal:
            assert journal.status is Status.RESTORED, f"bit {bit}"
            assert lines_in(journal.engine) == list(LINES), f"bit {bit}"


def test_a_cut_journal_comes_back_wherever_it_is_cut(tmp_path: Path, again: Callable[[], None]) -> None:
    path = closed_journal(tmp_path, LINES)
    size = path.stat().st_size
    chance = random.Random(2)
    for length in [0, 1, 99, 100, 4096, size - 1, *(chance.randrange(size) for _ in range(CUTS))]:
        again()
        path.write_bytes(path.read_bytes()[:length])
        with opened(tmp_path) as journal:
            assert journal.status is Status.RESTORED, f"cut at {length}"
            assert lines_in(journal.engine) == list(LINES), f"cut at {length}"


def test_bytes_written_over_a_closed_journal_are_mended(tmp_path: Path, again: Callable[[], None]) -> None:
    path = closed_journal(tmp_path, LINES)
    chance = random.Random(3)
    for _ in range(CUTS):
        again()
        content = bytearray(path.read_bytes())
        at = chance.randrange(len(content))
        content[at : at + chance.randrange(1, 9000)] = chance.randbytes(chance.randrange(1, 9000))
        path.write_bytes(content)
        with opened(tmp_path) as journal:
            assert (journal.status, lines_in(journal.engine)) == (Status.RESTORED, list(LINES))


def test_a_flipped_bit_in_a_journal_that_was_not_closed_is_no_crash_and_no_lie(
    tmp_path: Path, again: Callable[[], None]
) -> None:
    """Without a seal a changed letter cannot be noticed; the sentence then says that it was not closed."""
    closed_journal(tmp_path, LINES[:20])
    path = crashed_journal(tmp_path, *LINES[20:])
    chance = random.Random(4)
    for bit in [chance.randrange(path.stat().st_size * 8) for _ in range(FLIPS)]:
        again()
        flip(path, bit)
        with opened(tmp_path) as journal:
            assert journal.status is not Status.OK or "not been closed cleanly" in journal.detail, (
                f"bit {bit}"
            )
            if journal.status is Status.OK:
                assert len(lines_in(journal.engine)) == len(LINES), f"bit {bit}"


def test_damage_that_comes_while_the_journal_is_open_is_told_in_plain_words(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, LINES)
    with opened(tmp_path) as journal:
        content = path.read_bytes()
        path.write_bytes(content[:4096] + bytes(len(content) - 4096))
        with pytest.raises(CloserError, match="damaged, so it could not be read") as told:
            lines_in(journal.engine)
        assert not isinstance(told.value.__cause__, sqlite3.Error)
        assert "river" not in str(told.value)
    with opened(tmp_path) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.RESTORED, list(LINES))


def test_damage_is_neither_backed_up_nor_sealed(tmp_path: Path) -> None:
    path = closed_journal(tmp_path, LINES)
    with opened(tmp_path) as journal:
        spoilt = path.read_bytes().replace(b"CREATE TABLE person", b"CREATE TABLE penson")
        path.write_bytes(spoilt)
        backups = set((tmp_path / "backups").iterdir())
        assert "damaged" in journal.close()
    assert set((tmp_path / "backups").iterdir()) == backups
    with opened(tmp_path) as journal:
        assert (journal.status, lines_in(journal.engine)) == (Status.RESTORED, list(LINES))
