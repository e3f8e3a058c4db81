"""Files that people ask for: written whole, theirs alone, and never over something else of theirs."""

import contextlib
import os
from pathlib import Path

from closer_desktop.errors import RefusedInput


def check_can_hand_out(file: Path, begins: bytes) -> None:
    """Make sure that the file can be written; raises RefusedInput in one sentence where it cannot.

    A file that is there already is replaced only where it begins like one that Closer makes.
    """
    try:
        with file.open("rb") as there:
            head = there.read(len(begins))
    except FileNotFoundError:
        head = b""
    except OSError as error:
        raise RefusedInput(f"{file} cannot be written: {error.strerror}.", "Name another file.") from error
    if head and head != begins:
        raise RefusedInput(f"{file} is something else already, so it is left alone.", "Name another file.")
    if not file.parent.is_dir():
        raise RefusedInput(f"There is no folder {file.parent}.", "Make it first, or name another one.")
    if not os.access(file.parent, os.W_OK):
        raise RefusedInput(f"The folder {file.parent} cannot be written to.", "Name another one.")


def hand_out(file: Path, content: bytes) -> None:
    """Write the file whole, for its owner alone; raises RefusedInput when the disk does not take it."""
    written = file.with_name(f".{file.name}.{os.getpid()}.new")
    try:
        written.unlink(missing_ok=True)
        written.touch(mode=0o600)
        with written.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        written.replace(file)
    except OSError as trouble:
        with contextlib.suppress(OSError):
            written.unlink()
        raise RefusedInput(
            f"{file} could not be written: {trouble.strerror}.", "Make room there, or name another folder."
        ) from trouble
