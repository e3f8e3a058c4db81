"""A small private log of our own sentences: never a person's words, never in anybody's way."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import LiteralString

LIMIT = 200_000
"""Bytes of a log file; when it is full it becomes the older of two."""


class Log:
    """Lines of time and fact in a file of mode 0600; a disk that refuses them is no trouble to anyone."""

    def __init__(self, file: Path, limit: int = LIMIT) -> None:
        self._file = file
        self._older = file.with_name(file.name + ".1")
        self._limit = limit
        self._lock = threading.Lock()

    def note(self, sentence: LiteralString, **numbers: int) -> None:
        """Writes a sentence that stands in our code, with numbers such as cards=240."""
        self._write(" ".join([sentence, *(f"{name}={value}" for name, value in numbers.items())]))

    def fault(self, error: BaseException) -> None:
        """Writes an error's type and its places in the code, without its message, which may be private."""
        self._write("; ".join(code_places(error)))

    def _write(self, text: str) -> None:
        line = f"{time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())} {text}\n".encode()
        with self._lock, suppress(OSError):
            self._make_room(len(line))
            file = os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(file, line)
            finally:
                os.close(file)

    def _make_room(self, size: int) -> None:
        try:
            there = self._file.stat()
        except FileNotFoundError:
            return
        if there.st_size + size > self._limit:
            self._file.replace(self._older)
        elif there.st_mode & 0o077:
            self._file.chmod(0o600)


def code_places(error: BaseException) -> list[str]:
    """The types of an error and of what caused it, each with its places in the code, and no message."""
    return [
        f"{type(each).__qualname__} at {' > '.join(_frames(each)) or 'no place'}" for each in _chain(error)
    ]


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen = set[int]()
    each: BaseException | None = error
    while each is not None and id(each) not in seen:
        seen.add(id(each))
        yield each
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)


def _frames(error: BaseException) -> Iterator[str]:
    trace = error.__traceback__
    while trace is not None:
        frame = trace.tb_frame
        yield f"{frame.f_globals.get('__name__', '?')}:{trace.tb_lineno} {frame.f_code.co_qualname}"
        trace = trace.tb_next
