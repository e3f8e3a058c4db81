"""The journal of a profile, opened for one command."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from closer_desktop.assets import decks_folder
from closer_desktop.cli import console
from closer_desktop.cli.exits import Exit
from closer_desktop.errors import NotSaved
from closer_desktop.places import Places
from closer_desktop.services.shipped import take_shipped_decks

if TYPE_CHECKING:
    # SQLAlchemy takes its time: a command that needs no journal does not load it.
    from sqlalchemy import Engine

    from closer_desktop.services.returning import Returning
    from closer_desktop.storage.cards import CardStore
    from closer_desktop.storage.journal import EntryStore
    from closer_desktop.storage.journal_file import Journal
    from closer_desktop.storage.people import PersonStore


@dataclass(frozen=True, slots=True)
class Opened:
    """An opened journal, the stores over it, and what its state makes of an exit code."""

    journal: "Journal"
    engine: "Engine"
    cards: "CardStore"
    entries: "EntryStore"
    people: "PersonStore"

    @property
    def returning(self) -> "Returning":
        """What comes back to whom, and when."""
        from closer_desktop.services.returning import Returning
        from closer_desktop.storage.evenings import EveningStore

        return Returning(self.cards, self.people, now, self.entries, EveningStore(self.engine))

    @property
    def can_save(self) -> bool:
        """Whether what is written lasts."""
        return not self.journal.unsaved_because

    @property
    def state(self) -> Exit:
        """The exit code that the state of the journal asks for."""
        return state_of(self.journal)

    def ending(self, code: Exit) -> Exit:
        """The exit code of a command that ended with this code by itself."""
        return ending(self.state, code)


@contextmanager
def opened(places: Places) -> Iterator[Opened]:
    """The journal with all decks in it, closed and backed up at the end; what people should know is said."""
    from closer_desktop.storage.cards import CardStore
    from closer_desktop.storage.journal import EntryStore
    from closer_desktop.storage.people import PersonStore

    with journal_of(places) as journal:
        engine = _stocked(journal)
        yield Opened(journal, engine, CardStore(engine), EntryStore(engine), PersonStore(engine))


@contextmanager
def journal_of(places: Places) -> "Iterator[Journal]":
    """The journal as it lies, closed and backed up at the end; a state that is not in order is said."""
    from closer_desktop.storage.journal_file import Journal
    from closer_desktop.storage.opening import Status

    journal = Journal(places.journal)
    try:
        if journal.status is not Status.OK:
            console.say(journal.detail)
        elif journal.unsaved_because:
            console.say(journal.unsaved_because)
        yield journal
    finally:
        if without_backup := journal.close():
            console.say(without_backup)


def state_of(journal: "Journal") -> Exit:
    """The exit code for the state in which a journal was found."""
    from closer_desktop.storage.opening import Status

    return {
        Status.OK: Exit.DONE,
        Status.RESTORED: Exit.RESTORED,
        Status.NEWER: Exit.NEWER,
        Status.LOST: Exit.LOST,
    }[journal.status]


def ending(state: Exit, code: Exit) -> Exit:
    """One exit code of the journal's state and the command's own: newer and lost are why it failed."""
    return state if state in (Exit.NEWER, Exit.LOST) else code or state


def now() -> datetime:
    """This moment, with its offset."""
    return datetime.now().astimezone()


def _stocked(journal: "Journal") -> "Engine":
    """The engine over the journal, once it holds the decks that come along."""
    from closer_desktop.storage.cards import CardStore
    from closer_desktop.storage.engine import memory_engine

    engine = journal.engine
    try:
        refused = take_shipped_decks(CardStore(engine), decks_folder())
    except NotSaved as trouble:
        console.say(trouble)
        if CardStore(engine).built_in_version():
            return engine
        # Nothing to deal from in the file, and no room for it: cards are dealt from memory.
        engine = memory_engine(trouble.sentence)
        refused = take_shipped_decks(CardStore(engine), decks_folder())
    for sentence in refused:
        console.say(sentence)
    return engine
