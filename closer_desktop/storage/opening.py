"""Opens the journal of a profile folder, whatever state its file is in."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Engine

from closer_desktop.storage.connection import connect
from closer_desktop.storage.engine import journal_engine
from closer_desktop.storage.migrations import migrate

JOURNAL = "journal.sqlite"


class Status(StrEnum):
    """In what state the journal was found."""

    OK = "ok"
    RESTORED = "restored"
    NEWER = "newer"
    LOST = "lost"


@dataclass(frozen=True)
class OpenedJournal:
    """An opened journal: where to read and write, how it was found, and why it cannot be saved if so."""

    engine: Engine
    status: Status
    detail: str
    unsaved_because: str = ""


def open_journal(folder: Path) -> OpenedJournal:
    """Opens the journal in the profile folder and brings it to today's tables."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / JOURNAL
    if not path.exists():
        sqlite3.connect(path).close()
    with closing(connect(path)) as connection:
        migrate(connection)
    return OpenedJournal(journal_engine(path), Status.OK, "The journal is in order.")
