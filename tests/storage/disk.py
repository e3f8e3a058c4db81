"""A disk under SQLite and Python alike that notes what reaches it, and can fail at any call.

Works where Python uses SQLite as a shared library (Linux as a rule): a layer of our own is put over
SQLite's file calls, and over those of `os` that storage uses.
"""

import _sqlite3
import ctypes
import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

OK, IOERR, FULL = 0, 10, 13
IOERR_WRITE, IOERR_FSYNC, IOERR_TRUNCATE, IOERR_DELETE = (IOERR | number << 8 for number in (3, 4, 6, 10))


class Methods(ctypes.Structure):
    """SQLite's sqlite3_io_methods."""

    _fields_ = [("version", ctypes.c_int)] + [
        (name, ctypes.c_void_p)
        for name in [
            "close",
            "read",
            "write",
            "truncate",
            "sync",
            "size",
            "lock",
            "unlock",
            "check_lock",
            "control",
            "sector",
            "traits",
            "map",
            "lock_map",
            "barrier",
            "unmap",
            "fetch",
            "unfetch",
        ]
    ]


class File(ctypes.Structure):
    """SQLite's sqlite3_file, as far as all files share it."""

    _fields_ = [("methods", ctypes.POINTER(Methods))]


class System(ctypes.Structure):
    """SQLite's sqlite3_vfs."""

    _fields_ = [
        ("version", ctypes.c_int),
        ("file_size", ctypes.c_int),
        ("longest_path", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        *(
            (name, ctypes.c_void_p)
            for name in [
                "open",
                "delete",
                "access",
                "full_path",
                "dl_open",
                "dl_error",
                "dl_sym",
                "dl_close",
                "random",
                "sleep",
                "time",
                "last_error",
                "time64",
                "set_call",
                "get_call",
                "next_call",
            ]
        ),
    ]


_FILE = ctypes.POINTER(File)
_INT64 = ctypes.c_int64
OPEN = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, _FILE, ctypes.c_int, ctypes.POINTER(ctypes.c_int)
)
DELETE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
CLOSE = ctypes.CFUNCTYPE(ctypes.c_int, _FILE)
WRITE = ctypes.CFUNCTYPE(ctypes.c_int, _FILE, ctypes.c_void_p, ctypes.c_int, _INT64)
TRUNCATE = ctypes.CFUNCTYPE(ctypes.c_int, _FILE, _INT64)
SYNC = ctypes.CFUNCTYPE(ctypes.c_int, _FILE, ctypes.c_int)


@dataclass(frozen=True)
class Event:
    """One thing that reached the disk, or (`told`) what a person was told meanwhile."""

    kind: str
    path: str
    number: int = 0
    data: bytes = b""
    other: str = ""


@dataclass
class Disk:
    """What happens to calls that change files: noted, and failed when their turn has come."""

    events: list[Event] = field(default_factory=list)
    calls: int = 0
    fails_at: int | None = None
    for_ever: bool = False
    is_full: bool = True

    def note(self, kind: str, path: str, number: int = 0, data: bytes = b"", other: str = "") -> None:
        """Remembers what reached the disk."""
        self.events.append(Event(kind, path, number, data, other))

    def fails(self) -> bool:
        """Counts a call; whether it is one that fails."""
        self.calls += 1
        if self.fails_at is None:
            return False
        return self.calls == self.fails_at or (self.for_ever and self.calls > self.fails_at)

    def error(self) -> OSError:
        """What Python is told when a call fails."""
        number = errno.ENOSPC if self.is_full else errno.EIO
        return OSError(number, os.strerror(number))


@contextmanager
def under(disk: Disk) -> Iterator[Disk]:
    """Puts the disk under SQLite and Python's file calls. Raises AttributeError where that cannot be."""
    library = ctypes.CDLL(_sqlite3.__file__)
    library.sqlite3_vfs_find.restype = ctypes.POINTER(System)
    below = library.sqlite3_vfs_find(None)
    layer, kept = _layer(disk, below)
    library.sqlite3_vfs_register(ctypes.byref(layer), 1)
    try:
        with _python_calls(disk):
            yield disk
    finally:
        library.sqlite3_vfs_unregister(ctypes.byref(layer))
        library.sqlite3_vfs_register(below, 1)
        _ALIVE.append((layer, kept))  # a file that is still open calls it when it is closed


_ALIVE: list[Any] = []


def can_be_under() -> bool:
    """Whether a disk can be put under SQLite here: not where Python has SQLite built in."""
    try:
        with under(Disk()):
            return Path("/proc/self/fd").is_dir()
    except (AttributeError, OSError):
        return False


def _layer(disk: Disk, below: Any) -> tuple[System, list[Any]]:
    """SQLite's own file calls with ours in front of those that change something."""
    names: dict[int, str] = {}
    tables: dict[int, Methods] = {}
    real_open, real_delete = OPEN(below.contents.open), DELETE(below.contents.delete)
    kept: list[Any] = [tables]

    def opening(_: Any, name: Any, file: Any, flags: int, out: Any) -> int:
        path = ctypes.string_at(name).decode("utf-8", "surrogateescape") if name else ""
        is_new = bool(path) and not Path(path).exists()
        answer = real_open(ctypes.cast(below, ctypes.c_void_p), name, file, flags, out)
        if answer == OK and file.contents.methods and path:
            if is_new:
                disk.note("create", path)
            names[ctypes.addressof(file.contents)] = path
            real = ctypes.addressof(file.contents.methods.contents)
            if real not in tables:
                tables[real], functions = _methods(disk, file.contents.methods.contents, names)
                kept.append(functions)
            file.contents.methods = ctypes.pointer(tables[real])
        return int(answer)

    def deleting(_: Any, name: bytes, sync_folder: int) -> int:
        if disk.fails():
            return IOERR_DELETE
        path = name.decode("utf-8", "surrogateescape")
        answer = real_delete(ctypes.cast(below, ctypes.c_void_p), name, sync_folder)
        if answer == OK:
            disk.note("unlink", path)
            if sync_folder:
                disk.note("sync_folder", str(Path(path).parent))
        return int(answer)

    layer = System.from_buffer_copy(below.contents)
    callbacks = (OPEN(opening), DELETE(deleting))
    layer.name, layer.next = b"closer-test", None
    layer.open, layer.delete = (ctypes.cast(each, ctypes.c_void_p) for each in callbacks)
    return layer, [*kept, callbacks]


def _methods(disk: Disk, real: Methods, names: dict[int, str]) -> tuple[Methods, tuple[Any, ...]]:
    below_close, below_write = CLOSE(real.close), WRITE(real.write)
    below_truncate, below_sync = TRUNCATE(real.truncate), SYNC(real.sync)

    def path_of(file: Any) -> str:
        return names.get(ctypes.addressof(file.contents), "")

    def closing(file: Any) -> int:
        names.pop(ctypes.addressof(file.contents), None)
        return int(below_close(file))

    def writing(file: Any, data: int, length: int, offset: int) -> int:
        if disk.fails():
            return FULL if disk.is_full else IOERR_WRITE
        answer = below_write(file, data, length, offset)
        if answer == OK:
            disk.note("write", path_of(file), offset, ctypes.string_at(data, length))
        return int(answer)

    def truncating(file: Any, size: int) -> int:
        if disk.fails():
            return IOERR_TRUNCATE
        answer = below_truncate(file, size)
        if answer == OK:
            disk.note("truncate", path_of(file), size)
        return int(answer)

    def syncing(file: Any, flags: int) -> int:
        if disk.fails():
            return IOERR_FSYNC
        path = path_of(file)
        disk.note("sync", path)
        if path.endswith("-journal"):  # SQLite syncs the folder of a new one with it
            disk.note("sync_folder", str(Path(path).parent))
        return OK  # the real one would only wear out the machine this runs on

    functions = (CLOSE(closing), WRITE(writing), TRUNCATE(truncating), SYNC(syncing))
    copy = Methods.from_buffer_copy(real)
    copy.close, copy.write, copy.truncate, copy.sync = (
        ctypes.cast(each, ctypes.c_void_p) for each in functions
    )
    return copy, (functions, below_sync)


@contextmanager
def _python_calls(disk: Disk) -> Iterator[None]:
    """Ours in front of the calls of `os` with which storage makes, syncs, moves and removes files."""
    real: dict[str, Callable[..., Any]] = {
        name: getattr(os, name) for name in ("fsync", "replace", "rename", "unlink", "mkdir")
    }

    def syncing(handle: int) -> None:
        if disk.fails():
            raise disk.error()
        path = str(Path(f"/proc/self/fd/{handle}").readlink())
        if Path(path).is_dir():
            disk.note("sync_folder", path)
        else:  # the file was written by Python behind our back: all of it counts as written just now
            disk.note("create", path)
            disk.note("write", path, 0, Path(path).read_bytes())
            disk.note("sync", path)

    def changing(name: str, kind: str) -> Callable[..., None]:
        def change(path: Any, *arguments: Any, **options: Any) -> None:
            if disk.fails():
                raise disk.error()
            real[name](path, *arguments, **options)
            other = os.fspath(arguments[0]) if kind == "rename" else ""
            disk.note(kind, os.fspath(path), other=other)

        return change

    ours = {"fsync": syncing, "unlink": changing("unlink", "unlink"), "mkdir": changing("mkdir", "mkdir")}
    ours |= {name: changing(name, "rename") for name in ("replace", "rename")}
    for name, function in ours.items():
        setattr(os, name, function)
    try:
        yield
    finally:
        for name, function in real.items():
            setattr(os, name, function)
