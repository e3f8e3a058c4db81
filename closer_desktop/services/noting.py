"""Noting talks that a script hands in, a line of JSON each."""

from collections.abc import Callable
from datetime import datetime

from closer_desktop.domain.entry_json import entry_from_json, fields_in
from closer_desktop.services.stores import Cards, Entries


class Noting:
    """Turns lines of JSON into entries of the journal."""

    def __init__(self, entries: Entries, cards: Cards, now: Callable[[], datetime]) -> None:
        self._entries = entries
        self._cards = cards
        self._now = now

    def note(self, line: bytes) -> str:
        """Save the entry in a line and return its id when it is safe; the same id again replaces it.

        Raises RefusedInput when the line is no entry and NotSaved when the disk does not take it; the
        journal is as before then.
        """
        entry = entry_from_json(fields_in(line), self._now(), self._cards.find, self._entries.find)
        self._entries.save(entry)
        return entry.id
