"""The first fields of the notes in an Anki package: plain text, whatever was in them."""

import html
import io
import re
import sqlite3
import zipfile
import zlib
from contextlib import closing

from closer_desktop.domain.text import CARD_LIMIT, one_line
from closer_desktop.errors import RefusedInput

MOST_NOTES = 20_000
_MOST_BYTES = 30_000_000
_MOST_STEPS = 200
_STEP = 100_000
# The newest first; what a still newer Anki writes beside them is compressed in a way we do not read.
_NAMES = ("collection.anki21", "collection.anki2")
_UNSEEN = re.compile(r"(?is)<(style|script)\b.*?</\1\s*>|<!--.*?-->")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_SOUND = re.compile(r"\[(?:sound|anki):[^\]]{0,500}\]")
_CLOZE = re.compile(r"\{\{c\d+::(.*?)(?:::[^}]*)?\}\}")


def questions_in(package: bytes) -> list[str]:
    """The first field of each note as one line of plain text; raises RefusedInput."""
    try:
        image = _collection(package)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, zlib.error):
        raise RefusedInput("This is not a package of Anki.", "Export the deck from Anki once more.") from None
    try:
        return [text for fields in _notes(image) if (text := _plain(fields.split("\x1f")[0]))]
    except (sqlite3.Error, UnicodeDecodeError, OverflowError):
        raise RefusedInput(
            "The notes in this package cannot be read.", "Export the deck from Anki once more."
        ) from None


def _collection(package: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        names = set(archive.namelist())
        name = next((one for one in _NAMES if one in names), None)
        if name is None or ("collection.anki21b" in names and name == _NAMES[1]):
            raise RefusedInput(
                "This package was written for the newest Anki alone.",
                "Export it with “Support older Anki versions”.",
            )
        with archive.open(name) as member:
            image = member.read(_MOST_BYTES + 1)
    if len(image) > _MOST_BYTES:
        raise RefusedInput("This package holds more than Closer takes at once.", "Export fewer notes.")
    return image


def _notes(image: bytes) -> list[str]:
    steps = 0

    def is_too_long() -> bool:
        nonlocal steps
        steps += 1
        return steps > _MOST_STEPS

    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(image)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
        connection.set_progress_handler(is_too_long, _STEP)
        kind = connection.execute("SELECT type FROM sqlite_master WHERE name = 'notes'").fetchone()
        if kind != ("table",):
            raise sqlite3.DatabaseError("no notes")
        rows = connection.execute("SELECT substr(flds, 1, 20000) FROM notes LIMIT ?", (MOST_NOTES,))
        return [row[0] for row in rows if isinstance(row[0], str)]


def _plain(field: str) -> str:
    """The words of a field: no tags, no sounds, and what a gap hides."""
    text = _UNSEEN.sub(" ", field)
    text = html.unescape(_TAG.sub(" ", _SOUND.sub(" ", text)))
    return one_line(_CLOZE.sub(r"\1", text), CARD_LIMIT)
