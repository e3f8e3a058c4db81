"""The first fields of the notes in an Anki package: plain text, whatever was in them."""

import io
import re
import sqlite3
import zipfile
import zlib
from contextlib import closing

from closer_desktop.domain.markup import words_of_html
from closer_desktop.domain.text import CARD_LIMIT, one_line
from closer_desktop.errors import RefusedInput

MOST_NOTES = 20_000
_LEAST_BYTES, _MOST_BYTES = 512, 30_000_000
# A page of SQLite that leads to others and one that holds rows; and how many bytes may tell of tables.
_BRANCH, _LEAF, _MOST_SCHEMA = 0x05, b"\x0d", 300_000
_MOST_SIGNS = 10_000_000
_MOST_STEPS = 200
_STEP = 100_000
_FIELDS = "SELECT substr(flds, 1, ?), length(CAST(flds AS BLOB)) FROM notes LIMIT ?"
# More of a field than a card may hold, as tags and sounds stand in it as well.
_FIELD = 20_000
# What SQLite may make in memory: a field in bytes, a statement, the columns of a table.
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: 8_000_000,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 10_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 20,
}
# The newest first; what a still newer Anki writes beside them is compressed in a way we do not read.
_NAMES = ("collection.anki21", "collection.anki2")
_SOUND = re.compile(r"\[(?:sound|anki):[^\]]{0,500}\]")
_CLOZE = re.compile(r"\{\{c\d{1,3}::([^{}]{0,2000})\}\}")


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
        if archive.getinfo(name).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            # The others unpack everything at once, however little is asked for; Anki uses neither.
            raise zipfile.BadZipFile
        with archive.open(name) as member:
            image = member.read(_MOST_BYTES + 1)
    if len(image) < _LEAST_BYTES:
        # SQLite takes no bytes at all for a lack of memory.
        raise ValueError
    if len(image) > _MOST_BYTES:
        raise RefusedInput("This package holds more than Closer takes at once.", "Export fewer notes.")
    return image


def _notes(image: bytes) -> list[str]:
    steps = 0

    def is_too_long() -> bool:
        nonlocal steps
        steps += 1
        return steps > _MOST_STEPS

    _check_schema(image)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(image)
        for limit, most in _LIMITS.items():
            connection.setlimit(limit, most)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.set_progress_handler(is_too_long, _STEP)
        _check_is_plain(connection)
        rows = connection.execute("SELECT substr(flds, 1, ?) FROM notes LIMIT ?", (_FIELD, MOST_NOTES + 1))
        fields, signs = [], 0
        for (field,) in rows:
            if isinstance(field, str):
                fields.append(field)
                signs += len(field)
            if len(fields) > MOST_NOTES or signs > _MOST_SIGNS:
                raise RefusedInput(
                    "This package holds more than Closer takes at once.", "Export fewer notes."
                )
        return fields


def _check_schema(image: bytes) -> None:
    """Refuse a schema of very many tables, which nothing could interrupt while SQLite reads it."""
    head = 100
    if image[head] != _BRANCH:
        return
    page = _number(image[16:18]) if image[16:18] != b"\0\1" else 65_536
    cells = range(head + 12, head + 12 + 2 * _number(image[head + 3 : head + 5]), 2)
    places = [_number(image[cell : cell + 2]) for cell in cells] + [head + 8]
    starts = [(_number(image[place : place + 4]) - 1) * page for place in places]
    if page * len(starts) > _MOST_SCHEMA or any(image[at : at + 1] != _LEAF for at in starts):
        raise sqlite3.DatabaseError("too many tables")


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _check_is_plain(connection: sqlite3.Connection) -> None:
    """Refuse notes that are no table on the disk or whose fields are computed."""
    kind = connection.execute("SELECT type, rootpage FROM sqlite_master WHERE name = 'notes'").fetchall()
    if [(row[0], bool(row[1])) for row in kind] != [("table", True)]:
        raise sqlite3.DatabaseError("no notes")
    columns = connection.execute("SELECT name, hidden FROM pragma_table_xinfo('notes')").fetchall()
    if ("flds", 0) not in columns or any(hidden for _, hidden in columns):
        raise sqlite3.DatabaseError("no fields")


def _plain(field: str) -> str:
    """The words of a field: no tags, no sounds, and what a gap hides."""
    words = words_of_html(_SOUND.sub(" ", field))
    return one_line(_CLOZE.sub(lambda gap: gap[1].split("::")[0], words), CARD_LIMIT)
