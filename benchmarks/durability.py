"""Kills, power cuts, failing disks, flipped bits and migrations, counted: what was acknowledged is there.

    python benchmarks/durability.py [COUNT] [FIGURE…]

COUNT (200 unless told) is how often each figure is tried; figures are `kill`, `power`, `failing`, `damage`
and `migrate`, all of them unless told. Ends with 1 when anything acknowledged was lost or doubled.
"""

import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import BinaryIO

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from closer_desktop.storage.connection import connect  # noqa: E402 - our own folder has to be named first
from closer_desktop.storage.image import new_image  # noqa: E402
from closer_desktop.storage.journal_file import Journal  # noqa: E402
from closer_desktop.storage.migrations import migrate, newest_version, version_of  # noqa: E402
from closer_desktop.storage.opening import Status, open_journal  # noqa: E402
from tests.storage.deeds import DEEDS, calls_of, failed, failures, prepared, survived, tomorrow  # noqa: E402
from tests.storage.disk import Disk  # noqa: E402
from tests.storage.journals import LINES, closed_journal, lines_in, note, opened  # noqa: E402

Counts = Counter[str]
SOON = 0.004  # seconds a process goes on before it is killed, at most


def kill(count: int, place: Path) -> Counts:
    """Figure 1: kill -9 at any moment while entries are acknowledged, backups made, the journal closed."""
    counts: Counts = Counter()
    chance = random.Random(1)
    for run in range(count):
        folder = place / "profile"
        closed_journal(folder, LINES[:3])
        wanted = chance.randrange(1, 40)
        said = acknowledged(partial(saves, folder), wanted, chance)
        with opened(folder) as journal:
            found = [line for line in lines_in(journal.engine) if line not in LINES]
            counts["not opened in order"] += journal.status is not Status.OK
        counts["acknowledged"] += len(said)
        counts["lost"] += len(set(said) - set(found))
        counts["doubled"] += len(found) - len(set(found))
        counts["runs"] = run + 1
        shutil.rmtree(folder)
    return counts


def saves(folder: Path, say: Callable[[str], None]) -> None:
    """Saves, acknowledges, backs up and closes until it is killed."""
    journal = Journal(folder)
    for number in range(100_000):
        note(journal.engine, f"said {number}")
        say(f"said {number}\n")
        if number % 7 == 6:
            journal.back_up()
        if number % 11 == 10:
            journal.close()
            journal = Journal(folder)


def acknowledged(
    deed: Callable[[Callable[[str], None]], None], wanted: int, chance: random.Random
) -> list[str]:
    """What a process of its own said before it was killed, a moment after it had said so many lines."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            with os.fdopen(writing, "wb", buffering=0) as out:
                deed(lambda line: put(out, line))
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = [pipe.readline() for _ in range(wanted)]
        time.sleep(chance.random() * SOON)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        said += pipe.readlines()
    return [line.decode("utf-8").strip() for line in said if line.endswith(b"\n")]


def put(out: BinaryIO, line: str) -> None:
    """Says a line to the process that counts."""
    out.write(line.encode("utf-8"))


def power(count: int, place: Path) -> Counts:
    """Figure 3: what a disk could hold after a power cut, for each deed; any loss raises AssertionError."""
    counts: Counts = Counter()
    for deed in DEEDS:
        try:
            found = survived(place / "profile", deed, count, seed=3)
            counts[f"{deed.__name__}: restored from a backup"] += found[Status.RESTORED]
        except AssertionError as error:
            counts[f"{deed.__name__}: lost"] += 1
            print(f"    {deed.__name__}: {error}")
        counts["images"] += count
        empty(place)
    return counts


def failing(count: int, place: Path) -> Counts:
    """Figure 4: every write, truncation, sync, rename and removal fails, once or for ever, full or broken."""
    counts: Counts = Counter()
    chance = random.Random(4)
    for deed in DEEDS:
        before = prepared(place / "before", deed)
        calls = calls_of(before, deed)
        plans = list(failures(calls))
        for number, for_ever, is_full in chance.sample(plans, min(count, len(plans))):
            try:
                failed(before, deed, Disk(fails_at=number, for_ever=for_ever, is_full=is_full))
            except Exception as error:
                counts["lost"] += 1
                print(f"    {deed.__name__}, call {number}, {for_ever=}, {is_full=}: {error!r}")
            counts["failures"] += 1
        counts[f"{deed.__name__}: calls of the disk"] = calls
        empty(place)
    return counts


def damage(count: int, place: Path) -> Counts:
    """Figure 5: single-bit flips and cuts of a closed journal, and of one that was not closed."""
    counts: Counts = Counter()
    for sealed in (True, False):
        folder, whole = place / "profile", place / "whole"
        closed_journal(whole, LINES)
        if not sealed:
            acknowledged(partial(saves, whole), 6, random.Random(5))
        with closing(connect(whole / "journal.sqlite")) as connection:
            wanted = [line for (line,) in connection.execute("SELECT line FROM entry ORDER BY rowid")]
        kind = "closed" if sealed else "not closed"
        for spoil in (flipped, cut):
            counts.update(spoilt(count, folder, whole, spoil, wanted, f"{kind}, {spoil.__name__}: "))
        empty(place)
    return counts


def spoilt(
    count: int,
    folder: Path,
    whole: Path,
    spoil: Callable[[bytes, random.Random], bytes],
    wanted: list[str],
    kind: str,
) -> Counts:
    """Spoils one journal so many times and counts how it is found."""
    counts: Counts = Counter()
    chance = random.Random(6)
    sealed = kind.startswith("closed")
    for _ in range(count):
        shutil.copytree(whole, folder)
        journal = folder / "journal.sqlite"
        journal.write_bytes(spoil(journal.read_bytes(), chance))
        opening = open_journal(folder)
        found = lines_in(opening.engine)
        opening.engine.dispose()
        counts[kind + str(opening.status)] += 1
        counts[kind + "lines as they were"] += found == wanted
        if opening.status is Status.OK and found != wanted:
            counts[kind + "changed lines not seen, but told it was not closed"] += 1
        silent = opening.status is Status.OK and (sealed or "not been closed cleanly" not in opening.detail)
        counts["silent"] += silent
        counts["lost"] += sealed and found != wanted
        shutil.rmtree(folder)
    return counts


def flipped(content: bytes, chance: random.Random) -> bytes:
    """One bit turned over."""
    spoilt_bytes = bytearray(content)
    bit = chance.randrange(len(content) * 8)
    spoilt_bytes[bit // 8] ^= 1 << bit % 8
    return bytes(spoilt_bytes)


def cut(content: bytes, chance: random.Random) -> bytes:
    """The end gone."""
    return content[: chance.randrange(len(content))]


def migrates(count: int, place: Path) -> Counts:
    """Figure 6: every released schema reaches today's and tomorrow's tables, killed at any moment."""
    counts: Counts = Counter()
    chance = random.Random(7)
    for released in sorted((ROOT / "tests" / "storage" / "released").glob("schema_*.sqlite")):
        wanted = content_of(released)
        for run in range(count):
            folder = place / "profile"
            folder.mkdir()
            (folder / "journal.sqlite").write_bytes(released.read_bytes())
            if run:
                dies(folder, chance.randrange(1, 4000))
            with tomorrow(), opened(folder) as journal:
                counts["not opened in order"] += journal.status is not Status.OK
            with closing(connect(folder / "journal.sqlite")) as connection:
                counts["not at the last step"] += version_of(connection) != newest_version() + 1
            found = content_of(folder / "journal.sqlite")
            counts["lost"] += any(found[table] != rows for table, rows in wanted.items())
            counts[f"{released.stem}: migrated"] += 1
            empty(place)
    return counts


def dies(folder: Path, steps: int) -> None:
    """Begins to migrate in a process of its own, which is killed after so many steps of SQLite."""
    child = os.fork()
    if child == 0:
        with tomorrow(), closing(connect(folder / "journal.sqlite")) as connection:
            connection.set_progress_handler(lambda: os.kill(os.getpid(), signal.SIGKILL), steps)
            migrate(connection)
            os._exit(0)
    os.waitpid(child, 0)


def content_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the tables of schema 1."""
    with closing(connect(path)) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if "_text" not in name and not name.startswith(("later_", "listening"))
        ]
        return {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY rowid").fetchall() for name in tables
        }


def empty(place: Path) -> None:
    """Takes away what a figure left behind."""
    for path in place.iterdir():
        shutil.rmtree(path)


FIGURES: dict[str, Callable[[int, Path], Counts]] = {
    "kill": kill,
    "power": power,
    "failing": failing,
    "damage": damage,
    "migrate": migrates,
}
BAD = ("lost", "doubled", "silent", "not opened in order", "not at the last step")


def main(arguments: list[str]) -> int:
    """Runs the figures and prints what was counted; 1 when something was lost."""
    count = int(arguments[0]) if arguments else 200
    new_image()
    worst = 0
    for name in arguments[1:] or FIGURES:
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as place:
            counts = FIGURES[name](count, Path(place))
        print(f"{name} ({time.monotonic() - began:.0f} s)")
        for what in ("lost", *sorted(set(counts) - {"lost"})):
            print(f"    {counts[what]:>8,}  {what}")
        worst = max(worst, any(counts[what] for what in counts if what.endswith(BAD)))
    return int(worst)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
