"""Everything that is kept of one person, as a file: complete as JSON, and as text to read."""

import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from closer_desktop.domain.book import book_of
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.memories import Sight, entries_with, is_with
from closer_desktop.domain.people import Person
from closer_desktop.errors import RefusedInput
from closer_desktop.services.books import months_as_lines
from closer_desktop.services.handing_out import check_can_hand_out, hand_out
from closer_desktop.services.keepsakes import BEGINS, journal_to_json
from closer_desktop.services.stores import Entries

TEXT_BEGINS = "What is kept of "
_WIDTH = 76


class SeenCards(Protocol):
    """Which cards people have seen."""

    def sights(self) -> list[Sight]:
        """Every card that was shown to people with names, oldest first."""


class PersonFiles:
    """Writes what is kept of a person into files."""

    def __init__(self, entries: Entries, seen: SeenCards) -> None:
        self._entries = entries
        self._seen = seen

    def check(self, file: Path) -> None:
        """Make sure that the file can be written; raises RefusedInput in one sentence where it cannot."""
        begins = {".json": BEGINS, ".txt": TEXT_BEGINS.encode()}.get(file.suffix.lower())
        if begins is None:
            raise RefusedInput("A person is exported as .json or .txt.", "Name a file that ends so.")
        check_can_hand_out(file, begins)

    def export(self, person: Person, file: Path) -> int:
        """Write the file, as JSON or text by its ending; how many entries are in it. Raises RefusedInput."""
        self.check(file)
        entries = entries_with(self._entries.newest_first(), person.name)
        if file.suffix.lower() == ".json":
            # Others at the table are named in the entries; what is noted of them is theirs.
            sights = [
                Sight(
                    sight.card,
                    (person.name,),
                    sight.at,
                    sight.first if sight.first in ("", person.name) else None,
                )
                for sight in self._seen.sights()
                if is_with(sight.people, person.name)
            ]
            content = journal_to_json(entries, [person], sights)
        else:
            content = person_to_text(person, entries)
        hand_out(file, content)
        return len(entries)


def person_to_text(person: Person, entries: Iterable[Entry]) -> bytes:
    """The person's page and every talk with them, oldest first; lines that are covered stay so."""
    lines = [f"{TEXT_BEGINS}{person.name}", ""]
    who = (person.relationship or "").replace("_", " ")
    for label, words in (
        ("They are", f"{who}, {person.band}" if person.band else who),
        ("What they like doing", person.likes),
        ("Rather not, for now", ", ".join(sorted(person.rather_not))),
    ):
        lines += textwrap.wrap(f"{label}: {words}", _WIDTH) if words else []
    lines += months_as_lines(book_of(entries, person.name))
    return ("\n".join(lines) + "\n").encode()
