"""The services that the window's pages work with, once the journal is open."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from closer_desktop.domain.cards import Depth

if TYPE_CHECKING:
    # The window is painted before any service is loaded.
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
    from closer_desktop.services.table import Table
    from closer_desktop.services.transfer import Transfer
    from closer_desktop.services.twins import Twins


Later = Callable[[Callable[[], Any], Callable[[Any], None]], None]
"""Runs work on the worker thread and hands its result over on the window's own."""


@dataclass(frozen=True, slots=True)
class Rooms:
    """What opening the journal gave; `said` are sentences that people should read once.

    With `is_lost` nothing can be saved until people ask for a new journal.
    """

    table: "Table"
    marks: "Marks"
    people: "PeopleBook"
    reasons: "Reasons"
    returning: "Returning"
    looking_back: "LookingBack"
    journal: "JournalBook"
    drafts: "Drafts"
    memory: "Remembering"
    meeting: "Meeting"
    insights: "Insights"
    erasing: "Erasing"
    books: "Books"
    person_files: "PersonFiles"
    shelf: "Shelf"
    curating: "Curating"
    decks: "OwnDecks"
    laying: "Laying"
    twins: "Twins"
    alike: "Alike"
    many: "Many"
    transfer: "Transfer"
    packing: "Packing"
    walk_home: "WalkHome"
    later: "Later"
    was_written_elsewhere: Callable[[], bool]
    listen_lines: Mapping[Depth, Sequence[str]] = field(default_factory=dict)
    said: tuple[str, ...] = ()
    is_lost: bool = False
