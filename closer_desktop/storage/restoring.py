"""Restores a journal from a file of a person's choice; what is there is saved first."""

import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

from closer_desktop.errors import NewerJournal, NotSaved, RefusedInput
from closer_desktop.storage import repair
from closer_desktop.storage.backup import Backups
from closer_desktop.storage.connection import BUSY_SECONDS, connect
from closer_desktop.storage.files import ProfileFiles, held, make_private_folder
from closer_desktop.storage.finding import Verdict, find
from closer_desktop.storage.image import flaw_of, opened, take_image, with_counter
from closer_desktop.storage.migrations import migrate
from closer_desktop.storage.trouble import trouble_of


def restore_from(folder: Path, file: Path) -> str:
    """Makes the journal in the profile folder what it is in the file, and says in one sentence what it did.

    The journal that was there is a backup afterwards, or lies in quarantine when it was damaged. Windows
    that have it open go on with the restored one. Raises RefusedInput or NewerJournal with nothing
    changed, NotSaved when the disk does not take it.
    """
    image = _accepted(file)
    files = ProfileFiles(folder.absolute())
    try:
        make_private_folder(files.folder)
        with held(files.folder):
            return _restored(files, image)
    except (OSError, sqlite3.Error) as error:
        if trouble := trouble_of(error):
            raise NotSaved(f"{trouble.what}, so nothing was restored.", trouble.hint) from error
        raise


def _accepted(file: Path) -> bytes:
    try:
        image = file.read_bytes()
    except OSError as error:
        raise RefusedInput(f"{file} cannot be read.", "Name the file of a backup.") from error
    if flaw := flaw_of(image):
        raise RefusedInput(f"{file} {flaw}, so nothing was restored.", "Name another backup.")
    with closing(opened(image)) as connection:  # an open window must find today's tables in it
        migrate(connection)
        return take_image(connection)


def _restored(files: ProfileFiles, image: bytes) -> str:
    found = find(files)
    backups = Backups(files.backups)
    match found.verdict:
        case Verdict.NEWER:
            raise NewerJournal("The journal was written by a newer Closer.", "Please update Closer first.")
        case Verdict.UNUSABLE:
            what = found.trouble.what if found.trouble else "The journal cannot be opened"
            raise NotSaved(f"{what}, so nothing was restored.", found.trouble.hint if found.trouble else "")
        case Verdict.SOUND:
            saved = backups.add(found.image)
            _pour(image, files)
            told = f"what was there before is now the backup {saved.path}"
        case _:
            kept = repair.set_aside(files)
            newest = max((backup.counter() for backup in backups.newest_first()), default=0)
            repair.put(files, with_counter(image, newest + 1))
            told = f"the damaged file lies in {kept}" if kept else "there was none before"
    with suppress(OSError, sqlite3.Error), closing(connect(files.journal)) as connection:
        repair.seal(files, take_image(connection))  # the journal is restored, sealed or not
    return f"The journal was restored; {told}."


def _pour(image: bytes, files: ProfileFiles) -> None:
    """Writes the pages over those of the journal in one transaction, so that no open window is cut off."""
    deadline = time.monotonic() + 2 * BUSY_SECONDS

    def patience(status: int, _remaining: int, _total: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > deadline:
            raise NotSaved("Another program is using the journal, so nothing was restored.", "Try again.")

    with closing(opened(image)) as source, closing(connect(files.journal)) as journal:
        source.backup(journal, progress=patience)
