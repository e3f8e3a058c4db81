"""Makes a filled journal of today's schema, to be kept for ever: run it before each release that changes it.

    .venv/bin/python -m tests.storage.released.make

writes schema_NNNN.sqlite beside this file when it is not there yet. Never make one of a released schema
again: it is what people have. Before its release, remove the file first.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from closer_desktop.storage.files import write_whole
from closer_desktop.storage.image import new_image, opened, take_image
from closer_desktop.storage.migrations import newest_version

FOLDER = Path(__file__).parent
ROWS = 12
WORDS = ("Où étais-tu quand", "what's 100% yours?", "夜の川", "🌙", "İstanbul", "a\nsecond line", "")


def filled(connection: sqlite3.Connection) -> None:
    """Writes rows into every table, parents before children; whole numbers and words by column type."""
    waiting = [
        name
        for name, text in connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'")
        if "USING" not in text and "_text" not in name
    ]
    while waiting:
        for table in waiting:
            if not {row[2] for row in connection.execute(f"PRAGMA foreign_key_list({table})")} & {*waiting}:
                fill(connection, table)
                waiting.remove(table)
                break
    connection.execute("INSERT INTO card_text (card_text) VALUES ('rebuild')")
    connection.execute(
        "INSERT INTO entry_text (rowid, question, line, place, tags)"
        " SELECT rowid, question, line, place, tags FROM entry"
    )


def fill(connection: sqlite3.Connection, table: str) -> None:
    """Writes rows into one table; a column that points elsewhere holds what is there."""
    points = {row[3]: (row[2], row[4]) for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    for number in range(1, ROWS + 1):
        values = []
        for _, name, kind, *_ in columns:
            if name in points:
                there, key = points[name]
                (value,) = connection.execute(
                    f"SELECT {key} FROM {there} ORDER BY rowid LIMIT 1 OFFSET ?", (number - 1,)
                ).fetchone()
            else:
                value = special(table, name, number) if kind == "TEXT" else number % 5
                value = number if name == "number" else value
            values.append(value)
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)


def special(table: str, column: str, number: int) -> str:
    """A text for this column: dates where dates are, an origin where one is, and else hostile words."""
    if column == "at":
        return f"2024-05-{number:02d}T21:10:00+02:00"
    if column == "ask_again":
        return "2025-05-01" if number % 2 else ""
    if column == "origin":
        return ("built_in", "personal")[number % 2]
    if column == "tags":
        return '["river", "夜"]'
    if column == "card":
        return f"card-{number}"
    if column in ("id", "name", "name_key"):
        return f"{table}-{number}-{word(number)}"
    return f"{number} {word(number)}".strip()


def word(number: int) -> str:
    """The words in this row."""
    return WORDS[number % len(WORDS)]


def main() -> None:
    """Writes the file of today's schema, unless it is there."""
    file = FOLDER / f"schema_{newest_version():04d}.sqlite"
    if file.exists():
        print(f"{file.name} is there and stays as it was released.")
        return
    with closing(opened(new_image())) as connection:
        filled(connection)
        write_whole(file, take_image(connection))
    print(f"{file.name} was made.")


if __name__ == "__main__":
    main()
