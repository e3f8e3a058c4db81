"""Two windows on one profile: the second learns where the first one is open."""

import errno
import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from closer_desktop.storage.files import ProfileFiles, make_private_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# A window on another machine shows every minute that it is there; after three it counts as gone.
BEAT_SECONDS = 60
GONE_AFTER_SECONDS = 180

_FAR = 1 << 30  # Windows keeps others from reading locked bytes, so the lock lies far behind the text


@dataclass(frozen=True)
class Holder:
    """Where a profile is open: on which machine, as which process (0 when it does not say), since when."""

    host: str
    pid: int
    since: datetime

    @property
    def is_here(self) -> bool:
        """Whether that is this machine."""
        return self.host == this_machine()

    @property
    def sentence(self) -> str:
        """Tells a person where the profile is open."""
        place = "in another window" if self.is_here else f"on {self.host}"
        process = f" (process {self.pid})" if self.pid else ""
        return f"This profile has been open {place}{process} since {self.since.astimezone():%Y-%m-%d %H:%M}."


class WindowLock:
    """Held by a window as long as it is open; the system takes it back when the process dies."""

    def __init__(self, path: Path, handle: int | None) -> None:
        self._path = path
        self._handle = handle

    def beat(self) -> None:
        """Shows windows on other machines that this one is still there; call it every BEAT_SECONDS."""
        if self._handle is not None:
            with suppress(OSError):
                os.utime(self._path)

    def release(self) -> None:
        """Lets the next window in."""
        if self._handle is not None:
            with suppress(OSError):
                os.ftruncate(self._handle, 0)
            os.close(self._handle)
            self._handle = None


def take_window_lock(folder: Path, *, anyway: bool = False) -> WindowLock | Holder:
    """The lock, or who holds it. Commands need none: this keeps windows apart, SQLite guards the journal.

    A dead process, an empty or a broken file hold nothing. A window on another machine holds it while it
    beats, by the clock of the disk they share; `anyway` passes it by when a person says so. Where no file
    can be written at all, the lock is granted: there is nothing to guard.
    """
    path = ProfileFiles(folder.absolute()).window_lock
    try:
        make_private_folder(path.parent)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return WindowLock(path, None)
    holder = _held_by(handle, path, anyway)
    if holder:
        os.close(handle)
        return holder
    with suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, _written(Holder(this_machine(), os.getpid(), datetime.now(UTC))))
    return WindowLock(path, handle)


def this_machine() -> str:
    """The name this machine goes by."""
    # Importing `platform` would hold up the first picture.
    named = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return _plain(named) or "this machine"


def _held_by(handle: int, path: Path, anyway: bool) -> Holder | None:
    said = _read(handle)
    granted = _lock(handle)
    if granted is False:
        return said or Holder(this_machine(), 0, datetime.now(UTC))
    if said is None or anyway:
        return None
    if said.is_here and (granted or not _is_alive(said.pid)):
        return None
    return said if _age(handle, path) < GONE_AFTER_SECONDS else None


def _lock(handle: int) -> bool | None:
    """Asks for the system's lock: True, False when another has it, None where the disk knows no locks."""
    try:
        if sys.platform == "win32":
            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return False if error.errno in (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK) else None
    return True


def _age(handle: int, path: Path) -> float:
    """Seconds since the last beat, by the clock of the disk; a beat in the future is none."""
    before = os.fstat(handle)
    os.utime(path)
    age = os.fstat(handle).st_mtime - before.st_mtime
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))  # a look is not a beat
    return age if age >= 0 else float("inf")


def _is_alive(pid: int) -> bool:
    if sys.platform == "win32" or pid <= 0:
        return False
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _read(handle: int) -> Holder | None:
    """What the file says; None when it is empty or broken."""
    try:
        said = json.loads(os.read(handle, 4096).decode("utf-8"))
        since = datetime.fromisoformat(said["since"])
        holder = Holder(_plain(said["host"]), int(said["pid"]), since)
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None
    return holder if holder.host and since.tzinfo and 2000 < since.year < 3000 else None


def _written(holder: Holder) -> bytes:
    said = {"host": holder.host, "pid": holder.pid, "since": holder.since.isoformat(timespec="seconds")}
    return json.dumps(said).encode("utf-8")


def _plain(name: str) -> str:
    return "".join(letter for letter in name if letter.isprintable())[:100]
