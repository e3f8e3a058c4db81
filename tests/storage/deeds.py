"""Things done to a journal on a disk that fails or forgets, and the look afterwards at what is there."""

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from closer_desktop.errors import CloserError
from closer_desktop.storage import migrations
from closer_desktop.storage.backup import Backups
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.opening import Status
from closer_desktop.storage.restoring import restore_from
from tests.storage.disk import Disk, under
from tests.storage.journals import LINES, closed_journal, lines_in, note, opened
from tests.storage.power import PowerCut

Deed = Callable[[Path, Callable[[str], None]], None]

# A later Closer: an old table is made anew, as SQLite wants it, and there is one more.
TOMORROW = """
CREATE TABLE later_entry (id TEXT NOT NULL PRIMARY KEY, line TEXT NOT NULL, listener TEXT NOT NULL);
INSERT INTO later_entry SELECT id, line || '; kept', '' FROM entry;
CREATE TABLE listening (entry TEXT NOT NULL);
"""


@contextmanager
def tomorrow() -> Iterator[None]:
    """As if this were the Closer after the next release."""
    steps = migrations.steps
    today = steps()
    migrations.steps = lambda: (*today, TOMORROW)  # type: ignore[assignment]
    try:
        yield
    finally:
        migrations.steps = steps


def saying(folder: Path, told: Callable[[str], None]) -> None:
    """Writes entries one by one and closes."""
    journal = Journal(folder)
    for number in range(6):
        note(journal.engine, f"said {number} " + "and more " * (300 * number))
        told(f"said {number}")
    journal.close()


def importing(folder: Path, told: Callable[[str], None]) -> None:
    """Writes many entries in one transaction, after a backup."""
    journal = Journal(folder)
    journal.back_up()
    note(journal.engine, *(f"said {number} " + "and more " * 30 for number in range(200)))
    told("said 0")
    journal.close()


def backing_up(folder: Path, told: Callable[[str], None]) -> None:
    """Writes and makes backups in turn."""
    journal = Journal(folder)
    for number in range(4):
        note(journal.engine, f"said {number} ")
        told(f"said {number}")
        journal.back_up()
        told(f"kept {number + 3}")
    journal.close()


def restoring(folder: Path, told: Callable[[str], None]) -> None:
    """Restores the oldest backup over the journal of now."""
    restore_from(folder, min((folder / "backups").iterdir()))
    told("restored")


def beginning(folder: Path, told: Callable[[str], None]) -> None:
    """Writes entries in a new profile."""
    saying(folder, told)


def mending(folder: Path, told: Callable[[str], None]) -> None:
    """Opens a damaged journal, which moves it and puts a backup in its place, and writes on."""
    saying(folder, told)


def migrating(folder: Path, told: Callable[[str], None]) -> None:
    """Takes the step to tomorrow's tables and writes on."""
    with tomorrow():
        saying(folder, told)


DEEDS: list[Deed] = [saying, importing, backing_up, restoring, beginning, mending, migrating]


def prepared(folder: Path, deed: Deed) -> Path:
    """A profile with two evenings behind it, or a new one, as this deed finds it."""
    if deed is beginning:
        folder.mkdir()
        return folder
    path = closed_journal(folder, LINES[:3], LINES[3:6])
    if deed is mending:
        path.write_bytes(path.read_bytes()[:9000])
    return folder


def survived(folder: Path, deed: Deed, images: int, seed: int = 7) -> dict[Status, int]:
    """Cuts the power so many times while the deed is done, looks each time, and counts how it was found."""
    before, after = folder.with_name("before"), folder.with_name("after")
    shutil.copytree(prepared(folder, deed), before)
    with under(Disk()) as disk:
        deed(folder, lambda what: disk.note("told", what))
    shutil.rmtree(folder)
    before.rename(folder)
    chance = random.Random(seed)
    power, told, counts, done = PowerCut(folder), set[str](), dict.fromkeys(Status, 0), 0
    moments = [number for number, event in enumerate(disk.events, start=1) if event.kind == "told"]
    anywhere = range(len(disk.events) + 1)
    # Every second time just after somebody was told something: then most can be wrong.
    for cut in sorted(chance.choice(moments if image % 2 else anywhere) for image in range(images)):
        for event in disk.events[done:cut]:
            power.happen(event)
            told |= {event.path} if event.kind == "told" else set()
        done = cut
        power.leave(after, chance)
        counts[looked_into(after, deed, told)] += 1
        shutil.rmtree(after)
    return counts


def calls_of(before: Path, deed: Deed) -> int:
    """How many calls of the disk change something while the deed is done to a profile like this."""
    folder = before.with_name("whole")
    shutil.copytree(before, folder)
    with under(Disk()) as disk:
        deed(folder, lambda _: None)
    shutil.rmtree(folder)
    return disk.calls


def failures(calls: int) -> Iterator[tuple[int, bool, bool]]:
    """Every way in which one of so many calls can fail: which, for ever or once, full or broken."""
    for number in range(1, calls + 1):
        for for_ever in (False, True):
            yield number, for_ever, True
            yield number, for_ever, False


def failed(before: Path, deed: Deed, disk: Disk) -> Status:
    """Does the deed on a disk that fails, tries what failed once more, and looks into the profile."""
    folder = before.with_name("failed")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(before, folder)
    told: set[str] = set()
    with under(disk), plainly():
        again(deed)(folder, told.add)
    return looked_into(folder, deed, told)


def looked_into(after: Path, deed: Deed, told: set[str]) -> Status:
    """What is in a profile after a power cut: all that was acknowledged, once, and nothing half done."""
    kept = {f"kept {backup.number}" for backup in Backups(after / "backups").newest_first() if backup.image()}
    assert {what for what in told if what.startswith("kept")} <= kept
    with tomorrow() if deed is migrating else nullcontext(), opened(after) as journal:
        assert journal.status is Status.OK or (journal.status is Status.RESTORED and deed is mending)
        assert not journal.unsaved_because
        found = lines_in(journal.engine)
        note(journal.engine, "and it goes on")
    assert len(found) == len(set(found))
    old = [line for line in found if line in LINES]
    new = [line.split(" and ")[0].strip() for line in found if line not in LINES]
    if deed is restoring:
        assert old in (list(LINES[:3]), list(LINES[:6]))
        assert not told or old == list(LINES[:3])
        return journal.status
    assert old == [*LINES[: 0 if deed is beginning else 6]]
    told = {what for what in told if what.startswith("said")}
    assert told <= set(new)
    if deed is importing:
        assert len(new) in (0, 200)
    else:
        assert len(new) - len(told) in (0, 1)
    return journal.status


@contextmanager
def plainly() -> Iterator[None]:
    """Lets trouble pass that is told in a sentence without private words."""
    try:
        yield
    except CloserError as trouble:
        if not trouble.sentence.endswith(".") or "and more" in str(trouble):
            raise AssertionError("not told in plain words") from trouble


def again(deed: Deed) -> Deed:
    """The deed with every save tried a second time when the first is not taken."""
    if deed not in (saying, beginning, mending):
        return deed

    def saying_again(folder: Path, told: Callable[[str], None]) -> None:
        journal = Journal(folder)
        for number in range(6):
            line = f"said {number} " + "and more " * (300 * number)
            for _ in range(2):
                with plainly():
                    note(journal.engine, line)
                    told(f"said {number}")
                    break
        journal.close()

    return saying_again
