"""Erasing a person for good, and saying what that takes away and what it cannot reach."""

from dataclasses import replace

from closer_desktop.domain.naming import SHORTEST_NAME
from closer_desktop.domain.people import Erasure, Person, name_key
from closer_desktop.services.stores import Traces
from closer_desktop.services.table import Table

REMAINS = (
    "Files that you exported, printed or copied, and backups you put elsewhere, are not touched: "
    "look for them yourself."
)


class Erasing:
    """Takes a person out of the journal, its backups and the evening under way; it cannot be undone."""

    def __init__(self, traces: Traces, table: Table | None = None) -> None:
        self._traces = traces
        self._table = table

    def count(self, person: Person) -> Erasure:
        """What would go."""
        return self._traces.count(person)

    def erase(self, person: Person) -> Erasure:
        """Erase the person; what went. Raises NotSaved, and then everything is as before."""
        counted = self._traces.erase(person)
        if self._table is not None:
            evening = self._table.evening
            people = tuple(name for name in evening.people if name_key(name) != name_key(person.name))
            if people != evening.people:
                sides = max(2, len(people) + 1)
                self._table.stand(replace(evening, people=people, sides=sides, turn=evening.turn % sides))
            if last := self._table.last:
                others = tuple(name for name in last[0].people if name_key(name) != name_key(person.name))
                self._table.stand_last(replace(last[0], people=others))
        return counted


def erasure_words(person: Person, counted: Erasure) -> list[str]:
    """What goes with a person, a sentence each."""
    words = []
    if counted.entries:
        talks = "1 entry" if counted.entries == 1 else f"{counted.entries:,} entries"
        shared = f" ({counted.shared:,} of them with others as well)" if counted.shared else ""
        words.append(f"{talks} of the journal with {person.name} will be gone{shared}.")
    else:
        words.append(f"The journal holds no entry with {person.name}.")
    if counted.mentions:
        others = "1 other entry" if counted.mentions == 1 else f"{counted.mentions:,} other entries"
        words.append(f"In {others} the name, however it is written, is replaced with “someone”.")
    if counted.cards:
        own = "1 card" if counted.cards == 1 else f"{counted.cards:,} cards"
        words.append(f"So it is in {own} of your own.")
    if counted.kept:
        others = "1 other entry keeps" if counted.kept == 1 else f"{counted.kept:,} other entries keep"
        words.append(f"Written small, “{person.name.lower()}” is a word as well: {others} it.")
    if len(person.name) < SHORTEST_NAME:
        words.append("A single letter is not looked for in what other entries say.")
    words.append("Earlier backups and files in quarantine are deleted, and a new backup is made.")
    words.append(REMAINS)
    return words
