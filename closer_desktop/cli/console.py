"""What goes in and out: values and cards on standard output, sentences on standard error, lines in."""

import contextlib
import io
import json
import os
import sys
from collections.abc import Iterator
from typing import Any, TextIO

from closer_desktop.errors import CloserError, RefusedInput

_WIDEST = 88
_NARROWEST = 30
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def speak_utf_8() -> None:
    """Write UTF-8 whatever the locale says; what is no text at all is written as its number."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(trouble: CloserError | str) -> None:
    """Say one sentence to the person, on standard error."""
    # Only here, because a window is there sooner without it.
    from closer_desktop.domain.text import CARD_LIMIT, one_line

    try:
        print(one_line(_one_sentence(trouble), CARD_LIMIT), file=sys.stderr, flush=True)
    except OSError:
        # Where nobody can be told, the exit code still says it.
        let_go(sys.stderr)


def tell(value: Any) -> None:
    """Write one JSON value on a line of its own; it has left when this returns."""
    show(json.dumps(value, ensure_ascii=False))


def show(text: str) -> None:
    """Write text for people on standard output; raises RefusedInput where the output takes no more."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        let_go(sys.stdout)
        raise RefusedInput(f"The output could not be written: {error.strerror}.") from error


@contextlib.contextmanager
def ending_early() -> Iterator[None]:
    """Write as much as is read; whoever reads no further has heard enough."""
    try:
        yield
    except BrokenPipeError:
        let_go(sys.stdout)


def finish() -> None:
    """Let everything that was written out."""
    if sys.stdout is not None:
        sys.stdout.flush()


def let_go(stream: TextIO) -> None:
    """Send what is still to come nowhere, so that the end of the program does not complain."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def lines_in(longest: int) -> Iterator[bytes]:
    """Each line of standard input as it comes, without its end; one that is longer is cut to one more."""
    if sys.stdin is None:
        return
    source = sys.stdin.buffer
    is_first = True
    while line := source.readline(longest + 1):
        rest = line
        while not rest.endswith(b"\n") and (rest := source.readline(longest)):
            pass
        yield (line.removeprefix(_BYTE_ORDER_MARK) if is_first else line).rstrip(b"\r\n")
        is_first = False


def all_that_comes(most: int) -> bytes:
    """What comes on standard input, so many bytes at most; raises RefusedInput where it cannot be read."""
    if sys.stdin is None:
        return b""
    try:
        return sys.stdin.buffer.read(most)
    except OSError:
        raise RefusedInput("Standard input cannot be read.") from None


def width() -> int:
    """How many letters fit on a comfortable line of this terminal."""
    # Takes its time to load, and a window never asks.
    import shutil

    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))


def _one_sentence(trouble: CloserError | str) -> str:
    """What happened and what to do about it, in one sentence."""
    if isinstance(trouble, str):
        return trouble
    if not trouble.hint:
        return trouble.sentence
    first, *others = trouble.hint.split(" ", 1)
    begin = first if first in ("Closer", "I") else first[:1].lower() + first[1:]
    return f"{trouble.sentence.rstrip('.')}; {' '.join([begin, *others])}"
