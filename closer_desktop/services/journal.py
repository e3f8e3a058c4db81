"""The journal: writing down, changing and finding what people want to remember."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from closer_desktop.domain.entry_json import MOST_NAMES
from closer_desktop.domain.journal import Entry, asked_no_more
from closer_desktop.domain.memories import is_with
from closer_desktop.domain.search import ENTRY_FIELDS, finds_entry, parse
from closer_desktop.domain.text import CARD_LIMIT, NAME_LIMIT, NOTE_LIMIT, clean, one_line
from closer_desktop.errors import RefusedInput
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.stores import Entries

_JOURNAL = frozenset({Topic.JOURNAL})
_WITH_PEOPLE = frozenset({Topic.JOURNAL, Topic.PEOPLE})


@dataclass(frozen=True, slots=True)
class FoundEntries:
    """The entries a search found, newest first, and hints about what could not be read in it."""

    entries: tuple[Entry, ...]
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Walk:
    """Entries newest first, a step each: one that is found, or None for one that is not."""

    steps: Iterator[Entry | None]
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

    def find(self, entry_id: str) -> Entry | None:
        """The entry with this id."""
        return self._entries.find(entry_id)

    def walk(self, text: str, name: str = "") -> Walk:
        """The entries that a search finds, with someone of this name or anyone, one step at a time."""
        search = parse(text, ENTRY_FIELDS)

        def steps() -> Iterator[Entry | None]:
            for entry in self._entries.one_by_one():
                fits = is_with(entry.people, name) and finds_entry(search.node, entry)
                yield entry if fits else None

        return Walk(steps(), search.hints)

    def write(self, entry: Entry) -> Edit:
        """Put a new entry into the journal; raises RefusedInput where it says nothing."""
        written = _checked(entry)
        return Edit(
            "Write an entry",
            _WITH_PEOPLE,
            partial(self._entries.save, written),
            partial(self._entries.delete, written.id),
        )

    def change(self, before: Entry, after: Entry) -> Edit | None:
        """Change anything of an entry; None where nothing changes, RefusedInput where nothing is left."""
        changed = _checked(replace(after, id=before.id))
        if changed == before:
            return None
        return Edit(
            "Change the entry",
            _WITH_PEOPLE,
            partial(self._entries.save, changed),
            partial(self._entries.save, before),
        )

    def write_line(self, entry: Entry, line: str, answers: Entry | None = None) -> Edit:
        """Add, change or clear the line of an entry; one that it `answers` is uncovered by that."""
        changed = replace(entry, line=clean(line, NOTE_LIMIT).strip())
        label = "Change the line" if entry.line else "Add a line"
        before, after = [entry], [changed]
        if answers is not None:
            before, after = [entry, answers], [changed, asked_no_more(answers)]
        return Edit(
            label, _JOURNAL, partial(self._entries.save_all, after), partial(self._entries.save_all, before)
        )

    def answer_again(self, before: Entry, new: Entry) -> Edit:
        """Note the new answer to what was asked before, whose line is uncovered by that.

        Raises RefusedInput where the answer has no words: then there would be nothing to lay beside it.
        """
        written, uncovered = _checked(new), asked_no_more(before)
        if not written.line:
            raise RefusedInput("The old line is shown beside the new one.", "A few words are enough.")

        def do() -> None:
            self._entries.save(written)
            self._entries.save(uncovered)

        def undo() -> None:
            self._entries.save(before)
            self._entries.delete(written.id)

        return Edit("Answer again", _WITH_PEOPLE, do, undo)

    def ask_later(self, entry: Entry, day: date) -> Edit:
        """Ask the same again on another day; the line stays covered until then, and until it is answered."""
        return self._saving("Ask later", entry, replace(entry, ask_again=day, asks_no_more=False))

    def ask_no_more(self, entry: Entry) -> Edit:
        """Ask the same no more, though the card may come back each year; the line is uncovered by that."""
        return self._saving("Don’t ask again", entry, asked_no_more(entry))

    def _saving(self, label: str, before: Entry, after: Entry) -> Edit:
        return Edit(label, _JOURNAL, partial(self._entries.save, after), partial(self._entries.save, before))

    def delete(self, entry: Entry) -> Edit:
        """Take an entry out of the journal."""
        return Edit(
            "Delete the entry",
            _JOURNAL,
            partial(self._entries.delete, entry.id),
            partial(self._entries.save, entry),
        )


def _checked(entry: Entry) -> Entry:
    """The entry with its texts cleaned."""
    written = replace(
        entry,
        question=clean(entry.question, CARD_LIMIT).strip(),
        line=clean(entry.line, NOTE_LIMIT).strip(),
        place=one_line(entry.place, NAME_LIMIT),
        people=_names(entry.people),
        tags=_names(entry.tags),
    )
    if not (written.question or written.line or written.card):
        raise RefusedInput("An entry needs a question or a line.", "A few words are enough.")
    return written


def _names(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, whatever its case."""
    known: dict[str, str] = {}
    for name in (one_line(name, NAME_LIMIT) for name in names):
        if name:
            known.setdefault(name.casefold(), name)
    return tuple(known.values())[:MOST_NAMES]
