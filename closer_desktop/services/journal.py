"""The journal: writing down, changing and finding what people want to remember."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from closer_desktop.domain.journal import Entry
from closer_desktop.domain.search import ENTRY_FIELDS, finds_entry, parse
from closer_desktop.domain.text import NOTE_LIMIT, clean
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.stores import Entries

_JOURNAL = frozenset({Topic.JOURNAL})


@dataclass(frozen=True, slots=True)
class FoundEntries:
    """The entries a search found, newest first, and hints about what could not be read in it."""

    entries: tuple[Entry, ...]
    hints: tuple[str, ...] = ()


class JournalBook:
    """The entries, newest first, and the changes people make to them."""

    def __init__(self, entries: Entries) -> None:
        self._entries = entries

    def entries(self) -> Sequence[Entry]:
        """All entries, newest first."""
        return self._entries.newest_first()

    def search(self, text: str) -> FoundEntries:
        """The entries that a search finds; an empty one finds all."""
        search = parse(text, ENTRY_FIELDS)
        found = (entry for entry in self._entries.newest_first() if finds_entry(search.node, entry))
        return FoundEntries(tuple(found), search.hints)

    def write_line(self, entry: Entry, line: str) -> Edit:
        """Add, change or clear the line of an entry."""
        changed = replace(entry, line=clean(line, NOTE_LIMIT).strip())
        label = "Change the line" if entry.line else "Add a line"
        return Edit(label, _JOURNAL, partial(self._entries.save, changed), partial(self._entries.save, entry))

    def delete(self, entry: Entry) -> Edit:
        """Take an entry out of the journal."""
        return Edit(
            "Delete the entry",
            _JOURNAL,
            partial(self._entries.delete, entry.id),
            partial(self._entries.save, entry),
        )
