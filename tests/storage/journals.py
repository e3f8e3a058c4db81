"""Journals for tests: filled, closed, spoilt, and looked into."""

import ctypes
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

from sqlalchemy import Engine

from closer_desktop.storage.engine import reading, writing
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.schema import entry

ROOT = Path(__file__).resolve().parents[2]
LINES = tuple(f"What we said by the river, number {number}." for number in range(40))


def note(engine: Engine, *lines: str) -> None:
    """Saves each line as an entry of its own, all in one transaction; a second time changes nothing."""
    with writing(engine) as connection:
        connection.execute(entry.insert().prefix_with("OR IGNORE"), [row(line) for line in lines])


def row(line: str) -> dict[str, object]:
    """An entry that says this line."""
    blank = dict.fromkeys(("card", "question", "place", "tags", "ask_again"), "")
    return {
        "id": str(uuid5(NAMESPACE_OID, line)),
        "at": "2024-05-03T21:10:00+02:00",
        "instant": 0,
        "depth": 1,
        "rung": 0,
        **blank,
    } | {"line": line}


def lines_in(engine: Engine) -> list[str]:
    """Every line in the journal, in the order they were saved."""
    with reading(engine) as connection:
        return [
            str(line)
            for line in connection.exec_driver_sql("SELECT line FROM entry ORDER BY rowid").scalars()
        ]


def closed_journal(folder: Path, *evenings: Iterable[str]) -> Path:
    """A journal into which these lines were written, closed after each evening; where its file lies."""
    for lines in evenings:
        with opened(folder) as journal:
            note(journal.engine, *lines)
    return folder / "journal.sqlite"


def crashed_journal(folder: Path, *lines: str) -> Path:
    """Writes these lines and dies before the journal is closed."""
    done = program("note(journal.engine, *sys.argv[2:]); os._exit(9)", folder, *lines)
    assert done.returncode == 9, done.stderr
    return folder / "journal.sqlite"


@contextmanager
def opened(folder: Path, *, start_new: bool = False) -> Iterator[Journal]:
    """The journal of the folder, closed at the end."""
    journal = Journal(folder, start_new=start_new)
    try:
        yield journal
    finally:
        journal.close()


def program(code: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs code in a process of its own, where `journal` is the opened journal of the folder."""
    return subprocess.run(
        [sys.executable, "-c", _BEFORE + code, str(folder), *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )


def started(code: str, folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    """The same, not waited for."""
    return subprocess.Popen(
        [sys.executable, "-c", _BEFORE + code, str(folder), *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stdin=subprocess.PIPE,
        encoding="utf-8",
    )


_BEFORE = """
import os, sys
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5
from closer_desktop.storage.journal_file import Journal
from tests.storage.journals import lines_in, note
folder = Path(sys.argv[1])
journal = Journal(folder)
"""


def flip(path: Path, bit: int) -> None:
    """Turns one bit of the file over."""
    spoilt = bytearray(path.read_bytes())
    spoilt[bit // 8] ^= 1 << bit % 8
    path.write_bytes(spoilt)


def everything_in(folder: Path) -> dict[str, bytes]:
    """Every file below the folder with its bytes, by its name from there."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def modes_in(folder: Path) -> dict[str, int]:
    """The permissions of the folder and of everything below it."""
    found = [folder, *folder.rglob("*")]
    return {path.relative_to(folder).as_posix(): path.stat().st_mode & 0o777 for path in found}


def sql(path: Path, *statements: str) -> list[tuple[object, ...]]:
    """Runs statements on a file, beside everything Closer does; what the last one answers."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements[:-1]:
            connection.execute(statement)
        return connection.execute(statements[-1]).fetchall()


@contextmanager
def without_the_powers_of_root() -> Iterator[None]:
    """Read-only means read-only, also where the tests run as root (a container). Linux knows how."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        yield
        return
    libc = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    rights = (ctypes.c_uint32 * 6)()
    libc.capget(header, rights)
    before = rights[0]
    rights[0] = before & ~0b110  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH
    libc.capset(header, rights)
    try:
        yield
    finally:
        rights[0] = before
        libc.capset(header, rights)
