"""`closer check`, `closer backup` and `closer restore`: the journal file itself."""

from pathlib import Path
from typing import TYPE_CHECKING

from closer_desktop.cli import console
from closer_desktop.cli.arguments import Asked
from closer_desktop.cli.exits import Exit
from closer_desktop.cli.opened import ending, journal_of, state_of
from closer_desktop.errors import NotSaved, RefusedInput
from closer_desktop.places import Places

if TYPE_CHECKING:
    from closer_desktop.storage.journal_file import Journal


def check(asked: Asked, places: Places) -> int:
    """Open the journal, mend what can be mended, and say in what state it was found."""
    with journal_of(places) as journal:
        state = state_of(journal)
    if asked.as_json:
        console.tell({"status": journal.status.value, "detail": journal.detail})
    elif state is Exit.DONE and not journal.unsaved_because:
        console.show(journal.detail)
    return state


def backup(asked: Asked, places: Places) -> int:
    """Make a verified backup beside the journal, or in a file of a person's choice."""
    with journal_of(places) as journal:
        state = state_of(journal)
        if state is Exit.NEWER or (state is Exit.LOST and journal.unsaved_because):
            return state
        made = (
            _backed_up_to(journal, Path(asked.text).expanduser())
            if asked.operands
            else _kept(journal, places)
        )
    _answer(asked, "backup", made, f"A verified backup of the journal is in {made}.")
    return ending(state, Exit.DONE)


def restore(asked: Asked, places: Places) -> int:
    """Make the journal what it is in a backup, after saving what is there."""
    from closer_desktop.storage.restoring import restore_from

    file = Path(asked.text).expanduser().absolute()
    _answer(asked, "restored", file, restore_from(places.journal, file))
    return Exit.DONE


def _answer(asked: Asked, name: str, file: Path, detail: str) -> None:
    if asked.as_json:
        console.tell({name: str(file), "detail": detail})
    else:
        console.show(detail)


def _backed_up_to(journal: "Journal", file: Path) -> Path:
    from closer_desktop.storage.image import HEADER_SIZE, is_header

    file = file.absolute()
    try:
        with file.open("rb") as there:
            header = there.read(HEADER_SIZE)
    except OSError:
        header = b""
    if header and not is_header(header):
        raise RefusedInput(
            f"{file} is something else than a backup, so it is left alone.", "Name another file."
        )
    journal.back_up_to(file)
    return file


def _kept(journal: "Journal", places: Places) -> Path:
    from closer_desktop.storage.backup import Backups

    if journal.unsaved_because:
        raise NotSaved("No backup was made beside the journal.", "Name a file for it elsewhere.")
    journal.back_up()
    return Backups(places.backups).newest_first()[0].path
