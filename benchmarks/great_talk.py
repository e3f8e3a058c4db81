"""From "That was a great talk" to "Saved": our whole save against one raw commit of the same row.

    python -m benchmarks.great_talk [ROUNDS]

Both write with the same pragmas to files on the same disk; rounds are interleaved.
"""

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from closer_desktop.services.marks import Marks
from closer_desktop.services.table import Table
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.connection import connect
from closer_desktop.storage.evenings import EveningStore
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.people import PersonStore
from tests.large import large_journal

BUDGET = 2.0
RAW = "INSERT INTO raw_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def now() -> datetime:
    """The time, as the app tells it."""
    return datetime.now(UTC).astimezone()


def raw_file(folder: Path) -> sqlite3.Connection:
    """A journal's connection over a file with one plain table."""
    made = sqlite3.connect(folder / "raw.sqlite")
    made.execute("CREATE TABLE raw_entry (id TEXT PRIMARY KEY, b, c, d, e, f, g, h, i, j)")
    made.commit()
    made.close()
    return connect(folder / "raw.sqlite")


def raw(connection: sqlite3.Connection, row: tuple[object, ...]) -> float:
    """Seconds for one transaction with one insert."""
    begun = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(RAW, (str(uuid4()), *row))
    connection.execute("COMMIT")
    return time.perf_counter() - begun


def ours(table: Table, marks: Marks) -> float:
    """Seconds from the wish to the acknowledged save, on a fresh card."""
    turn = table.next_card()
    assert turn is not None
    turn.do()
    begun = time.perf_counter()
    edit = marks.mark_great_talk()
    assert edit is not None
    edit.do()
    return time.perf_counter() - begun


def main(rounds: int) -> int:
    """Measure and print; 1 when the budget is missed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        journal = large_journal(folder / "profile", 5_000)
        cards = CardStore(journal.engine)
        table = Table(cards, PersonStore(journal.engine), EveningStore(journal.engine), random.Random(1), now)
        table.offers_choices = False
        marks = Marks(table, cards, EntryStore(journal.engine), now)
        connection = raw_file(folder)
        row = (now().isoformat(), "large-000001", "What which who?", 1, 0, "", "", "[]", 0)
        floor, found = [], []
        for _ in range(rounds):
            floor.append(raw(connection, row))
            found.append(ours(table, marks))
        connection.close()
        journal.close()
    least, median = statistics.median(floor) * 1000, statistics.median(found) * 1000
    ratio = median / least
    print(f"raw commit {least:.2f} ms, saved {median:.2f} ms, {ratio:.2f}x (budget {BUDGET}x)")
    return int(ratio > BUDGET)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
