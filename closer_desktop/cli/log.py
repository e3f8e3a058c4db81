"""`closer log`: noting talks from a script, and finding them again."""

from closer_desktop.cli import console
from closer_desktop.cli.arguments import Asked
from closer_desktop.cli.exits import Exit
from closer_desktop.cli.opened import now, opened
from closer_desktop.cli.texts import entry_text, paragraphs
from closer_desktop.domain.entry_json import entry_to_json
from closer_desktop.errors import CloserError, RefusedInput
from closer_desktop.places import Places
from closer_desktop.services.journal import JournalBook
from closer_desktop.services.noting import Noting

# The longest note there may be, with every letter written as a JSON escape, and the other fields.
LONGEST_LINE = 2_000_000


def log_add(_asked: Asked, places: Places) -> int:
    """Save an entry for each line that comes in, and answer each when it is safe on the disk."""
    code = Exit.DONE
    with opened(places) as desk:
        noting = Noting(desk.entries, desk.cards, now)
        for line in console.lines_in(LONGEST_LINE):
            if not line.strip():
                continue
            try:
                if len(line) > LONGEST_LINE:
                    raise RefusedInput(f"The line is longer than {LONGEST_LINE:,} bytes.")
                console.tell({"ack": noting.note(line)})
            except CloserError as trouble:
                console.tell({"error": str(trouble)})
                code = Exit.REFUSED
    return desk.ending(code)


def log_list(asked: Asked, places: Places) -> int:
    """List the entries that a search finds, newest first."""
    with opened(places) as desk:
        found = JournalBook(desk.entries).search(asked.text)
    for hint in found.hints:
        console.say(hint)
    if asked.as_json:
        console.tell({"entries": [entry_to_json(entry) for entry in found.entries]})
    elif found.entries:
        console.show(paragraphs([entry_text(entry, console.width(), covers=True) for entry in found.entries]))
    else:
        console.say("No entry was found.")
    return desk.ending(Exit.DONE)
