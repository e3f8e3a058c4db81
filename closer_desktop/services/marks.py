"""What people mark the card on the table with: great talk, favourite, put away."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from closer_desktop.domain.journal import Entry, new_id
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.stores import Cards, Entries
from closer_desktop.services.table import Table

_BOTH = frozenset({Topic.TABLE, Topic.JOURNAL})


class Marks:
    """Marks on the present card; the verbs give back an `Edit`, or None where nothing would change."""

    def __init__(self, table: Table, cards: Cards, entries: Entries, now: Callable[[], datetime]) -> None:
        self._table = table
        self._cards = cards
        self._entries = entries
        self._now = now

    @property
    def is_favourite(self) -> bool:
        """Tell whether the card on the table is kept close."""
        card = self._table.card
        return card is not None and card.id in self._cards.favourites()

    @property
    def talk(self) -> Entry | None:
        """The journal entry that marks the present card as a great talk, while there is one."""
        lying = self._table.evening.card
        if lying is None:
            return None
        marks = [entry for number, entry in self._table.evening.talks if number == lying.number]
        return self._entries.find(marks[-1]) if marks else None

    def keep_close(self) -> Edit | None:
        """Make the card a favourite, or no longer one."""
        card = self._table.card
        if card is None:
            return None
        close = not self.is_favourite
        return Edit(
            "Add to favourites" if close else "Remove from favourites",
            frozenset({Topic.FAVOURITES}),
            partial(self._cards.keep_close, card.id, close),
            partial(self._cards.keep_close, card.id, not close),
        )

    def put_away(self) -> Edit | None:
        """Deal this card no more until it is taken out again, and turn the next one."""
        card, put_back = self._table.card, self._table.put_back()
        if card is None or put_back is None:
            return None

        def do() -> None:
            self._cards.put_away(card.id, True)
            put_back.do()

        def undo() -> None:
            self._cards.put_away(card.id, False)
            put_back.undo()

        return Edit("Put away", frozenset({Topic.TABLE}), do, undo)

    def mark_great_talk(self) -> Edit | None:
        """Save the card on the table as a great talk."""
        card, evening = self._table.card, self._table.evening
        if card is None or self.talk is not None:
            return None
        entry = Entry(
            id=new_id(),
            at=self._now(),
            people=evening.people,
            card=card.id,
            question=card.text,
            depth=card.depth,
            # The share line lies below the last rung and is not one itself.
            rung=min(evening.rung, len(card.ladder)),
        )
        after = evening.with_talk(entry.id)

        def do() -> None:
            self._entries.save(entry)
            self._table.stand(after)

        def undo() -> None:
            self._entries.delete(entry.id)
            self._table.stand(evening)

        return Edit("Great talk", _BOTH, do, undo)

    def unmark_great_talk(self) -> Edit | None:
        """Take the mark and its entry back."""
        entry, evening = self.talk, self._table.evening
        if entry is None:
            return None
        after = evening.without_talk(entry.id)

        def do() -> None:
            self._entries.delete(entry.id)
            self._table.stand(after)

        def undo() -> None:
            self._entries.save(entry)
            self._table.stand(evening)

        return Edit("Not a great talk", _BOTH, do, undo)
