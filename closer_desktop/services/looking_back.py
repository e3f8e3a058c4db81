"""Looking back on an evening: what its cards were, said with one key each; nothing is compulsory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from closer_desktop.domain.cards import Card, Relationship
from closer_desktop.domain.evening import Evening, Felt
from closer_desktop.domain.journal import Entry, asked_no_more, is_covered, new_id
from closer_desktop.domain.text import NOTE_LIMIT, clean
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.reasons import Reasons
from closer_desktop.services.returning import Returning
from closer_desktop.services.stores import Cards, Entries, Notes, People
from closer_desktop.services.table import Table

# For so long after its end an evening can be looked back on.
A_WHILE = timedelta(hours=24)

_BOTH = frozenset({Topic.TABLE, Topic.JOURNAL})
_RESTS_LONGER = frozenset({Felt.NOTHING, Felt.TOO_MUCH})


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A card of the evening, what it was as far as people said so, and its entry where it has one."""

    number: int
    card: Card
    felt: Felt | None = None
    entry: Entry | None = None


class LookingBack:
    """The last evening's cards and what people say of them; the verbs give back an `Edit`, or None.

    *Great* is the entry that a great talk makes. *Nothing* and *too much* let the card rest longer for
    these people, and nothing on the disk tells one from the other; after *too much*, going deeper is not
    offered for some evenings. *Good* leaves everything as it is.
    """

    def __init__(
        self,
        table: Table,
        cards: Cards,
        entries: Entries,
        people: People,
        returning: Returning,
        reasons: Reasons,
        notes: Notes,
        now: Callable[[], datetime],
    ) -> None:
        self._table = table
        self._cards = cards
        self._entries = entries
        self._people = people
        self._returning = returning
        self._reasons = reasons
        self._notes = notes
        self._now = now

    @property
    def evening(self) -> Evening | None:
        """The evening that was last brought to its end, for a while; None where there is none."""
        last = self._table.last
        if last is None or not last[0].dealt or self._now() - last[1] > A_WHILE:
            return None
        return last[0]

    @property
    def ended(self) -> datetime:
        """When that evening ended; now where there is none."""
        return self._table.last[1] if self._table.last else self._now()

    @property
    def is_with_child(self) -> bool:
        """Tell whether a child was at the table."""
        evening = self.evening
        return evening is not None and Relationship.CHILD in evening.filters.relationships

    def cards(self) -> tuple[LookedAt, ...]:
        """The cards of that evening in their order, with what was said of each."""
        evening = self.evening
        if evening is None:
            return ()
        felt, talks = dict(evening.felt), dict(evening.talks)
        found = []
        for lying in evening.dealt:
            entry = self._entries.find(talks[lying.number]) if lying.number in talks else None
            said = Felt.GREAT if entry else felt.get(lying.number)
            found.append(LookedAt(lying.number, self._cards.card(lying.number), said, entry))
        return tuple(found)

    def say(self, number: int, felt: Felt | None) -> Edit | None:
        """Say what a card was, or with None say nothing of it; an entry goes where it was not great."""
        evening, looked = self.evening, self._looked_at(number)
        if evening is None or looked is None or looked.felt is felt:
            return None
        if felt is Felt.GREAT:
            return self._with_entry(evening, looked, "")
        after = replace(evening.with_felt(number, felt), talks=_without(evening.talks, number))
        people = self._people.named(evening.people)
        longer = looked.card.id in self._returning.longer(people)
        before_offer = self._reasons.silence(people)

        def do() -> None:
            if looked.entry:
                self._entries.delete(looked.entry.id)
            self._returning.let_rest(looked.card.id, people, felt in _RESTS_LONGER)
            if felt is Felt.TOO_MUCH:
                self._reasons.keep_silent(people)
            self._stand(after)

        def undo() -> None:
            if looked.entry:
                self._entries.save(looked.entry)
            self._returning.let_rest(looked.card.id, people, longer)
            if felt is Felt.TOO_MUCH:
                self._reasons.keep_silent(people, before_offer)
            self._stand(evening)

        return Edit("How it was", _BOTH, do, undo)

    def write_line(self, number: int, line: str) -> Edit | None:
        """Keep a line for a card, which makes it an entry where it is none yet; None where nothing changes.

        A covered line is never written over.
        """
        evening, looked = self.evening, self._looked_at(number)
        line = clean(line, NOTE_LIMIT).strip()
        if evening is None or looked is None:
            return None
        entry = looked.entry
        if entry is None:
            return self._with_entry(evening, looked, line) if line else None
        if line == entry.line or is_covered(entry):
            return None
        return self._saving(evening, looked, replace(entry, line=line), evening)

    def answered_by(self, number: int) -> Entry | None:
        """The earlier entry whose line waits for what is written about this card; None where none does."""
        evening, looked = self.evening, self._looked_at(number)
        if evening is None or looked is None or (looked.entry and looked.entry.line):
            return None
        return self._returning.earlier(looked.card.id, evening.people, self.ended)

    def hint_is_due(self) -> bool:
        """Tell whether the hint about lines was never shown, at a table with a child or without."""
        return not self._notes.note(self._hint)

    def hint_was_shown(self) -> None:
        """Show that hint no more."""
        self._notes.keep_note(self._hint, "shown")

    @property
    def _hint(self) -> str:
        return "hint with a child" if self.is_with_child else "hint"

    def _with_entry(self, evening: Evening, looked: LookedAt, line: str) -> Edit:
        entry = Entry(
            id=new_id(),
            at=self.ended,
            people=evening.people,
            card=looked.card.id,
            question=looked.card.text,
            depth=looked.card.depth,
            line=line,
        )
        after = replace(
            evening.with_felt(looked.number, None), talks=(*evening.talks, (looked.number, entry.id))
        )
        return self._saving(evening, looked, entry, after)

    def _saving(self, before: Evening, looked: LookedAt, entry: Entry, after: Evening) -> Edit:
        people = self._people.named(before.people)
        longer = looked.card.id in self._returning.longer(people)
        earlier = self.answered_by(looked.number) if entry.line else None
        label = "Great talk" if looked.entry is None else "Change the line"

        def do() -> None:
            saved = [entry] if earlier is None else [entry, asked_no_more(earlier)]
            self._entries.save_all(saved)
            self._returning.let_rest(looked.card.id, people, False)
            self._stand(after)

        def undo() -> None:
            if earlier is not None:
                self._entries.save(earlier)
            if looked.entry is None:
                self._entries.delete(entry.id)
            else:
                self._entries.save(looked.entry)
            self._returning.let_rest(looked.card.id, people, longer)
            self._stand(before)

        return Edit(label, _BOTH, do, undo)

    def _looked_at(self, number: int) -> LookedAt | None:
        return next((one for one in self.cards() if one.number == number), None)

    def _stand(self, evening: Evening) -> None:
        self._table.stand_last(evening)


def _without(talks: Sequence[tuple[int, str]], number: int) -> tuple[tuple[int, str], ...]:
    return tuple(talk for talk in talks if talk[0] != number)
