"""The services over an open journal, built in order; loaded on the worker, behind the first picture."""

from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random

from closer_desktop.deckfile.pools import read_listen_lines
from closer_desktop.services.alike import Alike
from closer_desktop.services.books import Books
from closer_desktop.services.curating import Curating
from closer_desktop.services.drafts import Drafts
from closer_desktop.services.erasing import Erasing
from closer_desktop.services.homecoming import WalkHome
from closer_desktop.services.insights import Insights
from closer_desktop.services.journal import JournalBook
from closer_desktop.services.laying import Laying
from closer_desktop.services.looking_back import LookingBack
from closer_desktop.services.many import Many
from closer_desktop.services.marks import Marks
from closer_desktop.services.meeting import Meeting
from closer_desktop.services.own_decks import OwnDecks
from closer_desktop.services.packing import Packing
from closer_desktop.services.people import PeopleBook
from closer_desktop.services.person_files import PersonFiles
from closer_desktop.services.reasons import Reasons
from closer_desktop.services.remembering import Remembering
from closer_desktop.services.returning import Returning
from closer_desktop.services.shelf import Shelf
from closer_desktop.services.shipped import take_shipped_decks
from closer_desktop.services.table import Table
from closer_desktop.services.takeaway import Takeaway
from closer_desktop.services.transfer import Transfer
from closer_desktop.services.twins import Twins
from closer_desktop.storage.anki_notes import questions_in
from closer_desktop.storage.card_search import CardSearch
from closer_desktop.storage.cards import CardStore
from closer_desktop.storage.changes import ChangeStore
from closer_desktop.storage.codes import CodeStore
from closer_desktop.storage.drafts import DraftStore
from closer_desktop.storage.engine import was_written_elsewhere
from closer_desktop.storage.evenings import EveningStore
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.storage.opening import Status
from closer_desktop.storage.people import PersonStore
from closer_desktop.storage.shelf import ShelfStore
from closer_desktop.storage.traces import TraceStore
from closer_desktop.ui.rooms import Later, Rooms


def furnish(journal: Journal, decks: Path, chance: Random, later: Later) -> Rooms:
    """Everything that the pages work with: the shipped cards in `decks` are taken in, `chance` shuffles.

    `later` runs work in the background.
    """
    cards, entries = CardStore(journal.engine), EntryStore(journal.engine)
    people, places = PersonStore(journal.engine), EveningStore(journal.engine)
    refused = take_shipped_decks(cards, decks)
    returning = Returning(cards, people, _now, entries, places)
    table = Table(cards, people, places, chance, _now, returning)
    reasons = Reasons(table, cards, people, places, _now)
    changes, codes = ChangeStore(journal.engine), CodeStore(journal.engine)
    curating = Curating(changes, cards, table, _now)
    shelved = ShelfStore(journal.engine)
    shelf = Shelf(CardSearch(journal.engine), shelved, changes)
    traces = TraceStore(journal.engine, journal)
    memory = Remembering(entries, people, cards, _now)
    return Rooms(
        table=table,
        marks=Marks(table, cards, entries, _now),
        people=PeopleBook(people, traces, table),
        reasons=reasons,
        returning=returning,
        looking_back=LookingBack(table, cards, entries, people, returning, reasons, places, _now),
        journal=JournalBook(entries),
        drafts=Drafts(DraftStore(journal.engine)),
        memory=memory,
        meeting=Meeting(memory, cards, people, table),
        insights=Insights(memory),
        erasing=Erasing(traces, table),
        books=Books(entries),
        person_files=PersonFiles(entries, people),
        later=later,
        was_written_elsewhere=partial(was_written_elsewhere, journal.engine),
        shelf=shelf,
        curating=curating,
        decks=OwnDecks(changes, curating),
        laying=Laying(shelf, changes),
        many=Many(curating),
        transfer=Transfer(changes, cards, curating, questions_in),
        twins=Twins(CardSearch(journal.engine), shelved),
        alike=Alike(shelved, shelved, changes, curating, places),
        packing=Packing(table, cards, people, Takeaway(codes), places, chance, _now),
        walk_home=WalkHome(codes, cards, entries, people, _now),
        listen_lines=read_listen_lines(decks),
        said=(*_found(journal), *refused),
        is_lost=journal.status is Status.LOST,
    )


def _found(journal: Journal) -> tuple[str, ...]:
    """What people should know of how the journal was found; nothing when all is well."""
    if journal.status is not Status.OK:
        return (journal.detail,)
    return (journal.unsaved_because,) if journal.unsaved_because else ()


def _now() -> datetime:
    return datetime.now().astimezone()
