"""A profile's journal from opening to clean close: its engine, its backups, its seal."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from closer_desktop.errors import CloserError, NotSaved, RefusedInput
from closer_desktop.storage import repair
from closer_desktop.storage.backup import backup_to
from closer_desktop.storage.connection import connect
from closer_desktop.storage.files import ProfileFiles, held
from closer_desktop.storage.image import take_image
from closer_desktop.storage.opening import OpenedJournal, Status, open_journal
from closer_desktop.storage.trouble import trouble_of


class Journal:
    """The journal of one profile. Close it when the app or the command is done."""

    def __init__(self, folder: Path, *, start_new: bool = False) -> None:
        self._files = ProfileFiles(folder.absolute())
        self._opened: OpenedJournal = open_journal(folder, start_new=start_new)

    @property
    def engine(self) -> Engine:
        """What stores read and write through, with `reading` and `writing`."""
        return self._opened.engine

    @property
    def status(self) -> Status:
        """In what state the journal was found."""
        return self._opened.status

    @property
    def detail(self) -> str:
        """One sentence about that, for people."""
        return self._opened.detail

    @property
    def unsaved_because(self) -> str:
        """Why nothing can be saved, in one sentence; empty when saving works."""
        return self._opened.unsaved_because

    def back_up(self) -> bool:
        """Makes a verified backup and seals the journal; False when nothing has changed.

        Call it every half hour of change, before an import, and when nobody is doing anything. Raises
        NotSaved when the disk does not take it, RefusedInput when the journal fails its checks.
        """
        if self._opened.in_memory:
            return False
        try:
            with held(self._files.folder):
                return repair.seal(self._files, self._image())
        except (OSError, sqlite3.Error) as error:
            raise _no_backup(error) from error

    def back_up_to(self, file: Path) -> None:
        """Writes a verified backup to a file of a person's choice. Raises NotSaved or RefusedInput."""
        try:
            image = self._image()
        except (OSError, sqlite3.Error) as error:
            raise _no_backup(error) from error
        if file.absolute() in self._files.family:
            raise RefusedInput("The journal cannot be its own backup.", "Name another file.")
        backup_to(image, file)

    def forget_copies(self) -> None:
        """Makes a new verified backup, and deletes all older ones and what lies in quarantine. NotSaved.

        Only for erasing: what a person wants gone must not live on in a copy.
        """
        self.back_up()
        try:
            with held(self._files.folder):
                repair.forget_copies(self._files)
        except OSError as error:
            raise _no_backup(error) from error

    def close(self) -> str:
        """Backs up, seals and lets go; a sentence when there is no backup (what was saved is safe anyway)."""
        self.engine.dispose()
        try:
            self.back_up()
        except CloserError as trouble:
            return trouble.sentence
        return ""

    def _image(self) -> bytes:
        with closing(connect(self._files.journal)) as connection:
            return take_image(connection)


def _no_backup(error: Exception) -> Exception:
    trouble = trouble_of(error)
    return NotSaved(f"{trouble.what}, so no backup was made.", trouble.hint) if trouble else error
