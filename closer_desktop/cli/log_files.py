"""`closer log export` and `closer log import`: the whole journal as a file."""

from pathlib import Path

from closer_desktop.cli import console
from closer_desktop.cli.arguments import Asked
from closer_desktop.cli.exits import Exit
from closer_desktop.cli.opened import opened
from closer_desktop.cli.texts import entry_text, paragraphs
from closer_desktop.errors import RefusedInput
from closer_desktop.places import Places
from closer_desktop.services.handing_out import check_can_hand_out, hand_out
from closer_desktop.services.keepsakes import BEGINS, Keepsakes, journal_to_json

_TITLE = "A journal of Closer"
_WIDTH = 80


def log_export(asked: Asked, places: Places) -> int:
    """Write the whole journal into a file, as JSON or text by its ending."""
    file = Path(asked.operands[0]).expanduser().absolute()
    ending = file.suffix.lower()
    if ending not in (".json", ".txt"):
        raise RefusedInput("A journal is exported as .json or .txt.", "Name a file that ends so.")
    check_can_hand_out(file, BEGINS if ending == ".json" else _TITLE.encode())
    with opened(places) as desk:
        entries = desk.entries.newest_first()
        people, sights = desk.people.everyone(), desk.people.sights()
    if ending == ".json":
        content = journal_to_json(entries, people, sights)
    else:
        texts = [entry_text(entry, _WIDTH) for entry in reversed(entries)]
        content = (paragraphs([_TITLE, *texts]) + "\n").encode()
    hand_out(file, content)
    if asked.as_json:
        console.tell({"file": str(file), "entries": len(entries), "people": len(people)})
    else:
        console.show(
            f"{_entries(len(entries))} are in {file}." if len(entries) != 1 else f"1 entry is in {file}."
        )
    return desk.ending(Exit.DONE)


def log_import(asked: Asked, places: Places) -> int:
    """Say what a journal in a file would bring, and with --yes bring it in."""
    file = Path(asked.operands[0]).expanduser().absolute()
    writes = asked.has("--yes")
    with opened(places) as desk:
        keepsakes = Keepsakes(desk.entries, desk.people, desk.cards)
        incoming = keepsakes.read(file)
        if writes:
            desk.journal.back_up()
            keepsakes.take_in(incoming)
    new, changed = len(incoming.new), len(incoming.changed)
    if asked.as_json:
        console.tell({"written": writes, "new": new, "changed": changed, "same": incoming.same})
    else:
        console.show(f"{_entries(new)} new, {changed:,} changed, {incoming.same:,} the same.")
        if not writes:
            console.say("Nothing was written; say it again with --yes.")
    return desk.ending(Exit.DONE)


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count:,} entries"
