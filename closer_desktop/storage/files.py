"""The files of a profile folder: named, private, and written so that a power cut leaves old or new."""

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

if sys.platform != "win32":
    import fcntl

PATIENCE_SECONDS = 10.0
_PARTIAL = ".partial"
_PIECE = 1 << 20


@dataclass(frozen=True)
class ProfileFiles:
    """Where everything that storage writes in a profile folder lies."""

    folder: Path

    @property
    def journal(self) -> Path:
        """The journal itself."""
        return self.folder / "journal.sqlite"

    @property
    def family(self) -> tuple[Path, ...]:
        """The journal, what SQLite may leave beside it, and its seal."""
        beside = ("journal.sqlite-journal", "journal.sqlite-wal", "journal.sqlite-shm")
        return (self.journal, *(self.folder / name for name in beside), self.seal)

    @property
    def seal(self) -> Path:
        """The digest of the journal as it was last closed."""
        return self.folder / "journal.seal"

    @property
    def backups(self) -> Path:
        """The folder of verified backups."""
        return self.folder / "backups"

    @property
    def quarantine(self) -> Path:
        """The folder where damaged journals are kept, each in a numbered folder of its own."""
        return self.folder / "quarantine"

    @property
    def window_lock(self) -> Path:
        """Says which window has this profile open."""
        return self.folder / "window.lock"


def make_private_folder(folder: Path) -> None:
    """Makes the folder, for its owner only, if it is not there; one that is there stays as it is."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def mend_permissions(files: ProfileFiles) -> None:
    """Takes everybody else's rights away: files 0600, folders 0700. What is not ours is left alone."""
    for folder in (files.folder, files.backups, files.quarantine):
        _narrow(folder)
    ours = [*files.family, files.window_lock, *files.backups.glob("*"), *files.quarantine.rglob("*")]
    for path in ours:
        _narrow(path)


def write_whole(path: Path, data: bytes) -> None:
    """Puts data at path, 0600 and on the disk, at once: there is the old file or the new one. OSError."""
    partial = path.with_name(path.name + _PARTIAL)
    try:
        with suppress(FileNotFoundError):
            partial.unlink()
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            sync(file.fileno())
        if not _holds(partial, data):
            raise OSError(errno.EIO, "the disk gave back something else than was written")
        partial.replace(path)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise
    sync_folder(path.parent)


def _holds(path: Path, data: bytes) -> bool:
    with path.open("rb") as file:
        pieces = range(0, len(data), _PIECE)
        return all(file.read(_PIECE) == data[at : at + _PIECE] for at in pieces) and not file.read(1)


def sync_folder(folder: Path) -> None:
    """Makes new, renamed and removed names in the folder last through a power cut."""
    if sys.platform == "win32":
        return  # Windows has no such call; its file systems keep names in a log of their own
    handle = os.open(folder, os.O_RDONLY)
    try:
        sync(handle)
    finally:
        os.close(handle)


def sync(handle: int) -> None:
    """Waits until the file is on the disk itself; macOS keeps that for a call of its own."""
    if sys.platform == "darwin":
        with suppress(OSError):  # some network disks do not know it
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """Lets one program at a time open, repair or back up a profile; goes on after ten seconds anyway.

    It only keeps two programs from doing the same repair twice: SQLite's own locks guard the journal.
    """
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        _wait_for(handle)
        yield
    finally:
        os.close(handle)


def _wait_for(handle: int) -> None:
    """Takes the lock that ends with this process; some network disks have none."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    if sys.platform != "win32":
        while time.monotonic() < deadline:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return
            except BlockingIOError:
                time.sleep(0.01)
            except OSError:
                return


def _narrow(path: Path) -> None:
    """Leaves only the owner's rights; never touches a shared folder such as /tmp, or a link."""
    with suppress(OSError):
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode) or found.st_mode & stat.S_ISVTX:
            return
        allowed = 0o700 if stat.S_ISDIR(found.st_mode) else 0o600
        mode = stat.S_IMODE(found.st_mode)
        if mode & ~allowed:
            path.chmod(mode & allowed)
