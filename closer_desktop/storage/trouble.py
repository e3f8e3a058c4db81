"""What SQLite's errors mean for people: which trouble it is, and what to do about it."""

import errno
import sqlite3
from enum import Enum


class Trouble(Enum):
    """Trouble with the file or the disk; each has a beginning of a sentence and a hint."""

    FULL = ("The disk is full", "Free some space, then try again.")
    UNWRITABLE = ("The journal file may not be written", "Allow writing to it and to its folder.")
    MOVED = ("The journal file was moved or replaced meanwhile", "Close Closer and open it again.")
    BUSY = ("Another program is using the journal", "Try again in a moment.")
    UNOPENED = ("The journal file cannot be opened", "See whether its folder is there and may be read.")
    DISK = ("The disk reported an error", "Try again; if it stays, copy the journal to another disk.")
    DAMAGED = ("The journal file is damaged", "Close Closer and open it again: a backup will be restored.")

    def __init__(self, what: str, hint: str) -> None:
        self.what = what
        self.hint = hint


_BY_CODE = {
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_READONLY: Trouble.UNWRITABLE,
    sqlite3.SQLITE_READONLY_DBMOVED: Trouble.MOVED,
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
    sqlite3.SQLITE_PROTOCOL: Trouble.BUSY,
    sqlite3.SQLITE_CANTOPEN: Trouble.UNOPENED,
    sqlite3.SQLITE_PERM: Trouble.UNOPENED,
    sqlite3.SQLITE_AUTH: Trouble.UNOPENED,
    sqlite3.SQLITE_IOERR: Trouble.DISK,
    sqlite3.SQLITE_NOLFS: Trouble.DISK,
    sqlite3.SQLITE_IOERR_SHORT_READ: Trouble.DAMAGED,
    sqlite3.SQLITE_IOERR_CORRUPTFS: Trouble.DAMAGED,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.DAMAGED,
    sqlite3.SQLITE_FORMAT: Trouble.DAMAGED,
}


_BY_ERRNO = {
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EFBIG: Trouble.FULL,
    errno.EROFS: Trouble.UNWRITABLE,
    errno.EACCES: Trouble.UNWRITABLE,
    errno.EPERM: Trouble.UNWRITABLE,
    errno.EBUSY: Trouble.BUSY,
    errno.ENOENT: Trouble.UNOPENED,
    errno.ENOTDIR: Trouble.UNOPENED,
    errno.EEXIST: Trouble.UNOPENED,
}


def trouble_of(error: BaseException | None) -> Trouble | None:
    """The trouble behind an error of the driver or the system; None when it is our own fault."""
    if isinstance(error, OSError):
        return _BY_ERRNO.get(error.errno or 0, Trouble.DISK)
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # raised by the driver itself
        return Trouble.DAMAGED if str(error).startswith("Could not decode to UTF-8") else None
    return _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF)
