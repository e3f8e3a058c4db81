"""`closer people`: who is known, another name for someone, and erasing someone for good."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from closer_desktop.cli import console
from closer_desktop.cli.arguments import Asked, quoted
from closer_desktop.cli.exits import Exit
from closer_desktop.cli.opened import Opened, now, opened
from closer_desktop.cli.texts import paragraphs, wrapped
from closer_desktop.domain.people import Person
from closer_desktop.errors import RefusedInput
from closer_desktop.places import Places
from closer_desktop.services.erasing import Erasing, erasure_words
from closer_desktop.services.people import PeopleBook
from closer_desktop.services.person_files import PersonFiles
from closer_desktop.services.remembering import Portrait, Remembering

if TYPE_CHECKING:
    from closer_desktop.storage.traces import TraceStore


def people(asked: Asked, places: Places) -> int:
    """List everyone with what is remembered of them."""
    with opened(places) as desk:
        portraits = Remembering(desk.entries, desk.people, desk.cards, now).portraits()
    if asked.as_json:
        console.tell({"people": [_to_json(one) for one in portraits]})
    elif portraits:
        console.show(paragraphs([_text(one, console.width()) for one in portraits]))
    else:
        console.say("Nobody has a name here yet.")
    return desk.ending(Exit.DONE)


def rename(asked: Asked, places: Places) -> int:
    """Give someone another name, or make two people one."""
    old, new = asked.operands
    with opened(places) as desk:
        person = _known(desk, old)
        book = PeopleBook(desk.people, _traces(desk))
        other = book.namesake(person, new)
        edit = book.rename(person, new)
        if edit is not None:
            edit.do()
    name = other.name if other else " ".join(new.split())
    if asked.as_json:
        console.tell({"renamed": person.name, "name": name, "merged": other is not None})
    else:
        console.show(f"{person.name} and {name} are one now." if other else f"{person.name} is {name} now.")
    return desk.ending(Exit.DONE)


def export(asked: Asked, places: Places) -> int:
    """Write everything that is kept of someone into a file, as JSON or text by its ending."""
    name, file = asked.operands[0], Path(asked.operands[1]).expanduser().absolute()
    with opened(places) as desk:
        files = PersonFiles(desk.entries, desk.people)
        files.check(file)
        person = _known(desk, name)
        count = files.export(person, file)
    if asked.as_json:
        console.tell({"file": str(file), "name": person.name, "entries": count})
    else:
        entries = "1 entry" if count == 1 else f"{count:,} entries"
        console.show(f"What is kept of {person.name}, {entries} among it, is in {file}.")
    return desk.ending(Exit.DONE)


def erase(asked: Asked, places: Places) -> int:
    """Erase someone from the journal and its backups, or without --yes say what that would take away."""
    # The window holds the evening in memory, with the names at the table.
    from closer_desktop.storage.profile_lock import Holder, take_window_lock

    lock = take_window_lock(places.journal)
    if isinstance(lock, Holder):
        raise RefusedInput(lock.sentence, "Erase people there, or close it first.")
    try:
        with opened(places) as desk:
            person = _known(desk, asked.operands[0])
            erasing = Erasing(_traces(desk))
            counted = erasing.erase(person) if asked.has("--yes") else erasing.count(person)
    finally:
        lock.release()
    said = erasure_words(person, counted)
    if asked.as_json:
        console.tell({"name": person.name, "erased": asked.has("--yes"), **asdict(counted), "said": said})
    else:
        console.show("\n".join(line for each in said for line in wrapped(each, console.width())))
        if not asked.has("--yes"):
            console.say("Nothing was erased; say it again with --yes.")
    return desk.ending(Exit.DONE)


def _known(desk: Opened, name: str) -> Person:
    found = desk.people.named([name])
    if not found:
        raise RefusedInput(f"Nobody here is called {quoted(name)}; `closer people` lists everyone.")
    return found[0]


def _traces(desk: Opened) -> "TraceStore":
    from closer_desktop.storage.traces import TraceStore

    return TraceStore(desk.engine, desk.journal)


def _to_json(portrait: Portrait) -> dict[str, Any]:
    person = portrait.person
    return {
        "name": person.name,
        "relationship": person.relationship,
        "band": person.band,
        "likes": person.likes,
        "rather_not": sorted(person.rather_not),
        "entries": portrait.talks,
        "last": portrait.last.isoformat() if portrait.last else None,
        "lights_up": list(portrait.lights_up),
        "ask_again": [entry.id for entry in portrait.come_back],
    }


def _text(portrait: Portrait, width: int) -> str:
    person = portrait.person
    who = f" ({person.relationship.replace('_', ' ')})" if person.relationship else ""
    talks = "1 entry" if portrait.talks == 1 else f"{portrait.talks:,} entries"
    last = f", the last on {portrait.last:%Y-%m-%d}" if portrait.last else ""
    lines = wrapped(f"{person.name}{who}: {talks}{last}", width)
    for label, words in (
        ("Likes", person.likes),
        ("Lights up at", ", ".join(portrait.lights_up)),
        ("Rather not, for now", ", ".join(sorted(person.rather_not))),
    ):
        lines += wrapped(f"{label}: {words}", width, indent="  ") if words else []
    return "\n".join(lines)
