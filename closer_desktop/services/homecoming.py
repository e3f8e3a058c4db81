"""Bringing a walk home: codes become entries of the journal, after a look and with an undo."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from closer_desktop.domain.codes import Issued, number_of, slips_of
from closer_desktop.domain.journal import Entry, new_id
from closer_desktop.domain.people import Person, name_key, new_person_id
from closer_desktop.domain.walk import Note, Walk, read_walk
from closer_desktop.services.edits import Edit, Topic
from closer_desktop.services.stores import Cards, Codes, Entries, People

_TOUCHED = frozenset({Topic.JOURNAL, Topic.FAVOURITES, Topic.PEOPLE, Topic.TABLE})


@dataclass(frozen=True, slots=True)
class Brought:
    """A note with the card it means."""

    note: Note
    card: Issued


@dataclass(frozen=True, slots=True)
class Slip:
    """What was read but is no code of a card; `perhaps` are the cards that one slip away have one."""

    written: str
    perhaps: tuple[Issued, ...] = ()


@dataclass(frozen=True, slots=True)
class Homecoming:
    """What a text would bring into the journal, before it does."""

    walk: Walk
    brought: tuple[Brought, ...] = ()
    slips: tuple[Slip, ...] = ()

    @property
    def great(self) -> tuple[Brought, ...]:
        """The great talks among them."""
        return tuple(one for one in self.brought if one.note.is_great)

    def with_great(self, code: str, is_great: bool) -> "Homecoming":
        """The same with one card marked as a great talk, or no longer."""
        return replace(
            self,
            brought=tuple(
                replace(one, note=replace(one.note, is_great=is_great)) if one.note.code == code else one
                for one in self.brought
            ),
        )


class WalkHome:
    """Reads what was written down on a walk, and fills in the log."""

    def __init__(
        self, codes: Codes, cards: Cards, entries: Entries, people: People, now: Callable[[], datetime]
    ) -> None:
        self._codes = codes
        self._cards = cards
        self._entries = entries
        self._people = people
        self._now = now

    def read(self, text: str) -> Homecoming:
        """What the text would bring; nothing is changed."""
        walk, issued = read_walk(text), self._codes.issued()
        brought, slips = [], []
        for note in walk.notes:
            card = issued.get(note.number) if note.number is not None else None
            if card is None:
                slips.append(Slip(note.code, _perhaps(note.code, issued)))
            else:
                brought.append(Brought(note, card))
        return Homecoming(walk, tuple(brought), tuple(slips))

    def bring(self, home: Homecoming, people: Sequence[str], place: str) -> Edit | None:
        """Put the great talks into the journal, remember who saw which card, and keep the favourites."""
        if not home.brought:
            return None
        at = home.walk.at or self._now()
        entries = [
            Entry(
                id=new_id(),
                # A moment apart, so that the journal keeps the order of the walk.
                at=at + timedelta(seconds=order),
                people=tuple(people),
                card=one.card.card,
                question=one.card.question,
                depth=one.card.depth,
                rung=one.note.rung,
                place=place,
                line=one.note.line,
            )
            for order, one in enumerate(home.great)
        ]
        known = {name_key(person.name) for person in self._people.named(people)}
        new = [name for name in people if name_key(name) not in known]
        close = self._cards.favourites()
        kept = [one.card.card for one in home.brought if one.note.is_favourite and one.card.card not in close]
        seen = [one.card.card for one in home.brought]

        def do() -> None:
            # The entries first: they are what must not be lost, and a retry makes none of them twice.
            self._entries.save_all(entries)
            there = {name_key(person.name) for person in self._people.named(new)}
            for name in new:
                if name_key(name) not in there:
                    self._people.save(Person(id=new_person_id(), name=name))
            for card in kept:
                self._cards.keep_close(card, True)
            self._people.note_shown(seen, self._people.named(people), at)

        def undo() -> None:
            self._entries.delete_all([entry.id for entry in entries])
            for card in seen:
                self._people.forget_shown(card, self._people.named(people), at)
            for card in kept:
                self._cards.keep_close(card, False)
            for person in self._people.named(new):
                self._people.delete(person.id)

        return Edit("Bring a walk home", _TOUCHED, do, undo)


def _perhaps(code: str, issued: dict[int, Issued]) -> tuple[Issued, ...]:
    numbers = (number_of(slip) for slip in sorted(slips_of(code)))
    return tuple(issued[number] for number in numbers if number in issued)
