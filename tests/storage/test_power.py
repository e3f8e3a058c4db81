"""Whatever the disk does to what was not synced, and whichever call fails, nothing acknowledged is lost."""

import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from closer_desktop.errors import CloserError
from closer_desktop.storage import migrations
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.opening import Status
from closer_desktop.storage.restoring import restore_from
from tests.storage.disk import Disk, under
from tests.storage.journals import LINES, closed_journal, lines_in, note, opened
from tests.storage.power import PowerCut

IMAGES = 60

Deed = Callable[[Path, Callable[[str], None]], None]


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
    journal.close()


def restoring(folder: Path, told: Callable[[str], None]) -> None:
    """Restores the oldest backup over the journal of now."""
    restore_from(folder, min((folder / "backups").iterdir()))
    told("restored")


def mending(folder: Path, told: Callable[[str], None]) -> None:
    """Opens a damaged journal, which moves it and puts a backup in its place, and writes on."""
    saying(folder, told)


def migrating(folder: Path, told: Callable[[str], None]) -> None:
    """Takes the step to tomorrow's tables and writes on."""
    saying(folder, told)


DEEDS: list[Deed] = [saying, importing, backing_up, restoring, mending, migrating]


def prepared(folder: Path, deed: Deed) -> Path:
    """A profile with two evenings behind it, as this deed finds it."""
    path = closed_journal(folder, LINES[:3], LINES[3:6])
    if deed is mending:
        path.write_bytes(path.read_bytes()[:9000])
    return folder


@pytest.fixture(autouse=True)
def _only_where_it_can_be() -> None:
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("needs Linux")
    try:
        with under(Disk()):
            pass
    except (AttributeError, OSError):
        pytest.skip("Python has SQLite built in here")


def tomorrow() -> tuple[str, ...]:
    return (
        *today,
        "CREATE TABLE listening (entry TEXT NOT NULL); INSERT INTO listening SELECT id FROM entry;",
    )


today = migrations.steps()


@pytest.mark.parametrize("deed", DEEDS)
def test_a_power_cut_at_any_moment_loses_nothing_acknowledged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deed: Deed
) -> None:
    survived(prepared(tmp_path / "profile", deed), tmp_path / "cut", deed, IMAGES, monkeypatch)


def survived(
    folder: Path, after: Path, deed: Deed, images: int, patch: pytest.MonkeyPatch
) -> dict[Status, int]:
    """Cuts the power so many times while the deed is done, looks each time, and counts how it was found."""
    before = folder.with_name("before")
    shutil.copytree(folder, before)
    if deed is migrating:
        patch.setattr(migrations, "steps", tomorrow)
    with under(Disk()) as disk:
        deed(folder, lambda what: disk.note("told", what))
    shutil.rmtree(folder)
    shutil.copytree(before, folder)
    chance = random.Random(7)
    cuts = sorted(chance.randrange(len(disk.events) + 1) for _ in range(images))
    power, told, counts = PowerCut(folder), set[str](), dict.fromkeys(Status, 0)
    done = 0
    for cut in cuts:
        for event in disk.events[done:cut]:
            power.happen(event)
            told |= {event.path} if event.kind == "told" else set()
        done = cut
        power.leave(after, chance)
        counts[looked_into(after, deed, told)] += 1
        shutil.rmtree(after)
    return counts


def looked_into(after: Path, deed: Deed, told: set[str]) -> Status:
    """What is in a profile after a power cut: all that was acknowledged, once, and nothing half done."""
    with opened(after) as journal:
        assert journal.status in (Status.OK, Status.RESTORED)
        assert journal.status is Status.OK or deed is mending
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
    assert old == list(LINES[:6])
    assert told <= set(new)
    if deed is importing:
        assert len(new) in (0, 200)
    else:
        assert len(new) - len(told) in (0, 1)
    return journal.status


@pytest.mark.parametrize("deed", [saying, backing_up, restoring, mending])
@pytest.mark.parametrize("is_full", [True, False], ids=["full", "broken"])
@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
def test_a_call_of_the_disk_that_fails_loses_and_doubles_nothing(
    tmp_path: Path, deed: Deed, is_full: bool, for_ever: bool
) -> None:
    with under(Disk()) as disk:
        deed(prepared(tmp_path / "profile", deed), lambda _: None)
    chance = random.Random(8)
    for number in chance.sample(range(1, disk.calls + 1), min(12, disk.calls)):
        failed(tmp_path / str(number), deed, Disk(fails_at=number, for_ever=for_ever, is_full=is_full))


def failed(folder: Path, deed: Deed, disk: Disk) -> None:
    """Does the deed on a disk that fails, tries what failed once more, and looks into the profile."""
    prepared(folder, deed)
    told: set[str] = set()
    with under(disk), plainly():
        again(deed)(folder, told.add)
    looked_into(folder, deed, told)


@contextmanager
def plainly() -> Iterator[None]:
    """Lets trouble pass that is told in a sentence without private words."""
    try:
        yield
    except CloserError as trouble:
        if not trouble.sentence.endswith(".") or "and more" in str(trouble):
            raise


def again(deed: Deed) -> Deed:
    """The deed with every save tried a second time when the first is not taken."""
    if deed not in (saying, mending):
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
