"""In what state the journal file of a profile is: looked at, not changed."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from closer_desktop.storage import migrations
from closer_desktop.storage.backup import Backups
from closer_desktop.storage.connection import APPLICATION_ID, connect, connect_untouching
from closer_desktop.storage.files import ProfileFiles
from closer_desktop.storage.image import counter_of, flaw_of, take_image
from closer_desktop.storage.seal import Seal, Sealed
from closer_desktop.storage.trouble import Trouble, trouble_of


class Verdict(Enum):
    """What can be done with a journal file."""

    NEW = auto()  # there is none, and nothing says that there was one
    SOUND = auto()
    NEWER = auto()  # written by a newer Closer
    DAMAGED = auto()  # or gone, or older than its backup: a backup is needed
    UNUSABLE = auto()  # perhaps perfectly whole, but it cannot be reached now


@dataclass(frozen=True)
class Finding:
    """A verdict with its reason (the end of a sentence about the journal) and the bytes it is about."""

    verdict: Verdict
    reason: str = ""
    image: bytes = b""
    sealed: bool = False
    trouble: Trouble | None = None


def find(files: ProfileFiles) -> Finding:
    """Looks at the journal: its seal when it is at rest, and else every check there is."""
    path = files.journal
    try:
        size = path.stat().st_size if path.exists() else None
        if size is None:
            was_there = _was_there(files)
            return Finding(Verdict.DAMAGED, "is missing") if was_there else Finding(Verdict.NEW)
    except OSError:
        return Finding(Verdict.UNUSABLE, trouble=Trouble.UNOPENED)
    if size == 0:
        return Finding(Verdict.DAMAGED, "is empty")
    seal = Seal.read(files.seal)
    if found := _at_first_sight(path, seal):
        return found
    try:
        with closing(connect(path)) as connection:
            image = take_image(connection)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return _unreadable(error)
    return _older(files, image) or _compared(seal, image)


def can_write(path: Path) -> Trouble | None:
    """Tries a transaction and takes it back; the trouble it met, if any. The file stays as it is."""
    try:
        with closing(connect(path)) as connection:
            version = migrations.version_of(connection)
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(f"PRAGMA user_version={version}")
            connection.execute("ROLLBACK")
    except sqlite3.Error as error:
        trouble = trouble_of(error)
        return None if trouble is Trouble.BUSY else trouble
    return None


def _was_there(files: ProfileFiles) -> bool:
    """Whether this profile has had a journal: it left its seal, a backup or a damaged predecessor."""
    left = [path for path in files.family if path.exists()]
    return bool(left or Backups(files.backups).newest_first() or any(files.quarantine.glob("*/*")))


def _at_first_sight(path: Path, seal: Seal | None) -> Finding | None:
    """What can be said without a lock and without recovery, so that the files stay as they are.

    That is: a newer journal, and junk. Only a newer Closer writes a higher number, and that counts as a
    transaction: when the seal knows of none, a bit has flipped in the number. Junk may be a save that was
    cut short, as long as its rollback file is there.
    """
    try:
        with closing(connect_untouching(path)) as connection:
            ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            if not ours or migrations.version_of(connection) <= migrations.newest_version():
                return None
            broken = seal is not None and seal.judge(take_image(connection)) is Sealed.BROKEN
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return None if _can_be_rolled_back(path) else _unreadable(error)
    return Finding(Verdict.DAMAGED, "is damaged") if broken else Finding(Verdict.NEWER)


def _can_be_rolled_back(path: Path) -> bool:
    try:
        return path.with_name(path.name + "-journal").stat().st_size > 0
    except OSError:
        return False


def _unreadable(error: Exception) -> Finding:
    trouble = trouble_of(error)
    if trouble not in (None, Trouble.DAMAGED):
        return Finding(Verdict.UNUSABLE, trouble=trouble)
    junk = getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_NOTADB
    return Finding(Verdict.DAMAGED, "is not a journal of Closer" if junk else "is damaged")


def _older(files: ProfileFiles, image: bytes) -> Finding | None:
    """An old copy in the place of the journal is perfectly sound; its count of transactions tells."""
    for newest in Backups(files.backups).newest_first()[:1]:
        if 0 <= counter_of(image) < newest.counter() and newest.image():
            return Finding(Verdict.DAMAGED, "is older than its newest backup", image)
    return None


def _compared(seal: Seal | None, image: bytes) -> Finding:
    judged = seal.judge(image) if seal else Sealed.WRITTEN_SINCE
    if judged is Sealed.WHOLE:
        return Finding(Verdict.SOUND, image=image, sealed=True)
    flaw = flaw_of(image)
    if judged is Sealed.BROKEN:
        return Finding(Verdict.DAMAGED, flaw or "is damaged", image)
    return Finding(Verdict.DAMAGED, flaw, image) if flaw else Finding(Verdict.SOUND, image=image)
