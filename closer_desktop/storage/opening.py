"""Opens the journal of a profile folder, whatever state its files are in, and says what it found.

A profile folder holds, and storage writes nothing anywhere else:

    journal.sqlite   the journal (SQLite's own `-journal` beside it while it is written)
    journal.seal     its digest when it was last at rest
    backups/         verified backups, NNNNNN_DATE_DIGEST.sqlite, in order of their number
    quarantine/N/    damaged journals with all that belonged to them; never deleted by Closer
    window.lock      which window has this profile open

Two decisions. When nothing good is left to restore (`lost`), Closer goes on dealing with a journal in
memory that refuses to save, at every start, until a person says "start a new one" (`start_new`) or
restores a backup file: it never begins an empty journal by itself where there was a full one. And where
the file cannot be written, a copy of it in memory is used the same way: everything can be read, nothing
is called saved that is not.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Engine

from closer_desktop.storage import repair
from closer_desktop.storage.backup import Backups
from closer_desktop.storage.connection import connect
from closer_desktop.storage.engine import journal_engine, memory_engine
from closer_desktop.storage.files import ProfileFiles, held, make_private_folder, mend_permissions
from closer_desktop.storage.finding import Finding, Verdict, can_write, find
from closer_desktop.storage.image import HEADER_SIZE, counter_of, flaw_of, is_header, version_in
from closer_desktop.storage.migrations import migrate, newest_version
from closer_desktop.storage.seal import Seal
from closer_desktop.storage.trouble import Trouble, trouble_of

_MONTHS = "? January February March April May June July August September October November December"
_ORDER = "The journal is in order."
_UNCLEAN = "The journal passed its checks; it had not been closed cleanly."
_CHANGED = (
    "The journal differs from how it was closed and has no backup; as it passes every check it was opened"
)


class Status(StrEnum):
    """In what state the journal was found."""

    OK = "ok"
    RESTORED = "restored"
    NEWER = "newer"
    LOST = "lost"


@dataclass(frozen=True)
class OpenedJournal:
    """Where to read and write, how the journal was found, and why nothing can be saved, if so.

    `detail` is one sentence for people. `unsaved_because` is empty when saving works; with `in_memory`
    it never will before the next start, otherwise (a full disk) it may work again at any time.
    """

    engine: Engine
    status: Status
    detail: str
    unsaved_because: str = ""
    in_memory: bool = False

    @property
    def can_save(self) -> bool:
        """Whether what is written lasts."""
        return not self.unsaved_because


def open_journal(folder: Path, *, start_new: bool = False) -> OpenedJournal:
    """Opens the journal in the profile folder, mends what can be mended, and says so; never raises for that.

    `start_new`: a person has been told that the journal is lost and wants a new one.
    """
    files = ProfileFiles(folder.absolute())
    try:
        make_private_folder(files.folder)
        mend_permissions(files)
        with held(files.folder):
            return _open(files, find(files), start_new)
    except OSError as error:
        return _unusable(files, trouble_of(error))


def _open(files: ProfileFiles, found: Finding, start_new: bool) -> OpenedJournal:
    match found.verdict:
        case Verdict.NEW:
            repair.begin(files)
            return OpenedJournal(journal_engine(files.journal), Status.OK, "A new journal was started.")
        case Verdict.NEWER:
            return _newer(files)
        case Verdict.UNUSABLE:
            return _unusable(files, found.trouble)
        case Verdict.DAMAGED:
            return _restored(files, found, start_new)
        case Verdict.SOUND:
            return _sound(files, found)


def _sound(files: ProfileFiles, found: Finding) -> OpenedJournal:
    """Opens a journal that passed, after the steps it has not seen yet."""
    current = version_in(found.image) == newest_version()
    trouble = can_write(files.journal)
    if trouble is None and not current:
        trouble = _bring_up(files, found.image)
        current = trouble is None
    if trouble is None:
        return OpenedJournal(journal_engine(files.journal), Status.OK, _ORDER if found.sealed else _UNCLEAN)
    because = f"{trouble.what}, so nothing is saved for now: {files.journal}."
    if trouble is Trouble.FULL and current:  # there may be room again in a minute
        return OpenedJournal(journal_engine(files.journal), Status.OK, because, because)
    return _in_memory(because, image=found.image)


def _bring_up(files: ProfileFiles, image: bytes) -> Trouble | None:
    """Takes the steps to today's tables after a verified backup; the trouble that prevented it, if any."""
    try:
        Backups(files.backups).add(image)
        with closing(connect(files.journal)) as connection:
            migrate(connection)
    except (OSError, sqlite3.Error) as error:
        if trouble := trouble_of(error):
            return trouble
        raise
    return None


def _restored(files: ProfileFiles, found: Finding, start_new: bool) -> OpenedJournal:
    """Sets the damaged journal aside and puts the newest good backup in its place."""
    good = Backups(files.backups).newest_good()
    if good is None:
        return _lost(files, found, start_new)
    backup, image = good
    since = "nothing is missing" if _held(files, image) else "what was written after that is missing"
    story = f"The journal {found.reason}, so its backup of {_day(backup.made)} was restored ({since})"
    try:
        kept = repair.set_aside(files)
        repair.put(files, image)
    except OSError as error:
        because = f"{story}, but {_lower(trouble_of(error))}, so nothing is saved for now: {files.folder}."
        readable = version_in(image) <= newest_version()
        return _in_memory(because, Status.RESTORED, image if readable else b"")
    if version_in(image) > newest_version():
        return _newer(files)
    opened = _sound(files, Finding(Verdict.SOUND, image=image, sealed=True))
    lies = f"; the damaged file lies in {kept}." if kept else "."
    return replace(opened, status=Status.RESTORED, detail=story + lies)


def _lost(files: ProfileFiles, found: Finding, start_new: bool) -> OpenedJournal:
    """No backup is good. A journal that only differs from its seal is opened as it is."""
    if found.image and not flaw_of(found.image):
        opened = _sound(files, found)
        return replace(opened, status=Status.LOST, detail=f"{_CHANGED}: {files.journal}.")
    kept = repair.set_aside(files) or repair.last_set_aside(files)
    lies = f"; the damaged file lies in {kept}." if kept else "."
    if start_new:
        repair.begin(files)
        detail = f"A new journal was started{lies}"
        return OpenedJournal(journal_engine(files.journal), Status.OK, detail)
    story = f"The journal {found.reason} and no backup of it is whole"
    return _in_memory(f"{story}, so nothing is saved until you start a new one{lies}", Status.LOST)


def _held(files: ProfileFiles, backup: bytes) -> bool:
    """Whether the damaged journal held just what this backup holds: sealed so, and not written since."""
    seal = Seal.read(files.seal)
    try:
        with files.journal.open("rb") as file:
            header = file.read(HEADER_SIZE)
    except OSError:
        return False
    return (
        seal is not None and seal.holds(backup) and is_header(header) and counter_of(header) <= seal.counter
    )


def _newer(files: ProfileFiles) -> OpenedJournal:
    detail = f"The journal was written by a newer Closer, so it is left as it is: {files.journal}."
    return _in_memory(detail, Status.NEWER)


def _unusable(files: ProfileFiles, trouble: Trouble | None) -> OpenedJournal:
    return _in_memory(f"{(trouble or Trouble.DISK).what}, so nothing is saved for now: {files.journal}.")


def _in_memory(because: str, status: Status = Status.OK, image: bytes = b"") -> OpenedJournal:
    return OpenedJournal(memory_engine(because, image), status, because, because, in_memory=True)


def _lower(trouble: Trouble | None) -> str:
    what = (trouble or Trouble.DISK).what
    return what[0].lower() + what[1:]


def _day(moment: datetime) -> str:
    """A date and time of day as people here write it, the same in every locale."""
    here = moment.astimezone()
    return f"{here.day} {_MONTHS.split()[here.month]} {here.year}, {here:%H:%M}"
